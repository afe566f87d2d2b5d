"""Dragging on the agenda: a card or a row to another place, a lower edge to another length."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from cop_desktop.qt.widgets.agenda_layout import Agenda, ItemRow
from cop_desktop.qt.widgets.agenda_rows import EDGE, AgendaPiece, AgendaRound

if TYPE_CHECKING:
    from cop_desktop.qt.widgets.agenda_thread import AgendaThread

FORMAT_MIME = "application/x-cop-format"
SHORTEST = 60
"""An edge is dragged down to one minute, no less."""


class AgendaDrag:
    """What the mouse is doing on a thread: nothing, moving a piece, or stretching one."""

    def __init__(self, thread: AgendaThread) -> None:
        self._thread = thread
        self._piece: AgendaPiece | None = None
        self._from = QPoint()
        self._stretches = False
        self._seconds: int | None = None
        self._index: int | None = None
        self.active = False

    def mouse(self, piece: AgendaPiece, event: QMouseEvent) -> bool:
        """Follow the mouse over a piece; True when nobody else should."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._piece, self._from = piece, self._at(piece, event)
            self._stretches = self._on_edge(piece, event)
            self._thread.go(piece.row_id)
            return True
        if kind == QEvent.Type.MouseMove:
            self._hover(piece, event)
            return self._follow(event)
        if kind == QEvent.Type.MouseButtonRelease and self._piece is not None:
            self._finish()
            return True
        if kind == QEvent.Type.MouseButtonDblClick:
            self._thread.edit_asked.emit(piece.row_id)
            return True
        return False

    def cancel(self) -> None:
        """Leave everything as it was."""
        was, self.active, self._piece = self.active, False, None
        self._seconds = self._index = None
        self._thread.show_drop(None)
        if was:
            self._thread.preview(None)

    def _at(self, piece: AgendaPiece, event: QMouseEvent) -> QPoint:
        return piece.mapTo(self._thread, event.position().toPoint())

    def _on_edge(self, piece: AgendaPiece, event: QMouseEvent) -> bool:
        edge = piece.height()
        if isinstance(piece, AgendaRound):
            edge = round(piece.laid.top + piece.laid.height) - piece.y()
        return abs(event.position().y() - edge) <= min(EDGE, piece.height() / 4)

    def _hover(self, piece: AgendaPiece, event: QMouseEvent) -> None:
        if self._piece is None:
            edge = self._thread.editable and self._on_edge(piece, event)
            piece.setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)

    def _follow(self, event: QMouseEvent) -> bool:
        piece = self._piece
        if piece is None or not self._thread.editable or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        at = self._at(piece, event)
        far = (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if not self.active and not far:
            return True
        self.active = True
        item = self._thread.agenda.item_of(piece.row_id)
        if item is None:
            self.cancel()
        elif self._stretches:
            self._stretch(item, piece.row_id, at.y())
        else:
            self._move(item, piece, at.y())
        return True

    def _stretch(self, item: ItemRow, row_id: str, y: int) -> None:
        rows = [each for each in item.rounds if each.id == row_id] or list(item.rounds)
        before = sum(each.seconds for each in rows)
        moved = (y - self._from.y()) / self._thread.column.scale
        self._seconds = max(SHORTEST, round(before / 60 + moved) * 60)
        share = self._seconds / max(1, before)
        ids = {each.id for each in rows}
        stretched = replace(
            item,
            rounds=tuple(
                replace(each, seconds=round(each.seconds * share)) if each.id in ids else each
                for each in item.rounds
            ),
        )
        agenda = self._thread.agenda
        items = tuple(stretched if each.id == item.id else each for each in agenda.items)
        self._thread.preview(Agenda(items, agenda.slot, agenda.hour, agenda.firm))

    def _move(self, item: ItemRow, piece: AgendaPiece, y: int) -> None:
        if isinstance(piece, AgendaRound):
            card = next(each for each in self._thread.column.cards if each.id == item.id)
            middles = [each.top + each.height / 2 for each in card.segments]
            index = sum(y > middle for middle in middles)
            mine = next(rank for rank, each in enumerate(item.rounds) if each.id == piece.row_id)
        else:
            index = self._thread.column.index_at(y)
            mine = next(rank for rank, each in enumerate(self._thread.agenda.items) if each.id == item.id)
            self._thread.show_drop(index)
        self._index = index - 1 if index > mine else index
        piece.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _finish(self) -> None:
        piece, seconds, index = self._piece, self._seconds, self._index
        dragged, row_id = self.active, piece.row_id if piece else ""
        if piece is not None:
            piece.unsetCursor()
        self.cancel()
        if not dragged:
            return
        if self._stretches and seconds is not None:
            self._thread.length_set.emit(row_id, seconds)
        elif index is not None:
            item = self._thread.agenda.item_of(row_id)
            whole = item is not None and not isinstance(piece, AgendaRound)
            self._thread.moved.emit(item.id if item is not None and whole else row_id, index)
