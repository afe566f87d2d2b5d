"""Cycles are collected here, and by no other thread."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from cop_desktop.qt.garbage import Garbage


class Knot:
    """Something only the collector frees."""

    def __init__(self):
        self.me = self


@pytest.fixture
def garbage(qapp):
    owner = QObject()
    made = Garbage(owner)
    yield made
    made.stop()


def test_another_thread_collects_nothing(garbage):
    knot = weakref.ref(Knot())
    kept = []

    def allocate():
        kept.extend([] for _ in range(200_000))

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert knot() is not None
    garbage.collect()
    assert knot() is None


def test_its_timer_collects(garbage, qtbot):
    knot = weakref.ref(Knot())
    kept = [[] for _ in range(5_000)]
    qtbot.waitUntil(lambda: knot() is None, timeout=20_000)
    assert kept


def test_python_collects_again_afterwards(qapp):
    owner = QObject()
    Garbage(owner).stop()
    assert gc.isenabled()


def test_what_start_up_made_is_never_walked(qapp):
    owner = QObject()
    made = Garbage(owner, after_ms=60_000)
    assert not made._timer.isActive()
    made._begin()
    assert gc.get_freeze_count() > 0
    assert made._timer.isActive()
    made.stop()
    assert gc.get_freeze_count() == 0
