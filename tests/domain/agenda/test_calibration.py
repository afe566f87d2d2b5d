"""How long a format takes with so many people, from what was held."""

from dataclasses import replace

from cop_desktop.domain.agenda.calibration import Past, alike_in_size, calibrated, past_of
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import RoundKind, RoundState

KEYS = ("one", "two", "four", "all")


def rounds(*seconds, cycle=1, state=RoundState.DONE, active=True):
    return tuple(
        RoundOccurrence(
            id=f"{cycle}-{key}", agenda_item_id="i", position=place, kind=RoundKind.NESTED, name=key,
            seconds=length, part_key="main", round_key=key, cycle=cycle, state=state,
            active_seconds=length if active else None,
        )
        for place, (key, length) in enumerate(zip(KEYS, seconds, strict=False))
    )  # fmt: skip


def planned(*seconds, key="one_two_four_all", more=()):
    item = AgendaItem(id="i", session_id="s", position=0, title="T", format_key=key)
    return PlannedItem(item, (*rounds(*seconds, state=RoundState.PENDING, active=False), *more))


def past(people, *seconds, key="one_two_four_all"):
    return past_of(key, people, rounds(*seconds))


def test_fourteen_people_take_nineteen_minutes():
    pasts = [past(13, 60, 180, 300, 480), past(14, 60, 180, 360, 540), past(15, 120, 240, 420, 720)]
    found = calibrated(planned(60, 120, 240, 300), 14, pasts)
    assert found is not None
    assert (found.people, found.minutes, found.times, found.planned) == (14, 19, 3, 720)
    assert not found.as_planned


def test_the_median_is_not_moved_by_one_long_day():
    pasts = [past(14, 60, 120, 240, 300), past(14, 60, 120, 240, 360), past(14, 60, 120, 240, 7200)]
    found = calibrated(planned(60, 120, 240, 300), 14, pasts)
    assert found is not None
    assert found.seconds == 13 * 60


def test_nothing_is_said_of_what_was_never_held_by_as_many():
    assert calibrated(planned(60, 120), 14, []) is None
    assert calibrated(planned(60, 120), 14, [past(30, 60, 120)]) is None
    assert calibrated(planned(60, 120), 14, [past(14, 60, 120, key="codev")]) is None
    assert calibrated(planned(60, 120, key=""), 14, [past(14, 60, 120)]) is None


def test_sizes_are_alike_within_a_fifth():
    assert [each for each in range(1, 40) if alike_in_size(each, 14)] == [12, 13, 14, 15, 16]
    assert [each for each in range(1, 10) if alike_in_size(each, 4)] == [3, 4, 5]


def test_a_round_dropped_is_left_out_and_has_the_median_of_the_others():
    dropped = rounds(60, 120, 240, 300)
    dropped = (*dropped[:3], replace(dropped[3], state=RoundState.SKIPPED, active_seconds=0))
    pasts = [past_of("one_two_four_all", 14, dropped), past(14, 60, 120, 240, 600)]
    found = calibrated(planned(60, 120, 240, 300), 14, pasts)
    assert found is not None
    assert found.seconds == 17 * 60
    assert found.times == 2


def test_two_cycles_planned_take_twice_what_one_took():
    twice = rounds(60, 120, 240, 300, cycle=2, state=RoundState.PENDING, active=False)
    found = calibrated(planned(60, 120, 240, 300, more=twice), 14, [past(14, 120, 120, 240, 300)])
    assert found is not None
    assert found.seconds == 2 * 13 * 60


def test_as_planned_to_the_minute():
    found = calibrated(planned(60, 120, 240, 300), 14, [past(14, 60, 120, 240, 320)])
    assert found is not None
    assert found.as_planned


def test_what_was_not_held_is_no_past():
    assert past_of("codev", 8, rounds(60, 120, state=RoundState.PENDING, active=False)) is None
    assert past_of("", 8, rounds(60, 120)) is None
    assert past_of("codev", 8, ()) is None
    assert Past("codev", 8) == Past("codev", 8, ())
