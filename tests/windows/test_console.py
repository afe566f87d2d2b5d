"""The console driven as on the day: real keys, a real file, a clock moved by hand."""

import datetime as dt
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import CaptureMoment, ItemKind, Language, Level, RoundState
from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import SeatState
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.wall.face import BlackFace
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.running import Running, run_id_of
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.console_page import ConsolePage
from tests.console_world import SESSION, HandClock, make_world, person_id, round_id

KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Room:
    """The console of one workspace, and hands to work it."""

    def __init__(self, workspace, clock, theme, workers, messages, qtbot):
        self.workspace, self.clock, self.workers, self.qtbot = workspace, clock, workers, qtbot
        self.capturing = Capturing(workspace, clock)
        self.running = Running(workspace, clock)
        self.projector = ProjectorPresenter()
        self.console = ConsolePage(
            theme, ink_of("light"), self.capturing, self.running, Undoing(workspace), self.projector,
            workers, messages, clock,
        )  # fmt: skip
        self.page = self.console.page
        self.projector.setParent(self.page)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitExposed(self.page)
        self.console.open(SESSION)
        self.settle()
        self.field = self.page.capture.field
        self.field.setFocus()

    def settle(self):
        for _ in range(3):
            self.workers.settle()
        self.console.presenter.refresh()

    def key(self, key, modifiers=Qt.KeyboardModifier.NoModifier, seconds=1.0):
        self.clock.forward(seconds)
        widget = self.page.focusWidget() or self.page
        self.qtbot.keyClick(widget, key, modifiers)
        self.settle()

    def type(self, text):
        """Type into whatever has the cursor; QTest knows no key for an accent."""
        for char in text:
            widget = self.page.focusWidget()
            if char.isascii():
                self.qtbot.keyClicks(widget, char)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))

    def write(self, text):
        self.type(text)
        self.key(KEY.Key_Return)

    def items(self):
        return self.capturing.feed(SESSION)

    @property
    def view(self):
        return self.console.presenter.view

    @property
    def bar(self):
        return self.page.bar.notice

    def pass_time(self, seconds):
        self.clock.forward(seconds)
        self.console.presenter.refresh()

    def go_to(self, wanted):
        """Press next until this round runs."""
        for _ in range(40):
            if self.view.current_id == wanted:
                return
            self.key(KEY.Key_PageDown, seconds=1)
            if self.bar is not None and self.bar.key == "again":
                self.key(KEY.Key_PageDown, seconds=1)
        raise AssertionError(f"{wanted} never came")

    def close(self):
        self.console.close()
        self.page.close()


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def world(tmp_path, clock):
    workspace = make_world(tmp_path / "world.cop", clock)
    yield workspace
    workspace.close()


@pytest.fixture
def room(world, clock, theme, languages, workers, messages, qtbot):
    made = Room(world, clock, theme, workers, messages, qtbot)
    yield made
    made.close()


# Capture


def test_one_may_write_before_the_opening_and_the_cursor_stays(room):
    assert room.page.focusWidget() is room.field
    room.write("Fermer la porte du fond")
    [item] = room.items()
    assert (item.moment, item.round_id, item.text) == (CaptureMoment.BEFORE, None, "Fermer la porte du fond")
    assert room.field.empty()
    assert room.page.focusWidget() is room.field
    room.write("qq Qui ouvre la salle?")
    assert [kept.kind for kept in room.items()] == [ItemKind.QUESTION, ItemKind.NOTE]
    assert room.page.capture.feed.feed.row(0).text == "Qui ouvre la salle?"


def test_the_row_appears_only_once_the_disk_has_it(room):
    room.type("attendre le disque")
    room.qtbot.keyClick(room.field, KEY.Key_Return)
    assert room.page.capture.feed.rows() == 0
    room.settle()
    assert room.page.capture.feed.rows() == 1


def test_what_is_captured_in_a_round_is_stamped_and_stays_in_the_room(room):
    room.go_to(round_id("c1", "consultation"))
    started = room.view.current.started_at_ms
    room.key(KEY.Key_Return, CTRL)  # the first voice
    room.pass_time(100)
    room.write("rr charte de cohabitation écrite avec les commerces @. !d")
    [item] = room.items()
    assert item.kind is ItemKind.RESOURCE
    assert item.round_id == round_id("c1", "consultation")
    assert item.level is Level.ROOM
    assert item.source_id == room.view.turns.speaker_id
    assert item.offset_seconds == (item.captured_at_ms - started) // 1000
    assert item.note_taker_id == person_id("Solène")
    assert item.text == "charte de cohabitation écrite avec les commerces"


def test_chips_are_seen_before_enter(room):
    room.type("aa demander la carte @Félix prochaine rencontre")
    read = room.page.capture.ui.readLayout
    said = [read.itemAt(index).widget().accessibleName() for index in range(read.count())]
    assert said == ["Action", "Félix-Olivier NF", "prochaine rencontre · 19\u00a0nov."]
    assert room.items() == []
    room.key(KEY.Key_Return)
    [item] = room.items()
    assert (item.owner_id, item.due_next_session) == (person_id("Félix-Olivier"), True)


def test_backspace_just_after_a_prefix_undoes_the_reading(room):
    room.type("dd ")
    assert room.page.capture.ui.readLayout.itemAt(0).widget().accessibleName() == "Décision"
    room.key(KEY.Key_Backspace)
    assert room.field.line() == "dd "
    room.write("est un code postal")
    assert (room.items()[0].kind, room.items()[0].text) == (ItemKind.NOTE, "dd est un code postal")


def test_a_kind_is_picked_by_its_chip(room):
    room.type("on garde la formule")
    room.page.capture.pick(ItemKind.DECISION)
    assert room.field.line() == "dd on garde la formule"
    room.page.capture.pick(ItemKind.IDEA)
    assert room.field.line() == "ii on garde la formule"


def test_shift_enter_makes_a_line_and_enter_keeps_both(room):
    room.type("un")
    room.key(KEY.Key_Return, SHIFT)
    room.write("deux")
    assert room.items()[0].text == "un\ndeux"


def test_down_f2_enter_corrects(room):
    room.write("aa aporter le guide")
    room.key(KEY.Key_Down)
    assert room.page.focusWidget() is room.page.capture.feed
    room.key(KEY.Key_F2)
    assert room.page.focusWidget() is room.field
    assert room.field.line() == "aa aporter le guide"
    room.field.write("aa apporter le guide @Naomi")
    room.key(KEY.Key_Return)
    [item] = room.items()
    assert (item.text, item.owner_id, item.version) == ("apporter le guide", person_id("Naomi"), 2)
    assert room.page.capture.feed.feed.row(0).text == "apporter le guide"
    room.key(KEY.Key_Up, CTRL)
    assert room.field.line().startswith("aa apporter le guide")
    room.key(KEY.Key_Escape)
    assert room.field.empty()


def test_a_correction_made_elsewhere_is_shown_and_nothing_is_overwritten(room):
    room.write("première version")
    item = room.items()[0]
    room.key(KEY.Key_Up, CTRL)
    with room.workspace.writing() as other:
        other.save(replace(item, text="version d’une autre fenêtre"))
        other.commit()
    room.field.write("ma version")
    room.key(KEY.Key_Return)
    assert room.items()[0].text == "version d’une autre fenêtre"
    assert room.field.line() == "ma version"
    assert "version d’une autre fenêtre" in room.page.capture.ui.askLabel.text()
    room.qtbot.mouseClick(room.page.capture.ui.askFirst, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.items()[0].text == "ma version"


def test_delete_then_ctrl_z_brings_it_back(room, messages):
    room.write("à garder")
    room.key(KEY.Key_Down)
    room.key(KEY.Key_Delete)
    assert room.items() == []
    assert messages.heard[-1] == "Note supprimée"
    room.key(KEY.Key_Z, CTRL)
    assert [item.text for item in room.items()] == ["à garder"]
    assert room.page.capture.feed.rows() == 1


def test_a_failed_save_gives_the_words_back(room, monkeypatch):
    def full(*_args):
        raise EnvironmentFault("disk-full")

    monkeypatch.setattr(room.capturing, "capture", full)
    room.type("ne pas perdre")
    room.qtbot.keyClick(room.field, KEY.Key_Return)
    room.type("et la suite")
    room.settle()
    assert room.field.line() == "ne pas perdre\net la suite"
    assert room.page.capture.ui.askBar.isVisible()
    assert room.page.capture.feed.rows() == 0
    monkeypatch.undo()
    room.key(KEY.Key_Return)
    assert room.items()[0].text == "ne pas perdre\net la suite"


def paste(room, text):
    data = QMimeData()
    data.setText(text)
    room.field.insertFromMimeData(data)


def test_pasted_lines_are_asked_about_once(room):
    paste(room, "un\ndeux\n\ntrois")
    assert room.items() == []
    assert room.page.capture.ui.askLabel.text() == "Une note ou 3?"
    room.key(KEY.Key_Tab)
    room.key(KEY.Key_Space)
    assert sorted(item.text for item in room.items()) == ["deux", "trois", "un"]
    assert room.page.focusWidget() is room.field


def test_pasted_oddities_are_said_and_kept(room, messages):
    paste(room, "a\x00b\u202ec")
    assert "caractère illisible" in messages.heard[-1]
    room.key(KEY.Key_Return)
    assert room.items()[0].text == "a\ufffdbc"


def test_a_megabyte_is_asked_about_and_kept_whole_or_in_pieces(room):
    text = "mot " * 262_144
    paste(room, text)
    assert room.field.empty()
    answers = room.page.capture.ui
    room.qtbot.mouseClick(answers.askSecond, Qt.MouseButton.LeftButton)
    room.settle()
    kept = "".join(item.text.replace(" ", "") for item in room.items())
    assert len(kept) == 3 * 262_144
    paste(room, text)
    room.qtbot.mouseClick(answers.askFirst, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.items()[0].url.startswith("attachment:")
    assert [item.position for item in room.items()] == sorted(
        (item.position for item in room.items()), reverse=True
    )


def test_a_lone_b_is_the_black_screen_and_comes_back_as_a_letter(room):
    room.type("b")
    room.qtbot.waitUntil(lambda: isinstance(room.projector.face, BlackFace))
    assert room.field.empty()
    room.type("onjour")
    assert room.field.line() == "bonjour"
    assert not isinstance(room.projector.face, BlackFace)
    assert room.items() == []


def test_a_second_b_a_moment_later_gives_the_room_its_wall_back(room):
    room.key(KEY.Key_PageDown)
    room.type("b")
    room.qtbot.waitUntil(lambda: isinstance(room.projector.face, BlackFace))
    room.type("b")
    room.qtbot.waitUntil(lambda: not isinstance(room.projector.face, BlackFace))
    room.settle()
    assert room.field.empty()
    assert not room.view.held
    room.type(" une salle plus grande")
    assert room.field.line() == "bb une salle plus grande"
    assert not isinstance(room.projector.face, BlackFace)


def test_pressed_twice_it_is_the_hold_and_typing_on_takes_it_back(room):
    room.key(KEY.Key_PageDown)
    room.type("bb")
    room.qtbot.waitUntil(room.field.empty)
    room.settle()
    assert room.view.held
    room.type(" une salle plus grande")
    room.settle()
    assert not room.view.held
    room.key(KEY.Key_Return)
    assert (room.items()[0].kind, room.items()[0].text) == (ItemKind.NEED, "une salle plus grande")


def test_keys_pressed_while_the_session_is_being_read_are_remembered(
    world, clock, theme, languages, workers, messages, qtbot
):
    room = Room.__new__(Room)
    opened = Room.settle
    Room.settle = lambda _self: None
    try:
        room.__init__(world, clock, theme, workers, messages, qtbot)
        room.type("déjà là")
        room.key(KEY.Key_Return)
        room.console.presenter.next_pressed()  # the window is not active yet
        assert room.view is None
    finally:
        Room.settle = opened
    room.settle()
    assert [item.text for item in room.items()] == ["déjà là"]
    assert room.view.running
    room.close()


def test_another_process_writes_and_the_row_comes(room, world, clock):
    room.workers.follow(world)
    room.settle()
    with open_workspace(world.path, clock) as elsewhere, elsewhere.writing() as other:
        other.capture(
            CapturedItem(id=person_id("item"), session_id=SESSION, text="d’ailleurs", captured_at_ms=1)
        )
        other.commit()
    room.settle()
    assert room.page.capture.feed.feed.row(0).text == "d’ailleurs"


# Time


def test_the_clicker_starts_and_a_bounce_advances_once(room):
    room.key(KEY.Key_PageDown)
    first = room.view.current_id
    assert first == round_id("welcome", "one")
    room.pass_time(12 * 60)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("approval", "one")
    room.pass_time(9 * 60)
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown, seconds=0.2)
    assert room.view.current_id == round_id("c1", "expose")
    assert room.bar is None
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown, seconds=0.2)
    assert room.bar.key == "again"
    assert room.view.current_id == round_id("c1", "expose")


def test_with_more_than_a_third_left_it_asks_again_on_the_console_only(room):
    room.key(KEY.Key_PageDown)
    wall = room.projector.face
    room.pass_time(60)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("welcome", "one")
    assert room.bar.strong == "Encore une fois pour passer à Approbation et suivi"
    assert type(room.projector.face) is type(wall)
    assert "Encore" not in str(room.projector.face)
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("approval", "one")
    assert room.bar is None


def test_a_second_press_after_three_seconds_asks_again(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_PageDown, seconds=3.5)
    assert room.view.current_id == round_id("welcome", "one")


def test_page_up_offers_and_never_does_it(room):
    room.go_to(round_id("approval", "one"))
    room.key(KEY.Key_PageUp)
    room.key(KEY.Key_PageUp)
    assert room.view.current_id == round_id("approval", "one")
    assert "Accueil et tour d’arrivée" in room.bar.strong
    room.key(KEY.Key_1)
    assert room.view.current_id == round_id("welcome", "one")
    assert room.field.empty()


def test_pause_minutes_and_undo_by_their_keys(room, messages):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_Space, CTRL)
    assert room.view.current_state is RoundState.PAUSED
    left = room.view.remaining_seconds
    room.pass_time(300)
    assert room.view.remaining_seconds == left
    room.key(KEY.Key_Space, CTRL)
    assert room.view.running
    room.key(KEY.Key_Up, ALT)
    assert room.view.adjust_seconds == 60
    room.key(KEY.Key_Down, ALT)
    assert room.view.adjust_seconds == 0
    room.key(KEY.Key_Up, ALT | SHIFT)
    assert room.view.adjust_seconds == 300
    room.key(KEY.Key_Z, CTRL)
    assert room.view.adjust_seconds == 0
    assert messages.heard[-1] == "Annulé\u00a0: les minutes ajoutées ou retirées"
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert room.view.adjust_seconds == 300


def test_ctrl_z_takes_back_the_last_of_both_kinds_in_order(room):
    room.key(KEY.Key_PageDown)
    room.write("notée pendant")
    room.key(KEY.Key_Up, ALT)
    assert room.page.capture.ui.undoLabel.text() == "annuler\u00a0: les minutes ajoutées ou retirées"
    room.key(KEY.Key_Z, CTRL)
    assert (room.view.adjust_seconds, len(room.items())) == (0, 1)
    assert room.page.capture.ui.undoLabel.text().startswith("retirer la note de")
    room.key(KEY.Key_Z, CTRL)
    assert room.items() == []
    assert room.view.current_id is not None
    room.key(KEY.Key_Z, CTRL)
    assert room.view.current_id is None


def test_what_was_taken_back_is_done_again_until_something_else_is(room, messages):
    room.key(KEY.Key_PageDown)
    room.write("à reprendre")
    room.key(KEY.Key_Up, ALT)
    for _ in range(2):
        room.key(KEY.Key_Z, CTRL)
    assert (room.items(), room.view.adjust_seconds) == ([], 0)
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert [item.text for item in room.items()] == ["à reprendre"]
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert room.view.adjust_seconds == 60
    room.key(KEY.Key_Z, CTRL)
    room.key(KEY.Key_Z, CTRL)
    assert (room.items(), room.view.adjust_seconds) == ([], 0)
    room.write("autre chose")
    room.key(KEY.Key_Y, CTRL)
    assert [item.text for item in room.items()] == ["autre chose"]


def test_ctrl_z_in_a_field_one_writes_in_is_the_fields_own(room):
    room.write("gardée")
    room.type("en cours")
    room.key(KEY.Key_Z, CTRL)
    assert len(room.items()) == 1


def test_set_the_time_left_and_say_when_it_really_began(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(60)
    room.key(KEY.Key_T, CTRL | SHIFT)
    assert room.bar.key == "number"
    room.type("5")
    room.key(KEY.Key_Return)
    assert 295 <= room.view.remaining_seconds <= 300
    before = room.view.active_seconds
    room.field.setFocus()
    room.key(KEY.Key_S, CTRL | SHIFT)
    room.key(KEY.Key_Return)
    assert room.view.active_seconds - before >= 240


def test_turns_are_given_passed_and_hands_raised(room):
    room.go_to(round_id("c1", "consultation"))
    first = room.view.turns.speaker_id
    room.key(KEY.Key_Return, CTRL)
    second = room.view.turns.speaker_id
    assert second != first
    room.key(KEY.Key_N, CTRL | SHIFT)
    assert room.view.turns.seat(second).state is SeatState.PASSED
    rows = room.page.turns.rows
    assert rows._widgets[1].accessibleName().endswith("a passé")


def test_somebody_leaves_and_comes_back(room):
    room.key(KEY.Key_PageDown)
    person = person_id("Naomi")
    room.console.presenter.ask(lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=person))
    room.settle()
    assert not next(each for each in room.view.people if each.id == person).present
    room.key(KEY.Key_Z, CTRL)
    assert next(each for each in room.view.people if each.id == person).present


def test_keys_pressed_while_one_is_being_written_are_remembered(room):
    room.key(KEY.Key_PageDown)
    for _ in range(3):
        room.clock.forward(1)
        room.qtbot.keyClick(room.field, KEY.Key_Up, ALT)
    assert room.view.adjust_seconds == 0
    room.settle()
    assert room.view.adjust_seconds == 180


def test_nothing_is_shown_before_it_is_on_the_disk(room, world):
    shown = []
    room.console.presenter.view_changed.connect(lambda view: shown.append(view.seq))
    room.clock.forward(1)
    room.qtbot.keyClick(room.field, KEY.Key_PageDown)
    with world.reading() as reading:
        on_disk = len(reading.events(run_id_of(SESSION)))
    assert all(seq <= on_disk for seq in shown)
    room.settle()
    with world.reading() as reading:
        on_disk = len(reading.events(run_id_of(SESSION)))
    assert shown[-1] == on_disk


def test_a_refusal_is_said_in_a_quiet_bar(room):
    room.console.presenter.ask(lambda view: co.Resume(revision=view.revisions[co.MAIN]))
    room.settle()
    assert room.bar.key == "refused"
    assert room.bar.quiet


def test_a_step_may_be_shown_before_its_clock_starts(room):
    room.key(KEY.Key_D, CTRL | SHIFT)
    assert room.view.current_state is RoundState.ARMED
    assert room.page.round.ui.nextButton.accessibleName() == "Commencer\u00a0: Accueil et tour d’arrivée"
    room.pass_time(60)
    assert room.view.active_seconds == 0
    room.write("avant le départ")
    assert room.items()[0].moment is CaptureMoment.BEFORE
    room.key(KEY.Key_PageDown)
    assert room.view.running


def test_the_end_is_asked_once_then_sums_up_and_one_still_writes(room):
    room.key(KEY.Key_PageDown)
    room.write("dd on continue le jeudi")
    room.key(KEY.Key_X, CTRL | SHIFT)
    assert room.bar.key == "end"
    room.key(KEY.Key_1)
    assert room.view.ended_at_ms is not None
    assert "1 décision" in room.page.round.ui.instructionLabel.text()
    room.write("ranger les chaises")
    assert room.items()[0].moment is CaptureMoment.AFTER
    asked = []
    room.console.minutes_asked.connect(asked.append)
    room.qtbot.mouseClick(room.page.round.ui.nextButton, Qt.MouseButton.LeftButton)
    assert asked == [SESSION]


def test_after_an_interruption_three_choices_and_the_room_goes_on(room, theme, workers, messages, qtbot):
    room.key(KEY.Key_PageDown)
    room.pass_time(100)
    room.running.beat(run_id_of(SESSION))
    left = room.view.remaining_seconds
    room.close()
    room.clock.forward(180)
    again = Room(room.workspace, room.clock, theme, workers, messages, qtbot)
    assert again.bar.key == "recovery"
    assert [choice.primary for choice in again.bar.choices] == [True, False, False]
    assert again.view.remaining_seconds == left - 180
    again.write("on a continué")  # live meanwhile
    assert again.bar.key == "recovery"
    again.key(KEY.Key_2, seconds=0)
    assert again.bar is None
    assert left - 3 <= again.view.remaining_seconds <= left
    again.close()


def test_sleep_is_counted_and_may_be_taken_out(room):
    room.key(KEY.Key_PageDown)
    room.console.presenter._tick(room.clock.now())
    left = room.view.remaining_seconds
    room.clock.forward(192)
    room.console.presenter._tick(room.clock.now())
    assert room.bar.strong == "L’ordinateur a dormi 3\u00a0min\u00a012\u00a0s."
    assert room.view.remaining_seconds == left - 192
    room.key(KEY.Key_1, seconds=0)
    assert room.view.remaining_seconds == left


def test_words_follow_the_language_and_colours_the_theme(room, languages, dark_theme):
    room.key(KEY.Key_PageDown)
    assert room.page.ui.nowLabel.text().startswith("Il est 12\u00a0h\u00a055")
    languages.switch(Language.ENGLISH)
    QApplication.processEvents()
    assert room.page.ui.nowLabel.text() == "It is 12:55\u00a0p.m."
    assert room.page.round.ring.ring().above == "Remaining"
    assert room.page.capture.ui.levelButton.text().strip() == "For members"


def test_outside_a_text_field_space_stops_the_clock_and_b_blackens(room):
    room.key(KEY.Key_PageDown)
    room.page.thread_column.setFocus()
    room.key(KEY.Key_Space)
    assert room.view.current_state is RoundState.PAUSED
    room.key(KEY.Key_B)
    assert isinstance(room.projector.face, BlackFace)
    room.key(KEY.Key_L, CTRL)
    assert room.page.focusWidget() is room.field
    room.qtbot.mouseClick(room.page.round.ui.pauseButton, Qt.MouseButton.LeftButton)
    room.settle()
    assert room.view.running
    assert room.page.focusWidget() is room.field


def test_the_menu_holds_what_has_a_key(room):
    menu = QMenu(room.page)
    room.page.menu_wanted.emit(menu)
    said = {action.text(): action.shortcut().toString() for action in menu.actions()}
    assert said["Étape suivante"] == "PgDown"
    assert said["Terminer la rencontre"] == "Ctrl+Shift+X"
    [wall] = menu.findChildren(QMenu, "wallMenu")
    room.page.menu_wanted.emit(menu)
    [wall] = menu.findChildren(QMenu, "wallMenu")
    assert {action.text(): action.shortcut().toString() for action in wall.actions()}["Écran noir"]
    assert len(menu.actions()) <= 20, "one column holds it on a laptop"
    before = room.view.current_id
    next(action for action in menu.actions() if action.text() == "Étape suivante").trigger()
    room.settle()
    assert room.view.current_id != before


def test_every_key_of_the_console_is_listed_once(room):
    keys = [key for key, _words in room.page.hints()]
    assert len(keys) == len(set(keys))
    assert all(words for _key, words in room.page.hints())


def test_the_cursor_is_back_in_the_field_after_a_number_was_asked(room):
    room.key(KEY.Key_PageDown)
    for key in (KEY.Key_T, KEY.Key_S):
        room.key(key, CTRL | SHIFT)
        assert room.page.bar.ui.numberBox.hasFocus()
        room.type("2")
        room.key(KEY.Key_Return)
        assert room.bar is None
        room.type("mot")
        assert room.field.toPlainText() == "mot"
        room.field.clear()
    room.key(KEY.Key_T, CTRL | SHIFT)
    room.key(KEY.Key_Escape)
    assert room.bar is None
    assert room.page.focusWidget() is room.field


def test_the_subtitle_never_runs_under_the_planned_end(room):
    room.key(KEY.Key_PageDown)
    top = room.page._face.top
    about, ends = "Communauté de pratique · " * 20, "fin prévue 16 h 15 · estimée 15 h 36 " * 2
    room.page._show_top(replace(top, about=about, ends=ends))
    QApplication.processEvents()
    ui = room.page.ui
    about, ends = ui.aboutLabel, ui.endsLabel
    assert about.text().endswith("…")
    assert about.fontMetrics().horizontalAdvance(about.text()) <= about.width()
    right = about.mapTo(room.page, about.rect().topRight()).x()
    assert right < ends.mapTo(room.page, ends.rect().topLeft()).x()


def test_friday_is_counted_from_the_day_one_is_really_there(room):
    room.pass_time(8 * 86_400)  # planned on a Thursday, held on a Friday
    room.key(KEY.Key_PageDown)
    room.write("aa appeler la Ville demain")
    [item] = room.items()
    start = dt.datetime.fromtimestamp(room.view.started_at_ms / 1000, ZoneInfo("America/Toronto")).date()
    assert item.due_on == start + dt.timedelta(days=1)
