"""A look at a few pixels of a display, quick enough to time what a window shows."""

from __future__ import annotations

import ctypes
import ctypes.util
from types import TracebackType


class _Image(ctypes.Structure):
    _fields_ = (
        ("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int), ("data", ctypes.c_void_p), ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int), ("bitmap_bit_order", ctypes.c_int), ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int),
    )  # fmt: skip


class Pixels:
    """The pixels of a rectangle of the whole desk, read from the display server itself."""

    def __init__(self, display: str) -> None:
        found = ctypes.util.find_library("X11")
        assert found is not None
        x11 = ctypes.CDLL(found)
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        x11.XGetImage.restype = ctypes.POINTER(_Image)
        x11.XGetImage.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
            ctypes.c_ulong, ctypes.c_int,
        ]  # fmt: skip
        x11.XDestroyImage.argtypes = [ctypes.POINTER(_Image)]
        x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._x11 = x11
        self._display = x11.XOpenDisplay(display.encode())
        assert self._display
        self._root = x11.XDefaultRootWindow(self._display)

    def __enter__(self) -> Pixels:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._x11.XCloseDisplay(self._display)

    def of(self, left: int, top: int, width: int, height: int) -> bytes:
        """Read a rectangle now."""
        image = self._x11.XGetImage(self._display, self._root, left, top, width, height, 0xFFFFFFFF, 2)
        data = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * height)
        self._x11.XDestroyImage(image)
        return data
