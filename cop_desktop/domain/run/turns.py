"""The arithmetic of turns: budget = what was used + nobody's + the pool's + what remains.

Everything is computed from the marks of the floor, in the round's own active time.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from cop_desktop.domain.agenda.turns import group_count
from cop_desktop.domain.run.circle import reporting_groups
from cop_desktop.domain.run.plan import POOL, CarryOver, TurnOrder, TurnSettings, TurnUnit
from cop_desktop.domain.run.state import MS, Occurrence, State, Turns


@dataclass(frozen=True)
class Shares:
    """Where a round's active time went, in nanoseconds; the sum of all is the active time."""

    by_lap: dict[tuple[str, int], int]
    unattributed: int
    pool: int

    def used(self, speaker_id: str) -> int:
        """Tell what a speaker used, all laps together."""
        return self._totals.get(speaker_id, 0)

    @cached_property
    def _totals(self) -> dict[str, int]:
        totals: dict[str, int] = defaultdict(int)
        for (who, _lap), spent in self.by_lap.items():
            totals[who] += spent
        return totals


@dataclass(frozen=True)
class Stretch:
    """One uninterrupted hold of the floor, in nanoseconds of active time."""

    speaker_id: str | None
    lap: int
    start: int
    end: int


def speakers(state: State, settings: TurnSettings, round_id: str) -> tuple[str, ...]:
    """Line up who will speak in a round that starts now; a random order is the same for the same seed."""
    here = [each for each in state.people.values() if each.present and each.speaks]
    people = [each.id for each in here if each.id not in settings.excluded]
    if settings.unit is TurnUnit.GROUP:
        made = [each.number for each in reporting_groups(state, round_id)]
        count = group_count(len(people), settings.group_size)
        line = [f"group:{number}" for number in made or range(1, count + 1)]
    elif settings.only:
        line = [each for each in settings.only if (known := state.people.get(each)) and known.present]
    else:
        line = people
    if settings.order is TurnOrder.RANDOM:
        random.Random(f"{state.plan.seed}/{round_id}").shuffle(line)
    return tuple(line)


def here(state: State, speaker_id: str) -> bool:
    """Tell whether a speaker can take the floor; groups always can."""
    known = state.people.get(speaker_id)
    return known.present if known is not None else True


def waiting(turns: Turns, state: State) -> list[str]:
    """List who is still to speak in this lap; those who passed come last."""
    gone = turns.heard | set(turns.passed) | turns.declined
    first = [each for each in turns.order if each not in gone]
    line = [*first, *(each for each in turns.passed if each in turns.order)]
    return [each for each in line if here(state, each) and each != turns.speaker_id]


def next_floor(state: State, occurrence: Occurrence) -> tuple[str | None, int] | None:
    """Tell who comes next, and in which lap; POOL opens the closing discussion; None: nobody knows.

    After an interjection, whoever had the floor. In free order whoever raised a hand first; groups, when
    no hand is up, in their order.
    """
    turns, settings = occurrence.turns, occurrence.planned.turns
    if turns is None or settings is None:
        return None
    line = waiting(turns, state)
    holder = turns.holder_id
    if turns.interjecting is not None and holder in turns.heard and here(state, str(holder)):
        return holder, turns.lap
    free = settings.order is TurnOrder.FREE
    if free or turns.speaker_id == POOL:
        hands = (each for each in state.hands if each in turns.order and here(state, each))
        hand = next((each for each in hands if each != turns.speaker_id), None)
        if hand is not None:
            return hand, turns.lap
    if free and line and settings.unit is TurnUnit.PERSON:
        return None
    if line:
        return line[0], turns.lap
    if turns.speaker_id == POOL:
        return None
    if turns.lap < settings.laps:
        again = [each for each in turns.order if here(state, each)]
        return (again[0], turns.lap + 1) if again else None
    if settings.carry_over is CarryOver.POOL and turns.order:
        return POOL, turns.lap
    return None


def stretches(occurrence: Occurrence, now: int) -> list[Stretch]:
    """Cut the active time of a round by the marks of the floor."""
    turns = occurrence.turns
    if turns is None:
        return []
    active = occurrence.active(now)
    ends = [*(each.since for each in turns.floors[1:]), active]
    return [
        Stretch(floor.speaker_id, floor.lap, min(floor.since, active), min(max(floor.since, end), active))
        for floor, end in zip(turns.floors, ends, strict=True)
    ]


def shares(occurrence: Occurrence, now: int) -> Shares:
    """Add up who used what."""
    by_lap: defaultdict[tuple[str, int], int] = defaultdict(int)
    unattributed = pool = 0
    for each in stretches(occurrence, now):
        length = each.end - each.start
        if each.speaker_id is None:
            unattributed += length
        elif each.speaker_id == POOL:
            pool += length
        else:
            by_lap[each.speaker_id, each.lap] += length
    return Shares(dict(by_lap), unattributed, pool)


def counted_speakers(state: State, occurrence: Occurrence, spent: Shares) -> int:
    """Count those among whom the budget is divided: present, or heard before they left."""
    turns = occurrence.turns
    order = turns.order if turns is not None else ()
    return sum(1 for each in order if here(state, each) or spent.used(each))


def base_ms(occurrence: Occurrence, count: int) -> int:
    """One speaker's time in the whole round: as planned, or lowered so that everybody's fits."""
    settings = occurrence.planned.turns
    if settings is None or count == 0:
        return 0
    return min(settings.per_person_seconds * 1000, occurrence.budget_ms // count)


def allowance_ms(state: State, occurrence: Occurrence, now: int) -> int | None:
    """Tell how long the present turn may last, what was carried over included; None: nobody's turn."""
    turns, settings = occurrence.turns, occurrence.planned.turns
    if turns is None or settings is None or turns.holder_id in (None, POOL):
        return None
    speaker = str(turns.holder_id)
    spent = shares(occurrence, now)
    base = base_ms(occurrence, counted_speakers(state, occurrence, spent))
    in_lap = base // settings.laps
    match settings.carry_over:
        case CarryOver.SHARE:
            return _share(state, occurrence, now, in_lap)
        case CarryOver.NEXT:
            return _handed_on(occurrence, now, in_lap)
        case CarryOver.NONE | CarryOver.POOL:
            own = in_lap
            for lap in range(1, turns.lap):
                own = in_lap + max(0, own - spent.by_lap.get((speaker, lap), 0) // MS)
            return own


def _share(state: State, occurrence: Occurrence, now: int, in_lap: int) -> int:
    """Divide what remained when this turn began among the turns left; never under half a turn."""
    turns, settings = occurrence.turns, occurrence.planned.turns
    assert turns is not None
    assert settings is not None
    everybody = sum(1 for each in turns.order if here(state, each))
    left = 1 + len(waiting(turns, state)) + (settings.laps - turns.lap) * everybody
    holder, start = turns.holder_id, turns.floors[-1].since
    for floor in reversed(turns.floors):  # an interjection does not begin another turn
        if floor.by is None and (floor.speaker_id, floor.lap) != (holder, turns.lap):
            break
        start = floor.since
    remained = occurrence.budget_ms - start // MS
    before = sum(
        each.end - each.start
        for each in stretches(occurrence, now)
        if (each.speaker_id, each.lap) == (holder, turns.lap) and each.end <= start
    )
    return max(in_lap // 2, remained // left) + before // MS


def _handed_on(occurrence: Occurrence, now: int, in_lap: int) -> int:
    """Follow what each speaker left to the next one, up to twice the base."""
    carry = 0
    allowed: dict[tuple[str, int], int] = {}
    used: defaultdict[tuple[str, int], int] = defaultdict(int)
    last: tuple[str, int] | None = None
    for each in stretches(occurrence, now):
        if each.speaker_id in (None, POOL):
            continue
        key = (str(each.speaker_id), each.lap)
        if key != last:
            if last is not None:
                carry = max(0, allowed[last] - used[last] // MS)
            if key not in allowed:
                allowed[key] = min(2 * in_lap, in_lap + carry)
        used[key] += each.end - each.start
        last = key
    return allowed[last] if last is not None else in_lap
