"""A log made of recorded rounds folds to what was recorded."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundState, SessionStatus
from cop_desktop.domain.run.events import Event
from cop_desktop.domain.run.fold import fold
from cop_desktop.domain.run.history import RecordedRound, RecordedTurn, log_of
from cop_desktop.domain.run.plan import Plan
from cop_desktop.domain.run.snapshot import view
from cop_desktop.domain.run.view import RunView
from tests.domain.run.bench import START_MS, a_plan, a_round, a_talk


def at(seconds: int) -> int:
    return START_MS + seconds * 1000


def shown(plan: Plan, *rounds: RecordedRound) -> RunView:
    log: list[Event] = log_of("run", plan, rounds)
    return view(fold("run", log), log[-1].at)


def test_rounds_turns_and_gaps_are_as_recorded() -> None:
    plan = a_plan(a_talk("t", 600, laps=2), a_round("r"), a_round("never"))
    turns = (
        RecordedTurn(speaker_id="a", seconds=92),
        RecordedTurn(speaker_id="b", seconds=105),
        RecordedTurn(speaker_id="a", seconds=50, lap=2),
    )
    talk = RecordedRound(round_id="t", started_at_ms=at(10), ended_at_ms=at(600), turns=turns)
    rest = RecordedRound(round_id="r", started_at_ms=at(660), ended_at_ms=at(1000), active_seconds=300)
    seen = shown(plan, rest, talk)
    first, second, third = seen.occurrences
    assert (first.state, first.active_seconds, first.started_at_ms, first.ended_at_ms) == (
        RoundState.DONE, 590, at(10), at(600),
    )  # fmt: skip
    assert (second.active_seconds, second.paused_seconds, second.started_at_ms) == (300, 40, at(660))
    assert second.ended_at_ms == at(1000)
    assert third.state is RoundState.PENDING
    assert (seen.session_state, seen.started_at_ms, seen.ended_at_ms) == (
        SessionStatus.HELD,
        at(10),
        at(1000),
    )
    log = log_of("run", plan, (talk,))
    from cop_desktop.domain.run.turns import shares

    spent = shares(fold("run", log).state.occurrences["t"], 10**18)
    assert {who: spent.used(who) // 10**9 for who in "ab"} == {"a": 142, "b": 105}
    assert spent.unattributed // 10**9 == 590 - 247


def test_the_same_record_makes_the_same_log() -> None:
    plan = a_plan(a_round("r"))
    record = RecordedRound(round_id="r", started_at_ms=at(0), ended_at_ms=at(60))
    assert log_of("run", plan, (record,)) == log_of("run", plan, (record,))


def test_a_session_of_which_nothing_was_recorded() -> None:
    seen = shown(a_plan(a_round("r")))
    assert (seen.session_state, seen.started_at_ms) == (SessionStatus.HELD, None)


@given(
    st.lists(st.tuples(st.integers(0, 500), st.integers(0, 900), st.integers(0, 900)), min_size=1, max_size=6)
)
@settings(max_examples=80, deadline=None)
def test_any_sequence_of_rounds(record: list[tuple[int, int, int]]) -> None:
    plan = a_plan(*(a_round(f"r{index}") for index in range(len(record))))
    rounds, clock = [], 0
    for index, (gap, length, active) in enumerate(record):
        clock += gap
        spent = min(active, length)
        rounds.append(
            RecordedRound(
                round_id=f"r{index}",
                started_at_ms=at(clock),
                ended_at_ms=at(clock + length),
                active_seconds=spent,
            )
        )
        clock += length
    seen = shown(plan, *rounds)
    assert [each.active_seconds for each in seen.occurrences] == [
        min(active, length) for _, length, active in record
    ]
    assert [each.started_at_ms for each in seen.occurrences] == [each.started_at_ms for each in rounds]
