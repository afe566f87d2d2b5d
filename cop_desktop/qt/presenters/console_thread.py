"""The thread of the session, upright: items and steps, true to the minutes, with their times."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run.view import OccurrenceView, Phase, RunView
from cop_desktop.qt.dates import duration, local_time, minutes
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_face import ThreadFace
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.qt.widgets.ring import STATE_COLOUR, RingState
from cop_desktop.qt.widgets.thread import PieceState
from cop_desktop.qt.widgets.thread_column import Item, Step

FINEST = 400
"""The thread moves by this part of a step at least: finer would be repainted without being seen."""
_STATES = {RoundState.DONE: PieceState.DONE, RoundState.SKIPPED: PieceState.SKIPPED}
_RINGS = {Phase.WARNING: RingState.TWO_MINUTES, Phase.OVERTIME: RingState.OVERTIME}


def thread_face(view: RunView, script: Script) -> ThreadFace:
    """Lay the whole session on one line; a hold shows neither times nor state."""
    groups: dict[str, list[OccurrenceView]] = {}
    for each in view.occurrences:
        groups.setdefault(each.agenda_item_id, []).append(each)
    starts = _starts(view)
    items = tuple(_item(item_id, steps, starts, view, script) for item_id, steps in groups.items())
    planned = sum(each.planned_seconds for each in view.occurrences)
    current = view.current
    share, left = 0.0, ""
    if current is not None and not view.held:
        whole = max(1, current.planned_seconds + current.adjust_seconds)
        share = round(min(1.0, view.active_seconds / whole) * FINEST) / FINEST
        left = _left(view, whole)
    ring = RingState.HELD if view.held else _RINGS.get(view.phase, RingState.NORMAL)
    return ThreadFace("" if view.held else duration_minutes(planned), items, share, left, STATE_COLOUR[ring])


def duration_minutes(seconds: int) -> str:
    """« 180 min », as the thread counts."""
    return minutes(round(seconds / 60) * 60)


def _left(view: RunView, whole: int) -> str:
    of = round(whole / 60)
    if view.current_kind is RoundKind.STOPWATCH:
        return translate("Console", "{0} so far, aiming at {1}").format(
            f"{view.elapsed_seconds // 60}\u00a0min", of
        )
    remaining = view.remaining_seconds
    if remaining is None or remaining < 0 or view.phase is Phase.OVERTIME:
        return translate("Console", "overtime, of {0} min").format(of)
    if view.current_state is RoundState.PAUSED:
        return translate("Console", "on pause, of {0} min").format(of)
    if remaining < 60:
        return translate("Console", "less than a minute left")
    return translate("Console", "{0} left of {1}").format(f"{remaining // 60}\u00a0min", of)


def _starts(view: RunView) -> dict[str, int]:
    """Give when each round began or is expected to begin, in UTC milliseconds."""
    at = view.starts_at_ms if view.started_at_ms is None else view.at_utc_ms
    if view.started_at_ms is None:
        at = max(at, view.at_utc_ms)
    found: dict[str, int] = {}
    for each in view.occurrences:
        done = each.state in (RoundState.DONE, RoundState.SKIPPED)
        if each.started_at_ms is not None:
            found[each.id] = each.started_at_ms
        elif not done:
            found[each.id] = at
        if not done:
            left = each.planned_seconds + each.adjust_seconds - each.active_seconds
            at += max(0, left) * 1000
    return found


def _item(
    item_id: str, steps: list[OccurrenceView], starts: dict[str, int], view: RunView, script: Script
) -> Item:
    item = script.items.get(item_id)
    title = item.title if item else ""
    client = script.names.get(item.client_id or "", "") if item else ""
    if client:
        title = f"{title} · {client}" if title else client
    start = min((starts[each.id] for each in steps if each.id in starts), default=None)
    time = local_time(start, script.zone) if start is not None and not view.held else ""
    done = all(each.state in _STATES for each in steps)
    started = any(each.id == view.current_id for each in steps)
    return Item(
        key=item_id,
        title=title or script.round_name(steps[0].id),
        time=time,
        steps=tuple(_step(each, view, script) for each in steps),
        note="" if started and len(steps) > 1 else _note(steps, done=done, held=view.held),
        private="" if done or view.held or (started and len(steps) > 1) or not item else item.private_title,
        protected=any(each.protected for each in steps),
    )


def _step(each: OccurrenceView, view: RunView, script: Script) -> Step:
    state = _STATES.get(each.state, PieceState.TO_COME)
    if each.id == view.current_id:
        state = PieceState.RUNNING
    seconds = (
        each.active_seconds if each.state is RoundState.DONE else each.planned_seconds + each.adjust_seconds
    )
    time = "" if view.held else minutes(round(max(0, seconds) / 60) * 60)
    planned = max(1, each.planned_seconds + each.adjust_seconds)
    return Step(each.id, script.round_name(each.id), time, planned, state)


def _note(steps: list[OccurrenceView], *, done: bool, held: bool) -> str:
    if held:
        return ""
    planned = sum(each.planned_seconds + each.adjust_seconds for each in steps)
    if done:
        active = sum(each.active_seconds for each in steps)
        if all(each.state is RoundState.SKIPPED for each in steps):
            return translate("Console", "dropped")
        if abs(active - planned) < 60:
            return ""
        return translate("Console", "{0} in fact").format(duration(round(active / 60)))
    if any(each.protected for each in steps):
        return translate("Console", "{0} · protected").format(duration(round(planned / 60)))
    if len(steps) > 1:
        return translate("Console", "{0} · %n step(s)", "", len(steps)).format(duration(round(planned / 60)))
    return ""
