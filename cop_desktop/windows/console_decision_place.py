"""Where the decision being adopted is in the console: above the capture, which folds while one chooses."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.qt.dates import local_time
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.decision import DecisionPresenter, DecisionStrip
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capture_desk import Captured
from cop_desktop.services.deciding import ADOPTED, Deciding
from cop_desktop.windows.console_decision import DOWN_KEY, KEY, ConsoleDecision
from cop_desktop.windows.console_page import ConsolePage
from cop_desktop.windows.wall_wiring import WHOLE


class DecisionPlace(QObject):
    """Its strip is made the first time it opens."""

    def __init__(
        self,
        console: ConsolePage,
        deciding: Deciding,
        projector: ProjectorPresenter,
        workers: Workers,
        messages: Messages,
        theme: Theme,
        ink: Ink,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console, self._page, self._messages = console, console.page, messages
        self._theme, self._ink = theme, ink
        self._strip: ConsoleDecision | None = None
        self._folded = False
        self._proxy: QWidget | None = None
        self.presenter = DecisionPresenter(
            console.presenter, deciding, console.capture.capturing, projector, workers, self
        )
        console.capture.about = self.presenter.about
        presenter, page = self.presenter, self._page
        presenter.changed.connect(self._show)
        presenter.done.connect(self._done)
        presenter.captured.connect(self._captured)
        presenter.announced.connect(self._announce)
        presenter.refused.connect(lambda text: messages.say(Level.INFO, text, replaces="decision"))
        page.add_key(KEY, lambda: translate("ConsoleKeys", "the decision to adopt"), self._key)
        page.add_key(
            DOWN_KEY, lambda: translate("ConsoleKeys", "take the decision off the wall"), presenter.take_down
        )

    @property
    def strip(self) -> ConsoleDecision | None:
        """The strip; None before it was ever opened."""
        return self._strip

    def set_ink(self, ink: Ink) -> None:
        """Take the wall's light or dark colours."""
        self._ink = ink
        if self._strip is not None:
            self._strip.set_ink(ink)

    def _make(self) -> ConsoleDecision:
        strip, presenter = ConsoleDecision(self._theme, self._ink, self._page), self.presenter
        strip.chosen.connect(presenter.choose)
        strip.method_taken.connect(presenter.take_method)
        strip.written.connect(presenter.write)
        strip.show_asked.connect(presenter.show)
        strip.leave_asked.connect(presenter.leave)
        strip.adopt_asked.connect(presenter.adopt)
        strip.down_asked.connect(presenter.take_down)
        strip.objection_asked.connect(self._objection)
        layout = self._page.ui.middleLayout
        layout.insertWidget(layout.indexOf(self._page.round) + 1, strip)
        return strip

    def _key(self) -> None:
        """F12 opens the choice; once the room reads, it adopts; once adopted, it takes down."""
        strip = self.presenter.strip
        if strip.up and not strip.adopted:
            self.presenter.adopt()
        elif strip.up:
            self.presenter.take_down()
        else:
            self.presenter.toggle()

    def _show(self, shown: DecisionStrip) -> None:
        if self._strip is None:
            if not (shown.open or shown.up):
                return
            self._strip = self._make()
        strip, page = self._strip, self._page
        inside = page.focusWidget()
        held = inside is not None and strip.isAncestorOf(inside)
        if shown.open != self._folded:
            self._folded = shown.open
            page.capture.setMaximumHeight(0 if shown.open else WHOLE)
            page.ui.middleLayout.setStretchFactor(strip, 1 if shown.open else 0)
            self._make_room(open_=shown.open)
        strip.show_strip(shown)
        strip.offer_objection(offered=not self._with_notes)
        if held and not shown.open and page.isVisible() and not page.held:
            page.setFocus()

    @property
    def _with_notes(self) -> bool:
        arrangement = self._console.arrangement
        return arrangement is not None and arrangement.with_notes

    def _make_room(self, *, open_: bool) -> None:
        """Where somebody else takes the notes, the round keeps its usual height while one chooses."""
        if self._with_notes:
            page = self._page
            page.round.set_with_notes(not open_)
            page.ui.middleLayout.setStretchFactor(page.round, 0 if open_ else 1)

    def _objection(self) -> None:
        """Begin a concern in the field; what is being written there is not touched."""
        field = self._page.capture.field
        if not field.isVisible():
            return
        if field.empty():
            field.write("cc ")
        field.setFocus()

    def _captured(self, made: Captured) -> None:
        script = self._console.presenter.script
        time = local_time(made.item.captured_at_ms, script.zone) if script is not None else ""
        self._console.last.captured(made.item, made.changes, time)

    def _done(self, what: str, changes: Changes) -> None:
        last = self._console.last
        if what != ADOPTED:
            last.remember(
                lambda: translate("Decision", "no longer propose the decision"),
                lambda: translate("Decision", "The decision is as it was before it was proposed"),
                lambda: translate("Decision", "The decision is proposed again"),
                changes,
            )
            return
        last.remember(
            lambda: translate("Decision", "take back the adoption"),
            lambda: translate("Decision", "Adoption taken back: the decision is a proposal"),
            lambda: translate("Decision", "The decision is adopted again"),
            changes,
        )
        label = translate("Decision", "Undo")
        said = translate("Decision", "The decision is adopted.")
        self._messages.say(Level.INFO, said, label, last.undo, replaces="decision")

    def _announce(self, text: str) -> None:
        if self._page.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page, text))
