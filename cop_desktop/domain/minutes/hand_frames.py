"""What the program writes around the words of each item, so that a hand's words are found between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import MinutesKind
from cop_desktop.domain.minutes.composer import compose_from
from cop_desktop.domain.minutes.document import comparable
from cop_desktop.domain.minutes.hand_parts import About, Part
from cop_desktop.domain.minutes.making import Making, blocks_about
from cop_desktop.domain.minutes.material import Material
from cop_desktop.domain.people import Person

_MARK, _FIRST, _BASE = "\uf0ff", 0xF100, 256
"""Letters for private use, in which an item's sentence is marked with its rank."""
_TITLE = "\uf0fe"


@dataclass(frozen=True)
class Frame:
    """What stands before the words of an item in its block, and after; `between` its title and them.

    `below` tells that facts stand on a line under them.
    """

    before: str
    after: str
    between: str | None = None
    below: bool = False

    def parts(self, ours: str, theirs: str) -> list[Part] | None:
        """Find the words, and the title, that differ; None when they cannot be told from the rest."""
        was, now = self._inside(comparable(ours)), self._inside(comparable(theirs))
        if not now:
            return None
        if self.between is None:
            whole = not self.before and not self.after
            return [Part(About.WORDS, *((ours, theirs) if whole else (was, now)))] if was != now else []
        titles, words = _cut(was, self.between), _cut(now, self.between)
        if titles is None or words is None:
            return None
        both = zip((About.TITLE, About.WORDS), titles, words, strict=True)
        return [Part(about, before, after) for about, before, after in both if before != after]

    def _inside(self, text: str) -> str:
        """Give what stands between; a hand may have ended the sentence otherwise."""
        for end in (self.after, self.after.removeprefix(".")):
            long_enough = len(text) > len(self.before) + len(end)
            if text.startswith(self.before) and text.endswith(end) and long_enough:
                return text[len(self.before) : len(text) - len(end)].strip()
        return ""


def _cut(text: str, between: str) -> tuple[str, str] | None:
    title, found, words = text.partition(between)
    if not found or not title.strip() or not words.strip() or between in words:
        return None
    return title.strip(), words.strip()


def frames(making: Making, kind: MinutesKind) -> Iterator[tuple[str, Frame]]:
    """Tell what stands around the words of each item, block by block.

    The minutes are composed once more with marks in place of every title and sentence.
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
        if not mark or mark not in text:
            continue
        line, _, below = text.partition("\n")
        if not below or mark not in line:
            line, below = text, ""
        before, _, after = comparable(line).partition(mark)
        title = mark.replace(_MARK, _TITLE)
        if title in before:
            before, _, between = before.partition(title)
            yield piece, Frame(before, after, between, bool(below))
        else:
            yield piece, Frame(before, after, None, bool(below))


def _marked(item: CapturedItem, mark: str) -> CapturedItem:
    title = mark.replace(_MARK, _TITLE)
    return replace(
        item,
        wording=mark,
        public_text=mark if item.public_text else item.public_text,
        title=title if item.title else "",
        public_title=title if item.public_title else item.public_title,
    )


def _mark(rank: int) -> str:
    high, low = divmod(rank, _BASE)
    return f"{_MARK}{chr(_FIRST + high % _BASE)}{chr(_FIRST + low)}{_MARK}"


def mentioning(text: str, people: Iterable[Person]) -> str:
    """Turn the full names of people known here into mentions, so that consent goes on deciding."""
    text = comparable(text)
    for person in sorted(people, key=lambda one: -len(one.full_name)):
        name = comparable(person.full_name)
        if " " in name and name in text:
            text = text.replace(name, f"{{@{person.id}}}")
    return text
