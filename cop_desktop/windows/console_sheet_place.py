"""Where the client's sheet is in the console: one key opens it, the next step closes it.

The texts are read when the key is pressed and forgotten when the sheet closes; nothing else holds them:
neither the wall, nor the note-taker's window, nor the palette.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QToolButton

from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.workers import Workers
from cop_desktop.services.client_sheets import ClientSheet, ClientSheets
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_notices import refused_notice
from cop_desktop.windows.console_sheet import KEY, ConsoleSheet

LEAST = 132
"""Height the sheet keeps, were it over the question; in pixels."""
SIDES = 14
"""Around and between the icon and the word of the button, in pixels; the style leaves more at the right."""
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class SheetPlace(QObject):
    """Follows the step under way; `covered` tells that the console is under the wall (one display)."""

    def __init__(
        self,
        page: Console,
        presenter: ConsolePresenter,
        sheets: ClientSheets,
        workers: Workers,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._presenter = presenter
        self._sheets = sheets
        self._workers = workers
        self._theme = theme
        self._round_id = ""
        self._there = False
        self.covered: Callable[[], bool] = lambda: False
        self._made: ConsoleSheet | None = None
        self.button = QToolButton(page.round)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_class(self.button, "sheet-lock")
        self.button.clicked.connect(self.toggle)
        page.round.put_private(self.button)
        presenter.view_changed.connect(self._follow)
        workers.changed.connect(self._changed)
        page.retranslated.connect(self._retranslate)
        page.installEventFilter(self)
        theme.changed.connect(self._retranslate)
        page.add_key(KEY, lambda: translate("ConsoleSheet", "what the client prepared"), self.toggle)
        self._retranslate()

    @property
    def is_open(self) -> bool:
        """Tell whether the sheet is shown."""
        return self._made is not None and not self._made.isHidden()

    @property
    def sheet(self) -> ConsoleSheet:
        """The sheet under the round, made the first time it is opened."""
        if self._made is None:
            page = self._page
            self._made = ConsoleSheet(self._theme, page.ui.middle)
            self._made.close_asked.connect(self.close)
            for under in (page.round, page.round.ui.runButtons, page.capture, page.capture.ui.harvest):
                under.installEventFilter(self)
        return self._made

    def toggle(self) -> None:
        """Open the sheet of the client of this step, or close it."""
        if self.is_open:
            self.close()
            return
        round_id = self._round_id
        if not round_id or self.covered():
            self._say_nothing_there()
            return
        self._workers.read(lambda: self._sheets.of(round_id), lambda sheet: self._show(round_id, sheet))

    def close(self) -> None:
        """Close the sheet; the cursor goes back where one writes."""
        if self.is_open:
            self.sheet.forget()
            self._page.keep_cursor()
            self._retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when one leaves the console; stay over what the sheet covers."""
        if watched is self._page and event.type() == QEvent.Type.Hide:
            self.close()
        elif self.is_open and event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Cover the harvest; where somebody else takes the notes, the prompt and what comes next.

        No card is made smaller, so no button moves and none is cut.
        """
        page, sheet = self._page, self.sheet
        if page.capture.isVisible():
            under = page.capture.ui.harvest
            area = QRect(under.mapTo(page.ui.middle, QPoint()), under.size())
        else:
            card, last = page.round, page.round.ui.runButtons
            card.ui.ConsoleRoundLayout.activate()  # laid out again a moment ago, it may not be yet
            ring = card.ui.ringHolder
            below = (
                max(card.ui.topRow.geometry().bottom(), ring.mapTo(card, QPoint(0, ring.height())).y()) + 4
            )
            corner = QPoint(last.x(), min(below, last.y() - LEAST))
            area = QRect(card.mapTo(page.ui.middle, corner), QSize(last.width(), last.y() - corner.y() - 12))
        sheet.setGeometry(area)
        sheet.raise_()

    def _follow(self, view: RunView) -> None:
        """Close at the next step, when the room takes its time, and at the end."""
        live = view.started_at_ms is not None and view.ended_at_ms is None and not view.held
        round_id = view.current_id or "" if live else ""
        if round_id != self._round_id:
            self._round_id = round_id
            self.close()
            self._look()

    def _changed(self, changes: Changes) -> None:
        if changes.touch("client_case", "agenda_item", "round_occurrence"):
            self._look()

    def _look(self) -> None:
        """See whether there is a sheet for this step; its words are not kept."""
        round_id = self._round_id
        if not round_id:
            self._know(round_id, None)
            return
        self._workers.read(lambda: self._sheets.of(round_id), lambda sheet: self._know(round_id, sheet))

    def _know(self, round_id: str, sheet: ClientSheet | None) -> None:
        if round_id == self._round_id:
            self._there = sheet is not None
            self._page.round.show_private_button(self._there)
            if self.is_open:
                self._show(round_id, sheet)

    def _show(self, round_id: str, sheet: ClientSheet | None) -> None:
        if round_id != self._round_id:
            return
        script = self._presenter.script
        if sheet is None or script is None:
            self.close()
            self._say_nothing_there()
            return
        told = ClientSheet(
            sheet.client_id,
            *(
                shown(text, script.names)
                for text in (sheet.line, sheet.situation, sheet.attempts, sheet.request)
            ),
        )
        self.sheet.show_sheet(told, script.speaker(sheet.client_id))
        self._place()
        self._retranslate()

    def _say_nothing_there(self) -> None:
        said = self._page.bar.notice
        if said is None or said.quiet:
            text = translate("ConsoleSheet", "Nobody prepared a sheet for this step.")
            self._page.bar.show_notice(refused_notice(text))

    def _retranslate(self) -> None:
        words = translate("ConsoleSheet", "Sheet")
        self.button.setText(f" {words}")
        self.button.setIcon(self._theme.icon("lock", "ink", 16))
        self.button.ensurePolished()
        word = self.button.fontMetrics().horizontalAdvance(self.button.text())
        self.button.setFixedWidth(self.button.iconSize().width() + word + SIDES)
        self.button.setToolTip(f"{translate('ConsoleSheet', 'What the client prepared')} ({key_text(KEY)})")
        name(self.button, translate("ConsoleSheet", "What the client prepared"))
        self.button.setDown(self.is_open)
