"""The room check: five questions beside the test card, each answered by one Enter. It decides nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cop_desktop._built.ui_room_check import Ui_RoomCheck
from cop_desktop.qt.form import name, set_class
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.room_check import size_for, too_far
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.wall.face import TextSize

DISPLAY, POWER, SLEEP, QUIET = "display", "power", "sleep", "quiet"
STEPS = 6
"""The card, the distance, power, sleep, silence, and all is well: one Enter each at most."""
_SIZES = (TextSize.NORMAL, TextSize.LARGE, TextSize.VERY_LARGE)


@dataclass(frozen=True)
class State:
    """What one question says: `well` when it needs no answer; `second` names another way out."""

    title: str
    said: str = ""
    well: bool = False
    trouble: bool = False
    answer: str = ""
    second: str = ""


class Check(QFrame):
    """One question, its mark and its answers."""

    answered = Signal()
    second_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.state = State("")
        self.well = False
        set_class(self, "check")
        self.mark = QLabel(self)
        self.title = QLabel(self)
        self.said = QLabel(self)
        self.second = QPushButton(self)
        self.yes = QPushButton(self)
        set_class(self.title, "strong")
        set_class(self.said, "small", "muted")
        for label in (self.title, self.said):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.said)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(10)
        row.addWidget(self.mark)
        row.addLayout(words, 1)
        row.addWidget(self.second)
        row.addWidget(self.yes)
        self.second.setAutoDefault(True)
        self.yes.clicked.connect(self._say_yes)
        self.second.clicked.connect(self.second_asked)
        theme.changed.connect(self._draw)

    def show_state(self, state: State) -> None:
        """Ask, or say that all is well."""
        kept = self.well and state.title == self.state.title
        self.state = state
        self.well = state.well or kept
        self._draw()

    def _say_yes(self) -> None:
        self.well = True
        self._draw()
        self.answered.emit()

    def _draw(self) -> None:
        state = self.state
        icon, token = ("circle-check", "calm") if self.well else ("circle-dot", "muted")
        if state.trouble and not self.well:
            icon, token = "circle-question-mark", "warn"
        self.mark.setPixmap(self._theme.icon(icon, token, 20).pixmap(20, 20))
        self.title.setText(state.title)
        self.said.setText(state.said)
        self.said.setVisible(bool(state.said))
        self.yes.setText(state.answer)
        self.yes.setVisible(bool(state.answer) and not self.well)
        self.second.setText(state.second)
        self.second.setVisible(bool(state.second))
        name(self.yes, f"{state.title} {state.answer}")
        name(self.second, state.second)


class RoomCheck(Retranslated, QDialog):
    """Asks; `checked(TextSize, metres)` when all is well, `skipped` otherwise.

    `words` gives what each question says now, in the language shown.
    """

    checked = Signal(object, int)
    skipped = Signal()
    size_chosen = Signal(object)
    second_asked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        words: Callable[[str], State],
        image_m: float,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui: Ui_RoomCheck = Ui_RoomCheck()
        self.ui.setupUi(self)
        self._words, self._image_m = words, image_m
        self._theme = theme
        self._known: Callable[[], str] = str
        self._distance_told = False
        self.checks = {key: Check(theme, self) for key in (DISPLAY, POWER, SLEEP, QUIET)}
        self.ui.firstLayout.addWidget(self.checks[DISPLAY])
        for key in (POWER, SLEEP, QUIET):
            self.ui.restLayout.addWidget(self.checks[key])
        before: QWidget = self.checks[DISPLAY].yes
        for after in (
            self.checks[DISPLAY].second,
            self.ui.distanceBox,
            self.ui.sizeBox,
            *(self.checks[key].yes for key in (POWER, SLEEP)),
            self.checks[QUIET].second,
            self.checks[QUIET].yes,
            self.ui.doneButton,
            self.ui.skipButton,
        ):
            self.setTabOrder(before, after)
            before = after
        for key, check in self.checks.items():
            check.answered.connect(lambda which=key: self.go_on(past_distance=which != DISPLAY))
            check.second_asked.connect(lambda which=key: self.second_asked.emit(which))
        self.ui.distanceBox.valueChanged.connect(self._measure)
        self.ui.sizeBox.currentIndexChanged.connect(self._chosen)
        self.ui.doneButton.clicked.connect(self._done)
        self.ui.skipButton.clicked.connect(self.reject)
        self.rejected.connect(self.skipped)
        self.retranslate()
        self._measure()

    @property
    def size_now(self) -> TextSize:
        """The letters chosen."""
        return _SIZES[max(0, self.ui.sizeBox.currentIndex())]

    @property
    def step(self) -> int:
        """Tell which answer is waited for, from 1; what the machine answered is behind us."""
        return min(STEPS, 1 + sum(check.well for check in self.checks.values()) + self._distance_told)

    def start(self, distance_m: int | None, size: TextSize | None, known: Callable[[], str]) -> None:
        """Begin with what is remembered of this place; `known` says it in the language shown."""
        self._known = known
        if distance_m is not None:
            self.ui.distanceBox.setValue(distance_m)
        if size is not None:
            self.ui.sizeBox.setCurrentIndex(_SIZES.index(size))
        self.refresh()
        self.go_on()

    def refresh(self) -> None:
        """Ask again, as when a display came or the system answered."""
        for key, check in self.checks.items():
            check.show_state(self._words(key))
        self.ui.placeLabel.setText(self._known())
        self._allow()
        self._fit()

    def retranslate(self) -> None:
        """Say everything again in another language."""
        if not hasattr(self, "checks"):
            return
        box, chosen = self.ui.sizeBox, max(0, self.ui.sizeBox.currentIndex())
        box.blockSignals(True)
        box.clear()
        box.addItems(
            [
                translate("RoomCheck", "Normal"),
                translate("RoomCheck", "Large"),
                translate("RoomCheck", "Very large"),
            ]
        )
        box.setCurrentIndex(chosen)
        box.blockSignals(False)
        self.ui.distanceBox.setSuffix("\u00a0m")
        self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the distance goes on to the next question, and does not end the check."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.focusWidget() in (self.ui.distanceBox, self.ui.sizeBox):
            self.go_on(past_distance=True)
            return
        super().keyPressEvent(event)

    def go_on(self, *, past_distance: bool = False) -> None:
        """Put the cursor on the next thing to answer."""
        self._distance_told = self._distance_told or past_distance
        self._allow()
        waiting = [check for check in self.checks.values() if not check.well]
        display = self.checks[DISPLAY]
        if display in waiting:
            target: QWidget = (
                display.second if display.state.trouble and display.state.second else display.yes
            )
        elif not self._distance_told:
            target = self.ui.distanceBox
        elif waiting:
            target = waiting[0].yes
        else:
            target = self.ui.doneButton
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if target is self.ui.distanceBox:
            self.ui.distanceBox.selectAll()

    def _allow(self) -> None:
        well = all(check.well for check in self.checks.values())
        self.ui.doneButton.setEnabled(well)
        set_class(self.ui.doneButton, "primary" if well else "")
        self.ui.stepLabel.setText(translate("RoomCheck", "{0} of {1}").format(self.step, STEPS))
        icon, token = ("circle-check", "calm") if self._distance_told else ("circle-dot", "muted")
        self.ui.distanceMark.setPixmap(self._theme.icon(icon, token, 20).pixmap(20, 20))

    def _fit(self) -> None:
        """Take the height of what is asked: a question may need two lines."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
            self.resize(self.width(), self.minimumHeight())

    def _measure(self) -> None:
        """Choose the letters for the distance; whoever knows better chooses after."""
        metres = self.ui.distanceBox.value()
        self.ui.sizeBox.setCurrentIndex(_SIZES.index(size_for(metres, self._image_m)))
        far = too_far(metres, self._image_m)
        tip = translate("RoomCheck", "Too far for any letters: bring the last row nearer.") if far else ""
        self.ui.distanceLabel.setToolTip(tip)
        self.ui.distanceLabel.setText(tip if far else translate("RoomCheck", "How far is the last &row?"))
        set_class(self.ui.distanceLabel, "strong", "warn" if far else "")

    def _chosen(self) -> None:
        self.size_chosen.emit(self.size_now)

    def _done(self) -> None:
        self.checked.emit(self.size_now, self.ui.distanceBox.value())
        self.hide()
