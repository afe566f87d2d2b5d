"""The harvest of who takes the notes, hung on the thread: the step one is in ringed, past ones dots.

Rows are 48 px, under the head of their step. Where each stands is counted when rows come or go.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.widgets.feed_row import FeedRowWidget, Looks, lay_out_text, text_height
from cop_desktop.qt.widgets.feed_view import FeedView
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans

ROW, HEAD, TOP = 48, 36, 0
"""Heights of a row and of the head of a step, and the room above the first, in pixels."""
THREAD_AT, ROWS_AT, RIGHT = 36, 62, 10
_TEXT_AT, _LINE, _STAMP = 54.0, 22.0, 190


class StepHead(NamedTuple):
    """What the head of a step says; the one where one writes now is `current`."""

    title: str
    note: str
    current: bool


class NotesRow(FeedRowWidget):
    """One row: tile, sentence, kind and facts; at the right who wrote it and when, and how far it travels."""

    fix = ("F2", "")
    """The key that corrects the row chosen, and its verb."""

    def paintEvent(self, _event: object) -> None:
        """Draw the row."""
        row = self._row
        if row is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = float(self.width())
        if self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink("sunken"))
            painter.drawRoundedRect(QRectF(0, 0, width, self.height()), 9, 9)
        icon, ink, ground = self._looks[row.kind]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("surface") if self._current and ground == "sunken" else self._ink(ground))
        painter.drawRoundedRect(QRectF(10, 8, 32, 32), 9, 9)
        paint_icon(painter, icon, QRectF(17, 15, 18, 18), self._ink(ink))
        stamp = self._paint_stamp(painter, width - 10)
        self._paint_said(painter, stamp - 16)
        painter.end()

    def _paint_stamp(self, painter: QPainter, right: float) -> float:
        """Draw who wrote it and when, the level under it; give where that begins."""
        row = self._row
        assert row is not None
        font = sans(14)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(self._ink("muted"))
        left = right - metrics.horizontalAdvance(row.time)
        painter.drawText(QPointF(left, 21), row.time)
        if row.level_icon:
            paint_icon(painter, row.level_icon, QRectF(right - 17, 28, 15, 15), self._ink("muted"))
        if not self._current:
            return left
        key, verb = self.fix
        at = right - 32 - metrics.horizontalAdvance(verb)
        painter.drawText(QPointF(at, 40), verb)
        cap = QRectF(at - 37, 25.5, 30, 20)
        painter.setPen(QPen(self._ink("edge"), 1))
        painter.setBrush(self._ink("surface"))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setPen(self._ink("muted"))
        painter.setFont(sans(14, QFont.Weight.DemiBold))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
        return min(left, at - 37)

    def _paint_said(self, painter: QPainter, right: float) -> None:
        row = self._row
        assert row is not None
        painter.setPen(self._ink("ink"))
        below = 40.0
        if self._current:
            layout = lay_out_text(row.text, self.width() - _TEXT_AT - _STAMP)
            layout.draw(painter, QPointF(_TEXT_AT, 3))
            below += text_height(layout) - _LINE
        else:
            font = sans(16)
            line = on_screen(" ".join(row.text.split()))
            short = QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, right - _TEXT_AT)
            painter.setFont(font)
            painter.drawText(QPointF(_TEXT_AT, 21), short)
        strong, plain = sans(14, QFont.Weight.DemiBold), sans(14)
        painter.setFont(strong)
        painter.setPen(self._ink(self._looks[row.kind][1]))
        painter.drawText(QPointF(_TEXT_AT, below), row.kind_name)
        if row.about:
            at = _TEXT_AT + QFontMetricsF(strong).horizontalAdvance(row.kind_name)
            painter.setFont(plain)
            painter.setPen(self._ink("muted"))
            about = f"  ·  {on_screen(row.about)}"
            room = max(0.0, right - at)
            painter.drawText(
                QPointF(at, below), QFontMetricsF(plain).elidedText(about, Qt.TextElideMode.ElideRight, room)
            )


class NotesFeed(FeedView):
    """Shows the harvest by step: `group_of` tells the step of an item, `head_of` what its head says.

    `current_group` gives the step one is in: it is first, even when nothing was written there yet.
    """

    def __init__(self, ink: Ink, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(ink, looks, parent)
        self.group_of: Callable[[str], str] = lambda _item: ""
        self.head_of: Callable[[str], StepHead] = lambda _group: StepHead("", "", current=False)
        self.current_group: Callable[[], str] = str
        self.fix = ""
        self._tops: list[int] = []
        self._heads: list[tuple[int, str]] = []
        self._whole = 0
        self._row_height = ROW

    def refresh_heads(self) -> None:
        """Say the steps again: the run went on, or the language changed."""
        self._relayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with the arrows moves a row: no clock has these keys here."""
        up, down = event.key() == Qt.Key.Key_Up, event.key() == Qt.Key.Key_Down
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and (up or down):
            if self.current_id():
                self.move_asked.emit(self.current_id(), 1 if up else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the thread: heads, dots, and the line from each to the next."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        offset = self.verticalScrollBar().value()
        ends = [top for top, _group in self._heads[1:]] + [self._whole]
        for (top, group), end in zip(self._heads, ends, strict=True):
            if end - offset >= 0 and top - offset <= event.rect().bottom():
                self._paint_head(painter, self.head_of(group), top - offset, end - offset)
        painter.end()

    def _paint_head(self, painter: QPainter, head: StepHead, top: int, end: int) -> None:
        middle = top + HEAD / 2
        token = "calm" if head.current else "track"
        painter.setPen(QPen(self._ink(token), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(THREAD_AT, middle + 9), QPointF(THREAD_AT, max(middle + 9, end - 6)))
        if head.current:
            painter.setPen(QPen(self._ink("calm"), 3))
            painter.setBrush(self._ink("surface"))
            painter.drawEllipse(QPointF(THREAD_AT, middle), 6.5, 6.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._ink("muted"))
            painter.drawEllipse(QPointF(THREAD_AT, middle), 5, 5)
        strong, plain = sans(14, QFont.Weight.DemiBold), sans(14)
        painter.setFont(strong)
        painter.setPen(self._ink("calm" if head.current else "muted"))
        painter.drawText(QPointF(ROWS_AT + 10, middle + 5), on_screen(head.title))
        at = ROWS_AT + 20 + QFontMetricsF(strong).horizontalAdvance(on_screen(head.title))
        painter.setFont(plain)
        painter.setPen(self._ink("muted"))
        painter.drawText(QPointF(at, middle + 5), head.note)

    def _new_row(self) -> FeedRowWidget:
        return NotesRow(self._ink, self._looks, self.viewport())

    def _count(self) -> None:
        """Place every row and head from the top: sums, 3 ms for 10,000 rows."""
        now = self.current_group()
        top, group = TOP, now
        self._tops, self._heads = [], []
        if now:
            self._heads.append((top, now))
            top += HEAD
        for index in range(len(self.feed)):
            its = self.group_of(self.feed.id_at(index))
            if its != group:
                group = its
                self._heads.append((top, its))
                top += HEAD
            self._tops.append(top)
            top += self._height_of(index)
        self._whole = top

    def _top_of(self, index: int) -> int:
        return self._tops[index] if 0 <= index < len(self._tops) else 0

    def _index_at(self, y: int) -> int:
        at = y + self.verticalScrollBar().value()
        for index, top in enumerate(self._tops):
            if top <= at < top + self._height_of(index):
                return index
        return -1

    def _visible(self) -> range:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        shown = [i for i, at in enumerate(self._tops) if at + self._height_of(i) > top and at < bottom]
        return range(shown[0], shown[-1] + 1) if shown else range(0)

    def _relayout(self) -> None:
        if self._current >= 0:
            width = self._row_width() - ROWS_AT - RIGHT - _TEXT_AT - _STAMP
            words = text_height(lay_out_text(self.feed.row(self._current).text, width))
            self._unfolded = max(ROW, round(words) + 26)
        self._count()
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, max(0, self._whole - self.viewport().height()))
        self._place()

    def _place(self) -> None:
        super()._place()
        visible, offset = self._visible(), self.verticalScrollBar().value()
        width = self.viewport().width() - ROWS_AT - RIGHT
        for index, widget in zip(visible, self._shown, strict=False):
            if isinstance(widget, NotesRow):
                widget.fix = ("F2", self.fix)
            widget.setGeometry(ROWS_AT, self._top_of(index) - offset, width, self._height_of(index))
