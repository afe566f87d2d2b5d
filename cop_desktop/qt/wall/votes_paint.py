"""Draws votes on the grid of the wall: gestures, options, one disc for each vote, medians on their scale."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QTransform

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.paging import BETWEEN, ICON_ROOM, LINE_LARGEST, page_box, set_lines
from cop_desktop.qt.wall.paint_edges import NEXT, paint_header
from cop_desktop.qt.wall.votes import (
    BallotFace,
    DecisionFace,
    DotLine,
    DotsFace,
    HandsFace,
    ScoreLine,
    ScoresFace,
    VotesFace,
)
from cop_desktop.qt.wall.votes_layout import (
    DISC,
    NUMBER,
    PITCH,
    SCALE_HEIGHT,
    TOP,
    UNDER_DOTS,
    UNDER_SCALE,
    UNDER_TEXT,
    air_of,
    factor_of,
    row_height,
    set_option,
    text_left,
)
from cop_desktop.qt.wall.words import BOLD, DEMI, Wall, fitted, width_of, write
from cop_desktop.qt.widgets.lettering import paint_icon, sans
from cop_desktop.qt.widgets.subject_text import paint_setting, set_subject

TIED, ENDS = 52, 48
"""Small words of results: as large as the least that is read from the last row."""
LEAST_PITCH = 13.0
"""Closer, dots can no longer be told apart: a bar of the same length takes their place."""
THUMB = 250.0
SENTENCE_LARGEST, SENTENCE_LEAST, CALL = 104, 56, 74
_SIDES = 60.0


def paint_votes(painter: QPainter, face: VotesFace, wall: Wall) -> None:
    """Draw the still part of a face about a vote."""
    paint_header(painter, face.header, wall)
    if isinstance(face, HandsFace):
        _paint_hands(painter, face, wall)
    elif isinstance(face, BallotFace):
        _paint_ballot(painter, face, wall)
    elif isinstance(face, DotsFace):
        _paint_dots(painter, face, wall)
    elif isinstance(face, ScoresFace):
        _paint_scores(painter, face, wall)
    else:
        _paint_decision(painter, face, wall)


def _paint_hands(painter: QPainter, face: HandsFace, wall: Wall) -> None:
    """Draw the question, then the three gestures side by side, each a shape with its words."""
    grid, ink = wall.grid, wall.ink
    setting = set_subject(face.question, grid.inner, 260, round(wall.text(108)), 70)
    painter.setPen(ink("ink"))
    paint_setting(painter, QPointF(g.MARGIN, g.BODY_TOP), setting)
    top = g.BODY_TOP + setting.height + 12
    if face.offer:
        offer, font = fitted(face.offer, wall.text(70), QFont.Weight.Normal, grid.inner, 48)
        write(painter, g.MARGIN, top + wall.text(70), offer, font, ink("muted"))
        top += wall.text(70) * 1.3
    bottom = grid.height - g.THREAD_UNDER - 60
    column = (grid.inner - 2 * _SIDES) / 3
    size = wall.text(64)
    widest = max(width_of(each, sans(size, DEMI)) for each in face.gestures)
    size = max(48.0, size * min(1.0, column / widest))
    side = min(THUMB, bottom - top - size * 1.3 - 30)
    middle = top + (bottom - top - side - size * 1.3) / 2
    tokens = ("calm", "muted", "ink")
    for rank, (words, turn) in enumerate(zip(face.gestures, (0, 90, 180), strict=True)):
        centre = g.MARGIN + rank * (column + _SIDES) + column / 2
        _paint_thumb(painter, QPointF(centre, middle + side / 2), side, turn, wall, tokens[rank])
        said, font = fitted(words, size, DEMI, column, 48)
        write(painter, centre - width_of(said, font) / 2, middle + side + size * 1.2, said, font, ink("ink"))


def _paint_thumb(painter: QPainter, centre: QPointF, side: float, turn: int, wall: Wall, token: str) -> None:
    """Draw a thumb up, turned sideways, or mirrored down: the fingers stay on the same side."""
    painter.save()
    painter.translate(centre)
    if turn == 90:
        painter.rotate(90)
        painter.scale(1, 1)
    elif turn == 180:
        painter.setTransform(QTransform.fromScale(1, -1), combine=True)
    paint_icon(painter, "thumbs-up", QRectF(-side / 2, -side / 2, side, side), wall.ink(token), 1.6)
    painter.restore()


def _paint_ballot(painter: QPainter, face: BallotFace, wall: Wall) -> None:
    """Draw the options alone, numbered or with an empty disc, and under the thread what everybody does."""
    grid, ink = wall.grid, wall.ink
    box = page_box(grid)
    largest = round(wall.text(face.size or LINE_LARGEST))
    size, settings = set_lines(face.options, box, largest)
    gap = size * BETWEEN
    height = sum(each.height for each in settings) + gap * (len(settings) - 1)
    top = box.top() + max(0.0, (box.height() - height) / 2)
    for rank, setting in enumerate(settings):
        middle = top + setting.leading / 2
        if face.first:
            number, font = f"{face.first + rank}", sans(size, BOLD)
            right = box.left() + size * (ICON_ROOM - 0.45)
            write(painter, right - width_of(number, font), top + size * 0.98, number, font, ink("calm"))
        else:
            painter.setPen(QPen(ink("calm"), 5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(box.left() + size * 0.46, middle), size * 0.3, size * 0.3)
        painter.setPen(ink("ink"))
        paint_setting(painter, QPointF(box.left() + size * ICON_ROOM, top), setting, sans)
        top += setting.height + gap
    right = grid.right
    if face.page:
        font = sans(wall.text(NEXT) * 0.93)
        right -= width_of(face.page, font)
        write(painter, right, grid.next_baseline, face.page, font, ink("muted"))
        right -= 40
    rule, font = fitted(face.rule, wall.text(60), DEMI, right - g.MARGIN, 48)
    write(painter, g.MARGIN, grid.next_baseline, rule, font, ink("ink"))


def _paint_dots(painter: QPainter, face: DotsFace, wall: Wall) -> None:
    """Draw the totals, then one disc for each vote: one pitch on every line, so that length compares."""
    left = text_left([str(line.count) for line in face.lines] + [str(face.most)])
    room = wall.grid.right - left
    tied = max((width_of(line.tied, sans(wall.text(TIED))) for line in face.lines), default=0.0)
    pitch = min(PITCH, (room - (tied + 40 if tied else 0)) / max(1, face.most))
    top = TOP
    texts = [line.text for line in face.lines]
    factor = factor_of(texts, room, wall, scale=False)
    air = air_of(texts, room, factor, wall, scale=False)
    for rank, line in enumerate(face.lines):
        setting = set_option(line.text, room, factor)
        height = row_height(setting, scale=False)
        if rank:
            painter.fillRect(QRectF(left, top - (UNDER_DOTS + air) / 2 - 1.5, room, 3), wall.ink("track"))
        _paint_figure(painter, str(line.count), left, top, height - UNDER_DOTS, wall, strong=line.kept)
        weight = DEMI if line.kept else QFont.Weight.Normal
        painter.setPen(wall.ink("ink"))
        paint_setting(painter, QPointF(left, top), setting, partial(sans, weight=weight))
        middle = top + setting.height + UNDER_TEXT + DISC / 2
        _paint_line_of_dots(painter, line, QPointF(left, middle), pitch, wall)
        if line.tied:
            font = sans(wall.text(TIED))
            at = wall.grid.right - width_of(line.tied, font)
            write(painter, at, middle + wall.text(TIED) * 0.34, line.tied, font, wall.ink("muted"))
        top += height + air


def _paint_figure(
    painter: QPainter, text: str, left: float, top: float, height: float, wall: Wall, *, strong: bool
) -> None:
    """Draw a figure flush right, in the middle of its row."""
    said, font = fitted(text, NUMBER, BOLD, left - g.MARGIN - 40, 60)
    baseline = top + height / 2 + font.pixelSize() * 0.35
    right = left - 53
    ink = wall.ink("calm" if strong else "muted")
    write(painter, right - width_of(said, font), baseline, said, font, ink)


def _paint_line_of_dots(painter: QPainter, line: DotLine, start: QPointF, pitch: float, wall: Wall) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wall.ink("calm" if line.kept else "edge"))
    if pitch < LEAST_PITCH:
        bar = QRectF(start.x(), start.y() - DISC / 4, max(4.0, line.count * pitch), DISC / 2)
        if line.count:
            painter.drawRoundedRect(bar, 6, 6)
        return
    radius = pitch * DISC / PITCH / 2
    for rank in range(line.count):
        painter.drawEllipse(QPointF(start.x() + radius + rank * pitch, start.y()), radius, radius)


def _paint_scores(painter: QPainter, face: ScoresFace, wall: Wall) -> None:
    """Draw the median in figures, the statement, its scale: a bar between quartiles, a disc on the median."""
    left = text_left([line.figure for line in face.lines])
    room = wall.grid.right - left
    said = max((width_of(line.spread, sans(wall.text(TIED))) for line in face.lines), default=0.0)
    top = TOP
    texts = [line.text for line in face.lines]
    factor = factor_of(texts, room, wall, scale=True)
    air = air_of(texts, room, factor, wall, scale=True)
    for rank, line in enumerate(face.lines):
        setting = set_option(line.text, room, factor)
        height = row_height(setting, scale=True)
        if rank:
            painter.fillRect(QRectF(left, top - (UNDER_SCALE + air) / 2 - 1.5, room, 3), wall.ink("track"))
        _paint_figure(painter, line.figure, left, top, height - UNDER_SCALE, wall, strong=True)
        painter.setPen(wall.ink("ink"))
        paint_setting(painter, QPointF(left, top), setting, sans)
        middle = top + setting.height + UNDER_TEXT + SCALE_HEIGHT / 2
        _paint_scale(painter, line, face, QRectF(left, middle, room - said - 40, 0), wall)
        font = sans(wall.text(TIED))
        at = wall.grid.right - width_of(line.spread, font)
        write(painter, at, middle + wall.text(TIED) * 0.34, line.spread, font, wall.ink("muted"))
        top += height + air


def _paint_scale(painter: QPainter, line: ScoreLine, face: ScoresFace, place: QRectF, wall: Wall) -> None:
    ink, font = wall.ink, sans(ENDS)
    lowest, highest = str(face.lowest), str(face.highest)
    start = write(painter, place.left(), place.y() + ENDS * 0.34, lowest, font, ink("muted")) + 36
    end = place.right() - width_of(highest, font) - 36
    write(painter, end + 36, place.y() + ENDS * 0.34, highest, font, ink("muted"))
    step = (end - start) / max(1, face.highest - face.lowest)

    def x_of(score: float) -> float:
        return start + (score - face.lowest) * step

    painter.setPen(QPen(ink("track"), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(start, place.y()), QPointF(end, place.y()))
    for score in range(face.lowest, face.highest + 1):
        painter.drawLine(QPointF(x_of(score), place.y() - 9), QPointF(x_of(score), place.y() + 9))
    if line.low is None or line.middle is None or line.high is None:
        return
    painter.setPen(QPen(ink("calm"), 4))
    painter.setBrush(ink("calmSoft"))
    painter.drawRoundedRect(
        QRectF(x_of(line.low) - 17, place.y() - 17, x_of(line.high) - x_of(line.low) + 34, 34), 17, 17
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("calm"))
    painter.drawEllipse(QPointF(x_of(line.middle), place.y()), DISC / 2, DISC / 2)


def _paint_decision(painter: QPainter, face: DecisionFace, wall: Wall) -> None:
    """Draw the exact sentence in its box, then the call; a tick and the words once it is adopted."""
    grid, ink = wall.grid, wall.ink
    bottom = grid.height - (g.THREAD_UNDER + 60 if face.thread is not None else 70)
    call = set_subject(face.call, grid.inner - 170, 300, round(wall.text(CALL)), 48, sans, 1.22)
    room = bottom - g.BODY_TOP - call.height - 60 - 80
    wide, largest = grid.inner - 210, round(wall.text(SENTENCE_LARGEST))
    said = set_subject(face.sentence, wide, room, largest, SENTENCE_LEAST)
    if said.height > room:
        said = set_subject(face.sentence, wide, room, SENTENCE_LEAST, 26)
    box = QRectF(g.MARGIN, g.BODY_TOP, grid.inner, said.height + 80)
    box.moveTop(g.BODY_TOP + max(0.0, (bottom - g.BODY_TOP - box.height() - 60 - call.height) / 2))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("calmSoft"))
    painter.drawRoundedRect(box, 26, 26)
    paint_icon(painter, "gavel", QRectF(box.left() + 40, box.center().y() - 46, 92, 92), ink("calm"))
    painter.setPen(ink("ink"))
    paint_setting(painter, QPointF(box.left() + 170, box.top() + 40), said)
    top = box.bottom() + 60
    icon = "circle-check" if face.adopted else "hand"
    side = call.size * 1.15
    at = QRectF(g.MARGIN + 12, top + call.leading / 2 - side / 2, side, side)
    paint_icon(painter, icon, at, ink("calm" if face.adopted else "question"), 2.2)
    painter.setPen(ink("calm") if face.adopted else ink("ink"))
    paint_setting(painter, QPointF(at.right() + 34, top), call, sans)
