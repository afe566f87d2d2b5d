"""Sorting by exception: which items need somebody's judgement, why, and what each answer would print.

Everything else is only counted. What an item of a room says is never part of an answer: only the sentence
written for others is. Long because a doubt, its answers and what each would print are one reckoning.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, NamedTuple

from cop_desktop.domain.captured_item import ASKED, WORDED, CapturedItem, lacking, to_determine
from cop_desktop.domain.codes import AttendanceStatus, ItemKind, Level, MinutesChoice
from cop_desktop.domain.minutes.actions import left_out
from cop_desktop.domain.minutes.asking import person_to_ask
from cop_desktop.domain.minutes.choices import Reason, Verdict
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.material import said
from cop_desktop.domain.minutes.naming import mentioned, told
from cop_desktop.domain.minutes.points import credited
from cop_desktop.domain.minutes.typed import unmarked
from cop_desktop.domain.minutes.typed_names import TypedNames
from cop_desktop.domain.typography import typeset_all

SMALL_CIRCLE = 5
"""Among fewer people, one guesses who said what."""


class Doubt(StrEnum):
    """Why an item needs judgement, in the order items are shown."""

    NAME = "name"
    PLACE = "place"
    QUOTATION = "quotation"
    CIRCLE = "circle"
    CONSENT = "consent"
    LEVEL = "level"
    REVIEW = "review"
    ACTION = "action"
    ROOM = "room"


class AnswerKind(StrEnum):
    """What may be answered, in the order of the keys 1 to 4."""

    NAMELESS = "nameless"
    NAMED = "named"
    REWORD = "reword"
    OUT = "out"


class Answer(NamedTuple):
    """An answer: the fields it gives the item, and what would be read (empty: nothing)."""

    kind: AnswerKind
    fields: Mapping[str, Any]
    read: str = ""


@dataclass(frozen=True)
class Case:
    """One item to judge.

    `proposed` is what Enter keeps; `given` what was answered. `marks` are the stretches in doubt of the
    captured words. `missing` names what an action lacks (`owner`, `due`): it has no other answers. `room`
    items are reworded by their sentence for others. `ask` is who may be asked about it, `asking` tells that
    they are to be.
    """

    item: CapturedItem
    doubt: Doubt
    answers: tuple[Answer, ...] = ()
    proposed: AnswerKind | None = None
    given: AnswerKind | None = None
    marks: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    room: bool = False
    ask: str = ""
    asking: bool = False

    def answer(self, kind: AnswerKind | None) -> Answer | None:
        """Find an answer; None when this case does not offer it."""
        return next((each for each in self.answers if each.kind is kind), None)


@dataclass(frozen=True)
class Triage:
    """What must be judged, what is ready (how many of each kind), how many stay in the room."""

    cases: tuple[Case, ...] = ()
    ready: Mapping[ItemKind, int] = field(default_factory=dict)
    staying: int = 0


_REASONS = {
    Reason.NAME_IN_TEXT: Doubt.NAME,
    Reason.PLACE_IN_TEXT: Doubt.PLACE,
    Reason.QUOTATION: Doubt.QUOTATION,
    Reason.CONSENT_MISSING: Doubt.CONSENT,
    Reason.SHARING_NOT_ASKED: Doubt.CONSENT,
    Reason.LEVEL_MISSING: Doubt.LEVEL,
    Reason.REVIEW_FLAG: Doubt.REVIEW,
}
_WANTED = frozenset(
    {ItemKind.DECISION, ItemKind.ACTION, ItemKind.LEARNING, ItemKind.PRACTICE, ItemKind.RESOURCE,
     ItemKind.EXPERIMENT, ItemKind.NEED, ItemKind.TRAINING}
)  # fmt: skip
"""Kinds that somebody may want outside the room: notes, questions and ideas of a consultation are not."""
_FEW = re.compile(
    r"\b(?:deux|trois|quatre|two|three|four|[2-4])\s+"
    r"(?:membres?\b|members?\b|d[’']entre nous|of us\b|personnes du groupe|people of the group)",
    re.IGNORECASE,
)
"""A few told apart from the group: the others know who they are."""
_HERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})
_KEPT = frozenset({MinutesChoice.IN, MinutesChoice.ANONYMOUS})
_ASKED = frozenset({Doubt.CONSENT, Doubt.QUOTATION})
"""Doubts that somebody's answer would take away."""
_ORDER = {doubt: rank for rank, doubt in enumerate(Doubt)}


def triage(making: Making) -> Triage:
    """Sort the items of a session."""
    return _Sorting(making).sorted()


class _Sorting:
    def __init__(self, making: Making) -> None:
        self._making = making
        self._names = TypedNames(making.material)
        here = sum(one.status in _HERE for one in making.material.attendance)
        self._few_here = 0 < here < SMALL_CIRCLE

    def sorted(self) -> Triage:
        cases: list[Case] = []
        ready: Counter[ItemKind] = Counter()
        staying = 0
        for item, verdict in (*self._making.verdicts, *left_out(self._making)):
            case = self._case(item, verdict)
            if case is not None:
                cases.append(case)
            elif verdict.locked:
                staying += 1
            elif verdict.effective is not MinutesChoice.OUT or verdict.reason is Reason.IN_SUMMARY:
                ready[item.kind] += 1
        cases.sort(key=lambda case: _ORDER[case.doubt])
        return Triage(tuple(cases), ready, staying)

    def _case(self, item: CapturedItem, verdict: Verdict) -> Case | None:
        base = item
        if item.minutes_choice is not MinutesChoice.UNDECIDED:
            base = replace(item, minutes_choice=MinutesChoice.UNDECIDED)
            if not verdict.place.room:
                kept = {key: value for key, value in item.details.items() if key != WORDED}
                base = replace(base, wording="", public_title=None, details=kept)
            verdict = self._making.judge.verdict(base)
        room = verdict.place.room
        doubt = self._doubt(base, verdict)
        if doubt is None:
            return None
        if doubt is Doubt.ACTION:
            return Case(item, doubt, missing=_missing(item))
        if verdict.locked:
            answers = [
                Answer(AnswerKind.REWORD, {}),
                Answer(AnswerKind.OUT, {"minutes_choice": MinutesChoice.OUT}),
            ]
            proposed = AnswerKind.OUT
        else:
            answers, proposed = self._answers(base, room=room), AnswerKind.NAMELESS
        given = given_answer(item, answers, room=room)
        return Case(
            item,
            doubt,
            tuple(answers),
            proposed,
            given,
            self._marks(base, doubt),
            room=room,
            ask=person_to_ask(self._making, base, verdict) if doubt in _ASKED else "",
            asking=given is None or ASKED in item.details,
        )

    def _doubt(self, item: CapturedItem, verdict: Verdict) -> Doubt | None:
        if verdict.locked:
            return Doubt.ROOM if item.kind in _WANTED and (item.text or item.title) else None
        if verdict.reason is Reason.EMPTY:
            return None
        found = _REASONS.get(verdict.reason)
        if verdict.default is not MinutesChoice.UNDECIDED and self._names_somebody(item, verdict):
            return Doubt.NAME
        if found is None and self._small_circle(item, verdict):
            return Doubt.CIRCLE
        if found is None and item.kind is ItemKind.ACTION and _missing(item):
            return Doubt.ACTION
        return found

    def _names_somebody(self, item: CapturedItem, verdict: Verdict) -> bool:
        """Tell whether somebody mentioned in the words would be read by name."""
        if verdict.default is not MinutesChoice.IN:
            return False
        who = {*mentioned(said(item)), *mentioned(item.title)} - verdict.place.hidden_people
        return any(self._making.naming.name(each) for each in who)

    def _small_circle(self, item: CapturedItem, verdict: Verdict) -> bool:
        """Tell whether one could guess who spoke: few people there, or a few told apart in the words."""
        if verdict.reason is Reason.IN_SUMMARY:
            return False
        if verdict.place.room:
            return self._few_here or self._in_small_group(item)
        if self._few_here and item.source_id and not self._making.tell(item, verdict).credit:
            return True
        return bool(_FEW.search(said(item)))

    def _in_small_group(self, item: CapturedItem) -> bool:
        round_ = self._making.material.rounds.get(item.round_id or "")
        size = round_.settings.get("group_size") if round_ else None
        return isinstance(size, int) and 0 < size < SMALL_CIRCLE

    def _answers(self, base: CapturedItem, *, room: bool) -> list[Answer]:
        making, words = self._making, self._making.words
        where = "public_text" if room else "wording"
        text = (base.public_text or "") if room else said(base)
        referring = self._names.referring(text, words["minutes.somebody"], words["minutes.some_organization"])
        shared: dict[str, Any] = {"public_level": base.public_level or Level.MEMBERS} if room else {}
        nameless = {**shared, "minutes_choice": MinutesChoice.ANONYMOUS}
        named = {**shared, "minutes_choice": MinutesChoice.IN}
        if not room:
            beside = self._beside(base, words["minutes.somebody"], words["minutes.some_organization"])
            nameless |= beside
            named |= beside
        if room:
            # The sentence for others names whom it mentions: without a name, it mentions nobody.
            nameless[where] = _unmentioned(referring, words["minutes.somebody"])
            named[where] = text
            if base.public_title:
                title = self._names.referring(
                    base.public_title, words["minutes.somebody"], words["minutes.some_organization"]
                )
                nameless["public_title"] = _unmentioned(title, words["minutes.somebody"])
                named["public_title"] = base.public_title
        elif referring != text:
            nameless[where] = named[where] = referring
        else:
            nameless[where] = named[where] = base.wording
        found = [
            Answer(AnswerKind.NAMELESS, nameless),
            Answer(AnswerKind.NAMED, named),
            Answer(AnswerKind.REWORD, {}),
            Answer(AnswerKind.OUT, {"minutes_choice": MinutesChoice.OUT}),
        ]
        said_aloud = [reading(making, replace(base, **each.fields)) if each.fields else "" for each in found]
        made = [each._replace(read=read) for each, read in zip(found, said_aloud, strict=True)]
        if made[0].read == made[1].read:
            made.pop(1)  # nobody would be named: it would be the same answer
        return made

    def _beside(self, base: CapturedItem, somebody: str, organization: str) -> dict[str, Any]:
        """Word the title and the details of an item with references where names are typed in them."""
        fields: dict[str, Any] = {}
        title = self._names.referring(base.title, somebody, organization)
        if title != base.title:
            fields["public_title"] = title
        texts = {
            key: _each_text(value, lambda text: self._names.referring(text, somebody, organization))
            for key, value in base.details.items()
            if key not in {ASKED, WORDED}
        }
        worded = {key: value for key, value in texts.items() if value != base.details[key]}
        if worded:
            fields["details"] = {**base.details, WORDED: worded}
        return fields

    def _marks(self, base: CapturedItem, doubt: Doubt) -> tuple[str, ...]:
        """Give the stretches in doubt, names in full as on the screen of whoever makes the minutes."""
        text = f"{base.title} {base.text}"
        if doubt is Doubt.QUOTATION:
            return (base.text,) if "{@" not in base.text else ()
        if doubt is Doubt.CIRCLE:
            return tuple(match[0] for match in _FEW.finditer(text))
        people = self._making.material.people
        names = [people[who].full_name for who in mentioned(text) if who in people]
        typed = [text[each.start : each.end] for each in self._names.found(text)]
        return tuple(dict.fromkeys((*names, *typed)))


def _each_text(value: object, change: Callable[[str], str]) -> Any:
    """Change every text of a detail, whatever holds it."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {key: _each_text(each, change) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(each, change) for each in value]
    return value


def _unmentioned(text: str, somebody: str) -> str:
    return told(text, lambda _who: "", somebody).strip()


def _missing(item: CapturedItem) -> tuple[str, ...]:
    """Name what an open action lacks, who answers for it, by when, unless it was said to be determined."""
    if item.status not in {"", "open"}:
        return ()
    said = to_determine(item)
    return tuple(each for each in lacking(item) if each not in said)


def given_answer(item: CapturedItem, answers: Iterable[Answer], *, room: bool) -> AnswerKind | None:
    """Find which answer an item has been given."""
    if item.minutes_choice is MinutesChoice.UNDECIDED:
        return None
    for answer in answers:
        if answer.fields and all(_has(item, name, value) for name, value in answer.fields.items()):
            return answer.kind
    if item.public_text if room else item.wording:
        return AnswerKind.REWORD
    return AnswerKind.NAMED if item.minutes_choice is MinutesChoice.IN else AnswerKind.NAMELESS


def _has(item: CapturedItem, name: str, value: Any) -> bool:
    """Tell whether a field has the value of an answer; of the details, only how they are worded counts."""
    if name == "details":
        return bool(item.details.get(WORDED) == value.get(WORDED))
    return bool(getattr(item, name) == value)


def reading(making: Making, item: CapturedItem) -> str:
    """Give what a reader of the minutes would find of an item, typeset; empty when nothing."""
    verdict = making.judge.verdict(item)
    if verdict.locked or verdict.effective not in _KEPT:
        return ""
    one = making.tell(item, verdict)
    sentence = credited(one, one.sentence or one.title)
    if one.title and one.sentence:
        sentence = f"{one.title} — {sentence}"
    text = unmarked(sentence)
    language, spacing = making.material.session.language, making.material.community.french_spacing
    return typeset_all([text], language, spacing)[0]
