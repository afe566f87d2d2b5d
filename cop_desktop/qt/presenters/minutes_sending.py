"""Minutes that leave: read over, Word and PDF, drafts, what was sent, and a file a hand edited.

Long because a hand on the file decides what may be drafted and sent, and each answer reads both again.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import RecipientGroup
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.letterhead import Letterhead
from cop_desktop.qt import dates
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.jobs import Jobs, Progress
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers

if TYPE_CHECKING:
    from cop_desktop.services.asking import WordTo
    from cop_desktop.services.hand_edited import Comparison, HandEdited
    from cop_desktop.services.reviewing import Review, Reviewing
    from cop_desktop.services.sending import Desk, Made, Sending

KINDS = frozenset(
    {"session", "community", "attendance", "person", "membership", "privacy_consent", "minutes_version",
     "minutes_sending"}
)  # fmt: skip
"""Kinds of row whose changes tell to whom what goes out."""
WRITTEN = frozenset({"captured_item", "agenda_item"})
"""Kinds of row whose changes may be words taken from a hand."""


class SendingServices(Protocol):
    """The use cases these pages ask for."""

    @property
    def sending(self) -> Sending:
        """Minutes that leave."""

    @property
    def reviewing(self) -> Reviewing:
        """Minutes read over."""

    @property
    def hand_edited(self) -> HandEdited:
        """Files edited by hand."""


class SendingPresenter(QObject):
    """Follows the session of `minutes`; `open_file` hands a file to the system and says whether it took it.

    `today` gives the day things are said to be sent or approved on.
    """

    changed = Signal()
    """`desk` was read again."""
    reviewed = Signal()
    """`review` was read again."""
    compared = Signal()
    """`comparison` was read again."""
    ready = Signal()
    """Word and PDF were written."""

    def __init__(
        self,
        services: Callable[[], SendingServices],
        minutes: MinutesPresenter,
        workers: Workers,
        jobs: Jobs,
        messages: Messages,
        undo: Undo,
        open_file: Callable[[Path], bool],
        today: Callable[[], dt.date],
    ) -> None:
        super().__init__()
        self._services = services
        self.minutes = minutes
        self._workers = workers
        self._jobs = jobs
        self._messages = messages
        self._undo = undo
        self._open_file = open_file
        self.today = today
        self.desk: Desk | None = None
        self.words: tuple[WordTo, ...] = ()
        self.review: Review | None = None
        self.comparison: Comparison | None = None
        self._reviewing = False
        self._drafting: set[RecipientGroup] = set()
        self._hidden_for = ""
        workers.changed.connect(self._see)
        minutes.changed.connect(self._read_review)
        minutes.file_changed.connect(self._read_files)
        minutes.written.connect(self._write_pdf)

    # What is shown

    def load(self) -> None:
        """Read everything again."""
        self._read_files()
        self._read_review()

    def watch_review(self, *, shown: bool) -> None:
        """Compose the whole document while it is looked at, and then only."""
        self._reviewing = shown
        self._read_review()

    def _read_files(self) -> None:
        session = self.minutes.session_id
        if not session:
            return
        self._workers.read(
            lambda: (
                self._services().sending.desk(session),
                self._services().sending.asking.waiting(session),
            ),
            self._show_desk,
            self._say,
        )
        self._workers.read(
            lambda: (session, self._services().hand_edited.compare(session)), self._show_edits, self._say
        )

    def _read_review(self) -> None:
        session, kind, language = self.minutes.session_id, self.minutes.kind, self.minutes.language
        if session and self._reviewing:
            self._workers.read(
                lambda: self._services().reviewing.review(session, kind, language),
                self._show_review,
                self._say,
            )

    # What is written

    def write(self) -> None:
        """Write Word and PDF beside the files last written; no name is asked for."""
        if self.minutes.board is not None and self.minutes.job is None:
            self.minutes.propose(self.minutes.export_to)

    def write_beside(self) -> None:
        """Write ours beside the file a hand edited, under a free name."""
        if self.comparison is not None and self.minutes.job is None:
            self.minutes.export_to(self.comparison.last.proposed)

    @Slot(object)
    def _write_pdf(self, word: Path) -> None:
        def written(made: Made) -> None:
            self._workers.changed.emit(made.changes)
            text = translate("Minutes", "Written: {0} and {1}").format(word.name, made.path.name)
            self._messages.say(
                Level.INFO,
                text,
                translate("Minutes", "Open the folder"),
                lambda: self.minutes.folder_asked.emit(word.parent),
                replaces="minutes",
            )
            self.ready.emit()

        self._make_pdf(written)

    def _make_pdf(self, then: Callable[[Made], None]) -> None:
        from cop_desktop.qt.minutes_pdf import write_pdf

        session = self.minutes.session_id

        def work(progress: Progress) -> Made:
            def render(document: Document, logo: bytes, stream: IO[bytes], sheet: Letterhead | None) -> None:
                def told(done: int, pages: int) -> None:
                    progress.told(done / max(pages, 1))

                write_pdf(document, logo, stream, sheet, told)

            return self._services().sending.write_pdf(session, render)

        text = translate("Minutes", "Writing the PDF")
        given_up = translate("Minutes", "The PDF was cancelled; the Word file is there.")
        self.minutes.follow(self._jobs.run(text, work, then, self._say), given_up)

    def draft(self, audience: RecipientGroup, who: Collection[str]) -> None:
        """Make a draft to these people of a group, the PDF first if there is none, and open it."""
        desk = self.desk
        if desk is None or self.minutes.job is not None:
            return
        if desk.files is not None and desk.files.ready and desk.files.pdf is None:

            def with_pdf(made: Made) -> None:
                self._workers.changed.emit(made.changes)
                self._draft(audience, who)

            self._make_pdf(with_pdf)
        else:
            self._draft(audience, who)

    def _draft(self, audience: RecipientGroup, who: Collection[str]) -> None:
        if audience in self._drafting:
            return  # pressed twice, a group has one draft
        self._drafting.add(audience)
        session = self.minutes.session_id

        def drafted(made: Made) -> None:
            self._drafting.discard(audience)
            self._drafted(made)

        def refused(error: CopError) -> None:
            self._drafting.discard(audience)
            self._say(error)

        self._workers.write(lambda: self._services().sending.draft(session, audience, who), drafted, refused)

    def draft_word(self, person_id: str) -> None:
        """Make a draft to somebody who is to be asked, and open it."""
        session, folder, today = self.minutes.session_id, self.minutes.folder, self.today()
        self._workers.write(
            lambda: self._services().sending.asking.draft(session, person_id, folder, today),
            self._drafted,
            self._say,
        )

    def _drafted(self, made: Made) -> None:
        opened = self._open_file(made.path)
        if opened:
            text = translate("Minutes", "Draft handed to your mail program: {0}. You send it.")
        else:
            text = translate("Minutes", "No mail program opened; the draft is there: {0}")
        self._messages.say(
            Level.INFO,
            text.format(made.path.name),
            translate("Minutes", "Open the folder"),
            lambda: self.minutes.folder_asked.emit(made.path.parent),
            replaces="sending",
        )

    # What is said

    def mark_sent(self, sending_id: str, day: dt.date | None) -> None:
        """Say on which day a draft was sent, or that it was not, with « Annuler »."""
        said = translate("Minutes", "Marked as not sent")
        if day is not None:
            said = translate("Minutes", "Marked as sent on {0}").format(dates.short_date(day))
        self._keep(said, lambda: self._services().sending.mark_sent(sending_id, day))

    def approve(self, day: dt.date | None) -> None:
        """Say on which day the minutes were approved, or that they are a draft, with « Annuler »."""
        session = self.minutes.session_id
        said = translate("Minutes", "Marked as not approved")
        if day is not None:
            said = translate("Minutes", "Marked as approved on {0}").format(dates.short_date(day))
        self._keep(said, lambda: self._services().sending.approve(session, day))

    # What a hand did

    @property
    def edits_wait(self) -> bool:
        """Tell whether a hand edited the file and nobody answered, here, since it was last seen so."""
        held = self.comparison
        return held is not None and self._hidden_for != _fingerprint(held)

    def later(self) -> None:
        """Say no more of these edits until there are others or the program is opened again."""
        if self.comparison is not None:
            self._hidden_for = _fingerprint(self.comparison)
            self.compared.emit()

    def keep_theirs(self) -> None:
        """Let the edited file be the reference; Ctrl+Z asks again."""
        session = self.minutes.session_id
        self._workers.write(
            lambda: self._services().hand_edited.keep_theirs(session),
            lambda changes: self._undo.offer(
                translate("Minutes", "The edited file is the reference"), changes
            ),
            self._say,
        )

    def take(self, keys: Collection[str]) -> None:
        """Take some differences into the minutes, as they are shown."""
        session, seen = self.minutes.session_id, self.comparison
        sha256 = seen.sha256 if seen is not None else ""
        self._workers.write(
            lambda: self._services().hand_edited.take(session, keys, sha256),
            lambda changes: self._undo.offer(translate("Minutes", "Words taken into the minutes"), changes),
            self._not_taken,
        )

    def found_at(self, path: Path) -> None:
        """Say where a file renamed or moved is now."""
        session = self.minutes.session_id
        self._keep(
            translate("Minutes", "The file will be looked for there from now on"),
            lambda: self._services().hand_edited.found_at(session, path),
        )

    def _not_taken(self, error: CopError) -> None:
        self._say(error)
        self._read_files()

    # What comes back

    def _keep(self, text: str, change: Callable[[], Changes]) -> None:
        self._workers.write(change, lambda changes: self._undo.offer(text, changes), self._say)

    @Slot(object)
    def _see(self, changes: Changes) -> None:
        if changes.touch(*KINDS, *WRITTEN):
            self._read_files()

    def _show_desk(self, read: tuple[Desk, tuple[WordTo, ...]]) -> None:
        desk, asked = read
        if desk.session.id == self.minutes.session_id:
            self.desk, self.words = desk, asked
            self.changed.emit()

    def _show_review(self, review: Review) -> None:
        if review.document.session_id == self.minutes.session_id:
            self.review = review
            self.reviewed.emit()

    def _show_edits(self, found: tuple[str, Comparison | None]) -> None:
        session, comparison = found
        if session == self.minutes.session_id:
            self.comparison = comparison
            self.compared.emit()

    def _say(self, error: CopError) -> None:
        self._messages.say(Level.ERROR, sentence(error), replaces="sending")


def _fingerprint(comparison: Comparison) -> str:
    """Tell one state of a file from another, by what is seen of it."""
    told = [comparison.fault, *(f"{one.key}={one.theirs}" for one in comparison.differences)]
    return "\n".join([str(comparison.path), *told])
