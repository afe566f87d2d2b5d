"""How the text of minutes looks on a page: ours, or that of an organization's sheet."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from cop_desktop.domain.minutes.letterhead import Letterhead, Style
from cop_desktop.qt.letterhead_fonts import PIXELS, families_of
from cop_desktop.qt.letterhead_paint import SIDES

FAMILIES = ("Calibri", "Carlito", "CoP Sans")
INK, MUTED, CALM, LINE, SOFT, WASH = "#1B2A30", "#4A5A61", "#17605E", "#DDD5C7", "#EFF5F3", "#DDEBE7"
_BODY, _SMALL = 15, 13


@dataclass(frozen=True)
class Kind:
    """Paragraphs of one kind: letters, and the space around them, in pixels."""

    families: tuple[str, ...]
    size: int
    colour: str
    bold: bool
    before: float
    after: float
    italic: bool = False
    caps: bool = False
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft

    def font(self) -> QFont:
        """Give the font."""
        font = QFont(list(self.families))
        font.setPixelSize(self.size)
        font.setBold(self.bold)
        font.setItalic(self.italic)
        if self.caps:
            font.setCapitalization(QFont.Capitalization.AllUppercase)
        return font


@dataclass(frozen=True)
class Look:
    """Every kind of paragraph; `small` is the size of tables and of what is secondary, in pixels."""

    body: Kind
    title: Kind
    subtitle: Kind
    headings: tuple[Kind, Kind, Kind]
    small: int

    def font(self, size: int, *, bold: bool) -> QFont:
        """Give the font of the text, at another size or weight."""
        font = QFont(list(self.body.families))
        font.setPixelSize(size)
        font.setBold(bold)
        return font

    def heading(self, level: int) -> Kind:
        """Give headings of a level, 1 to 3; deeper ones look as the third."""
        return self.headings[min(level, 3) - 1]


OURS = Look(
    body=Kind(FAMILIES, _BODY, INK, False, 0, 8),
    title=Kind(FAMILIES, 28, INK, True, 0, 2),
    subtitle=Kind(FAMILIES, 16, MUTED, False, 0, 14),
    headings=(
        Kind(FAMILIES, 20, CALM, True, 18, 4),
        Kind(FAMILIES, 16, INK, True, 11, 4),
        Kind(FAMILIES, 15, MUTED, True, 9, 4),
    ),
    small=_SMALL,
)


def look_of(letterhead: Letterhead | None) -> Look:
    """Give the look of text on a sheet; what the sheet says nothing of is as on ours."""
    if letterhead is None:
        return OURS
    styles = letterhead.styles
    body = _kind(styles.get("body"), OURS.body, OURS.body)
    one, two, three = (_kind(styles.get(f"heading{level}"), OURS.heading(level), body) for level in (1, 2, 3))
    return Look(
        body=body,
        title=_kind(styles.get("title"), OURS.title, body),
        subtitle=_kind(styles.get("subtitle"), OURS.subtitle, body),
        headings=(one, two, three),
        small=max(8, round(body.size * _SMALL / _BODY)),
    )


def _kind(style: Style | None, ours: Kind, body: Kind) -> Kind:
    if style is None:
        return ours
    face = style.face
    return Kind(
        families=families_of(face.family) if face.family else body.families,
        size=round(face.size * PIXELS) if face.size else ours.size,
        colour=face.colour or "#000000",
        bold=face.bold,
        before=ours.before if style.before is None else style.before * PIXELS,
        after=ours.after if style.after is None else style.after * PIXELS,
        italic=face.italic,
        caps=face.caps,
        side=SIDES[style.side],
    )
