"""What goes into minutes: a default for every item, a person's choice over it, what is left to judge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from cop_desktop.domain.captured_item import CapturedItem, quoted_as
from cop_desktop.domain.codes import Attribution, ItemKind, Level, MinutesChoice
from cop_desktop.domain.minutes.material import OUTSIDE_ROOMS, Material, Place, place_of, said
from cop_desktop.domain.minutes.naming import mentioned

DISCUSSION = (ItemKind.NOTE, ItemKind.IDEA, ItemKind.QUESTION, ItemKind.CONCERN)
"""Kinds a written summary of their agenda item stands for."""


_OPENING_QUOTES = frozenset({"«", "“", '"'})
_CLOSING_QUOTES = frozenset({"»", "”", '"'})


class Reason(StrEnum):
    """Why an item has its default, or why the program cannot judge."""

    PLAIN = "plain"
    ROOM = "room"
    PUBLIC_SENTENCE = "public-sentence"
    IN_SUMMARY = "in-summary"
    NO_SOURCE = "no-source"
    SHARING_NOT_ASKED = "sharing-not-asked"
    EMPTY = "empty"
    LEVEL_MISSING = "level-missing"
    CONSENT_MISSING = "consent-missing"
    QUOTATION = "quotation"
    REVIEW_FLAG = "review-flag"
    NAME_IN_TEXT = "name-in-text"
    PLACE_IN_TEXT = "place-in-text"


class Verdict(NamedTuple):
    """What the program proposes for one item, and what holds.

    `default` is `UNDECIDED` when a person must judge. `locked` items stay out whatever is chosen.
    """

    default: MinutesChoice
    effective: MinutesChoice
    reason: Reason
    place: Place
    locked: bool = False

    @property
    def undecided(self) -> bool:
        """Tell whether a person still has to judge."""
        return self.effective is MinutesChoice.UNDECIDED


_PLAIN = Verdict(MinutesChoice.IN, MinutesChoice.IN, Reason.PLAIN, OUTSIDE_ROOMS)


class Judge:
    """Judges the items of one session."""

    def __init__(self, material: Material) -> None:
        self._material = material

    def verdict(self, item: CapturedItem) -> Verdict:
        """Give the default of an item and what holds once its `minutes_choice` is read."""
        place = place_of(item, self._material)
        chosen = item.minutes_choice
        if not place.room:
            default, reason = self._default(item)
            if reason is Reason.PLAIN and chosen is MinutesChoice.UNDECIDED:
                return _PLAIN
            return Verdict(default, default if chosen is MinutesChoice.UNDECIDED else chosen, reason, place)
        if not (item.public_text or item.public_title):
            out = MinutesChoice.OUT
            return Verdict(out, out, Reason.ROOM, place, locked=True)
        default, reason = self._room(item)
        effective = default if chosen is MinutesChoice.UNDECIDED else chosen
        return Verdict(default, effective, reason, place)

    def _room(self, item: CapturedItem) -> tuple[MinutesChoice, Reason]:
        if item.public_level not in {Level.MEMBERS, Level.SHAREABLE}:
            return MinutesChoice.UNDECIDED, Reason.LEVEL_MISSING
        sentence = f"{item.public_title or ''} {item.public_text or ''}"
        doubt = self._doubt_in_text(sentence)
        return (
            (MinutesChoice.UNDECIDED, doubt) if doubt else (MinutesChoice.ANONYMOUS, Reason.PUBLIC_SENTENCE)
        )

    def _default(self, item: CapturedItem) -> tuple[MinutesChoice, Reason]:
        text, details = said(item), item.details
        if not (text or item.title or (item.kind is ItemKind.ACTION_UPDATE and item.about_id)):
            return MinutesChoice.OUT, Reason.EMPTY
        doubt = self._doubt(item, text)
        if doubt:
            return MinutesChoice.UNDECIDED, doubt
        if item.kind in DISCUSSION and self._summarized(item):
            return MinutesChoice.OUT, Reason.IN_SUMMARY
        if details and quoted_as(item) == "anonymous":
            return MinutesChoice.ANONYMOUS, Reason.NO_SOURCE
        if details and details.get("shareable_consent_needed") and item.level is Level.SHAREABLE:
            return MinutesChoice.ANONYMOUS, Reason.SHARING_NOT_ASKED
        if item.attribution is Attribution.ANONYMOUS and (item.source_id or mentioned(text)):
            return MinutesChoice.ANONYMOUS, Reason.NO_SOURCE
        return MinutesChoice.IN, Reason.PLAIN

    def _doubt(self, item: CapturedItem, text: str) -> Reason | None:
        details = item.details
        if details.get("review_flag"):
            return Reason.REVIEW_FLAG
        if _quotes(item, text) and not quoted_as(item):
            return Reason.QUOTATION
        sharing = details.get("shareable_consent_needed") and item.level is Level.SHAREABLE
        if item.attribution is Attribution.NAMED and not sharing:
            told = {item.source_id, *mentioned(text)} - {None}
            if not told <= self._material.named:
                return Reason.CONSENT_MISSING
        if item.title or details:
            text = " ".join((item.title, item.public_title or "", text, *texts_within(details)))
        return self._doubt_in_text(text)

    def _doubt_in_text(self, text: str) -> Reason | None:
        if self._names and self._names.search(text):
            return Reason.NAME_IN_TEXT
        if self._places and self._places.search(text):
            return Reason.PLACE_IN_TEXT
        return None

    def _summarized(self, item: CapturedItem) -> bool:
        point = self._material.spot(item).point
        return point is not None and bool(point.summary.strip())

    @cached_property
    def _names(self) -> re.Pattern[str] | None:
        """Find the given or family name of somebody of the session, typed instead of mentioned."""
        names = {
            name
            for person in self._material.people.values()
            for name in (person.given_name, person.family_name)
            if len(name) > 1
        }
        return _any_of(names)

    @cached_property
    def _places(self) -> re.Pattern[str] | None:
        """Find the name of somebody's organization."""
        return _any_of({organization.name for organization in self._material.organizations})


def texts_within(value: object) -> Iterator[str]:
    """Give every text of the details of an item: minutes tell reasons, evidence and outcomes."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_within(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_within(each)


def _any_of(names: set[str]) -> re.Pattern[str] | None:
    """Find any of some names, each a word of its own.

    Each begins with its first letter, and what stands before it is looked at after: what begins no
    name is skipped at once.
    """
    firsts = ((re.escape(name[:1]), re.escape(name[1:])) for name in sorted(names) if name)
    each = "|".join(rf"{first}(?<![\w-]{first}){rest}" for first, rest in firsts)
    return re.compile(rf"(?:{each})(?![\w-])") if each else None


def _quotes(item: CapturedItem, text: str) -> bool:
    """Tell whether an item gives somebody's own words: a testimony, or a text all in quotation marks."""
    if item.kind is ItemKind.TESTIMONY or item.details.get("quote"):
        return True
    text = text.strip()
    return text[:1] in _OPENING_QUOTES and text[-1:] in _CLOSING_QUOTES and len(text) > 2
