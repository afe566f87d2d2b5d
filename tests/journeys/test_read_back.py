"""« Personne n’est parti sans savoir qui fait quoi »: the read-back, in the real program, by keys alone."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.session import Session
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.journeys.day import LAPTOP, PROJECTOR, open_console, rows, running, states
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, PROJECTOR)

NEXT_DAY = dt.date(2027, 1, 21)
SECRET = "canari des bateliers"
WROTE = (
    "aa donner suite a la consultation 1 @maude vendredi",
    "aa fournir des donnees @felix prochaine rencontre",
    "aa donner suite a la consultation 2 @idriss",
    "aa inviter l'urbanisme vendredi",
    "aa reserver la salle prochaine rencontre",
    "dd consacrer la prochaine seance aux besoins du groupe",
    f"nn !s {SECRET}",
)
WORDS = {
    "fr": ("Encore une fois", "Avant de se quitter", "il en reste 3", "il en reste 2"),
    "en": ("Once more", "Before we leave", "3 left", "2 left"),
}


@pytest.fixture
def workspace(workspace: Path) -> Path:
    """The demonstration, its session made short (arrival, closing round), and the one that follows it."""
    clock = SystemClock()
    opened = open_workspace(workspace, clock)
    with opened.reading() as reading:
        session = next(each for each in reading.all(Session) if each.external_id == "s4")
        agenda = reading.all(AgendaItem, session_id=session.id, order_by=("position",))
    for item in agenda[1:-1]:
        Planning(opened, clock).remove_item(item.id)
    Sessions(opened, clock).create(session.community_id, date=NEXT_DAY)
    opened.close()
    return workspace


def actions(workspace: Path) -> dict[str, tuple[str | None, int, str | None, int]]:
    """Owner (given name), whole group, day and « next session » of each action of the session."""
    found = rows(
        workspace,
        "SELECT i.text, p.given_name, i.owner_is_group, i.due_on, i.due_next_session FROM captured_item i"
        " JOIN session s ON s.id = i.session_id LEFT JOIN person p ON p.id = i.owner_id"
        " WHERE s.external_id = 's4' AND i.kind = 'action' AND i.deleted_at IS NULL",
    )
    return {text: tuple(rest) for text, *rest in found}  # type: ignore[misc]


def read_back_at(workspace: Path) -> int | None:
    return rows(workspace, "SELECT read_back_at_ms FROM session WHERE external_id = 's4'")[0][0]


def promised(workspace: Path) -> list[str]:
    """The five actions of the session."""
    found = rows(
        workspace,
        "SELECT i.id FROM captured_item i JOIN session s ON s.id = i.session_id"
        " WHERE s.external_id = 's4' AND i.kind = 'action'",
    )
    return [each for (each,) in found]


def carried(workspace: Path) -> list[str]:
    """The actions on the agenda of the session to come."""
    found = rows(
        workspace,
        "SELECT a.carried_action_ids FROM agenda_item a JOIN session s ON s.id = a.session_id"
        " WHERE s.date = ? AND a.deleted_at IS NULL",
        NEXT_DAY.isoformat(),
    )
    return [each for (told,) in found for each in json.loads(told)]


def wall_words(place: Desk) -> str:
    told = place.accessible()
    titles = ("Écran de projection", "Session screen")
    start = next(index for index, row in enumerate(told) if any(each in row["name"] for each in titles))
    return "\n".join(row["name"] for row in told[start:])


def reach_the_read_back(place: Desk, workspace: Path, again: str, title: str) -> None:
    place.press("Next")
    until(lambda: running(workspace) == 0)
    pause(0.5)
    place.press("Next")
    place.names_with(again)
    pause(0.5)
    place.press("Next")
    place.names_with(title)
    assert running(workspace) == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_three_lines_are_completed_by_keys_and_the_room_sees_public_sentences(
    place: Desk, workspace: Path, language: str
) -> None:
    again, title, three, two = WORDS[language]
    open_console(place, workspace, language=language)
    for line in WROTE:
        place.type(line)
        place.press("Return")
    until(lambda: len(actions(workspace)) == 5)
    place.press("F5")
    until(lambda: place.windows("Écran de projection") or place.windows("Session screen"))
    reach_the_read_back(place, workspace, again, title)
    assert three in place.names()
    assert "Avant de se quitter" not in wall_words(place)

    keys = []
    typed = {"fr": ("p", "gen", "tout"), "en": ("n", "gen", "whole")}[language]
    for letters, left in zip(typed, (two, "", ""), strict=True):
        place.type(letters)
        place.press("Return")
        keys.append(len(letters) + 1)
        if left:
            place.names_with(left)

    def complete() -> bool:
        told = actions(workspace).values()
        return all((who or group) and (day or following) for who, group, day, following in told)

    until(complete)
    assert [group for _, group, _, _ in actions(workspace).values()].count(1) == 1
    assert max(keys) <= 6

    place.press("F3")  # shown deliberately
    until(lambda: title in wall_words(place))
    assert "Geneviève" in wall_words(place)
    assert SECRET not in wall_words(place)
    assert read_back_at(workspace) is None
    place.press("Return")  # the button of the closing round has the cursor
    until(lambda: states(workspace)[-1] == "running")
    until(lambda: read_back_at(workspace) is not None)
    until(lambda: title not in wall_words(place))

    # The session over, the next plan opens with those five, and one key puts them on its agenda.
    pause(0.5)
    place.press("Next")
    place.names_with({"fr": "Terminer la rencontre?", "en": "End the session?"}[language])
    pause(0.5)
    place.press("Next")
    until(lambda: rows(workspace, "SELECT status FROM session WHERE external_id = 's4'") == [("held",)])
    place.press("ctrl+1")
    place.names_with({"fr": "Prochaine rencontre", "en": "Next session"}[language])
    place.press("ctrl+2")
    place.names_with({"fr": "Depuis la dernière fois", "en": "Since last time"}[language])
    place.press("ctrl+j")
    until(lambda: set(promised(workspace)) <= set(carried(workspace)))
    place.measured.append(f"{keys} keys for the three lines, 1 to skip it all, 1 onto the next plan")


def test_what_is_to_be_determined_outlives_a_kill(place: Desk, workspace: Path) -> None:
    again, title, *_ = WORDS["fr"]
    program = open_console(place, workspace)
    for line in (WROTE[3], WROTE[2]):
        place.type(line)
        place.press("Return")
    until(lambda: len(actions(workspace)) == 2)
    reach_the_read_back(place, workspace, again, title)
    assert "il en reste 2" in place.names()
    place.type("a d")  # « à déterminer »
    place.press("Return")
    place.names_with("il en reste 1")
    place.kill(program)
    place.start("--workspace", workspace, "--language", "fr")
    place.names_with("Interrompue")
    place.press("alt+1")
    place.names_without("Interrompue")
    place.press("F3")
    place.names_with("il en reste 1")
    told = rows(workspace, "SELECT details FROM captured_item WHERE details LIKE '%to_determine%'")
    assert len(told) == 1


def test_one_key_skips_it_all(place: Desk, workspace: Path) -> None:
    again, title, *_ = WORDS["fr"]
    open_console(place, workspace)
    place.type(WROTE[2])
    place.press("Return")
    until(lambda: len(actions(workspace)) == 1)
    reach_the_read_back(place, workspace, again, title)
    pause(0.5)
    place.press("Next")
    until(lambda: states(workspace)[-1] == "running")
    assert read_back_at(workspace) is None
