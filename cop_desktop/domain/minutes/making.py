"""What every section of minutes needs: the items that go in, their sentences, and how people are told."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from cop_desktop.domain.captured_item import DECISION_NUMBER, CapturedItem
from cop_desktop.domain.codes import Attribution, ItemKind, Language, MinutesChoice
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.minutes.choices import Judge, Verdict
from cop_desktop.domain.minutes.document import Block, BlockKind, Run
from cop_desktop.domain.minutes.material import Material, Words, said
from cop_desktop.domain.minutes.naming import Naming, mentioned, told
from cop_desktop.domain.typography import NBSP, date_words, time_words

_PARTS = ("line", "decision", "procedural", "update", "row", "kept", "listed")
_STOPS = ".!?…»”:"
_DAY_AND_MONTH = re.compile(r"(?<=[\dr]) (?=[a-zéû]+ \d{4})|(?<=[a-z]) (?=\d{1,2}, \d{4})")


@dataclass(frozen=True)
class Told:
    """One item as minutes tell it; of a `room` item, nothing but its public sentence and title."""

    item: CapturedItem
    verdict: Verdict
    title: str
    sentence: str
    credit: str

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
        """Read a detail of the item; of a `room` item there is none."""
        return None if self.room else self.item.details.get(key)


class Making:
    """The minutes of one session in the making, in one language."""

    def __init__(self, material: Material, words: Words, language: Language) -> None:
        self.material = material
        self.words = words
        self.language = language
        self.naming = Naming(material, words)
        self.judge = Judge(material)

    @cached_property
    def verdicts(self) -> tuple[tuple[CapturedItem, Verdict], ...]:
        """Judge every item of the session, in its order of capture."""
        items = sorted(self.material.items, key=lambda item: (item.position, item.captured_at_ms, item.id))
        return tuple((item, self.judge.verdict(item)) for item in items)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Tell the items that go in."""
        kept = {MinutesChoice.IN, MinutesChoice.ANONYMOUS}
        return tuple(
            self.tell(item, verdict)
            for item, verdict in self.verdicts
            if verdict.effective in kept and not verdict.locked
        )

    def tell(self, item: CapturedItem, verdict: Verdict) -> Told:
        """Tell one item: its title, its sentence, and who said it when that may be told."""
        hidden = verdict.place.hidden_people
        teller = self.naming.teller(item.attribution, verdict.effective, hidden)
        if verdict.place.room:
            # A sentence written for others names whoever it mentions on purpose, if they agree.
            teller = self.naming.teller(Attribution.NAMED, MinutesChoice.IN, hidden)
            text, title = item.public_text or "", item.public_title or ""
        else:
            text, title = said(item), item.title
        somebody = self.naming.somebody
        credit = ""
        if item.source_id and not verdict.place.room and item.source_id not in mentioned(text):
            credit = teller(item.source_id)
        return Told(
            item=item,
            verdict=verdict,
            title=told(title, teller, somebody).strip(),
            sentence=told(text, teller, somebody).strip(),
            credit=credit,
        )

    def of_kind(self, *kinds: ItemKind) -> list[Told]:
        """Give the items of some kinds that go in, in their order of capture."""
        return [one for one in self.told if one.item.kind in kinds]

    def id(self, *parts: object) -> str:
        """Make the identifier of a block from what it stands for."""
        return id_from("minutes", self.material.session.id, *parts)

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
        made = tuple(run if isinstance(run, Run) else Run(run) for run in runs)
        return Block(self.id(key), kind, made)

    def listing(self, entries: Iterable[tuple[str, tuple[Run, ...]]]) -> list[Block]:
        """Make a list of several entries (key and runs), a plain paragraph of one."""
        held = list(entries)
        kind = BlockKind.BULLET if len(held) > 1 else BlockKind.PARAGRAPH
        return [self._block(kind, key, runs) for key, runs in held]

    def clock_time(self, utc_ms: int) -> str:
        """Write the local time of an instant of this session, to the minute."""
        zone = ZoneInfo(self.material.session.timezone)
        local = dt.datetime.fromtimestamp(utc_ms / 1000, tz=dt.UTC).astimezone(zone)
        return time_words(local.time(), self.language)

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
            return self.naming.role(item.owner_id) or self.naming.somebody
        helpers = item.details.get("helper_ids") or ()
        names = [self.naming.name(item.owner_id) or self.naming.role(item.owner_id) or self.naming.somebody]
        names += [self.naming.name(who) for who in helpers if who not in hidden and self.naming.name(who)]
        return ", ".join(names)

    def owner_within(self, one: Told) -> str:
        """Tell who answers, inside a sentence: what is not a name begins with a small letter."""
        told = self.owner(one)
        common = {
            self.words[f"minutes.{key}"] for key in ("whole_group", "to_be_determined", "person_helped")
        }
        return told[:1].lower() + told[1:] if told in common else told


def bare(text: str) -> str:
    """Take away the full stop that ends a sentence."""
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def ended(text: str) -> str:
    """End a sentence with a full stop, unless something ends it already."""
    return text if not text or text[-1] in _STOPS else f"{text}."


def blocks_about(session_id: str, item_id: str) -> tuple[str, ...]:
    """List the identifiers of the pieces of a session's minutes that may stand for an item."""
    return tuple(id_from("minutes", session_id, item_id, part) for part in _PARTS)
