"""Gather the words of an area from the sources into its catalogues.

`python packaging/words.py AREA…` (or no area: all of them) updates `resources/i18n/AREA_fr_CA.ts` and
`AREA_en_CA.ts` (plural forms only); then translate what is unfinished and rebuild.

A source file belongs to the area whose prefix its name begins with (`AREAS`), else to the shell. The
words of Python files are read from their syntax tree: lupdate loses the plurals of PySide6's
`translate`, and drops calls whose count is an expression.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("ui/*.ui", "cop_desktop/app.py", "cop_desktop/windows/**/*.py", "cop_desktop/qt/**/*.py")
AREAS: dict[str, tuple[str, ...]] = {
    "shell": ("running_place", "sessions_shown"),
    "community": ("community", "colour_row", "exchange_files", "file_dialogs"),
    "planner": (
        "planner", "plan_", "agenda", "gallery", "roster", "people", "attend", "participant", "round_",
        "session_", "expected", "format",
    ),
    "console": (
        "console", "clicker", "live", "recovery", "turns", "run_", "running", "gap",
    ),
    "human": ("console_hold", "console_acts", "palette", "search_field", "hold_", "door_"),
    "read_back": ("read_back", "console_read_back", "console_answer", "since_"),
    "capture": ("capture", "feed", "harvest", "captured", "prefix"),
    "people": (
        "console_arrivals", "console_sheet", "planner_cases", "attendance_change", "arrival_acts",
    ),
    "rescue": ("rescue", "console_rescue", "console_cycles", "cycle_"),
    "speaking": ("speaking_", "console_speaking", "console_undo_acts"),
    "notes": ("notes", "note_"),
    "groups": ("console_groups", "groups", "group_"),
    "votes": ("votes", "vote_", "console_votes", "console_decision", "decision"),
    "wall": ("wall", "projector", "screens", "faces", "face_", "ring", "thread", "seats", "question"),
    "room": ("single_", "room_", "test_card", "display_panel"),
    "report": ("calibration", "rehears", "account"),
    "minutes": ("minutes", "triage", "export", "document", "word_"),
    "sending": ("minutes_review", "minutes_send", "minutes_edited", "minutes_leaving"),
}  # fmt: skip
"""Area → beginnings of file names. The longest beginning wins."""


def area_of(path: Path) -> str:
    """Tell which area a source file belongs to."""
    best, chosen = 0, "shell"
    for area, beginnings in AREAS.items():
        for beginning in beginnings:
            if path.stem.startswith(beginning) and len(beginning) > best:
                best, chosen = len(beginning), area
    return chosen


def sources(area: str) -> list[Path]:
    """List the forms and Python files of an area."""
    found = {path for pattern in FLOORS for path in ROOT.glob(pattern)}
    return sorted(path for path in found if area_of(path) == area)


def calls(tree: ast.AST) -> Iterator[tuple[ast.Call, list[str] | None]]:
    """Yield each call of `translate` and its literal texts (None: something is not a literal)."""
    names = _names_of_translate(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        called = node.func
        if isinstance(called, ast.Attribute):  # QCoreApplication.translate, and no painter's
            known = called.attr == "translate" and getattr(called.value, "id", "") == "QCoreApplication"
        else:
            known = isinstance(called, ast.Name) and called.id in names
        if not known:
            continue
        texts = node.args[:3]
        literal = all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts)
        yield node, [text.value for text in texts] if literal else None  # type: ignore[attr-defined]


def _names_of_translate(tree: ast.AST) -> set[str]:
    """Find the other names a file gives to `translate`: `words = translate`."""
    names = {"translate"}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Assign):
            continue
        pairs = [(target, node.value) for target in node.targets]
        if isinstance(node.value, ast.Tuple):
            pairs = [
                pair
                for target in node.targets
                if isinstance(target, ast.Tuple)
                for pair in zip(target.elts, node.value.elts, strict=False)
            ]
        names |= {
            target.id
            for target, value in pairs
            if isinstance(target, ast.Name) and isinstance(value, ast.Name) and value.id == "translate"
        }
    return names


def canonical(path: Path) -> str:
    """Rewrite the words of a Python file as the plain calls that lupdate reads."""
    lines = []
    for _call, texts in calls(ast.parse(path.read_text(encoding="utf-8"))):
        if texts is None:
            continue
        context, source, *note = texts
        comment = note[0] if note else ""
        plural = ", 2" if "%n" in source else ""
        more = f", {comment!r}{plural}" if comment or plural else ""
        lines.append(f"QCoreApplication.translate({context!r}, {source!r}{more})")
    return "\n".join(lines)


def gather(area: str) -> None:
    """Update the two catalogues of an area."""
    files = sources(area)
    with tempfile.TemporaryDirectory() as folder:
        code = Path(folder) / f"{area}.py"
        code.write_text("\n".join(canonical(p) for p in files if p.suffix == ".py"), encoding="utf-8")
        inputs = [code, *(path for path in files if path.suffix == ".ui")]
        program = Path(PySide6.__file__).parent / "lupdate"
        common = ["-no-obsolete", "-locations", "none", "-silent"]
        for language, only in (("fr_CA", []), ("en_CA", ["-pluralonly"])):
            target = ROOT / "resources" / "i18n" / f"{area}_{language}.ts"
            target.parent.mkdir(parents=True, exist_ok=True)
            options = [*common, *only, "-source-language", "en", "-target-language", language]
            subprocess.run([program, *inputs, *options, "-ts", target], check=True)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or AREAS:
        gather(wanted)
