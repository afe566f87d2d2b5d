"""A card of the gallery: name, minutes and people, its rounds as a lying thread, what it is for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QDrag, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cop_desktop.domain.codes import Level, RoundKind
from cop_desktop.domain.formats.format import Format
from cop_desktop.qt.form import key_text
from cop_desktop.qt.models.planner_gallery import FORMAT, GalleryModel, facts_of
from cop_desktop.qt.theme import Theme

GAP, PAD = 11, 14
PLAIN, UNFOLDED = 103, 146
CARD = 271
"""Width of a card, in pixels; the scroll bar has its own place beside it."""
THREAD = 8.0
_QUIET = frozenset({RoundKind.SILENT, RoundKind.BREAK})


class GalleryView(QListView):
    """The list of cards. What is dragged is a small label, so that the agenda stays seen under it."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the name of the format."""
        index = self.currentIndex()
        data = self.model().mimeData([index])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._label(str(index.data())))
        drag.setHotSpot(QPoint(-12, -6))
        drag.exec(actions, Qt.DropAction.CopyAction)

    def _label(self, text: str) -> QPixmap:
        metrics = QFontMetricsF(self.font())
        scale = self.devicePixelRatioF()
        size = QSize(round(metrics.horizontalAdvance(text)) + 28, 32)
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight().color(), 2))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(QRectF(1, 1, size.width() - 2, size.height() - 2), 9, 9)
        painter.setFont(self.font())
        painter.setPen(self.palette().text().color())
        painter.drawText(QRectF(0, 0, size.width(), size.height()), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return pixmap


class GalleryDelegate(QStyledItemDelegate):
    """Draws a card; the current one is unfolded and says where Enter will put it (`where`)."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.where: Callable[[], str] = str
        self.current = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Unfold the current card."""
        height = UNFOLDED if index.row() == self.current.row() else PLAIN
        return QSize(option.rect.width(), height + GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one card."""
        form = index.data(FORMAT)
        if not isinstance(form, Format):
            return
        model = index.model()
        language = model.language if isinstance(model, GalleryModel) else None
        current = index.row() == self.current.row()
        box = QRectF(option.rect).adjusted(1, 1, -1, -GAP - 1)
        box.setWidth(min(box.width(), CARD))
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("calm" if current else "line"), 2 if current else 1.1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, 14, 14)
        left, right, top = box.left() + PAD - 1, box.right() - PAD + 1, box.top()
        width = right - left
        name = form.name.say(language) if language else ""
        _line(painter, theme.font(16, QFont.Weight.DemiBold), theme, "ink", left, top + 20, width, name)
        facts = facts_of(form, model.people if isinstance(model, GalleryModel) else 0)
        _line(painter, theme.font(14), theme, "muted", left, top + 42, width - 24, facts)
        if form.level is Level.ROOM:
            size = QSize(16, 16)
            lock = theme.icon("lock", "muted", 16).pixmap(size, painter.device().devicePixelRatioF())
            painter.drawPixmap(QPointF(right - 16, top + 34), lock)
        self._thread(painter, form, QRectF(left, top + 61, width, THREAD), current=current)
        purpose = form.purpose.say(language) if language else ""
        _lines(
            painter, theme.font(14), theme, QRectF(left, top + 76, width, 40), purpose, 2 if current else 1
        )
        if current and self.where():
            self._where(painter, option, left, right, top + 128)
        painter.restore()

    def _thread(self, painter: QPainter, form: Format, box: QRectF, *, current: bool) -> None:
        rounds = [each for part in form.parts for _cycle in range(part.cycles()) for each in part.rounds]
        whole = sum(each.seconds for each in rounds)
        gap = 4.0 if len(rounds) < 12 else 2.0
        room = box.width() - gap * (len(rounds) - 1)
        x = box.left()
        painter.setPen(Qt.PenStyle.NoPen)
        for each in rounds:
            length = max(2.0, room * each.seconds / whole)
            quiet = each.kind in _QUIET
            painter.setBrush(self._theme.colour("track" if quiet else "calm" if current else "muted"))
            radius = min(THREAD, length) / 2
            painter.drawRoundedRect(QRectF(x, box.top(), length, THREAD), radius, radius)
            x += length + gap

    def _where(
        self, painter: QPainter, option: QStyleOptionViewItem, left: float, right: float, middle: float
    ) -> None:
        theme = self._theme
        key = key_text("Return")
        small = theme.font(14, QFont.Weight.DemiBold)
        cap = QFontMetricsF(small).horizontalAdvance(key) + 12
        box = QRectF(right - cap, middle - 11, cap, 22)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(box, 5, 5)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        _line(painter, small, theme, "calm", left, middle, box.left() - left - 4, self.where())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)


def _line(
    painter: QPainter,
    font: QFont,
    theme: Theme,
    token: str,
    left: float,
    middle: float,
    room: float,
    text: str,
) -> None:
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.colour(token))
    said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, room))
    painter.drawText(QPointF(left, middle + (metrics.ascent() - metrics.descent()) / 2), said)


def _lines(painter: QPainter, font: QFont, theme: Theme, box: QRectF, text: str, most: int) -> None:
    """Write a text on `most` lines, the last one elided."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(box.width())
        starts.append(line.textStart())
    layout.endLayout()
    for rank, start in enumerate(starts[:most]):
        last = rank == most - 1
        end = len(text) if last or rank + 1 >= len(starts) else starts[rank + 1]
        _line(
            painter,
            font,
            theme,
            "muted",
            box.left(),
            box.top() + 9 + rank * 19,
            box.width(),
            text[start:end].strip(),
        )
