"""The keys of the planner, as its foot and F1 name them."""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.qt.form import key_text
from cop_desktop.qt.language import translate


def plan_hints(*, inserting: bool) -> Sequence[tuple[str, str]]:
    """List the keys and what they do: those of the rail first while one is `inserting`."""
    insert = (key_text("Return"), translate("Planner", "insert"))
    shape = (
        (_arrows("Alt+Up"), translate("Planner", "move")),
        ("+ −", translate("Planner", "stretch")),
        (key_text("Return"), translate("Planner", "edit")),
        (key_text("Del"), translate("Planner", "remove")),
    )
    more = (
        (key_text("Ctrl+F"), translate("Planner", "find a format")),
        (_arrows("Alt+Shift+Up"), translate("Planner", "stretch")),
        (key_text("Ctrl+N"), translate("Planner", "add an item")),
        (key_text("Ctrl+I"), translate("Planner", "facts of the session")),
        (key_text("Ctrl+Shift+A"), translate("Planner", "people")),
        (key_text("Ctrl+Shift+C"), translate("Planner", "cases")),
        (key_text("Ctrl+Return"), translate("Planner", "run")),
        (key_text("Shift+F5"), translate("Planner", "check the room")),
        (key_text("F4"), translate("Planner", "from a round to its item, and back")),
        (key_text("Ctrl+Shift+R"), translate("Planner", "rehearse")),
        (key_text("Ctrl+T"), translate("Planner", "take the length known from past sessions")),
    )
    return (*shape, *more) if not inserting else (insert, more[0], *shape, *more[2:])


def _arrows(keys: str) -> str:
    """Write a key with both arrows: « Alt+Maj+↑↓ »."""
    return key_text(keys).rpartition("+")[0] + "+↑↓"
