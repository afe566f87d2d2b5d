"""`python -m tests.store.storm FILE SESSION KILLS`: writers that are killed, and what they had acknowledged.

Prints JSON: how many were killed, and the ids whose commit had returned before death.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import sys
from contextlib import suppress
from pathlib import Path

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.entity import new_id
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import START, ObedientClock

WRITERS = 2
ID_LENGTH = 36


def write_until_killed(path: Path, session_id: str, said: int) -> None:
    """Capture without end, saying each id once its commit has returned."""
    with open_workspace(path, ObedientClock()) as workspace:
        while True:
            item = CapturedItem(id=new_id(), session_id=session_id, captured_at_ms=START, text="x" * 300)
            with workspace.writing() as work:
                work.capture(item)
                work.commit()
            os.write(said, item.id.encode())


class Writer:
    """One process that writes, and what it has said."""

    def __init__(self, path: Path, session_id: str) -> None:
        self.heard, said = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self.heard)
            with suppress(BrokenPipeError):
                write_until_killed(path, session_id, said)
            os._exit(0)
        os.close(said)

    def kill_after(self, seconds: float) -> bytes:
        """Let it say something, wait a little, kill it, and listen to its last words."""
        words = os.read(self.heard, 65536)
        select.select([], [], [], seconds)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        while more := os.read(self.heard, 65536):
            words += more
        os.close(self.heard)
        return words


def main(path: Path, session_id: str, kills: int) -> None:
    """Keep two writers going and kill them in turn."""
    chance = random.Random(kills)
    words = b""
    writers = [Writer(path, session_id) for _ in range(WRITERS)]
    for number in range(kills):
        words += writers.pop(0).kill_after(chance.uniform(0, 0.06))
        if number + len(writers) + 1 < kills:
            writers.append(Writer(path, session_id))
    told = [words[at : at + ID_LENGTH].decode() for at in range(0, len(words), ID_LENGTH)]
    print(json.dumps({"kills": kills, "acknowledged": told}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
