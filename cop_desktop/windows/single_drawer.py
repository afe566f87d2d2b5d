"""How the strip of single-screen mode comes and goes: by its key, by the bottom edge, or by itself."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, Qt
from PySide6.QtGui import QMouseEvent

from cop_desktop.windows.projector import STRIP_HEIGHT, ProjectorWindow
from cop_desktop.windows.single_strip import Strip

SLIDE_MS = 160
EDGE = 3
"""The pointer this near the bottom of the display slides the strip up, in pixels."""
AWAY = 2 * STRIP_HEIGHT
"""The pointer this far from the bottom folds what it slid up, in pixels."""


class Drawer(QObject):
    """Moves the strip over the bottom of the wall, at whatever size the display has; says nothing."""

    def __init__(self, window: ProjectorWindow, strip: Strip, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._strip = window, strip
        self.up = False
        """Whether the strip is out."""
        self.by_itself = False
        """Whether it came to say something, and goes when that is said."""
        self._by_pointer = False
        self._slide = QPropertyAnimation(strip, b"pos", self)
        self._slide.setDuration(SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._settled)
        window.resized.connect(self._place)

    def follow_pointer(self, *, on: bool) -> None:
        """Watch the bottom edge, or no more."""
        for each in (self._window, self._window.canvas):
            each.setMouseTracking(on)
            if on:
                each.installEventFilter(self)
            else:
                each.removeEventFilter(self)

    def toggle(self) -> None:
        """F6."""
        if self.up and not self.by_itself:
            self.fold()
        else:
            self.slide_up()

    def slide_up(self, *, cursor: bool = True) -> None:
        """Show the strip; with the cursor where one writes, unless it comes by itself to say something."""
        self.by_itself = not cursor
        if not self.up:
            self.up, self._by_pointer = True, False
            self._window.cover_next(True)
            self._place()
            self._strip.show()
            self._strip.raise_()
            self._slide_to(self._window.height() - STRIP_HEIGHT)
            self._window.setCursor(Qt.CursorShape.ArrowCursor)
        if cursor:
            self._strip.take_cursor()

    def fold(self, *, at_once: bool = False) -> None:
        """Take the strip away; what is being written stays in it."""
        if not self.up:
            return
        self.up = self.by_itself = self._by_pointer = False
        self._window.setFocus()
        self._window.cover_next(False)
        self._window.setCursor(Qt.CursorShape.BlankCursor)
        if at_once:
            self._slide.stop()
            self._strip.hide()
        else:
            self._slide_to(self._window.height())

    def land(self) -> None:
        """End the slide under way at once."""
        if self._slide.state() is QPropertyAnimation.State.Running:
            self._slide.setCurrentTime(self._slide.duration())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer: at the bottom edge the strip comes, and goes when it moves away.

        The strip keeps the margins of the face above it, whatever room that one has.
        """
        if event.type() == QEvent.Type.Resize and watched is self._window.canvas:
            self._strip.keep_margins(self._window.canvas.size())
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            at = self._window.mapFromGlobal(event.globalPosition().toPoint())
            under = self._window.height() - 1 - at.y()
            if under < EDGE and not self.up:
                self.slide_up()
                self._by_pointer = True
            elif under > AWAY and self._by_pointer and self._strip.empty():
                self.fold()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Keep the strip at the bottom of a display that changed."""
        bottom = self._window.height() - (STRIP_HEIGHT if self.up and self._strip.isVisible() else 0)
        self._slide.stop()
        self._strip.setGeometry(0, bottom, self._window.width(), STRIP_HEIGHT)
        self._strip.keep_margins(self._window.canvas.size())

    def _slide_to(self, top: int) -> None:
        self._slide.stop()
        self._slide.setStartValue(self._strip.pos())
        self._slide.setEndValue(QPoint(0, top))
        self._slide.start()

    def _settled(self) -> None:
        if not self.up:
            self._strip.hide()
