"""A session of one format in a real file, and hands to work its groups on the console."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run.plan import Grouping
from tests.console_hand import KEY, Room
from tests.console_world import HandClock
from tests.formats_world import open_formats, session_of


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def people():
    return 13


@pytest.fixture
def form():
    return "one_two_four_all"


@pytest.fixture
def room(tmp_path, clock, form, people, theme, languages, workers, messages, qtbot):
    workspace, community = open_formats(tmp_path / "groups.cop", clock, Language.FRENCH, people)
    session = session_of(workspace, clock, community, form)
    made = Room(workspace, clock, theme, workers, messages, qtbot, session)
    made.messages, made.community = messages, community
    yield made
    made.close()
    workspace.close()


def until(room, test, presses=40):
    """Press next until the current round passes a test."""
    for _ in range(presses):
        view = room.view
        if view.current is not None and test(view.current):
            return
        room.key(KEY.Key_PageDown)
        if room.bar is not None and room.bar.key == "again":
            room.key(KEY.Key_PageDown)
    raise AssertionError("no such round came")


def pairs(room):
    until(room, lambda each: each.grouping is Grouping.PAIRS)


def card(room):
    return room.console.groups.card


def shown(room):
    """Names by group, as buttons hold them."""
    return [[person.text() for person in box.people] for box in card(room).board.boxes]


def engine(room):
    """Names by group, as the run holds them."""
    script = room.console.presenter.script
    return [[script.speaker(who) for who in each.member_ids] for each in room.view.groups]


def button(room, name):
    return next(p for box in card(room).board.boxes for p in box.people if p.text() == name)


def centre(widget):
    return widget.mapToGlobal(widget.rect().center())


def drag(room, name, to):
    """Press, move and release as a hand does."""
    person = button(room, name)
    start = person.rect().center()
    QTest.mousePress(person, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.3, 0.6, 1.0):
        at = centre(person) + (to - centre(person)) * part
        _move(person, person.mapFromGlobal(at))
    QTest.mouseRelease(person, Qt.MouseButton.LeftButton, pos=person.mapFromGlobal(to))
    room.settle()


def _move(widget, at):
    """QTest moves no pressed button on every platform: the event is the one a hand sends."""
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at)), Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def menu_of(room, name):
    room.qtbot.mouseClick(button(room, name), Qt.MouseButton.LeftButton)
    return QApplication.activePopupWidget()


def choose(room, top, *path):
    """Choose in a menu as a hand does, and let the window have its keys back."""
    menu = top
    for words in path:
        action = next(each for each in menu.actions() if each.text().startswith(words))
        menu = action.menu() or menu
    action.trigger()
    top.close()
    room.page.activateWindow()
    room.qtbot.waitUntil(lambda: room.page.isActiveWindow() and QApplication.focusWidget() is not None)
    room.settle()


def where(room):
    return {who: each.number for each in room.view.groups for who in each.member_ids}
