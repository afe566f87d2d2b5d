"""The order of the turns changed live: one person moved, or those to come drawn again."""

from __future__ import annotations

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.plan import TurnOrder
from cop_desktop.qt.presenters.speaking_order import drawn, movable, placed, stepped
from tests.domain.run.bench import Bench
from tests.domain.run.test_turns import talk, turns


def line(bench: Bench) -> str:
    return "".join(each.speaker_id for each in turns(bench).seats)


def test_somebody_goes_one_place_further_and_no_further_than_the_ends() -> None:
    bench = talk("abcd")
    assert stepped(turns(bench), "b", 1) == ("a", "c", "b", "d")
    assert stepped(turns(bench), "b", -1) == ("b", "a", "c", "d")
    assert stepped(turns(bench), "a", -1) is None
    assert stepped(turns(bench), "d", 1) is None
    assert stepped(turns(bench), "x", 1) is None


def test_somebody_is_carried_before_another_or_to_the_end() -> None:
    bench = talk("abcd")
    assert placed(turns(bench), "d", "b") == ("a", "d", "b", "c")
    assert placed(turns(bench), "a", "") == ("b", "c", "d", "a")
    assert placed(turns(bench), "b", "c") is None, "already there"
    assert placed(turns(bench), "b", "b") is None
    assert placed(turns(bench), "x", "b") is None


def test_a_draw_leaves_those_who_spoke_and_tells_two_draws_apart() -> None:
    bench = talk("abcdefgh").go(5).do(co.Yield).go(5)
    seen = set()
    for _ in range(6):
        made = drawn(bench.view)
        assert made is not None
        assert made[:2] == ("a", "b"), "one spoke, one speaks"
        assert sorted(made) == list("abcdefgh")
        assert "".join(made) != line(bench)
        seen.add(made)
        bench.do(co.Reorder, speaker_ids=made)
    assert len(seen) > 3
    assert drawn(bench.view) == drawn(bench.view)


def test_a_draw_during_a_word_leaves_the_one_who_waits_in_place() -> None:
    bench = talk("abcde").go(5).do(co.Interject, speaker_id="d")
    made = drawn(bench.view)
    assert made is not None
    assert made[0] == "a"
    assert sorted(made) == list("abcde")


def test_in_the_second_lap_everybody_is_to_come_again() -> None:
    bench = talk("abc", laps=2)
    for _ in range(3):
        bench.go(5).do(co.Yield)
    assert (turns(bench).lap, turns(bench).speaker_id) == (2, "a")
    made = drawn(bench.view)
    assert made == ("a", "c", "b")


def test_one_left_is_no_draw_and_free_order_has_none() -> None:
    bench = talk("abc").go(5).do(co.Yield)
    assert drawn(bench.view) is None
    assert not movable(talk(order=TurnOrder.FREE).view)
    assert drawn(talk(order=TurnOrder.FREE).view) is None
    assert not movable(bench.do(co.Hold).view)
