"""Hands that go through every screen: the whole program, and what a control must show of itself."""

from __future__ import annotations

import datetime as dt
import re
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from cop_desktop.app import Program
from cop_desktop.domain.clock import Instant
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.settings import Settings

LAPTOP = 1366, 768
START = dt.datetime(2026, 12, 17, 13, 0, tzinfo=dt.timezone(dt.timedelta(hours=-5)))
PADDING = 12
"""A button may lose so much of what is around its words, in pixels."""
MOST_TABS = 160
"""No screen has more stops than this; a walk that does not come round by then is a trap."""


class HandClock:
    """A clock one moves."""

    def __init__(self):
        self.ns = int(START.timestamp()) * 1_000_000_000

    def now(self):
        return Instant(self.ns // 1_000_000, self.ns, "boot")


@pytest.fixture
def program(qapp, theme, languages, tmp_path, monkeypatch):
    """The program; `program.show(path)` opens a window of a laptop and waits for its rows."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    errors, clock = Errors(), HandClock()
    made = Program(qapp, errors, Settings(tmp_path / "window.ini"), languages, theme, clock)

    def show(path, **more):
        assert made.open(path, **more)
        desktop = made._desktop
        desktop.window.resize(*LAPTOP)
        until(lambda: desktop._begun)
        settle(desktop)
        return desktop

    yield SimpleNamespace(show=show, clock=clock, languages=languages, program=made)
    errors.remove()
    desktop = made._desktop
    if desktop is not None and desktop.window.isVisible():
        if desktop._shown is not None:
            desktop._shown._sure = True
        desktop.window.close()


def until(done):
    """Let the program work until something is true."""
    for _ in range(4_000):
        if done():
            return
        QCoreApplication.processEvents()
    raise AssertionError("never")


def settle(desktop):
    """Run both threads to their end, and what they brought."""
    for _ in range(3):
        desktop.workers.settle()
        QCoreApplication.processEvents()


def press(desktop, *sequences):
    """Press keys where the cursor is."""
    for sequence in sequences:
        QTest.keySequence(desktop.window.focusWidget() or desktop.window, QKeySequence(sequence))
        settle(desktop)


def controls(window):
    """Every control one may use now, in no particular order."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.window() is window
        and _is_control(each)
        and not each.visibleRegion().isEmpty()
    ]


def _is_control(widget):
    if isinstance(widget, (QScrollBar, QScrollArea)) or widget.objectName().startswith("qt_"):
        return False
    if isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox)):
        return False
    return isinstance(widget, QAbstractButton) or bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def spoken(widget):
    """What a screen reader says of a control."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name).strip() if told is not None else ""


def where(widget):
    """Name a control for a failure: its class, its object name, its words."""
    return f"{type(widget).__name__} {widget.objectName()} “{spoken(widget)[:40]}”"


def clipped(window):
    """Words of labels and buttons that their place cuts: those a « … » shortens on purpose are told apart."""
    cut = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.window() is not window.window() or each.visibleRegion().isEmpty():
            continue
        if isinstance(each, QLabel) and each.text() and each.textFormat() is not Qt.TextFormat.RichText:
            if _label_cut(each):
                cut.append(f"{where(each)} “{each.text()[:50]}” {each.size().toTuple()}")
        elif (
            isinstance(each, QPushButton) and each.text() and each.sizeHint().width() > each.width() + PADDING
        ):
            cut.append(f"{where(each)} “{each.text()}” wants {each.sizeHint().width()} has {each.width()}")
        elif isinstance(each, QLineEdit) and each.placeholderText() and not each.text():
            room = each.width() - each.textMargins().left() - each.textMargins().right() - 10
            wanted = each.fontMetrics().horizontalAdvance(each.placeholderText())
            if wanted > room:
                cut.append(f"{where(each)} “{each.placeholderText()}” wants {wanted} has {room}")
    return cut


def _label_cut(label):
    room, metrics = label.contentsRect(), label.fontMetrics()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 2
    lines = label.text().split("\n")
    widest = max(metrics.horizontalAdvance(re.sub("&(.)", r"\1", line)) for line in lines)
    return widest > room.width() + 1 or metrics.height() > label.height() + 2


def tab_walk(window):
    """Press Tab until the cursor comes round; the controls met, in order."""
    met, start = [], window.focusWidget()
    for _ in range(MOST_TABS):
        now = window.focusWidget()
        if now is None or now in met[:-1]:
            break
        if not met or now is not met[-1]:  # day, month and year of a date are three stops of one control
            met.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    if start is not None:
        start.setFocus()
    return met
