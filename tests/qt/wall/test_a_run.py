"""The wall through a whole run of the real engine: welcome, rounds, a hold, a break, between, thanks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run import commands as co
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.wall.face import BlackFace, BreakFace, Face, HeldFace, RoundFace, ThanksFace, WelcomeFace
from cop_desktop.qt.wall.session_words import RoundWords
from cop_desktop.windows.wall import clock_keys
from tests.domain.run.bench import Bench, a_plan, a_round, a_talk
from tests.qt.wall.views import session_words

pytestmark = pytest.mark.usefixtures("languages")


@pytest.fixture
def room() -> tuple[Bench, ProjectorPresenter, list[Face]]:
    bench = Bench(
        a_plan(
            a_talk("tour", 300, 60, laps=1),
            a_round("pause", 600, RoundKind.BREAK),
            a_round("silence", 180, RoundKind.SILENT, calm_clock=True),
            people="abcd",
        )
    )
    names = {
        key: RoundWords(name, "", "Une idée chacun.", room=False, item_title=name, step=1, steps=1)
        for key, name in (("tour", "Tour d’arrivée"), ("pause", "Pause"), ("silence", "Écriture"))
    }
    presenter = ProjectorPresenter()
    seen: list[Face] = []
    presenter.face_changed.connect(seen.append)
    presenter.show_words(session_words(rounds=names))
    return bench, presenter, seen


def test_the_faces_of_a_whole_run(room: Any) -> None:
    bench, presenter, _ = room

    def face() -> Face:
        presenter.show_view(bench.view)
        return presenter.face

    welcome = face()
    assert isinstance(welcome, WelcomeFace)
    assert len(welcome.seats) == 4
    assert not presenter.live
    bench.do(co.Arm)
    assert isinstance(face(), WelcomeFace), "an armed first round does not open the session"
    bench.do(co.Start)
    turns = face()
    assert isinstance(turns, RoundFace)
    assert len(turns.seats) == 4
    assert presenter.live
    bench.go(20).do(co.Hold)
    assert face() == HeldFace(4)
    bench.go(840).do(co.Release)
    assert isinstance(face(), RoundFace)
    bench.go(900)
    late = face()
    assert isinstance(late, RoundFace)
    assert late.clock is not None
    assert late.clock.leaf
    bench.do(co.Next)
    pause = face()
    assert isinstance(pause, BreakFace)
    bench.go(130)
    later = face()
    assert isinstance(later, BreakFace)
    assert later.time == pause.time, "the hour of return does not move while it comes"
    bench.do(co.Next)
    silence = face()
    assert isinstance(silence, RoundFace)
    assert silence.clock is not None
    assert silence.clock.digits == "3"
    bench.do(co.End)
    assert isinstance(face(), ThanksFace)
    assert not presenter.live


def test_two_minutes_of_real_seconds_change_a_calm_wall_a_handful_of_times(room: Any) -> None:
    """Above two minutes the still layer is drawn once; only the ring and now move."""
    from cop_desktop.qt.wall.face import still_of

    bench, presenter, seen = room
    bench.do(co.Start)
    seen.clear()
    for _ in range(120):
        presenter.show_view(bench.view)
        bench.go(1)
    assert len({repr(still_of(each)) for each in seen}) == 1


def test_the_same_view_twice_says_nothing(room: Any) -> None:
    bench, presenter, seen = room
    bench.do(co.Start)
    presenter.show_view(bench.view)
    seen.clear()
    presenter.show_view(bench.view)
    presenter.refresh()
    assert seen == []


def test_black_hides_everything_and_the_preview_still_knows(room: Any) -> None:
    bench, presenter, _ = room
    previews: list[Face] = []
    presenter.preview_changed.connect(previews.append)
    bench.do(co.Start)
    presenter.toggle_black()
    presenter.show_view(bench.view)
    assert isinstance(presenter.face, BlackFace)
    assert isinstance(previews[-1], RoundFace)
    presenter.toggle_black()
    assert presenter.face == previews[-1]


def test_the_clock_is_hidden_while_time_goes_on(room: Any) -> None:
    bench, presenter, _ = room
    bench.do(co.Start)
    presenter.toggle_clock()
    presenter.show_view(bench.go(100).view)
    assert isinstance(presenter.face, RoundFace)
    assert presenter.face.clock is None
    assert presenter.face.thread.share > 0
    presenter.toggle_clock()
    assert presenter.face.clock is not None


def test_the_language_changes_the_words_at_once(room: Any, languages: Any) -> None:
    from cop_desktop.domain.codes import Language

    bench, presenter, _ = room
    bench.do(co.Start)
    presenter.show_view(bench.view)
    assert isinstance(presenter.face, RoundFace)
    assert presenter.face.next is not None
    assert presenter.face.next.label == "Ensuite"
    languages.switch(Language.ENGLISH)
    presenter.refresh()
    assert presenter.face.next is not None
    assert presenter.face.next.label == "Next"


def test_between_two_rounds_only_what_comes_is_said(room: Any) -> None:
    bench, presenter, _ = room
    bench.do(co.Start).go(30)
    running = bench.view
    between = replace(running, current_id=None, current_index=None, current_kind=None, current_state=None,
                      turns=None, next_id="pause")  # fmt: skip
    presenter.show_view(between)
    assert isinstance(presenter.face, RoundFace)
    assert (presenter.face.header.lead, presenter.face.subject) == ("Ensuite", "Pause")
    assert presenter.face.clock is None


def test_the_words_of_one_session_are_never_shown_over_the_run_of_another(room: Any) -> None:
    bench, presenter, _ = room
    presenter.show_view(bench.view)
    assert isinstance(presenter.face, WelcomeFace)
    other = Bench(a_plan(a_round("autre", 300)))
    presenter.show_view(other.view)
    assert isinstance(presenter.face, BlackFace)
    presenter.show_words(None)
    assert isinstance(presenter.face, BlackFace)
    assert presenter.public_title == ""


def test_one_key_shows_the_seconds_and_takes_them_away(room: Any) -> None:
    bench, presenter, _ = room
    bench.do(co.Start)
    presenter.show_view(bench.go(10).view)
    keys = {sequence: act for sequence, _, act in clock_keys(presenter)}
    assert presenter.face.clock.digits == "5"
    keys["Ctrl+Shift+C"]()
    assert presenter.face.clock.digits == "4:50"
    keys["Ctrl+Shift+C"]()
    assert presenter.face.clock.digits == "5"
    keys["Ctrl+Shift+O"]()
    assert presenter.face.clock is None
