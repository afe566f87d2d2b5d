"""Decisions in minutes: boxed and numbered; procedural ones are plain sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cop_desktop.domain.codes import Language
from cop_desktop.domain.minutes.document import Block, BlockKind, Run
from cop_desktop.domain.minutes.making import Making, Told
from cop_desktop.domain.minutes.typed import ended, unstopped

_INFINITIVE = re.compile(r"[^\W\d_]+(?:er|ir|re|oir)\b")
_ELIDED = re.compile(r"[aeiouyhàâéèêîïôû]", re.IGNORECASE)
_DECISION_OF = {
    "agenda": re.compile(r"ordre du jour|\bagenda\b", re.IGNORECASE),
    "approval": re.compile(r"compte rendu|procès-verbal|\bminutes\b", re.IGNORECASE),
}


def procedural_part(one: Told) -> str:
    """Say which section a procedural decision belongs to: `agenda`, `approval`, or neither."""
    for part, subject in _DECISION_OF.items():
        if subject.search(one.sentence):
            return part
    return ""


def procedural_sentence(making: Making, one: Told) -> str:
    """Write a procedural decision: « Le groupe convient par consentement d’adopter l’ordre du jour… »."""
    method, statement = making.word("by", one.item.method), ended(one.sentence or one.title)
    if not method:
        return making.words["minutes.agreed_plain"].format(statement=statement)
    if making.language is Language.FRENCH and _INFINITIVE.match(statement):
        link = "d’" if _ELIDED.match(statement) else "de "
        lowered = f"{link}{statement[0].lower()}{statement[1:]}"
        return making.words["minutes.agreed_to"].format(method=method, statement=lowered)
    return making.words["minutes.agreed"].format(method=method, statement=statement)


def decision_box(making: Making, one: Told) -> Block:
    """Make the box of a decision: its statement, then how it was taken, by whom, until when, on what."""
    item = one.item
    words = making.words
    label = words["minutes.decision"].format(number=one.number) if one.number else ""
    statement = one.sentence or one.title
    runs = [
        Run(label or words["minutes.decision_unnumbered"], strong=True, exact=True),
        Run(f" {ended(statement)}"),
    ]
    facts = " ".join(ended(fact) for fact in _facts(making, one) if fact)
    if facts:
        runs.append(Run(facts, quiet=True, line=True))
    return Block(making.id(item.id, "decision"), BlockKind.DECISION, tuple(runs))


def _facts(making: Making, one: Told) -> Iterable[str]:
    item, words = one.item, making.words
    method = making.word("by", item.method)
    if item.status in {"", "adopted"} and method:
        yield words["minutes.adopted"].format(method=method)
    else:
        yield making.word("decision_status", item.status or "adopted")
    if item.owner_id or item.owner_is_group:
        yield words["minutes.responsible"].format(name=making.owner_within(one))
    if item.review_on:
        yield words["minutes.review_on"].format(date=making.date(item.review_on))
    rationale = one.detail("rationale")
    if isinstance(rationale, str) and rationale:
        yield words["minutes.reason"].format(text=making.detail(one, rationale))
    supports = evidence(making, one)
    if supports:
        yield words["minutes.supports"].format(text=supports)
    yield from _objections(making, one)


def _objections(making: Making, one: Told) -> Iterable[str]:
    for objection in _entries(one.detail("objections")):
        text = unstopped(making.detail(one, str(objection.get("text", ""))))
        resolution = making.detail(one, str(objection.get("resolution", "")))
        if not text:
            continue
        key = "minutes.objection_integrated" if resolution else "minutes.objection"
        together = f"{text} — {unstopped(resolution)}" if resolution else text
        yield making.words[key].format(text=together)


def evidence(making: Making, one: Told) -> str:
    """List what supports a decision or a practice, each with its type: lived or written."""
    lines = []
    for entry in _entries(one.detail("evidence")):
        text = unstopped(making.detail(one, str(entry.get("text", ""))))
        kind = making.word("evidence", str(entry.get("type", "")))
        if text:
            lines.append(f"{text} ({kind})" if kind else text)
    return "; ".join(lines)


def _entries(value: object) -> list[Mapping[str, object]]:
    if not isinstance(value, list | tuple):
        return []
    return [entry if isinstance(entry, Mapping) else {"text": str(entry)} for entry in value]
