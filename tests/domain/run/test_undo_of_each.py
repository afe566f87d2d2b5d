"""Every command there is, undone: `fold(log + c + undo)` is `fold(log)` but for the revision."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run import decide as deciding
from cop_desktop.domain.run.fold import fold
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.snapshot import view
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk

Scene = Callable[[], Bench]
Row = tuple[type[co.Command], Scene, dict[str, Any]]


def opened() -> Bench:
    again = replace(a_round("again1", part_key="part", cycle=1, cycles=2), agenda_item_id="codev")
    once_more = replace(again, id="again2", cycle=2)
    return Bench(
        a_plan(
            a_round("r1"), a_talk("t"), again, once_more, a_round("r3", protected=True), people="abcdef"
        )
    )  # fmt: skip


def running() -> Bench:
    return opened().do(co.Next).go(100)


def forgotten() -> Bench:
    """Started five minutes after it began."""
    return opened().go(300).do(co.Next).go(9)


def talking() -> Bench:
    return running().do(co.Next).go(30)


def paused() -> Bench:
    return running().do(co.Pause).go(20)


def held() -> Bench:
    return running().do(co.Hold).go(200)


def late() -> Bench:
    return running().go(1500)


def ended() -> Bench:
    return running().do(co.End).go(5)


def timed() -> Bench:
    return running().do(co.StartTimer, seconds=120).go(20)


def timer_paused() -> Bench:
    return timed().do(co.Pause, lane=co.AUXILIARY).go(5)


def grouped() -> Bench:
    tables = a_round("tables", 600, RoundKind.ROTATION, grouping=Grouping.TABLES)
    return Bench(a_plan(tables, a_round("r2"), people="abcdefghijkl")).do(co.Next).go(50)


def topic() -> Bench:
    first = a_round("topic", 300, RoundKind.EXTENDABLE, extensions=(180, 120))
    return Bench(a_plan(first, a_round("r2"))).do(co.Next).go(290)


def voting() -> Bench:
    bench = Bench(a_plan(a_round("vote", 300, RoundKind.DOT_VOTE), a_round("r2"))).do(co.Next).go(20)
    return bench.do(ck.SetBallot, option_ids=("one", "two")).go(5)


def at_the_start() -> int:
    return Bench(a_plan(a_round("r1"))).clock.utc_ms


AUX: dict[str, Any] = {"lane": co.AUXILIARY}
NEW = a_round("new", 300)
THIRD = replace(a_round("again3", part_key="part", cycle=3, cycles=3), agenda_item_id="codev")
CHANGES = (co.ResizeRound(round_id="r3", seconds=9), co.DropRound(round_id="t"))
HALVES = (Group(number=1, member_ids=tuple("abcdef")), Group(number=2, member_ids=tuple("ghijkl")))
ROWS: tuple[Row, ...] = (
    (co.Arm, running, {}),
    (co.Arm, opened, {}),
    (co.Start, opened, {}),
    (co.Start, lambda: opened().go(300), {"at_ms": at_the_start() + 60_000}),
    (co.Start, running, {"round_id": "r3"}),
    (co.Pause, running, {}),
    (co.Pause, late, {}),
    (co.Resume, paused, {}),
    (co.Hold, running, {}),
    (co.Hold, talking, {}),
    *((co.Release, held, {"door": door, "free": NEW}) for door in co.Door),
    (co.Adjust, running, {"seconds": 60}),
    (co.Adjust, running, {"seconds": -9_000}),
    (co.SetRemaining, late, {"seconds": 30}),
    (co.BackdateStart, forgotten, {"seconds": 240}),
    (co.BackdateStart, lambda: forgotten().do(co.Next), {"seconds": 240, "round_id": "r1"}),
    (co.Next, running, {}),
    (co.Next, talking, {}),
    (co.Back, talking, {}),
    (co.Skip, running, {}),
    (co.Skip, running, {"round_id": "r3"}),
    (co.Reopen, talking, {"round_id": "r1"}),
    (co.Reopen, ended, {"round_id": "r1"}),
    (co.Insert, running, {"block": NEW, "place": co.Place.HERE}),
    (co.Insert, running, {"block": NEW, "place": co.Place.AFTER}),
    (co.Pass, talking, {}),
    (co.Yield, talking, {}),
    (co.Yield, talking, {"nobody": True}),
    (co.Interject, talking, {"speaker_id": "d"}),
    (co.RaiseHand, talking, {"speaker_id": "d"}),
    (co.Reorder, talking, {"speaker_ids": ("f", "e")}),
    (co.Arrive, talking, {"person_id": "z"}),
    (co.Arrive, held, {"person_id": "z", "remote": True}),
    (co.Leave, talking, {"person_id": "a"}),
    (co.ChangePlan, running, {"operations": CHANGES}),
    (co.DiscountGap, running, {"milliseconds": 30_000}),
    (co.DiscountGap, timed, {"milliseconds": 30_000}),
    *(
        (co.Recover, running, {"choice": choice, "heartbeat_ms": at_the_start() + 70_000})
        for choice in co.RecoveryChoice
    ),
    (co.End, talking, {}),
    (co.End, held, {}),
    (co.StartTimer, running, {"seconds": 60}),
    (co.StartTimer, timed, {"seconds": 60}),
    (co.Pause, timed, AUX),
    (co.Resume, timer_paused, AUX),
    (co.Adjust, timed, {"seconds": -500, **AUX}),
    (co.SetRemaining, timed, {"seconds": 5, **AUX}),
    (co.Next, timed, AUX),
    (ck.Regroup, grouped, {"seed": 7}),
    (ck.Regroup, grouped, {"groups": HALVES}),
    (ck.Rotate, grouped, {}),
    (ck.ExtendVote, topic, {"up": 3, "down": 1}),
    (ck.ExtendVote, topic, {"up": 1, "down": 3}),
    (ck.SetBallot, voting, {"option_ids": ("two",)}),
    (ck.Tally, voting, {"totals": (ck.OptionCount(option_id="one", counts=(4,)),)}),
    (ck.AddCycle, running, {"rounds": (THIRD,)}),
    (ck.DropCycle, running, {"agenda_item_id": "codev", "part_key": "part"}),
    (ck.ShortenCycles, late, {"agenda_item_id": "codev", "part_key": "part"}),
    (ck.ApplyRescue, late, {"plan": ck.Rescue.SHAVE}),
)  # fmt: skip
NOT_UNDONE = frozenset({ck.Reveal})
"""Said beforehand and asked once (run-engine.md, Commands)."""


def named(row: Row) -> str:
    kind, scene, values = row
    told = "-".join(str(getattr(value, "value", value))[:12] for value in values.values())
    return "-".join(part for part in (kind.__name__, scene.__name__, told) if part)


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_it_is_as_if_it_had_never_been_given(row: Row) -> None:
    kind, scene, values = row
    bench = scene()
    lane = values.get("lane", co.AUXILIARY if kind is co.StartTimer else co.MAIN)
    before, then = bench.run, bench.clock.now()
    bench.do(kind, **values).go(40)
    bench.do(co.Undo, lane=lane)
    again = fold("run", bench.log)
    assert replace(again.state, axis=before.state.axis) == before.state
    assert again.state.axis.run_time(then) == before.state.axis.run_time(then)
    assert again.revisions[lane] == before.revisions.get(lane, 0) + 2
    now = bench.clock.now()
    shown, unchanged = bench.view, view(before, now)
    assert replace(shown, seq=0, redo_of="", revisions={}) == replace(
        unchanged, seq=0, redo_of="", revisions={}
    )


def test_no_command_is_missing() -> None:
    assert {kind for kind, _scene, _values in ROWS} == set(deciding._HANDLERS) - NOT_UNDONE
