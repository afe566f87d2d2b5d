"""What SQLAlchemy names and we never use is imported by whoever needs it, and by nobody else."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cop_desktop.store.lean import left_out

USED = """
import sys, tempfile
from pathlib import Path
from cop_desktop.domain.community import Community
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.demo import make_demo
from cop_desktop.store.workspace import open_workspace
path = Path(tempfile.mkdtemp()) / "a.cop"
make_demo(path, SystemClock())
with open_workspace(path, SystemClock()) as workspace:
    with workspace.writing() as writing:
        (one, *_) = writing.all(Community)
        writing.save(one)
        writing.commit()
print([name for name in ("asyncio", "importlib.metadata", "ssl") if name in sys.modules])
import asyncio, importlib.metadata
from sqlalchemy.util import compat, concurrency
async def answer():
    return 42
print(type(asyncio).__name__, asyncio.run(answer()), concurrency.iscoroutine(made := answer()))
made.close()
print(compat.asyncio.Lock is asyncio.Lock, bool(compat.importlib_metadata_get("console_scripts")))
print(importlib.metadata.version("SQLAlchemy") == __import__("sqlalchemy").__version__)
"""


def test_a_workspace_is_read_and_written_without_them_and_they_are_there_when_asked_for():
    done = subprocess.run([sys.executable, "-c", USED], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "module 42 True", "True True", "True"], done.stderr


@pytest.fixture
def without_this():
    before = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "wsgiref"}
    yield
    for name in [name for name in sys.modules if name.split(".")[0] == "wsgiref"]:
        del sys.modules[name]
    sys.modules.update(before)


def test_even_meanwhile_it_answers_as_the_module_itself(without_this):
    with left_out({"wsgiref": (), "wsgiref.util": ("guess_scheme",)}):
        import wsgiref.util as stand_in

        assert type(stand_in).__name__ == "_Later"
        kept = stand_in.guess_scheme
        import wsgiref.headers as inner  # a module of a package that is left out

        assert inner.Headers([("a", "b")])["A"] == "b"
        assert stand_in.FileWrapper.__name__ == "FileWrapper"
        assert not hasattr(stand_in, "__nothing__")
    assert kept({"HTTPS": "on"}) == "https"
    import wsgiref.util

    assert type(wsgiref.util).__name__ == "module"


def test_what_is_there_already_is_left_alone():
    import json

    with left_out({"json": ()}):
        assert sys.modules["json"] is json
    assert sys.modules["json"] is json
