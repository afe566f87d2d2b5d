"""The read-back in a real file: complete, undo, keep that it was done; « next session » follows it."""

import dataclasses
import datetime as dt

import pytest

from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import ItemKind, Language, Level, SessionStatus
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.errors import ChangedElsewhere
from cop_desktop.domain.read_back import Missing
from cop_desktop.domain.session import Session
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.overview import Overview
from cop_desktop.services.read_back import ReadingBack
from cop_desktop.services.sessions import Sessions
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


def capture(world, clock, text, **more):
    draft = Draft(text, kind=more.pop("kind", ItemKind.ACTION), **more)
    return Capturing(world, clock).capture(draft, Place(SESSION)).item


def test_a_line_is_completed_and_taken_back(world, clock):
    service = ReadingBack(world, clock)
    item = capture(world, clock, "Inviter l’équipe.")
    service.give_to(item, person_id("Naomi"))
    (line,) = service.board(SESSION).read.lines
    changes = service.due(line.item, None)
    (line,) = service.board(SESSION).read.lines
    assert (line.item.owner_id, line.item.due_next_session, line.missing) == (person_id("Naomi"), True, ())
    Undoing(world).undo(changes)
    (line,) = service.board(SESSION).read.lines
    assert not line.item.due_next_session
    assert line.missing
    with pytest.raises(ChangedElsewhere):
        service.give_to(item, None, group=True)


def test_to_be_determined_outlives_the_program_and_gives_way_to_an_answer(world, clock):
    service = ReadingBack(world, clock)
    item = capture(world, clock, "Inviter l’équipe.")
    changes = service.give_to(item, None)

    def line():
        return ReadingBack(world, clock).board(SESSION).read.lines[0]

    assert (line().determined, line().question) == ({Missing.OWNER}, Missing.DUE)
    service.due_later(line().item)
    assert line().question is None
    assert line().missing == (Missing.OWNER, Missing.DUE), "it is visible that nobody carries it"
    assert not Minuting(world, clock).board(SESSION).triage.cases, "and asked of nobody again"
    service.due(line().item, None)
    service.give_to(line().item, person_id("Naomi"))
    assert line().determined == set()
    given = Undoing(world).undo(service.give_to(line().item, None))
    assert line().item.owner_id == person_id("Naomi")
    assert given.edits
    with pytest.raises(ChangedElsewhere):
        Undoing(world).undo(changes)


def test_a_mark_is_read_whatever_a_file_brought_in_it(world, clock):
    item = capture(world, clock, "Inviter l’équipe.")
    for odd in ("owner", 3, {"owner": 1}, ["elsewhere"], None):
        with world.writing() as writing:
            now = writing.get(type(item), item.id)
            writing.save(dataclasses.replace(now, details={"to_determine": odd}))
            writing.commit()
        (line,) = ReadingBack(world, clock).board(SESSION).read.lines
        assert line.question is Missing.OWNER


def test_that_it_was_read_back_is_kept_once_and_told_in_the_minutes(world, clock):
    service, minuting = ReadingBack(world, clock), Minuting(world, clock)
    capture(world, clock, "Inviter l’équipe.", owner_is_group=True, due_next_session=True)

    def told(language):
        blocks = minuting.board(SESSION, language=language).document.blocks
        return "\n".join("".join(run.text for run in block.runs) for block in blocks)

    assert "relu" not in told(Language.FRENCH)
    changes = service.record(SESSION)
    first = service.board(SESSION).session.read_back_at_ms
    clock.forward(60)
    assert service.record(SESSION).edits == ()
    assert service.board(SESSION).session.read_back_at_ms == first
    assert "relues en rencontre" in told(Language.FRENCH)
    assert "read back in the session" in told(Language.ENGLISH)
    Undoing(world).undo(changes)
    assert "relu" not in told(Language.FRENCH)


def test_the_next_session_as_a_due_date_follows_it_everywhere(world, clock):
    capture(world, clock, "Réserver la salle.", owner_id=person_id("Idriss"), due_next_session=True)
    capture(world, clock, "Inviter.", owner_id=person_id("Naomi"), due_on=dt.date(2026, 11, 25))
    service, minuting = ReadingBack(world, clock), Minuting(world, clock)

    def everywhere():
        desk = Capturing(world, clock).desk(SESSION).next_on
        board = service.board(SESSION).next_on
        home = Overview(world, clock).home(COMMUNITY).shown
        follow = [(each.text, each.item.due_on) for each in home.follow if each.item]
        rows = next(each.rows for each in minuting.board(SESSION).document.blocks if each.rows)
        return desk, board, follow, [(row.cells[1], row.cells[3]) for row in rows[1:]]

    first, moved = dt.date(2026, 11, 19), dt.date(2026, 12, 3)
    reserve, invite = ("Réserver la salle.", "Inviter.")
    desk, board, follow, rows = everywhere()
    assert desk == board == first
    assert follow == [(reserve, first), (invite, dt.date(2026, 11, 25))]
    assert [row[0].startswith("Réserver") for row in rows] == [True, False]
    Sessions(world, clock).edit(NEXT, date=moved)
    desk, board, follow, rows = everywhere()
    assert desk == board == moved
    assert follow == [(invite, dt.date(2026, 11, 25)), (reserve, moved)]
    assert [row[0].startswith("Réserver") for row in rows] == [False, True]
    assert rows[1][1].replace("\u2011", "-").replace("\u2060", "") == "2026-12-03"


def test_what_is_due_next_time_follows_a_session_that_goes_comes_back_or_comes_between(world, clock):
    capture(world, clock, "Réserver la salle.", owner_id=person_id("Idriss"), due_next_session=True)
    service, sessions = ReadingBack(world, clock), Sessions(world, clock)
    first, between = dt.date(2026, 11, 19), dt.date(2026, 11, 5)
    assert service.board(SESSION).next_on == first
    gone = sessions.remove(NEXT)
    assert service.board(SESSION).next_on != first
    Undoing(world).undo(gone)
    assert service.board(SESSION).next_on == first
    made = sessions.create(COMMUNITY, date=between)
    assert service.board(SESSION).next_on == between
    Undoing(world).undo(made)
    assert service.board(SESSION).next_on == first
    (line,) = service.board(SESSION).read.lines
    assert line.item.due_next_session, "nothing was ever written over the promise"
    assert line.item.due_on is None


def test_the_words_of_a_room_are_never_public(world, clock):
    place = Place(SESSION, level=Level.ROOM, locked=True, agenda_item_id=id_from("world", "item", "c1"))
    Capturing(world, clock).capture(Draft("canari", kind=ItemKind.ACTION), place)
    (line,) = ReadingBack(world, clock).board(SESSION).read.lines
    assert line.public == ""


def test_a_session_held_since_is_still_the_next_one(world, clock):
    with world.writing() as writing:
        after = writing.get(Session, NEXT)
        writing.save(type(after)(**{**after.__dict__, "status": SessionStatus.HELD}))
        writing.commit()
    assert ReadingBack(world, clock).board(SESSION).next_on == dt.date(2026, 11, 19)
