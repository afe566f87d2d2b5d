"""What is captured is on the disk, stamped, once; and comes back when it was taken away by mistake."""

import datetime as dt
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.cleaning import LIMIT
from cop_desktop.domain.capture.grammar import Chip, Context, read
from cop_desktop.domain.capture.kinds import PREFIXES
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import Attribution, CaptureMoment, ItemKind, Level, MembershipKind, RoundKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.errors import ChangedElsewhere, UserError
from cop_desktop.domain.minutes.when import as_date
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attachment, Attendance, Session
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import ATTACHED, Capturing
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

C, A, R = id_from("c"), id_from("a"), id_from("r")
S13, S14 = id_from("s13"), id_from("s14")
MAUDE, FELIX, GONE = id_from("maude"), id_from("felix"), id_from("gone")
START = int(dt.datetime(2026, 10, 22, 17, 0, tzinfo=dt.UTC).timestamp() * 1000)


@dataclass
class Hands:
    """A clock moved by hand."""

    ms: int = START

    def now(self):
        self.ms += 1
        return Instant(self.ms, self.ms * 1_000_000, "boot")


@pytest.fixture
def clock():
    return Hands()


@pytest.fixture
def workspace(tmp_path, clock):
    with open_workspace(tmp_path / "workspace.cop", clock, create=True) as opened:
        with opened.writing() as writing:
            writing.add(Community(id=C, name="Rives"))
            for made, number, date in ((S13, 13, dt.date(2026, 10, 22)), (S14, 14, dt.date(2026, 11, 19))):
                writing.add(
                    Session(
                        id=made, community_id=C, number=number, title="Codév", date=date,
                        starts_at=dt.time(13), ends_at=dt.time(16),
                    )
                )  # fmt: skip
            for person, name in ((MAUDE, "Maude"), (FELIX, "Felix")):
                writing.add(Person(id=person, given_name=name))
                writing.add(Membership(id=id_from("m", name), community_id=C, person_id=person))
            writing.add(Person(id=GONE, given_name="Partie"))
            writing.add(
                Membership(
                    id=id_from("m", "gone"), community_id=C, person_id=GONE, left_on=dt.date(2026, 1, 1)
                )
            )
            writing.add(AgendaItem(id=A, session_id=S13, position=1, title="Consultation 1"))
            writing.add(
                RoundOccurrence(
                    id=R, agenda_item_id=A, position=1, kind=RoundKind.TURNS, name="Consultation",
                    seconds=1320, level=Level.ROOM,
                )
            )  # fmt: skip
            writing.commit()
        yield opened


@pytest.fixture
def capturing(workspace, clock):
    return Capturing(workspace, clock)


@pytest.fixture
def place(capturing):
    return Place(S13, level=Level.MEMBERS)


@pytest.fixture
def in_round(place):
    return replace(
        place, moment=CaptureMoment.DURING, agenda_item_id=A, round_id=R, offset_seconds=488,
        level=Level.ROOM, locked=True,
    )  # fmt: skip


def test_the_desk_knows_people_dates_and_names(capturing):
    desk = capturing.desk(S13)
    assert {person.id for person in desk.people} == {MAUDE, FELIX}
    assert desk.next_on == dt.date(2026, 11, 19)
    assert desk.names[R] == "Consultation"


def test_an_item_is_stamped_and_kept(capturing, in_round, workspace):
    reading = read(
        "ii ouvrir le parc @.", Context(dt.date(2026, 10, 22), speaker=capturing.desk(S13).people[0])
    )
    captured = capturing.capture(Draft.of(reading, note_taker_id=FELIX), in_round)
    [kept] = capturing.feed(S13)
    assert kept == captured.item
    assert (kept.text, kept.kind, kept.level) == ("ouvrir le parc", ItemKind.IDEA, Level.ROOM)
    assert (kept.agenda_item_id, kept.round_id, kept.offset_seconds) == (A, R, 488)
    assert (kept.note_taker_id, kept.attribution) == (FELIX, Attribution.NAMED)
    assert kept.source_id in {MAUDE, FELIX}
    assert captured.changes.touch("captured_item")


def test_nothing_is_raised_in_a_room_round(capturing, in_round):
    raised = Draft("x", level=Level.SHAREABLE)
    item = capturing.capture(raised, in_round).item
    assert item.level is Level.ROOM
    assert capturing.correct(item, Draft("y", level=Level.SHAREABLE)).item.level is Level.ROOM
    made = capturing.promote(item, ItemKind.DECISION).item
    assert (made.level, made.origin_id, made.round_id) == (Level.ROOM, item.id, R)


def test_a_room_taken_off_the_agenda_is_a_room_still(capturing, in_round, workspace):
    item = capturing.capture(Draft("x"), in_round).item
    with workspace.writing() as writing:
        writing.remove(writing.get(RoundOccurrence, R))
        writing.commit()
    assert capturing.correct(item, Draft("y", level=Level.SHAREABLE)).item.level is Level.ROOM


def test_the_same_draft_twice_is_kept_once(capturing, place):
    draft = Draft("une fois")
    first = capturing.capture(draft, place).item
    assert capturing.capture(draft, place).item == first
    assert len(capturing.feed(S13)) == 1


def test_newest_first_and_moved(capturing, place):
    items = [capturing.capture(Draft(text), place).item for text in "abc"]
    assert [item.text for item in capturing.feed(S13)] == ["c", "b", "a"]
    capturing.move(items[0], 2)
    assert [item.text for item in capturing.feed(S13)] == ["a", "c", "b"]
    capturing.capture(Draft("d"), place)
    assert [item.text for item in capturing.feed(S13)] == ["d", "a", "c", "b"]
    assert not capturing.move(capturing.feed(S13)[0], 1).kinds


@pytest.mark.parametrize("days", [-40, 0, 31, 400])
def test_what_is_captured_after_a_restart_is_the_newest_whatever_the_day(tmp_path, workspace, clock, days):
    clock.ms = START + days * 86_400_000
    place = Place(S13)
    with open_workspace(tmp_path / "workspace.cop", clock) as other:
        pair = (Capturing(workspace, clock), Capturing(other, clock))
        said = [pair[rank % 2].capture(Draft(f"{rank}"), place).item.text for rank in range(6)]
        assert [item.text for item in pair[0].feed(S13)] == said[::-1], "two processes, turn by turn"
        pair[1].move(pair[1].feed(S13)[-1], 5)
    again = Capturing(workspace, clock)
    again.capture(Draft("après"), place)
    assert [item.text for item in again.feed(S13)] == ["après", "0", "5", "4", "3", "2", "1"]


def test_what_is_brought_back_takes_its_place_again(capturing, place, workspace):
    last = [capturing.capture(Draft(text), place).item for text in "ab"][-1]
    removed = capturing.remove(last)
    capturing.capture(Draft("c"), place)
    Undoing(workspace).undo(removed)
    assert [item.text for item in capturing.feed(S13)] == ["c", "b", "a"]


def test_at_the_end_of_the_column_the_instant_decides(capturing, place, workspace):
    first = capturing.capture(Draft("a"), place).item
    with workspace.writing() as writing:
        writing.save(replace(first, position=2**31 - 1))
        writing.commit()
    capturing.capture(Draft("b"), place)
    assert [item.text for item in capturing.feed(S13)] == ["b", "a"]


def test_moving_among_equal_positions_keeps_the_others_in_order(capturing, place, workspace):
    items = [capturing.capture(Draft(text), place).item for text in "abcd"]
    with workspace.writing() as writing:
        for item in items:
            writing.save(replace(item, position=0))
        writing.commit()
    items = sorted(capturing.feed(S13), key=lambda item: item.text)
    capturing.move(items[3], -2)
    assert [item.text for item in capturing.feed(S13)][::-1] == ["a", "d", "b", "c"]


def test_correcting_checks_the_version_and_keeps_the_stamp(capturing, in_round):
    item = capturing.capture(Draft("demander", ItemKind.ACTION, owner_id=FELIX), in_round).item
    assert item.status == "open"
    fixed = capturing.correct(item, Draft("demandez", ItemKind.ACTION, due_on=dt.date(2026, 11, 3))).item
    assert (fixed.text, fixed.due_on, fixed.owner_id, fixed.offset_seconds) == (
        "demandez", dt.date(2026, 11, 3), None, 488,
    )  # fmt: skip
    with pytest.raises(ChangedElsewhere) as told:
        capturing.correct(item, Draft("trop tard"))
    assert told.value.theirs == fixed
    assert capturing.feed(S13)[0].text == "demandez"


def test_changing_the_kind_changes_the_status_and_drops_what_it_has_not(capturing, place):
    item = capturing.capture(Draft("x", ItemKind.ACTION, helper_ids=(MAUDE,)), place).item
    assert item.details == {"helper_ids": [MAUDE]}
    note = capturing.correct(item, Draft("x", ItemKind.NOTE)).item
    assert (note.status, dict(note.details)) == ("", {})


def test_what_is_removed_comes_back(capturing, place, workspace):
    item = capturing.capture(Draft("à garder"), place).item
    changes = capturing.remove(item)
    assert capturing.feed(S13) == []
    Undoing(workspace).undo(changes)
    assert [kept.text for kept in capturing.feed(S13)] == ["à garder"]


def test_a_guest_is_added_with_the_item_and_once(capturing, place, workspace):
    context = Context(dt.date(2026, 10, 22), session_id=S13, people=capturing.desk(S13).people)
    for _ in range(2):
        capturing.capture(Draft.of(read("aa inviter @+Léa Bolduc", context)), place)
    with workspace.reading() as reading:
        [person] = [each for each in reading.all(Person) if each.given_name == "Léa"]
        membership = reading.first(Membership, person_id=person.id)
        attendance = reading.all(Attendance, person_id=person.id)
    assert (person.family_name, membership.kind, len(attendance)) == ("Bolduc", MembershipKind.GUEST, 1)
    assert all(item.owner_id == person.id for item in capturing.feed(S13))
    assert person.id in {known.id for known in capturing.desk(S13).people}


def test_oddities_are_counted_and_an_empty_or_endless_text_is_refused(capturing, place):
    captured = capturing.capture(Draft("a\x00b\u202e"), place)
    assert (captured.item.text, captured.cleaned.replaced, captured.cleaned.bidi) == ("a\ufffdb", 1, 1)
    with pytest.raises(UserError, match="capture-empty"):
        capturing.capture(Draft(" \n"), place)
    with pytest.raises(UserError, match="capture-too-long"):
        capturing.capture(Draft("x" * (LIMIT + 1)), place)
    assert len(capturing.feed(S13)) == 1


def test_a_megabyte_is_kept_whole_as_an_attachment(capturing, place, workspace):
    text = "mot\x00 " * 200_000
    captured = capturing.attach(text, "collage.txt", Draft(""), place)
    with workspace.reading() as reading:
        attachment = reading.get(Attachment, captured.item.url.removeprefix(ATTACHED))
    assert attachment.content.decode() == text.replace("\x00", "\ufffd")
    assert captured.cleaned.replaced == 200_000
    assert captured.item.text.startswith("mot")
    [kept] = capturing.feed(S13)
    assert isinstance(kept, CapturedItem)


def test_days_are_counted_from_the_day_the_session_is_really_held(workspace, clock):
    capturing = Capturing(workspace, clock)
    assert capturing.desk(S13).held_on == dt.date(2026, 10, 22)
    late = dt.datetime(2026, 10, 30, 2, 30, tzinfo=dt.UTC)  # still the 29th in Montréal
    with workspace.writing() as writing:
        session = writing.get(Session, S13)
        writing.save(replace(session, actual_start_ms=int(late.timestamp() * 1000)))
        writing.commit()
    assert capturing.desk(S13).held_on == dt.date(2026, 10, 29)


SAID = (
    "vendredi", "le 20 mai", "next meeting", "à la prochaine rencontre", "à revoir le 20 mai", "@Maude",
    "review in 6 months", "2026-11-27", ", @Felix", "(@Maude)", "@groupe", ", @tous", "@+Léa",
    "d’ici demain", ",", "avec", "et", "@.", "to", "— @Felix @Maude",
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(PREFIXES)), st.lists(st.sampled_from(SAID), min_size=1, max_size=4))
@example("ss", ["next meeting"])
@example("dd", ["à revoir", "à la prochaine rencontre"])
@example("xx", [", @Felix", "@Maude", "vendredi"])
def test_no_chip_is_shown_whose_meaning_is_lost(capturing, letters, said):
    desk = capturing.desk(S13)
    context = Context(dt.date(2026, 10, 22), session_id=S13, people=desk.people, speaker=desk.people[0])
    reading = read(f"{letters} parler du loyer {' '.join(said)}", context)
    item = capturing.capture(Draft.of(reading), Place(S13)).item
    stored_days = {item.due_on, item.review_on, as_date(item.details.get("revisit_on"))}
    stored_people = {item.owner_id, item.source_id, *item.details.get("helper_ids", ())}
    for mark in reading.marks:
        if mark.chip is Chip.NEXT_SESSION:
            assert item.due_next_session
        elif mark.chip is Chip.DATE:
            assert dt.date.fromisoformat(mark.value) in stored_days
        elif mark.chip in (Chip.PERSON, Chip.GUEST, Chip.SPEAKER):
            assert mark.value in stored_people or f"{{@{mark.value}}}" in item.text
        elif mark.chip is Chip.GROUP:
            assert item.owner_is_group or "groupe" in item.text or "tous" in item.text
    for word in ("avec", "et", "to"):
        assert item.text.split().count(word) == said.count(word), "captured words are never rewritten"
