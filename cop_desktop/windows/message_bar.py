"""What is said to the user: at most three toasts above the foot, never a box."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cop_desktop.qt.form import name
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import TOAST_MS, Level, Message, Messages
from cop_desktop.qt.theme import Theme

AT_ONCE = 3
PLAIN_MS = 6_000
"""How long a message without an action stays, in milliseconds; an error stays until it is closed."""
ICONS = {
    Level.INFO: ("check", "calm"),
    Level.WARNING: ("message-square-warning", "warn"),
    Level.ERROR: ("message-square-warning", "over"),
}
ABOVE = 48
"""Distance of the lowest toast to the lower edge of a window without a foot, in pixels."""
ONE_LINE, LONG = 90, 900
"""A message of more characters takes several lines of this width, in pixels, where there is room."""
HEIGHT, OVER_FOOT = 38, 1
"""Height of a toast of one line, and its distance to the window's lower edge when it lies over the
foot, in pixels: the foot (32) holds words only, so that no control is ever covered."""


@runtime_checkable
class Lane(Protocol):
    """A page that keeps a place of its own where messages cover nothing."""

    def make_room(self, height: int) -> QRect:
        """Free so many pixels of height (0: take them back); give the place, in the page's coordinates."""


class Toast(QFrame):
    """One message: an icon, a sentence, at most one action, and a way to close it."""

    def __init__(self, theme: Theme, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = message
        self.setProperty("class", f"toast {message.level.value}")
        self.setAccessibleName(message.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 7, 3)
        row.setSpacing(12)
        icon, token = ICONS[message.level]
        sign = QLabel(self)
        sign.setPixmap(theme.icon(icon, token).pixmap(20, 20))
        row.addWidget(sign)
        self.text = QLabel(message.text, self)
        self.text.setWordWrap(len(message.text) > ONE_LINE)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row.addWidget(self.text, 1)
        self.busy: QProgressBar | None = None
        if message.lasting:
            self.busy = QProgressBar(self)
            self.busy.setRange(0, 0)
            self.busy.setFixedSize(96, 8)
            self.busy.setAccessibleName(message.text)
            row.addWidget(self.busy)
        self.action: QPushButton | None = None
        if message.action is not None:
            self.action = QPushButton(message.action_label, self)
            self.action.setProperty("class", "link strong")
            self.action.setAutoDefault(True)
            row.addWidget(self.action)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("x", "muted", 16))
        name(self.close_button, translate("MessageBar", "Close this message"))
        self.close_button.setProperty("class", "close")
        row.addWidget(self.close_button)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        if message.level is not Level.ERROR and not message.lasting:
            self.timer.start(TOAST_MS if message.action is not None else PLAIN_MS)


class MessageBar(QWidget):
    """Stacks toasts over the foot of a window, the newest lowest.

    One line covers no control. More than that asks for room: `needs(pixels)` above the foot.
    """

    needs = Signal(int)

    def __init__(
        self, theme: Theme, messages: Messages, window: QWidget, foot: QWidget | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._foot = foot
        self._needed = 0
        self._theme = theme
        self._toasts: list[Toast] = []
        self._lane: Lane | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.hide()
        messages.said.connect(self.show_message)
        messages.withdrawn.connect(self.withdraw)
        messages.hushed.connect(self._hush)
        window.installEventFilter(self)

    @property
    def toasts(self) -> list[Toast]:
        """What is being said, oldest first."""
        return list(self._toasts)

    def show_message(self, message: Message) -> None:
        """Say a message; one of the same key, or the oldest of too many, goes away."""
        if message.replaces:
            self.withdraw(message.replaces)
        while len(self._toasts) >= AT_ONCE:
            self._remove(self._toasts[0])
        toast = Toast(self._theme, message, self)
        toast.close_button.clicked.connect(lambda: self._remove(toast))
        toast.timer.timeout.connect(lambda: self._remove(toast))
        if toast.action is not None:
            toast.action.clicked.connect(lambda: self._act(toast))
        self._toasts.append(toast)
        self._column.addWidget(toast)
        self.show()
        self.place()
        announcement = QAccessibleAnnouncementEvent(self, message.text)
        QAccessible.updateAccessibility(announcement)

    def enter(self, page: QWidget) -> None:
        """Show messages in the place this page keeps for them, if it keeps one."""
        if self._lane is not None:
            self._lane.make_room(0)
        self._lane = page if isinstance(page, Lane) else None
        self.place()

    def withdraw(self, key: str) -> None:
        """Take away the messages of this key."""
        for toast in [toast for toast in self._toasts if toast.message.replaces == key]:
            self._remove(toast)

    def _hush(self) -> None:
        """Take away what may wait; errors, and what is under way, stay."""
        for toast in list(self._toasts):
            if toast.message.level is not Level.ERROR and not toast.message.lasting:
                self._remove(toast)

    def clear(self) -> None:
        """Take away everything."""
        for toast in list(self._toasts):
            self._remove(toast)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and self._toasts:
            self.place()
        return super().eventFilter(watched, event)

    def _act(self, toast: Toast) -> None:
        action = toast.message.action
        self._remove(toast)
        if action is not None:
            action()

    def _remove(self, toast: Toast) -> None:
        if toast not in self._toasts:
            return
        self._toasts.remove(toast)
        toast.timer.stop()
        self._column.removeWidget(toast)
        toast.hide()
        toast.deleteLater()
        if self._toasts:
            self.place()
        else:
            self.hide()
            self._ask_room(0)
            if self._lane is not None:
                self._lane.make_room(0)

    def event(self, event: QEvent) -> bool:
        """Take the place the messages need once they know it: fonts and style come late."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._toasts:
            self.place()
        return done

    def place(self) -> None:
        """Take the place the messages need, where the foot is or is not."""
        if not self._toasts:
            return
        widest = 360
        for toast in self._toasts:
            toast.ensurePolished()
            long = len(toast.message.text) > ONE_LINE
            widest = max(widest, LONG if long else toast.sizeHint().width())
        width = min(self._window.width() - 48 if self._lane is None else self._room(0).width(), widest)
        for toast in self._toasts:
            toast.text.setWordWrap(len(toast.message.text) > ONE_LINE or width < widest)
        height = self._column.spacing() * (len(self._toasts) - 1)
        for toast in self._toasts:
            wraps = toast.text.wordWrap()
            least = toast.heightForWidth(width) if wraps else toast.minimumSizeHint().height()
            height += max(HEIGHT, least)
        if self._lane is not None:
            room = self._room(height)
            self._ask_room(0)
            self.setGeometry(room.x() + (room.width() - width) // 2, room.y(), width, height)
            self.raise_()
            return
        over = self._foot is not None and not self._foot.isHidden()
        top = self._window.height() - (OVER_FOOT if over else ABOVE) - height
        self._ask_room(max(0, height - HEIGHT) if over else 0)
        self.setGeometry((self._window.width() - width) // 2, top, width, height)
        self.raise_()

    def _room(self, height: int) -> QRect:
        """Give the place of the page, in the window's coordinates."""
        room = self._lane.make_room(height) if self._lane is not None else QRect()
        page = self._lane if isinstance(self._lane, QWidget) else self._window
        return QRect(page.mapTo(self._window, room.topLeft()), room.size())

    def _ask_room(self, pixels: int) -> None:
        if pixels != self._needed:
            self._needed = pixels
            self.needs.emit(pixels)
