"""A row of the list of cases: who, the public title of what was chosen, the line once the lock is open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from cop_desktop.qt.theme import Theme

ROW, TALL = 40, 58
"""Height of a row without and with its line, in pixels."""
NOTE = Qt.ItemDataRole.UserRole + 1
UNDER = Qt.ItemDataRole.UserRole + 2
CHOSEN = Qt.ItemDataRole.UserRole + 3
_SIDE = 12


class CaseRow(QStyledItemDelegate):
    """Draws one candidate from the item's texts; nothing private is among them while the lock is closed."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Taller when there is a line under the name."""
        return QSize(option.rect.width(), TALL if index.data(UNDER) else ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the name, the note at the right, the line under."""
        theme, box = self._theme, QRectF(option.rect)
        under, note, chosen = str(index.data(UNDER) or ""), str(index.data(NOTE) or ""), index.data(CHOSEN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 9, 9)
            if option.state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme.colour("calm"), 2))
                painter.drawRoundedRect(box.adjusted(1, 2, -1, -2), 9, 9)
        middle = box.top() + (ROW - 20 if under else ROW / 2)
        small, font = theme.font(14), theme.font(16)
        if chosen:
            font.setWeight(QFont.Weight.DemiBold)
        for text, face, token, base, left in self._texts(box, middle, note, small, font, index, chosen):
            painter.setFont(face)
            painter.setPen(theme.colour(token))
            painter.drawText(QPointF(left, base), text)
        if under:
            metrics = QFontMetricsF(small)
            said = metrics.elidedText(under, Qt.TextElideMode.ElideRight, box.width() - 2 * _SIDE)
            painter.setFont(small)
            painter.setPen(theme.colour("muted"))
            painter.drawText(QPointF(box.left() + _SIDE, box.bottom() - 11), said)
        painter.restore()

    def _texts(
        self,
        box: QRectF,
        middle: float,
        note: str,
        small: QFont,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
        chosen: object,
    ) -> list[tuple[str, QFont, str, float, float]]:
        said, metrics = QFontMetricsF(small), QFontMetricsF(font)
        width = said.horizontalAdvance(note)
        name = metrics.elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)),
            Qt.TextElideMode.ElideRight,
            max(0.0, box.width() - 3 * _SIDE - width),
        )
        return [
            (name, font, "ink", middle + (metrics.ascent() - metrics.descent()) / 2, box.left() + _SIDE),
            (
                note,
                small,
                "calm" if chosen else "muted",
                middle + (said.ascent() - said.descent()) / 2,
                box.right() - _SIDE - width,
            ),
        ]
