"""One line of the read-back: what, then who and when as chips; the current one holds the question."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cop_desktop.domain.read_back import Missing
from cop_desktop.qt.form import set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.read_back_face import LineFace
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.console_answer import Answer

MARK = 24
"""Side of the mark at the head of a line, in pixels."""


class ReadBackLine(QFrame):
    """Shows a `LineFace`; a click chooses it."""

    chosen = Signal(str)

    def __init__(self, face: LineFace, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face
        self._theme = theme
        set_class(self, "read-line", "current" if face.current else "done" if face.done else "waiting")
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 10, 13, 10)
        row.setSpacing(14)
        mark = QLabel(self)
        mark.setFixedSize(MARK, MARK)
        mark.setPixmap(self._mark())
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(5)
        row.addLayout(self._column, 1)
        words = QLabel(face.text, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        set_class(words, "read-words")
        self._column.addWidget(words)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(8)
        if face.kept:
            lock = QLabel(self)
            lock.setPixmap(theme.icon("lock", "muted", 18).pixmap(18, 18))
            lock.setToolTip(translate("ReadBack", "Stays in the room: nothing of it is shown"))
            row.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(", ".join(part for part in (face.text, face.who, face.when) if part))

    def lay_chips(self, answer: Answer | None, question: Missing | None) -> None:
        """Lay the chips in a row; in the current line, the question stands in place of the one it asks."""
        face = self.face
        asks_who = answer is not None and question is Missing.OWNER
        asks_when = answer is not None and question is Missing.DUE
        if face.who and not asks_who:
            self._chips.addWidget(self._chip("user", face.who, asked=face.who_asked, kind="who"), 0, _TOP)
        if answer is not None:
            self._chips.addWidget(answer, 20, _TOP)
        if face.when and not asks_when:
            self._chips.addWidget(
                self._chip("calendar", face.when, asked=face.when_asked, kind="when"), 0, _TOP
            )
        self._chips.addStretch(1)
        self._column.addLayout(self._chips)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the line."""
        super().mousePressEvent(event)
        if not self.face.done:
            self.chosen.emit(self.face.id)

    def _chip(self, icon: str, text: str, *, asked: bool, kind: str) -> QFrame:
        token = "warn" if asked else "calm" if kind == "who" else "question"
        chip = QFrame(self)
        set_class(chip, "read-chip", "asked" if asked else kind)
        row = QHBoxLayout(chip)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(7)
        picture = QLabel(chip)
        picture.setPixmap(self._theme.icon(icon, token, 18).pixmap(18, 18))
        label = QLabel(text, chip)
        set_class(label, "strong", token)
        row.addWidget(picture)
        row.addWidget(label)
        chip.setFixedHeight(30)
        return chip

    def _mark(self) -> QPixmap:
        """Draw a gavel for a decision, else a circle, filled and ticked once the line is complete."""
        face, theme, ratio = self.face, self._theme, self.devicePixelRatioF()
        if face.decided:
            return theme.icon("gavel", "calm", MARK).pixmap(MARK, MARK)
        side = round(MARK * ratio)
        picture = QPixmap(side, side)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = "calm" if face.current or face.done else "edge"
        painter.setPen(QPen(theme.colour(token), 2))
        painter.setBrush(theme.colour("calm" if face.done else "surface"))
        painter.drawEllipse(QRectF(1, 1, MARK - 2, MARK - 2))
        if face.done:
            tick = theme.icon("check", "onAccent", 16).pixmap(16, 16)
            painter.drawPixmap(QRectF(4, 4, 16, 16), tick, QRectF(tick.rect()))
        painter.end()
        return picture


_TOP = Qt.AlignmentFlag.AlignTop
