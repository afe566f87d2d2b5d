"""A room with one display, and hands on the wall that covers the console."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.shade import Shade
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.single_screen import SingleScreen
from cop_desktop.windows.wall import TheWall

KEY = Qt.Key


class Alone:
    """A room with one display: the console under the wall, hands on the wall."""

    def __init__(self, room, theme, read_back=None):
        self.room = room
        self.projector: ProjectorPresenter = room.projector
        self.wall = TheWall(
            QGuiApplication.instance(), room.projector, ink_of("light"), room.page.screen, "", room.page
        )
        console = room.console
        self.shade = Shade(theme, dark=False)
        self.single = SingleScreen(
            self.wall.window, console, room.projector, room.capturing, room.workers, self.shade, self.wall,
            read_back,
        )  # fmt: skip
        self.wall.next_asked.connect(console.presenter.next_pressed)
        self.wall.back_asked.connect(console.presenter.back_pressed)
        self.wall.black_asked.connect(room.projector.toggle_black)
        self.wall.hold_asked.connect(room.page.capture.field.hold_asked)
        self.wall.shown_changed.connect(
            lambda shown: self.single.enter() if shown == "single" else self.single.leave()
        )
        self.wall.open_single()
        room.settle()

    @property
    def window(self):
        return self.wall.window

    @property
    def strip(self):
        return self.single.strip

    def press(self, key, seconds=1.0, modifiers=Qt.KeyboardModifier.NoModifier):
        self.room.clock.forward(seconds)
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifiers)
        self.room.settle()

    def begin(self):
        self.press(KEY.Key_PageDown)
        assert self.room.view.started_at_ms is not None


def words_on(window: QWidget) -> str:
    """Everything a frame says: labels, buttons, fields, titles, what a screen reader is told."""
    said = [window.windowTitle()]
    for each in [window, *window.findChildren(QWidget)]:
        if not each.isVisible():
            continue
        said += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        if isinstance(each, QLabel | QPushButton):
            said.append(each.text())
        if isinstance(each, QLineEdit):
            said += [each.text(), each.placeholderText()]
        if isinstance(each, QPlainTextEdit):
            said += [each.toPlainText(), each.placeholderText()]
    return "\n".join(said)
