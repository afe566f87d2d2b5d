"""Light or dark for one part of a window, whatever the rest of the program wears.

The wall is lit even when the desk is dark, so what is shown over the wall takes the wall's colours.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QWidget

from cop_desktop.qt.theme import Theme, palette


class Shade(QObject):
    """Gives colours and icons of light or dark, and dresses a widget in them."""

    changed = Signal()

    def __init__(self, theme: Theme, *, dark: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dark = dark
        theme.changed.connect(self.changed)

    def set_dark(self, *, dark: bool) -> None:
        """Take the other colours, at once."""
        if dark != self._dark:
            self._dark = dark
            self.changed.emit()

    def colour(self, token: str) -> QColor:
        """Return a colour by its token; an unknown token is a fault of ours."""
        return QColor(self._theme.tokens_of(dark=self._dark)[token])

    def icon(self, name: str, token: str = "ink", size: int = 20) -> QIcon:
        """Return an icon of our set; ask again when the colours change."""
        return self._theme.icon(name, token, size, dark=self._dark)

    def dress(self, widget: QWidget) -> None:
        """Give a widget and all it holds these colours; nothing when the program wears them already."""
        same = self._dark is self._theme.dark
        style = "" if same else self._theme.style_of(dark=self._dark)
        if widget.styleSheet() != style:
            widget.setPalette(palette(self._theme.tokens_of(dark=self._dark)))
            widget.setStyleSheet(style)
