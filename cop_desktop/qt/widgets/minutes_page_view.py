"""The page of the minutes, read only; the piece an item stands in is washed and brought into view."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.making import blocks_about
from cop_desktop.qt.presenters.minutes_page import WASH, Page

ABOVE, BELOW = 20, 60
"""How near the edges of the view a washed piece may be, in pixels."""


class MinutesPageView(QTextEdit):
    """Shows a neutral document; the place is kept while the session stays the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._page: Page | None = None
        self._session_id = ""

    def show_minutes(self, document: Document) -> None:
        """Draw a document; another session's begins at its top."""
        bar = self.verticalScrollBar()
        place = bar.value() if document.session_id == self._session_id else 0
        self._session_id = document.session_id
        self._page = Page(document)
        self._page.text.setParent(self)
        self.setDocument(self._page.text)
        bar.setValue(place)

    def wash(self, item_id: str) -> None:
        """Wash the piece an item stands in; nothing when it stands in none."""
        self.setExtraSelections([])
        page = self._page
        if page is None:
            return
        about = blocks_about(self._session_id, item_id)
        place = next((page.places[block] for block in about if block in page.places), None)
        if place is None:
            return
        cursor = QTextCursor(page.text)
        cursor.setPosition(place)
        seen = QTextCursor(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        washed = QTextEdit.ExtraSelection()
        washed.cursor = cursor
        washed.format.setBackground(QColor(WASH))
        washed.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        self.setExtraSelections([washed])
        top, height = self.cursorRect(seen).top(), self.viewport().height()
        if not ABOVE <= top <= height - BELOW:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - height // 3)
