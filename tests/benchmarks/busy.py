"""An export that never ends: what a screen has to share the machine with."""

from __future__ import annotations

import datetime as dt
import io
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

LONG = 1_000
"""Items of minutes the program gives to a process of its own; up to `CHILD_ITEMS` a thread writes them."""


def export(items: int, enough: Callable[[], bool]) -> None:
    """Compose and write minutes again and again."""
    from cop_desktop.domain.codes import Language
    from cop_desktop.domain.minutes.composer import compose
    from cop_desktop.export.reference import own_reference
    from cop_desktop.export.word import write_word
    from cop_desktop.export.words import read_texts
    from tests.minutes_world import many

    words, reference = read_texts(Language.FRENCH), own_reference(Language.FRENCH)
    while not enough():
        document = compose(many(items), words)
        write_word(document, io.BytesIO(), reference, dt.datetime(2026, 11, 20, tzinfo=dt.UTC))


@contextmanager
def long_export() -> Iterator[None]:
    """Write long minutes as the program does, in another process."""
    from cop_desktop.qt.jobs import NICENESS

    child = subprocess.Popen([sys.executable, "-m", "tests.benchmarks.busy"])
    os.setpriority(os.PRIO_PROCESS, child.pid, NICENESS)
    try:
        yield
    finally:
        child.kill()
        child.wait()


@contextmanager
def short_exports() -> Iterator[None]:
    """Write the longest minutes the program writes on a thread; one takes a tenth of a second."""
    from cop_desktop.qt.jobs import CHILD_ITEMS

    enough = threading.Event()
    thread = threading.Thread(target=export, args=(CHILD_ITEMS, enough.is_set), name="export")
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


if __name__ == "__main__":
    export(LONG, lambda: False)
