"""A question typeset as the subject: the largest size that fits, then lines balanced by sense.

Words are kept whole (« mois-ci » is never broken: lines end at spaces only) and U+00A0 holds « ? »,
« : » or a number to its word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import on_screen, serif

SUBJECT_LEADING = 1.19
_STOPS, _PAUSES = ".;:!?…", ",»"
# A word of one to three letters (de, la, un, the…) reads better at the head of the next line.
_SHORT = 3
_STOP_GAIN, _PAUSE_GAIN = 0.08, 0.05
_SHORT_COST = 0.02
_ALONE_COST = 0.25
# A word alone in the middle of a sentence.
_WORD_COST = 0.1
# A text gives up to an eighth of its size rather than leave a word alone.
_GIVES = 0.875


@dataclass(frozen=True)
class Setting:
    """How a text is set: its lines, the size of its font in pixels, and the step from line to line."""

    lines: tuple[str, ...]
    size: int
    leading: float

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading

    @property
    def leaves_one_alone(self) -> bool:
        """Tell whether the last line is one word of a sentence of more than two."""
        return len(self.lines) > 1 and " " not in self.lines[-1] and sum(map(_words_of, self.lines)) > 2


def break_lines(words: Sequence[str], width_of: Callable[[str], float], room: float) -> tuple[str, ...]:
    """Break into as few lines as `room` allows, then balance them.

    Lines are even in length; one that ends on a comma or a colon is preferred, one that ends on a
    short word avoided, and no word is left alone on the last line. A word wider than `room` stays
    whole on its line.
    """
    if not words:
        return ()
    space = width_of(" ")
    widths = [width_of(word) for word in words]
    room = max(1.0, room)  # a layout may ask about no width at all

    def length(start: int, end: int) -> float:
        return sum(widths[start:end]) + space * (end - start - 1)

    fewest = _fewest_lines(widths, space, room)
    ideal = min(room, length(0, len(words)) / fewest)
    costs: dict[tuple[int, int], tuple[float, int]] = {(len(words), 0): (0.0, 0)}
    for left in range(1, fewest + 1):
        for start in range(len(words) - 1, -1, -1):
            best: tuple[float, int] | None = None
            for end in range(start + 1, len(words) + 1):
                line = length(start, end)
                if line > room and end > start + 1:
                    break
                rest = costs.get((end, left - 1))
                if rest is None:
                    continue
                cost = rest[0] + _line_cost(words, start, end, (line - ideal) / room)
                if best is None or cost < best[0]:
                    best = (cost, end)
            if best is not None:
                costs[(start, left)] = best
    lines = []
    start = 0
    for left in range(fewest, 0, -1):
        end = costs[(start, left)][1]
        lines.append(" ".join(words[start:end]))
        start = end
    return tuple(lines)


@lru_cache(maxsize=128)
def set_subject(
    text: str,
    width: float,
    height: float,
    largest: int,
    smallest: int,
    font: Callable[[float], QFont] = serif,
    leading: float = SUBJECT_LEADING,
) -> Setting:
    """Set a text at the largest size that fits a box; below `smallest` it may overflow at the bottom.

    Sizes and boxes are in pixels of the painter's coordinates.
    """
    words = on_screen(text).split(" ")
    words = [word for word in words if word]

    def at(size: int) -> Setting:
        metrics = QFontMetricsF(font(size))
        return Setting(break_lines(words, metrics.horizontalAdvance, width), size, size * leading)

    def fits(setting: Setting) -> bool:
        metrics = QFontMetricsF(font(setting.size))
        widest = max((metrics.horizontalAdvance(line) for line in setting.lines), default=0.0)
        return widest <= width and setting.height <= height

    low, high = smallest, max(smallest, largest)
    best = at(low)
    if not fits(best):
        return best
    while low < high:
        middle = (low + high + 1) // 2
        setting = at(middle)
        if fits(setting):
            low, best = middle, setting
        else:
            high = middle - 1
    if not best.leaves_one_alone:
        return best
    smaller = (at(size) for size in range(best.size - 1, max(smallest, round(best.size * _GIVES)) - 1, -1))
    return next((each for each in smaller if fits(each) and not each.leaves_one_alone), best)


def paint_setting(
    painter: QPainter, corner: QPointF, setting: Setting, font: Callable[[float], QFont] = serif
) -> None:
    """Draw the lines of a setting from its top left corner, in the painter's pen."""
    chosen = font(setting.size)
    metrics = QFontMetricsF(chosen)
    painter.setFont(chosen)
    inset = (setting.leading - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    for row, line in enumerate(setting.lines):
        painter.drawText(corner + QPointF(0, row * setting.leading + inset), line)


class SubjectText(QWidget):
    """A question in a window: Literata, at the largest size between two that fits its box."""

    def __init__(self, ink: Ink, largest: int, smallest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._largest = largest
        self._smallest = smallest
        self._text = ""
        self._setting: Setting | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Give the question."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another question."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._forget()

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self.update()

    def set_sizes(self, largest: int, smallest: int) -> None:
        """Choose the sizes allowed, in pixels."""
        self._largest, self._smallest = largest, smallest
        self._forget()

    def hasHeightForWidth(self) -> bool:
        """The height follows the lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the text at its largest size in two lines, or smaller."""
        return round(self._set(width, self._largest * SUBJECT_LEADING * 2).height)

    def sizeHint(self) -> QSize:
        """Ask for two lines."""
        return QSize(480, round(self._largest * SUBJECT_LEADING * 2))

    def resizeEvent(self, _event: object) -> None:
        """Set the text again in the new box."""
        self._setting = None

    def paintEvent(self, _event: object) -> None:
        """Draw the lines from the top."""
        if self._setting is None:
            self._setting = self._set(self.width(), self.height())
        painter = QPainter(self)
        painter.setPen(self._ink("ink"))
        paint_setting(painter, QPointF(0, 0), self._setting)
        painter.end()

    def _set(self, width: float, height: float) -> Setting:
        return set_subject(self._text, width, height, self._largest, self._smallest)

    def _forget(self) -> None:
        self._setting = None
        self.updateGeometry()
        self.update()


def _words_of(line: str) -> int:
    return line.count(" ") + 1


def _fewest_lines(widths: Sequence[float], space: float, room: float) -> int:
    lines, used = 1, 0.0
    for width in widths:
        if used and used + space + width > room:
            lines, used = lines + 1, width
        else:
            used += (space if used else 0.0) + width
    return lines


def _line_cost(words: Sequence[str], start: int, end: int, slack: float) -> float:
    cost = slack * slack
    last = end == len(words)
    if last:
        return cost + (_ALONE_COST if end == start + 1 and start > 0 and len(words) > 2 else 0.0)
    if words[end - 1][-1] in _STOPS:
        return cost - _STOP_GAIN
    if end == start + 1:
        cost += _WORD_COST
    if words[end - 1][-1] in _PAUSES:
        return cost - _PAUSE_GAIN
    return cost + (_SHORT_COST if len(words[end - 1]) <= _SHORT else 0.0)
