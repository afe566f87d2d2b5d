"""The sheets of minutes: a neutral document laid out on letter paper, for the PDF and for the eye.

What is shown before sending and what the PDF holds are painted by the same hand, page by page. Sizes
are in pixels of 1/96 inch; glyphs keep the widths of their design, so that every device breaks alike.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextFormat,
    QTextFrame,
    QTextTable,
)

from cop_desktop.domain.minutes.document import Document
from cop_desktop.qt.presenters.minutes_page import FAMILIES, INK, LINE, MUTED, Page

WIDTH, HEIGHT = 816.0, 1056.0
"""Letter paper, 8.5 by 11 inches."""
LEFT, TOP, BOTTOM = 96.0, 128.0, 984.0
"""Where the text stands on a sheet: side margins of one inch, between the letterhead and the foot."""
_RULE = 108.0
_LOGO = QRectF(LEFT, 46, 240, 48)
_SMALL = 13
_ROUNDS = 60
"""Headings and boxes moved to the next sheet, at most."""
ALL = 1_000_000


class Sheets:
    """A document laid out on sheets; `logo` is a picture, or nothing."""

    def __init__(self, document: Document, logo: bytes = b"", most: int = ALL) -> None:
        self._document = document
        self._logo = QImage.fromData(logo) if logo else QImage()
        self._text = Page(document, padding=0, most=most).text
        self._text.setUseDesignMetrics(True)
        self._text.setPageSize(QSizeF(WIDTH - 2 * LEFT, BOTTOM - TOP))
        self._keep_together()

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return max(1, self._text.pageCount())

    def paint(self, painter: QPainter, sheet: int) -> None:
        """Paint a sheet (0 is the first) with its letterhead and its foot; its paper is painted already."""
        self._letterhead(painter)
        self._foot(painter, sheet)
        height = self._text.pageSize().height()
        shown = QRectF(0, sheet * height, self._text.pageSize().width(), height)
        painter.save()
        painter.translate(QPointF(LEFT, TOP - shown.top()))
        painter.setClipRect(shown)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown.adjusted(0, 0, 0, -2)  # or the first line of the next sheet is written here too
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        self._text.documentLayout().draw(painter, context)
        painter.restore()

    def _letterhead(self, painter: QPainter) -> None:
        if not self._logo.isNull():
            size = QSizeF(self._logo.size()).scaled(_LOGO.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(_LOGO.topLeft(), size), self._logo)
        self._small(painter, self._document.header, 78, Qt.AlignmentFlag.AlignRight)
        painter.setPen(QPen(QColor(LINE), 1))
        painter.drawLine(QPointF(LEFT, _RULE), QPointF(WIDTH - LEFT, _RULE))

    def _foot(self, painter: QPainter, sheet: int) -> None:
        page_of = self._document.page_of.format(page=sheet + 1, pages=self.count)
        self._small(painter, self._document.status, BOTTOM + 4, Qt.AlignmentFlag.AlignLeft)
        self._small(painter, page_of, BOTTOM + 4, Qt.AlignmentFlag.AlignRight)

    def _small(self, painter: QPainter, text: str, top: float, side: Qt.AlignmentFlag) -> None:
        font = QFont(FAMILIES)
        font.setPixelSize(_SMALL)
        painter.setFont(font)
        painter.setPen(QColor(MUTED))
        painter.drawText(QRectF(LEFT, top, WIDTH - 2 * LEFT, 24), side | Qt.AlignmentFlag.AlignVCenter, text)

    # A heading stays with what it heads, a decision in one piece

    def _keep_together(self) -> None:
        for _ in range(_ROUNDS):
            if not self._move_one():
                return

    def _move_one(self) -> bool:
        """Send the first heading or box that a sheet cuts to the next one."""
        block, headed = self._text.begin(), QTextBlock()
        while block.isValid():
            frame = QTextCursor(block).currentFrame()
            cut = self._cut(frame) if isinstance(frame, QTextTable) and frame.rows() == 1 else False
            if headed.isValid() and (cut or self._sheet(block) != self._sheet(headed)):
                return self._break_before(headed)
            if cut and isinstance(frame, QTextTable):
                return _break_table(frame)
            heading = block.blockFormat().headingLevel() > 0
            headed = (headed if headed.isValid() else block) if heading else QTextBlock()
            block = block.next()
        return False

    def _sheet(self, block: QTextBlock) -> int:
        layout = self._text.documentLayout()
        line = block.layout().lineAt(0)
        top = layout.blockBoundingRect(block).top() + (line.y() if line.isValid() else 0)
        return int((top + 1) / self._text.pageSize().height())

    def _cut(self, frame: QTextFrame) -> bool:
        box, height = self._text.documentLayout().frameBoundingRect(frame), self._text.pageSize().height()
        return int((box.top() + 1) / height) != int((box.bottom() - 1) / height) and box.height() < height

    def _break_before(self, block: QTextBlock) -> bool:
        shape = block.blockFormat()
        if shape.pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore:
            return False
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(block).setBlockFormat(shape)
        return True


def _break_table(table: QTextTable) -> bool:
    shape = table.format()
    if shape.pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore:
        return False
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    table.setFormat(shape)
    return True
