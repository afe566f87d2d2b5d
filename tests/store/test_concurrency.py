"""Several threads and several processes on one file."""

import dataclasses
import json
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import ChangedElsewhere, CopError, EnvironmentFault, SequenceTaken
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.store import dialect_sqlite
from cop_desktop.store.dialect_sqlite import connect
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import ObedientClock, an_event, an_item, new_id

ROOT = Path(__file__).resolve().parents[2]


def in_threads(count, work):
    """Run in several threads at once; give what each returned or raised."""
    ready = threading.Barrier(count)
    results = [None] * count

    def one(number):
        ready.wait()
        try:
            results[number] = work(number)
        except CopError as error:
            results[number] = error

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_of_writers_of_one_row_one_wins_and_the_others_see_its_words(workspace, community):
    def rename(number):
        with workspace.writing() as work:
            saved = work.save(dataclasses.replace(community, name=f"Nom {number}"))
            work.commit()
        return saved

    results = in_threads(6, rename)
    won = [result for result in results if isinstance(result, Community)]
    lost = [result for result in results if isinstance(result, ChangedElsewhere)]
    assert (len(won), len(lost)) == (1, 5)
    assert {error.theirs for error in map(_hashable, lost)} == {_hashable(won[0])}


def _hashable(thing):
    """Compare values by what they show; a value with JSON in it has no hash."""
    if isinstance(thing, ChangedElsewhere):
        return ChangedElsewhere(repr(thing.theirs))
    return repr(thing)


def test_every_thread_writes_and_reads_for_itself(workspace, session):
    def capture_and_count(number):
        counts = []
        for _ in range(10):
            with workspace.writing() as work:
                work.capture(an_item(session, text=str(number)))
                work.commit()
            with workspace.reading() as read:
                counts.append(read.count(CapturedItem, text=str(number)))
        return counts

    assert in_threads(4, capture_and_count) == [list(range(1, 11))] * 4
    with workspace.reading() as read:
        assert read.count(CapturedItem) == 40
        feed = read.changes_since(0)
        assert [change.id for change in feed] == sorted({change.id for change in feed})


def test_two_runs_of_one_session_cannot_both_write_a_sequence(workspace, session):
    run = RunRecord(id=new_id(), session_id=session.id)
    with workspace.writing() as work:
        work.add(run)
        work.commit()

    def append(number):
        with workspace.writing() as work:
            work.append(an_event(run.id, 1, command_id=str(number)))
            work.commit()

    results = in_threads(4, append)
    assert sum(isinstance(result, SequenceTaken) for result in results) == 3
    with workspace.reading() as read:
        assert len(read.events(run.id)) == 1


def test_a_reading_sees_one_state_while_another_thread_prepares_a_write(workspace, session):
    with workspace.reading() as read:
        assert read.count(CapturedItem) == 0
        with workspace.writing() as work:
            work.capture(an_item(session))
            assert read.count(CapturedItem) == 0


def test_units_used_after_the_workspace_was_closed_elsewhere(path, clock, session):
    with open_workspace(path, clock) as second, second.reading() as read:
        with open_workspace(path, clock) as third, third.reading() as other:
            assert other.last_change() == read.last_change()
        assert read.last_change() == 2


def test_a_workspace_another_program_keeps_is_told_as_busy(path, clock, session, monkeypatch):
    monkeypatch.setattr(dialect_sqlite, "BUSY_MS", 50)
    with closing(connect(path)) as other, open_workspace(path, clock) as workspace:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(EnvironmentFault) as told, workspace.writing():
            pass
        assert told.value.code == "workspace-busy"
        other.execute("ROLLBACK")
        with workspace.writing() as work:
            work.capture(an_item(session))
            assert work.commit().kinds == {"captured_item"}


def test_a_commit_that_a_reader_keeps_waiting_is_told_and_keeps_nothing(path, clock, session, monkeypatch):
    monkeypatch.setattr(dialect_sqlite, "BUSY_MS", 50)
    item = an_item(session)
    with open_workspace(path, clock) as workspace:
        with workspace.reading() as read:
            read.last_change()
            with pytest.raises(EnvironmentFault) as told, workspace.writing() as work:  # noqa: PT012
                work.capture(item)
                work.commit()
        assert told.value.code == "workspace-busy"
        with workspace.writing() as work:
            assert work.capture(item)
            work.commit()
        with workspace.reading() as read:
            assert read.get(CapturedItem, item.id)


def test_another_process_is_seen_in_the_feed(path, workspace, session):
    with workspace.reading() as read:
        seen = read.last_change()
    script = f"""
from pathlib import Path
from cop_desktop.store.workspace import open_workspace
from cop_desktop.domain.session import Session
from tests.store.helpers import ObedientClock, an_item
with open_workspace(Path({str(path)!r}), ObedientClock()) as other:
    with other.writing() as work:
        item = an_item(work.first(Session))
        work.capture(item)
        work.commit()
    print(item.id, other.device)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    item_id, device = done.stdout.split()
    with workspace.reading() as read:
        (change,) = read.changes_since(seen)
        assert (change.kind, change.row_id, change.device) == ("captured_item", item_id, device)


def test_a_storm_of_kills_loses_nothing_that_was_acknowledged(path, workspace, session):
    """Two writers, killed again and again without warning; the program `storm.py` is the tormentor."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.storm", str(path), session.id, "40"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["kills"] == 40
    with open_workspace(path, ObedientClock()) as again:
        assert again.check() == []
        with again.reading() as read:
            kept = {item.id for item in read.all(CapturedItem)}
            feed = [change.row_id for change in read.changes_since(0) if change.kind == "captured_item"]
    acknowledged = set(told["acknowledged"])
    assert len(acknowledged) >= told["kills"], "each life of a writer is long enough to say something"
    assert acknowledged <= kept
    assert sorted(feed) == sorted(kept)
