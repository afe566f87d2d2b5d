"""Migrations change everything or nothing, and keep every row."""

import dataclasses
import functools
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.domain.people import Organization
from cop_desktop.domain.session import Session
from cop_desktop.store import header, migrating, workspace
from cop_desktop.store.backup import dated
from cop_desktop.store.creating import REVISION, private_file, private_folder
from cop_desktop.store.dialect_sqlite import connect, migrating_engine
from cop_desktop.store.header import SCHEMA
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import one_of_each

ID = "00000000-0000-4000-8000-000000000001"
ROOT = Path(__file__).resolve().parents[2]

PARENT_REMADE = """
import sqlalchemy as sa
from alembic import op
revision, down_revision = "9001", "NEWEST"
def upgrade():
    with op.batch_alter_table("community", recreate="always") as table:
        table.add_column(sa.Column("motto", sa.Text(), nullable=False, server_default=""))
        table.alter_column("domain", new_column_name="field")
    with op.batch_alter_table("session", recreate="always") as table:
        table.drop_column("approved_on")
    op.execute("UPDATE session SET title = title || '!'")
"""
ROWS_LOST = """
from alembic import op
revision, down_revision = "9001", "NEWEST"
def upgrade():
    op.execute("DELETE FROM captured_item")
"""
TABLE_GONE = """
from alembic import op
revision, down_revision = "9001", "NEWEST"
def upgrade():
    op.drop_table("expertise")
"""
KEYS_BROKEN = """
from alembic import op
revision, down_revision = "9001", "NEWEST"
def upgrade():
    op.execute("UPDATE session SET community_id = 'nobody'")
"""


@pytest.fixture
def older(path, clock):
    """A workspace of the first schema, one row in every table, closed."""
    made = one_of_each()
    with open_workspace(path, clock, create=True) as opened, opened.writing() as work:
        for value in made.values():
            work.add(value)
        work.commit()
    return path


@pytest.fixture
def next_revision(tmp_path):
    """Put a revision after the newest one, in a copy of the migrations."""

    def make(source):
        folder = tmp_path / "migrations"
        shutil.copytree(migrating.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        after_newest = source.replace("NEWEST", REVISION)
        (folder / "versions" / "r9001.py").write_text(after_newest, encoding="utf-8")
        return folder

    return make


def counts(path):
    with closing(connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")]
        return {
            name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
            for name in names
            if not name.startswith("sqlite")
        }


def shape(path):
    """Say the schema: columns, keys, indexes of every table."""

    def plain(rows, *at):
        return sorted(tuple(str(row[i]) for i in at) for row in rows)

    with closing(connect(path)) as connection:
        said = {}
        for name, sql in connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type='table'"
        ).fetchall():
            indexes = [row[1] for row in connection.execute(f"PRAGMA index_list({name})")]
            said[name] = (
                [tuple(row) for row in connection.execute(f"PRAGMA table_info({name})")],
                plain(connection.execute(f"PRAGMA foreign_key_list({name})"), 2, 3, 4, 5, 6),
                {
                    index: plain(connection.execute(f"PRAGMA index_info({index})"), 0, 2)
                    for index in sorted(indexes)
                },
                sql.count("DEFERRABLE INITIALLY DEFERRED"),
            )
        return said


def schema_of(path):
    with closing(connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def test_the_first_revision_and_all_after_it_make_the_schema_of_the_tables(path, clock, tmp_path):
    with open_workspace(path, clock, create=True):
        pass
    migrated = tmp_path / "migrated" / "communities.cop"
    private_folder(migrated.parent)
    private_file(migrated)
    engine = migrating_engine(migrated)
    with engine.begin() as connection:
        migrating.upgrade(connection)
    engine.dispose()
    assert shape(migrated) == shape(path)


def test_a_new_workspace_is_stamped_with_the_newest_revision(path, clock):
    directory = migrating.scripts()
    assert directory.get_current_head() == REVISION
    assert len(list(directory.walk_revisions())) == SCHEMA
    with open_workspace(path, clock, create=True):
        pass
    with closing(connect(path)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(REVISION,)]


def test_remaking_a_parent_keeps_its_children(older, clock, next_revision):
    before = counts(older)
    migrating.migrate(older, clock, folder=next_revision(PARENT_REMADE), schema=SCHEMA + 1)
    assert counts(older) == before
    assert min(before.values()) > 0 or before["run_event"] == 0
    assert schema_of(older) == SCHEMA + 1
    with closing(connect(older)) as connection:
        assert connection.execute("SELECT motto, field, name FROM community").fetchone() == ("", "", "x")
        assert connection.execute("SELECT title FROM session").fetchone() == ("x!",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.execute("DELETE FROM community")
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (0,)


def test_the_backup_made_before_is_the_workspace_as_it_was(older, clock, next_revision):
    migrating.migrate(older, clock, folder=next_revision(PARENT_REMADE), schema=SCHEMA + 1)
    (backup,) = dated(older)
    with open_workspace(backup, clock) as opened, opened.reading() as read:
        assert read.all(Session)[0].title == "x"


def test_migrating_twice_is_migrating_once(older, clock, next_revision):
    folder = next_revision(PARENT_REMADE)
    for _ in range(2):
        migrating.migrate(older, clock, folder=folder, schema=SCHEMA + 1)
    with closing(connect(older)) as connection:
        assert connection.execute("SELECT title FROM session").fetchone() == ("x!",)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (ROWS_LOST, "migration-lost-rows"),
        (TABLE_GONE, "migration-lost-rows"),
        (KEYS_BROKEN, "migration-broke-keys"),
    ],
)
def test_a_migration_that_does_harm_changes_nothing(older, clock, next_revision, source, code):
    before = older.read_bytes()
    with pytest.raises(EnvironmentFault) as told:
        migrating.migrate(older, clock, folder=next_revision(source), schema=SCHEMA + 1)
    assert told.value.code == code
    assert older.read_bytes() == before


def test_a_table_goes_when_its_revision_says_so(older, clock, next_revision):
    folder = next_revision(f'{TABLE_GONE}\ndropped = ("expertise",)\n')
    migrating.migrate(older, clock, folder=folder, schema=SCHEMA + 1)
    assert "expertise" not in counts(older)
    assert schema_of(older) == SCHEMA + 1


def test_opening_an_older_workspace_migrates_it(older, clock, next_revision, monkeypatch):
    folder = next_revision(PARENT_REMADE.replace('new_column_name="field"', "nullable=False"))
    newer = functools.partial(migrating.migrate, folder=folder, schema=SCHEMA + 1)
    monkeypatch.setattr(migrating, "migrate", newer)
    monkeypatch.setattr(workspace, "SCHEMA", SCHEMA + 1)
    monkeypatch.setattr(header, "SCHEMA", SCHEMA + 1)
    with open_workspace(older, clock) as opened:
        with opened.reading() as read:
            community = read.first(Community)
        with opened.writing() as work:
            work.save(dataclasses.replace(community, name="encore"))
            work.commit()
    assert schema_of(older) == SCHEMA + 1
    assert len(dated(older)) == 1


def test_death_after_any_statement_leaves_the_old_or_the_new(older, next_revision, tmp_path):
    folder = next_revision(PARENT_REMADE)
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.store.dying_migration",
            str(older),
            str(folder),
            str(tmp_path / "trials"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    trials = json.loads(done.stdout)
    old, new = (counts(older), shape(older)), None
    outcomes = []
    for trial in trials:
        path = Path(trial)
        with closing(connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        state = (counts(path), shape(path))
        outcomes.append(schema_of(path))
        if outcomes[-1] == SCHEMA:
            assert state == old
        else:
            assert state == (new or state)
            new = state
            with closing(connect(path)) as connection:
                assert connection.execute("SELECT title FROM session").fetchone() == ("x!",)
    assert outcomes == sorted(outcomes)
    assert outcomes.count(SCHEMA) > 15
    assert outcomes[-1] == SCHEMA + 1
    with closing(sqlite3.connect(older)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA,)


def test_a_workspace_of_the_first_schema_opens_with_all_it_held(path, clock, tmp_path):
    """The real revisions since, over rows the first one wrote."""
    private_folder(path.parent)
    private_file(path)
    engine = migrating_engine(path)
    folder = tmp_path / "first"
    shutil.copytree(migrating.SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__", "r000[2-9]*"))
    with engine.begin() as connection:
        migrating.upgrade(connection, folder)
        connection.exec_driver_sql(f"PRAGMA application_id={header.APPLICATION_ID}")
        connection.exec_driver_sql("PRAGMA user_version=1")
        row = "INSERT INTO organization (id, version, name) VALUES (?, 1, 'Rives')"
        connection.exec_driver_sql(row, (ID,))
    engine.dispose()
    with open_workspace(path, clock) as opened:
        with opened.reading() as read:
            assert read.get(Organization, ID).name == "Rives"
        with opened.writing() as work:
            for value in one_of_each().values():
                work.add(value)
            work.commit()
    assert schema_of(path) == SCHEMA
    assert len(dated(path)) == 1
