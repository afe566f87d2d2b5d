"""The body of minutes: the opening, then one section per point of the agenda."""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.minutes import actions
from cop_desktop.domain.minutes.decisions import (
    decision_box,
    procedural_part,
    procedural_sentence,
)
from cop_desktop.domain.minutes.document import Block, Run
from cop_desktop.domain.minutes.making import Making, Told
from cop_desktop.domain.minutes.shelves import Part, part_of
from cop_desktop.domain.minutes.typed import bare, ended

KEY_POINTS = (ItemKind.NOTE, ItemKind.IDEA, ItemKind.RESOURCE, ItemKind.CONCERN, ItemKind.QUESTION)
"""Kinds told under their point; the others have a section of their own."""


def opening(making: Making) -> list[Block]:
    """Make the opening: when it began, the first words, the agenda, the previous minutes, the follow-up."""
    session = making.material.session
    blocks = [making.heading("opening", making.words["minutes.section.opening"])]
    if session.actual_start_ms is not None:
        time = making.clock_time(session.actual_start_ms)
        blocks.append(making.paragraph("starts", making.words["minutes.starts"].format(time=time)))
    for point in making.material.agenda:
        if part_of(point) is Part.OPENING:
            blocks += _summary(making, point)
    early = making.shelves.part(Part.OPENING)
    blocks += making.listing(_line(making, one) for one in early if one.item.kind in KEY_POINTS)
    for part in ("agenda", "approval"):
        found = [one for one in _procedural(making) if procedural_part(one) == part]
        if found:
            blocks.append(making.heading(part, making.words[f"minutes.section.{part}"], 2))
            blocks += [_procedural_block(making, one) for one in found]
    followed = actions.follow_up(making)
    if followed:
        blocks.append(making.heading("follow_up", making.words["minutes.section.follow_up"], 2))
        blocks += followed
    rest = {one.item.id for one in _procedural(making) if not procedural_part(one)}
    blocks += [_procedural_block(making, one) for one in _unattached(making) if one.item.id in rest]
    return blocks if len(blocks) > 1 else []


def points(making: Making) -> list[Block]:
    """Make one section per point that has something to tell."""
    blocks: list[Block] = []
    for point in sorted(making.material.agenda, key=lambda one: one.position):
        if part_of(point) in {Part.POINT, Part.CLOSING}:
            body = _body(making, point, making.shelves.point(point.id))
            if body:
                blocks += [making.heading(point.id, making.anyone(point.title)), *body]
    return blocks


def outside(making: Making) -> list[Block]:
    """Tell what was noted outside any point: before, between, after, or in a break."""
    loose = [one for one in _in_order(making, Part.NOWHERE, Part.SILENT) if one.item.kind in KEY_POINTS]
    return making.listing(_line(making, one) for one in loose)


def unattached_decisions(making: Making) -> list[Told]:
    """Give the decisions no section of a point boxes."""
    return [one for one in _unattached(making) if not one.item.procedural]


def _unattached(making: Making) -> list[Told]:
    """Give the decisions taken in the opening, in a break, or outside any point."""
    early = _in_order(making, Part.OPENING, Part.NOWHERE, Part.SILENT)
    return [one for one in early if one.item.kind is ItemKind.DECISION]


def _in_order(making: Making, *parts: Part) -> list[Told]:
    """Give the items of some parts, in their order of capture."""
    held = {one.item.id for one in making.shelves.part(*parts)}
    return [one for one in making.told if one.item.id in held] if held else []


def _body(making: Making, point: AgendaItem, told: Sequence[Told]) -> list[Block]:
    blocks = _summary(making, point)
    if point.level is Level.ROOM:
        blocks.append(
            making.paragraph(f"{point.id}/room", Run(making.words["minutes.stays_in_room"], quiet=True))
        )
    blocks += making.listing(_line(making, one) for one in told if one.item.kind in KEY_POINTS)
    decided = [one for one in told if one.item.kind is ItemKind.DECISION]
    blocks += [decision_box(making, one) for one in decided if not one.item.procedural]
    plain = [one for one in decided if one.item.procedural and not procedural_part(one)]
    blocks += [_procedural_block(making, one) for one in plain]
    return blocks


def _summary(making: Making, point: AgendaItem) -> list[Block]:
    """Give the purpose of a point and what was written of it for the minutes; nothing of a room one.

    Of a point with a room in it, what was written for the minutes; not what it was for.
    """
    if point.level is Level.ROOM:
        return []
    blocks = []
    holds_room = point.id in making.material.points_with_a_room
    if point.purpose.strip() and part_of(point) is Part.POINT and not holds_room:
        purpose = Run(ended(making.anyone(point.purpose)), quiet=True)
        blocks.append(making.paragraph(f"{point.id}/purpose", purpose))
    lines = enumerate(making.lines(point.summary))
    blocks += [making.paragraph(f"{point.id}/summary/{rank}", line) for rank, line in lines]
    return blocks


def _line(making: Making, one: Told) -> tuple[str, tuple[Run, ...]]:
    """Tell a note, an idea, a question…, with who said it when it may be told."""
    words = making.words
    item, text = one.item, one.sentence or one.title
    if one.title and one.sentence:
        text = words["minutes.labelled"].format(label=one.title, text=one.sentence)
    text = credited(one, text)
    if item.kind is ItemKind.QUESTION:
        text = words["minutes.question"].format(text=text)
    for detail in ("resolution", "answer") if item.details else ():
        outcome = one.detail(detail)
        if isinstance(outcome, str) and outcome:
            outcome = words[f"minutes.{detail}"].format(text=making.detail(one, outcome))
            text = f"{ended(text)} {ended(outcome)}"
    if item.url and not one.room and item.url not in text:
        text = f"{text} {item.url}"
    return f"{item.id}/line", (Run(text),)


def credited(one: Told, text: str) -> str:
    """Say who a sentence comes from, before the stop that ends it."""
    if not one.credit:
        return text
    stop = "." if bare(text) != text else ""
    return f"{bare(text)} ({one.credit}){stop}"


def _procedural(making: Making) -> list[Told]:
    return [one for one in making.of_kind(ItemKind.DECISION) if one.item.procedural]


def _procedural_block(making: Making, one: Told) -> Block:
    return making.paragraph(f"{one.item.id}/procedural", procedural_sentence(making, one))
