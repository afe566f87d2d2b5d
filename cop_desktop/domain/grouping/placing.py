"""First of all, groups that respect what must be: who is together, apart, fixed in a group."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cop_desktop.domain.grouping.wishes import Fault, Impossible, Wishes, pair

STEPS = 20_000
"""How many placings are tried before wishes are said to be impossible."""


@dataclass(frozen=True)
class Units:
    """People who go as one, the largest first, and which of these may not share a group."""

    members: tuple[tuple[str, ...], ...]
    locked: tuple[int | None, ...]
    apart: tuple[frozenset[int], ...] = field(default=())

    def alone(self) -> Units:
        """Give the same units with nobody to keep apart."""
        return replace(self, apart=(frozenset(),) * len(self.members))


def units_of(people: Sequence[str], sizes: Sequence[int], wishes: Wishes) -> Units | Impossible:
    """Join those who must be together; Impossible tells a wish that contradicts another one."""
    refused = _contradiction(people, sizes, wishes)
    if refused is not None:
        return refused
    here = frozenset(people)
    heads = {each: each for each in people}

    def head(person: str) -> str:
        while heads[person] != person:
            person = heads[person]
        return person

    for one, other in wishes.together:
        if one in here and other in here:
            heads[head(other)] = head(one)
    blocks: dict[str, list[str]] = {}
    for each in people:
        blocks.setdefault(head(each), []).append(each)
    members = tuple(map(tuple, sorted(blocks.values(), key=len, reverse=True)))
    if len(members[0]) > max(sizes):
        return Impossible(Fault.TOGETHER_TOO_MANY, members[0])
    locked: list[int | None] = []
    for block in members:
        places = {wishes.locked[each] for each in block if each in wishes.locked}
        if len(places) > 1:
            return Impossible(Fault.LOCKED_APART, block)
        locked.append(places.pop() if places else None)
    return _kept_apart(Units(members, tuple(locked)), wishes)


def _contradiction(people: Sequence[str], sizes: Sequence[int], wishes: Wishes) -> Impossible | None:
    """Find what is wrong whatever the draw."""
    here = frozenset(people)
    if not people:
        return Impossible(Fault.NOBODY)
    if len(here) != len(people):
        return Impossible(Fault.REPEATED_PERSON, tuple(sorted(x for x in here if people.count(x) > 1)))
    if sum(sizes) != len(people) or min(sizes) < 1:
        return Impossible(Fault.BAD_SIZES)
    locked = {who: place for who, place in wishes.locked.items() if who in here}
    lost = tuple(who for who, place in locked.items() if not 0 <= place < len(sizes))
    if lost:
        return Impossible(Fault.UNKNOWN_PLACE, lost)
    hosts = [each for each in dict.fromkeys(wishes.hosts) if each in here]
    placed: dict[int, str] = {}
    for each in hosts:
        if each in locked and placed.setdefault(locked[each], each) != each:
            return Impossible(Fault.TWO_HOSTS_IN_ONE_PLACE, (placed[locked[each]], each))
    if len(hosts) > len(sizes):
        return Impossible(Fault.TOO_MANY_HOSTS, tuple(hosts))
    return None


def _kept_apart(units: Units, wishes: Wishes) -> Units | Impossible:
    """Tell which units may not share a group: by wish, or because each has a host."""
    unit_of = {person: index for index, block in enumerate(units.members) for person in block}
    hosts = [each for each in dict.fromkeys(wishes.hosts) if each in unit_of]
    apart: list[set[int]] = [set() for _ in units.members]
    of_hosts = [pair(one, other) for index, one in enumerate(hosts) for other in hosts[index + 1 :]]
    for fault, pairs in (
        (Fault.APART_AND_TOGETHER, wishes.apart),
        (Fault.TWO_HOSTS_IN_ONE_PLACE, of_hosts),
    ):
        for one, other in pairs:
            if one not in unit_of or other not in unit_of or one == other:
                continue
            first, second = unit_of[one], unit_of[other]
            if first == second:
                return Impossible(fault, (one, other))
            if units.locked[first] is not None and units.locked[first] == units.locked[second]:
                return Impossible(Fault.LOCKED_APART, (one, other))
            apart[first].add(second)
            apart[second].add(first)
    return replace(units, apart=tuple(map(frozenset, apart)))


def place(units: Units, sizes: Sequence[int], rng: random.Random) -> list[int] | Impossible:
    """Give each unit a group; a random one among those that respect everything."""
    found = _placed(units, sizes, rng)
    if found is not None:
        return found
    tied = tuple(person for block in units.members if len(block) > 1 for person in block)
    if _placed(units.alone(), sizes, rng) is not None:
        kept = tuple(p for block, away in zip(units.members, units.apart, strict=True) if away for p in block)
        return Impossible(Fault.APART_IMPOSSIBLE, kept)
    if any(each is not None for each in units.locked):
        held = tuple(
            p for b, at in zip(units.members, units.locked, strict=True) if at is not None for p in b
        )
        return Impossible(Fault.LOCKED_TOO_MANY, held)
    return Impossible(Fault.TOGETHER_TOO_MANY, tied)


def _placed(units: Units, sizes: Sequence[int], rng: random.Random) -> list[int] | None:
    """Search depth first, the most bound units first; None: impossible, or not found in so many steps."""
    order = list(range(len(units.members)))
    rng.shuffle(order)
    order.sort(key=lambda u: (units.locked[u] is None, -len(units.members[u]), -len(units.apart[u])))
    room = list(sizes)
    at: list[int | None] = [None] * len(order)
    bound = {each for each in units.locked if each is not None}
    left = STEPS

    def go(depth: int) -> bool:
        nonlocal left
        if depth == len(order):
            return True
        left -= 1
        if left < 0:
            return False
        unit = order[depth]
        need, fixed = len(units.members[unit]), units.locked[unit]
        groups = list(range(len(sizes))) if fixed is None else [fixed]
        rng.shuffle(groups)
        empty: set[int] = set()
        taken = {at[each] for each in units.apart[unit]}
        for group in groups:
            untouched = room[group] == sizes[group] and group not in bound
            if room[group] < need or group in taken or (untouched and sizes[group] in empty):
                continue
            if untouched:
                empty.add(sizes[group])
            room[group] -= need
            at[unit] = group
            if go(depth + 1):
                return True
            room[group] += need
            at[unit] = None
        return False

    return [each for each in at if each is not None] if go(0) else None
