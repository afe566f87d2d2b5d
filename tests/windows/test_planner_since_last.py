"""The plan of the next session opens with the open actions; Ctrl+J puts them on its agenda."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import ItemKind, RoundState, SessionStatus
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.session import Session
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.undo import Undo
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.since_last import SinceLast
from cop_desktop.services.undoing import Undoing
from cop_desktop.windows.planner import PlannerPage
from cop_desktop.windows.since_last import SinceLastCard
from tests.console_world import SESSION, person_id, round_id

NEXT = id_from("world", "next")


@pytest.fixture
def plan(world, clock, theme, languages, workers, messages, qtbot):
    capturing = Capturing(world, clock)
    for rank, text in enumerate(("Réserver la salle.", "Inviter l’urbanisme.", "Écrire un mot.")):
        clock.forward(1)
        capturing.capture(
            Draft(text, kind=ItemKind.ACTION, owner_id=person_id("Idriss") if rank else None,
                  due_next_session=True),
            Place(SESSION),
        )  # fmt: skip
    undo = Undo(workers, messages, Undoing(world))
    presenter = PlannerPresenter(
        workers, undo, Planning(world, clock), Sessions(world, clock), People(world, clock)
    )
    page = PlannerPage(presenter, None, theme)
    card = SinceLastCard(presenter, SinceLast(world, shipped_formats), workers, undo, theme, page)
    page.ui.mainLayout.insertWidget(2, card)
    qtbot.addWidget(page)
    page.resize(1366, 680)
    page.show()
    page.activateWindow()
    presenter.open(NEXT)
    workers.settle()
    workers.settle()
    yield page, card, presenter, undo
    page.close()


def carried(world):
    with world.reading() as reading:
        return [each.carried_action_ids for each in reading.all(AgendaItem, session_id=NEXT)]


def test_it_opens_with_them_and_one_key_puts_them_on(plan, world, workers, qtbot):
    page, card, _presenter, undo = plan
    assert card.isVisible()
    assert card.rows[0].text == "Réserver la salle."
    assert len(card.rows) == 3
    qtbot.keyClick(page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    workers.settle()
    workers.settle()
    assert not card.isVisible()
    assert [len(each) for each in carried(world)] == [3]
    undo.undo()
    workers.settle()
    workers.settle()
    assert card.isVisible()
    assert carried(world) == []


def test_of_a_session_under_way_nothing_is_said(plan, workers):
    _page, card, presenter, _undo = plan
    presenter.open(SESSION)
    workers.settle()
    workers.settle()
    assert not card.isVisible()


def test_what_was_dropped_waits_there_and_the_same_key_puts_it_back(plan, world, workers, qtbot):
    page, card, presenter, undo = plan
    with world.writing() as writing:
        row = writing.get(RoundOccurrence, round_id("c2", "learning"))
        writing.save(replace(row, state=RoundState.SKIPPED))
        writing.save(replace(writing.get(Session, SESSION), status=SessionStatus.HELD))
        writing.commit()
    presenter.open(NEXT)
    for _ in range(3):
        workers.settle()
    assert [each.title for each in card.dropped] == ["Consultation 2"]
    assert "Apprentissages et régulation" in card._said()[0]
    qtbot.keyClick(page, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        workers.settle()
    assert not card.isVisible()
    with world.reading() as reading:
        titles = [each.title for each in reading.all(AgendaItem, session_id=NEXT)]
    assert "Consultation 2" in titles
    undo.undo()
    for _ in range(3):
        workers.settle()
    assert card.isVisible()
    assert len(card.dropped) == 1
