"""Single-screen mode: the wall fills the only display, and one strip slides up over « Ensuite ».

The room reads all of it: the time, one field, the next step. What the console says or asks waits here
in neutral words; its titles, prompts, levels and names stay under the wall.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication

from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.capture import CapturePresenter, Understood
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.read_back import ReadBackPresenter
from cop_desktop.qt.presenters.single_screen import StripFace, neutral, strip_face, write_here
from cop_desktop.qt.shade import Shade
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capturing import Capturing
from cop_desktop.windows import console_notices as notices
from cop_desktop.windows.console_bar import Notice
from cop_desktop.windows.console_page import ConsolePage
from cop_desktop.windows.projector import SECOND_PRESS_MS, ProjectorWindow
from cop_desktop.windows.single_drawer import Drawer
from cop_desktop.windows.single_read_back import StripReadBack
from cop_desktop.windows.single_strip import Strip

SAVED_MS = 4_000
"""How long the field says that the disk has the words, in milliseconds."""
KEYS = frozenset({
    "Ctrl+Space", "Alt+Up", "Alt+Down", "Alt+Shift+Up", "Ctrl+Return", "Ctrl+Shift+B", "Ctrl+Shift+O",
    "Ctrl+Shift+C", "F3", "F7", "F9",
})  # fmt: skip
"""Keys of the console that work under the wall too: they show nothing of their own."""
LEAVING, WAITING, ANOTHER = "leaving", "waiting", "another"
ANOTHER_MS = 20_000
"""How long another display is offered, in milliseconds."""


class SingleScreen(QObject):
    """Lives as long as the wall; `enter` and `leave` follow the mode."""

    left = Signal()
    """The console is seen again."""
    move_asked = Signal()
    """Another display was plugged in, and the wall is wanted there."""

    def __init__(
        self,
        window: ProjectorWindow,
        console: ConsolePage,
        projector: ProjectorPresenter,
        capturing: Capturing,
        workers: Workers,
        shade: Shade,
        parent: QObject | None = None,
        read_back: ReadBackPresenter | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._console, self._projector = window, console, projector
        self.strip = Strip(shade, window)
        self.drawer = Drawer(window, self.strip, self)
        self.capture = CapturePresenter(capturing, workers, console.presenter.place_now, self)
        self.read_back: StripReadBack | None = None
        if read_back is not None:
            self.read_back = StripReadBack(read_back, self.strip, projector, self)
            self.read_back.told.connect(self._tell)
            self.read_back.untold.connect(self._tell_no_more)
            self.read_back.asking.connect(self._answer_here)
            self.read_back.console_asked.connect(window.close_asked)
        self._on = False
        self._told: tuple[str, str, Callable[[], object]] | None = None
        self._saved, self._over, self._gone = QTimer(self), QTimer(self), QTimer(self)
        for timer in (self._saved, self._over, self._gone):
            timer.setSingleShot(True)
        self._saved.setInterval(SAVED_MS)
        self._saved.timeout.connect(self._say_where)
        self._over.timeout.connect(lambda: self._tell_no_more(LEAVING))
        self._gone.timeout.connect(lambda: self._tell_no_more(ANOTHER))
        self._understood: Understood | None = None
        self._join()

    @property
    def up(self) -> bool:
        """Tell whether the strip is out."""
        return self.drawer.up

    def enter(self) -> None:
        """The wall has just covered the console."""
        if self._on:
            return
        self._on = True
        self.drawer.follow_pointer(on=True)
        self.capture.open(self._console.presenter.session_id)
        for action in self._keys():
            self._window.addAction(action)
        notice = self._console.page.bar.notice
        if notice is not None:
            self._noticed(notice)
        if self.read_back is not None:
            self.read_back.enter()
        self._show()

    def leave(self) -> None:
        """The console is seen again, with the cursor where one writes."""
        if not self._on:
            return
        self._on = False
        self.drawer.follow_pointer(on=False)
        self._told = None
        self.strip.tell("")
        self.drawer.fold(at_once=True)
        self.capture.open("")  # what others write is read by the console alone
        for action in self._keys():
            self._window.removeAction(action)
        page = self._console.page
        page.window().activateWindow()
        page.setFocus()
        if self.read_back is not None:
            self.read_back.leave()
        self.left.emit()

    def retranslate(self) -> None:
        """Say everything again in another language."""
        self._say_where()
        self._show()

    # Inside

    def _join(self) -> None:
        window, field, capture = self._window, self.strip.field, self.capture
        console, projector = self._console, self._projector
        window.strip_asked.connect(self.drawer.toggle)
        window.door_asked.connect(self._door)
        window.escape_first = self._escape
        window.second_press_wanted.connect(self._ask_to_leave)
        window.language_changed.connect(self.retranslate)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._another_display)
        field.meaning_changed.connect(capture.type)
        field.enter_pressed.connect(capture.keep)
        field.prefix_undone.connect(capture.undo_prefix)
        field.escaped.connect(self.drawer.fold)
        field.undo_asked.connect(console.last.undo)
        field.redo_asked.connect(console.last.redo)
        field.black_asked.connect(projector.toggle_black)
        field.black_taken_back.connect(projector.toggle_black)
        field.hold_asked.connect(console.page.capture.field.hold_asked)
        field.hold_taken_back.connect(console.page.capture.field.hold_taken_back)
        projector.settings_changed.connect(lambda settings: field.follow_black(black=settings.black))
        projector.settings_changed.connect(lambda _settings: self._show())
        capture.understood.connect(self._read)
        capture.line_wanted.connect(self.strip.write)
        capture.kept.connect(self._kept)
        capture.refused.connect(lambda _why: self._not_kept())
        console.moment.withdrew.connect(self._withdrew)
        self.strip.next_pressed.connect(self._pressed)
        self.strip.door_pressed.connect(self._leave_hold)
        console.presenter.view_changed.connect(lambda _view: self._show())
        console.presenter.obeyed.connect(lambda _command, _view: field.forget_presses())
        console.page.bar.said.connect(self._noticed)
        console.page.bar.closed.connect(self._tell_no_more)

    @property
    def _view(self) -> RunView | None:
        return self._console.presenter.view

    @property
    def _held(self) -> bool:
        view = self._view
        return view is not None and view.held

    def _keys(self) -> list[QAction]:
        actions = self._console.page.actions()
        return [each for each in actions if each.shortcut().toString() in KEYS]

    def _escape(self) -> bool:
        if self._on and self.up and not self.drawer.by_itself:
            self.drawer.fold()
            return True
        return False

    def _door(self, which: int) -> None:
        """1, 2 and 3 are the doors once they are seen; over the silent wall they only show them."""
        if self._on and self._held:
            if self.up:
                self._leave_hold(which)
            else:
                self.drawer.slide_up()

    def _leave_hold(self, which: int) -> None:
        moment = self._console.moment
        if self._console.presenter.takes("door"):
            (moment.resume, moment.shorten, moment.talk_freely)[which]()

    def _show(self) -> None:
        if not self._on:
            return
        hidden = self._projector.settings.clock_hidden
        face: StripFace = strip_face(self._view, self._projector.words, clock_hidden=hidden)
        if face.held:  # nothing may speak over the human moment
            if self.up and not self.strip.held:
                self.drawer.fold(at_once=True)
            self._told = None
            self.strip.tell("")
        was = self.strip.held
        self.strip.show_face(face)
        if was and not face.held:
            self.drawer.fold()
        self.capture.refresh()

    def _read(self, understood: Understood) -> None:
        self._understood = understood
        self.strip.paint_line(understood)
        if not self._saved.isActive():
            self._say_where()

    def _say_where(self) -> None:
        if self._understood is not None:
            self.strip.say(write_here(self._understood.reading.kind))

    def _kept(self, item: object, changes: object) -> None:
        self._tell_no_more(WAITING)
        face = self.strip.face
        self._console.last.captured(item, changes, face.time)  # type: ignore[arg-type]
        self.strip.say(translate("SingleScreen", "Saved {0}").format(face.time))
        self._saved.start()

    def _withdrew(self, count: int) -> None:
        """Say that it was done, in the field alone: a held wall is mute."""
        if self._on and count and not self._held:
            self.strip.say(translate("SingleScreen", "Taken back"))
            self._saved.start()

    def _not_kept(self) -> None:
        text = translate("SingleScreen", "Not kept yet: Enter tries again")
        self._tell(WAITING, text, self.capture.keep)

    def _pressed(self) -> None:
        told = self._told
        if told is not None:
            told[2]()
        else:
            self._console.presenter.next_pressed()

    def _ask_to_leave(self) -> None:
        if self._on:
            text = translate("SingleScreen", "Once more to go back to the console")
            self._tell(LEAVING, text, self._window.ask_to_close)
            self._over.start(SECOND_PRESS_MS)

    def _another_display(self) -> None:
        """Offer to leave this display for the one just plugged in; the room sees one neutral line."""
        if self._on and not self._held:
            text = translate("SingleScreen", "Another display: show the wall there")
            self._tell(ANOTHER, text, self.move_asked.emit)
            self._gone.start(ANOTHER_MS)

    def _noticed(self, notice: Notice) -> None:
        """Say in neutral words what the console's bar says under the wall."""
        view = self._view
        if not self._on or view is None or view.held:
            return
        text = neutral(notice.key, view, self._projector.words)
        if text:
            then = self._console.presenter.next_pressed if notice.key == notices.AGAIN else self._answer
            self._tell(notice.key, text, (lambda: None) if notice.key == notices.REFUSED else then)
        elif not notice.quiet:
            waiting = translate("SingleScreen", "The console is asking something")
            self._tell(notice.key, waiting, self._window.close_asked.emit)

    def _answer(self) -> None:
        self._console.page.bar.choose(0)

    def _answer_here(self) -> None:
        """Put the cursor in the answer; the strip that came to ask goes when all is answered."""
        alone = self.drawer.by_itself or not self.up
        self.drawer.slide_up()
        self.drawer.by_itself = alone

    def _tell(self, key: str, text: str, then: Callable[[], object]) -> None:
        if not self._on:
            return
        self._told = key, text, then
        self.strip.tell(text)
        if not self.up:
            self.drawer.slide_up(cursor=False)

    def _tell_no_more(self, key: str) -> None:
        if self._told is not None and self._told[0] == key:
            self._told = None
            self.strip.tell("")
            if self.drawer.by_itself:
                self.drawer.fold()
