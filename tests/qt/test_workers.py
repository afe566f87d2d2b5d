"""Threads: results come back here, in order; errors are said; nothing is left at closing."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field

import pytest

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.changes import ChangeFeed
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.workers import Workers


def test_a_result_comes_back_on_the_gui_thread(workers):
    came = []
    workers.read(threading.current_thread, lambda t: came.append((t, threading.current_thread())))
    workers.settle()
    elsewhere, here = came[0]
    assert elsewhere is not here
    assert here is threading.main_thread()


def test_writes_are_done_in_the_order_they_were_asked(workers):
    done, told = [], []
    for number in range(50):
        workers.write(lambda number=number: done.append(number), lambda _: told.append(len(told)))
    workers.settle()
    assert done == told == list(range(50))


def test_changes_are_told_after_the_one_who_asked(workers):
    heard = []
    workers.changed.connect(lambda changes: heard.append(("all", changes.kinds)))
    workers.write(lambda: Changes(frozenset({"session"})), lambda _: heard.append(("asker", None)))
    workers.settle()
    assert heard == [("asker", None), ("all", frozenset({"session"}))]


def test_changes_are_found_inside_a_result(workers):
    @dataclass
    class Captured:
        changes: Changes

    heard = []
    workers.changed.connect(lambda changes: heard.append(changes.kinds))
    workers.write(lambda: Captured(Changes(frozenset({"captured_item"}))))
    workers.settle()
    assert heard == [{"captured_item"}]


def test_an_error_that_can_be_said_goes_to_the_asker_or_to_the_bar(workers, messages, languages):
    def refuse() -> None:
        raise CopError("not-found")

    failed = []
    workers.write(refuse, failed=failed.append)
    workers.write(refuse)
    workers.settle()
    assert [error.code for error in failed] == ["not-found"]
    assert len(messages.heard) == 1
    assert messages.heard[0]


def test_a_fault_is_reported_and_the_threads_live_on(workers, caplog, may_warn):
    errors = Errors()
    errors.install()
    try:
        crashed = []
        errors.crashed.connect(crashed.append)
        done = []
        failed, saved = [], []
        workers.saved.connect(lambda: saved.append(1))
        workers.write(lambda: 1 // 0)
        workers.write(lambda: 1 // 0, done.append, failed.append)
        workers.read(lambda: 1 // 0, done.append, failed.append)
        workers.settle()
        assert [error.code for error in failed] == ["fault", "fault"], "who asked is told, too"
        assert (done, saved) == ([], [])
        workers.write(lambda: done.append(1))
        workers.settle()
        assert done == [1]
        assert len(crashed) == 3
        assert "ZeroDivisionError" in crashed[0]
    finally:
        errors.remove()
        assert [r.levelno for r in caplog.records] == [logging.ERROR] * 3


def test_closing_finishes_what_was_asked_and_tells_nobody(messages):
    workers = Workers(messages)
    done, told = [], []
    for number in range(20):
        workers.write(lambda number=number: done.append(number), told.append)
    workers.close()
    assert done == list(range(20))
    assert told == []
    workers.write(lambda: done.append("late"))
    assert "late" not in done


@dataclass
class _Row:
    id: int
    kind: str
    device: str


@dataclass
class _Store:
    """As much of a workspace as the feed reads."""

    device: str = "us"
    rows: list[_Row] = field(default_factory=list)
    looked: int = -1
    read: int = 0
    fails: bool = False

    def moved(self):
        before, self.looked = self.looked, len(self.rows)
        return before != self.looked

    def reading(self):
        self.read += 1
        if self.fails:
            raise CopError("workspace-busy")
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def last_change(self):
        return len(self.rows)

    def changes_since(self, change_id):
        return [row for row in self.rows if row.id > change_id]

    def wrote(self, kind, device):
        self.rows.append(_Row(len(self.rows) + 1, kind, device))


def test_the_feed_tells_what_others_wrote_once_and_not_what_we_wrote():
    store = _Store()
    store.wrote("person", "them")
    feed = ChangeFeed(store)
    assert feed.poll() is None, "what was there before is not news"
    store.wrote("session", "us")
    store.wrote("captured_item", "them")
    changes = feed.poll()
    assert changes is not None
    assert changes.kinds == {"captured_item"}
    assert feed.poll() is None
    store.wrote("session", "us")
    assert feed.poll() is None


def test_a_file_that_did_not_move_is_not_read_and_what_could_not_be_read_is_asked_again():
    store = _Store()
    feed = ChangeFeed(store)
    for _ in range(20):
        feed.poll()
    assert store.read == 1
    store.wrote("session", "them")
    store.fails = True
    with pytest.raises(CopError):
        feed.poll()
    store.fails = False
    changes = feed.poll()
    assert changes is not None
    assert changes.kinds == {"session"}
    assert store.read == 3


@pytest.mark.usefixtures("qapp")
def test_what_another_opening_writes_reaches_the_window(workers):
    store, heard = _Store(), []
    workers.follow(store)
    workers.settle()
    workers.changed.connect(lambda changes: heard.append(changes.kinds))
    store.wrote("agenda_item", "them")
    workers.settle()
    assert heard == [{"agenda_item"}]
