"""What a session leaves to keep: learnings, practices, experiments, needs, trainings, parked topics."""

from __future__ import annotations

from collections.abc import Callable

from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.minutes.decisions import evidence
from cop_desktop.domain.minutes.document import Block, Run
from cop_desktop.domain.minutes.making import Making, Told
from cop_desktop.domain.minutes.points import credited
from cop_desktop.domain.minutes.typed import bare, ended
from cop_desktop.domain.typography import month_words

Entry = tuple[str, tuple[Run, ...]]


def harvest(making: Making) -> list[Block]:
    """Make the section of what was learned, one part per kind; a single part needs no heading of its own."""
    parts = [
        (_needs_key(making) if name == "needs" else name, making.listing(_entries(making, kinds, line)))
        for name, kinds, line in _PARTS
    ]
    held = [(name, blocks) for name, blocks in parts if blocks]
    if not held:
        return []
    if len(held) == 1:
        name, blocks = held[0]
        return [making.heading(name, making.words[f"minutes.section.{name}"]), *blocks]
    made = [making.heading("harvest", making.words["minutes.section.harvest"])]
    for name, blocks in held:
        made += [making.heading(name, making.words[f"minutes.section.{name}"], 2), *blocks]
    return made


def parking(making: Making) -> list[Block]:
    """Make the section of other business: topics kept for later."""
    blocks = making.listing(_entries(making, (ItemKind.PARKING,), _plain))
    if not blocks:
        return []
    return [making.heading("parking", making.words["minutes.section.parking"]), *blocks]


def _entries(
    making: Making, kinds: tuple[ItemKind, ...], line: Callable[[Making, Told], tuple[Run, ...]]
) -> list[Entry]:
    told = making.of_kind(*kinds)
    if ItemKind.NEED in kinds:
        told.sort(key=lambda one: -(_votes(one) or 0))
    return [(f"{one.item.id}/kept", line(making, one)) for one in told]


def _votes(one: Told) -> int | None:
    return None if one.room else one.item.votes


def _needs_key(making: Making) -> str:
    needs = making.of_kind(ItemKind.NEED)
    voted = len(needs) > 1 and any(_votes(one) is not None for one in needs)
    return "needs_voted" if voted else "needs"


def _titled(making: Making, one: Told, note: str = "") -> tuple[Run, ...]:
    """Write a title in bold, a note in parentheses, then the sentence."""
    note = f" ({note})" if note else ""
    if not one.title or not one.sentence:
        return (Run((one.title or one.sentence) + note),)
    rest = making.words["minutes.labelled"].format(label=note, text=one.sentence)
    return Run(one.title, strong=True), Run(rest)


def _plain(_making: Making, one: Told) -> tuple[Run, ...]:
    return (Run(credited(one, one.sentence or one.title)),)


def _learning(making: Making, one: Told) -> tuple[Run, ...]:
    supports = evidence(making, one) if one.item.kind is ItemKind.LEARNING else ""
    line = _plain(making, one)
    if supports:
        line += (Run(f" {ended(making.words['minutes.supports'].format(text=supports))}", quiet=True),)
    return line


def _practice(making: Making, one: Told) -> tuple[Run, ...]:
    line = _titled(making, one, making.word("maturity", one.item.maturity))
    line = (*line[:-1], Run(credited(one, line[-1].text)))
    supports = evidence(making, one)
    if supports:
        line += (Run(f" {ended(making.words['minutes.supports'].format(text=supports))}", quiet=True),)
    return line


def _experiment(making: Making, one: Told) -> tuple[Run, ...]:
    line = _titled(making, one)
    item, words = one.item, making.words
    facts = []
    if item.owner_id or item.owner_is_group:
        facts.append(words["minutes.responsible"].format(name=making.owner_within(one)))
    for name in ("result", "lesson"):
        text = one.detail(name)
        if isinstance(text, str) and text:
            facts.append(ended(words[f"minutes.{name}"].format(text=making.detail(one, text))))
    if item.review_on:
        facts.append(words["minutes.review_experiment"].format(date=making.date(item.review_on)))
    if facts:
        line = (*line[:-1], Run(ended(line[-1].text)), Run(f" {' '.join(facts)}", quiet=True))
    return line


def _need(_making: Making, one: Told) -> tuple[Run, ...]:
    votes = _votes(one)
    text = one.sentence or one.title
    return (Run(f"{bare(text)} ({votes})" if votes is not None else text),)


def _training(making: Making, one: Told) -> tuple[Run, ...]:
    line = _titled(making, one, _month(making, one.detail("month")))
    expert = one.detail("expert")
    if isinstance(expert, str) and expert:
        who = making.words["minutes.with"].format(text=making.detail(one, expert))
        line = (*line[:-1], Run(ended(line[-1].text)), Run(f" {ended(who)}", quiet=True))
    return line


def _month(making: Making, value: object) -> str:
    year, _, month = str(value or "").partition("-")
    if year.isdigit() and month[:2].isdigit() and 1 <= int(month[:2]) <= 12:
        return month_words(int(year), int(month[:2]), making.language)
    return ""


_PARTS: tuple[tuple[str, tuple[ItemKind, ...], Callable[[Making, Told], tuple[Run, ...]]], ...] = (
    ("learned", (ItemKind.LEARNING, ItemKind.TESTIMONY), _learning),
    ("practices", (ItemKind.PRACTICE,), _practice),
    ("experiments", (ItemKind.EXPERIMENT,), _experiment),
    ("needs", (ItemKind.NEED,), _need),
    ("trainings", (ItemKind.TRAINING,), _training),
)
