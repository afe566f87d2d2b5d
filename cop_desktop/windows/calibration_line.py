"""What past sessions tell of the format chosen in the plan: one sentence, and one key to believe it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from cop_desktop.domain.agenda.calibration import Calibration
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.qt.presenters.planner_agenda import language_shown
from cop_desktop.qt.presenters.planner_words import length
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.workers import Workers
from cop_desktop.services.calibrating import Calibrating
from cop_desktop.windows.planner import PlannerPage

KEY = "Ctrl+T"
GAP = 8
"""Between a card and the line under it, in pixels."""


class CalibrationLine(Retranslated, QFrame):
    """Under the card of an item, or of one of its rounds when its length is not the one planned.

    Hidden when nothing was ever held by as many people.
    """

    def __init__(self, page: PlannerPage, service: Calibrating, workers: Workers, theme: Theme) -> None:
        super().__init__(page.ui.card)
        self._page, self._presenter = page, page.presenter
        self._service, self._workers = service, workers
        self._known: Mapping[str, Calibration] = {}
        set_class(self, "sunken")
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        set_class(self.said, "small", "strong")
        self.more = QLabel(self)
        self.more.setWordWrap(True)
        set_class(self.more, "small", "muted")
        self.button = KeyButton(theme, key=key_text(KEY), parent=self)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.said)
        words.addWidget(self.more)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 8, 4)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        page.ui.cardLayout.setSpacing(GAP)
        page.ui.cardLayout.addWidget(self)
        self.button.clicked.connect(self.take)
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.take)
        self._presenter.changed.connect(self._read)
        self._presenter.chosen_changed.connect(self.show_chosen)
        page.card_changed.connect(self.show_chosen)
        self.hide()
        self._read()

    @property
    def told(self) -> Calibration | None:
        """What is known of the item chosen."""
        item = self._presenter.item
        return self._known.get(item.id) if item is not None else None

    def take(self) -> None:
        """Give the item the length it really takes; it can be undone."""
        item, told, plan = self._presenter.item, self.told, self._presenter.plan
        if item is not None and told is not None and self._may_take(told) and self.isVisible():
            self._presenter.set_length(item.id, told.seconds, seen=plan)

    def acts(self, _typed: str) -> Iterator[Act]:
        """Offer it in the palette."""
        told = self.told
        if told is not None and self._may_take(told) and self.isVisible():
            yield Act(
                "plan:calibrate", self.button.text(), self.take, self.said.text(), Group.NOW, KEY, "timer"
            )

    def retranslate(self) -> None:
        """Say it again."""
        if hasattr(self, "button"):
            self.show_chosen()

    def show_chosen(self) -> None:
        """Say what is known of the item chosen."""
        item, told, plan = self._presenter.item, self.told, self._presenter.plan
        page = self._page
        shown = page.card is page.item_card or (
            page.card is page.round_card and told is not None and not told.as_planned
        )
        form = plan.formats.find(item.item.format_key) if plan is not None and item is not None else None
        if told is None or form is None or not shown:
            self.hide()
            return
        what, minutes = form.name.say(language_shown()), _minutes(told.minutes)
        who = translate("Calibration", "With %n people", "", told.people)
        self.said.setText(translate("Calibration", "{0}, your {1} takes {2}").format(who, what, minutes))
        times = translate("Calibration", "the median of %n time(s)", "", told.times)
        as_planned = translate("Calibration", "{0} · as planned")
        self.more.setText(as_planned.format(times) if told.as_planned else times)
        self.more.setVisible(page.card is not page.round_card)  # that card needs the height
        self.setToolTip(self.more.text())
        self.button.setText(translate("Calibration", "Take {0}").format(length(told.seconds)))
        self.button.setVisible(self._may_take(told))
        name(self.button, self.button.text(), self.said.text())
        name(self, self.said.text())
        self.show()

    def _may_take(self, told: Calibration) -> bool:
        return self._presenter.shapeable and not told.as_planned

    def _read(self) -> None:
        plan = self._presenter.plan
        if plan is None:
            self._known = {}
            self.show_chosen()
            return
        self._workers.read(lambda: (plan, self._service.of(plan)), lambda read: self._take_in(*read))

    def _take_in(self, plan: object, known: Mapping[str, Calibration]) -> None:
        if plan is self._presenter.plan:  # else a newer one is being read
            self._known = known
            self.show_chosen()


def _minutes(count: int) -> str:
    return translate("Calibration", "%n minute(s)", "", count)
