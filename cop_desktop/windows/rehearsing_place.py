"""The rehearsal from the plan: a link over the thread, its key, and the palette."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.messages import Level
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.rehearsing import Prepared, Rehearsing
from cop_desktop.windows.places import Ground
from cop_desktop.windows.planner import PlannerPage

if TYPE_CHECKING:
    from cop_desktop.windows.rehearsal import RehearsalDialog

KEY = "Ctrl+Shift+R"


class RehearseButton(Retranslated, QPushButton):
    """A link over the thread, beside « Ajouter un point »."""

    def __init__(self, parent: PlannerPage) -> None:
        super().__init__(parent)
        set_class(self, "link", "low")
        self.retranslate()

    def retranslate(self) -> None:
        """Say it again."""
        words = translate("Rehearsal", "Rehearse")
        self.setText(words)
        name(self, words, rehearsing_words())
        self.setToolTip(f"{words} — {rehearsing_words()} ({key_text(KEY)})")


class RehearsingPlace(QObject):
    """Opens the rehearsal of the plan shown, unless a session runs; one at a time."""

    def __init__(self, ground: Ground, page: PlannerPage) -> None:
        super().__init__(page)
        self._ground, self._page = ground, page
        self._service = Rehearsing(ground.services.workspace)
        self.dialog: RehearsalDialog | None = None
        self.button = RehearseButton(page)
        row = page.ui.threadHead
        row.insertWidget(row.indexOf(page.ui.addItemButton), self.button)
        page.setTabOrder(page.ui.runButton, self.button)
        page.setTabOrder(self.button, page.ui.addItemButton)
        self.button.clicked.connect(self.rehearse)
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.rehearse)
        page.presenter.changed.connect(self._follow)
        if ground.acts is not None:
            ground.acts.add(self._acts)
        self._follow()

    @property
    def _planned(self) -> bool:
        plan = self._page.presenter.plan
        return plan is not None and plan.session.status is SessionStatus.PLANNED and bool(plan.items)

    @Slot()
    def rehearse(self) -> None:
        """Read the plan as it is, what is being typed included, then show its first face."""
        plan = self._page.presenter.plan
        if plan is None or not self._planned or self.dialog is not None:
            return
        self._page.commit()
        session_id = plan.session.id
        workers = self._ground.workers

        def read(_stored: None = None) -> None:
            workers.read(lambda: self._service.prepare(session_id), self._show, self._refused)

        typing = isinstance(self._page.focusWidget(), QLineEdit | QPlainTextEdit)
        workers.write(lambda: None, read) if typing else read()  # after what was being typed

    def _show(self, prepared: Prepared) -> None:
        if self.dialog is not None or not self._page.isVisible():
            return
        from cop_desktop.windows.rehearsal import RehearsalDialog
        from cop_desktop.windows.running_place import DISPLAY, SCHEME, SIZE

        settings, ground = self._ground.settings, self._ground
        size = settings.value(SIZE)
        self.dialog = RehearsalDialog(
            prepared,
            ground.clock,
            ground.theme,
            ink_of("dark" if settings.value(SCHEME) == "dark" else "light"),
            settings.value(DISPLAY),
            TextSize(size) if size in set(TextSize) else TextSize.NORMAL,
            self._page.window(),
        )
        self.dialog.finished.connect(self._over)
        self.dialog.show()
        self.dialog.activateWindow()

    @Slot()
    def _over(self) -> None:
        self.dialog = None
        self._page.window().activateWindow()
        self._page.enter()

    def _refused(self, error: CopError) -> None:
        self._ground.messages.say(Level.INFO, sentence(error), replaces="rehearsal")

    def _follow(self) -> None:
        self.button.setVisible(self._planned)

    def _acts(self, _typed: str) -> Iterator[Act]:
        if self._planned and self._page.isVisible():
            words = translate("Rehearsal", "Rehearse")
            yield Act(
                "plan:rehearse", words, self.rehearse, rehearsing_words(), Group.NOW, KEY, "presentation",
                also=translate("Rehearsal", "rehearsal practice try wall"),
            )  # fmt: skip


def rehearsing_words() -> str:
    """Say what it does."""
    return translate("Rehearsal", "every face of the wall, step by step; nothing is kept")
