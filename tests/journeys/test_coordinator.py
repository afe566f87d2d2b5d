"""The coordinator's evening: minutes from the command line, a hand edit, the minutes again.

The file is edited by LibreOffice itself, then by python-docx; a paragraph is changed, one added, one
removed. The program must never overwrite it, and must say exactly what the hand did.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest

from cop_desktop.domain.session import Session
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.minuting import Minuting
from cop_desktop.store.workspace import open_workspace
from tests.journeys import office_hand

pytestmark = pytest.mark.journey

CHANGED = "déjà donné trois fois."
MORE = " Une autre date est possible."
TYPED = "Un mot de la coordination."
GONE = "approuver le compte rendu de la"


def program(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run the real program as a process, in French."""
    return subprocess.run(
        [sys.executable, "-m", "cop_desktop", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, "LC_ALL": "fr_CA.UTF-8", "LANG": "fr_CA.UTF-8", "PYTHONIOENCODING": "utf-8"},
    )


@pytest.fixture
def evening(tmp_path: Path) -> tuple[Path, Path]:
    """The demonstration workspace, and the minutes of its November session."""
    workspace, minutes = tmp_path / "demo.cop", tmp_path / "Compte rendu.docx"
    assert program("demo", workspace).returncode == 0
    written = program("--workspace", workspace, "minutes", "s2", "--output", minutes)
    assert (written.returncode, written.stderr) == (0, "")
    return workspace, minutes


def hand_of_python_docx(path: Path) -> None:
    word = docx.Document(str(path))
    paragraphs = word.paragraphs
    at = next(rank for rank, one in enumerate(paragraphs) if CHANGED in one.text)
    paragraphs[at].runs[-1].text += MORE
    paragraphs[at + 1].insert_paragraph_before(TYPED)
    gone = next(one for one in paragraphs if GONE in one.text)._p
    gone.getparent().remove(gone)
    word.save(str(path))


def check(workspace: Path, minutes: Path) -> None:
    """Export again: the hand edit stays, a new name is proposed, and what the hand did is told."""
    by_hand = minutes.read_bytes()
    again = program("--workspace", workspace, "minutes", "s2", "--output", minutes)
    assert again.returncode == 2
    assert len(again.stderr.strip().splitlines()) == 1
    assert "Compte rendu v2.docx" in again.stderr
    assert minutes.read_bytes() == by_hand
    beside = minutes.with_name("Compte rendu v2.docx")
    assert program("--workspace", workspace, "minutes", "s2", "--output", beside).returncode == 0
    assert minutes.read_bytes() == by_hand
    clock = SystemClock()
    with open_workspace(workspace, clock) as opened:
        with opened.reading() as reading:
            session = reading.first(Session, external_id="s2")
        assert session is not None
        read = Minuting(opened, clock).read_back(minutes, session.id)
    ((changed,), (added,), (removed,)) = read.edits.changed, read.edits.added, read.edits.removed
    assert changed.after == changed.before + MORE
    assert CHANGED in changed.before
    assert (added.text, added.after_block_id) == (TYPED, changed.block_id)
    assert GONE in removed.before


@pytest.mark.skipif(not office_hand.AVAILABLE, reason="LibreOffice is not installed")
def test_edited_by_libreoffice_itself(evening: tuple[Path, Path], tmp_path: Path) -> None:
    workspace, minutes = evening
    edited = tmp_path / "edited.docx"
    office_hand.edit(minutes, edited, tmp_path / "profile", CHANGED, MORE, TYPED, GONE)
    edited.replace(minutes)
    check(workspace, minutes)


def test_edited_by_python_docx(evening: tuple[Path, Path]) -> None:
    workspace, minutes = evening
    hand_of_python_docx(minutes)
    check(workspace, minutes)


@pytest.mark.skipif(not office_hand.AVAILABLE, reason="LibreOffice is not installed")
def test_saved_again_by_libreoffice_then_edited(evening: tuple[Path, Path], tmp_path: Path) -> None:
    workspace, minutes = evening
    saved = office_hand.save_again(minutes, tmp_path / "office", tmp_path / "profile")
    saved.replace(minutes)
    hand_of_python_docx(minutes)
    check(workspace, minutes)
