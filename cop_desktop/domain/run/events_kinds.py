"""What happens in one kind of round only: groups, shows of hands, votes."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.run.groups import Group


@dataclass(frozen=True, kw_only=True)
class Grouped:
    """The people of a round are in these groups: drawn, prepared, or moved by hand."""

    round_id: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, kw_only=True)
class Merged:
    """The groups of `from_id` joined into these (1-2-4-all)."""

    round_id: str
    from_id: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, kw_only=True)
class Rotated:
    """Groups, or people, moved on: `move` (from 1) counts the moves of the part."""

    round_id: str
    move: int
    groups: tuple[Group, ...]


@dataclass(frozen=True, kw_only=True)
class HandsShown:
    """So many thumbs were up, sideways and down; `by_ms` were added by their majority (0: it closes)."""

    round_id: str
    up: int
    side: int
    down: int
    by_ms: int = 0


@dataclass(frozen=True, kw_only=True)
class BallotSet:
    """What is voted upon: ids of captured items, in the order of the wall."""

    round_id: str
    option_ids: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Tallied:
    """Totals of one option, which replace those before: its dots, or how often each score was given.

    `counts` has one number for a dot vote; for a poll, one for each score from the lowest to the highest.
    No ballot is kept.
    """

    round_id: str
    option_id: str
    counts: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Revealed:
    """The totals are on the wall."""

    round_id: str


KindFact = Grouped | Merged | Rotated | HandsShown | BallotSet | Tallied | Revealed
