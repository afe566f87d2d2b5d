"""What every section of minutes needs: the items that go in, their sentences, and how people are told."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from cop_desktop.domain.captured_item import DECISION_NUMBER, WORDED, CapturedItem
from cop_desktop.domain.codes import Attribution, ItemKind, Language, MinutesChoice
from cop_desktop.domain.entity import NAMESPACE, id_from
from cop_desktop.domain.minutes.choices import Judge, Verdict
from cop_desktop.domain.minutes.document import Block, BlockKind, Run, clean
from cop_desktop.domain.minutes.material import Material, Words, said
from cop_desktop.domain.minutes.naming import Naming, Teller, mentioned, told
from cop_desktop.domain.minutes.shelves import Shelves, in_minutes_order
from cop_desktop.domain.minutes.typed import typed, within
from cop_desktop.domain.minutes.when import local
from cop_desktop.domain.typography import NBSP, date_words, time_words

_PARTS = ("line", "decision", "procedural", "update", "row", "kept", "listed")
_DAY_AND_MONTH = re.compile(r"(?<=[\dr]) (?=[a-zéû]+ \d{4})|(?<=[a-z]) (?=\d{1,2}, \d{4})")


class Told(NamedTuple):
    """One item as minutes tell it; of a `room` item, nothing but its public sentence and title."""

    item: CapturedItem
    verdict: Verdict
    title: str
    sentence: str
    credit: str = ""

    @property
    def room(self) -> bool:
        """Tell whether everything but the public sentence must be kept back."""
        return self.verdict.place.room

    @property
    def number(self) -> str:
        """Give the number of a decision; of a `room` item, only one the program can have given."""
        number = self.item.number
        return number if not self.room or DECISION_NUMBER.fullmatch(number) else ""

    def detail(self, key: str) -> object:
        """Read a detail of the item, as minutes word it; of a `room` item there is none."""
        if self.verdict.place.room:
            return None
        details = self.item.details
        worded = details.get(WORDED)
        return worded[key] if isinstance(worded, dict) and key in worded else details.get(key)


class Identifiers:
    """Makes the UUIDv5 of what begins the same way, as `id_from` would: the beginning is digested once."""

    def __init__(self, *beginning: str) -> None:
        begun = "/".join((*beginning, ""))
        self._begun = hashlib.sha1(NAMESPACE.bytes + begun.encode(), usedforsecurity=False)

    def __call__(self, *parts: str) -> str:
        """Make an identifier from what follows the beginning."""
        digest = self._begun.copy()
        digest.update("/".join(parts).encode())
        text = digest.hexdigest()
        variant = _VARIANTS[text[16]]
        return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{variant}{text[17:20]}-{text[20:32]}"


_VARIANTS = {digit: "89ab"[rank % 4] for rank, digit in enumerate("0123456789abcdef")}


class Making:
    """The minutes of one session in the making, in one language."""

    def __init__(self, material: Material, words: Words, language: Language) -> None:
        self.material = material
        self.words = words
        self.language = language
        self.naming = Naming(material, words)
        self.judge = Judge(material)
        self._foreign = language is not material.session.language
        self.id = Identifiers("minutes", material.session.id)
        """Makes the identifier of a block from what it stands for."""

    @cached_property
    def items(self) -> list[CapturedItem]:
        """The items of the session, in their order of capture, or the one given them in their point."""
        held = sorted(self.material.items, key=lambda item: (item.position, item.captured_at_ms, item.id))
        return in_minutes_order(held, self.material)

    @cached_property
    def _judged(self) -> list[Verdict]:
        return [self.judge.verdict(item) for item in self.items]

    @property
    def verdicts(self) -> Iterable[tuple[CapturedItem, Verdict]]:
        """Every item of the session with its verdict, in its order of capture."""
        return zip(self.items, self._judged, strict=True)

    @cached_property
    def told(self) -> list[Told]:
        """The items that go in."""
        kept = (MinutesChoice.IN, MinutesChoice.ANONYMOUS)
        return [
            self.tell(item, verdict)
            for item, verdict in self.verdicts
            if verdict.effective in kept and not verdict.locked
        ]

    def tell(self, item: CapturedItem, verdict: Verdict) -> Told:
        """Tell one item: its title, its sentence, and who said it when that may be told."""
        hidden, room = verdict.place.hidden_people, verdict.place.room
        if not room and not item.source_id:
            text, title = said(item), item.public_title or item.title
            if "{@" not in text and "{@" not in title:
                return Told(item, verdict, self.typed(title.strip()), self.typed(text.strip()))
        teller = self.naming.teller(item.attribution, verdict.effective, hidden, item.source_id)
        if room:
            # A sentence written for others names whoever it mentions on purpose, if they agree.
            teller = self.naming.teller(Attribution.NAMED, MinutesChoice.IN, hidden)
            text, title = item.public_text or "", item.public_title or ""
        else:
            text, title = said(item), item.public_title or item.title
        credit = ""
        if item.source_id and not room and item.source_id not in mentioned(text):
            credit = self.typed(teller(item.source_id))
        return Told(item, verdict, self._sentence(title, teller), self._sentence(text, teller), credit)

    def _sentence(self, text: str, teller: Teller) -> str:
        somebody = self.naming.somebody
        if not self._foreign:
            return told(text, teller, somebody).strip()
        return typed(told(clean(text), teller, within(somebody)).strip())

    def typed(self, text: str) -> str:
        """Mark what people wrote, where the minutes are in another language than their session."""
        return typed(clean(text)) if self._foreign else text

    def detail(self, one: Told, text: str) -> str:
        """Tell the people a detail mentions, as in the sentence of its item."""
        item, verdict = one.item, one.verdict
        hidden = verdict.place.hidden_people
        return self._sentence(
            text, self.naming.teller(item.attribution, verdict.effective, hidden, item.source_id)
        )

    def anyone(self, text: str) -> str:
        """Tell the people a text of the session itself mentions: by name if they agree."""
        return self._sentence(text, self.naming.name)

    def lines(self, text: str) -> list[str]:
        """Tell a text of the session itself, line by line."""
        lines = (line.strip() for line in text.splitlines())
        return [self.anyone(line) for line in lines if line]

    @cached_property
    def shelves(self) -> Shelves:
        """Put what goes in in order."""
        return Shelves(self.told, self.material)

    def of_kind(self, *kinds: ItemKind) -> list[Told]:
        """Give the items of some kinds that go in, in their order of capture."""
        if len(kinds) == 1:
            return list(self.shelves.kind(kinds[0]))
        return [one for one in self.told if one.item.kind in kinds]

    def heading(self, key: str, text: str, level: int = 1) -> Block:
        """Make a heading."""
        return Block(self.id("heading", key), BlockKind.HEADING, (Run(text),), level=level)

    def paragraph(self, key: str, *runs: Run | str) -> Block:
        """Make a paragraph."""
        return self._block(BlockKind.PARAGRAPH, key, runs)

    def bullet(self, key: str, *runs: Run | str) -> Block:
        """Make a line of a list."""
        return self._block(BlockKind.BULLET, key, runs)

    def fact(self, key: str, text: str) -> Block:
        """Make a labelled fact of the head of the minutes."""
        label = Run(self.words[f"minutes.fact.{key}"], strong=True, quiet=True)
        return Block(self.id("fact", key), BlockKind.FACT, (label, Run(text)))

    def _block(self, kind: BlockKind, key: str, runs: Iterable[Run | str]) -> Block:
        made = tuple([run if isinstance(run, Run) else Run(run) for run in runs])
        return Block(self.id(key), kind, made)

    def listing(self, entries: Iterable[tuple[str, tuple[Run, ...]]]) -> list[Block]:
        """Make a list of several entries (key and runs), a plain paragraph of one."""
        lines = [Block(self.id(key), BlockKind.BULLET, runs) for key, runs in entries]
        return lines if len(lines) > 1 else [line._replace(kind=BlockKind.PARAGRAPH) for line in lines]

    def clock_time(self, utc_ms: int) -> str:
        """Write the local time of an instant of this session, to the minute."""
        return time_words(local(self.material.session, utc_ms).time(), self.language)

    def date(self, day: dt.date, *, weekday: bool = False) -> str:
        """Write a date in the language of the document; a line never ends between day and month."""
        return _DAY_AND_MONTH.sub(NBSP, date_words(day, self.language, weekday=weekday))

    def word(self, prefix: str, code: str) -> str:
        """Give the word of a stored code, or nothing: what is stored is never printed raw."""
        return self.words.get(f"minutes.{prefix}.{code}", "") if code else ""

    def owner(self, one: Told | CapturedItem, hidden: frozenset[str] = frozenset()) -> str:
        """Tell who answers for a decision or an action, with those who help."""
        item, anonymous = (one, False)
        if isinstance(one, Told):
            item, hidden = one.item, one.verdict.place.hidden_people
            # A public sentence hides who spoke; whoever acts is told all the same.
            anonymous = one.verdict.effective is MinutesChoice.ANONYMOUS and not one.room
            anonymous = anonymous and item.minutes_choice is MinutesChoice.ANONYMOUS
        assert isinstance(item, CapturedItem)
        if item.owner_is_group:
            return self.words["minutes.whole_group"]
        if item.owner_id is None:
            return self.words["minutes.to_be_determined"]
        if item.owner_id in hidden:
            return self.words["minutes.person_helped"]
        if anonymous:
            return self.typed(self.naming.role(item.owner_id)) or self.naming.somebody
        helpers = item.details.get("helper_ids") or ()
        role = self.typed(self.naming.role(item.owner_id))
        names = [self.naming.name(item.owner_id) or role or self.naming.somebody]
        names += [self.naming.name(who) for who in helpers if who not in hidden and self.naming.name(who)]
        return ", ".join(names)

    def owner_within(self, one: Told) -> str:
        """Tell who answers, inside a sentence: what is not a name begins with a small letter."""
        told = self.owner(one)
        common = {
            self.words[f"minutes.{key}"] for key in ("whole_group", "to_be_determined", "person_helped")
        }
        return told[:1].lower() + told[1:] if told in common else told


def blocks_about(session_id: str, item_id: str) -> tuple[str, ...]:
    """List the identifiers of the pieces of a session's minutes that may stand for an item."""
    return tuple(id_from("minutes", session_id, item_id, part) for part in _PARTS)


def blocks_of_point(session_id: str, point_id: str, lines: int) -> tuple[str, ...]:
    """List the pieces of the summary of a point, of at most so many `lines`, then its heading."""
    summary = [id_from("minutes", session_id, f"{point_id}/summary/{rank}") for rank in range(lines)]
    return (*summary, id_from("minutes", session_id, "heading", point_id))
