"""What may be shown to the room of what was captured: by level, line by line."""

import pytest

from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.capture.showing import showing_of
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Level

PEOPLE = (Known("p", "Naomi", "Roy"),)


def item(text="une idée", level=Level.MEMBERS, round_id="r", **more):
    return CapturedItem(
        id=text, session_id="s", text=text, level=level, round_id=round_id, captured_at_ms=1, **more
    )


@pytest.mark.parametrize("guests", [False, True])
def test_lines_for_members_are_left_out_by_default_when_guests_are_here(guests):
    showing = showing_of([item(), item("une autre", Level.SHAREABLE)], PEOPLE, (), guests=guests)
    assert [(line.chosen, line.for_members) for line in showing.lines] == [
        (not guests, guests),
        (True, False),
    ]


def test_what_stays_in_the_room_is_counted_and_not_listed():
    showing = showing_of(
        [item("a", Level.ROOM), item("b"), item("c", round_id="room")], PEOPLE, {"room"}, guests=False
    )
    assert [line.text for line in showing.lines] == ["b"]
    assert showing.withheld == 2


def test_the_sentence_written_for_others_is_the_one_shown():
    written = item("Le cas de Naomi", Level.ROOM, "room", public_text="Un cas", public_level=Level.SHAREABLE)
    kept = item("x", Level.MEMBERS, public_text="y", public_level=Level.ROOM)
    showing = showing_of([written, kept], PEOPLE, {"room"}, guests=True)
    assert [(line.text, line.chosen) for line in showing.lines] == [("Un cas", True)]


@pytest.mark.parametrize("text", ["demander à {@p}", "demander à Naomi", "voir\nMme Roy"])
def test_a_line_that_names_somebody_waits_to_be_chosen(text):
    [line] = showing_of([item(text)], PEOPLE, (), guests=False).lines
    assert (line.named, line.chosen) == (True, False)
    assert "{@" not in line.text
    assert "\n" not in line.text
