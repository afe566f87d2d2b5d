"""Values to rows and back, for every stored kind, from the value's own annotations.

Values are checked before they reach the database: an identifier that is no UUID, a NUL, a lone
surrogate or a number SQLite cannot hold is refused with its field named, never stored by half.
"""

from __future__ import annotations

import dataclasses
import enum
import re
import types
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Generic, TypeVar, cast, get_args, get_origin, get_type_hints

from sqlalchemy import Table, select

from cop_desktop.domain.agenda_item import AgendaItem, OwnFormat, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import ChangeRecord
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.people import Expertise, Membership, Organization, Person, PrivacyConsent
from cop_desktop.domain.run_log import EventRecord, RunRecord
from cop_desktop.domain.session import Attachment, Attendance, MinutesSending, MinutesVersion, Session
from cop_desktop.store.tables import ID, METADATA

E = TypeVar("E")

ENTITIES: tuple[type[Entity], ...] = (
    Community,
    Season,
    Organization,
    Person,
    Membership,
    PrivacyConsent,
    Expertise,
    GroupingWish,
    Session,
    Attendance,
    AgendaItem,
    RoundOccurrence,
    ClientCase,
    OwnFormat,
    CapturedItem,
    Attachment,
    MinutesVersion,
    MinutesSending,
    RunRecord,
)
"""Every value with a version, parents before children."""

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_LARGEST = 2**63
ATTACHMENT_BYTES = 25 * 1024 * 1024
"""An attachment is at most this long."""


def table_name(kind: type) -> str:
    """Name the table of a kind: its class in snake_case (`RoundOccurrence` → `round_occurrence`)."""
    name = kind.__name__.removesuffix("Record") if kind in (EventRecord, ChangeRecord) else kind.__name__
    return {"Event": "run_event"}.get(name) or re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


class Refused(ValueError):
    """A value the database must not receive; its argument is the reason."""


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> Any:
    if not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            raise Refused("surrogate") from None
    if "\0" in value:
        raise Refused("nul")
    return value if type(value) is str else str(value)


def _identifier(value: Any) -> Any:
    if not _UUID.fullmatch(value):
        raise Refused("identifier")
    return value


def _integer(value: Any) -> Any:
    if not -_LARGEST <= value < _LARGEST:
        raise Refused("number")
    return value


def _plain(value: Any) -> Any:
    """Copy JSON into plain lists and dicts, looking at every text and number in it."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int):
        return _integer(value)
    if isinstance(value, float):
        if value - value != 0:
            raise Refused("number")
        return value
    if isinstance(value, Mapping):
        return {_text(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return [_plain(item) for item in value]
    raise Refused("json")


def _contents(value: Any) -> Any:
    if len(value) > ATTACHMENT_BYTES:
        raise Refused("attachment")
    return value


def _optional(step: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else step(value)


@dataclasses.dataclass(frozen=True)
class _Field:
    name: str
    to_row: Callable[[Any], Any]
    to_value: Callable[[Any], Any] | None


def _members(codes: type[enum.StrEnum]) -> dict[str, enum.StrEnum]:
    """Map each stored code to its member; several times quicker than asking the enumeration."""
    return {member.value: member for member in codes}


def _field(name: str, hint: Any, *, identifier: bool) -> _Field:
    optional = isinstance(hint, types.UnionType)
    if optional:
        hint = next(part for part in get_args(hint) if part is not type(None))
    to_row: Callable[[Any], Any] = _same
    to_value: Callable[[Any], Any] | None = None
    if get_origin(hint) is tuple:
        to_row, to_value = _plain, tuple
    elif get_origin(hint) is Mapping:
        to_row = _plain
    elif issubclass(hint, enum.StrEnum):
        to_row, to_value = str, _members(hint).__getitem__
    elif issubclass(hint, str):
        to_row = _identifier if identifier else _text
    elif issubclass(hint, bytes):
        to_row = _contents
    elif issubclass(hint, int) and hint is not bool:
        to_row = _integer
    if optional:
        to_row = _optional(to_row)
    return _Field(name, to_row, to_value)


class RowKind(Generic[E]):
    """How values of one kind are kept: their table, and the two directions."""

    def __init__(self, kind: type[E]) -> None:
        self.kind = kind
        self.name = table_name(kind)
        self.table: Table = METADATA.tables[self.name]
        hints = get_type_hints(kind)
        self._fields = [
            _field(field.name, hints[field.name], identifier=self.table.c[field.name].type is ID)
            for field in dataclasses.fields(kind)  # type: ignore[arg-type]
        ]
        self.names = tuple(field.name for field in self._fields)
        self.columns = [self.table.c[name] for name in self.names]
        self.selection = select(*self.columns)
        self._decoded = [(at, field.to_value) for at, field in enumerate(self._fields) if field.to_value]

    def row(self, value: E) -> dict[str, Any]:
        """Make the row of a value; UserError "value-not-storable" names the field that cannot be kept."""
        row: dict[str, Any] = {}
        for field in self._fields:
            try:
                row[field.name] = field.to_row(getattr(value, field.name))
            except Refused as refused:
                raise UserError(
                    "value-not-storable", kind=self.name, field=field.name, reason=str(refused)
                ) from None
        return row

    def value(self, row: Sequence[Any]) -> E:
        """Make the value of a row whose cells are in the order of `names`.

        EnvironmentFault "workspace-corrupt" when a cell is none of what may be stored there.
        """
        cells = list(row)
        try:
            for at, to_value in self._decoded:
                if cells[at] is not None:
                    cells[at] = to_value(cells[at])
        except (ValueError, TypeError, KeyError) as error:
            raise EnvironmentFault("workspace-corrupt") from error
        value = object.__new__(self.kind)
        value.__dict__.update(zip(self.names, cells, strict=True))  # a frozen __init__ is ten times slower
        return value


@cache
def _row_kind(kind: Any) -> RowKind[Any]:
    return RowKind(kind)


def row_kind(kind: type[E]) -> RowKind[E]:
    """Find how a kind is kept."""
    found: RowKind[E] = _row_kind(cast("Any", kind))
    return found
