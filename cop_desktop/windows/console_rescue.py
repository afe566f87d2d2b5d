"""The rescue panel: up to three plans drawn on one scale, one key to apply each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from cop_desktop.qt.form import KeyHint, fit_in_row, key_text, name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.console_face import RoundCard, Stage
from cop_desktop.qt.presenters.rescue_face import RescueFace
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.key_button import KeyButton
from cop_desktop.qt.widgets.ring import Ring, RingWidget
from cop_desktop.windows.console_rescue_plan import PlanCard

RING, SMALL_RING = 60, 40
"""Sides of the ring, in pixels, where there is room and where there is little."""
NARROW = 600
"""Below this width, in pixels, buttons are icons."""
MOST = 3
HEAD_AROUND, FOOT_AROUND = 60, 40
"""What the head and the foot have around their words, in pixels."""
TALL = 860
"""From this height, in pixels, the plans take more room."""


class ConsoleRescue(Retranslated, QWidget):
    """Stands in place of the round and of the field; the round goes on in the small head."""

    applied = Signal(int)
    later = Signal()
    pause_asked = Signal()
    hold_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._face: RescueFace | None = None
        self._card: RoundCard | None = None
        self._words = "", ""
        self.current = 0
        self.setObjectName("consoleRescue")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._make_head())
        column.addWidget(self._make_panel(), 1)
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    def show_face(self, face: RescueFace) -> None:
        """Show the plans; the one chosen stays chosen."""
        fresh = self._face is None
        self._face = face
        if fresh or self.current >= len(face.plans):
            self.current = next((rank for rank, each in enumerate(face.plans) if each.possible), 0)
        self._draw()

    def show_round(self, card: RoundCard) -> None:
        """Show the round under way, small."""
        self._card = card
        ring = card.ring
        self.ring.set_ring(Ring(ring.state, ring.share, spoken=ring.spoken))
        left = " ".join(part for part in (ring.above, ring.main) if part)
        self._words = left or card.lead, " · ".join(part for part in (card.lead, card.name) if part)
        live = card.stage in (Stage.RUNNING, Stage.PAUSED)
        for button in (self.pause_button, self.hold_button):
            button.setVisible(live)
        self._say_buttons()

    def forget(self) -> None:
        """Choose anew the next time it opens."""
        self._face = None

    def take_focus(self) -> None:
        """Put the keys here."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def retranslate(self) -> None:
        """Say everything again."""
        if not hasattr(self, "hints"):
            return
        for hint, (key, words) in zip(
            self.hints,
            (
                (key_text("Return"), translate("Rescue", "apply")),
                ("↑ ↓", translate("Rescue", "choose")),
                (key_text("Esc"), translate("Rescue", "later")),
                (key_text("Ctrl+Z"), translate("Rescue", "take back")),
            ),
            strict=True,
        ):
            hint.say(key, words)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits apply, arrows choose, Enter applies what is chosen, Escape leaves."""
        if event.text() in ("1", "2", "3"):
            self.applied.emit(int(event.text()) - 1)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._choose(self.current + (1 if event.key() == Qt.Key.Key_Down else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.applied.emit(self.current)
        elif event.key() == Qt.Key.Key_Escape:
            self.later.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        tall, narrow = self.height() > TALL, self.width() < NARROW
        self.ring.setFixedSize(*((SMALL_RING,) * 2 if narrow else (RING,) * 2))
        self.sub.setVisible(not narrow or tall)
        for card in self.cards:
            card.set_roomy(roomy=tall)
        self._say_buttons()
        self._fit()

    def _fit(self) -> None:
        """Give the plans the height they need at this width, and the foot what it has room for."""
        layout, width = self.holder.layout(), self.area.viewport().width()
        if layout is not None:
            wanted = layout.totalHeightForWidth(width)
            bar = self.area.verticalScrollBar()
            if wanted > self.area.viewport().height() and bar.isHidden():
                wanted = layout.totalHeightForWidth(width - bar.sizeHint().width())
            self.holder.setMinimumHeight(max(1, wanted))
        fit_in_row(self._foot, self.width() - FOOT_AROUND)

    def _choose(self, rank: int) -> None:
        if self._face is not None and 0 <= rank < len(self._face.plans) and rank != self.current:
            self.current = rank
            self._draw()
            self.area.ensureWidgetVisible(self.cards[rank])
            event = QAccessibleAnnouncementEvent(self, self._face.plans[rank].spoken)
            QAccessible.updateAccessibility(event)

    def _draw(self) -> None:
        face = self._face
        if face is None:
            return
        self.title.setText(face.title)
        self.sub.setText(face.sub)
        for rank, card in enumerate(self.cards):
            shown = rank < len(face.plans)
            card.setVisible(shown)
            if shown:
                card.show_plan(face.plans[rank], face, current=rank == self.current)
        plan = face.plans[self.current] if self.current < len(face.plans) else None
        self.apply_button.setEnabled(plan is not None and plan.possible)
        self.setAccessibleName(f"{face.title} {face.sub}")
        self.setAccessibleDescription(plan.spoken if plan is not None else "")
        self._draw_icon()
        self._fit()

    def _make_head(self) -> QWidget:
        head = QFrame(self)
        set_class(head, "card")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 9, 16, 9)
        row.setSpacing(14)
        self.ring = RingWidget(self._theme.colour, head)
        self.ring.setFixedSize(RING, RING)
        words = QVBoxLayout()
        words.setSpacing(0)
        self.left_label, self.step_label = QLabel(head), QLabel(head)
        set_class(self.left_label, "heading")
        set_class(self.step_label, "small", "muted")
        for label in (self.left_label, self.step_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words.addStretch(1)
        words.addWidget(self.left_label)
        words.addWidget(self.step_label)
        words.addStretch(1)
        self.pause_button = KeyButton(self._theme, "pause", parent=head)
        self.hold_button = KeyButton(self._theme, "leaf", parent=head)
        self.pause_button.clicked.connect(self.pause_asked)
        self.hold_button.clicked.connect(self.hold_asked)
        row.addWidget(self.ring)
        row.addLayout(words, 1)
        for button in (self.pause_button, self.hold_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        return head

    def _make_panel(self) -> QWidget:
        panel = QFrame(self)
        set_class(panel, "card")
        column = QVBoxLayout(panel)
        column.setContentsMargins(18, 14, 18, 12)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(12)
        self.icon, self.title, self.sub = QLabel(panel), QLabel(panel), QLabel(panel)
        set_class(self.title, "heading")
        set_class(self.sub, "small", "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.title, self.sub):
            label.setWordWrap(True)
            words.addWidget(label)
        top.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column.addLayout(top)
        self.holder = holder = QWidget(panel)
        holder.setObjectName("rescuePlans")
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        self.cards = [PlanCard(self._theme, rank, holder) for rank in range(MOST)]
        for card in self.cards:
            card.chosen.connect(self._choose)
            stack.addWidget(card)
        stack.addStretch(1)
        self.area = QScrollArea(panel)
        self.area.setObjectName("area")
        self.area.setWidget(holder)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.area, 1)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(16)
        self.hints = [KeyHint("", "", panel) for _ in range(4)]
        for hint in self.hints:
            self._foot.addWidget(hint)
        self.apply_button = KeyButton(self._theme, parent=panel)
        set_class(self.apply_button, "primary")
        self.apply_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.apply_button.clicked.connect(lambda: self.applied.emit(self.current))
        self._foot.addStretch(1)
        self._foot.addWidget(self.apply_button)
        column.addLayout(self._foot)
        return panel

    def _say_buttons(self) -> None:
        stopped = self._card is not None and self._card.stage is Stage.PAUSED
        pause = translate("ConsoleRound", "Resume") if stopped else translate("ConsoleRound", "Pause")
        hold = translate("ConsoleRound", "Take the time")
        for button, words in ((self.pause_button, pause), (self.hold_button, hold)):
            button.setText(words if self.width() >= NARROW else "")
            button.setToolTip(words)
            name(button, words)
        row = self.left_label.parentWidget()
        taken = sum(each.sizeHint().width() + 14 for each in (self.pause_button, self.hold_button))
        room = (row.width() if row is not None else 0) - self.ring.width() - HEAD_AROUND - taken
        for label, said in zip((self.left_label, self.step_label), self._words, strict=True):
            short = label.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, max(60, room))
            label.setText(short)
            label.setToolTip(said if short != said else "")
        self.pause_button.set_picture("play" if stopped else "pause")
        self.apply_button.setText(translate("Rescue", "Apply"))
        name(self.apply_button, translate("Rescue", "Apply"))

    def _draw_icon(self) -> None:
        late = self._face is None or self._face.late
        picture = self._theme.icon("clock", "warn" if late else "calm", 24)
        self.icon.setPixmap(picture.pixmap(24, 24))

    def _themed(self) -> None:
        self.ring.set_ink(self._theme.colour)
        self._draw_icon()
