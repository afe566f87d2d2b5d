"""The rehearsal in the real program: its key, every face, the clicker, ×10, Esc; nothing is written."""

import hashlib
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.run.rehearsal import Scene
from cop_desktop.domain.session import Session
from cop_desktop.qt.wall.face import BlackFace, HeldFace, ThanksFace, WelcomeFace, words_of
from cop_desktop.qt.widgets.rehearsal_frame import RehearsalFrame
from cop_desktop.windows.palette import Palette
from cop_desktop.windows.rehearsal import RehearsalDialog
from cop_desktop.windows.rehearsing_place import RehearseButton
from tests.windows.test_desktop import _settle, _until, demo, demo_file, program

__all__ = ["demo", "demo_file", "program"]
KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Hand:
    """The plan of the next session, and fingers."""

    def __init__(self, desktop):
        self.desktop, self.window = desktop, desktop.window
        _until(lambda: desktop._shown is not None)
        self.window.activateWindow()
        self.window.place_asked.emit("planner")
        _settle(desktop)
        self.plan = desktop._shown._built["planner"].page
        _until(lambda: self.plan.presenter.plan is not None)

    @property
    def workspace(self):
        return self.desktop._opening().workspace

    def dialog(self):
        found = [each for each in self.window.findChildren(RehearsalDialog) if each.isVisible()]
        return found[0] if found else None

    def press(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        _settle(self.desktop)

    def rehearse(self):
        self.press(KEY.Key_R, CTRL | SHIFT)
        _until(self.dialog)
        return self.dialog()

    def leave(self):
        QTest.keyClick(self.dialog(), KEY.Key_Escape)
        _until(lambda: self.dialog() is None)


@pytest.fixture
def hand(program, demo):
    return Hand(program.show(demo))


def kept(path):
    """Everything that lies around a workspace, byte for byte, but the logs the program opens when it can."""
    return {
        each.relative_to(path.parent): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(path.parent.rglob("*"))
        if each.is_file() and not each.name.endswith("-shm") and each.parent.name != "log"
    }


def test_every_face_by_one_key_and_nothing_is_written(hand, demo):
    with hand.workspace.reading() as reading:
        last = reading.last_change()
        private = [each.private_title for each in reading.all(AgendaItem) if each.private_title]
        private += [each.prompt for each in reading.all(RoundOccurrence) if len(each.prompt) > 8]
    before, settings = kept(demo), dict(vars(hand.desktop._settings))
    dialog = hand.rehearse()
    assert isinstance(dialog.canvas.face(), WelcomeFace)
    faces = [dialog.canvas.face()]
    while dialog.rehearsal.rank + 1 < len(dialog.rehearsal.stops):
        key = (KEY.Key_PageDown, KEY.Key_Return)[len(faces) % 2]
        QTest.keyClick(dialog, key)
        faces.append(dialog.canvas.face())
    assert any(isinstance(face, HeldFace) for face in faces)
    assert isinstance(faces[-1], ThanksFace)
    assert len(set(map(repr, faces))) == len(faces), "each key shows another face"
    said = "\n".join(word for face in faces for word in words_of(face))
    assert "Étape 4 sur 6" in said
    assert "On termine tranquillement" in said
    assert len(private) > 10
    assert not [each for each in private if each in said]
    hand.leave()
    with hand.workspace.reading() as reading:
        assert reading.last_change() == last
        assert not reading.all(Session, status=(SessionStatus.LIVE, SessionStatus.CLOSING))
    assert kept(demo) == before
    assert dict(vars(hand.desktop._settings)) == settings


def test_the_clicker_goes_there_and_back_and_black(hand):
    dialog = hand.rehearse()
    QTest.keyClick(dialog, KEY.Key_PageDown)
    first = dialog.canvas.face()
    QTest.keyClick(dialog, KEY.Key_PageDown)
    assert dialog.canvas.face() != first
    QTest.keyClick(dialog, KEY.Key_PageUp)
    assert dialog.canvas.face() == first
    QTest.keyClick(dialog, KEY.Key_Period)
    assert isinstance(dialog.canvas.face(), BlackFace)
    QTest.keyClick(dialog, KEY.Key_B)
    assert dialog.canvas.face() == first
    hand.leave()


def test_it_says_everywhere_that_it_is_a_rehearsal(hand):
    dialog = hand.rehearse()
    assert dialog.windowTitle().startswith("Répétition")
    assert dialog.ui.wordLabel.text() == "Répétition"
    [frame] = dialog.canvas.findChildren(RehearsalFrame)
    assert frame.accessibleName() == "Répétition"
    assert frame.geometry() == dialog.canvas.rect()
    picture = dialog.canvas.grab().toImage()
    bare = dialog.canvas.face()
    frame.hide()
    assert dialog.canvas.grab().toImage() != picture
    assert dialog.canvas.face() == bare
    QTest.keyClick(dialog, KEY.Key_PageDown)
    assert dialog.ui.countLabel.text().startswith("2 sur ")
    assert dialog.ui.sceneLabel.text().endswith("— au début")
    assert dialog.accessibleName() == f"Répétition, {dialog.ui.sceneLabel.text()}"
    hand.leave()


def test_ten_times_faster_on_the_real_engine(hand, monkeypatch):
    dialog = hand.rehearse()
    QTest.keyClick(dialog, KEY.Key_PageDown)
    before = dialog.rehearsal.view().active_seconds
    QTest.keyClick(dialog, KEY.Key_Space)
    assert dialog.ui.fastButton.isChecked()
    assert dialog._tick.isActive()
    real = dialog.rehearsal._clock.now()
    later = replace(real, mono_ns=real.mono_ns + 30_000_000_000)
    monkeypatch.setattr(dialog.rehearsal._clock.__class__, "now", lambda _self: later)
    assert dialog.rehearsal.view().active_seconds - before >= 300
    monkeypatch.undo()
    QTest.keyClick(dialog, KEY.Key_Space)
    assert not dialog._tick.isActive()
    hand.leave()


def test_the_button_and_the_palette_open_it_and_escape_gives_the_plan_back(hand):
    [button] = hand.plan.findChildren(RehearseButton)
    assert button.accessibleName() == "Répéter"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    _until(hand.dialog)
    hand.leave()
    hand.window.activateWindow()
    _until(hand.window.isActiveWindow)
    QTest.keyClick(hand.window, KEY.Key_K, CTRL)
    palette = hand.window.findChild(Palette, "palette")
    QTest.keyClicks(palette.field, "repeter")
    assert palette.current().act.key == "plan:rehearse"
    QTest.keyClick(palette.field, KEY.Key_Return)
    _until(hand.dialog)
    hand.leave()
    assert hand.window.present == "planner"


def test_while_a_session_runs_it_says_why_not(hand):
    with hand.workspace.writing() as writing:
        held = writing.first(Session, status=SessionStatus.HELD)
        writing.save(replace(held, status=SessionStatus.LIVE))
        writing.commit()
    said = []
    hand.desktop.messages.said.connect(lambda message: said.append(message.text))
    hand.press(KEY.Key_R, CTRL | SHIFT)
    _until(lambda: said)
    assert hand.dialog() is None
    assert said == ["Une rencontre est en cours\u00a0: la répétition attendra qu’elle soit finie."]


def test_scenes_are_all_named(hand):
    dialog = hand.rehearse()
    named = set()
    while True:
        named.add(dialog.rehearsal.stop.scene)
        assert dialog.ui.sceneLabel.text()
        if not dialog.rehearsal.forward():
            break
        dialog.show_now()
    assert {Scene.WELCOME, Scene.BEGINNING, Scene.ENDING, Scene.OVER, Scene.HOLD, Scene.THANKS} <= named
    hand.leave()
