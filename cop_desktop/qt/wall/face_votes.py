"""From a view of a run to what the room sees of its votes: nothing of the totals before they are shown."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QLocale

from cop_desktop.domain.codes import DecisionMethod, RoundKind, RoundState
from cop_desktop.domain.run.view import OccurrenceView, RunView
from cop_desktop.domain.run.view_kinds import OptionView, TallyView
from cop_desktop.qt.wall.face import Header, Slot
from cop_desktop.qt.wall.face_clock import DecisionShown, WallSettings, thread_of_view, words_of_time
from cop_desktop.qt.wall.paging import cut, pages_of
from cop_desktop.qt.wall.session_words import RoundWords, SessionWords
from cop_desktop.qt.wall.tongue import Tongue
from cop_desktop.qt.wall.votes import (
    BallotFace,
    DecisionFace,
    DotLine,
    DotsFace,
    HandsFace,
    ScoreLine,
    ScoresFace,
    VotesFace,
)
from cop_desktop.qt.wall.votes_layout import ends_of
from cop_desktop.qt.widgets.lettering import on_screen

USUALLY_KEPT = 3
"""How many options stand out when nothing says how many the group goes on with."""


def vote_face(
    view: RunView,
    said: RoundWords,
    header: Header,
    words: SessionWords,
    settings: WallSettings,
    tongue: Tongue,
) -> VotesFace | None:
    """Choose the face of a vote; None when the room sees the round as any other."""
    if settings.hands_asked and view.hands is not None:
        return _hands(view, header, tongue)
    tally = view.tally
    if tally is None or not tally.options:
        return None
    if results_shown(view, settings):
        return _scores(tally, said, words, settings, tongue) if tally.poll else _dots(
            view, tally, said, words, settings, tongue
        )  # fmt: skip
    if tally.round_id == view.current_id and not tally.revealed:
        return _ballot(view, tally, said, header, words, settings, tongue)
    return None


def decision_face(view: RunView, shown: DecisionShown, tongue: Tongue) -> DecisionFace:
    """Say a decision word for word, how one decides, and the call; once adopted, that it is."""
    translate = tongue.translate
    adopted, call, method = decision_words(shown.method, tongue)
    header = Header(translate("Wall", "Decision"), method)
    thread = thread_of_view(view, quiet=True) if view.started_at_ms is not None else None
    return DecisionFace(header, shown.sentence, adopted if shown.adopted else call, shown.adopted, thread)


def decision_words(method: DecisionMethod, tongue: Tongue) -> tuple[str, str, str]:
    """Say that a decision is adopted by a method, what the room is asked, and the method."""
    translate = tongue.translate
    return {
        DecisionMethod.CONSENT: (
            translate("Wall", "Adopted by consent"),
            translate("Wall", "Does anybody have a reasoned objection?"),
            translate("Wall", "by consent"),
        ),
        DecisionMethod.CONSENSUS: (
            translate("Wall", "Adopted by consensus"),
            translate("Wall", "Does everybody agree?"),
            translate("Wall", "by consensus"),
        ),
        DecisionMethod.MAJORITY: (
            translate("Wall", "Adopted by a majority"),
            translate("Wall", "Who is for? Who is against? Who abstains?"),
            translate("Wall", "by a majority"),
        ),
        DecisionMethod.ADVICE: (
            translate("Wall", "Decided after advice"),
            translate("Wall", "What advice should be heard before it is decided?"),
            translate("Wall", "after advice"),
        ),
        DecisionMethod.DELEGATED: (
            translate("Wall", "Decided by delegation"),
            translate("Wall", "Who decides, and within which limits?"),
            translate("Wall", "by delegation"),
        ),
    }[method]


def results_shown(view: RunView, settings: WallSettings) -> bool:
    """Tell whether the room reads totals: once shown, in the vote and the step after it, else as chosen."""
    tally = view.tally
    if tally is None or not tally.revealed or not tally.options:
        return False
    if settings.results is not None:
        return settings.results
    if tally.round_id == view.current_id:
        return True
    vote, current, at = view.occurrence(tally.round_id), view.current, view.current_index
    if vote is None or current is None or not at:
        return False
    after = view.occurrences[at - 1].id == vote.id
    return after and (vote.part_key, vote.cycle) == (current.part_key, current.cycle)


def ranked(options: tuple[OptionView, ...]) -> list[OptionView]:
    """Put options in order, the most votes first; those with as many keep the order of the ballot."""
    return sorted(options, key=lambda each: -each.total)


def kept_count(view: RunView, tally: TallyView) -> int:
    """Tell how many options the group goes on with: one for each topic to come, else the first ones."""
    vote = view.occurrence(tally.round_id)
    topics = {
        each.cycle
        for each in view.occurrences
        if vote is not None
        and each.agenda_item_id == vote.agenda_item_id
        and each.kind is RoundKind.EXTENDABLE
        and each.state is not RoundState.SKIPPED
    }
    return len(topics) if topics else min(USUALLY_KEPT, (len(tally.options) + 1) // 2)


def option_text(option_id: str, rank: int, words: SessionWords, tongue: Tongue) -> str:
    """Say an option; one the wall may not say is only numbered."""
    translate = tongue.translate
    return words.options.get(option_id) or translate("Wall", "Option {0}").format(rank)


def _hands(view: RunView, header: Header, tongue: Tongue) -> HandsFace:
    translate = tongue.translate
    left = view.hands.next_seconds if view.hands is not None else None
    offer = ""
    if left is not None:
        minutes = left / 60
        if left % 60:
            offer = translate("Wall", "{0} seconds more").format(left)
        elif minutes == 1:
            offer = translate("Wall", "One minute more")
        else:
            offer = translate("Wall", "{0} minutes more").format(int(minutes))
    gestures = (
        translate("Wall", "Let’s go on"),
        translate("Wall", "As you like"),
        translate("Wall", "Next topic"),
    )
    return HandsFace(
        header, translate("Wall", "Do we go on?"), offer, gestures, thread_of_view(view, quiet=True)
    )


def _ballot(
    view: RunView,
    tally: TallyView,
    said: RoundWords,
    header: Header,
    words: SessionWords,
    settings: WallSettings,
    tongue: Tongue,
) -> BallotFace:
    translate = tongue.translate
    texts, ends, size = _shared(
        tuple(
            option_text(each.option_id, rank, words, tongue)
            for rank, each in enumerate(tally.options, start=1)
        )
    )
    at = min(settings.vote_page, len(ends) - 1)
    start = ends[at - 1] if at else 0
    page = translate("Wall", "Page {0} of {1}").format(at + 1, len(ends)) if len(ends) > 1 else ""
    under_way = translate("Wall", "Vote on paper") if tally.poll else translate("Wall", "Vote under way")
    slot = words_of_time(view, tongue) if not settings.clock_hidden else None
    left = view.remaining_seconds
    if slot is None and left is not None and left > 0 and not settings.clock_hidden:
        minutes = translate("Wall", "{0} min").format(math.ceil(left / 60))
        under_way = f"{under_way} · {minutes}"
    return BallotFace(
        Header(header.lead, header.name, said.room, slot or Slot(under_way, quiet=True)),
        said.wall,
        texts[start : ends[at]],
        start + 1 if tally.poll else 0,
        size if len(ends) > 1 else 0,
        thread_of_view(view, quiet=True),
        page,
        at,
        len(ends),
    )


@lru_cache(maxsize=8)
def _shared(said: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[int, ...], int]:
    """Share options between pages: what is long is cut; a tick asks this again."""
    texts = tuple(cut(each) for each in said)
    ends, size = pages_of(texts)
    return texts, ends, size


def _dots(
    view: RunView,
    tally: TallyView,
    said: RoundWords,
    words: SessionWords,
    settings: WallSettings,
    tongue: Tongue,
) -> DotsFace:
    translate = tongue.translate
    number = {each.option_id: rank for rank, each in enumerate(tally.options, start=1)}
    order = ranked(tally.options)
    totals = [each.total for each in order]
    least = totals[min(kept_count(view, tally), len(totals)) - 1]
    lines = [
        DotLine(
            on_screen(option_text(each.option_id, number[each.option_id], words, tongue)),
            each.total,
            each.total >= least and each.total > 0,
            translate("Wall", "tied") if each.total and totals.count(each.total) > 1 else "",
        )
        for each in order
    ]
    texts, figures = [line.text for line in lines], [str(line.count) for line in lines]
    ends = ends_of(texts, figures, settings.letters.factor, scale=False)
    at = min(settings.vote_page, len(ends) - 1)
    whole = sum(totals)
    many = translate("Wall", "1 dot") if whole == 1 else translate("Wall", "{0} dots").format(whole)
    start = ends[at - 1] if at else 0
    head = _head(_title(view, tally, said, words), many, at, len(ends), tongue)
    return DotsFace(head, tuple(lines[start : ends[at]]), max(totals), at, len(ends))


def _scores(
    tally: TallyView, said: RoundWords, words: SessionWords, settings: WallSettings, tongue: Tongue
) -> ScoresFace:
    translate = tongue.translate
    lines = []
    for rank, each in enumerate(tally.options, start=1):
        spread = ""
        if each.spread is not None:
            spread = translate("Wall", "spread {0}").format(figure(each.spread, tongue.locale))
        lines.append(
            ScoreLine(
                on_screen(option_text(each.option_id, rank, words, tongue)),
                figure(each.median, tongue.locale) if each.median is not None else "–",
                each.low,
                each.median,
                each.high,
                spread,
            )
        )
    ends = ends_of(
        [line.text for line in lines], [line.figure for line in lines], settings.letters.factor, scale=True
    )
    at = min(settings.vote_page, len(ends) - 1)
    start = ends[at - 1] if at else 0
    sheets = max((each.total for each in tally.options), default=0)
    many = translate("Wall", "{0} sheets").format(sheets)
    title = words.rounds[tally.round_id].name if tally.round_id in words.rounds else said.name
    head = _head(title, many, at, len(ends), tongue)
    return ScoresFace(head, tuple(lines[start : ends[at]]), tally.scale_min, tally.scale_max, at, len(ends))


def figure(value: float, locale: QLocale | None) -> str:
    """Write a score as the room does: 7, or 6,5."""
    used = locale or QLocale()
    return used.toString(value, "f", 0 if value == int(value) else 1)


def _head(title: str, many: str, at: int, pages: int, tongue: Tongue) -> Header:
    """Say how many there are at the right; where there are pages, which one, and how many beside the name."""
    translate = tongue.translate
    if pages < 2:
        return Header(title, slot=Slot(many, quiet=True))
    page = translate("Wall", "Page {0} of {1}").format(at + 1, pages)
    return Header(title, many, slot=Slot(page, quiet=True))


def _title(view: RunView, tally: TallyView, said: RoundWords, words: SessionWords) -> str:
    held = words.rounds.get(tally.round_id, said)
    current: OccurrenceView | None = view.current
    assert current is not None
    return held.name or held.item_title
