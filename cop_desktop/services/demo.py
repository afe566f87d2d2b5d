"""The demonstration workspace: three sessions held, with their run logs, and one ready to be run."""

from __future__ import annotations

from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.errors import UserError
from cop_desktop.services.exchanging import Exchanging, Imported, parse_incoming
from cop_desktop.store.creating import beside, private_folder, publish, unwritable
from cop_desktop.store.sweeping import sweep
from cop_desktop.store.workspace import create_workspace


def make_demo(path: Path, clock: Clock) -> Imported:
    """Write the demonstration to a new file, whole or not at all, never over a file that is there.

    UserError "workspace-exists", EnvironmentFault "workspace-folder-read-only", "system-at".
    """
    sample = files("cop_desktop") / "_built" / "data" / "sample-sessions.json"
    incoming = parse_incoming(sample.read_bytes())
    fresh = beside(path, "workspace-exists")
    try:
        if path.exists() or path.is_symlink():
            raise FileExistsError(path)
        private_folder(path.parent)
        sweep(path, clock.now().utc_ms)
        with create_workspace(fresh, clock) as workspace:
            imported = Exchanging(workspace, clock).bring(incoming)
        publish(fresh, path)
    except FileExistsError as error:
        raise UserError("workspace-exists", name=path.name) from error
    except OSError as error:
        raise unwritable(error, path) from error
    finally:
        for rest in (fresh, fresh.with_name(f"{fresh.name}-journal")):
            with suppress(OSError):
                rest.unlink(missing_ok=True)
    return imported
