"""The console of one workspace, and hands to work it: real keys, a real file, a clock moved by hand."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.note_taking import NoteTaking
from cop_desktop.services.running import Running
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.windows.console_page import ConsolePage
from tests.console_world import SESSION, HandClock, make_world

KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Room:
    """The console of one workspace, and hands to work it."""

    def __init__(self, workspace, clock, theme, workers, messages, qtbot, session=SESSION):
        self.workspace, self.clock, self.workers, self.qtbot = workspace, clock, workers, qtbot
        self.session = session
        self.capturing = Capturing(workspace, clock)
        self.running = Running(workspace, clock)
        self.sessions = Sessions(workspace, clock)
        self.projector = ProjectorPresenter()
        self.console = ConsolePage(
            theme, ink_of("light"), self.capturing, self.running, Undoing(workspace),
            lambda session_id, date: self.sessions.edit(session_id, date=date), self.projector,
            workers, messages, clock, NoteTaking(workspace, clock),
        )  # fmt: skip
        self.page = self.console.page
        self.projector.setParent(self.page)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitExposed(self.page)
        self.console.open(session)
        self.settle()
        self.field = self.page.capture.field
        self.field.setFocus()

    def settle(self):
        for _ in range(3):
            self.workers.settle()
        self.console.presenter.refresh()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, seconds=1.0):
        self.clock.forward(seconds)
        widget = self.page.focusWidget() or self.page
        self.qtbot.keyClick(widget, key, modifiers)
        self.settle()

    def type(self, text):
        """Type into whatever has the cursor; QTest knows no key for an accent."""
        for char in text:
            widget = self.page.focusWidget()
            if char.isascii():
                self.qtbot.keyClicks(widget, char)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))

    def write(self, text):
        self.type(text)
        self.key(KEY.Key_Return)

    def items(self):
        return self.capturing.feed(self.session)

    @property
    def view(self):
        return self.console.presenter.view

    @property
    def bar(self):
        return self.page.bar.notice

    def pass_time(self, seconds):
        self.clock.forward(seconds)
        self.console.presenter.refresh()

    def go_to(self, wanted):
        """Press next until this round runs."""
        for _ in range(40):
            if self.view.current_id == wanted:
                return
            self.key(KEY.Key_PageDown, seconds=1)
            if self.bar is not None and self.bar.key == "again":
                self.key(KEY.Key_PageDown, seconds=1)
        raise AssertionError(f"{wanted} never came")

    def close(self):
        self.console.close()
        self.page.close()


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def world(tmp_path, clock):
    workspace = make_world(tmp_path / "world.cop", clock)
    yield workspace
    workspace.close()


@pytest.fixture
def room(world, clock, theme, languages, workers, messages, qtbot):
    made = Room(world, clock, theme, workers, messages, qtbot)
    yield made
    made.close()
