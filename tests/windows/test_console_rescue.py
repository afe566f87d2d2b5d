"""The rescue panel, worked with real keys on a real file: opened, previewed, applied, taken back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import Language, RoundState
from cop_desktop.domain.run.commands_kinds import Rescue
from cop_desktop.services.rescuing import Rescuing
from cop_desktop.services.sessions import Sessions
from cop_desktop.windows.console_cycles import CyclesPlace
from cop_desktop.windows.console_rescue_place import RescuePlace
from tests.console_hand import ALT, CTRL, KEY, SHIFT, Room
from tests.console_world import SESSION, at, round_id


@pytest.fixture
def late(room: Room, theme: Any, messages: Any, clock: Any) -> Any:
    return made_late(room, theme, messages, clock)


def made_late(room: Any, theme: Any, messages: Any, clock: Any) -> Any:
    """The fourth step of the second consultation, at 15 h 22, ten minutes late."""
    rescuing = Rescuing(room.running)
    console = room.console
    room.rescue = RescuePlace(
        room.page, console.presenter, rescuing, console.last, messages, theme, clock, room.page
    )
    room.cycles = CyclesPlace(room.page, console.presenter, rescuing, room.workers, theme, room.page)
    clock.until(13, 0)
    room.go_to(round_id("c2", "contract"))
    clock.until(15, 19, 59)
    console.presenter.refresh()
    room.go_to(round_id("c2", "consultation"))
    clock.until(15, 22)
    console.presenter.refresh()
    room.page.bar.dismiss()
    room.said = []
    messages.said.connect(room.said.append)
    return room


def open_panel(room: Any) -> Any:
    room.key(KEY.Key_R, ALT | SHIFT, seconds=0)
    assert room.rescue.is_open
    return room.rescue.card


def seconds(room: Any) -> dict[str, int]:
    return {each.id: each.planned_seconds + each.adjust_seconds for each in room.view.occurrences}


def test_the_panel_says_what_the_picture_says(late: Any) -> None:
    card = open_panel(late)
    assert [each.isVisible() for each in (late.page.round, late.page.capture)] == [False, False]
    assert "10\u00a0minutes" in card.title.text()
    titles = [each.title.text() for each in card.cards]
    assert titles == [
        "Resserrer les 3\u00a0étapes qui restent",
        "Retirer «\u00a0Apprentissages et régulation\u00a0»",
        "Déborder de 10\u00a0minutes",
    ]
    detail = card.cards[0].detail.text().replace("\u00a0", " ")
    assert detail == "Consultation 20 → 15 · Synthèse 8 → 6 · Apprentissages 10 → 7"
    assert [each.ends.text() for each in card.cards] == [
        "fin à 16\u00a0h", "fin à 16\u00a0h", "fin à 16\u00a0h\u00a010",
    ]  # fmt: skip
    assert "19\u00a0novembre" in card.cards[1].detail.text()
    assert card.hasFocus()


def test_enter_applies_what_is_chosen_and_the_toast_takes_it_back(late: Any) -> None:
    before = seconds(late)
    open_panel(late)
    late.key(KEY.Key_Down, seconds=0)
    late.key(KEY.Key_Return, seconds=0)
    assert not late.rescue.is_open
    assert late.view.occurrence(round_id("c2", "learning")).state is RoundState.SKIPPED
    assert abs(late.view.estimated_end_ms - at(16, 0)) < 2_000
    assert late.page.capture.isVisible()
    assert late.field.hasFocus()
    message = late.said[-1]
    assert message.action is not None
    message.action()
    late.settle()
    assert seconds(late) == before
    assert late.view.occurrence(round_id("c2", "learning")).state is RoundState.PENDING


def test_the_toast_takes_the_plan_back_even_when_something_was_written_since(late: Any) -> None:
    open_panel(late)
    late.key(KEY.Key_1, seconds=0)
    late.write("une note")
    late.said[-1 if late.said[-1].action else -2].action()
    late.settle()
    assert late.view.behind_clock_seconds >= 600
    assert [each.text for each in late.items()] == ["une note"]


@pytest.mark.parametrize("rank", [1, 2, 3])
def test_one_key_applies_and_one_takes_back(late: Any, rank: int) -> None:
    before = late.view
    card = open_panel(late)
    plan = card.cards[rank - 1].plan
    late.key(getattr(KEY, f"Key_{rank}"), ALT, seconds=0)
    assert not late.rescue.is_open
    assert late.view.undo_of == "apply_rescue"
    late.key(KEY.Key_Z, CTRL, seconds=0)
    assert late.view.occurrences == before.occurrences
    assert late.view.planned_end_ms == before.planned_end_ms
    assert plan is not None


def test_running_over_is_no_longer_called_late(late: Any) -> None:
    open_panel(late)
    late.key(KEY.Key_3, ALT, seconds=0)
    assert late.page.ui.lateLabel.text() == "à l’heure"
    assert "fin prévue 16\u00a0h\u00a010" in late.page.ui.endsLabel.text()


def test_a_time_of_day_in_english_ends_the_sentence_once(late: Any, languages: Any) -> None:
    languages.switch(Language.ENGLISH)
    for rank in (KEY.Key_3, KEY.Key_1):
        open_panel(late)
        late.key(rank, ALT, seconds=0)
        told = late.said[-1].text
        assert told.endswith("p.m."), told
        late.key(KEY.Key_Z, CTRL, seconds=0)


def test_escape_leaves_all_as_it_was(late: Any) -> None:
    before = seconds(late)
    open_panel(late)
    late.key(KEY.Key_Escape, seconds=0)
    assert not late.rescue.is_open
    assert seconds(late) == before
    assert late.page.capture.isVisible()
    assert late.field.hasFocus()


def test_a_firm_end_says_why_and_nothing_is_done(
    world: Any, clock: Any, theme: Any, languages: Any, workers: Any, messages: Any, qtbot: Any
) -> None:
    Sessions(world, clock).edit(SESSION, firm_end=True)
    room = made_late(Room(world, clock, theme, workers, messages, qtbot), theme, messages, clock)
    card = open_panel(room)
    assert "réservée jusqu’à 16\u00a0h" in card.title.text()
    assert card.cards[2].detail.text() == "Impossible\u00a0: la fin est ferme (salle réservée)."
    before = seconds(room)
    room.key(KEY.Key_3, seconds=0)
    assert seconds(room) == before
    assert room.rescue.is_open
    assert "ferme" in room.bar.strong
    room.key(KEY.Key_Down, seconds=0)
    room.key(KEY.Key_Down, seconds=0)
    assert not card.apply_button.isEnabled()
    room.close()


def test_the_words_of_lateness_open_it_and_a_click_applies(late: Any) -> None:
    QTest.mouseClick(late.page.ui.lateLabel, Qt.MouseButton.LeftButton)
    card = late.rescue.card
    assert late.rescue.is_open
    QTest.mouseClick(card.cards[1], Qt.MouseButton.LeftButton)
    assert card.current == 1
    QTest.mouseClick(card.apply_button, Qt.MouseButton.LeftButton)
    late.settle()
    assert late.view.occurrence(round_id("c2", "learning")).state is RoundState.SKIPPED


@pytest.mark.parametrize("disk", [False, True])
def test_a_double_click_opens_it_once_and_applies_once(late: Any, disk: bool) -> None:
    """Closed again by the second press, the plans would only have flashed."""
    label = late.page.ui.lateLabel
    _double(late, label, label, disk=disk)
    assert late.rescue.is_open
    card = late.rescue.card
    button = card.apply_button
    place = button.mapTo(late.page, button.rect().center())
    before = late.view.seq
    _double(late, button, None, disk=disk, place=place)
    assert not late.rescue.is_open
    assert late.view.seq == before + 1
    assert late.view.current_id == round_id("c2", "consultation")


def _double(late: Any, first: Any, second: Any, *, disk: bool, place: Any = None) -> None:
    late.clock.forward(2)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    if disk:
        late.settle()
    late.clock.forward(0.15)
    second = second or late.page.childAt(place)
    QTest.mouseDClick(second, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(second, Qt.MouseButton.LeftButton)
    late.settle()


def test_a_hold_puts_it_away_and_after_it_lateness_is_told_once_with_the_plans(late: Any) -> None:
    open_panel(late)
    late.key(KEY.Key_F7, seconds=0)
    assert late.view.held
    assert not late.rescue.is_open
    late.pass_time(300)
    late.key(KEY.Key_R, ALT | SHIFT, seconds=0)
    assert not late.rescue.is_open
    late.key(KEY.Key_1, seconds=0)
    assert not late.view.held
    assert late.bar.key == "after_hold"
    assert "15\u00a0minutes" in late.bar.strong
    assert [each.label for each in late.bar.choices] == [
        "Resserrer\u00a0: 16\u00a0h", "Déborder\u00a0: 16\u00a0h\u00a015", "Voir les plans",
    ]  # fmt: skip
    late.key(KEY.Key_1, ALT, seconds=0)
    assert late.view.estimated_end_ms <= at(16, 0)
    assert late.bar is None
    late.key(KEY.Key_F7, seconds=0)
    late.key(KEY.Key_1, seconds=0)
    assert late.bar is None


def test_on_time_it_says_so(late: Any) -> None:
    open_panel(late)
    late.key(KEY.Key_1, seconds=0)
    late.key(KEY.Key_R, ALT | SHIFT, seconds=0)
    assert not late.rescue.is_open
    assert "à l’heure" in late.bar.strong


def test_early_it_says_where_to_give_the_time(late: Any, clock: Any) -> None:
    open_panel(late)
    late.key(KEY.Key_1, seconds=0)
    late.key(KEY.Key_PageDown, seconds=0)
    if late.bar is not None and late.bar.key == "again":
        late.key(KEY.Key_PageDown, seconds=1)
    card = open_panel(late)
    plans = [each.plan.plan for each in card.cards]
    assert plans == [Rescue.GIVE_HERE, Rescue.SPREAD, Rescue.END_EARLIER]
    late.key(KEY.Key_1, seconds=0)
    assert abs(late.view.estimated_end_ms - at(16, 0)) < 60_000


def test_nothing_of_it_is_on_the_wall(late: Any) -> None:
    before = late.projector.face
    open_panel(late)
    assert late.projector.face == before
    assert "retard" not in str(late.projector.face)


def test_the_thread_says_the_cycle_and_one_more_can_be_had(late: Any) -> None:
    assert late.cycles.button.text().strip() == "Cycle 1 de 1"
    late.cycles.add()
    late.settle()
    assert late.cycles.button.text().strip() == "Cycle 1 de 2"
    with late.workspace.reading() as reading:
        rows = reading.all(RoundOccurrence, agenda_item_id=late.view.current.agenda_item_id)
    assert sorted({each.cycle for each in rows}) == [1, 2]
    late.cycles.drop()
    late.settle()
    assert late.cycles.button.text().strip() == "Cycle 1 de 1"
    late.cycles.drop()
    late.settle()
    assert late.bar is not None


def test_the_cycles_are_had_by_their_key_and_by_the_palette(late: Any) -> None:
    late.key(KEY.Key_Y, CTRL | SHIFT, seconds=0)
    menu = late.cycles.menu
    assert menu.isVisible()
    enabled = {each.text(): each.isEnabled() for each in menu.actions()}
    assert enabled == {
        "Ajouter un cycle": True,
        "Retirer le dernier cycle": False,
        "Resserrer ceux qui viennent, pour finir à l’heure": True,
    }
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    late.settle()
    assert late.view.current.cycles == 2
    acts = {each.key: each for each in late.cycles.acts("")}
    assert set(acts) == {"cycles:add", "cycles:drop", "cycles:shorten"}
    acts["cycles:shorten"].do()
    late.settle()
    assert late.view.undo_of == "shorten_cycles"
    acts["cycles:drop"].do()
    late.settle()
    assert late.view.current.cycles == 1


def test_a_screen_reader_hears_each_plan_as_a_button(late: Any) -> None:
    card = open_panel(late)
    for each in card.cards:
        heard = QAccessible.queryAccessibleInterface(each)
        assert heard.role() == QAccessible.Role.PushButton
        assert "fin à" in heard.text(QAccessible.Text.Name)
    late.key(KEY.Key_Tab, seconds=0)
    assert card.focusWidget() is not None


def test_late_for_the_timetable_is_not_as_much_beyond_the_end(
    world: Any, clock: Any, theme: Any, languages: Any, workers: Any, messages: Any, qtbot: Any
) -> None:
    Sessions(world, clock).edit(SESSION, ends_at=dt.time(16, 5))
    room = made_late(Room(world, clock, theme, workers, messages, qtbot), theme, messages, clock)
    assert room.page.ui.lateLabel.text() == "10\u00a0min de retard"
    card = open_panel(room)
    assert card.title.text().startswith("5\u00a0minutes de trop; la fin est prévue à 16\u00a0h\u00a05")
    room.key(KEY.Key_1, seconds=0)
    assert room.page.ui.lateLabel.text() == "à l’heure"
    room.close()


def test_a_cycle_that_is_dropped_is_named_by_its_number(late: Any) -> None:
    late.cycles.add()
    late.settle()
    card = open_panel(late)
    assert card.cards[1].title.text() == "Retirer «\u00a0Consultation 2, cycle 2\u00a0»"
    late.key(KEY.Key_2, seconds=0)
    assert late.view.current.cycles == 1
    assert late.cycles.button.text().strip() == "Cycle 1 de 1"


def test_where_somebody_else_takes_the_notes_the_panel_stands_in_the_same_place(late: Any) -> None:
    late.key(KEY.Key_L, CTRL | SHIFT, seconds=0)
    hidden = late.page.capture.isVisible()
    card = open_panel(late)
    shown = [each for each in (late.page.round, late.page.capture) if each.isVisible()]
    assert shown == []
    assert card.isVisible()
    late.key(KEY.Key_Escape, seconds=0)
    assert late.page.round.isVisible()
    assert late.page.capture.isVisible() is hidden
