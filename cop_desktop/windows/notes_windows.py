"""The note-taker's windows of this program, one for each session, beside the window of the workspace."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cop_desktop.windows.notes_page import PLACE, NotesPage
from cop_desktop.windows.places import Ground


class NotesWindows(QObject):
    """Opens them, brings back the one that is there, and closes them with the workspace."""

    def __init__(self, ground: Ground) -> None:
        super().__init__()
        self._ground = ground
        self.shown: dict[str, NotesPage] = {}

    def open(self, session_id: str) -> None:
        """Show the window of a session: a new one, or the one already open on it."""
        page = self.shown.get(session_id)
        if page is not None:
            page.window.setWindowState(page.window.windowState() & ~page.window.windowState().WindowMinimized)
            page.window.raise_()
            page.window.activateWindow()
            return
        ground = self._ground
        services = ground.services
        page = self.shown[session_id] = NotesPage(
            ground.theme,
            services.capturing,
            services.running,
            services.note_taking,
            services.undoing,
            ground.workers,
            ground.clock,
            opened=lambda: services,
        )
        page.closed.connect(lambda: self._closed(session_id))
        page.show(ground.settings.value(PLACE))
        page.open(session_id)

    def close(self) -> None:
        """Close every window: each says that it leaves."""
        for page in list(self.shown.values()):
            page.window.close()

    def _closed(self, session_id: str) -> None:
        page = self.shown.pop(session_id, None)
        if page is not None:
            self._ground.settings.set_value(PLACE, page.place)
            page.window.deleteLater()
