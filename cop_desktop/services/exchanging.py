"""Bringing files in and giving files out: the exchange form `cop-exchange/1`, and sample sessions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from cop_desktop.domain.agenda_item import OwnFormat
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.faults import Fault, Refused, place
from cop_desktop.domain.exchange.gathering import Incoming, Placed, check_rows, host_faults
from cop_desktop.domain.exchange.plain import MOST_BYTES, read_plain
from cop_desktop.domain.exchange.reading import event_faults, read_exchange
from cop_desktop.domain.exchange.references import references
from cop_desktop.domain.exchange.rows import to_plain
from cop_desktop.domain.exchange.sample import convert_sample
from cop_desktop.domain.exchange.sharing import shared_rows
from cop_desktop.domain.exchange.tables import EVERYTHING, NOTES, RUN_EVENTS, SCHEMA, SHARED, TABLES
from cop_desktop.domain.formats.checking import FormatsRefused
from cop_desktop.domain.formats.reading import read_format
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run_log import EventRecord, RunRecord
from cop_desktop.domain.session import Attachment
from cop_desktop.services.exchange_files import read_bytes, write_json
from cop_desktop.services.exchange_validating import SAMPLE, schema_of, validate
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.store.backup import take_dated
from cop_desktop.store.reading import Reading
from cop_desktop.store.sweeping import sweep
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

_AT_ONCE = 5000
"""Ids asked of the database in one query."""
_MOST_ATTACHED = MOST_BYTES * 5 // 8
"""Bytes of attachments that one file can hold, written in base64."""


@dataclass(frozen=True)
class Imported:
    """What an import added: rows by table, and characters replaced in texts.

    `already` counts those that were there and were left as they are, `differing` those among them that
    say something else in the file.
    """

    changes: Changes
    added: dict[str, int] = field(default_factory=dict)
    already: int = 0
    differing: int = 0
    replaced: int = 0

    @property
    def total(self) -> int:
        """Rows and events added."""
        return sum(self.added.values())


@dataclass(frozen=True)
class Exported:
    """What an export wrote: rows by table, and whether confidential matter is among them."""

    everything: bool
    rows: dict[str, int] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """Rows and events written."""
        return sum(self.rows.values())


class Exchanging:
    """Imports, all or nothing, and exports, never over another file."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def bring(self, incoming: Incoming) -> Imported:
        """Add what was read from a file and the workspace does not hold, in one transaction, all checked.

        Rows already there stay as they are here, so importing twice adds nothing. A workspace that
        holds something is backed up first. Raises `Refused` naming the first faults.
        """
        if incoming.contents == NOTES:
            raise Refused([Fault("contents", "notes-to-merge")])
        with self._workspace.reading() as reading:
            lived_in = reading.count(Community, deleted=True) > 0
        if lived_in:
            take_dated(self._workspace.path, self._clock)
        with self._workspace.writing() as writing:
            ours = _known(writing, incoming)
            known = {kind: set(rows) for kind, rows in ours.items()}
            faults = check_rows(incoming.rows, known) + host_faults(incoming.rows)
            faults += [fault for placed in incoming.rows for fault in _format_faults(placed)]
            runs = known.get(RunRecord, set()) | {row.id for row in incoming.of(RunRecord)}
            faults += event_faults(incoming.events, runs)
            if faults:
                raise Refused(faults)
            events = _new_events(writing, incoming.events)
            rows = [
                placed.row for placed in incoming.rows if placed.row.id not in known.get(type(placed.row), ())
            ]
            added = {key: sum(type(row) is kind for row in rows) for key, kind in TABLES.items()}
            added[RUN_EVENTS] = len(events)
            already = len(incoming.rows) + len(incoming.events) - len(rows) - len(events)
            differing = sum(
                placed.row.id in known.get(type(placed.row), ())
                and _differ(ours[type(placed.row)][placed.row.id], placed.row)
                for placed in incoming.rows
            )
            changes = Changes()
            if rows or events:
                for kind in TABLES.values():
                    writing.bring(row for row in rows if type(row) is kind)
                writing.append(*events)
                changes = writing.commit()
        added = {key: n for key, n in added.items() if n}
        return Imported(changes, added, already, differing, incoming.replaced)

    def export_file(self, path: Path, *, everything: bool = False, notice: str = "") -> Exported:
        """Write the workspace to a new file; without `everything`, what `domain.exchange.sharing` allows.

        UserError "file-exists", "export-too-large" (attachments beyond 80 MB: make a backup instead).
        """
        with self._workspace.reading() as reading:
            rows: list[Entity] = []
            for kind in TABLES.values():
                rows += reading.all(kind, deleted=True)
            events = [event for row in rows if type(row) is RunRecord for event in reading.events(row.id)]
        if not everything:
            rows, events = shared_rows(rows), []
        if sum(len(row.content) for row in rows if isinstance(row, Attachment)) > _MOST_ATTACHED:
            raise UserError("export-too-large", megabytes=_MOST_ATTACHED >> 20)
        tables: list[tuple[str, list[Any]]] = [
            (key, [to_plain(row) for row in rows if type(row) is kind]) for key, kind in TABLES.items()
        ]
        tables.append((RUN_EVENTS, [to_plain(event) for event in events]))
        head = {
            "schema": SCHEMA,
            "contents": EVERYTHING if everything else SHARED,
            **({"notice": notice} if notice else {}),
            "written_at": _written_at(self._clock),
        }
        sweep(path, self._clock.now().utc_ms)
        write_json(path, head, tables)
        return Exported(everything, {key: len(each) for key, each in tables if each})


def read_incoming(path: Path) -> Incoming:
    """Read and check a file by itself; raises `Refused` naming the first faults."""
    return parse_incoming(read_bytes(path))


def parse_incoming(data: bytes) -> Incoming:
    """Read and check what a file holds."""
    plain = read_plain(data)
    name = schema_of(plain)
    validate(plain, name)
    if name != SAMPLE:
        return read_exchange(plain)
    incoming, gathering = convert_sample(plain, shipped_formats())
    if gathering.faults:
        raise Refused(gathering.faults)
    return incoming


def _known(reading: Reading, incoming: Incoming) -> dict[type[Entity], dict[str, Entity]]:
    """Find the rows whose ids a file gives or names, as they are in the workspace, deleted ones included."""
    wanted: dict[type[Entity], set[str]] = {}
    for placed in incoming.rows:
        wanted.setdefault(type(placed.row), set()).add(placed.row.id)
        for _, kind, named in references(placed.row):
            wanted.setdefault(kind, set()).add(named)
    for event in incoming.events:
        wanted.setdefault(RunRecord, set()).add(event.run_id)
    return {kind: dict(_present(reading, kind, sorted(ids))) for kind, ids in wanted.items()}


def _present(reading: Reading, kind: type[Entity], ids: list[str]) -> Iterator[tuple[str, Entity]]:
    for start in range(0, len(ids), _AT_ONCE):
        for row in reading.all(kind, deleted=True, id=ids[start : start + _AT_ONCE]):
            yield row.id, row


def _format_faults(placed: Placed) -> tuple[Fault, ...]:
    """Find what is wrong with a team's own format; what is no format at all is never offered."""
    row = placed.row
    if not isinstance(row, OwnFormat) or "blocks" not in row.definition:
        return ()
    try:
        read_format(dict(row.definition), placed.place_of(("definition",)))
    except FormatsRefused as refused:
        return refused.faults
    return ()


def _differ(ours: Entity, theirs: Entity) -> bool:
    """Tell whether a row of the file says something else than ours: how often it was edited says nothing."""
    theirs = replace(theirs, version=ours.version, external_id=ours.external_id)
    return ours != theirs and to_plain(ours) != to_plain(theirs)


def _new_events(writing: Writing, events: Sequence[EventRecord]) -> list[EventRecord]:
    """Choose the events not yet there; a log that differs from ours, or does not fold, is refused."""
    new: list[EventRecord] = []
    places = {(event.run_id, event.seq): index for index, event in enumerate(events)}
    for run_id, group in _by_run(events):
        ours = {event.seq: event for event in writing.events(run_id)}
        for event in group:
            if event.seq not in ours:
                new.append(event)
            elif ours[event.seq] != event:
                raise Refused([Fault(place(RUN_EVENTS, places[run_id, event.seq]), "run-differs")])
        whole = {**{event.seq: event for event in group}, **ours}
        try:
            fold_records(run_id, [whole[seq] for seq in sorted(whole)])
        except UserError as fault:
            seq = fault.values.get("seq", group[0].seq)
            index = places.get((run_id, int(str(seq))), places[run_id, group[0].seq])
            code = "run-log-broken" if isinstance(fault, LogFault) else "run-log-unreadable"
            raise Refused([Fault(place(RUN_EVENTS, index), code)]) from fault
    return new


def _by_run(events: Iterable[EventRecord]) -> Iterator[tuple[str, list[EventRecord]]]:
    ordered = sorted(events, key=lambda event: (event.run_id, event.seq))
    for run_id, group in groupby(ordered, key=lambda event: event.run_id):
        yield run_id, list(group)


def _written_at(clock: Clock) -> str:
    return dt.datetime.fromtimestamp(clock.now().utc_ms / 1000, dt.UTC).isoformat(timespec="seconds")
