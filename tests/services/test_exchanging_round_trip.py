"""Everything exported, imported into an empty workspace, gives the same rows in every table."""

import json
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.exchange.references import REFERENCES
from cop_desktop.domain.exchange.rows import fields_of
from cop_desktop.domain.exchange.schema import exchange_schema
from cop_desktop.domain.exchange.tables import RUN_EVENTS, TABLES
from cop_desktop.domain.run_log import EventRecord
from cop_desktop.services.exchanging import Exchanging
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
        with open_workspace(there, world.Still(), create=True) as workspace:
            exchanging = Exchanging(workspace, world.Still())
            brought = exchanging.import_file(file)
            again = exchanging.import_file(file)
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
