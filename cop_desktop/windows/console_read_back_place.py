"""Puts the read-back in the console: in place of the round, the field and the turns, while it is open."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.read_back import ReadBackPresenter
from cop_desktop.qt.presenters.read_back_face import ReadBackPage
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.read_back import ReadBackShown
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.workers import Workers
from cop_desktop.services.read_back import ReadingBack
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_read_back import WALL_KEY, ConsoleReadBack
from cop_desktop.windows.console_read_back_side import ConsoleReadBackSide


class ReadBackPlace(QObject):
    """Its cards are made the first time it opens."""

    def __init__(
        self,
        page: Console,
        console: ConsolePresenter,
        service: ReadingBack,
        projector: ProjectorPresenter,
        last: LastActions,
        workers: Workers,
        messages: Messages,
        theme: Theme,
        wall_ink: Ink,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page, self._console, self._projector = page, console, projector
        self._last, self._messages = last, messages
        self._theme, self._ink = theme, wall_ink
        self._cards: tuple[ConsoleReadBack, ConsoleReadBackSide] | None = None
        self._hidden: list[QWidget] = []
        self._proxy: QWidget | None = None
        self.presenter = ReadBackPresenter(
            service,
            workers,
            console.go_on,
            lambda round_id: console.script.step_title(round_id) if console.script and round_id else "",
            self,
        )
        console.interlude = self.presenter
        console.view_changed.connect(self._follow)
        self.presenter.opened.connect(self._open)
        self.presenter.closed.connect(self._close)
        self.presenter.page_changed.connect(self._show)
        self.presenter.wall_changed.connect(self._show_wall)
        self.presenter.answered.connect(self._answered)
        self.presenter.recorded.connect(self._recorded)
        self.presenter.refused.connect(lambda text: messages.say(Level.WARNING, text, replaces="read-back"))
        page.add_key(WALL_KEY, lambda: translate("ReadBack", "read back before leaving"), self._wall_key)
        page.retranslated.connect(self.presenter.refresh)

    @property
    def card(self) -> ConsoleReadBack | None:
        """The card of the lines; None before it was ever opened."""
        return self._cards[0] if self._cards is not None else None

    @property
    def side(self) -> ConsoleReadBackSide | None:
        """The card at the right; None before it was ever opened."""
        return self._cards[1] if self._cards is not None else None

    def set_ink(self, ink: Ink) -> None:
        """Take the wall's light or dark colours."""
        self._ink = ink
        if self._cards is not None:
            self._cards[1].preview.set_ink(ink)

    def _follow(self, view: RunView) -> None:
        self.presenter.take_session(self._console.session_id)
        self.presenter.take_view(view)

    def _wall_key(self) -> None:
        """F3 opens it; then it puts it up on the wall, page after page, and takes it away."""
        if self.presenter.is_open:
            self.presenter.turn_wall()
        elif self._console.live:
            self.presenter.open()

    def _make(self) -> tuple[ConsoleReadBack, ConsoleReadBackSide]:
        page = self._page
        card, side = ConsoleReadBack(self._theme, page), ConsoleReadBackSide(self._theme, self._ink, page)
        presenter = self.presenter
        answer = card.answer
        answer.typed.connect(presenter.type)
        answer.taken.connect(presenter.accept)
        answer.edit.skipped.connect(presenter.skip)
        answer.edit.dotted.connect(self._projector.toggle_black)
        presenter.offered.connect(card.show_candidates)
        presenter.asked.connect(answer.clear)
        card.line_chosen.connect(presenter.choose)
        card.all_asked.connect(presenter.unfold)
        side.wall_asked.connect(presenter.turn_wall)
        side.onward_asked.connect(presenter.go_through)
        page.ui.middleLayout.addWidget(card, 1)
        page.ui.rightLayout.addWidget(side, 1)
        return card, side

    def _open(self) -> None:
        if self._cards is None:
            self._cards = self._make()
        page = self._page
        card, side = self._cards
        self._hide_others()
        card.show()
        side.show()
        self._proxy = page.focusProxy()
        page.setFocusProxy(card.answer.edit)
        page.bar.dismiss()

    def _hide_others(self) -> None:
        """Hide what else the two columns show, but for what the room sees; other arrangements add to them."""
        kept = (*(self._cards or ()), self._page.room)
        for layout in (self._page.ui.middleLayout, self._page.ui.rightLayout):
            for index in range(layout.count()):
                item = layout.itemAt(index)
                widget = item.widget() if item is not None else None
                if widget is not None and widget not in kept and not widget.isHidden():
                    widget.hide()
                    self._hidden.append(widget)

    def _close(self) -> None:
        if self._cards is None:
            return
        for card in self._cards:
            card.hide()
        for each in self._hidden:
            each.show()
        self._hidden = []
        if self._page.held:  # the doors out of the hold have the keys, and give them back
            return
        if self._proxy is not None:
            self._page.setFocusProxy(self._proxy)
        if self._page.isVisible():
            self._page.setFocus()

    def _show(self, shown: ReadBackPage) -> None:
        if self._cards is None:
            return
        card, side = self._cards
        self._hide_others()
        card.show_page(shown)
        side.show_page(shown)
        presenter = self.presenter
        draft = presenter.draft
        face = self._projector.face_with(read_back=draft) if draft is not None else None
        last = draft is not None and draft.page >= presenter.wall_pages - 1
        side.show_draft(face, presenter.wall_pages, shown=presenter.on_wall, last=last)
        card.say_wall_key(side.wall_words[:1].lower() + side.wall_words[1:])
        wanted = card.answer.edit if shown.question is not None else side.onward_button
        if self._page.isVisible() and not wanted.hasFocus():
            wanted.setFocus()

    def _show_wall(self, shown: ReadBackShown | None) -> None:
        """Put it up; what the room sees is then a picture, also on a small console."""
        self._projector.show_read_back(shown)
        self._page.show_picture(always=shown is not None)

    def _answered(self, _item: CapturedItem, changes: Changes) -> None:
        self._last.remember(
            lambda: translate("ReadBack", "take back the last answer"),
            lambda: translate("ReadBack", "Answer taken back"),
            lambda: translate("ReadBack", "Answer given again"),
            changes,
        )

    def _recorded(self, changes: Changes) -> None:
        self._last.remember(
            lambda: translate("ReadBack", "no longer say it was read back"),
            lambda: translate("ReadBack", "The minutes no longer say it was read back"),
            lambda: translate("ReadBack", "The minutes say it was read back"),
            changes,
        )
