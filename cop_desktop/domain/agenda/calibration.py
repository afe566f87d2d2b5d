"""How long a format really takes with so many people, from the rounds of past sessions.

Only what was held counts: active seconds, hence neither pauses nor holds; a round dropped says nothing.
Nothing here tells who spoke, or for how long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import RoundState

ALIKE = 0.2
"""Two groups are of like size when they differ by this share of the present one at most."""
_MINUTE = 60

RoundKey = tuple[str, str]
"""A round of a format: the key of its part, and its own."""


@dataclass(frozen=True)
class Past:
    """A format as it was once gone through: `people` in the circle, and the active seconds of its rounds.

    `seconds` has one entry for each round held, a part gone through twice gives two.
    """

    format_key: str
    people: int
    seconds: tuple[tuple[RoundKey, int], ...] = field(default=())


@dataclass(frozen=True)
class Calibration:
    """What a format takes with `people`: `seconds` (whole minutes), the median of `times` sessions.

    `planned` is what the plan gives it, in seconds.
    """

    people: int
    seconds: int
    times: int
    planned: int

    @property
    def minutes(self) -> int:
        """The length in minutes."""
        return self.seconds // _MINUTE

    @property
    def as_planned(self) -> bool:
        """Tell whether the plan gives it that long already, to the minute."""
        return abs(self.planned - self.seconds) < _MINUTE


def past_of(format_key: str, people: int, rounds: Iterable[RoundOccurrence]) -> Past | None:
    """Keep of an item what was held of it; None when nothing was."""
    held = tuple(
        (_key(each), each.active_seconds)
        for each in rounds
        if each.state is RoundState.DONE and each.round_key and each.active_seconds is not None
    )
    return Past(format_key, people, held) if held and format_key else None


def calibrated(planned: PlannedItem, people: int, pasts: Iterable[Past]) -> Calibration | None:
    """Tell what an item of a format takes with `people`; None when it was never held by as many.

    Each past session gives one length: that of the rounds planned now, a round it dropped having the
    median of the others (else what is planned). A round added by hand keeps its planned length.
    """
    key = planned.item.format_key
    alike = [each for each in pasts if each.format_key == key and alike_in_size(each.people, people)]
    if not key or people <= 0 or not alike:
        return None
    usual = _usual(alike)
    if not any(_key(each) in usual for each in planned.rounds):
        return None
    seconds = median(_length(planned.rounds, past, usual) for past in alike)
    minutes = max(1, int(seconds / _MINUTE + 0.5))
    return Calibration(people, minutes * _MINUTE, len(alike), planned.seconds)


def alike_in_size(people: int, present: int) -> bool:
    """Tell whether a group of `people` says something of one of `present`."""
    return abs(people - present) <= max(1, int(present * ALIKE))


def _length(rounds: Sequence[RoundOccurrence], past: Past, usual: dict[RoundKey, float]) -> float:
    own = _usual([past])
    return sum(own.get(_key(each), usual.get(_key(each), each.seconds)) for each in rounds)


def _usual(pasts: Iterable[Past]) -> dict[RoundKey, float]:
    """Give the median length of each round."""
    held: dict[RoundKey, list[int]] = {}
    for past in pasts:
        for key, seconds in past.seconds:
            held.setdefault(key, []).append(seconds)
    return {key: median(lengths) for key, lengths in held.items()}


def _key(each: RoundOccurrence) -> RoundKey:
    return each.part_key, each.round_key
