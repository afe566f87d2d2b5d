"""Who comes changes lengths nobody set by hand, and nothing else; coming back gives back what was."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda.attending import follow, told_changes
from cop_desktop.domain.agenda.inserting import Room, unfold
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.services.format_library import shipped_formats

LIBRARY = shipped_formats()
FORMS = st.sampled_from(list(LIBRARY))
PEOPLE = st.integers(1, 24)


def an_item(form, people):
    item = AgendaItem(id="i", session_id="s", position=0, title="x", format_key=form.format_key)
    return PlannedItem(item, unfold(form, "i", Room(people)))


@settings(max_examples=150, deadline=None)
@given(FORMS, PEOPLE, PEOPLE)
def test_it_is_as_if_inserted_for_those_who_come_and_going_back_gives_back_all(form, before, now):
    planned = an_item(form, before)
    after = follow(form, planned.rounds, before, now)
    fresh = an_item(form, now).rounds
    assert [(each.seconds, each.min_seconds) for each in after] == [
        (each.seconds, each.min_seconds) for each in fresh
    ]
    assert tuple(follow(form, after, now, before)) == planned.rounds


@settings(max_examples=150, deadline=None)
@given(FORMS, PEOPLE, PEOPLE, st.lists(st.integers(1, 40), min_size=12, max_size=12))
def test_what_somebody_set_by_hand_stays_and_only_lengths_are_touched(form, before, now, minutes):
    planned = an_item(form, before)
    rounds = [
        replace(each, seconds=60 * length + 7) for each, length in zip(planned.rounds, minutes, strict=False)
    ]
    assert follow(form, rounds, before, now) == rounds
    after = follow(form, planned.rounds, before, now)
    same = [
        replace(each, seconds=was.seconds, min_seconds=was.min_seconds)
        for each, was in zip(after, planned.rounds, strict=True)
    ]
    assert tuple(same) == planned.rounds


@settings(max_examples=150, deadline=None)
@given(FORMS, PEOPLE, PEOPLE)
def test_what_is_told_is_what_changed_and_nothing_is_told_of_nothing(form, before, now):
    planned = an_item(form, before)
    after = replace(planned, rounds=tuple(follow(form, planned.rounds, before, now)))
    told = told_changes([planned], [after], LIBRARY, before, now)
    longer = {
        each.name
        for each, was in zip(after.rounds, planned.rounds, strict=True)
        if each.seconds != was.seconds
    }
    assert {each.name for each in told if each.longer} == longer
    assert all(each.longer or each.lap != each.lap_was for each in told)
    assert [each.longer for each in told] == sorted((each.longer for each in told), reverse=True)
    assert told_changes([planned], [planned], LIBRARY, before, before) == ()


def test_a_ninth_person_makes_the_consultation_longer():
    form = LIBRARY.get("codev")
    planned = an_item(form, 8)
    after = replace(planned, rounds=tuple(follow(form, planned.rounds, 8, 9)))
    [told] = [
        each for each in told_changes([planned], [after], LIBRARY, 8, 9) if "onsultation et" in each.name
    ]
    assert (told.was, told.seconds) == (22 * 60, 25 * 60)
