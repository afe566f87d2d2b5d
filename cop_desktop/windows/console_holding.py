"""Joins the human moment to the console: the whole window goes neutral, and comes back as it was."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from cop_desktop.qt.form import set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_hold import HumanMoment
from cop_desktop.qt.theme import Theme
from cop_desktop.windows import console_notices as notices
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_hold import HoldPage

KEPT = (notices.END, notices.RECOVERY)
"""What the bar still asks during a hold: it was asked for, or waits for an answer since the opening."""


class ConsoleHolding(QObject):
    """Follows the view: nothing is remembered of a hold but what the log says.

    `falls_silent` comes before anything is done here: the wall is painted first.
    """

    falls_silent = Signal()

    def __init__(
        self,
        page: Console,
        presenter: ConsolePresenter,
        moment: HumanMoment,
        messages: Messages,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._presenter = presenter
        self._moment = moment
        self._messages = messages
        self._typing_on = False
        self._card_was = 1, False
        """Where the card of the field was in the column, and whether it was put away."""
        self._hidden: list[QWidget] = []
        self._doors = (moment.resume, moment.shorten, moment.talk_freely)
        self.hold_page = HoldPage(theme, page.ui.body)
        page.ui.bodyLayout.addWidget(self.hold_page, 1)
        page.installEventFilter(self)
        page.capture.field.installEventFilter(self)
        page.answer_elsewhere = self._answer
        hold = self.hold_page
        hold.door_asked.connect(self._leave)
        hold.withdraw_asked.connect(moment.withdraw)
        hold.withdraw_clicked.connect(self._withdraw)
        hold.write_asked.connect(self._unfold)
        hold.fold_asked.connect(self._fold)
        hold.typed.connect(self._typed)
        moment.withdrew.connect(hold.show_withdrawn)
        presenter.view_changed.connect(lambda _view: self._follow())
        page.add_key(
            "F9",
            lambda: translate("ConsoleKeys", "withdraw the last two minutes"),
            moment.withdraw,
            in_menu=False,
        )
        write = next(action for keys, _words, action in page.keyed() if keys == "Ctrl+L")
        assert write is not None
        write.triggered.connect(lambda: self._unfold() if page.held else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Toasts wait while the held console is the page one sees; Escape in an empty field folds it."""
        if watched is self._page:
            if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
                self._messages.set_quiet(self._page.held and event.type() == QEvent.Type.Show)
        elif (
            self._page.held
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._page.capture.field.empty()
        ):
            self._fold()
            return True
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        view = self._presenter.view
        held = view is not None and view.held and view.ended_at_ms is None
        if held:
            face = self._moment.face()
            if face is not None:
                self.hold_page.show_face(face)
            if (notice := self._page.bar.notice) is not None and notice.key not in (*KEPT, notices.REFUSED):
                self._page.bar.dismiss()
        if held != self._page.held:
            self._page.held = held
            if held:
                self.falls_silent.emit()
            (self._enter if held else self._come_back)()

    def _enter(self) -> None:
        page, hold = self._page, self.hold_page
        self._typing_on = False
        hold.show_withdrawn(None)
        self._hidden = [each for each in (page.ui.middle, page.ui.right) if not each.isHidden()]
        focused = QApplication.focusWidget()
        here = focused is None or focused is page or page.isAncestorOf(focused)
        hold.show()
        page.setFocusProxy(hold)
        if here:
            hold.setFocus()
        for each in self._hidden:
            each.hide()
        self._dress(held=True)

    def _come_back(self) -> None:
        page, hold = self._page, self.hold_page
        focused = QApplication.focusWidget()
        here = focused is not None and (focused is hold or hold.isAncestorOf(focused))
        self._fold_card()
        for each in self._hidden:
            each.show()
        page.setFocusProxy(page.capture)
        if here:
            page.setFocus()
        hold.hide()
        self._dress(held=False)
        page.keep_cursor()

    def _dress(self, *, held: bool) -> None:
        """Give the whole window the colour of the hold, or its own back."""
        page, more = self._page, " held" if held else ""
        for widget, usual in ((page, "page"), (page.ui.topBar, "top"), (page.ui.rail, "rail")):
            set_class(widget, usual + more)
        page.ui.railLine.setProperty("class", f"line{more}")
        page.ui.railLine.style().polish(page.ui.railLine)
        page.more_button.setVisible(not held)
        page.thread_column.set_quiet(held)
        page.capture.show_undo("")
        page.bar.show_keys("Alt+" if held else "")
        self._messages.set_quiet(held and page.isVisible())

    def _leave(self, which: int) -> None:
        if self._presenter.takes("door"):
            self._doors[which]()

    def _withdraw(self) -> None:
        if self._presenter.takes("withdraw"):
            self._moment.withdraw()

    def _answer(self, rank: int) -> None:
        """Alt and a rank are a door, from the field unfolded too."""
        if self._page.held and 0 <= rank < len(self._doors):
            self._leave(rank)

    def _typed(self, event: QKeyEvent) -> None:
        """Letters typed on after a hold that was typed take it back; else `b` and `.` are the clicker's."""
        field = self._page.capture.field
        if field.holds or self._typing_on:
            held = field.holds
            QApplication.sendEvent(field, event.clone())
            self._typing_on = self._typing_on or (held and not field.holds and not field.empty())
        elif event.text() in ("b", "."):
            self._page.room.black_asked.emit()

    def _unfold(self) -> None:
        page = self._page
        at = page.ui.middleLayout.indexOf(page.capture)
        if at >= 0:
            self._card_was = at, page.capture.isHidden()
            page.ui.middleLayout.removeWidget(page.capture)
            self.hold_page.unfold(page.capture)
            page.setFocusProxy(page.capture)
        if self.hold_page.unfolded:
            page.capture.setFocus()

    def _fold(self) -> None:
        if self._page.held and self.hold_page.unfolded:
            self._page.setFocusProxy(self.hold_page)
            self.hold_page.setFocus()
            self._fold_card()

    def _fold_card(self) -> None:
        if self.hold_page.unfolded:
            self.hold_page.fold_again()
            at, hidden = self._card_was
            self._page.ui.middleLayout.insertWidget(at, self._page.capture, 1)
            self._page.capture.setHidden(hidden)
