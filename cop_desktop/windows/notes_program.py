"""The note-taker's window as a process of its own, on the workspace another process may have open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.clock import Clock
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.settings import Settings, log_folder
from cop_desktop.qt.single import SingleWindow
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.workers import Workers
from cop_desktop.windows.notes_page import PLACE, NotesPage
from cop_desktop.windows.opening import Opening


class NotesProgram(QObject):
    """One window, two threads, one session; the workspace is open. It ends with its window."""

    def __init__(
        self,
        opening: Opening,
        session_id: str,
        single: SingleWindow,
        clock: Clock,
        settings: Settings,
        theme: Theme,
        errors: Errors,
    ) -> None:
        super().__init__()
        self._opening = opening
        self._session_id = session_id
        self._single = single
        self._settings = settings
        self._errors = errors
        self._crash: QWidget | None = None
        self._over = False
        messages = Messages(self)
        self.workers = Workers(messages, self)
        services = opening()
        self.workers.follow(services.workspace)
        self.page = NotesPage(
            theme,
            services.capturing,
            services.running,
            services.note_taking,
            services.undoing,
            self.workers,
            clock,
            messages,
            lambda: services,
        )
        self.page.closed.connect(self._closed)
        errors.crashed.connect(self._show_crash)
        single.raise_asked.connect(self._come_forward)

    def show(self) -> None:
        """Show the window, then hear from processes started later."""
        self.page.show(self._settings.value(PLACE))
        self.page.open(self._session_id)
        QTimer.singleShot(0, self, self._later)

    def shut(self) -> None:
        """End the threads and close the file: what was asked is finished first."""
        if not self._over:
            self._over = True
            self.workers.close()
            self._opening.close()
            self._single.release()

    @Slot()
    def _later(self) -> None:
        self._errors.open_log(log_folder())
        self._single.listen()

    @Slot()
    def _closed(self) -> None:
        self._settings.set_value(PLACE, self.page.place)
        self._settings.save()
        self.shut()
        QCoreApplication.quit()

    @Slot()
    def _come_forward(self) -> None:
        window = self.page.window
        window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
        window.raise_()
        window.activateWindow()

    @Slot(str)
    def _show_crash(self, report: str) -> None:
        from cop_desktop.windows.crash import Crash

        if not isinstance(self._crash, Crash):
            self._crash = Crash(self.page.window)
        self._crash.add(report)
