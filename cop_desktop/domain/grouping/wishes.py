"""What a draw is asked to respect, and why it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Pair = tuple[str, str]
"""Two ids, the lesser first: see `pair`."""

Partition = tuple[tuple[str, ...], ...]
"""Groups of ids; everyone is in exactly one."""

Encounters = Mapping[Pair, int]
"""How often two people were in one group this season; a pair that is not there never was."""


def pair(one: str, other: str) -> Pair:
    """Name two people, whatever the order they are given in."""
    return (one, other) if one <= other else (other, one)


class Fault(StrEnum):
    """Why no groups can be made of what was asked."""

    NOBODY = "nobody"
    BAD_SIZES = "bad_sizes"
    REPEATED_PERSON = "repeated_person"
    UNKNOWN_PLACE = "unknown_place"
    TWO_HOSTS_IN_ONE_PLACE = "two_hosts_in_one_place"
    TOO_MANY_HOSTS = "too_many_hosts"
    APART_AND_TOGETHER = "apart_and_together"
    TOGETHER_TOO_MANY = "together_too_many"
    LOCKED_TOO_MANY = "locked_too_many"
    LOCKED_APART = "locked_apart"
    APART_IMPOSSIBLE = "apart_impossible"


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What a draw respects or refuses; people who are not there are left out of account.

    `apart` and `together` are pairs. `locked` fixes a person in a group (its index, from 0). `hosts` are
    each in a different group; `locked` tells in which, when it matters.
    """

    apart: tuple[Pair, ...] = ()
    together: tuple[Pair, ...] = ()
    locked: Mapping[str, int] = field(default_factory=dict)
    hosts: tuple[str, ...] = ()


NO_WISHES = Wishes()


@dataclass(frozen=True)
class Impossible:
    """The answer to wishes that no groups can meet; `people` are those it is about, if it is about some."""

    fault: Fault
    people: tuple[str, ...] = ()
