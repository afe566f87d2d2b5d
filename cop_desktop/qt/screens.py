"""Where the wall goes when displays come and go: one pure decision, and the Qt side that follows it.

The decision never covers the operator, never leaves a window off-screen, and knows a display by name,
model, serial number and size: geometry changes each time a cable moves.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

SETTLE_MS = 350
"""Screens announce themselves in bursts; a decision waits for the end of one (as OpenLP learned)."""


@dataclass(frozen=True)
class DisplayKey:
    """What a display is known by; serial and model are often empty."""

    name: str
    model: str
    serial: str
    width: int
    height: int

    def to_text(self) -> str:
        """Write the key for the settings."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def from_text(text: str) -> DisplayKey | None:
        """Read a key written by `to_text`; None when the text is not one."""
        try:
            read = json.loads(text)
            return DisplayKey(
                str(read["name"]),
                str(read["model"]),
                str(read["serial"]),
                int(read["width"]),
                int(read["height"]),
            )
        except (ValueError, KeyError, TypeError):
            return None


@dataclass(frozen=True)
class Display:
    """One display now: its key and its place on the desktop."""

    key: DisplayKey
    x: int
    y: int

    @property
    def area(self) -> QRect:
        """Its rectangle on the desktop."""
        return QRect(self.x, self.y, self.key.width, self.key.height)

    def overlaps(self, other: Display) -> bool:
        """Tell whether the two show the same part of the desktop, as duplicated displays do."""
        return self.area.intersects(other.area)


class WallMode(StrEnum):
    """What was asked of the wall."""

    OFF = "off"
    FULL_SCREEN = "full_screen"
    WINDOW = "window"
    SINGLE = "single"


class Shown(StrEnum):
    """How the wall is shown."""

    HIDDEN = "hidden"
    FULL_SCREEN = "full_screen"
    WINDOW = "window"
    SINGLE = "single"
    """Over the console, on the only display there is: asked for, never decided."""


class Why(StrEnum):
    """Why the wall is hidden although it was asked for."""

    NOTHING = ""
    LOST = "lost"
    ONLY_ONE = "only_one"
    OPERATOR_THERE = "operator_there"


@dataclass(frozen=True)
class Placement:
    """A decision: how, where, and why not."""

    shown: Shown
    display: Display | None = None
    why: Why = Why.NOTHING


def place(
    displays: Sequence[Display], remembered: DisplayKey | None, operator: Display | None, mode: WallMode
) -> Placement:
    """Decide where the wall goes.

    `remembered` is the display it was opened on (None: not chosen yet, take the best one); `operator`
    is where the console is (None: unknown, the first display is then taken for it). A remembered
    display that is gone hides the wall and no other display is taken: it comes back by itself.
    """
    if mode is WallMode.OFF or not displays:
        why = Why.LOST if mode is WallMode.FULL_SCREEN and remembered is not None else Why.NOTHING
        return Placement(Shown.HIDDEN, why=why)
    ours = operator if operator is not None else displays[0]
    if mode is WallMode.WINDOW:
        here = next((each for each in displays if each.key == ours.key), displays[0])
        return Placement(Shown.WINDOW, here)
    if mode is WallMode.SINGLE:
        return Placement(Shown.SINGLE, next((each for each in displays if each.key == ours.key), displays[0]))
    free = [each for each in displays if each.key != ours.key and not each.overlaps(ours)]
    if remembered is None:
        if not free:
            return Placement(Shown.HIDDEN, why=Why.ONLY_ONE)
        return Placement(Shown.FULL_SCREEN, max(free, key=_size))
    found = find(free, remembered)
    if found is not None:
        return Placement(Shown.FULL_SCREEN, found)
    there = find(displays, remembered) is not None
    return Placement(Shown.HIDDEN, why=Why.OPERATOR_THERE if there else Why.LOST)


def find(displays: Sequence[Display], key: DisplayKey) -> Display | None:
    """Find a display by its key.

    A serial number is enough when only the plug or the size changed; without one, the same model at the
    same plug is the same display come back at another size.
    """
    for each in displays:
        if each.key == key:
            return each
    if key.serial:
        for each in displays:
            if (each.key.model, each.key.serial) == (key.model, key.serial):
                return each
    for each in displays:
        if (each.key.name, each.key.model, each.key.serial) == (key.name, key.model, key.serial):
            return each
    return None


def display_of(screen: QScreen) -> Display:
    """Describe a screen of Qt."""
    area = screen.geometry()
    key = DisplayKey(screen.name(), screen.model(), screen.serialNumber(), area.width(), area.height())
    return Display(key, area.x(), area.y())


def _size(display: Display) -> tuple[int, str]:
    return display.key.width * display.key.height, display.key.name


class ScreenFollower(QObject):
    """Follows the displays and says where the wall goes.

    `operator` gives the screen of the console now. `placed(Placement, QScreen | None)` is emitted when
    the decision changes; `leaving` at once when the wall's own screen goes, before the system moves
    its window elsewhere; `lost` and `found` when it went and came back; `chosen(str)` with the key to
    remember when a display was taken; `settled` after each decision, the same or another.
    """

    placed = Signal(object, object)
    settled = Signal()
    leaving = Signal()
    lost = Signal()
    found = Signal()
    chosen = Signal(str)

    def __init__(
        self,
        app: QGuiApplication,
        operator: Callable[[], QScreen | None],
        remembered: DisplayKey | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._operator = operator
        self._usual = remembered
        self._current: DisplayKey | None = None
        self._mode = WallMode.OFF
        self._placement = Placement(Shown.HIDDEN)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.decide)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        app.primaryScreenChanged.connect(self._settle)
        for screen in app.screens():
            screen.geometryChanged.connect(self._settle)

    @property
    def mode(self) -> WallMode:
        """What was asked."""
        return self._mode

    @property
    def placement(self) -> Placement:
        """The decision in force."""
        return self._placement

    @property
    def settling(self) -> bool:
        """Tell whether a change of the displays is still being waited out."""
        return self._settling.isActive()

    def ask(self, mode: WallMode) -> Placement:
        """Ask for a mode; opening full screen takes the usual display if it is there, else the best one."""
        self._mode = mode
        self._current = None
        if mode is WallMode.FULL_SCREEN and self._usual is not None:
            here = [display_of(screen) for screen in self._app.screens()]
            usual = place(here, self._usual, self._operator_display(), mode)
            self._current = self._usual if usual.shown is Shown.FULL_SCREEN else None
        return self.decide()

    def ask_usual(self) -> None:
        """Open full screen on the usual display if it is there and free; else ask nothing."""
        if self._usual is not None:
            here = [display_of(screen) for screen in self._app.screens()]
            there = place(here, self._usual, self._operator_display(), WallMode.FULL_SCREEN)
            if there.shown is Shown.FULL_SCREEN:
                self.ask(WallMode.FULL_SCREEN)

    def operator_moved(self, *_: object) -> None:
        """Say that the console may be on another screen now."""
        self._settle()

    def decide(self) -> Placement:
        """Decide again now, and say so when it changed."""
        self._settling.stop()
        screens = self._app.screens()
        displays = [display_of(screen) for screen in screens]
        before = self._placement
        now = place(displays, self._current, self._operator_display(), self._mode)
        self._placement = now
        if now.shown is Shown.FULL_SCREEN and now.display is not None and now.display.key != self._current:
            self._current = self._usual = now.display.key
            self.chosen.emit(now.display.key.to_text())
        if now != before:
            screen = next((s for s in screens if now.display and display_of(s) == now.display), None)
            self.placed.emit(now, screen)
            if now.why is Why.LOST:
                self.lost.emit()
            elif before.why is Why.LOST and now.shown is Shown.FULL_SCREEN:
                self.found.emit()
        self.settled.emit()
        return now

    def _operator_display(self) -> Display | None:
        screen = self._operator()
        return display_of(screen) if screen is not None else None

    def _added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._settle)
        self._settle()

    def _removed(self, screen: QScreen) -> None:
        # The system is about to move the window to the operator's screen: be gone before it does.
        if self._placement.display is not None and display_of(screen).key == self._placement.display.key:
            self._placement = Placement(Shown.HIDDEN)
            self.leaving.emit()
        self._settle()

    def _settle(self, *_: object) -> None:
        self._settling.start()
