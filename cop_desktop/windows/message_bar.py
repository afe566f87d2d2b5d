"""What is said to the user: at most three toasts above the foot, never a box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
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
"""Distance of the lowest toast to the window's lower edge, in pixels: the foot and a gap."""


class Toast(QFrame):
    """One message: an icon, a sentence, at most one action, and a way to close it."""

    def __init__(self, theme: Theme, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = message
        self.setProperty("class", f"toast {message.level.value}")
        self.setAccessibleName(message.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 7, 7)
        row.setSpacing(12)
        icon, token = ICONS[message.level]
        sign = QLabel(self)
        sign.setPixmap(theme.icon(icon, token).pixmap(20, 20))
        row.addWidget(sign)
        self.text = QLabel(message.text, self)
        self.text.setWordWrap(len(message.text) > 90)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        row.addWidget(self.text, 1)
        self.action: QPushButton | None = None
        if message.action is not None:
            self.action = QPushButton(message.action_label, self)
            self.action.setProperty("class", "link strong")
            self.action.setAutoDefault(True)
            row.addWidget(self.action)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(theme.icon("x", "muted", 16))
        name(self.close_button, translate("MessageBar", "Close this message"))
        row.addWidget(self.close_button)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        if message.level is not Level.ERROR:
            self.timer.start(TOAST_MS if message.action is not None else PLAIN_MS)


class MessageBar(QWidget):
    """Stacks toasts over the lower middle of a window, the newest lowest."""

    def __init__(self, theme: Theme, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._toasts: list[Toast] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()
        messages.said.connect(self.show_message)
        messages.withdrawn.connect(self.withdraw)
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
        self._place()
        announcement = QAccessibleAnnouncementEvent(self, message.text)
        QAccessible.updateAccessibility(announcement)

    def withdraw(self, key: str) -> None:
        """Take away the messages of this key."""
        for toast in [toast for toast in self._toasts if toast.message.replaces == key]:
            self._remove(toast)

    def clear(self) -> None:
        """Take away everything."""
        for toast in list(self._toasts):
            self._remove(toast)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and self._toasts:
            self._place()
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
            self._place()
        else:
            self.hide()

    def event(self, event: QEvent) -> bool:
        """Take the place the messages need once they know it: fonts and style come late."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._toasts:
            self._place()
        return done

    def _place(self) -> None:
        widest = 360
        for toast in self._toasts:
            toast.ensurePolished()
            widest = max(widest, toast.sizeHint().width())
        width = min(self._window.width() - 48, widest)
        height = self._column.spacing() * (len(self._toasts) - 1)
        for toast in self._toasts:
            height += max(44, toast.heightForWidth(width), toast.minimumSizeHint().height())
        top = self._window.height() - ABOVE - height
        self.setGeometry((self._window.width() - width) // 2, top, width, height)
        self.raise_()
