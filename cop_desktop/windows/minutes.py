"""The minutes of one session: what goes in at the left, the page at the right, Word at one key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from cop_desktop._built.ui_minutes import Ui_Minutes
from cop_desktop.domain.codes import MinutesChoice, MinutesKind
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters import minutes_words as words
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.windows import minutes_dialogs as dialogs

EXPORT_KEY = "Ctrl+Shift+E"
PROGRESS_MS = 1_000
"""Work shorter than this says nothing of its progress, in milliseconds."""
KINDS = (MinutesKind.SUMMARY, MinutesKind.DECISIONS)

ICONS = {
    MinutesChoice.IN: "check",
    MinutesChoice.OUT: "minus",
    MinutesChoice.ANONYMOUS: "user",
    MinutesChoice.UNDECIDED: "undo-2",
}
ROOMY = 1200
"""Width of the page from which buttons have icons, in pixels."""

Choose = Callable[[Path], Path | None]


class Minutes(Retranslated, QWidget):
    """Shows what the presenter read, and says what was asked.

    `choose_file` and `choose_letterhead` ask for a path (by default in the system's dialogs), and
    `show_folder` opens one.
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
        self._choose_letterhead = choose_letterhead or partial(dialogs.ask_letterhead, self)
        self._show_folder = show_folder or dialogs.open_folder
        self._shown_session = ""
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PROGRESS_MS)
        self._slow.timeout.connect(self._show_progress)
        self._narrow = False
        self._subtitle = ""
        self._dress()
        self._connect()
        self._themed()
        self.retranslate()

    def hints(self) -> list[tuple[str, str]]:
        """Keys of this page, for the foot."""
        return [
            ("I O A U", translate("Minutes", "include, omit, anonymous, default")),
            (key_text("F6"), translate("Minutes", "list or page")),
            (key_text(EXPORT_KEY), translate("Minutes", "write the Word file")),
        ]

    def entered(self) -> None:
        """Look again at the file each time the page is gone to, and take the keyboard."""
        self._presenter.look_at_file()
        self.ui.itemsView.setFocus()

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if not hasattr(self, "_letterheads"):
            return
        box = self.ui.kindBox
        blocked = box.blockSignals(True)  # the presenter already knows
        box.clear()
        for kind in KINDS:
            box.addItem(words.kind_name(kind))
        box.setCurrentIndex(KINDS.index(self._presenter.kind))
        box.blockSignals(blocked)
        for choice, button in self._choices.items():
            button.setText(words.choice_label(choice))
        self.ui.exportButton.set_key(key_text(EXPORT_KEY))
        self.ui.anywayButton.set_key(key_text(EXPORT_KEY))
        self._presenter.load()  # rows are put into words where they are read
        self._show_file()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page readable on a small display."""
        super().resizeEvent(event)
        narrow = self.width() < ROOMY
        if narrow != self._narrow:
            self._narrow = narrow
            self._dress_choices()
        self._fit()

    def _fit(self) -> None:
        """Cut the line under the title where the buttons begin."""
        label = self.ui.subtitleLabel
        taken = sum(
            widget.sizeHint().width() + 10
            for widget in (self.ui.kindBox, self.ui.letterheadButton, self.ui.exportButton)
        )
        width = max(120, self.width() - taken - 60)
        label.setText(label.fontMetrics().elidedText(self._subtitle, Qt.TextElideMode.ElideRight, width))
        label.setToolTip(self._subtitle)

    # Making

    def _dress(self) -> None:
        ui, theme = self.ui, self._theme
        ui.itemsView.dress(theme)
        ui.exportButton.dress(theme, "file-text", key_text(EXPORT_KEY))
        ui.letterheadButton.dress(theme, "chevron-down")
        self._choices = {
            MinutesChoice.IN: ui.inButton,
            MinutesChoice.OUT: ui.outButton,
            MinutesChoice.ANONYMOUS: ui.anonymousButton,
            MinutesChoice.UNDECIDED: ui.defaultButton,
        }
        self._dress_choices()
        self._letterheads = QMenu(self)
        self._letterheads.aboutToShow.connect(self._fill_letterheads)
        ui.letterheadButton.setMenu(self._letterheads)
        ui.anywayButton.dress(theme, "", key_text(EXPORT_KEY))
        ui.waitingBar.hide()
        ui.progress.hide()
        for widget in (ui.detail, ui.detailLine, *self._choices.values(), ui.folderButton):
            widget.setVisible(False)

    def _dress_choices(self) -> None:
        """Give each choice its key and, where there is room, its icon."""
        keys = {choice: key for key, choice in words.CHOICE_KEYS.items()}
        for choice, button in self._choices.items():
            button.dress(self._theme, "" if self._narrow else ICONS[choice], keys[choice])

    def _themed(self) -> None:
        icon = self._theme.icon("message-square-warning", "warn")
        self.ui.waitingIcon.setPixmap(icon.pixmap(20, 20))

    def _connect(self) -> None:
        ui, presenter = self.ui, self._presenter
        ui.itemsView.chosen.connect(self._show_item)
        ui.itemsView.decided.connect(presenter.choose)
        for choice, button in self._choices.items():
            button.clicked.connect(lambda _checked=False, chosen=choice: self._decide(chosen))
        ui.kindBox.activated.connect(lambda place: presenter.set_kind(KINDS[place]))
        ui.exportButton.clicked.connect(presenter.ask_export)
        ui.anywayButton.clicked.connect(presenter.ask_export)
        self._theme.changed.connect(self._themed)
        ui.cancelButton.clicked.connect(presenter.cancel)
        ui.folderButton.clicked.connect(self._open_last)
        QShortcut(QKeySequence(EXPORT_KEY), self, presenter.ask_export)
        QShortcut(QKeySequence("F6"), self, self._other_side)
        self._give_up = QShortcut(QKeySequence("Escape"), self, presenter.cancel)
        self._give_up.setEnabled(False)
        presenter.changed.connect(self._show)
        presenter.file_changed.connect(self._show_file)
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
        rows = self._presenter.rows
        ui.itemsView.show_rows(rows)
        ui.itemsStack.setCurrentWidget(ui.itemsView if rows else ui.emptyLabel)
        sheet = board.letterhead or translate("Minutes", "our own page")
        ui.sheetLabel.setText(sheet)
        ui.letterheadButton.setText(translate("Minutes", "Letterhead"))
        name(ui.letterheadButton, translate("Minutes", "Letterhead: {0}").format(sheet))
        ui.pageView.show_minutes(board.document)
        self._show_item(ui.itemsView.current_key)

    def _show_item(self, key: str) -> None:
        line, ui = self._presenter.line(key), self.ui
        for widget in (ui.detail, ui.detailLine, *self._choices.values()):
            widget.setVisible(line is not None)
        if line is None:
            return
        ui.capturedLabel.setText(words.short(words.sentence_of(line), 150))
        ui.capturedLabel.setToolTip(words.sentence_of(line))
        ui.reasonLabel.setText(words.reason_sentence(line.verdict.reason))
        effective = line.verdict.effective
        if effective in {MinutesChoice.IN, MinutesChoice.ANONYMOUS}:
            ui.readLabel.setText(
                translate("Minutes", "One will read: {0}").format(words.short(line.read, 150))
            )
        elif effective is MinutesChoice.OUT:
            ui.readLabel.setText(translate("Minutes", "Nothing of it will be read."))
        else:
            ui.readLabel.setText(translate("Minutes", "Left out until you decide."))
        for choice, button in self._choices.items():
            button.setChecked(line.item.minutes_choice is choice)
        ui.pageView.wash(key)

    def _show_file(self) -> None:
        last, ui = self._presenter.last, self.ui
        text = [words.file_words(last), *words.edit_words(last)]
        ui.fileLabel.setText("\n".join(text) if self._presenter.session_id else "")
        ui.folderButton.setVisible(last is not None and last.path.parent.is_dir())

    def _follow_job(self) -> None:
        job, ui = self._presenter.job, self.ui
        if job is not None and ui.exportButton.hasFocus():
            ui.itemsView.setFocus()  # a button put out of use lets the cursor go anywhere
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

    def _show_progress(self) -> None:
        if self._presenter.job is not None:
            self.ui.progress.show()

    # What was asked

    def _decide(self, choice: MinutesChoice) -> None:
        key = self.ui.itemsView.current_key
        if key:
            self._presenter.choose(key, choice)
        self._show_item(key)

    def _judge(self, key: str) -> None:
        self.ui.waitingBar.show()
        self.ui.itemsView.go_to(key)
        self.ui.itemsView.setFocus()

    def _other_side(self) -> None:
        here = self.ui.pageView if self.ui.itemsView.hasFocus() else self.ui.itemsView
        here.setFocus()

    def _want_file(self, proposed: Path) -> None:
        self.ui.waitingBar.hide()
        path = self._choose_file(proposed)
        if path is not None:
            self._presenter.export_to(
                path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")
            )

    def _fill_letterheads(self) -> None:
        menu, board = self._letterheads, self._presenter.board
        menu.clear()
        if board is None:
            return
        ours = menu.addAction(translate("Minutes", "Our own page"))
        ours.setCheckable(True)
        ours.setChecked(not board.letterhead)
        ours.triggered.connect(lambda: self._presenter.use_letterhead(None))
        if board.letterhead:
            menu.addSeparator()
        other = menu.addAction(translate("Minutes", "An organization’s document…"))
        other.triggered.connect(self._want_letterhead)

    def _want_letterhead(self) -> None:
        path = self._choose_letterhead()
        if path is not None:
            self._presenter.use_letterhead(path)

    def _open_last(self) -> None:
        if self._presenter.last is not None:
            self._show_folder(self._presenter.last.path.parent)
