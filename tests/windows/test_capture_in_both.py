"""The capture grammar, line by line of look.md: on the console and in the note-taker’s window."""

import datetime as dt

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.capture.kinds import PREFIXES
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.qt.presenters.capture_words import kind_name
from cop_desktop.qt.widgets.chips import ReadingChip
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import person_id, round_id
from tests.notes_hand import notes as notes

PLACES = ("console", "notes")


class Hand:
    """One hand for both places: what it types goes through the widget that has the cursor."""

    def __init__(self, room, place):
        self.room, self.place = room, place
        one = place if place is not None else room
        self.write, self.type, self.press, self.settle = one.write, one.type, one.key, one.settle
        self.field = one.field
        self.card = place.window.card if place is not None else room.page.capture

    @property
    def items(self):
        self.settle()
        return self.room.items()

    @property
    def chips(self):
        return [
            each.accessibleName()
            for each in self.card.ui.readChips.findChildren(ReadingChip)
            if each.isVisible()
        ]


@pytest.fixture(params=PLACES)
def hand(request, room):
    place = request.getfixturevalue("notes") if request.param == "notes" else None
    made = Hand(room, place)
    if place is not None:
        place.come_forward()
    else:
        room.page.activateWindow()
        QApplication.processEvents()
    return made


def go(hand, wanted):
    """Bring the run somewhere, and the cursor back to the field."""
    room = hand.room
    room.go_to(wanted)
    hand.settle()
    if hand.place is not None:
        hand.place.come_forward()
    hand.field.setFocus()


def test_every_prefix_is_read_and_is_a_chip_before_enter(hand):
    go(hand, round_id("welcome", "one"))
    for letters, kind in PREFIXES.items():
        hand.type(f"{letters} un mot")
        QApplication.processEvents()
        assert kind_name(kind) in hand.chips
        hand.press(KEY.Key_Return)
        assert (hand.items[0].kind, hand.items[0].text) == (kind, "un mot")
        assert hand.field.empty()
        assert hand.field.hasFocus()


def test_without_a_prefix_it_is_the_one_kind_of_the_round_else_a_note(hand):
    hand.write("avant")
    assert hand.items[0].kind is ItemKind.NOTE
    go(hand, round_id("c1", "expose"))
    hand.write("ce que dit la personne")
    assert hand.items[0].kind is ItemKind.NOTE
    go(hand, round_id("c1", "consultation"))
    hand.write("plusieurs sortes sont attendues")
    assert hand.items[0].kind is ItemKind.NOTE


def test_backspace_just_after_a_prefix_undoes_the_reading(hand):
    hand.type("dd ")
    hand.press(KEY.Key_Backspace)
    hand.write("rien de décidé")
    assert (hand.items[0].kind, hand.items[0].text) == (ItemKind.NOTE, "dd rien de décidé")


@pytest.mark.parametrize(
    ("mark", "level"), [("!s", Level.ROOM), ("!m", Level.MEMBERS), ("!d", Level.SHAREABLE)]
)
def test_a_level_is_typed_and_a_room_round_keeps_what_is_in_it(hand, mark, level):
    go(hand, round_id("welcome", "one"))
    hand.write(f"un mot {mark}")
    assert (hand.items[0].level, hand.items[0].text) == (level, "un mot")
    go(hand, round_id("c1", "expose"))
    hand.write(f"un autre {mark}")
    assert (hand.items[0].level, hand.items[0].text) == (Level.ROOM, "un autre")


def test_the_level_of_the_place_is_at_the_left_of_the_field(hand):
    button = hand.card.ui.levelButton
    before = button.accessibleName()
    go(hand, round_id("c1", "expose"))
    assert button.isVisible()
    assert button.accessibleName() == "Reste dans la salle" != before


def test_shift_and_enter_make_a_line(hand):
    hand.type("un")
    hand.press(KEY.Key_Return, SHIFT)
    hand.write("deux")
    assert [each.text for each in hand.items] == ["un\ndeux"]


@pytest.mark.parametrize(("rank", "count"), [(1, 1), (2, 3)])
def test_several_lines_pasted_are_asked_about_once_in_the_bar(hand, rank, count):
    pasted = QMimeData()
    pasted.setText("un\ndeux\ntrois")
    hand.field.insertFromMimeData(pasted)
    assert hand.card.ui.askBar.isVisible()
    assert "3" in hand.card.ui.askLabel.text()
    assert hand.items == []
    hand.press({1: KEY.Key_1, 2: KEY.Key_2}[rank], Qt.KeyboardModifier.AltModifier)
    if count == 1:
        hand.press(KEY.Key_Return)
    assert len(hand.items) == count


def test_who_speaks_is_named_by_two_signs(hand):
    go(hand, round_id("c1", "consultation"))
    hand.room.key(KEY.Key_Return, CTRL)
    go(hand, round_id("c1", "consultation"))
    hand.write("ii une piste @.")
    [item] = hand.items
    assert (item.source_id, item.text) == (hand.room.view.turns.speaker_id, "une piste")


def test_a_guest_is_added_with_the_line_and_tab_leaves_the_field(hand):
    hand.write("merci à @+Camille Roy")
    [item] = hand.items
    assert item.text.startswith("merci à {@")
    hand.type("une phrase")
    hand.press(KEY.Key_Tab)
    assert not hand.field.hasFocus()
    assert hand.field.line() == "une phrase"


def test_the_next_session_is_a_date_at_the_end_and_words_inside(hand):
    hand.write("aa demander la carte @Naomi d’ici la prochaine rencontre")
    assert hand.items[0].due_next_session
    assert hand.items[0].owner_id == person_id("Naomi")
    hand.write("la prochaine rencontre sera longue")
    assert (hand.items[0].due_next_session, hand.items[0].due_on) == (False, None)
    hand.write("aa écrire à la Ville vendredi")
    assert hand.items[0].due_on == dt.date(2026, 10, 23)
    hand.write("aa relire les deux versions, le 3 novembre ou le 5 novembre")
    assert hand.items[0].due_on is None


def test_what_was_written_last_is_corrected_by_one_key(hand):
    hand.write("une fote")
    hand.press(KEY.Key_Up, CTRL)
    assert hand.field.line().endswith("une fote")
    hand.field.write("nn une faute")
    hand.press(KEY.Key_Return)
    assert [each.text for each in hand.items] == ["une faute"]


def test_tags_are_typed_between_commas_seen_in_the_row_and_taken_back(hand):
    hand.write("la carte des signalements")
    stamp = hand.items[0]
    hand.press(KEY.Key_T, CTRL)
    hand.type("#Securite, kiosque, securite")
    hand.press(KEY.Key_Return)
    [item] = hand.items
    assert item.tags == ("Securite", "kiosque")
    assert (item.text, item.level, item.captured_at_ms) == (stamp.text, stamp.level, stamp.captured_at_ms)
    assert "#Securite #kiosque" in hand.card.feed.feed.row(0).about
    assert hand.field.hasFocus()
    hand.press(KEY.Key_T, CTRL)
    hand.type("jeunes")
    hand.press(KEY.Key_Escape)
    assert hand.items[0].tags == ("Securite", "kiosque")
    hand.write("le kiosque ferme tôt")
    hand.press(KEY.Key_T, CTRL)
    hand.type("Secu")
    hand.press(KEY.Key_Return)
    assert hand.items[0].tags == ("Securite",)
    hand.press(KEY.Key_Z, CTRL)
    assert hand.items[0].tags == ()


def test_down_then_tags_are_those_of_the_row_chosen(hand):
    hand.write("un")
    hand.write("deux")
    hand.press(KEY.Key_Down)
    hand.press(KEY.Key_Down)
    hand.press(KEY.Key_T, CTRL)
    hand.type("vieux")
    hand.press(KEY.Key_Return)
    assert [(each.text, each.tags) for each in hand.items] == [("deux", ()), ("un", ("vieux",))]
    assert hand.card.feed.hasFocus()
