"""What the client prepared, in the console alone: one key, one step, and not a word of it afterwards."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import Language
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.run import commands as co
from cop_desktop.services.client_sheets import ClientSheets
from cop_desktop.windows.console_sheet_place import SheetPlace
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import SESSION, person_id, round_id
from tests.notes_hand import notes as notes

SECRETS = ("Aparté du parc Serin", "La médiation a raté", "Que dire à la Ville?")


def prepare(world, client="Maude", item="c1"):
    with world.writing() as writing:
        made = writing.add(
            ClientCase(
                id=id_from("case", item, client), session_id=SESSION, person_id=person_id(client),
                line="Le parc", agenda_item_id=id_from("world", "item", item), situation=SECRETS[0],
                attempts=f"{SECRETS[1]}, avec {{@{person_id('Naomi')}}}", request=SECRETS[2],
            )
        )  # fmt: skip
        writing.commit()
    return made


@pytest.fixture
def place(room, world, workers, theme):
    prepare(world)
    made = SheetPlace(room.page, room.console.presenter, ClientSheets(world), workers, theme, room.console)
    room.settle()
    return made


def told(widget):
    """Everything a screen reader or an eye may get from a window, hidden or not."""
    every = [widget, *widget.findChildren(QWidget)]
    said = [f"{each.accessibleName()} {each.accessibleDescription()} {each.toolTip()}" for each in every]
    said += [each.text() for each in widget.findChildren(QLabel)]
    return "\n".join(said) + widget.windowTitle()


def ask(room):
    room.key(KEY.Key_R, CTRL | SHIFT)


def test_one_key_opens_it_during_the_step_and_the_same_puts_it_away(room, place):
    room.go_to(round_id("c1", "expose"))
    assert place.button.isVisible()
    assert not any(each in told(room.page) for each in SECRETS)
    ask(room)
    assert place.is_open
    shown = told(room.page)
    assert all(each in shown for each in SECRETS)
    assert "avec Naomi" in shown
    assert place.sheet.title.text() == "Préparé par Maude"
    assert room.field.hasFocus()
    room.write("on écrit pendant ce temps")
    assert place.is_open
    ask(room)
    assert not place.is_open
    assert not any(each in told(room.page) for each in SECRETS)


@pytest.mark.parametrize("how", ["next", "hold", "end", "leave"])
def test_it_closes_by_itself_and_forgets(room, place, how):
    room.go_to(round_id("c1", "expose"))
    ask(room)
    assert place.is_open
    if how == "next":
        room.go_to(round_id("c1", "clarification"))
    elif how == "hold":
        room.key(KEY.Key_F7)
    elif how == "end":
        room.console.presenter.ask(lambda view: co.End(revision=view.revisions[co.MAIN]))
        room.settle()
    else:
        room.page.hide()
    assert not place.is_open
    assert not any(each in told(room.page) for each in SECRETS)
    if how == "leave":
        room.page.show()
        assert not place.is_open


def test_it_is_the_sheet_of_this_client_and_of_no_other(room, place, world):
    room.go_to(round_id("approval", "one"))
    assert not place.button.isVisible()
    ask(room)
    assert not place.is_open
    assert "Aucune fiche" in room.bar.strong + room.bar.text
    room.go_to(round_id("c2", "expose"))
    prepare(world, "Naomi", "c2")  # whose place it was before
    ask(room)
    assert not place.is_open
    prepare(world, "Idriss", "c2")
    room.go_to(round_id("c2", "clarification"))
    ask(room)
    assert place.sheet.title.text() == "Préparé par Idriss"


def test_under_the_wall_of_a_single_display_it_does_not_open(room, place):
    room.go_to(round_id("c1", "expose"))
    place.covered = lambda: True
    ask(room)
    assert not place.is_open


def test_neither_the_wall_nor_the_note_taker_ever_has_a_word_of_it(room, place, notes):
    room.go_to(round_id("c1", "expose"))
    ask(room)
    notes.settle()
    notes.page.palette.open()
    assert not any(each in told(notes.window) for each in SECRETS)
    assert not any(each in repr((room.projector.face, room.projector.spoken)) for each in SECRETS)


def test_it_speaks_the_language_of_the_window(room, place, languages):
    room.go_to(round_id("c1", "expose"))
    ask(room)
    languages.switch(Language.ENGLISH)
    QApplication.processEvents()
    assert place.sheet.title.text() == "Prepared by Maude"
    assert place.button.text().strip() == "Sheet"


@pytest.mark.parametrize("with_notes", [False, True])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)])
def test_it_covers_no_button_and_makes_no_card_smaller(room, place, with_notes, size):
    room.page.resize(*size)
    room.console.arrangement.set(with_notes=with_notes)
    room.go_to(round_id("c1", "expose"))
    QApplication.processEvents()
    before = room.page.round.geometry()
    ask(room)
    QApplication.processEvents()
    assert place.is_open
    assert room.page.round.geometry() == before
    sheet = place.sheet
    assert sheet.height() >= 120
    middle = room.page.ui.middle
    over = [room.page.ui.middle.rect().contains(sheet.geometry())]
    shown = [room.page.round.ui.runButtons, room.page.round.ui.subjectHolder]
    shown += [] if with_notes else [room.field, room.page.capture.ui.levelButton]
    for each in shown:
        corner = each.mapTo(middle, each.rect().topLeft())
        over.append(not sheet.geometry().intersects(each.rect().translated(corner)))
    assert all(over), over
