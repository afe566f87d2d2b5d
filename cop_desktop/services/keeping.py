"""Keeping copies of the workspace: often while a session runs, now and then otherwise."""

from __future__ import annotations

from pathlib import Path

from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.session import Session
from cop_desktop.store.workspace import Workspace

HOURS_IN_SESSION = 1.0
"""At least one backup for each hour of a session (trust.md P12)."""
HOURS_OTHERWISE = 12.0


def back_up(workspace: Workspace) -> Path | None:
    """Take the automatic backup when it is due, and tell where; None when none was.

    To be asked again and again while the program is open. Raises the faults of the disk.
    """
    if workspace.damaged:  # the backups there are worth more than a copy of this
        return None
    with workspace.reading() as reading:
        live = reading.count(Session, status=(SessionStatus.LIVE, SessionStatus.CLOSING)) > 0
    return workspace.backup_if_due(HOURS_IN_SESSION if live else HOURS_OTHERWISE)
