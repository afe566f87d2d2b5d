"""Icons drawn from the SVG files of the resources, in a colour of the theme, sharp at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    return bytes(file.readAll().data())


def draw_icon(painter: QPainter, name: str, colour: QColor, rect: QRectF) -> None:
    """Draw an icon (its file's name, without `.svg`) in a rectangle of the painter."""
    from PySide6.QtSvg import QSvgRenderer

    QSvgRenderer(_recoloured(name, colour.name())).render(painter, rect)


@lru_cache(maxsize=512)
def _recoloured(name: str, colour: str) -> QByteArray:
    return QByteArray(_source(name).replace(b"currentColor", colour.encode()))


def icon_pixmap(name: str, colour: QColor, size: int, scale: float = 1.0) -> QPixmap:
    """Draw an icon of `size` logical pixels for a screen of this scale."""
    side = round(size * scale)
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    draw_icon(painter, name, colour, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def make_icon(
    name: str, colour: QColor, off: QColor | None = None, size: int = 20, scale: float = 1.0
) -> QIcon:
    """Make an icon for buttons and menus, at the given size; `off` is its colour when disabled.

    Only the scales needed are drawn: the screen's own, and the next whole one.
    """
    icon = QIcon()
    for ratio in {scale, max(1.0, float(round(scale + 0.49)))}:
        icon.addPixmap(icon_pixmap(name, colour, size, ratio))
        if off is not None:
            icon.addPixmap(icon_pixmap(name, off, size, ratio), QIcon.Mode.Disabled)
    return icon
