"""What the command line does: each command gives back values, which `__main__` puts into words."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from cop_desktop.domain.clock import Clock
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.references import is_uuid, own_id
from cop_desktop.domain.session import Session
from cop_desktop.services.exchanging import Exchanging, Imported, read_incoming
from cop_desktop.store.workspace import Workspace, open_workspace


@dataclass(frozen=True)
class SessionLine:
    """One session as it is listed; `community` is the name of its community."""

    id: str
    external_id: str | None
    community: str
    title: str
    date: str
    status: str

    def as_json(self) -> dict[str, str | None]:
        """The six values, by name."""
        return asdict(self)


@dataclass(frozen=True)
class CommunityLines:
    """One community and its sessions, by date."""

    name: str
    code: str
    sessions: tuple[tuple[int, SessionLine], ...]


def list_sessions(workspace: Workspace) -> list[CommunityLines]:
    """List communities by name and their sessions by date, each with its number."""
    with workspace.reading() as reading:
        communities = reading.all(Community, order_by=("name",))
        sessions = reading.all(Session, order_by=("date", "starts_at", "number"))
    return [
        CommunityLines(
            community.name,
            community.code,
            tuple(
                (session.number, _line(session, community))
                for session in sessions
                if session.community_id == community.id
            ),
        )
        for community in communities
    ]


def _line(session: Session, community: Community) -> SessionLine:
    return SessionLine(
        session.id,
        session.external_id,
        community.name,
        session.title,
        session.date.isoformat(),
        session.status.value,
    )


def session_named(workspace: Workspace, name: str) -> Session:
    """Find a session by its id, or by the one it had in the file it came from.

    UserError "session-unknown"; "session-ambiguous" when several files gave the same one.
    """
    with workspace.reading() as reading:
        found = reading.find(Session, name.lower()) if is_uuid(name) else None
        if found is not None:
            return found
        named = reading.all(Session, external_id=name) if _storable(name) else []
        if not named and _storable(name):  # another file gave it another one since
            made = reading.find(Session, own_id(Session, name))
            named = [made] if made is not None else []
    if not named:
        raise UserError("session-unknown", session=name)
    if len(named) > 1:
        raise UserError("session-ambiguous", session=name, ids=", ".join(each.id for each in named))
    return named[0]


def _storable(name: str) -> bool:
    """Tell whether a text of the command line is one at all (a byte that is no text is half of one)."""
    return "\0" not in name and not any("\ud800" <= letter <= "\udfff" for letter in name)


def import_into(path: Path, file: Path, clock: Clock) -> Imported:
    """Import a file into a workspace, made if need be; a refusal leaves no new workspace behind."""
    incoming = read_incoming(file)
    there = path.exists()
    imported: Imported | None = None
    try:
        with open_workspace(path, clock, create=True) as workspace:
            imported = Exchanging(workspace, clock).bring(incoming)
    finally:
        if imported is None and not there:
            for rest in (path, path.with_name(f"{path.name}-journal")):
                with suppress(OSError):
                    rest.unlink(missing_ok=True)
    return imported
