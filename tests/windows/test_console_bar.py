"""The bar of the console: one notice at a time, answered by a rank, gone by itself when it is brief."""

import pytest
from PySide6.QtCore import Qt

from cop_desktop.windows.console_bar import Choice, ConsoleBar, Notice


@pytest.fixture
def bar(theme, qtbot):
    made = ConsoleBar(theme)
    qtbot.addWidget(made)
    return made


def test_a_choice_is_taken_once_and_the_bar_goes(bar, qtbot):
    taken = []
    choices = (Choice("Continuer", lambda _n: taken.append(1), primary=True), Choice("Clore", taken.append))
    bar.show_notice(Notice("recovery", "plug-zap", "Interrompue.", "Rien n’est perdu.", choices))
    assert bar.accessibleName() == "Interrompue. Rien n’est perdu."
    assert [button.accessibleName() for button in bar.choices] == ["Continuer", "Clore"]
    qtbot.mouseClick(bar.choices[0], Qt.MouseButton.LeftButton)
    assert taken == [1]
    assert bar.notice is None
    assert not bar.choose(0)


def test_a_number_is_given_with_the_choice(bar):
    given = []
    bar.show_notice(
        Notice("number", "timer", "Combien?", choices=(Choice("Régler", given.append),), number=(0, 12, 60))
    )
    bar.ui.numberBox.setValue(7)
    assert bar.choose(0)
    assert given == [7]


def test_a_brief_notice_goes_by_itself_and_a_new_one_stays(bar, qtbot):
    closed = []
    bar.closed.connect(closed.append)
    bar.show_notice(Notice("again", "skip-forward", "Encore une fois", for_ms=30))
    qtbot.waitUntil(lambda: bar.notice is None)
    assert closed == ["again"]
    bar.show_notice(Notice("again", "skip-forward", "Encore une fois", for_ms=30))
    bar.show_notice(Notice("slept", "moon", "L’ordinateur a dormi."))
    bar.dismiss("again")
    assert bar.notice is not None
    assert bar.notice.key == "slept"
