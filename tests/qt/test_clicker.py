"""A press of « next »: bounces, hands that slip, and what is asked twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.qt.presenters.clicker import AGAIN_NS, BOUNCE_NS, Clicker, Press

MS = 1_000_000


def test_two_presses_within_400_ms_are_one():
    clicker = Clicker()
    assert clicker.press(0, 0.1, "a") is Press.GO
    assert clicker.press(399 * MS, 0.1, "b") is Press.IGNORE
    assert clicker.press(801 * MS, 0.1, "b") is Press.GO


def test_a_bounce_never_answers_the_question():
    clicker = Clicker()
    assert clicker.press(0, 0.9, "a") is Press.ASK
    assert clicker.press(100 * MS, 0.9, "a") is Press.IGNORE
    assert clicker.press(500 * MS, 0.9, "a") is Press.GO


def test_the_question_lasts_three_seconds_and_is_about_one_round():
    clicker = Clicker()
    clicker.press(0, 0.9, "a")
    assert clicker.press(AGAIN_NS + MS, 0.9, "a") is Press.ASK
    assert clicker.press(AGAIN_NS + 500 * MS, 0.9, "b") is Press.ASK


def test_a_third_or_less_goes_at_once_and_so_does_a_round_without_time():
    for left in (1 / 3, 0.0, None):
        assert Clicker().press(0, left, "a") is Press.GO


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 4_000), st.floats(0, 1)), max_size=20))
def test_never_two_steps_within_400_ms(presses):
    clicker, now, last = Clicker(), 0, None
    for wait, left in presses:
        now += wait * MS
        if clicker.press(now, left, "a") is Press.GO:
            assert last is None or now - last >= BOUNCE_NS
            last = now
