"""A display is asked for before Qt, which would abort."""

import sys

import pytest

from cop_desktop.services.display import has_display


@pytest.mark.parametrize(
    ("environment", "answer"),
    [
        ({}, False),
        ({"DISPLAY": ":977"}, False),
        ({"DISPLAY": "nonsense"}, False),
        ({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": "/nowhere"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
    ],
)
@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="always a display there")
def test_a_display_is_one_that_answers(environment, answer):
    assert has_display(environment) is answer
