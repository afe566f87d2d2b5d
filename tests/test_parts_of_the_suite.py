"""The journeys and the tests of windows run in parts: each file in one, none much longer than another."""

from __future__ import annotations

import json
import sys

import pytest

from tests.journeys.desk import ROOT


@pytest.fixture
def shared(monkeypatch):
    """What shares the files of a folder."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    monkeypatch.delitem(sys.modules, "check", raising=False)
    from check import shared

    return shared


@pytest.mark.parametrize("folder", [ROOT / "tests" / "journeys", ROOT / "tests" / "windows"])
@pytest.mark.parametrize("parts", [1, 2, 3])
def test_every_file_is_in_one_part_of_like_length(shared, folder, parts):
    known = json.loads((folder / "lengths.json").read_text("utf-8"))
    made = [[name.rpartition("/")[2] for name in part] for part in shared(folder, parts)]
    assert sorted(name for part in made for name in part) == sorted(
        path.name for path in folder.glob("test_*.py")
    )
    lengths = [sum(known[name] for name in part) for part in made]
    assert max(lengths) - min(lengths) <= max(known.values())


def test_a_file_not_timed_yet_is_in_a_part_too(shared, tmp_path):
    (tmp_path / "lengths.json").write_text('{"test_long.py": 30, "test_gone.py": 10}', "utf-8")
    for name in ("test_long.py", "test_new.py", "test_other.py"):
        (tmp_path / name).touch()
    long, others = sorted(shared(tmp_path, 2), key=len)
    assert [path.rpartition("/")[2] for path in long] == ["test_long.py"]
    assert [path.rpartition("/")[2] for path in others] == ["test_new.py", "test_other.py"]
