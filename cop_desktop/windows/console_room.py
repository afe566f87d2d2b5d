"""« La salle voit »: a strip on a small screen, a picture on a large one, and the black screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QWidget

from cop_desktop._built.ui_console_room import Ui_ConsoleRoom
from cop_desktop.qt.form import key_text, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.face import Face
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.windows.wall_preview import WallPreview, said_of


class ConsoleRoom(Retranslated, QFrame):
    """Shows what the room sees; `ink` gives the colours of the wall, which has its own."""

    black_asked = Signal()
    wall_asked = Signal()
    harvest_asked = Signal()

    def __init__(self, theme: Theme, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_ConsoleRoom = Ui_ConsoleRoom()
        self.ui.setupUi(self)
        self._theme = theme
        self._large = False
        self._shown = "hidden"
        self._black = False
        self._bell = self._clock_hidden = False
        self._face: Face | None = None
        self._spoken: Face | None = None
        self.preview = WallPreview(ink, self)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ui.pictureHolderLayout.addWidget(self.preview)
        self.ui.blackButton.clicked.connect(self.black_asked)
        self.ui.showButton.clicked.connect(self.wall_asked)
        self.ui.harvestButton.clicked.connect(self.harvest_asked)
        self.ui.whyLabel.hide()
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    def set_large(self, large: bool) -> None:  # noqa: FBT001
        """Show a 16:9 picture instead of a strip."""
        if large == self._large:
            return
        self._large = large
        layout = self.ui.pictureLayout if large else self.ui.pictureHolderLayout
        layout.addWidget(self.preview)
        margin = 19 if large else 13
        self.ui.ConsoleRoomLayout.setContentsMargins(margin, margin, margin, margin)
        self._lay_out()

    def show_face(self, face: Face, spoken: Face | None = None) -> None:
        """Show what the room sees, and say it in the words of the interface: those of `spoken`."""
        self._face, self._spoken = face, spoken or face
        self.preview.show_face(face, self._spoken)
        said, made = said_of(self._spoken)
        label = self.ui.saidLabel
        head, dot, clock = on_screen(said).partition(" · ")
        room = 168 - label.fontMetrics().horizontalAdvance(f"{dot}{clock}")
        short = label.fontMetrics().elidedText(head, Qt.TextElideMode.ElideRight, max(40, room))
        label.setText(f"{short}{dot}{clock}")
        label.setToolTip(said)
        self.ui.madeLabel.setText(
            self.ui.madeLabel.fontMetrics().elidedText(on_screen(made), Qt.TextElideMode.ElideRight, 168)
        )

    def show_black(self, *, black: bool) -> None:
        """Say whether the wall was blackened."""
        self._black = black
        self._say()

    def show_clock(self, *, hidden: bool) -> None:
        """Say that the room sees no clock, while time is still counted."""
        self._clock_hidden = hidden
        self._say()

    def show_bell(self, *, rung: bool) -> None:
        """Say that the bell has just rung."""
        self._bell = rung
        self._say()

    def show_wall(self, shown: str, why: str = "") -> None:
        """Say whether the wall is shown (`full_screen`, `window`, `hidden`), and why it is not."""
        self._shown = shown
        self.ui.whyLabel.setText(why)
        self.ui.whyLabel.setVisible(bool(why))
        self._say()

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not hasattr(self, "_face"):
            return
        self.ui.blackButton.setToolTip(
            f"{translate('ConsoleRoom', 'Nothing on the wall')} ({key_text('Ctrl+Shift+B')})"
        )
        self.ui.showButton.setToolTip(
            f"{translate('ConsoleRoom', 'Show or close the wall')} ({key_text('F5')})"
        )
        self.ui.harvestButton.setToolTip(
            f"{translate('ConsoleRoom', 'See in private what was captured, then show it')}"
            f" ({key_text('Ctrl+Shift+H')})"
        )
        self._say()
        if self._face is not None:
            self.show_face(self._face, self._spoken)

    def _say(self) -> None:
        live = self._shown != "hidden"
        if self._black:
            said, token = translate("ConsoleRoom", "Black"), "muted"
        elif live:
            said, token = translate("ConsoleRoom", "Live"), "calm"
        else:
            said, token = translate("ConsoleRoom", "Not shown"), "muted"
        if self._clock_hidden and live and not self._black:  # the disc says that it is live
            said = translate("ConsoleRoom", "No clock")
        if self._bell:
            said, token = translate("ConsoleRoom", "Bell"), "calm"
        self.ui.liveLabel.setText(said)
        set_class(self.ui.liveLabel, "small", "strong", token)
        bell = self._theme.icon("bell", token, 16).pixmap(16, 16) if self._bell else None
        side = 16 if bell else 10
        self.ui.liveDot.setFixedSize(side, side)
        self.ui.liveDot.setPixmap(bell or _disc(self._theme, token))
        self.ui.blackButton.setChecked(self._black)
        self.ui.showButton.setText(f" {translate('ConsoleRoom', 'Show')}")
        # Once it is shown, F5 and the button above close it: the harvest takes the place of « Close ».
        self.ui.showButton.setVisible(not live)
        self.ui.harvestButton.setVisible(live)
        self.ui.harvestButton.setText(f" {translate('ConsoleRoom', 'Harvest…')}")
        self.ui.blackButton.setText(f" {translate('ConsoleRoom', 'Black screen')}")
        self._lay_out()

    def _lay_out(self) -> None:
        self.ui.strip.setVisible(not self._large)
        self.ui.picture.setVisible(self._large)

    def _themed(self) -> None:
        self.ui.blackButton.setIcon(self._theme.icon("monitor-off"))
        self.ui.showButton.setIcon(self._theme.icon("presentation"))
        self.ui.harvestButton.setIcon(self._theme.icon("eye"))
        self._say()


def _disc(theme: Theme, token: str) -> QPixmap:
    pixmap = QPixmap(20, 20)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(0, 0, 20, 20)
    painter.end()
    pixmap.setDevicePixelRatio(2)
    return pixmap
