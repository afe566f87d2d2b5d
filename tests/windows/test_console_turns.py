"""The card of the turns: rows that speak, buttons that ask."""

import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.codes import Language
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_face import TurnRow, TurnsCard
from cop_desktop.qt.widgets.seats import Seat, SeatState
from cop_desktop.windows.console_turns import ConsoleTurns

ROWS = (
    TurnRow("a", "Idriss", Seat(SeatState.SPOKEN), spoken="Idriss, a parlé"),
    TurnRow("b", "Rosalinde", Seat(SeatState.SPEAKING), under="51 s", spoken="Rosalinde, a la parole"),
    TurnRow("c", "Jean-Sébastien", Seat(SeatState.NEXT), "ensuite", "calm", spoken="Jean-Sébastien, ensuite"),
)
CARD = TurnsCard(
    "Tour de parole",
    "2e voix sur 3",
    ROWS,
    give="Donner la parole à Jean-Sébastien",
    passing="Rosalinde passe",
    hands=True,
)


@pytest.fixture
def card(theme, languages, qtbot):
    made = ConsoleTurns(theme)
    qtbot.addWidget(made)
    made.resize(288, 512)
    made.show()
    qtbot.waitExposed(made)
    made.show_card(CARD)
    return made


def test_each_person_is_a_row_that_says_its_state(card):
    rows = card.rows._widgets
    assert [row.accessibleName() for row in rows] == [row.spoken for row in ROWS]
    assert rows[1].height() > rows[0].height()
    assert not card.ui.listenerRow.isVisible()


def test_the_next_voice_is_one_button_and_one_row_away(card, qtbot):
    asked = []
    card.give_asked.connect(lambda: asked.append("give"))
    card.pass_asked.connect(lambda: asked.append("pass"))
    card.hand_asked.connect(lambda: asked.append("hand"))
    card.person_asked.connect(lambda person, _at: asked.append(person))
    for button in (card.ui.giveButton, card.ui.passButton, card.ui.handButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(card.rows._widgets[2], Qt.Key.Key_Return)
    assert asked == ["give", "pass", "hand", "c"]
    assert card.ui.giveButton.accessibleName() == "Donner la parole à Jean-Sébastien"


def test_more_people_than_fit_are_drawn_closer_then_folded_into_a_line(card, qtbot):
    def people(count):
        return tuple(TurnRow(str(n), f"P{n}", Seat(SeatState.WAITING), spoken=f"P{n}") for n in range(count))

    room = card.rows.viewport().height()
    closer = room // 30
    card.show_card(TurnsCard("Tour de parole", "", people(closer)))
    assert card.rows._widgets[0].height() < 34
    assert sum(not row.isHidden() for row in card.rows._widgets) == closer
    card.show_card(TurnsCard("Tour de parole", "", people(30)))
    shown = [row._row.name for row in card.rows._widgets if not row.isHidden()]
    assert shown[-1] == f"et {30 - len(shown) + 1} autres"
    assert card.rows.verticalScrollBar().maximum() == 0
    qtbot.keyClick(card.rows._widgets[len(shown) - 1], Qt.Key.Key_Return)
    assert sum(not row.isHidden() for row in card.rows._widgets) == 30, "unfolded, and it scrolls"
    qtbot.waitUntil(lambda: card.rows.verticalScrollBar().maximum() > 0)
    qtbot.keyClick(card.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: card.rows.verticalScrollBar().maximum() == 0)
    card.show_card(CARD)
    assert sum(not row.isHidden() for row in card.rows._widgets) == 3


@pytest.mark.parametrize("language", list(Language))
def test_how_many_are_not_heard_yet_fits_beside_the_title(card, languages, language):
    languages.switch(language)
    title = translate("Console", "Turns to speak")
    card.show_card(TurnsCard(title, translate("Console", "%n not heard yet", "", 30), ROWS))
    asked = sum(each.sizeHint().width() for each in (card.ui.titleLabel, card.ui.countLabel))
    assert asked + 8 <= card.ui.titleRow.geometry().width()
