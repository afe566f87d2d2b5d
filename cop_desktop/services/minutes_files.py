"""The files of minutes: what they are written over, and what is told of them once written or read back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.hand_edits import HandEdits
from cop_desktop.domain.session import Attachment, MinutesVersion
from cop_desktop.export.package_guard import guarded
from cop_desktop.export.reference import own_reference, read_reference

BY_HAND = "by_hand"
"""Key of a kept document: its file is one a hand edited, which stays the reference."""

SHEET = "sheet"
"""Key of a kept document: the letterhead it was written on, an attachment's id; empty: our own page."""


def is_by_hand(version: MinutesVersion) -> bool:
    """Tell whether a version is a file edited by hand and kept as it is: it is never written over."""
    return bool(version.document.get(BY_HAND))


@dataclass(frozen=True)
class Exported:
    """What an export did: the file, the version kept of it, how many undecided items it leaves out."""

    changes: Changes
    path: Path
    version: MinutesVersion
    left_out: int


@dataclass(frozen=True)
class LastFile:
    """The file last written for a session: where it is, what hands did to it, where the next one goes.

    `read` is None when the file is no more there, or cannot be read any more: `fault` says why, a code.
    """

    version: MinutesVersion
    path: Path
    there: bool
    read: ReadBack | None
    proposed: Path
    fault: str = ""


@dataclass(frozen=True)
class ReadBack:
    """A file read back: the version it comes from, whether its bytes are ours, and what hands did."""

    version: MinutesVersion
    as_written: bool
    edits: HandEdits


def must_be_word_name(path: Path) -> None:
    """Refuse what is no name for a Word file: UserError "minutes-is-folder", "minutes-not-docx"."""
    if path.is_dir():
        raise UserError("minutes-is-folder", name=path.name or str(path))
    if path.suffix.lower() != ".docx":
        raise UserError("minutes-not-docx", name=path.name or str(path))


def reference_for(path: Path | None, letterhead: Attachment | None, language: Language) -> tuple[bytes, str]:
    """Give what minutes are written over, checked, with its name: a file, a community's letterhead, ours."""
    if path is not None:
        return read_reference(path), path.name
    if letterhead is not None:
        return guarded(letterhead.content, letterhead.name), letterhead.name
    return own_reference(language), ""
