"""A page of minutes as the program makes it, over a real workspace, its dialogs answered."""

from __future__ import annotations

import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.session import Session
from cop_desktop.qt.jobs import Jobs
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.undo import Undo
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.demo import make_demo
from cop_desktop.services.minutes_editing import MinutesEditing
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.minutes import Minutes
from cop_desktop.windows.minutes_pages import writing_stages

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="session")
def demo_minutes(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo-minutes") / "demo.cop"
    make_demo(path, SystemClock())
    return path


class Hand:
    """Real keys on the page, and what the workspace then holds."""

    def __init__(self, qtbot, page, presenter, workers, workspace, undo, out, said, languages):
        self.qtbot, self.page, self.presenter, self.workers = qtbot, page, presenter, workers
        self.workspace, self.undo, self.out, self.said, self.languages = workspace, undo, out, said, languages

    def show(self, external_id):
        with self.workspace.reading() as reading:
            session = reading.first(Session, external_id=external_id)
        self.presenter.show_session(session.id)
        self.workers.settle()
        self.page.entered()
        self.workers.settle()
        return self

    @property
    def stage(self):
        return self.page.ui.stages.currentWidget()

    @property
    def ui(self):
        return self.stage.ui

    def press(self, *keys, modifier=NONE):
        for key in keys:
            self.qtbot.keyClick(self.page.focusWidget() or self.page, key, modifier)
            self.workers.settle()

    def type(self, text):
        """QTest types ASCII alone: each letter is sent as the event a keyboard makes of it."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self.page.focusWidget(), QKeyEvent(kind, 0, NONE, letter))

    def stored(self, external_id):
        with self.workspace.reading() as reading:
            return reading.first(CapturedItem, external_id=external_id)

    def change(self, row, **fields):
        """Somebody else writes, through the workspace of another window."""
        with open_workspace(self.workspace.path, SystemClock()) as other, other.writing() as writing:
            writing.save(replace(writing.get(type(row), row.id), **fields))
            writing.commit()


@pytest.fixture
def hand(qtbot, theme, languages, workers, messages, demo_minutes, tmp_path):
    path = tmp_path / "ws" / "demo.cop"
    path.parent.mkdir(mode=0o700)
    shutil.copy(demo_minutes, path)
    workspace = open_workspace(path, SystemClock())
    services = SimpleNamespace(
        minuting=Minuting(workspace, SystemClock()),
        minutes_editing=MinutesEditing(workspace),
        undoing=Undoing(workspace),
    )
    jobs = Jobs(messages)
    undo = Undo(workers, messages, services.undoing)
    out = tmp_path / "Comptes rendus"
    out.mkdir()
    presenter = MinutesPresenter(lambda: services, path, workers, jobs, messages, undo, out)
    said = []
    messages.said.connect(said.append)
    page = Minutes(presenter, theme, lambda proposed: proposed, lambda: None, lambda _path: None)
    page.plug(writing_stages(presenter, theme, page.go, page.look_through, page.tell))
    qtbot.addWidget(page)
    page.resize(1366, 680)
    page.show()
    page.activateWindow()
    yield Hand(qtbot, page, presenter, workers, workspace, undo, out, said, languages)
    jobs.close()
    workers.settle()
    workspace.close()
