"""A desk to test at: its own display, a window manager, an accessibility bus, hands on the keyboard."""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xrandr", "xprop", "openbox", "xdotool", "dbus-daemon", "gdbus", "import")
SYSTEM_PYTHON = "/usr/bin/python3"
ACCESSIBLE = Path(__file__).with_name("accessible.py")


def missing() -> list[str]:
    """Name the programs this machine lacks for a desk."""
    return [name for name in NEEDED if shutil.which(name) is None]


def pause(seconds: float) -> None:
    """Let another process work before asking it again."""
    select.select([], [], [], seconds)


def until(ask: Callable[[], T], seconds: float = 20) -> T:
    """Ask until the answer is true; fail with the last answer."""
    end = time.monotonic() + seconds
    answer = ask()
    while not answer and time.monotonic() < end:
        pause(0.05)
        answer = ask()
    if answer:
        return answer
    raise AssertionError(f"waited {seconds} s for {ask.__doc__ or ask}: {answer!r}")


@dataclass
class Desk:
    """One display server; `displays` are (width, height) side by side, the first is the operator's."""

    home: Path
    displays: tuple[tuple[int, int], ...]
    surroundings: dict[str, str] = field(default_factory=dict)
    programs: list[subprocess.Popen[str]] = field(default_factory=list)
    languages: set[str] = field(default_factory=set)
    keys: int = 0
    """How many keys were pressed; one held with others is one."""
    letters: int = 0
    """How many characters were typed."""
    measured: list[str] = field(default_factory=list)
    """What was measured on the way, in words: told with the journey, and no reason to fail."""

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        """Start the real program as its user would; it is ended with the desk."""
        command = [sys.executable, "-m", "cop_desktop", *map(str, arguments)]
        if "--language" in command:
            self.languages.add(command[command.index("--language") + 1])
        program = subprocess.Popen(
            command, env=self.surroundings, cwd=ROOT, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        self.programs.append(program)
        return program

    def press(self, *keys: str) -> None:
        """Press keys (X names: Next, Return, ctrl+space…) in whatever has the focus."""
        self.keys += len(keys)
        self._run("xdotool", "key", "--clearmodifiers", "--delay", "60", *keys)

    def click(self, name: str) -> None:
        """Click in the middle of the control of this name."""
        at = until(lambda: next((row["at"] for row in self.accessible() if name in row["name"]), None))
        self._run("xdotool", "mousemove", str(at[0]), str(at[1]), "click", "1")

    def type(self, text: str) -> None:
        """Type a text, character by character."""
        self.letters += len(text)
        self._run("xdotool", "type", "--delay", "12", text)

    def windows(self, title: str) -> list[int]:
        """Find the visible windows whose title contains these words."""
        found = self._run("xdotool", "search", "--onlyvisible", "--name", title, check=False)
        return [int(line) for line in found.split()]

    def geometry(self, window: int) -> tuple[int, int, int, int]:
        """Left, top, width and height of a window."""
        lines = self._run("xdotool", "getwindowgeometry", "--shell", str(window)).split()
        values = dict(line.split("=") for line in lines if "=" in line)
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])

    def focus(self, window: int) -> None:
        """Give a window the keyboard."""
        self._run("xdotool", "windowactivate", "--sync", str(window))

    def monitor(self, name: str, geometry: str | None) -> None:
        """Plug a display in (`1920/508x1080/286+1366+0`), or out with None."""
        change = ("--delmonitor", name) if geometry is None else ("--setmonitor", name, geometry, "none")
        self._run("xrandr", *change)

    def accessible(self) -> list[dict[str, Any]]:
        """Read what a screen reader would: role, name, focus of every object shown by the program."""
        told = self._run(SYSTEM_PYTHON, str(ACCESSIBLE), "cop", check=False)
        return json.loads(told) if told.strip() else []

    def names(self) -> str:
        """Everything a screen reader would say, one name per line."""
        return "\n".join(row["name"] for row in self.accessible() if row["name"])

    def names_with(self, words: str, seconds: float = 20) -> str:
        """Wait until a screen reader would say these words; return all it says."""
        return until(lambda: told if words in (told := self.names()) else "", seconds)

    def names_without(self, words: str, seconds: float = 20) -> str:
        """Wait until a screen reader no longer says these words; return all it says."""
        return until(lambda: told if words not in (told := self.names()) else "", seconds)

    def measure(self, what: str, ask: Callable[[], object]) -> None:
        """Wait until the answer is true, and keep how long it took."""
        began = time.monotonic()
        until(ask)
        self.measured.append(f"{what}: {time.monotonic() - began:.1f} s")

    def picture(self, path: Path) -> None:
        """Take a picture of the whole desk."""
        self._run("import", "-window", "root", str(path))

    def kill(self, program: subprocess.Popen[str]) -> None:
        """End the program as a dead battery would."""
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()

    def _run(self, *command: str, check: bool = True) -> str:
        done = subprocess.run(
            command, env=self.surroundings, capture_output=True, text=True, check=check, timeout=60
        )
        return done.stdout


SetDesk = Callable[..., AbstractContextManager[Desk]]
"""What sets a desk: (home, *displays)."""


@contextmanager
def desk(home: Path, *displays: tuple[int, int]) -> Iterator[Desk]:
    """Set the desk, and clear it: every process started at it ends."""
    width, height = sum(w for w, _ in displays), max(h for _, h in displays)
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
         "-noreset"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as told:
        display = f":{told.readline().strip()}"
    surroundings = {
        **os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"), "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0",
    }  # fmt: skip
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    surroundings["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    manager = subprocess.Popen(["openbox"], env=surroundings, stderr=subprocess.DEVNULL)
    place = Desk(home, displays, surroundings)
    left = 0
    for index, (w, h) in enumerate(displays):
        name = ("laptop", "projector")[index] if index < 2 else f"display{index}"
        place._run("xrandr", "--setmonitor", name, f"{w}/{w * 264 // 1000}x{h}/{h * 264 // 1000}+{left}+0",
                   "screen" if index == 0 else "none", check=False)  # fmt: skip
        left += w
    for method in (
        ["org.a11y.Bus.GetAddress"],
        ["org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"],
    ):
        place._run("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path",
                   "/org/a11y/bus", "--method", *method, check=False)  # fmt: skip
    try:
        yield place
    finally:
        for program in place.programs:
            if program.poll() is None:
                place.kill(program)
            if program.stdout is not None:
                program.stdout.close()
        for process in (manager, bus, server):
            process.terminate()
            process.wait()
        bus.stdout.close()
