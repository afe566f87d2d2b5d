"""Who is with whom, for who takes the notes: quietly, beside each name; nothing is asked from there."""

from __future__ import annotations

from cop_desktop.domain.run.view import RunView, SeatState
from cop_desktop.qt.presenters.console_face import TurnRow, TurnsCard
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.qt.presenters.groups_show import count_of, rows_of, title_of
from cop_desktop.qt.widgets.seats import Seat


def grouped_people(view: RunView, script: Script) -> TurnsCard | None:
    """List people group by group; None when there is no group, or turns to speak matter more."""
    current = view.current
    if current is None or not view.groups or view.turns is not None or view.held:
        return None
    shown = view.occurrence(view.groups_of) or current
    groups = rows_of(view.groups, shown.grouping, view, script, ())
    rows = tuple(
        TurnRow(
            each.id,
            each.name,
            Seat(SeatState.WAITING, each.remote),
            group.head,
            "calm" if each.host else "muted",
            spoken=each.spoken,
        )
        for group in groups
        for each in group.people
    )
    return TurnsCard(title_of(shown.grouping), count_of(groups), rows)
