"""Draws faces on the grid of the wall.

Three layers: the *still* one (ground, words, seats, waiting thread), the clock, and the running piece
of the thread. The painter's coordinates are units of the grid: whoever calls has scaled it.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from cop_desktop.qt.wall import grid as g
from cop_desktop.qt.wall.face import (
    BlackFace,
    BreakFace,
    Clock,
    Face,
    HarvestFace,
    HeldFace,
    MessageFace,
    RoundFace,
    ThanksFace,
    Thread,
    WelcomeFace,
)
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.groups_paint import paint_groups
from cop_desktop.qt.wall.paint_band import band_box, paint_band
from cop_desktop.qt.wall.paint_edges import paint_header, paint_next
from cop_desktop.qt.wall.paint_pages import paint_harvest, paint_message
from cop_desktop.qt.wall.read_back import ReadBackFace
from cop_desktop.qt.wall.read_back_paint import paint_read_back
from cop_desktop.qt.wall.votes import VotesFace
from cop_desktop.qt.wall.votes_paint import paint_votes
from cop_desktop.qt.wall.words import BOLD, DEMI, Wall, fitted, width_of, write
from cop_desktop.qt.widgets.clock_text import clock_width, paint_clock
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, paint_icon, sans
from cop_desktop.qt.widgets.ring import Ring, RingState, paint_arc, paint_leaf
from cop_desktop.qt.widgets.seats import Seat, paint_circle, seat_centres, seat_diameter
from cop_desktop.qt.widgets.subject_text import Setting, paint_setting, set_subject
from cop_desktop.qt.widgets.thread import paint_thread

SUBJECT_LARGEST, SUBJECT_SMALLEST = 108, 70
RULE, RULE_LEADING = 70, 1.22
LEAST = 26
"""Smallest text of all, for what was written far too long: shown whole rather than cut."""
_GAP = 24.0


def ground_of(face: Face, ink: Ink) -> QColor:
    """Give the colour of the whole wall behind a face."""
    if isinstance(face, BlackFace):
        return QColor(Qt.GlobalColor.black)
    return ink("hold") if isinstance(face, HeldFace) else ink("bg")


def paint_still(painter: QPainter, face: Face, wall: Wall) -> None:
    """Draw everything that a tick leaves as it is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(QRectF(0, 0, wall.grid.width, wall.grid.height), ground_of(face, wall.ink))
    if isinstance(face, HeldFace):
        _paint_held(painter, face, wall)
    elif isinstance(face, WelcomeFace):
        _paint_welcome(painter, face, wall)
    elif isinstance(face, ThanksFace):
        _paint_thanks(painter, face, wall)
    elif isinstance(face, RoundFace):
        paint_header(painter, face.header, wall)
        body = wall.grid.body
        if face.band is not None:
            body.setBottom(band_box(wall.grid).top() - 34)
            paint_band(painter, face.band, wall)
        if face.clock is None and not face.seats:  # nothing stands at the right: the subject takes its place
            body.setRight(wall.grid.right)
        _paint_subject(painter, face.subject, face.rule, body, wall)
        paint_seats(painter, face.seats, wall)
        paint_next(painter, face.next, wall)
    elif isinstance(face, GroupsFace):
        paint_groups(painter, face, wall)
    elif isinstance(face, HarvestFace):
        paint_harvest(painter, face, wall)
    elif isinstance(face, MessageFace):
        paint_message(painter, face, wall)
    elif isinstance(face, VotesFace):
        paint_votes(painter, face, wall)
    elif isinstance(face, ReadBackFace):
        paint_read_back(painter, face, wall)
    elif isinstance(face, BreakFace):
        paint_header(painter, face.header, wall)
        _paint_break(painter, face, wall)
        paint_next(painter, face.next, wall)


def paint_clock_of(painter: QPainter, clock: Clock, wall: Wall) -> None:
    """Draw the ring, and in it the digits, or the leaf of overtime."""
    centre, ink = wall.grid.ring, wall.ink
    ring = Ring(clock.state, clock.share)
    paint_arc(painter, centre, g.ARC_RADIUS, g.ARC_WIDTH, g.TRACK_WIDTH, ring, ink)
    if clock.turn_share is not None:
        inner = g.ARC_RADIUS - g.ARC_WIDTH / 2 - 12
        pen = QPen(ink("muted"), 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        box = QRectF(centre.x() - inner, centre.y() - inner, 2 * inner, 2 * inner)
        painter.drawArc(box, 90 * 16, round(min(1.0, max(0.0, clock.turn_share)) * 360 * 16))
    if clock.leaf:
        paint_leaf(painter, centre, 120, ink)
        return
    # Whole minutes sit better with their own widths; what flips each second keeps equal cells.
    ticking = ":" in clock.digits or clock.state is RingState.TWO_MINUTES
    measure = clock_width if ticking else width_of
    digits = sans(168, DEMI)
    room = 2 * (g.ARC_RADIUS - g.ARC_WIDTH / 2) - (72 if clock.turn_share is not None or ticking else 36)
    width = measure(clock.digits, digits)
    if width > room:
        digits = sans(168 * room / width, DEMI)
    rise = QFontMetricsF(digits).capHeight()
    painter.setPen(ink("ink"))
    middle = Qt.AlignmentFlag.AlignHCenter
    if ticking:
        paint_clock(painter, centre + QPointF(0, rise / 2 - 33), clock.digits, digits, middle)
    else:
        left = centre.x() - width_of(clock.digits, digits) / 2
        write(painter, left, centre.y() + rise / 2 - 33, clock.digits, digits, ink("ink"))
    painter.setPen(ink("warn") if clock.state is RingState.TWO_MINUTES else ink("muted"))
    paint_clock(painter, centre + QPointF(0, 95), clock.unit, sans(60, DEMI), middle)


def paint_thread_of(painter: QPainter, thread: Thread, wall: Wall, ground: QColor) -> None:
    """Draw the thread of the session."""
    colour = wall.ink(thread.colour)
    start = wall.grid.thread
    paint_thread(painter, start, wall.grid.inner, thread.pieces, thread.share, colour, wall.ink, ground)


def _paint_subject(painter: QPainter, subject: str, rule: str, body: QRectF, wall: Wall) -> None:
    """Draw the subject, a short line and the rule, together in the middle of the body."""
    ink = wall.ink
    setting, said = set_together(subject, rule, body, wall)
    under = said.height + 2 * _GAP + 7 if said is not None else 0.0
    top = body.top() + max(0.0, (body.height() - setting.height - under) / 2)
    painter.setPen(ink("ink"))
    paint_setting(painter, QPointF(body.left(), top), setting)
    if said is None:
        return
    top += setting.height + _GAP + 5
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink("calm"))
    painter.drawRoundedRect(QRectF(body.left(), top, 127, 7), 3.5, 3.5)
    painter.setPen(ink("muted"))
    paint_setting(painter, QPointF(body.left(), top + 2 + _GAP), said, sans)


def set_together(subject: str, rule: str, body: QRectF, wall: Wall) -> tuple[Setting, Setting | None]:
    """Set the subject and the rule: the subject gives way to the rule, but stays the larger of the two."""
    largest = round(wall.text(SUBJECT_LARGEST))

    def subject_in(room: float) -> Setting:
        setting = set_subject(subject, body.width(), room, largest, SUBJECT_SMALLEST)
        if setting.height > room:
            setting = set_subject(subject, body.width(), room, SUBJECT_SMALLEST, LEAST)
        return setting

    if not rule:
        return subject_in(body.height()), None
    size = round(wall.text(RULE))
    while True:
        most = 2 * size * RULE_LEADING + 1
        said = set_subject(rule, body.width(), most, size, LEAST, sans, RULE_LEADING)
        setting = subject_in(body.height() - said.height - 2 * _GAP - 7)
        if setting.size >= said.size or size <= RULE:
            return setting, said
        size = max(RULE, min(size, said.size) - 2)


def paint_seats(painter: QPainter, seats: tuple[Seat, ...], wall: Wall) -> None:
    """Draw the seats around the ring."""
    if seats:
        ground = wall.ink("bg")
        paint_circle(painter, wall.grid.ring, g.SEATS_RADIUS, seats, wall.ink, ground)


def _paint_held(painter: QPainter, face: HeldFace, wall: Wall) -> None:
    grid = wall.grid
    centre = QPointF(grid.width / 2, grid.height / 2)
    d = seat_diameter(face.seats, g.HOLD_RADIUS, g.HOLD_SEAT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(wall.ink("holdSeat"))
    for place in seat_centres(centre, g.HOLD_RADIUS, face.seats):
        painter.drawEllipse(place, d / 2, d / 2)


def _paint_title(painter: QPainter, title: str, line: str, bottom: float, wall: Wall) -> QRectF:
    """Draw a title and a line under it, in the middle of the space above `bottom`; give that space."""
    grid, ink = wall.grid, wall.ink
    column = grid.inner - 520
    top = g.BODY_TOP - 6
    size = round(wall.text(78))
    under = set_subject(line, column, 2 * size * 1.2, size, LEAST, sans, 1.2) if line else None
    below = under.height + 22 if under else 0.0
    setting = set_subject(title, column, bottom - top - below - 24, round(wall.text(104)), LEAST)
    at = top + max(0.0, (bottom - 24 - top - setting.height - below) / 2)
    painter.setPen(ink("ink"))
    paint_setting(painter, QPointF(g.MARGIN, at), setting)
    if under:
        painter.setPen(ink("ink"))
        paint_setting(painter, QPointF(g.MARGIN, at + setting.height + 22), under, sans)
    return QRectF(0, top, grid.width, bottom - 24 - top)


def _paint_welcome(painter: QPainter, face: WelcomeFace, wall: Wall) -> None:
    grid, ink = wall.grid, wall.ink
    name, font = fitted(face.community, wall.text(58), DEMI, grid.inner, 40)
    write(painter, g.MARGIN, g.HEADER_BASELINE, name, font, ink("calm"))
    bottom = grid.height - 90
    if face.agreement:
        size = round(wall.text(68))
        agreed = set_subject(face.agreement, grid.inner, 2 * size * 1.25 + 1, size, LEAST, leading=1.25)
        head = wall.text(52)
        bottom = grid.height - 62 - agreed.height - head * 1.3 - 34
        painter.fillRect(QRectF(g.MARGIN, bottom - 2, grid.inner, 4), ink("track"))
        write(painter, g.MARGIN, bottom + 34 + head, face.agreement_label, sans(head, DEMI), ink("muted"))
        painter.setPen(ink("ink"))
        paint_setting(painter, QPointF(g.MARGIN, bottom + 34 + head * 1.3), agreed)
    space = _paint_title(painter, face.title, face.line, bottom, wall)
    _paint_guests(painter, face.seats, space, wall)


def _paint_thanks(painter: QPainter, face: ThanksFace, wall: Wall) -> None:
    grid, ink = wall.grid, wall.ink
    name, font = fitted(face.community, wall.text(58), DEMI, grid.inner, 40)
    write(painter, g.MARGIN, g.HEADER_BASELINE, name, font, ink("calm"))
    space = _paint_title(painter, face.title, face.line, grid.height - 60, wall)
    _paint_guests(painter, face.seats, space, wall)


def _paint_guests(painter: QPainter, seats: tuple[Seat, ...], space: QRectF, wall: Wall) -> None:
    """Draw one seat per person, flush with the right margin."""
    if not seats:
        return
    radius = min(215.0, space.height() / 2 - 31)
    largest = min(62.0, seat_diameter(len(seats), radius, 62) * 1.2)
    centre = QPointF(wall.grid.right - radius - 31, space.center().y())
    paint_circle(painter, centre, radius, seats, wall.ink, wall.ink("bg"), largest)


def _paint_break(painter: QPainter, face: BreakFace, wall: Wall) -> None:
    """Draw the hour of return, alone and large, and a cup."""
    grid, ink = wall.grid, wall.ink
    middle = grid.body.center().y()
    room = grid.inner - 360
    text = on_screen(face.time)
    hour = sans(264, BOLD)
    width = width_of(text, hour)
    if width > room:
        hour = sans(264 * room / width, BOLD)
    write(painter, g.MARGIN, middle - 50, face.label, sans(wall.text(128)), ink("muted"))
    write(painter, g.MARGIN - 4, middle + 196, text, hour, ink("ink"))
    side = 310.0
    cup = QRectF(grid.right - side + 14, middle - side / 2, side, side)
    paint_icon(painter, "coffee", cup, ink("calm"), 1.25)
