"""What may be opened, and what must stay byte for byte as it was."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import CopError, EnvironmentFault, UserError
from cop_desktop.store.creating import default_path
from cop_desktop.store.header import APPLICATION_ID, SCHEMA, parsed
from cop_desktop.store.workspace import create_workspace, open_workspace
from tests.store.helpers import ObedientClock, a_community, a_session, an_item


@pytest.fixture
def made(path, clock):
    """A workspace with something in it, closed."""
    with open_workspace(path, clock, create=True) as workspace, workspace.writing() as work:
        community = work.add(a_community())
        session = work.add(a_session(community))
        for number in range(200):
            work.capture(an_item(session, text=f"note {number} " + "é" * 50))
        work.commit()
    return path


def whole_folder(folder: Path) -> dict[str, object]:
    """Everything in a folder: names, bytes, rights."""
    return {
        str(file.relative_to(folder)): (file.read_bytes() if file.is_file() else None, file.stat().st_mode)
        for file in sorted(folder.rglob("*"))
    }


def refused(path, clock, **how) -> str:
    """Open what must be refused, and see that nothing moved."""
    before = whole_folder(path.parent)
    with pytest.raises(CopError) as told:
        open_workspace(path, clock, **how)
    assert whole_folder(path.parent) == before
    return told.value.code


def overwrite(path, at, data):
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def test_a_new_workspace_is_private_whatever_the_umask(path, clock):
    before = os.umask(0)
    try:
        with create_workspace(path, clock) as workspace, workspace.writing() as work:
            work.add(a_community())
            work.commit()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}
    assert path.with_name(f"{path.name}-journal") in set(path.parent.iterdir())


def test_the_header_says_whose_the_file_is(made):
    header = parsed(made.read_bytes()[:100])
    assert (header.application_id, header.schema) == (APPLICATION_ID, SCHEMA)
    assert header.promised_bytes == made.stat().st_size


def test_nothing_is_left_beside_a_new_workspace(made):
    assert {file.name for file in made.parent.iterdir()} == {made.name, f"{made.name}-journal"}


def test_missing(path, clock):
    with pytest.raises(UserError) as told:
        open_workspace(path, clock)
    assert told.value.code == "workspace-missing"
    assert not path.parent.exists()


def test_never_made_over_another(made, clock):
    before = made.read_bytes()
    with pytest.raises(UserError) as told:
        create_workspace(made, clock)
    assert told.value.code == "workspace-exists"
    assert made.read_bytes() == before
    with open_workspace(made, clock, create=True) as opened, opened.reading() as read:
        assert read.count(Community) == 1


def test_a_folder(path, clock):
    path.mkdir(parents=True)
    assert refused(path, clock) == "workspace-is-a-folder"


def test_a_pipe_does_not_wait_for_anybody(tmp_path, clock):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError) as told:
        open_workspace(tmp_path / "pipe", clock)
    assert told.value.code == "workspace-not-a-file"


@pytest.mark.parametrize("create", [False, True])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "workspace-empty"),
        (b"x", "workspace-not-ours"),
        (b"SQLite format 3\0", "workspace-not-ours"),
        (b"PK\x03\x04" + b"\0" * 500, "workspace-not-ours"),
        (b"SQLite format 3\0" + b"\0" * 4080, "workspace-not-ours"),
        (os.urandom(8192), "workspace-not-ours"),
    ],
)
def test_what_is_no_workspace(tmp_path, clock, content, code, create):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    assert refused(path, clock, create=create) == code


def test_the_database_of_another_program(tmp_path, clock):
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE community (id)")
    assert refused(path, clock) == "workspace-not-ours"


def test_a_newer_workspace_even_with_a_hot_journal(made, clock):
    overwrite(made, 60, (SCHEMA + 1).to_bytes(4, "big"))
    made.with_name(f"{made.name}-journal").write_bytes(os.urandom(2000))
    assert refused(made, clock) == "workspace-too-new"


def test_a_workspace_with_no_schema(made, clock):
    overwrite(made, 60, bytes(4))
    assert refused(made, clock) == "workspace-corrupt"


def test_cut_short(made, clock):
    with made.open("r+b") as file:
        file.truncate(made.stat().st_size - 5000)
    assert refused(made, clock) == "workspace-corrupt"


def test_a_damaged_first_page(made, clock):
    overwrite(made, 100, b"\xff" * 3000)
    assert refused(made, clock) == "workspace-corrupt"


def test_a_damaged_name_in_the_schema(made, clock):
    """SQLite quotes the name in what it says, and what it says is then no text."""
    content = made.read_bytes()
    overwrite(made, content.index(b"tablecommunity") + len("table"), b"\xff\xfe")
    assert refused(made, clock) == "workspace-corrupt"


def test_a_damaged_column_in_the_schema(made, clock):
    content = made.read_bytes()
    overwrite(made, content.index(b"private_title"), b"qrivate_title")
    assert refused(made, clock) == "workspace-corrupt"


def test_a_table_is_missing(made, clock):
    with closing(sqlite3.connect(made)) as other:
        other.execute("DROP TABLE expertise")
    assert refused(made, clock) == "workspace-corrupt"


def test_damage_met_later_is_told(made, clock):
    with closing(sqlite3.connect(made)) as other:
        root = other.execute("SELECT rootpage FROM sqlite_master WHERE name='captured_item'").fetchone()[0]
    overwrite(made, (root - 1) * 4096, os.urandom(4096))
    before = made.read_bytes()
    with open_workspace(made, clock) as workspace:
        with workspace.reading() as read, pytest.raises(EnvironmentFault) as told:
            read.all(CapturedItem)
        assert told.value.code == "workspace-corrupt"
        assert {finding.code for finding in workspace.check()} == {"damaged-page"}
    assert made.read_bytes() == before


def test_a_read_only_file(made, clock):
    made.chmod(0o400)
    assert refused(made, clock) == "workspace-read-only"


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_read_only_folder(made, clock):
    made.parent.chmod(0o500)
    try:
        assert refused(made, clock) == "workspace-folder-read-only"
    finally:
        made.parent.chmod(0o700)


def test_a_read_only_disk(made, tmp_path, clock):
    """Root too is refused by a disk mounted for reading."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "none", str(disk)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this user may not mount a disk")
    try:
        there = disk / made.name
        shutil.copy(made, there)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert refused(there, clock) == "workspace-read-only"
        with pytest.raises(EnvironmentFault) as told:
            create_workspace(disk / "new.cop", clock)
        assert told.value.code == "workspace-folder-read-only"
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_is_really_full(made, tmp_path, clock):
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user may not mount a disk")
    try:
        there = disk / made.name
        shutil.copy(made, there)
        with open_workspace(there, clock) as workspace:
            with workspace.reading() as read:
                session_id = read.first(CapturedItem).session_id
            item = an_item(a_session(a_community(), id=session_id), text="x" * 3_000_000)
            with pytest.raises(EnvironmentFault) as told, workspace.writing() as work:  # noqa: PT012
                work.capture(item)
                work.commit()
            assert told.value.code == "disk-full"
            with workspace.writing() as work:
                assert work.capture(an_item(a_session(a_community(), id=session_id), text="still fits"))
                work.commit()
            assert workspace.check() == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_refusing_leaves_no_descriptor_open(made, clock):
    overwrite(made, 68, b"XXXX")
    if not Path("/proc/self/fd").exists():
        pytest.skip("only Linux lists its descriptors there")
    before = {file.name for file in Path("/proc/self/fd").iterdir()}
    refused(made, clock)
    assert {file.name for file in Path("/proc/self/fd").iterdir()} <= before


DIES_WHILE_WRITING = """
import os, sys
from pathlib import Path
from cop_desktop.store.dialect_sqlite import connect
connection = connect(Path(sys.argv[1]))
connection.execute("PRAGMA cache_spill=ON")
connection.execute("PRAGMA cache_size=2")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE captured_item SET text = 'half'")
print("dying", flush=True)
os._exit(9)
"""


def test_a_write_cut_by_death_is_rolled_back(made, clock):
    """Pages half written and a hot journal: what an unlucky power cut leaves."""
    before = made.read_bytes()
    died = subprocess.run(
        [sys.executable, "-c", DIES_WHILE_WRITING, str(made)], capture_output=True, check=False
    )
    assert died.stdout == b"dying\n", died.stderr
    assert made.read_bytes() != before
    assert made.with_name(f"{made.name}-journal").stat().st_size > 0
    with open_workspace(made, clock) as workspace, workspace.reading() as read:
        assert all(item.text.startswith("note") for item in read.all(CapturedItem))
    assert made.read_bytes() == before


def test_the_default_place_is_the_users_own(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert default_path() == tmp_path / "cop-desktop" / "communities.cop"


def test_opening_imports_neither_the_mapping_nor_the_migrations(made):
    """They are the slow half of the libraries: Home is shown without them."""
    script = f"""
import sys
from pathlib import Path
from cop_desktop.store.workspace import open_workspace
from cop_desktop.domain.community import Community
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.entity import new_id
from tests.store.helpers import ObedientClock, an_item
with open_workspace(Path({str(made)!r}), ObedientClock()) as workspace:
    with workspace.reading() as read:
        assert read.count(Community) == 1
        item = read.first(CapturedItem)
    from dataclasses import replace
    with workspace.writing() as work:
        work.capture(replace(item, id=new_id()))
        work.commit()
print([name for name in sys.modules if name in ("sqlalchemy.orm", "alembic", "platformdirs")])
"""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, check=False, text=True
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_the_clock_is_the_callers(made):
    clock = ObedientClock(5)
    with open_workspace(made, clock) as workspace:
        with workspace.writing() as work:
            work.add(a_community())
            work.commit()
        with workspace.reading() as read:
            assert read.changes_since(0)[-1].at_utc == 5
