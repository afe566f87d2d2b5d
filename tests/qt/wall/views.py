"""A meeting made of plain values: the one of the reference pictures, on any minute, in any state."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from cop_desktop.domain.codes import RoundKind, RoundState, SessionStatus
from cop_desktop.domain.run.plan import CarryOver, TurnOrder, WallClock
from cop_desktop.domain.run.view import (
    OccurrenceView,
    PersonView,
    Phase,
    RunView,
    SeatState,
    SeatView,
    TurnsView,
)
from cop_desktop.qt.wall.session_words import RoundWords, SessionWords

ZONE = ZoneInfo("America/Toronto")
START = int(dt.datetime(2026, 10, 22, 13, 0, tzinfo=ZONE).timestamp() * 1000)
STEPS = (
    ("Exposé", 8),
    ("Clarification", 12),
    ("Contrat de consultation", 5),
    ("Consultation et exploration", 22),
    ("Synthèse et plan d’action", 8),
    ("Apprentissages et régulation", 10),
)
QUESTION = "Comment ouvrir un dialogue entre les deux groupes sans que la Ville ait l’air de choisir un camp?"
RULE = "À tour de rôle : vos réactions, vos expériences, vos pistes."
AGREEMENT = "Ce qui se dit ici reste ici; ce qu’on apprend peut voyager, sans nom ni lieu."
PLAN = (
    ("accueil", "Accueil", "", 15),
    ("suivi", "Suivi", "", 10),
    *((f"c1-{i}", name, "Consultation 1", minutes) for i, (name, minutes) in enumerate(STEPS)),
    ("pause", "Pause", "", 15),
    *((f"c2-{i}", name, "Consultation 2", minutes) for i, (name, minutes) in enumerate(STEPS)),
    ("cloture", "Décision et clôture", "", 10),
)


def session_words(**changes: Any) -> SessionWords:
    """The public words of that meeting."""
    rounds = {}
    for key, name, item, _ in PLAN:
        step = int(key[-1]) + 1 if item else 1
        question = QUESTION if key == "c1-3" else ""
        rounds[key] = RoundWords(name, question, RULE, bool(item), item or name, step, 6 if item else 1)
    words = SessionWords(
        community="Communauté de pratique des Rives en sécurité urbaine",
        title="Codéveloppement d’octobre : deux consultations",
        starts_at=dt.time(13),
        zone=ZONE,
        agreement=AGREEMENT,
        people=12,
        next_date=dt.date(2026, 12, 17),
        next_time=dt.time(13, 30),
        rounds=rounds,
    )
    return replace(words, **changes)


def occurrence(key: str, minutes: int, state: RoundState, **changes: Any) -> OccurrenceView:
    """One round as the engine shows it."""
    item = key.split("-")[0]
    kind = RoundKind.BREAK if key == "pause" else RoundKind.COUNTDOWN
    made = OccurrenceView(
        id=key,
        agenda_item_id=item,
        kind=kind,
        state=state,
        planned_seconds=minutes * 60,
        adjust_seconds=0,
        active_seconds=minutes * 60 if state is RoundState.DONE else 0,
        paused_seconds=0,
        held_seconds=0,
        cycle=1,
        cycles=1,
        protected=False,
        if_time_allows=False,
        inserted=False,
        started_at_ms=START,
        ended_at_ms=None,
    )
    return replace(made, **changes)


def turns(states: str = "SSSSS*>W", remote: str = "") -> TurnsView:
    """Turns: S spoken, * speaking, > next, W waiting, H hand, P passed, A away; `remote` = indexes."""
    names = {
        "S": SeatState.SPOKEN,
        "*": SeatState.SPEAKING,
        ">": SeatState.NEXT,
        "W": SeatState.WAITING,
        "H": SeatState.HAND,
        "P": SeatState.PASSED,
        "A": SeatState.AWAY,
    }
    seats = tuple(
        SeatView(speaker_id=f"p{i}", state=names[code], remote=str(i) in remote)
        for i, code in enumerate(states)
    )
    return TurnsView(
        order=TurnOrder.SEATING,
        carry_over=CarryOver.NONE,
        speaker_id="p5",
        next_id="p6",
        seats=seats,
        lap=1,
        laps=1,
        base_seconds=150,
        allowance_seconds=150,
        turn_used_seconds=50,
        turn_remaining_seconds=100,
        slack_seconds=0,
        unattributed_seconds=0,
        pool_seconds=0,
        pool_open=False,
        everyone_has_spoken=False,
    )


def view(key: str | None = "c1-3", remaining: int = 13 * 60 + 52, **changes: Any) -> RunView:
    """The run, in the round `key`, with `remaining` seconds; `kind` changes the current round's kind."""
    kind = changes.pop("kind", None)
    keys = [each[0] for each in PLAN]
    index = keys.index(key) if key else None
    occurrences = []
    for number, (each, _, _, minutes) in enumerate(PLAN):
        state = RoundState.PENDING
        if index is not None:
            state = RoundState.DONE if number < index else state
            state = RoundState.RUNNING if number == index else state
        made = occurrence(each, minutes, state)
        occurrences.append(replace(made, kind=kind) if kind and each == key else made)
    minutes = PLAN[index][3] if index is not None else 0
    phase = Phase.NORMAL if remaining > 120 else Phase.WARNING if remaining > 0 else Phase.OVERTIME
    made = RunView(
        run_id="run",
        session_state=SessionStatus.LIVE,
        at_utc_ms=START + 59 * 60_000,
        current_id=key,
        current_index=index,
        current_kind=occurrences[index].kind if index is not None else None,
        current_state=RoundState.RUNNING if key else None,
        next_id=keys[index + 1] if index is not None and index + 1 < len(keys) else None,
        previous_id=None,
        held=False,
        phase=phase if key else Phase.NONE,
        planned_seconds=minutes * 60,
        adjust_seconds=0,
        active_seconds=minutes * 60 - remaining,
        paused_seconds=0,
        held_seconds=0,
        elapsed_seconds=minutes * 60 - remaining,
        remaining_seconds=remaining if key else None,
        remaining_fraction=max(0.0, remaining / (minutes * 60)) if key else None,
        calm=True,
        wall_clock=WallClock.ROUND,
        resume_at_ms=START + 105 * 60_000,
        turns=turns() if key == "c1-3" else None,
        timer=None,
        occurrences=tuple(occurrences),
        people=tuple(PersonView(id=f"p{i}", present=i < 11, remote=False, speaks=True) for i in range(12)),
        starts_at_ms=START,
        started_at_ms=START,
        ended_at_ms=None,
        planned_end_ms=START + 180 * 60_000,
        estimated_end_ms=None,
        behind_clock_seconds=120,
        behind_start_seconds=0,
        firm_end=False,
        undo_of="",
        redo_of="",
        next_boundary_ms=1000,
        seq=1,
    )
    return replace(made, **changes)
