"""The upright thread of the console: no words are written over others."""

from cop_desktop.qt.widgets import thread_upright
from cop_desktop.qt.widgets.thread import PieceState
from cop_desktop.qt.widgets.thread_column import Item, Step
from cop_desktop.qt.widgets.thread_upright import UprightThread


def test_what_is_left_stands_above_what_is_said_of_the_step(qtbot, theme, monkeypatch):
    written = []

    def write(_painter, _x, top, text, *_more, **_named):
        written.append((top, text))

    monkeypatch.setattr(thread_upright, "_write", write)
    column = UprightThread(theme.colour)
    qtbot.addWidget(column)
    step = Step("r", "Pause", "15 min", 900, PieceState.RUNNING)
    column.show_items((Item("a", "Pause", "14 h", (step,), note="15 min · protégée", protected=True),))
    column.show_now(0.1, "il reste 14 min sur 15", "calm")
    column.resize(268, 400)
    column.grab()
    tops = {text.replace("\u00a0", " "): top for top, text in written}
    assert "il reste 14 min sur 15" in tops
    assert tops["15 min · protégée"] - tops["il reste 14 min sur 15"] >= 18
