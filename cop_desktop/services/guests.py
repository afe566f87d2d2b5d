"""Guests that nobody announced, added by name alone while a session runs: their rows come and go together.

Their row of attendance has an id of its own kind, so that an arrival taken back is told from that of a
member: it takes the guest away whole, and doing it again brings the guest back.
"""

from __future__ import annotations

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attendance
from cop_desktop.store.writing import Writing


def guest_row_id(session_id: str, person_id: str) -> str:
    """Make the id of the attendance of somebody added by name alone."""
    return id_from("guest", session_id, person_id)


def take_guest_back(writing: Writing, row: Attendance) -> bool:
    """Take a guest's rows away with the arrival taken back; False when the row is nobody's of that kind.

    The person stays when something was captured about them since, or when they belong elsewhere.
    """
    if row.id != guest_row_id(row.session_id, row.person_id):
        return False
    writing.remove(row)
    person = writing.find(Person, row.person_id)
    if person is not None and not _known_otherwise(writing, row):
        writing.remove(person)
    return True


def bring_guest_back(writing: Writing, session_id: str, person_id: str) -> Attendance | None:
    """Bring back the rows of a guest whose arrival is done again; None when there never were any."""
    row = writing.find(Attendance, guest_row_id(session_id, person_id), deleted=True)
    if row is None:
        return None
    person = writing.find(Person, person_id, deleted=True)
    if person is not None and person.deleted_at is not None:
        writing.restore(person)
    return writing.restore(row) if row.deleted_at is not None else row


def _known_otherwise(writing: Writing, row: Attendance) -> bool:
    who = row.person_id
    if writing.count(Membership, person_id=who) or writing.count(Attendance, person_id=who):
        return True
    captured = writing.all(CapturedItem, session_id=row.session_id)
    return any(who in repr(each) for each in captured)  # named in a text, a source, an owner, a helper
