"""The palette: called from where one writes, live things first, two letters and Enter, Escape back."""

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Language, RoundKind, RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.qt.presenters.palette import Act, Acts, Group, match
from cop_desktop.windows.palette_host import PaletteHost
from tests.console_hand import CTRL, KEY
from tests.console_world import person_id, round_id

TALK = round_id("c1", "consultation")


@pytest.fixture
def palette(room, theme):
    acts = Acts()
    host = PaletteHost(room.page, theme, acts)
    room.console.give_to_palette(acts, host.open, lambda: None)
    return host.palette


def found(palette):
    rows = [palette.rows.row(at) for at in range(palette.rows.rowCount())]
    return [row if isinstance(row, str) else row.act.name for row in rows]


def call(room, palette, typed=""):
    room.key(KEY.Key_K, CTRL)
    assert palette.isVisible()
    assert palette.field.hasFocus()
    room.type(typed)


def leave(room, name):
    room.console.presenter.ask(
        lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=person_id(name))
    )
    room.settle()


def test_two_letters_and_enter_seat_a_latecomer_and_the_cursor_comes_back(room, palette):
    room.go_to(TALK)
    leave(room, "Naomi")
    room.type("une phrase comm")
    call(room, palette, "na")
    assert found(palette)[:2] == ["Maintenant, dans la rencontre", "Faire asseoir Naomi"]
    room.key(KEY.Key_Return)
    assert not palette.isVisible()
    assert next(each for each in room.view.people if each.id == person_id("Naomi")).present
    assert room.page.focusWidget() is room.field
    room.type("encée")
    assert room.field.line() == "une phrase commencée"


def test_escape_gives_the_cursor_back_where_it_was(room, palette):
    room.key(KEY.Key_PageDown)
    room.type("début fin")
    for _ in range(4):
        room.key(KEY.Key_Left)
    call(room, palette, "pause")
    room.key(KEY.Key_Escape)
    assert not palette.isVisible()
    room.type(",")
    assert room.field.line() == "début, fin"
    assert room.view.running


def test_the_same_key_closes_it(room, palette):
    call(room, palette)
    room.key(KEY.Key_K, CTRL)
    assert not palette.isVisible()


def test_the_hold_is_found_by_what_one_calls_it(room, palette):
    room.key(KEY.Key_PageDown)
    for words in ("moment", "hu", "prendre le te", "silence"):
        call(room, palette, words)
        assert palette.current().act.key == "hold", words
        room.key(KEY.Key_Escape)
    call(room, palette, "hum")
    room.key(KEY.Key_Return)
    assert room.view.held
    call(room, palette)
    assert found(palette)[1:4] == ["On reprend", "On raccourcit", "On laisse le plan"]
    assert not [name for name in found(palette) if "Insérer" in name or name == "Étape suivante"]
    room.key(KEY.Key_Down)
    room.key(KEY.Key_Up)
    room.key(KEY.Key_Return)
    assert room.view.running


@pytest.mark.parametrize(
    ("typed", "name"),
    [("paus", "Pause"), ("libre", "Conversation libre"), ("tour de par", "Tour de parole"),
     ("consen", "Tour de consentement")],
)  # fmt: skip
def test_a_block_is_inserted_here_and_undone(room, palette, typed, name):
    room.go_to(TALK)
    room.key(KEY.Key_I, CTRL)
    assert palette.isVisible()
    assert len([each for each in found(palette) if each.startswith("Insérer ici")]) == 4
    assert len(found(palette)) == 5, "nothing else"
    room.type(typed)
    room.key(KEY.Key_Return)
    room.settle()
    assert room.console.presenter.script.round_name(room.view.current_id) == name
    assert room.view.occurrence(TALK).state is RoundState.PAUSED
    face = room.projector.face
    assert "Naomi" not in str(face)
    room.key(KEY.Key_Z, CTRL)
    assert room.view.current_id == TALK
    assert room.view.running


@pytest.mark.parametrize(
    ("typed", "name", "kind"),
    [("break", "Insert here: a break", RoundKind.BREAK), ("free", "Insert here: a free conversation", None),
     ("talk", "Insert here: a talking round", RoundKind.TURNS),
     ("conse", "Insert here: a consent round", RoundKind.TURNS)],
)  # fmt: skip
def test_in_english_each_block_is_found_and_starts_here(room, palette, languages, typed, name, kind):
    languages.switch(Language.ENGLISH)
    room.go_to(TALK)
    call(room, palette, typed)
    assert palette.current().act.name == name
    room.key(KEY.Key_Return)
    room.settle()
    assert room.view.current_id != TALK
    assert room.view.occurrence(TALK).state is RoundState.PAUSED
    assert kind is None or room.view.current_kind is kind
    assert room.page.focusWidget() is room.field


@pytest.fixture
def heard(monkeypatch):
    """What a screen reader is told, word for word."""
    told = []

    def tell(event):
        told.append((event.object(), event.message()))
        QAccessible.updateAccessibility(event)

    recorder = SimpleNamespace(updateAccessibility=tell)
    monkeypatch.setattr("cop_desktop.windows.palette.QAccessible", recorder)
    return told


def test_a_screen_reader_hears_the_choice_each_time_it_moves(room, palette, heard):
    room.key(KEY.Key_PageDown)
    call(room, palette)
    first = palette.current().act
    assert heard == [(palette.field, f"{first.name}. {first.consequence}")]
    rows = QAccessible.queryAccessibleInterface(palette.view)

    def selected():
        children = [rows.child(at) for at in range(rows.childCount())]
        return [each.text(QAccessible.Text.Name) for each in children if each.state().selected]

    for key in (KEY.Key_Down, KEY.Key_Down, KEY.Key_Up):
        heard.clear()
        room.key(key)
        act = palette.current().act
        assert heard == [(palette.field, f"{act.name}. {act.consequence}")]
        assert selected() == [act.name]
    heard.clear()
    room.type("hum")
    assert heard[-1][1].startswith("Moment humain. ")
    said = QAccessible.queryAccessibleInterface(palette.field)
    assert said.text(QAccessible.Text.Description) == heard[-1][1]
    heard.clear()
    room.type("zz")
    assert heard[-1][1] == palette.nothing.text(), "nothing found is said too"
    heard.clear()
    room.key(KEY.Key_Escape)
    assert heard == []


def test_commands_only_leaves_people_out_and_a_question_mark_asks_for_the_keys(room, palette):
    room.key(KEY.Key_PageDown)
    asked = []
    palette.keys_asked.connect(lambda: asked.append(1))
    call(room, palette, ">")
    assert not [each for each in found(palette) if "quitte" in each or "asseoir" in each]
    room.key(KEY.Key_Escape)
    call(room, palette, "?")
    assert asked == [1]
    assert not palette.isVisible()


def test_what_makes_no_sense_now_is_not_offered(room, palette):
    call(room, palette)
    names = found(palette)
    assert "Étape suivante" in names
    assert not {"Une minute de plus", "Donner la parole à la personne suivante"} & set(names)
    room.key(KEY.Key_Escape)
    room.key(KEY.Key_PageDown)
    call(room, palette, "minute")
    assert any("minute" in name for name in found(palette))


def test_nothing_found_says_so_and_enter_does_nothing(room, palette):
    call(room, palette, "zzzz")
    assert palette.nothing.isVisible()
    assert palette.current() is None
    room.key(KEY.Key_Return)
    assert palette.isVisible()


def test_every_act_says_what_follows_from_it(room, palette):
    room.go_to(TALK)
    leave(room, "Naomi")
    call(room, palette)
    rows = [palette.rows.row(at) for at in range(palette.rows.rowCount())]
    mute = [row.act.name for row in rows if not isinstance(row, str) and not row.act.consequence]
    assert mute == []


def test_it_is_where_the_picture_has_it(room, palette):
    room.key(KEY.Key_PageDown)
    call(room, palette, "hum")
    QApplication.processEvents()
    box = palette.card.geometry()
    assert (box.width(), box.height(), box.top(), box.left()) == (680, 520, 88, (1366 - 680) // 2)
    room.page.resize(1024, 600)
    QApplication.processEvents()
    assert palette.rect().contains(palette.card.geometry())


def test_a_source_is_added_by_one_call_and_taken_away():
    acts = Acts()
    gone = acts.add(lambda typed: [Act("x", f"Ajouter « {typed} »", print, typed=True)])
    assert [each.act.name for each in acts.find("hu")] == ["Ajouter « hu »"]
    gone()
    assert acts.find("hu") == []


@pytest.mark.parametrize(
    ("query", "name", "letters"),
    [
        ("hu", "Moment humain", {7, 8}),
        ("ger", "Géraldine", {0, 1, 2}),
        ("fan", "Faire asseoir Naomi", {0, 14}),
        ("etape suiv", "Étape suivante", {0, 1, 2, 3, 4, 6, 7, 8, 9}),
        ("xx", "Étape suivante", None),
    ],
)
def test_letters_are_found_without_accents(query, name, letters):
    act = Act("a", name, print)
    answer = match(query, act)
    if query == "fan":
        assert answer is None or 0 in answer[1]
    else:
        assert (answer[1] if answer else None) == letters


def test_live_things_come_first_whatever_their_rank():
    acts = Acts()
    acts.add(lambda _typed: [Act("p", "Pause", print, group=Group.PROGRAM), Act("n", "Une pause", print)])
    assert [each.act.key for each in acts.find("pause")] == ["n", "p"]
