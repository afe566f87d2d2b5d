"""What the journeys share: a desk, the demonstration, and a table of the keys each journey pressed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.day import LAPTOP, cop
from tests.journeys.desk import Desk, SetDesk, desk


@dataclass
class Sitting:
    """A journey at its desk, from the desk's being set to its being cleared."""

    journey: str
    desk: Desk
    seconds: float

    def line(self) -> str:
        """Tell it in a line of the table."""
        languages = ", ".join(sorted(self.desk.languages)) or "-"
        return f"{languages:8}{self.desk.keys:6}{self.desk.letters:9}{self.seconds:9.1f}  {self.journey}"


SITTINGS = pytest.StashKey[list[Sitting]]()


@pytest.fixture
def set_desk(request: pytest.FixtureRequest) -> SetDesk:
    """Set desks whose keys are told at the end: `with set_desk(home, *displays) as place`."""

    @contextmanager
    def set_one(home: Path, *displays: tuple[int, int]) -> Iterator[Desk]:
        began = time.monotonic()
        with desk(home, *displays) as place:
            try:
                yield place
            finally:
                told = Sitting(request.node.name, place, time.monotonic() - began)
                request.config.stash.setdefault(SITTINGS, []).append(told)

    return set_one


@pytest.fixture
def place(request: pytest.FixtureRequest, set_desk: SetDesk, tmp_path: Path) -> Iterator[Desk]:
    """A desk with the `DISPLAYS` its file names: a laptop, unless it says otherwise."""
    home = tmp_path / "home"
    home.mkdir()
    with set_desk(home, *getattr(request.module, "DISPLAYS", (LAPTOP,))) as one:
        yield one


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration, made once by the command line."""
    path = tmp_path_factory.mktemp("demonstration") / "demo.cop"
    cop("demo", path)
    return path


@pytest.fixture
def workspace(demonstration: Path, tmp_path: Path) -> Path:
    """The demonstration, in a file of this test alone."""
    return Path(shutil.copy(demonstration, tmp_path / "demo.cop"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Tell how many keys each journey took; letters of what was typed are counted apart."""
    sittings = config.stash.get(SITTINGS, [])
    if sittings:
        terminalreporter.section("keys of the journeys")
        terminalreporter.write_line("language  keys  letters  seconds  journey")
        for sitting in sittings:
            terminalreporter.write_line(sitting.line())
            for measured in sitting.desk.measured:
                terminalreporter.write_line(f"{'':34}{measured}")
