"""Every screen, in both languages, on a laptop: named, whole, reached by Tab; and what is empty says so."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cop_desktop.domain.codes import Language
from cop_desktop.qt.widgets.agenda_rows import AgendaPiece
from cop_desktop.windows.about import About
from cop_desktop.windows.crash import Crash
from cop_desktop.windows.keyboard import Keyboard
from tests.notes_hand import notes as notes
from tests.windows.screens_hand import clipped, controls, press, program, settle, spoken, tab_walk, where
from tests.windows.test_desktop import demo_file as demo_file

__all__ = ["program"]
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)


def faults(window):
    """What a screen lacks: names, whole words, stops of Tab."""
    found = [f"nameless: {where(each)}" for each in controls(window) if not spoken(each)]
    found += [f"cut: {each}" for each in clipped(window)]
    met = tab_walk(window)
    groups = {_group(each) for each in met}
    found += [
        f"no Tab: {where(each)}"
        for each in controls(window)
        if each not in met and _group(each) not in groups
    ]
    return found


def _group(widget):
    """Arrows go through what is of one kind in one place: Tab stops once for all."""
    return (AgendaPiece if isinstance(widget, AgendaPiece) else type(widget)), widget.parentWidget()


def words(window):
    """Everything a screen writes in labels."""
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


@LANGUAGES
def test_a_community_just_made_shows_every_empty_screen_whole(program, tmp_path, language):
    program.languages.switch(language)
    french = language is Language.FRENCH
    desktop = program.show(tmp_path / "new.cop", create=True)
    window = desktop.window
    found = {"welcome": faults(window)}
    QTest.keyClicks(window.focusWidget(), "Rives")
    press(desktop, "Return")
    assert window.present == "home"
    assert spoken(window.focusWidget()) == ("Nouvelle rencontre" if french else "New session")
    found["home"] = faults(window)
    press(desktop, "F2")
    found["community"] = faults(window)
    said = words(window)
    assert ("Personne encore. Un nom suffit." if french else "Nobody yet. A name is enough.") in said
    press(desktop, "Escape", "Ctrl+2")
    toast = window.messages.toasts[-1]
    assert window.present == "home"
    assert toast.action.text() == ("Nouvelle rencontre" if french else "New session")
    toast.action.click()
    settle(desktop)
    assert window.present == "planner"
    assert not window.messages.toasts, "there is a session by now"
    found["planner"] = faults(window)
    press(desktop, "Ctrl+3")
    found["console"] = faults(window)
    plan = next(each for each in controls(window) if each.objectName() == "nextButton")
    assert spoken(plan) == ("Préparer le plan" if french else "Prepare the plan")
    QTest.keyClick(plan, Qt.Key.Key_Space)
    assert window.present == "planner"
    press(desktop, "Ctrl+4")
    found["minutes"] = faults(window)
    assert ("Rien n’a encore été noté." if french else "Nothing has been noted yet.") in words(window)
    for stage in ("write", "review", "send"):
        press(desktop, "Ctrl+Return")
        found[stage] = faults(window)
    press(desktop, "Ctrl+K")
    found["palette"] = [each for each in faults(window) if not each.startswith("no Tab")]  # a panel over all
    press(desktop, "Escape")
    assert {screen: lacks for screen, lacks in found.items() if lacks} == {}


@LANGUAGES
def test_the_example_shows_every_screen_whole(program, demo_file, tmp_path, language):
    program.languages.switch(language)
    desktop = program.show(shutil.copy(demo_file, tmp_path / "demo.cop"))
    window = desktop.window
    found = {"home": faults(window)}
    press(desktop, "F2")
    found["community"] = faults(window)
    press(desktop, "Escape", "Ctrl+2")
    found["planner"] = faults(window)
    for sheet in ("people", "cases"):
        button = next(each for each in controls(window) if each.objectName() == f"{sheet}Button")
        QTest.keyClick(button, Qt.Key.Key_Space)
        settle(desktop)
        found[sheet] = faults(window)
    press(desktop, "Ctrl+1", "Ctrl+4")
    found["triage"] = faults(window)
    for stage in ("write", "review", "send"):
        press(desktop, "Ctrl+Return")
        found[stage] = faults(window)
    press(desktop, "Ctrl+1", "Ctrl+3")
    found["console"] = faults(window)
    press(desktop, "PgDown")
    found["live"] = faults(window)
    press(desktop, "F7")
    found["held"] = faults(window)
    desktop._shown._sure = True
    assert {screen: lacks for screen, lacks in found.items() if lacks} == {}


@LANGUAGES
@pytest.mark.parametrize("size", [(1280, 672), (1024, 700)], ids=["half again", "old projector"])
def test_a_small_display_cuts_no_word(program, demo_file, tmp_path, language, size):
    """A display of 1920 × 1080 at 150 %, and one of 1024 × 768, a title bar and a panel taken off."""
    program.languages.switch(language)
    desktop = program.show(shutil.copy(demo_file, tmp_path / "demo.cop"))
    window = desktop.window
    window.resize(*size)
    found = {}
    for keys in (["Ctrl+1"], ["F2"], ["Escape", "Ctrl+2"], ["Ctrl+1", "Ctrl+4"], ["Ctrl+Return"],
                 ["Ctrl+Return"], ["Ctrl+Return"], ["Ctrl+1", "Ctrl+3"], ["PgDown"]):  # fmt: skip
        press(desktop, *keys)
        found[f"{window.present} {keys}"] = [each for each in clipped(window) if "TopField" not in each]
    desktop._shown._sure = True
    assert {screen: lacks for screen, lacks in found.items() if lacks} == {}


@LANGUAGES
@pytest.mark.parametrize("dialog", [About, Crash, Keyboard])
def test_a_dialog_is_whole_and_escape_closes_it(qtbot, theme, languages, language, dialog):
    languages.switch(language)
    made = dialog([("", [("F1", "x")])]) if dialog is Keyboard else dialog()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    if made.focusWidget() is None:
        made.focusNextChild()
    assert faults(made) == []
    QTest.keyClick(made.focusWidget() or made, Qt.Key.Key_Escape)
    assert not made.isVisible()


@LANGUAGES
def test_the_note_takers_window_is_whole(room, notes, languages, language):
    languages.switch(language)
    notes.settle()
    notes.come_forward()
    assert faults(notes.window) == []
