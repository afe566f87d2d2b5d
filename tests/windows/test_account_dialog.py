"""Planned and actual in the real program: its key, its rows, its drawing, and the choice of the annex."""

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Language, SessionStatus
from cop_desktop.domain.session import Session
from cop_desktop.windows.account import AccountDialog
from cop_desktop.windows.account_place import AccountButton
from tests.windows.test_desktop import _settle, _until, demo, demo_file, program

__all__ = ["demo", "demo_file", "program"]
KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


class Hand:
    """The minutes of the November session, and fingers."""

    def __init__(self, desktop):
        self.desktop, self.window = desktop, desktop.window
        _until(lambda: desktop._shown is not None)
        with self.workspace.reading() as reading:
            self.session = reading.first(Session, external_id="s2")
            self.planned = reading.first(Session, status=SessionStatus.PLANNED)
        self.window.activateWindow()
        self.go("minutes", self.session.id)

    @property
    def workspace(self):
        return self.desktop._opening().workspace

    @property
    def stored(self):
        with self.workspace.reading() as reading:
            return reading.get(Session, self.session.id)

    def go(self, place, session_id):
        self.desktop._shown.go(place, session_id)
        _settle(self.desktop)
        self.page = self.desktop._shown._built[place].page

    def dialog(self):
        found = [each for each in self.window.findChildren(AccountDialog) if each.isVisible()]
        return found[0] if found else None

    def press(self, key, modifiers=NONE):
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        _settle(self.desktop)

    def open(self):
        self.press(KEY.Key_P, ALT | SHIFT)
        _until(self.dialog)
        return self.dialog()


@pytest.fixture
def hand(program, demo):
    return Hand(program.show(demo))


def rows(dialog):
    table = dialog.ui.table
    return [
        tuple(table.item(row, column).text().replace("\u00a0", " ").strip() for column in range(5))
        for row in range(table.rowCount())
    ]


def test_a_key_shows_it_item_by_item_and_round_by_round(hand):
    dialog = hand.open()
    told = rows(dialog)
    assert told[0] == ("1", "Accueil", "10 min", "9 min 30 s", "30 s de moins")
    assert told[1][4] == "1 min 30 s de plus"
    rounds = [each for each in told if not each[0]]
    assert ("", "Discussion à quatre", "9 min", "9 min 30 s", "30 s de plus") in rounds or len(rounds) > 8
    assert (
        dialog.ui.totalsLabel.text()
        .replace("\u00a0", " ")
        .startswith("Les étapes devaient prendre 2 h; elles ont pris 2 h. La rencontre a commencé à l’heure.")
    )
    assert dialog.view.accessibleName().startswith("Deux fils à la même échelle")
    QTest.keyClick(dialog, KEY.Key_Escape)
    _until(lambda: hand.dialog() is None)


def test_a_screen_reader_reads_the_rows(hand):
    dialog = hand.open()
    table = QAccessible.queryAccessibleInterface(dialog.ui.table)
    assert table.role() == QAccessible.Role.Table
    names = [table.child(rank).text(QAccessible.Text.Name) for rank in range(table.childCount())]
    for said in ("Écart", "Accueil", "30 s de moins"):
        assert said in [each.replace("\u00a0", " ") for each in names]
    assert dialog.focusWidget() is dialog.ui.table
    QTest.keyClick(dialog, KEY.Key_Escape)


def test_it_is_really_drawn_and_follows_the_theme(hand, theme):
    dialog = hand.open()
    calm = theme.colour("calm").name()
    image = dialog.view.grab().toImage()
    seen = {image.pixelColor(x, 34).name() for x in range(image.width())}
    assert calm in seen
    QTest.keyClick(dialog, KEY.Key_Escape)


def test_the_annex_is_a_choice_that_is_kept_and_undone(hand):
    dialog = hand.open()
    assert not dialog.ui.annexBox.isChecked()
    dialog.ui.annexBox.setFocus()
    QTest.keyClick(dialog.ui.annexBox, KEY.Key_Space)
    _settle(hand.desktop)
    assert hand.stored.times_annexed
    QTest.keyClick(dialog, KEY.Key_Escape)
    _until(lambda: hand.dialog() is None)
    minutes = hand.desktop._shown._built["minutes"].page._presenter
    _settle(hand.desktop)
    assert "Annexe" in "\n".join(block.text for block in minutes.board.document.blocks)
    again = hand.open()
    assert again.ui.annexBox.isChecked()
    QTest.keyClick(again, KEY.Key_Escape)
    _until(lambda: hand.dialog() is None)
    hand.desktop.undo.undo()
    _settle(hand.desktop)
    assert not hand.stored.times_annexed


def test_the_file_written_by_the_program_holds_it(hand, qtbot, tmp_path):
    dialog = hand.open()
    QTest.keyClick(dialog.ui.annexBox, KEY.Key_Space)
    _settle(hand.desktop)
    QTest.keyClick(dialog, KEY.Key_Escape)
    _until(lambda: hand.dialog() is None)
    path, presenter = tmp_path / "m.docx", hand.page._presenter
    with qtbot.waitSignal(presenter.written, timeout=20_000):
        presenter.export_to(path)
    assert len(docx.Document(str(path)).inline_shapes) == 1


def test_the_button_and_the_console_after_the_end_open_it_too(hand):
    [button] = hand.page.findChildren(AccountButton)
    assert button.accessibleName() == "Prévu et réel"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    _until(hand.dialog)
    QTest.keyClick(hand.dialog(), KEY.Key_Escape)
    _until(lambda: hand.dialog() is None)
    hand.go("console", hand.session.id)
    acts = [found.act.key for found in hand.desktop._shown.acts.find("prevu")]
    assert "session:account" in acts
    assert rows(hand.open())
    QTest.keyClick(hand.dialog(), KEY.Key_Escape)


def test_before_the_end_it_says_why_not(hand):
    said = []
    hand.desktop.messages.said.connect(lambda message: said.append(message.text))
    hand.go("console", hand.planned.id)
    assert "session:account" not in [found.act.key for found in hand.desktop._shown.acts.find("prevu")]
    hand.press(KEY.Key_P, ALT | SHIFT)
    _until(lambda: said)
    assert hand.dialog() is None
    assert said[-1] == "Le prévu et le réel se comparent une fois la rencontre terminée."


def test_it_follows_the_language(hand, languages):
    dialog = hand.open()
    languages.switch(Language.ENGLISH)
    QApplication.processEvents()
    assert dialog.ui.table.horizontalHeaderItem(4).text() == "Difference"
    assert rows(dialog)[0] == ("1", "Accueil", "10 min", "9 min 30 s", "30 s less")
    assert dialog.windowTitle().startswith("Planned and actual")
    QTest.keyClick(dialog, KEY.Key_Escape)
