"""A whole lean coffee, then a mini-Delphi, in the real program: hands, dots and sheets by the keys alone."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from cop_desktop.domain.codes import AttendanceStatus, Language
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.journeys.day import LAPTOP, PROJECTOR, forward, open_console, rows
from tests.journeys.desk import Desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"this machine lacks {', '.join(missing())}"),
]
DISPLAYS = (LAPTOP, PROJECTOR)
NAMES = ("Amélie", "Benoît", "Carl", "Dalila", "Émile", "Félix", "Geneviève", "Hana")
ASKED = ("Accueillir qui?", "Relancer quand?", "Dire quoi?", "Se voir ou?", "Payer comment?")
SAID = {
    "fr": {
        "hidden": "Compte caché", "show": "Montrer les résultats",
        "shown": "Résultats montrés", "go on": "On continue?",
    },
    "en": {
        "show": "Show the results", "read": "Sheets, hidden", "median": "median",
        "rate": "Statements to rate",
    },
}  # fmt: skip
"""What is looked for: the lean coffee is held in French, the mini-Delphi in English."""


def planned(path: Path, language: Language, format_key: str) -> None:
    """Eight people and one format, in a real file."""
    clock = SystemClock()
    workspace = open_workspace(path, clock, create=True)
    community = Communities(workspace, clock).create("Rives", language=language).made
    people = People(workspace, clock)
    for each in NAMES:
        people.add(community, f"{each} N{each[-1]}")
    tomorrow = dt.datetime.fromtimestamp(clock.now().utc_ms / 1000, dt.UTC).date() + dt.timedelta(days=1)
    session = Sessions(workspace, clock).create(community, title="Soirée", date=tomorrow).made
    for line in people.roster(community):
        people.set_attendance(session, line.person.id, status=AttendanceStatus.PRESENT)
    Planning(workspace, clock).insert(session, format_key)
    workspace.close()


class Evening:
    """The session at its desk: what its log says, and hands to work it."""

    def __init__(self, place: Desk, path: Path, language: str) -> None:
        self.place, self.path, self.said = place, path, SAID[language]

    def facts(self, kind: str) -> list[Any]:
        query = "SELECT payload FROM run_event WHERE kind = ? ORDER BY seq"
        return [json.loads(payload) for (payload,) in rows(self.path, query, kind)]

    def forward(self) -> None:
        forward(self.place, lambda: len(self.facts("started")))

    def question(self) -> str:
        query = """SELECT question FROM round_occurrence WHERE state = 'running'"""
        return str(rows(self.path, query)[0][0])

    def enter(self, text: str) -> None:
        self.place.type(text)
        self.place.press("Return")


@pytest.fixture
def evening(place: Desk, tmp_path: Path, request: pytest.FixtureRequest) -> Evening:
    """The console of one format open, the wall up, the first round running."""
    given = request.node.callspec.params
    path = tmp_path / "evening.cop"
    planned(path, Language(given["language"]), given["format_key"])
    open_console(place, path, language=given["language"])
    place.press("F5")
    made = Evening(place, path, given["language"])
    made.forward()
    return made


@pytest.mark.parametrize("language", ["fr"])
@pytest.mark.parametrize("format_key", ["lean_coffee"])
def test_a_lean_coffee_is_proposed_voted_ordered_prolonged_twice_and_closed(
    evening: Evening, place: Desk, tmp_path: Path, language: str, format_key: str
) -> None:
    for count, each in enumerate(ASKED, start=1):
        evening.enter(f"qq {each}")
        until(lambda many=count: len(rows(evening.path, "SELECT id FROM captured_item")) == many)
    evening.forward()
    evening.forward()
    place.press("F11", "Return")
    until(lambda: len(evening.facts("ballot-set")) == 1)
    place.names_with(evening.said["hidden"])
    for count, total in enumerate(("2", "7", "5", "1"), start=1):
        evening.enter(total)
        until(lambda many=count: len(evening.facts("tallied")) == many)
    place.press("shift+F11")
    place.names_with(evening.said["show"])
    assert evening.facts("revealed") == []
    place.picture(tmp_path / "asked.png")
    place.press("shift+F11")
    until(lambda: len(evening.facts("revealed")) == 1)
    place.names_with(evening.said["shown"])
    until(
        lambda: len(rows(evening.path, "SELECT id FROM round_occurrence WHERE question = ?", ASKED[1])) == 1
    )
    evening.forward()
    assert evening.question() == ASKED[1]
    for used in (1, 2):
        place.press("shift+F11")
        place.names_with(evening.said["go on"])
        place.press("F11")
        evening.enter("521")
        until(lambda many=used: len(evening.facts("hands-shown")) == many)
    assert [each["by_ms"] for each in evening.facts("hands-shown")] == [180_000, 120_000]
    evening.enter("107")
    until(lambda: len(evening.facts("hands-shown")) == 3)
    until(lambda: evening.question() == ASKED[2])


@pytest.mark.parametrize("language", ["en"])
@pytest.mark.parametrize("format_key", ["mini_delphi"])
def test_a_mini_delphi_keeps_totals_and_no_sheet(
    evening: Evening, place: Desk, tmp_path: Path, language: str, format_key: str
) -> None:
    place.names_with(evening.said["rate"])
    place.press("F11")
    for count, each in enumerate(("On manque de temps", "On tient parole"), start=1):
        evening.enter(each)
        until(lambda many=count: len(rows(evening.path, "SELECT id FROM captured_item")) == many)
    place.press("Return")
    until(lambda: len(evening.facts("ballot-set")) == 1)
    evening.forward()
    place.names_with(evening.said["read"])
    for sheet in ("79", "68", "79", "55", "86", "92", "77"):
        evening.enter(sheet)
    place.press("shift+F11")
    place.names_with(evening.said["show"])
    assert evening.facts("tallied") == []
    place.press("shift+F11")
    until(lambda: len(evening.facts("revealed")) == 1)
    told = place.names_with(evening.said["median"])
    assert "On manque de temps" in told
    counts = [each["counts"] for each in evening.facts("tallied")]
    assert [sum(each) for each in counts] == [7, 7]
    evening.forward()
    evening.forward()
    evening.forward()
    place.names_with(evening.said["rate"])
    place.press("F11", "Return")
    until(lambda: len(evening.facts("ballot-set")) == 2)
