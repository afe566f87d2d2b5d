"""Two laptops and no network: two workspaces, two programs, one file from each to the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.day import CLICKER_BOUNCE_S, LAPTOP, cop, next_step, open_console, rows, running
from tests.journeys.desk import Desk, missing, pause, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, LAPTOP)
AGAIN = {"fr": "Encore une fois", "en": "Once more"}
NOTES = {"fr": "Prise de notes ·", "en": "Notes ·"}
GIVE = {"fr": "Remettre les captures", "en": "Give what was captured"}
MERGE = {"fr": "Fusionner les captures d’un autre", "en": "Merge the captures of another"}
NEW = {"fr": "3 captures\u00a0: 3 nouvelles.", "en": "3 captures: 3 new."}
MERGED = {"fr": "Captures fusionnées", "en": "Captures merged"}
SAME = {"fr": "3 captures\u00a0: 3 déjà là.", "en": "3 captures: 3 already here."}


def landed(workspace: Path) -> list[tuple[str, str | None, int | None]]:
    """Text, round and active seconds of what was captured in the planned session."""
    return rows(  # type: ignore[return-value]
        workspace,
        "SELECT i.text, r.name, i.offset_seconds FROM captured_item i JOIN session s ON s.id = i.session_id"
        " LEFT JOIN round_occurrence r ON r.id = i.round_id"
        " WHERE s.external_id = 's4' AND i.deleted_at IS NULL ORDER BY i.captured_at_ms",
    )


def answer_file(place: Desk, words: str, path: Path) -> None:
    """Ask for something by the palette, and give its dialog a file."""
    place.press("ctrl+k")
    pause(0.5)
    place.type(f">{words}")  # commands only: no name of a guest
    pause(0.5)
    place.press("Return")
    pause(1)
    place.type(str(path))
    place.press("Return")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_captures_come_back_by_file(place: Desk, workspace: Path, tmp_path: Path, language: str) -> None:
    there, back = tmp_path / "there.cop", tmp_path / "notes.json"
    cop("export", "--session", "s4", tmp_path / "s4.json", "--workspace", workspace)
    cop("import", tmp_path / "s4.json", "--workspace", there)

    leader = open_console(place, workspace, language=language)
    [console] = place.windows("CoP Desktop")
    writer = place.start("--workspace", there, "--language", language, "--notes", "s4")
    window = until(lambda: place.windows(NOTES[language]))[0]
    pause(1)
    place._run("xdotool", "windowmove", str(window), str(LAPTOP[0]), "0")

    # the session is led on one laptop; the other one only writes
    place.focus(window)
    place.type("nn avant tout")
    place.press("Return")
    until(lambda: len(landed(there)) == 1)
    place.focus(console)
    pause(CLICKER_BOUNCE_S)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    place.focus(window)
    pause(1.2)
    place.type("nn pendant la une")
    place.press("Return")
    until(lambda: len(landed(there)) == 2)
    place.focus(console)
    next_step(place, workspace, again=AGAIN[language])
    place.focus(window)
    pause(1.2)
    place.type("nn pendant la deux")
    place.press("Return")
    until(lambda: len(landed(there)) == 3)
    assert [name for _text, name, _at in landed(there)] == [None, None, None], "no clock ran there"

    # given by the palette of the note-taker's window, merged by that of the console
    answer_file(place, GIVE[language], back)
    until(back.exists)
    place.focus(console)
    answer_file(place, MERGE[language], back)
    place.names_with(NEW[language])
    assert landed(workspace) == [], "nothing before it is asked"
    place.press("Return")
    until(lambda: len(landed(workspace)) == 3)
    place.names_with(MERGED[language])
    names = [
        name
        for (name,) in rows(
            workspace,
            "SELECT r.name FROM round_occurrence r JOIN agenda_item a ON a.id = r.agenda_item_id"
            " JOIN session s ON s.id = a.session_id WHERE s.external_id = 's4'"
            " AND r.deleted_at IS NULL ORDER BY a.position, r.position LIMIT 2",
        )
    ]
    got = landed(workspace)
    assert [(text, name) for text, name, _at in got] == [
        ("avant tout", None), ("pendant la une", names[0]), ("pendant la deux", names[1]),
    ]  # fmt: skip
    assert all(at is not None and 0 <= at < 60 for _text, _name, at in got[1:])

    # the same file once more brings nothing
    answer_file(place, MERGE[language], back)
    place.names_with(SAME[language])
    place.press("Return")
    pause(1)
    assert landed(workspace) == got
    place.kill(writer)
    place.kill(leader)
