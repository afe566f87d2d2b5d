"""What the rounds to come can give, and how seconds are shared among them: one idea for every shortening."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run.commands import ResizeRound
from cop_desktop.domain.run.moves import OPEN
from cop_desktop.domain.run.state import State

SAID_BY_MINUTES = 180
"""From this length on a round is said in whole minutes, below in quarters of one (as `scaling` does)."""


@dataclass(frozen=True)
class Give:
    """What one round can give, or take: at most `most` seconds, by whole `step` seconds if possible."""

    round_id: str
    most: int
    step: int = 60


def closing_rounds(state: State) -> tuple[str, ...]:
    """Tell which rounds close the session: the protected ones at its end, else the last one."""
    to_come = [
        each for each in state.in_order() if each.state in OPEN and each.planned.id != state.current_id
    ]
    closing: list[str] = []
    for each in reversed(to_come):
        if not each.planned.protected:
            break
        closing.insert(0, each.planned.id)
    return tuple(closing) or tuple(each.planned.id for each in to_come[-1:])


def gives_to_come(state: State, among: Collection[str] | None = None) -> tuple[Give, ...]:
    """List what rounds not begun can give within their minimums (`least_seconds`), in order.

    What is protected and what closes the session give nothing. `among` restricts to these rounds.
    """
    closing = closing_rounds(state)
    return tuple(
        Give(each.planned.id, most, step_of(each.planned.seconds))
        for each in state.in_order()
        if each.state in (RoundState.PENDING, RoundState.ARMED)
        and (among is None or each.planned.id in among)
        and not each.planned.protected
        and each.planned.id not in closing
        and (most := min(each.planned.seconds, each.budget_ms // 1000 - each.planned.least_seconds)) > 0
    )


def step_of(seconds: int) -> int:
    """Tell by how many seconds a round is made shorter or longer, so that its length can be said."""
    return 60 if seconds >= SAID_BY_MINUTES else 15


def shared(gives: Sequence[Give], seconds: int) -> dict[str, int]:
    """Share seconds in proportion of what each can give: whole steps, the rest to the first that can.

    The sum is exactly `seconds`, or all that can be given when that is less; nobody gives more than its
    `most`. Rounds that give nothing are left out.
    """
    slack = sum(each.most for each in gives)
    wanted = max(0, min(seconds, slack))
    if not wanted:
        return {}
    parts = {each.round_id: each.most * wanted // slack // each.step * each.step for each in gives}
    left = wanted - sum(parts.values())
    later = list(gives)[::-1]  # on a tie the later one: the round under way is being lived
    neediest = sorted(later, key=lambda each: parts[each.round_id] * slack - each.most * wanted)
    while _can_more(gives, parts, left):
        for each in neediest:
            if each.step <= left and parts[each.round_id] + each.step <= each.most:
                parts[each.round_id] += each.step
                left -= each.step
    for each in gives:
        by = min(left, each.most - parts[each.round_id])
        parts[each.round_id] += by
        left -= by
    return {round_id: by for round_id, by in parts.items() if by}


def resized(state: State, parts: Mapping[str, int]) -> list[ResizeRound]:
    """Give the operations that take so many seconds from rounds not begun (a negative one gives)."""
    return [
        ResizeRound(round_id=round_id, seconds=state.occurrences[round_id].planned.seconds - by)
        for round_id, by in parts.items()
    ]


def _can_more(gives: Iterable[Give], parts: dict[str, int], left: int) -> bool:
    return any(each.step <= left and parts[each.round_id] + each.step <= each.most for each in gives)
