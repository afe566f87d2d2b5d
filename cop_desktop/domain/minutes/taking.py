"""What a hand did to a file, block by block, and what of it the minutes can take.

A changed sentence becomes the wording of its item (of a room one, its sentence for others), a changed or
added paragraph goes into the summary of its point, a removed sentence is left out. What was captured
stays as it was. What the program computes itself (dates, places, numbers, who came) is not taken: it is
changed where it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Level, MinutesChoice, MinutesKind
from cop_desktop.domain.minutes.composer import compose_from
from cop_desktop.domain.minutes.document import BlockKind, Document, comparable
from cop_desktop.domain.minutes.hand_edits import HandEdits
from cop_desktop.domain.minutes.making import Making, blocks_about
from cop_desktop.domain.minutes.material import Material
from cop_desktop.domain.minutes.shelves import Part, part_of
from cop_desktop.domain.people import Person

_MARK, _FIRST, _BASE = "\uf0ff", 0xF100, 256
"""Letters for private use, in which an item's sentence is marked with its rank."""


class How(StrEnum):
    """What a hand did to one block."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Into(StrEnum):
    """Where the words of a hand go."""

    WORDING = "wording"
    PUBLIC = "public"
    SUMMARY = "summary"
    OUT = "out"


@dataclass(frozen=True)
class Take:
    """What taking would do: to which item or point, with which words.

    Of a summary, `rank` is the line (`inserted` after it, else in its place; no words: removed).
    """

    into: Into
    target_id: str
    text: str = ""
    rank: int = 0
    inserted: bool = False


@dataclass(frozen=True)
class Difference:
    """One block where a file and what was written in it part; `section` is the heading it stands under.

    `take` is None when the minutes cannot hold these words; `taken`, they hold them already.
    """

    key: str
    how: How
    section: str
    ours: str
    theirs: str
    take: Take | None = None
    taken: bool = False


def differences(
    written: Document, edits: HandEdits, making: Making, kind: MinutesKind
) -> tuple[Difference, ...]:
    """List what a hand did in the order of the document, with what the minutes can take of it."""
    places = _Places(written, making, kind)
    gone = {each.block_id for each in edits.removed}
    found = [
        (
            one.block_id,
            Difference(
                f"changed/{one.block_id}", How.CHANGED, places.section(one.block_id), one.before, one.after,
                *places.settled(
                    places.changed(one.block_id, one.after), places.holds(one.block_id, one.after)
                ),
            ),
        )
        for one in edits.changed
    ]  # fmt: skip
    found += [
        (
            one.block_id,
            Difference(
                f"removed/{one.block_id}", How.REMOVED, places.section(one.block_id), one.before, "",
                *places.settled(places.removed(one.block_id, gone), not places.holds_any(one.block_id)),
            ),
        )
        for one in edits.removed
    ]  # fmt: skip
    found += [
        (
            one.after_block_id,
            Difference(
                f"added/{rank}", How.ADDED, places.section(one.after_block_id), "", one.text,
                *places.settled(places.added(one.after_block_id, one.text), places.says(one.text)),
            ),
        )
        for rank, one in enumerate(edits.added)
    ]  # fmt: skip
    order = {"": -1, **{piece: rank for rank, (piece, _) in enumerate(written.pieces())}}
    found.sort(key=lambda pair: order.get(pair[0], -1))
    return tuple(one for _, one in found)


class _Places:
    """Where each block of a document comes from."""

    def __init__(self, written: Document, making: Making, kind: MinutesKind) -> None:
        self._making = making
        material = making.material
        self._people = tuple(material.people.values())
        self._by_id = {item.id: item for item in making.items}
        self._summaries = {point.id: point.summary for point in material.agenda}
        now = compose_from(making, kind)
        self._now = {piece: comparable(text) for piece, text in now.pieces()}
        self._said = frozenset(self._now.values())
        self._items = {
            block: item for item in making.items for block in blocks_about(written.session_id, item.id)
        }
        self._frames = dict(_frames(making, kind))
        self._lines = {
            making.id(f"{point.id}/summary/{rank}"): (point, rank)
            for point in material.agenda
            for rank in range(len(summary_lines(point.summary)))
        }
        points = {making.id("heading", point.id): point for point in material.agenda}
        opening = next((one for one in material.agenda if part_of(one) is Part.OPENING), None)
        if opening is not None:
            points[making.id("heading", "opening")] = opening
        self._sections: dict[str, tuple[str, AgendaItem | None]] = {}
        here: tuple[str, AgendaItem | None] = ("", None)
        for block in written.blocks:
            if block.kind is BlockKind.HEADING and block.level == 1:
                here = (block.text, points.get(block.id))
            for piece in (block.id, *(row.id for row in block.rows[1:])):
                self._sections[piece] = here

    def section(self, block_id: str) -> str:
        return self._sections.get(block_id, ("", None))[0]

    def holds(self, block_id: str, text: str) -> bool:
        return self._now.get(block_id) == comparable(text)

    def holds_any(self, block_id: str) -> bool:
        return block_id in self._now

    def says(self, text: str) -> bool:
        return comparable(text) in self._said

    def settled(self, take: Take | None, held: bool) -> tuple[Take | None, bool]:  # noqa: FBT001
        """Say whether what would be taken is there already: printed as such, or told as people agreed."""
        if take is None or held:
            return take, held
        if take.into is Into.SUMMARY:
            lines = summary_lines(self._summaries.get(take.target_id, ""))
            return take, bool(take.text) and set(take.text.split("\n")) <= set(lines)
        item = self._by_id[take.target_id]
        kept = {Into.WORDING: item.wording, Into.PUBLIC: item.public_text or ""}
        if take.into is Into.OUT:
            return take, item.minutes_choice is MinutesChoice.OUT
        return take, kept[take.into] == take.text

    def changed(self, block_id: str, text: str) -> Take | None:
        if block_id in self._lines:
            point, rank = self._lines[block_id]
            return self._in_summary(point, self._told(text), rank)
        item = self._items.get(block_id)
        frame = self._frames.get(block_id)
        sentence = _between(comparable(text), *frame) if frame else ""
        if item is None or not sentence:
            return None
        room = self._making.judge.verdict(item).place.room
        return Take(Into.PUBLIC if room else Into.WORDING, item.id, self._told(sentence))

    def removed(self, block_id: str, gone: set[str]) -> Take | None:
        if block_id in self._lines:
            point, rank = self._lines[block_id]
            return self._in_summary(point, "", rank)
        item = self._items.get(block_id)
        if item is None:
            return None
        blocks = set(blocks_about(self._making.material.session.id, item.id))
        # Listed twice and taken away once, it was meant to stay.
        return Take(Into.OUT, item.id) if blocks & self._now.keys() <= gone else None

    def added(self, after: str, text: str) -> Take | None:
        if after in self._lines:
            point, rank = self._lines[after]
            return self._in_summary(point, self._told(text), rank, inserted=True)
        held = self._sections.get(after, ("", None))[1]
        if held is None:
            return None
        rank = len(summary_lines(held.summary)) - 1
        return self._in_summary(held, self._told(text), rank, inserted=True)

    def _in_summary(self, point: AgendaItem, text: str, rank: int, *, inserted: bool = False) -> Take | None:
        if point.level is Level.ROOM:
            return None
        return Take(Into.SUMMARY, point.id, text, rank, inserted)

    def _told(self, text: str) -> str:
        return "\n".join(mentioning(line, self._people) for line in text.split("\n") if line.strip())


def summary_lines(summary: str) -> list[str]:
    """Give the lines of a summary that are printed."""
    return [line.strip() for line in summary.splitlines() if line.strip()]


def summary_with(summary: str, takes: Iterable[Take]) -> str:
    """Put what is taken into a summary, each where it was counted from."""
    slots: list[list[str]] = [[line] for line in summary_lines(summary)]
    before: list[str] = []
    for take in takes:
        if take.inserted:
            (slots[take.rank] if 0 <= take.rank < len(slots) else before).append(take.text)
        elif take.rank < len(slots):
            slots[take.rank][0] = take.text
    return "\n".join(line for slot in (before, *slots) for line in slot if line)


def mentioning(text: str, people: Iterable[Person]) -> str:
    """Turn the full names of people known here into mentions, so that consent goes on deciding."""
    text = comparable(text)
    for person in sorted(people, key=lambda one: -len(one.full_name)):
        name = comparable(person.full_name)
        if " " in name and name in text:
            text = text.replace(name, f"{{@{person.id}}}")
    return text


def _frames(making: Making, kind: MinutesKind) -> Iterator[tuple[str, tuple[str, str]]]:
    """Tell what the program writes before and after the sentence of each item, block by block.

    The minutes are composed once more with a mark in place of every sentence.
    """
    material = making.material
    marks = {item.id: _mark(rank) for rank, item in enumerate(material.items)}
    marked: Material = replace(
        material, items=tuple(_marked(item, marks[item.id]) for item in material.items)
    )
    document = compose_from(Making(marked, making.words, making.language), kind)
    held = {
        block: marks[item.id]
        for item in material.items
        for block in blocks_about(document.session_id, item.id)
    }
    for piece, text in document.pieces():
        mark = held.get(piece, "")
        if mark and mark in text:
            before, _, after = comparable(text).partition(mark)
            yield piece, (before, after)


def _marked(item: CapturedItem, mark: str) -> CapturedItem:
    return replace(item, wording=mark, public_text=mark if item.public_text else item.public_text)


def _mark(rank: int) -> str:
    high, low = divmod(rank, _BASE)
    return f"{_MARK}{chr(_FIRST + high % _BASE)}{chr(_FIRST + low)}{_MARK}"


def _between(text: str, before: str, after: str) -> str:
    """Give what stands between; a hand may have ended the sentence otherwise."""
    for end in (after, after.removeprefix(".")):
        if text.startswith(before) and text.endswith(end) and len(text) > len(before) + len(end):
            return text[len(before) : len(text) - len(end)].strip()
    return ""
