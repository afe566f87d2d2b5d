"""Joins the private strip to the console: its place, its keys, what it is told and what it asks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeyEvent

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
        strip.show_asked.connect(drafts.show)
        strip.leave_asked.connect(drafts.leave)
        strip.act_asked.connect(drafts.act)
        strip.typed_beside.connect(self._type_beside)
        page.retranslated.connect(drafts.refresh)
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
                projector.switch_names,
            ),
        ):
            page.add_key(key, said, then)

    def _show(self, draft: Draft) -> None:
        """Show the strip; the harvest takes the place of the capture while one chooses."""
        was = self.strip.draft
        choosing = draft.about is About.HARVEST
        if choosing != (was.about is About.HARVEST):
            self._page.capture.setVisible(not choosing)
            layout = self._page.ui.middleLayout
            layout.setStretchFactor(self.strip, 1 if choosing else 0)
        inside = self._page.focusWidget()
        held = inside is not None and self.strip.isAncestorOf(inside)
        self.strip.show_draft(draft)
        if was.open and not draft.open and (held or choosing or was.about is About.HARVEST):
            self._page.capture.setFocus()

    def _type_beside(self, event: QKeyEvent) -> None:
        """A letter typed on a button begins, or goes on with, what is being captured."""
        field = self._page.capture.field
        if field.isVisible():
            field.setFocus()
        QCoreApplication.sendEvent(field, event.clone())

    def _say_refused(self, text: str) -> None:
        self._messages.say(Level.INFO, text, replaces="wall-draft")
