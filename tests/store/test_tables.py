import dataclasses
import types
from typing import get_type_hints

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import psycopg2
from sqlalchemy.schema import CreateIndex, CreateTable

from cop_desktop.domain.changes import ChangeRecord
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.run_log import EventRecord
from cop_desktop.store.prepared import Insertions
from cop_desktop.store.rows import ENTITIES, row_kind, table_name
from cop_desktop.store.tables import METADATA
from tests.store.helpers import a_community, a_session, an_item

KINDS = (*ENTITIES, EventRecord, ChangeRecord)


@pytest.mark.parametrize("kind", KINDS, ids=table_name)
def test_a_table_has_the_fields_of_its_value_and_no_other(kind):
    table = METADATA.tables[table_name(kind)]
    hints = get_type_hints(kind)
    assert {column.name for column in table.columns} == {field.name for field in dataclasses.fields(kind)}
    optional = {name for name, hint in hints.items() if isinstance(hint, types.UnionType)}
    assert {column.name for column in table.columns if column.nullable} == optional


def test_every_stored_value_has_a_table_and_every_table_a_value():
    def leaves(kind):
        return {leaf for sub in kind.__subclasses__() for leaf in leaves(sub)} or {kind}

    ours = {kind for kind in leaves(Entity) if kind.__module__.startswith("cop_desktop")}
    assert ours == set(ENTITIES)
    assert set(METADATA.tables) == {table_name(kind) for kind in KINDS}


def test_every_reference_is_a_key_with_an_index():
    """Without one, destroying a parent would read the whole table of the children."""
    for table in METADATA.tables.values():
        starts = {next(iter(index.columns)).name for index in table.indexes}
        starts |= {next(iter(table.primary_key.columns)).name}
        references = {column.name for column in table.columns if column.foreign_keys}
        not_needed = {"logo_id", "reference_document_id"}  # one community, or a few
        assert references - not_needed <= starts, table.name
        loose = {
            column.name for column in table.columns if column.name.endswith("_id") and not column.foreign_keys
        }
        assert loose <= {"external_id", "boot_id", "heartbeat_boot_id", "actor_id", "command_id", "row_id"}


def test_a_child_that_makes_no_sense_alone_goes_with_its_parent():
    for table in METADATA.tables.values():
        for key in table.foreign_keys:
            if not key.parent.nullable:
                assert key.ondelete == "CASCADE", key


def test_postgresql_understands_every_table():
    dialect = postgresql.dialect()
    for table in METADATA.tables.values():
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect))
    assert row_kind(EventRecord).table.c.run_id.type.compile(dialect) == "UUID"


def test_postgresql_would_receive_the_same_inserts():
    insertions = Insertions(psycopg2.dialect())
    item = an_item(a_session(a_community()), tags=("suivi",))
    row = row_kind(type(item)).row(item)
    handed = insertions.into("captured_item")._given(row)
    assert handed == {**row, "tags": '["suivi"]', "details": "{}"}
    assert "%(row_id)s" in insertions.into("change")._text
    assert "(id," not in insertions.into("change")._text


@pytest.mark.parametrize("kind", KINDS, ids=table_name)
def test_values_need_nothing_done_when_made(kind):
    """They are rebuilt from rows without their constructor."""
    assert not hasattr(kind, "__post_init__")
    assert not hasattr(kind, "__slots__")
