"""Two laptops with no network: a session goes to whoever takes its notes, their captures come back by file.

Merging adds what is not here and never overwrites unseen: `look` tells what a file would bring, `merge` does
it in one transaction, all or nothing, and can be undone. The same file again adds nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import CaptureMoment, ItemKind
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.faults import Fault, Refused
from cop_desktop.domain.exchange.gathering import Incoming
from cop_desktop.domain.exchange.landing import clock_ahead_ms
from cop_desktop.domain.exchange.laptop import attachment_of, notes_rows, session_rows
from cop_desktop.domain.exchange.merging_notes import ASKED, Fate, Met, kept_here, meet
from cop_desktop.domain.exchange.references import references
from cop_desktop.domain.exchange.rows import to_plain
from cop_desktop.domain.exchange.tables import NOTES, ONE_SESSION, SCHEMA, TABLES
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attachment, Attendance, Session
from cop_desktop.services.exchange_files import write_json
from cop_desktop.services.note_landing import (
    Landing,
    items_here,
    session_of,
    starts_of,
    state_of,
    strangers,
)
from cop_desktop.services.numbering import is_procedural, number_decisions
from cop_desktop.store.reading import Reading
from cop_desktop.store.sweeping import sweep
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

_BROUGHT: tuple[type[Entity], ...] = (Person, Membership, Attendance, Attachment)
MOST_AHEAD_MS = 24 * 3600 * 1000
"""Two clocks further apart than a day are no clocks: say it rather than move everything."""


@dataclass(frozen=True)
class Looked:
    """What a file of captures would bring: `ahead_ms` is by how much the clock there is ahead of ours.

    `met` are the captures that are not exactly those here already; `fates` counts all of them. `placeless`
    are the new ones with no round, between two of them; `by_instant` those placed by the hour alone.
    """

    session: Session
    ahead_ms: int
    met: tuple[Met, ...]
    fates: Mapping[Fate, int]
    placeless: int
    by_instant: int
    people: tuple[Person, ...]

    @property
    def total(self) -> int:
        """Captures in the file that say something of what is here, or add to it."""
        return sum(self.fates.values())

    @property
    def asked(self) -> tuple[Met, ...]:
        """Those corrected there, about which somebody chooses."""
        return tuple(each for each in self.met if each.fate in ASKED)

    @property
    def withdrawn(self) -> bool:
        """Nothing of the file is here any more, though all of it was: the merge was undone."""
        gone = self.fates.get(Fate.WITHDRAWN_HERE, 0)
        return gone > 0 and gone == self.total


@dataclass(frozen=True)
class Merged:
    """What a merge did: captures added, wordings taken from there, wordings kept, people added."""

    changes: Changes
    added: int = 0
    taken: int = 0
    kept: int = 0
    people: int = 0


class NoteExchange:
    """Gives a session or its captures to a file, and merges captures; reads, or writes, as each says."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def give_session(self, session_id: str, path: Path, notice: str = "") -> int:
        """Write a session for a note-taker's laptop; give back how many entries (reads the workspace)."""
        with self._workspace.reading() as reading:
            reading.get(Session, session_id)
            rows = session_rows([row for kind in TABLES.values() for row in reading.all(kind)], session_id)
        return self._write(path, ONE_SESSION, session_id, rows, notice)

    def give_notes(self, session_id: str, path: Path, notice: str = "") -> int:
        """Write what was captured in a session; give back how many captures (reads the workspace)."""
        with self._workspace.reading() as reading:
            reading.get(Session, session_id)
            kinds: tuple[type[Entity], ...] = (Session, CapturedItem, *_BROUGHT)
            rows = notes_rows([row for kind in kinds for row in reading.all(kind, deleted=True)], session_id)
            starts = starts_of(reading, session_id)
        self._write(path, NOTES, session_id, rows, notice, starts)
        return sum(type(row) is CapturedItem and row.deleted_at is None for row in rows)

    def look(self, incoming: Incoming, ahead_ms: int | None = None) -> Looked:
        """Tell what a file of captures would bring, changing nothing.

        `ahead_ms` is by how much the clock of the other laptop is ahead (None: as can be estimated).
        UserError "notes-session-unknown" or "notes-clock-too-far", `Refused` when it is no file of captures.
        """
        with self._workspace.reading() as reading:
            return self._looked(reading, incoming, ahead_ms)

    def merge(
        self,
        incoming: Incoming,
        ahead_ms: int | None = None,
        choices: Mapping[str, bool] | None = None,
        *,
        bring_back: bool | None = None,
    ) -> Merged:
        """Merge a file of captures. `choices` maps an item to True when the words of there are taken.

        `bring_back`: take up again what was withdrawn here since (None: when the whole merge was undone).
        """
        chosen = choices or {}
        with self._workspace.writing() as writing:
            looked = self._looked(writing, incoming, ahead_ms)
            back = looked.withdrawn if bring_back is None else bring_back
            made, taken, kept = [], 0, 0
            for met in looked.met:
                if met.fate is Fate.NEW:
                    made.append(met.theirs)
                elif met.fate in ASKED and chosen.get(met.theirs.id, met.takes_theirs):
                    _take(writing, met)
                    taken += 1
                elif met.fate in ASKED:
                    kept += 1
                    writing.save(kept_here(met))
                elif met.fate is Fate.WITHDRAWN_HERE and back:
                    taken += 1
                    writing.save(replace(met.theirs, deleted_at=None))
            people = _bring_people(writing, incoming, looked.people)
            _bring_files(writing, incoming, made)
            _capture(writing, made)
            number_decisions(writing, looked.session.id)
            if not (made or taken or kept or people):
                return Merged(Changes())
            changes = writing.commit(made=looked.session.id)
        return Merged(changes, len(made), taken, kept, people)

    def _looked(self, reading: Reading, incoming: Incoming, ahead_ms: int | None) -> Looked:
        session = session_of(reading, incoming)
        state = state_of(reading, session.id)
        if ahead_ms is None:
            now = self._clock.now().utc_ms
            ours = starts_of(reading, session.id)
            ahead_ms = clock_ahead_ms(incoming.round_starts, ours, incoming.written_at_ms, now)
        if abs(ahead_ms) > MOST_AHEAD_MS:
            raise UserError("notes-clock-too-far", hours=MOST_AHEAD_MS // 3_600_000)
        rows: list[CapturedItem] = incoming.of(CapturedItem)
        known = {each.id: each for each in items_here(reading, rows)}
        plan = Landing(reading, session.id)
        met: list[Met] = []
        placed: list[bool] = []
        fates: dict[Fate, int] = {}
        for row in sorted(rows, key=lambda each: (each.captured_at_ms, each.position, each.id)):
            ours_now = known.get(row.id)
            if ours_now is not None and ours_now.session_id != session.id:
                raise Refused([Fault("captured_items", "notes-other-session")])
            told, by_instant = (row, False) if ours_now is not None else plan.landed(row, state, ahead_ms)
            where = ours_now if ours_now is not None else told
            found = meet(told, ours_now, in_room=plan.is_room(where))
            if found is None:
                continue
            fates[found.fate] = fates.get(found.fate, 0) + 1
            if found.fate not in {Fate.SAME, Fate.CORRECTED_HERE}:
                met.append(found)
                placed.append(by_instant)
        new = [each.theirs for each in met if each.fate is Fate.NEW]
        return Looked(
            session,
            ahead_ms,
            tuple(met),
            fates,
            sum(each.round_id is None and each.moment is CaptureMoment.BETWEEN for each in new),
            sum(placed),
            strangers(reading, incoming, new),
        )

    def _write(
        self,
        path: Path,
        contents: str,
        session_id: str,
        rows: list[Entity],
        notice: str,
        starts: Mapping[str, int] | None = None,
    ) -> int:
        now = self._clock.now().utc_ms
        head: dict[str, Any] = {"schema": SCHEMA, "contents": contents}
        if notice:
            head["notice"] = notice
        head["written_at"] = dt.datetime.fromtimestamp(now / 1000, dt.UTC).isoformat(timespec="seconds")
        head |= {"session_id": session_id, "written_at_ms": now}
        if starts:
            head["round_starts"] = dict(starts)
        sweep(path, now)
        tables: list[tuple[str, list[Any]]] = [
            (key, [to_plain(row) for row in rows if type(row) is kind]) for key, kind in TABLES.items()
        ]
        write_json(path, head, tables)
        return len(rows)


def _bring_people(writing: Writing, incoming: Incoming, strangers: Collection[Person]) -> int:
    """Add those nobody knew, what they are to the community, and that they were there."""
    new = {each.id for each in strangers}
    for person in strangers:
        writing.add(replace(person, organization_id=None, external_id=None))
    for kind in (Membership, Attendance):
        for row in incoming.of(kind):
            if row.person_id not in new or row.deleted_at is not None:
                continue
            known = all(writing.find(each, named, deleted=True) for _, each, named in references(row))
            if known and writing.find(kind, row.id, deleted=True) is None:
                writing.add(replace(row, external_id=None))
    return len(new)


def _bring_files(writing: Writing, incoming: Incoming, made: Collection[CapturedItem]) -> None:
    """Add the whole of the long texts the new captures point to."""
    wanted = {attachment_of(each) for each in made}
    for row in incoming.of(Attachment):
        if row.id in wanted and writing.find(Attachment, row.id, deleted=True) is None:
            writing.add(replace(row, community_id=None, external_id=None))


def _capture(writing: Writing, made: Collection[CapturedItem]) -> None:
    """Add new captures where their instant puts them in the harvest, naming nothing that is nowhere."""
    if not made:
        return
    session_id = next(iter(made)).session_id
    here = [(each.captured_at_ms, each.position) for each in writing.all(CapturedItem, session_id=session_id)]
    brought = {each.id for each in made}
    for row in made:
        before = [position for at, position in here if at <= row.captured_at_ms]
        lost: dict[str, Any] = {
            str(steps[0]): None
            for steps, kind, named in references(row)
            if len(steps) == 1 and named not in brought and writing.find(kind, named, deleted=True) is None
        }
        procedural = row.kind is ItemKind.DECISION and is_procedural(writing, row.agenda_item_id)
        row = replace(row, position=max(before, default=0), procedural=procedural)
        writing.capture(replace(row, **lost))


def _take(writing: Writing, met: Met) -> None:
    assert met.ours is not None
    if met.theirs.deleted_at is not None:
        writing.remove(met.ours)
    else:
        writing.save(met.theirs)
