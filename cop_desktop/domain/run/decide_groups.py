"""What asking for other groups, and letting them move on, come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.circle import circle, present_groups, splits
from cop_desktop.domain.run.commands import Command
from cop_desktop.domain.run.draft import Draft
from cop_desktop.domain.run.events_kinds import Grouped
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.forming import drawn, moved
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.moves import OPEN
from cop_desktop.domain.run.refused import Reason


def regroup(draft: Draft, command: ck.Regroup) -> None:
    """Draw groups anew, or take those given: a partition of those present who speak.

    A round to come is prepared; one that is over stays as it was.
    """
    occurrence = draft.occurrence(command.round_id) if command.round_id is not None else draft.current()
    people = circle(draft.state)
    if not splits(occurrence):
        raise LogFault(Reason.NO_GROUPS)
    if occurrence.state not in OPEN:
        raise LogFault(Reason.WRONG_STATE)
    if not people:
        raise LogFault(Reason.BAD_GROUPS)
    shown = present_groups(occurrence.groups, people)
    groups = command.groups
    if groups is None:
        avoided = met(each.member_ids for each in shown)
        groups = drawn(draft.state, occurrence, again=command.seed, avoided=avoided)
    _check(groups, people)
    if groups == shown:
        raise LogFault(Reason.ALREADY)
    draft.add(Grouped(round_id=occurrence.planned.id, groups=groups))


def rotate(draft: Draft, _command: ck.Rotate) -> None:
    """Let the groups of the current round move on once; there must be somewhere to go."""
    occurrence = draft.current()
    if occurrence.planned.kind is not RoundKind.ROTATION:
        raise LogFault(Reason.NO_GROUPS)
    if len(present_groups(occurrence.groups, circle(draft.state))) < 2:
        raise LogFault(Reason.NO_GROUPS)
    draft.add(moved(draft.state, occurrence, occurrence))


def _check(groups: Sequence[Group], people: Sequence[str]) -> None:
    """Refuse what is no partition of the people; everybody is in one group and none is empty."""
    members = [who for group in groups for who in group.member_ids]
    if sorted(members) != sorted(people) or not all(group.member_ids for group in groups):
        raise LogFault(Reason.BAD_GROUPS)
    if any(group.number < 1 or (group.station is not None and group.station < 1) for group in groups):
        raise LogFault(Reason.BAD_GROUPS)


HANDLERS: Final[dict[type[Command], Callable[[Draft, Any], None]]] = {
    ck.Regroup: regroup,
    ck.Rotate: rotate,
}
"""Commands about groups, and what they come to."""
