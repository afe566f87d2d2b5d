"""Single-screen mode: the wall fills the only display, and one strip slides up over « Ensuite ».

The room reads all of it: the time, one field, the next step. What the console says or asks waits here
in neutral words; its titles, prompts, levels and names stay under the wall. Long because one object joins
the strip to the wall, the console and the disk, and each of them speaks to it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QMouseEvent

from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.capture import CapturePresenter, Understood
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.single_screen import StripFace, neutral, strip_face, write_here
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capturing import Capturing
from cop_desktop.windows import console_notices as notices
from cop_desktop.windows.console_bar import Notice
from cop_desktop.windows.console_page import ConsolePage
from cop_desktop.windows.projector import SECOND_PRESS_MS, STRIP_HEIGHT, ProjectorWindow
from cop_desktop.windows.single_strip import Strip

SLIDE_MS = 160
SAVED_MS = 4_000
"""How long the field says that the disk has the words, in milliseconds."""
EDGE = 3
"""The pointer this near the bottom of the display slides the strip up, in pixels."""
AWAY = 2 * STRIP_HEIGHT
"""The pointer this far from the bottom folds what it slid up, in pixels."""
KEYS = frozenset({
    "Ctrl+Space", "Alt+Up", "Alt+Down", "Alt+Shift+Up", "Ctrl+Return", "Ctrl+Shift+B", "Ctrl+Shift+O",
    "Ctrl+Shift+C", "F7",
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
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._console, self._projector = window, console, projector
        self._workers = workers
        self.strip = Strip(theme, window)
        self.capture = CapturePresenter(capturing, workers, console.presenter.place_now, self)
        self._on = False
        self._up = False
        self._by_itself = False
        self._by_pointer = False
        self._told: tuple[str, str, Callable[[], object]] | None = None
        self._slide = QPropertyAnimation(self.strip, b"pos", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._settled)
        self._saved = QTimer(self)
        self._saved.setSingleShot(True)
        self._saved.setInterval(SAVED_MS)
        self._saved.timeout.connect(self._say_where)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(lambda: self._tell_no_more(LEAVING))
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.timeout.connect(lambda: self._tell_no_more(ANOTHER))
        self._understood: Understood | None = None
        self._join()

    @property
    def up(self) -> bool:
        """Tell whether the strip is out."""
        return self._up

    def enter(self) -> None:
        """The wall has just covered the console."""
        if self._on:
            return
        self._on = True
        for each in (self._window, self._window.canvas):
            each.setMouseTracking(True)
            each.installEventFilter(self)
        self.capture.open(self._console.presenter.session_id)
        for action in self._keys():
            self._window.addAction(action)
        notice = self._console.page.bar.notice
        if notice is not None:
            self._noticed(notice)
        self._show()

    def leave(self) -> None:
        """The console is seen again, with the cursor where one writes."""
        if not self._on:
            return
        self._on = False
        for each in (self._window, self._window.canvas):
            each.removeEventFilter(self)
        self._told = None
        self.fold(at_once=True)
        self.capture.open("")  # what others write is read by the console alone
        for action in self._keys():
            self._window.removeAction(action)
        page = self._console.page
        page.window().activateWindow()
        page.setFocus()
        self.left.emit()

    def toggle(self) -> None:
        """F6."""
        if self._up and not self._by_itself:
            self.fold()
        else:
            self.slide_up()

    def slide_up(self, *, cursor: bool = True) -> None:
        """Show the strip; with the cursor in its field, unless it comes by itself to say something."""
        self._by_itself = not cursor
        if not self._up:
            self._up, self._by_pointer = True, False
            self._window.cover_next(True)
            self._place()
            self.strip.show()
            self.strip.raise_()
            self._slide_to(self._window.height() - STRIP_HEIGHT)
            self._window.setCursor(Qt.CursorShape.ArrowCursor)
        if cursor and self.strip.field.isVisibleTo(self.strip):
            self.strip.field.setFocus()

    def fold(self, *, at_once: bool = False) -> None:
        """Take the strip away; what is being written stays in it."""
        if not self._up:
            return
        self._up = self._by_itself = self._by_pointer = False
        self._window.setFocus()
        self._window.cover_next(False)
        self._window.setCursor(Qt.CursorShape.BlankCursor)
        if at_once:
            self._slide.stop()
            self.strip.hide()
        else:
            self._slide_to(self._window.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer: at the bottom edge the strip comes, and goes when it moves away."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            at = self._window.mapFromGlobal(event.globalPosition().toPoint())
            under = self._window.height() - 1 - at.y()
            if under < EDGE and not self._up:
                self.slide_up()
                self._by_pointer = True
            elif under > AWAY and self._by_pointer and self.strip.field.empty():
                self.fold()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Say everything again in another language."""
        self._say_where()
        self._show()

    # Inside

    def _join(self) -> None:
        window, field, capture = self._window, self.strip.field, self.capture
        console, projector = self._console, self._projector
        window.strip_asked.connect(self.toggle)
        window.resized.connect(self._place)
        window.escape_first = self._escape
        window.second_press_wanted.connect(self._ask_to_leave)
        window.language_changed.connect(self.retranslate)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._another_display)
        field.meaning_changed.connect(capture.type)
        field.enter_pressed.connect(capture.keep)
        field.prefix_undone.connect(capture.undo_prefix)
        field.escaped.connect(self.fold)
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
        self.strip.next_pressed.connect(self._pressed)
        console.presenter.view_changed.connect(lambda _view: self._show())
        console.presenter.obeyed.connect(lambda _command, _view: field.forget_presses())
        console.page.bar.said.connect(self._noticed)
        console.page.bar.closed.connect(self._tell_no_more)

    @property
    def _view(self) -> RunView | None:
        return self._console.presenter.view

    def _keys(self) -> list[QAction]:
        actions = self._console.page.actions()
        return [each for each in actions if each.shortcut().toString() in KEYS]

    def _escape(self) -> bool:
        if self._on and self._up and not self._by_itself:
            self.fold()
            return True
        return False

    def _show(self) -> None:
        if not self._on:
            return
        hidden = self._projector.settings.clock_hidden
        face: StripFace = strip_face(self._view, self._projector.words, clock_hidden=hidden)
        if face.held:  # nothing may speak over the human moment
            if self._up and not self.strip.held:
                self.fold(at_once=True)
            self._told = None
        self.strip.show_face(face)
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

    def _not_kept(self) -> None:
        text = translate("SingleScreen", "Not kept yet: Enter tries again")
        self._tell(WAITING, text, self.capture.keep)

    def _pressed(self) -> None:
        told = self._told
        if told is not None:
            told[2]()
        elif self._view is not None and self._view.held:
            self._console.presenter.toggle_pause()
        else:
            self._console.presenter.next_pressed()

    def _ask_to_leave(self) -> None:
        if self._on:
            text = translate("SingleScreen", "Once more to go back to the console")
            self._tell(LEAVING, text, self._window.ask_to_close)
            self._over.start(SECOND_PRESS_MS)

    def _another_display(self) -> None:
        """Offer to leave this display for the one just plugged in; the room sees one neutral line."""
        view = self._view
        if self._on and not (view is not None and view.held):
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

    def _tell(self, key: str, text: str, then: Callable[[], object]) -> None:
        self._told = key, text, then
        self.strip.tell(text)
        if not self._up:
            self.slide_up(cursor=False)

    def _tell_no_more(self, key: str) -> None:
        if self._told is not None and self._told[0] == key:
            self._told = None
            self.strip.tell("")
            if self._by_itself:
                self.fold()

    def _place(self) -> None:
        """Keep the strip at the bottom of a display that changed."""
        bottom = self._window.height() - (STRIP_HEIGHT if self._up and self.strip.isVisible() else 0)
        self._slide.stop()
        self.strip.setGeometry(0, bottom, self._window.width(), STRIP_HEIGHT)

    def _slide_to(self, top: int) -> None:
        self._slide.stop()
        self._slide.setStartValue(self.strip.pos())
        self._slide.setEndValue(QPoint(0, top))
        self._slide.start()

    def _settled(self) -> None:
        if not self._up:
            self.strip.hide()
