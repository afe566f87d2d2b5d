"""The groups of a round as the console shows them: who is where, who stays, what can be asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run.circle import SPLITTING
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.view import OccurrenceView, RunView
from cop_desktop.domain.run.view_kinds import GroupView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_script import Script


@dataclass(frozen=True)
class Seated:
    """One person in a group; `spoken` is what a screen reader says of the control."""

    id: str
    name: str
    spoken: str
    host: bool = False
    locked: bool = False
    remote: bool = False


@dataclass(frozen=True)
class GroupRow:
    """One group: `head` names it whole (« Table 2 »), `short` by its number (empty: a circle)."""

    number: int
    head: str
    short: str
    spoken: str
    people: tuple[Seated, ...]


@dataclass(frozen=True)
class GroupsCard:
    """What the card says; `ahead` names the coming step whose groups are prepared, else it is empty.

    `rotates`: groups may move on; `on_wall`: the room reads them; `live`: they are those of now.
    """

    title: str
    count: str
    rows: tuple[GroupRow, ...]
    round_id: str
    ahead: str = ""
    rotates: bool = False
    on_wall: bool = False
    live: bool = True


def groups_card(
    view: RunView, script: Script, locked: Collection[str], *, on_wall: bool
) -> GroupsCard | None:
    """Say the groups of the current round; None when it has none, or the session is over or held."""
    current = view.current
    if current is None or not view.groups or view.ended_at_ms is not None or view.held:
        return None
    shown = view.occurrence(view.groups_of) or current
    rows = rows_of(view.groups, shown.grouping, view, script, locked)
    return GroupsCard(
        title=title_of(shown.grouping),
        count=count_of(rows),
        rows=rows,
        round_id=shown.id,
        rotates=shown.id == current.id and shown.kind is RoundKind.ROTATION and len(rows) > 1,
        on_wall=on_wall,
    )


def prepared_card(
    view: RunView, script: Script, groups: Sequence[Group], round_id: str, locked: Collection[str]
) -> GroupsCard | None:
    """Say the groups prepared for a step to come; None when it is no longer to come."""
    coming = view.occurrence(round_id)
    if coming is None or coming.state not in (RoundState.PENDING, RoundState.ARMED) or view.held:
        return None
    made = [
        GroupView(number=each.number, member_ids=each.member_ids, host_id=each.host_id, station=each.station)
        for each in groups
    ]
    rows = rows_of(made, coming.grouping, view, script, locked)
    return GroupsCard(
        title=translate("Groups", "To come: {0}").format(script.step_title(round_id)),
        count="",
        rows=rows,
        round_id=round_id,
        ahead=script.step_title(round_id),
        live=False,
    )


def to_prepare(view: RunView) -> OccurrenceView | None:
    """Give the next step whose groups may be prepared: the first to come that splits people.

    Nothing more is prepared while the groups shown are already those of that step.
    """
    if view.ended_at_ms is not None or view.held:
        return None
    coming = (each for each in view.occurrences if each.state in (RoundState.PENDING, RoundState.ARMED))
    found = next((each for each in coming if each.grouping in SPLITTING and each.id != view.current_id), None)
    if found is None or found.id == view.groups_of or found.kind is RoundKind.BREAK:
        return None
    return None if _keeps(found, view) else found


def _keeps(coming: OccurrenceView, view: RunView) -> bool:
    """Tell whether people stay as they are now in a step to come."""
    current = view.current
    if current is None or not view.groups or coming.kind is RoundKind.ROTATION:
        return False
    same = current.agenda_item_id == coming.agenda_item_id
    return same and current.grouping is coming.grouping


def rows_of(
    groups: Sequence[GroupView],
    grouping: Grouping,
    view: RunView,
    script: Script,
    locked: Collection[str],
) -> tuple[GroupRow, ...]:
    """Make a row for each group, in the order of the places."""
    remote = {person.id for person in view.people if person.remote}
    rows = []
    for group in sorted(groups, key=lambda each: (each.station or each.number, each.number)):
        head, place = head_of(group, grouping), str(group.station or group.number)
        people = tuple(
            _seated(who, group, head, script, locked=who in locked, remote=who in remote)
            for who in sorted(group.member_ids, key=lambda each: each != group.host_id)
        )
        count = translate("Groups", "%n person(s)", "", len(people))
        number = "" if grouping is Grouping.INNER_OUTER else place
        rows.append(GroupRow(group.number, head, number, f"{head}, {count}", people))
    return tuple(rows)


def head_of(group: GroupView, grouping: Grouping) -> str:
    """Name a group by where it is."""
    place = group.station or group.number
    if grouping is Grouping.TABLES:
        return translate("Groups", "Table {0}").format(place)
    if grouping is Grouping.STATIONS:
        return translate("Groups", "Station {0}").format(place)
    if grouping is Grouping.INNER_OUTER:
        first = translate("Groups", "In the centre")
        return first if group.number == 1 else translate("Groups", "All around")
    return translate("Groups", "Group {0}").format(group.number)


def title_of(grouping: Grouping) -> str:
    """Say how people are split."""
    return {
        Grouping.PAIRS: translate("Groups", "In pairs"),
        Grouping.TRIOS: translate("Groups", "In threes"),
        Grouping.FOURS: translate("Groups", "In fours"),
        Grouping.TABLES: translate("Groups", "At tables"),
        Grouping.STATIONS: translate("Groups", "At stations"),
        Grouping.INNER_OUTER: translate("Groups", "In two circles"),
    }.get(grouping, translate("Groups", "In small groups"))


def count_of(rows: Sequence[GroupRow]) -> str:
    """« 3 groupes »."""
    return translate("Groups", "%n group(s)", "", len(rows)) if rows else ""


def _seated(who: str, group: GroupView, head: str, script: Script, *, locked: bool, remote: bool) -> Seated:
    name = script.speaker(who)
    host = who == group.host_id
    said = [name, head]
    if host:
        said.append(translate("Groups", "host"))
    if locked:
        said.append(translate("Groups", "stays here"))
    if remote:
        said.append(translate("Groups", "remote"))
    return Seated(who, name, ", ".join(said), host, locked, remote)
