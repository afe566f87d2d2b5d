"""The groups of a round as lists of people, who are dragged from one to another or moved by keys.

Each group is named with its number of people; each person is a button named with the group.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QGroupBox, QLabel, QScrollArea, QWidget

from cop_desktop.qt.presenters.groups_show import GroupRow
from cop_desktop.qt.widgets.group_person import HEIGHT, PersonButton
from cop_desktop.qt.widgets.ink import Ink
from cop_desktop.qt.widgets.lettering import sans

BADGE, AROUND, BETWEEN = 28, 4, 4
"""Width of a group’s number, what stays free around people, and between two of them; in pixels."""
EDGE, STEP = 18, 12
"""Near the ends of the list, a drag scrolls it by so much; in pixels."""


class GroupBox(QGroupBox):
    """One group: its number at the left, its people like words in a paragraph."""

    def __init__(self, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self._short = ""
        self._over = False
        self.number = 0
        self.people: list[PersonButton] = []

    def show_group(self, row: GroupRow) -> None:
        """Take the number and the name of a group."""
        self.number, self._short = row.number, row.short
        self.setAccessibleName(row.spoken)
        self.setToolTip(row.head)
        self.update()

    def set_over(self, over: bool) -> None:  # noqa: FBT001
        """Show that somebody may be dropped here."""
        if over != self._over:
            self._over = over
            self.update()

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        self.update()

    def lay(self, width: int) -> int:
        """Put people on lines of that width; give the height, in pixels."""
        x, y = BADGE + AROUND, AROUND
        for person in self.people:
            if x + person.width() > width - AROUND and x > BADGE + AROUND:
                x, y = BADGE + AROUND, y + HEIGHT + BETWEEN
            person.move(x, y)
            x += person.width() + BETWEEN
        return y + HEIGHT + AROUND

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number on its ground, and where somebody may be dropped."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, box = self._ink, QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(ink("calm"), 2) if self._over else QPen(ink("line"), 1))
        painter.setBrush(ink("calmSoft" if self._over else "sunken"))
        painter.drawRoundedRect(box, 9, 9)
        painter.setPen(ink("calm"))
        painter.setFont(sans(16, QFont.Weight.Bold))
        number = QRectF(0, AROUND, BADGE + AROUND, HEIGHT)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, self._short)
        if not self._short:  # one circle within another
            painter.setPen(QPen(ink("calm"), 2))
            painter.setBrush(ink("calm") if self.number == 1 else Qt.BrushStyle.NoBrush)
            radius = 5 if self.number == 1 else 9
            painter.drawEllipse(number.center(), radius, radius)
        painter.end()


class GroupsBoard(QScrollArea):
    """All the groups of a round, one under the other."""

    asked = Signal(str, QPoint)
    moved = Signal(str, int)
    """A person was dropped on the group of that number."""
    stepped = Signal(str, int)
    typed = Signal(QKeyEvent)

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        self._rows: tuple[GroupRow, ...] = ()
        self._boxes: list[GroupBox] = []
        self._ghost: QLabel | None = None
        self._inside = QWidget(self)
        self.setWidget(self._inside)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def boxes(self) -> Sequence[GroupBox]:
        """The groups shown, in order."""
        return tuple(self._boxes[: len(self._rows)])

    def person(self, person_id: str) -> PersonButton | None:
        """Find the button of somebody."""
        return next((p for box in self.boxes for p in box.people if p.person_id == person_id), None)

    def show_rows(self, rows: Sequence[GroupRow]) -> None:
        """Show groups; the cursor stays on the person it was on, wherever they went."""
        if tuple(rows) == self._rows:
            return
        focused = QApplication.focusWidget()
        who = focused.person_id if isinstance(focused, PersonButton) and self.isAncestorOf(focused) else ""
        self._rows = tuple(rows)
        self._place()
        button = self.person(who) if who else None
        if button is not None:
            button.setFocus()
            self.ensureWidgetVisible(button, 0, HEIGHT)

    def focus_first(self) -> bool:
        """Put the cursor on the first person; False when there is nobody."""
        first = next((person for box in self.boxes for person in box.people), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        return first is not None

    def set_ink(self, ink: Ink) -> None:
        """Take the colours of another theme."""
        self._ink = ink
        for box in self._boxes:
            box.set_ink(ink)
            for person in box.people:
                person.set_ink(ink)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay groups out again."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width = self.viewport().width()
        while len(self._boxes) < len(self._rows):
            box = GroupBox(self._ink, self._inside)
            self._boxes.append(box)
        top, before = 0, None
        for box, row in zip(self._boxes, self._rows, strict=False):
            box.show_group(row)
            self._people(box, row, width - BADGE - 2 * AROUND)
            height = box.lay(width)
            box.setGeometry(QRect(0, top, width, height))
            box.show()
            top += height + BETWEEN
            for person in box.people:
                if before is not None:
                    QWidget.setTabOrder(before, person)
                before = person
        for box in self._boxes[len(self._rows) :]:
            box.hide()
        self._inside.resize(width, max(0, top - BETWEEN))

    def _people(self, box: GroupBox, row: GroupRow, most: int) -> None:
        while len(box.people) < len(row.people):
            person = PersonButton(self._ink, box)
            person.asked.connect(self.asked)
            person.stepped.connect(self.stepped)
            person.typed.connect(self.typed)
            person.went.connect(self._go)
            person.dragged.connect(self._drag)
            person.dropped.connect(self._drop)
            person.cancelled.connect(self._end_drag)
            box.people.append(person)
            person.show()
        while len(box.people) > len(row.people):
            gone = box.people.pop()
            gone.hide()
            gone.deleteLater()
        for person, seated in zip(box.people, row.people, strict=True):
            person.show_person(seated, most)

    def _go(self, places: int, groups: int) -> None:
        """Move the cursor among people, or among groups."""
        line = [(rank, person) for rank, box in enumerate(self.boxes) for person in box.people]
        at = next((index for index, (_, person) in enumerate(line) if person.hasFocus()), None)
        if at is None:
            return
        if groups:
            rank = line[at][0] + groups
            target = next((person for row, person in line if row == rank), None)
        else:
            target = line[at + places][1] if 0 <= at + places < len(line) else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(target, 0, HEIGHT)

    def _drag(self, person_id: str, at: QPoint) -> None:
        person = self.person(person_id)
        if self._ghost is None and person is not None:
            self._ghost = QLabel(self.window())
            self._ghost.setPixmap(person.grab())
            self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._ghost.adjustSize()
            self._ghost.show()
        if self._ghost is not None:
            self._ghost.move(self.window().mapFromGlobal(at) + QPoint(10, 6))
            self._ghost.raise_()
        y = self.viewport().mapFromGlobal(at).y()
        bar = self.verticalScrollBar()
        if y < EDGE or y > self.viewport().height() - EDGE:
            bar.setValue(bar.value() + (STEP if y >= EDGE else -STEP))
        under = self._box_at(at)
        for box in self.boxes:
            box.set_over(box is under)

    def _drop(self, person_id: str, at: QPoint) -> None:
        """Let somebody into the group under the mouse; under the last one they begin a new group."""
        under, inside = self._box_at(at), self._inside.mapFromGlobal(at)
        self._end_drag()
        if under is not None:
            if not any(person.person_id == person_id for person in under.people):
                self.moved.emit(person_id, under.number)
        elif self.boxes and self._holds(at) and inside.y() > self.boxes[-1].geometry().bottom():
            self.moved.emit(person_id, max(box.number for box in self.boxes) + 1)

    def _end_drag(self) -> None:
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
        for box in self.boxes:
            box.set_over(False)

    def _holds(self, at: QPoint) -> bool:
        return self.viewport().rect().contains(self.viewport().mapFromGlobal(at))

    def _box_at(self, at: QPoint) -> GroupBox | None:
        if not self._holds(at):
            return None
        inside = self._inside.mapFromGlobal(at)
        return next((box for box in self.boxes if box.geometry().contains(inside)), None)
