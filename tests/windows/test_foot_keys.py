"""The keys at the foot: five and help where there is room, always help."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cop_desktop.qt.form import KeyHint, fit_in_row, key_text
from cop_desktop.windows.planner_keys import plan_hints

KEYS = (
    ("1 à 4", "choisir"), ("Entrée", "garder"), ("↑↓", "parcourir"), ("Ctrl+Z", "annuler"),
    ("Ctrl+Entrée", "écrire"), ("F1", "aide"),
)  # fmt: skip


@pytest.fixture
def foot(qtbot, theme):
    widget = QWidget()
    row = QHBoxLayout(widget)
    for key, what in KEYS:
        row.addWidget(KeyHint(key, what, widget))
    qtbot.addWidget(widget)
    widget.show()
    yield row
    widget.close()


def shown(row):
    return [not row.itemAt(rank).widget().isHidden() for rank in range(row.count())]


def test_all_at_1366_and_help_at_any_width(foot):
    fit_in_row(foot, 1366 - 260)
    assert all(shown(foot))
    fit_in_row(foot, 560)
    assert shown(foot)[-1]
    assert not shown(foot)[-2], "the last key of the page is the first to go"
    assert shown(foot)[0]
    fit_in_row(foot, 10)
    assert shown(foot) == [False] * 5 + [True]
    fit_in_row(foot, 1366 - 260)
    assert all(shown(foot)), "and comes back"


def test_enter_is_said_as_keyboards_say_it(foot):
    assert key_text("Ctrl+Return").startswith("Ctrl+")
    assert key_text("Ctrl+Return").endswith(key_text("Return"))


@pytest.mark.parametrize("inserting", [False, True])
def test_the_foot_of_the_planner_says_each_thing_once(languages, inserting):
    said = [what for _key, what in plan_hints(inserting=inserting)][:5]
    assert len(set(said)) == 5
