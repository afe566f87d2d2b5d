"""The rules of the house, checked by machines: floors, types, style, forms, words, sources."""

from __future__ import annotations

import ast
import itertools
import json
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "cop_desktop"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "_built" not in path.parts)
FORMS = sorted((ROOT / "ui").glob("*.ui"))
CATALOGUES = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
EDITABLE = {
    "QLineEdit", "QPlainTextEdit", "QTextEdit", "QComboBox", "QSpinBox", "QDoubleSpinBox", "QTimeEdit",
    "QDateEdit", "QListView", "QTableView", "QTreeWidget", "QTreeView", "QListWidget", "RowsView",
}  # fmt: skip
ESSENTIALS = {
    "QtConcurrent", "QtCore", "QtDBus", "QtDesigner", "QtGui", "QtHelp", "QtNetwork", "QtOpenGL",
    "QtOpenGLWidgets", "QtPrintSupport", "QtQml", "QtQuick", "QtQuickControls2", "QtQuickTest",
    "QtQuickWidgets", "QtSql", "QtSvg", "QtSvgWidgets", "QtTest", "QtUiTools", "QtWidgets", "QtXml",
}  # fmt: skip
"""The modules of pyside6-essentials; everything else of PySide6 is an addon."""


def qt_modules(tree: ast.AST) -> set[str]:
    """Name the modules of Qt that a file imports anywhere, or names in a text (code, import_module)."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("PySide6.")}
        elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
            found.add(str(node.module).split(".")[1])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            found |= set(re.findall(r"PySide6\.(Qt\w+)", node.value))
            for names in re.findall(r"from PySide6 import ([\w, ]+)", node.value):
                found |= {name.split()[0] for name in names.split(",")}
    return found


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_floors_import_only_the_floors_below():
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_types_are_strict():
    done = _run("mypy")
    assert done.returncode == 0, done.stdout


def test_style_is_kept():
    assert (done := _run("ruff", "check", ".")).returncode == 0, done.stdout
    assert (done := _run("ruff", "format", "--check", ".")).returncode == 0, done.stdout


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_form_is_accessible_and_plain(form):
    root = ET.parse(form).getroot()
    widgets = {widget.get("name"): widget for widget in root.iter("widget")}

    def has(widget, name):
        return widget.find(f"property[@name='{name}']") is not None

    buddies = {buddy.text for buddy in root.iterfind(".//property[@name='buddy']/cstring")}
    nameless = [
        name
        for name, widget in widgets.items()
        if widget.get("class") in EDITABLE and name not in buddies and not has(widget, "accessibleName")
    ]
    assert not nameless, "neither buddy nor accessible name"
    mute = [
        name
        for name, widget in widgets.items()
        if widget.get("class") == "QToolButton"
        and not has(widget, "text")
        and not has(widget, "accessibleName")
    ]
    assert not mute, "a button without words needs a name"
    assert buddies <= set(widgets)
    own = [n for n, w in widgets.items() if w.findtext("property[@name='buddy']/cstring") == n]
    assert not own, "a label is not its own buddy"
    styled = [name for name, widget in widgets.items() if has(widget, "styleSheet") or has(widget, "font")]
    assert not styled, "style lives in resources/style"
    stops = [stop.text for stop in root.iter("tabstop")]
    assert set(stops) <= set(widgets)
    assert len(stops) == len(set(stops))


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.stem)
def test_every_word_is_translated(catalogue):
    root = ET.parse(catalogue).getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            where = f"{context.findtext('name')}: {message.findtext('source')}"
            translation = message.find("translation")
            assert translation is not None, where
            assert translation.get("type") is None, f"unfinished: {where}"
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            assert all(forms), where
            said = [re.findall(r"\{\w*\}|%n", text) for text in forms]
            wanted = set(re.findall(r"\{\w*\}|%n", message.findtext("source") or ""))
            assert all(set(found) <= wanted for found in said), where
            assert all(set(found) | {"%n"} == wanted | {"%n"} for found in said), where
            if catalogue.stem.endswith("fr_CA"):
                for text in forms:
                    assert not re.search(r"(?<! ) ?[^\u00a0 ]:(?=\s|$)|« | »| :|\u202f| [?!;]", text), where


def test_catalogues_hold_every_word_of_the_sources(tmp_path):
    """A word added since the catalogues were gathered is found here, not by a user."""
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        import words
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    known = {
        (context.findtext("name"), message.findtext("source"))
        for path in CATALOGUES
        if path.stem.endswith("fr_CA")
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }
    used = set()
    for path in SOURCES:
        for _call, texts in words.calls(ast.parse(path.read_text(encoding="utf-8"))):
            if texts is not None:
                used.add((texts[0], texts[1]))
    assert used - known == set()


def test_words_are_literal():
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        import words
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    faults = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in SOURCES
        for call, texts in words.calls(ast.parse(path.read_text(encoding="utf-8")))
        if texts is None
    ]
    assert faults == [], "translate() takes literal strings, or nobody translates them"


def test_documents_have_the_same_words_in_both_languages():
    folder = ROOT / "resources" / "i18n" / "documents"
    for french in folder.glob("*_fr.json"):
        english = french.with_name(french.name.replace("_fr.json", "_en.json"))
        said = json.loads(french.read_text(encoding="utf-8"))
        other = json.loads(english.read_text(encoding="utf-8"))
        assert said.keys() == other.keys(), french.name
        for key, text in said.items():
            if isinstance(text, str):
                assert set(re.findall(r"\{\w+", text)) == set(re.findall(r"\{\w+", other[key])), key


def test_the_time_is_read_in_one_place_and_nobody_waits():
    reading = re.compile(
        r"\b(datetime\.now|dt\.datetime\.now|date\.today|utcnow|time\.time|time\.monotonic|time\.sleep)\b"
    )
    faults = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in SOURCES
        if path != PACKAGE / "services" / "clock.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if reading.search(line.split("#")[0]) and not line.strip().startswith(('"', "`"))
    ]
    assert faults == []


def test_only_one_file_catches_everything():
    catching = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
                broad = any(
                    k is None or getattr(k, "id", "") in {"Exception", "BaseException"} for k in kinds
                )
                passed_on = isinstance(node.body[-1], ast.Raise) and node.body[-1].exc is None
                if broad and not passed_on:
                    catching.append(path.relative_to(PACKAGE).as_posix())
    assert set(catching) <= {"qt/errors.py"}


def test_files_hold_one_idea():
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in SOURCES
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_addon_of_qt_is_named():
    written = [PACKAGE.rglob("*.py"), (ROOT / "tests").rglob("*.py"), (ROOT / "packaging").rglob("*.py")]
    found = {
        str(path.relative_to(ROOT)): addons
        for path in itertools.chain(*written)
        if path != Path(__file__)  # which names them, to be sure that they are seen
        if (addons := qt_modules(ast.parse(path.read_text(encoding="utf-8"))) - ESSENTIALS)
    }
    assert found == {}


@pytest.mark.parametrize(
    "planted",
    [
        "import PySide6.QtCharts",
        "from PySide6.QtPdf import QPdfDocument",
        "from PySide6 import QtCore, QtMultimedia",
        "def late():\n    from PySide6.QtWebEngineCore import QWebEnginePage",
        "importlib.import_module('PySide6.QtBluetooth')",
        "code = 'import sys; from PySide6 import QtCore, Qt3DCore'",
    ],
)
def test_a_planted_addon_is_seen(planted):
    assert len(qt_modules(ast.parse(planted)) - ESSENTIALS) == 1


def test_no_addon_of_qt_is_imported_by_the_whole_program():
    """Every module of ours is imported in one process; only Essentials may come along."""
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in SOURCES
        if path.name not in {"__main__.py", "env.py"} and "versions" not in path.parts
    ]
    code = (
        "import importlib, sys\n"
        f"for name in {modules!r}:\n"
        "    importlib.import_module(name.removesuffix('.__init__'))\n"
        "print('\\n'.join(sorted(n for n in sys.modules if n.startswith('PySide6.'))))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    names = done.stdout.split()
    assert "PySide6.QtWidgets" in names
    assert {name.split(".")[1] for name in names if name.startswith("PySide6.Qt")} <= ESSENTIALS


def test_void_calls_of_qt_lose_no_reference_to_none(qapp):
    """PySide6 6.12.0 on Python 3.11 loses one at each call, and aborts after minutes of painting."""
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QImage, QPainter

    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    painter, thing = QPainter(image), QObject()
    for _ in range(10):
        painter.translate(0, 0)
        thing.setObjectName("x")
    before = sys.getrefcount(None)
    for _ in range(1_000):
        painter.translate(0, 0)
        painter.save()
        painter.restore()
        thing.setObjectName("x")
    drift = sys.getrefcount(None) - before
    painter.end()
    assert abs(drift) < 50, drift


def test_generated_files_are_not_kept_and_ui_is_not_importable():
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert "cop_desktop/_built/" in ignored
    assert not list((ROOT / "ui").glob("*.py"))
    forms = {path.stem for path in FORMS}
    windows = {path.stem for path in (PACKAGE / "windows").glob("*.py")}
    assert forms <= windows, "one form, one class, one name"


def test_settings_are_where_platformdirs_says(monkeypatch, tmp_path):
    import platformdirs

    from cop_desktop.qt.settings import data_folder, settings_file

    for home in (None, tmp_path):
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            if home is None:
                monkeypatch.delenv(variable, raising=False)
            else:
                monkeypatch.setenv(variable, str(home))
        assert settings_file().parent == Path(platformdirs.user_config_dir("cop-desktop", appauthor=False))
        assert data_folder() == Path(platformdirs.user_data_dir("cop-desktop", appauthor=False))
