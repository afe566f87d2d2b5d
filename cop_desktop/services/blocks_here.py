"""Insert here: a pause, a free conversation, a talking round, a consent round, in the middle of a session.

The block belongs to the agenda item under way, so that nothing new is named in a document; it starts now,
the round under way waits and is taken up after. Its level is that of the place where it is inserted.
"""

from __future__ import annotations

import json
from dataclasses import replace
from enum import StrEnum
from functools import cached_property
from importlib.resources import files
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda.inserting import Room, occurrence_id, unfold
from cop_desktop.domain.agenda.turns import circle
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import Level, RoundKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.formats.format import FormatLibrary
from cop_desktop.domain.formats.reading import read_formats
from cop_desktop.domain.run.commands import Insert, Release
from cop_desktop.domain.run.freezing import freeze_round
from cop_desktop.domain.run.plan import PlannedRound
from cop_desktop.domain.run.view import RunView
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.running import Answer, Running

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading


class Block(StrEnum):
    """What may be inserted here."""

    PAUSE = "pause"
    FREE = "free"
    TALKING = "talking"
    CONSENT = "consent"


def placeholder() -> PlannedRound:
    """Stand for the block in a command until its row is made, where the disk can be read."""
    return PlannedRound(id="", agenda_item_id="", kind=RoundKind.COUNTDOWN, seconds=0)


class BlocksHere:
    """Use cases of insertion during a run; they read and write (writer thread)."""

    def __init__(self, running: Running) -> None:
        self._workspace = running.workspace
        self._running = running

    def insert(self, run_id: str, block: Block, command: Insert, at: Instant) -> Answer:
        """Carry out an insertion whose block is still a placeholder; UserError "not-found"."""
        row = self._row(run_id, block, at)
        return self._running.carry_out(run_id, replace(command, block=freeze_round(row)), row, at)

    def release_free(self, run_id: str, command: Release, at: Instant) -> Answer:
        """Leave a hold by a free conversation until the closing."""
        row = self._row(run_id, Block.FREE, at)
        return self._running.carry_out(run_id, replace(command, free=freeze_round(row)), row, at)

    @cached_property
    def _library(self) -> FormatLibrary:
        built = files("cop_desktop") / "_built" / "data" / "blocks_here.json"
        return read_formats(json.loads(built.read_text(encoding="utf-8")))

    def _row(self, run_id: str, block: Block, at: Instant) -> RoundOccurrence:
        view = self._running.view(run_id, at)
        session_id = self._running.run(run_id).state.plan.session_id
        form = self._library.get(f"block:{block.value}")
        with self._workspace.reading() as reading:
            beside = _beside(reading, view)
            item = reading.get(AgendaItem, beside.agenda_item_id)
            session = reading.get(Session, session_id)
            community = reading.get(Community, session.community_id)
            people = circle(reading.all(Attendance, session_id=session_id))
            room = Room(people, session.language, community.address_form)
            level = Level.ROOM if Level.ROOM in (item.level, beside.level) else beside.level
            [row] = unfold(form, item.id, room, level=level)
            before = reading.all(RoundOccurrence, deleted=True, agenda_item_id=item.id)
        part_key = f"here-{block.value}"
        copy = 1 + sum(each.part_key == part_key for each in before)
        row_id = occurrence_id(item.id, part_key, copy, row.round_key, copy)
        return replace(
            row, id=row_id, part_key=part_key, cycle=copy, copy=copy, position=len(before), protected=False
        )


def _beside(reading: Reading, view: RunView) -> RoundOccurrence:
    """Find the round in whose agenda item the block goes: the one under way, else before, else next."""
    for round_id in (view.current_id, view.previous_id, view.next_id):
        found = reading.find(RoundOccurrence, round_id) if round_id is not None else None
        if found is not None:
            return found
    raise UserError("not-found", kind="round_occurrence")
