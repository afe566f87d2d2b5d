"""One window per file: starting again on a workspace raises the window already open on it."""

from __future__ import annotations

import getpass
from pathlib import Path

from PySide6.QtCore import QCryptographicHash, QDir, QLockFile, QObject, Signal

ANSWER_MS = 1_500
"""How long the other process has to answer, in milliseconds; if it does not, we open anyway."""


class SingleWindow(QObject):
    """Holds a file for this process, and hears when another one is started on it."""

    raise_asked = Signal()

    def __init__(self, path: Path, parent: QObject | None = None, *, role: str = "") -> None:
        """Hold a file; a window of another `role` on it (who takes the notes of a session) is its own."""
        super().__init__(parent)
        said = f"{getpass.getuser()}:{path.resolve()}" + (f"\n{role}" if role else "")
        digest = QCryptographicHash.hash(said.encode(), QCryptographicHash.Algorithm.Sha256)
        self._name = f"cop-desktop-{bytes(digest.data()).hex()[:16]}"
        self._lock = QLockFile(f"{QDir.tempPath()}/{self._name}.lock")
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None

    def take(self) -> bool:
        """Become the process of this file; False when another one has it and has raised its window."""
        return self._lock.tryLock(0) or not self._call_other()

    def listen(self) -> None:
        """Hear from processes started later; to be called once the window is shown."""
        from PySide6.QtNetwork import QLocalServer

        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        server.newConnection.connect(self._called)
        server.listen(self._name)
        self._server = server

    def release(self) -> None:
        """Let another process have the file."""
        from PySide6.QtNetwork import QLocalServer

        if isinstance(self._server, QLocalServer):
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _call_other(self) -> bool:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(b"raise\n")
        socket.waitForBytesWritten(ANSWER_MS)
        # The answer may have come while we waited for something else: then no other one will.
        answered = socket.bytesAvailable() > 0 or socket.waitForReadyRead(ANSWER_MS)
        socket.disconnectFromServer()
        return answered

    def _called(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        server = self._server
        if not isinstance(server, QLocalServer):
            return
        socket = server.nextPendingConnection()
        socket.write(b"ok\n")
        socket.flush()
        socket.disconnected.connect(socket.deleteLater)
        self.raise_asked.emit()
