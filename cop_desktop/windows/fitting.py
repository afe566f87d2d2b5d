"""How large the window opens, and how it stays within its display."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

LARGEST = 1920, 1080
"""A window opened for the first time is not larger than this, in pixels."""
LOWEST = 440
"""No display is so low that a window of this height, in pixels, would not be of use."""


def fill_display(window: QWidget) -> None:
    """Take the room of the display at the first opening, in its middle when it is a large one."""
    room, least = window.screen().availableGeometry(), window.size()
    if room.width() >= least.width() and room.height() >= least.height():
        width, height = min(room.width(), LARGEST[0]), min(room.height(), LARGEST[1])
        left, top = room.x() + (room.width() - width) // 2, room.y() + (room.height() - height) // 2
        window.setGeometry(left, top, width, height)


def within(frame: QRect, inner: QRect, room: QRect) -> QRect:
    """Where a window goes so that its frame (title bar included) stays inside the room of its display.

    `inner` is the window without its frame; it is returned moved, and shrunk when it must be.
    """
    left, top = inner.left() - frame.left(), inner.top() - frame.top()
    around_x, around_y = frame.width() - inner.width(), frame.height() - inner.height()
    width = min(inner.width(), room.width() - around_x)
    height = min(inner.height(), room.height() - around_y)
    x = max(room.left(), min(frame.left(), room.right() + 1 - width - around_x)) + left
    y = max(room.top(), min(frame.top(), room.bottom() + 1 - height - around_y)) + top
    return QRect(x, y, width, height)


def stay_within(window: QWidget) -> None:
    """Keep the foot in sight where the title bar or a panel takes of the display's height."""
    if window.isMaximized() or window.isFullScreen():
        return
    room, least = window.screen().availableGeometry(), window.minimumSize()
    if room.width() < least.width():
        return
    frame = window.frameGeometry().height() - window.height()
    if room.height() < least.height() + frame:  # 1080 lines at 200 %: low, rather than half out of sight
        window.setMinimumHeight(max(LOWEST, room.height() - frame))
    window.setGeometry(within(window.frameGeometry(), window.geometry(), room))
