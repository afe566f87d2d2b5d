"""The note-taker's window: one field, one harvest on the thread, one clock in words. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QColor, QKeySequence, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from cop_desktop._built.ui_notes import Ui_Notes
from cop_desktop.qt.form import KeyHint, key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.presenters.console_turns_show import fold_words
from cop_desktop.qt.presenters.notes_face import NotesFace
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.qt.widgets.mark import mark_pixmap
from cop_desktop.qt.widgets.ring import RingWidget
from cop_desktop.qt.widgets.turn_list import TurnList
from cop_desktop.windows.message_bar import MessageBar
from cop_desktop.windows.notes_card import NotesCard

LEAST = 900, 560
"""Below this size the cards are cut rather than the window kept large, in pixels."""
SILENT, BACK, PEOPLE, WRITER, TAGS = "F8", "F9", "Ctrl+Shift+A", "Ctrl+Shift+W", "Ctrl+T"


class Fold(StrEnum):
    """Why nothing is written now."""

    SILENT = "silent"
    HELD = "held"


class Notes(Retranslated, QWidget):
    """A window of its own, on whichever display one likes; `closed` once it is."""

    silent_asked = Signal()
    back_asked = Signal()
    people_asked = Signal()
    tags_asked = Signal()
    person_asked = Signal(str, QPoint)
    writer_menu_wanted = Signal(QMenu)
    undo_asked = Signal()
    redo_asked = Signal()
    retranslated = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.ui: Ui_Notes = Ui_Notes()
        self.ui.setupUi(self)
        self.setMinimumSize(*LEAST)
        self._theme = theme
        self._face: NotesFace | None = None
        self._fold: Fold | None = None
        self._colour = ""
        self._heading = ""
        self._count = 0
        ui = self.ui
        self.card = NotesCard(theme, self)
        ui.leftLayout.insertWidget(0, self.card)
        ui.feedCardLayout.addWidget(self.card.harvest)
        self.ring = RingWidget(theme.colour, self)
        ui.ringHolderLayout.addWidget(self.ring)
        self.rows = TurnList(theme.colour, self)
        self.rows.set_fold(fold_words)
        ui.rowsHolderLayout.addWidget(self.rows)
        self.rows.asked.connect(self.person_asked)
        self.rows.escaped.connect(self.card.setFocus)
        self.messages = MessageBar(theme, messages, self, ui.foot)
        ui.silentButton.dress(theme, "eye-off", key_text(SILENT))
        ui.backButton.dress(theme, "undo-2", key_text(BACK))
        ui.unfoldButton.dress(theme, "", key_text(SILENT))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: self.writer_menu_wanted.emit(self._menu))
        ui.writerButton.setMenu(self._menu)
        ui.foldedCard.hide()
        ui.foldedBar.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.silentButton.clicked.connect(self.silent_asked)
        ui.unfoldButton.clicked.connect(self.silent_asked)
        ui.backButton.clicked.connect(self.back_asked)
        for button in (ui.silentButton, ui.backButton, ui.unfoldButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.card.saved_changed.connect(self.show_saved)
        self._join_keys()
        self.show_saved("")
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    def _join_keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            (SILENT, self.silent_asked.emit),
            (BACK, self.back_asked.emit),
            (PEOPLE, self.people_asked.emit),
            (WRITER, self.choose_writer),
            (TAGS, self.tags_asked.emit),
            ("Ctrl+L", self.card.field.setFocus),
            ("Ctrl+Z", self.undo_asked.emit),
            ("Ctrl+Shift+Z", self.redo_asked.emit),
            ("Ctrl+Y", self.redo_asked.emit),
        )
        for sequence, then in keys:
            action = QAction(self)
            action.setShortcut(QKeySequence(sequence))
            action.setAutoRepeat(False)
            action.triggered.connect(lambda _checked=False, do=then: do())
            self.addAction(action)
        for rank in (1, 2, 3):
            action = QAction(self)
            action.setShortcut(QKeySequence(f"Alt+{rank}"))
            action.triggered.connect(lambda _c=False, which=rank - 1: self.card.question.answer(which))
            self.addAction(action)

    def show_heading(self, text: str, colour: str) -> None:
        """Say which session this is; `colour` is that of the community, empty for none."""
        self._heading, self._colour = text, colour
        self.setWindowTitle(f"{translate('Notes', 'Notes')} · {text}")
        self._show_heading()

    def show_writer(self, text: str) -> None:
        """Say who writes and who facilitates."""
        self.ui.writerButton.setText(text)
        name(self.ui.writerButton, text, translate("Notes", "Choose who writes here"))
        QTimer.singleShot(0, self, self._fit_heading)

    def show_saved(self, text: str) -> None:
        """Say what the disk has."""
        self.ui.savedLabel.setText(text)
        self.ui.savedIcon.setVisible(bool(text))
        QTimer.singleShot(0, self, self._fit_heading)

    def show_count(self, count: int) -> None:
        """Say how many items were noted, all on the disk."""
        self._count = count
        self.ui.diskLabel.setText(translate("Notes", "Everything is on disk · %n item(s) noted", "", count))

    def show_face(self, face: NotesFace) -> None:
        """Show the run; from one second to the next nothing changes."""
        before, self._face = self._face, face
        self.ring.set_ring(face.ring)
        if before == face:
            return
        ui = self.ui
        ui.nowLabel.setText(face.now)
        ui.stepLabel.setText(face.step)
        ui.aboveLabel.setText(face.above)
        ui.leftLabel.setText(face.left)
        ui.leftLabel.setVisible(bool(face.left))
        ui.ofLabel.setText(face.of)
        ui.roundLabel.setText(on_screen(face.title))
        ui.nextLabel.setText(on_screen(face.following))
        ui.nextLabel.setVisible(bool(face.following))
        ui.whoLabel.setText(face.who)
        ui.countLabel.setText(face.count)
        self.rows.show_rows(face.rows)
        ui.listenerRow.setVisible(bool(face.listener))
        ui.listenerLabel.setText(face.listener)
        ui.listenerRole.setText(face.listener_role)
        if before is None or before.stage is not face.stage:
            self._say_buttons()

    def fold(self, why: Fold | None) -> None:
        """Put the field away while nothing is written (None: bring it back, the cursor in it)."""
        if why is self._fold:
            return
        was, self._fold = self._fold, why
        self.card.setVisible(why is None)
        self.ui.foldedCard.setVisible(why is not None)
        self._say_fold()
        self._say_buttons()
        if why is None:
            self.card.field.setFocus()
        elif was is None:
            self.ui.foldedBar.setFocus()

    @property
    def folded(self) -> Fold | None:
        """Why nothing is written now; None: one writes."""
        return self._fold

    def choose_writer(self) -> None:
        """Open the list of those who may write here."""
        self.ui.writerButton.showMenu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the heading once the row has its new widths."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit_heading)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; what was kept is kept."""
        super().closeEvent(event)
        self.closed.emit()

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not hasattr(self, "_menu"):
            return
        name(self.rows, translate("Notes", "People"))
        self.setWindowTitle(f"{translate('Notes', 'Notes')} · {self._heading}".removesuffix(" · "))
        self._say_fold()
        self._say_buttons()
        self._say_hints()
        self.show_count(self._count)
        self.retranslated.emit()

    def _say_buttons(self) -> None:
        ui, silent = self.ui, self._fold is Fold.SILENT
        words = translate("Notes", "Write again") if silent else translate("Notes", "Not to be written")
        ui.silentButton.setText(words)
        name(ui.silentButton, words, translate("Notes", "The field folds away; nothing typed is kept"))
        ui.silentButton.setEnabled(self._fold is not Fold.HELD)
        back = translate("Notes", "Take back two minutes")
        ui.backButton.setText(back)
        name(ui.backButton, back, translate("Notes", "What was written here in the last two minutes goes"))
        ui.unfoldButton.setText(translate("Notes", "Write again"))
        name(ui.unfoldButton, translate("Notes", "Write again"))
        ui.unfoldButton.setVisible(silent)

    def _say_fold(self) -> None:
        ui = self.ui
        held = self._fold is Fold.HELD
        what = translate("Notes", "Taking the time") if held else translate("Notes", "Not to be written")
        why = translate("Notes", "Nothing typed now is kept.")
        if held:
            why = translate("Notes", "The field comes back with the session; {0} takes back two minutes.")
            why = why.format(key_text(BACK))
        ui.foldedLabel.setText(what)
        ui.foldedWhy.setText(why)
        ui.foldedBar.setAccessibleName(f"{what} {why}")
        icon = "leaf" if held else "eye-off"
        ui.foldedIcon.setPixmap(self._theme.icon(icon, "muted", 22).pixmap(22, 22))

    def _say_hints(self) -> None:
        layout = self.ui.hintsLayout
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for key, words in self.hints():
            layout.addWidget(KeyHint(key, words, self.ui.hints))

    def hints(self) -> Sequence[tuple[str, str]]:
        """List the keys of the foot."""
        return (
            ("↓ F2", translate("Notes", "fix")),
            (f"{key_text('Alt+Up').removesuffix(key_text('Up'))}↑↓", translate("Notes", "move")),
            (key_text(TAGS), translate("Notes", "tag")),
            ("!s !m !d", translate("Notes", "level")),
            (key_text(PEOPLE), translate("Notes", "arrivals, departures")),
            (key_text("Ctrl+Z"), translate("Notes", "undo")),
            (key_text("Ctrl+K"), translate("Notes", "everything")),
        )

    def _show_heading(self) -> None:
        ground = self._colour or self._theme.colour("calm").name()
        pixels = mark_pixmap(28, QColor(ground), self._theme.colour("onAccent"), self.devicePixelRatioF())
        self.ui.markLabel.setPixmap(pixels)
        self._fit_heading()

    def _fit_heading(self) -> None:
        """Shorten the heading, whole in its tooltip, where the window has no room for it."""
        label, text = self.ui.headingLabel, on_screen(self._heading)
        shown = label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, label.width())
        label.setText(shown)
        label.setToolTip(self._heading if shown != text else "")
        label.setAccessibleName(self._heading)

    def _themed(self) -> None:
        theme, ui = self._theme, self.ui
        self.ring.set_ink(theme.colour)
        self.rows.set_ink(theme.colour)
        for label in (ui.savedIcon, ui.diskIcon):
            side = label.maximumWidth()
            label.setPixmap(theme.icon("check", "calm", side).pixmap(side, side))
        ui.listenerIcon.setPixmap(theme.icon("ear", "muted", 20).pixmap(20, 20))
        dot = QPixmap(20, 20)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("calm"))
        painter.drawEllipse(0, 0, 20, 20)
        painter.end()
        dot.setDevicePixelRatio(2)
        ui.liveDot.setPixmap(dot)
        self._say_fold()
        self._show_heading()
