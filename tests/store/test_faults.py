"""A disk that refuses: what is told, what is kept, what comes after."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import EnvironmentFault
from tests.store.helpers import a_community, an_item


def test_a_full_disk_says_so_and_keeps_nothing(workspace, session):
    item = an_item(session, text="x" * 200_000)
    with pytest.raises(EnvironmentFault) as told, workspace.writing() as work:  # noqa: PT012
        pages = work._connection.exec_driver_sql("PRAGMA page_count").scalar()
        work._connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
        work.capture(item)
        work.commit()
    assert told.value.code == "disk-full"
    with workspace.writing() as work:
        work._connection.exec_driver_sql("PRAGMA max_page_count=1000000")
        assert work.capture(item)
        work.commit()


def test_after_a_refusal_of_the_disk_the_unit_does_nothing_more(workspace, session):
    """SQLite rolls the whole transaction back when the disk is full: the rest must not be kept alone."""
    small, big = an_item(session), an_item(session, text="x" * 400_000)
    with workspace.writing() as work:
        pages = work._connection.exec_driver_sql("PRAGMA page_count").scalar()
        work._connection.exec_driver_sql(f"PRAGMA max_page_count={pages + 3}")
        for attempt in (
            lambda: work.capture(big),
            lambda: work.capture(small),
            lambda: work.add(a_community()),
            lambda: work.save(session),
            lambda: work.beat(new_id(), 1, "boot"),
            work.commit,
        ):
            with pytest.raises(EnvironmentFault) as told:
                attempt()
            assert told.value.code == "disk-full"
    with workspace.reading() as read:
        assert read.count(CapturedItem) == 0
        assert read.count(Community) == 1


class Commits:
    """A connection whose commit fails after, or before, the fact."""

    def __init__(self, connection, *, kept):
        self._connection = connection
        self._kept = kept

    def __getattr__(self, name):
        return getattr(self._connection, name)

    def commit(self):
        if self._kept:
            self._connection.commit()
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_FSYNC
        raise error


def test_a_commit_that_failed_after_the_fact_is_found_kept(workspace, session):
    item = an_item(session)
    with workspace.writing() as work:
        work.capture(item)
        work._connection = Commits(work._connection, kept=True)
        assert work.commit().kinds == {"captured_item"}
    with workspace.reading() as read:
        assert read.get(CapturedItem, item.id)


def test_a_commit_that_failed_before_the_fact_is_told(workspace, session):
    item = an_item(session)
    with pytest.raises(EnvironmentFault) as told, workspace.writing() as work:  # noqa: PT012
        work.capture(item)
        work._connection = Commits(work._connection, kept=False)
        work.commit()
    assert told.value.code == "disk-error"
    with workspace.reading() as read:
        assert read.find(CapturedItem, item.id) is None
    with workspace.writing() as work:
        assert work.capture(item)
        work.commit()


RUNS_INTO_A_LIMIT = """
import resource, sys
from pathlib import Path
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.session import Session
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import ObedientClock, an_item
path = Path(sys.argv[1])
with open_workspace(path, ObedientClock()) as workspace:
    with workspace.reading() as read:
        session = read.first(Session)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 8192, resource.RLIM_INFINITY))
    try:
        with workspace.writing() as work:
            work.capture(an_item(session, text="x" * 400_000))
            work.commit()
    except CopError as refused:
        print(refused.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    with workspace.writing() as work:
        work.capture(an_item(session, text="after"))
        work.commit()
    with workspace.reading() as read:
        print([item.text for item in read.all(CapturedItem)], workspace.check())
"""


def test_a_write_the_system_refuses_halfway(path, workspace, session):
    """The commit itself fails, in the middle of the file: all is rolled back, and work goes on."""
    done = subprocess.run(
        [sys.executable, "-c", RUNS_INTO_A_LIMIT, str(path)],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["disk-error", "['after'] []"], done.stdout + done.stderr
