"""What this machine remembers of the window: its place, its look, its language, recent files.

An INI file in the user's configuration folder; nothing of anybody's work is in it but file paths.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from cop_desktop.domain.codes import Language
from cop_desktop.qt.theme import Scheme

FILE_NAME = "window.ini"
RECENT = 8
"""How many workspaces are remembered."""


def settings_file() -> Path:
    """Find the file of settings of this user."""
    if sys.platform.startswith("linux"):  # what platformdirs says, 15 ms sooner: the window waits for it
        return _xdg("XDG_CONFIG_HOME", ".config") / FILE_NAME
    import platformdirs

    return Path(platformdirs.user_config_dir("cop-desktop", appauthor=False)) / FILE_NAME


def data_folder() -> Path:
    """Find the folder of this user's own workspace."""
    if sys.platform.startswith("linux"):
        return _xdg("XDG_DATA_HOME", ".local/share")
    import platformdirs

    return Path(platformdirs.user_data_dir("cop-desktop", appauthor=False))


def log_folder() -> Path:
    """Find the folder of logs of this user."""
    import platformdirs

    return Path(platformdirs.user_log_dir("cop-desktop", appauthor=False))


def _xdg(variable: str, otherwise: str) -> Path:
    folder = os.environ.get(variable, "").strip()
    return (Path(folder) if folder else Path.home() / otherwise) / "cop-desktop"


class Settings:
    """The remembered state; a file that cannot be read or written is as good as an empty one."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        """Light, dark or as the system."""
        text = str(self._store.value("look/scheme", ""))
        return Scheme(text) if text in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._store.setValue("look/scheme", scheme.value)

    @property
    def language(self) -> Language | None:
        """The language chosen; None: the system's."""
        text = str(self._store.value("look/language", ""))
        return Language(text) if text in set(Language) else None

    @language.setter
    def language(self, language: Language) -> None:
        self._store.setValue("look/language", language.value)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window was."""
        value = self._store.value("window/geometry")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._store.setValue("window/geometry", geometry)

    @property
    def recent(self) -> list[Path]:
        """Workspaces opened lately, the last one first."""
        value = self._store.value("files/recent", [])
        texts = value if isinstance(value, list) else [value]
        return [Path(str(text)) for text in texts if text]

    def remember(self, path: Path) -> None:
        """Put a workspace first among the recent ones."""
        others = [each for each in self.recent if each != path]
        self._store.setValue("files/recent", [str(each) for each in [path, *others][:RECENT]])

    def forget(self, path: Path) -> None:
        """Take away a workspace that is no longer there."""
        self._store.setValue("files/recent", [str(each) for each in self.recent if each != path])

    def value(self, key: str) -> str:
        """Read a text somebody else keeps here (the projector's display, the size of its letters)."""
        return str(self._store.value(key, ""))

    def set_value(self, key: str, text: str) -> None:
        """Keep a text."""
        self._store.setValue(key, text)

    def save(self) -> None:
        """Write now."""
        self._store.sync()
