"""Whether a display can be reached, asked before Qt, which would abort the program."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

_WITHOUT: Final = frozenset({"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs", "vkkhrdisplay"})
"""Platforms of Qt that need no display server."""
_PATIENCE_SECONDS: Final = 2.0
_X11_SOCKETS: Final = Path("/", "tmp", ".X11-unix")
"""Where X servers of this machine listen (Xtrans)."""


def has_display(environment: Mapping[str, str]) -> bool:
    """Tell whether the program can show a window; only Linux and its kin can be without a display."""
    if sys.platform in {"win32", "darwin"}:
        return True
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform in _WITHOUT:
        return True
    return _wayland(environment) or _x11(environment.get("DISPLAY", ""))


def _wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not name or not (folder or Path(name).is_absolute()):
        return False
    return _answers("AF_UNIX", str(Path(folder) / name))


def _x11(display: str) -> bool:
    found = re.fullmatch(r"(?P<host>[^:]*):(?P<number>\d+)(\.\d+)?", display)
    if found is None:
        return False
    number = int(found["number"])
    if found["host"] in {"", "unix"}:
        path = str(_X11_SOCKETS / f"X{number}")
        return _answers("AF_UNIX", f"\0{path}") or _answers("AF_UNIX", path)
    return _answers("AF_INET", (found["host"], 6000 + number))


def _answers(family: str, address: str | tuple[str, int]) -> bool:
    import socket  # a platform without a display server is spared it

    try:
        with closing(socket.socket(getattr(socket, family), socket.SOCK_STREAM)) as line:
            line.settimeout(_PATIENCE_SECONDS)
            line.connect(address)
    except (OSError, ValueError, OverflowError):
        return False
    return True
