"""The console's two arrangements: one writes oneself, or somebody else takes the notes.

The change is offered when the note-taker's window appears, and offered back when it goes; it is
remembered for the session.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.dates import local_time
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.capture import CapturePresenter
from cop_desktop.qt.presenters.console import BEAT_MS, ConsolePresenter
from cop_desktop.qt.presenters.notes_strip import next_step, strip_face
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lone_letters import LONE
from cop_desktop.qt.workers import Workers
from cop_desktop.services.note_taking import NoteTaker, NoteTaking
from cop_desktop.windows.console import Console
from cop_desktop.windows.console_bar import Choice, Notice
from cop_desktop.windows.console_notices import OTHER_DAY
from cop_desktop.windows.notes_next import NotesNext
from cop_desktop.windows.notes_strip import NotesStrip

COME, GONE = "notes-come", "notes-gone"
GIVING_WAY = frozenset({COME, GONE, OTHER_DAY})
"""What the bar may be saying when the offer is made: it covers no question, nor what lasts a few seconds."""
COME_MS = 120_000
"""How long the offer to put the field away stays, in milliseconds; that to take it back stays."""
KEY = "Ctrl+Shift+L"


class Arrangement(QObject):
    """Follows the note-taker's window of the session shown, and lays the console out.

    `remembered` is the session whose field was put away when the program was last open; `remember`
    keeps another one.
    """

    def __init__(
        self,
        page: Console,
        presenter: ConsolePresenter,
        capture: CapturePresenter,
        taking: NoteTaking,
        workers: Workers,
        theme: Theme,
        remembered: str,
        remember: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._presenter = presenter
        self._capture = capture
        self._taking = taking
        self._workers = workers
        self._remember = remember
        self._away = {remembered} - {""}
        self._with_notes = False
        self._taker = NoteTaker()
        self._wanted = ""
        self._session_id = ""
        self._saved_ms: int | None = None
        self._pressed = False
        self._shelf = QWidget(page)  # where the field waits: nobody shows it by mistake there
        self._shelf.hide()
        self.strip = NotesStrip(theme, page.ui.middle)
        self.next = NotesNext(page.round)
        self.strip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.strip.installEventFilter(self)
        self.strip.hide()
        page.ui.middleLayout.addWidget(self.strip)
        page.round.add_next(self.next)
        self._poll = QTimer(self)
        self._poll.setInterval(BEAT_MS)
        self._poll.timeout.connect(self._read)
        self._poll.start()
        presenter.opened.connect(self._opened)
        presenter.view_changed.connect(self._follow)
        workers.changed.connect(self._changed)
        for signal in (capture.rows_reset, capture.row_added, capture.row_replaced, capture.row_removed):
            signal.connect(lambda _rows: self._show_strip())
        page.retranslated.connect(self._retranslate)
        page.bar.closed.connect(self._closed)
        page.add_key(KEY, lambda: translate("Notes", "somebody takes the notes, or nobody"), self.toggle)
        write = next(action for keys, _words, action in page.keyed() if keys == "Ctrl+L")
        assert write is not None
        write.triggered.connect(lambda: None if page.held else self.set(with_notes=False))

    @property
    def with_notes(self) -> bool:
        """Tell whether somebody else takes the notes here."""
        return self._with_notes

    def toggle(self) -> None:
        """Go from one arrangement to the other."""
        self.set(with_notes=not self._with_notes)

    def set(self, *, with_notes: bool) -> None:
        """Lay the console out, and remember it for this session."""
        session_id = self._presenter.session_id
        self._page.bar.dismiss(COME)
        self._page.bar.dismiss(GONE)
        if with_notes == self._with_notes:
            return
        self._away = {session_id} if with_notes else self._away - {session_id}
        self._remember(session_id if with_notes else "")
        self._lay_out(with_notes=with_notes)
        if not self._page.held:
            self._page.setFocus()

    def _lay_out(self, *, with_notes: bool) -> None:
        page, layout = self._page, self._page.ui.middleLayout
        self._with_notes = with_notes
        if with_notes:
            layout.removeWidget(page.capture)
            page.capture.setParent(self._shelf)
        else:
            layout.insertWidget(layout.indexOf(self.strip), page.capture, 1)
            page.capture.show()
        layout.setStretchFactor(page.round, 1 if with_notes else 0)
        self.strip.setVisible(with_notes)
        page.round.set_with_notes(with_notes)
        page.turns.rows.set_large_speaker(with_notes)
        self._take_cursor()
        if self._presenter.view is not None:
            self._follow(self._presenter.view)

    def _take_cursor(self) -> None:
        """Give the cursor to the field; where there is none, to the strip: its keys are the page’s."""
        page = self._page
        if page.held:
            return
        if self._with_notes and page.focusProxy() is page.capture:
            page.setFocusProxy(self.strip)
        elif not self._with_notes and page.focusProxy() is self.strip:
            page.setFocusProxy(page.capture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A clicker's `b` or `.`: black, and on the wall it has blackened, the hold, as from the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.text() in LONE:
            if not event.isAutoRepeat():
                self._press()
            return True
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        room = self._page.room
        if self._pressed and room.ui.blackButton.isChecked():
            self._pressed = False
            self._page.capture.field.hold_asked.emit()
        else:
            self._pressed = not room.ui.blackButton.isChecked()
            room.black_asked.emit()

    # What is known of the note-taker

    def _opened(self, _view: RunView) -> None:
        session_id = self._presenter.session_id
        if session_id != self._session_id:
            self._session_id, self._taker, self._wanted = session_id, NoteTaker(), ""
            self._lay_out_as_remembered()
        self._read()

    def _lay_out_as_remembered(self) -> None:
        wanted = self._session_id in self._away
        if wanted != self._with_notes:
            self._lay_out(with_notes=wanted)

    def _changed(self, changes: Changes) -> None:
        if changes.touch("run_record"):
            self._read()
        if changes.touch("captured_item") and self._presenter.view is not None:
            self._saved_ms = self._presenter.view.at_utc_ms

    def _read(self) -> None:
        session_id = self._presenter.session_id
        if session_id and session_id == self._session_id:
            self._workers.read(lambda: self._taking.of(session_id), self._take)

    def _take(self, taker: NoteTaker) -> None:
        before, self._taker = self._taker, taker
        if not self._session_id or taker == before:
            return
        if taker.there != before.there or (taker.there and taker.name != before.name):
            self._wanted = ""
            if taker.there and not self._with_notes:
                self._wanted = COME
            elif not taker.there and self._with_notes:
                self._wanted = GONE
            for key in {COME, GONE} - {self._wanted}:
                self._page.bar.dismiss(key)
            self._offer()
        self._show_strip()

    def _offer(self) -> None:
        """Offer the change in the bar, once it waits for no other answer."""
        said = self._page.bar.notice
        if not self._wanted or self._page.held or (said is not None and said.key not in GIVING_WAY):
            return
        if said is None or said.key != self._wanted or self._wanted == COME:
            self._page.bar.show_notice(self._come() if self._wanted == COME else self._gone())

    def _closed(self, key: str) -> None:
        """Answered, or said long enough, unless it is the room that takes its time; else its turn comes."""
        if key == self._wanted and not self._page.held:
            self._wanted = ""
        elif self._wanted:
            QTimer.singleShot(0, self, self._offer)

    def _come(self) -> Notice:
        name = self._taker.name
        strong = translate("Notes", "{0} takes the notes.").format(name)
        return Notice(
            COME,
            "notebook-pen",
            strong if name else translate("Notes", "Somebody takes the notes."),
            translate("Notes", "Put the field away? The prompt and who speaks grow."),
            (
                _choice(translate("Notes", "Put it away"), lambda: self.set(with_notes=True), 1),
                _choice(translate("Notes", "Keep the field"), lambda: None, 2),
            ),
            quiet=True,
            for_ms=COME_MS,
        )

    def _gone(self) -> Notice:
        return Notice(
            GONE,
            "notebook-pen",
            translate("Notes", "Nobody takes the notes any more."),
            translate("Notes", "Nothing is lost. Take the field back?"),
            (
                _choice(translate("Notes", "Take the field back"), lambda: self.set(with_notes=False), 1),
                _choice(translate("Notes", "Stay like this"), lambda: None, 2),
            ),
            quiet=True,
        )

    # What is shown

    def _follow(self, view: RunView) -> None:
        self._take_cursor()
        if not view.held:
            self._offer_after_hold()
        script = self._presenter.script
        if self._with_notes and script is not None:
            self.next.show_step(next_step(view, script))
            self._page.round.show_next(not self.next.empty)
            self._show_strip()

    def _offer_after_hold(self) -> None:
        notice = self._page.bar.notice
        if self._wanted and (notice is None or notice.key != self._wanted):
            self._offer()

    def _show_strip(self) -> None:
        if not self._with_notes:
            return
        newest, view, script = self._capture.newest(), self._presenter.view, self._presenter.script
        saved = ""
        if self._saved_ms is not None and script is not None:
            saved = translate("Notes", "Saved {0}").format(local_time(self._saved_ms, script.zone))
        here = self._capture.count_in(view.current_id) if view is not None else 0
        words = self._capture.words_of(newest.text) if newest is not None else ""
        self.strip.show_face(strip_face(self._taker, here, saved, newest, words))

    def _retranslate(self) -> None:
        if self._presenter.view is not None:
            self._follow(self._presenter.view)
        if (notice := self._page.bar.notice) is not None and notice.key in (COME, GONE):
            self._page.bar.show_notice(self._come() if notice.key == COME else self._gone())


def _choice(label: str, then: Callable[[], None], rank: int) -> Choice:
    """Answered by Alt and its rank: a line that begins with a digit is being written, most likely."""
    return Choice(label, lambda _value: then(), keyed=False, key=f"Alt+{rank}")
