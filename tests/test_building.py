"""What is built is built again when a form, words or data are missing from it, or newer than it."""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def build_ui():
    spec = importlib.util.spec_from_file_location("build_ui", ROOT / "packaging" / "build_ui.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def built(build_ui, tmp_path_factory):
    """A small copy of what is built from, and what was built of it."""
    root = tmp_path_factory.mktemp("house")
    (root / "ui").mkdir()
    (root / "cop_desktop").mkdir()
    for form in ("crash", "welcome"):
        shutil.copy(ROOT / "ui" / f"{form}.ui", root / "ui")
    shutil.copytree(ROOT / "resources", root / "resources")
    build_ui.build(root)
    return root


def test_what_was_just_built_is_fresh_and_all_of_it_is_expected(build_ui, built):
    assert not build_ui.stale(built)
    out = built / "cop_desktop" / "_built"
    assert build_ui.expected(built) == {path for path in out.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "name",
    [
        "ui_crash.py",
        "resources.rcc",
        "__init__.py",
        "data/cop_fr_CA.qm",
        "data/words_en.json",
        "data/formats.json",
    ],
)
def test_a_missing_output_is_stale(build_ui, built, name):
    path = built / "cop_desktop" / "_built" / name
    aside = path.rename(built / "aside")
    try:
        assert build_ui.stale(built)
    finally:
        aside.rename(path)
    assert not build_ui.stale(built)


def test_a_newer_source_is_stale(build_ui, built):
    form = built / "ui" / "crash.ui"
    before = form.stat().st_mtime
    os.utime(form, (before + 3600, before + 3600))
    try:
        assert build_ui.stale(built)
    finally:
        os.utime(form, (before, before))
