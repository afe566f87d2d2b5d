"""What the room reads, minute by minute and state by state; and what it never reads."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run.plan import WallClock
from cop_desktop.qt.wall.face import (
    BlackFace,
    BreakFace,
    HeldFace,
    RoundFace,
    ThanksFace,
    Tone,
    WelcomeFace,
    still_of,
    words_of,
)
from cop_desktop.qt.wall.face_of import WallSettings, face_of
from cop_desktop.qt.wall.session_words import SessionWords
from cop_desktop.qt.widgets.ring import RingState
from cop_desktop.qt.widgets.thread import PieceState
from tests.qt.wall.views import QUESTION, RULE, START, session_words, turns, view

pytestmark = pytest.mark.usefixtures("languages")


def round_face(**changes: Any) -> RoundFace:
    words: SessionWords = changes.pop("words", session_words())
    chosen = changes.pop("settings", WallSettings())
    face = face_of(view(**changes), words, chosen)
    assert isinstance(face, RoundFace)
    return face


def test_the_reference_picture() -> None:
    face = round_face()
    assert face.header.lead == "Étape 4 sur 6"
    assert face.header.name == "Consultation et exploration"
    assert face.header.slot is not None
    assert (face.header.slot.text, face.header.slot.lock) == ("Ne sort pas d’ici", True)
    assert (face.subject, face.rule) == (QUESTION, RULE)
    assert face.clock is not None
    assert (face.clock.digits, face.clock.unit, face.clock.state) == ("14", "min", RingState.NORMAL)
    assert face.clock.share == pytest.approx(832 / 1320, abs=1 / 1920)
    assert face.next is not None
    assert (face.next.label, face.next.name) == ("Ensuite", "Synthèse et plan d’action")
    assert len(face.seats) == 8
    assert face.thread.pieces[5].state is PieceState.RUNNING
    assert face.thread.share == pytest.approx((1320 - 832) / 1320, abs=0.002)
    assert face.thread.colour == "calm"


@pytest.mark.parametrize(
    ("remaining", "digits", "unit"),
    [(1320, "22", "min"), (841, "15", "min"), (840, "14", "min"), (121, "3", "min"),
     (120, "2:00", "min"), (61, "1:01", "min"), (60, "1:00", "min"), (59, "59", "s"), (1, "1", "s")],
)  # fmt: skip
def test_minutes_only_above_two_minutes_and_seconds_below(remaining: int, digits: str, unit: str) -> None:
    clock = round_face(remaining=remaining, calm=False).clock
    assert clock is not None
    assert (clock.digits, clock.unit) == (digits, unit)


@given(st.integers(-3000, 1320), st.booleans(), st.sampled_from(RoundKind))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_calm_clock_never_shows_a_second_nor_counts_up(
    remaining: int, wanted: bool, kind: RoundKind
) -> None:
    if kind is RoundKind.BREAK:
        return
    face = round_face(remaining=remaining, kind=kind, calm=True, settings=WallSettings(seconds=wanted))
    clock = face.clock
    assert clock is not None
    if remaining <= 0:
        assert clock.leaf
        assert clock.digits == ""
    else:
        assert clock.unit == "min"
        assert clock.digits == str(-(-remaining // 60))


@pytest.mark.parametrize(
    ("remaining", "said", "tone", "state", "colour"),
    [(121, None, None, RingState.NORMAL, "calm"),
     (120, "Encore deux minutes", Tone.WARN, RingState.TWO_MINUTES, "warn"),
     (60, "Encore une minute", Tone.WARN, RingState.TWO_MINUTES, "warn"),
     (0, "On termine tranquillement", Tone.OVER, RingState.OVERTIME, "over"),
     (-900, "On termine tranquillement", Tone.OVER, RingState.OVERTIME, "over")],
)  # fmt: skip
def test_words_of_time_take_the_slot_and_leave_the_lock_beside_the_name(
    remaining: int, said: str | None, tone: Tone | None, state: RingState, colour: str
) -> None:
    face = round_face(remaining=remaining)
    slot = face.header.slot
    assert slot is not None
    assert face.clock is not None
    assert face.clock.state is state
    assert face.thread.colour == colour
    if said is None:
        assert slot.lock
        assert not face.header.lock
    else:
        assert (slot.text, slot.tone, slot.lock) == (said, tone, False)
        assert face.header.lock


def test_overtime_has_no_digit_anywhere() -> None:
    for remaining in (0, -1, -59, -3600):
        face = round_face(remaining=remaining, calm=False)
        said = [word for word in words_of(face) if word not in (QUESTION, RULE) and "Étape" not in word]
        assert not any(figure.isdigit() for word in said for figure in word)


def test_one_second_changes_the_clock_and_now_only() -> None:
    before, after = round_face(remaining=700), round_face(remaining=699)
    assert before != after
    assert still_of(before) == still_of(after)
    assert still_of(round_face(remaining=120)) != still_of(round_face(remaining=121))


def test_without_a_question_the_rule_is_the_subject() -> None:
    face = round_face(key="c1-1")
    assert (face.subject, face.rule) == (RULE, "")
    nothing = replace(session_words().rounds["c1-1"], wall="")
    words = session_words()
    words = replace(words, rounds={**words.rounds, "c1-1": nothing})
    assert round_face(key="c1-1", words=words).subject == "Clarification"


def test_silence_is_quiet() -> None:
    face = round_face(key="c1-1", remaining=90, kind=RoundKind.SILENT)
    assert face.clock is not None
    assert face.clock.state is RingState.NORMAL
    assert face.next is None
    assert face.thread.colour == "calm"
    assert face.header.slot is not None
    assert face.header.slot.lock, "no words of time in a silent round"


def test_a_stopwatch_counts_up_without_alarm() -> None:
    early = round_face(key="c1-2", remaining=300 - 65, kind=RoundKind.STOPWATCH, calm=False)
    late = round_face(key="c1-2", remaining=-400, kind=RoundKind.STOPWATCH, calm=False)
    assert early.clock is not None
    assert late.clock is not None
    assert (early.clock.digits, early.clock.share < 0) == ("1:05", True)
    assert (late.clock.digits, late.clock.state) == ("11", RingState.NORMAL)
    assert late.thread.colour == "calm"
    assert late.header.slot is not None
    assert late.header.slot.tone is Tone.MUTED


def test_the_wall_clock_of_turns_is_obeyed() -> None:
    assert round_face(wall_clock=WallClock.NONE).clock is None
    turn = round_face(wall_clock=WallClock.TURN).clock
    assert turn is not None
    assert turn.turn_share == pytest.approx(100 / 150, abs=1 / 1920)
    assert round_face(settings=WallSettings(clock_hidden=True)).clock is None


def test_a_pause_keeps_the_time_without_its_colour() -> None:
    face = round_face(remaining=100, current_state=RoundState.PAUSED)
    assert face.clock is not None
    assert face.clock.state is RingState.PAUSED
    assert face.header.slot is not None
    assert face.header.slot.text == "En pause"


def test_before_the_start() -> None:
    face = face_of(None, session_words())
    assert isinstance(face, WelcomeFace)
    assert face.line == "Bienvenue. On commence à 13\u00a0h."
    assert face.agreement_label == "Notre accord"
    assert len(face.seats) == 12
    early = view(None, 0, started_at_ms=None, at_utc_ms=START - 60_000)
    opened = face_of(early, session_words())
    assert isinstance(opened, WelcomeFace)
    assert len(opened.seats) == 11, "whoever is excused has no seat"
    assert replace(opened, seats=face.seats) == face
    late = face_of(replace(early, at_utc_ms=START + 1), session_words())
    assert isinstance(late, WelcomeFace)
    assert late.line == "Bienvenue. On commence bientôt."


def test_a_break_says_when_to_come_back_and_nothing_of_lateness() -> None:
    face = face_of(view("pause", -300), session_words())
    assert isinstance(face, BreakFace)
    assert (face.label, face.time) == ("Retour à", "14\u00a0h\u00a045")
    assert face.header.lead == "Pause"
    assert face.thread.colour == "calm"
    assert face.next is not None
    assert face.next.name == "Consultation 2"


def test_a_break_without_a_clock_time_ends_after_its_minutes_and_its_pauses() -> None:
    plain = view("pause", 500, resume_at_ms=None)
    later = tuple(replace(o, paused_seconds=90) if o.id == "pause" else o for o in plain.occurrences)
    face = face_of(replace(plain, occurrences=later), session_words())
    assert isinstance(face, BreakFace)
    assert face.time == "13\u00a0h\u00a017", "13 h, fifteen minutes and a minute and a half, rounded up"


def test_the_end_thanks_and_says_when_next() -> None:
    ended = view(None, 0, session_state=SessionStatus.HELD, ended_at_ms=START)
    face = face_of(ended, session_words())
    assert isinstance(face, ThanksFace)
    assert face.title == "Merci!"
    assert face.line == "Prochaine rencontre\u00a0: jeudi 17\u00a0décembre, 13\u00a0h\u00a030"
    assert len(face.seats) == 11
    alone = face_of(ended, session_words(next_date=None, next_time=None))
    assert isinstance(alone, ThanksFace)
    assert alone.line == ""


@pytest.mark.parametrize("key", ["c1-3", "pause", "accueil", None])
def test_held_shows_one_equal_disc_per_person_present_and_no_word(key: str | None) -> None:
    face = face_of(view(key, -40, held=True), session_words())
    assert face == HeldFace(11)
    assert words_of(face) == ()


def test_black_is_black_in_every_state() -> None:
    for each in (view(), view("pause"), view(held=True), None):
        assert face_of(each, session_words(), WallSettings(black=True)) == BlackFace()


def test_a_round_of_its_own_is_named_by_its_item() -> None:
    face = round_face(key="suivi")
    assert (face.header.lead, face.header.name, face.header.slot) == ("Suivi", "", None)
    assert face.next is not None
    assert face.next.name == "Consultation 1", "the next item by its public title, not by its first step"


def test_the_last_round_is_followed_by_nothing() -> None:
    assert round_face(key="cloture").next is None


def test_a_round_the_words_do_not_know_yet_is_treated_as_confidential() -> None:
    words = session_words()
    words = replace(words, rounds={k: v for k, v in words.rounds.items() if k != "c1-3"})
    face = round_face(words=words)
    assert face.header.slot is not None
    assert face.header.slot.lock
    assert words_of(face)[:1] != (QUESTION,)


def test_seats_follow_the_turns() -> None:
    face = round_face(turns=turns("S*>WHPA", remote="3"))
    assert [seat.state.value for seat in face.seats] == [
        "spoken", "speaking", "next", "waiting", "hand", "passed", "away",
    ]  # fmt: skip
    assert [seat.remote for seat in face.seats].index(True) == 3


def test_in_english(languages: Any) -> None:
    from cop_desktop.domain.codes import Language

    languages.switch(Language.ENGLISH)
    face = round_face(remaining=-5)
    assert face.header.lead == "Step 4 of 6"
    assert face.header.slot is not None
    assert face.header.slot.text == "Let’s gently finish"
    welcome = face_of(None, session_words(starts_at=dt.time(13, 30)))
    assert isinstance(welcome, WelcomeFace)
    assert welcome.line == "Welcome. We begin at 1:30\u00a0p.m."
    languages.switch(Language.FRENCH)


def test_a_round_alone_in_its_cycle_says_which_one_it_is() -> None:
    for current, lead, name in (
        ("accueil", "Cycle 2 de 3", "Accueil"),
        ("c1-3", "Étape 4 sur 6", "Consultation et exploration"),
    ):
        seen = view(current)
        line = tuple(
            replace(each, cycle=2, cycles=3) if each.id == current else each for each in seen.occurrences
        )
        said = face_of(replace(seen, occurrences=line), session_words(), WallSettings())
        assert isinstance(said, RoundFace)
        assert (said.header.lead, said.header.name) == (lead, name)
