"""Every command of the command line runs in a process that never imports Qt."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources/data/sample-sessions.json"
ASK = """
import json, sys
from cop_desktop.__main__ import main
try:
    status = main(sys.argv[1:])
except SystemExit as done:
    status = done.code or 0
qt = sorted(name for name in sys.modules if name.split(".")[0] in {"PySide6", "shiboken6"})
print(json.dumps([status, qt, "cop_desktop._built" in sys.modules]), file=sys.stderr)
"""


def run(*arguments):
    """Run one command in a process of its own; give back its output and what it imported."""
    done = subprocess.run(
        [sys.executable, "-c", ASK, *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
    )
    status, qt, built = json.loads(done.stderr.splitlines()[-1])
    assert qt == []
    assert not built
    return status, done.stdout


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.cop"
    assert run("demo", path)[0] == 0
    return path


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["sessions"],
        ["sessions", "--json"],
        ["minutes", "s1", "--output", "{folder}/s1.docx"],
        ["export", "{folder}/shared.json"],
        ["export", "{folder}/all.json", "--everything"],
        ["import", str(SAMPLE)],
        ["check"],
        ["backup", "{folder}/backup.cop"],
    ],
    ids=" ".join,
)
def test_a_command_runs_without_qt(arguments, workspace, tmp_path):
    given = [argument.replace("{folder}", str(tmp_path)) for argument in arguments]
    status, output = run("--workspace", workspace, *given)
    assert status == 0
    assert output


def test_a_refusal_needs_no_qt_either(tmp_path):
    assert run("--workspace", tmp_path / "nothing.cop", "check")[0] == 2
