"""What is read back, what it lacks, what of it the room may read."""

import datetime as dt
from dataclasses import replace

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level, RoundKind, SessionStatus
from cop_desktop.domain.next_session import dated, due_date, following, next_date
from cop_desktop.domain.read_back import Missing, missing, read_back, told
from cop_desktop.domain.session import Session

DAY = dt.date(2026, 11, 5)
ROOM = AgendaItem(id="room", session_id="s", position=1, title="Consultation 1", level=Level.ROOM)
POINT = AgendaItem(id="point", session_id="s", position=2, title="Suites")
ROOM_ROUND = RoundOccurrence(
    id="secret", agenda_item_id="point", position=1, kind=RoundKind.TURNS, name="Tour", seconds=60,
    level=Level.ROOM, client_id="maude",
)  # fmt: skip


def item(key, kind=ItemKind.ACTION, **more):
    given = {"text": f"Texte {key}.", "agenda_item_id": "point", **more}
    return CapturedItem(id=key, session_id="s", kind=kind, captured_at_ms=1, **given)


def back(*items):
    return read_back(items, {"secret": ROOM_ROUND}, {"room": ROOM, "point": POINT})


def session(number, day, **more):
    return Session(
        id=str(number), community_id="c", number=number, title="", date=day,
        starts_at=dt.time(13), ends_at=dt.time(16), **more,
    )  # fmt: skip


def test_of_five_actions_of_which_two_lack_somebody_and_one_a_day_three_lines_wait():
    found = back(
        item("1", owner_id="maude", due_on=DAY),
        item("2", due_on=DAY),
        item("d", ItemKind.DECISION),
        item("3", owner_is_group=True, due_next_session=True),
        item("4", due_next_session=True),
        item("5", owner_id="theo"),
        item("n", ItemKind.NOTE),
        item("p", ItemKind.PARKING),
    )
    assert [(line.item.id, line.missing) for line in found.incomplete] == [
        ("2", (Missing.OWNER,)), ("4", (Missing.OWNER,)), ("5", (Missing.DUE,)),
    ]  # fmt: skip
    assert len(found.decisions) == 1
    assert len(found.actions) == 5
    assert [line.item.id for line in found.parked] == ["p"]


def test_what_is_over_and_what_is_procedural_is_not_read_back():
    assert not back(item("1", status="done"), item("2", ItemKind.DECISION, procedural=True)).lines


@pytest.mark.parametrize(
    "kept",
    [
        item("1", level=Level.ROOM),
        item("1", agenda_item_id="room"),
        item("1", round_id="secret"),
        item("1", agenda_item_id=None, round_id="secret"),
    ],
)
def test_of_the_room_only_the_sentence_for_others_is_read(kept):
    (line,) = back(kept).lines
    assert line.public == ""
    (line,) = back(replace(kept, public_text="Donner suite.", source_id="idriss")).lines
    assert line.public == "Donner suite."
    assert "idriss" in line.hidden
    assert ("maude" in line.hidden) == (kept.round_id == "secret")


def test_mentions_are_names_but_for_those_kept_back():
    text = "Appeler {@theo} avec {@maude}."
    assert told(text, {"theo": "Théo", "maude": "Maude"}, {"maude"}, "quelqu’un") == (
        "Appeler Théo avec quelqu’un."
    )


def test_a_decision_lacks_nothing():
    assert missing(item("d", ItemKind.DECISION)) == ()


def test_the_next_session_is_the_first_after_by_date_and_follows_it():
    held = session(13, dt.date(2026, 10, 22))
    near, far = session(14, dt.date(2026, 11, 19)), session(15, dt.date(2026, 12, 17))
    assert following(held, [far, near, held]) is near
    moved = replace(near, date=dt.date(2027, 1, 14))
    assert next_date(held, [far, moved, held]) == far.date
    assert next_date(far, [far, moved, held]) == moved.date
    done = replace(near, status=SessionStatus.HELD)
    assert next_date(far, [far, replace(done, date=far.date), held]) is None
    assert next_date(held, [held, replace(near, community_id="other")]) is None


def test_announced_it_is_used_until_one_is_planned():
    held = session(13, dt.date(2026, 10, 22), next_session={"date": "2026-11-19"})
    assert next_date(held, [held]) == dt.date(2026, 11, 19)
    assert next_date(held, [held, session(14, dt.date(2026, 11, 26))]) == dt.date(2026, 11, 26)


def test_a_day_given_is_kept_over_the_next_session():
    follows = item("1", due_next_session=True)
    assert due_date(follows, DAY) == DAY
    assert due_date(replace(follows, due_on=dt.date(2026, 11, 1)), DAY) == dt.date(2026, 11, 1)
    held = replace(session(13, dt.date(2026, 10, 22)), id="s")
    shown = dated([follows, item("2")], [held, session(14, DAY)])
    assert [each.due_on for each in shown] == [DAY, None]
