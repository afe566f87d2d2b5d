"""« Avant de se quitter »: the lines to complete, one question at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from cop_desktop._built.ui_console_read_back import Ui_ConsoleReadBack
from cop_desktop.domain.read_back import Missing
from cop_desktop.qt.form import KeyHint, key_text
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.read_back_face import Candidate, LineFace, ReadBackPage
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.console_answer import Answer
from cop_desktop.windows.console_read_back_line import ReadBackLine

WALL_KEY = "F3"
FOOT_AROUND = 46
"""Margins around the keys at the foot, in pixels."""


class ConsoleReadBack(Retranslated, QFrame):
    """Shows a `ReadBackPage`; the field is always where the question is."""

    line_chosen = Signal(str)
    all_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_ConsoleReadBack = Ui_ConsoleReadBack()
        self.ui.setupUi(self)
        self._theme = theme
        self._page: ReadBackPage | None = None
        self.rows: list[ReadBackLine] = []
        self._others: list[ReadBackLine] = []
        self._wall_key = ""
        self.answer = Answer(self)
        self.answer.hide()
        self.ui.foldedBoxLayout.setStretchFactor(self.ui.foldedLabel, 1)
        self.ui.allButton.clicked.connect(self.all_asked)
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    def show_page(self, page: ReadBackPage) -> None:
        """Show the page; lines are made again only when one of them changed."""
        before, self._page = self._page, page
        ui = self.ui
        if before is None or bool(before.side.onward) is not bool(page.side.onward):
            self._fill_foot()
        ui.leftLabel.setText(page.left)
        ui.leadLabel.setText(page.lead)
        asked = {Missing.OWNER: translate("ReadBack", "Who?"), Missing.DUE: translate("ReadBack", "When?")}
        if page.question is not None:
            about = next((line.text for line in page.lines if line.current), "")
            self.answer.ask(asked[page.question], about)
        if before is None or (before.lines, before.question) != (page.lines, page.question):
            self._lay_lines(page)
        if before is None or before.others != page.others:
            _clear(ui.othersLayout, self._others)
            self._others = [self._row(face) for face in page.others]
            for row in self._others:
                row.lay_chips(None, None)
                ui.othersLayout.addWidget(row)
        ui.folded.setVisible(bool(page.folded))
        ui.foldedLabel.setText(page.folded)
        ui.others.setVisible(bool(page.others))
        ui.allButton.setText(
            translate("ReadBack", "Fold") if page.others else translate("ReadBack", "See all")
        )
        ui.parked.setVisible(bool(page.parked))
        ui.parkedLabel.setText(page.parked)

    def show_candidates(self, candidates: list[Candidate]) -> None:
        """Offer what the letters typed may mean."""
        nothing = ""
        if not candidates and self.answer.edit.text().strip() and self._page is not None:
            nothing = {
                Missing.OWNER: translate("ReadBack", "Nobody of that name here."),
                Missing.DUE: translate(
                    "ReadBack", "No such date. Try a weekday, “12 March”, “next session”…"
                ),
            }.get(self._page.question or Missing.OWNER, "")
        self.answer.offer(candidates, nothing)
        self._bring_into_view()

    def say_wall_key(self, words: str) -> None:
        """Say at the foot what the key of the wall does by now; nothing when the room may read nothing."""
        if words != self._wall_key:
            self._wall_key = words
            self._fill_foot()

    def event(self, event: QEvent) -> bool:
        """Keep the question in view when the room for it changes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._bring_into_view()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as many keys as there is room for."""
        super().resizeEvent(event)
        self._fit_foot()

    def retranslate(self) -> None:
        """Name again what is made in code."""
        if hasattr(self, "answer"):
            self._fill_foot()

    def _fill_foot(self) -> None:
        layout = self.ui.footLayout
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for key, words in (
            ("Return", translate("ReadBack", "next line")),
            ("Escape", translate("ReadBack", "skip the line")),
            ("PgDown", self._onward()),
            (WALL_KEY, self._wall_key),
        ):
            if words:
                layout.addWidget(KeyHint(key_text(key), words, self.ui.foot))
        layout.addStretch(1)
        self._fit_foot()

    def _onward(self) -> str:
        """Say where the page is left to: the closing round, or the step one came from."""
        closing = self._page is None or bool(self._page.side.onward)
        return translate("ReadBack", "closing round") if closing else translate("ReadBack", "leave the page")

    def _fit_foot(self) -> None:
        layout = self.ui.footLayout
        left = self.width() - FOOT_AROUND + layout.spacing()
        for index in range(layout.count()):
            item = layout.itemAt(index)
            hint = item.widget() if item is not None else None
            if hint is not None:
                left -= hint.sizeHint().width() + layout.spacing()
                hint.setVisible(left >= 0)

    def _lay_lines(self, page: ReadBackPage) -> None:
        had_focus = self.answer.edit.hasFocus()
        self.answer.hide()
        self.answer.setParent(self)
        _clear(self.ui.linesLayout, self.rows)
        self.rows = [self._row(face) for face in page.lines]
        for row in self.rows:
            here = row.face.current and page.question is not None
            row.lay_chips(self.answer if here else None, page.question)
            self.ui.linesLayout.addWidget(row)
            if here:
                self.answer.show()
        if had_focus and self.answer.isVisible():
            self.answer.edit.setFocus()
        self._bring_into_view()

    def _row(self, face: LineFace) -> ReadBackLine:
        row = ReadBackLine(face, self._theme, self.ui.body)
        row.chosen.connect(self.line_chosen)
        return row

    def _bring_into_view(self) -> None:
        current = next((row for row in self.rows if row.face.current), None)
        if current is not None:
            self.ui.area.ensureWidgetVisible(current, 0, 8)
            self.ui.area.horizontalScrollBar().setValue(0)

    def _themed(self) -> None:
        self.ui.foldedIcon.setPixmap(self._theme.icon("check", "calm", 20).pixmap(20, 20))
        self.ui.parkedIcon.setPixmap(self._theme.icon("circle-parking", "muted", 20).pixmap(20, 20))
        if self._page is not None:
            self._lay_lines(self._page)


def _clear(layout: QLayout, rows: list[ReadBackLine]) -> None:
    for row in rows:
        layout.removeWidget(row)
        row.hide()
        row.deleteLater()
    rows.clear()
