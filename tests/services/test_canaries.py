"""What leaves the room, field by field: a canary in every text of every row, and those allowed out.

A field added to a row is seeded by itself; until it is in a list below, its canary turns a test red.
"""

import dataclasses
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import Attribution, ItemKind, Language, Level, MinutesKind, PrivacyPurpose
from cop_desktop.domain.entity import id_from, new_id
from cop_desktop.domain.exchange.tables import TABLES
from cop_desktop.domain.people import Expertise, Person, PrivacyConsent
from cop_desktop.domain.session import Attachment, MinutesVersion, Session
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.services.minuting import Minuting
from cop_desktop.store.workspace import open_workspace
from tests.canaries import Aviary
from tests.exchange_world import Still

SAMPLE = (Path(__file__).resolve().parents[2] / "resources/data/sample-sessions.json").read_bytes()

PUBLIC_SENTENCE = {"Room CapturedItem.public_text", "Room CapturedItem.public_title"}
CHARTER = {"Community.name", "Community.code", "Community.domain"}
NAMES = {"Person.given_name", "Person.family_name"}

SHARED = {
    *PUBLIC_SENTENCE, *CHARTER, *NAMES,
    "Community.purpose", "Community.agreements", "Community.confidentiality_rule", "Community.purposes",
    "Community.translations.facilitator_prompt", "Community.translations.note", "Community.external_id",
    "Season.label", "Season.aggregates.facilitator_prompt", "Season.aggregates.note",
    "Organization.name", "Person.role_title", "Person.email", "Expertise.text",
    "Session.title", "Session.place", "Session.purpose_text", "Session.expected_outcomes",
    "Session.next_session.place", "Session.external_id",
    "AgendaItem.title", "AgendaItem.purpose", "AgendaItem.summary", "Room AgendaItem.title",
    "OwnFormat.key", "OwnFormat.definition.note",
    *(f"RoundOccurrence.{name}" for name in (
        "name", "part_key", "round_key", "question", "instruction", "wall",
        "settings.speakers", "settings.order", "settings.grouping", "settings.capture", "settings.resume_at",
    )),
    *(f"Room RoundOccurrence.{name}" for name in ("name", "part_key", "round_key")),
}  # fmt: skip
"""What a file to be shared may hold, but for captured items that are not of a room: it holds them whole."""

MINUTES = {
    *PUBLIC_SENTENCE, *CHARTER, *NAMES,
    "Session.title", "Session.place", "Session.purpose_text",
    "AgendaItem.title", "AgendaItem.purpose", "AgendaItem.summary", "Room AgendaItem.title",
    *(f"CapturedItem.{name}" for name in ("wording", "title", "public_title", "url", "number")),
    *(f"CapturedItem.details.{name}" for name in (
        "rationale", "evidence.text", "objections.text", "objections.resolution", "result", "lesson",
        "expert", "resolution", "answer", "outcome",
    )),
    *(f"CapturedItem.details.worded.{name}" for name in (
        "rationale", "result", "lesson", "expert", "resolution", "answer", "outcome",
    )),
    "Person.role_title",
}  # fmt: skip


@pytest.fixture(scope="module")
def aviary(tmp_path_factory):
    """A workspace made of the sample, every kind of item in its room, every text of it a canary."""
    birds = Aviary()
    incoming = parse_incoming(SAMPLE)
    rows = [placed.row for placed in incoming.rows]
    session = next(row for row in rows if isinstance(row, Session) and row.external_id == "s1")
    rows += _more(rows, session)
    path = tmp_path_factory.mktemp("aviary") / "w.cop"
    with open_workspace(path, Still(), create=True) as workspace:
        seeded = birds.seeded(rows)
        with workspace.writing() as writing:
            for kind in TABLES.values():
                writing.bring(row for row in seeded if type(row) is kind)
            writing.append(*incoming.events)
            writing.commit()
    return birds, path, session.id


def _more(rows, session):
    """Every kind in a room, between two rounds of it and outside; and what the sample has none of."""
    rooms = [
        row for row in rows if isinstance(row, CapturedItem) and row.level is Level.ROOM and row.round_id
    ]
    person = next(row for row in rows if isinstance(row, Person))
    here = next(row for row in rooms if row.session_id == session.id)
    made = [
        CapturedItem(
            id=id_from("canary", kind, level, place),
            session_id=session.id,
            agenda_item_id=here.agenda_item_id if place else None,
            round_id=here.round_id if place == "round" else None,
            kind=kind,
            captured_at_ms=1,
            level=level,
            attribution=Attribution.NAMED,
        )
        for kind in ItemKind
        for level, place in (
            (Level.ROOM, "round"), (Level.ROOM, "between"), (Level.ROOM, ""), (Level.MEMBERS, ""),
        )
    ]  # fmt: skip
    kept = {"media_type": "text/plain", "sha256": "a" * 64, "content": b""}
    made += [Attachment(id=new_id(), session_id=session.id, name="", **kept)]
    made += [
        ClientCase(
            id=new_id(), session_id=session.id, person_id=person.id, agenda_item_id=here.agenda_item_id
        )
    ]
    made += [Expertise(id=new_id(), person_id=person.id, kind="offers", text="")]
    made += [
        PrivacyConsent(id=new_id(), person_id=person.id, purpose=each, granted=True)
        for each in PrivacyPurpose
    ]
    made += [
        MinutesVersion(
            id=new_id(), session_id=session.id, number=1, document={}, fingerprints={}, sha256="", path="",
            written_at_ms=1,
        )
    ]  # fmt: skip
    return made


def _not_of_items(found):
    return {each for each in found if not each.startswith("CapturedItem.")}


def test_a_file_to_be_shared_holds_what_is_listed_and_nothing_else(aviary, tmp_path):
    birds, path, _ = aviary
    with open_workspace(path, Still()) as workspace:
        Exchanging(workspace, Still()).export_file(tmp_path / "shared.json")
        Exchanging(workspace, Still()).export_file(tmp_path / "all.json", everything=True)
    found = birds.found((tmp_path / "shared.json").read_bytes())
    assert _not_of_items(found) <= SHARED
    assert found >= PUBLIC_SENTENCE
    assert "CapturedItem.text" in found
    missing = set(birds.of.values()) - birds.found((tmp_path / "all.json").read_bytes())
    assert all("content" in each for each in missing), "every text is seeded (contents are in base64)"


@pytest.mark.parametrize("kind", [MinutesKind.SUMMARY, MinutesKind.DECISIONS])
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("which", ["its own", "the next one's"])
def test_minutes_hold_what_is_listed_and_nothing_else(aviary, tmp_path, kind, language, which):
    birds, path, session = aviary
    with open_workspace(path, Still()) as workspace:
        minuting = Minuting(workspace, Still())
        if which != "its own":
            with workspace.reading() as reading:
                first = reading.get(Session, session)
                later = reading.all(Session, order_by=("number",), community_id=first.community_id)
                session = next(each.id for each in later if each.number > first.number)
        target = minuting.proposed_name(session, tmp_path, kind=kind)
        exported = minuting.export(session, target, kind=kind, language=language)
        document = exported.version.document
    with zipfile.ZipFile(target) as package:
        parts = [package.comment, *(package.read(name) for name in package.namelist())]
        names = " ".join(package.namelist())
    assert birds.found(*parts) <= MINUTES
    assert birds.found(json.dumps(document), json.dumps(exported.version.fingerprints)) <= MINUTES
    assert birds.found(names) == set()
    assert birds.found(target.name) <= {"Community.code"}
    if kind is MinutesKind.SUMMARY and which == "its own":
        assert PUBLIC_SENTENCE & birds.found(*parts)


def test_no_answer_of_triage_would_print_what_stays_in_the_room(aviary):
    """What sorting shows as it would be read, and what writing shows as written, is what minutes hold."""
    birds, path, session = aviary
    with open_workspace(path, Still()) as workspace:
        board = Minuting(workspace, Still()).board(session)
    said = [answer.read for case in board.triage.cases for answer in case.answers]
    said += [line.read for line in board.lines]
    assert birds.found(*said) <= MINUTES | {"CapturedItem.text"}
    assert "Room CapturedItem.public_text" in birds.found(*said)
    assert not any(line.verdict.locked for point in board.points for line in point.lines)


def _told(path, *arguments):
    """Ask the command line; give back all it says."""
    command = [sys.executable, "-m", "cop_desktop", "--workspace", str(path), *map(str, arguments)]
    done = subprocess.run(command, check=False, capture_output=True, timeout=60)
    return done.stdout + done.stderr


def test_the_command_line_names_sessions_and_nothing_of_what_was_said(aviary, tmp_path):
    birds, path, session = aviary
    listed = {"Community.name", "Community.code", "Session.title", "Session.external_id"}
    assert birds.found(_told(path, "sessions"), _told(path, "sessions", "--json")) == listed
    said = [
        _told(path, "minutes", session, "--output", tmp_path / "m.docx"),
        _told(path, "minutes", session, "--output", tmp_path),
        _told(path, "export", tmp_path / "e.json"),
        _told(path, "export", tmp_path / "e.json"),
        _told(path, "backup", tmp_path / "b.cop"),
        _told(path, "import", tmp_path / "e.json"),
        _told(path, "check"),
    ]
    assert birds.found(*said) == set()
    assert birds.found(" ".join(each.name for each in tmp_path.rglob("*"))) == set()


def test_what_an_item_taken_off_the_agenda_held_stays_in_the_room(aviary, tmp_path):
    """The room is remembered by its tombstone; an item somebody marked for members in it stays in it."""
    _, path, session = aviary
    copy = tmp_path / "copy.cop"
    copy.write_bytes(path.read_bytes())
    with open_workspace(copy, Still()) as workspace:
        with workspace.writing() as writing:
            room = next(
                each
                for each in writing.all(CapturedItem, session_id=session, level=Level.ROOM)
                if each.round_id and each.agenda_item_id
            )
            lowered = {"level": Level.MEMBERS, "public_text": None, "public_title": None}
            writing.save(dataclasses.replace(room, **lowered, text="hors de la salle"))
            for each in writing.all(RoundOccurrence, agenda_item_id=room.agenda_item_id):
                writing.remove(each)
            writing.remove(writing.get(AgendaItem, room.agenda_item_id))
            writing.commit()
        Exchanging(workspace, Still()).export_file(tmp_path / "shared.json")
        document = Minuting(workspace, Still()).compose(session)
    assert "hors de la salle" not in (tmp_path / "shared.json").read_text("utf-8")
    assert "hors de la salle" not in repr(document.blocks)


def test_a_fault_of_ours_quotes_nobody():
    """The message of an exception may hold what somebody wrote: only its type and our lines are told."""
    program = (
        "from cop_desktop import __main__ as program\n"
        "program._COMMANDS['check'] = lambda _options, _words: int('Naomi a pleuré')\n"
        "program.main(['--language', 'fr', 'check'])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, timeout=60)
    said = (done.stdout + done.stderr).decode()
    assert done.returncode == 1
    assert "ValueError" in said
    assert "__main__.py" in said
    assert "Naomi" not in said


CASES = {
    "domain/client_case.py", "domain/agenda/consultations.py", "domain/agenda/moving.py",
    "domain/exchange/references.py", "domain/exchange/sharing.py", "domain/exchange/tables.py",
    "services/cases.py", "services/dropped.py", "store/rows.py", "store/tables.py",
    "qt/presenters/planner_cases.py", "qt/presenters/planner_clashes.py",
    "qt/presenters/planner_clash_words.py", "windows/planner_cases.py", "qt/presenters/planner.py",
    "services/client_sheets.py", "windows/console_sheet.py", "windows/console_sheet_place.py",
    "windows/running_place.py",
}  # fmt: skip
"""The only files that know what a case is, but for the sheet shown on the console while its client is
helped: no wall, minutes, mail or title can show its words. What was dropped takes its cases along to the
next plan, unread."""


def test_no_surface_that_leaves_the_planner_knows_what_a_case_is():
    package = Path(__file__).resolve().parents[2] / "cop_desktop"
    names = ("ClientCase", "services.cases", "planner_cases", "client_sheets", "ClientSheet")
    found = {
        str(path.relative_to(package))
        for path in package.rglob("*.py")
        if "_built" not in path.parts and any(name in path.read_text("utf-8") for name in names)
    }
    assert found - {"windows/planner.py"} <= CASES
