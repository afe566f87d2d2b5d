"""Fonts, symbols and characters for what is painted by hand.

Sizes are pixels of the painter's own coordinates. Hinting is off, so that a text laid out in units of
the wall keeps its lines whatever the scale of the painter.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtSvg import QSvgRenderer

from cop_desktop.qt.theme import PROMPT, SANS, read_resource

# The two fonts draw neither of these: the layout keeps the words together instead.
_ON_SCREEN = str.maketrans({"\u202f": "\u00a0", "\u2011": "-"})


def sans(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Give the text font."""
    return _font(SANS, pixels, weight)


def serif(pixels: float) -> QFont:
    """Give the font of questions: Literata in its medium weight."""
    return _font(PROMPT, pixels, QFont.Weight.Normal)


def on_screen(text: str) -> str:
    """Replace the characters that the fonts lack: U+202F by U+00A0, U+2011 by a hyphen."""
    return text.translate(_ON_SCREEN)


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: QColor, stroke: float = 2.0) -> None:
    """Draw `:/icons/<name>.svg` in a box, in one colour; `stroke` is in the icon's 24 units."""
    svg = read_resource(f":/icons/{name}.svg")
    svg = svg.replace(b"currentColor", colour.name().encode())
    svg = svg.replace(b'stroke-width="2"', f'stroke-width="{stroke}"'.encode())
    QSvgRenderer(QByteArray(svg)).render(painter, box)


def _font(family: str, pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
