"""Everything exported, imported into an empty workspace, gives the same rows in every table."""

import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.exchange.quick import surely_fits
from cop_desktop.domain.exchange.references import REFERENCES
from cop_desktop.domain.exchange.rows import fields_of, to_plain
from cop_desktop.domain.exchange.schema import exchange_schema
from cop_desktop.domain.exchange.tables import RUN_EVENTS, TABLES
from cop_desktop.domain.run_log import EventRecord
from cop_desktop.services.exchange_validating import EXCHANGE, FORMATS, validator
from cop_desktop.services.exchanging import Exchanging, read_incoming
from cop_desktop.store.rows import ENTITIES, table_name
from cop_desktop.store.tables import METADATA
from cop_desktop.store.workspace import open_workspace
from tests import exchange_world as world

ROOT = Path(__file__).resolve().parents[2]
NOT_WRITTEN_BY_USERS = {"change"}


def every_row(path):
    """Read every table of the metadata, whatever the program makes of it."""
    with closing(sqlite3.connect(path)) as connection:
        return {
            table.name: sorted(
                map(repr, connection.execute(f'SELECT {", ".join(table.c.keys())} FROM "{table.name}"'))
            )
            for table in METADATA.sorted_tables
            if table.name not in NOT_WRITTEN_BY_USERS
        }


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(stored=world.rows())
def test_everything_comes_back_row_by_row(stored):
    with tempfile.TemporaryDirectory() as folder:
        here, there, file = Path(folder, "here.cop"), Path(folder, "there.cop"), Path(folder, "all.json")
        events = world.logs(stored)
        with open_workspace(here, world.Still(), create=True) as workspace:
            world.keep(workspace, stored, events)
            written = Exchanging(workspace, world.Still()).export_file(file, everything=True)
            with workspace.reading() as reading:
                kept = {kind: reading.all(kind, deleted=True) for kind in TABLES.values()}
        for kind, rows in kept.items():
            assert {row.id: row for row in rows} == {row.id: row for row in stored if type(row) is kind}
        with open_workspace(there, world.Still(), create=True) as workspace:
            exchanging = Exchanging(workspace, world.Still())
            brought = exchanging.bring(read_incoming(file))
            again = exchanging.bring(read_incoming(file))
        before, after = every_row(here), every_row(there)
        assert before == after
        assert all(before.values()), "a table without a row proves nothing"
        assert set(ItemKind) == {row.kind for row in stored if hasattr(row, "public_level")}
        assert set(Level) == {row.level for row in stored if hasattr(row, "public_level")}
        assert sum(event.kind == "undone" for event in events) == 3
        assert written.total == brought.total == len(stored) + len(events) == again.already
        assert again.total == 0


def test_every_stored_kind_has_its_table_and_its_references():
    assert set(TABLES.values()) == set(ENTITIES)
    assert {table.name for table in METADATA.sorted_tables} - NOT_WRITTEN_BY_USERS == {
        *(table_name(kind) for kind in TABLES.values()),
        "run_event",
    }
    named = {kind: {field.name for field in fields_of(kind)} for kind in (*TABLES.values(), EventRecord)}
    for kind, fields in named.items():
        assert REFERENCES[kind].keys() <= fields
        ids = {name for name in fields if name.endswith(("_id", "_ids"))}
        assert ids - REFERENCES[kind].keys() <= {"external_id", "boot_id", "heartbeat_boot_id", "command_id"}


def test_the_published_schema_is_that_of_the_rows():
    published = json.loads((ROOT / "resources/data/schemas/cop-exchange-1.schema.json").read_text("utf-8"))
    assert published == exchange_schema(), "run python packaging/schemas.py"
    assert {*TABLES, RUN_EVENTS} <= published["properties"].keys()


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**64), 2**64),
    st.floats(allow_nan=False),
    st.text(max_size=4),
    st.sampled_from(["2026-10-22", "0001-01-01", "13:00", "24:00", "room", "held", "UTC", "eHg=", "x" * 201]),
    st.lists(st.text(max_size=2) | st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
)


@settings(max_examples=150, deadline=None)
@given(kind=st.sampled_from([*TABLES.values(), EventRecord]), data=st.data())
def test_the_quick_look_says_yes_only_to_what_the_schema_accepts(kind, data):
    """And it does say yes to a row as we write it."""
    keys = {**{each: key for key, each in TABLES.items()}, EventRecord: RUN_EVENTS}
    rows = data.draw(world.rows())
    row = to_plain(next((row for row in rows if type(row) is kind), world.logs(rows)[0]))
    plain = {"schema": "cop-exchange/1", "contents": "everything", keys[kind]: [row]}
    assert surely_fits(plain, FORMATS)
    name = data.draw(st.sampled_from([field.name for field in fields_of(kind)]))
    spoiled = {**row, name: data.draw(VALUES)}
    plain[keys[kind]] = [{key: value for key, value in spoiled.items() if data.draw(st.integers(0, 30)) > 0}]
    if surely_fits(plain, FORMATS):
        assert not list(validator(EXCHANGE).iter_errors(plain))
