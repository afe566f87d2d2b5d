"""What is said of a choice to make: where, both wordings, and the two ways out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import AttendanceStatus, ItemKind, Level, Mode, Purpose, SessionRole
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Attendance
from cop_desktop.qt.dates import long_date, time_of_day
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.capture_words import kind_name, level_name
from cop_desktop.qt.presenters.planner_clashes import Clash, PlannerClashes, Why
from cop_desktop.qt.presenters.planner_words import length, mode_name, purpose_name, role_name, status_name

SHOWN = 220
"""Longest wording told whole, in characters; the rest is in the tooltip."""


@dataclass(frozen=True)
class ClashWords:
    """A sentence, both wordings (empty: there is none to compare), and what the two buttons say."""

    sentence: str
    mine: str
    theirs: str
    keep: str
    take: str


def clash_words(clash: Clash, presenter: PlannerClashes) -> ClashWords:
    """Say a choice in the language shown."""
    thing = _thing(clash, presenter)
    keep, take = translate("Planner", "Keep mine"), translate("Planner", "Take the other")
    mine = theirs = ""
    if clash.why in (Why.FIELD, Why.GONE):
        mine = translate("Planner", "Yours: {0}").format(_said(clash.name, clash.mine[clash.name], presenter))
    if clash.why is Why.FIELD:
        said = translate("Planner", "{0} ({1}): changed elsewhere meanwhile. Nothing was overwritten.")
        sentence = said.format(_field(clash.name), thing)
        theirs = translate("Planner", "The other: {0}").format(
            _said(clash.name, presenter.theirs(clash), presenter)
        )
    elif clash.why is Why.GONE:
        sentence = translate("Planner", "{0}: taken off the agenda elsewhere. Your words are kept here.")
        take = translate("Planner", "Leave it off")
    elif clash.why is Why.REMOVAL:
        sentence = translate("Planner", "{0}: changed elsewhere meanwhile. It was not removed.")
        keep, take = translate("Planner", "Remove anyway"), translate("Planner", "Keep it")
    elif clash.why is Why.ORDER:
        sentence = translate("Planner", "{0}: the order was changed elsewhere meanwhile. Nothing was moved.")
        keep, take = translate("Planner", "Move anyway"), translate("Planner", "Leave as it is")
    else:
        sentence = translate("Planner", "{0}: durations changed elsewhere meanwhile. Nothing was fitted.")
        keep, take = translate("Planner", "Fit anyway"), translate("Planner", "Leave as it is")
    return ClashWords(sentence.format(thing), mine, theirs, keep, take)


def _thing(clash: Clash, presenter: PlannerClashes) -> str:
    row, plan = clash.row, presenter.plan
    if isinstance(row, Attendance | ClientCase):
        person = plan.people.get(row.person_id) if plan else None
        return person.full_name if person else ""
    if isinstance(row, Person):
        return row.full_name
    if isinstance(row, RoundOccurrence):
        return row.name
    if isinstance(row, AgendaItem):
        return presenter.named(row.title)
    return translate("Planner", "the session")


def _field(name: str) -> str:
    """Name a field as its label does."""
    return {
        "title": translate("Planner", "Title"),
        "private_title": translate("Planner", "Working title"),
        "name": translate("Planner", "Name"),
        "full_name": translate("Planner", "Name"),
        "question": translate("Planner", "Question"),
        "wall": translate("Planner", "On the wall"),
        "instruction": translate("Planner", "Instruction"),
        "prompt": translate("Planner", "Prompt"),
        "seconds": translate("Planner", "Duration"),
        "cycles": translate("Planner", "Number of cycles"),
        "level": translate("Planner", "How far it travels"),
        "client_id": translate("Planner", "Client"),
        "capture": translate("Planner", "What is noted"),
        "grouping": translate("Planner", "How people are split"),
        "group_size": translate("Planner", "People in a group"),
        "host_ids": translate("Planner", "Hosts"),
        "place": translate("Planner", "Place"),
        "purpose": translate("Planner", "Purpose"),
        "purpose_text": translate("Planner", "Purpose"),
        "date": translate("Planner", "Date"),
        "starts_at": translate("Planner", "Start"),
        "ends_at": translate("Planner", "End"),
        "mode": translate("Planner", "How people meet"),
        "status": translate("Planner", "Attendance"),
        "role": translate("Planner", "Role"),
        "line": translate("Planner", "Private line"),
        "situation": translate("Planner", "What happens"),
        "attempts": translate("Planner", "What was tried"),
        "request": translate("Planner", "What is asked of the group"),
    }.get(name, translate("Planner", "A setting"))


def _said(name: str, value: Any, presenter: PlannerClashes) -> str:
    """Say what a field holds."""
    nothing = translate("Planner", "(nothing)")
    people = presenter.plan.people if presenter.plan else {}
    if name == "seconds":
        return length(int(value or 0))
    if name == "client_id":
        return people[value].full_name if value in people else nothing
    if name == "capture":
        return ", ".join(kind_name(ItemKind(code)).lower() for code in value or ()) or nothing
    if isinstance(value, bool):
        return translate("Planner", "yes") if value else translate("Planner", "no")
    if isinstance(value, dt.date):
        return long_date(value, year=True)
    if isinstance(value, dt.time):
        return time_of_day(value)
    if isinstance(value, str) and type(value) in _CODES:
        return str(_CODES[type(value)](value))
    return presenter.named(str(value)) if value not in (None, "") else nothing


_CODES: dict[type, Any] = {
    Level: level_name,
    Mode: mode_name,
    Purpose: purpose_name,
    AttendanceStatus: status_name,
    SessionRole: role_name,
}
