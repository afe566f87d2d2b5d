"""Groups a person asks for: drawn with some fixed, somebody moved, two exchanged, a host chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cop_desktop.domain.grouping.draw import draw
from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.grouping.sizes import group_sizes, shared
from cop_desktop.domain.grouping.wishes import Fault, Impossible, Pair, Wishes, pair
from cop_desktop.domain.run.circle import Groups, circle, present_groups
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.forming import as_groups, drawn, sizes_for
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.meeting import past_encounters
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.state import Occurrence, State


@dataclass(frozen=True, kw_only=True)
class DrawSettings:
    """What a draw is asked for beside the plan.

    `size` people in a group, or `count` groups (None: as the round says). `locked` maps a person to the
    number of the group they stay in (from 1); `hosts` the number of a group to the person who hosts it.
    `apart` and `together` are pairs, added to those of the plan for this draw. `seed` tells one draw from
    another: raise it to draw again.
    """

    size: int | None = None
    count: int | None = None
    locked: Mapping[str, int] | None = None
    hosts: Mapping[int, str] | None = None
    apart: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    seed: int = 0


AS_PLANNED = DrawSettings()


def drawn_as_asked(state: State, occurrence: Occurrence, settings: DrawSettings) -> Groups | Impossible:
    """Draw other groups than those there are; Impossible tells what cannot be, nothing asked is dropped."""
    people = circle(state)
    if not people:
        return Impossible(Fault.NOBODY)
    locked = {who: number - 1 for who, number in (settings.locked or {}).items() if who in people}
    for number, host in (settings.hosts or {}).items():
        if host in people and locked.setdefault(host, number - 1) != number - 1:
            return Impossible(Fault.LOCKED_APART, (host,))
    if occurrence.planned.grouping is Grouping.INNER_OUTER:
        centre = tuple(each for each, place in locked.items() if place == 0)
        named = replace(occurrence, planned=replace(occurrence.planned, host_ids=centre))
        return drawn(state, named, again=settings.seed)
    sizes = _sizes(occurrence, len(people), settings)
    if sizes is None:
        return Impossible(Fault.BAD_SIZES)
    hosts = tuple((settings.hosts or {}).values()) or occurrence.planned.host_ids
    made = draw(
        people,
        _roomy(sizes, locked),
        encounters=past_encounters(state),
        seed=f"{state.plan.seed}/{occurrence.planned.id}/{settings.seed}",
        wishes=Wishes(
            apart=tuple(pair(*two) for two in (*state.plan.apart, *settings.apart)),
            together=tuple(pair(*two) for two in (*state.plan.together, *settings.together)),
            locked=locked,
            hosts=tuple(each for each in hosts if each in people),
        ),
        avoided=_avoided(state, occurrence, locked),
    )
    return made if isinstance(made, Impossible) else as_groups(occurrence, made, hosts)


def with_moved(state: State, occurrence: Occurrence, person_id: str, number: int) -> Groups:
    """Put somebody in the group of that number, or in a new one when it is one more than the last.

    An empty group goes; LogFault(UNKNOWN_PERSON, BAD_GROUPS).
    """
    groups = _whole(state, occurrence, person_id)
    last = max(each.number for each in groups)
    if number == last + 1:
        station = number if any(each.station for each in groups) else None
        groups = (*groups, Group(number=number, station=station))
    if number not in {each.number for each in groups}:
        raise LogFault(Reason.BAD_GROUPS)
    moved = tuple(
        _with(each, person_id) if each.number == number else _without(each, person_id) for each in groups
    )
    return _renumbered(present_groups(moved, circle(state)))


def with_swapped(state: State, occurrence: Occurrence, one: str, other: str) -> Groups:
    """Let two people change places; each takes the part of host the other had. LogFault(UNKNOWN_PERSON)."""
    _whole(state, occurrence, other)
    turned = {one: other, other: one}
    groups = tuple(
        replace(
            each,
            member_ids=tuple(turned.get(who, who) for who in each.member_ids),
            host_id=turned.get(each.host_id, each.host_id) if each.host_id is not None else None,
        )
        for each in _whole(state, occurrence, one)
    )
    return present_groups(groups, circle(state))


def with_host(state: State, occurrence: Occurrence, person_id: str, *, hosts: bool) -> Groups:
    """Let somebody host the group they are in, instead of whoever did, or no more."""
    return tuple(
        replace(each, host_id=person_id if hosts else None) if person_id in each.member_ids else each
        for each in _whole(state, occurrence, person_id)
    )


def _whole(state: State, occurrence: Occurrence, person_id: str) -> Groups:
    """Give the groups as shown; the person must be in one."""
    groups = present_groups(occurrence.groups, circle(state))
    if not any(person_id in each.member_ids for each in groups):
        raise LogFault(Reason.UNKNOWN_PERSON)
    return groups


def _sizes(occurrence: Occurrence, people: int, settings: DrawSettings) -> tuple[int, ...] | None:
    """Tell the sizes asked for; None when there are none such."""
    if settings.count is not None:
        return shared(people, settings.count) if 1 <= settings.count <= people else None
    if settings.size is not None:
        return group_sizes(people, settings.size) if settings.size >= 1 else None
    return sizes_for(occurrence, people)


def _roomy(sizes: tuple[int, ...], locked: Mapping[str, int]) -> tuple[int, ...]:
    """Give the larger sizes to the groups in which most are fixed."""
    fixed = [sum(place == index for place in locked.values()) for index in range(len(sizes))]
    order = sorted(range(len(sizes)), key=lambda index: (-fixed[index], index))
    roomy = [0] * len(sizes)
    for index, size in zip(order, sorted(sizes, reverse=True), strict=True):
        roomy[index] = size
    return tuple(roomy)


def _avoided(state: State, occurrence: Occurrence, locked: Mapping[str, int]) -> frozenset[Pair]:
    """Tell who is to part: those together now, but for those fixed there."""
    now = met(each.member_ids for each in present_groups(occurrence.groups, circle(state)))
    return frozenset(two for two in now if not (two[0] in locked and two[1] in locked))


def _with(group: Group, person_id: str) -> Group:
    if person_id in group.member_ids:
        return group
    return replace(group, member_ids=(*group.member_ids, person_id))


def _without(group: Group, person_id: str) -> Group:
    return replace(
        group,
        member_ids=tuple(each for each in group.member_ids if each != person_id),
        host_id=None if group.host_id == person_id else group.host_id,
    )


def _renumbered(groups: Groups) -> Groups:
    return tuple(replace(each, number=number) for number, each in enumerate(groups, 1))
