"""Sample sessions become ours: every field kept, every id ours, every run replayed to the second."""

import datetime as dt
import json
from itertools import pairwise
from pathlib import Path

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import DETAIL_KEYS, CapturedItem
from cop_desktop.domain.codes import (
    AttendanceStatus,
    CaptureMoment,
    ItemKind,
    Level,
    RoundState,
    SessionRole,
    SessionStatus,
)
from cop_desktop.domain.community import Community
from cop_desktop.domain.exchange.references import MENTION
from cop_desktop.domain.people import Person
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run.state import MS, SegmentKind
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = json.loads((ROOT / "resources/data/sample-sessions.json").read_text("utf-8"))
FORMATS = json.loads((ROOT / "resources/data/formats.json").read_text("utf-8"))


def brought(folder, plain):
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        Exchanging(workspace, Still()).bring(parse_incoming(json.dumps(plain).encode()))
        with workspace.reading() as reading:
            kinds = (
                Community,
                Person,
                Session,
                Attendance,
                AgendaItem,
                RoundOccurrence,
                CapturedItem,
                RunRecord,
            )
            rows = {kind: reading.all(kind) for kind in kinds}
            events = {run.session_id: (run.id, reading.events(run.id)) for run in rows[RunRecord]}
    return rows, events


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    return brought(tmp_path_factory.mktemp("sample"), SAMPLE)


@pytest.fixture(scope="module")
def rows(world):
    return world[0]


def named(rows, kind, external):
    return next(row for row in rows[kind] if row.external_id == external)


def test_every_session_person_and_item_is_there_under_its_own_name(rows):
    assert {row.external_id for row in rows[Session]} == {each["id"] for each in SAMPLE["sessions"]}
    assert {row.external_id for row in rows[Person]} == {each["id"] for each in SAMPLE["people"]}
    items = {each["id"] for session in SAMPLE["sessions"] for each in session["items"]}
    assert {row.external_id for row in rows[CapturedItem]} == items
    rounds = {
        each["id"] for session in SAMPLE["sessions"] for item in session["agenda"] for each in item["rounds"]
    }
    assert {row.external_id for row in rows[RoundOccurrence]} == rounds


def test_held_sessions_replay_to_the_seconds_that_were_recorded(world):
    rows, events = world
    recorded = {
        each["id"]: each
        for session in SAMPLE["sessions"]
        for item in session["agenda"]
        for each in item["rounds"]
        if "actual_seconds" in each
    }
    by_id = {row.id: row for row in rows[RoundOccurrence]}
    held = {row.id: row for row in rows[Session] if row.status is SessionStatus.HELD}
    assert events.keys() == held.keys()
    replayed = 0
    for session_id, (run_id, log) in events.items():
        state = fold_records(run_id, log).state
        assert state.status is SessionStatus.HELD
        assert state.ended_at_ms == held[session_id].actual_end_ms
        for occurrence in state.occurrences.values():
            row = by_id[occurrence.planned.id]
            plain = recorded[row.external_id]
            assert occurrence.spent(SegmentKind.RUN, 0) == plain["actual_seconds"] * 1000 * MS
            assert row.active_seconds == plain["actual_seconds"]
            assert (occurrence.started_at_ms, occurrence.ended_at_ms) == (row.started_at_ms, row.ended_at_ms)
            assert row.started_at_ms == dt.datetime.fromisoformat(plain["started_at"]).timestamp() * 1000
            assert occurrence.state is row.state is RoundState.DONE
            replayed += 1
    assert replayed == len(recorded) == 41


def test_recorded_turns_replay_speaker_by_speaker(world):
    rows, events = world
    people = {row.id: row.external_id for row in rows[Person]}
    first = named(rows, RoundOccurrence, "s1-r6")
    session = named(rows, Session, "s1")
    run_id, log = events[session.id]
    floors = fold_records(run_id, log).state.occurrences[first.id].turns.floors
    marks = [(people.get(floor.speaker_id, ""), floor.lap, floor.since // MS // 1000) for floor in floors]
    spoken = [(who, lap, end - start) for (who, lap, start), (_, _, end) in pairwise(marks) if who]
    plain = SAMPLE["sessions"][0]["agenda"][2]["rounds"][3]["turns"]
    assert spoken == [(turn["person_id"], turn["lap"], turn["seconds"]) for turn in plain]


def test_working_titles_are_private_and_their_rounds_stay_in_the_room(rows):
    case = named(rows, AgendaItem, "s4-a3")
    assert case.title == "Consultation 1"
    assert case.private_title.startswith("Les derniers autobus")
    assert case.level is Level.ROOM
    assert case.client_id == named(rows, Person, "p-amelie").id
    inside = [row for row in rows[RoundOccurrence] if row.agenda_item_id == case.id]
    assert len(inside) == 6
    assert {row.level for row in inside} == {Level.ROOM}
    assert {row.client_id for row in inside} == {case.client_id}
    assert named(rows, AgendaItem, "s4-a2").level is Level.MEMBERS


def test_texts_come_from_the_formats_in_the_words_of_the_community(rows):
    expose = named(rows, RoundOccurrence, "s4-r3")
    form = FORMATS["formats"][0]["blocks"][0]["rounds"][0]
    assert (expose.part_key, expose.round_key, expose.cycle) == ("main", "expose", 1)
    assert expose.wall == form["wall"]["fr"]
    assert expose.instruction == form["instruction"]["fr"]
    assert expose.prompt == form["facilitator_prompt"]["fr_tu"]  # les Rives se tutoient
    assert expose.question == ""
    assert expose.calm_clock
    assert named(rows, RoundOccurrence, "s4-r10").cycle == 2
    votes = named(rows, RoundOccurrence, "s2-r8")
    assert "quatre points" in votes.wall  # four dots in this plan, three in the format
    assert (
        named(rows, RoundOccurrence, "s3-r4").wall
        == FORMATS["formats"][12]["blocks"][0]["rounds"][2]["wall"]["en"]
    )
    everything = [row for row in rows[RoundOccurrence] if row.round_key]
    assert len(everything) >= 52
    assert not [row for row in everything if "{" in row.wall + row.instruction + row.prompt]


def test_people_keep_their_seat_when_they_also_take_notes(rows):
    session = named(rows, Session, "s4")
    people = {row.id: row.external_id for row in rows[Person]}
    attending = [row for row in rows[Attendance] if row.session_id == session.id]
    roles = {people[row.person_id]: row.role for row in attending}
    assert roles["p-solene"] is SessionRole.FACILITATOR
    assert roles["p-theo"] is SessionRole.NOTE_TAKER
    assert roles["p-felix"] is SessionRole.PARTICIPANT
    assert [people[row.person_id] for row in sorted(attending, key=lambda row: row.position)] == [
        each["person_id"] for each in SAMPLE["sessions"][3]["expected"]
    ]
    excused = [people[row.person_id] for row in attending if row.status is AttendanceStatus.EXCUSED]
    assert excused == ["p-genevieve"]
    late = next(row for row in rows[Attendance] if row.arrived_at_ms)
    assert late.status is AttendanceStatus.PRESENT


def test_items_keep_every_field_of_their_kind(rows):
    people = {row.id: row.external_id for row in rows[Person]}
    ours = {row.external_id: row for row in rows[CapturedItem]}
    ids = {row.external_id: row.id for kind in (Session, CapturedItem, Person) for row in rows[kind]}
    for session in SAMPLE["sessions"]:
        for plain in session["items"]:
            row = ours[plain["id"]]
            sentence = plain.get("text") or plain.get("statement") or plain.get("hypothesis")
            assert MENTION.sub(lambda found: f"{{@{people[found[1]]}}}", row.text) == sentence
            assert row.kind == plain["kind"]
            assert row.level == plain["confidentiality"]
            assert people[row.note_taker_id] == plain["captured_by"]
            assert (row.public_text, row.public_title) == (
                plain.get("public_text"),
                plain.get("public_title"),
            )
            assert row.moment is CaptureMoment.DURING
            told = {
                "attribution": row.attribution,
                "tags": list(row.tags),
                "source_id": people.get(row.source_id),
                "owner_id": people.get(row.owner_id),
                "due_on": row.due_on and row.due_on.isoformat(),
                "review_on": row.review_on and row.review_on.isoformat(),
                "title": row.title,
                "status": row.status,
                "number": row.number,
                "method": row.method,
                "procedural": row.procedural,
                "maturity": row.maturity,
                "votes": row.votes,
                "url": row.url,
            }
            assert {name: value for name, value in told.items() if name in plain} == {
                name: value for name, value in plain.items() if name in told
            }
            for name in {*DETAIL_KEYS[ItemKind(plain["kind"])], "review_flag"} & plain.keys() - {
                "hypothesis"
            }:
                value = plain[name]
                if name in {"carried_to", "from_session"}:
                    value = ids[value]
                elif name == "answers_need_ids":
                    value = [ids[each] for each in value]
                assert json.dumps(row.details[name]).replace(ids["p-naomi"], "p-naomi") == json.dumps(value)
            if "action_id" in plain:
                assert row.about_id == ids[plain["action_id"]]


def test_an_item_is_stamped_with_the_active_seconds_of_its_round(rows):
    item = named(rows, CapturedItem, "s1-i02")
    assert item.offset_seconds == 9 * 60 + 37
    assert item.round_id == named(rows, RoundOccurrence, "s1-r1").id
    assert item.agenda_item_id == named(rows, AgendaItem, "s1-a1").id


def test_names_in_the_other_language_are_kept(rows):
    community = named(rows, Community, "com-rives")
    assert community.name == "Communauté de pratique des Rives en sécurité urbaine"
    assert community.translations["en"]["name"] == "Rives Urban Safety Community of Practice"
    assert community.code == "SU"


def test_what_is_said_in_a_room_stays_of_the_room_whatever_the_file_says(tmp_path):
    plain = json.loads(json.dumps(SAMPLE))
    item = next(each for each in plain["sessions"][0]["items"] if each["id"] == "s1-i08")
    item["confidentiality"] = "shareable"
    rows, _ = brought(tmp_path, plain)
    assert named(rows, CapturedItem, "s1-i08").level is Level.ROOM
