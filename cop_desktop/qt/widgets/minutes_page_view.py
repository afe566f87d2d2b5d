"""The page of the minutes, read only; the piece being written is washed, with a bar, and in view.

Of a long document the page holds the pieces around that one: the window waits for nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.making import blocks_about, blocks_of_point
from cop_desktop.qt.presenters.minutes_look import CALM, WASH
from cop_desktop.qt.presenters.minutes_page import PIECES, Page
from cop_desktop.qt.presenters.minutes_window import first_of, stretch

ABOVE, BELOW = 20, 60
"""How near the edges of the view a washed piece may be, in pixels."""
BAR, BAR_LEFT = 4, 12
"""Width of the bar beside what is washed, and where it stands, in pixels."""


class MinutesPageView(QTextEdit):
    """Shows a neutral document; the place is kept while the session stays the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._page: Page | None = None
        self._document: Document | None = None
        self._session_id = ""
        self._about = ""
        self._washed: list[QTextCursor] = []

    def show_minutes(self, document: Document) -> None:
        """Draw a document; another session's begins at its top, the same one is left as it is."""
        if self._page is not None and document is self._document:
            return
        if document.session_id != self._session_id:
            self._about = ""
        self._document = document
        bar = self.verticalScrollBar()
        place = bar.value() if document.session_id == self._session_id else 0
        self._session_id = document.session_id
        self._lay_out()
        bar.setValue(place)

    def _lay_out(self) -> None:
        if self._document is None:
            return
        before, shown = self._page, stretch(self._document, self._about, PIECES)
        self._washed = []
        self._page = Page(shown.document, begun=shown.begun)
        self._page.text.setParent(self)
        self.setDocument(self._page.text)
        if before is not None:
            before.text.deleteLater()

    def _held(self, pieces: Sequence[str]) -> list[str]:
        """Give those of some pieces that the page shows, laid out around them if it shows none."""
        if self._page is None or self._document is None:
            return []
        there = [piece for piece in pieces if piece in self._page.places]
        if not there and (found := first_of(self._document, pieces)):
            self._about = found
            self._lay_out()
            there = [piece for piece in pieces if piece in self._page.places]
        return there

    def wash(self, item_id: str) -> None:
        """Wash the piece an item stands in; nothing when it stands in none."""
        self._wash(self._held(blocks_about(self._session_id, item_id))[:1])

    def wash_point(self, point_id: str, lines: int) -> None:
        """Wash the summary of a point, of so many lines; without one, bring its heading into view."""
        *summary, heading = blocks_of_point(self._session_id, point_id, lines)
        there = self._held(summary)
        above = [] if there else self._held([heading])
        self._wash(there)
        if above and self._page is not None:
            cursor = QTextCursor(self._page.text)
            cursor.setPosition(self._page.places[heading])
            self._bring(cursor)

    def _wash(self, blocks: Sequence[str]) -> None:
        self._washed = []
        page = self._page
        if page is None or not blocks:
            self.viewport().update()
            return
        for block in blocks:
            cursor = QTextCursor(page.text)
            cursor.setPosition(page.places[block])
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self._washed.append(cursor)
        seen = QTextCursor(page.text)
        seen.setPosition(page.places[blocks[0]])
        self._bring(seen)
        self.viewport().update()

    def _bring(self, cursor: QTextCursor) -> None:
        """Bring a place into view, a third of the way down."""
        top, height = self.cursorRect(cursor).top(), self.viewport().height()
        if not ABOVE <= top <= height - BELOW:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the wash and its bar, then the page over them."""
        if self._washed:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            first, last = QTextCursor(self._washed[0]), QTextCursor(self._washed[-1])
            first.setPosition(self._washed[0].selectionStart())
            last.setPosition(self._washed[-1].selectionEnd())
            top, bottom = self.cursorRect(first).top() - 2, self.cursorRect(last).bottom() + 2
            painter.setBrush(QColor(WASH))
            painter.drawRect(QRectF(BAR_LEFT, top, self.viewport().width() - 2 * BAR_LEFT, bottom - top))
            painter.setBrush(QColor(CALM))
            painter.drawRect(QRectF(BAR_LEFT, top, BAR, bottom - top))
            painter.end()
        super().paintEvent(event)
