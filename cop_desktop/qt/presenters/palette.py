"""What the palette offers: a registry of acts any part of the program adds to, and how they are found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

LONG = 3
"""Fewer letters are looked for in names alone: any consequence holds them."""
AS_NEAR = 3
"""How much further than the nearest something may be that is found with slips."""
COMMANDS = ">"
"""Typed first: commands only, neither people nor sessions."""


class Group(IntEnum):
    """Where an act stands; what is live comes first."""

    NOW = 0
    WALL = 1
    GO = 2
    COMMUNITY = 3
    PROGRAM = 4


@dataclass(frozen=True)
class Act:
    """One thing that can be done.

    `name` and `consequence` are in the language shown; `shortcut` is its direct key (`Ctrl+K`), `also`
    other words it is found by. `command` False: somebody, or somewhere, rather than a command. `typed`:
    it was made from what was typed, and is offered whatever its name. `tone` is a token of colour.
    `near` brings it nearer (-1) than what its letters say.
    """

    key: str
    name: str
    do: Callable[[], object]
    consequence: str = ""
    group: Group = Group.NOW
    shortcut: str = ""
    icon: str = "command"
    tone: str = "calm"
    also: str = ""
    command: bool = True
    typed: bool = False
    enabled: bool = True
    near: int = 0


Source = Callable[[str], Iterable[Act]]
"""Gives the acts that make sense now; it is asked each time something is typed, and given what was."""


@dataclass(frozen=True)
class Found:
    """An act, and which letters of its name were typed."""

    act: Act
    letters: frozenset[int] = frozenset()


class Acts:
    """The registry. `scope` keeps to the acts whose key begins so (`insert:`)."""

    def __init__(self) -> None:
        self._sources: list[Source] = []

    def add(self, source: Source) -> Callable[[], None]:
        """Add a source of acts; what is returned takes it away again."""
        self._sources.append(source)
        return lambda: self._sources.remove(source)

    def find(self, query: str, scope: str = "") -> list[Found]:
        """Give what answers to what is typed, live things first, the nearest first in each group."""
        text = query.strip()
        commands = text.startswith(COMMANDS)
        text = text.removeprefix(COMMANDS).strip()
        acts = [
            act
            for act in self._all(text)
            if act.enabled and act.key.startswith(scope) and (act.command or not commands)
        ]
        found = self._ranked(text, acts)
        if text and all(each.act.typed for each in found):
            found += self._ranked(text, [act for act in acts if not act.typed], slips=True)
        return found

    def _ranked(self, text: str, acts: Sequence[Act], *, slips: bool = False) -> list[Found]:
        """Order what answers; with slips, only what is about as near as the nearest."""
        ranked: list[tuple[int, int, int, Found]] = []
        for act in acts:
            near = match(text, act, slips=slips)
            if near is not None:
                far = max(0, near[0] + act.near)
                ranked.append((act.group, far, len(ranked), Found(act, near[1])))
        if slips and ranked:
            nearest = min(each[1] for each in ranked)
            ranked = [each for each in ranked if each[1] <= nearest + AS_NEAR]
        ranked.sort(key=lambda each: each[:3])
        return [found for _group, _near, _order, found in ranked]

    def _all(self, text: str) -> Sequence[Act]:
        seen: dict[str, Act] = {}
        for source in self._sources:
            for act in source(text):
                seen.setdefault(act.key, act)
        return list(seen.values())


def match(query: str, act: Act, *, slips: bool = False) -> tuple[int, frozenset[int]] | None:
    """Tell how far an act is from what is typed (0: nearest), and which letters it has; None: not it.

    Each word typed is looked for: at the beginning of a word of the name, within one, spread over the
    name; then among the other words. Accents and case do not count, nor the order of the words. With
    `slips`, letters may be swapped, missing or too many.
    """
    from cop_desktop.domain.capture.cleaning import folded  # late: its patterns take a while to compile
    from cop_desktop.qt.presenters.palette_loose import loose

    name, also, more = folded(act.name), _words(folded(act.also)), _words(folded(act.consequence))
    far, letters = 0, set[int]()
    for word in folded(query).split():
        place = _in_name(word, name)
        if place is not None:
            far += place[0]
            letters |= place[1]
        elif any(other.startswith(word) for other in (also + more if len(word) >= LONG else also)):
            far += 6
        elif slips and (slip := loose(word, name, also)) is not None:
            far += slip[0]
            letters |= slip[1]
        elif not act.typed:
            return None
    return far, frozenset(letters)


def _in_name(word: str, name: str) -> tuple[int, set[int]] | None:
    starts = [at for at in range(len(name)) if at == 0 or not name[at - 1].isalnum()]
    for at in starts:
        if name.startswith(word, at):
            return (0 if at == 0 else 1), set(range(at, at + len(word)))
    at = name.find(word)
    if at >= 0 and len(word) > 1:
        return 3, set(range(at, at + len(word)))
    for at in starts:
        spread = _spread(word, name, at)
        if spread is not None:
            return 5, spread
    return None


def _spread(word: str, name: str, at: int) -> set[int] | None:
    """Find the letters of a word in order, each at the beginning of a word or right after the one before."""
    if name[at : at + 1] != word[:1]:
        return None
    found = {at}
    for letter in word[1:]:
        begins = [
            place
            for place in range(at + 1, len(name))
            if name[place] == letter and (place == at + 1 or not name[place - 1].isalnum())
        ]
        if not begins:
            return None
        at = begins[0]
        found.add(at)
    return found


def _words(text: str) -> list[str]:
    return "".join(char if char.isalnum() else " " for char in text).split()
