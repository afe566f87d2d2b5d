"""Planned against actual of a session that was held, read from its run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.run.account import Account, account_of
from cop_desktop.domain.run.fold import fold_records
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Session
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace


@dataclass(frozen=True)
class SessionAccount:
    """An account, and the public titles of its items and names of its rounds, by their ids."""

    session: Session
    account: Account
    items: Mapping[str, str]
    rounds: Mapping[str, str]


class Accounting:
    """Reads; writes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of(self, session_id: str) -> SessionAccount | None:
        """Account for a session; None while it has not ended. CopError "not-found"."""
        with self._workspace.reading() as reading:
            session = reading.get(Session, session_id)
            account = read_account(reading, session_id)
            if account is None:
                return None
            items = reading.all(AgendaItem, deleted=True, session_id=session_id)
            ids = tuple(each.id for each in items)
            rounds = reading.all(RoundOccurrence, deleted=True, agenda_item_id=ids) if ids else []
        return SessionAccount(
            session, account, {each.id: each.title for each in items}, {each.id: each.name for each in rounds}
        )


def read_account(reading: Reading, session_id: str) -> Account | None:
    """Fold the run of a session and account for it; None while it has not ended, or without a run."""
    record = reading.first(RunRecord, session_id=session_id)
    events = reading.events(record.id) if record is not None else []
    if record is None or not events:
        return None
    state = fold_records(record.id, events).state
    return account_of(state) if state.status is SessionStatus.HELD else None
