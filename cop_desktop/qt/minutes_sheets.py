"""The sheets of minutes: a neutral document laid out on letter paper, for the PDF and for the eye.

What is shown before sending and what the PDF holds are painted by the same hand, page by page. Sizes
are in pixels of 1/96 inch; glyphs keep the widths of their design, so that every device breaks alike.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QImage, QPainter, QPalette, QPen

from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.letterhead import Letterhead
from cop_desktop.qt.letterhead_fonts import PIXELS
from cop_desktop.qt.letterhead_paint import LetterheadPainter
from cop_desktop.qt.minutes_sheet_parts import SheetPart, parts_of
from cop_desktop.qt.presenters.minutes_look import FAMILIES, INK, LINE, MUTED, look_of

WIDTH, HEIGHT = 816.0, 1056.0
"""Our own sheet: letter paper, 8.5 by 11 inches."""
LEFT, TOP, BOTTOM = 96.0, 128.0, 984.0
"""Where the text stands on it: side margins of one inch, between the letterhead and the foot."""
_RULE = 108.0
_LOGO = QRectF(LEFT, 46, 240, 48)
_SMALL = 13


class Sheets:
    """A document laid out on sheets; `logo` is a picture, or nothing.

    On a `letterhead`, head, foot, page and fonts are those of an organization; else ours. Unless `at_once`,
    nothing is laid out before `lay_out` is gone through.
    """

    def __init__(
        self,
        document: Document,
        logo: bytes = b"",
        letterhead: Letterhead | None = None,
        *,
        at_once: bool = True,
    ) -> None:
        self._document = document
        self._logo = QImage.fromData(logo) if logo else QImage()
        self.width, self.height = WIDTH, HEIGHT
        self._area = QRectF(LEFT, TOP, WIDTH - 2 * LEFT, BOTTOM - TOP)
        self._theirs: LetterheadPainter | None = None
        if letterhead is not None:
            self._theirs = LetterheadPainter(letterhead)
            self._area = self._theirs.text_area()
            self.width, self.height = letterhead.width * PIXELS, letterhead.height * PIXELS
        self._look = look_of(letterhead)
        self._parts: list[SheetPart] = []
        self._begin: list[int] = []
        self.count = 0
        self.whole = False
        if at_once:
            for _count in self.lay_out():
                pass

    def lay_out(self) -> Iterator[int]:
        """Lay it out a few sheets at a time, and tell each time how many there are."""
        for part in parts_of(self._document, self._area.size(), self._look):
            self._begin.append(self.count)
            self._parts.append(part)
            self.count += part.pages
            yield self.count
        self.whole = True

    def paint(self, painter: QPainter, sheet: int) -> None:
        """Paint a sheet (0 is the first) with its letterhead and its foot; its paper is painted already."""
        pages = str(self.count) if self.whole else "…"
        if self._theirs is not None:
            self._theirs.paint(painter, sheet, pages)
        else:
            self._letterhead(painter)
            self._foot(painter, sheet, pages)
        held = bisect_right(self._begin, sheet) - 1
        if held < 0:
            return
        area = self._area
        shown = QRectF(0, (sheet - self._begin[held]) * area.height(), area.width(), area.height())
        painter.save()
        painter.translate(QPointF(area.left(), area.top() - shown.top()))
        painter.setClipRect(shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown.adjusted(0, 0, 0, -2)  # or the first line of the next sheet is written here too
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        self._parts[held].text.documentLayout().draw(painter, context)
        painter.restore()

    def _letterhead(self, painter: QPainter) -> None:
        if not self._logo.isNull():
            size = QSizeF(self._logo.size()).scaled(_LOGO.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(_LOGO.topLeft(), size), self._logo)
        self._small(painter, self._document.header, 78, Qt.AlignmentFlag.AlignRight)
        painter.setPen(QPen(QColor(LINE), 1))
        painter.drawLine(QPointF(LEFT, _RULE), QPointF(WIDTH - LEFT, _RULE))

    def _foot(self, painter: QPainter, sheet: int, pages: str) -> None:
        page_of = self._document.page_of.format(page=sheet + 1, pages=pages)
        self._small(painter, self._document.status, BOTTOM + 12, Qt.AlignmentFlag.AlignLeft)
        self._small(painter, page_of, BOTTOM + 12, Qt.AlignmentFlag.AlignRight)

    def _small(self, painter: QPainter, text: str, top: float, side: Qt.AlignmentFlag) -> None:
        font = QFont(list(FAMILIES))
        font.setPixelSize(_SMALL)
        painter.setFont(font)
        painter.setPen(QColor(MUTED))
        painter.drawText(QRectF(LEFT, top, WIDTH - 2 * LEFT, 24), side | Qt.AlignmentFlag.AlignVCenter, text)
