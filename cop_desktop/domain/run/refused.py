"""A command that does not apply is answered, not obeyed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a command is refused; the words are the screens'."""

    STALE = "stale"
    REPEATED = "repeated"
    ENDED = "ended"
    NOT_ENDED = "not_ended"
    HELD = "held"
    NOT_HELD = "not_held"
    NO_ROUND = "no_round"
    UNKNOWN_ROUND = "unknown_round"
    UNKNOWN_PERSON = "unknown_person"
    WRONG_STATE = "wrong_state"
    NOTHING_NEXT = "nothing_next"
    NOTHING_BEFORE = "nothing_before"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    LATER_DEPENDS = "later_depends"
    NO_TURNS = "no_turns"
    NOBODY_NEXT = "nobody_next"
    NOBODY_SPEAKS = "nobody_speaks"
    ALREADY = "already"
    TOO_FAR = "too_far"
    IN_THE_FUTURE = "in_the_future"
    BAD_VALUE = "bad_value"
    WRONG_LANE = "wrong_lane"
    NOT_OPEN = "not_open"
    NO_VOTE = "no_vote"
    BAD_COUNT = "bad_count"
    NOTHING_COUNTED = "nothing_counted"
    REVEALED = "revealed"
    NOT_POSSIBLE = "not_possible"
    NO_GROUPS = "no_groups"
    BAD_GROUPS = "bad_groups"
    TWO_HOSTS = "two_hosts"
    LAST_CYCLE = "last_cycle"
    MOST_CYCLES = "most_cycles"
    NO_CYCLES = "no_cycles"
    CYCLE_BEGUN = "cycle_begun"
    NOT_YOURS = "not_yours"
    NOT_YOURS_TO_UNDO = "not_yours_to_undo"


@dataclass(frozen=True)
class Refused:
    """The answer of `decide` to a command that does not apply."""

    reason: Reason
