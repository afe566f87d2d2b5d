"""The console, « J’anime seule »: shows one session live and says what was asked; decides nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QMenu, QToolButton, QWidget

from cop_desktop._built.ui_console import Ui_Console
from cop_desktop.qt.form import key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_face import ConsoleFace, Stage, TopFace
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.lettering import on_screen
from cop_desktop.qt.widgets.tab_passing import TabPassing
from cop_desktop.qt.widgets.thread_upright import UprightThread
from cop_desktop.windows.capture_card import CaptureCard
from cop_desktop.windows.console_bar import ConsoleBar
from cop_desktop.windows.console_keys import WALL_KEYS, undo_key
from cop_desktop.windows.console_room import ConsoleRoom
from cop_desktop.windows.console_round import ConsoleRound
from cop_desktop.windows.console_turns import ConsoleTurns
from cop_desktop.windows.palette_host import TopField
from cop_desktop.windows.place import Steps, finish

MINUTE_LEAST, MINUTE_MOST = 1.0, 4.35
"""Bounds of the scale of the thread, in pixels per minute."""
DIGITS = ("1", "2", "3")
LEAST_WIDTH, LEAST_HEIGHT = 960, 560
"""Below this size the cards are cut rather than the window kept large, in pixels."""
MENU_KEY, WALL_MENU = "Ctrl+Shift+M", "wallMenu"
SEARCH = 186
"""Width of the field of the palette, in pixels."""
TOAST_GAP = 8
"""Between the harvest and the messages under it, in pixels."""
TOP_AROUND = 92
"""Margins of the top bar and the gaps between what it holds, in pixels."""
LARGE_WIDTH, LARGE_HEIGHT = 1600, 900
"""From this size on the console takes the grid of 1920×1080, in pixels."""


class Console(Retranslated, TabPassing):
    """Lays out the cards and carries the keys; what they do is wired by `console_wiring`."""

    menu_wanted = Signal(QMenu)
    end_asked = Signal()
    wall_asked = Signal()
    step_asked = Signal(str)
    space_pressed = Signal()
    undo_pressed = Signal()
    retranslated = Signal()
    redo_pressed = Signal()

    def __init__(
        self, theme: Theme, wall_ink: Ink, parent: QWidget | None = None, *, whole: bool = True
    ) -> None:
        """Make the page; its frame alone when not `whole`, and `rest` makes what is missing."""
        super().__init__(parent)
        self.ui: Ui_Console = Ui_Console()
        self.ui.setupUi(self)
        self._theme = theme
        self._face: ConsoleFace | None = None
        self._large = self._picture = False
        self._gutter = 16
        self.ui.ConsoleLayout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._keys: list[tuple[str, Callable[[], str], QAction | None]] = []
        self._not_in_menu = {"Alt+Shift+Up", "Ctrl+Shift+D"}
        self.by_name: dict[str, Callable[[], None]] = {}
        """What is done when a key is chosen by its words, where the key itself may serve something else."""
        self.held = False
        """Whether the room takes its time: digits are then those of the doors, and the bar answers to Alt."""
        self.digits_elsewhere = False
        """Whether 1, 2 and 3 answer something else that is shown, so that the bar answers to Alt."""
        self.answer_elsewhere: Callable[[int], object] = lambda _rank: None
        """What Alt and a rank answer when no question and no bar does."""
        self.bar = ConsoleBar(theme, self)
        self.ui.barHolderLayout.addWidget(self.bar)
        self.bar.closed.connect(self._take_focus_back)
        self._writing = False
        self.thread_column = UprightThread(theme.colour, self)
        self.ui.threadHolderLayout.addWidget(self.thread_column)
        self.ui.threadHolderLayout.addStretch(1)
        self._whole = False
        self.rest = self._make(wall_ink)
        if whole:
            finish(self.rest)

    def _make(self, wall_ink: Ink) -> Steps:
        """Make what the frame holds, a card or two at each step."""
        theme = self._theme
        self.round = ConsoleRound(theme, self)
        self.ui.middleLayout.addWidget(self.round)
        yield
        self.capture = CaptureCard(theme, self)
        self.ui.middleLayout.addWidget(self.capture, 1)
        yield
        self.room = ConsoleRoom(theme, wall_ink, self)
        self.turns = ConsoleTurns(theme, self)
        self.ui.rightLayout.addWidget(self.room)
        self.ui.rightLayout.addWidget(self.turns, 1)
        yield
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(lambda: self.menu_wanted.emit(self._menu))
        self.more_button = QToolButton(self.ui.topButtons)
        self.more_button.setMenu(self._menu)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_class(self.more_button, "button")
        self.wall_button = KeyButton(theme, "presentation", parent=self.ui.topButtons)
        self.wall_button.set_key(key_text("F5"))
        self.ui.topButtonsLayout.addWidget(self.more_button)
        self.ui.topButtonsLayout.addWidget(self.wall_button)
        self.ui.endButton.clicked.connect(self.end_asked)
        self.thread_column.step_asked.connect(self.step_asked)
        self.ui.lateDot.setText("·")
        self.capture.field.installEventFilter(self)
        self.ui.threadArea.viewport().installEventFilter(self)
        self._fit_later = QTimer(self)
        self._fit_later.setSingleShot(True)
        self._fit_later.timeout.connect(self._fit_thread)
        self.setFocusProxy(self.capture)
        self.capture.question.changed.connect(self._show_answer_keys)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        for button in self.findChildren(QAbstractButton):  # a click leaves the cursor where one writes
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self._themed)
        self._whole = True
        self.retranslate()
        self._themed()

    def offer_search(self, then: Callable[[], None]) -> None:
        """Put the field of the palette in the top bar."""
        field = TopField(self._theme, SEARCH, then, self)
        field.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ui.topButtonsLayout.insertWidget(0, field)

    def show_face(self, face: ConsoleFace) -> None:
        """Show the session as it is now."""
        before, self._face = self._face, face
        self.round.show_card(face.round)
        self.turns.show_card(face.turns)
        thread = face.thread
        self.thread_column.show_items(thread.items)
        self.thread_column.show_now(thread.share, thread.left, thread.colour)
        if before is None or before.top != face.top:
            self._show_top(face.top)
        self.ui.threadMinutes.setText(thread.minutes)
        self.ui.endButton.setVisible(face.round.stage not in (Stage.BEFORE, Stage.AFTER))
        if before is None or before.thread.items != thread.items:
            self._fit_thread()

    def make_room(self, height: int) -> QRect:
        """Free a place for messages under the harvest, which shows fewer rows meanwhile; no button moves."""
        gutter = self._gutter
        under = gutter + (height + TOAST_GAP if height else 0)
        margins = self.ui.middleLayout.contentsMargins()
        if margins.bottom() != under:
            margins.setBottom(under)
            self.ui.middleLayout.setContentsMargins(margins)
        middle = self.ui.middle
        corner = middle.mapTo(self, QPoint(gutter, middle.height() - gutter - height))
        return QRect(corner, QSize(middle.width() - gutter, height))

    def add_key(
        self, sequence: str, words: Callable[[], str], then: Callable[[], None], *, in_menu: bool = True
    ) -> QAction:
        """Give a key to something; it is listed among the keys of the console, and found in the palette."""
        if not in_menu:
            self._not_in_menu.add(sequence)
        action = QAction(self)
        action.setShortcut(QKeySequence(sequence))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda: then())
        self.addAction(action)
        self._keys.append((sequence, words, action))
        return action

    def answer_key(self, rank: int) -> None:
        """Let Alt and a rank answer from anywhere: the question about what is written first, then the bar."""
        action = QAction(self)
        action.setShortcut(QKeySequence(f"Alt+{rank}"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(
            lambda: (
                self.capture.question.answer(rank - 1)
                if self.capture.question.asks
                else self.bar.choose(rank - 1) or self.answer_elsewhere(rank - 1)
            )
        )
        self.addAction(action)

    def list_key(self, sequence: str, words: Callable[[], str]) -> None:
        """List a key handled elsewhere."""
        self._keys.append((sequence, words, None))

    def keyed(self) -> Sequence[tuple[str, Callable[[], str], QAction | None]]:
        """List what has a key: its sequence, its words, its action (None: handled elsewhere)."""
        return tuple(self._keys)

    def hints(self) -> Sequence[tuple[str, str]]:
        """List the keys of the console and what they do."""
        return [(key_text(sequence), words()) for sequence, words, _action in self._keys]

    def fill_menu(self, menu: QMenu) -> None:
        """Put in a menu everything that has a key; what is about the wall in its own, so that all is seen."""
        menu.clear()
        for stale in menu.findChildren(QMenu, WALL_MENU):
            stale.setParent(None)
            stale.deleteLater()
        wall = QMenu(translate("Console", "Wall"), menu)
        wall.setObjectName(WALL_MENU)
        for sequence, words, action in self._keys:
            if action is not None and sequence != MENU_KEY and sequence not in self._not_in_menu:
                said = words()
                said = said[:1].upper() + said[1:]
                if sequence in self.by_name:
                    chosen = menu.addAction(f"{said}\t{key_text(sequence)}")
                    chosen.triggered.connect(lambda _checked=False, then=self.by_name[sequence]: then())
                    continue
                action.setText(said)
                (wall if sequence in WALL_KEYS else menu).addAction(action)
        menu.addSeparator()
        menu.addMenu(wall)

    def show_menu(self) -> None:
        """Open the menu of the console."""
        self.more_button.showMenu()

    def menu_at_turns(self, menu: QMenu) -> None:
        """Open a menu above the buttons of the turns."""
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.turns.mapToGlobal(QPoint(16, self.turns.height() // 2)))

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if not getattr(self, "_whole", False):
            return
        self.wall_button.setText(translate("Console", "Wall"))
        self.wall_button.setToolTip(translate("Console", "Show or close the wall"))
        name(self.wall_button, translate("Console", "Wall"), translate("Console", "Show or close the wall"))
        name(self.more_button, translate("Console", "More"))
        self.more_button.setToolTip(translate("Console", "Everything one can do, with its keys"))
        self.thread_column.title = translate("Console", "The thread")
        if self._face is not None:
            self._show_top(self._face.top)
        self._show_answer_keys()
        self.retranslated.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the grid of the size."""
        super().resizeEvent(event)
        self._set_large(self.width() >= LARGE_WIDTH and self.height() >= LARGE_HEIGHT)
        self._fit_later.start()
        if self._face is not None:
            self._show_top(self._face.top)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of undo for this page, whatever the window does with them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and undo_key(event):
            event.accept()
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the cursor where one writes, each time one comes here."""
        super().showEvent(event)
        self.setFocus()

    def keep_cursor(self) -> None:
        """Put the cursor where one writes, unless somebody has it elsewhere in this page on purpose."""
        there = QApplication.focusWidget()
        here = there is not None and self.isAncestorOf(there) and there.isVisible()
        if self.isVisible() and not here:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space outside a text field stops the clock; `b` and `.` blacken the wall as a clicker does.

        1, 2 and 3 answer the bar, when it asks; where one writes they are written, and only Alt answers.
        """
        if which := undo_key(event):
            (self.undo_pressed if which == "undo" else self.redo_pressed).emit()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.space_pressed.emit()
        elif event.text() in DIGITS and self.bar.keyed:
            self.bar.choose(int(event.text()) - 1)
        elif event.text() in ("b", "."):
            self.room.black_asked.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the field, Escape closes a quiet bar.

        The thread is fitted again whenever its room changes, as when the bar comes and goes.
        """
        if watched is not self.capture.field:
            if event.type() == QEvent.Type.Resize:
                self._fit_later.start()
        elif (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self.bar.notice is not None
            and self.bar.notice.quiet
        ):
            self.bar.dismiss()
            return True
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _left: QWidget | None, reached: QWidget | None) -> None:
        """Show the keys that answer from here; leaving the window changes nothing."""
        if reached is not None:
            self._writing = self.capture.writes_from(reached)
            self._show_answer_keys()

    def _show_answer_keys(self) -> None:
        bare = not (self._writing or self.held or self.digits_elsewhere)
        lead = "" if bare else None if self.capture.question.asks else "Alt+"
        self.bar.show_keys(lead)

    def _take_focus_back(self) -> None:
        """Leave the cursor where one writes when a bar that had it goes."""
        focused = QApplication.focusWidget()
        if focused is not None and self.bar.isAncestorOf(focused):
            self.capture.setFocus()

    def _show_top(self, top: TopFace) -> None:
        ui = self.ui
        ui.nowLabel.setText(top.now)
        ui.lateLabel.setText(top.late)
        for label in (ui.lateDot, ui.lateLabel):
            label.setVisible(bool(top.late))
        set_class(ui.lateLabel, "late", top.late_token)
        ui.endsLabel.setText(top.ends)
        ui.endsLabel.setVisible(bool(top.ends))
        row = sum(each.sizeHint().width() + 8 for each in (ui.nowLabel, ui.lateDot, ui.lateLabel))
        right = max(ui.endsLabel.sizeHint().width(), row) + ui.topButtons.sizeHint().width()
        room = max(120, self.width() - right - TOP_AROUND)
        for label, text in ((ui.titleLabel, top.title), (ui.aboutLabel, top.about)):
            elided = label.fontMetrics().elidedText(on_screen(text), Qt.TextElideMode.ElideRight, room)
            label.setText(elided)
            label.setToolTip(text if elided != on_screen(text) else "")

    def _set_large(self, large: bool) -> None:  # noqa: FBT001
        if large == self._large:
            return
        self._large = large
        ui = self.ui
        ui.topBar.setFixedHeight(68 if large else 60)
        ui.rail.setFixedWidth(320 if large else 268)
        ui.right.setFixedWidth(448 if large else 320)
        gap, gutter = (16, 24) if large else (12, 16)
        self._gutter = gutter
        ui.middleLayout.setContentsMargins(gutter, gutter, 0, gutter)
        ui.rightLayout.setContentsMargins(gutter, gutter, gutter, gutter)
        for layout in (ui.middleLayout, ui.rightLayout):
            layout.setSpacing(gap)
        self.round.set_large(large)
        self.room.set_large(large or self._picture)
        self.capture.set_large(large)

    def show_picture(self, *, always: bool) -> None:
        """Show what the room sees as a picture, whatever the size of the console."""
        self._picture = always
        self.room.set_large(self._large or always)
        if always and not self._large:  # the card stays as narrow as it was
            self.room.ui.ConsoleRoomLayout.setContentsMargins(13, 13, 13, 13)

    def _fit_thread(self) -> None:
        """Choose the scale at which the whole thread is seen; below the least, it scrolls to now."""
        room = self.ui.threadArea.viewport().height() - 4
        least, most = MINUTE_LEAST, MINUTE_MOST
        for _ in range(7):
            middle = (least + most) / 2
            self.thread_column.set_minute(middle)
            if self.thread_column.sizeHint().height() > room:
                most = middle
            else:
                least = middle
        self.thread_column.set_minute(least)
        bottom = self.thread_column.running_bottom()
        if bottom:
            self.ui.threadArea.ensureVisible(20, round(bottom), 0, 80)

    def _themed(self) -> None:
        self.thread_column.set_ink(self._theme.colour)
        self.more_button.setIcon(self._theme.icon("ellipsis"))
        self.ui.endButton.setIcon(self._theme.icon("flag", "muted"))
