"""Who sits with whom on the wall: everybody once, read from the last row, and nothing moves by itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from cop_desktop.domain.capture.people import Known, first_names
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.view import Phase, RunView
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.wall import groups_paint, paint
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face import RoundFace, TextSize, still_of, words_of
from cop_desktop.qt.wall.face_clock import WallSettings
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.wall.grid import grid_of
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.groups_layout import member_width
from cop_desktop.qt.wall.moving import moved_boxes
from cop_desktop.qt.wall.words import Wall
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.wall_preview import said_of
from tests.qt.wall.groups_views import (
    FIRST,
    QUESTION,
    ROUND,
    RULE,
    hosted,
    split,
    view_of_groups,
    words_of_groups,
)

pytestmark = pytest.mark.usefixtures("languages", "theme")
CASES = [(people, size) for people in (5, 8, 13, 30, 40) for size in (2, 3, 4, 6)]
SIZES = ((1024, 768), (1280, 800), (1920, 1080), (3840, 2160))


def pages(view: RunView, letters: TextSize = TextSize.NORMAL, question: str = QUESTION) -> list[GroupsFace]:
    """Every page of the groups of a view."""
    found: list[GroupsFace] = []
    while not found or len(found) < found[0].pages:
        face = face_of(view, words_of_groups(question), WallSettings(groups_page=len(found), letters=letters))
        assert isinstance(face, GroupsFace)
        found.append(face)
    return found


@pytest.mark.parametrize("letters", list(TextSize))
@pytest.mark.parametrize(("people", "size"), CASES)
def test_everybody_is_on_one_page_once_and_read_from_the_last_row(
    people: int, size: int, letters: TextSize
) -> None:
    shown = pages(view_of_groups(people, size), letters)
    names = [each.name for face in shown for card in face.cards for each in card.members]
    assert sorted(names) == sorted(FIRST[:people])
    assert len({(face.shape.size, face.shape.columns) for face in shown}) == 1
    shape = shown[0].shape
    assert shape.size >= round(48 * letters.factor)
    assert shape.columns <= 3
    assert all(1 <= len(face.cards) <= shape.cards for face in shown)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("letters", list(TextSize))
def test_no_name_leaves_its_card(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], letters: TextSize
) -> None:
    """The room each name was given is at least what it takes, in every way of splitting forty people."""
    rooms: list[tuple[float, float]] = []
    true_name = groups_paint._paint_name

    def name(painter, member, left, right, baseline, font, wall):  # type: ignore[no-untyped-def]
        rooms.append((right - left, member_width(member, font.pixelSize(), wall.size.factor)))
        true_name(painter, member, left, right, baseline, font, wall)

    monkeypatch.setattr(groups_paint, "_paint_name", name)
    for people, count in CASES:
        groups = hosted(people, count, moved=True) if count == 4 else split(people, count)
        for face in pages(view_of_groups(people, count, groups=groups, remote=(1, 6)), letters):
            draw(face, size, letters)
    assert rooms
    assert not [each for each in rooms if each[1] > each[0] + 1]


def draw(face: GroupsFace, size: tuple[int, int], letters: TextSize) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    wall = Wall(grid_of(QSizeF(*size)), ink_of("light"), letters)
    painter = QPainter(image)
    painter.scale(wall.grid.unit, wall.grid.unit)
    paint.paint_still(painter, face, wall)
    painter.end()
    return image


def test_names_of_one_card_never_touch_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    lines: list[tuple[float, float, int]] = []
    true_name = groups_paint._paint_name

    def name(painter, member, left, right, baseline, font, wall):  # type: ignore[no-untyped-def]
        lines.append((left, baseline, font.pixelSize()))
        true_name(painter, member, left, right, baseline, font, wall)

    monkeypatch.setattr(groups_paint, "_paint_name", name)
    for people, count in CASES:
        for face in pages(view_of_groups(people, count)):
            lines.clear()
            draw(face, (1920, 1080), TextSize.NORMAL)
            bottom = grid_of(QSizeF(1920, 1080)).body.bottom() + 10
            assert all(each[1] < bottom - 10 for each in lines)
            columns: dict[float, list[float]] = {}
            for left, baseline, _size in lines:
                columns.setdefault(left, []).append(baseline)
            for down in columns.values():
                gaps = [after - before for before, after in pairwise(sorted(down))]
                assert all(gap >= face.shape.size * 1.15 for gap in gaps), (people, count)


def test_twelve_in_fours_are_as_in_the_picture() -> None:
    (face,) = pages(view_of_groups(12, 4))
    assert (face.shape.columns, face.shape.rows, face.shape.head) == (3, 1, 100.0)
    assert face.shape.subject == QUESTION
    assert 68 <= face.shape.size <= 76
    assert [card.head for card in face.cards] == ["Groupe 1", "Groupe 2", "Groupe 3"]
    assert face.clock is not None
    assert (face.clock.digits, face.clock.unit) == ("9", "min")
    assert said_of(face) == ("En quatuor · 9 min", "Les groupes")


def test_a_question_too_long_gives_way_to_the_rule() -> None:
    assert pages(view_of_groups(12, 4), question=QUESTION * 5)[0].shape.subject == RULE
    assert pages(view_of_groups(12, 4), question="")[0].shape.subject == RULE


def test_who_stays_is_told_by_a_word_and_who_has_come_by_a_sign() -> None:
    groups = hosted(13, 4, moved=True)
    (face,) = pages(view_of_groups(13, 4, Grouping.TABLES, groups=groups, remote=(1,)))
    first = face.cards[0]
    assert first.head == "Table 1"
    assert (first.members[0].name, first.members[0].host, first.members[0].moved) == ("Maude", "hôte", False)
    assert all(each.moved and not each.host for each in first.members[1:])
    assert first.members[1].remote
    assert "Maude hôte" in words_of(face)


def test_stations_and_circles_have_their_names() -> None:
    groups = tuple(replace(each, station=4 - each.number) for each in split(12, 4))
    (face,) = pages(view_of_groups(12, 4, Grouping.STATIONS, groups=groups))
    assert [(card.head, card.note) for card in face.cards] == [
        ("Station 1", "groupe 3"), ("Station 2", "groupe 2"), ("Station 3", "groupe 1"),
    ]  # fmt: skip
    (face,) = pages(view_of_groups(10, 5, Grouping.INNER_OUTER))
    assert [card.head for card in face.cards] == ["Au centre", "Tout autour"]


def test_groups_that_joined_say_from_which() -> None:
    groups = tuple(replace(each, from_numbers=(1, 2, 5)[: each.number + 1]) for each in split(8, 4))
    (face,) = pages(view_of_groups(8, 4, groups=groups))
    assert [card.note for card in face.cards] == ["de 1 et 2", "de 1, 2 et 5"]


@pytest.mark.parametrize(("people", "size", "written"), [(12, 4, True), (30, 2, False)])
def test_a_note_is_written_where_there_is_room_and_costs_no_name_its_size(
    monkeypatch: pytest.MonkeyPatch, people: int, size: int, written: bool
) -> None:
    said: list[str] = []
    true_write = groups_paint.write

    def write(painter, x, baseline, text, font, ink):  # type: ignore[no-untyped-def]
        said.append(text)
        return true_write(painter, x, baseline, text, font, ink)

    monkeypatch.setattr(groups_paint, "write", write)
    groups = tuple(replace(each, from_numbers=(1, 2)) for each in split(people, size))
    joined, plain = pages(view_of_groups(people, size, groups=groups)), pages(view_of_groups(people, size))
    assert joined[0].shape == plain[0].shape
    draw(joined[0], (1920, 1080), TextSize.NORMAL)
    assert ("de 1 et 2" in said) is written


def test_silence_and_a_hold_show_no_groups() -> None:
    silent = face_of(view_of_groups(12, 4, kind=RoundKind.SILENT), words_of_groups())
    assert isinstance(silent, RoundFace)
    held = face_of(view_of_groups(12, 4, held=True), words_of_groups())
    assert words_of(held) == ()


def test_words_of_time_take_the_place_of_the_clock() -> None:
    late = view_of_groups(12, 4, remaining=-60)
    (face,) = pages(replace(late, phase=Phase.OVERTIME))
    assert face.clock is None
    assert face.header.slot is not None
    assert face.header.slot.text == "On termine tranquillement"


def test_a_tick_repaints_the_small_clock_and_now_alone() -> None:
    (before,) = pages(view_of_groups(12, 4, remaining=100))
    (after,) = pages(view_of_groups(12, 4, remaining=99))
    assert still_of(before) == still_of(after)
    boxes = moved_boxes(before, after, grid_of(QSizeF(1920, 1080)))
    clock = groups_paint.clock_box(grid_of(QSizeF(1920, 1080)), 1.0)
    assert boxes[0] == clock
    assert not QRectF(0, clock.bottom(), 1920, 700).intersects(boxes[0])


@pytest.mark.parametrize("letters", list(TextSize))
def test_the_small_clock_stays_in_its_box(qtbot, letters: TextSize) -> None:  # type: ignore[no-untyped-def]
    canvas = WallCanvas(ink_of("light"))
    qtbot.addWidget(canvas)
    canvas.resize(1920, 1080)
    canvas.set_text_size(letters)
    (face,) = pages(view_of_groups(12, 4, remaining=23 * 60 + 59), letters)
    assert face.clock is not None
    canvas.show_face(replace(face, clock=None))
    bare = canvas.grab().toImage()
    canvas.show_face(replace(face, clock=replace(face.clock, digits="23:59")))
    clock = canvas.grab().toImage()
    box = groups_paint.clock_box(canvas.grid(), letters.factor).toAlignedRect()
    for y in range(0, 260, 3):
        for x in range(0, 1920, 3):
            if not box.contains(x, y):
                # The header may give way to the clock: only its right part is the clock's.
                assert x < box.left() or bare.pixel(x, y) == clock.pixel(x, y)


class Shown:
    """A presenter of the wall, and what it last showed."""

    def __init__(self) -> None:
        self.presenter = ProjectorPresenter()
        self.presenter.show_words(words_of_groups())

    def view(self, view: RunView) -> Shown:
        self.presenter.show_view(view)
        return self

    @property
    def groups(self) -> bool:
        return isinstance(self.presenter.face, GroupsFace)


def test_one_key_goes_between_the_groups_and_the_question_and_nothing_does_by_itself() -> None:
    shown = Shown().view(view_of_groups(12, 4))
    assert shown.groups
    shown.presenter.switch_groups()
    assert not shown.groups
    shown.view(view_of_groups(12, 4, remaining=500))
    shown.view(view_of_groups(13, 4, remaining=499))  # a latecomer sits down: the wall stays on the question
    assert not shown.groups
    shown.presenter.switch_groups()
    assert shown.groups


def test_the_same_groups_in_the_next_step_stay_away_and_others_are_shown() -> None:
    shown = Shown().view(view_of_groups(12, 4))
    shown.presenter.switch_groups()
    following = replace(view_of_groups(12, 4), current_id="c1-2")
    occurrences = tuple(
        replace(each, grouping=Grouping.FOURS) if each.id == "c1-2" else each
        for each in following.occurrences
    )
    shown.view(replace(following, occurrences=occurrences))
    assert not shown.groups
    shown.view(replace(following, current_id=ROUND, groups=split(12, 2)))
    assert shown.groups


def test_the_clicker_turns_the_pages_once_then_goes_on() -> None:
    shown = Shown().view(view_of_groups(30, 2)).presenter
    assert shown.pages == 2
    assert shown.turn_page(1, clicker=True)
    assert "Page 2 sur 2" in words_of(shown.face)
    assert not shown.turn_page(1, clicker=True)
    assert shown.turn_page(-1, clicker=True)
    assert not shown.turn_page(1, clicker=True), "all was read: the press is for the step"
    assert shown.turn_page(1), "the key of pages still turns them"


def test_larger_letters_are_larger_on_more_pages() -> None:
    normal = pages(view_of_groups(30, 2))
    large = pages(view_of_groups(30, 2), TextSize.VERY_LARGE)
    assert len(large) > len(normal)
    assert large[0].shape.size >= 62


def test_two_who_share_a_first_name_are_told_apart() -> None:
    people = [
        Known("1", "Marie", "Lapointe"), Known("2", "marie", "Leblanc"), Known("3", "Théo", "Roy"),
        Known("4", "Anne", "Roy"), Known("5", "Anne", "Roy"), Known("6", "Zoé"), Known("7", "Zoé", "Côté"),
    ]  # fmt: skip
    told = first_names(people)
    assert told["1"] == "Marie\u00a0La."
    assert told["2"] == "marie\u00a0Le."
    assert told["3"] == "Théo"
    assert told["4"] == "Anne Roy"
    assert told["7"] == "Zoé\u00a0C."
