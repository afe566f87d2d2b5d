"""Writing minutes: points on a thread, the summary with the captured lines under it, the page following."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QTextCursor
from PySide6.QtWidgets import QWidget

from cop_desktop._built.ui_minutes_write import Ui_MinutesWrite
from cop_desktop.domain.codes import MinutesChoice
from cop_desktop.qt import dates
from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters import minutes_write_words as words
from cop_desktop.qt.presenters.minutes_write import WritePresenter
from cop_desktop.qt.theme import Theme

IDLE_MS = 400
"""Typing stopped for so long is saved, and the page follows, in milliseconds."""
SUMMARY_HEIGHT, LOW_SUMMARY = 150, 76
LOW = 420
"""Height of the field of a summary, and in a page lower than this; in pixels."""
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class MinutesWrite(Retranslated, QWidget):
    """Shows what the presenter holds, and says what was asked."""

    def __init__(self, presenter: WritePresenter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_MinutesWrite = Ui_MinutesWrite()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._theme = theme
        self._shown = ""
        self._rewording = ""
        ui = self.ui
        ui.pointsThread.dress(theme)
        ui.linesView.dress(theme)
        ui.summaryField.set_idle(IDLE_MS)
        self._share_height()
        ui.wordingBox.hide()
        self._connect()
        self.retranslate()

    def hints(self) -> list[tuple[str, str]]:
        """Keys of this page, for the foot."""
        return [
            ("Ctrl+↓", translate("Minutes", "next point")),
            ("F6", translate("Minutes", "lines or summary")),
            ("F2", translate("Minutes", "words for the minutes")),
            ("Alt+↑↓", translate("Minutes", "order")),
            (key_text("Ctrl+Shift+E"), translate("Minutes", "Word")),
        ]

    def entered(self) -> None:
        """Take the keyboard."""
        self._show()
        if self.ui.summaryField.isVisible():
            self.ui.summaryField.setFocus()
        else:
            self.ui.linesView.setFocus()

    def left(self, then: Callable[[], None]) -> None:
        """Store what is being typed, then do this."""
        if self._rewording:
            self._keep_wording()
        self.ui.summaryField.commit()
        self._presenter.when_stored(then)

    def retranslate(self) -> None:
        """Say everything again in the language shown."""
        if hasattr(self, "_rewording"):
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the lines on a low display."""
        super().resizeEvent(event)
        self._share_height()

    def _share_height(self) -> None:
        height = SUMMARY_HEIGHT if self.height() >= LOW else LOW_SUMMARY
        lines = height // self.ui.summaryField.fontMetrics().lineSpacing()
        self.ui.summaryField.set_lines(lines, lines)

    # Making

    def _connect(self) -> None:
        ui, presenter = self.ui, self._presenter
        presenter.changed.connect(self._show)
        ui.pointsThread.chosen.connect(self._go)
        ui.summaryField.committed.connect(presenter.summarize)
        ui.summaryField.textChanged.connect(self._count)
        ui.linesView.chosen.connect(self._line_chosen)
        ui.linesView.added.connect(self._add)
        ui.linesView.reworded.connect(self._reword)
        ui.linesView.moved.connect(self._move)
        for signal, choice in (
            (ui.linesView.shown, MinutesChoice.IN),
            (ui.linesView.hidden, MinutesChoice.OUT),
            (ui.linesView.given_back, MinutesChoice.UNDECIDED),
        ):
            signal.connect(lambda key, which=choice: presenter.choose(key, which))
        for field in (ui.summaryField, ui.wordingTitleField, ui.wordingField):
            field.installEventFilter(self)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, do in (
            ("F6", self._other_side),
            ("Ctrl+Down", partial(self._step, 1)),
            ("Ctrl+Up", partial(self._step, -1)),
        ):
            QShortcut(QKeySequence(key), self, do).setContext(context)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the summary, Ctrl+↑↓ change point; in the wording, Enter keeps and Esc comes back."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and key in _STEPS:
            self._step(_STEPS[key])
            return True
        wording = watched in {self.ui.wordingField, self.ui.wordingTitleField}
        if wording and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._keep_wording()
            return True
        if wording and key == Qt.Key.Key_Escape:
            self._stop_rewording()
            return True
        return super().eventFilter(watched, event)

    # Showing

    def _show(self) -> None:
        presenter, ui = self._presenter, self.ui
        board, point = presenter.board, presenter.point
        if board is None or not hasattr(self, "_rewording"):
            return
        moved = presenter.current != self._shown
        views = [words.point_view(each, present=each.id == presenter.current) for each in presenter.points]
        ui.pointsThread.show_points(views, presenter.current)
        ui.sheetLabel.setText(
            translate("Minutes", "on {0}").format(board.letterhead)
            if board.letterhead
            else translate("Minutes", "our own page")
        )
        if self.isVisible():
            ui.pageView.show_minutes(board.document)
        ui.writeCard.setVisible(point is not None)
        if point is None:
            self._shown = ""
            return
        if moved:
            ui.summaryField.commit()
            self._stop_rewording()
        ui.pointLabel.setText(point.title)
        ui.lengthLabel.setText(dates.minutes(point.seconds))
        typing = ui.summaryField.hasFocus()
        for widget in (ui.summaryLabel, ui.countLabel, ui.summaryField, ui.enterLabel):
            widget.setVisible(not point.room)
        ui.roomLabel.setVisible(point.room)
        ui.roomLabel.setText(words.room_words(point) if point.room else "")
        if moved and ui.summaryField.hasFocus():
            ui.summaryField.clearFocus()
            ui.summaryField.load(point.id, point.summary)
            ui.summaryField.setFocus()
        else:
            ui.summaryField.load(point.id, point.summary)
        if ui.summaryField.toPlainText() == point.summary:
            presenter.saw(point)
        if moved:
            ui.summaryField.moveCursor(QTextCursor.MoveOperation.End)
        self._count()
        rows = [words.row(board, line, point) for line in presenter.lines]
        blocked = ui.linesView.blockSignals(True)
        key = ui.linesView.current_key
        ui.linesView.show_rows(rows)
        if key:
            ui.linesView.go_to(key)
        ui.linesView.blockSignals(blocked)
        ui.linesView.setVisible(bool(rows))
        ui.emptyLabel.setVisible(not rows)
        ui.enterLabel.setVisible(bool(rows) and not point.room)
        if typing and point.room:
            ui.linesView.setFocus()  # a field put away lets the cursor go anywhere
        self._shown = presenter.current
        self._follow()

    def _follow(self) -> None:
        """Wash what is being written on the page."""
        ui, point = self.ui, self._presenter.point
        if point is None:
            return
        if ui.linesView.hasFocus() and ui.linesView.current_key:
            ui.pageView.wash(ui.linesView.current_key)
        else:
            ui.pageView.wash_point(point.id, len(point.stored.splitlines()))

    def _count(self) -> None:
        self.ui.countLabel.setText(words.words_count(self.ui.summaryField.toPlainText()))

    # What was asked

    def _go(self, key: str) -> None:
        self.ui.summaryField.commit()
        self._presenter.go(key)

    def _step(self, by: int) -> None:
        self.ui.summaryField.commit()
        self._presenter.step(by)
        if not self.ui.linesView.hasFocus():
            self.entered()

    def _other_side(self) -> None:
        """From the summary to the lines, to the page, and back."""
        ui = self.ui
        stops = [each for each in (ui.summaryField, ui.linesView, ui.pageView) if each.isVisible()]
        at = next((rank for rank, each in enumerate(stops) if each.hasFocus()), -1)
        stops[(at + 1) % len(stops)].setFocus()
        self._follow()

    def _line_chosen(self, key: str) -> None:
        if self.ui.linesView.hasFocus():
            self.ui.pageView.wash(key)

    def _add(self, key: str) -> None:
        field = self.ui.summaryField
        if not field.isVisible():
            return
        text = self._presenter.added(field.toPlainText(), key)
        if text != field.toPlainText():
            field.setPlainText(text)
            field.moveCursor(QTextCursor.MoveOperation.End)
            field.commit()

    def _move(self, key: str, by: int) -> None:
        self._presenter.move(key, by)
        self.ui.linesView.go_to(key)

    def _reword(self, key: str) -> None:
        line, ui = self._presenter.line(key), self.ui
        if line is None:
            return
        self._rewording = key
        ui.wordingBox.show()
        titled = bool(line.title) and not line.verdict.place.room
        for widget in (ui.wordingTitleLabel, ui.wordingTitleField):
            widget.setVisible(titled)
        ui.wordingTitleField.setText(line.title_read)
        ui.wordingField.setText(line.wording or line.sentence_read)
        first = ui.wordingTitleField if titled else ui.wordingField
        first.selectAll()
        first.setFocus()
        ui.linesView.go_to(key)

    def _keep_wording(self) -> None:
        key, text = self._rewording, self.ui.wordingField.text()
        line = self._presenter.line(key)
        titled = line is not None and bool(line.title) and not line.verdict.place.room
        title = self.ui.wordingTitleField.text() if titled else None
        self._stop_rewording()
        if line is not None:
            self._presenter.reword(key, text, title)

    def _stop_rewording(self) -> None:
        if self._rewording:
            self._rewording = ""
            self.ui.wordingBox.hide()
            self.ui.linesView.setFocus()
