"""The groups of a round, as screens show them."""

from __future__ import annotations

from cop_desktop.domain.run.circle import circle, present_groups
from cop_desktop.domain.run.state import Occurrence, State
from cop_desktop.domain.run.view_kinds import GroupView


def groups_view(state: State, occurrence: Occurrence) -> tuple[GroupView, ...]:
    """Render the groups of a round: those present, in the order of the seats; empty: it has none."""
    if not occurrence.groups:
        return ()
    return tuple(
        GroupView(
            number=each.number,
            member_ids=each.member_ids,
            host_id=each.host_id,
            station=each.station,
        )
        for each in present_groups(occurrence.groups, circle(state))
    )
