"""The card of the round: what changes each second, what does not, and its buttons by stage."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from cop_desktop.qt.presenters.console_face import RoundCard, Stage
from cop_desktop.qt.widgets.ring import Ring, RingState
from cop_desktop.windows.console_round import ConsoleRound

CARD = RoundCard(
    stage=Stage.RUNNING,
    ring=Ring(RingState.NORMAL, 0.6, "Il reste", "13 min", "52 s", "Il reste 14 min"),
    under="sur 22 min",
    lead="Étape 4 sur 6",
    name="Consultation et exploration",
    private="La demande de Maude",
    subject="Comment ouvrir un dialogue?",
    instruction="À tour de rôle.",
    prompt="Plusieurs tours courts.",
    next_label="Synthèse et plan d’action",
    has_next=True,
)


@pytest.fixture
def card(theme, languages, qtbot):
    made = ConsoleRound(theme)
    qtbot.addWidget(made)
    made.resize(762, 258)
    made.show()
    qtbot.waitExposed(made)
    made.show_card(CARD)
    return made


def shown(card):
    ui = card.ui
    buttons = {
        "pause": ui.pauseButton, "less": ui.lessButton, "more": ui.moreButton, "hold": ui.holdButton,
        "next": ui.nextButton,
    }  # fmt: skip
    return {name for name, button in buttons.items() if button.isVisible()}


def test_a_second_changes_the_ring_alone(card):
    card.ui.nameLabel.setText("not written again")
    card.show_card(replace(CARD, ring=replace(CARD.ring, below="51 s")))
    assert card.ring.ring().below == "51 s"
    assert card.ui.nameLabel.text() == "not written again"
    card.show_card(replace(CARD, name="Synthèse"))
    assert card.ui.nameLabel.text() == "Synthèse"


@pytest.mark.parametrize(
    ("stage", "buttons", "words"),
    [
        (Stage.RUNNING, {"pause", "less", "more", "hold", "next"}, "Pause"),
        (Stage.PAUSED, {"pause", "less", "more", "hold", "next"}, "Reprendre"),
        (Stage.HELD, {"pause"}, "Reprendre"),
        (Stage.BEFORE, {"next"}, None),
        (Stage.AFTER, {"next"}, None),
    ],
)
def test_buttons_follow_the_stage(card, stage, buttons, words):
    card.show_card(replace(CARD, stage=stage))
    assert shown(card) == buttons
    if words:
        assert card.ui.pauseButton.text().strip() == words


def test_what_one_may_do_with_time_is_asked(card, qtbot):
    asked = []
    card.pause_asked.connect(lambda: asked.append("pause"))
    card.adjust_asked.connect(asked.append)
    card.hold_asked.connect(lambda: asked.append("hold"))
    card.next_asked.connect(lambda: asked.append("next"))
    card.minutes_asked.connect(lambda: asked.append("minutes"))
    ui = card.ui
    for button in (ui.pauseButton, ui.lessButton, ui.moreButton, ui.holdButton, ui.nextButton):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    card.show_card(replace(CARD, stage=Stage.AFTER))
    qtbot.mouseClick(ui.nextButton, Qt.MouseButton.LeftButton)
    assert asked == ["pause", -60, 60, "hold", "next", "minutes"]


@pytest.mark.parametrize("stage", [Stage.RUNNING, Stage.PAUSED, Stage.ARMED, Stage.HELD, Stage.AFTER])
def test_on_a_display_of_1024_pixels_the_next_step_keeps_its_place(theme, languages, qtbot, stage):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(418, 258)
    card = ConsoleRound(theme, holder)
    card.setGeometry(0, 0, 418, 258)
    holder.show()
    qtbot.waitExposed(holder)
    card.show_card(replace(CARD, stage=stage))
    QApplication.processEvents()
    ui = card.ui
    for button in (ui.pauseButton, ui.lessButton, ui.moreButton, ui.holdButton, ui.nextButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
            assert button.mapTo(card, button.rect().topRight()).x() < 418 - 10
            assert button.accessibleName(), "an icon alone is still named"
    if stage is not Stage.HELD:
        assert ui.nextButton.isVisible()
        assert len(ui.nextButton.text().strip()) > 6
    card.resize(762, 258)
    card.show_card(CARD)
    assert ui.holdButton.text().strip() == "Prendre le temps"


def test_a_short_prompt_after_a_long_one_takes_the_room_it_needs(card):
    card.show_card(replace(CARD, prompt="Plusieurs tours courts valent mieux qu’un seul long. " * 6))
    tall = card.ui.promptLabel.minimumHeight()
    card.show_card(CARD)
    assert card.ui.promptLabel.minimumHeight() < tall / 3


def test_a_long_name_is_written_smaller_before_it_is_cut(card):
    card.show_card(replace(CARD, name="Consultation et exploration à plusieurs voix"))
    small = card.ui.nameLabel
    assert small.property("class") == "small muted"
    card.show_card(CARD)
    assert small.property("class") == "muted"
    assert small.text() == CARD.name
