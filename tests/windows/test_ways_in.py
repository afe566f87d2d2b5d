"""Everything that can be asked of a run can be asked from the palette: a command without a way in is seen.

`WAYS` says by which act of the palette each command is reached (its key, or how its key begins), `IN_BAR`
those that answer a question the program asks by itself, which Alt and a digit answer.
"""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import cop_desktop.domain.run as run_package
from cop_desktop.domain.run import commands as co
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.services.demo import make_demo
from cop_desktop.windows.console import Console
from cop_desktop.windows.palette_host import PaletteHost
from tests.console_hand import CTRL, KEY
from tests.console_world import person_id, round_id
from tests.windows.screens_hand import HandClock, press
from tests.windows.screens_hand import program as program

TALK = round_id("c1", "consultation")
WAYS: dict[str, str] = {
    "Arm": "console:Ctrl+Shift+D",
    "Start": "console:PgDown",
    "Pause": "console:Ctrl+Space",
    "Resume": "console:Ctrl+Space",
    "Hold": "hold",
    "Release": "door:",
    "Adjust": "console:Alt+Up",
    "SetRemaining": "console:Ctrl+Shift+T",
    "BackdateStart": "console:Ctrl+Shift+S",
    "Next": "console:PgDown",
    "Back": "console:PgUp",
    "Reopen": "console:PgUp",
    "Skip": "console:Ctrl+Shift+K",
    "Insert": "insert:",
    "Pass": "console:Ctrl+Shift+N",
    "Yield": "console:Ctrl+Return",
    "Interject": "console:Ctrl+Shift+J",
    "RaiseHand": "console:Ctrl+Shift+Return",
    "Reorder": "speaking:draw",
    "Arrive": "arrive:",
    "Leave": "leave:",
    "End": "console:Ctrl+Shift+X",
    "Undo": "console:undo",
    "Redo": "console:redo",
}
OF_SOME_STEPS: dict[str, str] = {
    "StartTimer": "console:Ctrl+Shift+U",
    "Regroup": "console:Ctrl+D",
    "Rotate": "console:Ctrl+R",
    "ExtendVote": "console:F11",
    "SetBallot": "console:F11",
    "Tally": "console:F11",
    "Reveal": "console:Shift+F11",
    "AddCycle": "console:Ctrl+Shift+Y",
    "DropCycle": "console:Ctrl+Shift+Y",
    "ShortenCycles": "console:Ctrl+Shift+Y",
    "ApplyRescue": "console:Alt+Shift+R",
}
"""What has a card of its own, which this act opens; the tests of each card work it by keys."""
IN_BAR = {"Recover", "DiscountGap"}
NO_WAY_YET = {"ChangePlan"}
"""To be emptied. The planner moves what is to come; while a session is live nothing asks for it."""


def every_command() -> set[str]:
    """Name every command the run knows, wherever it is declared."""
    for module in pkgutil.iter_modules(run_package.__path__):
        importlib.import_module(f"{run_package.__name__}.{module.name}")

    def below(kind: type[co.Command]) -> set[str]:
        kinds = {each for each in kind.__subclasses__() if each.__module__.startswith(run_package.__name__)}
        return {each.__name__ for each in kinds}.union(*(below(each) for each in kinds))

    return below(co.Command)


def test_every_command_has_a_way_in() -> None:
    known = every_command()
    ways = {*WAYS, *OF_SOME_STEPS, *IN_BAR}
    assert known - ways - NO_WAY_YET == set(), "say how it is asked, or make it possible"
    assert (ways | NO_WAY_YET) - known == set(), "no such command"
    assert ways & NO_WAY_YET == set(), "it has one: take it off the list"


def test_the_cards_of_some_steps_are_opened_by_keys_of_the_whole_program(program, tmp_path, qtbot) -> None:
    path = tmp_path / "demo.cop"
    make_demo(path, HandClock())
    desktop = program.show(path)
    press(desktop, "Ctrl+3")
    [console] = desktop.window.findChildren(Console)
    keys = {f"console:{sequence}" for sequence, _words, action in console.keyed() if action is not None}
    assert set(OF_SOME_STEPS.values()) - keys == set()


@pytest.fixture
def offered(room, theme):
    """Tell the keys of the acts the palette offers now."""
    acts = Acts()
    host = PaletteHost(room.page, theme, acts)
    room.console.give_to_palette(acts, host.open, lambda: None)
    return lambda: {found.act.key: found.act for found in acts.find("")}


def test_each_way_is_really_offered_in_the_middle_of_a_session(room, offered):
    seen = set(offered())
    room.go_to(TALK)
    room.key(KEY.Key_Return, CTRL)
    seen |= set(offered())
    offered()[f"leave:{person_id('Naomi')}"].do()
    room.settle()
    seen |= set(offered())
    offered()["console:undo"].do()
    room.settle()
    seen |= set(offered())
    offered()["hold"].do()
    room.settle()
    seen |= set(offered())
    missing = {name for name, way in WAYS.items() if not any(key.startswith(way) for key in seen)}
    assert missing == set()


@pytest.mark.parametrize(
    ("command", "way"),
    [(name, way) for name, way in WAYS.items()
     if name in ("Pause", "Adjust", "Hold", "Next", "Skip", "Pass", "Yield", "Reorder", "Leave", "Insert")],
)  # fmt: skip
def test_what_needs_no_answer_is_done_at_once(room, offered, command, way):
    room.go_to(TALK)
    room.key(KEY.Key_Return, CTRL)
    asked = []
    room.console.presenter.obeyed.connect(lambda given, _view: asked.append(type(given).__name__))
    act = next(act for key, act in offered().items() if key.startswith(way))
    act.do()
    room.settle()
    if room.bar is not None and room.bar.key == "again":  # more than a third of the time is left
        room.clock.forward(1)
        act.do()
        room.settle()
    assert asked == [command]
    room.key(KEY.Key_Z, CTRL)
    assert asked[1:] == ["Undo"]
    offered()["console:redo"].do()
    room.settle()
    assert asked[2:] == ["Redo"]
