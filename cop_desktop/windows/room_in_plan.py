"""The room check from the plan: under the place, by its key, and in the palette."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from cop_desktop.domain.codes import SessionStatus
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.qt.presenters.room_check import RoomMemory, found_words
from cop_desktop.windows.places import ROOM, Ground
from cop_desktop.windows.planner import PlannerPage
from cop_desktop.windows.room_line import CHECK_KEY, RoomLine


class RoomInPlan(QObject):
    """Says what is remembered of the place of a planned session; asks `ground.go` for the check."""

    def __init__(self, ground: Ground, page: PlannerPage) -> None:
        super().__init__(page)
        self._ground, self._page, self._presenter = ground, page, page.presenter
        self._memory = RoomMemory(ground.settings)
        card = page.session_card
        self.line = RoomLine(ground.theme, self._said, card, apart=True)
        self.line.asked.connect(self._check)
        card.ui.whole.insertWidget(card.ui.whole.indexOf(card.ui.whereRow) + 1, self.line)
        head = QHBoxLayout()
        card.ui.placeColumn.removeWidget(card.ui.placeLabel)
        head.addWidget(card.ui.placeLabel)
        head.addStretch(1)
        head.addWidget(self.line.button)
        card.ui.placeColumn.insertLayout(0, head)
        page.setTabOrder(card.ui.modeBox, self.line.button)
        page.setTabOrder(self.line.button, card.ui.purposeBox)
        shortcut = QShortcut(QKeySequence(CHECK_KEY), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._check)
        self._presenter.changed.connect(self._follow)
        if ground.acts is not None:
            ground.acts.add(self._acts)
        self._follow()

    @property
    def _planned(self) -> bool:
        plan = self._presenter.plan
        return plan is not None and plan.session.status is SessionStatus.PLANNED

    def _said(self) -> str:
        plan = self._presenter.plan
        today = dt.datetime.fromtimestamp(self._ground.clock.now().utc_ms / 1000).astimezone().date()
        return found_words(self._memory.last(plan.session.place), today) if plan is not None else ""

    def _follow(self) -> None:
        self.line.retranslate()
        self.line.setVisible(self._planned and bool(self.line.label.text()))
        self.line.button.setVisible(self._planned)

    def _check(self) -> None:
        plan = self._presenter.plan
        if plan is not None and self._planned:
            self._page.commit()
            self._ground.go(ROOM, plan.session.id)

    def _acts(self, _typed: str) -> Iterator[Act]:
        if self._planned and self._page.isVisible():
            yield Act(
                "plan:room",
                translate("RoomChecking", "Check the room"),
                self._check,
                translate("RoomChecking", "can the wall be read from the last row?"),
                Group.NOW,
                CHECK_KEY,
                "presentation",
            )
