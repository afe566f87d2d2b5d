"""Groups as they are made, and as people come and go.

What is in the log is brought in agreement with who is here: an arrival taken back leaves groups whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from cop_desktop.domain.run import apply_turns
from cop_desktop.domain.run import events as ev
from cop_desktop.domain.run import events_kinds as ek
from cop_desktop.domain.run.circle import apart, circle, company_found, splits, whole
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.moves import OPEN
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.replacing import replace
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import State

GroupFact = ek.Grouped | ek.Merged | ek.Rotated


def grouped(state: State, fact: GroupFact, _at: Moment) -> State:
    """Put people in groups; those who came since, and are in none, join the smallest."""
    occurrence = state.occurrence(fact.round_id)
    if not splits(occurrence):
        raise LogFault(Reason.NO_GROUPS)
    if occurrence.state not in OPEN:
        raise LogFault(Reason.WRONG_STATE)
    members = [who for group in fact.groups for who in group.member_ids]
    numbers = [group.number for group in fact.groups]
    hosted = all(group.host_id is None or group.host_id in group.member_ids for group in fact.groups)
    if len(set(members)) != len(members) or len(set(numbers)) != len(numbers) or not hosted:
        raise LogFault(Reason.BAD_GROUPS)
    hosts = [group.station for group in fact.groups if group.host_id is not None and group.station]
    if len(set(hosts)) != len(hosts):
        raise LogFault(Reason.TWO_HOSTS)
    groups = whole(fact.groups, circle(state), apart(state))
    if not isinstance(fact, ek.Rotated):
        return state.with_occurrence(replace(occurrence, groups=groups))
    tables = occurrence.tables_before
    if occurrence.groups and occurrence.first_run is not None:
        tables = (*tables, occurrence.groups)
    return state.with_occurrence(replace(occurrence, groups=groups, moves=fact.move, tables_before=tables))


def arrived(state: State, fact: ev.Arrived, at: Moment) -> State:
    """Let somebody who comes be in a group: the one left before, else the smallest."""
    state = apply_turns.arrived(state, fact, at)
    return _rearranged(state, fact.person_id)


def left(state: State, fact: ev.Left, at: Moment) -> State:
    """Let whoever is alone now that somebody went out join another group."""
    return _rearranged(apply_turns.left(state, fact, at), fact.person_id)


def kept_prepared(before: State, fresh: State) -> State:
    """Keep the groups prepared before the plan was frozen again."""
    people = circle(fresh)
    for each in before.occurrences.values():
        now = fresh.occurrences.get(each.planned.id)
        if each.groups and now is not None and now.planned.grouping is each.planned.grouping:
            groups = whole(each.groups, people, apart(fresh))
            fresh = fresh.with_occurrence(replace(now, groups=groups))
    return fresh


def _rearranged(state: State, person_id: str) -> State:
    concerned = [each for each in state.occurrences.values() if each.groups and each.state in OPEN]
    if not concerned:
        return state
    people, kept_apart = circle(state), apart(state)
    for each in concerned:
        groups = whole(each.groups, people, kept_apart)
        if each.planned.grouping is not Grouping.INNER_OUTER:
            groups = company_found(groups, person_id, people, kept_apart)
        if groups != each.groups:
            state = state.with_occurrence(replace(each, groups=groups))
    return state


HANDLERS: Final[dict[type[Any], Callable[[State, Any, Moment], State]]] = {
    ek.Grouped: grouped,
    ek.Merged: grouped,
    ek.Rotated: grouped,
    ev.Arrived: arrived,
    ev.Left: left,
}
"""Facts about groups, and the state after them."""
