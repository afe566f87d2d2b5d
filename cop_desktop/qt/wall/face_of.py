"""From a view of the run and the public words of a session to the face the room sees.

A pure function: the same view, words and settings give an equal face. Words of the program itself are
those of a tongue: what the room reads is in the session's language, whatever the interface speaks.
"""

from __future__ import annotations

import math
from dataclasses import replace

from cop_desktop.domain.codes import RoundKind, SessionStatus
from cop_desktop.domain.run.view import OccurrenceView, RunView, SeatState
from cop_desktop.qt.dates import local_time, long_date, time_of_day
from cop_desktop.qt.wall.face import (
    BlackFace,
    BreakFace,
    Clock,
    Face,
    Header,
    HeldFace,
    Next,
    RoundFace,
    Slot,
    ThanksFace,
    Thread,
    Tone,
    WelcomeFace,
)
from cop_desktop.qt.wall.face_band import band_of
from cop_desktop.qt.wall.face_clock import (
    WallSettings,
    clock_of_view,
    thread_of_view,
    words_of_time,
)
from cop_desktop.qt.wall.face_groups import cards_of, groups_shown
from cop_desktop.qt.wall.face_page import page_of
from cop_desktop.qt.wall.face_votes import decision_face, vote_face
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.groups_layout import pages_of
from cop_desktop.qt.wall.session_words import RoundWords, SessionWords
from cop_desktop.qt.wall.tongue import INTERFACE, Tongue
from cop_desktop.qt.widgets.ring import RingState
from cop_desktop.qt.widgets.seats import Seat


def face_of(
    view: RunView | None,
    words: SessionWords,
    settings: WallSettings | None = None,
    tongue: Tongue = INTERFACE,
) -> Face:
    """Choose and fill the face; `view` is None before the run is opened."""
    settings = settings or WallSettings()
    if settings.black:
        return BlackFace()
    if (view is None or not view.held) and settings.read_back is not None:
        return settings.read_back.face(tongue)
    if view is not None and not view.held and settings.decision is not None:
        return decision_face(view, settings.decision, tongue)
    if (view is None or not view.held) and settings.up:
        return page_of(view, words, settings, tongue)
    if view is None:
        return _welcome(None, words, tongue)
    if view.held:
        return HeldFace(sum(person.present for person in view.people) or words.people)
    if view.session_state is SessionStatus.HELD or (
        view.session_state is SessionStatus.CLOSING and view.current_id is None
    ):
        return _thanks(view, words, tongue)
    if view.started_at_ms is None:
        return _welcome(view, words, tongue)
    current = view.current
    if current is None:
        return _between(view, words, tongue)
    if groups_shown(view, settings):
        return _groups(view, current, words, settings, tongue)
    if current.kind is RoundKind.BREAK and _round_words(current, words, tongue).steps <= 1:
        return _break(view, current, words, tongue)
    said = _round_words(current, words, tongue)
    vote = vote_face(view, said, header_of(said, None, tongue), words, settings, tongue)
    return vote if vote is not None else _round(view, current, words, settings, tongue)


def _round(
    view: RunView, current: OccurrenceView, words: SessionWords, settings: WallSettings, tongue: Tongue
) -> RoundFace:
    said = _round_words(current, words, tongue)
    silent = current.kind is RoundKind.SILENT
    quiet = silent or current.kind is RoundKind.STOPWATCH
    subject, rule = _subject_of(said)
    band = band_of(view, words, settings, tongue, room=said.room)
    time = None if silent or settings.clock_hidden else words_of_time(view, tongue)
    return RoundFace(
        header=header_of(said, time, tongue),
        subject=subject,
        rule="" if band is not None else rule,
        clock=clock_of_view(view, settings, tongue),
        seats=_seats(view),
        thread=thread_of_view(view, quiet=quiet or settings.clock_hidden),
        next=None if silent else _next(view, current, words, tongue),
        band=band,
    )


def _groups(
    view: RunView, current: OccurrenceView, words: SessionWords, settings: WallSettings, tongue: Tongue
) -> GroupsFace:
    """Say who sits with whom under the question; words of time take the clock’s place, as ever."""
    said = _round_words(current, words, tongue)
    clock = clock_of_view(view, settings, tongue)
    time = (
        None if settings.clock_hidden or (clock is not None and clock.digits) else words_of_time(view, tongue)
    )
    clock = None if time is not None else clock
    header = header_of(said, time, tongue)
    if clock is not None and header.slot is not None:  # the clock has its slot: the lock goes to the name
        header = Header(header.lead, header.name, said.room, None)
    cards = cards_of(view, current, words, tongue)
    subjects = tuple(filter(None, (said.question, said.wall)))
    shape, pages = pages_of(cards, subjects, settings.letters.factor)
    at = min(settings.groups_page, len(pages) - 1)
    translate = tongue.translate
    page = translate("Wall", "Page {0} of {1}").format(at + 1, len(pages)) if len(pages) > 1 else ""
    following = _next(view, current, words, tongue)
    thread = thread_of_view(view, quiet=current.kind is RoundKind.BREAK)
    return GroupsFace(header, pages[at], shape, clock, thread, following, page, at, len(pages))


def planned_face(
    said: RoundWords, seconds: int, seats: tuple[Seat, ...], thread: Thread, following: str, tongue: Tongue
) -> RoundFace:
    """Make the face of a round as it will begin; `following` names the one after it (empty: none)."""
    translate = tongue.translate
    subject, rule = _subject_of(said)
    clock = Clock(RingState.NORMAL, 1.0, str(math.ceil(seconds / 60)), translate("Wall", "min"))
    after = next_of(following, tongue) if following else None
    return RoundFace(header_of(said, None, tongue), subject, rule, clock, seats, thread, after)


def _subject_of(said: RoundWords) -> tuple[str, str]:
    """Take the question and the rule under it; without a question, the rule alone is the subject."""
    return (said.question, said.wall) if said.question else (said.wall or said.name, "")


def _between(view: RunView, words: SessionWords, tongue: Tongue) -> RoundFace:
    """Say only what comes: nothing runs, so there is no clock."""
    translate = tongue.translate
    following = view.next
    said = _round_words(following, words, tongue) if following is not None else None
    name = (said.item_title or said.name) if said is not None else words.public_title
    header = Header(translate("Wall", "Next") if said is not None else words.community)
    thread = thread_of_view(view, quiet=True)
    return RoundFace(header, name, "", clock=None, seats=(), thread=thread, next=None)


def header_of(said: RoundWords, time: Slot | None, tongue: Tongue) -> Header:
    """Say the step and its name; at the right the words of time, else that it stays in the room."""
    translate = tongue.translate
    slot = time
    if slot is None and said.room:
        slot = Slot(translate("Wall", "Stays in this room"), Tone.MUTED, lock=True)
    beside = said.room and time is not None
    if said.steps > 1:
        lead = translate("Wall", "Step {0} of {1}").format(said.step, said.steps)
        return Header(lead, said.name, beside, slot)
    if said.cycles > 1:
        lead = translate("Wall", "Cycle {0} of {1}").format(said.cycle, said.cycles)
        return Header(lead, said.name or said.item_title, beside, slot)
    name = "" if said.name in ("", said.item_title) else said.name
    return Header(said.item_title or said.name, name, beside, slot)


def _seats(view: RunView) -> tuple[Seat, ...]:
    if view.turns is None:
        return ()
    return tuple(Seat(seat.state, seat.remote) for seat in view.turns.seats)


def _next(view: RunView, current: OccurrenceView, words: SessionWords, tongue: Tongue) -> Next | None:
    """Name what follows by its public title: the step within an item, else the item itself."""
    following = view.next
    if following is None:
        return None
    said = _round_words(following, words, tongue)
    within = following.agenda_item_id == current.agenda_item_id
    name = said.name if within and said.name else said.item_title or said.name
    return next_of(name, tongue) if name else None


def next_of(name: str, tongue: Tongue) -> Next:
    """Say what follows, by its public name."""
    translate = tongue.translate
    return Next(translate("Wall", "Next"), name)


def _break(view: RunView, current: OccurrenceView, words: SessionWords, tongue: Tongue) -> BreakFace:
    translate = tongue.translate
    said = _round_words(current, words, tongue)
    resume = view.resume_at_ms
    if resume is None:
        counted = current.planned_seconds + current.adjust_seconds + current.paused_seconds
        began = current.started_at_ms if current.started_at_ms is not None else view.at_utc_ms
        resume = began + (counted + current.held_seconds) * 1000
    resume = math.ceil(resume / 60_000) * 60_000
    return BreakFace(
        header=Header(said.name or said.item_title),
        label=translate("Wall", "Back at"),
        time=local_time(resume, words.zone, tongue.locale),
        thread=thread_of_view(view, quiet=True),
        next=_next(view, current, words, tongue),
    )


def _welcome(view: RunView | None, words: SessionWords, tongue: Tongue) -> WelcomeFace:
    translate = tongue.translate
    line = translate("Wall", "Welcome. We begin at {0}.").format(time_of_day(words.starts_at, tongue.locale))
    line = line.replace("..", ".")  # « 1:30 p.m. » brings its own full stop
    if view is not None and view.at_utc_ms >= view.starts_at_ms:
        line = translate("Wall", "Welcome. We begin shortly.")
    people, remote = words.people, words.remote
    if view is not None and view.people:
        here = [person for person in view.people if person.present]
        people, remote = len(here), sum(person.remote for person in here)
    seats = (Seat(SeatState.WAITING),) * (people - remote) + (Seat(SeatState.WAITING, remote=True),) * remote
    agreement = words.agreement
    label = translate("Wall", "Our agreement") if agreement else ""
    return WelcomeFace(words.community, words.public_title, line, label, agreement, seats)


def _thanks(view: RunView, words: SessionWords, tongue: Tongue) -> ThanksFace:
    translate = tongue.translate
    line = ""
    if words.next_date is not None:
        when = long_date(words.next_date, locale=tongue.locale)
        line = translate("Wall", "Next session: {0}").format(when)
        if words.next_time is not None:
            hour = time_of_day(words.next_time, tongue.locale)
            line = translate("Wall", "Next session: {0}, {1}").format(when, hour)
    seats = tuple(Seat(SeatState.SPOKEN, person.remote) for person in view.people if person.present)
    return ThanksFace(words.community, translate("Wall", "Thank you!"), line, seats)


def _round_words(each: OccurrenceView, words: SessionWords, tongue: Tongue) -> RoundWords:
    """Find the words of a round; a round inserted a moment ago may not have come with the words yet."""
    known = words.rounds.get(each.id)
    if known is not None:
        return replace(known, cycle=each.cycle, cycles=each.cycles) if each.cycles > 1 else known
    translate = tongue.translate
    said = translate("Wall", "Let’s take the time to talk.")
    return RoundWords("", "", said, room=True, item_title="", step=1, steps=1)
