"""The rehearsal: every face of the wall, one key each, on the projector or here; nothing is kept of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from cop_desktop._built.ui_rehearsal import Ui_Rehearsal
from cop_desktop.domain.capture.people import first_names
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.domain.run.rehearsal import Rehearsal, Scene
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_script import script_of
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.face import TextSize
from cop_desktop.qt.wall.session_words import SessionWords, session_words
from cop_desktop.qt.wall.tongue import Tongue
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.rehearsal_frame import RehearsalFrame
from cop_desktop.services.capture_desk import Desk
from cop_desktop.services.rehearsing import Prepared
from cop_desktop.windows.room_tongues import room_tongues
from cop_desktop.windows.wall import TheWall
from cop_desktop.windows.wall_preview import WallPreview

TICK_MS = 100
"""The fast clock shows each of its seconds."""
_NEXT = (Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Up)
_BLACK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_MARGIN = 0.92
"""Share of the display the window takes at most."""
_AROUND = QSize(48, 158)
"""What stands around the wall, in pixels."""


class RehearsalDialog(Retranslated, QDialog):
    """Shows the wall here, and full screen on the second display when there is one; Esc leaves.

    `remembered` is the display usually used, `size` that of the letters: neither is changed.
    """

    def __init__(
        self,
        prepared: Prepared,
        clock: Clock,
        theme: Theme,
        ink: Ink,
        remembered: str = "",
        size: TextSize = TextSize.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui: Ui_Rehearsal = Ui_Rehearsal()
        self.ui.setupUi(self)
        self.setModal(True)
        self._desk = prepared.desk
        self.rehearsal = Rehearsal(prepared.plan, clock)
        self.projector = ProjectorPresenter(self, room_tongues())
        self._words = words_of_desk(prepared.desk)
        self.projector.show_words(self._words)
        self.canvas = WallPreview(ink, self)
        self.canvas.set_text_size(size)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(self.canvas, 1000)
        centred.addStretch(1)
        self.ui.wallPlace.addLayout(centred)
        self.frame = RehearsalFrame(ink, room_word(self.projector.tongue), self.canvas)
        self.projector.face_changed.connect(self._show_face)
        self._show_face()
        self.wall: TheWall | None = None
        if len(QGuiApplication.screens()) > 1:
            self._open_wall(ink, remembered, size)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.show_now)
        self._dress(theme)
        self.finished.connect(self._over)
        self._fit()
        self.retranslate()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()

    def retranslate(self) -> None:
        """Say it again; the wall keeps the language of its room."""
        if hasattr(self, "_tick"):
            self.setWindowTitle(translate("Rehearsal", "Rehearsal"))
            self.show_now()

    @Slot()
    def forward(self) -> None:
        """Show the next page of a face, else the next face; after the last, nothing."""
        if not self.projector.turn_page(1):
            self.rehearsal.forward()
            self.show_now()

    @Slot()
    def backward(self) -> None:
        """Show the face before."""
        if not self.projector.turn_page(-1):
            self.rehearsal.backward()
            self.show_now()

    @Slot()
    def toggle_fast(self) -> None:
        """Let the clock go ten times faster in the round shown, or stop it there."""
        self.rehearsal.set_fast(fast=not self.rehearsal.fast)
        if self.rehearsal.fast:
            self._tick.start()
        else:
            self._tick.stop()
        self.show_now()

    @Slot()
    def show_now(self) -> None:
        """Show the face of the instant, and say where one is."""
        stop, ui = self.rehearsal.stop, self.ui
        self.projector.show_view(self.rehearsal.view())
        self.projector.ask_hands(asked=stop.scene is Scene.HANDS)
        ui.whereLabel.setText(self._desk.session.title)
        rank, count = self.rehearsal.rank + 1, len(self.rehearsal.stops)
        ui.countLabel.setText(translate("Rehearsal", "{0} of {1}").format(rank, count))
        said = scene_words(stop.scene)
        title = self._titled(stop.round_id)
        if title:
            said = translate("Rehearsal", "{0} — {1}").format(title, said)
        ui.sceneLabel.setText(said)
        ui.backButton.setEnabled(self.rehearsal.rank > 0)
        ui.nextButton.setEnabled(rank < count)
        ui.fastButton.setChecked(self.rehearsal.fast)
        said = translate("Rehearsal", "Rehearsal, {0}").format(ui.sceneLabel.text())
        if said != self.accessibleName():
            name(self, said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Obey a clicker, Enter and the arrows; a key held down goes one step."""
        then = self._key(event)
        if then is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            then()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the proportions of a projector."""
        super().resizeEvent(event)
        self.canvas.setMaximumWidth(max(320, self.canvas.height() * 16 // 9))

    def _key(self, event: QKeyEvent) -> Callable[[], None] | None:
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        if key in _NEXT:
            return self.forward
        if key in _BACK:
            return self.backward
        if key in _BLACK:
            return self.projector.toggle_black
        return self.toggle_fast if key == Qt.Key.Key_Space else None

    def _titled(self, round_id: str | None) -> str:
        """Name a round by its public titles."""
        words = self._words.rounds.get(round_id or "")
        if words is None:
            return ""
        return " · ".join(dict.fromkeys(each for each in (words.item_title, words.name) if each))

    def _show_face(self) -> None:
        self.canvas.show_face(self.projector.face, self.projector.spoken)

    def _open_wall(self, ink: Ink, remembered: str, size: TextSize) -> None:
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        operator = self.parentWidget() or self
        self.wall = TheWall(app, self.projector, ink, lambda: operator.window().screen(), remembered, self)
        self.wall.set_text_size(size)
        RehearsalFrame(ink, room_word(self.projector.tongue), self.wall.window)
        window = self.wall.window
        window.next_asked.connect(self.forward)
        window.back_asked.connect(self.backward)
        window.black_asked.connect(self.projector.toggle_black)
        window.second_press_wanted.connect(self.reject)
        window.close_asked.connect(self.reject)
        self.wall.open()

    def _dress(self, theme: Theme) -> None:
        ui = self.ui
        for button, icon, key, then in (
            (ui.backButton, "skip-back", "PgUp", self.backward),
            (ui.nextButton, "skip-forward", "Return", self.forward),
            (ui.fastButton, "timer", "Space", self.toggle_fast),
            (ui.leaveButton, "x", "Esc", self.reject),
        ):
            button.dress(theme, icon, key_text(key))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(then)
        set_class(ui.nextButton, "primary")

    def _fit(self) -> None:
        """Leave the window it came from in sight, and the wall as large as that allows."""
        screen = (self.parentWidget() or self).screen()
        room = screen.availableGeometry().size() * _MARGIN
        width = min(1180, room.width(), (room.height() - _AROUND.height()) * 16 // 9 + _AROUND.width())
        self.resize(width, (width - _AROUND.width()) * 9 // 16 + _AROUND.height())

    @Slot()
    def _over(self) -> None:
        """Take the wall away: nothing is left of the rehearsal."""
        self._tick.stop()
        if self.wall is not None:
            self.wall.close()
            self.wall.window.close()
            self.wall.window.deleteLater()
            self.wall = None
        self.deleteLater()


def scene_words(scene: Scene) -> str:
    """Say what is seen of a round."""
    return {
        Scene.WELCOME: translate("Rehearsal", "Welcome"),
        Scene.BEGINNING: translate("Rehearsal", "it begins"),
        Scene.MOVING: translate("Rehearsal", "groups move on"),
        Scene.SHOWN: translate("Rehearsal", "the votes are shown"),
        Scene.ENDING: translate("Rehearsal", "two minutes left"),
        Scene.HANDS: translate("Rehearsal", "hands are asked for"),
        Scene.OVER: translate("Rehearsal", "past its end"),
        Scene.HOLD: translate("Rehearsal", "the human moment"),
        Scene.THANKS: translate("Rehearsal", "Thank you, and the next session"),
    }[scene]


def room_word(tongue: Tongue) -> str:
    """Say on the wall, in the language of the room, that it is a rehearsal."""
    translate = tongue.translate
    return translate("Rehearsal", "Rehearsal")


def words_of_desk(desk: Desk) -> SessionWords:
    """Keep what the room may read of a session."""
    remote = sum(each.status is AttendanceStatus.REMOTE for each in desk.attendance)
    return session_words(
        desk.community,
        desk.session,
        desk.agenda,
        desk.rounds,
        len(desk.attendance),
        remote,
        script_of(desk).names,
        first_names(desk.people),
    )
