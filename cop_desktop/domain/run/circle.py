"""Who is in the groups of a round, and how they stay whole when people come and go.

Groups are of those present who speak. Whoever goes out keeps a place, and finds it again on coming back;
a group of nobody present is not shown.
"""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.grouping.wishes import Pair, pair
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.state import Occurrence, State

Groups = tuple[Group, ...]

SPLITTING = frozenset(set(Grouping) - {Grouping.PLENARY, Grouping.INDIVIDUAL})
"""How people are split in groups that have to be made."""


def splits(occurrence: Occurrence) -> bool:
    """Tell whether a round has groups."""
    return occurrence.planned.grouping in SPLITTING


def played(occurrence: Occurrence) -> bool:
    """Tell whether a round with groups was really played, or is."""
    dropped = occurrence.state is RoundState.SKIPPED
    return splits(occurrence) and bool(occurrence.groups) and bool(occurrence.first_run) and not dropped


def played_before(state: State, occurrence: Occurrence) -> list[Occurrence]:
    """List the rounds of the same agenda item played before this one in groups."""
    line = []
    for each in state.in_order():
        if each.planned.id == occurrence.planned.id:
            break
        if each.planned.agenda_item_id == occurrence.planned.agenda_item_id and played(each):
            line.append(each)
    return line


def reporting_groups(state: State, round_id: str) -> Groups:
    """Give the small groups that have something to tell in a round: the last ones of its agenda item."""
    occurrence = state.occurrences[round_id]
    line = [
        each
        for each in (*played_before(state, occurrence), *((occurrence,) if occurrence.groups else ()))
        if each.planned.grouping is not Grouping.INNER_OUTER
    ]
    return present_groups(line[-1].groups, circle(state)) if line else ()


def circle(state: State) -> list[str]:
    """List who is to be in a group, in the order of the seats."""
    return [each.id for each in state.people.values() if each.present and each.speaks]


def apart(state: State) -> frozenset[Pair]:
    """Tell who is not to be in one group."""
    return frozenset(pair(one, other) for one, other in state.plan.apart)


def whole(
    groups: Sequence[Group], people: Sequence[str], kept_apart: frozenset[Pair] = frozenset()
) -> Groups:
    """Let everybody of the circle be in one group; those who have none join the smallest."""
    made = tuple(groups)
    placed = {who for each in made for who in each.member_ids}
    for person in people:
        if person not in placed:
            made = joined(made, person, people, kept_apart)
    return made


def joined(groups: Groups, person: str, people: Sequence[str], kept_apart: frozenset[Pair]) -> Groups:
    """Put somebody in the smallest group, one without anybody to be kept from if there is one."""
    if not groups:
        return (Group(number=1, member_ids=(person,)),)
    here = frozenset(people) - {person}

    def rank(group: Group) -> tuple[bool, bool, int, int]:
        present = [each for each in group.member_ids if each in here]
        unwanted = any(pair(person, each) in kept_apart for each in present)
        return unwanted, not present, len(present), group.number

    others = [each for each in groups if person not in each.member_ids] or list(groups)
    chosen = min(others, key=rank)
    return tuple(
        replace(each, member_ids=(*_without(each, person).member_ids, person))
        if each.number == chosen.number
        else _without(each, person)
        for each in groups
    )


def company_found(groups: Groups, about: str, people: Sequence[str], kept_apart: frozenset[Pair]) -> Groups:
    """Let whoever is now alone in the group of somebody join another one, when there is another one."""
    here = frozenset(people)
    for group in groups:
        present = [each for each in group.member_ids if each in here]
        others = any(each in here for other in groups if other is not group for each in other.member_ids)
        if about in group.member_ids and len(present) == 1 and others:
            return joined(groups, present[0], people, kept_apart)
    return groups


def present_groups(groups: Sequence[Group], people: Sequence[str]) -> Groups:
    """Give the groups of those present only, members in the order of the seats; empty ones left out."""
    rank = {each: index for index, each in enumerate(people)}
    shown = (
        replace(
            group,
            member_ids=tuple(sorted((x for x in group.member_ids if x in rank), key=rank.__getitem__)),
            host_id=group.host_id if group.host_id in rank else None,
        )
        for group in groups
    )
    return tuple(each for each in shown if each.member_ids)


def _without(group: Group, person: str) -> Group:
    if person not in group.member_ids:
        return group
    return replace(
        group,
        member_ids=tuple(each for each in group.member_ids if each != person),
        host_id=None if group.host_id == person else group.host_id,
    )
