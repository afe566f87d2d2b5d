"""From rows to the frozen plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus, RoundKind, SessionRole
from cop_desktop.domain.run.codec import from_plain, to_plain
from cop_desktop.domain.run.freezing import freeze
from cop_desktop.domain.run.plan import CarryOver, Plan, TurnOrder, TurnSettings, TurnUnit, WallClock
from cop_desktop.domain.session import Attendance, Session

SESSION = Session(
    id="s",
    community_id="c",
    number=1,
    title="x",
    date=dt.date(2026, 11, 1),
    starts_at=dt.time(0, 30),
    ends_at=dt.time(3),
)
ITEMS = (
    AgendaItem(id="second", session_id="s", position=2, title="x", protected=True),
    AgendaItem(id="first", session_id="s", position=1, title="x", client_id="max"),
)


def a_row(
    name: str, item: str, position: int, kind: RoundKind = RoundKind.COUNTDOWN, **more: Any
) -> RoundOccurrence:
    return RoundOccurrence(
        id=name, agenda_item_id=item, position=position, kind=kind, name="x", seconds=300, **more
    )


def who(name: str, status: AttendanceStatus, role: SessionRole = SessionRole.PARTICIPANT) -> Attendance:
    return Attendance(
        id=f"at-{name}", session_id="s", person_id=name, status=status, role=role, position=ord(name[0])
    )


def test_rounds_in_order_with_what_their_item_says() -> None:
    rows = (
        a_row("d", "second", 1),
        a_row("b", "first", 2, part_key="main", cycle=2),
        a_row("a", "first", 1, part_key="main", cycle=1),
        a_row("elsewhere", "other", 1),
    )
    plan = freeze(SESSION, ITEMS, rows, ())
    assert [(each.id, each.cycle, each.cycles, each.protected) for each in plan.rounds] == [
        ("a", 1, 2, False), ("b", 2, 2, False), ("d", 1, 1, True),
    ]  # fmt: skip
    assert from_plain(Plan, to_plain(plan)) == plan


def test_the_night_the_clocks_go_back_lasts_an_hour_longer() -> None:
    plan = freeze(SESSION, ITEMS, (), ())
    assert plan.ends_at_ms - plan.starts_at_ms == 3.5 * 3_600_000
    night = replace(SESSION, date=dt.date(2026, 10, 1), starts_at=dt.time(23), ends_at=dt.time(1))
    plan = freeze(night, ITEMS, (), ())
    assert plan.ends_at_ms - plan.starts_at_ms == 2 * 3_600_000


def test_turns_as_set_and_the_client_out_of_them() -> None:
    settings = {
        "speakers": "consultants", "per_person_seconds": 150, "laps": 2, "order": "random",
        "carry_over": "pool", "turn_unit": "group", "group_size": 3, "wall_clock": "none", "silent_first": 30,
    }  # fmt: skip
    plan = freeze(SESSION, ITEMS, (a_row("a", "first", 1, RoundKind.TURNS, settings=settings),), ())
    assert plan.rounds[0].wall_clock is WallClock.NONE
    assert plan.rounds[0].turns == TurnSettings(
        per_person_seconds=150,
        laps=2,
        order=TurnOrder.RANDOM,
        carry_over=CarryOver.POOL,
        unit=TurnUnit.GROUP,
        group_size=3,
        excluded=("max",),
        silent_first=30,
    )


@pytest.mark.parametrize("nonsense", ["x", -1, None, [], {}, True, 1.5])
def test_settings_that_make_no_sense_fall_back_on_the_usual_ones(nonsense: Any) -> None:
    keys = (
        "per_person_seconds",
        "laps",
        "order",
        "carry_over",
        "turn_unit",
        "group_size",
        "wall_clock",
        "resume_at",
    )
    row = a_row("a", "first", 1, RoundKind.TURNS, settings=dict.fromkeys(keys, nonsense))
    planned = freeze(SESSION, ITEMS, (row,), ()).rounds[0]
    assert (planned.turns, planned.wall_clock, planned.resume_at_ms) == (
        TurnSettings(),
        WallClock.ROUND,
        None,
    )


def test_once_most_are_marked_present_the_others_are_late() -> None:
    expected = [who(each, AttendanceStatus.EXPECTED) for each in "abcd"]
    away = [who("e", AttendanceStatus.EXCUSED), who("f", AttendanceStatus.ABSENT)]

    def here(*marked: str) -> str:
        rows = [
            replace(each, status=AttendanceStatus.PRESENT) if each.person_id in marked else each
            for each in expected
        ]
        plan = freeze(SESSION, ITEMS, (), [*away, *rows])
        return "".join(each.id for each in plan.people if each.present)

    assert here() == here("a") == here("a", "b") == "abcd"
    assert here("a", "b", "c") == "abc"


def test_roles_beside_the_circle_take_no_turn() -> None:
    people = [who(role.value, AttendanceStatus.REMOTE, role) for role in SessionRole]
    plan = freeze(SESSION, ITEMS, (), people)
    assert {each.id for each in plan.people if each.speaks} == {"participant", "guest", "expert"}
    assert [each.id for each in plan.people if each.facilitates] == ["facilitator"]
    assert all(each.remote for each in plan.people)
