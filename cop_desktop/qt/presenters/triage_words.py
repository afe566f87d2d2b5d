"""Words of the sorting of minutes: why an item is asked about, what each answer does, what is ready."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.minutes.triage import AnswerKind, Case, Doubt
from cop_desktop.qt import dates
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.minutes_rows import MinutesRow
from cop_desktop.qt.presenters.capture_words import kind_name
from cop_desktop.qt.presenters.minutes_edits import UseCase as UseCase

if TYPE_CHECKING:
    from cop_desktop.services.minutes_board import Board, Line

LOOKS = {
    Doubt.NAME: ("user", "muted", "sunken"),
    Doubt.PLACE: ("map-pin", "muted", "sunken"),
    Doubt.QUOTATION: ("quote", "idea", "ideaSoft"),
    Doubt.CIRCLE: ("users", "idea", "ideaSoft"),
    Doubt.CONSENT: ("user-check", "question", "questionSoft"),
    Doubt.LEVEL: ("eye", "question", "questionSoft"),
    Doubt.REVIEW: ("flag", "muted", "sunken"),
    Doubt.ACTION: ("circle-check", "action", "actionSoft"),
    Doubt.ROOM: ("lock", "muted", "sunken"),
}
"""The icon of each reason, its colour and its ground."""


def edit_name() -> str:
    """Name an answer, for Ctrl+Z."""
    return translate("Minutes", "Answer for the minutes")


def doubt_name(case: Case) -> str:
    """Say in two or three words why an item is asked about."""
    if case.doubt is Doubt.ACTION:
        if len(case.missing) > 1:
            return translate("Minutes", "Action without owner or date")
        if case.missing == ("owner",):
            return translate("Minutes", "Action without an owner")
        return translate("Minutes", "Action without a date")
    return {
        Doubt.NAME: translate("Minutes", "Name in the text"),
        Doubt.PLACE: translate("Minutes", "Organization in the text"),
        Doubt.QUOTATION: translate("Minutes", "Quotation"),
        Doubt.CIRCLE: translate("Minutes", "Small circle"),
        Doubt.CONSENT: translate("Minutes", "Consent to be asked"),
        Doubt.LEVEL: translate("Minutes", "Level to be chosen"),
        Doubt.REVIEW: translate("Minutes", "Marked for review"),
        Doubt.ROOM: translate("Minutes", "Stays in the room"),
    }[case.doubt]


def doubt_sentence(case: Case) -> str:
    """Say in at most two lines why an item is asked about."""
    return {
        Doubt.NAME: translate(
            "Minutes",
            "Somebody’s name is in these words. Without it, one reads “a member of the group”, "
            "or nothing where the sentence does without.",
        ),
        Doubt.PLACE: translate(
            "Minutes", "A member’s organization is named in these words: those who know it know who spoke."
        ),
        Doubt.QUOTATION: translate(
            "Minutes", "These are somebody’s own words, and no consent to quote them is noted."
        ),
        Doubt.CIRCLE: translate(
            "Minutes", "So few people are meant that one may guess who. Other words may say it of the group."
        ),
        Doubt.CONSENT: translate(
            "Minutes", "It comes from somebody whose consent to be named beside it is not noted."
        ),
        Doubt.LEVEL: translate(
            "Minutes", "A sentence was written for others, and nothing says how far it may travel."
        ),
        Doubt.REVIEW: translate("Minutes", "Whoever took the notes asked that it be looked at again."),
        Doubt.ACTION: translate(
            "Minutes", "The table of actions would say “to be determined”. That is allowed: Enter goes on."
        ),
        Doubt.ROOM: translate(
            "Minutes",
            "It was said in the room and stays there. A second sentence, written for others, "
            "may go into the minutes.",
        ),
    }[case.doubt]


def answer_title(case: Case, kind: AnswerKind) -> str:
    """Name an answer."""
    if kind is AnswerKind.REWORD and case.doubt is Doubt.ROOM:
        return translate("Minutes", "Write a sentence for others…")
    nobody = kind is AnswerKind.NAMELESS and case.answer(AnswerKind.NAMED) is None
    nobody = nobody and case.doubt in {Doubt.CIRCLE, Doubt.QUOTATION, Doubt.REVIEW, Doubt.LEVEL}
    if nobody or (kind is AnswerKind.NAMED and case.doubt in {Doubt.CIRCLE, Doubt.LEVEL, Doubt.PLACE}):
        return translate("Minutes", "As it is")
    return {
        AnswerKind.NAMELESS: translate("Minutes", "Without a name"),
        AnswerKind.NAMED: translate("Minutes", "With the name"),
        AnswerKind.REWORD: translate("Minutes", "Reword…"),
        AnswerKind.OUT: translate("Minutes", "Leave out"),
    }[kind]


def answer_line(case: Case, kind: AnswerKind) -> str:
    """Say what would be read if this answer were kept."""
    answer = case.answer(kind)
    if kind is AnswerKind.OUT:
        if case.room:
            return translate("Minutes", "Nothing of it leaves the room.")
        return translate("Minutes", "It stays in the notes, out of the minutes.")
    if kind is AnswerKind.REWORD:
        return translate("Minutes", "Words for the minutes; the captured words do not change.")
    return answer.read if answer else ""


def ask_line(case: Case, name: str) -> str:
    """Offer a word to whoever an item is about, with the question it asks."""
    if case.doubt is Doubt.QUOTATION:
        return translate("Minutes", "Prepare a message to {0}: “May I quote your words?”").format(name)
    return translate("Minutes", "Prepare a message to {0}: “May I write it with your name?”").format(name)


def given_word(case: Case, *, waved: bool) -> str:
    """Say in one or two words which answer was given; empty when none was."""
    if case.doubt is Doubt.ACTION:
        if case.given is not None:
            return translate("Minutes", "complete")
        return translate("Minutes", "to be determined") if waved else ""
    if case.given is None:
        return translate("Minutes", "kept") if waved else ""
    return {
        AnswerKind.NAMELESS: answer_title(case, AnswerKind.NAMELESS).lower(),
        AnswerKind.NAMED: answer_title(case, AnswerKind.NAMED).lower(),
        AnswerKind.REWORD: translate("Minutes", "reworded"),
        AnswerKind.OUT: translate("Minutes", "left out"),
    }[case.given]


def row(case: Case, line: Line, *, waved: bool) -> MinutesRow:
    """Make the row of an item: the reason, the sentence, the answer given.

    Of what stays in the room, the list says the kind and where, never the words.
    """
    icon, token, ground = LOOKS[case.doubt]
    state = given_word(case, waved=waved)
    told = f"{kind_name(case.item.kind)} · {line.point}" if case.doubt is Doubt.ROOM else captured(line)
    return MinutesRow(
        key=case.item.id,
        title=doubt_name(case),
        sub=told,
        icon=icon,
        token=token,
        ground=ground,
        state=state,
        state_icon="check" if state else "",
        state_token="calm",
        decided=bool(state),
        muted=bool(state),
    )


def captured(line: Line) -> str:
    """Give the captured words on one line, names in full."""
    text = f"{line.title} — {line.text}" if line.title and line.text else line.title or line.text
    return " ".join(text.split())


def captured_html(case: Case, line: Line, colour: str) -> str:
    """Give the captured words with what is in doubt underlined, in a colour (`#RRGGBB`)."""
    text = captured(line)
    stretches = sorted(
        (text.find(mark), text.find(mark) + len(mark)) for mark in case.marks if mark and mark in text
    )
    made, done = "", 0
    for start, end in stretches:
        if start < done:
            continue
        mark = f'<span style="color:{colour}; text-decoration:underline">{escape(text[start:end])}</span>'
        made += escape(text[done:start]) + mark
        done = end
    return made + escape(text[done:])


def place_words(board: Board, line: Line) -> str:
    """Say where and when it was captured, and who said it."""
    time = dates.local_time(line.item.captured_at_ms, ZoneInfo(board.session.timezone))
    return " · ".join(part for part in (line.point, time, line.source) if part)


def ready_words(ready: Mapping[ItemKind, int]) -> str:
    """Count what is ready, by kind; notes and the like are “others”."""
    counts = [
        translate("Minutes", "%n decision(s)", "", ready.get(ItemKind.DECISION, 0)),
        translate("Minutes", "%n action(s)", "", ready.get(ItemKind.ACTION, 0)),
        translate("Minutes", "%n need(s)", "", ready.get(ItemKind.NEED, 0)),
        translate("Minutes", "%n training(s)", "", ready.get(ItemKind.TRAINING, 0)),
        translate("Minutes", "%n practice(s)", "", ready.get(ItemKind.PRACTICE, 0)),
        translate("Minutes", "%n experiment(s)", "", ready.get(ItemKind.EXPERIMENT, 0)),
    ]
    told = (
        ItemKind.DECISION, ItemKind.ACTION, ItemKind.NEED, ItemKind.TRAINING, ItemKind.PRACTICE,
        ItemKind.EXPERIMENT,
    )  # fmt: skip
    said = [text for kind, text in zip(told, counts, strict=True) if ready.get(kind)]
    others = sum(count for kind, count in ready.items() if kind not in told)
    if others:
        said.append(translate("Minutes", "%n other(s)", "", others))
    whole = ", ".join(each.replace(" ", dates.NBSP, 1) for each in said)  # no number is left without its word
    return dates.one_stop(whole + ".") if said else translate("Minutes", "Nothing was captured.")


def staying_words(count: int) -> str:
    """Say how many items stay in the room."""
    return translate("Minutes", "%n stay(s) in the room", "", count)


def tally_words(done: int, total: int) -> str:
    """Say how many items were answered."""
    return translate("Minutes", "{0} of {1}").format(done, total) if total else ""


def due_words(said: str, day: dt.date | None) -> str:
    """Say a day that was typed, with its date."""
    return said if day is None else dates.long_date(day, year=True)
