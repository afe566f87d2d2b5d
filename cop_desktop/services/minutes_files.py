"""What is told of the files of minutes: written, last written, read back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.minutes.hand_edits import HandEdits
from cop_desktop.domain.session import MinutesVersion


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

    `read` is None when the file is no more there, or cannot be read any more.
    """

    version: MinutesVersion
    path: Path
    there: bool
    read: ReadBack | None
    proposed: Path


@dataclass(frozen=True)
class ReadBack:
    """A file read back: the version it comes from, whether its bytes are ours, and what hands did."""

    version: MinutesVersion
    as_written: bool
    edits: HandEdits
