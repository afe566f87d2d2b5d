"""Texts follow the plan: a number that a change of cycles or of lengths makes untrue is told again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda.inserting import Room, as_planned, retell
from cop_desktop.domain.agenda.turns import circle
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.community import Community
from cop_desktop.domain.formats.format import Format, FormatLibrary
from cop_desktop.domain.run.state import State
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.format_library import shipped_formats, with_own

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.writing import Writing

Told = tuple[Mapping[str, int], Mapping[str, int]]
"""What the texts of an item were told with: how often each part is gone through, each round's seconds."""


def retell_texts(writing: Writing, before: State, after: State) -> None:
    """Bring the texts of rounds not over up to date, leaving alone every text changed by hand."""
    was, now = _told(before), _told(after)
    items = [item_id for item_id in now if item_id in was and was[item_id] != now[item_id]]
    for item_id in items:
        item = writing.find(AgendaItem, item_id)
        form = None
        if item is not None:
            community_id = writing.get(Session, item.session_id).community_id
            form = with_own(writing, community_id, library()).find(item.format_key)
        if item is None or form is None:
            continue
        rooms = rooms_of(writing, after)
        rows = writing.all(RoundOccurrence, agenda_item_id=item_id)
        form = as_planned(form, rows)
        for row in rows:
            occurrence = after.occurrences.get(row.id)
            if occurrence is None or occurrence.state in (RoundState.DONE, RoundState.SKIPPED):
                continue
            told = _retold(form, row, rooms, was[item_id], now[item_id])
            if told != row:
                writing.save(told)


@cache
def library() -> FormatLibrary:
    """Read the shipped formats once: a run asks for them in the middle of a session."""
    return shipped_formats()


def rooms_of(reading: Reading, state: State) -> tuple[Room, ...]:
    """Tell for whom texts may have been told: those expected now, those expected when it was opened."""
    session = reading.get(Session, state.plan.session_id)
    community = reading.get(Community, session.community_id)
    expected = circle(reading.all(Attendance, session_id=session.id))
    at_first = sum(each.speaks and each.present for each in state.plan.people)
    people = dict.fromkeys((expected, at_first, 0))
    return tuple(Room(each, session.language, community.address_form) for each in people)


def cycles_of(state: State, item_id: str) -> dict[str, int]:
    """Count the cycles of each part of an item that are, or were, gone through."""
    seen: dict[str, set[int]] = {}
    for each in state.occurrences.values():
        dropped = each.state is RoundState.SKIPPED and not each.segments
        if each.planned.agenda_item_id == item_id and not dropped:
            seen.setdefault(each.planned.part_key, set()).add(each.planned.cycle)
    return {part_key: len(cycles) for part_key, cycles in seen.items()}


def _told(state: State) -> dict[str, Told]:
    seconds: dict[str, dict[str, int]] = {}
    for each in state.occurrences.values():
        seconds.setdefault(each.planned.agenda_item_id, {})[each.planned.id] = each.planned.seconds
    return {item_id: (cycles_of(state, item_id), lengths) for item_id, lengths in seconds.items()}


def _retold(
    form: Format, row: RoundOccurrence, rooms: tuple[Room, ...], was: Told, now: Told
) -> RoundOccurrence:
    lengths = now[1].get(row.id, row.seconds)
    before = replace(row, seconds=was[1].get(row.id, lengths))
    for room in rooms:
        told = retell(form, before, replace(row, seconds=lengths), room, cycles_before=was[0], cycles=now[0])
        if told != row:
            return told
    return row
