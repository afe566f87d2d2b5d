"""What the note-taker's window shows of a run: time in words, the step, who speaks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cop_desktop.domain.codes import RoundKind, SessionRole
from cop_desktop.domain.run.view import Phase, RunView, SeatState
from cop_desktop.qt.dates import NBSP, local_time, long_date, minutes
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_face import Stage, TurnRow
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.qt.presenters.console_show import ring_of, stage_of
from cop_desktop.qt.presenters.console_turns_show import turns_card
from cop_desktop.qt.presenters.console_words import exact
from cop_desktop.qt.presenters.notes_groups import grouped_people
from cop_desktop.qt.widgets.ring import Ring, RingState
from cop_desktop.services.note_taking import NoteTaker

SPEAKER = "@."
"""What names who is speaking in a line (look.md)."""
BEFORE, BETWEEN, AFTER = "@before", "@between", "@after"
"""Groups of the harvest that are no round."""
_AROUND = {Stage.BEFORE: BEFORE, Stage.BETWEEN: BETWEEN, Stage.ARMED: BETWEEN, Stage.AFTER: AFTER}


@dataclass(frozen=True)
class NotesFace:
    """`left` is « 7 min » in large, `above` and `of` stand around it; `following` is what comes next."""

    stage: Stage
    now: str
    step: str
    ring: Ring
    above: str
    left: str
    of: str
    title: str
    following: str
    who: str
    count: str
    rows: tuple[TurnRow, ...]
    listener: str
    listener_role: str


@dataclass(frozen=True)
class Head:
    """A step of the thread of the harvest: `note` is « depuis 13 h 51 », else how long it took."""

    title: str
    note: str
    current: bool


def notes_face(view: RunView, script: Script) -> NotesFace:
    """Say a run to who takes the notes."""
    stage = stage_of(view)
    above, left, of = _time(view, script, stage)
    current = view.current
    step, steps = script.step(current) if current is not None else (1, 1)
    turns = grouped_people(view, script) or turns_card(view, script)
    following = script.step_title(view.next_id) if view.next_id and stage is not Stage.AFTER else ""
    return NotesFace(
        stage=stage,
        now=translate("Notes", "It is {0}").format(local_time(view.at_utc_ms, script.zone)),
        step=translate("Notes", "Step {0} of {1}").format(step, steps) if steps > 1 else "",
        ring=_ring(view, stage, f"{above} {left} {of}"),
        above=above,
        left=left,
        of=of,
        title=_title(view, script, stage),
        following=translate("Notes", "Next: {0}").format(following) if following else "",
        who=translate("Notes", "Who is speaking") if view.turns is not None else turns.title,
        count=turns.count,
        rows=tuple(_row(row) for row in turns.rows),
        listener=turns.listener,
        listener_role=turns.listener_role,
    )


def head_of(key: str, view: RunView, script: Script) -> Head:
    """Say a step of the thread on which the harvest hangs."""
    now = current_key(view)
    around = {
        BEFORE: translate("Notes", "Before the opening"),
        BETWEEN: translate("Notes", "Between two steps"),
        AFTER: translate("Notes", "After the end"),
    }
    if key in around:
        return Head(around[key], "", key == now)
    occurrence = view.occurrence(key)
    title = script.step_title(key)
    if occurrence is None or occurrence.started_at_ms is None:
        return Head(title, "", key == now)
    if key == now:
        since = local_time(occurrence.started_at_ms, script.zone)
        return Head(title, translate("Notes", "since {0}").format(since), current=True)
    return Head(title, exact(occurrence.active_seconds), current=False)


def current_key(view: RunView) -> str:
    """Tell in which group of the harvest one writes now."""
    return _AROUND.get(stage_of(view)) or view.current_id or BETWEEN


def heading(script: Script) -> str:
    """« Rives en sécurité urbaine · Rencontre 13 · jeudi 22 octobre »: nothing private, it is a title."""
    session, community = script.desk.session, script.desk.community
    rank = translate("Notes", "Session {0}").format(session.number)
    return " · ".join((community.name, rank, long_date(session.date)))


def who_writes(taker: NoteTaker, script: Script) -> str:
    """« Théo écrit · Solène anime »."""
    leads = [
        script.names[each.person_id]
        for each in script.desk.attendance
        if each.role is SessionRole.FACILITATOR and each.person_id in script.names
    ]
    name = script.names.get(taker.person_id or "", taker.name)
    said = [translate("Notes", "{0} writes").format(name) if name else translate("Notes", "Who writes?")]
    if leads:
        said.append(translate("Notes", "{0} facilitates").format(leads[0]))
    return " · ".join(said)


def _title(view: RunView, script: Script, stage: Stage) -> str:
    if stage is Stage.AFTER:
        return translate("Notes", "The session is over")
    if view.current_id is None:
        return (
            translate("Notes", "Between two steps")
            if stage is Stage.BETWEEN
            else translate("Notes", "Before the opening")
        )
    return script.step_title(view.current_id)


def _time(view: RunView, script: Script, stage: Stage) -> tuple[str, str, str]:
    """Give what is said of time above, in large and beside; never a second."""
    whole = max(0, view.planned_seconds + view.adjust_seconds)
    of = translate("Notes", "of {0}").format(round(whole / 60)) if whole >= 30 else ""
    if stage is Stage.BEFORE:
        begins = local_time(view.starts_at_ms, script.zone)
        return translate("Notes", "Begins at"), begins, ""
    if stage is Stage.AFTER:
        ended = local_time(view.ended_at_ms, script.zone) if view.ended_at_ms is not None else ""
        return translate("Notes", "Ended at"), ended, ""
    if stage is Stage.HELD:
        return translate("Notes", "Taking the time"), "", ""
    if stage is Stage.BETWEEN or view.remaining_seconds is None:
        return translate("Notes", "Between two steps"), "", ""
    if view.resume_at_ms is not None and stage is Stage.RUNNING:
        return translate("Notes", "Back at"), local_time(view.resume_at_ms, script.zone), ""
    if view.current_kind is RoundKind.STOPWATCH:
        return translate("Notes", "Elapsed"), f"{view.elapsed_seconds // 60}{NBSP}min", of
    if view.phase is Phase.OVERTIME:
        return translate("Notes", "Finishing calmly"), "", ""
    above = translate("Notes", "Time left")
    if stage is Stage.PAUSED:
        above = translate("Notes", "On pause, time left")
    elif stage is Stage.ARMED:
        above = translate("Notes", "Ready")
    return above, minutes(view.remaining_seconds), of


def _ring(view: RunView, stage: Stage, spoken: str) -> Ring:
    if stage in (Stage.BEFORE, Stage.BETWEEN, Stage.AFTER):
        return Ring(RingState.HELD, 0.0, spoken=spoken.strip())
    made = ring_of(view, stage)
    return Ring(made.state, made.share, spoken=spoken.strip())


def _row(row: TurnRow) -> TurnRow:
    """Show a person without a clock; who speaks is who `@.` names."""
    if row.seat.state is SeatState.SPEAKING:
        return replace(row, under="", note="", cap=SPEAKER)
    return row
