"""Plans of every kind of round, for properties."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.plan import CarryOver, Grouping, PlannedRound, TurnOrder
from tests.domain.run.bench import a_round, a_talk

kinds = st.sampled_from([each for each in RoundKind if each is not RoundKind.TURNS])
lengths = st.integers(0, 900)
timed = st.fixed_dictionaries(
    {
        "kind": kinds,
        "seconds": lengths,
        "protected": st.booleans(),
        "if_time_allows": st.booleans(),
        "grouping": st.sampled_from(list(Grouping)),
        "group_size": st.integers(2, 4),
        "extensions": st.sampled_from([(), (180, 120, 60)]),
        "scale_max": st.sampled_from([0, 3]),
        "cycles": st.integers(1, 3),
    }
)
talks = st.fixed_dictionaries(
    {
        "seconds": lengths,
        "carry_over": st.sampled_from(list(CarryOver)),
        "order": st.sampled_from(list(TurnOrder)),
        "laps": st.integers(1, 3),
    }
)
rounds = st.one_of(timed, talks)


def made(name: str, how: dict[str, Any]) -> PlannedRound:
    return a_round(name, **how) if "kind" in how else a_talk(name, **how)
