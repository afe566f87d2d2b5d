"""The note-taker's window and the console of the same file, each with its own opening and its own threads."""

import pytest
from PySide6.QtWidgets import QApplication

from cop_desktop.qt.workers import Workers
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.note_taking import NoteTaking
from cop_desktop.services.running import Running
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.notes_page import NotesPage
from tests.console_hand import KEY, Room
from tests.console_world import SESSION


class NotesRoom:
    """The note-taker's window over an opening of its own, as a second process has."""

    def __init__(self, room: Room, theme, messages, qtbot):
        self.room, self.clock, self.qtbot = room, room.clock, qtbot
        self.workspace = open_workspace(room.workspace.path, room.clock)
        self.workers = Workers(messages)
        self.workers.follow(self.workspace)
        self.capturing = Capturing(self.workspace, self.clock)
        self.taking = NoteTaking(self.workspace, self.clock)
        self.page = NotesPage(
            theme, self.capturing, Running(self.workspace, self.clock), self.taking,
            Undoing(self.workspace), self.workers, self.clock,
        )  # fmt: skip
        self.heard = []
        self.page.messages.said.connect(lambda message: self.heard.append(message.text))
        self.window = self.page.window
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.page.open(SESSION)
        self.settle()
        self.field = self.window.card.field

    def settle(self):
        for _ in range(3):
            self.workers.settle()
            self.room.workers.settle()
        self.page.presenter.refresh()

    def key(self, key, *modifiers, seconds=1.0):
        self.clock.forward(seconds)
        self.come_forward()
        widget = self.window.focusWidget() or self.window
        self.qtbot.keyClick(widget, key, *modifiers)
        self.settle()

    def come_forward(self):
        self.window.activateWindow()
        QApplication.processEvents()

    def type(self, text):
        self.come_forward()
        for char in text:
            widget = self.window.focusWidget()
            if char.isascii():
                self.qtbot.keyClicks(widget, char)
            else:
                (getattr(widget, "insertPlainText", None) or widget.insert)(char)

    def write(self, text):
        self.type(text)
        self.key(KEY.Key_Return)

    def heads(self):
        steps = self.window.card.steps
        return [steps.head_of(group) for _top, group in steps._heads]

    def close(self):
        self.window.close()
        self.workers.close()
        self.workspace.close()


@pytest.fixture
def notes(room, theme, messages, qtbot):
    room.workers.follow(room.workspace)
    room.workers.settle()
    press = room.key

    def key(*given, **more):
        room.page.activateWindow()
        QApplication.processEvents()
        press(*given, **more)

    room.key = key
    made = NotesRoom(room, theme, messages, qtbot)
    yield made
    made.close()
