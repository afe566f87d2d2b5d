"""The look: tokens, palette, style and icons follow the theme, light and dark."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QDir, QSize
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QPushButton

from cop_desktop.qt.icons import icon_pixmap
from cop_desktop.qt.theme import PROMPT, SANS, Scheme, read_resource


def _luminance(colour):
    channels = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def _contrast(one, other):
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        ("ink", "bg", 7), ("ink", "surface", 7), ("ink", "sunken", 7), ("muted", "bg", 4.5),
        ("muted", "surface", 4.5), ("muted", "sunken", 4.5), ("calm", "surface", 4.5), ("calm", "bg", 4.5),
        ("onAccent", "calm", 4.5), ("warn", "warnSoft", 4.5), ("over", "overSoft", 4.5),
        ("idea", "ideaSoft", 4.5), ("question", "questionSoft", 4.5), ("action", "actionSoft", 4.5),
        ("calm", "calmSoft", 4.5), ("edge", "surface", 3), ("edge", "bg", 3), ("track", "surface", 2),
    ],
)  # fmt: skip
def test_words_and_edges_are_legible(theme, scheme, ink, ground, least):
    theme.set_scheme(scheme)
    try:
        assert _contrast(theme.colour(ink), theme.colour(ground)) >= least
    finally:
        theme.set_scheme(Scheme.LIGHT)


def test_a_change_of_theme_reaches_palette_and_style(qapp, theme):
    heard = []
    theme.changed.connect(lambda: heard.append(theme.dark))
    theme.set_scheme(Scheme.DARK)
    try:
        assert heard == [True]
        assert qapp.palette().color(QPalette.ColorRole.Window) == theme.colour("bg")
        assert theme.tokens["surface"] in qapp.styleSheet()
    finally:
        theme.set_scheme(Scheme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == "#FAF7F1"


def test_style_sheets_use_only_known_tokens_and_no_colour_of_their_own(theme):
    for name in QDir(":/style").entryList(["*.qss"]):
        text = read_resource(f":/style/{name}").decode()
        assert set(re.findall(r"@(\w+)", text)) <= {*theme.tokens, "shade"}, name
        assert not re.findall(
            r"#[0-9A-Fa-f]{3,8}\b(?![^{]*\{)", re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        ), name


def test_our_fonts_are_the_ones_drawn(theme):
    assert QFontInfo(theme.font(16)).family().startswith(SANS)
    assert QFontInfo(theme.font(22, prompt=True)).family().startswith(PROMPT)


def test_an_icon_takes_the_colour_asked_at_any_scale(theme):
    for scale in (1.0, 1.5, 2.0):
        pixmap = icon_pixmap("check", theme.colour("over"), 20, scale)
        assert pixmap.size() == QSize(round(20 * scale), round(20 * scale))
        image = pixmap.toImage()
        seen = {
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        }
        assert seen == {theme.colour("over").name()}


def test_buttons_have_forty_pixels(qtbot, theme):
    button = QPushButton("Préparer")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() == 40
    button.setFocus()
    assert button.sizeHint().height() == 40
