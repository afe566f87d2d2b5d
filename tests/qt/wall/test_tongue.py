"""The room reads the language of its session, whatever the interface speaks."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QSignalSpy

from cop_desktop.domain.codes import Language, RoundKind, SessionStatus
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.wall.face import BreakFace, RoundFace, ThanksFace, WelcomeFace, words_of
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.wall.tongue import Tongues
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.projector import ProjectorWindow
from cop_desktop.windows.room_tongues import room_tongues
from cop_desktop.windows.wall import TheWall
from cop_desktop.windows.wall_preview import WallPreview
from tests.qt.wall.views import START, session_words, view

pytestmark = pytest.mark.usefixtures("languages")


@pytest.fixture
def tongues() -> Tongues:
    return room_tongues()


@pytest.mark.parametrize("interface", list(Language))
def test_every_word_and_hour_of_the_room_is_the_sessions(
    languages: Any, tongues: Tongues, interface: Language
) -> None:
    languages.switch(interface)
    words = session_words()
    for language, said in (
        (Language.FRENCH, ("Étape 4 sur 6", "Bienvenue. On commence à 13 h.", "Merci!", "Ensuite")),
        (Language.ENGLISH, ("Step 4 of 6", "Welcome. We begin at 1 p.m.", "Thank you!", "Next")),
    ):
        tongue = tongues(language)
        lead, welcome, thanks, following = said
        round_face = face_of(view(), words, None, tongue)
        assert isinstance(round_face, RoundFace)
        assert round_face.header.lead == lead
        assert round_face.next is not None
        assert round_face.next.label == following
        first = face_of(None, words, None, tongue)
        assert isinstance(first, WelcomeFace)
        assert first.line.replace("\u00a0", " ") == welcome
        last = face_of(view(session_state=SessionStatus.HELD), words, None, tongue)
        assert isinstance(last, ThanksFace)
        assert last.title == thanks


def test_hours_and_dates_follow_the_session_too(languages: Any, tongues: Tongues) -> None:
    words = session_words(next_date=dt.date(2026, 12, 1), next_time=dt.time(13, 30))
    resumes = view("pause", kind=RoundKind.BREAK, resume_at_ms=START + 105 * 60_000)
    languages.switch(Language.FRENCH)
    away = face_of(resumes, words, None, tongues(Language.ENGLISH))
    assert isinstance(away, BreakFace)
    assert f"{away.label} {away.time}".replace("\u00a0", " ") == "Back at 2:45 p.m."
    over = face_of(view(session_state=SessionStatus.HELD), words, None, tongues(Language.ENGLISH))
    assert "Tuesday, December 1, 1:30 p.m." in " ".join(words_of(over)).replace("\u00a0", " ")
    languages.switch(Language.ENGLISH)
    fin = face_of(view(session_state=SessionStatus.HELD), words, None, tongues(Language.FRENCH))
    assert "mardi 1er décembre, 13 h 30" in " ".join(words_of(fin)).replace("\u00a0", " ")


def test_the_operators_language_changes_what_is_spoken_and_nothing_of_the_wall(
    qtbot: Any, theme: Any, languages: Any, tongues: Tongues
) -> None:
    presenter = ProjectorPresenter(tongues=tongues)
    preview = WallPreview(ink_of("light"))
    qtbot.addWidget(preview)
    presenter.face_changed.connect(lambda face: preview.show_face(face, presenter.spoken))
    presenter.show_words(session_words())
    presenter.show_view(view())
    before = presenter.face
    assert "Étape 4 sur 6" in preview.accessibleName()
    changed = QSignalSpy(presenter.face_changed)
    languages.switch(Language.ENGLISH)
    presenter.refresh()
    assert presenter.face == before
    assert "Step 4 of 6" in preview.accessibleName()
    assert preview.face() == before
    assert changed.count() == 1
    presenter.refresh()
    assert changed.count() == 1, "nothing is said twice"


def test_a_session_whose_language_changes_changes_the_wall_live(tongues: Tongues) -> None:
    presenter = ProjectorPresenter(tongues=tongues)
    presenter.show_words(session_words())
    presenter.show_view(view())
    presenter.show_words(replace(session_words(), language=Language.ENGLISH))
    assert "Step 4 of 6" in words_of(presenter.face)
    assert "Étape 4 sur 6" in words_of(presenter.spoken)


def test_the_title_of_a_shared_wall_is_in_the_rooms_language(
    qapp: Any, qtbot: Any, theme: Any, languages: Any, tongues: Tongues
) -> None:
    languages.switch(Language.ENGLISH)
    presenter = ProjectorPresenter(tongues=tongues)
    wall = TheWall(qapp, presenter, ink_of("light"), lambda: None)
    assert isinstance(wall.window, ProjectorWindow)
    qtbot.addWidget(wall.window)
    presenter.show_words(session_words())
    assert wall.window.windowTitle().endswith("— Écran de projection")
    languages.switch(Language.FRENCH)
    languages.switch(Language.ENGLISH)
    assert wall.window.windowTitle().endswith("— Écran de projection")
    presenter.show_words(replace(session_words(), language=Language.ENGLISH))
    assert wall.window.windowTitle().endswith("— Session screen")
    assert QLocale().language() == QLocale.Language.English
