"""A console with its private strip and its wall, and what tests of both look at."""

import pytest
from PySide6.QtWidgets import QLineEdit, QStackedWidget

from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.on_the_wall import OnTheWall
from cop_desktop.windows.wall_wiring import WallWiring
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import round_id

CONTRACT, CONSULTATION = round_id("c1", "contract"), round_id("c1", "consultation")
SYNTHESIS, LEARNING = round_id("c1", "synthesis"), round_id("c1", "learning")
CLOSING = round_id("closing", "one")


@pytest.fixture
def walled(room, theme, workers, messages):
    wiring = WallWiring(
        room.console, room.projector, OnTheWall(room.workspace), theme, ink_of("light"), workers, messages
    )
    room.console.presenter.refresh()
    room.strip, room.drafts, room.messages = wiring.strip, wiring.drafts, messages
    return room


def face(room):
    return room.projector.face


def folded(room):
    return room.page.capture.height() == 0


def harvest_key(room):
    room.key(KEY.Key_H, CTRL | SHIFT)


def capture_at_closing(walled, *lines):
    walled.go_to(CLOSING)
    for line in lines:
        walled.write(line)


@pytest.fixture
def places(walled):
    """The console as one page of a window, beside another place."""
    stack = QStackedWidget()
    walled.qtbot.addWidget(stack)
    stack.addWidget(walled.page)
    stack.addWidget(QLineEdit())
    stack.resize(1366, 768)
    stack.show()
    stack.activateWindow()
    walled.qtbot.waitUntil(stack.isActiveWindow)
    walled.page.setFocus()
    yield stack
    stack.removeWidget(walled.page)
