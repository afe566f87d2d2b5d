"""What thirty people read from the last row: contrast, sizes and lines of every face, in numbers."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from cop_desktop.domain.codes import Language
from cop_desktop.qt.wall import (
    groups_paint,
    paint,
    paint_band,
    paint_edges,
    paint_pages,
    read_back_paint,
    votes_paint,
)
from cop_desktop.qt.wall.face import Face, HarvestFace, HarvestLine, Header, MessageFace
from cop_desktop.qt.wall.face_clock import WallSettings
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.wall.face_page import presets
from cop_desktop.qt.wall.grid import grid_of
from cop_desktop.qt.wall.paging import PAGE_LEAST
from cop_desktop.qt.wall.read_back import Promise, ReadBackFace
from cop_desktop.qt.wall.words import Wall
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.qt.widgets.subject_text import Setting
from cop_desktop.windows.room_tongues import room_tongues
from tests.qt.wall.test_margins import SIZES, faces
from tests.qt.wall.views import QUESTION, session_words, turns, view

pytestmark = pytest.mark.usefixtures("languages", "theme")
FLOOR = 48
"""Smallest text in units (look.md, projector size)."""
TEXTS = (
    ("ink", "bg", 7.0), ("muted", "bg", 4.5), ("calm", "bg", 4.5), ("warn", "bg", 4.5), ("over", "bg", 4.5),
    ("ink", "calmSoft", 7.0), ("muted", "calmSoft", 4.5), ("calm", "calmSoft", 4.5),
    ("track", "bg", 2.0), ("edge", "bg", 3.0),
    ("onAccent", "calm", 4.5), ("ink", "surface", 7.0), ("calm", "surface", 4.5), ("edge", "surface", 3.0),
)  # fmt: skip
"""Every pair the painters write or draw with, and the least contrast of each (look.md, Contrast)."""


def luminance(colour: QColor) -> float:
    parts = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground", "least"), TEXTS)
def test_every_word_stands_out_from_its_ground(scheme: str, text: str, ground: str, least: float) -> None:
    ink = ink_of(scheme)
    low, high = sorted((luminance(ink(text)), luminance(ink(ground))))
    assert (high + 0.05) / (low + 0.05) >= least


class Written:
    """What the painters write, as they write it: words and sizes in units, and settings of several lines."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.words: list[tuple[str, int]] = []
        self.settings: list[Setting] = []
        true_write, true_setting = paint.write, paint.paint_setting

        def write(painter: QPainter, x: float, baseline: float, text: str, font: QFont, ink: QColor) -> float:
            self.words.append((text, font.pixelSize()))
            return true_write(painter, x, baseline, text, font, ink)

        def setting(painter: QPainter, corner: Any, each: Setting, *font: Any) -> None:
            self.settings.append(each)
            true_setting(painter, corner, each, *font)

        for module in (paint, paint_band, paint_edges, read_back_paint, groups_paint, votes_paint):
            monkeypatch.setattr(module, "write", write)
        for module in (paint, paint_pages, read_back_paint, groups_paint, votes_paint):
            monkeypatch.setattr(module, "paint_setting", setting)

    def draw(self, face: Face, size: tuple[int, int]) -> None:
        """Paint a face in a window of this size."""
        self.words.clear()
        self.settings.clear()
        image = QImage(*size, QImage.Format.Format_RGB32)
        wall = Wall(grid_of(QSizeF(*size)), ink_of("light"))
        painter = QPainter(image)
        painter.scale(wall.grid.unit, wall.grid.unit)
        paint.paint_still(painter, face, wall)
        painter.end()

    def size_of(self, text: str) -> int:
        """Tell how large a word was written."""
        return next(size for said, size in self.words if said == text)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    return Written(monkeypatch)


def more() -> dict[str, Face]:
    """The faces that take words of their own, as long as they come."""
    lines = ("Téléphoner avant d’écrire : la plupart des malentendus se règlent en cinq minutes.",) * 4
    promise = Promise("Fournir des données pour la consultation 1.", "Jean-Sébastien", "19 nov.")
    names = {f"p{i}": "Jean-Sébastien" for i in range(8)}
    offered = presets(room_tongues()(Language.FRENCH))
    open_words = session_words(names=names)
    return {
        "page": HarvestFace(
            Header("Récolte", "la rencontre jusqu’ici"),
            tuple(HarvestLine("sprout", each) for each in lines), size=PAGE_LEAST,
        ),
        "read back": ReadBackFace(
            "Avant de se quitter", "Est-ce bien ce que nous avons dit?",
            ("Consacrer la rencontre du 19 novembre aux besoins de formation du groupe.",), (promise,) * 5,
        ),
        "band": face_of(view("accueil", turns=turns("SSS*>W")), open_words, WallSettings(names=True)),
        **{f"preset {at}": MessageFace(each) for at, each in enumerate(offered)},
    }  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_written_smaller_than_the_last_row_reads(written: Written, size: tuple[int, int]) -> None:
    for name, face in {**faces(), **more()}.items():
        written.draw(face, size)
        small = [each for each in written.words if each[1] < FLOOR]
        assert small == [], name
        assert [each for each in written.settings if each.size < FLOOR] == [], name


def alone(setting: Setting) -> bool:
    """Tell whether a last line holds one word of a sentence of more than two."""
    *before, last = setting.lines
    return bool(before) and " " not in last and len(" ".join(setting.lines).split(" ")) > 2


@pytest.mark.parametrize("size", SIZES[:3])
def test_no_word_is_left_alone_on_the_last_line(written: Written, size: tuple[int, int]) -> None:
    for name, face in {**faces(), **more()}.items():
        written.draw(face, size)
        assert not [each.lines for each in written.settings if alone(each)], name


def sentences() -> list[tuple[str, str]]:
    """Every sentence the formats and the blocks bring to the wall, in both languages."""
    found: list[tuple[str, str]] = []

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if isinstance(value.get("wall"), dict):
                found.extend((language, value["wall"].get(language, "")) for language in ("fr", "en"))
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)

    data = files("cop_desktop") / "_built" / "data"
    for name in ("formats.json", "blocks_here.json"):
        walk(json.loads((data / name).read_text(encoding="utf-8")))
    return sorted({each for each in found if each[1]})


def test_every_sentence_of_the_formats_is_read_from_the_last_row() -> None:
    told = sentences()
    assert len(told) > 60
    for size in SIZES[:3]:
        wall = Wall(grid_of(QSizeF(*size)), ink_of("light"))
        for _language, text in told:
            subject, none = paint.set_together(text, "", wall.grid.body, wall)
            assert none is None
            assert subject.size >= 70, text
            assert not alone(subject), subject.lines
            asked, rule = paint.set_together(QUESTION, text, wall.grid.body, wall)
            assert rule is not None
            assert rule.size >= 60, text
            assert len(rule.lines) <= 2, text
            assert asked.size >= rule.size
            assert not alone(rule), rule.lines


def test_words_of_time_do_not_shrink_the_header_from_one_face_to_the_next(written: Written) -> None:
    """The longest step's name goes before the letters do; its lock stays."""
    written.draw(face_of(view(), session_words()), (1920, 1080))
    usual = written.size_of("Étape 4 sur 6")
    late = face_of(view(remaining=-300), session_words())
    written.draw(late, (1920, 1080))
    assert written.size_of("Étape 4 sur 6") >= 0.86 * usual
    assert written.size_of("On termine tranquillement") >= 52
