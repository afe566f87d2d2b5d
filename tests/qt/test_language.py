"""Languages: live, French and English, Qt's own words included."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QVBoxLayout, QWidget

from cop_desktop.domain.codes import Language
from cop_desktop.qt import dates
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.qt_words import qt_words


class _Page(Retranslated, QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.label = QLabel(self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.label)
        self.retranslate()

    def retranslate(self) -> None:
        self.label.setText(translate("Home", "Next session"))


def test_a_window_changes_language_while_it_is_open(qtbot, languages):
    page = _Page()
    qtbot.addWidget(page)
    assert page.label.text() == "Prochaine rencontre"
    languages.switch(Language.ENGLISH)
    QCoreApplication.processEvents()
    assert page.label.text() == "Next session"
    languages.switch(Language.FRENCH)
    QCoreApplication.processEvents()
    assert page.label.text() == "Prochaine rencontre"


def test_qt_itself_speaks_french(qtbot, languages):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Annuler" in box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    assert QLocale().name() == "fr_CA"
    assert key_text("Ctrl+Shift+E") == "Ctrl+Maj+E"
    assert key_text("Return") == "Entrée"


def test_plurals_follow_each_language(languages):
    day, later = dt.date(2026, 12, 1), dt.date(2026, 12, 3)
    assert dates.from_today(later, day) == "dans 2 jours"
    assert dates.from_today(day, later) == "il y a 2 jours"
    languages.switch(Language.ENGLISH)
    assert dates.from_today(later, day) == "in 2 days"
    assert translate("Home", "%n session(s) held of {0}", "", 1).format(7) == "1 session held of 7"
    languages.switch(Language.FRENCH)
    assert translate("Home", "%n session(s) held of {0}", "", 0).format(7) == "0 rencontre tenue sur 7"


def test_the_dialogs_and_the_keys_of_qt_are_in_french_of_quebec(qtbot, languages):
    assert qt_words() == ("Entrée", "&Chercher dans\u00a0:", "&Type de fichier\u00a0:", "Dossier")
    assert QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Entrée"
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn) == "&Chercher dans\u00a0:"
    languages.switch(Language.ENGLISH)
    assert QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Return"
