"""What the room may read of a question of the read-back: its sentence, and the answer it would take."""

from __future__ import annotations

from cop_desktop.domain.read_back import Line, told
from cop_desktop.domain.typography import typeset
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.read_back_face import Candidate
from cop_desktop.services.read_back import Board


def public_sentence(board: Board, line: Line) -> str:
    """Give the sentence of a line as the wall writes it; empty when the room may read nothing of it."""
    somebody = translate("Wall", "somebody")
    return typeset(told(line.public, board.names, line.hidden, somebody), board.session.language)


def public_answer(board: Board, line: Line, candidate: Candidate) -> str:
    """Say an answer as the wall would: a short name, or nobody’s for whoever the room hides."""
    if not candidate.person_id:
        return candidate.text
    if candidate.person_id in line.hidden:
        return translate("Wall", "The client")
    return board.names.get(candidate.person_id, translate("Wall", "Somebody"))
