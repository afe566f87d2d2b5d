"""Where something is captured, from what the run is: the stamp of an item."""

from __future__ import annotations

from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import CaptureMoment, Level, RoundState
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.presenters.console_script import Script


def place_of(view: RunView | None, script: Script) -> Place:
    """Give the place of something captured at the instant of a view (None: no run was opened)."""
    base = Place(script.desk.session.id, moment=_moment(view))
    if view is None or base.moment in (CaptureMoment.BEFORE, CaptureMoment.AFTER):
        return base
    if base.moment is CaptureMoment.BETWEEN:
        around = view.current_id or view.previous_id or view.next_id
        item = script.item_of(around)
        room = item is not None and script.room(around)
        return Place(
            base.session_id,
            CaptureMoment.BETWEEN,
            agenda_item_id=item.id if item and view.current_id else None,
            level=Level.ROOM if room else Level.MEMBERS,
        )
    occurrence = view.current
    room = script.room(view.current_id)
    said = script.rounds.get(view.current_id or "")
    speaker = view.turns.speaker_id if view.turns else None
    return Place(
        base.session_id,
        CaptureMoment.DURING,
        agenda_item_id=occurrence.agenda_item_id if occurrence else None,
        round_id=view.current_id,
        offset_seconds=view.elapsed_seconds,
        level=Level.ROOM if room else said.level if said else Level.MEMBERS,
        locked=room,
        kinds=script.kinds(view.current_id),
        speaker_id=speaker if speaker in script.names else None,
    )


def _moment(view: RunView | None) -> CaptureMoment:
    if view is None or view.started_at_ms is None:
        return CaptureMoment.BEFORE
    if view.ended_at_ms is not None:
        return CaptureMoment.AFTER
    running = view.current_state in (RoundState.RUNNING, RoundState.PAUSED)
    return CaptureMoment.DURING if view.held or running else CaptureMoment.BETWEEN
