"""The minutes of one session: sorted, written, reread, sent, one stage at a time; Word at one key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from cop_desktop._built.ui_minutes import Ui_Minutes
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters import minutes_words as words
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.stage_thread import StageView
from cop_desktop.windows import minutes_dialogs as dialogs
from cop_desktop.windows.minutes_browse import Browse
from cop_desktop.windows.minutes_stages import Factory, Stage, StagePage, stage_spoken, stage_word
from cop_desktop.windows.place import Steps

EXPORT_KEY = "Ctrl+Shift+E"
BROWSE_KEY = "P"
PROGRESS_MS = 1_000
"""Work shorter than this says nothing of its progress, in milliseconds."""
ROOMY = 1200
"""Width of the page from which every stage has its word and buttons their icons, in pixels."""

Choose = Callable[[Path], Path | None]


class Minutes(Retranslated, QWidget):
    """Shows what the presenter read, and says what was asked.

    Stages are plugged in; the list of everything captured is there at any of them. `choose_file` and
    `choose_letterhead` ask for a path (by default in the system's dialogs), and `show_folder` opens one.
    """

    def __init__(
        self,
        presenter: MinutesPresenter,
        theme: Theme,
        choose_file: Choose | None = None,
        choose_letterhead: Callable[[], Path | None] | None = None,
        show_folder: Callable[[Path], object] | None = None,
    ) -> None:
        super().__init__()
        self.ui: Ui_Minutes = Ui_Minutes()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._theme = theme
        self._choose_file = choose_file or partial(dialogs.ask_file, self)
        self._show_folder = show_folder or dialogs.open_folder
        self._factories: dict[Stage, Factory] = {}
        self._pages: dict[Stage, StagePage] = {}
        self.stage: Stage | None = None
        self.browsing = True
        self._shown_session = ""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PROGRESS_MS)
        self._slow.timeout.connect(self._show_progress)
        self._narrow = False
        self._subtitle = ""
        self._dress()
        ask_letterhead = choose_letterhead or partial(dialogs.ask_letterhead, self)
        self.browse = Browse(self.ui, presenter, theme, ask_letterhead, self)
        self._connect()
        self._themed()
        self.retranslate()

    def plug(self, stages: Mapping[Stage, Factory]) -> None:
        """Add stages; the page of each is made when it is first gone to, if `rest` did not before.

        One begins with the first.
        """
        held = {**self._factories, **stages}
        self._factories = {stage: held[stage] for stage in Stage if stage in held}
        self.stage, self.browsing = next(iter(self._factories), None), not self._factories
        self.ui.stageThread.setVisible(bool(self._factories))
        self._show_stage()

    def rest(self) -> Steps:
        """Make the pages of the stages ahead, one at each step."""
        for stage in self._factories:
            self._made(stage)
            yield

    def hints(self) -> list[tuple[str, str]]:
        """Keys of this page, for the foot."""
        page = self._page()
        if page is None:
            return [*self.browse.hints(), (key_text(EXPORT_KEY), translate("Minutes", "write the Word file"))]
        return page.hints()

    def entered(self) -> None:
        """Look again at the file each time the page is gone to, and take the keyboard."""
        self._presenter.look_at_file()
        self._enter()

    def left(self) -> None:
        """Store what is being typed."""
        page = self._page()
        if page is not None:
            page.left(lambda: None)

    def go(self, stage: Stage) -> None:
        """Go to a stage, once what is being typed is stored."""
        if stage in self._factories:
            self._leave(lambda: self._arrive(stage))

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "browse"):
            return
        self.browse.retranslate()
        self.ui.exportButton.set_key(key_text(EXPORT_KEY))
        self.ui.anywayButton.set_key(key_text(EXPORT_KEY))
        self._presenter.load()  # rows are put into words where they are read
        self.browse.show_file()
        self._show_stage()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page readable on a small display."""
        super().resizeEvent(event)
        narrow = self.width() < ROOMY
        if narrow != self._narrow:
            self._narrow = narrow
            self.browse.set_narrow(narrow)
            self.ui.stageThread.set_narrow(narrow)
        self._fit()

    def _fit(self) -> None:
        """Cut the line under the title where the stages begin."""
        label = self.ui.subtitleLabel
        taken = self.ui.exportButton.sizeHint().width() + self.ui.stageThread.sizeHint().width()
        width = max(120, self.width() - taken - 120)
        label.setText(label.fontMetrics().elidedText(self._subtitle, Qt.TextElideMode.ElideRight, width))
        label.setToolTip(self._subtitle)

    # Stages

    def _page(self) -> StagePage | None:
        """Give the page shown; None when it is the list of everything."""
        return None if self.browsing or self.stage is None else self._pages.get(self.stage)

    def _leave(self, then: Callable[[], None]) -> None:
        page = self._page()
        if page is None:
            then()
        else:
            page.left(then)

    def _arrive(self, stage: Stage) -> None:
        self.stage, self.browsing = stage, False
        self._enter()

    def _enter(self) -> None:
        """Show the stage, making its page if it never was, and give it the keyboard."""
        ui = self.ui
        if self.browsing or self.stage is None:
            ui.stages.setCurrentWidget(ui.browsePage)
            self.browse.show()
            self._show_stage()
            ui.itemsView.setFocus()
            return
        page = self._made(self.stage)
        ui.stages.setCurrentWidget(page.page)
        self._show_stage()
        page.entered()

    def _made(self, stage: Stage) -> StagePage:
        if stage not in self._pages:
            self._pages[stage] = self._factories[stage]()
            self.ui.stages.addWidget(self._pages[stage].page)
        return self._pages[stage]

    def _show_stage(self) -> None:
        """Draw the thread of stages, and what the present one leaves in the header."""
        shown = list(self._factories)
        at = shown.index(self.stage) if self.stage in shown else -1
        views = [
            StageView(
                stage.value,
                stage_word(stage),
                stage_spoken(stage, rank + 1, len(shown)),
                rank < at and not self._waits(stage),
            )
            for rank, stage in enumerate(shown)
        ]
        self.ui.stageThread.show_stages(views, self.stage.value if self.stage else "")
        page = self._page()
        exports = page is None or page.exports
        self.ui.exportButton.setVisible(exports)
        # From one stage to the next the thread of stages stays where it is.
        place = self.ui.exportButton.sizeHint().width() + self.ui.headLayout.spacing()
        self.ui.tallyLabel.setMinimumWidth(0 if exports else place)
        self.tell()

    def _waits(self, stage: Stage) -> bool:
        """Tell whether a stage behind still has something to judge."""
        return stage is Stage.TRIAGE and stage in self._pages and not self._pages[stage].complete()

    def tell(self) -> None:
        """Say again what the present stage says in the header."""
        page = self._page()
        self.ui.tallyLabel.setText(page.tally() if page else "")

    def step(self, by: int) -> None:
        """Go to the next stage, or the one before."""
        shown = list(self._factories)
        if self.stage in shown and 0 <= shown.index(self.stage) + by < len(shown):
            self.go(shown[shown.index(self.stage) + by])

    def look_through(self) -> None:
        """Show everything that was captured, or come back to the stage."""
        if not self._factories:
            return

        def turn() -> None:
            self.browsing = not self.browsing
            self._enter()

        self._leave(turn)

    # Making

    def _dress(self) -> None:
        ui, theme = self.ui, self._theme
        ui.stageThread.dress(theme)
        ui.stageThread.hide()
        ui.exportButton.dress(theme, "file-text", key_text(EXPORT_KEY))
        ui.anywayButton.dress(theme, "", key_text(EXPORT_KEY))
        ui.waitingBar.hide()
        ui.progress.hide()

    def _themed(self) -> None:
        icon = self._theme.icon("message-square-warning", "warn")
        self.ui.waitingIcon.setPixmap(icon.pixmap(20, 20))

    def _connect(self) -> None:
        ui, presenter = self.ui, self._presenter
        ui.stageThread.chosen.connect(lambda key: self.go(Stage(key)))
        ui.exportButton.clicked.connect(self._export)
        ui.anywayButton.clicked.connect(self._export)
        self._theme.changed.connect(self._themed)
        ui.cancelButton.clicked.connect(presenter.cancel)
        ui.folderButton.clicked.connect(self._open_last)
        QShortcut(QKeySequence(EXPORT_KEY), self, self._export)
        QShortcut(QKeySequence("F6"), ui.browsePage, self.browse.other_side).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        onward, back = ("Ctrl+Return", "Ctrl+Enter", "Ctrl+Right", "Ctrl+PgDown"), ("Ctrl+Left", "Ctrl+PgUp")
        for keys, by in ((onward, 1), (back, -1)):
            for key in keys:
                QShortcut(QKeySequence(key), self, partial(self.step, by))
        QShortcut(QKeySequence(BROWSE_KEY), self, self.look_through)
        self._give_up = QShortcut(QKeySequence("Escape"), self, presenter.cancel)
        self._give_up.setEnabled(False)
        presenter.changed.connect(self._show)
        presenter.file_changed.connect(self.browse.show_file)
        presenter.file_wanted.connect(self._want_file)
        presenter.first_asked.connect(self._judge)
        presenter.running.connect(self._follow_job)
        presenter.folder_asked.connect(self._show_folder)

    # Showing

    def _show(self) -> None:
        board, ui = self._presenter.board, self.ui
        if board is None:
            return
        title, subtitle = words.title_words(board)
        ui.titleLabel.setText(title)
        self._subtitle = subtitle
        self._fit()
        waiting = len(board.undecided)
        ui.waitingLabel.setText(words.undecided_words(waiting))
        if not waiting or self._shown_session != board.session.id:
            ui.waitingBar.hide()
        self._shown_session = board.session.id
        if self._page() is None:
            self.browse.show()
        self._show_stage()

    def _follow_job(self) -> None:
        job, ui = self._presenter.job, self.ui
        if job is not None and ui.exportButton.hasFocus():
            self._focus_page()  # a button put out of use lets the cursor go anywhere
        ui.exportButton.setEnabled(job is None)
        self._give_up.setEnabled(job is not None)
        if job is None:
            self._slow.stop()
            ui.progress.hide()
            return
        share = self._presenter.share
        ui.progressBar.setRange(0, 100 if share else 0)
        ui.progressBar.setValue(round(share * 100))
        if not ui.progress.isVisible() and not self._slow.isActive():
            self._slow.start()

    def _focus_page(self) -> None:
        page = self._page()
        if page is None:
            self.ui.itemsView.setFocus()
        else:
            page.entered()

    def _show_progress(self) -> None:
        if self._presenter.job is not None:
            self.ui.progress.show()

    # What was asked

    def _export(self) -> None:
        """Write the Word file, once what is being typed is stored."""
        self._leave(self._presenter.ask_export)

    def _judge(self, key: str) -> None:
        self.ui.waitingBar.show()
        if Stage.TRIAGE in self._factories and not self.browsing:
            self.go(Stage.TRIAGE)
        else:
            self.browse.go_to(key)

    def _want_file(self, proposed: Path) -> None:
        self.ui.waitingBar.hide()
        path = self._choose_file(proposed)
        if path is not None:
            self._presenter.export_to(
                path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
            )

    def _open_last(self) -> None:
        if self._presenter.last is not None:
            self._show_folder(self._presenter.last.path.parent)
