"""The groups of a round, as screens show them."""

from __future__ import annotations

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.circle import circle, played_before, present_groups
from cop_desktop.domain.run.going import round_ahead
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.state import Occurrence, State
from cop_desktop.domain.run.view_kinds import GroupView


def grouped_round(state: State, occurrence: Occurrence) -> Occurrence:
    """Tell the round whose groups are shown: that one, or in a break the one people go to."""
    ahead = round_ahead(state, occurrence)
    return ahead if ahead is not None and ahead.groups else occurrence


def groups_view(state: State, occurrence: Occurrence) -> tuple[GroupView, ...]:
    """Render the groups of a round: those present, in the order of the seats; empty: it has none."""
    shown = grouped_round(state, occurrence)
    if not shown.groups:
        return ()
    stayed = _places_before(state, shown)
    joined = _joined(state, shown)
    return tuple(
        GroupView(
            number=each.number,
            member_ids=each.member_ids,
            host_id=each.host_id,
            station=each.station,
            moved_ids=tuple(who for who in each.member_ids if _moved(who, each, stayed)),
            from_numbers=tuple(
                before.number for before in joined if set(each.member_ids).issuperset(before.member_ids)
            ),
        )
        for each in present_groups(shown.groups, circle(state))
    )


def _moved(person_id: str, group: Group, before: dict[str, int] | None) -> bool:
    """Tell whether somebody has come from another place; `before` None: nobody moves in this round."""
    if before is None or person_id == group.host_id:
        return False
    return before.get(person_id) != _place(group)


def _places_before(state: State, occurrence: Occurrence) -> dict[str, int] | None:
    """Tell where each person was before the last move of a round, or the one it began with; None: none."""
    if occurrence.planned.kind is not RoundKind.ROTATION or occurrence.moves == 0:
        return None
    before = played_before(state, occurrence)
    left = (*(each.groups for each in before[-1:]), *occurrence.tables_before)
    return {who: _place(each) for groups in left[-1:] for each in groups for who in each.member_ids}


def _place(group: Group) -> int:
    return group.station or group.number


def _joined(state: State, occurrence: Occurrence) -> tuple[Group, ...]:
    """Give the groups that may have joined in a round: those of the nested round played before it."""
    if occurrence.planned.kind is not RoundKind.NESTED:
        return ()
    before = played_before(state, occurrence)
    if not before or before[-1].planned.group_size * 2 > occurrence.planned.group_size:
        return ()
    return present_groups(before[-1].groups, circle(state))
