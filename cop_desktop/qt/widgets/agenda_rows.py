"""The focusable pieces of the agenda: a card for each item, a row for each of its rounds.

They are real buttons, so that a screen reader meets them one by one with their names; the thread that
holds them places them and hears their keys.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from cop_desktop.qt.presenters.planner_words import length
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.agenda_layout import GAP, Card, ItemRow, RoundRow, Segment

SUB_THREAD = 152.0
"""Where the rounds of an item hang, from the card's left edge."""
PAD = 14.0
LABEL_AT = 21.0
"""Where a round's name begins, from its segment's middle."""
LOW = 20.0
"""A card lower than this gives half its gap to its title, in pixels."""
EDGE = 5
"""How near its lower edge a card or a row is stretched rather than moved, in pixels."""


FRAMED = 17
"""Below this height, in pixels, a card that holds its title has no frame."""


class AgendaPiece(QAbstractButton):
    """What a card and a row share: they take the focus, and leave the keys to the thread."""

    def __init__(self, theme: Theme, row_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.row_id = row_id
        self.chosen = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # heard as one choice among others
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_chosen(self, *, chosen: bool) -> None:
        """Show that this is what the card at the right is about."""
        self.chosen = chosen
        self.setChecked(chosen)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """Take the place that is given."""
        return self.size()

    def nextCheckState(self) -> None:
        """Stay as chosen: the thread decides."""

    def write(
        self, painter: QPainter, box: QRectF, text: str, font: QFont, token: str, *, right: bool = False
    ) -> float:
        """Write one line, elided, centred on the height of `box`; returns its width."""
        metrics = QFontMetricsF(font)
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, box.width()))
        width = metrics.horizontalAdvance(said)
        painter.setFont(font)
        painter.setPen(self.theme.colour(token))
        x = box.right() - width if right else box.left()
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(x, base), said)
        return width

    def draw_icon(self, painter: QPainter, name: str, at: QPointF, token: str, size: int = 16) -> None:
        """Draw an icon centred on a point."""
        pixmap = self.theme.icon(name, token, size).pixmap(QSize(size, size), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(at.x() - size / 2, at.y() - size / 2), pixmap)

    def ring(self, painter: QPainter, box: QRectF, radius: float) -> None:
        """Draw the focus ring."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colour("calm"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


class AgendaCard(AgendaPiece):
    """One item of the agenda."""

    def __init__(self, theme: Theme, item: ItemRow, parent: QWidget) -> None:
        super().__init__(theme, item.rounds[0].id if item.single else item.id, parent)
        self.item = item
        self.laid = Card(item.id, 0, 0)
        self.compact_round: RoundRow | None = None

    def show_item(self, item: ItemRow, card: Card) -> None:
        """Show an item where it stands."""
        self.item = item
        self.laid = card
        self.row_id = item.rounds[0].id if item.single else item.id
        self.setAccessibleName(item.spoken or item.title)
        self.setToolTip(item.title if card.height < 15 else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card, its title and its minutes; the rounds draw themselves over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = min(9.0, box.height() / 3)
        style = Qt.PenStyle.CustomDashLine if self.item.is_break else Qt.PenStyle.SolidLine
        pen = QPen(self.theme.colour("edge" if self.item.is_break else "line"), 1.1, style)
        if self.item.is_break:
            pen.setDashPattern([3, 3])
        lit = self.chosen
        framed = box.height() >= FRAMED or box.height() < 10 or lit or self.item.is_break
        painter.setPen(pen if framed else Qt.PenStyle.NoPen)  # a line would strike through the letters
        painter.setBrush(self.theme.colour("calmSoft" if lit else "bg" if self.item.is_break else "surface"))
        painter.drawRoundedRect(box, radius, radius)
        if self.item.single or self.laid.compact:
            self._one_line(painter, box)
        else:
            self._several_lines(painter, box)
        if self.hasFocus():
            self.ring(painter, QRectF(self.rect()), radius)
        painter.end()

    def _one_line(self, painter: QPainter, box: QRectF) -> None:
        if box.height() < 10:
            return
        big = box.height() >= 19
        middle = box.center().y()
        usual = box.height() >= 13
        title = self.theme.font(16 if big else 14 if usual else 13, QFont.Weight.DemiBold)
        small = self.theme.font(14 if usual else 13)
        right = box.right() - PAD
        said = length(self.item.seconds)
        token = "calm" if self.chosen else "muted"
        row = self.compact_round
        if row is not None:
            said = f"{row.name} · {length(row.seconds)}"
            token = "calm"
        line = QRectF(box.left() + SUB_THREAD + LABEL_AT if row else PAD, middle - 9, 0, 18)
        line.setRight(right)
        width = self.write(painter, line, said, small, token, right=True)
        x = right - width - 16
        for mark in self.item.marks:
            if big:
                self.draw_icon(painter, mark, QPointF(x, middle), "warn" if mark == "rotate-ccw" else "calm")
                x -= 20
        room = SUB_THREAD - 2 * PAD if self.laid.compact else x - PAD
        self.write(painter, QRectF(PAD, middle - 10, room, 20), self.item.title, title, "ink")

    def _several_lines(self, painter: QPainter, box: QRectF) -> None:
        room = SUB_THREAD - PAD - 12
        top = 10.0 if box.height() >= 60 else 3.0
        bold = self.theme.font(16, QFont.Weight.DemiBold)
        for text in _two_lines(self.item.title, bold, room, allowed=2 if box.height() >= 84 else 1):
            self.write(painter, QRectF(PAD, top, room, 20), text, bold, "ink")
            top += 20
        small = self.theme.font(14)
        lines = [("", length(self.item.seconds)), *self.item.lines]
        for icon, text in lines:
            if top + 20 > box.height():
                break
            if icon:
                self.draw_icon(painter, icon, QPointF(PAD + 8, top + 11), "muted")
            inset = 22.0 if icon else 0.0
            strong = icon == "user"
            font = self.theme.font(14, QFont.Weight.Medium) if strong else small
            self.write(
                painter, QRectF(PAD + inset, top, room - inset, 21), text, font, "ink" if strong else "muted"
            )
            top += 22 if icon else 21
        for rank, mark in enumerate(self.item.marks):
            if top + 18 <= box.height():
                self.draw_icon(painter, mark, QPointF(PAD + 8 + 20 * rank, top + 10), "calm")


class AgendaRound(AgendaPiece):
    """One round of an item that has several."""

    def __init__(self, theme: Theme, row: RoundRow, parent: QWidget) -> None:
        super().__init__(theme, row.id, parent)
        self.row = row
        self.laid = Segment(row.id, 0, 0, None)

    def show_round(self, row: RoundRow, segment: Segment, spoken: str) -> None:
        """Show a round where it stands."""
        self.row = row
        self.row_id = row.id
        self.laid = segment
        self.setAccessibleName(spoken)
        self.setToolTip(f"{row.name} · {length(row.seconds)}" if segment.label is None else "")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segment of the sub-thread, then the name and the minutes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, self.laid.top - self.y() + 1, 6, max(1.5, self.laid.height - 2))
        if self.chosen and self.laid.label is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("calmSoft"))
            painter.drawRoundedRect(QRectF(12, 0, self.width() - 12, self.height()), 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("calm" if self.chosen else "muted"))
        radius = min(3.0, bar.height() / 2)
        painter.drawRoundedRect(bar, radius, radius)
        if self.laid.label is not None:
            middle = self.laid.label - self.y()
            weight = QFont.Weight.DemiBold if self.chosen else QFont.Weight.Normal
            font = self.theme.font(14, weight)
            line = QRectF(LABEL_AT + 3, middle - 9, self.width() - LABEL_AT - 14, 18)
            token = "calm" if self.chosen else "muted"
            width = self.write(painter, line, length(self.row.seconds), font, token, right=True)
            line.setRight(line.right() - width - 10)
            self.write(painter, line, self.row.name, font, "ink")
        if self.hasFocus():
            self.ring(painter, QRectF(12, 0, self.width() - 12, self.height()), 7)
        painter.end()


def card_height(card: Card) -> float:
    """Height of the card itself, without the gap below it."""
    return max(3.0, card.height - (GAP if card.height >= LOW else GAP / 2))


def _two_lines(text: str, font: QFont, room: float, allowed: int) -> list[str]:
    """Break a title over two lines at a space when it does not hold in one."""
    metrics = QFontMetricsF(font)
    if allowed < 2 or metrics.horizontalAdvance(text) <= room:
        return [text]
    words = text.split(" ")
    head = words[0]
    for count in range(len(words) - 1, 0, -1):
        if metrics.horizontalAdvance(" ".join(words[:count])) <= room:
            head = " ".join(words[:count])
            break
    rest = text[len(head) :].strip()
    return [head, rest] if rest else [head]
