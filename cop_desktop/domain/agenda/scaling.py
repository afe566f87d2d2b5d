"""Fit a format to the people and the time: turn rounds follow attendance, the others a factor.

Turn rounds in which everyone (or every consultant, or every small group) speaks last in proportion of those
who speak, and of no fewer than the format asks for: a list not yet complete does not shorten it. Other rounds
last `factor` times the file's seconds, from half to double. Nothing goes below its floor:
`min_seconds`, else half, at least 60 s.
"""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.domain.agenda.turns import USUAL_GROUP, speakers_among
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.formats.format import Format, Part, RoundForm

LEAST_FACTOR = 0.5
MOST_FACTOR = 2.0
LONGEST = 4 * 3600
"""No round is planned longer, in seconds."""


def group_size_at(form: Format, each: RoundForm) -> int:
    """Tell the size of the small groups that speak in a round: that of the last round that says one."""
    size = USUAL_GROUP
    for _, other in form.rounds():
        size = int(other.settings.get("group_size", size))
        if other is each:
            break
    return size


def follows_attendance(form: Format, each: RoundForm) -> bool:
    """Tell whether the length of a round depends on how many people come."""
    return each.kind is RoundKind.TURNS and _speakers(form, each, 8) is not None


def scaled_seconds(form: Format, each: RoundForm, people: int, factor: float = 1.0) -> int:
    """Length of a round of a format for `people` in the circle (0: as in the file), in seconds."""
    seconds = float(each.seconds)
    if follows_attendance(form, each) and people > 0:
        reference = form.reference_group or _reference(each)
        usual = _speakers(form, each, reference) or 1
        seconds *= (_speakers(form, each, max(people, form.least_people)) or 1) / usual
    else:
        seconds *= min(MOST_FACTOR, max(LEAST_FACTOR, factor))
    return max(each.floor, round_to_step(seconds)) if seconds != each.seconds else each.seconds


def part_seconds(form: Format, part: Part, people: int) -> int:
    """Length of one cycle of a part once inserted for `people` in the circle, in seconds."""
    return sum(scaled_seconds(form, each, people) for each in part.rounds)


def format_seconds(form: Format, people: int) -> int:
    """Length of a format once inserted for `people` in the circle (0: as in the file), in seconds."""
    return sum(part_seconds(form, part, people) * part.cycles() for part in form.parts)


def round_to_step(seconds: float) -> int:
    """Bring a length to what is said aloud: whole minutes from three minutes on, quarters below."""
    step = 60 if seconds >= 180 else 15
    return min(LONGEST, max(step, round(seconds / step) * step))


def floor_of(each: RoundOccurrence) -> int:
    """Shortest length of a planned round, in seconds."""
    if each.min_seconds is not None:
        return each.min_seconds
    return min(each.seconds, max(60, each.seconds // 2))


def stretch(rounds: Sequence[RoundOccurrence], seconds: int) -> list[int]:
    """Share a new total among rounds in proportion, none below its floor.

    A protected round is not shortened while others may be. Returns the new lengths in order; their sum is
    `seconds`, or the nearest that the floors and the longest round allow. Whole minutes when the total and
    the rounds are whole minutes, else quarters of a minute.
    """
    if not rounds:
        return []
    whole = seconds % 60 == 0 and all(each.seconds % 60 == 0 for each in rounds)
    step = 60 if whole else 15
    guarded = not all(each.protected for each in rounds)
    floors = [
        each.seconds if guarded and each.protected else min(each.seconds, -(-floor_of(each) // step) * step)
        for each in rounds
    ]
    seconds = min(LONGEST * len(rounds), max(sum(floors), seconds))
    lengths = _in_proportion([each.seconds for each in rounds], floors, seconds, step)
    order = sorted(range(len(rounds)), key=lambda index: (rounds[index].protected, -lengths[index]))
    _give(lengths, floors, seconds - sum(lengths), step, order)
    return lengths


def _in_proportion(lengths: list[int], floors: list[int], seconds: int, step: int) -> list[int]:
    """Share in proportion; those that would fall under their floor keep it and the rest share again."""
    held: set[int] = set()
    while True:
        free = [index for index in range(len(lengths)) if index not in held]
        left = seconds - sum(floors[index] for index in held)
        whole = sum(lengths[index] for index in free)
        if not free or whole == 0:
            break
        low = {index for index in free if lengths[index] * left < floors[index] * whole}
        if not low:
            shares = [length * left // whole // step * step for length in lengths]
            return [
                floors[index] if index in held else min(LONGEST, max(floors[index], share))
                for index, share in enumerate(shares)
            ]
        held |= low
    return list(floors)


def _give(lengths: list[int], floors: list[int], rest: int, step: int, order: list[int]) -> None:
    """Hand out what rounding left over, the longest rounds first; take back in the same order."""
    while abs(rest) >= 1:
        part = min(step, abs(rest)) if rest > 0 else -min(step, abs(rest))
        moved = False
        for index in order:
            if abs(rest) < 1:
                break
            part = min(step, rest) if rest > 0 else max(-step, rest)
            if lengths[index] + part >= floors[index] and lengths[index] + part <= LONGEST:
                lengths[index] += part
                rest -= part
                moved = True
        if not moved:
            return


def _speakers(form: Format, each: RoundForm, people: int) -> int | None:
    settings = {**each.settings, "speakers": each.speakers}
    return speakers_among(people, settings, group_size_at(form, each))


def _reference(each: RoundForm) -> int:
    """Read how many people a building block was written for: those whose turns fill it."""
    if not each.per_person_seconds:
        return 1
    return max(1, each.seconds // each.per_person_seconds)
