"""Latecomers and leavers in two keys: a list over the console, its first line ready for Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidgetItem, QWidget

from cop_desktop._built.ui_console_arrivals import Ui_ConsoleArrivals
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_arrivals import Act, Asking, Choice, carry_out, choices
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.arrival_row import CHOICE, ROW, ArrivalRow
from cop_desktop.services.arriving import Arriving

WIDTH, MOST_ROWS, EDGE = 440, 9, 16
"""Width of the list, how many rows it shows before it scrolls, what stays free around it; in pixels."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down)  # the pages are the clicker's, even here


class ConsoleArrivals(Retranslated, QFrame):
    """Lies over a page; nothing of it ever goes to the wall. Letters filter, Enter acts, Escape closes."""

    closed = Signal()

    def __init__(self, theme: Theme, presenter: Asking, arriving: Arriving, page: QWidget) -> None:
        super().__init__(page)
        self.ui: Ui_ConsoleArrivals = Ui_ConsoleArrivals()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._arriving = arriving
        self._page = page
        self._back: QWidget | None = None
        ui = self.ui
        ui.list.setItemDelegate(ArrivalRow(theme, ui.list))
        ui.list.itemClicked.connect(lambda _item: self._take(other=False))
        ui.list.currentItemChanged.connect(lambda _now, _before: self._say_keys())
        ui.nameField.textChanged.connect(lambda _typed: self._fill())
        for widget in (self, ui.nameField, ui.list):
            widget.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        theme.changed.connect(ui.list.viewport().update)
        self.hide()

    def open(self) -> None:
        """Show the list, ready for Enter; asked again, it goes."""
        if self.isVisible():
            self.leave()
            return
        if self._presenter.view is None or self._presenter.script is None:
            return
        self._back = QApplication.focusWidget()
        self.ui.nameField.clear()
        self._fill()
        self.show()
        self.raise_()
        self.ui.nameField.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close the list; the cursor goes back where it was."""
        back, self._back = self._back, None
        self.hide()
        if back is not None and back.isVisible():
            back.setFocus()
        self.closed.emit()

    def retranslate(self) -> None:
        """Say the list again."""
        if hasattr(self, "_page") and self.isVisible():
            self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Serve the list's keys from the field: the cursor never leaves the name being typed."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _ours(event):
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _ours(event):
            self._serve(event)
            return True
        return super().eventFilter(watched, event)

    def _serve(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER:
            self._take(other=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            row = self.ui.list.currentRow() + (-1 if event.key() == Qt.Key.Key_Up else 1)
            self.ui.list.setCurrentRow(min(self.ui.list.count() - 1, max(0, row)))

    def _take(self, *, other: bool) -> None:
        item = self.ui.list.currentItem()
        choice = item.data(CHOICE) if item is not None else None
        if isinstance(choice, Choice):
            self.leave()
            carry_out(self._presenter, self._arriving, choice, other=other)

    def _fill(self) -> None:
        view, script, ui = self._presenter.view, self._presenter.script, self.ui
        if view is None or script is None:
            return
        ui.list.clear()
        typed = ui.nameField.text()
        offered = choices(view, script, typed)
        for choice in offered:
            item = QListWidgetItem(choice.name)
            item.setData(CHOICE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, choice.spoken)
            ui.list.addItem(item)
        # Enter alone seats somebody; it never sends away somebody nobody named.
        sure = bool(offered) and (bool(typed.strip()) or offered[0].act is not Act.LEAVE)
        ui.list.setCurrentRow(0 if sure else -1)
        rows = min(MOST_ROWS, max(1, ui.list.count()))
        ui.list.setFixedHeight(rows * ROW + 4)
        self._say_keys()
        self._lay_out()

    def _say_keys(self) -> None:
        item = self.ui.list.currentItem()
        choice = item.data(CHOICE) if item is not None else None
        if isinstance(choice, Choice):
            said = translate("ConsoleArrivals", "{0}: {1} · {2}: {3} · {4}: close")
            self.ui.keysLabel.setText(
                said.format(
                    key_text("Return"),
                    choice.note,
                    key_text("Shift+Enter"),
                    choice.other,
                    key_text("Escape"),
                )
            )
        else:
            self.ui.keysLabel.setText(
                translate("ConsoleArrivals", "Everybody is here. Type a name, or choose with the arrows.")
            )

    def _lay_out(self) -> None:
        """Stand at the right of the page, where the turns are."""
        self.setFixedWidth(min(WIDTH, self._page.width() - 2 * EDGE))
        self.adjustSize()
        top = max(EDGE, min(120, self._page.height() - self.height() - EDGE))
        self.move(QPoint(self._page.width() - self.width() - EDGE, top))

    def _follow_focus(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """Go when the cursor goes elsewhere in the window."""
        if self.isVisible() and reached is not None and not self.isAncestorOf(reached):
            self._back = None
            self.leave()


def _ours(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return not held and event.key() in (*_ENTER, *_MOVES, Qt.Key.Key_Escape)
