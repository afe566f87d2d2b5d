"""How often a repeated part is gone through: add cycles, take the last ones away."""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.domain.agenda.inserting import Room, unfold
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import Level
from cop_desktop.domain.formats.format import Format, Part


def cycle_numbers(rounds: Sequence[RoundOccurrence], part_key: str | None = None) -> list[int]:
    """List the cycles found, of one part or of all; an imported item may begin at 2."""
    return sorted({each.cycle for each in rounds if part_key is None or each.part_key == part_key})


def with_cycles(
    form: Format,
    part: Part,
    rounds: Sequence[RoundOccurrence],
    cycles: int,
    item_id: str,
    room: Room,
    level: Level,
) -> list[RoundOccurrence]:
    """Bring an item to a number of cycles of its repeated part, within the format's limits.

    Rounds that stay are as they were edited, rounds somebody removed stay removed; whole new cycles come
    from the format and go after the last one.
    """
    if part.repeat is None:
        return list(rounds)
    wanted = part.repeat.within(cycles)
    numbers = cycle_numbers(rounds, part.key)
    kept = set(numbers[:wanted])
    stay = [each for each in rounds if each.part_key != part.key or each.cycle in kept]
    last = max(numbers, default=0)
    free = [number for number in range(1, part.repeat.most + 1) if number not in numbers]
    free.sort(key=lambda number: (number < last, number))
    whole = unfold(form, item_id, room, cycles=part.repeat.most, level=level)
    new = [
        each
        for number in free[: max(0, wanted - len(numbers))]
        for each in whole
        if each.part_key == part.key and each.cycle == number
    ]
    at = 1 + max(
        (index for index, each in enumerate(stay) if each.part_key == part.key), default=len(stay) - 1
    )
    return [*stay[:at], *new, *stay[at:]]
