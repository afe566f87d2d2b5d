"""Capture in the console, before, during and after: real keys, a real file."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import CaptureMoment, ItemKind, Level
from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.qt.wall.face import BlackFace, HeldFace
from cop_desktop.store.workspace import open_workspace
from tests.console_hand import ALT, CTRL, KEY, SHIFT, Room
from tests.console_world import SESSION, person_id, round_id


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
    room.field.write("aa apporter le guide, @Naomi")
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


def answer_caps(room):
    return [button._key for button in room.page.capture.question.buttons if button.isVisible()]


def test_a_digit_after_a_paste_is_written_and_alt_answers(room):
    room.go_to(round_id("approval", "one"))
    room.key(KEY.Key_PageUp)
    paste(room, "un\ndeux\n\ntrois")
    assert answer_caps(room) == ["Alt+1", "Alt+2", "Alt+3"]
    assert [button._key for button in room.page.bar.choices] == ["", ""], "one key, one meaning"
    room.type("3 autobus")
    assert room.field.line() == "3 autobus"
    assert room.items() == []
    room.key(KEY.Key_2, ALT)
    assert sorted(item.text for item in room.items()) == ["deux", "trois", "un"]
    assert room.field.line() == "3 autobus"
    assert [button._key for button in room.page.bar.choices] == ["Alt+1", "Alt+2"]
    assert room.bar.key == "reopen"


def test_escape_leaves_a_paste_and_not_what_is_corrected(room):
    room.write("première version")
    room.key(KEY.Key_Up, CTRL)
    paste(room, "un\ndeux")
    room.key(KEY.Key_Escape)
    assert not room.page.capture.question.asks
    assert room.page.focusWidget() is room.field
    assert room.field.line().endswith("première version")
    assert len(room.items()) == 1


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


def black(room):
    return isinstance(room.projector.face, BlackFace)


@pytest.mark.parametrize("key", ["b", "."])
def test_pressed_again_on_the_wall_it_blackened_it_is_the_hold(room, key):
    room.key(KEY.Key_PageDown)
    room.type(key)
    room.qtbot.waitUntil(lambda: black(room))
    assert room.field.empty()
    seen = []
    room.projector.face_changed.connect(seen.append)
    room.type(key)
    room.qtbot.waitUntil(room.field.empty)
    room.settle()
    assert room.view.held
    assert [type(face) for face in seen] == [HeldFace], "no digit between black and silence"
    room.type(key)  # the wall again, black; the room is held still
    room.qtbot.waitUntil(lambda: black(room))
    room.type(key)
    room.qtbot.waitUntil(lambda: not black(room))
    room.settle()
    assert room.view.held
    room.key(KEY.Key_Space, CTRL)
    assert room.view.running
    assert not black(room)


def test_two_points_at_once_are_the_hold(room):
    room.key(KEY.Key_PageDown)
    room.type("..")
    room.qtbot.waitUntil(room.field.empty)
    room.settle()
    assert room.view.held
    assert not black(room)
    room.type(" et puis")
    room.settle()
    assert room.field.line() == ".. et puis"
    assert not room.view.held


def test_two_letters_at_once_are_the_prefix_of_a_need_for_as_long_as_one_likes(room):
    room.key(KEY.Key_PageDown)
    room.type("bb")
    assert not room.field._lone._timer.isActive(), "nothing is waited for"
    room.settle()
    assert room.field.line() == "bb"
    assert not room.view.held
    room.write(" une salle plus grande")
    assert (room.items()[0].kind, room.items()[0].text) == (ItemKind.NEED, "une salle plus grande")


@pytest.mark.parametrize(
    ("first", "rest"), [("b", "onjour"), ("b", "b une salle"), (".", ".. et alors"), ("b", "é")]
)
def test_letters_taken_for_black_come_back_however_late(room, first, rest):
    room.type(first)
    room.qtbot.waitUntil(lambda: black(room))
    assert not any(timer.isActive() for timer in room.field._lone.findChildren(QTimer)), "no time limit"
    room.type(rest)
    assert room.field.line() == first + rest
    assert not black(room)


def test_a_slow_prefix_is_a_prefix_once_typing_goes_on(room):
    """Twice alone is the hold; the words that follow take it back and keep both letters."""
    room.key(KEY.Key_PageDown)
    room.type("b")
    room.qtbot.waitUntil(lambda: black(room))
    room.type("b")
    room.qtbot.waitUntil(room.field.empty)
    room.settle()
    assert room.view.held
    room.type(" une salle plus grande")
    room.settle()
    assert room.field.line() == "bb une salle plus grande"
    assert not room.view.held
    assert not black(room)


@pytest.mark.parametrize(
    "then",
    [
        lambda room: room.key(KEY.Key_Escape),
        lambda room: room.key(KEY.Key_Return),
        lambda room: room.key(KEY.Key_PageDown),
        lambda room: room.page.thread_column.setFocus() or room.field.setFocus(),
        lambda room: room.projector.toggle_black() or room.projector.toggle_black(),
        lambda room: room.qtbot.mouseClick(room.page.round.ui.nextButton, Qt.MouseButton.LeftButton),
    ],
    ids=["escape", "enter", "command", "focus", "black", "button"],
)
def test_something_else_done_the_press_is_past(room, then):
    room.type("b")
    room.qtbot.waitUntil(lambda: black(room))
    then(room)
    room.settle()
    room.type("onjour")
    assert room.field.line() == "onjour"
    assert black(room)
    assert not room.view.held


def test_black_from_elsewhere_is_shown_again_by_one_press(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_B, CTRL | SHIFT)
    assert black(room)
    room.type("b")
    room.qtbot.waitUntil(lambda: not black(room))
    room.settle()
    assert not room.view.held


def test_a_b_left_by_backspace_is_a_letter(room):
    room.type("bo")
    room.key(KEY.Key_Backspace)
    assert room.field.line() == "b"
    assert not room.field._lone._timer.isActive()


def test_before_the_opening_a_second_press_gives_the_wall_back(room):
    room.type("b")
    room.qtbot.waitUntil(lambda: black(room))
    room.type("b")
    room.qtbot.waitUntil(room.field.empty)
    room.settle()
    assert not black(room)


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


def chips(room):
    read = room.page.capture.ui.readLayout
    return [read.itemAt(index).widget().accessibleName() for index in range(read.count())]


def test_a_mention_of_nobody_is_said_and_its_words_are_kept(room):
    room.type("rr charte à relire @.")
    assert chips(room) == ["Ressource", "@. personne n’a la parole"]
    room.key(KEY.Key_Return)
    assert (room.items()[0].text, room.items()[0].source_id) == ("charte à relire @.", None)
    room.type("aa appeler @Zoé et @Naomi, pas a@b.ca ni @5")
    assert chips(room) == ["Action", "Naomi NN", "@Zoé\u00a0: qui?", "@5\u00a0: qui?"]
    room.key(KEY.Key_Return)
    assert "@Zoé" in room.items()[0].text


def test_the_floor_given_while_typing_reads_the_mention_again(room):
    room.go_to(round_id("c1", "consultation"))
    room.type("xx essayer @.")
    room.key(KEY.Key_Return, CTRL)
    assert chips(room)[-1].endswith("qui parle")


def test_a_date_of_another_year_says_its_year_on_the_chip(room):
    room.type("aa appeler la Ville le 20 mai")
    assert chips(room)[-1] == "jeu. 20\u00a0mai 2027"
    room.field.clear()
    room.type("aa appeler la Ville le 20 nov.")
    assert chips(room)[-1] == "ven. 20\u00a0nov."
    room.field.clear()
    room.type("aa appeler la Ville le 4 janv.")
    assert chips(room)[-1] == "lun. 4\u00a0janv. 2027"


def test_a_topic_parked_for_the_next_session_says_so_in_its_row(room):
    room.write("ss le loyer à la prochaine rencontre")
    [item] = room.items()
    assert (item.text, item.due_next_session) == ("le loyer à la prochaine rencontre", True)
    assert "prochaine rencontre" in room.page.capture.feed.feed.row(0).about
    room.key(KEY.Key_Up, CTRL)
    room.key(KEY.Key_Return)
    [again] = room.items()
    assert (again.text, again.due_next_session) == (item.text, True)


def test_who_is_called_stays_in_the_sentence_and_is_its_chip(room):
    room.type("aa rappeler @Naomi")
    assert chips(room)[-1] == "Naomi NN"
    room.key(KEY.Key_Return)
    [item] = room.items()
    assert (item.text, item.owner_id) == (f"rappeler {{@{person_id('Naomi')}}}", person_id("Naomi"))
    assert room.page.capture.feed.feed.row(0).text == "rappeler Naomi"
