"""Rows on their way in, each with its place in the file, so that a fault can be named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cop_desktop.domain.entity import Entity
from cop_desktop.domain.exchange.faults import Fault, place
from cop_desktop.domain.exchange.references import MENTION, is_uuid, own_id, references
from cop_desktop.domain.people import Person
from cop_desktop.domain.run_log import EventRecord

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Placed:
    """One row and its place; `names` tells how its fields are called there, where it differs."""

    row: Entity
    path: Path
    names: Mapping[str, str] = field(default_factory=dict)

    def place_of(self, steps: Path) -> str:
        """Name the place of one field of the row."""
        first = str(steps[0])
        if first in {"details", "settings"} and first not in self.names and self.names:
            steps = steps[1:]
        elif first in self.names:
            steps = (*self.names[first].split("."), *steps[1:])
        return place(*self.path, *steps)


@dataclass(frozen=True)
class Incoming:
    """What a file asks to add: its rows, the events of its runs, and what had to be changed in texts.

    Of a laptop's captures: `session_id`, `written_at_ms` by its clock (UTC), and `round_starts`, when each
    round began there (UTC milliseconds).
    """

    rows: tuple[Placed, ...]
    events: tuple[EventRecord, ...] = ()
    replaced: int = 0
    everything: bool = False
    contents: str = ""
    session_id: str | None = None
    written_at_ms: int | None = None
    round_starts: Mapping[str, int] = field(default_factory=dict)

    def of(self, kind: type[Entity]) -> list[Any]:
        """The rows of one class."""
        return [placed.row for placed in self.rows if type(placed.row) is kind]


class Gathering:
    """Rows gathered by a converter, with ids made ours as they come and the faults met on the way."""

    def __init__(self) -> None:
        self.rows: list[Placed] = []
        self.faults: list[Fault] = []

    def add(self, row: Entity, path: Path, names: Mapping[str, str] | None = None) -> None:
        """Keep one row."""
        self.rows.append(Placed(row, path, names or {}))

    def fault(self, code: str, *steps: str | int, **values: object) -> None:
        """Note a fault at a place."""
        self.faults.append(Fault(place(*steps), code, values))


def our_id(kind: type[Entity], foreign: str) -> dict[str, Any]:
    """The `id` and `external_id` of a row whose id in the file is `foreign`."""
    own = own_id(kind, foreign)
    return {"id": own, "external_id": None if is_uuid(foreign) else foreign}


def our_reference(kind: type[Entity], foreign: str | None) -> str | None:
    """The id of a row named in the file; None when none is."""
    return None if foreign is None else own_id(kind, foreign)


def our_mentions(value: Any) -> Any:
    """Rewrite the mentions of a text, or of every text of a structure."""
    if isinstance(value, str):
        return MENTION.sub(lambda found: f"{{@{own_id(Person, found.group(1))}}}", value)
    if isinstance(value, list):
        return [our_mentions(each) for each in value]
    if isinstance(value, dict):
        return {key: our_mentions(each) for key, each in value.items()}
    return value


def check_rows(rows: Sequence[Placed], known: Mapping[type[Entity], set[str]]) -> list[Fault]:
    """Find ids given twice and references to nothing of the file nor of `known`."""
    faults: list[Fault] = []
    present: dict[type[Entity], set[str]] = {kind: set(ids) for kind, ids in known.items()}
    given = Counter((type(placed.row), placed.row.id) for placed in rows)
    for placed in rows:
        key = (type(placed.row), placed.row.id)
        present.setdefault(key[0], set()).add(key[1])
        if given[key] > 1:
            faults.append(Fault(placed.place_of(("id",)), "id-twice", {"id": shown_id(placed.row)}))
            given[key] = 1
    for placed in rows:
        for steps, kind, wanted in references(placed.row):
            if wanted not in present.get(kind, ()):
                faults.append(Fault(placed.place_of(steps), f"reference.{kind.__name__}"))
    return faults


def host_faults(rows: Sequence[Placed]) -> list[Fault]:
    """Find rounds that would have two hosts in one place, or one host twice."""
    faults: list[Fault] = []
    for placed in rows:
        settings = getattr(placed.row, "settings", {})
        hosts, groups = settings.get("host_ids"), settings.get("groups")
        if not isinstance(hosts, list):
            continue
        seen: set[str] = set()
        for index, host in enumerate(each for each in hosts if isinstance(each, str)):
            where = placed.place_of(("settings", "host_ids", index))
            beside = [each for each in groups or () if isinstance(each, list) and host in each]
            if host in seen or any(other in seen for group in beside for other in group):
                faults.append(Fault(where, "two-hosts"))
            seen.add(host)
    return faults


def shown_id(row: Entity) -> str:
    """The id of a row as its file wrote it."""
    return row.external_id or row.id
