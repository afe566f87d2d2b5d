"""The harvest of a session: its desk, its items, and the rows that show them, kept up with the disk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from cop_desktop.domain.capture.people import shown_names
from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import ItemKind
from cop_desktop.qt.models.feed import FeedRow
from cop_desktop.qt.presenters.capture_rows import row_of
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Desk
from cop_desktop.services.capturing import Capturing


class Harvest(QObject):
    """What one session has captured; what other windows and processes write comes too."""

    desk_changed = Signal(object)
    rows_reset = Signal(list)
    """Identifiers, newest first; `row_of_id` gives each row when it is looked at."""
    row_added = Signal(object)
    row_replaced = Signal(object)
    row_removed = Signal(str)

    def __init__(self, capturing: Capturing, workers: Workers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._capturing = capturing
        self._workers = workers
        self._session_id = ""
        self._desk: Desk | None = None
        self._items: dict[str, CapturedItem] = {}
        workers.changed.connect(self._on_changed)

    @property
    def desk(self) -> Desk | None:
        """What is known of the session; None until it was read."""
        return self._desk

    def item(self, item_id: str) -> CapturedItem | None:
        """Give an item of the feed."""
        return self._items.get(item_id)

    def newest(self) -> CapturedItem | None:
        """Give what was captured last."""
        return max(self._items.values(), key=lambda item: item.captured_at_ms, default=None)

    def items_of(self, round_id: str) -> list[CapturedItem]:
        """Give what was captured in a round, oldest first."""
        return [item for item in self._items.values() if item.round_id == round_id]

    def rounds_captured(self) -> list[str]:
        """Give the rounds in which something was captured, that of the newest item last."""
        newest = sorted(self._items.values(), key=lambda item: item.captured_at_ms)
        last = {item.round_id: rank for rank, item in enumerate(newest) if item.round_id is not None}
        return sorted(last, key=lambda each: last[each])

    def counts(self) -> Counter[ItemKind]:
        """Count what was captured, by kind."""
        return Counter(item.kind for item in self._items.values())

    def count_in(self, round_id: str | None) -> int:
        """Count what was captured in a round."""
        return sum(item.round_id == round_id for item in self._items.values()) if round_id else 0

    def open(self, session_id: str) -> None:
        """Take a session: its desk and what it has already captured."""
        if session_id != self._session_id:
            self._items, self._desk = {}, None
        self._session_id = session_id
        self.reload_desk()
        self._reload()

    def reload_desk(self) -> None:
        """Read again people, dates and names."""
        session_id = self._session_id
        if session_id:
            self._workers.read(lambda: self._capturing.desk(session_id), self._take_desk)

    def words_of(self, text: str) -> str:
        """Turn the mentions of a text into names."""
        return shown(text, shown_names(self._desk.people)) if self._desk else text

    def row_of_id(self, item_id: str) -> FeedRow:
        """Make the row of an item of the feed."""
        return self._rows_of([self._items[item_id]])[0]

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if not self._session_id:
            return
        if changes.touch("person", "membership", "attendance", "session", "agenda_item", "round_occurrence"):
            self.reload_desk()
        if not changes.touch("captured_item"):
            return
        edits = [edit.after for edit in changes.edits if isinstance(edit.after, CapturedItem)]
        single = edits[0] if len(edits) == 1 else None
        if single is None or single.session_id != self._session_id:
            self._reload()
        elif single.deleted_at is not None:
            self._items.pop(single.id, None)
            self.row_removed.emit(single.id)
        elif single.id in self._items:
            self._items[single.id] = single
            self._emit_row(single, self.row_replaced)
        elif self._is_last(single):
            self._items[single.id] = single
            self._emit_row(single, self.row_added)
        else:
            self._reload()

    def _is_last(self, item: CapturedItem) -> bool:
        """Tell whether an item comes after every other; the last one kept is the only one looked at."""
        last = next(reversed(self._items.values()), None)
        return last is None or _order(item) >= _order(last)

    def _emit_row(self, item: CapturedItem, signal: SignalInstance) -> None:
        for row in self._rows_of([item]):
            signal.emit(row)

    def _reload(self) -> None:
        session_id = self._session_id
        self._workers.read(lambda: self._capturing.feed(session_id), self._take_feed)

    def _take_feed(self, items: list[CapturedItem]) -> None:
        self._items = {item.id: item for item in reversed(items)}
        self.rows_reset.emit(self._ids())

    def _take_desk(self, desk: Desk) -> None:
        if desk.session.id != self._session_id:
            return
        before, self._desk = self._desk, desk
        self.desk_changed.emit(desk)
        if before is None or _shown_of(before) != _shown_of(desk):
            self.rows_reset.emit(self._ids())
        self._desk_read(desk)

    def _desk_read(self, desk: Desk) -> None:
        """Follow the desk, once it was read."""

    def _ids(self) -> list[str]:
        """Give the items to be shown, newest first; none before the desk was read."""
        return list(reversed(self._items)) if self._desk is not None else []

    def _rows_of(self, items: Iterable[CapturedItem]) -> list[FeedRow]:
        desk = self._desk
        if desk is None:
            return []
        zone, names = ZoneInfo(desk.session.timezone), shown_names(desk.people)
        return [row_of(item, desk, zone, names) for item in items]


def _shown_of(desk: Desk) -> tuple[object, ...]:
    """Give what of a desk the rows show."""
    return desk.people, desk.names, desk.next_on


def _order(item: CapturedItem) -> tuple[int, int, str]:
    """Rank an item as the disk does."""
    return item.position, item.captured_at_ms, item.id
