"""Moving on: groups from station to station, or people from table to table; hosts stay where they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cop_desktop.domain.grouping.draw import draw
from cop_desktop.domain.grouping.sizes import shared
from cop_desktop.domain.grouping.wishes import (
    NO_WISHES,
    Encounters,
    Impossible,
    Pair,
    Partition,
    Wishes,
    pair,
)


@dataclass(frozen=True, kw_only=True)
class Spot:
    """A station or a table: who is there, and who of them stays when the others go."""

    people: tuple[str, ...]
    host: str | None = None

    @property
    def guests(self) -> tuple[str, ...]:
        """Those who move on."""
        return tuple(each for each in self.people if each != self.host)


def schedule(groups: int, stations: int, moves: int) -> tuple[tuple[int, ...], ...]:
    """Tell at which station (from 0) each group is, move after move: one further each time.

    With as many groups as stations it is a latin square: no two groups share a station, and in `stations`
    moves each group sees every one.
    """
    return tuple(tuple((group + move) % stations for group in range(groups)) for move in range(moves))


def moved_on(spots: Sequence[Spot]) -> tuple[Spot, ...]:
    """Let the guests of each station go together to the next one, the last to the first; hosts stay."""
    if len(spots) < 2:
        return tuple(spots)
    line = []
    for index, spot in enumerate(spots):
        staying = () if spot.host is None else (spot.host,)
        line.append(Spot(people=staying + spots[index - 1].guests, host=spot.host))
    return tuple(line)


def redistributed(
    spots: Sequence[Spot], *, encounters: Encounters, seed: str, apart: tuple[Pair, ...] = ()
) -> tuple[Spot, ...]:
    """Let the guests go to other tables, where they meet whom they met least; the host stays at each.

    Those to be kept apart are, unless that is impossible. A guest finds the same host again only when no
    other table has room.
    """
    everyone = [each for spot in spots for each in spot.people]
    if len(spots) < 2 or not everyone:
        return tuple(spots)
    hosts = {spot.host: index for index, spot in enumerate(spots) if spot.host is not None}
    sizes = shared(len(everyone), len(spots))
    left = frozenset(pair(spot.host, guest) for spot in spots if spot.host for guest in spot.guests)
    wishes = Wishes(apart=apart, locked=hosts, hosts=tuple(hosts))
    made = draw(everyone, sizes, encounters=encounters, seed=seed, wishes=wishes, avoided=left)
    if isinstance(made, Impossible):
        wishes = Wishes(locked=hosts)
        made = draw(everyone, sizes, encounters=encounters, seed=seed, wishes=wishes, avoided=left)
    if isinstance(made, Impossible):
        made = draw(everyone, sizes, encounters=encounters, seed=seed, wishes=NO_WISHES)
    assert not isinstance(made, Impossible)
    return _seated(made, spots)


def _seated(made: Partition, spots: Sequence[Spot]) -> tuple[Spot, ...]:
    return tuple(
        Spot(people=people, host=spot.host if spot.host in people else None)
        for people, spot in zip(made, spots, strict=True)
    )
