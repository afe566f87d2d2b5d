"""The read-back on the wall: pages of six lines at most, public sentences and nothing else."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Language, Level
from cop_desktop.domain.people import Person
from cop_desktop.domain.read_back import Line, Missing, ReadBack, read_back
from cop_desktop.domain.session import Session
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face import TextSize, words_of
from cop_desktop.qt.wall.read_back import LINES, ReadBackShown, pages_of
from cop_desktop.qt.wall.tongue import INTERFACE
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.exchanging import parse_incoming
from cop_desktop.services.read_back import Board
from cop_desktop.windows.room_tongues import room_tongues
from tests.canaries import Aviary
from tests.qt.wall.test_canaries import SAMPLE

pytestmark = pytest.mark.usefixtures("languages")
SESSION = Session(
    id="s", community_id="c", number=1, title="", date=dt.date(2026, 10, 22),
    starts_at=dt.time(13), ends_at=dt.time(16),
)  # fmt: skip


def line(key, kind=ItemKind.ACTION, text="Faire.", hidden=(), missing=(), **more):
    item = CapturedItem(id=key, session_id="s", kind=kind, captured_at_ms=1, text="secret", **more)
    return Line(item, text, frozenset(hidden), tuple(missing))


def board(*lines, next_on=None, session=SESSION):
    names = {"maude": "Maude", "theo": "Théo"}
    return Board(session, ReadBack(lines), (), names, next_on, dt.date(2026, 10, 22))


def face(*lines, tongue=INTERFACE, **more):
    return ReadBackShown(board(*lines, **more)).face(tongue)


def test_six_lines_to_a_page_at_most_and_each_item_is_somewhere():
    lines = [line("d", ItemKind.DECISION, "Consacrer la rencontre de novembre aux besoins du groupe entier.")]
    lines += [line(str(rank)) for rank in range(15)]
    pages, where = pages_of(board(*lines), INTERFACE)
    assert [len(page.promises) for page in pages] == [5, LINES, 4]
    assert len(pages[0].decisions) == 1
    assert set(where) == {each.item.id for each in lines}


def test_who_and_when_are_questions_until_they_are_answered():
    asked = face(line("1", missing=(Missing.OWNER, Missing.DUE))).promises[0]
    assert (asked.who, asked.when, asked.asked) == ("Qui?", "Quand?", True)
    later = face(line("1", missing=tuple(Missing), details={"to_determine": ["owner", "due"]})).promises[0]
    assert (later.who, later.when, later.asked) == ("À déterminer", "À déterminer", False)
    named = face(line("1", owner_id="theo", due_next_session=True), next_on=dt.date(2026, 11, 19)).promises[0]
    assert (named.who, named.when) == ("Théo", "19\u00a0nov.")


def test_whoever_was_helped_or_spoke_in_a_room_is_not_named():
    told = face(line("1", text="Rappeler {@maude}.", hidden=["maude"], owner_id="maude", due_on=SESSION.date))
    assert "Maude" not in " ".join(words_of(told))


def test_what_has_no_public_sentence_is_not_there():
    pages, where = pages_of(board(line("1", text="")), INTERFACE)
    assert (pages, dict(where)) == ((), {})
    assert face(line("1", text="")).promises == ()


def test_the_room_reads_its_own_language():
    english = replace(SESSION, language=Language.ENGLISH)
    told = face(line("1", owner_is_group=True, due_on=dt.date(2026, 11, 5)), session=english,
                tongue=room_tongues()(Language.ENGLISH))  # fmt: skip
    assert told.title == "Before we leave"
    assert (told.promises[0].who, told.promises[0].when) == ("The whole group", "Nov.\u00a05")


@pytest.mark.parametrize("size", list(TextSize))
@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1024, 768), (1280, 800)])
def test_it_is_drawn_within_its_margins(qtbot, size, width, height):
    long = "Réserver la salle, prévenir les absents et demander à la Ville la liste à jour des kiosques. " * 2
    told = face(
        line("d", ItemKind.DECISION, long),
        *(line(str(rank), text=long, owner_is_group=True, due_next_session=True) for rank in range(5)),
    )
    canvas = WallCanvas(ink_of("light"))
    qtbot.addWidget(canvas)
    canvas.resize(width, height)
    canvas.set_text_size(size)
    canvas.show_face(told)
    picture = canvas.grab().toImage()
    ground = picture.pixelColor(2, 2)
    margin = round(0.035 * width)
    for y in range(0, height, 3):
        assert picture.pixelColor(width - margin, y) == ground
        assert picture.pixelColor(margin, y) == ground
    bottom = round(height - 0.03 * height)
    assert all(picture.pixelColor(x, bottom) == ground for x in range(0, width, 3))


@pytest.mark.parametrize("own_words", [False, True])
def test_of_every_field_only_public_sentences_and_given_names_reach_it(own_words):
    """Fields are walked: one that is added later is seeded by itself."""
    birds = Aviary()
    rows = birds.seeded([placed.row for placed in parse_incoming(SAMPLE.read_bytes()).rows])

    def of(kind):
        return [each for each in rows if type(each) is kind]

    allowed = {"CapturedItem.public_text", "Room CapturedItem.public_text", "Person.given_name"}
    items = of(CapturedItem)
    if own_words:  # without a sentence for others, the words of what is not of the room alone
        items = [replace(each, public_text=None, public_title=None) for each in items]
        allowed = {"CapturedItem.text", "Person.given_name"}
    items = [
        replace(each, kind=ItemKind.ACTION, status="open") if rank % 2 else each
        for rank, each in enumerate(items)
    ]
    assert any(each.level is Level.ROOM for each in items)
    rounds, agenda = of(RoundOccurrence), of(AgendaItem)
    found = read_back(items, {each.id: each for each in rounds}, {each.id: each for each in agenda})
    names = {each.id: each.given_name for each in of(Person)}
    there = Board(of(Session)[0], found, (), names, None, SESSION.date)
    pages, _where = pages_of(there, INTERFACE)
    said = birds.found(*(word for page in pages for word in words_of(page)), *map(repr, pages))
    assert said <= allowed
    assert said
