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

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

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
        self._stopping = False
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._erred)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._try_next)

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
        return self._process.state() is not QProcess.ProcessState.NotRunning or self._next.isActive()

    def ring(self) -> bool:
        """Begin to ring, unless it rings already; False when nothing can play it."""
        if not self.available:
            return False
        if self._platform == "win32":
            return self._play_by_windows()
        if not self.sounding:
            self._to_try = list(self._players())
            self._try_next()
        return True

    def stop(self) -> None:
        """Fall silent at once, as when the room takes its time."""
        self._to_try = []
        if self._platform == "win32":
            _winsound().PlaySound(None, 0)
        self._next.stop()
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._stopping = True
            self._process.kill()
            self._process.waitForFinished(200)
            self._stopping = False

    def _players(self) -> tuple[str, ...]:
        if self._found is None:
            self._found = tuple(path for name in self.looked_for if (path := self._find(name)) is not None)
        return self._found

    @Slot()
    def _try_next(self) -> None:
        if self._to_try:
            self._process.start(self._to_try.pop(0), [str(self._sound())])
        else:
            self.failed.emit()

    @Slot(int, QProcess.ExitStatus)
    def _finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        if code == 0:
            self._to_try = []
        elif not self._stopping:
            self._next.start()

    @Slot(QProcess.ProcessError)
    def _erred(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._next.start()

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
