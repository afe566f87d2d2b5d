"""The fonts of an organization’s sheet, and those that stand in for one this computer has not."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from cop_desktop.domain.minutes.letterhead import Face, Grid, Letterhead, Line, Stretch

PIXELS = 96 / 72
"""Pixels in a point."""
_USUAL = 11.0
"""Size of letters of which the sheet says nothing, in points."""
_METRICS = {
    "Calibri": ("Carlito",),
    "Cambria": ("Caladea",),
    "Arial": ("Liberation Sans", "Arimo"),
    "Times New Roman": ("Liberation Serif", "Tinos"),
    "Courier New": ("Liberation Mono", "Cousine"),
}
"""Free fonts of the same widths as those of Word."""
_SERIFS = ("Times", "Cambria", "Garamond", "Georgia", "Serif", "Palatino", "Book", "Baskerville", "Minion")


def font_of(face: Face) -> QFont:
    """Give the font of a face, its size in pixels; families alike stand in for one that is not here."""
    font = QFont(list(families_of(face.family)) if face.family else [])
    font.setPixelSize(max(1, round((face.size or _USUAL) * PIXELS)))
    font.setBold(face.bold)
    font.setItalic(face.italic)
    font.setUnderline(face.underline)
    return font


def unknown_families(letterhead: Letterhead) -> list[str]:
    """Name the fonts of a sheet that this computer has not, nor one of the same widths."""
    faces = [style.face for style in letterhead.styles.values()]
    for edge in (*letterhead.heads.values(), *letterhead.feet.values()):
        lines = [line for each in edge.strip for line in _lines(each)]
        faces += [piece.face for line in lines for piece in line.pieces if isinstance(piece, Stretch)]
    wanted = dict.fromkeys(face.family for face in faces if face.family)
    return [
        family
        for family in wanted
        if not any(QFontDatabase.hasFamily(each) for each in (family, *_METRICS.get(family, ())))
    ]


@cache
def families_of(family: str) -> tuple[str, ...]:
    """Give a family, then those that may stand in for it."""
    serif = any(each in family for each in _SERIFS) and "Sans" not in family
    near = ("Literata", "Liberation Serif") if serif else ("Carlito", "CoP Sans")
    return (family, *_METRICS.get(family, ()), *near)


def _lines(each: Line | Grid) -> list[Line]:
    return (
        [each]
        if isinstance(each, Line)
        else [line for row in each.rows for cell in row for line in cell.lines]
    )
