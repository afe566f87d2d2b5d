"""From a view of the run to what the console shows: pure but for the words, which follow the language."""

from __future__ import annotations

from collections.abc import Mapping

from cop_desktop.domain.codes import ItemKind, Purpose, RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run.view import Phase, RunView
from cop_desktop.qt.dates import NBSP, duration, local_time, minutes, one_stop
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_face import ConsoleFace, RoundCard, Stage, TopFace
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.qt.presenters.console_thread import thread_face
from cop_desktop.qt.presenters.console_turns_show import turns_card
from cop_desktop.qt.presenters.console_words import late_words, minutes_seconds, two_lines
from cop_desktop.qt.widgets.ring import Ring, RingState

HALF_DAY_MS = 12 * 3_600_000
"""A start further than this from the timetable is that of another day."""

_RINGS = {Phase.WARNING: RingState.TWO_MINUTES, Phase.OVERTIME: RingState.OVERTIME}


def console_face(view: RunView, script: Script, harvest: Mapping[ItemKind, int]) -> ConsoleFace:
    """Make the whole console; `harvest` counts what was captured, for the summary at the end."""
    stage = stage_of(view)
    return ConsoleFace(
        top=top_face(view, script),
        round=round_card(view, script, stage, harvest),
        turns=turns_card(view, script),
        thread=thread_face(view, script),
    )


def stage_of(view: RunView) -> Stage:
    """Tell where the session is."""
    if view.ended_at_ms is not None or view.session_state is SessionStatus.HELD:
        return Stage.AFTER
    if view.held:
        return Stage.HELD
    if view.current_state is RoundState.PAUSED:
        return Stage.PAUSED
    if view.current_state is RoundState.RUNNING:
        return Stage.RUNNING
    if view.current_state is RoundState.ARMED:
        return Stage.ARMED
    return Stage.BETWEEN if view.started_at_ms is not None else Stage.BEFORE


def top_face(view: RunView, script: Script) -> TopFace:
    """Say the session, the time of day, how late one is, when it ends."""
    session, community = script.desk.session, script.desk.community
    rank = translate("Console", "session {0}").format(session.number)
    purpose = _purpose(session.purpose) or session.purpose_text
    now = translate("Console", "It is {0}").format(local_time(view.at_utc_ms, script.zone))
    planned = local_time(view.planned_end_ms + _moved_ms(view), script.zone)
    ends = translate("Console", "planned end {0}").format(planned)
    late, token = "", "ink"
    if view.ended_at_ms is not None:
        ends = translate("Console", "ended at {0}").format(local_time(view.ended_at_ms, script.zone))
    elif view.held:
        ends = ""
    elif view.started_at_ms is not None:
        late, token = late_words(lateness(view))
        if view.estimated_end_ms is not None:
            estimated = local_time(view.estimated_end_ms, script.zone)
            ends = translate("Console", "planned end {0} · estimated {1}").format(planned, estimated)
    about = " · ".join(part for part in (community.name, rank, purpose) if part)
    return TopFace(session.title or community.name, about, now, late, token, ends)


def lateness(view: RunView) -> int | None:
    """Seconds late against the timetable; against the real start when that was on another half-day.

    A session run on another day than planned has a length to keep, no timetable.
    """
    return view.behind_start_seconds if _moved_ms(view) else view.behind_clock_seconds


def _moved_ms(view: RunView) -> int:
    """How far the start is from that of the timetable, when it is that of another day; else 0."""
    started = view.started_at_ms
    if started is None or abs(started - view.starts_at_ms) <= HALF_DAY_MS:
        return 0
    return started - view.starts_at_ms


def round_card(
    view: RunView, script: Script, stage: Stage, harvest: Mapping[ItemKind, int] | None = None
) -> RoundCard:
    """Say the round under way, or what stands in its place."""
    current = view.current
    if stage is Stage.AFTER:
        return _over(view, script, harvest or {})
    if current is None:
        first = script.step_title(view.next_id) if view.next_id else ""
        if stage is Stage.BETWEEN:
            return _empty_card(stage, translate("Console", "Between two rounds"), first, view, script)
        return _empty_card(stage, translate("Console", "Ready to begin"), first, view, script)
    said, item = script.rounds.get(current.id), script.item_of(current.id)
    step, steps = script.step(current)
    lead = translate("Console", "Step {0} of {1}").format(step, steps) if steps > 1 else ""
    question = said.question.strip() if said else ""
    wall = said.wall.strip() if said else ""
    name = said.name if said else script.round_name(current.id)
    title = item.title if item else ""
    instruction = said.instruction.strip() if said else ""
    return RoundCard(
        stage=stage,
        ring=ring_of(view, stage),
        under=_under(view, stage, script),
        lead=lead or title,
        name=name if lead or name != title else "",
        private=item.private_title if item else "",
        subject=question or wall or instruction or name,
        instruction=instruction if question or wall else "",
        prompt=said.prompt.strip() if said else "",
        next_label=_next_label(view, script, stage),
        has_next=view.next_id is not None,
    )


def _next_label(view: RunView, script: Script, stage: Stage) -> str:
    if stage is Stage.ARMED:
        return translate("Console", "Begin: {0}").format(script.step_title(view.current_id))
    if view.next_id is None:
        return translate("Console", "End the session")
    return script.step_title(view.next_id)


def ring_of(view: RunView, stage: Stage) -> Ring:
    """Say the time of the round: « Il reste 13 min 52 s », spoken by the minute."""
    if stage is Stage.HELD or view.remaining_seconds is None:
        return Ring(RingState.HELD, 0.0, spoken=translate("Console", "Taking time"))
    state = _RINGS.get(view.phase, RingState.NORMAL)
    if stage in (Stage.PAUSED, Stage.ARMED) and state is not RingState.OVERTIME:
        state = RingState.PAUSED
    left = view.remaining_seconds
    if view.current_kind is RoundKind.STOPWATCH:
        main, below = two_lines(view.elapsed_seconds)
        share = max(0.0, left / max(1, view.planned_seconds + view.adjust_seconds))
        above = translate("Console", "Elapsed")
        return Ring(state, share, above, main, below, f"{above} {minutes(view.elapsed_seconds)}")
    if left < 0 or (left == 0 and view.phase is Phase.OVERTIME):
        main, below = two_lines(-left)
        above = translate("Console", "Over by")
        return Ring(RingState.OVERTIME, 0.0, above, main, below, f"{above} {minutes(-left)}")
    main, below = two_lines(left)
    above = translate("Console", "Remaining")
    share = left / max(1, view.planned_seconds + view.adjust_seconds)
    return Ring(state, min(1.0, share), above, main, below, f"{above} {minutes(left)}")


def _under(view: RunView, stage: Stage, script: Script) -> str:
    """Say what the ring is a share of, or why it stands still."""
    if stage is Stage.HELD:
        return translate("Console", "taking time")
    whole = minutes_seconds(max(0, view.planned_seconds + view.adjust_seconds))
    if stage is Stage.PAUSED:
        return translate("Console", "on pause, of {0}").format(whole)
    if stage is Stage.ARMED:
        return translate("Console", "ready")
    if view.resume_at_ms is not None:
        return translate("Console", "back at {0}").format(local_time(view.resume_at_ms, script.zone))
    if view.current_kind is RoundKind.STOPWATCH:
        return translate("Console", "aiming at {0}").format(whole)
    return translate("Console", "of {0}").format(whole)


def _empty_card(stage: Stage, lead: str, name: str, view: RunView, script: Script) -> RoundCard:
    first = view.next
    seconds = (first.planned_seconds + first.adjust_seconds) if first else 0
    main = f"{round(seconds / 60)}{NBSP}min" if first else ""
    ring = Ring(RingState.PAUSED, 1.0, "", main, "", f"{lead} {main}".strip())
    unplanned = not script.rounds
    subject = (
        name if first
        else translate("Console", "The plan has no step yet.") if unplanned
        else translate("Console", "There is no round left to start.")
    )  # fmt: skip
    said = script.rounds.get(view.next_id or "")
    begin = (
        translate("Console", "Begin: {0}").format(name) if name
        else translate("Console", "Prepare the plan") if unplanned
        else translate("Console", "Begin")
    )  # fmt: skip
    return RoundCard(
        stage=stage,
        ring=ring,
        under=translate("Console", "planned") if first else "",
        lead=lead,
        name="",
        private="",
        subject=subject,
        instruction=said.instruction.strip() if said else "",
        prompt=said.prompt.strip() if said else "",
        next_label=begin,
        has_next=first is not None,
        unplanned=unplanned,
    )


def _over(view: RunView, script: Script, harvest: Mapping[ItemKind, int]) -> RoundCard:
    """Say calmly that it is over, and what remains of it."""
    lead, said, main = translate("Console", "The session is over"), translate("Console", "Thank you."), ""
    if view.started_at_ms is not None and view.ended_at_ms is not None:
        start, end = local_time(view.started_at_ms, script.zone), local_time(view.ended_at_ms, script.zone)
        said = one_stop(translate("Console", "From {0} to {1}. Thank you.").format(start, end))
        main = duration(round((view.ended_at_ms - view.started_at_ms) / 60_000))
    done = sum(each.state is RoundState.DONE for each in view.occurrences)
    kept = [
        translate("Console", "%n step(s)", "", done),
        translate("Console", "%n item(s) captured", "", sum(harvest.values())),
        translate("Console", "%n decision(s)", "", harvest.get(ItemKind.DECISION, 0)),
        translate("Console", "%n action(s)", "", harvest.get(ItemKind.ACTION, 0)),
    ]
    return RoundCard(
        stage=Stage.AFTER,
        ring=Ring(RingState.HELD, 0.0, "", main, "", f"{lead} {main}".strip()),
        under="",
        lead=lead,
        name="",
        private="",
        subject=said,
        instruction=" · ".join(kept),
        prompt="",
        next_label="",
        has_next=False,
    )


def _purpose(purpose: Purpose) -> str:
    return {
        Purpose.TAKE_UP_GUIDELINES: translate("Console", "taking up guidelines"),
        Purpose.CLARIFY_NOTIONS: translate("Console", "clarifying notions"),
        Purpose.HARMONIZE_PRACTICE: translate("Console", "harmonizing practice"),
        Purpose.SHARED_UNDERSTANDING: translate("Console", "building a common understanding"),
        Purpose.IMPROVE_SITUATION: translate("Console", "improving a situation"),
        Purpose.FREE: "",
    }[purpose]
