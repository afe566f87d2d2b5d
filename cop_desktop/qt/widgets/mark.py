"""The mark: people round a table, seen as an arch on its feet, in a tile of the community's colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap


def paint_mark(painter: QPainter, rect: QRectF, ground: QColor, line: QColor) -> None:
    """Draw the mark in a square rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 28, rect.height() / 28)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(QRectF(0, 0, 28, 28), 6, 6)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawLine(QPointF(6, 9), QPointF(22, 9))
    arch = QPainterPath(QPointF(6, 20))
    arch.cubicTo(QPointF(7, 13), QPointF(11, 11.5), QPointF(14, 11.5))
    arch.cubicTo(QPointF(17, 11.5), QPointF(21, 13), QPointF(22, 20))
    painter.drawPath(arch)
    painter.drawLine(QPointF(10.2, 9), QPointF(10.2, 12.5))
    painter.drawLine(QPointF(17.8, 9), QPointF(17.8, 12.5))
    painter.restore()


def mark_pixmap(size: int, ground: QColor, line: QColor, scale: float = 1.0) -> QPixmap:
    """Draw the mark as a pixmap of `size` logical pixels."""
    pixmap = QPixmap(round(size * scale), round(size * scale))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_mark(painter, QRectF(0, 0, size * scale, size * scale), ground, line)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
