"""Cases in the planner, by real keys: candidates, kinds, choice, and what stays behind the lock."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit

from cop_desktop.domain.codes import CaseKind
from cop_desktop.services.cases import Cases
from tests.windows.planner_hand import NAMES, world  # noqa: F401

SECRET = "La ruelle des Bateliers"


@pytest.fixture
def desk(world):  # noqa: F811
    for name in NAMES:
        world.people.set_attendance(world.session, world.ids[name])
    for key in ("block:checkin", "codev", "block:checkout"):
        world.planning.insert(world.session, key)
    world.cases = Cases(world.planning)
    world.open()
    world.press("Ctrl+Shift+C", world.page)
    world.card = world.page.cases_card
    return world


def candidates(desk):
    return [
        (line.person.given_name, line.case.kind, line.public) for line in desk.cases.board(desk.session).lines
    ]


def add(desk, *typed):
    desk.card.ui.addField.setFocus()
    for name in typed:
        desk.type(name)
        desk.press("Return")


def everything_shown(desk):
    """Every text a person or a screen reader could meet in the page."""
    page, said = desk.page, [desk.page.window().windowTitle()]
    for widget in page.findChildren((QLabel, QLineEdit, QPlainTextEdit)[0]):
        said += [widget.text(), widget.toolTip()]
    said += [each.text() for each in page.findChildren(QLineEdit)]
    said += [each.toPlainText() for each in page.findChildren(QPlainTextEdit)]
    for each in page.findChildren(QListWidget):
        for row in range(each.count()):
            said += [str(each.item(row).data(role)) for role in (0, 11, 13, 256, 257, 258)]
    return "\n".join(said)


def test_a_name_and_enter_add_a_candidate_and_keys_give_the_kind(desk):
    assert desk.card.isVisible()
    add(desk, "Amélie", "idriss")
    assert [name for name, _kind, _public in candidates(desk)] == ["Amélie", "Idriss"]
    desk.card.ui.list.setFocus()
    desk.press("3")
    assert candidates(desk)[1][1] is CaseKind.CONCERN
    desk.press("Alt+Up")
    assert [name for name, _kind, _public in candidates(desk)] == ["Idriss", "Amélie"]


def test_the_same_person_is_not_gathered_twice(desk):
    add(desk, "Amélie", "Idriss", "Amélie Sansregret")
    assert [name for name, *_rest in candidates(desk)] == ["Amélie", "Idriss"]
    assert desk.card.ui.list.currentRow() == 0


def test_an_unknown_name_adds_nobody_and_says_so(desk):
    add(desk, "Zénon")
    assert candidates(desk) == []
    assert desk.card.ui.unknownLabel.isVisible()


def test_enter_gives_the_next_free_consultation_then_inserts_one_and_frees_it(desk):
    add(desk, "Amélie", "Idriss")
    desk.card.ui.list.setFocus()
    for row in (0, 1):
        desk.card.ui.list.setCurrentRow(row)
        desk.press("Return", desk.card.ui.list)
    assert [public for *_rest, public in candidates(desk)] == ["Consultation 1", "Consultation 2"]
    assert [each.item.title for each in desk.plan.items][1:3] == ["Consultation 1", "Consultation 2"]
    assert desk.page.cases_card.isVisible()
    desk.press("Return", desk.card.ui.list)
    assert [public for *_rest, public in candidates(desk)] == ["Consultation 1", ""]
    desk.press("Ctrl+Z", desk.page)
    desk.press("Ctrl+Z", desk.page)
    assert [each.item.title for each in desk.plan.items].count("Consultation 2") == 0


def test_line_and_sheet_are_typed_behind_the_lock_which_closes_by_itself(desk):
    add(desk, "Amélie")
    assert not desk.card.ui.sheet.isVisible()
    desk.press("Ctrl+L", desk.card.ui.list)
    assert desk.card.ui.sheet.isVisible()
    desk.card.ui.lineField.setFocus()
    desk.type(SECRET)
    desk.card.ui.requestField.setFocus()
    desk.type("Comment ouvrir?")
    desk.press("Ctrl+L")
    case = desk.cases.board(desk.session).lines[0].case
    assert (case.line, case.request) == (SECRET, "Comment ouvrir?")
    assert not desk.card.unlocked
    assert SECRET not in everything_shown(desk)
    desk.press("Ctrl+L", desk.card.ui.list)
    assert SECRET in everything_shown(desk)
    desk.press("Ctrl+Shift+C", desk.page)
    assert not desk.card.unlocked
    assert desk.presenter.board.lines == ()


def test_nothing_private_is_said_when_a_candidate_is_taken_off_and_it_comes_back(desk, messages):
    add(desk, "Amélie")
    case = desk.cases.board(desk.session).lines[0].case
    desk.cases.edit(case.id, line=SECRET)
    desk.card.ui.list.setFocus()
    desk.press("Delete")
    assert candidates(desk) == []
    assert messages.heard[-1] == "Cas proposé retiré"
    desk.press("Ctrl+Z", desk.page)
    assert [name for name, *_rest in candidates(desk)] == ["Amélie"]
    assert SECRET not in "".join(messages.heard)


def test_the_strip_says_how_many_fit_with_what_to_spare(desk):
    add(desk, "Amélie", "Idriss")
    fit = desk.plan.fit
    assert (fit.planned, fit.fit) == (1, 2)
    assert "2 consultations" in desk.page.ui.fitLabel.text()
    assert "de reste" in desk.page.ui.fitMore.text() or "min" in desk.page.ui.fitMore.text()
    for row in (0, 1):
        desk.card.ui.list.setCurrentRow(row)
        desk.press("Return", desk.card.ui.list)
    assert desk.plan.fit.planned == 2


def test_two_windows_never_overwrite_each_other_s_line(desk):
    add(desk, "Amélie")
    desk.press("Ctrl+L", desk.card.ui.list)
    desk.card.ui.lineField.setFocus()
    desk.type("la mienne")
    case = desk.cases.board(desk.session).lines[0].case
    from cop_desktop.services.planning import Planning
    from cop_desktop.store.workspace import open_workspace
    from tests.windows.planner_hand import Still

    with open_workspace(desk.workspace.path, Still()) as other:
        Cases(Planning(other, Still())).edit(case.id, line="la leur")
    desk.card.ui.requestField.setFocus()
    desk.settle()
    assert desk.cases.board(desk.session).lines[0].case.line == "la leur"
    assert desk.card.clash_bar.isVisible()
    assert not desk.page.item_card.clash_bar.isVisibleTo(desk.page.item_card)
    assert desk.card.ui.lineField.text() == "la mienne"
