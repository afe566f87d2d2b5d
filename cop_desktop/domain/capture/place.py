"""Where and when something is captured: the stamp of an item."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.codes import CaptureMoment, ItemKind, Level


@dataclass(frozen=True)
class Place:
    """The point of a session at which something is captured.

    `round_id` is None before, between and after rounds; `offset_seconds` is the active seconds of
    the round; `level` is the default of the place, and `locked` says it is a `room` round, which
    keeps what is captured in it whatever its kind (domain.md §7); `kinds` are those the round asks
    for; `speaker_id` is who has the floor.
    """

    session_id: str
    moment: CaptureMoment = CaptureMoment.BEFORE
    agenda_item_id: str | None = None
    round_id: str | None = None
    offset_seconds: int | None = None
    level: Level = Level.MEMBERS
    locked: bool = False
    kinds: tuple[ItemKind, ...] = ()
    speaker_id: str | None = None

    def level_of(self, asked: Level | None) -> Level:
        """Give the level of what is captured here: a `room` round is never raised."""
        return Level.ROOM if self.locked else asked or self.level
