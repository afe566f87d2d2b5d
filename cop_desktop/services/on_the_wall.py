"""What is typed or chosen for the wall: the contract sentence, and the harvest of a round."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda.contract import CONTRACT, LONGEST, sentence_of, steps_told
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.capture.showing import Showing, showing_of
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import AttendanceStatus, Level, MembershipKind
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Membership
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.capture_desk import read_desk

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.workspace import Workspace

HERE = (AttendanceStatus.EXPECTED, AttendanceStatus.PRESENT, AttendanceStatus.REMOTE)


class OnTheWall:
    """Use cases over one workspace; each is one unit of work."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def say_contract(self, contract_id: str, text: str) -> Changes:
        """Let a contract and the two steps that follow show a sentence; an empty one takes it away.

        Names of people known to the session are left out. Raises UserError("contract-not-here") when
        the round is no contract or nothing follows it, UserError("contract-too-long") with `length` and
        `limit`.
        """
        with self._workspace.writing() as writing:
            contract = writing.find(RoundOccurrence, contract_id)
            if contract is None or contract.round_key != CONTRACT:
                raise UserError("contract-not-here")
            rounds = writing.all(RoundOccurrence, agenda_item_id=contract.agenda_item_id)
            told = steps_told(contract, rounds)
            if not told:
                raise UserError("contract-not-here")
            sentence = sentence_of(text, _people(writing, contract))
            if sentence.too_long:
                raise UserError("contract-too-long", length=len(sentence.text), limit=LONGEST)
            for each in told:
                if each.question != sentence.text:
                    writing.save(replace(each, question=sentence.text))
            return writing.commit()

    def harvest(self, session_id: str, round_id: str) -> Showing:
        """Tell what was captured of a round and may go up."""
        with self._workspace.reading() as reading:
            desk = read_desk(reading, session_id)
            items = reading.all(
                CapturedItem,
                session_id=session_id,
                round_id=round_id,
                order_by=("position", "captured_at_ms"),
            )
            of_room = {item.id for item in desk.agenda if item.level is Level.ROOM}
            room = {
                each.id for each in desk.rounds if each.level is Level.ROOM or each.agenda_item_id in of_room
            }
            guests = _guests(reading, desk.session)
        return showing_of(items, desk.people, room, guests=guests)


def _people(reading: Reading, contract: RoundOccurrence) -> tuple[Known, ...]:
    item = reading.get(AgendaItem, contract.agenda_item_id)
    return read_desk(reading, item.session_id).people


def _guests(reading: Reading, session: Session) -> bool:
    """Tell whether somebody here is no member of the community on that day."""
    members = {
        each.person_id
        for each in reading.all(Membership, community_id=session.community_id)
        if each.kind is MembershipKind.MEMBER and (each.left_on is None or each.left_on >= session.date)
    }
    attending = reading.all(Attendance, session_id=session.id, status=HERE)
    return any(each.person_id not in members for each in attending if each.left_at_ms is None)
