"""What is typed or chosen for the wall: the contract sentence, and what was harvested."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda.contract import CONTRACT, LONGEST, sentence_of, steps_told
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.capture.showing import Scope, Showing, showing_of
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import AttendanceStatus, Level, MembershipKind
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Membership
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.capture_desk import read_desk
from cop_desktop.services.merging import Conflict

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.workspace import Workspace

HERE = (AttendanceStatus.EXPECTED, AttendanceStatus.PRESENT, AttendanceStatus.REMOTE)


class OnTheWall:
    """Use cases over one workspace; each is one unit of work."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def say_contract(
        self, contract_id: str, text: str, *, seen: Mapping[str, str] | None = None, over: str | None = None
    ) -> Changes:
        """Let a contract and the two steps that follow show a sentence; an empty one takes it away.

        Names of people known to the session are left out. `seen` is what each round asked when its editor
        began; `over` is what another window wrote since, which the editor was told of. Raises
        UserError("contract-not-here") when the round is no contract or nothing follows it,
        UserError("contract-too-long") with `length` and `limit`, and Conflict, with the round, when one
        of them holds something else by now: nothing is then written.
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
                if not _known(each, sentence.text, seen, over):
                    raise Conflict(each, ("question",))
            for each in told:
                if each.question != sentence.text:
                    writing.save(replace(each, question=sentence.text))
            return writing.commit()

    def harvest(self, session_id: str, round_id: str | None) -> Mapping[Scope, Showing]:
        """Tell what was captured and may go up: of a round, of its agenda item, of the session so far.

        Without a round only the session is told.
        """
        with self._workspace.reading() as reading:
            desk = read_desk(reading, session_id)
            items = reading.all(CapturedItem, session_id=session_id, order_by=("position", "captured_at_ms"))
            guests = _guests(reading, desk.session)
        room_items = {item.id for item in desk.agenda if item.level is Level.ROOM}
        room = {
            each.id for each in desk.rounds if each.level is Level.ROOM or each.agenda_item_id in room_items
        }
        of_round = {each.id: each.agenda_item_id for each in desk.rounds}

        def told(kept: list[CapturedItem]) -> Showing:
            return showing_of(kept, desk.people, room, guests=guests, room_items=room_items)

        shown = {Scope.SESSION: told(items)}
        if round_id is not None:
            whole = of_round.get(round_id)
            shown[Scope.ROUND] = told([each for each in items if each.round_id == round_id])
            shown[Scope.ITEM] = told(
                [
                    each
                    for each in items
                    if each.round_id == round_id
                    or (whole and of_round.get(each.round_id or "", each.agenda_item_id) == whole)
                ]
            )
        return shown


def _known(each: RoundOccurrence, text: str, seen: Mapping[str, str] | None, over: str | None) -> bool:
    """Tell whether a round holds what its editor saw, was told of, or wants."""
    if seen is None or each.id not in seen:
        return True
    accepted = {seen[each.id].strip(), text} | (set() if over is None else {over.strip()})
    return each.question.strip() in accepted


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
