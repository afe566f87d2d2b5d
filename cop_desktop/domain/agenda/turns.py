"""How turn rounds share their time among those who speak (run-engine.md, turn arithmetic)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from cop_desktop.domain.session import Attendance

COMING = frozenset({AttendanceStatus.EXPECTED, AttendanceStatus.PRESENT, AttendanceStatus.REMOTE})
BESIDE_THE_CIRCLE = frozenset({SessionRole.FACILITATOR, SessionRole.NOTE_TAKER, SessionRole.TIMEKEEPER})
USUAL_GROUP = 4
"""Size of small groups when no round of the format says one."""


@dataclass(frozen=True)
class TurnShare:
    """What a turn round gives each speaker.

    `base` is each one's time in seconds, all laps together; `slack` belongs to nobody (it opens the pool or
    closes the round); `lowered` says that the format's base did not fit and was lowered.
    """

    speakers: int
    base: int
    slack: int
    laps: int = 1
    lowered: bool = False

    @property
    def lap(self) -> int:
        """Seconds of one lap for one speaker."""
        return self.base // max(1, self.laps)


def share_turns(seconds: int, per_person_seconds: int, speakers: int, laps: int = 1) -> TurnShare:
    """Share a budget: the base is lowered to budget ÷ speakers when it does not fit."""
    if speakers <= 0:
        return TurnShare(0, per_person_seconds, max(0, seconds), laps)
    base = min(per_person_seconds, seconds // speakers)
    return TurnShare(speakers, base, seconds - speakers * base, laps, base < per_person_seconds)


def circle(attendance: Iterable[Attendance]) -> int:
    """Count those who take turns: coming, and neither facilitating, taking notes nor keeping time."""
    return sum(each.status in COMING and each.role not in BESIDE_THE_CIRCLE for each in attendance)


def group_count(people: int, size: int) -> int:
    """Tell how many groups: odd sizes give threes and fives rather than a group of two or of six."""
    size = max(1, size)
    return max(1, (2 * people + size) // (2 * size))


def speakers_among(people: int, settings: Mapping[str, Any], group_size: int = USUAL_GROUP) -> int | None:
    """Count who speaks in turn when `people` are in the circle; None when attendance does not decide.

    Volunteers, one client or the whole group at once are not counted heads.
    """
    speakers = settings.get("speakers", "everyone_in_turn")
    if settings.get("turn_unit") == "group" or speakers == "small_groups":
        return group_count(people, group_size)
    if speakers == "everyone_in_turn":
        return people
    if speakers == "consultants":
        return max(1, people - 1)
    if speakers == "pairs" and settings.get("group_size"):
        return int(settings["group_size"])
    return None
