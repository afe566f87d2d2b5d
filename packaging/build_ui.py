"""Compile ui/ and resources/ into cop_desktop/_built/.

Hatchling runs this for every wheel and editable install; run it by hand
(`python packaging/build_ui.py`) after changing a form, words or data.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent.parent
PYSIDE = Path(PySide6.__file__).parent
# A binary file is mapped; the same resources as a Python module took 30 ms of each start.
REGISTER = """from pathlib import Path

from PySide6.QtCore import QResource

if not QResource.registerResource(str(Path(__file__).with_name("resources.rcc"))):
    raise ImportError("resources.rcc")
"""
RESOURCE_FOLDERS = ("icons", "fonts", "style")
CATALOGUES = ("fr_CA", "en_CA")


def qt(tool: str, *args: object) -> None:
    """Run one of PySide6's own tools: uic and rcc hide in libexec except on Windows."""
    homes = (PYSIDE / "Qt" / "libexec" / tool, PYSIDE / tool, PYSIDE / f"{tool}.exe")
    program = next(home for home in homes if home.is_file())
    subprocess.run([program, *map(str, args)], check=True)


def resource_index(resources: Path) -> str:
    """Name every icon, font and style sheet `:/folder/name`."""
    files = [
        path
        for folder in RESOURCE_FOLDERS
        for path in sorted((resources / folder).rglob("*"))
        if path.is_file() and path.suffix not in {".txt", ".md"}
    ]
    rows = "".join(
        f'<file alias="{escape(path.relative_to(resources).as_posix())}">{escape(str(path))}</file>'
        for path in files
    )
    return f'<RCC><qresource prefix="/">{rows}</qresource></RCC>'


def document_words(folder: Path, language: str) -> dict[str, Any]:
    """Gather the words of documents and of the command line, one JSON per area and language."""
    words: dict[str, Any] = {}
    for part in sorted(folder.glob(f"*_{language}.json")):
        words.update(json.loads(part.read_text(encoding="utf-8")))
    return words


def _catalogues(resources: Path, language: str) -> list[Path]:
    return sorted((resources / "i18n").glob(f"*_{language}.ts"))


def build(root: Path = ROOT) -> list[Path]:
    """Rebuild from nothing, so that no form outlives its .ui file."""
    resources = root / "resources"
    out = root / "cop_desktop" / "_built"
    fresh = out.with_name("_built.new")
    shutil.rmtree(fresh, ignore_errors=True)
    (fresh / "data").mkdir(parents=True)
    for form in sorted((root / "ui").glob("*.ui")):
        target = fresh / f"ui_{form.stem}.py"
        qt("uic", "-g", "python", "--from-imports", "--no-autoconnection", form, "-o", target)
    for language in CATALOGUES:
        if words := _catalogues(resources, language):
            qt("lrelease", "-silent", *words, "-qm", fresh / "data" / f"cop_{language}.qm")
    index = fresh / "resources.qrc"
    index.write_text(resource_index(resources), encoding="utf-8")
    qt("rcc", "--binary", index, "-o", fresh / "resources.rcc")
    index.unlink()
    # uic imports every class of Qt it might name; each costs start-up time.
    trim = ["check", "-q", "--isolated", "--no-cache", "--select=F401", "--fix"]
    forms = sorted(fresh.glob("ui_*.py"))
    if forms:
        subprocess.run([sys.executable, "-m", "ruff", *trim, *forms], check=True)
    (fresh / "__init__.py").write_text(REGISTER, encoding="utf-8")
    shutil.copytree(resources / "data", fresh / "data", dirs_exist_ok=True)
    for sound in sorted((resources / "sounds").glob("*.wav")):  # played from its file by the system
        shutil.copy2(sound, fresh / "data" / sound.name)
    for language in ("fr", "en"):
        words_of_documents = document_words(resources / "i18n" / "documents", language)
        text = json.dumps(words_of_documents, ensure_ascii=False, indent=1)
        (fresh / "data" / f"words_{language}.json").write_text(text, encoding="utf-8")
    shutil.rmtree(out, ignore_errors=True)
    fresh.rename(out)
    return sorted(out.iterdir())


def expected(root: Path = ROOT) -> set[Path]:
    """Name every file that `build` makes of the sources there are."""
    resources, out = root / "resources", root / "cop_desktop" / "_built"
    data = resources / "data"
    names = {"__init__.py", "resources.rcc", "data/words_fr.json", "data/words_en.json"}
    names |= {f"ui_{form.stem}.py" for form in root.glob("ui/*.ui")}
    names |= {f"data/cop_{language}.qm" for language in CATALOGUES if _catalogues(resources, language)}
    names |= {f"data/{sound.name}" for sound in resources.glob("sounds/*.wav")}
    names |= {f"data/{each.relative_to(data).as_posix()}" for each in data.rglob("*") if each.is_file()}
    return {out / name for name in names}


def stale(root: Path = ROOT) -> bool:
    """Tell whether something that should be built is not there, or is older than its sources."""
    if not all(path.is_file() for path in expected(root)):
        return True
    built = root / "cop_desktop" / "_built" / "__init__.py"
    sources = [*root.glob("ui/*.ui"), *root.glob("resources/**/*"), Path(__file__)]
    return max(path.stat().st_mtime for path in sources) > built.stat().st_mtime


class BuildUi(BuildHookInterface[Any]):
    """The hatchling side of the same function."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build before the wheel is gathered; `version` is hatchling's."""
        build(Path(self.root))


if __name__ == "__main__":
    if "--if-stale" not in sys.argv or stale():
        print(*build(), sep="\n")
