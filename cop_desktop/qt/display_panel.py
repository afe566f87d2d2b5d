"""The system's own panel of displays: what this machine has of it, and how it is opened."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QProcess

Command = tuple[str, Sequence[str]]

LINUX: tuple[Command, ...] = (
    ("gnome-control-center", ("display",)),
    ("systemsettings", ("kcm_kscreen",)),
    ("xfce4-display-settings", ()),
    ("arandr", ()),
    ("lxrandr", ()),
    ("wdisplays", ()),
)
"""What desktops of Linux have, the first found is opened."""


def panel_command(
    platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which
) -> Command | None:
    """Give the command that opens the panel on a platform; None where nothing of the kind is found."""
    if platform == "win32":
        return "explorer.exe", ("ms-settings:display",)
    if platform == "darwin":
        return "open", ("x-apple.systempreferences:com.apple.Displays-Settings.extension",)
    return next((command for command in LINUX if which(command[0])), None)


def open_panel(command: Command) -> bool:
    """Start the panel as a program of its own; False when the system refused."""
    program, arguments = command
    started, _pid = QProcess.startDetached(program, list(arguments))
    return bool(started)
