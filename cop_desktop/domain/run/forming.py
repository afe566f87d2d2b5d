"""Which groups a round has when it starts: kept, merged, moved on, or drawn anew.

Pure and deterministic, from the plan's seed, the encounters, and the groups of the rounds before.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.grouping.draw import draw
from cop_desktop.domain.grouping.merging import merged
from cop_desktop.domain.grouping.rotation import Spot, moved_on, redistributed
from cop_desktop.domain.grouping.sizes import group_sizes, place_count, shared
from cop_desktop.domain.grouping.wishes import Impossible, Pair, Partition, Wishes, pair
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run.circle import (
    Groups,
    apart,
    circle,
    company_found,
    played_before,
    present_groups,
    splits,
    whole,
)
from cop_desktop.domain.run.events_kinds import Grouped, Merged, Rotated
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.meeting import past_encounters
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.state import Occurrence, State

CENTRE = (3, 7)
"""People in the inner circle of a fishbowl (domain.md §2: 3–7 in the centre)."""


def formed(state: State, round_id: str) -> ev.Fact | None:
    """Tell the groups a round starts with; None when it has none, or has them already.

    A round taken up again keeps its own, with those who came while it was over.
    """
    occurrence = state.occurrences[round_id]
    if not splits(occurrence) or not circle(state):
        return None
    if occurrence.groups:
        kept = _kept(state, occurrence)
        begins = occurrence.first_run is not None and occurrence.first_run == occurrence.open
        if begins and not {who for each in kept for who in each.member_ids} <= {*circle(state)}:
            kept = present_groups(kept, circle(state))  # whoever went out since has met nobody
        return Grouped(round_id=round_id, groups=kept) if kept != occurrence.groups else None
    before = played_before(state, occurrence)
    source = _joining(state, occurrence, before)
    if source is not None:
        return Merged(round_id=round_id, from_id=source.planned.id, groups=_merged(state, occurrence, source))
    same = [each for each in before if _alike(each, occurrence)]
    if same and _moves_on(occurrence, same[-1]):
        return moved(state, occurrence, same[-1])
    if same:
        return Grouped(round_id=round_id, groups=_kept(state, same[-1]))
    if before and occurrence.planned.grouping is Grouping.STATIONS:
        return Grouped(round_id=round_id, groups=_at_stations(_kept(state, before[-1])))
    return Grouped(round_id=round_id, groups=drawn(state, occurrence))


def moved(state: State, occurrence: Occurrence, source: Occurrence) -> Rotated:
    """Let groups go to the next station, or people to tables where they meet others; hosts stay."""
    people = circle(state)
    groups = present_groups(_kept(state, source), people)
    spots = [Spot(people=each.member_ids, host=each.host_id) for each in groups]
    part = occurrence.planned.part_key
    line = [each for each in played_before(state, occurrence) if each.planned.part_key == part]
    move = 1 + max(each.moves for each in (*line, occurrence))
    if occurrence.planned.grouping is Grouping.TABLES or occurrence.planned.free_choice:
        seed = _seed(state, occurrence, move)
        spots = list(
            redistributed(spots, encounters=past_encounters(state), seed=seed, apart=state.plan.apart)
        )
        return Rotated(round_id=occurrence.planned.id, move=move, groups=_from_spots(groups, spots))
    if any(each.host_id for each in groups):
        spots = list(moved_on(spots))
        return Rotated(round_id=occurrence.planned.id, move=move, groups=_from_spots(groups, spots))
    stations = len(groups)
    onward = tuple(
        replace(each, station=((each.station or each.number) % stations) + 1) for each in _stationed(groups)
    )
    return Rotated(round_id=occurrence.planned.id, move=move, groups=onward)


def drawn(
    state: State, occurrence: Occurrence, *, again: int = 0, avoided: frozenset[Pair] = frozenset()
) -> Groups:
    """Draw groups for a round: of its size, with its hosts, respecting wishes as far as they can be."""
    people = circle(state)
    planned = occurrence.planned
    if planned.grouping is Grouping.INNER_OUTER:
        return _circles(state, occurrence, people, again)
    inner = _inner(state, occurrence)
    outer = [each for each in people if each not in inner]
    if min(len(inner), len(outer)) > 1:
        rest = _drawn(state, occurrence, outer, again, avoided)
        first = Group(number=1, member_ids=inner)
        return (first, *(replace(each, number=each.number + 1) for each in rest))
    return _drawn(state, occurrence, people, again, avoided)


def sizes_for(occurrence: Occurrence, people: int) -> tuple[int, ...]:
    """Tell how many people go in each group of a round."""
    planned = occurrence.planned
    if planned.grouping is Grouping.STATIONS and not planned.free_choice:
        return shared(people, place_count(people, planned.cycles))
    return group_sizes(people, planned.group_size)


def as_groups(occurrence: Occurrence, partition: Partition, hosts: Sequence[str] = ()) -> Groups:
    """Number groups from 1; at tables and stations somebody hosts each, and it has its place."""
    stays = occurrence.planned.kind is RoundKind.ROTATION and not occurrence.planned.free_choice
    made = []
    for number, members in enumerate(partition, 1):
        host = next((each for each in hosts if each in members), members[0] if stays else None)
        station = number if occurrence.planned.grouping in {Grouping.TABLES, Grouping.STATIONS} else None
        made.append(Group(number=number, member_ids=members, host_id=host, station=station))
    return tuple(made)


def _drawn(
    state: State, occurrence: Occurrence, people: list[str], again: int, avoided: frozenset[Pair]
) -> Groups:
    sizes = sizes_for(occurrence, len(people))
    hosts = tuple(each for each in occurrence.planned.host_ids if each in people)[: len(sizes)]
    seed = _seed(state, occurrence, again)
    past = past_encounters(state)
    asked = Wishes(apart=_pairs(state.plan.apart), together=_pairs(state.plan.together), hosts=hosts)
    for wishes in (asked, Wishes(apart=asked.apart, hosts=hosts), Wishes(hosts=hosts)):
        made = draw(people, sizes, encounters=past, seed=seed, wishes=wishes, avoided=avoided)
        if not isinstance(made, Impossible):
            return as_groups(occurrence, made, hosts)
    raise AssertionError(made)


def _circles(state: State, occurrence: Occurrence, people: list[str], again: int) -> Groups:
    """Let a few sit in the middle, those named first, and the others around them."""
    least, most = CENTRE
    named = [each for each in occurrence.planned.host_ids if each in people]
    wanted = max(len(named), least, min(most, len(people) // 3))
    count = max(1, min(wanted, len(people) - 1))
    others = [each for each in people if each not in named]
    random.Random(_seed(state, occurrence, again)).shuffle(others)
    centre = {*(*named, *others)[:count]}
    circles = (
        tuple(each for each in people if each in centre),
        tuple(each for each in people if each not in centre),
    )
    return as_groups(occurrence, tuple(each for each in circles if each))


def _inner(state: State, occurrence: Occurrence) -> tuple[str, ...]:
    """Tell who is in the middle, when groups are made between the rounds of a fishbowl: they stay there."""
    before = played_before(state, occurrence)
    if not before or before[-1].planned.grouping is not Grouping.INNER_OUTER:
        return ()
    here = set(circle(state))
    return tuple(each for each in before[-1].groups[0].member_ids if each in here)


def _joining(state: State, occurrence: Occurrence, before: Sequence[Occurrence]) -> Occurrence | None:
    """Find whose groups join in this round: those it names, else those of the nested round just before."""
    planned = occurrence.planned
    named = next((each for each in before if each.planned.id == planned.merge_from_id), None)
    if named is not None:
        return named
    last = before[-1] if before else None
    nested = planned.kind is RoundKind.NESTED and last is not None and last.planned.kind is RoundKind.NESTED
    if last is None or not nested or last.planned.group_size * 2 > planned.group_size:
        return None
    follows = state.order.index(planned.id) - state.order.index(last.planned.id) == 1
    same_part = (last.planned.part_key, last.planned.cycle) == (planned.part_key, planned.cycle)
    return last if follows and same_part else None


def _merged(state: State, occurrence: Occurrence, source: Occurrence) -> Groups:
    people = circle(state)
    groups = present_groups(_kept(state, source), people)
    made = merged(
        [each.member_ids for each in groups],
        occurrence.planned.group_size,
        encounters=past_encounters(state),
        seed=_seed(state, occurrence, 0),
        apart=apart(state),
    )
    rank = {each: index for index, each in enumerate(people)}
    line = sorted((tuple(sorted(each, key=rank.__getitem__)) for each in made), key=lambda g: rank[g[0]])
    return as_groups(occurrence, tuple(line))


def _alike(one: Occurrence, other: Occurrence) -> bool:
    """Tell whether two rounds split people in the same way."""
    first, second = one.planned, other.planned
    by_size = first.grouping not in {Grouping.STATIONS, Grouping.INNER_OUTER, Grouping.TABLES}
    return first.grouping is second.grouping and (not by_size or first.group_size == second.group_size)


def _moves_on(occurrence: Occurrence, before: Occurrence) -> bool:
    """Tell whether people move before this round: it rotates, and the last groups are of another cycle."""
    planned, last = occurrence.planned, before.planned
    return planned.kind is RoundKind.ROTATION and (planned.part_key, planned.cycle) != (
        last.part_key,
        last.cycle,
    )


def _kept(state: State, source: Occurrence) -> Groups:
    """Give the groups of a round to another one: with those who came since, nobody left alone."""
    people = circle(state)
    here = set(people)
    shown = [each for each in source.groups if here.intersection(each.member_ids)]
    kept = tuple(replace(each, number=number) for number, each in enumerate(shown, 1))
    groups = whole(kept, people, apart(state))
    if source.planned.grouping is Grouping.INNER_OUTER:
        return groups
    for each in groups:
        groups = company_found(groups, each.member_ids[0], people, apart(state))
    return groups


def _stationed(groups: Groups) -> Groups:
    return tuple(replace(each, station=each.station or each.number) for each in groups)


def _at_stations(groups: Groups) -> Groups:
    """Send each group to the next one's station: what it made itself it sees last."""
    count = len(groups)
    return tuple(replace(each, station=each.number % count + 1) for each in groups)


def _from_spots(groups: Groups, spots: Sequence[Spot]) -> Groups:
    return tuple(
        replace(each, member_ids=spot.people, host_id=spot.host)
        for each, spot in zip(groups, spots, strict=True)
    )


def _pairs(pairs: Sequence[tuple[str, str]]) -> tuple[Pair, ...]:
    return tuple(pair(one, other) for one, other in pairs)


def _seed(state: State, occurrence: Occurrence, again: int) -> str:
    return f"{state.plan.seed}/{occurrence.planned.id}/{again}"
