"""Moving on: a latin square of groups and stations; tables where the host stays and others meet anew."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.grouping.encounters import added
from cop_desktop.domain.grouping.rotation import Spot, moved_on, redistributed, schedule
from cop_desktop.domain.grouping.wishes import Pair


def spots(count: int, size: int, *, hosted: bool = True) -> tuple[Spot, ...]:
    return tuple(
        Spot(people=tuple(f"{place}{n}" for n in range(size)), host=f"{place}{size - 1}" if hosted else None)
        for place in "abcdefgh"[:count]
    )


@given(stations=st.integers(1, 12))
@settings(max_examples=12, deadline=None)
def test_as_many_groups_as_stations_make_a_latin_square(stations: int) -> None:
    moves = schedule(stations, stations, stations)
    everywhere = list(range(stations))
    assert all(sorted(move) == everywhere for move in moves)
    assert all(sorted(at) == everywhere for at in zip(*moves, strict=True))


@given(count=st.integers(2, 8), size=st.integers(1, 4))
@settings(max_examples=30, deadline=None)
def test_guests_see_every_station_together_and_hosts_never_move(count: int, size: int) -> None:
    start = spots(count, size)
    seen: dict[tuple[str, ...], list[int]] = {each.guests: [] for each in start}
    now = start
    for _ in range(count):
        for index, each in enumerate(now):
            assert each.host == start[index].host
            assert each.host in each.people
            if each.guests:
                seen[each.guests].append(index)
        now = moved_on(now)
    assert [set(each.people) for each in now] == [set(each.people) for each in start]
    assert all(sorted(places) == list(range(count)) for guests, places in seen.items() if guests)


def test_at_tables_hosts_stay_and_nobody_meets_again_while_that_can_be() -> None:
    now = spots(4, 4)
    encounters: dict[Pair, int] = added({}, tuple(each.people for each in now))
    for move in range(3):
        now = redistributed(now, encounters=encounters, seed=str(move))
        assert [each.host for each in now] == ["a3", "b3", "c3", "d3"]
        assert all(each.host in each.people and len(each.people) == 4 for each in now)
        encounters = added(encounters, tuple(each.people for each in now))
    assert max(encounters.values()) <= 2
    assert sum(times - 1 for times in encounters.values()) <= 4


def test_at_tables_only_the_host_stays_while_another_table_has_room() -> None:
    """In a world café whoever does not host changes tables, were it to meet again somebody met elsewhere."""
    now = (*spots(2, 4), Spot(people=("c0", "c1", "c2"), host="c2"))
    elsewhere = added({}, (("a0", "b0", "c0", "c1"), ("a1", "b1"), ("a2", "b2")), (("a0", "b1"),))
    encounters: dict[Pair, int] = added(elsewhere, tuple(each.people for each in now))
    for seed in range(8):
        made = redistributed(now, encounters=encounters, seed=str(seed))
        for before, after in zip(now, made, strict=True):
            assert set(before.people) & set(after.people) == {before.host}


def test_those_to_keep_apart_do_not_share_a_table_unless_that_is_impossible() -> None:
    now = spots(2, 3)
    apart: tuple[Pair, ...] = (("a1", "b1"), ("a0", "b0"))
    for seed in range(10):
        made = redistributed(now, encounters={}, seed=str(seed), apart=apart)
        assert not any(set(two) <= set(each.people) for each in made for two in apart)
    everyone: tuple[Pair, ...] = (("a1", "b1"), ("a1", "b0"), ("b1", "b0"))
    assert sum(len(each.people) for each in redistributed(now, encounters={}, seed="", apart=everyone)) == 6


def test_one_place_stays_as_it_is() -> None:
    alone = spots(1, 5)
    assert moved_on(alone) == alone
    assert redistributed(alone, encounters={}, seed="") == alone
