"""A projector may cut 4 % of each side: no face has ink there, at any ratio or size of letters."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QImage

from cop_desktop.domain.codes import RoundKind, SessionStatus
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.view import Phase
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face import Face, HarvestFace, HarvestLine, Header, MessageFace, TextSize
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.projector import STRIP_HEIGHT, ProjectorWindow
from tests.qt.wall.groups_views import hosted, view_of_groups, words_of_groups
from tests.qt.wall.views import AGREEMENT, session_words, turns, view
from tests.qt.wall.votes_views import faces_of_votes

SIZES = ((1024, 768), (1280, 800), (1366, 768), (1920, 1080), (3840, 2160))
SAFE = 0.04
NAMES = (
    "break", "fours", "harvest", "held", "many", "message", "overtime", "pairs", "round", "silent", "tables",
    "thanks", "turns", "vote adopted", "vote ballot", "vote decision", "vote dots", "vote dots long",
    "vote dots tied", "vote hands", "vote paper", "vote scores", "welcome",
)  # fmt: skip


def faces() -> dict[str, Face]:
    words = session_words()
    return {
        "welcome": face_of(None, words),
        "round": face_of(view(), words),
        "turns": face_of(view(turns=turns()), words),
        "many": face_of(view(turns=turns("SSSSSPHA*>WWWWWWWWWWWW", remote="269")), words),
        "silent": face_of(view("c1-1", kind=RoundKind.SILENT), words),
        "break": face_of(view("pause", 300), words),
        "overtime": face_of(view(phase=Phase.OVERTIME, remaining_seconds=-60), words),
        "held": face_of(view(held=True), words),
        "thanks": face_of(view(session_state=SessionStatus.HELD), words),
        "message": MessageFace(AGREEMENT),
        "harvest": HarvestFace(
            Header("Récolte"), tuple(HarvestLine("lightbulb", AGREEMENT) for _ in range(4))
        ),
        "fours": face_of(view_of_groups(13, 4), words_of_groups()),
        "pairs": face_of(view_of_groups(30, 2, remote=(2, 5)), words_of_groups()),
        "tables": face_of(
            view_of_groups(30, 4, Grouping.TABLES, groups=hosted(30, 4, moved=True)), words_of_groups()
        ),
        **{f"vote {name}": face for name, face in faces_of_votes().items()},
    }


def test_every_face_is_looked_at(theme: Any) -> None:
    assert sorted(faces()) == list(NAMES)


def cut(image: QImage) -> list[str]:
    """Name the sides with ink in the 4 % that may be cut."""
    picture = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = picture.width(), picture.height()
    across, down = int(width * SAFE), int(height * SAFE)
    ground = picture.pixelColor(0, 0)
    sides = {
        "left": (0, 0, across, height),
        "right": (width - across, 0, across, height),
        "top": (0, 0, width, down),
        "bottom": (0, height - down, width, down),
    }
    found = []
    for side, (x, y, wide, high) in sides.items():
        part = picture.copy(x, y, wide, high)
        bare = part.copy()
        bare.fill(ground)
        if part != bare:
            found.append(side)
    return found


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", NAMES)
def test_no_face_has_ink_where_a_projector_may_cut(qtbot: Any, theme: Any, name: str, size: Any) -> None:
    canvas = WallCanvas(ink_of("light"))
    qtbot.addWidget(canvas)
    canvas.resize(*size)
    canvas.show_face(faces()[name])
    for letters in TextSize:
        canvas.set_text_size(letters)
        assert cut(canvas.grab().toImage()) == [], letters


def test_a_face_too_near_the_edge_is_seen(qtbot: Any, theme: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr("cop_desktop.qt.wall.grid.MARGIN", 60.0)
    canvas = WallCanvas(ink_of("light"))
    qtbot.addWidget(canvas)
    canvas.resize(1024, 768)
    canvas.show_face(faces()["round"])
    assert cut(canvas.grab().toImage()) != []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_face_without_what_comes_next_makes_room_for_the_strip(
    qtbot: Any, theme: Any, languages: Any, size: Any
) -> None:
    window = ProjectorWindow(ink_of("light"))
    qtbot.addWidget(window)
    window.resize(*size)
    window._be_single(True)
    window.show_face(faces()["welcome"])
    window.cover_next(True)
    assert window.layout().contentsMargins().bottom() == STRIP_HEIGHT
    window.show_face(faces()["round"])
    assert window.layout().contentsMargins().bottom() < STRIP_HEIGHT
