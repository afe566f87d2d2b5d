"""One plan of rescue: its key, what it does, when one then ends, its bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cop_desktop.qt.form import keycap, name, set_class
from cop_desktop.qt.presenters.rescue_face import PlanFace, RescueFace
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.rescue_bar import RescueBar

CAP = 28
"""Width of the key of a plan, in pixels; what is under it is aligned with its words."""


class PlanCard(QPushButton):
    """A button, so that it is heard as one; chosen by a click or by Tab: `chosen` gives its rank."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, rank: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rank = rank
        self.plan: PlanFace | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda: self.chosen.emit(rank))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(1)
        head = QHBoxLayout()
        head.setSpacing(12)
        self._cap = keycap(str(rank + 1), self)
        self._cap.setFixedWidth(CAP)
        self._cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self.ends, self.detail = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.title, self.detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        head.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.ends, 0, Qt.AlignmentFlag.AlignTop)
        self.bar = RescueBar(theme, self)
        column.addLayout(head)
        under = QVBoxLayout()
        under.setContentsMargins(CAP + 12, 0, 0, 0)
        under.setSpacing(1)
        under.addWidget(self.detail)
        under.addWidget(self.bar)
        column.addLayout(under)
        self.set_roomy(roomy=False)

    def set_roomy(self, *, roomy: bool) -> None:
        """Take more room where there is."""
        self._column.setContentsMargins(*((18, 15, 18, 11) if roomy else (14, 9, 14, 5)))
        self.bar.set_tall(tall=roomy)

    def show_plan(self, plan: PlanFace, face: RescueFace, *, current: bool) -> None:
        """Show a plan, chosen or not."""
        self.plan = plan
        self.title.setText(plan.title)
        self.detail.setText(plan.detail)
        self.detail.setVisible(bool(plan.detail))
        self.ends.setText(plan.ends)
        set_class(self, "rescue-plan", *(("current",) if current else ()))
        set_class(self.title, "strong", *(() if plan.possible else ("muted",)))
        set_class(self.ends, "strong", plan.token)
        set_class(self.detail, "small", "muted")
        self._cap.setEnabled(plan.possible)
        self.bar.show_plan(plan, face.whole_minutes, face.end_word)
        name(self, plan.spoken)

    def sizeHint(self) -> QSize:
        """As large as what it holds."""
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """As small as what it holds."""
        return self._column.totalMinimumSize()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached with Tab, it is the one chosen."""
        super().focusInEvent(event)
        self.chosen.emit(self._rank)
