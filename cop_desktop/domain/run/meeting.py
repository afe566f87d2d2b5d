"""Who met whom in the small groups of a run: counted for the next draw, never a ranking."""

from __future__ import annotations

from collections import Counter

from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.grouping.wishes import Pair
from cop_desktop.domain.run.circle import played
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.state import State


def encounters_of(state: State) -> dict[Pair, int]:
    """Count the encounters of the rounds really played.

    Two people meet when they come together: in the rounds of an agenda item that keep them in one group,
    once; who moves on within a round meets those of both tables. The two circles of a fishbowl are no small
    groups.
    """
    counts: Counter[Pair] = Counter()
    before: dict[str, frozenset[Pair]] = {}
    for each in state.in_order():
        if not played(each) or each.planned.grouping is Grouping.INNER_OUTER:
            continue
        item = each.planned.agenda_item_id
        for groups in (*each.tables_before, each.groups):
            together = met(group.member_ids for group in groups)
            counts.update(together - before.get(item, frozenset()))
            before[item] = together
    return dict(counts)


def past_encounters(state: State) -> dict[Pair, int]:
    """Count the encounters a draw made now avoids: the season's, then those of this session."""
    counts: Counter[Pair] = Counter()
    for each in state.plan.encounters:
        counts[(each.one, each.other) if each.one <= each.other else (each.other, each.one)] += each.times
    counts.update(encounters_of(state))
    return dict(counts)
