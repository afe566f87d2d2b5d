"""Joins the capture card to its presenter: from the key to the disk, and back to the row."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from cop_desktop.domain.capture.cleaning import LIMIT
from cop_desktop.domain.capture.grammar import Chip, Mark
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.run.commands import Command, Hold, Undo
from cop_desktop.qt.dates import local_time, short_date, weekday_date
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.models.feed import FeedRow
from cop_desktop.qt.presenters.capture import CapturePresenter, Understood
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.workers import Workers
from cop_desktop.windows.capture_card import CaptureCard
from cop_desktop.windows.capture_question import Answer

if TYPE_CHECKING:
    from cop_desktop.windows.capture_tags import CaptureTags


class CaptureWiring(QObject):
    """Turns gestures into requests and results into what the card shows."""

    def __init__(
        self,
        card: CaptureCard,
        presenter: CapturePresenter,
        console: ConsolePresenter,
        last: LastActions,
        messages: Messages,
        workers: Workers,
    ) -> None:
        super().__init__(card)
        self._card = card
        self._presenter = presenter
        self._console = console
        self._last = last
        self._messages = messages
        self._understood: Understood | None = None
        card.set_chip_words(self._chip_words)
        self._join_field()
        self._join_feed()
        presenter.understood.connect(self._show)
        presenter.desk_changed.connect(console.take_desk)
        presenter.line_wanted.connect(self._write)
        presenter.kept.connect(self._kept)
        presenter.tagged.connect(
            lambda item, changes: last.captured(item, changes, self._time(item.captured_at_ms))
        )
        presenter.removed.connect(self._removed)
        presenter.cleaned.connect(self._say_cleaned)
        presenter.refused.connect(self._say_refused)
        presenter.changed_elsewhere.connect(self._say_changed)
        workers.saved.connect(self._note_saved)
        last.changed.connect(self._show_undo)
        console.view_changed.connect(lambda _view: self._follow_place())
        console.obeyed.connect(self._obeyed)
        self._tags: CaptureTags | None = None
        self._placed: object = None
        self._saved_ms: int | None = None

    def ask_tags(self) -> None:
        """Ask for the tags of the row chosen, else of what was captured last."""
        if self._tags is None:
            from cop_desktop.windows.capture_tags import CaptureTags

            self._tags = CaptureTags(self._card.theme, self._card, self._presenter)
        self._tags.open()

    def _join_field(self) -> None:
        card, presenter, field = self._card, self._presenter, self._card.field
        field.meaning_changed.connect(self._typed)
        field.enter_pressed.connect(presenter.keep)
        field.prefix_undone.connect(presenter.undo_prefix)
        field.escaped.connect(self._escape)
        field.undo_asked.connect(self._last.undo)
        field.redo_asked.connect(self._last.redo)
        field.last_asked.connect(presenter.edit_newest)
        field.several_pasted.connect(self._ask_several)
        field.too_long.connect(self._ask_too_long)
        field.changed_at_paste.connect(self._say_cleaned)
        card.level_chosen.connect(presenter.choose_level)

    def _join_feed(self) -> None:
        card, presenter, feed = self._card, self._presenter, self._card.feed
        presenter.rows_reset.connect(self._reset)
        presenter.row_added.connect(self._add)
        presenter.row_replaced.connect(feed.replace)
        presenter.row_removed.connect(self._take_away)
        feed.edit_asked.connect(self._edit)
        feed.remove_asked.connect(presenter.remove)
        feed.move_asked.connect(presenter.move)
        card.promote_asked.connect(presenter.promote)

    def _typed(self, line: str) -> None:
        if not self._card.waits:
            self._card.stop_asking()
        self._presenter.type(line)

    def _show(self, understood: Understood) -> None:
        self._understood = understood
        self._card.show_understood(understood)
        self._card.show_kinds(understood.kinds)

    def _follow_place(self) -> None:
        """Read the line again when the round or the speaker changes."""
        view = self._console.view
        if view is None:
            return
        place = (
            view.current_id,
            view.current_state,
            view.turns.speaker_id if view.turns else None,
            view.held,
        )
        if place != self._placed:
            self._placed = place
            self._presenter.refresh()

    def _write(self, line: str) -> None:
        self._card.field.write(line)
        if self._card.isVisible():  # folded away during a hold, it does not take the keys
            self._card.field.setFocus()

    def _escape(self) -> None:
        """Leave what is asked about a paste; else leave the correction."""
        waited = self._card.waits
        self._card.stop_asking()
        if not waited:
            self._presenter.cancel_edit()

    def _obeyed(self, command: Command, _view: object) -> None:
        """Something else was done: a clicker's press before it is past."""
        if not isinstance(command, (Hold, Undo)):
            self._card.field.forget_presses()

    def _edit(self, item_id: str) -> None:
        self._presenter.edit(item_id)

    def _reset(self, ids: list[str]) -> None:
        self._card.feed.reset_lazily(ids, self._presenter.row_of_id)
        self._card.refresh_empty()

    def _add(self, row: FeedRow) -> None:
        self._card.feed.add(row)
        self._card.refresh_empty()

    def _take_away(self, item_id: str) -> None:
        self._card.feed.remove(item_id)
        self._card.refresh_empty()
        if not self._card.feed.rows() and self._card.isVisible():
            self._card.field.setFocus()

    def _kept(self, item: CapturedItem, changes: Changes) -> None:
        if not self._card.waits:
            self._card.stop_asking()
        self._last.captured(item, changes, self._time(item.captured_at_ms))

    def _removed(self, item: CapturedItem, changes: Changes) -> None:
        self._last.removed(item, changes)

    def _note_saved(self) -> None:
        view = self._console.view
        if view is not None:
            self._saved_ms = view.at_utc_ms
            self._say_saved()

    def _say_saved(self) -> None:
        if self._saved_ms is not None:
            self._card.show_saved(translate("CaptureCard", "Saved {0}").format(self._time(self._saved_ms)))

    def _show_undo(self) -> None:
        self._card.show_undo(self._last.words())
        self._say_saved()

    def _time(self, utc_ms: int) -> str:
        script = self._console.script
        return local_time(utc_ms, script.zone) if script is not None else ""

    def _say_cleaned(self, replaced: int, bidi: int) -> None:
        said = []
        if replaced:
            said.append(translate("CaptureCard", "%n unreadable character(s) became “\ufffd”.", "", replaced))
        if bidi:
            said.append(translate("CaptureCard", "%n invisible direction mark(s) were taken out.", "", bidi))
        self._messages.say(Level.WARNING, " ".join(said), replaces="cleaned")

    def _say_refused(self, sentence: str) -> None:
        self._card.ask(
            translate("CaptureCard", "Not kept: {0} Your words are still in the field.").format(sentence),
            (Answer(translate("CaptureCard", "Try again"), self._presenter.keep),),
            trouble=True,
        )

    def _say_changed(self, theirs: str) -> None:
        self._card.ask(
            translate(
                "CaptureCard", "Somebody has corrected it meanwhile: “{0}”. Yours is in the field."
            ).format(theirs),
            (
                Answer(translate("CaptureCard", "Keep mine"), self._presenter.keep),
                Answer(translate("CaptureCard", "Keep theirs"), self._presenter.cancel_edit),
            ),
            trouble=True,
        )

    def _ask_several(self, lines: list[str], text: str) -> None:
        count = len(lines)
        one = Answer(translate("CaptureCard", "One note"), lambda: self._card.field.insertPlainText(text))
        many = Answer(
            translate("CaptureCard", "%n notes", "", count), lambda: self._presenter.keep_lines(lines)
        )
        question = translate(
            "CaptureCard", "%n lines were pasted: one note, or one for each line?", "", count
        )
        self._card.ask(question, (one, many, self._nothing()))

    def _ask_too_long(self, text: str) -> None:
        question = translate(
            "CaptureCard", "This text has more than {0} characters. Nothing is lost: choose how to keep it."
        ).format(QLocale().toString(LIMIT))
        name = translate("CaptureCard", "pasted-text.txt")
        whole = Answer(
            translate("CaptureCard", "Whole, attached"), lambda: self._presenter.keep_whole(text, name)
        )
        pieces = Answer(
            translate("CaptureCard", "In several notes"), lambda: self._presenter.keep_pieces(text)
        )
        self._card.ask(question, (whole, pieces, self._nothing()))

    def _nothing(self) -> Answer:
        return Answer(translate("CaptureCard", "Cancel"), lambda: None)

    def _chip_words(self, mark: Mark) -> str:
        """Say what a mark was read as."""
        desk = self._presenter.desk
        if mark.chip is Chip.GROUP:
            return translate("CaptureCard", "the whole group")
        if mark.chip is Chip.DATE:
            day = dt.date.fromisoformat(mark.value)
            return weekday_date(day, now=desk.held_on if desk else None)
        if mark.chip is Chip.NEXT_SESSION:
            said = translate("CaptureCard", "next session")
            return f"{said} · {short_date(desk.next_on, now=desk.held_on)}" if desk and desk.next_on else said
        if mark.chip is Chip.GUEST:
            guests = self._understood.reading.guests if self._understood else ()
            found = next((guest.name for guest in guests if guest.id == mark.value), "")
            return translate("CaptureCard", "{0}, guest").format(found)
        people = desk.people if desk else ()
        person = next((each for each in people if each.id == mark.value), None)
        if person is None:
            return mark.value
        if mark.chip is Chip.SPEAKER:
            return translate("CaptureCard", "{0}, who speaks").format(person.given_name)
        return person.full_name
