"""How many people go in each group (run-engine.md, nested: odd sizes give threes and fives)."""

from __future__ import annotations

from cop_desktop.domain.agenda.turns import group_count


def group_sizes(people: int, size: int) -> tuple[int, ...]:
    """Share people among groups of about `size`, the larger first; nobody is ever left alone.

    Fours leave threes and fives, never a two or a six, as the planner counts them (`group_count`). In
    pairs and trios whoever is left over joins a group: an odd number of pairs has a trio; eight people
    in trios are two fours, not two trios and a pair.
    """
    if people <= 0:
        return ()
    size = max(1, size)
    count = group_count(people, size)
    if size <= 3 and people % size <= people // size:
        count = people // size
    return shared(people, count)


def shared(people: int, count: int) -> tuple[int, ...]:
    """Share people among `count` groups as evenly as can be, the larger first; none is empty."""
    if people <= 0:
        return ()
    count = max(1, min(count, people))
    each, over = divmod(people, count)
    return (each + 1,) * over + (each,) * (count - over)


def place_count(people: int, places: int) -> int:
    """Tell how many of the places asked for can have two people each; at least one."""
    return max(1, min(places, people // 2))
