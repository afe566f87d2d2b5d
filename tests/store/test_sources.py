"""Rules of the store that its sources must keep."""

import ast
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
UNDOING = ROOT / "cop_desktop" / "services" / "undoing.py"
SOURCES = [*sorted((ROOT / "cop_desktop" / "store").rglob("*.py")), UNDOING]
WRITES = re.compile(r"^\s*(UPDATE|DELETE|INSERT|REPLACE)\b", re.IGNORECASE)


def bulk_writes(source: str) -> list[str]:
    """Find the functions that change rows behind `version_id_col`'s back."""
    found = []
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Call):
                called = node.func
                name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
                of_rows = "__dict__" not in ast.unparse(called)
                if name in ("update", "delete", "bulk_update_mappings") and of_rows:
                    found.append(function.name)
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                statement = WRITES.match(node.value)
                if statement and statement[1].upper() in ("UPDATE", "DELETE", "REPLACE"):
                    found.append(function.name)
    return found


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_no_row_is_changed_without_its_version(source):
    """The heartbeats alone are no edit."""
    allowed = {"beat", "beat_notes"} if source.name == "writing.py" else set()
    assert set(bulk_writes(source.read_text(encoding="utf-8"))) <= allowed


@pytest.mark.parametrize(
    "planted",
    [
        "def f(c): c.execute(update(T))",
        "def f(s): s.query(T).delete()",
        "def f(c): c.exec_driver_sql('delete from person')",
    ],
)
def test_a_planted_bulk_write_is_seen(planted):
    assert bulk_writes(planted) == ["f"]


def test_the_dialect_matters_in_one_module():
    """Opening, watching, backing up, checking and creating a *file* are SQLite’s; queries are not."""
    of_the_file = {
        "__init__.py",  # only brings SQLAlchemy in
        "dialect.py",
        "dialect_sqlite.py",
        "faults.py",
        "creating.py",
        "backup.py",
        "checking.py",
        "migrating.py",
        "watching.py",
    }
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        if source.name not in of_the_file | {"workspace.py", "writing.py"}:
            assert "sqlalchemy.dialects" not in text, source
            assert "PRAGMA" not in text, source
            assert not re.search(r"^import sqlite3", text, re.MULTILINE), source


def codes_raised() -> set[str]:
    raised = set()
    for source in SOURCES:
        text = source.read_text(encoding="utf-8")
        raised |= set(re.findall(r'(?:UserError|EnvironmentFault|CopError)\(\s*"([a-z-]+)"', text))
        if source.name == "faults.py":
            raised |= set(re.findall(r'SQLITE_\w+: "([a-z-]+)"', text))
    return raised | {"changed-elsewhere", "sequence-taken"}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_fault_has_its_sentence(language):
    path = ROOT / "resources" / "i18n" / "documents" / f"store_{language}.json"
    words = json.loads(path.read_text(encoding="utf-8"))
    said = {key.split(".")[1] for key in words if key.startswith("error.")}
    assert said == codes_raised()
    assert all(text.strip() and text[-1] in ".?" for text in words.values())


def test_french_is_spaced_as_it_must_be():
    text = (ROOT / "resources" / "i18n" / "documents" / "store_fr.json").read_text(encoding="utf-8")
    words = "\n".join(json.loads(text).values())
    assert not re.search(r"[^\u00a0]:|[^\u00a0]»|«[^\u00a0]|\s[?!;]|'", words)
