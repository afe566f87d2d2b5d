"""Inserting, scaling, stretching, moving, and what the slot allows."""

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda.cycles import with_cycles
from cop_desktop.domain.agenda.inserting import Room, cycles_in, occurrence_id, retell, unfold
from cop_desktop.domain.agenda.mentions import to_ids, to_names
from cop_desktop.domain.agenda.moving import changed, moved, renumbered
from cop_desktop.domain.agenda.plan import PlannedItem, budget_of, cycle_fit, starts_of
from cop_desktop.domain.agenda.scaling import LONGEST, floor_of, scaled_seconds, stretch
from cop_desktop.domain.agenda.turns import circle, share_turns, speakers_among
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import (
    AddressForm,
    AttendanceStatus,
    Language,
    Level,
    RoundKind,
    SessionRole,
)
from cop_desktop.domain.formats.reading import read_formats
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Attendance, Session

LIBRARY = read_formats(
    json.loads(
        (Path(__file__).parents[3] / "resources" / "data" / "formats.json").read_text(encoding="utf-8")
    )
)
FORMS = list(LIBRARY)


def session(start="13:00", end="16:00", date=dt.date(2026, 12, 17), firm=True):
    return Session(
        id="s", community_id="c", number=15, title="", date=date, firm_end=firm,
        starts_at=dt.time.fromisoformat(start), ends_at=dt.time.fromisoformat(end),
    )  # fmt: skip


def planned(key, rank=0, minutes=None, **options):
    form = LIBRARY.get(key)
    rounds = unfold(form, f"i{rank}", Room(), **options)
    if minutes is not None:
        rounds = (replace(rounds[0], seconds=minutes * 60),)
    return PlannedItem(
        AgendaItem(id=f"i{rank}", session_id="s", position=rank, title="t", format_key=key), rounds
    )


def test_ids_are_made_from_the_place_in_the_format_alone():
    here = unfold(LIBRARY.get("codev"), "item", Room(people=5), cycles=2)
    there = unfold(LIBRARY.get("codev"), "item", Room(people=9, language=Language.ENGLISH), cycles=3)
    assert [each.id for each in here] == [each.id for each in there][: len(here)]
    assert here[3].id == occurrence_id("item", "main", 1, "consultation")
    assert len({each.id for each in there}) == 18
    assert [each.cycle for each in there] == [1] * 6 + [2] * 6 + [3] * 6


def test_rounds_carry_what_the_run_needs():
    expose, *_, learning = unfold(LIBRARY.get("codev"), "item", Room(8, address=AddressForm.TU))
    assert expose.settings == {"speakers": "client", "grouping": "plenary", "capture": ["note"]}
    assert "attends" in expose.prompt
    assert expose.calm_clock
    assert expose.question == ""
    assert learning.settings["per_person_seconds"] == 70
    pause = unfold(LIBRARY.get("block:pause"), "item", Room())[0]
    assert pause.protected
    assert unfold(LIBRARY.get("lean_coffee"), "item", Room())[-1].protected
    assert unfold(LIBRARY.get("troika"), "item", Room())[-1].if_time_allows


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.format_key)
def test_at_its_reference_group_a_format_lasts_what_its_file_says(form):
    rounds = unfold(form, "item", Room(people=form.reference_group))
    assert sum(each.seconds for each in rounds) == form.seconds()


def test_turns_follow_attendance_and_the_rest_a_factor():
    codev = LIBRARY.get("codev")
    by_key = {each.key: each for _, each in codev.rounds()}
    assert scaled_seconds(codev, by_key["learning"], 4) == 300
    assert scaled_seconds(codev, by_key["learning"], 16) == 1200
    assert scaled_seconds(codev, by_key["consultation"], 9) == 1500, "eight consultants rather than seven"
    assert scaled_seconds(codev, by_key["consultation"], 9, factor=2.0) == 1500
    assert scaled_seconds(codev, by_key["expose"], 16) == 480
    assert scaled_seconds(codev, by_key["expose"], 16, factor=1.5) == 720
    assert scaled_seconds(codev, by_key["expose"], 16, factor=9) == 960, "never more than double"
    assert scaled_seconds(codev, by_key["learning"], 1) == 300, "never under half"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.format_key)
def test_fewer_people_than_a_format_asks_for_do_not_shorten_it(form):
    least = [each.seconds for each in unfold(form, "item", Room(people=form.least_people))]
    for people in range(1, form.least_people):
        assert [each.seconds for each in unfold(form, "item", Room(people=people))] == least


@given(st.sampled_from(FORMS), st.integers(0, 60), st.floats(0.1, 4), st.integers(0, 9))
@settings(max_examples=150, deadline=None)
def test_no_scaling_goes_under_a_floor_or_off_its_cycles(form, people, factor, cycles):
    rounds = unfold(form, "item", Room(people=people), cycles=cycles, factor=factor)
    floors = {(part.key, each.key): each.floor for part, each in form.rounds()}
    assert all(each.seconds >= floors[each.part_key, each.round_key] for each in rounds)
    assert [each.position for each in rounds] == list(range(len(rounds)))
    for part in form.parts:
        assert cycles_in(rounds)[part.key] == part.cycles(cycles if part is form.repeated else None)


@given(st.integers(0, 7200), st.integers(5, 600), st.integers(0, 40))
def test_turn_arithmetic_holds(seconds, per_person, speakers):
    share = share_turns(seconds, per_person, speakers)
    assert share.speakers * share.base + share.slack == seconds
    assert share.slack >= 0
    assert share.base <= per_person
    assert share.lowered == (speakers * per_person > seconds)


def test_who_speaks():
    assert speakers_among(9, {"speakers": "consultants"}) == 8
    assert speakers_among(9, {"speakers": "small_groups", "turn_unit": "group"}) == 2, "as the run draws them"
    assert speakers_among(11, {"speakers": "small_groups"}) == 3
    assert speakers_among(9, {"speakers": "volunteer"}) is None

    def one(person, status, role=SessionRole.PARTICIPANT):
        return Attendance(id=person, session_id="s", person_id=person, status=status, role=role)

    assert circle(
        [
            one("a", AttendanceStatus.EXPECTED),
            one("b", AttendanceStatus.REMOTE),
            one("c", AttendanceStatus.EXCUSED),
            one("d", AttendanceStatus.EXPECTED, SessionRole.FACILITATOR),
            one("e", AttendanceStatus.PRESENT, SessionRole.GUEST),
        ]
    ) == 3  # fmt: skip


def test_the_evening_of_the_target_two_clients_fit_and_a_third_would_run_an_hour_over():
    items = [
        planned("block:checkin", 0), planned("block:followup", 1), planned("codev", 2),
        planned("block:pause", 3), planned("codev", 4), planned("block:checkout", 5, minutes=10),
    ]  # fmt: skip
    budget = budget_of(session(), items)
    fit = cycle_fit(budget, LIBRARY.get("codev"), items)
    assert (budget.slot, budget.planned, budget.left, budget.firm) == (10800, 10500, 300, True)
    assert (fit.per, fit.planned, fit.fit, fit.spare, fit.beyond) == ("client", 2, 2, 300, 3600)
    assert [f"{start:%H:%M}" for start in starts_of(session(), items)] == [
        "13:00", "13:10", "13:20", "14:25", "14:40", "15:45", "15:55",
    ]  # fmt: skip


def test_two_clients_fit_with_fifteen_minutes_to_spare_in_an_empty_slot():
    fit = cycle_fit(budget_of(session(end="15:25"), []), LIBRARY.get("codev"), [])
    assert (fit.planned, fit.fit, fit.spare) == (0, 2, 15 * 60)


def test_a_plan_that_runs_over_says_fewer_fit():
    items = [planned("codev", 0, cycles=3)]
    fit = cycle_fit(budget_of(session(end="15:00"), items), LIBRARY.get("codev"), items)
    assert (fit.planned, fit.fit) == (3, 1)
    assert budget_of(session(end="15:00"), items).over == 75 * 60


def test_topics_bring_once_what_a_format_does_once():
    form = LIBRARY.get("lean_coffee")
    fit = cycle_fit(budget_of(session(end="13:37"), []), form, [])
    assert (fit.fit, fit.spare) == (4, 0)
    assert cycle_fit(budget_of(session(), []), LIBRARY.get("triz"), []) is None


def test_the_night_the_clocks_change_the_hours_are_those_of_the_wall():
    night = session("00:30", "03:30", dt.date(2026, 11, 1))
    items = [planned("block:pause", 0, minutes=120)]
    assert budget_of(night, items).slot == 4 * 3600
    assert [f"{start:%H:%M}" for start in starts_of(night, items)] == ["00:30", "01:30"]


@given(st.lists(st.integers(15, 5400), min_size=1, max_size=12), st.integers(0, 40000))
@settings(max_examples=200, deadline=None)
def test_stretching_gives_the_total_asked_or_the_nearest_the_floors_allow(lengths, total):
    rounds = [
        RoundOccurrence(
            id=str(i), agenda_item_id="i", position=i, kind=RoundKind.COUNTDOWN, name="r", seconds=length
        )
        for i, length in enumerate(lengths)
    ]
    got = stretch(rounds, total)
    least = [min(old.seconds, -(-floor_of(old) // 15) * 15) for old in rounds]
    assert all(low <= new <= LONGEST for low, new in zip([floor_of(old) for old in rounds], got, strict=True))
    if sum(least) + 60 * len(rounds) <= total <= LONGEST * len(rounds):
        assert sum(got) == total
    elif total > LONGEST * len(rounds):
        assert sum(got) == LONGEST * len(rounds)
    else:
        assert sum(got) >= total


def test_stretching_keeps_whole_minutes_and_proportions():
    rounds = unfold(LIBRARY.get("codev"), "i", Room())
    assert stretch(rounds, 3900) == [480, 720, 300, 1320, 480, 600]
    longer = stretch(rounds, 7800)
    assert sum(longer) == 7800
    assert all(length % 60 == 0 for length in longer)
    assert longer[3] == max(longer)
    assert stretch(rounds, 60) == [240, 360, 180, 660, 240, 300], "half is the least"


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=1), unique=True, min_size=1), st.data())
def test_moving_loses_nobody_and_renumbers_only_what_moved(ids, data):
    rows = renumbered([AgendaItem(id=each, session_id="s", position=9, title="t") for each in ids])
    to = data.draw(st.integers(-2, len(ids) + 2))
    after = moved(rows, ids[0], to)
    assert sorted(each.id for each in after) == sorted(ids)
    assert [each.position for each in after] == list(range(len(ids)))
    assert after[min(len(ids) - 1, max(0, to))].id == ids[0]
    assert moved(rows, ids[0], 0) == rows
    assert changed(rows, moved(rows, ids[0], 0)) == []


def test_numbers_in_texts_follow_the_plan_until_somebody_writes_their_own():
    form = LIBRARY.get("one_two_four_all")
    before = next(each for each in unfold(form, "i", Room()) if each.round_key == "one")
    cycles = {"main": 1}

    def after(**fields):
        return retell(
            form, before, replace(before, seconds=120, **fields), Room(), cycles_before=cycles, cycles=cycles
        )

    assert "une minute" in before.instruction + before.wall
    assert "deux minutes" in after().instruction + after().wall
    edited = replace(before, instruction="À vous, pendant une minute.")
    kept = retell(form, edited, replace(edited, seconds=120), Room(), cycles_before=cycles, cycles=cycles)
    assert kept.instruction == "À vous, pendant une minute."


def test_people_are_references_in_texts():
    people = [
        Person(id="p1", given_name="Amélie", family_name="Sansregret"),
        Person(id="p2", given_name="Jean", family_name="A"),
        Person(id="p3", given_name="Jean", family_name="B"),
    ]
    assert to_ids("Cas de @Amélie, avec @Jean B et @Jean", people) == "Cas de {@p1}, avec {@p3} et @Jean"
    assert to_ids("@Amélie Sansregret a@Amélie", people) == "{@p1} a@Amélie"
    assert (
        to_names("Cas de {@p1} et {@p9}", {p.id: p for p in people}) == "Cas de @Amélie Sansregret et {@p9}"
    )


def test_an_imported_item_whose_cycle_is_the_second_counts_for_one():
    first, second = planned("codev", 0), planned("codev", 1)
    second = replace(second, rounds=tuple(replace(each, cycle=2) for each in second.rounds))
    items = [first, second]
    fit = cycle_fit(budget_of(session(end="15:15"), items), LIBRARY.get("codev"), items)
    assert (fit.planned, fit.fit, fit.unit, fit.spare) == (2, 2, 3900, 300)
    assert second.cycles == 1
    form = LIBRARY.get("codev")
    grown = with_cycles(form, form.repeated, second.rounds, 3, "i1", Room(), Level.ROOM)
    assert [each.cycle for each in grown] == [2] * 6 + [3] * 6 + [1] * 6
    assert grown[:6] == list(second.rounds)


def test_taking_a_cycle_away_and_back_leaves_the_rest_alone():
    form = LIBRARY.get("lean_coffee")
    rounds = unfold(form, "i", Room())
    fewer = with_cycles(form, form.repeated, rounds, 2, "i", Room(), Level.MEMBERS)
    assert [each.round_key for each in fewer] == [
        "propose",
        "pitch",
        "vote",
        "discuss",
        "discuss",
        "takeaways",
    ]
    without_vote = [each for each in fewer if each.round_key != "vote"]
    more = with_cycles(form, form.repeated, without_vote, 99, "i", Room(), Level.MEMBERS)
    assert [each.round_key for each in more] == ["propose", "pitch", *["discuss"] * 8, "takeaways"]
    assert len({each.id for each in more}) == len(more)


def test_a_protected_round_is_not_shortened_while_others_may_be():
    rounds = unfold(LIBRARY.get("lean_coffee"), "i", Room())
    closing = next(index for index, each in enumerate(rounds) if each.protected)
    shorter = stretch(rounds, 1500)
    assert shorter[closing] == rounds[closing].seconds
    assert sum(shorter) == 1500
    pause = unfold(LIBRARY.get("block:pause"), "i", Room())
    assert stretch(pause, 600) == [600], "somebody who shortens a break means it"
