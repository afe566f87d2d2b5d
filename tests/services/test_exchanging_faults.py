"""A file that cannot be imported is refused whole, its first faults named with their places."""

import copy
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange import plain as plain_reading
from cop_desktop.domain.exchange.faults import Refused
from cop_desktop.export.words import read_words
from cop_desktop.services.exchange_files import read_bytes
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = json.loads((ROOT / "resources/data/sample-sessions.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    folder = tmp_path_factory.mktemp("all")
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        exchanging.bring(parse_incoming(json.dumps(SAMPLE).encode()))
        exchanging.export_file(folder / "all.json", everything=True)
    return json.loads((folder / "all.json").read_text("utf-8"))


def faults_of(value, folder=None):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(Refused) as refused:
        bring_all(data, folder)
    for language in Language:
        said = read_words(language).sentence(refused.value)
        assert "{" not in said, said
        assert "\n" not in said
    return [(fault.place, fault.code) for fault in refused.value.faults]


def bring_all(data, folder):
    incoming = parse_incoming(data)
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        Exchanging(workspace, Still()).bring(incoming)


@pytest.mark.parametrize(
    ("data", "place", "code"),
    [
        (b"", "", "not-json"),
        (b"\xff\xfe{}", "", "not-utf-8"),
        (b"{", "", "not-json"),
        (b"[]", "schema", "schema-unknown"),
        (b'"cop-exchange/1"', "schema", "schema-unknown"),
        (b'{"schema": "cop-exchange/2", "contents": "everything"}', "schema", "schema-unknown"),
        (b'{"schema": "cop-exchange/1"}', "contents", "missing"),
        (b'{"schema": "cop-exchange/1", "contents": "all"}', "contents", "one-of"),
        (b'{"schema": "cop-exchange/1", "a": {"x": 1, "x": 2}}', "a", "key-twice"),
        (b'{"schema": "cop-exchange/1", "a": [NaN]}', "a[0]", "number-not-finite"),
        (b'{"schema": "cop-exchange/1", "a": [-Infinity]}', "a[0]", "number-not-finite"),
        (b'{"schema": "cop-exchange/1", "a": 1e999}', "a", "number-not-finite"),
        (b'{"schema": "cop-exchange/1", "a": 9223372036854775808}', "a", "integer-too-large"),
        (b'{"schema": "cop-exchange/1", "a": ' + b"9" * 5000 + b"}", "a", "integer-too-large"),
        (b'{"schema": "cop-exchange/1", "a": "\\ud800"}', "a", "unfit-character"),
        (b'{"schema": "cop-exchange/1", "a": "\\u0000"}', "a", "unfit-character"),
        (b'{"schema": "cop-exchange/1", "a": ' + b"[" * 60 + b"]" * 60 + b"}", "a[0][0]", "too-deep"),
        (b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "", "too-deep"),
        (b'{"schema": "cop-exchange/1", "contents": "shared", "people": 3}', "people", "type.array"),
        (
            b'{"schema": "cop-exchange/1", "contents": "shared", "people": [{"id": "a"}]}',
            "people[0].given_name",
            "missing",
        ),
        (
            b'{"schema": "cop-exchange/1", "contents": "shared", "seasons": [{"x": 3}]}',
            "seasons[0].id",
            "missing",
        ),
        (
            b'{"schema": "cop-exchange/1", "contents": "shared", "x": 3}',
            "x",
            "unknown-name",
        ),
    ],
)
def test_a_fault_is_named_with_its_place(data, place, code, tmp_path):
    assert faults_of(data, tmp_path)[0] == (place, code)


@pytest.mark.parametrize(
    ("path", "value", "place", "code"),
    [
        (("sessions", 0, "date"), "22 oct", "sessions[0].date", "format.date"),
        (("sessions", 0, "date"), "0001-01-01", "sessions[0].date", "format.date"),
        (("sessions", 0, "timezone"), "../../etc/passwd", "sessions[0].timezone", "format.timezone"),
        (("sessions", 0, "timezone"), "Terre/Milieu", "sessions[0].timezone", "format.timezone"),
        (("sessions", 0, "planned_end"), "12:00", "sessions[0].planned_end", "ends-before"),
        (("sessions", 0, "planned_start"), "25:00", "sessions[0].planned_start", "format.time-of-day"),
        (("sessions", 0, "number"), 5.0, "sessions[0].number", "type.integer"),
        (("sessions", 0, "number"), True, "sessions[0].number", "type.integer"),
        (("sessions", 0, "status"), "done", "sessions[0].status", "one-of"),
        (("sessions", 0, "community_id"), "x", "sessions[0].community_id", "reference.Community"),
        (("sessions", 0, "items", 3, "owner_id"), "x", "sessions[0].items[3].owner_id", "reference.Person"),
        (("sessions", 0, "items", 3, "captured_by"), "x", "sessions[0].items[3].captured_by",
         "reference.Person"),
        (("sessions", 0, "items", 3, "round_id"), "x", "sessions[0].items[3].round_id",
         "reference.RoundOccurrence"),
        (("sessions", 0, "items", 4, "carried_to"), "x", "sessions[0].items[4].carried_to",
         "reference.Session"),
        (("sessions", 1, "items", 2, "action_id"), "x", "sessions[1].items[2].action_id",
         "reference.CapturedItem"),
        (("sessions", 0, "items", 3, "id"), "s1-i01", "sessions[0].items[0].id", "id-twice"),
        (("sessions", 0, "items", 3, "captured_at"), "2026-10-22T13:00:00",
         "sessions[0].items[3].captured_at",
         "format.date-time"),
        (("sessions", 0, "agenda", 0, "rounds", 0, "actual_seconds"), 9000,
         "sessions[0].agenda[0].rounds[0].actual_seconds", "round-too-long"),
        (("sessions", 0, "agenda", 1, "rounds", 0, "started_at"), "2026-10-22T13:00:00-04:00",
         "sessions[0].agenda[1].rounds[0].started_at", "rounds-overlap"),
        (("sessions", 0, "agenda", 0, "rounds", 0, "turns", 0, "seconds"), 900,
         "sessions[0].agenda[0].rounds[0].turns", "turns-too-long"),
        (("people", 4, "organization_id"), "x", "people[4].organization_id", "reference.Organization"),
        (("sessions", 3, "agenda", 1, "action_ids", 0), "x", "sessions[3].agenda[1].action_ids[0]",
         "reference.CapturedItem"),
    ],
)  # fmt: skip
def test_a_fault_of_a_sample_is_named_with_its_place(path, value, place, code, tmp_path):
    plain = copy.deepcopy(SAMPLE)
    *way, last = path
    at = plain
    for step in way:
        at = at[step]
    at[last] = value
    assert (place, code) in faults_of(plain, tmp_path)


def test_the_first_five_faults_are_told_and_the_others_counted():
    plain = copy.deepcopy(SAMPLE)
    for person in plain["people"]:
        person["language"] = "la"
    with pytest.raises(Refused) as refused:
        parse_incoming(json.dumps(plain).encode())
    assert [fault.place for fault in refused.value.faults] == [f"people[{n}].language" for n in range(5)]
    assert refused.value.count == len(plain["people"])
    said = read_words(Language.FRENCH).sentence(refused.value)
    assert said.startswith("Rien n’a été importé")
    assert "people[0].language\u00a0: attendu\u00a0: fr, en" in said


def test_each_missing_value_is_named():
    with pytest.raises(Refused) as refused:
        parse_incoming(b'{"schema": "cop-exchange/1", "contents": "shared", "seasons": [{}]}')
    assert [fault.place for fault in refused.value.faults] == [
        f"seasons[0].{name}" for name in ("id", "community_id", "label")
    ]


def test_a_mention_of_nobody_stays_as_it_was_typed(everything, tmp_path):
    plain = copy.deepcopy(everything)
    plain["captured_items"][0]["text"] = "écrivez {@quelqu’un}"
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        Exchanging(workspace, Still()).bring(parse_incoming(json.dumps(plain).encode()))


def test_two_hosts_in_one_place_are_refused_and_nothing_is_kept(everything, tmp_path):
    plain = copy.deepcopy(everything)
    people = [each["id"] for each in plain["people"][:3]]
    at = next(i for i, each in enumerate(plain["round_occurrences"]) if "settings" in each)
    settings = plain["round_occurrences"][at]["settings"]
    settings |= {"groups": [people[:2], people[2:]], "host_ids": [people[0], people[2]]}
    with open_workspace(tmp_path / "good.cop", Still(), create=True) as workspace:
        Exchanging(workspace, Still()).bring(parse_incoming(json.dumps(plain).encode()))
    for hosts in (people, [people[2], people[2]]):
        settings["host_ids"] = hosts
        places = [where for where, _code in faults_of(plain, tmp_path)]
        assert places == [f"round_occurrences[{at}].settings.host_ids[1]"]


def table_sizes(path):
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def test_all_or_nothing(everything, tmp_path):
    """The last event does not follow: no row of the file is kept."""
    plain = copy.deepcopy(everything)
    plain["run_events"][-1]["kind"] = "paused"
    path = tmp_path / "w.cop"
    open_workspace(path, Still(), create=True).close()
    before = table_sizes(path)
    ((place, code),) = faults_of(plain, tmp_path)
    assert place == f"run_events[{len(plain['run_events']) - 1}]"
    assert code == "run-log-unreadable"
    assert table_sizes(path) == before


def test_another_log_of_the_same_run_is_refused(everything, tmp_path):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        exchanging.bring(parse_incoming(json.dumps(everything).encode()))
        plain = copy.deepcopy(everything)
        plain["run_events"][3]["at_utc_ms"] += 1
        with pytest.raises(Refused) as refused:
            exchanging.bring(parse_incoming(json.dumps(plain).encode()))
    assert refused.value.faults[0].place == "run_events[3]"
    assert refused.value.faults[0].code == "run-differs"


def test_ids_of_another_program_become_ours_wherever_they_stand(everything, tmp_path):
    """A workspace whose every id is replaced by a name is the same one, under other ids."""
    text = json.dumps(everything)
    ids = {
        row["id"]: f"nom-{n}"
        for n, row in enumerate(
            row
            for key, rows in everything.items()
            if isinstance(rows, list) and key != "run_events"
            for row in rows
        )
    }
    for own, foreign in ids.items():
        text = text.replace(own, foreign)
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        brought = exchanging.bring(parse_incoming(text.encode()))
        assert brought.total == sum(len(rows) for rows in everything.values() if isinstance(rows, list))
        assert exchanging.bring(parse_incoming(text.encode())).total == 0
        exchanging.export_file(tmp_path / "again.json", everything=True)
    again = (tmp_path / "again.json").read_text("utf-8")
    assert not [own for own in ids if own in again]
    without_names = again
    for foreign in ids.values():
        without_names = without_names.replace(f'"external_id": "{foreign}"', "")
    assert '"nom-' not in without_names
    assert "@nom-" not in without_names


def test_a_file_that_is_no_file_is_said_to_be_none(tmp_path):
    with pytest.raises(UserError, match="file-missing"):
        read_bytes(tmp_path / "nothing.json")
    with pytest.raises(UserError, match="file-not-regular"):
        read_bytes(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="file-not-regular"):
        read_bytes(tmp_path / "pipe")


def test_a_file_too_large_is_not_even_read(tmp_path, monkeypatch):
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(plain_reading.MOST_BYTES + 1)
    with pytest.raises(Refused):
        read_bytes(huge)
    monkeypatch.setattr(plain_reading, "MOST_VALUES", 10)
    assert faults_of(b"[" + b"1," * 20 + b"1]") == [("", "too-many-values")]
