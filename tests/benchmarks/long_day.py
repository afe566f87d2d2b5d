"""A day of forty people and six hours, as a log of ten thousand events: more than anybody will ever make."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.domain.run.bench import Bench

EVENTS = 10_000
HOURS = 6
PEOPLE = 40
EVERY_MS = HOURS * 3_600_000 // EVENTS


def long_day(events: int = EVENTS) -> Bench:
    """Run it: rounds of turns, pauses, hands, comings, the small timer, and what was taken back."""
    from cop_desktop.domain.run import commands as co
    from tests.domain.run.bench import Bench, a_plan, a_round, a_talk

    names = [chr(0x100 + each) for each in range(PEOPLE)]
    rounds = [
        a_talk(f"r{n}", 900, per=20, laps=2) if n % 3 == 2 else a_round(f"r{n}", 900)
        for n in range(HOURS * 4)
    ]
    bench = Bench(a_plan(*rounds, people="".join(names))).do(co.Next)
    draw = random.Random(4)
    each_round = events // len(rounds)
    choices: list[tuple[float, type[co.Command], dict[str, Any]]] = [
        (24, co.Yield, {}), (3, co.Pass, {}), (12, co.RaiseHand, {"speaker_id": names[3]}),
        (12, co.RaiseHand, {"speaker_id": names[3], "raised": False}), (8, co.Adjust, {"seconds": 30}),
        (8, co.Adjust, {"seconds": -30}), (1, co.Pause, {}), (6, co.Resume, {}),
        (6, co.Leave, {"person_id": names[5]}), (6, co.Arrive, {"person_id": names[5]}),
        (0.3, co.Hold, {}), (6, co.Release, {}), (3, co.StartTimer, {"seconds": 60}),
        (3, co.Adjust, {"seconds": 60, "lane": co.AUXILIARY}), (3, co.Next, {"lane": co.AUXILIARY}),
    ]  # fmt: skip
    weights = [weight for weight, _kind, _values in choices]
    while len(bench.log) < events:
        bench.go(EVERY_MS / 1000)
        wanted = min(len(bench.log) // each_round, len(rounds) - 1)
        if bench.run.state.current_id != f"r{wanted}" and not bench.run.state.held:
            bench.try_(co.Next)
        elif draw.random() < 0.004:
            bench.try_(co.Undo)
        else:
            ((_weight, kind, values),) = draw.choices(choices, weights)
            bench.try_(kind, **values)
    while bench.run.state.held:
        bench.do(co.Release)
    return bench
