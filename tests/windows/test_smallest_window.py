"""The minutes in the smallest window there is: nothing lies over anything else, no word is cut."""

from __future__ import annotations

import itertools
import shutil

import pytest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from cop_desktop.domain.codes import Language
from cop_desktop.qt.widgets.answer_card import AnswerCard
from tests.windows.screens_hand import clipped, press, program, where
from tests.windows.test_desktop import demo_file as demo_file

__all__ = ["program"]
SIZES = pytest.mark.parametrize("size", [(960, 600), (960, 516)], ids=["600", "516"])
LANGUAGES = pytest.mark.parametrize("language", list(Language), ids=lambda each: each.value)
LEAVES = (AnswerCard, QAbstractScrollArea, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton)
"""What has words of its own, or scrolls them."""


def squeezed(page):
    """What is lower than its words are, or lies over what stands beside it."""
    leaves = [
        each
        for each in page.findChildren(QWidget)
        if isinstance(each, LEAVES)
        and each.isVisible()
        and not isinstance(each.parentWidget(), (QAbstractScrollArea, QComboBox))
    ]
    found = []
    for each in leaves:
        if isinstance(each, QAbstractScrollArea) or (isinstance(each, QLabel) and not each.text()):
            continue
        wrapped = isinstance(each, QLabel) and each.wordWrap()
        needed = each.heightForWidth(each.width()) if wrapped else each.sizeHint().height()
        if each.height() < needed - 2:
            found.append(f"low: {where(each)} {each.height()} < {needed}")
    found += [
        f"wide: {where(each)} {each.widget().width()} > {each.viewport().width()}"
        for each in page.findChildren(QScrollArea)
        if each.isVisible() and each.widget().width() > each.viewport().width()
    ]
    for one, other in itertools.combinations(leaves, 2):
        beside = one.parentWidget() is other.parentWidget()
        if beside and one.geometry().adjusted(1, 1, -1, -1).intersects(other.geometry()):
            found.append(f"over: {where(one)} {where(other)}")
    return found


@SIZES
@LANGUAGES
def test_minutes_hold_in_the_smallest_window(program, demo_file, tmp_path, language, size):
    program.languages.switch(language)
    desktop = program.show(shutil.copy(demo_file, tmp_path / "demo.cop"))
    window = desktop.window
    window.setMinimumHeight(size[1])
    window.resize(*size)
    press(desktop, "Ctrl+1", "Ctrl+4")
    found = {}
    for stage in ("triage", "write", "review", "send"):
        page = window.findChild(QWidget, "stages")
        found[stage] = [*clipped(page), *squeezed(page)]
        press(desktop, "Ctrl+Return")
    assert (window.width(), window.height()) == size
    assert {screen: lacks for screen, lacks in found.items() if lacks} == {}
