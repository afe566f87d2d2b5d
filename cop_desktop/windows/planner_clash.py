"""The bar of a choice to make: what was changed elsewhere, both wordings, and a way out for each."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cop_desktop.qt.language import Retranslated
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_clash_words import SHOWN, clash_words
from cop_desktop.qt.presenters.planner_clashes import Clash

TARGET = 36
"""Least height of a button, in pixels."""


class ClashBar(Retranslated, QFrame):
    """Shows the first choice to make, at the head of a card; hidden when there is none."""

    def __init__(
        self,
        presenter: PlannerPresenter,
        *,
        about_people: bool = False,
        about_cases: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._about = {"about_people": about_people, "about_cases": about_cases}
        self._clash: Clash | None = None
        self._announced = ""
        self.setProperty("class", "toast warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        self.sentence, self.mine, self.theirs = (self._line(column) for _ in range(3))
        self.sentence.setProperty("class", "strong")
        row = QHBoxLayout()
        self.keep, self.take = QPushButton(self), QPushButton(self)
        for button, then in ((self.keep, self._keep), (self.take, self._take)):
            button.setAutoDefault(True)
            button.setMinimumHeight(TARGET)
            button.clicked.connect(then)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        self.hide()
        presenter.changed.connect(self._show)
        presenter.chosen_changed.connect(self._show)

    def before(self, first: QWidget) -> None:
        """Take the keyboard just before the first field of the card, whose others keep their order."""
        for one, following in pairwise((first, self.keep, self.take, first)):
            QWidget.setTabOrder(one, following)

    def retranslate(self) -> None:
        """Say it again."""
        if hasattr(self, "take"):
            self._show()

    def _line(self, column: QVBoxLayout) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(label)
        return label

    def _show(self) -> None:
        found = self._presenter.clashes(**self._about)
        self._clash = found[0] if found else None
        self.setVisible(self._clash is not None)
        if self._clash is None:
            self._announced = ""
            return
        words = clash_words(self._clash, self._presenter)
        for label, text in (
            (self.sentence, words.sentence),
            (self.mine, words.mine),
            (self.theirs, words.theirs),
        ):
            label.setText(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…")
            label.setToolTip(text)
            label.setVisible(bool(text))
        said = " ".join(filter(None, (words.sentence, words.mine, words.theirs)))
        self.setAccessibleName(said)
        for button, text in ((self.keep, words.keep), (self.take, words.take)):
            button.setText(text)
            button.setAccessibleDescription(said)
        if said != self._announced:
            self._announced = said
            QTimer.singleShot(0, self, self._come_into_view)  # once there is room for it
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words.sentence))

    def _come_into_view(self) -> None:
        """Be seen, however far down the card one was typing."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and self.isVisible():
            above.ensureWidgetVisible(self)

    def _keep(self) -> None:
        self.keep.setFocus()  # a field being typed in gives its last words first
        if self._clash is not None:
            self._presenter.keep_mine(self._clash)

    def _take(self) -> None:
        self.take.setFocus()
        if self._clash is not None:
            self._presenter.take_theirs(self._clash)
