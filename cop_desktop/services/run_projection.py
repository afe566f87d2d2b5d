"""The rows of a session as the run makes them: a projection, written with the events."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AttendanceStatus, RoundState, SessionStatus
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.run.state import Occurrence, Person, State
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.guests import bring_guest_back, take_guest_back
from cop_desktop.services.numbering import number_decisions
from cop_desktop.services.retelling import retell_texts
from cop_desktop.store.writing import Writing

SECOND = 1_000_000_000


def project(writing: Writing, before: State, after: State, now: Instant) -> None:
    """Write what differs between two states of a run; rows that are gone are left alone."""
    run_ns = after.axis.run_time(now)
    _project_session(writing, after)
    moved = before.order != after.order
    for round_id in {**before.occurrences, **after.occurrences}:
        occurrence = after.occurrences.get(round_id)
        if not moved and before.occurrences.get(round_id) == occurrence:
            continue
        row = writing.find(RoundOccurrence, round_id, deleted=True)
        if row is None or (row.deleted_at is not None and round_id in before.occurrences):
            continue
        if occurrence is None:  # inserted, then taken back
            writing.remove(row)
        else:
            position = _position(after, occurrence) if moved else row.position
            _save_round(writing, row, occurrence, run_ns, position)
    retell_texts(writing, before, after)
    if after.status is not SessionStatus.PLANNED or before.people != after.people:
        begins = before.status is SessionStatus.PLANNED and after.status is not SessionStatus.PLANNED
        _project_people(writing, before.people, after, everybody=begins)


def _project_session(writing: Writing, state: State) -> None:
    row = writing.find(Session, state.plan.session_id)
    if row is None:
        return
    projected = replace(
        row, status=state.status, actual_start_ms=state.started_at_ms, actual_end_ms=state.ended_at_ms
    )
    if projected != row:
        writing.save(projected)
        number_decisions(writing, row.id)


def _save_round(
    writing: Writing, row: RoundOccurrence, occurrence: Occurrence, run_ns: int, position: int
) -> None:
    """Project one round; `active_seconds` once its clock does not run."""
    stopped = occurrence.state is not RoundState.RUNNING and occurrence.segments
    projected = replace(
        row,
        deleted_at=None,
        state=occurrence.state,
        seconds=occurrence.planned.seconds,
        started_at_ms=occurrence.started_at_ms,
        ended_at_ms=occurrence.ended_at_ms,
        active_seconds=occurrence.active(run_ns) // SECOND if stopped else None,
        position=position,
    )
    if projected != row:
        writing.save(projected)


def _position(state: State, occurrence: Occurrence) -> int:
    """Tell the place of a round among those of its agenda item."""
    item_id = occurrence.planned.agenda_item_id
    line = [each for each in state.order if state.occurrences[each].planned.agenda_item_id == item_id]
    return line.index(occurrence.planned.id)


def _project_people(writing: Writing, before: Mapping[str, Person], state: State, *, everybody: bool) -> None:
    """Who is or was here is present; who never came stays as announced.

    Whoever is expected is taken to be here until somebody says otherwise; said before the opening, it
    means that they have not come yet, and no document says that they did.
    """
    who = [
        each for each in {**before, **state.people} if everybody or before.get(each) != state.people.get(each)
    ]
    if not who:
        return
    session_id = state.plan.session_id
    rows = {each.person_id: each for each in writing.all(Attendance, session_id=session_id)}
    for person_id in who:
        person, row = state.people.get(person_id), rows.get(person_id)
        if row is None and person is not None and person.present:
            row = bring_guest_back(writing, session_id, person_id)
            row = row or _brought(writing, session_id, person_id, len(rows))
        if row is None or (person is None and take_guest_back(writing, row)):
            continue
        projected = _seen(row, person, was=before.get(person_id), begun_at_ms=state.started_at_ms)
        if projected != row:
            writing.save(projected)


def _seen(row: Attendance, person: Person | None, was: Person | None, begun_at_ms: int | None) -> Attendance:
    """Project one person; an arrival taken back, or who had not come when it began, is expected again."""
    left = person.left_at_ms if person is not None and not person.present else None
    never_came = left is not None and (begun_at_ms is None or left < begun_at_ms)
    if person is not None and not never_came and (person.present or left is not None):
        return replace(
            row,
            status=AttendanceStatus.REMOTE if person.remote else AttendanceStatus.PRESENT,
            arrived_at_ms=row.arrived_at_ms if person.arrived_at_ms is None else person.arrived_at_ms,
            left_at_ms=None if person.present else person.left_at_ms,
        )
    if never_came or (was is not None and was.present):
        return replace(row, status=AttendanceStatus.EXPECTED, arrived_at_ms=None, left_at_ms=None)
    return row


def _brought(writing: Writing, session_id: str, person_id: str, position: int) -> Attendance:
    """Give a row to somebody nobody had announced."""
    row_id = id_from("attendance", session_id, person_id)
    gone = writing.find(Attendance, row_id, deleted=True)
    if gone is not None:
        return writing.restore(gone)
    return writing.add(Attendance(id=row_id, session_id=session_id, person_id=person_id, position=position))
