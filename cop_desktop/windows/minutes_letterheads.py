"""Which page minutes are written on: ours, an organization’s, or another of theirs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.minutes import MinutesPresenter


class LetterheadMenu(QMenu):
    """Filled when it opens, with the one in use ticked; `choose` asks for a Word document."""

    def __init__(
        self, presenter: MinutesPresenter, choose: Callable[[], Path | None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._choose = choose
        self.aboutToShow.connect(self._fill)

    def want(self) -> None:
        """Ask for an organization's document, and write over it from now on."""
        path = self._choose()
        if path is not None:
            self._presenter.use_letterhead(path)

    def _fill(self) -> None:
        self.clear()
        board = self._presenter.board
        if board is None:
            return
        ours = self.addAction(translate("Minutes", "Our own page"))
        ours.setCheckable(True)
        ours.setChecked(not board.letterhead)
        ours.triggered.connect(lambda: self._presenter.use_letterhead(None))
        if board.letterhead:
            theirs = self.addAction(board.letterhead)
            theirs.setCheckable(True)
            theirs.setChecked(True)
        self.addAction(translate("Minutes", "An organization’s document…")).triggered.connect(self.want)
