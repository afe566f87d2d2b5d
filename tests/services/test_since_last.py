"""The next plan opens with the actions still open, and one key puts them on the agenda."""

import datetime as dt

import pytest

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import ItemKind, Level, SessionStatus
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.errors import ChangedElsewhere, UserError
from cop_desktop.domain.session import Session
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.following import Following
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.services.overview import Overview
from cop_desktop.services.planning import Planning
from cop_desktop.services.since_last import FOLLOW_UP, SinceLast
from cop_desktop.services.undoing import Undoing
from tests.console_world import COMMUNITY, SESSION, HandClock, make_world, person_id

NEXT = id_from("world", "next")


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def world(tmp_path, clock):
    workspace = make_world(tmp_path / "world.cop", clock)
    yield workspace
    workspace.close()


@pytest.fixture
def since(world):
    return SinceLast(world, shipped_formats)


def capture(world, clock, text, place=None, **more):
    clock.forward(1)
    return (
        Capturing(world, clock)
        .capture(Draft(text, kind=ItemKind.ACTION, **more), place or Place(SESSION))
        .item
    )


def agenda(world):
    with world.reading() as reading:
        return reading.all(AgendaItem, session_id=NEXT, order_by=("position",))


def test_the_next_plan_opens_with_what_is_open_soonest_first(world, clock, since):
    room = Place(SESSION, level=Level.ROOM, locked=True, agenda_item_id=id_from("world", "item", "c1"))
    capture(world, clock, "Réserver.", owner_id=person_id("Idriss"), due_next_session=True)
    capture(world, clock, "Inviter.", owner_is_group=True, due_on=dt.date(2026, 11, 5))
    capture(world, clock, "canari", room)
    done = capture(world, clock, "Déjà faite.")
    Following(world).done(done)
    rows = since.waiting(NEXT)
    assert [(row.text, row.owner, row.group, row.due_on) for row in rows] == [
        ("Inviter.", "", True, dt.date(2026, 11, 5)),
        ("Réserver.", "Idriss", False, dt.date(2026, 11, 19)),
        ("", "", False, None),
    ]
    assert since.waiting(SESSION) == ()


def test_they_go_on_the_agenda_after_the_arrival_and_are_taken_back(world, clock, since):
    first = capture(world, clock, "Réserver.")
    Planning(world, clock).insert(NEXT, "block:checkin")
    changes = since.carry(NEXT, [row.item_id for row in since.waiting(NEXT)])
    assert [(each.format_key, each.carried_action_ids) for each in agenda(world)] == [
        ("block:checkin", ()), (FOLLOW_UP, (first.id,)),
    ]  # fmt: skip
    assert since.waiting(NEXT) == ()
    second = capture(world, clock, "Inviter.")
    since.carry(NEXT, [second.id])
    assert agenda(world)[1].carried_action_ids == (first.id, second.id)
    with pytest.raises(ChangedElsewhere):
        Undoing(world).undo(changes)


def test_an_undone_carrying_waits_again(world, clock, since):
    capture(world, clock, "Réserver.")
    changes = since.carry(NEXT, [row.item_id for row in since.waiting(NEXT)])
    Undoing(world).undo(changes)
    assert agenda(world) == []
    assert len(since.waiting(NEXT)) == 1


def test_a_session_that_runs_takes_none(world, clock, since):
    item = capture(world, clock, "Réserver.")
    with world.writing() as writing:
        after = writing.get(Session, NEXT)
        writing.save(type(after)(**{**after.__dict__, "status": SessionStatus.LIVE}))
        writing.commit()
    assert since.waiting(NEXT) == ()
    with pytest.raises(UserError):
        since.carry(NEXT, [item.id])


def test_a_day_shown_is_never_stored(world, clock):
    capture(world, clock, "Réserver.", due_next_session=True)
    follow = Overview(world, clock).home(COMMUNITY).shown.follow
    shown = next(each.item for each in follow if each.item)
    assert shown.due_on == dt.date(2026, 11, 19)
    Following(world).done(shown)
    kept = Capturing(world, clock).feed(SESSION)[0]
    assert (kept.status, kept.due_on, kept.due_next_session) == ("done", None, True)
