"""The journeys run in parts: each file in one of them, and none much longer than another."""

from __future__ import annotations

import json
import sys

import pytest

from tests.journeys.desk import ROOT

FOLDER = ROOT / "tests" / "journeys"
LENGTHS = json.loads((FOLDER / "lengths.json").read_text("utf-8"))


@pytest.fixture
def journeys(monkeypatch):
    """What shares them."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    monkeypatch.delitem(sys.modules, "check", raising=False)
    from check import journeys

    return journeys


@pytest.mark.parametrize("parts", [1, 2, 3])
def test_every_journey_is_in_one_part_of_like_length(journeys, parts):
    shared = [[name.rpartition("/")[2] for name in part] for part in journeys(parts)]
    assert sorted(name for part in shared for name in part) == sorted(
        path.name for path in FOLDER.glob("test_*.py")
    )
    lengths = [sum(LENGTHS[name] for name in part) for part in shared]
    assert max(lengths) - min(lengths) <= max(LENGTHS.values())


def test_a_journey_not_timed_yet_is_in_a_part_too(journeys, tmp_path):
    (tmp_path / "lengths.json").write_text('{"test_long.py": 30, "test_gone.py": 10}', "utf-8")
    for name in ("test_long.py", "test_new.py", "test_other.py"):
        (tmp_path / name).touch()
    long, others = sorted(journeys(2, tmp_path), key=len)
    assert [path.rpartition("/")[2] for path in long] == ["test_long.py"]
    assert [path.rpartition("/")[2] for path in others] == ["test_new.py", "test_other.py"]
