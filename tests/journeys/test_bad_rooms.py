"""A disk that fills, a folder that goes read-only, a lid that closes: the words stay, and go on."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.journeys.day import cop, events, open_console, rows, running
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]

DISK = 4 * 1024 * 1024
"""Size of the little disk the workspace lies on, in bytes."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, which may be filled and made read-only."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "none", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("this user cannot mount a disk")
    try:
        yield folder
    finally:
        while folder.is_mount():
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def captured(workspace: Path) -> list[str]:
    """The words written in the planned session."""
    return [
        text
        for (text,) in rows(
            workspace,
            "SELECT i.text FROM captured_item i JOIN session s ON s.id = i.session_id"
            " WHERE s.external_id = 's4' AND i.deleted_at IS NULL",
        )
    ]


def fill(disk: Path) -> Path:
    """Take all the room that is left, and what a backup under way gives back."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for _ in range(4):
            for size in (65536, 4096, 512):
                with suppress(OSError):
                    while True:
                        file.write(b"\0" * size)
            pause(0.5)
    return filler


def test_a_full_disk_keeps_the_words_in_the_field_until_there_is_room(place: Desk, disk: Path) -> None:
    workspace = disk / "demo.cop"
    cop("demo", workspace)
    program = open_console(place, workspace)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    filler = fill(disk)
    words = "une idee que personne ne doit perdre " * 12
    place.type(f"ii {words}")
    place.press("Return")
    place.names_with("Le disque est plein")
    assert captured(workspace) == []
    filler.unlink()
    place.press("Return")
    until(lambda: captured(workspace) == [words.strip()])
    place.type("et la suite s'ecrit")
    place.press("Return")
    until(lambda: len(captured(workspace)) == 2)
    assert program.poll() is None
    place.kill(program)
    cop("--workspace", workspace, "check")


def test_a_folder_gone_read_only_keeps_the_words_and_the_round(place: Desk, disk: Path) -> None:
    workspace = disk / "demo.cop"
    cop("demo", workspace)
    program = open_console(place, workspace)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    # The open file keeps its disk from turning read-only itself: the same folder, read-only, is put over it.
    subprocess.run(["mount", "--bind", str(disk), str(disk)], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", str(disk)], check=True)
    place.type("nn ecrit pendant ce temps")
    place.press("Return")
    place.names_with("est en lecture seule")
    subprocess.run(["umount", str(disk)], check=True)
    place.press("Return")
    until(lambda: captured(workspace) == ["ecrit pendant ce temps"])
    assert running(workspace) == 0
    assert program.poll() is None


def test_after_a_sleep_the_bar_asks_and_the_round_goes_on(place: Desk, workspace: Path) -> None:
    program = open_console(place, workspace)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    pause(2)
    os.killpg(program.pid, signal.SIGSTOP)
    pause(8)
    os.killpg(program.pid, signal.SIGCONT)
    place.names_with("a dormi")
    place.press("alt+1")
    until(lambda: any(kind == "discounted" for kind, _ in events(workspace)))
    assert running(workspace) == 0
