"""The agenda as an upright thread: every height true to the minutes, by mouse and by keys.

Up and Down choose, Enter edits, Alt+Up and Alt+Down move, Alt+Shift+Up and Alt+Shift+Down stretch (so do
+ and -, where the desktop keeps those arrows for itself), Delete removes. A card is dragged to reorder; its
lower edge is dragged to stretch; a format is dropped between.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.presenters.planner_words import length
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.agenda_drag import FORMAT_MIME, AgendaDrag
from cop_desktop.qt.widgets.agenda_layout import INSET, Agenda, Card, Column, ItemRow, lay_out
from cop_desktop.qt.widgets.agenda_paint import (
    CARD_AT,
    paint_bar,
    paint_beads,
    paint_drop,
    paint_end,
    paint_hours,
)
from cop_desktop.qt.widgets.agenda_rows import SUB_THREAD, AgendaCard, AgendaPiece, AgendaRound, card_height
from cop_desktop.qt.widgets.told_roles import tell_roles

TIE = 24
"""Width of the stroke that ties what is chosen to its card at the right."""


NAMED = 22
"""A card too low to hold its title takes this height while it is chosen, in pixels."""


class AgendaThread(QWidget):
    """Shows an `Agenda`; asks, and changes nothing itself."""

    row_chosen = Signal(str)
    edit_asked = Signal(str)
    shift_asked = Signal(int)
    stretch_asked = Signal(int)
    remove_asked = Signal()
    moved = Signal(str, int)
    length_set = Signal(str, int)
    format_dropped = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tell_roles()
        self.theme = theme
        self.agenda = Agenda()
        self.column: Column = lay_out(self.agenda, 400)
        self.chosen = ""
        self.editable = True
        self._left = ("", "muted")
        self._room = 0
        self._cards: dict[str, AgendaCard] = {}
        self._rounds: dict[str, AgendaRound] = {}
        self._order: list[str] = []
        self._drop_index: int | None = None
        self._drag = AgendaDrag(self)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # without one it has no place in the tab order
        theme.changed.connect(self.update)

    # What is shown

    def show_agenda(self, agenda: Agenda, chosen: str, left: str, left_token: str = "muted") -> None:
        """Show an agenda, what is chosen in it, and the words beside the end (« 5 min de jeu »)."""
        self.agenda, self.chosen, self._left = agenda, chosen, (left, left_token)
        self._drag.cancel()
        self._relay()

    def choose(self, chosen: str) -> None:
        """Show another row as chosen."""
        self.chosen = chosen
        for piece in self._pieces():
            piece.set_chosen(chosen=piece.row_id == chosen)
        self._relay()

    def set_room(self, pixels: int) -> None:
        """Say how much height there is; the thread is taller when its minutes need it."""
        if pixels != self._room:
            self._room = pixels
            self._relay()

    def focus_chosen(self) -> None:
        """Give the focus to the row that is chosen, else to the first."""
        piece = self.piece(self.chosen) or next(iter(self._pieces()), None)
        (piece or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def piece(self, row_id: str) -> AgendaPiece | None:
        """Find the widget of a row."""
        return next((piece for piece in self._pieces() if piece.row_id == row_id), None)

    def sizeHint(self) -> QSize:
        """As tall as the minutes ask."""
        return QSize(548, round(self.column.height))

    def minimumSizeHint(self) -> QSize:
        """Never squeezed: the area scrolls."""
        return QSize(420, round(self.column.height))

    def preview(self, agenda: Agenda | None) -> None:
        """Show an agenda being stretched, on the same scale; None: as it is."""
        self._relay(agenda)

    def show_drop(self, index: int | None) -> None:
        """Show where something would go."""
        if index != self._drop_index:
            self._drop_index = index
            self.update()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the keys and the mouse of the pieces."""
        if isinstance(watched, AgendaPiece):
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._key(event)
            if isinstance(event, QMouseEvent) and self._drag.mouse(watched, event):
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Serve the keys when no row has the focus."""
        if not self._key(event):
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Choose the row `by` further."""
        if not self._order:
            return
        at = self._order.index(self.chosen) if self.chosen in self._order else (-1 if by > 0 else 0)
        self.go(self._order[max(0, min(len(self._order) - 1, at + by))])

    def go(self, row_id: str) -> None:
        """Choose a row and give it the focus."""
        self.choose(row_id)
        piece = self.piece(row_id)
        if piece is not None:
            piece.setFocus(Qt.FocusReason.OtherFocusReason)
        self.row_chosen.emit(row_id)

    def _key(self, event: QKeyEvent) -> bool:
        key, keys = event.key(), Qt.Key
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
        if key in (keys.Key_Up, keys.Key_Down):
            by = 1 if key == keys.Key_Down else -1
            if modifiers == Qt.KeyboardModifier.NoModifier:
                self.step(by)
            elif modifiers == alt and self.editable:
                self.shift_asked.emit(by)
            elif modifiers == alt | shift and self.editable:
                self.stretch_asked.emit(by)
            else:
                return False
        elif event.text() in ("+", "-") and self.chosen and self.editable:
            self.stretch_asked.emit(1 if event.text() == "+" else -1)
        elif key in (keys.Key_Home, keys.Key_End):
            self.step(-len(self._order) if key == keys.Key_Home else len(self._order))
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_F2) and self.chosen:
            self.edit_asked.emit(self.chosen)
        elif key == keys.Key_Delete and self.chosen and self.editable:
            if not event.isAutoRepeat():
                self.remove_asked.emit()
        elif key == keys.Key_Escape and self._drag.active:
            self._drag.cancel()
        else:
            return False
        return True

    # A format dropped from the gallery

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take formats only."""
        if self.editable and event.mimeData().hasFormat(FORMAT_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go."""
        self.show_drop(self.column.index_at(event.position().y()))
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """Forget it."""
        self.show_drop(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for it here."""
        self.show_drop(None)
        key = bytes(event.mimeData().data(FORMAT_MIME).data()).decode()
        self.format_dropped.emit(key, self.column.index_at(event.position().y()))
        event.acceptProposedAction()

    # Places

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Put everything in its place."""
        self._place(self.agenda)

    def _relay(self, agenda: Agenda | None = None) -> None:
        shown = agenda or self.agenda
        scale = self.column.scale if agenda else None
        self.column = lay_out(shown, self._room or self.height(), scale)
        self._order = shown.rows()
        self._place(shown)
        self.updateGeometry()
        self.update()

    def _pieces(self) -> list[AgendaPiece]:
        return [*self._cards.values(), *self._rounds.values()]

    def _place(self, agenda: Agenda) -> None:
        items = {item.id: item for item in agenda.items}
        rounds = {each.id for item in agenda.items if not item.single for each in item.rounds}
        lost = [_forget(self._cards, set(items)), _forget(self._rounds, rounds)]
        width = self.width() - TIE - CARD_AT
        before: QWidget = self
        lifted: QWidget | None = None
        for card in self.column.cards:
            item = items[card.id]
            widget = self._cards.get(card.id) or self._new_card(item)
            top = round(card.top)
            tall = round(card.top + card_height(card)) - top
            shown = item.single and tall < NAMED and widget.row_id == self.chosen
            if shown:
                top, tall = max(0, top - (NAMED - tall) // 2), NAMED
            widget.setGeometry(round(CARD_AT), top, round(width), tall)
            running = next((each for each in item.rounds if each.id == self.chosen), None)
            widget.compact_round = running if card.compact else None
            widget.show_item(item, card)
            widget.set_chosen(chosen=widget.row_id == self.chosen)
            before = _after(before, widget)
            if shown:
                lifted = widget
            before = self._place_rounds(item, card, width, before)
        if lifted is not None:
            lifted.raise_()
        if self._order and self.chosen not in self._order:
            first = self.piece(self._order[0])
            if first is not None:
                first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if any(lost):
            self.focus_chosen()

    def _place_rounds(self, item: ItemRow, card: Card, width: float, before: QWidget) -> QWidget:
        rows = {each.id: each for each in item.rounds}
        for segment in card.segments:
            widget = self._rounds.get(segment.id) or self._new_round(item, segment.id)
            top, bottom = segment.top, segment.top + segment.height
            if segment.label is not None:
                top, bottom = min(top, segment.label - 8), max(bottom, segment.label + 8)
            right = width - SUB_THREAD - 5 if segment.label is not None else 14
            left = CARD_AT + SUB_THREAD - 3
            box = QRect(round(left), round(top), round(right), max(3, round(bottom) - round(top)))
            widget.setGeometry(box)
            row = rows[segment.id]
            widget.show_round(row, segment, f"{row.name}, {length(row.seconds)}, {item.title}")
            widget.set_chosen(chosen=widget.row_id == self.chosen)
            widget.raise_()
            before = _after(before, widget)
        return before

    def _new_card(self, item: ItemRow) -> AgendaCard:
        card = AgendaCard(self.theme, item, self)
        card.installEventFilter(self)
        card.toggled.connect(lambda on: self._toggled(card, on=on))
        self._cards[item.id] = card
        card.show()
        return card

    def _new_round(self, item: ItemRow, round_id: str) -> AgendaRound:
        row = next(each for each in item.rounds if each.id == round_id)
        made = AgendaRound(self.theme, row, self)
        made.installEventFilter(self)
        made.toggled.connect(lambda on: self._toggled(made, on=on))
        self._rounds[round_id] = made
        made.show()
        return made

    def _toggled(self, piece: AgendaPiece, *, on: bool) -> None:
        """Choose what an assistive technology switched on."""
        if on and not piece.chosen:
            self.go(piece.row_id)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw hours, thread, beads, the tie to the card, and where a drop would go."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        column = self.column
        paint_hours(painter, self.theme, column)
        paint_bar(painter, self.theme, column, self._chosen_span())
        paint_beads(painter, self.theme, self.agenda, column)
        paint_end(painter, self.theme, self.agenda, column, *self._left)
        span = self._chosen_span()
        if span is not None:
            self._tie(painter, span)
        if self._drop_index is not None:
            paint_drop(painter, self.theme, column.boundary(self._drop_index), self.width() - TIE)
        painter.end()

    def _tie(self, painter: QPainter, span: tuple[float, float]) -> None:
        piece = self.piece(self.chosen)
        if piece is None:
            return
        middle = (span[0] + span[1]) / 2
        if isinstance(piece, AgendaRound) and piece.laid.label is not None and span[1] - span[0] < 18:
            middle = piece.laid.label
        painter.setPen(QPen(self.theme.colour("calm"), 2))
        painter.drawLine(QPointF(self.width() - TIE - 3, middle), QPointF(self.width() - 5, middle))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("calm"))
        painter.drawEllipse(QPointF(self.width() - 4.0, middle), 4.0, 4.0)

    def _chosen_span(self) -> tuple[float, float] | None:
        for card in self.column.cards:
            widget = self._cards.get(card.id)
            if widget is not None and widget.row_id == self.chosen:
                return card.top, card.top + card_height(card)
            for segment in card.segments:
                if segment.id == self.chosen:
                    return segment.top - INSET / 2, segment.top + segment.height
        return None


def _after(before: QWidget, widget: QWidget) -> QWidget:
    """Keep the order of the tab key, which is that of the thread."""
    QWidget.setTabOrder(before, widget)
    return widget


def _forget(widgets: dict[str, AgendaCard] | dict[str, AgendaRound], kept: set[str]) -> bool:
    """Take away the pieces of what is gone; tell whether one of them had the focus."""
    focus = False
    for gone in set(widgets) - kept:
        widget = widgets.pop(gone)
        focus = focus or widget.hasFocus()
        widget.hide()
        widget.deleteLater()
    return focus
