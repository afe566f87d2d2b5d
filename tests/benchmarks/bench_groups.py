"""Groups that meet new people: how even fifty meetings stay, and how long the longest draw takes.

Run-engine.md: the sum of squared encounters within 1.003 of its lower bound, for 8 to 40 members, in
200 ms. Pairs, trios and fours, which the formats use. Told without a goal: larger groups; and those sizes
with which fifty meetings bring each pair together a whole number of times but for a few, so that the bound
asks for a complete design that is not known, or does not exist.

python -m tests.benchmarks groups
"""

from __future__ import annotations

import time
from itertools import product

from tests.benchmarks.row import Row, value

MEMBERS = (8, 9, 13, 16, 20, 24, 27, 32, 36, 40)
WHOLE = ((29, 2), (28, 3), (38, 3), (33, 4))
"""People and size of group: 1.97, 3.97, 2.99 and 4.92 encounters a pair."""
MEETINGS = 50


def season(people: int, size: int) -> tuple[float, list[float]]:
    """Meet fifty times; gives the ratio to the lower bound, and the milliseconds of each draw."""
    from cop_desktop.domain.grouping.draw import draw
    from cop_desktop.domain.grouping.encounters import added, least_sum_of_squares, sum_of_squares
    from cop_desktop.domain.grouping.sizes import group_sizes
    from cop_desktop.domain.grouping.wishes import Impossible, Pair

    line = [f"p{number:02}" for number in range(people)]
    encounters: dict[Pair, int] = {}
    taken = []
    for meeting in range(MEETINGS):
        start = time.perf_counter_ns()
        made = draw(line, group_sizes(people, size), encounters=encounters, seed=str(meeting))
        taken.append((time.perf_counter_ns() - start) / 1e6)
        assert not isinstance(made, Impossible)
        encounters = added(encounters, made)
    least = least_sum_of_squares(people, sum(encounters.values()))
    return sum_of_squares(encounters) / least, taken


def rows() -> list[Row]:
    """Give the rows of the table of benchmarks."""
    usual = {each: season(*each) for each in product(MEMBERS, (2, 3, 4))}
    larger = {each: season(*each) for each in product((16, 24, 32, 40), (5, 6))}
    whole = {each: season(*each) for each in WHOLE}
    hard = max(whole, key=lambda each: whole[each][0])
    worst = max(usual, key=lambda each: usual[each][0])
    wide = max(larger, key=lambda each: larger[each][0])
    slowest = max(max(taken) for _, taken in (*usual.values(), *larger.values(), *whole.values()))
    where = "{} people by {}".format
    return [
        _ratio("groups: squares after 50 meetings, pairs to fours", usual[worst][0], where(*worst), 1.003),
        _ratio("groups: squares after 50 meetings, fives and sixes", larger[wide][0], where(*wide), None),
        _ratio(
            "groups: squares after 50 meetings, where a design is asked for",
            whole[hard][0],
            where(*hard),
            None,
        ),
        value("groups: the longest draw, 8 to 40 people", slowest, "ms", 200),
    ]


def _ratio(what: str, found: float, where: str, goal: float | None) -> Row:
    told = f"{found:.4f} ({where})"
    if goal is None:
        return Row(what, told)
    return Row(what, told, "1 (lower bound)", f"{found:.4f}", f"≤ {goal}", found <= goal)
