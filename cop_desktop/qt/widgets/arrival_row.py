"""A row of the list of arrivals: who at the left, what Enter does at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cop_desktop.qt.presenters.console_arrivals import Act, Choice
from cop_desktop.qt.theme import Theme

ROW = 40
"""Height of a row, in pixels."""
CHOICE = Qt.ItemDataRole.UserRole
_SIDE = 12


class ArrivalRow(QStyledItemDelegate):
    """Draws one `Choice`."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One height for all."""
        return QSize(option.rect.width(), ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the name, semi-bold when Enter seats somebody, and the act."""
        choice = index.data(CHOICE)
        if not isinstance(choice, Choice):
            return
        theme, box = self._theme, QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setBrush(theme.colour("calmSoft"))
            painter.setPen(QPen(theme.colour("calm"), 2))
            painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 9, 9)
        leaving = choice.act is Act.LEAVE
        small = theme.font(14)
        small_metrics = QFontMetricsF(small)
        width = small_metrics.horizontalAdvance(choice.note)
        painter.setFont(small)
        painter.setPen(theme.colour("muted" if leaving else "calm"))
        base = box.center().y() + (small_metrics.ascent() - small_metrics.descent()) / 2
        painter.drawText(QPointF(box.right() - _SIDE - width, base), choice.note)
        font = theme.font(16)
        if not leaving:
            font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        room = box.width() - 3 * _SIDE - width
        name = metrics.elidedText(choice.name, Qt.TextElideMode.ElideRight, max(0.0, room))
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(box.left() + _SIDE, base), name)
        painter.restore()
