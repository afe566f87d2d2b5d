"""Writing minutes: the summary of each point, wordings, order, what is hidden; shows nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.codes import MinutesChoice
from cop_desktop.domain.minutes.choices import DISCUSSION
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.minutes import MinutesPresenter

if TYPE_CHECKING:
    from cop_desktop.services.minutes_board import Board, Line, Point
    from cop_desktop.services.minutes_editing import MinutesEditing

_PUT_IN = frozenset({MinutesChoice.IN, MinutesChoice.ANONYMOUS})


class WritePresenter(QObject):
    """Stays on one point of the agenda while its session is shown."""

    changed = Signal()
    """The points, their lines, or the current point are others."""

    def __init__(self, minutes: MinutesPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._session_id = ""
        self._seen: dict[str, tuple[str, int]] = {}
        self._order: dict[str, list[str]] = {}
        self._pending = 0
        self._after: list[Callable[[], None]] = []
        self.current = ""
        minutes.changed.connect(self._read)
        self._read()

    # What is shown

    @property
    def board(self) -> Board | None:
        """The board the points were read from."""
        return self._minutes.board

    @property
    def points(self) -> tuple[Point, ...]:
        """The points of the agenda, breaks included."""
        return self.board.points if self.board else ()

    @property
    def point(self) -> Point | None:
        """The current point."""
        return next((point for point in self.points if point.id == self.current), None)

    @property
    def lines(self) -> list[Line]:
        """The lines of the current point, in the order of the minutes."""
        point = self.point
        if point is None:
            return []
        order = self._order.get(point.id)
        if order is None:
            return list(point.lines)
        by_id = {line.item.id: line for line in point.lines}
        return [by_id[key] for key in order if key in by_id]

    def line(self, key: str) -> Line | None:
        """Find a line."""
        return self._minutes.line(key)

    # Where one is

    def go(self, point_id: str) -> None:
        """Make a point the current one."""
        if point_id != self.current and any(point.id == point_id for point in self.points):
            self.current = point_id
            self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the point before, or after; breaks are passed over."""
        stops = [point.id for point in self.points if not point.silent]
        if self.current in stops:
            self.go(stops[min(max(stops.index(self.current) + by, 0), len(stops) - 1)])

    # What is written

    def saw(self, point: Point) -> None:
        """The field of a summary shows what is stored: what is typed from now on is over that."""
        if self.board is not None:
            self._seen[point.id] = (point.stored, self.board.since)

    def summarize(self, point_id: str, text: str) -> None:
        """Store the summary of a point."""
        if not point_id:
            return  # nothing was shown yet
        stored, since = self._seen.get(point_id, ("", 0))
        self._pending += 1
        self._minutes.edits.write(
            translate("Minutes", "Summary"),
            lambda seen: self._editing().summarize(point_id, text, seen=seen),
            {"summary": stored},
            since=since,
            then=self._stored,
            failed=self._not_stored,
        )

    def when_stored(self, then: Callable[[], None]) -> None:
        """Do something once every summary typed is on the disk; never, when one is refused."""
        if self._pending:
            self._after.append(then)
        else:
            then()

    def added(self, text: str, key: str) -> str:
        """Add the words of a line to a summary, as they would be read.

        What somebody put in the minutes is listed no more: the summary says it.
        """
        line, point = self.line(key), self.point
        if line is None or point is None or point.room or not line.read:
            return text
        if line.item.kind in DISCUSSION and line.item.minutes_choice in _PUT_IN:
            self.choose(key, MinutesChoice.OUT)
        said = line.read if line.read[-1] in ".!?…»”" else f"{line.read}."
        return f"{text.rstrip()} {said}".lstrip()

    def choose(self, key: str, choice: MinutesChoice) -> None:
        """Put a line in, or hide it."""
        self._minutes.choose(key, choice)

    def reword(self, key: str, text: str, title: str | None = None) -> None:
        """Give a line its words for the minutes, and its title; none give the captured ones back."""
        line = self.line(key)
        if line is None:
            return
        titled = title is not None and title.strip() != line.title_read
        if text.strip() == line.sentence_read and not titled:
            return
        if text.strip() == line.sentence_read:
            text = line.wording  # its title alone is worded
        room = line.verdict.place.room
        if room and not text.strip():
            return
        name = "public_text" if room else "wording"
        self._minutes.edits.write(
            translate("Minutes", "Words for the minutes"),
            lambda seen: self._editing().reword(
                key, text, seen=seen, answers=False, title=title if titled else None
            ),
            {name: getattr(line.item, name), "public_title": line.item.public_title},
            since=self._minutes.since,
        )

    def move(self, key: str, by: int) -> None:
        """Move a line up or down among those of its point."""
        point, board = self.point, self.board
        if point is None or board is None:
            return
        order = [line.item.id for line in self.lines]
        if key not in order or not 0 <= order.index(key) + by < len(order):
            return
        at = order.index(key)
        order[at], order[at + by] = order[at + by], order[at]
        places = {line.item.id: line.item.minutes_position for line in point.lines}
        point_id, since = point.id, board.since
        self._order[point_id] = order
        self._minutes.edits.write(
            translate("Minutes", "Order in the minutes"),
            lambda seen: self._editing().put_in_order(order, places if seen else {}, since=since),
            {},
            failed=lambda: self._disordered(point_id),
        )
        self.changed.emit()

    # What comes back

    def _editing(self) -> MinutesEditing:
        """Give the service, on the writer's thread."""
        return self._minutes.services().minutes_editing

    def _disordered(self, point_id: str) -> None:
        self._order.pop(point_id, None)
        self.changed.emit()

    def _stored(self) -> None:
        self._pending = max(0, self._pending - 1)
        if not self._pending:
            after, self._after = self._after, []
            for then in after:
                then()

    def _not_stored(self) -> None:
        self._pending = max(0, self._pending - 1)
        self._after.clear()

    @Slot()
    def _read(self) -> None:
        board = self.board
        if board is None:
            self.current = ""
            self.changed.emit()
            return
        if board.session.id != self._session_id:
            self._session_id = board.session.id
            self._seen, self.current = {}, ""
        self._order = {}
        stops = [point for point in board.points if not point.silent]
        if all(point.id != self.current for point in stops):
            waiting = [point for point in stops if to_write(point)]
            self.current = next((point.id for point in waiting or stops), "")
        self.changed.emit()


def to_write(point: Point) -> bool:
    """Tell whether a point has lines and no summary: somebody may want to write one."""
    return bool(point.lines) and not point.room and not point.stored.strip()
