"""Where the palette is called from: Ctrl+K anywhere in a window, and the field of its top bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.search_field import SearchField

if TYPE_CHECKING:
    from cop_desktop.windows.palette import Palette

KEY = "Ctrl+K"
ROOMY = 1180
"""From this width of the window on, in pixels, the field of the top bar has its words."""


class PaletteHost(QObject):
    """One palette for one window, made the first time it is called."""

    keys_asked = Signal()
    """The list of keys is wanted."""

    def __init__(self, window: QWidget, theme: Theme, acts: Acts) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._acts = acts
        self._made: Palette | None = None
        action = QAction(window)
        action.setShortcut(QKeySequence(KEY))
        action.setAutoRepeat(False)
        action.triggered.connect(lambda: self.open())
        window.addAction(action)

    @property
    def palette(self) -> Palette:
        """The palette, made now if it never was."""
        if self._made is None:
            from cop_desktop.windows.palette import Palette

            self._made = Palette(self._theme, self._acts, self._window)
            self._made.keys_asked.connect(self.keys_asked)
        return self._made

    def open(self, scope: str = "") -> None:
        """Call the palette; called again, it goes."""
        self.palette.open(scope)


class TopField(Retranslated, SearchField):
    """The field of a top bar; narrow windows show its icon alone."""

    def __init__(self, theme: Theme, wide: int, then: Callable[[], None], window: QWidget) -> None:
        super().__init__(theme, wide, window)
        self._window_of = window
        self.clicked.connect(lambda: then())
        window.installEventFilter(self)
        self.retranslate()
        self.fit(roomy=window.width() >= ROOMY)

    def retranslate(self) -> None:
        """Say it in the language shown."""
        self.say(translate("Palette", "Search or act…"), key_text(KEY))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window_of:
            self.fit(roomy=self._window_of.width() >= ROOMY)
        return super().eventFilter(watched, event)
