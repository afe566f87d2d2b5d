"""One session for each format, in French and in English, with as many people as asked, in a real file."""

import dataclasses
from enum import Enum

from PySide6.QtWidgets import QAbstractButton, QLabel

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.console_world import DAY

GIVEN = (
    "Amélie", "Benoît", "Carl", "Dalila", "Émile", "Félix", "Geneviève", "Hana", "Idriss", "Jeanne", "Karim",
    "Lou", "Maude", "Naomi", "Olivier", "Paule", "Quentin", "Rosalinde", "Solène", "Théo", "Ursule", "Victor",
    "Wendy", "Xavier", "Yasmine", "Zoé", "Anouk", "Bruno", "Chloé", "Denis",
)  # fmt: skip


def open_formats(path, clock, language, people):
    """Open a workspace with a community of so many people; gives it and the community's id."""
    workspace = open_workspace(path, clock, create=True)
    community = Communities(workspace, clock).create("Rives", language=language).made
    roster = People(workspace, clock)
    for name in GIVEN[:people]:
        roster.add(community, f"{name} N{name[-1]}")
    return workspace, community


def session_of(workspace, clock, community, format_key):
    """Plan a session of one format, everybody present; gives its id."""
    session = empty_session(workspace, clock, community)
    Planning(workspace, clock).insert(session, format_key)
    return session


def empty_session(workspace, clock, community):
    """Plan a session of nothing yet, everybody present; gives its id."""
    session = Sessions(workspace, clock).create(community, title="Essai", date=DAY).made
    people = People(workspace, clock)
    for line in people.roster(community):
        people.set_attendance(session, line.person.id, status=AttendanceStatus.PRESENT)
    return session


def rounds_of(workspace, session):
    """The rows of a session's rounds, by id."""
    with workspace.reading() as reading:
        items = tuple(each.id for each in reading.all(AgendaItem, session_id=session))
        return {each.id: each for each in reading.all(RoundOccurrence, agenda_item_id=items)}


def words_of(value):
    """Every text a face holds, wherever it stands; codes are not words."""
    if isinstance(value, Enum):
        return []
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, list | tuple):
        return [each for part in value for each in words_of(part)]
    if dataclasses.is_dataclass(value):
        return [each for part in dataclasses.fields(value) for each in words_of(getattr(value, part.name))]
    return []


def said_by(window):
    """Every text a window shows now, in labels and on buttons."""
    shown = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [each.text() for each in shown if each.isVisible() and each.text()]
