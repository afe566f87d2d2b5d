"""What screens show of one kind of round only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class GroupView:
    """One group of the current round; `member_ids` are those present, in the order of the seats.

    `moved_ids` are those of them who have just come from another place; `from_numbers` the groups before
    that joined in this one (empty: it was drawn).
    """

    number: int
    member_ids: tuple[str, ...]
    host_id: str | None = None
    station: int | None = None
    moved_ids: tuple[str, ...] = ()
    from_numbers: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class HandsView:
    """The shows of hands of an extendable round.

    `next_seconds` is what a majority would add now, None once nothing is left to add; `used` counts the
    extensions given. `up`, `side`, `down` are those of the last show of hands (None: none yet).
    """

    used: int
    next_seconds: int | None
    up: int | None = None
    side: int | None = None
    down: int | None = None


@dataclass(frozen=True, kw_only=True)
class OptionView:
    """Totals of one option, in the ballot's order.

    `counts` as tallied; `total` is the number of dots, or of scores given. `median`, the quartiles `low`
    and `high` and the `spread` between them are of a poll only, None while nothing was given.
    """

    option_id: str
    counts: tuple[int, ...]
    total: int
    median: float | None = None
    spread: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, kw_only=True)
class TallyView:
    """A vote: what is on the ballot and its totals; the wall shows totals once `revealed`.

    `scale_min` and `scale_max` are those of a poll (0 for a dot vote); `dots_per_person` of a dot vote.
    `round_id` is the round of the vote: the current one, or one of its agenda item (see `RunView.tally`).
    """

    round_id: str = ""
    options: tuple[OptionView, ...]
    revealed: bool
    dots_per_person: int = 0
    scale_min: int = 0
    scale_max: int = 0

    @property
    def poll(self) -> bool:
        """Tell whether scores are given, rather than dots."""
        return self.scale_max > 0
