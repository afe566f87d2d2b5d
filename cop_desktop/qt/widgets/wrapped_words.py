"""Cells of sentences: as tall as their words, those that changed underlined in theirs, struck out in ours."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
)

from cop_desktop.domain.minutes.word_changes import Stretch
from cop_desktop.qt.theme import Theme

CHANGED = Qt.ItemDataRole.UserRole + 1
"""The stretches of a cell that changed."""
OURS, THEIRS = 1, 2
_BOX, _PAD, _LEAST = 44, 18, 80
"""What a tick takes of a column, what surrounds its words, its least width; in pixels."""
Index = QModelIndex | QPersistentModelIndex


class WrappedWords(QStyledItemDelegate):
    """Draws cells of a tree whose rows are as tall as their words: a tree measures them unwrapped."""

    def __init__(self, theme: Theme, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._theme = theme
        self._tree = tree
        theme.changed.connect(tree.viewport().update)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a cell within the width of its column."""
        width = self._tree.columnWidth(index.column()) - (_BOX if index.column() == 0 else _PAD)
        layout = self._laid(index, max(width, _LEAST))
        return QSize(width, round(layout.boundingRect().height()) + _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a sentence with what changed in it; what has a tick, as any cell."""
        if index.column() == 0:
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        style = option.widget.style() if option.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not words:
            return
        box = QRectF(option.rect).adjusted(_PAD / 2 - 3, _PAD / 2 - 2, -_PAD / 2, 0)
        layout = self._laid(index, max(box.width(), _LEAST))
        painter.save()
        painter.setClipRect(option.rect)
        painter.setPen(self._theme.colour("ink"))
        layout.draw(painter, box.topLeft())
        painter.restore()

    def _laid(self, index: Index, width: float) -> QTextLayout:
        font = QFont(self._tree.font())
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "").replace("\n", "\u2028")
        layout = QTextLayout(text, font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._format(each, index.column()) for each in _changed(index)])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _format(self, stretch: Stretch, column: int) -> QTextLayout.FormatRange:
        """Mark what changed by a line as well as by its ground: under what came, through what went."""
        look = QTextCharFormat()
        look.setBackground(self._theme.colour("calmSoft" if column == THEIRS else "sunken"))
        look.setFontUnderline(column == THEIRS)
        look.setFontStrikeOut(column == OURS)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = stretch.start, stretch.end - stretch.start, look
        return made


def _changed(index: Index) -> list[Stretch]:
    found = index.data(CHANGED)
    return [Stretch(*each) for each in found] if isinstance(found, tuple | list) else []
