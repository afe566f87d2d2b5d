"""Counting: dots one by one or as a number, sheets one a line, written as totals."""

from __future__ import annotations

from collections.abc import Callable

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters import votes_words as words
from cop_desktop.qt.presenters.votes_ballot import BallotDesk
from cop_desktop.qt.presenters.votes_face import read_sheet
from cop_desktop.qt.presenters.votes_sheets import Sheets, totals


class CountingDesk(BallotDesk):
    """Turns what is counted into totals; a sheet is never written alone."""

    @property
    def waiting(self) -> int:
        """Count the sheets typed and not kept yet."""
        return self._sheets.waiting

    def count(self, option_id: str, by: int) -> None:
        """Add dots to an option, or take some."""
        self._tallied(option_id, lambda total: max(0, total + by))

    def set_count(self, option_id: str, total: int) -> None:
        """Say how many dots an option has."""
        self._tallied(option_id, lambda _total: total)

    def _tallied(self, option_id: str, counted: Callable[[int], int]) -> None:
        tally = self._tally()
        round_id = tally.round_id if tally is not None else ""

        def build(now: RunView) -> co.Command | Reason | None:
            before = next(
                (each.total for each in now.tally.options if each.option_id == option_id), None
            ) if now.tally is not None and now.tally.round_id == round_id else None  # fmt: skip
            if before is None or counted(before) == before:
                return None
            one = ck.OptionCount(option_id=option_id, counts=(counted(before),))
            return ck.Tally(revision=now.revisions[co.MAIN], round_id=round_id, totals=(one,))

        self._console.ask(build)

    def _take_sheet(self) -> None:
        tally = self._tally()
        if tally is None or not self._typed.strip():
            return
        read = read_sheet(self._typed, len(tally.options), tally.scale_min, tally.scale_max)
        if read is None:
            self._trouble = words.sheet_refused(tally, self._typed)
            self.refresh()
            self.announced.emit(self._trouble)
            return
        self._sheets.add(read)
        self._clear()
        self._write_sheets(all_of_them=False)
        self.refresh()

    def correct_sheet(self) -> None:
        """Put the last sheet back in the field, as long as it is not kept."""
        sheet = self._sheets.take_back()
        if sheet is None:
            self._trouble = translate("Votes", "The sheets before are kept: Ctrl+Z takes the last ones back.")
            self.refresh()
            return
        self.refresh()
        self.typed_wanted.emit("".join("0" if each == 10 else str(each) for each in sheet))

    def keep_sheets(self) -> None:
        """Write the sheets that wait, unless one is alone, as when the program closes."""
        self._write_sheets(all_of_them=True)

    def _write_sheets(self, *, all_of_them: bool) -> None:
        sheets, view = self._sheets, self._view
        batch = sheets.batch(all_of_them=all_of_them)
        if not batch or view is None:
            return
        run_id, round_id = view.run_id, sheets.round_id

        def build(now: RunView) -> co.Command | Reason | None:
            held = self._running.run(run_id).state.occurrences[round_id]
            low, high = held.planned.scale_min, held.planned.scale_max
            if any(len(each) != len(held.ballot) for each in batch):
                sheets.refused()
                return Reason.BAD_COUNT
            added = totals(held.tallies, held.ballot, batch, low, high)
            self._written = sheets
            return ck.Tally(
                revision=now.revisions[co.MAIN],
                round_id=round_id,
                totals=tuple(ck.OptionCount(option_id=key, counts=many) for key, many in added.items()),
            )

        self._console.ask(build)

    def _not_written(self) -> None:
        if self._written is not None:
            self._written.refused()
            self._written = None
            self.refresh()

    def _follow_sheets(self, view: RunView) -> None:
        """Keep the sheets of a vote one leaves, as soon as they may be; those of another take their turn."""
        round_id = view.tally.round_id if view.tally is not None and view.tally.poll else ""
        over = view.ended_at_ms is not None
        if self._sheets.round_id != round_id or over or view.held:
            self._write_sheets(all_of_them=True)
        if self._sheets.round_id != round_id:
            if self._sheets.round_id:
                self._held_back[self._sheets.round_id] = self._sheets
            self._sheets = self._held_back.setdefault(round_id, Sheets(round_id))
