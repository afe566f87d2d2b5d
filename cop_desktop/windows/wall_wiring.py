"""Joins the private strip to the console: its place, its keys, what it is told and what it asks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters import wall_draft_words as words
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.wall_draft import About, Draft
from cop_desktop.qt.presenters.wall_drafts import WallDrafts
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.workers import Workers
from cop_desktop.services.on_the_wall import OnTheWall
from cop_desktop.windows.console_page import ConsolePage
from cop_desktop.windows.wall_draft import WallDraft

WHOLE = 16_777_215
"""The greatest height Qt gives a widget (QWIDGETSIZE_MAX), in pixels."""


class WallWiring(QObject):
    """Made beside a console; `strip` is the widget, `drafts` its presenter."""

    def __init__(
        self,
        console: ConsolePage,
        projector: ProjectorPresenter,
        service: OnTheWall,
        theme: Theme,
        ink: Ink,
        workers: Workers,
        messages: Messages,
    ) -> None:
        super().__init__(console)
        page = self._page = console.page
        self._messages = messages
        self._proxy: QWidget | None = None
        self._projector = projector
        self.drafts = WallDrafts(
            console.presenter, console.capture, projector, console.last, service, workers, self
        )
        self.strip = WallDraft(theme, ink, page)
        layout = page.ui.middleLayout
        layout.insertWidget(layout.indexOf(page.capture), self.strip)
        drafts, strip = self.drafts, self.strip
        drafts.changed.connect(self._show)
        drafts.offered.connect(strip.wait_for_enter)
        drafts.refused.connect(self._say_refused)
        strip.typed.connect(drafts.type)
        strip.switched.connect(drafts.switch)
        strip.looked.connect(drafts.look)
        strip.scope_chosen.connect(drafts.take_scope)
        strip.scope_stepped.connect(drafts.step_scope)
        strip.gone.connect(drafts.put_aside)
        strip.show_asked.connect(drafts.show)
        strip.leave_asked.connect(drafts.leave)
        strip.act_asked.connect(drafts.act)
        strip.other_asked.connect(drafts.take_other)
        drafts.note_wanted.connect(self._write_note)
        strip.typed_beside.connect(self._type_beside)
        strip.black_asked.connect(projector.toggle_black)
        page.retranslated.connect(drafts.refresh)
        page.room.harvest_asked.connect(drafts.open_harvest)
        for key, said, then in (
            (
                words.HARVEST_KEY,
                lambda: translate("ConsoleKeys", "harvest on the wall…"),
                drafts.open_harvest,
            ),
            (
                words.MESSAGE_KEY,
                lambda: translate("ConsoleKeys", "message to the room…"),
                drafts.open_message,
            ),
            (
                words.CONTRACT_KEY,
                lambda: translate("ConsoleKeys", "contract sentence…"),
                drafts.open_contract,
            ),
            (
                words.NAMES_KEY,
                lambda: translate("ConsoleKeys", "names on the wall, or not"),
                self._switch_names,
            ),
        ):
            page.add_key(key, said, then)
        for key, said, by in (
            (words.NEXT_PAGE_KEY, lambda: translate("ConsoleKeys", "next page of the harvest"), 1),
            (words.PAGE_BEFORE_KEY, lambda: translate("ConsoleKeys", "previous page of the harvest"), -1),
        ):
            page.add_key(key, said, partial(self._turn_by_key, by), in_menu=False)
        self._takes = console.presenter.takes
        console.presenter.turn_page = self._turn
        console.presenter.paged = lambda: projector.pages > 1
        write = next(action for keys, _words, action in page.keyed() if keys == "Ctrl+L")
        assert write is not None
        write.triggered.connect(drafts.put_aside)

    def _show(self, draft: Draft) -> None:
        """Show the strip; while something is prepared it takes the room of the capture, folded meanwhile."""
        was = self.strip.draft
        inside = self._page.focusWidget()
        held = inside is not None and self.strip.isAncestorOf(inside)
        if draft.open != was.open:
            self._page.capture.setMaximumHeight(0 if draft.open else WHOLE)
            self._page.ui.middleLayout.setStretchFactor(self.strip, 1 if draft.open else 0)
        self.strip.show_draft(draft)
        if draft.open and not was.open:
            self._proxy = self._page.focusProxy()
            self._page.setFocusProxy(self.strip)
        elif was.open and not draft.open:
            if self._proxy is not None and self._page.focusProxy() is self.strip:
                self._page.setFocusProxy(self._proxy)
            if held:
                self._page.setFocus()

    def _turn_by_key(self, by: int) -> None:
        self._projector.turn_page(by)

    def _turn(self, by: int) -> bool:
        """Turn the page of what is read by the clicker; a bounce turns one, and never goes on to the step."""
        if self._projector.pages < 2:
            return False
        return not self._takes("page") or self._projector.turn_page(by, clicker=True)

    def _type_beside(self, event: QKeyEvent) -> None:
        """Typing goes on: what is prepared folds into its quiet line, and no letter is lost."""
        (self.drafts.leave if self.strip.draft.about is About.CONTRACT else self.drafts.put_aside)()
        self._page.setFocus()
        writes = self._page.focusWidget()
        if writes is not None:
            QCoreApplication.sendEvent(writes, event.clone())

    def _write_note(self, text: str) -> None:
        """Put words in the field of capture, for the room like the step they come from; Enter keeps them."""
        field = self._page.capture.field
        if not field.empty():
            self._say_refused(words.finish_the_line())
            return
        field.write(f"qq !s {text}")
        field.setFocus()
        self.drafts.note_taken()

    def _switch_names(self) -> None:
        """Say who speaks on the wall, or no more, and say which."""
        self._projector.switch_names()
        self._messages.say(Level.INFO, words.names_said(self._projector), replaces="wall-draft")

    def _say_refused(self, text: str) -> None:
        self._messages.say(Level.INFO, text, replaces="wall-draft")
