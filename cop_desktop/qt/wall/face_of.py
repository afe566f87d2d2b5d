"""From a view of the run and the public words of a session to the face the room sees.

A pure function: the same view, words and settings give an equal face. Words of the program itself go
through `translate`; the calm clock rounds minutes up and says overtime in words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run.plan import WallClock
from cop_desktop.domain.run.view import OccurrenceView, Phase, RunView, SeatState
from cop_desktop.qt.dates import local_time, long_date, time_of_day
from cop_desktop.qt.language import translate
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
from cop_desktop.qt.wall.session_words import RoundWords, SessionWords
from cop_desktop.qt.widgets.ring import STATE_COLOUR, RingState
from cop_desktop.qt.widgets.seats import Seat
from cop_desktop.qt.widgets.thread import Piece, PieceState

TWO_MINUTES = 120
# Half a unit of the wall, along the arc and along the thread.
_ARC_STEPS = 1920
_THREAD_STEPS = 3400
_PIECES = {
    RoundState.DONE: PieceState.DONE,
    RoundState.SKIPPED: PieceState.SKIPPED,
}
_STATES = {Phase.WARNING: RingState.TWO_MINUTES, Phase.OVERTIME: RingState.OVERTIME}


@dataclass(frozen=True)
class WallSettings:
    """What whoever facilitates chose for the wall.

    `seconds` shows minutes and seconds all along, except in formats with a calm clock; `clock_hidden`
    hides the clock while time is still counted.
    """

    black: bool = False
    clock_hidden: bool = False
    seconds: bool = False


def face_of(view: RunView | None, words: SessionWords, settings: WallSettings | None = None) -> Face:
    """Choose and fill the face; `view` is None before the run is opened."""
    settings = settings or WallSettings()
    if settings.black:
        return BlackFace()
    if view is None:
        return _welcome(None, words)
    if view.held:
        return HeldFace(sum(person.present for person in view.people) or words.people)
    if view.session_state is SessionStatus.HELD or (
        view.session_state is SessionStatus.CLOSING and view.current_id is None
    ):
        return _thanks(view, words)
    if view.started_at_ms is None:
        return _welcome(view, words)
    current = view.current
    if current is None:
        return _between(view, words)
    if current.kind is RoundKind.BREAK and _round_words(current, words).steps <= 1:
        return _break(view, current, words)
    return _round(view, current, words, settings)


def clock_of_view(view: RunView, settings: WallSettings) -> Clock | None:
    """Give the ring of the current round; None when the wall shows no clock."""
    if settings.clock_hidden or view.wall_clock is WallClock.NONE or view.remaining_seconds is None:
        return None
    left = view.remaining_seconds
    state = _STATES.get(view.phase, RingState.NORMAL)
    quiet = view.current_kind is RoundKind.SILENT or (view.current_kind is RoundKind.STOPWATCH and view.calm)
    if quiet:
        state = RingState.NORMAL
    if view.current_state in (RoundState.PAUSED, RoundState.ARMED) and state is not RingState.OVERTIME:
        state = RingState.PAUSED
    if view.current_kind is RoundKind.STOPWATCH and not view.calm:
        return _counting_up(view, settings)
    if left <= 0:
        return Clock(RingState.PAUSED if quiet else state, 0.0, leaf=True)
    digits, unit = _digits(max(0, left), calm=view.calm, seconds=settings.seconds)
    share = _stepped(view.remaining_fraction or 0.0, _ARC_STEPS)
    return Clock(state, share, digits, unit, turn_share=_turn_share(view))


def thread_of_view(view: RunView, *, quiet: bool = False) -> Thread:
    """Give the thread: lengths true to the minutes each round has, now within the current one."""
    items: dict[str, int] = {}
    pieces = []
    for each in view.occurrences:
        number = items.setdefault(each.agenda_item_id, len(items))
        state = _PIECES.get(each.state, PieceState.TO_COME)
        if each.id == view.current_id:
            state = PieceState.RUNNING
        pieces.append(Piece(number, max(1, each.planned_seconds + each.adjust_seconds), state))
    current = view.current
    share = 0.0
    if current is not None:
        whole = max(1, current.planned_seconds + current.adjust_seconds)
        steps = _THREAD_STEPS * whole / sum(piece.seconds for piece in pieces)
        share = _stepped(min(1.0, view.active_seconds / whole), max(1.0, steps))
    ring = RingState.NORMAL if quiet else _STATES.get(view.phase, RingState.NORMAL)
    return Thread(tuple(pieces), share, STATE_COLOUR[ring])


def _round(view: RunView, current: OccurrenceView, words: SessionWords, settings: WallSettings) -> RoundFace:
    said = _round_words(current, words)
    silent = current.kind is RoundKind.SILENT
    quiet = silent or current.kind is RoundKind.STOPWATCH
    subject, rule = (said.question, said.wall) if said.question else (said.wall or said.name, "")
    return RoundFace(
        header=_header(said, None if silent or settings.clock_hidden else _words_of_time(view)),
        subject=subject,
        rule=rule,
        clock=clock_of_view(view, settings),
        seats=_seats(view),
        thread=thread_of_view(view, quiet=quiet),
        next=None if silent else _next(view, current, words),
    )


def _between(view: RunView, words: SessionWords) -> RoundFace:
    """Say only what comes: nothing runs, so there is no clock."""
    following = view.next
    said = _round_words(following, words) if following is not None else None
    name = (said.item_title or said.name) if said is not None else words.public_title
    header = Header(translate("Wall", "Next") if said is not None else words.community)
    thread = thread_of_view(view, quiet=True)
    return RoundFace(header, name, "", clock=None, seats=(), thread=thread, next=None)


def _header(said: RoundWords, time: Slot | None) -> Header:
    slot = time
    if slot is None and said.room:
        slot = Slot(translate("Wall", "Stays in this room"), Tone.MUTED, lock=True)
    beside = said.room and time is not None
    if said.steps > 1:
        lead = translate("Wall", "Step {0} of {1}").format(said.step, said.steps)
        return Header(lead, said.name, beside, slot)
    name = "" if said.name in ("", said.item_title) else said.name
    return Header(said.item_title or said.name, name, beside, slot)


def _words_of_time(view: RunView) -> Slot | None:
    """Say the state of time in words, never in numbers: lateness is nobody's business on the wall."""
    if view.current_state is RoundState.PAUSED:
        return Slot(translate("Wall", "On pause"), Tone.MUTED)
    if view.current_kind is RoundKind.STOPWATCH or view.wall_clock is WallClock.NONE:
        return None
    if view.phase is Phase.OVERTIME:
        return Slot(translate("Wall", "Let’s gently finish"), Tone.OVER)
    left = view.remaining_seconds or 0
    if view.phase is Phase.WARNING:
        if TWO_MINUTES // 2 < left <= TWO_MINUTES:
            return Slot(translate("Wall", "Two minutes left"), Tone.WARN)
        if left <= TWO_MINUTES // 2:
            return Slot(translate("Wall", "One minute left"), Tone.WARN)
    return None


def _counting_up(view: RunView, settings: WallSettings) -> Clock:
    """Count up towards a soft target: the ring fills, nothing alarms."""
    whole = max(1, view.planned_seconds + view.adjust_seconds)
    done = view.elapsed_seconds
    state = RingState.PAUSED if view.current_state is RoundState.PAUSED else RingState.NORMAL
    seconds = settings.seconds or done < TWO_MINUTES
    digits = f"{done // 60}:{done % 60:02}" if seconds else str(done // 60)
    return Clock(state, -_stepped(min(1.0, done / whole), _ARC_STEPS), digits, translate("Wall", "min"))


def _digits(left: int, *, calm: bool, seconds: bool) -> tuple[str, str]:
    """Write what is left: minutes rounded up above two minutes, seconds below; minutes only when calm."""
    if calm or (left > TWO_MINUTES and not seconds):
        return str(math.ceil(left / 60)), translate("Wall", "min")
    if left < 60 and not seconds:
        return str(left), translate("Wall", "s")
    return f"{left // 60}:{left % 60:02}", translate("Wall", "min")


def _turn_share(view: RunView) -> float | None:
    turns = view.turns
    if view.wall_clock is not WallClock.TURN or turns is None or not turns.allowance_seconds:
        return None
    return _stepped(max(0, turns.turn_remaining_seconds or 0) / turns.allowance_seconds, _ARC_STEPS)


def _stepped(share: float, steps: float) -> float:
    """Move by steps too small to be seen, so that most ticks of a long round repaint nothing."""
    return round(share * steps) / steps


def _seats(view: RunView) -> tuple[Seat, ...]:
    if view.turns is None:
        return ()
    return tuple(Seat(seat.state, seat.remote) for seat in view.turns.seats)


def _next(view: RunView, current: OccurrenceView, words: SessionWords) -> Next | None:
    """Name what follows by its public title: the step within an item, else the item itself."""
    following = view.next
    if following is None:
        return None
    said = _round_words(following, words)
    within = following.agenda_item_id == current.agenda_item_id
    name = said.name if within and said.name else said.item_title or said.name
    return Next(translate("Wall", "Next"), name) if name else None


def _break(view: RunView, current: OccurrenceView, words: SessionWords) -> BreakFace:
    said = _round_words(current, words)
    resume = view.resume_at_ms
    if resume is None:
        counted = current.planned_seconds + current.adjust_seconds + current.paused_seconds
        began = current.started_at_ms if current.started_at_ms is not None else view.at_utc_ms
        resume = began + (counted + current.held_seconds) * 1000
    resume = math.ceil(resume / 60_000) * 60_000
    return BreakFace(
        header=Header(said.name or said.item_title),
        label=translate("Wall", "Back at"),
        time=local_time(resume, words.zone),
        thread=thread_of_view(view, quiet=True),
        next=_next(view, current, words),
    )


def _welcome(view: RunView | None, words: SessionWords) -> WelcomeFace:
    line = translate("Wall", "Welcome. We begin at {0}.").format(time_of_day(words.starts_at))
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


def _thanks(view: RunView, words: SessionWords) -> ThanksFace:
    line = ""
    if words.next_date is not None:
        when = long_date(words.next_date)
        line = translate("Wall", "Next session: {0}").format(when)
        if words.next_time is not None:
            hour = time_of_day(words.next_time)
            line = translate("Wall", "Next session: {0}, {1}").format(when, hour)
    seats = tuple(Seat(SeatState.SPOKEN, person.remote) for person in view.people if person.present)
    return ThanksFace(words.community, translate("Wall", "Thank you!"), line, seats)


def _round_words(each: OccurrenceView, words: SessionWords) -> RoundWords:
    """Find the words of a round; a round inserted a moment ago may not have come with the words yet."""
    known = words.rounds.get(each.id)
    if known is not None:
        return known
    said = translate("Wall", "Let’s take the time to talk.")
    return RoundWords("", "", said, room=True, item_title="", step=1, steps=1)
