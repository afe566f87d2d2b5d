"""Thirteen people in the real program: 1-2-4-all with a latecomer, a draw and a drag, then a world café."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from cop_desktop.domain.codes import AttendanceStatus, Language
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from tests.formats_world import open_formats
from tests.journeys.day import LAPTOP, PROJECTOR, forward, open_console, rows
from tests.journeys.desk import Desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]
DISPLAYS = (LAPTOP, PROJECTOR)
SAID = {
    "pairs": "En duos", "fours": "En quatuors", "tables": "Aux tables", "group": "Groupe",
    "from": "Groupe 1 de ", "host": "hôte",
    "question": "La salle voit la question",
}  # fmt: skip
"""What is looked for; the formats are run in both languages by the tests of windows."""


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    """Thirteen people, 1-2-4-all then a world café, in a real file."""
    clock, path = SystemClock(), tmp_path / "evening.cop"
    workspace, community = open_formats(path, clock, Language.FRENCH, 13)
    tomorrow = dt.datetime.fromtimestamp(clock.now().utc_ms / 1000, dt.UTC).date() + dt.timedelta(days=1)
    session = Sessions(workspace, clock).create(community, title="Soirée", date=tomorrow).made
    people = People(workspace, clock)
    for line in people.roster(community):
        people.set_attendance(session, line.person.id, status=AttendanceStatus.PRESENT)
    for key in ("one_two_four_all", "world_cafe"):
        Planning(workspace, clock).insert(session, key)
    workspace.close()
    return path


class Evening:
    """The session at its desk: what its log says, and hands to work it."""

    def __init__(self, place: Desk, path: Path) -> None:
        self.place, self.path, self.said = place, path, SAID

    def log(self) -> list[tuple[str, Any]]:
        query = "SELECT kind, payload FROM run_event ORDER BY seq"
        return [(kind, json.loads(payload)) for kind, payload in rows(self.path, query)]

    def facts(self, kind: str) -> list[Any]:
        return [payload for name, payload in self.log() if name == kind]

    def starts(self) -> int:
        return len(self.facts("started"))

    def forward(self) -> None:
        forward(self.place, self.starts)

    def person(self, name: str) -> dict[str, Any]:
        """The button of somebody, as a screen reader finds it."""
        return next(row for row in self.place.accessible() if row["name"].startswith(f"{name}, "))

    def group(self, number: int) -> dict[str, Any]:
        head = f"{self.said['group']} {number}, "
        return next(row for row in self.place.accessible() if row["name"].startswith(head))

    def drag(self, start: list[int], end: list[int]) -> None:
        steps = [
            part
            for share in (0.2, 0.5, 0.8, 1.0)
            for part in (
                "mousemove",
                *(str(round(one + (other - one) * share)) for one, other in zip(start, end, strict=True)),
                "sleep",
                "0.05",
            )
        ]
        self.place._run("xdotool", "mousemove", *map(str, start), "mousedown", "1", *steps, "mouseup", "1")

    def wall(self) -> str:
        """What the wall's window says to a screen reader: its cards, in one name."""
        return "\n".join(
            line for line in self.place.names().splitlines() if f"{self.said['group']} 1" in line
        )


def test_pairs_fours_and_tables_with_a_latecomer(place: Desk, evening: Path) -> None:
    program = open_console(place, evening)
    night = Evening(place, evening)
    place.press("F5")
    until(lambda: len(place.windows("Soirée")) == 1)
    for _ in range(3):
        night.forward()
    place.names_with(night.said["pairs"])
    drawn = night.facts("grouped")[-1]["groups"]
    assert sorted(len(each["member_ids"]) for each in drawn) == [2, 2, 2, 2, 2, 3]

    place.press("ctrl+shift+a")
    place.type("Ivan Tardif")
    place.press("Return")
    place.names_with(f"Ivan, {night.said['group']}")
    until(lambda: "Ivan" in night.wall())

    before = len(night.facts("grouped"))
    place.press("ctrl+d")
    until(lambda: len(night.facts("grouped")) == before + 1)
    again = night.facts("grouped")[-1]["groups"]
    assert len([who for each in again for who in each["member_ids"]]) == 14
    assert {tuple(each["member_ids"]) for each in again} != {tuple(each["member_ids"]) for each in drawn}

    until(lambda: night.person("Ivan")["name"])
    at = night.person("Ivan")["name"].rpartition(" ")[2]
    target = 1 if at != "1" else 2
    night.drag(night.person("Ivan")["at"], night.group(target)["at"])
    place.names_with(f"Ivan, {night.said['group']} {target}")
    assert len(night.facts("grouped")) == before + 2
    place.press("ctrl+z")
    place.names_without(f"Ivan, {night.said['group']} {target}")

    place.press("ctrl+shift+v")
    place.names_with(night.said["question"])
    place.press("ctrl+shift+v")
    until(lambda: "Ivan" in night.wall())

    night.forward()
    place.names_with(night.said["fours"])
    (merged,) = night.facts("merged")
    assert sorted(len(each["member_ids"]) for each in merged["groups"]) in ([4, 5, 5], [4, 4, 6])
    until(lambda: night.said["from"] in night.wall())

    while night.said["tables"] not in place.names():
        night.forward()
    first = night.facts("grouped")[-1]["groups"]
    hosts = {each["number"]: each["host_id"] for each in first}
    for move in (1, 2):
        night.forward()
        until(lambda move=move: len(night.facts("rotated")) == move)
        place.names_with(night.said["host"])
        night.forward()
    moves = [each["groups"] for each in night.facts("rotated")]
    assert len(moves) == 2
    for groups in moves:
        assert {each["number"]: each["host_id"] for each in groups} == hosts
        assert sorted(who for each in groups for who in each["member_ids"]) == sorted(
            who for each in first for who in each["member_ids"]
        )
    place.kill(program)
