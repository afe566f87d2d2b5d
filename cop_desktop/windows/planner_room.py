"""« La salle verra »: the wall as a planned round will show it, in the wall's own light theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.view import SeatState
from cop_desktop.qt.wall.face import RoundFace, Thread
from cop_desktop.qt.wall.face_of import planned_face
from cop_desktop.qt.wall.session_words import session_words
from cop_desktop.qt.wall.tongue import INTERFACE, Tongue
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.qt.widgets.seats import Seat
from cop_desktop.qt.widgets.thread import Piece, PieceState
from cop_desktop.services.plan_view import SessionPlan
from cop_desktop.windows.room_tongues import room_tongues
from cop_desktop.windows.wall_preview import WallPreview


class RoomView(WallPreview):
    """The wall in small, in the card of a round: public words only, never a working title or a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ink_of("light"), parent)
        self._tongues = room_tongues()

    def sizeHint(self) -> QSize:
        """As in the card of the round."""
        return QSize(424, 238)

    def minimumSizeHint(self) -> QSize:
        """Still legible."""
        return QSize(320, 180)

    def show_round(self, plan: SessionPlan, each: RoundOccurrence) -> None:
        """Show a round as it will be when it begins."""
        tongue = self._tongues(plan.session.language)
        self.show_face(face_of_planned(plan, each, tongue), face_of_planned(plan, each, INTERFACE))


def face_of_planned(plan: SessionPlan, each: RoundOccurrence, tongue: Tongue) -> RoundFace:
    """Make the face of a round that has not begun, from the public words alone."""
    items = [planned.item for planned in plan.items]
    rounds = [other for planned in plan.items for other in planned.rounds]
    words = session_words(plan.community, plan.session, items, rounds)
    index = next(rank for rank, other in enumerate(rounds) if other.id == each.id)
    after = rounds[index + 1].id if index + 1 < len(rounds) else ""
    seats = tuple(Seat(SeatState.WAITING) for _ in range(_seats(plan, each)))
    following = words.rounds[after].name if after else ""
    said = words.rounds[each.id]
    return planned_face(said, each.seconds, seats, _thread(plan, each.id), following, tongue)


def _seats(plan: SessionPlan, each: RoundOccurrence) -> int:
    if each.kind is not RoundKind.TURNS or each.settings.get("turn_unit") == "group":
        return 0
    client = 1 if each.settings.get("speakers") == "consultants" else 0
    return max(0, plan.people_in_circle - client)


def _thread(plan: SessionPlan, running: str) -> Thread:
    pieces = []
    before = True
    for number, planned in enumerate(plan.items):
        for each in planned.rounds:
            before = before and each.id != running
            state = PieceState.DONE if before else PieceState.TO_COME
            if each.id == running:
                state = PieceState.RUNNING
            pieces.append(Piece(number, max(1, each.seconds), state))
    return Thread(tuple(pieces))
