"""« La salle voit »: on the console, the wall in small and one line that says it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from cop_desktop.qt.language import translate
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.wall.face import (
    BlackFace,
    BreakFace,
    Face,
    HarvestFace,
    HeldFace,
    MessageFace,
    RoundFace,
    ThanksFace,
    WelcomeFace,
)
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.read_back import ReadBackFace
from cop_desktop.qt.wall.votes import BallotFace, DecisionFace, HandsFace, VotesFace
from cop_desktop.qt.widgets.ink import Ink


class WallPreview(WallCanvas):
    """A live picture of the wall, 16:9 whatever its width; never takes the focus."""

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(ink, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Keep the proportions of a projector."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Nine sixteenths."""
        return width * 9 // 16

    def sizeHint(self) -> QSize:
        """As on the strip of a small console."""
        return QSize(78, 44)

    def minimumSizeHint(self) -> QSize:
        """As on the strip of a small console."""
        return QSize(78, 44)


def said_of(face: Face) -> tuple[str, str]:
    """Say a face in two lines: what it is (« Consultation · 14 min »), and what it is made of."""
    if isinstance(face, BlackFace):
        return translate("WallPreview", "Black screen"), ""
    if isinstance(face, HeldFace):
        return translate("WallPreview", "Taking time"), translate("WallPreview", "The circle, without words")
    if isinstance(face, WelcomeFace):
        return translate("WallPreview", "Welcome"), face.line.partition(". ")[2] or face.line
    if isinstance(face, ThanksFace):
        return face.title, face.line
    if isinstance(face, BreakFace):
        return face.header.lead, f"{face.label} {face.time}"
    if isinstance(face, MessageFace):
        return translate("WallPreview", "Message"), face.text
    if isinstance(face, HarvestFace):
        return face.header.lead, translate("WallPreview", "%n line(s)", "", len(face.lines))
    if isinstance(face, ReadBackFace):
        return face.title, face.question
    if isinstance(face, VotesFace):
        return _vote_said(face)
    if isinstance(face, GroupsFace):
        return _groups_said(face)
    return _round_said(face)


def _groups_said(face: GroupsFace) -> tuple[str, str]:
    """« En quatuor · 9 min », « Les groupes · Page 1 sur 2 »."""
    head, clock = face.header.name or face.header.lead, face.clock
    if clock is not None and clock.digits:
        head = f"{head} · {clock.digits} {clock.unit}"
    groups = translate("WallPreview", "The groups")
    return head, f"{groups} · {face.page}" if face.page else groups


def _vote_said(face: VotesFace) -> tuple[str, str]:
    if isinstance(face, HandsFace):
        return face.question, face.offer
    if isinstance(face, BallotFace):
        options = translate("WallPreview", "%n option(s), no total", "", len(face.options))
        return face.header.slot.text if face.header.slot is not None else face.header.lead, options
    if isinstance(face, DecisionFace):
        return face.header.lead, face.call
    return face.header.lead, translate("WallPreview", "The results")


def _round_said(face: RoundFace) -> tuple[str, str]:
    head = face.header.name or face.header.lead
    clock = face.clock
    if clock is not None and clock.digits:
        head = f"{head} · {clock.digits} {clock.unit}"
    if face.rule:
        return head, translate("WallPreview", "The question and the rule")
    return head, translate("WallPreview", "The rule")
