"""Groups made of plain values: so many people, split in so many ways."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.view import PersonView, RunView
from cop_desktop.domain.run.view_kinds import GroupView
from cop_desktop.qt.wall.session_words import RoundWords, SessionWords
from tests.qt.wall.views import session_words, view

FIRST = (
    "Maude", "Carl-Antoine", "Rosalinde", "Hugo", "Idriss", "Naomi", "Amélie", "Théo", "Geneviève",
    "Félix-Olivier", "Jean-Sébastien", "Solène", "Léa", "Marie\u00a0L.", "Marie\u00a0B.", "Xavier", "Émile",
    "Anne-Sophie", "Mohamed", "Chloé", "Pierre-Luc", "Fatou", "Zoé", "Olivier", "Noémie", "Guillaume",
    "Béatrice", "Samuel", "Aïcha", "Louis", "Catherine", "Mathieu", "Inès", "Jérôme", "Valérie", "Étienne",
    "Laurence", "Kim", "Rachid", "Sarah",
)  # fmt: skip
"""Forty first names, the longest of them those of the pictures."""
ROUND = "c1-1"
QUESTION = "De quoi avons-nous besoin pour mieux agir en 2027?"
RULE = "À quatre, cherchez l’idée qui ressort."


def words_of_groups(question: str = QUESTION, **changes: Any) -> SessionWords:
    """The public words of a session whose second step is in groups."""
    words = session_words()
    said = RoundWords("En quatuor", question, RULE, False, "1-2-4-tous", 4, 5)
    first = {f"p{at}": name for at, name in enumerate(FIRST)}
    rounds = {**words.rounds, ROUND: said}
    return replace(words, rounds=rounds, first_names=first, **changes)


def split(people: int, size: int, **changes: Any) -> tuple[GroupView, ...]:
    """Groups of `size`; one person left over joins the last group, more make one of their own."""
    ids = [f"p{at}" for at in range(people)]
    groups = [ids[at : at + size] for at in range(0, people, size)]
    if len(groups) > 1 and len(groups[-1]) * 2 < size + 1:
        groups[-2].extend(groups.pop())
    return tuple(
        replace(GroupView(number=number, member_ids=tuple(each)), **changes)
        for number, each in enumerate(groups, start=1)
    )


def view_of_groups(
    people: int,
    size: int,
    grouping: Grouping = Grouping.FOURS,
    remaining: int = 9 * 60,
    groups: tuple[GroupView, ...] | None = None,
    remote: tuple[int, ...] = (),
    **changes: Any,
) -> RunView:
    """The run in a step where people are split; `remote` are the ranks of those at a distance."""
    kind = changes.pop("kind", RoundKind.NESTED)
    made = view(ROUND, remaining, kind=kind, turns=None)
    occurrences = tuple(
        replace(each, grouping=grouping) if each.id == ROUND else each for each in made.occurrences
    )
    there = tuple(
        PersonView(id=f"p{at}", present=True, remote=at in remote, speaks=True) for at in range(people)
    )
    shown = split(people, size) if groups is None else groups
    return replace(made, occurrences=occurrences, people=there, groups=shown, **changes)


def hosted(people: int, size: int, *, moved: bool = False) -> tuple[GroupView, ...]:
    """Tables where the first person of each stays; `moved`: the others have just come."""
    return tuple(
        replace(
            each,
            host_id=each.member_ids[0],
            station=each.number,
            moved_ids=each.member_ids[1:] if moved else (),
        )
        for each in split(people, size)
    )
