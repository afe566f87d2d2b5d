"""What was chosen for the wall of votes and decisions: what stays from one view of the run to the next."""

from __future__ import annotations

from dataclasses import replace

from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.wall.face_clock import WallSettings


def followed(settings: WallSettings, before: RunView | None, view: RunView | None) -> WallSettings:
    """Withdraw at the next step what was chosen for one, and everything when the room takes its time.

    A decision stays through the steps of its agenda item: the round of objections reads it too.
    """
    if view is None or view.held or before is None:
        return replace(settings, hands_asked=False, results=None, vote_page=0, decision=None)
    if before.current_id == view.current_id:
        return settings
    one, other = before.current, view.current
    same = one is not None and other is not None and one.agenda_item_id == other.agenda_item_id
    return replace(
        settings,
        hands_asked=False,
        results=None,
        vote_page=0,
        decision=settings.decision if same else None,
    )
