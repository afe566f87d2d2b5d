"""The thread, upright: the console's left column, one scale of pixels per minute for all.

Bar 8 px at x = 26, titles at x = 46, times flush right; 7 px between agenda items, 2 px between the
rounds of one. Only the running item is unfolded; the others keep their notches, their title and,
behind a lock, their working title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans
from cop_desktop.qt.widgets.subject_text import break_lines
from cop_desktop.qt.widgets.thread import PieceState
from cop_desktop.qt.widgets.thread_column import LINE, Column, Item, Notch, Row, lay_out_column
from cop_desktop.qt.widgets.told_roles import tell_roles

BAR = 8.0
BAR_AT = 26.0
TITLE_AT = 46.0
NOW_DISC = 17.0
MINUTE_1366 = 2.85
AROUND = LINE
"""How far a row may be drawn out of its place, in pixels: further from what is repainted it is left."""
_TIGHT = 14.2
_BELOW = 2
"""Gap under a step, which its last line may use; in pixels."""
_MARGIN = 18.0


class UprightThread(QWidget):
    """The console's thread; a click or Enter on a row asks for that step, Up and Down choose one.

    Its accessible name is the running step; its description lists every row.
    """

    step_asked = Signal(str)

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._items: tuple[Item, ...] = ()
        self._column = Column((), (), 0.0)
        self._share = 0.0
        self._colour = "calm"
        self._left = ""
        self._minute = MINUTE_1366
        self._chosen = -1
        self._quiet = False
        self._title = ""
        tell_roles()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def title(self) -> str:
        """What the whole is called, where no step runs."""
        return self._title

    @title.setter
    def title(self, title: str) -> None:
        self._title = title
        self._name()

    def show_items(self, items: Sequence[Item]) -> None:
        """Show an agenda; costs nothing when it is the same."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        self._lay_out()

    def show_now(self, share: float, left: str, colour: str = "calm") -> None:
        """Move now to a `share` (0 to 1) of the running step; `left` (« il reste 13 min ») is under it."""
        if (share, left, colour) == (self._share, self._left, self._colour):
            return
        self._share, self._left, self._colour = share, left, colour
        self._name()
        self.update(self._running_box().toAlignedRect())

    def set_minute(self, pixels: float) -> None:
        """Choose the scale, in pixels per minute."""
        self._minute = pixels
        self._lay_out()

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self.update()

    def set_quiet(self, quiet: bool) -> None:  # noqa: FBT001
        """Show where everything is and nothing of time or state, in the colours of a hold."""
        if quiet != self._quiet:
            self._quiet = quiet
            self.update()

    def column(self) -> Column:
        """Give what is laid out."""
        return self._column

    def running_bottom(self) -> float:
        """Give the bottom of the running row, to scroll it into view; 0 when nothing runs."""
        return next((row.top + row.height for row in self._column.rows if row.running), 0.0)

    def sizeHint(self) -> QSize:
        """As high as its minutes."""
        return QSize(268, round(self._column.height + 8))

    def minimumSizeHint(self) -> QSize:
        """As high as its minutes: a scroll area folds it, never a squeeze."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip the title that has no room."""
        if isinstance(event, QHelpEvent):
            row = self._row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), f"{row.title} · {row.time}" if row else "", self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the step under the pointer."""
        row = self._row_at(event.position().y())
        if row is not None and event.button() is Qt.MouseButton.LeftButton:
            self.step_asked.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Up and Down, ask with Enter."""
        rows = self._column.rows
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and rows:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self._chosen = max(0, min(len(rows) - 1, self._chosen + step))
            self._name()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._chosen < len(rows):
            self.step_asked.emit(rows[self._chosen].key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the running card, the bar, the words, then now; only what a tick has moved."""
        top, bottom = event.rect().top() - AROUND, event.rect().bottom() + AROUND
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._column.rows:
            if row.running and not self._quiet:
                painter.setPen(QPen(self._ink("line"), 1.1))
                painter.setBrush(self._ink("surface"))
                card = QRectF(TITLE_AT - 8, row.top - 2, self.width() - TITLE_AT - 2, row.height + 4)
                painter.drawRoundedRect(card, 8, 8)
        for notch in self._column.notches:
            if notch.top < bottom and notch.top + notch.height > top:
                self._paint_notch(painter, notch)
        for number, row in enumerate(self._column.rows):
            if row.top >= bottom or row.top + row.height <= top:
                continue
            self._paint_row(painter, row, chosen=self.hasFocus() and number == self._chosen)
        if not self._quiet:
            self._paint_now(painter)
        painter.end()

    def _paint_notch(self, painter: QPainter, notch: Notch) -> None:
        box = QRectF(BAR_AT - BAR / 2, notch.top, BAR, notch.height)
        if notch.state is PieceState.SKIPPED and not self._quiet:
            box = QRectF(BAR_AT - 1, notch.top, 2, notch.height)
        radius = min(box.width(), box.height()) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("muted") if notch.state is PieceState.DONE else self._ink("track"))
        if self._quiet:
            painter.setBrush(self._ink("holdSeat"))
        painter.drawRoundedRect(box, radius, radius)
        if notch.state is PieceState.RUNNING and not self._quiet:
            painter.save()
            painter.setClipRect(QRectF(0, notch.top, self.width(), notch.height * self._share))
            painter.setBrush(self._ink(self._colour))
            painter.drawRoundedRect(box, radius, radius)
            painter.restore()

    def _paint_now(self, painter: QPainter) -> None:
        notch = next((n for n in self._column.notches if n.state is PieceState.RUNNING), None)
        if notch is None:
            return
        at = QPointF(BAR_AT, notch.top + notch.height * min(1.0, max(0.0, self._share)))
        painter.setBrush(self._ink(self._colour))
        painter.setPen(QPen(self._ink("sunken"), 2))
        painter.drawEllipse(at, (NOW_DISC + 2) / 2, (NOW_DISC + 2) / 2)

    def _paint_row(self, painter: QPainter, row: Row, *, chosen: bool) -> None:
        running = row.running and not self._quiet
        strong = row.strong or running
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        weight = QFont.Weight.Medium if self._quiet else weight
        title = sans(15 if running else 14, weight)
        ink, muted = self._ink("muted" if self._quiet else "ink"), self._ink("muted")
        right = self.width() - _MARGIN
        top = row.top + (6 if running else 0)
        room = right - TITLE_AT
        if not running:
            time = on_screen(row.time)
            room -= QFontMetricsF(sans(14)).horizontalAdvance(time) + 5
            _write(painter, right, top, time, sans(14), muted, right=True)
        colour = ink if strong else muted
        said = 1 if running else max(1, int((row.height + _BELOW) // _TIGHT) - len(row.lines))
        top += _write_lines(painter, TITLE_AT, top, row.title, title, colour, room, said)
        if running and self._left:
            small = sans(14, QFont.Weight.DemiBold)
            _write(painter, TITLE_AT, top, on_screen(self._left), small, self._ink(self._colour))
            top += LINE
        for icon, text in row.lines:
            inset = 0.0
            if icon:
                paint_icon(painter, icon, QRectF(TITLE_AT, top + 3, 14, 14), muted)
                inset = 19.0
            left = row.top + row.height - top
            x, room = TITLE_AT + inset, right - TITLE_AT - inset
            top += _write_lines(painter, x, top, text, sans(14), muted, room, max(1, int(left // _TIGHT)))
        if chosen:
            painter.setPen(QPen(self._ink("calm"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(TITLE_AT - 8, row.top - 1, self.width() - TITLE_AT - 2, max(LINE, row.height))
            painter.drawRoundedRect(frame, 6, 6)

    def _lay_out(self) -> None:
        self._column = lay_out_column(self._items, self._minute)
        self._chosen = next((i for i, row in enumerate(self._column.rows) if row.running), -1)
        self.setAccessibleDescription("\n".join(f"{row.title}, {row.time}" for row in self._column.rows))
        self._name()
        self.updateGeometry()
        self.update()

    def _name(self) -> None:
        rows = self._column.rows
        if self.hasFocus() and 0 <= self._chosen < len(rows):
            name = f"{rows[self._chosen].title}, {rows[self._chosen].time}"
        else:
            name = next((row.title for row in rows if row.running), self._title)
        if name != self.accessibleName():
            self.setAccessibleName(name)

    def _row_at(self, y: float) -> Row | None:
        return next((row for row in self._column.rows if row.top <= y < row.top + row.height), None)

    def _running_box(self) -> QRectF:
        row = next((row for row in self._column.rows if row.running), None)
        if row is None:
            return QRectF(self.rect())
        return QRectF(0, row.top - NOW_DISC, self.width(), row.height + 2 * NOW_DISC)


def _elided(text: str, font: QFont, room: float) -> str:
    return QFontMetricsF(font).elidedText(on_screen(text), Qt.TextElideMode.ElideRight, max(0.0, room))


def _write_lines(
    painter: QPainter, x: float, top: float, text: str, font: QFont, colour: QColor, room: float, most: int
) -> float:
    """Write on as many lines as there is height for, two at most; give the height taken."""
    together = re.sub(r" (?=[·\d])", "\u00a0", on_screen(text))  # « Consultation 2 · » is one word
    words = together.split(" ")
    lines = break_lines(words, QFontMetricsF(font).horizontalAdvance, room)
    most = min(2, most)
    smaller = QFont(font)
    smaller.setPixelSize(font.pixelSize() - 1)
    whole = on_screen(text)
    if len(lines) > 1 and QFontMetricsF(smaller).horizontalAdvance(whole) <= room:
        lines, font = (whole,), smaller
    if len(lines) > most:
        kept = lines[: most - 1]
        said = sum(len(line.split(" ")) for line in kept)
        lines = (*kept, " ".join(words[said:]))
    for number, line in enumerate(lines):
        _write(painter, x, top + number * _TIGHT, _elided(line, font, room), font, colour)
    return LINE + _TIGHT * (len(lines) - 1)


def _write(
    painter: QPainter, x: float, top: float, text: str, font: QFont, colour: QColor, *, right: bool = False
) -> None:
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(colour)
    left = x - metrics.horizontalAdvance(text) if right else x
    painter.drawText(QPointF(left, top + (LINE - metrics.height()) / 2 + metrics.ascent()), text)
