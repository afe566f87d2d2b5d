"""When and where a session is, and who is expected."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from tests.windows.planner_hand import NAMES, NBSP, world

__all__ = ["world"]


def test_facts_of_the_session(world):
    world.evening().open()
    world.press("Ctrl+I", world.page)
    card = world.page.session_card
    assert world.page.card is card
    for field, typed in (
        (card.ui.startField, "13h30"),
        (card.ui.endField, "16:15"),
        (card.ui.placeField, "Salle 2"),
    ):
        field.setFocus()
        field.selectAll()
        world.type(typed)
        world.press("Return")
    card.ui.firmBox.click()
    card.ui.modeBox.setCurrentIndex(2)
    card.ui.modeBox.activated.emit(2)
    world.settle()
    session = world.sessions.get(world.session)
    assert (session.starts_at, session.ends_at, session.place) == (
        dt.time(13, 30),
        dt.time(16, 15),
        "Salle 2",
    )
    assert not session.firm_end
    assert session.mode.value == "hybrid"
    assert world.page.ui.totalLabel.text() == f"175{NBSP}min sur 165"
    card.ui.endField.setFocus()
    card.ui.endField.selectAll()
    world.type("12 h")
    world.press("Return")
    assert world.sessions.get(world.session).ends_at == dt.time(16, 15)
    assert world.messages.heard[-1] == "La fin doit venir après le début."
    withdrawn = []
    world.messages.withdrawn.connect(withdrawn.append)
    card.ui.endField.selectAll()
    world.type("16 h 30")
    world.press("Return")
    assert withdrawn == ["planner"], "the sentence goes with the mistake"


def test_people_are_added_excused_and_given_a_role(world):
    world.evening().open()
    world.press("Ctrl+Shift+A", world.page)
    card = world.page.people_card
    assert QApplication.focusWidget() is card.ui.addField
    world.type("Hugo Bérubé-Mansour")
    world.press("Return")
    assert world.page.ui.whoLabel.text() == "10 attendues"
    names = [card.model.index(row).data() for row in range(card.model.rowCount())]
    assert names == sorted([*NAMES, "Hugo Bérubé-Mansour"], key=str.casefold)
    card.ui.list.setFocus()
    card.ui.list.setCurrentIndex(card.model.index(names.index("Hugo Bérubé-Mansour")))
    world.press("Space")
    assert world.page.ui.whoMore.text() == "1 excusée"
    menu = card.menu_for(card.model.index(0))
    next(action for action in menu.actions() if action.text() == "Animation").trigger()
    next(action for action in menu.actions() if action.text() == "Présente").trigger()
    world.settle()
    line = next(each for each in world.people.attending(world.session) if each.person.given_name == "Amélie")
    assert (line.attendance.role, line.attendance.status) == (
        SessionRole.FACILITATOR,
        AttendanceStatus.PRESENT,
    )
    assert world.plan.people_in_circle == 8
    spoken = card.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amélie Sansregret, Présente, animation · présente"
    world.press("F2")
    QApplication.focusWidget().selectAll()
    world.type("Hugo Bérubé")
    world.press("Return")
    assert world.people.attending(world.session)[-1].person.family_name == "Bérubé"
    card.ui.list.setFocus()
    world.press("Del")
    assert len(world.plan.attendance) == 9
    world.press("Ctrl+Z")
    assert len(world.plan.attendance) == 10


def test_people_have_their_own_column_on_a_large_screen(world):
    world.evening().open(1920, 992)
    page = world.page
    assert page.people_card.parent() is page.ui.side
    assert page.people_card.isVisible()
    assert page.ui.peopleButton.isHidden()
    world.choose(world.plan.items[2].rounds[3].id)
    assert page.round_card.room.isVisible()
    page.resize(1366, 680)
    world.settle()
    assert not page.people_card.isVisible()
    assert not page.round_card.room.isVisible()


def test_a_start_put_off_past_the_end_takes_the_end_along(world):
    world.open()
    card = world.page.session_card
    for typed, start, end in (("18h", 18, 21), ("19h", 19, 21), ("21h", 21, 23)):
        card.ui.startField.setFocus()
        card.ui.startField.selectAll()
        world.type(typed)
        world.press("Tab")
        assert (world.plan.session.starts_at, world.plan.session.ends_at) == (dt.time(start), dt.time(end))
    card.ui.startField.setFocus()
    card.ui.startField.selectAll()
    world.type("23h30")
    world.press("Tab")
    assert world.plan.session.ends_at == dt.time(23, 59)


def test_who_agrees_to_be_named_in_the_minutes_is_kept_from_the_list(world):
    world.open()
    world.page.people_card.ui.list.setFocus()
    people = world.page.people_card
    menu = people.menu_for(people.model.index(0))
    [one] = [each for each in menu.actions() if each.text() == "Accepte que son nom figure au compte rendu"]
    assert not one.isChecked()
    one.trigger()
    world.settle()
    assert [line.named for line in people.model.lines] == [True] + [False] * 8
    menu = people.menu_for(people.model.index(3))
    [everyone] = [each for each in menu.actions() if each.text().startswith("Toutes les personnes")]
    everyone.trigger()
    world.settle()
    assert all(line.named for line in people.model.lines)
