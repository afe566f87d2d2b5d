"""Who takes the notes of a session: their window says that it opens, is alive, and leaves.

The sign of life is no edit: nothing comes of it in the change feed. A window that was killed says
nothing any more, and is gone once its last sign is older than `GONE_MS`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import SessionRole
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Person
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attendance

if TYPE_CHECKING:
    from cop_desktop.store.workspace import Workspace

GONE_MS = 15_000
"""Without a sign of life for so long, the window is gone, in milliseconds: three beats missed."""
TWO_MINUTES = 120
"""What one key takes back, in seconds (product.md, moment 2)."""


@dataclass(frozen=True)
class NoteTaker:
    """Whether a note-taker's window follows a run, and who writes there (None: not said yet)."""

    there: bool = False
    person_id: str | None = None
    name: str = ""


class NoteTaking:
    """Use cases of the note-taker's window, over one workspace; the run of the session must be open."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def open(self, session_id: str, person_id: str | None = None) -> Changes:
        """Say that a window opens; `person_id` writes there (None: whoever did before, as remembered).

        UserError "not-found" when the run of the session was never opened.
        """
        with self._workspace.writing() as writing:
            record = writing.first(RunRecord, session_id=session_id)
            if record is None:
                raise UserError("not-found", kind="run_record")
            known = record.note_taker_id or self._announced(writing.all(Attendance, session_id=session_id))
            writing.save(
                replace(
                    record,
                    note_taker_open=True,
                    note_taker_id=person_id or known,
                    notes_heartbeat_ms=self._clock.now().utc_ms,
                )
            )
            return writing.commit(made=record.id)

    def leave(self, session_id: str) -> Changes:
        """Say that the window closes; who wrote there is remembered for the session."""
        with self._workspace.writing() as writing:
            record = writing.first(RunRecord, session_id=session_id)
            if record is None or not record.note_taker_open:
                return Changes()
            writing.save(replace(record, note_taker_open=False))
            return writing.commit(made=record.id)

    def beat(self, session_id: str) -> None:
        """Tell that the window is alive; every five seconds."""
        with self._workspace.writing() as writing:
            record = writing.first(RunRecord, session_id=session_id)
            if record is not None:
                writing.beat_notes(record.id, self._clock.now().utc_ms)
                writing.commit()

    def of(self, session_id: str) -> NoteTaker:
        """Tell who takes the notes of a session now."""
        with self._workspace.reading() as reading:
            record = reading.first(RunRecord, session_id=session_id)
            if record is None:
                return NoteTaker()
            writes = record.note_taker_id
            person = reading.find(Person, writes) if writes else None
        beat = record.notes_heartbeat_ms
        alive = beat is not None and abs(self._clock.now().utc_ms - beat) < GONE_MS
        given = person.given_name or person.family_name if person is not None else ""
        return NoteTaker(record.note_taker_open and alive, record.note_taker_id, given)

    def take_back(self, session_id: str, seconds: int, among: Collection[str]) -> Changes:
        """Take away those of these items that were captured in the last `seconds`; it can be undone."""
        since = self._clock.now().utc_ms - seconds * 1000
        with self._workspace.writing() as writing:
            for item in writing.all(CapturedItem, session_id=session_id):
                if item.id in among and item.captured_at_ms >= since:
                    writing.remove(item)
            return writing.commit()

    @staticmethod
    def _announced(attending: list[Attendance]) -> str | None:
        """Find who was asked to take the notes when the session was planned."""
        writers = (each.person_id for each in attending if each.role is SessionRole.NOTE_TAKER)
        return next(writers, None)
