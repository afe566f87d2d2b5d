"""Minutes as sheets of paper one under the other, as they will be printed; read only."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.letterhead import Letterhead
from cop_desktop.qt.minutes_sheets import HEIGHT, WIDTH, Sheets
from cop_desktop.qt.presenters.minutes_look import LINE

GAP = 16
WIDEST = 734
"""A sheet is never shown wider, in pixels: nine tenths of its size."""


class MinutesSheetsView(QAbstractScrollArea):
    """Shows every sheet; ↑↓ and Page keys scroll, the place is kept while the session stays the same.

    What is written is also given to screen readers, as the description of this control.
    """

    page_changed = Signal(int, int)
    """The sheet in view, and how many there are."""
    laid_out = Signal()
    """All the sheets are there: `whole`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._sheets: Sheets | None = None
        self._coming: Iterator[int] = iter(())
        self._place = 0
        self._shown: tuple[Document, bytes, Letterhead | None] | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._lay_out_more)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._tell())

    @property
    def whole(self) -> bool:
        """Tell whether the last sheet is there."""
        return self._sheets is not None and self._sheets.whole

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return self._sheets.count if self._sheets else 0

    @property
    def present(self) -> int:
        """The sheet in view, from 1; 0 when there is none."""
        if not self.count:
            return 0
        place = self.verticalScrollBar().value() + self.viewport().height() / 2
        return min(self.count, int(place / (self._sheet_size().height() + GAP)) + 1)

    def show_minutes(
        self, document: Document, logo: bytes = b"", letterhead: Letterhead | None = None
    ) -> None:
        """Lay a document out, some sheets at each turn; another session's begins at its top."""
        if self._shown == (document, logo, letterhead):
            return
        again = self._shown is not None and self._shown[0].session_id == document.session_id
        self._place = self.verticalScrollBar().value() if again else 0
        self._shown = (document, logo, letterhead)
        self._sheets = Sheets(document, logo, letterhead, at_once=False)
        self._coming = self._sheets.lay_out()
        self.setAccessibleDescription("\n".join(text for _, text in document.pieces() if text))
        self._lay_out_more()
        if not self.whole:
            self._turn.start()

    def _lay_out_more(self) -> None:
        if self._sheets is None or next(self._coming, 0) == 0:
            self._turn.stop()
        self._measure()
        if self._place:
            self.verticalScrollBar().setValue(self._place)
        if self.verticalScrollBar().value() >= self._place:
            self._place = 0
        self.viewport().update()
        self._tell()
        if self.whole:
            self._turn.stop()
            self.laid_out.emit()

    def sizeHint(self) -> QSize:
        """A sheet at its size."""
        return QSize(int(WIDTH), 600)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width."""
        super().resizeEvent(event)
        self._measure()
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends; the other keys are those of every scrolled view."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheets in view."""
        if self._sheets is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._sheet_size()
        ratio = size.width() / self._sheets.width
        left = (self.viewport().width() - size.width()) / 2
        pitch, place = size.height() + GAP, self.verticalScrollBar().value()
        first = max(0, int(place / pitch) - 1)
        for rank in range(first, min(self._sheets.count, first + 3 + int(self.viewport().height() / pitch))):
            top = rank * (size.height() + GAP) + 1 - self.verticalScrollBar().value()
            if top > self.viewport().height() or top + size.height() < 0:
                continue
            paper = QRectF(QPointF(left, top), size)
            painter.setPen(QPen(QColor(LINE), 1))
            painter.setBrush(QColor("#FFFFFF"))
            painter.drawRect(paper)
            painter.save()
            painter.translate(paper.topLeft())
            painter.scale(ratio, ratio)
            self._sheets.paint(painter, rank)
            painter.restore()
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _sheet_size(self) -> QSizeF:
        width = max(200, min(WIDEST, self.viewport().width() - 4))
        sheets = self._sheets
        shape = sheets.height / sheets.width if sheets else HEIGHT / WIDTH
        return QSizeF(width, round(width * shape))

    def _measure(self) -> None:
        size = self._sheet_size()
        whole = round(self.count * (size.height() + GAP) - GAP + 2) if self.count else 0
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(40)
        bar.setRange(0, max(0, whole - self.viewport().height()))

    def _tell(self) -> None:
        self.page_changed.emit(self.present, self.count)
