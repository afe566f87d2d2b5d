"""The evening before: a session is rehearsed on the projector with a clicker, and leaves no trace."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest

from tests.journeys.day import LAPTOP, PROJECTOR, cop, rows
from tests.journeys.desk import SetDesk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]
WORDS = {"fr": ("Répétition", " sur ", "Merci!"), "en": ("Rehearsal", " of ", "Thank you!")}
WALL = "Codéveloppement de décembre"


def kept(folder: Path) -> dict[str, str]:
    """What lies around the workspace, byte for byte."""
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(folder.rglob("*"))
        if each.is_file() and not each.name.endswith("-shm")
    }


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_session_is_rehearsed_and_nothing_is_kept(set_desk: SetDesk, tmp_path: Path, language: str) -> None:
    word, of, thanks = WORDS[language]
    folder = tmp_path / "desk"
    folder.mkdir()
    workspace = folder / "demo.cop"
    cop("demo", workspace)
    with set_desk(tmp_path, LAPTOP, PROJECTOR) as place:
        place.start("--workspace", workspace, "--language", language)
        until(lambda: place.windows("CoP Desktop"))
        place.names_with("Rives")
        place.press("ctrl+2")
        place.names_with("Consultation 1")
        pause(2)  # the store is made ready, once
        before, last = kept(folder), rows(workspace, "SELECT max(id) FROM change")
        place.press("ctrl+shift+r")
        place.names_with(word)
        wall = until(lambda: [each for each in place.windows(WALL) if place.geometry(each)[2] == 1920])
        assert place.geometry(wall[0]) == (1366, 0, 1920, 1080)
        told = place.names_with(f"1{of}")
        count = int(next(line for line in told.splitlines() if line.startswith(f"1{of}")).rpartition(of)[2])
        began = time.monotonic()
        for _ in range(count - 1):
            place.press("Next")
        told = place.names_with(f"{count}{of}{count}")
        assert time.monotonic() - began < 120
        assert thanks in told
        place.press("Prior")
        place.names_with(f"{count - 1}{of}{count}")
        place.press("Escape")
        until(lambda: not [each for each in place.windows(WALL) if place.geometry(each)[2] == 1920])
        place.names_without(f"{count - 1}{of}{count}")
        assert rows(workspace, "SELECT count(*) FROM run_record r JOIN session s ON s.id = r.session_id"
                    " WHERE s.external_id = 's4'") == [(0,)]  # fmt: skip
        assert rows(workspace, "SELECT max(id) FROM change") == last
        assert kept(folder) == before
