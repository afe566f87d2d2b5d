"""The list of the palette, as the picture has it: 52 px a row, the letters typed in bold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from cop_desktop.qt.form import key_text
from cop_desktop.qt.models.palette_rows import ROW
from cop_desktop.qt.presenters.palette import Found
from cop_desktop.qt.theme import SMALL, TEXT, Theme
from cop_desktop.qt.widgets.lettering import on_screen

ROW_HEIGHT, TITLE_HEIGHT, GAP = 52, 34, 2
SIDE, TILE, WORDS_AT = 10, 32, 68
CAP_HEIGHT = 22
GROUNDS = {"calm": "calmSoft", "idea": "ideaSoft", "question": "questionSoft", "muted": "sunken"}
Index = QModelIndex | QPersistentModelIndex


class PaletteView(QListView):
    """Never has the keyboard: what is typed goes to the field, which moves the current row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Drawing(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setProperty("class", "palette-rows")


class _Drawing(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title = isinstance(index.data(ROW), str)
        return QSize(option.rect.width(), TITLE_HEIGHT if title else ROW_HEIGHT + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, theme = index.data(ROW), self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, str):
            painter.setFont(theme.font(SMALL, QFont.Weight.DemiBold))
            painter.setPen(theme.colour("muted"))
            box = option.rect.adjusted(SIDE + 12, 6, -SIDE, 0)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), row)
        elif isinstance(row, Found):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, option.rect.adjusted(SIDE, 0, -SIDE, -GAP), row, chosen=chosen)
        painter.restore()

    def _paint_row(self, painter: QPainter, box: QRect, found: Found, *, chosen: bool) -> None:
        theme, act = self._theme, found.act
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(theme.colour("calmSoft"))
            painter.drawRoundedRect(box, 9, 9)
        tile = QRect(box.left() + 12, box.top() + 10, TILE, TILE)
        painter.setBrush(theme.colour("surface" if chosen else GROUNDS.get(act.tone, "sunken")))
        painter.drawRoundedRect(tile, 9, 9)
        ratio = painter.device().devicePixelRatioF() if painter.device() is not None else 1.0
        pixmap = theme.icon(act.icon, act.tone, 18).pixmap(QSize(18, 18), ratio)
        painter.drawPixmap(tile.adjusted(7, 7, -7, -7), pixmap)
        right = self._paint_cap(painter, box, key_text("Return") if chosen else _key(act.shortcut), chosen)
        left = box.left() + WORDS_AT - SIDE
        room = right - 12 - left
        self._paint_name(painter, QPointF(left, box.top() + 24), room, found)
        small = theme.font(SMALL)
        painter.setFont(small)
        painter.setPen(theme.colour("muted"))
        said = QFontMetricsF(small).elidedText(on_screen(act.consequence), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, box.top() + 43), said)

    def _paint_name(self, painter: QPainter, at: QPointF, room: float, found: Found) -> None:
        """Write the name, the letters typed in bold; cut short where it has no room."""
        theme = self._theme
        plain, bold = theme.font(TEXT, QFont.Weight.Medium), theme.font(TEXT, QFont.Weight.Bold)
        whole = on_screen(found.act.name)
        shown = QFontMetricsF(bold).elidedText(whole, Qt.TextElideMode.ElideRight, room)
        x = at.x()
        for place, char in enumerate(shown):
            lit = place in found.letters
            font = bold if lit else plain
            painter.setFont(font)
            painter.setPen(theme.colour("calm" if lit else "ink"))
            painter.drawText(QPointF(x, at.y()), char)
            x += QFontMetricsF(font).horizontalAdvance(char)

    def _paint_cap(self, painter: QPainter, box: QRect, key: str, chosen: bool) -> float:  # noqa: FBT001
        """Draw a key at the right; give where it begins."""
        right = box.right() - 12.0
        if not key:
            return right
        theme = self._theme
        font = theme.font(SMALL, QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(key) + 14
        cap = QRectF(right - width, box.center().y() - CAP_HEIGHT / 2 + 0.5, width, CAP_HEIGHT)
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("calm" if chosen else "edge"), 1))
        painter.drawRoundedRect(cap, 5, 5)
        painter.setFont(font)
        painter.setPen(theme.colour("calm" if chosen else "muted"))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), key)
        return cap.left()


def _key(shortcut: str) -> str:
    return key_text(shortcut) if shortcut else ""
