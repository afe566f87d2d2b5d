"""The frame: places at the top, one page, what is saved and the keys at the foot. It decides nothing.

A place is made when it is first entered, or ahead, step by step. A place that `fills` the window (the
console, the first welcome) has its own header; the top bar and the foot are then hidden.

What the first paint does not show is made after it; until then nothing asks for the namespace Qt, whose
hundred enumerations take 10 to 20 ms to make.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QWidget

from cop_desktop._built.ui_main_window import Ui_MainWindow
from cop_desktop.qt.form import KeyHint, fit_in_row, key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.messages import Message, Messages
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.dropping import dropped_file
from cop_desktop.windows.fitting import fill_display, stay_within
from cop_desktop.windows.place import Group, Place

if TYPE_CHECKING:
    from cop_desktop.qt.widgets.place_button import PlaceButton
    from cop_desktop.windows.message_bar import MessageBar

HINTS = 5
"""Keys of a page the foot names, at most."""
FOOT = 90
"""What the foot takes beside the keys and what is saved, in pixels."""


class MainWindow(Retranslated, QMainWindow):
    """The window of one workspace."""

    went = Signal(str)
    """A place was entered."""
    place_asked = Signal(str)
    """A place of the bar was asked for: by a click or by its key."""
    community_chosen = Signal(str)
    dropped = Signal(Path)
    """A file was dropped on the window."""
    closing = Signal()
    painted = Signal()
    """The window was painted for the first time, and that paint is over."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self.ui: Ui_MainWindow = Ui_MainWindow()
        self.ui.setupUi(self)
        self._theme = theme
        self._places: dict[str, Place] = {}
        self._buttons: dict[str, PlaceButton] = {}
        self._present = ""
        self._was_painted = False
        self.sound = True  # False: what is said at the foot is no good news
        self._saved: Callable[[], str] = str
        self._community = ("", "", "")
        self._communities: Sequence[tuple[str, str]] = ()
        self._menu_filler: Callable[[QMenu], None] | None = None
        self._more_keys: Callable[[], Sequence[Group]] = tuple
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before closing; a live session is the only reason to refuse."""
        self._messages = messages
        self._bar: MessageBar | None = None
        messages.said.connect(self._first_said)
        self._hints: list[tuple[str, str]] = []
        self._caps: list[KeyHint] = []
        self.setAcceptDrops(True)
        self.ui.communityButton.hide()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        theme.changed.connect(self._themed)
        self.painted.connect(self._dress)
        self.painted.connect(self._stay_within)
        self.retranslate()

    @property
    def messages(self) -> MessageBar:
        """What shows what is said; made for the first message."""
        if self._bar is None:
            from cop_desktop.windows.message_bar import MessageBar

            self._messages.said.disconnect(self._first_said)
            self._bar = MessageBar(self._theme, self._messages, self, self.ui.foot)
            self._bar.needs.connect(self._make_room)
            if (page := self.made(self._present)) is not None:
                self._bar.enter(page)
        return self._bar

    @cached_property
    def _menu(self) -> QMenu:
        from cop_desktop.qt.widgets.under_menu import UnderMenu

        menu = UnderMenu(self.ui.menuButton, self)
        menu.aboutToShow.connect(self._fill_menu)
        return menu

    @cached_property
    def _community_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill_communities)
        return menu

    # Places

    def add_place(self, place: Place) -> None:
        """Add a place at the end of the bar; its key is Ctrl and its rank."""
        self._places[place.key] = place
        if not place.in_bar:
            return
        from cop_desktop.qt.widgets.place_button import PlaceButton

        button = PlaceButton(self._theme, self.ui.places)
        button.clicked.connect(lambda: self._ask(place.key))
        self.ui.placesLayout.addWidget(button)
        self._buttons[place.key] = button
        self._key(f"Ctrl+{len(self._buttons)}", lambda: self._ask(place.key))
        self._name_place(place, button)

    @property
    def present(self) -> str:
        """The key of the place shown; empty before the first."""
        return self._present

    def page(self, key: str) -> QWidget:
        """Return the page of a place; what is left to make of it is made now."""
        while not self.make(key):
            pass
        page = self._places[key].page
        assert page is not None
        return page

    def make(self, key: str) -> bool:
        """Take one more step in making the page of a place; True once it is whole."""
        place = self._places[key]
        if place.whole:
            return True
        rest, place.rest = place.rest or place.make(), None  # where a step fails, all is made anew
        page = next(rest, None)
        if page is None:
            assert place.page is not None, "no page was made"
            place.whole = True
            for button in place.page.findChildren(QPushButton):
                button.setAutoDefault(True)  # Enter presses the button one is on, as Space does
            return True
        place.rest = rest
        if page is not place.page:
            # In the window from its first step on: a move would dress every child anew.
            self.ui.pages.addWidget(page)
            if place.page is not None:
                place.page.deleteLater()
            place.page = page
        return False

    def made(self, key: str) -> QWidget | None:
        """Return the page of a place if it is whole."""
        place = self._places.get(key)
        return place.page if place is not None and place.whole else None

    def go(self, key: str) -> None:
        """Show a place."""
        page = self.page(key)
        place = self._places[key]
        self._present = key
        self.ui.topBar.setVisible(not place.fills)
        self.ui.foot.setVisible(not place.fills)
        self.ui.pages.setCurrentWidget(page)
        if self._bar is not None:
            self._bar.enter(page)
        for each, button in self._buttons.items():
            button.setChecked(each == key)
        self._show_hints()
        if place.entered is not None:
            place.entered()
        self.went.emit(key)

    def allow(self, key: str, allowed: bool) -> None:  # noqa: FBT001
        """Tell whether a place can be entered now (« Animer » needs a session)."""
        self._buttons[key].setEnabled(allowed)

    # What is said at the top and at the foot

    def set_community(self, community_id: str, title: str, colour: str = "") -> None:
        """Show which community one is in; no name: none yet."""
        from cop_desktop.qt.widgets.mark import mark_pixmap

        self._community = (community_id, title, colour)
        ground = QColor(colour) if colour else self._theme.colour("calm")
        self.ui.mark.setPixmap(mark_pixmap(28, ground, QColor("#FFFFFF"), self.devicePixelRatioF()))
        self.ui.communityButton.setVisible(bool(title))
        metrics = self.ui.communityButton.fontMetrics()
        short = metrics.elidedText(title, QtCore.Qt.TextElideMode.ElideRight, 216)
        self.ui.communityButton.setText(short.replace("&", "&&"))
        self.ui.communityButton.setToolTip(title)

    def set_communities(self, communities: Sequence[tuple[str, str]]) -> None:
        """List the communities of the switcher: identifiers and names."""
        self._communities = communities

    def set_saved(self, said: Callable[[], str]) -> None:
        """Show what is saved: `said` answers in the language shown, empty when nothing was."""
        self._saved = said
        self._show_saved()

    def set_menu(self, fill: Callable[[QMenu], None]) -> None:
        """Say what the menu holds; it is filled anew each time it opens."""
        self._menu_filler = fill

    def set_more_keys(self, more: Callable[[], Sequence[Group]]) -> None:
        """Say which keys hold everywhere, for the list of keys."""
        self._more_keys = more

    def show_menu(self) -> None:
        """Open the menu under its button, or in the corner when the bar is hidden."""
        button = self.ui.menuButton
        if button.isVisible():
            self._menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        else:
            self._menu.popup(self.mapToGlobal(QPoint(self.width() - 260, 48)))

    def show_keyboard(self) -> None:
        """Open the list of keys: those of this place first."""
        from cop_desktop.windows.keyboard import Keyboard

        place = self._places.get(self._present)
        here: list[Group] = [(place.title(), list(place.hints()))] if place and place.hints() else []
        places = [
            (key_text(f"Ctrl+{rank}"), self._places[key].title())
            for rank, key in enumerate(self._buttons, start=1)
        ]
        dialog = Keyboard([*here, (translate("MainWindow", "Places"), places), *self._more_keys()], self)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Qt

    def retranslate(self) -> None:
        """Name the places and the keys again."""
        if not hasattr(self, "_buttons"):
            return
        for key, button in self._buttons.items():
            self._name_place(self._places[key], button)
        self._show_hints()
        self._show_saved()
        name(self.ui.menuButton, translate("MainWindow", "Menu"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when the window is first seen: what nobody waits for begins then."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a workspace or an exchange file."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Say which file was dropped."""
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before leaving a live session; otherwise close at once: everything is saved."""
        if not self.may_close():
            event.ignore()
            return
        self.messages.clear()
        self.closing.emit()
        event.accept()

    def _ask(self, key: str) -> None:
        button = self._buttons.get(key)
        if button is not None and button.isEnabled():
            self.place_asked.emit(key)
        for each, other in self._buttons.items():
            other.setChecked(each == self._present)

    def _name_place(self, place: Place, button: PlaceButton) -> None:
        button.setText(place.title())
        rank = list(self._buttons).index(place.key) + 1
        button.setToolTip(f"{place.title()} ({key_text(f'Ctrl+{rank}')})")
        button.updateGeometry()

    def _show_hints(self) -> None:
        layout = self.ui.keysLayout
        place = self._places.get(self._present)
        self._hints = [*(place.hints() if place else ())][:HINTS]
        said = [*self._hints, ("F1", translate("MainWindow", "help"))]
        for key, what in said[len(self._caps) :]:
            self._caps.append(KeyHint(key, what, self.ui.keys))
            layout.addWidget(self._caps[-1])
        for cap in self._caps[len(said) :]:
            layout.removeWidget(cap)
            cap.hide()
            cap.deleteLater()
        del self._caps[len(said) :]
        for cap, (key, what) in zip(self._caps, said, strict=True):
            cap.say(key, what)
        self._fit_hints()

    def _fit_hints(self) -> None:
        """Leave out of the foot the last keys that have no room; F1, always there, lists them all."""
        fit_in_row(self.ui.keysLayout, self.width() - self.ui.savedLabel.sizeHint().width() - FOOT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many keys as there is room for."""
        super().resizeEvent(event)
        self._fit_hints()

    def _focus_moved(self) -> None:
        """Some keys act in one part of a page only: the foot names those that act now."""
        place = self._places.get(self._present)
        shown = place is not None and place.page is not None and self.isActiveWindow()
        if place is not None and shown and [*place.hints()][:HINTS] != self._hints:
            self._show_hints()

    def _show_saved(self) -> None:
        text = self._saved()
        self.ui.savedLabel.setText(text)
        self.ui.savedIcon.setVisible(bool(text) and self.sound)

    def _fill_menu(self) -> None:
        self._menu.clear()
        if self._menu_filler is not None:
            self._menu_filler(self._menu)

    def _fill_communities(self) -> None:
        self._community_menu.clear()
        for community_id, title in self._communities:
            action = self._community_menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(community_id == self._community[0])
            action.triggered.connect(
                lambda _checked=False, chosen=community_id: self.community_chosen.emit(chosen)
            )
        if "community" in self._places:
            self._community_menu.addSeparator()
            sheet = self._community_menu.addAction(self._places["community"].title())
            sheet.triggered.connect(lambda: self.place_asked.emit("community"))

    @Slot(object)
    def _first_said(self, message: Message) -> None:
        self.messages.show_message(message)

    @Slot()
    def _dress(self) -> None:
        """Finish what the first paint did not show."""
        self._key("F1", self.show_keyboard)
        self._key("Ctrl+/", self.show_keyboard)
        self._key("F10", self.show_menu)
        self.ui.menuButton.setMenu(self._menu)
        self.ui.menuButton.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.ui.communityButton.setMenu(self._community_menu)
        self.ui.communityButton.setLayoutDirection(QtCore.Qt.LayoutDirection.RightToLeft)
        self._themed()

    def _themed(self) -> None:
        self.ui.menuButton.setIcon(self._theme.icon("ellipsis", "ink"))
        self.ui.communityButton.setIcon(self._theme.icon("chevron-down", "muted", 16))
        self.ui.savedIcon.setPixmap(self._theme.icon("check", "calm", 14).pixmap(14, 14))
        self.set_community(*self._community)

    def _make_room(self, pixels: int) -> None:
        """Move the page up while more is said than the foot can hold."""
        self.ui.pages.setContentsMargins(0, 0, 0, pixels)

    def fill_display(self) -> None:
        """Take the room of the display, at the first opening."""
        fill_display(self)

    @Slot()
    def _stay_within(self) -> None:
        stay_within(self)

    def _key(self, sequence: str, then: Callable[[], None]) -> None:
        action = QAction(self)
        action.setShortcut(QKeySequence(sequence))
        action.triggered.connect(lambda: then())
        self.addAction(action)
