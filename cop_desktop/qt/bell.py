"""The soft bell: a sound we ship, played by what the system has, and never waited for.

Windows plays it by itself (`winsound`), macOS by `afplay`, Linux by the first found of PipeWire's,
PulseAudio's and ALSA's own players.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Signal

MAC_PLAYERS = ("afplay",)
LINUX_PLAYERS = ("pw-play", "paplay", "aplay")


def bell_file() -> Path:
    """Find the sound among what was built."""
    return Path(str(files("cop_desktop") / "_built" / "data" / "bell.wav"))


class Bell(QObject):
    """Rings, or says why it cannot; `failed` when every player found refused to play."""

    failed = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        find: Callable[[str], str | None] = shutil.which,
        platform: str = sys.platform,
        sound: Callable[[], Path] = bell_file,
    ) -> None:
        super().__init__(parent)
        self._find, self._platform, self._sound = find, platform, sound
        self._found: tuple[str, ...] | None = None
        self._to_try: list[str] = []
        self._process: QProcess | None = None

    @property
    def looked_for(self) -> tuple[str, ...]:
        """Name the programs that could play it; none on Windows, which needs none."""
        if self._platform == "win32":
            return ()
        return MAC_PLAYERS if self._platform == "darwin" else LINUX_PLAYERS

    @property
    def available(self) -> bool:
        """Tell whether something can play it; looked for once."""
        return self._platform == "win32" or bool(self._players())

    @property
    def sounding(self) -> bool:
        """Tell whether it is being played, where a program plays it."""
        return self._process is not None

    def ring(self) -> bool:
        """Begin to ring, unless it rings already; False when nothing can play it."""
        if not self.available:
            return False
        if self._platform == "win32":
            return self._play_by_windows()
        if self._process is None:
            self._to_try = list(self._players())
            self._try_next()
        return True

    def stop(self) -> None:
        """Fall silent at once, as when the room takes its time."""
        self._to_try = []
        if self._platform == "win32":
            _winsound().PlaySound(None, 0)
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(200)
            process.deleteLater()

    def _players(self) -> tuple[str, ...]:
        if self._found is None:
            self._found = tuple(path for name in self.looked_for if (path := self._find(name)) is not None)
        return self._found

    def _try_next(self) -> None:
        if not self._to_try:
            self.failed.emit()
            return
        program = self._to_try.pop(0)
        process = self._process = QProcess(self)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(lambda code, _status: self._over(process, well=code == 0))
        process.errorOccurred.connect(
            lambda error: (
                self._over(process, well=False) if error is QProcess.ProcessError.FailedToStart else None
            )
        )
        process.start(program, [str(self._sound())])

    def _over(self, process: QProcess, *, well: bool) -> None:
        if process is not self._process:
            return
        self._process = None
        process.deleteLater()
        if not well:
            self._try_next()

    def _play_by_windows(self) -> bool:
        player = _winsound()
        try:
            player.PlaySound(
                str(self._sound()), player.SND_FILENAME | player.SND_ASYNC | player.SND_NODEFAULT
            )
        except RuntimeError:  # no sound card
            self.failed.emit()
            return False
        return True


def _winsound() -> Any:
    import winsound

    return winsound
