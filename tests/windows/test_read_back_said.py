"""The read-back says what it cannot read, and what its keys do by now."""

import pytest
from PySide6.QtWidgets import QLabel

from tests.console_hand import KEY
from tests.windows.test_console_read_back import back, reach_closing, world

__all__ = ["back", "world"]


def foot(back):
    return " ".join(label.text() for label in back.card.ui.foot.findChildren(QLabel) if label.text())


def under(back):
    return back.card.answer._nothing


@pytest.mark.parametrize("typed", ["31 février", "30 feb", "32", "zz"])
def test_a_date_that_cannot_be_is_said(room, back, typed):
    reach_closing(room)
    answer = back.card.answer
    room.type(typed)
    assert answer.offered == []
    assert under(back).isVisible()
    assert "n’existe pas" in under(back).text()
    assert "n’existe pas" in answer.edit.accessibleDescription()
    room.key(KEY.Key_Return)
    assert answer.edit.text() == typed, "nothing is taken, nothing is lost"
    answer.edit.selectAll()
    room.type("ven")
    assert not under(back).isVisible()
    assert answer.offered


def test_nobody_of_that_name_is_said(room, back):
    reach_closing(room)
    room.key(KEY.Key_Escape)
    room.type("zzz")
    assert under(back).text() == "Personne de ce nom ici."


def test_the_foot_says_what_the_key_of_the_wall_does_now(room, back):
    reach_closing(room)
    assert "montrer à la salle" in foot(back)
    assert "tour de clôture" in foot(back)
    room.key(KEY.Key_F3)
    assert back.presenter.on_wall
    assert "montrer à la salle" not in foot(back)
    assert "masquer" in foot(back) or "page suivante" in foot(back)
    while back.presenter.on_wall:
        room.key(KEY.Key_F3)
    assert "montrer à la salle" in foot(back)


def test_opened_early_it_promises_no_closing_round(room, back):
    room.key(KEY.Key_PageDown)
    assert not back.presenter.closing_next
    room.key(KEY.Key_F3)
    assert "tour de clôture" not in foot(back)
    assert "quitter la page" in foot(back)
    here = room.view.current_id
    assert back.side.onward_button.text() == "Continuer"
    back.side.onward_button.click()
    room.settle()
    assert room.view.current_id == here
    assert not back.presenter.is_open
