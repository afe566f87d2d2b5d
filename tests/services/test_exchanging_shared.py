"""A file to be shared holds nothing of the room, nobody who did not consent, and still stands on its own."""

import datetime as dt
import json
from pathlib import Path

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, OwnFormat, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Attribution, ItemKind, Level, MinutesChoice, RoundKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.exchange.rows import fields_of, is_json
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Attachment, Session
from cop_desktop.services.exchanging import Exchanging, parse_incoming, read_incoming
from cop_desktop.store.workspace import open_workspace
from tests import exchange_world as world
from tests.exchange_world import Still

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = (ROOT / "resources/data/sample-sessions.json").read_bytes()


def shared(folder, stored=None, events=(), sample=None):
    """Export a workspace for others; give back the text of the file and its content."""
    file = folder / "shared.json"
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        if sample is not None:
            exchanging.bring(parse_incoming(sample))
        else:
            world.keep(workspace, stored, events)
        exchanging.export_file(file)
    text = file.read_text("utf-8")
    return text, json.loads(text)


def test_the_sample_shared_keeps_its_room_closed(tmp_path):
    sample = json.loads(SAMPLE)
    sample["people"][2]["consents"] |= {"directory": False, "share_email_with_members": False}
    sample["people"][3]["phone"] = "514 555-0199"
    text, plain = shared(tmp_path, sample=json.dumps(sample).encode())
    assert "514 555-0199" not in text
    assert plain["contents"] == "shared"
    assert "privacy_consents" not in plain
    assert "run_events" not in plain
    for session in sample["sessions"]:
        for item in session["agenda"]:
            if item.get("title_confidentiality") == "room":
                assert item["title"] not in text
        for item in session["items"]:
            if item["confidentiality"] == "room":
                secret = item.get("text") or item.get("hypothesis")
                assert secret not in text, item["id"]
                assert (item.get("public_text", "\0") in text) == ("public_text" in item)
    assert "Maude" not in text
    assert "maude@example.org" not in text
    assert "idriss@example.org" in text
    clients = {each["client_id"] for each in plain["agenda_items"] if "client_id" in each}
    assert clients == set()
    assert not [each for each in plain["round_occurrences"] if each.get("prompt")]
    maude = next(each for each in plain["people"] if each["given_name"] == "")
    of_the_room = [
        each for each in plain["captured_items"] if each.get("text", "").endswith("consultation 1.")
    ]
    assert of_the_room
    assert not [each for each in of_the_room if maude["id"] in json.dumps(each)]
    assert "Je repars moins seule" not in text  # a quotation that may be recognized, undecided


def test_what_is_shared_can_be_imported(tmp_path):
    _, plain = shared(tmp_path, sample=SAMPLE)
    with open_workspace(tmp_path / "other.cop", Still(), create=True) as workspace:
        brought = Exchanging(workspace, Still()).bring(read_incoming(tmp_path / "shared.json"))
    assert brought.total == sum(len(rows) for rows in plain.values() if isinstance(rows, list))


def canary(row, name):
    return f"canari-{type(row).__name__}-{name}"


def seeded(row):
    """A row whose every text is a canary naming its place."""
    fields = {}
    for field in fields_of(type(row)):
        value = getattr(row, field.name)
        if field.name.endswith("id") or field.name in {"timezone", "format_key", "colour", "language"}:
            continue
        if field.type is str and type(value) is str:
            fields[field.name] = canary(row, field.name)
        elif is_json(field.type):
            fields[field.name] = {
                "rationale": canary(row, field.name),
                "facilitator_prompt": canary(row, "prompt"),
            }
        elif isinstance(value, tuple) and not field.name.endswith("_ids"):
            fields[field.name] = (canary(row, field.name),)
    return type(row)(**{**{field.name: getattr(row, field.name) for field in fields_of(type(row))}, **fields})


@pytest.fixture(scope="module")
def room_canaries(tmp_path_factory):
    """The sample with a canary in every text of the room, exported for others."""
    incoming = parse_incoming(SAMPLE)
    rows = [placed.row for placed in incoming.rows]
    room_agenda = {row.id for row in rows if isinstance(row, AgendaItem) and row.level is Level.ROOM}
    stored, planted = [], set()
    for row in rows:
        secret = (
            (isinstance(row, CapturedItem) and row.level is Level.ROOM)
            or (isinstance(row, AgendaItem) and row.id in room_agenda)
            or (isinstance(row, RoundOccurrence) and row.agenda_item_id in room_agenda)
        )
        if secret:
            row = seeded(row)
            planted |= {part.rstrip('"') for part in repr(row).split("'") if part.startswith("canari-")}
        stored.append(row)
    text, _ = shared(tmp_path_factory.mktemp("room"), stored, incoming.events)
    return planted, {name for name in planted if name in text}


def test_of_a_room_only_public_words_leave(room_canaries):
    planted, found = room_canaries
    assert len(planted) >= 25
    assert found <= {
        "canari-CapturedItem-public_text",
        "canari-CapturedItem-public_title",
        "canari-AgendaItem-title",
        "canari-RoundOccurrence-name",
        "canari-RoundOccurrence-part_key",
        "canari-RoundOccurrence-round_key",
    }


def test_files_prompts_and_telephones_stay_home(tmp_path):
    community = "6f1d1b5e-0000-4000-8000-000000000001"
    definition = {
        "blocks": [{"rounds": [{"facilitator_prompt": {"fr": "CHUT", "en": "HUSH"}, "wall": {"fr": "VU"}}]}]
    }
    kept = {"media_type": "x/y", "sha256": "a" * 64, "content": b"secret"}
    stored = [
        Community(id=community, name="C", logo_id="6f1d1b5e-0000-4000-8000-000000000002"),
        Attachment(id="6f1d1b5e-0000-4000-8000-000000000002", name="logo.png", **kept),
        Attachment(id="6f1d1b5e-0000-4000-8000-000000000003", name="cliente.docx", **kept),
        OwnFormat(id="6f1d1b5e-0000-4000-8000-000000000004", key="ours", definition=definition),
        Person(id="6f1d1b5e-0000-4000-8000-000000000005", given_name="Ève", phone="514 555", email="e@x.org"),
    ]
    text, plain = shared(tmp_path, stored)
    assert [each["name"] for each in plain["attachments"]] == ["logo.png"]
    for secret in ("cliente.docx", "CHUT", "HUSH", "514 555", "e@x.org", "Ève"):
        assert secret not in text
    assert "VU" in text


def test_what_nobody_let_out_stays(tmp_path):
    """A quotation left out of the minutes, a public sentence whose level nobody chose."""
    community, session = "6f1d1b5e-0000-4000-8000-000000000011", "6f1d1b5e-0000-4000-8000-000000000012"
    day = {"date": dt.date(2026, 11, 19), "starts_at": dt.time(13), "ends_at": dt.time(16)}
    quoted = {"kind": ItemKind.TESTIMONY, "details": {"quote": True}}
    unsure = {"level": Level.ROOM, "text": "SALLE"}

    def item(**fields):
        return CapturedItem(id=new_id(), session_id=session, captured_at_ms=1, **fields)

    stored = [
        Community(id=community, name="C"),
        Session(id=session, community_id=community, number=1, title="", **day),
        item(text="TUE", minutes_choice=MinutesChoice.OUT, **quoted),
        item(text="EN ATTENTE", **quoted),
        item(text="REFUSÉE", kind=ItemKind.TESTIMONY, details={"quote": True, "quote_consent": "refused"}),
        item(text="BIZARRE", kind=ItemKind.TESTIMONY, details={"quote": True, "quote_consent": [{}]}),
        item(text="DITE", minutes_choice=MinutesChoice.IN, **quoted),
        item(public_text="SANS NIVEAU", **unsure),
        item(public_text="CHOISIE", minutes_choice=MinutesChoice.ANONYMOUS, **unsure),
    ]
    text, _ = shared(tmp_path, stored)
    for secret in ("TUE", "EN ATTENTE", "REFUSÉE", "BIZARRE", "SALLE", "SANS NIVEAU"):
        assert secret not in text
    assert "DITE" in text
    assert "CHOISIE" in text


def test_who_agreed_to_be_quoted_without_a_name_is_not_named(tmp_path):
    community, session, ada = new_id(), new_id(), new_id()
    day = {"date": dt.date(2026, 11, 19), "starts_at": dt.time(13), "ends_at": dt.time(16)}
    said = {"kind": ItemKind.TESTIMONY, "source_id": ada, "attribution": Attribution.NAMED}
    stored = [
        Community(id=community, name="C"),
        Person(id=ada, given_name="Ada"),
        Session(id=session, community_id=community, number=1, title="", **day),
        *(
            CapturedItem(
                id=new_id(),
                session_id=session,
                captured_at_ms=1,
                text=f"Merci ({{@{ada}}}).",
                details={"quote": True, "quote_consent": consent},
                **said,
            )
            for consent in ("anonymous", "named")
        ),
    ]
    _, plain = shared(tmp_path, stored)
    told = {each["details"]["quote_consent"]: each for each in plain["captured_items"]}
    assert told["named"]["source_id"] == ada
    assert told["anonymous"].get("source_id") is None
    assert told["anonymous"]["text"] == "Merci."


@pytest.mark.parametrize("odd", [{}, [{}], [[1]], {"a": [2]}])
def test_what_a_foreign_file_put_where_an_id_goes_is_left_out(tmp_path, odd):
    community, session, agenda = new_id(), new_id(), new_id()
    day = {"date": dt.date(2026, 11, 19), "starts_at": dt.time(13), "ends_at": dt.time(16)}
    stored = [
        Community(id=community, name="C"),
        Person(id=new_id(), given_name="Ada"),
        Session(id=session, community_id=community, number=1, title="", **day),
        AgendaItem(id=agenda, session_id=session, position=0, title="A"),
        RoundOccurrence(
            id=new_id(),
            agenda_item_id=agenda,
            position=0,
            kind=RoundKind.TURNS,
            name="R",
            seconds=60,
            settings={"groups": odd, "proposer_id": odd},
        ),
    ]
    _, plain = shared(tmp_path, stored)
    settings = plain["round_occurrences"][0].get("settings", {})
    assert settings.get("proposer_id") in (None, [], [[]])
