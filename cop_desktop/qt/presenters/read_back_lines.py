"""The lines of the read-back that wait for an answer, one of them at a time."""

from __future__ import annotations

from collections.abc import Callable

from cop_desktop.domain.read_back import Line, Missing, ReadBack


class WaitingLines:
    """Follows a read-back as it is answered; a line once completed stays among those shown, ticked."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        """The lines that waited at some time since `begin`, in the order of the read-back."""
        self.current = ""
        """The line asked about; empty when none is left."""
        self.public_only: Callable[[], bool] = lambda: False
        """Whether the room reads what is asked: a line without a public sentence then waits."""
        self._read = ReadBack()
        self._skipped: set[str] = set()

    @property
    def line(self) -> Line | None:
        """The line asked about."""
        return self._read.line(self.current) if self.current else None

    @property
    def question(self) -> Missing | None:
        """What is asked of it."""
        return self._question(self.current)

    @property
    def complete(self) -> bool:
        """Tell whether nothing waits any more, skipped lines included."""
        return not self._read.incomplete

    def begin(self, read: ReadBack) -> None:
        """Begin on the first line that waits."""
        self.ids, self.current, self._skipped = [], "", set()
        self.follow(read)

    def follow(self, read: ReadBack) -> None:
        """Take what was read again: add what waits now, go on when the current line is complete."""
        self._read = read
        wanted = set(self.ids) | {line.item.id for line in read.incomplete}
        self.ids = [line.item.id for line in read.lines if line.item.id in wanted]
        if self.question is None:
            self._go_on()

    def skip(self) -> bool:
        """Leave the current line as it is; tell whether there was one."""
        if not self.current:
            return False
        self._skipped.add(self.current)
        self._go_on()
        return True

    def choose(self, item_id: str) -> bool:
        """Go to a line that waits; tell whether it is one of these."""
        if item_id not in self.ids:
            return False
        self._skipped.discard(item_id)
        self.current = item_id
        return True

    def look_again(self) -> None:
        """Who reads what is asked has changed: leave a line the room may not read, find one that waits."""
        if not self.current or not self._may_ask(self.current):
            self._go_on()

    def _may_ask(self, item_id: str) -> bool:
        line = self._read.line(item_id)
        return not self.public_only() or (line is not None and bool(line.public))

    def _go_on(self) -> None:
        """Take the first line that waits after the current one, else none."""
        rank = self.ids.index(self.current) if self.current in self.ids else -1
        order = [*self.ids[rank + 1 :], *self.ids[: rank + 1]]
        waiting = (each for each in order if each not in self._skipped and self._question(each) is not None)
        self.current = next((each for each in waiting if self._may_ask(each)), "")

    def _question(self, item_id: str) -> Missing | None:
        line = self._read.line(item_id) if item_id else None
        return line.question if line is not None else None
