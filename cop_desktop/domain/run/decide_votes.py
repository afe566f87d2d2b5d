"""What shows of hands and votes come to."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run import events_kinds as ek
from cop_desktop.domain.run.commands import Command
from cop_desktop.domain.run.draft import Draft, following, remaining_ns
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.moves import KINDS
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.state import MS, Occurrence

MOST_COUNTED = 9_999
"""Nobody counts more hands, dots or sheets of one option."""
_UNDER_WAY = frozenset({RoundState.RUNNING, RoundState.PAUSED})


def majority(up: int, side: int, down: int) -> bool:
    """Tell whether more than half of the hands shown are up; as many up as not is no majority."""
    return 2 * up > up + side + down


def extend_vote(draft: Draft, command: ck.ExtendVote) -> None:
    """Count hands: a majority of those up gives the next extension of the list, anything else closes.

    The time given begins now: what was overrun before the hands went up is made up for.
    """
    occurrence = draft.current()
    if not KINDS[occurrence.planned.kind].extends:
        raise LogFault(Reason.NO_VOTE)
    if occurrence.state not in _UNDER_WAY:
        raise LogFault(Reason.WRONG_STATE)
    hands = (command.up, command.side, command.down)
    if not any(hands) or not all(0 <= each <= MOST_COUNTED for each in hands):
        raise LogFault(Reason.BAD_COUNT)
    round_id, left = occurrence.planned.id, next_extension(occurrence)
    if majority(*hands) and left is not None:
        by = left * 1000 + max(0, -remaining_ns(occurrence, draft.at)) // MS
        draft.add(_shown(round_id, hands, by))
        return
    draft.add(_shown(round_id, hands, 0))
    if command.stay:
        return
    target = following(draft.state)
    draft.leave()
    if target is not None:
        draft.begin(target)


def _shown(round_id: str, hands: tuple[int, int, int], by_ms: int) -> ek.HandsShown:
    up, side, down = hands
    return ek.HandsShown(round_id=round_id, up=up, side=side, down=down, by_ms=by_ms)


def next_extension(occurrence: Occurrence) -> int | None:
    """Tell what a majority would add, in seconds; None once the list is used up."""
    extensions = occurrence.planned.extensions
    return extensions[occurrence.extensions_used] if occurrence.extensions_used < len(extensions) else None


def set_ballot(draft: Draft, command: ck.SetBallot) -> None:
    """Say what is voted upon; totals of what is no longer on the ballot go with it."""
    occurrence = _vote(draft, command.round_id)
    options = command.option_ids
    if occurrence.revealed:
        raise LogFault(Reason.REVEALED)
    if not options or not all(options) or len(set(options)) != len(options):
        raise LogFault(Reason.BAD_COUNT)
    if options == occurrence.ballot:
        raise LogFault(Reason.ALREADY)
    draft.add(ek.BallotSet(round_id=occurrence.planned.id, option_ids=options))


def tally(draft: Draft, command: ck.Tally) -> None:
    """Enter totals; those that are the same already leave no trace."""
    occurrence = _vote(draft, command.round_id)
    if not command.totals:
        raise LogFault(Reason.BAD_COUNT)
    for each in command.totals:
        if each.option_id not in occurrence.ballot or not _countable(occurrence, each.counts):
            raise LogFault(Reason.BAD_COUNT)
        if occurrence.tallies.get(each.option_id) != each.counts:
            draft.add(
                ek.Tallied(round_id=occurrence.planned.id, option_id=each.option_id, counts=each.counts)
            )
    if not draft.facts:
        raise LogFault(Reason.ALREADY)


def reveal(draft: Draft, command: ck.Reveal) -> None:
    """Show the totals; they are never hidden again."""
    occurrence = _vote(draft, command.round_id)
    if occurrence.revealed:
        raise LogFault(Reason.ALREADY)
    if not any(map(sum, occurrence.tallies.values())):
        raise LogFault(Reason.NOTHING_COUNTED)
    draft.add(ek.Revealed(round_id=occurrence.planned.id))


def _vote(draft: Draft, round_id: str | None) -> Occurrence:
    """Find a round that tallies: the current one, or one asked for."""
    occurrence = draft.occurrence(round_id) if round_id is not None else draft.current()
    if not KINDS[occurrence.planned.kind].tallies:
        raise LogFault(Reason.NO_VOTE)
    return occurrence


def _countable(occurrence: Occurrence, counts: tuple[int, ...]) -> bool:
    """Tell whether numbers can be the totals of one option of a vote."""
    planned = occurrence.planned
    wanted = planned.scale_max - planned.scale_min + 1 if planned.scale_max else 1
    return len(counts) == wanted and all(0 <= each <= MOST_COUNTED for each in counts)


HANDLERS: Final[dict[type[Command], Callable[[Draft, Any], None]]] = {
    ck.ExtendVote: extend_vote,
    ck.SetBallot: set_ballot,
    ck.Tally: tally,
    ck.Reveal: reveal,
}
"""Commands about votes, and what they come to."""
