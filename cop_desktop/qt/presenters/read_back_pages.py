"""Which page of the read-back the room sees, while it sees one."""

from __future__ import annotations

from cop_desktop.qt.wall.read_back import ReadBackShown, pages_of
from cop_desktop.qt.wall.tongue import INTERFACE
from cop_desktop.services.read_back import Board


class WallPages:
    """Up only once `turn` was asked; then it follows the line being completed."""

    def __init__(self) -> None:
        self._page: int | None = None
        self._of = ""

    @property
    def up(self) -> bool:
        """Tell whether the room sees it."""
        return self._page is not None

    def count(self, board: Board | None) -> int:
        """Count the pages; 0 when the room may read nothing."""
        return len(pages_of(board, INTERFACE)[0]) if board is not None else 0

    def draft(self, board: Board | None) -> ReadBackShown | None:
        """Give what is up, or what would go up first."""
        return ReadBackShown(board, self._page or 0) if board is not None and self.count(board) else None

    def turn(self, board: Board, current: str) -> bool:
        """Put it up, or turn its page; after the last, take it down. Tell whether it is up."""
        page = 0 if self._page is None else self._page + 1
        self._page = page if page < self.count(board) else None
        self._of = current
        return self.up

    def follow(self, board: Board, current: str) -> None:
        """Show the page of the line being completed, when it is another one."""
        if self.up and current and current != self._of:
            self._of = current
            self._page = pages_of(board, INTERFACE)[1].get(current, self._page)

    def take_down(self) -> bool:
        """Take it down; tell whether it was up."""
        was, self._page = self.up, None
        return was
