"""« La salle voit »: a strip or a picture, live or not, black or not."""

import pytest
from PySide6.QtCore import Qt

from cop_desktop.qt.wall.face import BlackFace, WelcomeFace
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.console_room import ConsoleRoom

FACE = WelcomeFace("Rives", "Codéveloppement d’octobre", "On commence à 13 h.", "", "", ())


@pytest.fixture
def card(theme, languages, qtbot):
    made = ConsoleRoom(theme, ink_of("light"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.show_face(FACE)
    return made


def test_it_says_what_is_on_the_wall(card):
    assert card.ui.saidLabel.text() == "Accueil"
    assert card.ui.madeLabel.text() == "On commence à 13 h."
    assert card.preview.face() == FACE
    assert card.ui.liveLabel.text() == "Pas montré"
    card.show_wall("full_screen")
    assert card.ui.liveLabel.text() == "En direct"
    card.show_face(BlackFace())
    card.show_black(black=True)
    assert card.ui.liveLabel.text() == "Noir"
    assert card.ui.blackButton.isChecked()
    card.show_wall("hidden", "Affichage perdu.")
    assert card.ui.whyLabel.isVisible()


def test_a_large_console_shows_the_picture(card, qtbot):
    assert card.preview.width() == 78
    card.resize(400, 400)
    card.set_large(True)
    qtbot.waitUntil(lambda: card.preview.width() > 300)
    assert abs(card.preview.height() - card.preview.width() * 9 / 16) <= 2


def test_its_buttons_ask(card, qtbot):
    asked = []
    card.black_asked.connect(lambda: asked.append("black"))
    card.wall_asked.connect(lambda: asked.append("wall"))
    qtbot.mouseClick(card.ui.blackButton, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(card.ui.showButton, Qt.MouseButton.LeftButton)
    assert asked == ["black", "wall"]
    assert not card.ui.harvestButton.isVisible()
    card.show_wall("full_screen")
    assert not card.ui.showButton.isVisible()
    card.harvest_asked.connect(lambda: asked.append("harvest"))
    qtbot.mouseClick(card.ui.harvestButton, Qt.MouseButton.LeftButton)
    assert asked[-1] == "harvest"
