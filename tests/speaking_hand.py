"""A console before more people than the October session expects, for the turns of many."""

from __future__ import annotations

from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attendance
from tests.console_world import COMMUNITY, SESSION

FIRST = (
    "Ariane", "Béatrice", "Cédric", "Danielle", "Édouard", "Fatima", "Gaël", "Hélène", "Ismaël", "Joanie",
    "Kateri", "Louis-Philippe", "Mahée", "Ngoc", "Ophélie", "Pascal", "Quentin", "Renée", "Siméon",
    "Tania", "Ulysse", "Violaine", "William", "Xavier", "Yasmine", "Zoé", "Anne-Sophie", "Bastien",
    "Camille", "Delphine",
)  # fmt: skip


def invite(workspace, count, remote=0):
    """Add so many people to those the session expects, the first ones at a distance."""
    with workspace.writing() as writing:
        for number, name in enumerate(FIRST[:count]):
            who = id_from("world", "person", name)
            writing.add(Person(id=who, given_name=name, family_name=f"N{name[0]}"))
            writing.add(
                Membership(id=id_from("world", "member", name), community_id=COMMUNITY, person_id=who)
            )
            writing.add(
                Attendance(
                    id=id_from("world", "attendance", name), session_id=SESSION, person_id=who,
                    position=20 + number, role=SessionRole.PARTICIPANT,
                    status=AttendanceStatus.REMOTE if number < remote else AttendanceStatus.PRESENT,
                )
            )  # fmt: skip
        writing.commit()
