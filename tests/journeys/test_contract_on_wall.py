"""The contract sentence is typed once, seen in private, read through two steps and gone: the real program."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.journeys.day import LAPTOP, PROJECTOR, next_step, open_console, rows, running
from tests.journeys.desk import Desk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]
DISPLAYS = (LAPTOP, PROJECTOR)

# The room reads the language of its session; a screen reader says its faces in that of the interface.
WORDS = {
    "fr": ("Écran de projection", "Encore une fois", "Vu par vous seulement", "La salle verra ces lignes",
           "On reprend dans deux minutes", "Récolte"),
    "en": ("Écran de projection", "Once more", "Seen by you alone", "The room will see these lines",
           "On reprend dans deux minutes", "Harvest"),
}  # fmt: skip
SAID = "Comment agir quand personne ne se sent responsable?"
TYPED = "qq Comment agir quand personne ne se sent responsable?"
CONTRACT, CONSULTATION, SYNTHESIS, LEARNING = 4, 5, 6, 7


def wall_words(place: Desk, title: str) -> str:
    """What a screen reader says of the projector's window, and of nothing else."""
    told = place.accessible()
    start = next(index for index, row in enumerate(told) if title in row["name"])
    return "\n".join(row["name"] for row in told[start:])


def picture(place: Desk, name: str) -> None:
    """Keep a picture of the whole desk, when a folder for them is given."""
    folder = os.environ.get("COP_JOURNEY_PICTURES", "")
    if folder:
        place.picture(Path(folder) / f"{name}.png")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_typed_once_read_through_two_steps_then_gone(place: Desk, workspace: Path, language: str) -> None:
    title, again, private, lines, message, harvest = WORDS[language]
    open_console(place, workspace, language=language)
    place.press("F5")
    until(lambda: place.windows(title))

    def on_the_wall(words: str) -> bool:
        return words in wall_words(place, title)

    place.press("Next")
    until(lambda: running(workspace) == 0)

    # The arrival round: what members said there may go up, seen in private first.
    place.type("ii Nommer une personne pivot")
    place.press("Return")
    place.names_with("Nommer une personne pivot")
    place.press("ctrl+shift+h")
    place.names_with(lines)
    picture(place, f"harvest-private-{language}")
    assert not on_the_wall("Nommer une personne pivot")
    place.press("Return")
    until(lambda: on_the_wall("Nommer une personne pivot"))
    assert on_the_wall(harvest)
    picture(place, f"harvest-up-{language}")
    place.press("ctrl+shift+h")
    until(lambda: not on_the_wall("Nommer une personne pivot"))

    for step in range(1, CONTRACT + 1):
        next_step(place, workspace, again=again)
        assert running(workspace) == step
    picture(place, f"contract-offer-{language}")
    place.type(TYPED)
    place.press("Return")
    place.names_with(private)
    picture(place, f"contract-private-{language}")
    assert not on_the_wall(SAID)
    place.press("Return")
    until(lambda: on_the_wall(SAID))
    place.names_without(private)

    next_step(place, workspace, again=again)
    assert running(workspace) == CONSULTATION
    until(lambda: on_the_wall(SAID))
    picture(place, f"consultation-{language}")

    # A message takes its place and gives it back.
    place.press("ctrl+shift+w")
    place.names_with(message)
    picture(place, f"message-private-{language}")
    place.click(message)
    place.press("Return")
    place.names_without(private)
    picture(place, f"message-up-{language}")
    until(lambda: on_the_wall(message) and not on_the_wall(SAID))
    place.press("ctrl+shift+w")
    until(lambda: on_the_wall(SAID) and not on_the_wall(message))

    next_step(place, workspace, again=again)
    assert running(workspace) == SYNTHESIS
    until(lambda: on_the_wall(SAID))
    next_step(place, workspace, again=again)
    assert running(workspace) == LEARNING
    until(lambda: not on_the_wall(SAID))

    # What was captured in a room round is refused, and nothing but the two steps holds the sentence.
    place.press("ctrl+shift+h")
    told = rows(workspace, "SELECT round_key FROM round_occurrence WHERE question = ?", SAID)
    assert sorted(key for (key,) in told) == ["consultation", "contract", "synthesis"]
