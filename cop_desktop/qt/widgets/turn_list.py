"""The people of a round, in the order of the seats: who spoke, who speaks, who follows.

Each row is a real button with a name, so that a screen reader walks the list; the list is as high as
its card and shares that height between its rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from cop_desktop.qt.presenters.console_face import TurnRow
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.seats import SeatState
from cop_desktop.qt.widgets.turn_access import Acts
from cop_desktop.qt.widgets.turn_folding import Words, folded
from cop_desktop.qt.widgets.turn_row import LARGE_SPEAKING, TurnRowWidget

ROW, SPEAKING, NAMED = 34, 54, 40
"""Heights of a row: somebody, who speaks with a clock, who speaks without."""
MARK = 3
"""Thickness of the line that shows where a row would go, in pixels."""
_LEAST, _LEAST_SPEAKING = 29, 50


class TurnList(QScrollArea):
    """Rows of people; scrolls when there are more than fit.

    Where some are folded into a line, choosing the line unfolds them until the cursor goes elsewhere.
    `acts_of` tells what can be done with somebody, as (key, words).
    """

    asked = Signal(str, QPoint)
    acted = Signal(str, str)
    stepped = Signal(str, int)
    placed = Signal(str, str)
    """Somebody was carried before somebody else (empty: to the end)."""
    escaped = Signal()

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._rows: tuple[TurnRow, ...] = ()
        self._widgets: list[TurnRowWidget] = []
        self._large_speaker = False
        self._fold: Words | None = None
        self._unfolded = False
        self._carried: tuple[str, str] | None = None
        self._movable = False
        self._acts_of: Callable[[str], Acts] = lambda _id: ()
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._mark = QFrame(self._inside)
        self._mark.setFixedHeight(MARK)
        self._mark.setAutoFillBackground(True)
        self._mark.hide()
        self._look()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def show_rows(self, rows: Sequence[TurnRow]) -> None:
        """Show people."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._place()

    def set_large_speaker(self, large: bool) -> None:  # noqa: FBT001
        """Write the name of who speaks at 28 px."""
        if large != self._large_speaker:
            self._large_speaker = large
            self._place()

    def set_fold(self, words: Words) -> None:
        """Fold those there is no room for into lines, rather than scroll."""
        self._fold = words
        self._place()

    def offer(self, acts_of: Callable[[str], Acts]) -> None:
        """Let a screen reader ask what can be done with somebody."""
        self._acts_of = acts_of
        for widget in self._widgets:
            widget.acts_of = acts_of

    def set_movable(self, movable: bool) -> None:  # noqa: FBT001
        """Let the order be changed here, or not."""
        self._movable = movable
        for widget in self._widgets:
            widget.movable = movable

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self._look()
        for widget in self._widgets:
            widget.set_ink(ink)

    def resizeEvent(self, event: object) -> None:
        """Share the height again."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place()

    def _add(self) -> None:
        widget = TurnRowWidget(self._ink, self._inside)
        widget.asked.connect(self._asked)
        widget.acted.connect(self.acted)
        widget.stepped.connect(self.stepped)
        widget.escaped.connect(self._escape)
        widget.dragged.connect(lambda height: self._carry(widget, height))
        widget.dropped.connect(self._drop)
        widget.movable, widget.acts_of = self._movable, self._acts_of
        self._column.insertWidget(len(self._widgets), widget)
        self._widgets.append(widget)

    def _asked(self, person_id: str, at: QPoint) -> None:
        if person_id:
            self.asked.emit(person_id, at)
            return
        shown = {row.id for row in self._shown()}
        first = next((row.id for row in self._rows if row.id not in shown), "")
        self._unfolded = True
        self._place()
        self._focus(first)

    def _escape(self) -> None:
        self._refold()
        self.escaped.emit()

    def _refold(self) -> None:
        if self._unfolded:
            self._unfolded = False
            self._place()

    def _follow_focus(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """Fold again once the cursor is elsewhere in the window; a menu takes it for a moment only."""
        if reached is not None and reached.window() is self.window() and not self.isAncestorOf(reached):
            self._refold()

    def _focus(self, person_id: str) -> None:
        for widget in self._widgets:
            if widget.person_id == person_id and not widget.isHidden():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, widget, partial(self.ensureWidgetVisible, widget, 0, ROW))

    def _carry(self, carried: TurnRowWidget, height: int) -> None:
        """Show where a row would go: before the first row whose middle is lower."""
        line = [each for each in self._widgets if not each.isHidden() and each.person_id]
        after = next((each for each in line if height < each.geometry().center().y()), None)
        self._carried = (carried.person_id, after.person_id if after is not None else "")
        top = after.y() if after is not None else line[-1].geometry().bottom()
        self._mark.setGeometry(0, max(0, top - MARK // 2), self._inside.width(), MARK)
        self._mark.raise_()
        self._mark.show()

    def _drop(self) -> None:
        self._mark.hide()
        carried, self._carried = self._carried, None
        if carried is not None and carried[0] != carried[1]:
            self.placed.emit(*carried)

    def _look(self) -> None:
        palette = self._mark.palette()
        palette.setColor(self._mark.backgroundRole(), self._ink("calm"))
        self._mark.setPalette(palette)

    def _place(self) -> None:
        rows = self._shown()
        while len(self._widgets) < len(rows):
            self._add()
        there = next((each.person_id for each in self._widgets if each.hasFocus()), "")
        wanted = sum(self._height(row, tight=False) for row in rows)
        tight = wanted > self.viewport().height()
        for row, widget in zip(rows, self._widgets, strict=False):
            widget.show_row(row, self._height(row, tight=tight))
            widget.show()
        for widget in self._widgets[len(rows) :]:
            widget.hide()
        speaking = next(
            (w for r, w in zip(rows, self._widgets, strict=False) if r.seat.state is SeatState.SPEAKING),
            None,
        )
        if there:  # the cursor stays with the person, not with the place
            self._focus(there)
        elif speaking is not None and tight:
            self.ensureWidgetVisible(speaking, 0, 2 * ROW)

    def _shown(self) -> tuple[TurnRow, ...]:
        """Give the rows as they are listed: all, drawn closer if need be, or some folded into a line."""
        room = self.viewport().height()
        if (
            self._fold is None
            or self._unfolded
            or sum(self._height(row, tight=True) for row in self._rows) <= room
        ):
            return self._rows
        return folded(
            self._rows,
            lambda rows: sum(self._height(row, tight=False) for row in rows) <= room,
            self._fold,
        )

    def _height(self, row: TurnRow, *, tight: bool) -> int:
        if row.seat.state is SeatState.SPEAKING and self._large_speaker:
            return LARGE_SPEAKING
        return _height(row, tight=tight)


def _height(row: TurnRow, *, tight: bool) -> int:
    if row.seat.state is SeatState.SPEAKING and row.cap:
        return NAMED - 4 if tight else NAMED
    if row.seat.state is SeatState.SPEAKING:
        return _LEAST_SPEAKING if tight else SPEAKING
    return _LEAST if tight else ROW
