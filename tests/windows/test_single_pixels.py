"""On one display, no private word is in any pixel.

The same session is played twice by the same keys, with the same clock: once with a canary in every field
the room may not read, once with those fields empty. Each frame must be the same to the eye, point by point.
"""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.exchange.references import REFERENCES
from cop_desktop.domain.exchange.rows import fields_of
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.read_back import ReadingBack
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.console_read_back_place import ReadBackPlace
from tests.canaries import NOT_SAID
from tests.console_hand import Room
from tests.console_world import SESSION, HandClock, person_id
from tests.windows.single_hand import Alone, words_on

KEY = Qt.Key
CANARY = "Serin"
KINDS = (Community, Session, AgendaItem, RoundOccurrence, Person, Membership, Attendance)
READ = {
    Community: {"name", "confidentiality_rule"},
    Session: {"title"},
    AgendaItem: {"title"},
    RoundOccurrence: {"name", "question", "wall", "round_key", "part_key"},
    Person: {"given_name"},
}
"""The fields the room may read; every other text is private, also one that is added later."""
SHEET = ("line", "situation", "attempts", "request")
SIZE = (1024, 768)
SMOOTHING = 40
"""The edge of a large digit is smoothed a little otherwise when drawn again; of 255 levels."""


def private_fields(kind):
    left_out = NOT_SAID | set(REFERENCES[kind]) | READ.get(kind, set()) | {"external_id"}
    return [field.name for field in fields_of(kind) if field.type is str and field.name not in left_out]


def fill(workspace, clock, word):
    """Write a word in every private text of the session; what is captured in a room is of the room."""
    with workspace.writing() as unit:
        for kind in KINDS:
            for row in unit.all(kind):
                told = {name: word and f"{word} {name}" for name in private_fields(kind)}
                unit.save(replace(row, **told))
        for position, (case, client) in enumerate((("c1", "Maude"), ("c2", "Idriss"))):
            unit.add(
                ClientCase(
                    id=id_from("case", case), session_id=SESSION, person_id=person_id(client),
                    position=position, agenda_item_id=id_from("world", "item", case),
                    **{name: word and f"{word} {name}" for name in SHEET},
                )
            )  # fmt: skip
        unit.commit()
    in_room = Place(SESSION, level=Level.ROOM, locked=True, agenda_item_id=id_from("world", "item", "c1"))
    capturing = Capturing(workspace, clock)
    for place, text, kind in (
        (in_room, word or "Autre chose", ItemKind.ACTION),
        (Place(SESSION, level=Level.ROOM), word or "Autre chose", ItemKind.DECISION),
        (Place(SESSION), "Donner suite à la consultation 2.", ItemKind.ACTION),
    ):
        clock.forward(1)
        capturing.capture(Draft(text, kind=kind), place)


class Film:
    """Plays the session on one display and keeps every frame: what was done, its picture, its words."""

    def __init__(self, path, theme, qtbot, word):
        clock = HandClock()
        workspace = open_workspace(path, clock)
        fill(workspace, clock, word)
        messages = Messages()
        workers = Workers(messages)
        self.frames: list[tuple[str, QImage, str]] = []
        room = self.room = Room(workspace, clock, theme, workers, messages, qtbot)
        place = ReadBackPlace(
            room.page, room.console.presenter, ReadingBack(workspace, clock), room.projector,
            room.console.last, workers, messages, theme, ink_of("light"), room.page,
        )  # fmt: skip
        alone = self.alone = Alone(room, theme, place.presenter)
        place.presenter.covered = lambda: True
        alone.window.resize(*SIZE)
        try:
            self._look("welcome")
            self._play()
        finally:
            alone.wall.close()
            alone.window.close()
            room.close()
            workers.close()
            workspace.close()

    def _look(self, done):
        """Take the frame once nothing moves any more."""
        alone, room = self.alone, self.room
        room.page.bar._timer.stop()  # what is told for a while is told until the next key
        for timer in (alone.single._over, alone.single._gone, alone.single._saved):
            timer.stop()
        alone.single._say_where()
        alone.single.drawer.land()
        self.frames.append((done, alone.window.grab().toImage(), words_on(alone.window)))

    def press(self, *keys):
        for key in keys:
            self.alone.press(key)
            self._look(f"{self.room.view.current_id} {key.name}")

    def _play(self):
        alone, room = self.alone, self.room
        for step in range(40):
            self.press(KEY.Key_PageDown, KEY.Key_F6)
            if step == 4:
                QTest.keyClicks(alone.strip.field, "ii Une idee ")
                self.press(KEY.Key_Return, KEY.Key_F7, KEY.Key_F6, KEY.Key_F9, KEY.Key_1, KEY.Key_F6)
                room.page.bar.show_notice(sleeping(room))
                self._look("slept")
                room.page.bar.dismiss()
            self.press(KEY.Key_F6)
            if step % 4 == 2:
                self.press(KEY.Key_PageUp, KEY.Key_B, KEY.Key_Period)
            room.pass_time(1_400)
            self._look("late")
            if room.view.next_id is None:
                break
        assert room.view.next_id is None
        self.press(KEY.Key_PageDown, KEY.Key_PageDown)
        assert room.view.ended_at_ms is not None


def sleeping(room):
    from cop_desktop.windows import console_notices

    return console_notices.slept_notice(room.console.presenter, 480_000)


def seen_apart(one, other):
    """Find the rectangle in which two pictures differ to the eye; empty when they do not."""
    if one == other:
        return QRect()
    first, second, width = bytes(one.constBits()), bytes(other.constBits()), one.bytesPerLine()
    points = [
        divmod(at, width)
        for at in range(0, len(first), 1024)
        if first[at : at + 1024] != second[at : at + 1024]
        for at in range(at, min(at + 1024, len(first)))
        if abs(first[at] - second[at]) > SMOOTHING
    ]
    ys, xs = [y for y, _ in points], [x // 4 for _, x in points]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1) if points else QRect()


@pytest.fixture
def still(qapp):
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


def test_every_frame_is_that_of_a_session_without_secrets(world, tmp_path, theme, languages, qtbot, still):
    path = world.path
    copy = shutil.copy(path, tmp_path / "blank.cop")
    told = Film(path, theme, qtbot, CANARY).frames
    blank = Film(copy, theme, qtbot, "").frames
    assert [done for done, _, _ in told] == [done for done, _, _ in blank]
    assert len(told) > 60
    for (done, picture, words), (_, other, others) in zip(told, blank, strict=True):
        assert CANARY not in words, done
        assert words == others, done
        apart = seen_apart(picture, other)
        assert apart.isEmpty(), (done, apart)
    assert len({bytes(picture.constBits()) for _, picture, _ in told}) > 40, "always the same frame"


def test_what_is_private_is_every_text_but_a_few():
    private = {f"{kind.__name__}.{name}" for kind in KINDS for name in private_fields(kind)}
    assert {
        "AgendaItem.private_title", "RoundOccurrence.prompt", "RoundOccurrence.instruction",
        "Person.family_name", "Session.place",
    } <= private  # fmt: skip
