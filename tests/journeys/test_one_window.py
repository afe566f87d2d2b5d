"""Starting again on a workspace that is open raises its window, and ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.day import rows
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
LISTENS_S = 3
"""A window listens for others a moment after its first rows."""


def test_a_second_start_ends_at_once_whether_of_the_program_or_of_who_takes_the_notes(
    place: Desk, workspace: Path
) -> None:
    ((session,),) = rows(workspace, "SELECT id FROM session WHERE external_id = 's4'")
    for more in ((), ("--notes", session)):
        known = set(place.windows("CoP Desktop")) | set(place.windows("notes"))
        first = place.start("--workspace", workspace, "--language", "fr", *more)
        until(lambda known=known: set(place.windows("CoP Desktop")) | set(place.windows("notes")) - known)
        pause(LISTENS_S)
        second = place.start("--workspace", workspace, "--language", "fr", *more)
        assert second.wait(20) == 0
        assert first.poll() is None
