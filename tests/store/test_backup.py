"""Backups: the same, proved, dated, and gone in time."""

import dataclasses
import datetime as dt
import os
import stat
import threading
from contextlib import closing
from pathlib import Path

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.store import backup
from cop_desktop.store.backup import contents, dated
from cop_desktop.store.checking import Finding
from cop_desktop.store.dialect_sqlite import connect
from cop_desktop.store.expiry import expired
from cop_desktop.store.mapping import editable_rows
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import START, an_item

NOW = dt.datetime(2026, 11, 22, 14, 30, tzinfo=dt.UTC)


def look(path):
    with closing(connect(path, reading=True)) as connection:
        return contents(connection)


def test_a_backup_is_the_workspace_itself(workspace, session, path, tmp_path, clock):
    with workspace.writing() as work:
        for number in range(50):
            work.capture(an_item(session, text=f"{number}"))
        work.commit()
    target = tmp_path / "elsewhere" / "copy.cop"
    workspace.backup_to(target)
    assert look(target) == look(path)
    assert look(target).digest
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700
    assert [file.name for file in target.parent.iterdir()] == ["copy.cop"]
    with open_workspace(target, clock) as copy, copy.reading() as read:
        assert read.count(CapturedItem) == 50


def test_a_backup_while_somebody_prepares_a_write(workspace, session, tmp_path, clock):
    with workspace.writing() as work:
        work.capture(an_item(session))
        workspace.backup_to(tmp_path / "copy.cop")
        work.commit()
    with open_workspace(tmp_path / "copy.cop", clock) as copy, copy.reading() as read:
        assert read.count(CapturedItem) == 0


def test_never_over_another_file(workspace, tmp_path):
    target = tmp_path / "copy.cop"
    target.write_bytes(b"mine")
    with pytest.raises(UserError) as told:
        workspace.backup_to(target)
    assert told.value.code == "backup-exists"
    assert target.read_bytes() == b"mine"


def test_nowhere_to_write(workspace, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentFault) as told:
        workspace.backup_to(tmp_path / "file" / "copy.cop")
    assert told.value.code == "backup-unwritable"


def test_a_copy_that_differs_is_not_kept(workspace, session, tmp_path, monkeypatch):
    """One letter of one note, in pages that are all sound."""
    with workspace.writing() as work:
        work.capture(an_item(session, text="oui"))
        work.commit()
    real = backup._copied

    def altered(path, fresh):
        expected = real(path, fresh)
        with closing(connect(fresh)) as copy:
            copy.execute("UPDATE captured_item SET text = 'non'")
        return expected

    monkeypatch.setattr(backup, "_copied", altered)
    with pytest.raises(EnvironmentFault) as told:
        workspace.backup_to(tmp_path / "copies" / "copy.cop")
    assert told.value.code == "backup-differs"
    assert list((tmp_path / "copies").iterdir()) == []


def test_above_the_limit_rows_are_compared(workspace, session, tmp_path, monkeypatch, path):
    monkeypatch.setattr(backup, "COMPARED_BYTES", 1000)
    assert look(path).digest == ""
    workspace.backup_to(tmp_path / "copy.cop")
    assert look(tmp_path / "copy.cop").rows == look(path).rows


def test_taken_when_due_and_named_by_its_date(workspace, path, clock):
    assert dt.datetime.fromtimestamp(START / 1000, dt.UTC) == dt.datetime(2026, 11, 22, 14, tzinfo=dt.UTC)
    first = workspace.backup_if_due()
    assert first == path.parent / "backups" / "communities-2026-11-22T140000Z.cop"
    clock.later(hours=11)
    assert workspace.backup_if_due() is None
    assert workspace.backup_if_due(hours=1).name == "communities-2026-11-23T010000Z.cop"
    clock.later(hours=13)
    assert workspace.backup_if_due().name == "communities-2026-11-23T140000Z.cop"
    assert len(dated(path)) == 3


def test_a_clock_set_back_does_not_stop_backups(workspace, clock):
    workspace.backup_if_due()
    clock.later(days=-30)
    assert workspace.backup_if_due() is not None


def test_old_ones_are_destroyed_and_only_ours(workspace, path, clock):
    first = workspace.backup_if_due()
    others = [
        path.parent / "backups" / name
        for name in ("other-2020-01-01T000000Z.cop", "communities-hand-made.cop", "communities.cop")
    ]
    for other in others:
        other.write_bytes(b"not ours")
    for _ in range(12):
        clock.later(days=7)
        workspace.backup_if_due()
    assert first.exists()
    clock.later(days=7)
    newest = workspace.backup_if_due()
    assert not first.exists()
    assert newest.exists()
    assert all(other.exists() for other in others)


def test_how_long_each_is_kept():
    dates = [NOW - dt.timedelta(minutes=20 * number) for number in range(24 * 3 * 120)]
    files = {Path(str(date)): date for date in dates}
    gone = set(expired(files.items(), NOW))
    kept = sorted((date for file, date in files.items() if file not in gone), reverse=True)
    ages = [NOW - date for date in kept]
    day, fortnight = dt.timedelta(days=1), dt.timedelta(days=14)
    assert sum(age < day for age in ages) in (28, 29)  # the newest five, three to the hour, among them
    assert sum(day <= age < fortnight for age in ages) in (13, 14)
    assert sum(age >= fortnight for age in ages) in range(10, 14)
    assert max(ages) < dt.timedelta(days=90)
    assert kept[0] == NOW


def test_check_finds_nothing_in_a_sound_workspace(workspace, session):
    with workspace.writing() as work:
        work.capture(an_item(session, details={"evidence": "é"}))
        work.commit()
    assert workspace.check() == []


@pytest.mark.parametrize(
    "damage",
    [
        "kind = 'poem'",
        "details = '{'",
        "text = CAST(X'FF' AS TEXT)",
        "due_on = 'tomorrow'",
    ],
)
def test_check_finds_a_row_that_cannot_be_read(workspace, session, path, damage):
    item = an_item(session)
    with workspace.writing() as work:
        work.capture(item)
        work.capture(an_item(session))
        work.commit()
    with closing(connect(path)) as connection:
        connection.execute(f"UPDATE captured_item SET {damage} WHERE id = ?", (item.id,))
    assert workspace.check() == [Finding("unreadable-row", "captured_item", item.id)]
    with workspace.reading() as read, pytest.raises(EnvironmentFault) as told:
        read.get(CapturedItem, item.id)
    assert told.value.code == "workspace-corrupt"


def test_check_finds_a_child_without_a_parent(workspace, session, path):
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM community")
    assert {(finding.code, finding.table) for finding in workspace.check()} == {("missing-parent", "session")}


def test_check_finds_damaged_pages(workspace, session, path):
    with workspace.writing() as work:
        for number in range(300):
            work.capture(an_item(session, text=f"{number} " * 20))
        work.commit()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size - 4096 * 3)
        file.write(os.urandom(4096))
    assert {finding.code for finding in workspace.check()} == {"damaged-page"}


def test_what_nobody_waits_for_may_come_while_somebody_edits(workspace, community, path):
    """The mapping is made once, whoever needs it first."""
    later = threading.Thread(target=workspace.ready_later)
    later.start()
    with workspace.writing() as work:
        first = work.save(dataclasses.replace(community, name="Pendant"))
        work.save(dataclasses.replace(first, name="Après"))
        work.commit()
    later.join()
    assert editable_rows() is editable_rows()
    assert len(dated(path)) == 1
    with workspace.reading() as read:
        assert read.get(Community, community.id).version == 3


def test_what_a_killed_program_left_of_a_backup_goes(workspace, clock):
    folder = workspace.backup_if_due().parent
    rest = "0123abcd-0000-4000-8000-000000000000"
    old = folder / f".communities-2026-11-20T140000Z.cop.{rest}"
    fresh = folder / f".communities-2026-11-22T235900Z.cop.{rest}"
    for each in (old, old.with_name(f"{old.name}-journal"), fresh):
        each.write_bytes(b"half a copy")
        os.utime(each, (START / 1000, START / 1000 if each is fresh else START / 1000 - 86_000))
    clock.later(hours=13)
    workspace.backup_if_due()
    assert [each.name for each in folder.glob(".*")] == [fresh.name]
