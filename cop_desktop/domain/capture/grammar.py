"""The grammar of the capture field: one line of text in, what it means out, before Enter.

`read` is pure and total: any text has a reading. What is doubtful stays in the text and is no chip.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from cop_desktop.domain.capture.cleaning import clean, folded
from cop_desktop.domain.capture.cutting import APART, helps, leaving
from cop_desktop.domain.capture.dates import Found, alternatives, find_dates
from cop_desktop.domain.capture.kinds import DATED_KINDS, LEVELS, OWNED_KINDS, PREFIXES
from cop_desktop.domain.capture.marks import NAMED, SIGNS, WHEN
from cop_desktop.domain.capture.marks import Chip as Chip
from cop_desktop.domain.capture.marks import Mark as Mark
from cop_desktop.domain.capture.people import Known, find_person, group_word, guest_name
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.entity import id_from

_PREFIX = re.compile(
    r"\s*(?:![smdSMD]\s+)?(?P<letters>dd|aa|ii|ll|qq|nn|tt|ff|bb|pp|xx|rr|cc|ss)(?=[ \u00a0])", re.I
)
_LEVEL = re.compile(r"(?<!\S)![smdSMD](?!\S)")
_AT = re.compile(r"(?<![\w@.])@")
_TAIL = re.compile(r"[\s,;:()–—-]*\.?\s*$")
_GONE = "\0"
"""Stands where words left the text, while it is composed; a line that was cleaned holds none."""
_EMPTIED = re.compile(rf" ?\([\s,;{_GONE}]*{_GONE}[\s,;{_GONE}]*\)")
_LAST_INSIDE = re.compile(rf"[\s,;{_GONE}]*{_GONE}[\s,;{_GONE}]*\)")


@dataclass(frozen=True)
class Guest:
    """Somebody named with `@+`, to be added with the item."""

    id: str
    name: str


@dataclass(frozen=True)
class Context:
    """What a reading needs to know of the session and of the moment.

    `today` is the date of the session; `round_kinds` are the kinds the round asks for; `level` is the
    default of the place; `locked` says that the place is a `room` one, which nothing raises;
    `plain` says that the reading of a prefix was undone with Backspace.
    """

    today: dt.date
    session_id: str = ""
    people: Sequence[Known] = ()
    speaker: Known | None = None
    round_kinds: tuple[ItemKind, ...] = ()
    level: Level = Level.MEMBERS
    locked: bool = False
    plain: bool = False


@dataclass(frozen=True)
class Reading:
    """What a line means.

    `text` is what will be kept, people mentioned as `{@id}`; `marks` are the chips, in the order of
    the text; `prefix_end` is where a prefix ends in the line typed (0: none). `due_next` follows the
    next session if it moves; `review_on` is the review of a decision.
    """

    text: str
    kind: ItemKind
    level: Level
    marks: tuple[Mark, ...] = ()
    prefix_end: int = 0
    source_id: str | None = None
    owner_id: str | None = None
    owner_is_group: bool = False
    helper_ids: tuple[str, ...] = ()
    due_on: dt.date | None = None
    due_next: bool = False
    review_on: dt.date | None = None
    revisit_on: dt.date | None = None
    guests: tuple[Guest, ...] = field(default=())


def read(text: str, context: Context) -> Reading:
    """Read a line. The spans of its marks are those of `clean(text).text`."""
    line = clean(text).text
    prefix = None if context.plain else _PREFIX.match(line)
    marks: list[Mark] = []
    prefix_end = 0
    kind = context.round_kinds[0] if len(context.round_kinds) == 1 else ItemKind.NOTE
    if prefix:
        kind = PREFIXES[prefix["letters"].lower()]
        prefix_end = prefix.end()
        marks.append(Mark(Chip.KIND, prefix.start("letters"), prefix_end, kind.value))
    marks += _levels(line)
    level = _level(marks, context)
    marks += _people(line, context)
    marks.sort(key=lambda mark: mark.start)
    tail = _tail_start(line, marks)
    date = _the_date(line, tail, kind, context)
    if date is not None:
        marks = [mark for mark in marks if mark.end <= date.start or date.end <= mark.start]
        chip = Chip.NEXT_SESSION if date.date is None else Chip.DATE
        value = date.date.isoformat() if date.date else ""
        marks = sorted([*marks, Mark(chip, date.start, date.end, value)], key=lambda mark: mark.start)
        tail = _tail_start(line, marks)
    reading = Reading("", kind, level, prefix_end=prefix_end)
    whole = _compose(line, marks, tail, date, reading)
    return whole if whole.text else _compose(line, marks, len(line), date, reading)


def _levels(line: str) -> list[Mark]:
    return [
        Mark(Chip.LEVEL, match.start(), match.end(), LEVELS[match.group().lower()].value)
        for match in _LEVEL.finditer(line)
    ]


def _level(marks: list[Mark], context: Context) -> Level:
    """Take the last level typed; a `room` place keeps what is captured in it whatever is typed."""
    asked = [mark.value for mark in marks if mark.chip is Chip.LEVEL]
    return Level.ROOM if context.locked else Level(asked[-1]) if asked else context.level


def _people(line: str, context: Context) -> list[Mark]:
    marks: list[Mark] = []
    for at in _AT.finditer(line):
        start = at.end()
        if marks and at.start() < marks[-1].end:
            continue
        if line.startswith(".", start) and not line[start + 1 : start + 2].isalnum():
            if context.speaker is not None:
                marks.append(Mark(Chip.SPEAKER, at.start(), start + 1, context.speaker.id))
        elif line.startswith("+", start):
            if name := guest_name(line, start + 1):
                marks.append(_guest(name, at.start(), context))
        elif match := find_person(line, start, context.people):
            marks.append(Mark(Chip.PERSON, at.start(), start + match.length, match.person.id))
        elif length := group_word(line, start):
            marks.append(Mark(Chip.GROUP, at.start(), start + length))
    return marks


def _guest(name: str, start: int, context: Context) -> Mark:
    """Somebody new, unless somebody already known bears exactly this name."""
    end = start + 2 + len(name)
    known = find_person(name, 0, context.people)
    if known and folded(known.person.full_name) == folded(name):
        return Mark(Chip.PERSON, start, end, known.person.id)
    return Mark(Chip.GUEST, start, end, id_from("guest", context.session_id, folded(name)))


def _tail_start(line: str, marks: list[Mark]) -> int:
    """Find where the run of chips that ends the line begins; the length of the line when there is none."""
    edge = len(line)
    for mark in sorted(marks, key=lambda mark: mark.start, reverse=True):
        if mark.chip is Chip.KIND or not _TAIL.fullmatch(line[mark.end : edge]):
            break
        edge = mark.start
    return edge


def _the_date(line: str, tail: int, kind: ItemKind, context: Context) -> Found | None:
    """Choose the one date that counts: at the end, or announced; several that differ are none."""
    if kind not in DATED_KINDS:
        return None
    dates = find_dates(line, context.today)
    beside = [found for found in dates if found.start > line.rfind(APART) >= 0]
    dates = beside or dates
    if alternatives(line, dates):
        return None
    if kind is ItemKind.DECISION:
        dates = [found for found in dates if found.review and found.date is not None]
    else:  # elsewhere « révision » is a word of the sentence
        dates = [replace(found, start=max(found.start, found.review_end)) for found in dates]
    last = [found for found in dates if _ends_line(line, found.end, tail)]
    inside = [found for found in dates if found.date is not None]
    announced = [found for found in inside if found.deadline or found.review]
    chosen = last or announced or inside
    return chosen[-1] if len({found.date for found in chosen}) == 1 else None


def _ends_line(line: str, end: int, tail: int) -> bool:
    return bool(_TAIL.fullmatch(line[end:])) or (end <= tail and bool(_TAIL.fullmatch(line[end:tail])))


def _compose(line: str, marks: list[Mark], tail: int, date: Found | None, reading: Reading) -> Reading:
    """Build the text kept and its fields.

    Prefix, level and « who speaks » are signs, never words. Whoever is named at the end carries it, else
    the first one named; a decision is carried only by somebody set apart from its words. What leaves
    the text is told by `leaving`.
    """
    gone = leaving(line, marks, tail, reading.kind)
    owned = reading.kind in OWNED_KINDS
    named_last = any(mark.chip in NAMED and mark.start >= tail for mark in marks)
    out: list[str] = []
    kept: list[Mark] = []
    at = 0
    for mark in marks:
        out.append(line[at : mark.start])
        at = mark.end
        ending = mark.start >= tail
        leaves = mark.start in gone
        words = ""
        if mark.chip is Chip.SPEAKER:
            reading = replace(reading, source_id=mark.value)
        elif mark.chip in NAMED:
            owns = leaves if reading.kind is ItemKind.DECISION else owned and (ending or not named_last)
            reading, mark, words = _person(mark, line, reading, owned=owns, ending=ending)
        elif mark.chip in WHEN:
            words = line[mark.start : mark.end]
        out.append(_GONE if leaves else words)
        kept.append(mark)
    out.append(line[at:])
    if date is not None:
        reading = _dated(reading, date)
    ended = tail < len(line) and (marks[-1].chip in SIGNS or marks[-1].start in gone)
    return replace(reading, text=_tidy("".join(out), ended=ended), marks=tuple(kept))


def _person(
    mark: Mark, line: str, reading: Reading, *, owned: bool, ending: bool
) -> tuple[Reading, Mark, str]:
    """Give somebody named their part, and the words that stand for them in the text."""
    person_id = mark.value
    nobody_yet = reading.owner_id is None and not reading.owner_is_group
    if mark.chip is Chip.GROUP:
        words = line[mark.start + 1 : mark.end]
        if owned and nobody_yet:
            return replace(reading, owner_is_group=True), replace(mark, owner=True), words
        return reading, mark, words
    if mark.chip is Chip.GUEST:
        guest = Guest(person_id, line[mark.start + 2 : mark.end])
        if guest not in reading.guests:
            reading = replace(reading, guests=(*reading.guests, guest))
    if owned and nobody_yet:
        reading, mark = replace(reading, owner_id=person_id), replace(mark, owner=True)
    elif owned and ending and person_id != reading.owner_id and helps(reading.kind):
        reading = replace(reading, helper_ids=(*reading.helper_ids, person_id))
    return reading, mark, f"{{@{person_id}}}"


def _dated(reading: Reading, date: Found) -> Reading:
    if reading.kind is ItemKind.DECISION:
        return replace(reading, review_on=date.date)
    if reading.kind is ItemKind.PARKING:
        return replace(reading, revisit_on=date.date, due_next=date.date is None)
    return replace(reading, due_on=date.date, due_next=date.date is None)


def _tidy(text: str, *, ended: bool) -> str:
    """Close the gaps left by what was taken out; line ends typed on purpose stay.

    At the end, `·` is ours and goes alone; else the comma or the dash that set a chip apart goes with it.
    """
    text = _EMPTIED.sub("", text)
    text = _LAST_INSIDE.sub(")", text).replace(_GONE, "")
    text = re.sub(r"[ \u00a0]{2,}", " ", text)
    text = re.sub(r" ?\n ?", "\n", text).strip()
    if not ended:
        return text
    alone = re.sub(rf"\s*{APART}[\s,;:–—-]*(\.?)$", r"\1", text)
    return alone if alone != text else re.sub(r"[\s,;:–—-]+(\.?)$", r"\1", text)
