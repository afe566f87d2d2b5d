"""The page of long minutes follows what is being written, whatever stands before it."""

import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import Session
from cop_desktop.qt.presenters.minutes_page import PIECES
from cop_desktop.windows.minutes_stages import Stage
from tests.windows.minutes_hand import CTRL, demo_minutes, hand

__all__ = ["demo_minutes", "hand"]
DOWN, END = Qt.Key.Key_Down, Qt.Key.Key_End
BEFORE = "Le début est dans le fichier"


@pytest.fixture
def thousand(hand):
    """A thousand ideas, put in the minutes at the second point."""
    with hand.workspace.writing() as writing:
        session = writing.first(Session, external_id="s2").id
        point = writing.all(AgendaItem, session_id=session, order_by=("position",))[1]
        for rank in range(1_000):
            writing.add(
                CapturedItem(
                    id=new_id(), session_id=session, agenda_item_id=point.id, kind=ItemKind.IDEA,
                    text=f"Idée numéro {rank}.", level=Level.MEMBERS, position=5_000 + rank,
                    captured_at_ms=1_795_000_000_000 + rank,
                )
            )  # fmt: skip
        writing.commit()
    hand.show("s2")
    hand.page.go(Stage.WRITE)
    hand.workers.settle()
    return hand


def read(hand):
    """What of the page is before one's eyes, and what is washed."""
    view = hand.ui.pageView
    height = view.viewport().height()
    return [cursor.selectedText() for cursor in view._washed if 0 <= view.cursorRect(cursor).top() <= height]


def test_what_is_typed_in_the_last_point_is_before_ones_eyes(thousand):
    for _ in range(10):
        thousand.press(DOWN, modifier=CTRL)
    thousand.ui.summaryField.setFocus()
    thousand.type("On se quitte.")
    thousand.ui.summaryField.commit()
    thousand.workers.settle()
    assert read(thousand) == ["On se quitte."]
    text = thousand.ui.pageView.toPlainText()
    assert BEFORE in text.splitlines()[0]
    thousand.type(" Merci.")
    thousand.ui.summaryField.commit()
    thousand.workers.settle()
    assert read(thousand) == ["On se quitte. Merci."]


def test_going_through_a_thousand_lines_the_page_keeps_up_and_comes_back(thousand):
    thousand.press(DOWN, modifier=CTRL)
    thousand.ui.linesView.setFocus()
    laid = []
    view = thousand.ui.pageView
    built, view._lay_out = view._lay_out, lambda: (laid.append(view._about), built())
    thousand.press(END)
    assert read(thousand)[0].startswith("•\u2002Idée numéro 999")
    assert len(view._page.places) <= PIECES + 1
    for _ in range(30):
        thousand.press(Qt.Key.Key_Up)
    assert read(thousand)[0].startswith("•\u2002Idée numéro 969")
    assert len(laid) == 1, "near by, the page is not made again"
    thousand.press(Qt.Key.Key_Home)
    while "Idée numéro 0." not in read(thousand)[-1]:
        thousand.press(DOWN)
    assert BEFORE not in view.toPlainText()
