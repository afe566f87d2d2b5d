"""Planned and actual of a session that was held: from its console and its minutes, by a key, the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.messages import Level
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.services.accounting import Accounting, SessionAccount
from cop_desktop.services.merging import Seen
from cop_desktop.windows.places import Ground

if TYPE_CHECKING:
    from cop_desktop.windows.account import AccountDialog

KEY = "Alt+Shift+P"


class AccountButton(Retranslated, QPushButton):
    """An icon at the head of the minutes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it again."""
        name(self, _words(), _says())
        self.setToolTip(f"{_words()} — {_says()} ({key_text(KEY)})")


class AccountPlace(QObject):
    """Over a page that shows a session; `held` tells whether it is over."""

    def __init__(
        self, ground: Ground, page: QWidget, session_id: Callable[[], str], held: Callable[[], bool]
    ) -> None:
        super().__init__(page)
        self._ground, self._page = ground, page
        self._session_id, self._held = session_id, held
        self._service = Accounting(ground.services.workspace)
        self.dialog: AccountDialog | None = None
        shortcut = QShortcut(QKeySequence(KEY), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.open)
        if ground.acts is not None:
            ground.acts.add(self._acts)

    def button(self) -> AccountButton:
        """Make a button for it."""
        made = AccountButton(self._page)
        made.clicked.connect(self.open)
        theme = self._ground.theme

        def dress() -> None:
            made.setIcon(theme.icon("chart-line", "ink"))

        theme.changed.connect(dress)
        dress()
        return made

    def hint(self) -> list[tuple[str, str]]:
        """Name its key, for F1; nothing before the session is over."""
        return [(key_text(KEY), translate("Account", "planned and actual"))] if self._held() else []

    def fill_menu(self, menu: QMenu) -> None:
        """Add it to a menu, once the session is over."""
        if self._held():
            action = menu.addAction(_words())
            action.setShortcut(QKeySequence(KEY))
            action.triggered.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Read the account and show it; say so when the session is not over."""
        if self.dialog is None and self._session_id():
            session_id = self._session_id()
            self._ground.workers.read(lambda: self._service.of(session_id), self._show)

    def _show(self, account: SessionAccount | None) -> None:
        if self.dialog is not None or not self._page.isVisible():
            return
        if account is None:
            text = translate("Account", "Planned and actual are compared once the session has ended.")
            self._ground.messages.say(Level.INFO, text, replaces="account")
            return
        from cop_desktop.windows.account import AccountDialog

        self.dialog = AccountDialog(account, self._ground.theme, self._page.window())
        self.dialog.annex_asked.connect(lambda asked: self._annex(account, asked=asked))
        self.dialog.finished.connect(self._over)
        self.dialog.setModal(True)
        self.dialog.show()

    def _annex(self, account: SessionAccount, *, asked: bool) -> None:
        """Keep whether the minutes show it; it can be undone."""
        sessions, undo = self._ground.services.sessions, self._ground.undo
        seen = Seen({"times_annexed": not asked})
        self._ground.workers.write(
            lambda: sessions.edit(account.session.id, seen=seen, times_annexed=asked),
            lambda changes: undo.record(translate("Account", "annex of the minutes"), changes),
        )

    @Slot()
    def _over(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._page.window().activateWindow()

    def _acts(self, _typed: str) -> Iterator[Act]:
        if self._page.isVisible() and self._session_id() and self._held():
            yield Act(
                "session:account", _words(), self.open, _says(), Group.NOW, KEY, "chart-line",
                also=translate("Account", "report times lengths annex late"),
            )  # fmt: skip


def _words() -> str:
    return translate("Account", "Planned and actual")


def _says() -> str:
    return translate("Account", "thread against thread, round by round")
