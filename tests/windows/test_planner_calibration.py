"""The plan says how long a format really takes, and one key believes it; on real rows, by real keys."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, Language, RoundState, SessionStatus
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.calibrating import Calibrating
from cop_desktop.windows.calibration_line import CalibrationLine
from tests.windows.planner_hand import NBSP, drag, world

__all__ = ["drag", "world"]


@pytest.fixture
def line(world):
    """A past session where 1-2-4-All took 19 minutes, with the nine of the plan."""
    past = world.sessions.create(world.community, title="Avant").made
    item = world.planning.insert(past, "one_two_four_all").made
    with world.workspace.writing() as writing:
        writing.save(replace(writing.get(Session, past), status=SessionStatus.HELD))
        for each in writing.all(Attendance, session_id=past):
            writing.save(replace(each, status=AttendanceStatus.PRESENT))
        rounds = writing.all(RoundOccurrence, agenda_item_id=item)
        for each in rounds:
            seconds = 19 * 60 // len(rounds)
            writing.save(replace(each, state=RoundState.DONE, active_seconds=seconds))
        writing.commit()
    made = CalibrationLine(world.page, Calibrating(world.workspace), world.workers, world.page._theme)
    world.open()
    return made


def insert(world, key):
    world.presenter.insert(key)
    world.settle()
    world.settle()


def test_it_says_so_when_the_format_is_inserted(world, line):
    assert line.isHidden()
    insert(world, "one_two_four_all")
    assert line.isVisible()
    assert line.said.text() == "Avec 9 personnes, votre 1-2-4-Tous prend 19 minutes"
    assert line.more.text() == "d’après une seule fois"
    assert line.accessibleName() == line.said.text()


def test_one_key_takes_that_length_and_undo_gives_it_back(world, line):
    insert(world, "one_two_four_all")
    before = world.plan.items[0].seconds
    assert before != 19 * 60
    world.press("Ctrl+T", world.page.thread_view)
    world.settle()
    assert world.plan.items[0].seconds == 19 * 60
    assert line.more.text() == "d’après une seule fois · comme prévu"
    assert not line.button.isVisible()
    assert list(line.acts("")) == []
    world.press("Ctrl+Z", world.page.thread_view)
    world.settle()
    assert world.plan.items[0].seconds == before


def test_a_round_of_it_says_it_too_and_a_format_never_held_is_silent(world, line):
    insert(world, "one_two_four_all")
    assert not line.more.isHidden()
    world.choose(world.plan.items[0].rounds[1].id)
    assert line.isVisible()
    assert line.more.isHidden(), "the card of a round needs the height"
    assert line.toolTip() == line.more.text()
    insert(world, "block:pause")
    assert line.isHidden()
    world.press("Ctrl+T", world.page.thread_view)
    assert [each.seconds for each in world.plan.items][-1] != 19 * 60


def test_it_makes_way_for_other_cards_and_offers_itself_in_the_palette(world, line):
    insert(world, "one_two_four_all")
    (act,) = line.acts("")
    assert act.name == f"Prendre 19{NBSP}min"
    world.press("Ctrl+I", world.page)
    assert line.isHidden()
    world.press("Ctrl+I", world.page)
    assert line.isVisible()


def test_it_speaks_english(world, line, languages):
    insert(world, "one_two_four_all")
    languages.switch(Language.ENGLISH)
    QApplication.processEvents()
    assert line.said.text() == "With 9 people, your 1-2-4-All takes 19 minutes"
    assert line.more.text() == "from a single time"
