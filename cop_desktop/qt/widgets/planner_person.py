"""A person of the list: a tick when expected, a ring when not, and what they do at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.qt.models.planner_people import LINE, NOTE, is_coming
from cop_desktop.qt.theme import Theme
from cop_desktop.services.roster import AttendanceLine

ROW = 36
_DISC = 7.5


class PersonDelegate(QStyledItemDelegate):
    """Draws one person."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One height for all."""
        return QSize(option.rect.width(), ROW)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put the field over the name, the mark still seen."""
        editor.setGeometry(option.rect.adjusted(26, 0, -4, 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the mark, the name, the note."""
        line = index.data(LINE)
        if not isinstance(line, AttendanceLine):
            return
        theme, coming = self._theme, is_coming(line)
        box = QRectF(option.rect)
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
        self._mark(painter, QPointF(box.left() + 16, box.center().y()), line, coming=coming)
        note = str(index.data(NOTE) or "")
        small = theme.font(14)
        width = QFontMetricsF(small).horizontalAdvance(note)
        base = box.center().y() + (QFontMetricsF(small).ascent() - QFontMetricsF(small).descent()) / 2
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QPointF(box.right() - 10 - width, base), note)
        font = theme.font(16)
        if line.attendance.status is AttendanceStatus.PRESENT:
            font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        room = box.width() - 34 - width - 22
        name = metrics.elidedText(line.person.full_name, Qt.TextElideMode.ElideRight, max(0.0, room))
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if coming else "muted"))
        base = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(box.left() + 34, base), name)
        painter.restore()

    def _mark(self, painter: QPainter, at: QPointF, line: AttendanceLine, *, coming: bool) -> None:
        theme = self._theme
        if not coming:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("edge"), 1.8))
            painter.drawEllipse(at, _DISC, _DISC)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("calm"))
        if line.attendance.status is AttendanceStatus.REMOTE:
            painter.drawRoundedRect(QRectF(at.x() - 8, at.y() - 6.5, 16, 13), 3, 3)
        else:
            painter.drawEllipse(at, _DISC + 0.5, _DISC + 0.5)
        painter.setPen(QPen(theme.colour("onAccent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(at.x() - 3.4, at.y() + 0.2), QPointF(at.x() - 1, at.y() + 2.6))
        painter.drawLine(QPointF(at.x() - 1, at.y() + 2.6), QPointF(at.x() + 3.6, at.y() - 2.6))
