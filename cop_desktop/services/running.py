"""Running a session: events on disk first, then on screens; rows projected in the same transaction.

A little longer than most: every use case of a run passes through the same few steps, kept side by side.
"""

from __future__ import annotations

import copy
import threading
from dataclasses import dataclass, field, replace

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock, Instant
from cop_desktop.domain.codes import SessionRole, SessionStatus
from cop_desktop.domain.entity import id_from, new_id
from cop_desktop.domain.errors import SequenceTaken, UserError
from cop_desktop.domain.people import Person
from cop_desktop.domain.run.apply import untouched
from cop_desktop.domain.run.commands import MAIN, Command, Door, Insert, Place, Release
from cop_desktop.domain.run.decide import OPEN_COMMAND, decide, opening
from cop_desktop.domain.run.decide_hold import free_end_ms
from cop_desktop.domain.run.events import Event, from_record, to_record
from cop_desktop.domain.run.fold import advance, fold_records
from cop_desktop.domain.run.freezing import freeze_round
from cop_desktop.domain.run.plan import Plan
from cop_desktop.domain.run.recovery import Recovery, recovery
from cop_desktop.domain.run.refused import Refused
from cop_desktop.domain.run.snapshot import view
from cop_desktop.domain.run.state import Run
from cop_desktop.domain.run.tightening import closing_rounds
from cop_desktop.domain.run.view import RunView
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.run_plan import frozen_plan, people_as_they_are
from cop_desktop.services.run_projection import project
from cop_desktop.services.season_encounters import SeasonEncounters
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

Row = RoundOccurrence | Person | Attendance
"""What a command may bring into the workspace with it."""
TRIES = 5
"""How often a command is decided again because another machine took its place in the log."""


@dataclass(frozen=True)
class Answer:
    """What became of a command: obeyed (`refused` None) or not, and the run as it is now.

    `changes` has no edits: what a run does is undone by the command `Undo`, never row by row.
    """

    run_id: str
    changes: Changes
    refused: Refused | None
    view: RunView
    events: tuple[Event, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class OpenRun:
    """A run found under way at launch, and the choices about the time nobody watched."""

    run_id: str
    session_id: str
    recovery: Recovery


class Running:
    """Use cases of the run engine; folded runs are kept in memory, so that `view` asks nothing of the disk.

    `command`, `open_run` and `beat` write (writer thread); `refresh` and `open_runs` read (reader
    thread); `view` may be called by any thread once the run was opened or refreshed.
    """

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock
        self.role = SessionRole.FACILITATOR
        self._runs: dict[str, Run] = {}
        self._alive: dict[str, int | None] = {}
        self._lock = threading.Lock()
        self._season = SeasonEncounters()

    def as_role(self, role: SessionRole) -> Running:
        """Give the same runs to a window of another role: what it may not ask is refused (`run/roles.py`)."""
        other = copy.copy(self)
        other.role = role
        return other

    @property
    def workspace(self) -> Workspace:
        """The workspace runs are kept in, for the use cases that stand on this one."""
        return self._workspace

    def open_run(self, session_id: str, *, actor_id: str | None = None) -> Answer:
        """Open the run of a session, freezing its plan, or find it as it is.

        While nothing has started, a plan changed in the planner meanwhile is frozen again.
        UserError "not-found" when there is no such session.
        """
        now = self._clock.now()
        run_id = run_id_of(session_id)
        with self._workspace.writing() as writing:
            plan = frozen_plan(writing, session_id, self._season)
            run = self._caught_up(writing, run_id)
            if run is None:
                writing.add(RunRecord(id=run_id, session_id=session_id))
                event = opening(plan, now, new_id(), actor_id)
                writing.append(to_record(run_id, event))
                run = fold_records(run_id, [to_record(run_id, event)])
            else:
                run = self._frozen_again(writing, run, plan, now)
            changes = writing.commit(made=run_id)
        self._keep(run)
        return Answer(run_id, _without_edits(changes), None, view(run, now))

    def command(self, run_id: str, command: Command, at: Instant | None = None) -> Answer:
        """Carry out a command given at an instant (None: now): decide, append, project, all or nothing.

        A refusal writes nothing. When another machine took the place in the log, the command is
        decided again on what was written; SequenceTaken after several times.
        """
        return self._carried_out(run_id, command, at or self._clock.now())

    def insert(
        self,
        run_id: str,
        row: RoundOccurrence,
        place: Place,
        *,
        revision: int,
        actor_id: str | None = None,
        command_id: str | None = None,
    ) -> Answer:
        """Insert a block whose row, with its words, is stored in the same transaction."""
        block = freeze_round(row)
        command = Insert(
            revision=revision,
            command_id=command_id or new_id(),
            actor_id=actor_id,
            block=block,
            place=place,
        )
        return self._carried_out(run_id, command, self._clock.now(), row)

    def release_free(
        self,
        run_id: str,
        row: RoundOccurrence,
        *,
        revision: int,
        end_ms: int | None = None,
        actor_id: str | None = None,
        command_id: str | None = None,
    ) -> Answer:
        """Leave a hold by "free conversation, then closing"; `row` is the block of free conversation."""
        command = Release(
            revision=revision,
            command_id=command_id or new_id(),
            actor_id=actor_id,
            door=Door.FREE_UNTIL,
            end_ms=end_ms,
            free=freeze_round(row),
        )
        return self._carried_out(run_id, command, self._clock.now(), row)

    def carry_out(self, run_id: str, command: Command, row: Row, at: Instant, *others: Row) -> Answer:
        """Carry out a command that brings rows: an insertion with its block, an arrival with its guest."""
        return self._carried_out(run_id, command, at, row, *others)

    def free_end_ms(self, run_id: str, now: Instant | None = None) -> tuple[int, bool]:
        """Tell until when a free conversation would last (UTC), and whether a closing would follow it."""
        state = self.run(run_id).state
        return free_end_ms(state, (now or self._clock.now()).utc_ms), bool(closing_rounds(state))

    def refresh(self, run_id: str) -> bool:
        """Catch up with events of other windows, processes and machines; True when some came."""
        known = self._runs.get(run_id)
        with self._workspace.reading() as reading:
            run = self._caught_up(reading, run_id)
        if run is None:
            raise UserError("not-found", kind="run_record")
        self._keep(run)
        return known is None or run.seq != known.seq

    def view(self, run_id: str, now: Instant | None = None) -> RunView:
        """Render a run now; from memory, but for the first time."""
        return view(self.run(run_id), now or self._clock.now())

    def run(self, run_id: str) -> Run:
        """Give the folded run, its log included; UserError "not-found"."""
        if run_id not in self._runs:
            self.refresh(run_id)
        return self._runs[run_id]

    def beat(self, run_id: str) -> None:
        """Tell that the program is alive; every five seconds."""
        now = self._clock.now()
        with self._workspace.writing() as writing:
            writing.beat(run_id, now.utc_ms, now.boot_id)
            writing.commit()

    def open_runs(self) -> list[OpenRun]:
        """Find the runs under way, the newest sign of life first: what launch asks about."""
        with self._workspace.reading() as reading:
            sessions = reading.all(Session, status=(SessionStatus.LIVE, SessionStatus.CLOSING))
            ids = tuple(each.id for each in sessions)
            records = reading.all(RunRecord, session_id=ids) if ids else []
        found = [
            OpenRun(record.id, record.session_id, offer)
            for record in records
            if (offer := self.recovery(record.id)) is not None
        ]
        return sorted(found, key=lambda each: each.recovery.gap_ms)

    def recovery(self, run_id: str) -> Recovery | None:
        """Tell the three choices about the time since the last heartbeat; None once the session is over.

        The heartbeat is the one found when this program first read the run: its own beats since then
        hide nothing. Carry a choice out with the command `Recover`.
        """
        self.refresh(run_id)
        return recovery(self._runs[run_id], self._alive.get(run_id), self._clock.now())

    def _carried_out(self, run_id: str, command: Command, now: Instant, *rows: Row) -> Answer:
        command = replace(command, role=self.role)
        for attempt in range(1, TRIES + 1):
            try:
                return self._command(run_id, command, now, *rows)
            except SequenceTaken:
                if attempt == TRIES:
                    raise
        raise AssertionError

    def _command(self, run_id: str, command: Command, now: Instant, *rows: Row) -> Answer:
        with self._workspace.writing() as writing:
            run = self._caught_up(writing, run_id)
            if run is None:
                raise UserError("not-found", kind="run_record")
            fresh = self._frozen_again(writing, run, None, now)
            if fresh is not run and command.revision == run.revisions.get(MAIN, 0):
                command = replace(command, revision=fresh.revisions[MAIN])
            events = decide(fresh, command, now)
            if isinstance(events, Refused):
                self._keep(run)
                return Answer(run_id, Changes(), events, view(run, now))
            after = advance(fresh, events)
            for row in rows:
                _brought(writing, row)
            writing.append(*(to_record(run_id, each) for each in events))
            project(writing, run.state, after.state, now)
            changes = writing.commit(made=run_id)
        self._keep(after)
        return Answer(run_id, _without_edits(changes), None, view(after, now), tuple(events))

    def _frozen_again(self, writing: Writing, run: Run, plan: Plan | None, now: Instant) -> Run:
        """Freeze the plan anew when nothing has started and its rows were changed; else the same run.

        `plan` is given when the console opens: then people count too, unless somebody has come or gone.
        """
        if not untouched(run.state):
            return run
        asked = plan or frozen_plan(writing, run.state.plan.session_id, self._season)
        if plan is None or any(each.command != OPEN_COMMAND for each in run.commands):
            if replace(asked, people=()) == replace(run.state.plan, people=()):
                return run
            asked = replace(asked, people=people_as_they_are(run))
        if asked == run.state.plan:
            return run
        event = opening(asked, now, new_id(), seq=run.seq + 1)
        writing.append(to_record(run.run_id, event))
        return advance(run, [event])

    def _caught_up(self, reading: Reading, run_id: str) -> Run | None:
        """Read what was written since the run was last folded; None when there is no such run."""
        known = self._runs.get(run_id)
        records = reading.events(run_id, known.seq if known is not None else 0)
        if known is None:
            record = reading.find(RunRecord, run_id)
            self._alive.setdefault(run_id, record.heartbeat_ms if record is not None else None)
            return fold_records(run_id, records) if records else None
        return advance(known, [from_record(each) for each in records]) if records else known

    def _keep(self, run: Run) -> None:
        """Keep the newest fold of a run, whichever thread made it."""
        with self._lock:
            known = self._runs.get(run.run_id)
            if known is None or known.seq < run.seq:
                self._runs[run.run_id] = run


def run_id_of(session_id: str) -> str:
    """Tell the id of the run of a session: the same in every process."""
    return id_from(RunRecord.__name__, session_id)


def _brought(writing: Writing, row: Row) -> None:
    """Store the row of a block or of a guest, or bring back the one an undo had taken away."""
    gone = writing.find(type(row), row.id, deleted=True)
    if gone is None:
        writing.add(row)
    elif gone.deleted_at is not None:
        writing.save(replace(row, version=gone.version, deleted_at=None))


def _without_edits(changes: Changes) -> Changes:
    return replace(changes, edits=())
