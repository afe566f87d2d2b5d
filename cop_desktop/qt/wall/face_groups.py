"""From a view of the run to who sits with whom: heads, names, who stays, who has just come.

Names are first names, with an initial for those who share one. A group of two words is never said for
somebody who is not there: the view holds those present alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.run.view import OccurrenceView, RunView
from cop_desktop.domain.run.view_kinds import GroupView
from cop_desktop.qt.wall.face_clock import WallSettings
from cop_desktop.qt.wall.groups import GroupCard, Member
from cop_desktop.qt.wall.session_words import SessionWords
from cop_desktop.qt.wall.tongue import Tongue


def groups_shown(view: RunView, settings: WallSettings) -> bool:
    """Tell whether the room reads its groups: until they are put away; silence has a quiet wall."""
    return bool(view.groups) and not settings.groups_away and view.current_kind is not RoundKind.SILENT


def partition(groups: Sequence[GroupView]) -> tuple[tuple[int, int | None, frozenset[str]], ...]:
    """Give what tells two ways of sitting from each other."""
    return tuple((each.number, each.station, frozenset(each.member_ids)) for each in groups)


def cards_of(
    view: RunView, current: OccurrenceView, words: SessionWords, tongue: Tongue
) -> tuple[GroupCard, ...]:
    """Make a card for each group, in the order of the places."""
    remote = {person.id for person in view.people if person.remote}
    line = sorted(view.groups, key=lambda each: (each.station or each.number, each.number))
    return tuple(_card(each, current, words, tongue, remote) for each in line)


def head_of(group: GroupView, grouping: Grouping, tongue: Tongue) -> str:
    """Name a group by where it is: « Table 2 », « Station 3 », else « Groupe 1 »."""
    translate = tongue.translate
    place = group.station or group.number
    if grouping is Grouping.TABLES:
        return translate("Wall", "Table {0}").format(place)
    if grouping is Grouping.STATIONS:
        return translate("Wall", "Station {0}").format(place)
    if grouping is Grouping.INNER_OUTER:
        first = translate("Wall", "In the centre")
        return first if group.number == 1 else translate("Wall", "All around")
    return translate("Wall", "Group {0}").format(group.number)


def _card(
    group: GroupView,
    current: OccurrenceView,
    words: SessionWords,
    tongue: Tongue,
    remote: set[str],
) -> GroupCard:
    translate = tongue.translate
    members = []
    for person_id in group.member_ids:
        name = words.first_names.get(person_id) or words.names.get(person_id, "")
        host = translate("Wall", "host") if person_id == group.host_id else ""
        moved = not host and person_id in group.moved_ids
        members.append(Member(name or translate("Wall", "Guest"), host, moved, person_id in remote))
    members.sort(key=lambda each: not each.host)
    return GroupCard(head_of(group, current.grouping, tongue), tuple(members), _note(group, current, tongue))


def _note(group: GroupView, current: OccurrenceView, tongue: Tongue) -> str:
    """Say which groups made this one, or which one has come to this station."""
    translate = tongue.translate
    if len(group.from_numbers) > 1:
        said = [str(each) for each in group.from_numbers]
        both = translate("Wall", "{0} and {1}").format(", ".join(said[:-1]), said[-1])
        return translate("Wall", "of {0}").format(both)
    if group.station is not None and current.grouping is Grouping.STATIONS:
        return translate("Wall", "group {0}").format(group.number)
    return ""
