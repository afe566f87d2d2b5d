"""A plan of nine people in a real file, its page, and hands to work it."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.clock import Instant
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.undo import Undo
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.planner import PlannerPage

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)


NAMES = [
    "Amélie Sansregret", "Carl-Antoine Dessureault", "Félix-Olivier Grandmaison", "Geneviève Tousignant-Kaur",
    "Idriss Benyoussef", "Jean-Sébastien Quirion-Nguyen", "Maude Lanthier-Roy", "Naomi Dubé-Laforge",
    "Rosalinde Pineault",
]  # fmt: skip


NBSP = "\u00a0"


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


class World:
    """A workspace, its services and the page."""

    def __init__(self, workspace, workers, messages, theme):
        self.workspace, self.workers, self.messages = workspace, workers, messages
        self.communities = Communities(workspace, Still())
        self.sessions = Sessions(workspace, Still())
        self.people = People(workspace, Still())
        self.planning = Planning(workspace, Still())
        self.community = self.communities.create("Rives").made
        self.ids = {name: self.people.add(self.community, name).made for name in NAMES}
        self.session = self.sessions.create(
            self.community, title="Codév de décembre", date=dt.date(2026, 12, 17)
        ).made
        self.sessions.edit(self.session, firm_end=True)
        undo = Undo(workers, messages, Undoing(workspace))
        self.presenter = PlannerPresenter(workers, undo, self.planning, self.sessions, self.people)
        self.page = PlannerPage(self.presenter, self.planning.formats, theme)
        for keys, then in (("Ctrl+Z", undo.undo), ("Ctrl+Shift+Z", undo.redo)):  # the window's own keys
            QShortcut(QKeySequence(keys), self.page).activated.connect(then)

    def open(self, width=1366, height=680):
        self.page.resize(width, height)
        self.page.show()
        QTest.qWaitForWindowExposed(self.page)
        self.page.activateWindow()
        self.presenter.open(self.session)
        self.settle()
        self.page.resize(width, height)  # once the rail has gone, where it goes
        self.settle()
        return self

    def settle(self):
        """Until nothing is being written or read: a write asks for the plan to be read again."""
        for _ in range(3):
            self.workers.settle()
            QApplication.processEvents()

    def evening(self):
        """The plan of the picture: 175 minutes, two consultations."""
        for key in ("block:checkin", "block:followup", "codev", "block:pause", "codev", "block:checkout"):
            item = self.planning.insert(self.session, key).made
            seconds = {"codev": 3900, "block:pause": 900}.get(key, 600)
            self.planning.stretch_item(item, seconds)
        return self

    @property
    def plan(self):
        return self.planning.plan(self.session)

    def titles(self):
        return [each.item.title for each in self.plan.items]

    def press(self, keys, widget=None):
        """Real key presses, on what has the focus."""
        pressed = QKeySequence(keys)[0]
        target = widget or QApplication.focusWidget() or self.page
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
        self.settle()

    def type(self, text):
        """Keys with accents too, which QTest.keyClicks refuses."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), key)
        self.settle()

    def choose(self, row_id):
        self.page.thread_view.go(row_id)
        self.settle()


@pytest.fixture
def world(tmp_path, qtbot, theme, languages, messages, workers):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        made = World(workspace, workers, messages, theme)
        qtbot.addWidget(made.page)
        yield made
        made.page.hide()
        made.settle()
        workers.close()


def drag(world, piece, start, end):
    """A real drag with the left button, in the piece's coordinates."""
    QTest.mousePress(piece, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.3, 0.7, 1.0):
        at = start + QPoint(0, round((end.y() - start.y()) * share))
        event_at = QPointF(at)
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove, event_at, QPointF(piece.mapToGlobal(at)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(piece, move)
    QTest.mouseRelease(piece, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    world.settle()
