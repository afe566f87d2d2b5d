"""Undo leaves a command out of the replay; redo is the undo of the undo; stale and repeated are refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.events import FACTS, from_record, to_record
from cop_desktop.domain.run.fold import fold, fold_records
from cop_desktop.domain.run.plan import Grouping, PlannedPerson, PlannedRound
from cop_desktop.domain.run.refused import Reason, Refused
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk


def a_bench() -> Bench:
    plan = a_plan(a_round("r1"), a_round("r2"), a_round("r3"))
    people = (
        *plan.people,
        PlannedPerson(id="boss", facilitates=True, speaks=False),
        PlannedPerson(id="notes"),
    )
    return Bench(replace(plan, people=people))


def test_the_time_since_counts_as_if_the_command_had_never_been_given() -> None:
    bench = a_bench().do(co.Next).go(100).do(co.Next).go(20)
    assert bench.view.undo_of == "next"
    bench.do(co.Undo)
    assert (bench.view.current_id, bench.view.active_seconds) == ("r1", 120)
    bench.go(5).do(co.Undo)
    assert bench.view.current_id is None
    assert bench.refused(co.Undo) == "nothing_to_undo"


def test_redo_goes_through_the_same_door_until_the_next_command() -> None:
    bench = a_bench().do(co.Next).go(100).do(co.Pause).go(30)
    bench.do(co.Undo).do(co.Undo)
    assert bench.view.redo_of == "next"
    bench.do(co.Redo)
    assert (bench.view.redo_of, bench.view.undo_of) == ("pause", "next")
    assert bench.view.active_seconds == 130
    bench.do(co.Redo)
    assert (bench.view.active_seconds, bench.view.paused_seconds) == (100, 30)
    assert bench.refused(co.Redo) == "nothing_to_redo"
    bench.do(co.Undo).do(co.Adjust, seconds=60)
    assert bench.refused(co.Redo) == "nothing_to_redo"
    bench.do(co.Undo).do(co.Redo).do(co.Undo).do(co.Redo)
    assert bench.view.adjust_seconds == 60


def test_one_takes_back_ones_own_and_the_facilitator_anyones() -> None:
    bench = a_bench().do(co.Next, actor_id="boss").do(co.Arrive, person_id="late", actor_id="notes")
    bench.do(co.Adjust, seconds=60, actor_id="boss")
    bench.do(co.Undo, actor_id="notes")
    assert "late" not in {each.id for each in bench.view.people}
    assert bench.view.adjust_seconds == 60
    assert bench.refused(co.Undo, actor_id="notes") == "not_yours_to_undo"
    bench.do(co.Redo, actor_id="notes").do(co.Undo, actor_id="boss").do(co.Undo, actor_id="boss")
    assert bench.view.current_id == "r1"
    assert "late" not in {each.id for each in bench.view.people}


def test_what_later_commands_rest_upon_is_not_taken_away() -> None:
    bench = a_bench().do(co.Next, actor_id="notes").do(co.Pause, actor_id="boss")
    assert bench.refused(co.Undo, actor_id="notes") == "later_depends"


def test_one_command_is_undone_whole() -> None:
    bench = a_bench().do(co.Next).go(10)
    bench.do(co.Insert, block=a_round("x"), place=co.Place.HERE).go(10).do(co.Undo)
    assert [each.id for each in bench.view.occurrences] == ["r1", "r2", "r3"]
    assert bench.view.active_seconds == 20


@pytest.mark.parametrize("command", ["Next", "Pause", "Skip", "Hold", "End"])
def test_a_bouncing_key_does_nothing_twice(command: str) -> None:
    bench = a_bench().do(co.Next)
    asked = getattr(co, command)(revision=1)
    assert not isinstance(bench.ask(asked), Refused)
    before = bench.run
    assert bench.ask(asked) == Refused(Reason.REPEATED)
    assert bench.ask(getattr(co, command)(revision=1)) == Refused(Reason.STALE)
    assert bench.run == before


def test_latecomers_do_not_wait_for_the_last_revision() -> None:
    bench = a_bench().do(co.Next)
    assert not isinstance(bench.ask(co.Arrive(revision=0, person_id="late")), Refused)
    assert bench.ask(co.Arrive(revision=0, person_id="late")) == Refused(Reason.ALREADY)


def test_commands_keep_to_their_lane() -> None:
    bench = a_bench()
    assert bench.refused(co.Next, lane="aux") == "no_round"
    assert bench.refused(co.Hold, lane="aux") == "wrong_lane"
    assert bench.refused(co.StartTimer, lane="main", seconds=5) == "wrong_lane"
    assert bench.refused(co.Next, lane="third") == "wrong_lane"
    bench.do(co.StartTimer, seconds=60).do(co.Next)
    assert bench.view.undo_of == "next"
    bench.do(co.Undo)
    assert bench.view.timer is not None


def in_groups(name: str, grouping: Grouping, kind: RoundKind = RoundKind.NESTED, **more: Any) -> PlannedRound:
    made = a_round(name, 60, kind, grouping=grouping, cycles=2, **more)
    return replace(made, agenda_item_id="item-groups")


def test_every_event_survives_its_stored_form() -> None:
    bench = Bench(a_plan(a_talk("t"), a_round("r", protected=True, min_seconds=30)))
    script: list[tuple[type[co.Command], dict[str, Any]]] = [
        (co.Arm, {}),
        (co.Start, {}),
        (co.Yield, {}),
        (co.Interject, {"speaker_id": "c"}),
        (co.Yield, {}),
        (co.Pass, {}),
        (co.RaiseHand, {"speaker_id": "a"}),
        (co.Reorder, {"speaker_ids": ("c",)}),
        (co.Arrive, {"person_id": "z"}),
        (co.Leave, {"person_id": "z"}),
        (co.Pause, {}),
        (co.Resume, {}),
        (co.Adjust, {"seconds": 5}),
        (co.BackdateStart, {"seconds": 5}),
        (co.DiscountGap, {"milliseconds": 5}),
        (co.Hold, {}),
        (co.Release, {}),
        (co.Insert, {"block": a_talk("x"), "place": co.Place.HERE}),
        (
            co.ChangePlan,
            {"operations": (co.ResizeRound(round_id="r", seconds=9), co.MoveRound(round_id="r"))},
        ),
        (co.ChangePlan, {"operations": (co.DropRound(round_id="r"), co.RestoreRound(round_id="r"))}),
        (co.Skip, {}),
        (co.Reopen, {"round_id": "x"}),
        (co.Arm, {"round_id": "r"}),
        (co.Start, {"round_id": "t"}),
        (co.StartTimer, {"seconds": 5}),
        (co.Pause, {"lane": "aux"}),
        (co.Resume, {"lane": "aux"}),
        (co.Adjust, {"seconds": 5, "lane": "aux"}),
        (co.Next, {"lane": "aux"}),
        (co.Recover, {"choice": co.RecoveryChoice.GO_ON, "heartbeat_ms": 5}),
        (co.Arrive, {"person_id": "y"}),
        (co.Insert, {"block": in_groups("two", Grouping.PAIRS, group_size=2), "place": co.Place.HERE}),
        (co.Insert, {"block": in_groups("four", Grouping.FOURS, merge_from_id="two")}),
        (co.Next, {}),
        (
            co.Insert,
            {"block": in_groups("place", Grouping.STATIONS, RoundKind.ROTATION), "place": co.Place.HERE},
        ),
        (ck.Rotate, {}),
        (co.Insert, {"block": a_round("v", 60, RoundKind.DOT_VOTE), "place": co.Place.HERE}),
        (ck.SetBallot, {"option_ids": ("idea",)}),
        (ck.Tally, {"totals": (ck.OptionCount(option_id="idea", counts=(3,)),)}),
        (ck.Reveal, {}),
        (
            co.Insert,
            {"block": a_round("e", 60, RoundKind.EXTENDABLE, extensions=(9,)), "place": co.Place.HERE},
        ),
        (ck.ExtendVote, {"up": 3}),
        (co.End, {}),
        (co.Undo, {}),
    ]
    for kind, values in script:
        answer = bench.go(3).try_(kind, **values)
        assert not isinstance(answer, Refused), (kind, answer)
    records = [to_record("run", each) for each in bench.log]
    assert [from_record(each) for each in records] == list(bench.log)
    assert fold_records("run", records) == fold("run", bench.log) == bench.run
    import json

    assert json.loads(json.dumps([dict(each.payload) for each in records])) == [
        dict(each.payload) for each in records
    ]
    assert set(FACTS) - {each.kind for each in records} == set()
