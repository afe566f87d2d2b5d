"""From a file of the exchange form, accepted by its schema, to our values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from cop_desktop.domain.entity import Entity
from cop_desktop.domain.exchange.faults import Fault, place
from cop_desktop.domain.exchange.gathering import Incoming, Placed
from cop_desktop.domain.exchange.references import REFERENCES, Kind, is_uuid, own_id, renamed
from cop_desktop.domain.exchange.rows import from_plain
from cop_desktop.domain.exchange.tables import RUN_EVENTS, TABLES
from cop_desktop.domain.people import Person
from cop_desktop.domain.run_log import EventRecord

Json = dict[str, Any]


class _Names:
    """What the ids of the file become here; canonical UUIDs stay as they are."""

    def __init__(self, plain: Json) -> None:
        self._kinds: dict[str, list[Kind]] = {}
        for key, kind in TABLES.items():
            for each in plain.get(key, ()):
                if not _canonical(each["id"]):
                    self._kinds.setdefault(each["id"], []).append(kind)

    @property
    def foreign(self) -> bool:
        """Whether the file has ids of its own at all."""
        return bool(self._kinds)

    def rename(self, kind: Kind, given: str) -> str:
        """Rename a reference to a known kind; elsewhere, only what the file itself names."""
        kinds = self._kinds.get(given, ())
        if kind is Entity:
            return own_id(kinds[0], given) if kinds else given
        if kind is Person and kind not in kinds and not is_uuid(given):
            return given
        return own_id(kind, given)


def read_exchange(plain: Json) -> Incoming:
    """Read every row and event, with ids made ours wherever they stand."""
    names = _Names(plain)
    rows = [
        Placed(_ours(from_plain(kind, each), names), (key, index))
        for key, kind in TABLES.items()
        for index, each in enumerate(plain.get(key, ()))
    ]
    events = [_event(each, names) for each in plain.get(RUN_EVENTS, ())]
    return Incoming(
        tuple(rows),
        tuple(events),
        everything=plain["contents"] == "everything",
        contents=plain["contents"],
        session_id=plain.get("session_id"),
        written_at_ms=plain.get("written_at_ms"),
        round_starts=plain.get("round_starts", {}),
    )


def _canonical(text: str) -> bool:
    return is_uuid(text) and text == text.lower()


def _ours(row: Any, names: _Names) -> Any:
    named = [row.id, *(getattr(row, name) for name in REFERENCES[type(row)])]
    if not names.foreign and all(_canonical(each) for each in named if isinstance(each, str)):
        return row
    ours = renamed(row, names.rename)
    if ours.id != row.id and not is_uuid(row.id) and row.external_id is None:
        ours = replace(ours, external_id=row.id)
    return ours


def _event(plain: Json, names: _Names) -> EventRecord:
    event: EventRecord = from_plain(EventRecord, plain)
    return renamed(event, names.rename) if names.foreign or not _canonical(event.run_id) else event


def event_faults(events: tuple[EventRecord, ...], runs: set[str]) -> Iterator[Fault]:
    """Find events of no run, and a place in a log taken twice."""
    taken: set[tuple[str, int]] = set()
    for index, event in enumerate(events):
        if event.run_id not in runs:
            yield Fault(place(RUN_EVENTS, index, "run_id"), "reference.RunRecord")
        if (event.run_id, event.seq) in taken:
            yield Fault(place(RUN_EVENTS, index, "seq"), "seq-twice", {"seq": event.seq})
        taken.add((event.run_id, event.seq))
