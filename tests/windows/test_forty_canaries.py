"""Forty canaries in a codéveloppement: none on the wall, in a title, in a palette or with the note-taker."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.entity import id_from
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.wall.face import words_of
from cop_desktop.services.client_sheets import ClientSheets
from cop_desktop.windows.console_sheet_place import SheetPlace
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import CODEV, PEOPLE, SESSION, person_id, round_id
from tests.notes_hand import notes as notes
from tests.windows.test_console_sheet import told

WORD = "kanari{:02}z"


@pytest.fixture
def birds(world):
    """Sheets of eight candidates, working titles and prompts; what is captured brings the last four."""
    made = iter(range(100))

    def bird():
        return WORD.format(next(made))

    with world.writing() as writing:
        for rank, name in enumerate(("Maude", *PEOPLE[:7])):
            item = {"Maude": "c1", "Idriss": "c2"}.get(name)
            writing.add(
                ClientCase(
                    id=id_from("case", name), session_id=SESSION, person_id=person_id(name), position=rank,
                    agenda_item_id=id_from("world", "item", item) if item else None,
                    line=bird(), situation=bird(), attempts=bird(), request=bird(),
                )
            )  # fmt: skip
        for item in ("c1", "c2"):
            row = writing.get(AgendaItem, id_from("world", "item", item))
            writing.save(replace(row, private_title=bird()))
            prompt = writing.get(RoundOccurrence, round_id(item, "expose"))
            writing.save(replace(prompt, prompt=bird()))
        writing.commit()
    return bird


def test_forty_canaries_and_none_flies(room, birds, notes, world, workers, theme):
    place = SheetPlace(room.page, room.console.presenter, ClientSheets(world), workers, theme, room.console)
    acts = Acts()
    room.console.give_to_palette(acts, lambda _scope: None, lambda: None)
    room.settle()
    seen, read = [], 0
    for step, *_rest in CODEV:
        room.go_to(round_id("c1", step))
        if step == "expose":
            for kind in ("dd", "aa"):
                room.write(f"{kind} {birds()}")
                room.key(KEY.Key_T, CTRL)
                room.type(birds())
                room.key(KEY.Key_Return)
        notes.settle()
        room.key(KEY.Key_R, CTRL | SHIFT)
        read += place.is_open
        QApplication.processEvents()
        seen += words_of(room.projector.face)
        seen.append(repr((room.projector.face, room.projector.spoken)))
        for source in (acts, notes.page.palette.palette._acts):
            for typed in ("", "kanari", "K"):
                seen += [f"{each.act.name} {each.act.consequence}" for each in source.find(typed)]
        tops = (each for each in QApplication.topLevelWidgets() if each.isVisible())
        seen += [each.windowTitle() for each in tops]
        if step == "expose":
            assert WORD.format(1) in told(room.page), "the facilitator alone reads the sheet"
    assert birds() == WORD.format(40), "forty were let in"
    assert read == len(CODEV)
    assert "kanari" not in "\n".join(seen).lower()
    written = {item.text for item in room.items()} | {tag for item in room.items() for tag in item.tags}
    with_notes = told(notes.window)
    assert not [bird for bird in map(WORD.format, range(36)) if bird in with_notes]
    assert len(written) == 4
