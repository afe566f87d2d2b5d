"""From the end of a session to its files: sorted by exception, by keys alone, then by a novice's mouse.

The session is run and noted in the real program; the name that was typed plainly is looked for in the file.
"""

from __future__ import annotations

import email
import email.policy
import time
from pathlib import Path

import docx
import pytest

from tests.journeys.day import open_console, rows, running
from tests.journeys.desk import Desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}"),
]

MOST_KEYS, MOST_GESTURES = 12, 10
READS_S = 8.0
"""What somebody new takes to read before each gesture, added to what the program took."""
NOTED = {
    "fr": (
        "nn Maude Lanthier-Roy propose une charte",
        "nn la salle est prise en novembre",
        "aa inviter l'urbanisme",
        "nn juge urgent par deux membres",
    ),
    "en": (
        "nn Maude Lanthier-Roy suggests a charter",
        "nn the room is taken in November",
        "aa invite the planning department",
        "nn called urgent by two members",
    ),
}
SAID = {
    "fr": ("temps 1 sur 4", "Résumé du point", "reste dans la salle"),
    "en": ("stage 1 of 4", "Summary of the point", "in the room"),
}


def noted(workspace: Path) -> list[tuple[str, str, str]]:
    """Text, wording and choice of what was captured in the session that was run."""
    return rows(  # type: ignore[return-value]
        workspace,
        "SELECT i.text, i.wording, i.minutes_choice FROM captured_item i"
        " JOIN session s ON s.id = i.session_id WHERE s.external_id = 's4' AND i.deleted_at IS NULL"
        " ORDER BY i.captured_at_ms",
    )


def ended(workspace: Path) -> bool:
    return bool(
        rows(
            workspace,
            "SELECT 1 FROM session WHERE external_id = 's4' AND actual_end_ms IS NOT NULL",
        )
    )


def hold_a_session(place: Desk, workspace: Path, language: str) -> None:
    """Begin the session, note, and end it."""
    open_console(place, workspace, language=language)
    place.press("Next")
    until(lambda: running(workspace) == 0)
    for line in NOTED[language]:
        place.type(line)
        place.press("Return")
    until(lambda: len(noted(workspace)) == len(NOTED[language]))
    place.press("ctrl+shift+x")
    place.names_with({"fr": "Terminer", "en": "End"}[language])
    place.press("alt+1")
    until(lambda: ended(workspace))


def word_file(place: Desk) -> Path:
    """Wait for the Word file, wherever this user's documents are."""
    return until(lambda: next((path for path in place.home.rglob("*.docx") if path.stat().st_size), None))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_from_the_end_to_the_file_by_keys(place: Desk, workspace: Path, language: str) -> None:
    hold_a_session(place, workspace, language)
    stages, writing, staying = SAID[language]
    keys: list[str] = []

    def press(key: str) -> None:
        keys.append(key)
        place.press(key)

    press("ctrl+shift+e")
    shown = place.names_with(stages)
    assert staying in shown
    waiting = 3
    for rank in range(waiting):
        press("Return")  # what is proposed is kept
        if rank < waiting - 1:
            tally = {"fr": f"{rank + 1} sur {waiting}", "en": f"{rank + 1} of {waiting}"}[language]
            place.names_with(tally)
    place.names_with(writing)
    press("ctrl+shift+e")
    until(lambda: place.windows({"fr": "Écrire le compte rendu", "en": "Write the minutes"}[language]))
    press("Return")
    path = word_file(place)
    place.measured.append(f"from the end of the session to Word: {len(keys)} keys")
    assert len(keys) <= MOST_KEYS, keys
    printed = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert "une personne du groupe" in printed.lower(), "minutes are in the language of their session"
    assert "Maude Lanthier" not in printed.split("\n1. ")[-1], "the name that was typed is read by nobody"
    (first, *_) = noted(workspace)
    assert "Maude Lanthier-Roy" in first[0], "the captured words are as they were"
    assert first[2] == "anonymous"


def test_a_novice_with_a_mouse(place: Desk, workspace: Path) -> None:
    """Every step is a button whose words are on the screen."""
    hold_a_session(place, workspace, "fr")
    begun = time.monotonic()
    gestures = 0

    def click(name: str, then: str = "") -> None:
        nonlocal gestures
        gestures += 1
        place.click(name)
        if then:
            place.names_with(then)

    click("Compte rendu", "temps 1 sur 4")
    click("Sans nom")
    click("Garder, au suivant", "1 sur 3")
    click("Ne pas mettre")
    click("Garder, au suivant", "2 sur 3")
    click("Garder, au suivant", "Résumé du point")
    place.type("On se presente et on adopte l'ordre du jour.")
    gestures += 1
    click("Relire, temps 3 sur 4", "Écrire Word et PDF")
    click("Écrire Word et PDF", "Préparer le courriel")
    path = word_file(place)
    pdf = until(lambda: next(iter(place.home.rglob("*.pdf")), None))
    place.names_with("Membres · ")
    click("Préparer le courriel")
    mail = until(lambda: next(iter(place.home.rglob("*.eml")), None))
    took = time.monotonic() - begun
    place.measured.append(
        f"to Word, PDF and a mail: {gestures} gestures, {took:.0f} s of the program, "
        f"{took + gestures * READS_S:.0f} s with the reading (120)"
    )
    assert gestures <= MOST_GESTURES
    message = email.message_from_bytes(mail.read_bytes(), policy=email.policy.default)
    enclosed = {each.get_filename(): each.get_content() for each in message.iter_attachments()}
    assert enclosed == {path.name: path.read_bytes(), pdf.name: pdf.read_bytes()}
    printed = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert "On se presente et on adopte l" in printed
    assert "urgent" not in printed, "left out by a click"
