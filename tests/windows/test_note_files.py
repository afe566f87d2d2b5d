"""Two laptops in the real windows: given, dropped, previewed, merged, cancelled, undone."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QRadioButton

from cop_desktop.app import Program
from cop_desktop.domain.capture.grammar import Guest
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import Language
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import Session
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.messages import Level
from cop_desktop.qt.settings import Settings
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.demo import make_demo
from cop_desktop.services.exchanging import Exchanging, read_incoming
from cop_desktop.services.note_exchange import NoteExchange
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.note_merge import NoteMerge
from tests.windows.files_hand import drop, settle, toast


class _Clock:
    def now(self):
        ms = int(dt.datetime(2026, 12, 17, 18, 30, tzinfo=dt.UTC).timestamp() * 1000)
        return Instant(ms, ms * 1_000_000, "boot")


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("laptops") / "demo.cop"
    make_demo(path, _Clock())
    return path


@pytest.fixture
def desk(demo_file, qapp, qtbot, theme, languages, tmp_path, monkeypatch):
    """The facilitator's program, the planned session shown."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    errors = Errors()
    program = Program(qapp, errors, Settings(tmp_path / "window.ini"), languages, theme, _Clock())
    assert program.open(shutil.copy(demo_file, tmp_path / "demo.cop"))
    desktop = program._desktop
    desktop.window.resize(1366, 768)
    made = SimpleNamespace(desktop=desktop, window=desktop.window, tmp=tmp_path, qtbot=qtbot)
    qtbot.waitUntil(lambda: desktop._begun)
    settle(made)
    workspace = desktop._opening().workspace
    with workspace.reading() as reading:
        made.session = reading.first(Session, external_id="s4")
    made.workspace = workspace
    yield made
    errors.remove()
    if desktop.window.isVisible():
        desktop.window.close()


@pytest.fixture
def there(desk):
    """The other laptop, which got the session by the file the window gave."""
    desk.desktop._shown.go("planner", desk.session.id)
    settle(desk)
    desk.desktop.files.laptops.give_session(desk.tmp / "session.json")
    settle(desk)
    with open_workspace(desk.tmp / "there.cop", _Clock(), create=True) as workspace:
        Exchanging(workspace, _Clock()).bring(read_incoming(desk.tmp / "session.json"))
        capturing = Capturing(workspace, _Clock())
        yield SimpleNamespace(
            capturing=capturing,
            write=lambda text, **more: capturing.capture(Draft(text, **more), Place(desk.session.id)).item,
            give=lambda name: given(workspace, desk, name),
        )


def given(workspace, desk, name):
    NoteExchange(workspace, _Clock()).give_notes(desk.session.id, desk.tmp / name)
    return desk.tmp / name


def shown(desk):
    settle(desk)
    dialog = desk.window.findChild(NoteMerge)
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def items(desk):
    return {each.text: each for each in Capturing(desk.workspace, _Clock()).feed(desk.session.id)}


def test_a_dropped_file_is_previewed_merged_and_undone(desk, there):
    there.write("Le kiosque plaît")
    guest = Guest(new_id(), "Ana Ruiz")
    there.write(f"{{@{guest.id}}} connaît la Ville", guests=(guest,))
    assert drop(desk.window, there.give("notes.json"))
    dialog = shown(desk)
    assert dialog.ui.countsLabel.text() == "2 captures\u00a0: 2 nouvelles."
    assert dialog.ui.peopleLabel.text().endswith("maintenant\u00a0: Ana Ruiz.")
    assert items(desk) == {}, "nothing yet"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk)
    assert len(items(desk)) == 2
    assert toast(desk).text == "Captures fusionnées\u00a0: 2 captures ajoutées, 1 personne ajoutée"
    toast(desk).action()
    settle(desk)
    assert items(desk) == {}
    assert drop(desk.window, desk.tmp / "notes.json")
    dialog = shown(desk)
    assert dialog.ui.backCheck.isVisible()
    assert dialog.ui.backCheck.isChecked(), "the merge was undone"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk)
    assert len(items(desk)) == 2


def test_in_the_console_ctrl_z_undoes_the_merge_and_not_the_step_before(desk, there):
    there.write("Le kiosque plaît")
    desk.desktop._shown.go("console", desk.session.id)
    settle(desk)
    desk.desktop.files.laptops.merge(desk.tmp / "none.json")
    settle(desk)
    assert drop(desk.window, there.give("notes.json"))
    QTest.keyClick(shown(desk), Qt.Key.Key_Return)
    settle(desk)
    assert len(items(desk)) == 1
    kinds = [each.message.level for each in desk.window.messages.toasts]
    assert Level.ERROR not in kinds, "what was said of the file before is no longer true"
    page = desk.window.page("console")
    page.undo_pressed.emit()
    settle(desk)
    assert items(desk) == {}
    page.redo_pressed.emit()
    settle(desk)
    assert len(items(desk)) == 1


def test_cancel_changes_nothing(desk, there):
    there.write("Le kiosque plaît")
    drop(desk.window, there.give("notes.json"))
    QTest.keyClick(shown(desk), Qt.Key.Key_Escape)
    settle(desk)
    assert items(desk) == {}
    assert toast(desk).text == "Abandonné\u00a0: rien n’a changé."


def test_both_wordings_are_offered_by_keys(desk, there, languages):
    languages.switch(Language.ENGLISH)
    first = there.write("le kiosque ouvre en mai")
    second = there.write("la marche a lieu le soir")
    drop(desk.window, there.give("one.json"))
    QTest.keyClick(shown(desk), Qt.Key.Key_Return)
    settle(desk)
    mine = Capturing(desk.workspace, _Clock())
    mine.correct(items(desk)[first.text], Draft("le kiosque ouvre le 1er mai"))
    there.capturing.correct(first, Draft("le kiosque ouvre en juin"))
    there.capturing.correct(second, Draft("la marche a lieu le matin"))
    drop(desk.window, there.give("two.json"))
    dialog = shown(desk)
    assert dialog.ui.countsLabel.text() == "2 captures: 1 corrected there, 1 corrected on both sides."
    buttons = dialog.ui.choicesHolder.findChildren(QRadioButton)
    told = [(each.accessibleName(), each.isChecked()) for each in buttons]
    assert told == [
        ("Here, le kiosque ouvre le 1er mai", True),
        ("On the other laptop, le kiosque ouvre en juin", False),
        ("Here, la marche a lieu le soir", False),
        ("On the other laptop, la marche a lieu le matin", True),
    ]
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Down)
    assert buttons[1].isChecked()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk)
    assert set(items(desk)) == {"le kiosque ouvre en juin", "la marche a lieu le matin"}
    assert toast(desk).text == "Captures merged: 2 brought up to date"


def test_another_clock_is_said_and_looked_at_again(desk, there):
    there.write("Le kiosque plaît")
    drop(desk.window, there.give("notes.json"))
    dialog = shown(desk)
    dialog.ui.clockSpin.setFocus()
    dialog.ui.clockSpin.selectAll()
    QTest.keyClicks(dialog.ui.clockSpin, "120")
    dialog.ui.mergeButton.setFocus()
    settle(desk)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk)
    [item] = items(desk).values()
    assert item.captured_at_ms == _Clock().now().utc_ms - 120_000


def test_dropped_on_the_window_of_who_takes_the_notes(desk, there):
    there.write("Le kiosque plaît")
    desk.desktop._shown.go("notes", desk.session.id)
    settle(desk)
    [page] = desk.desktop._shown._notes.shown.values()
    assert not drop(page.window, desk.tmp / "session.json"), "captures only"
    assert drop(page.window, there.give("notes.json"))
    settle(desk)
    dialog = page.window.findChild(NoteMerge)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk)
    assert list(items(desk)) == ["Le kiosque plaît"]
    page.window.close()


def test_a_spoiled_file_is_refused_with_its_place(desk, there):
    there.write("Le kiosque plaît")
    path = there.give("notes.json")
    plain = json.loads(path.read_text("utf-8"))
    plain["captured_items"][0]["kind"] = "gossip"
    path.write_text(json.dumps(plain), "utf-8")
    drop(desk.window, path)
    settle(desk)
    assert toast(desk).level.value == "error"
    assert "captured_items[0].kind" in toast(desk).text
    assert desk.window.findChild(NoteMerge) is None
    assert items(desk) == {}


def test_the_palette_and_the_menu_ask_for_the_files(desk, there):
    found = [each.act for each in desk.desktop._shown.acts.find("portable")]
    assert [each.key for each in found][:3] == ["laptop:give-session", "laptop:give-notes", "laptop:merge"]
    for act in found[:3]:
        act.do()
        dialog = desk.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.done(0)
        settle(desk)
    desk.desktop.files.laptops.give_notes(desk.tmp / "mine.json")
    settle(desk)
    assert toast(desk).text == "0 capture dans mine.json\u00a0: fusionnez-la sur le portable de qui anime."
    assert json.loads((desk.tmp / "mine.json").read_text("utf-8"))["contents"] == "notes"
