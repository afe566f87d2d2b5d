"""What the card of the turns says: nobody is compared, everybody is counted in or not yet."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.plan import CarryOver, TurnOrder, TurnUnit
from cop_desktop.qt.presenters.console_face import TurnsCard
from cop_desktop.qt.presenters.console_turns_show import turns_card
from cop_desktop.qt.presenters.speaking_acts import person_acts
from cop_desktop.qt.widgets.seats import SeatState
from tests.domain.run.bench import Bench
from tests.domain.run.test_turns import talk

NAMES = dict(zip("abcdef", ("Ana", "Bob", "Chloé", "Dani", "Ève", "Fay"), strict=True))


@pytest.fixture(autouse=True)
def _english(languages: Any) -> None:
    languages.switch(Language.ENGLISH)


def speaker(who: str | None) -> str:
    return f"Group {who[6:]}" if who and who.startswith("group:") else NAMES.get(who or "", "")


SCRIPT: Any = SimpleNamespace(speaker=speaker, client=lambda _id: None, names=NAMES)


def card(bench: Bench) -> TurnsCard:
    return turns_card(bench.view, SCRIPT)


def acts(bench: Bench, who: str) -> list[str]:
    return [act.words for act in person_acts(bench.view, SCRIPT, who)]


def test_the_count_goes_up_then_says_that_all_were_heard() -> None:
    bench = talk("abc").go(5)
    assert card(bench).count == "1st of 3"
    bench.do(co.Yield).go(5).do(co.Yield).go(5)
    assert card(bench).count == "3rd of 3"
    assert card(bench).give == "End the turn"
    bench.do(co.Yield, nobody=True)
    assert card(bench).count == "Everyone has spoken"
    assert card(bench).give == ""


def test_the_second_lap_is_said() -> None:
    bench = talk("ab", laps=2).go(5)
    assert card(bench).count == "1st of 2 · 1st lap"
    bench.do(co.Yield).go(5).do(co.Yield)
    assert card(bench).count == "2nd lap"
    bench.go(5).do(co.Yield).go(5).do(co.Yield, nobody=True)
    assert card(bench).count == "Everyone has spoken"


def test_in_free_order_hands_are_numbered_and_the_silent_are_counted() -> None:
    bench = talk("abcd", order=TurnOrder.FREE)
    assert (card(bench).count, card(bench).give) == ("4 not heard yet", "")
    bench.do(co.RaiseHand, speaker_id="c")
    assert [row.note for row in card(bench).rows] == ["", "", "next", ""]
    bench.do(co.RaiseHand, speaker_id="a").do(co.RaiseHand, speaker_id="d")
    assert [row.note for row in card(bench).rows] == ["hand up · 2", "", "next", "hand up · 3"]
    assert card(bench).give == "Give Chloé the floor"
    bench.do(co.Yield).go(3)
    assert card(bench).count == "3 not heard yet"
    assert [row.seat.state for row in card(bench).rows][2] is SeatState.SPEAKING


def test_a_single_hand_has_no_number() -> None:
    bench = talk("abcd").do(co.RaiseHand, speaker_id="d")
    assert card(bench).rows[3].note == "hand up"


def test_groups_speak_by_their_number_and_come_and_go_with_nobody() -> None:
    bench = talk("abcdef", unit=TurnUnit.GROUP)
    assert [row.name for row in card(bench).rows] == ["Group 1", "Group 2"]
    assert card(bench).give == "Give Group 2 the floor"
    assert acts(bench, "group:2") == [
        "Give Group 2 the floor", "Group 2 says a short word", "Group 2 raises a hand", "Group 2 passes",
    ]  # fmt: skip


def test_the_pool_is_offered_then_said() -> None:
    bench = talk("ab", carry_over=CarryOver.POOL).go(5).do(co.Yield).go(5)
    assert card(bench).give == "Open the discussion"
    bench.do(co.Yield)
    assert (card(bench).count, card(bench).give, card(bench).passing) == ("Open discussion", "", "")
    bench.do(co.RaiseHand, speaker_id="b")
    assert card(bench).give == "Give Bob the floor"


def test_a_word_shows_who_waits_and_what_is_offered() -> None:
    bench = talk("abc").go(5).do(co.Interject, speaker_id="c")
    said = card(bench)
    assert (said.give, said.passing) == ("Give the floor back to Ana", "Ana passes")
    assert [row.under for row in said.rows] == ["", "", "a short word"]
    assert [row.spoken for row in said.rows] == ["Ana, next", "Bob, to come", "Chloé, speaking"]
    assert acts(bench, "a") == ["Give the floor back to Ana", "Ana raises a hand", "Ana passes", "Ana leaves"]
    assert acts(bench, "c") == ["Give Chloé the floor", "Chloé leaves"]
    assert "Bob says a short word" in acts(bench, "b"), "another may follow"


def test_in_a_hold_only_hands_and_the_door_are_left() -> None:
    bench = talk("abc").go(5).do(co.Hold)
    assert acts(bench, "b") == ["Bob raises a hand", "Bob leaves"]
    assert not any(char.isdigit() for row in card(bench).rows for char in row.under + row.note)


def test_nobody_is_ever_given_a_total() -> None:
    bench = talk("abc").go(47).do(co.Yield).go(11).do(co.Yield).go(5)
    past = [row for row in card(bench).rows if row.seat.state is SeatState.SPOKEN]
    assert [(row.note, row.under) for row in past] == [("", ""), ("", "")]
    assert "47" not in str(card(bench))


def test_a_long_count_is_said_shorter_beside_its_title(languages: Any) -> None:
    languages.switch(Language.FRENCH)
    bench = talk("abc", laps=2).go(5)
    assert card(bench).count == "1re voix sur 3 · 1er tour"
    many = talk("abcdefghijklm", laps=2).go(5)
    assert card(many).count == "1re sur 13 · 1er tour"
