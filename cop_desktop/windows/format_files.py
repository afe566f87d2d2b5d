"""Formats of one's own in the windows: kept from the plan, shared as a file, taken from one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog, QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.formats.format import Format
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.palette import Act
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_agenda import language_shown
from cop_desktop.qt.workers import Workers
from cop_desktop.windows.file_dialogs import ask_to_read, ask_to_write

if TYPE_CHECKING:
    from cop_desktop.services.own_formats import OwnFormats, Taken

ABOUT = "own-formats"


class FormatFiles(QObject):
    """Asks for names and files; `community` tells the id of the one shown (empty: none)."""

    def __init__(
        self,
        window: QWidget,
        opened: Callable[[], Any],
        workers: Workers,
        messages: Messages,
        offer: Callable[[str, Changes], None],
        community: Callable[[], str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._opened = opened
        self._workers = workers
        self._messages = messages
        self._offer = offer
        self._community = community

    def ask_take(self) -> None:
        """Choose a file of formats."""
        title = translate("FormatFiles", "Take formats from a file")
        ask_to_read(self._window, title, translate("FormatFiles", "Formats"), self.take)

    def take(self, path: Path) -> None:
        """Add the formats of a file to those of the community: all of them, or none."""
        community_id = self._community()
        if not community_id:
            text = translate("FormatFiles", "Formats belong to a community: begin with one.")
            self._messages.say(Level.INFO, text, replaces=ABOUT)
            return
        self._workers.write(lambda: self._own().take(community_id, path), self._taken, self._refuse)

    def ask_save(self, item_id: str, proposed: str) -> None:
        """Ask under which name an agenda item is kept as a format."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(translate("FormatFiles", "Keep as a format"))
        dialog.setLabelText(translate("FormatFiles", "Name of the format"))
        dialog.setTextValue(proposed)
        dialog.setOkButtonText(translate("FormatFiles", "Keep"))
        dialog.setCancelButtonText(translate("FormatFiles", "Cancel"))
        dialog.textValueSelected.connect(lambda name: self.save(item_id, name))
        dialog.open()

    def save(self, item_id: str, name: str) -> None:
        """Keep an agenda item as a format of the community."""

        def done(changes: Changes) -> None:
            text = translate("FormatFiles", "{0} is among your formats, at the head of the gallery")
            self._offer(text.format(name), changes)

        self._workers.write(lambda: self._own().save(item_id, name), done, self._refuse)

    def ask_give(self, form: Format) -> None:
        """Choose where to write one of the community's formats."""
        title = translate("FormatFiles", "Share a format as a file")
        write = partial(self.give, form)
        ask_to_write(self._window, title, translate("FormatFiles", "Formats"), write, form.key)

    def give(self, form: Format, path: Path) -> None:
        """Write one of the community's formats to a file."""
        community_id = self._community()

        def done(_none: None) -> None:
            text = translate("FormatFiles", "{0} is written: drop it on the window of whoever is to have it.")
            self._messages.say(Level.INFO, text.format(path.name), replaces=ABOUT)

        self._workers.read(lambda: self._own().give(community_id, form.format_key, path), done, self._refuse)

    def remove(self, form: Format) -> None:
        """Take a format away from those of the community."""
        community_id, name = self._community(), form.name.say(language_shown())

        def done(changes: Changes) -> None:
            self._offer(translate("FormatFiles", "{0} is no longer among your formats").format(name), changes)

        self._workers.write(lambda: self._own().remove(community_id, form.format_key), done, self._refuse)

    def acts(self, presenter: PlannerPresenter) -> Iterator[Act]:
        """Give the palette what can be done of formats where a plan is shown."""
        item, plan = presenter.item, presenter.plan
        if item is not None:
            title = presenter.named(item.item.title)
            yield Act(
                "format:save",
                translate("FormatFiles", "Keep this item as a format…"),
                lambda: self.ask_save(item.id, title),
                translate("FormatFiles", "its rounds and their words; no question, no private prompt"),
                icon="library",
                also=translate("FormatFiles", "save model template"),
            )
        yield Act(
            "format:take",
            translate("FormatFiles", "Take formats from a file…"),
            self.ask_take,
            translate("FormatFiles", "they come at the head of the gallery"),
            icon="download",
            also=translate("FormatFiles", "import model template"),
        )
        own: Sequence[Format] = plan.formats.own if plan is not None else ()
        for form in own:
            name = form.name.say(language_shown())
            yield Act(
                f"format:give:{form.key}",
                translate("FormatFiles", "Share the format {0}…").format(name),
                lambda chosen=form: self.ask_give(chosen),  # type: ignore[misc]
                translate("FormatFiles", "a file that others drop on their window"),
                icon="arrow-up-right",
            )
            yield Act(
                f"format:remove:{form.key}",
                translate("FormatFiles", "Remove the format {0}").format(name),
                lambda chosen=form: self.remove(chosen),  # type: ignore[misc]
                translate("FormatFiles", "what was planned with it stays"),
                icon="x",
            )

    def _taken(self, taken: Taken) -> None:
        if not taken.added:
            text = translate(
                "FormatFiles", "%n format(s) of the file: already among yours.", "", taken.already
            )
            self._messages.say(Level.INFO, text, replaces=ABOUT)
            return
        self._messages.withdraw(ABOUT)  # what was refused before is no longer true
        names = ", ".join(form.name.say(language_shown()) for form in taken.added)
        self._offer(translate("FormatFiles", "Among your formats: {0}").format(names), taken.changes)

    def _refuse(self, error: CopError) -> None:
        self._messages.say(Level.ERROR, sentence(error), replaces=ABOUT)

    def _own(self) -> OwnFormats:
        from cop_desktop.services.own_formats import OwnFormats

        services = self._opened()
        return OwnFormats(services.workspace, services.planning.formats)
