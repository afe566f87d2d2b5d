"""Field by field: what a file of sample sessions says lands in a row, or is named here with its reason."""

import copy
import datetime as dt
import json
from pathlib import Path

import pytest

from cop_desktop.__main__ import main
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Level
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.exchange.references import own_id
from cop_desktop.domain.exchange.sample import convert_sample
from cop_desktop.domain.session import Session
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = json.loads((ROOT / "resources/data/sample-sessions.json").read_text("utf-8"))
FORMATS = shipped_formats()

ABOUT_THE_FILE = {
    "schema", "notice", "generated_for", "item_kinds", "confidentiality_levels", "attributions",
    "text_markup", "session_statuses", "public_version_note", "typography_cases",
}  # fmt: skip
NO_PLACE = {
    "sessions[].season_rank": "counted from the sessions of the season",
    "sessions[].agenda[].planned_minutes": "the sum of the rounds; of one made for it, else",
    "sessions[].minutes.kind": "a version of minutes is a written file: its document, its digest, its path",
    "sessions[].minutes.version": "the same",
    "sessions[].minutes.approved_in": "the date is kept, the session it was approved in only gives it",
    "sessions[].agenda[].title_confidentiality": "both titles are kept, and the level is that of the format",
    "sessions[].agenda[].order": "position: one more changes no order",
    "sessions[].agenda[].rounds[].order": "the same",
}


def converted(plain):
    """Rows and events; whatever is refused has been read too."""
    try:
        incoming, gathering = convert_sample(plain, FORMATS)
    except (CopError, ValueError, KeyError) as refused:
        return repr(refused)
    return [placed.row for placed in incoming.rows], incoming.events, gathering.faults


def leaves(value, path=(), name=""):
    if isinstance(value, dict):
        kind = f"<{value['kind']}>" if "captured_at" in value else ""
        for key, inner in value.items():
            yield from leaves(inner, (*path, key), f"{name}{kind}.{key}" if name else key)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index), f"{name}[]")
    else:
        yield path, name, value


def other(value):
    """Make something else of the same kind."""
    if isinstance(value, bool):
        return not value
    if value is None:
        return "2026-01-02"
    if isinstance(value, int):
        return value + 1
    for read, step in ((dt.date, 1), (dt.datetime, -1 / 86400)):
        try:
            return (read.fromisoformat(value) + dt.timedelta(days=step)).isoformat()
        except ValueError:
            continue
    return "12:59" if value[2:3] == ":" else f"{value}x"


def parts():
    """The file once for each of its sessions, alone: reading the whole of it 300 times is slow."""
    for session in SAMPLE["sessions"]:
        yield SAMPLE | {"sessions": [session]}


def test_every_field_with_a_place_lands():
    seen, lost = set(), set()
    for part in parts():
        said = converted(part)
        for path, name, value in leaves(part):
            if name in seen or path[0] in ABOUT_THE_FILE:
                continue
            seen.add(name)
            plain = copy.deepcopy(part)
            inner = plain
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = other(value)
            if converted(plain) == said:
                lost.add(name)
    assert lost == set(NO_PLACE)
    assert len(seen) > 250


def rows_of(kind, plain):
    incoming, gathering = convert_sample(plain, FORMATS)
    assert not gathering.faults
    return {row.external_id: row for row in incoming.of(kind)}


@pytest.fixture
def plain():
    return copy.deepcopy(SAMPLE)


def test_the_length_of_the_season_is_what_its_sessions_say(plain):
    for session in plain["sessions"]:
        session["season_total"] += 2
    communities = rows_of(Community, plain)
    seasons = {row.community_id: row.planned_sessions for row in convert_sample(plain, FORMATS)[0].of(Season)}
    assert seasons == {communities["com-rives"].id: 9, communities["com-ridge"].id: 8}
    assert {name: row.cadence for name, row in communities.items()} == {"com-rives": 7, "com-ridge": 6}


def test_an_agenda_item_without_rounds_keeps_its_length(plain):
    item = plain["sessions"][3]["agenda"][1]
    item["rounds"], item["planned_minutes"] = [], 12.5
    incoming, gathering = convert_sample(plain, FORMATS)
    assert not gathering.faults
    owner = next(row for row in incoming.of(AgendaItem) if row.external_id == item["id"])
    rounds = [row for row in incoming.of(RoundOccurrence) if row.agenda_item_id == owner.id]
    assert [(row.seconds, row.name) for row in rounds] == [(750, item["title"])]


def test_the_length_of_an_item_of_the_room_is_under_its_public_title(plain):
    item = plain["sessions"][3]["agenda"][2]
    item["rounds"] = []
    rounds = [row for row in convert_sample(plain, FORMATS)[0].of(RoundOccurrence) if row.seconds == 65 * 60]
    assert [(row.name, row.level) for row in rounds] == [("Consultation 1", Level.ROOM)]


def test_planned_minutes_say_what_the_rounds_say():
    for session in SAMPLE["sessions"]:
        for item in session["agenda"]:
            assert item["planned_minutes"] * 60 == sum(each["planned_seconds"] for each in item["rounds"])


def test_minutes_approved_in_a_session_were_approved_on_its_day(plain):
    session = plain["sessions"][0]
    assert session["minutes"]["approved_in"] == "s2"
    session["minutes"]["approved_on"] = None
    assert rows_of(Session, plain)["s1"].approved_on == dt.date(2026, 11, 19)


def test_a_public_title_is_what_the_room_reads(plain):
    plain["sessions"][0]["agenda"][0] |= {"title": "Entre nous", "public_title": "Accueil"}
    item = rows_of(AgendaItem, plain)["s1-a1"]
    assert (item.title, item.private_title, item.level) == ("Accueil", "Entre nous", Level.MEMBERS)


def test_a_field_of_another_kind_of_item_is_kept(plain):
    note = next(each for each in plain["sessions"][0]["items"] if each["kind"] == "note")
    note |= {
        "evidence": [{"type": "tacit", "text": "vu"}],
        "shareable_consent_needed": True,
        "statement": "x",
    }
    details = rows_of(CapturedItem, plain)[note["id"]].details
    assert details["evidence"] == note["evidence"]
    assert details["shareable_consent_needed"] is True
    assert details["statement"] == "x"


def test_rows_already_there_stay_and_those_that_differ_are_counted(tmp_path, plain):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())

        def bring(value):
            return exchanging.bring(parse_incoming(json.dumps(value).encode()))

        first = bring(plain)
        again = bring(plain)
        assert (again.total, again.already, again.differing) == (0, first.total, 0)
        plain["people"][0]["phone"] = "514-555-0199"
        plain["sessions"][3]["title"] = "Autre"
        plain["people"].append({"id": new_id(), "given_name": "Nouvelle"})
        third = bring(plain)
        assert (third.total, third.already, third.differing) == (1, first.total, 2)
        with workspace.reading() as reading:
            assert reading.first(Session, external_id="s4").title == SAMPLE["sessions"][3]["title"]


def test_a_row_deleted_here_stays_deleted_and_counts_as_differing(tmp_path, plain):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        incoming = parse_incoming(json.dumps(plain).encode())
        exchanging.bring(incoming)
        with workspace.writing() as writing:
            writing.remove(writing.first(CapturedItem, external_id="s1-i02"))
            writing.commit()
        assert exchanging.bring(incoming).differing == 1
        with workspace.reading() as reading:
            assert reading.first(CapturedItem, external_id="s1-i02") is None


def test_an_edit_undone_by_hand_does_not_differ(tmp_path, plain):
    """Its version went up; it says the same."""
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        incoming = parse_incoming(json.dumps(plain).encode())
        exchanging.bring(incoming)
        with workspace.writing() as writing:
            item = writing.first(CapturedItem, external_id="s1-i02")
            writing.restore(writing.remove(item))
            writing.commit()
        assert exchanging.bring(incoming).differing == 0


def shared_items(folder, plain):
    folder.mkdir()
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        exchanging.bring(parse_incoming(json.dumps(plain).encode()))
        exchanging.export_file(folder / "shared.json")
    shared = json.loads((folder / "shared.json").read_text("utf-8"))
    return {each["id"]: each for each in shared["captured_items"]}


def test_who_must_be_asked_first_is_asked_whatever_the_kind(tmp_path, plain):
    named = {name for name, each in shared_items(tmp_path / "before", plain).items() if "source_id" in each}
    items = {own_id(CapturedItem, each["id"]): each for s in plain["sessions"] for each in s["items"]}
    without = {name for name in named if items[name]["kind"] not in {"practice", "resource"}}
    assert without
    for name in without:
        items[name]["shareable_consent_needed"] = True
    after = shared_items(tmp_path / "after", plain)
    assert not [name for name in without if "source_id" in after[name]]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "fr",
            ["Rien de nouveau", "déjà là, sont restées telles quelles.", "Parmi elles, 1 diffère du fichier"],
        ),
        ("en", ["Nothing new", "already there, stayed as they were.", "1 of them differs from the file"]),
    ],
)
def test_the_command_says_what_stayed_and_what_differs(tmp_path, plain, capsys, language, words):
    file, workspace = tmp_path / "s.json", str(tmp_path / "w.cop")
    asked = ["--language", language, "--workspace", workspace, "import", str(file)]
    file.write_text(json.dumps(plain), encoding="utf-8")
    assert main(asked) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1
    plain["people"][0]["phone"] = "514-555-0199"
    file.write_text(json.dumps(plain), encoding="utf-8")
    assert main(asked) == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 3
    assert all(each in line for each, line in zip(words, said, strict=True))
