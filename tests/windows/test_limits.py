"""A megabyte pasted where a few words are meant: a sentence says what is taken; no field ever holds it."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from cop_desktop.qt.limits import LINE
from cop_desktop.qt.widgets.limited_text import MOST
from tests.windows.screens_hand import press, program, settle
from tests.windows.test_desktop import demo_file as demo_file

__all__ = ["program"]
MEGABYTE = "Une phrase de la rencontre. " * 37_500


@pytest.fixture
def desktop(program, demo_file, tmp_path):
    made = program.show(shutil.copy(demo_file, tmp_path / "demo.cop"))
    QGuiApplication.clipboard().setText(MEGABYTE)
    yield made
    QGuiApplication.clipboard().clear()


def paste_into(desktop, name, most):
    """Go to a field and paste; give the field, and what was said. It never holds over `most` letters."""
    window = desktop.window
    field = next(each for each in window.findChildren(QWidget, name) if each.isVisible())
    window.activateWindow()
    field.setFocus()
    settle(desktop)
    held = []
    line = isinstance(field, QLineEdit)
    field.textChanged.connect(lambda: held.append(len(field.text() if line else field.toPlainText())))
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(desktop)
    assert max(held, default=0) <= most, f"{name} was made to lay out what it does not take"
    return field, [toast.message.text.replace("\u00a0", " ") for toast in window.messages.toasts]


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (["F2"], "purposeField"),
        (["F2"], "agreementsField"),
        (["Ctrl+2"], "purposeField"),
        (["Ctrl+4", "Ctrl+Return"], "summaryField"),
    ],
    ids=["community", "agreements", "session", "summary"],
)
def test_several_lines_refuse_the_whole_and_say_so(desktop, keys, name):
    press(desktop, *keys)
    field = next(each for each in desktop.window.findChildren(QWidget, name) if each.isVisible())
    before = field.toPlainText()
    field, said = paste_into(desktop, name, MOST)
    assert field.toPlainText() == before
    assert said[-1].startswith(f"Rien n’a été collé : ce champ prend au plus {MOST // 1000} 000 caractères")


@pytest.mark.parametrize(
    ("keys", "name", "most"),
    [
        (["F2"], "nameField", 160),
        (["F2"], "addField", 160),
        (["Ctrl+2"], "titleField", LINE),
        (["Ctrl+2"], "placeField", LINE),
        (["Ctrl+2"], "searchField", LINE),
    ],
    ids=["community", "member", "title", "place", "search"],
)
def test_one_line_keeps_what_it_takes_and_says_so(desktop, keys, name, most):
    press(desktop, *keys)
    field, said = paste_into(desktop, name, most)
    assert isinstance(field, QLineEdit)
    assert len(field.text()) == most
    assert said[-1].startswith("Ce champ prend au plus ")
    field.clear()


def test_what_is_stored_is_never_cut(desktop):
    """A title longer than a field takes came by an exchange file: looking at it loses nothing."""
    home = desktop.home
    services = desktop._opening()
    whole = "mot " * 500 + "fin"
    services.sessions.edit(home.session.id, title=whole)
    settle(desktop)
    press(desktop, "Ctrl+2")
    field = next(each for each in desktop.window.findChildren(QLineEdit, "titleField") if each.isVisible())
    assert field.text() == whole
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Home)
    QTest.keyClicks(field, "")
    field.commit()
    settle(desktop)
    assert services.sessions.get(home.session.id).title == whole


def test_the_capture_field_asks_before_anything_enters(desktop):
    press(desktop, "Ctrl+3")
    field, _said = paste_into(desktop, "field", 0)
    assert field.toPlainText() == ""
    assert desktop.window.page("console").capture.question.asks
