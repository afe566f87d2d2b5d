"""Whether a workspace is sound: its pages, its links, its rows, and every run log."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.errors import UserError
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.store.checking import Finding, findings
from cop_desktop.store.workspace import Workspace


@dataclass(frozen=True)
class Checked:
    """What was found wrong (nothing: the workspace is sound), and how many run logs were folded."""

    findings: tuple[Finding, ...] = ()
    runs: int = 0


def check(workspace: Workspace) -> Checked:
    """Look for damage in the file, then fold every run log."""
    found = findings(workspace.path)
    if found:
        return Checked(tuple(found))
    runs = 0
    with workspace.reading() as reading:
        for run in reading.all(RunRecord, deleted=True):
            records = reading.events(run.id)
            try:
                fold_records(run.id, records)
            except UserError as fault:
                detail = f"{run.id}/{fault.values.get('seq', '')}"
                found.append(Finding("run-log-broken", "run_event", detail))
            runs += 1
    return Checked(tuple(found), runs)
