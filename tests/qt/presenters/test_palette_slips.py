"""The palette forgives: words in any order, no accents, letters swapped, a few letters of a name."""

from __future__ import annotations

import pytest

from cop_desktop.qt.presenters.palette import Act, Acts
from cop_desktop.qt.presenters.palette_loose import beginning

NAMES = (
    "Étape suivante", "Rouvrir l’étape précédente", "Donner la parole à Geneviève", "Geneviève passe",
    "Geneviève lève la main", "Tirer de nouveau au sort l’ordre des tours", "Écran noir", "Prendre le temps",
    "Faire asseoir Naomi", "Arrivées et départs", "Une minute de plus", "Le procès-verbal de cette rencontre",
)  # fmt: skip


def found(query: str) -> list[str]:
    acts = Acts()
    acts.add(lambda _typed: [Act(name, name, print) for name in NAMES])
    return [each.act.name for each in acts.find(query)]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("suivante etape", "Étape suivante"),
        ("genevieve parole", "Donner la parole à Geneviève"),
        ("suivatne", "Étape suivante"),
        ("etpae", "Étape suivante"),
        ("parloe gen", "Donner la parole à Geneviève"),
        ("gneevieve main", "Geneviève lève la main"),
        ("ecarn", "Écran noir"),
        ("noami", "Faire asseoir Naomi"),
        ("minnute", "Une minute de plus"),
        ("prosces", "Le procès-verbal de cette rencontre"),
        ("arrives", "Arrivées et départs"),
        ("departs arr", "Arrivées et départs"),
        ("svt", "Étape suivante"),
        ("tmps", "Prendre le temps"),
        ("ecrnr", "Écran noir"),
    ],
)
def test_what_is_meant_is_first(query: str, name: str) -> None:
    assert found(query)[0] == name


@pytest.mark.parametrize("query", ["zzzz", "xylophone", "bateau", "qqq"])
def test_what_means_nothing_finds_nothing(query: str) -> None:
    assert found(query) == []


def test_a_slip_never_pushes_what_is_said_as_it_is_typed() -> None:
    assert found("etape") == ["Étape suivante", "Rouvrir l’étape précédente"]
    assert found("main") == ["Geneviève lève la main"]


def test_what_was_made_from_what_was_typed_does_not_hide_what_was_meant() -> None:
    acts = Acts()
    acts.add(lambda typed: [Act("guest", f"Ajouter {typed}", print, typed=True), Act("n", "Naomi", print)])
    assert [each.act.key for each in acts.find("Noami")] == ["guest", "n"]


def test_letters_found_with_a_slip_are_shown() -> None:
    acts = Acts()
    acts.add(lambda _typed: [Act("n", "Faire asseoir Naomi", print)])
    assert acts.find("noami")[0].letters == frozenset(range(14, 19))


@pytest.mark.parametrize(
    ("word", "text", "slips"),
    [("suivante", "suivante", 0), ("suiv", "suivante", 0), ("siuv", "suivante", 1), ("suv", "suivante", 1),
     ("suiiv", "suivante", 1), ("suxv", "suivante", 1), ("xxxx", "suivante", None)],
)  # fmt: skip
def test_slips_are_counted_by_hand(word: str, text: str, slips: int | None) -> None:
    assert beginning(word, text, 1) == slips
