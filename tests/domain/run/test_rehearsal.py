"""The rehearsal of a plan: every scene, there and back, on the real engine and in memory alone."""

from __future__ import annotations

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundKind, SessionStatus
from cop_desktop.domain.run.plan import Grouping, Plan, WallClock
from cop_desktop.domain.run.rehearsal import Rehearsal, Scene, Stop, stops_of
from cop_desktop.domain.run.view import Phase
from tests.domain.run.bench import FakeClock, a_plan, a_round, a_talk

MINUTE = 60


def the_plan() -> Plan:
    return a_plan(
        a_round("hello", 600), a_talk("talk", 900), a_round("write", 180, RoundKind.SILENT),
        a_round("vote", 300, RoundKind.DOT_VOTE), a_round("pause", 900, RoundKind.BREAK),
        a_round("open", 600, RoundKind.STOPWATCH), a_round("bye", 300, wall_clock=WallClock.NONE),
    )  # fmt: skip


def gone_through(plan: Plan) -> tuple[Rehearsal, list[Stop]]:
    rehearsal, seen = Rehearsal(plan, FakeClock()), []
    seen.append(rehearsal.stop)
    while rehearsal.forward():
        seen.append(rehearsal.stop)
    return rehearsal, seen


def test_every_scene_of_a_plan_is_reached_in_order() -> None:
    rehearsal, seen = gone_through(the_plan())
    assert tuple(seen) == rehearsal.stops
    scenes = [(each.scene.value, each.round_id) for each in seen]
    assert scenes == [
        ("welcome", None),
        ("beginning", "hello"), ("ending", "hello"), ("over", "hello"),
        ("beginning", "talk"), ("ending", "talk"), ("over", "talk"),
        ("beginning", "write"), ("over", "write"),
        ("beginning", "vote"), ("shown", "vote"), ("hold", "vote"), ("ending", "vote"), ("over", "vote"),
        ("beginning", "pause"), ("beginning", "open"), ("beginning", "bye"), ("thanks", None),
    ]  # fmt: skip
    assert rehearsal.view().session_state is SessionStatus.HELD


def test_each_scene_is_what_it_says() -> None:
    rehearsal = Rehearsal(the_plan(), FakeClock())
    assert rehearsal.view().started_at_ms is None
    while rehearsal.forward():
        view, scene = rehearsal.view(), rehearsal.stop.scene
        assert view.held is (scene is Scene.HOLD)
        if rehearsal.stop.round_id is not None:
            assert view.current_id == rehearsal.stop.round_id
        if scene is Scene.BEGINNING:
            assert (view.active_seconds, view.held_seconds) == (0, 0)
        elif scene is Scene.ENDING:
            assert (view.remaining_seconds, view.phase) == (120, Phase.WARNING)
        elif scene is Scene.OVER:
            assert (view.remaining_seconds, view.phase) == (-5, Phase.OVERTIME)
        elif scene is Scene.SHOWN:
            assert view.tally is not None
            assert view.tally.revealed
            assert [each.total for each in view.tally.options] == [5, 3, 2]


def test_a_vote_is_hidden_before_it_is_shown() -> None:
    rehearsal = Rehearsal(the_plan(), FakeClock())
    while rehearsal.stop != Stop(Scene.BEGINNING, "vote"):
        assert rehearsal.forward()
    tally = rehearsal.view().tally
    assert tally is not None
    assert (len(tally.options), tally.revealed) == (3, False)


def test_going_back_gives_the_same_faces_again() -> None:
    rehearsal = Rehearsal(the_plan(), FakeClock())
    views = [rehearsal.view()]
    while rehearsal.forward():
        views.append(rehearsal.view())
    for before in reversed(views[:-1]):
        assert rehearsal.backward()
        assert rehearsal.view() == before
    assert not rehearsal.backward()


def test_ten_times_faster_and_no_scene_that_is_past() -> None:
    clock = FakeClock()
    rehearsal = Rehearsal(the_plan(), clock)
    rehearsal.forward()
    rehearsal.set_fast(fast=True)
    clock.go(12)
    assert rehearsal.view().remaining_seconds == 600 - 120
    clock.go(40)
    assert rehearsal.view().remaining_seconds == 80
    rehearsal.set_fast(fast=False)
    clock.go(60)
    assert rehearsal.view().remaining_seconds == 80
    assert rehearsal.forward()
    assert rehearsal.stop == Stop(Scene.OVER, "hello")  # two minutes were past
    assert rehearsal.forward()
    assert rehearsal.stop == Stop(Scene.BEGINNING, "talk")


def test_the_fast_clock_goes_on_from_each_stop() -> None:
    clock = FakeClock()
    rehearsal = Rehearsal(the_plan(), clock)
    rehearsal.set_fast(fast=True)
    rehearsal.forward()
    clock.go(6)
    assert rehearsal.view().remaining_seconds == 540
    rehearsal.forward()
    rehearsal.backward()
    assert rehearsal.view().remaining_seconds == 540
    clock.go(1)
    assert rehearsal.view().remaining_seconds == 530


def test_polls_groups_hands_and_rotations() -> None:
    plan = a_plan(
        a_round("rate", 300, RoundKind.POLL, scale_min=1, scale_max=5),
        a_round("more", 300, RoundKind.EXTENDABLE, extensions=(180, 120)),
        a_round("tables", 900, RoundKind.ROTATION, grouping=Grouping.FOURS),
        people="abcdefghi",
    )
    rehearsal, seen = gone_through(plan)
    scenes = {(each.scene, each.round_id) for each in seen}
    assert {(Scene.SHOWN, "rate"), (Scene.HANDS, "more"), (Scene.MOVING, "tables")} <= scenes
    assert tuple(seen) == rehearsal.stops


def test_the_longest_round_of_an_item_alone_goes_past_its_end() -> None:
    plan = a_plan(a_round("a", 300), a_round("b", 600))
    plan = a_plan(*(type(each)(**{**vars(each), "agenda_item_id": "one"}) for each in plan.rounds))
    assert [each.round_id for each in stops_of(plan) if each.scene is Scene.OVER] == ["b"]


def test_nothing_is_asked_of_the_clock_but_the_time() -> None:
    class Counted(FakeClock):
        asked = 0

        def now(self) -> Instant:
            self.asked += 1
            return super().now()

    clock = Counted()
    rehearsal = Rehearsal(the_plan(), clock)
    while rehearsal.forward():
        rehearsal.view()
    assert clock.asked == 0
