"""Latecomers and leavers, whatever the moment: seats follow; the wall and the minutes say nothing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Attendance
from cop_desktop.qt.wall.face import words_of
from cop_desktop.services.minuting import Minuting
from tests.console_hand import CTRL, KEY, SHIFT
from tests.console_world import SESSION, person_id, round_id
from tests.notes_hand import notes as notes

NO_DIGIT = str.maketrans("", "", "0123456789")


def reach(room, moment):
    """Bring the run to a moment; Naomi, fourth to speak, is not there yet."""
    leave(room, "Naomi")
    room.go_to(round_id("break", "one") if moment == "break" else round_id("c1", "consultation"))
    if moment == "hold":
        room.key(KEY.Key_F7)
    elif moment == "after the seat":
        for _ in range(5):
            room.key(KEY.Key_Return, CTRL, seconds=20)
    elif moment != "break":
        room.key(KEY.Key_Return, CTRL, seconds=20)


def leave(room, who):
    room.console.presenter.ask(
        lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=person_id(who))
    )
    room.settle()


def wall(room):
    """What the wall says, but for the time that goes by."""
    return [each.translate(NO_DIGIT) for each in words_of(room.projector.face)]


def here(room, who):
    return next(each for each in room.view.people if each.id == person_id(who)).present


@pytest.mark.parametrize("moment", ["hold", "break", "before the seat", "after the seat"])
@pytest.mark.parametrize("hand", ["console", "notes"])
def test_two_keys_seat_a_latecomer_at_any_moment_and_nobody_reads_it(room, request, moment, hand, world):
    place = request.getfixturevalue("notes") if hand == "notes" else None
    reach(room, moment)
    if place is not None:
        place.settle()
    said, left = wall(room), room.view.remaining_seconds
    keys = place or room
    keys.key(KEY.Key_A, CTRL | SHIFT, seconds=0)
    keys.key(KEY.Key_Return, Qt.KeyboardModifier.NoModifier, seconds=0)
    room.settle()
    assert here(room, "Naomi")
    assert wall(room) == said
    assert room.view.remaining_seconds == left
    assert room.view.held == (moment == "hold")
    assert not any("Naomi" in each for each in words_of(room.projector.face))
    if moment == "hold":
        room.console.presenter.ask(lambda view: co.Release(revision=view.revisions[co.MAIN]))
        room.settle()
    if room.view.turns is not None:
        order = [each.speaker_id for each in room.view.turns.seats]
        assert person_id("Naomi") in order
        spoken = set()
        for _ in range(20):
            room.key(KEY.Key_Return, CTRL, seconds=20)
            spoken.add(room.view.turns.speaker_id)
        assert person_id("Naomi") in spoken


@pytest.mark.parametrize("hand", ["console", "notes"])
def test_a_leaver_goes_by_name_and_the_one_who_follows_has_the_floor(room, request, hand):
    place = request.getfixturevalue("notes") if hand == "notes" else None
    room.go_to(round_id("c1", "consultation"))
    room.key(KEY.Key_Return, CTRL)
    if place is not None:
        place.settle()
    said = wall(room)
    keys = place or room
    speaking, following = room.view.turns.speaker_id, room.view.turns.next_id
    name = room.console.presenter.script.names[speaking]
    keys.key(KEY.Key_A, CTRL | SHIFT)
    keys.type(name)
    keys.key(KEY.Key_Return)
    room.settle()
    assert not next(each for each in room.view.people if each.id == speaking).present
    assert room.view.turns.speaker_id == following
    assert wall(room) == said


def test_the_minutes_are_the_same_whoever_came_late_and_left_early(room, world):
    told = {}
    reach(room, "before the seat")
    room.key(KEY.Key_A, CTRL | SHIFT)
    room.key(KEY.Key_Return)
    leave(room, "Idriss")
    room.console.presenter.ask(lambda view: co.End(revision=view.revisions[co.MAIN]))
    room.settle()
    for name in ("as it was", "as if nobody had moved"):
        told[name] = repr(Minuting(world, room.clock).compose(SESSION).blocks)
        with world.writing() as writing:
            for each in writing.all(Attendance, session_id=SESSION):
                writing.save(replace(each, arrived_at_ms=None, left_at_ms=None))
            writing.commit()
    assert told["as it was"] == told["as if nobody had moved"]
