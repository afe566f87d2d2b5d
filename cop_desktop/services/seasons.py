"""Closing a season stores what it gave; nothing is deleted."""

from __future__ import annotations

from dataclasses import replace

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import ItemKind, SessionStatus
from cop_desktop.domain.community import Season
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.season_aggregates import season_aggregates
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.standing import brought_up_to_date
from cop_desktop.store.workspace import Workspace


class Seasons:
    """Use cases of a season's end."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def close(self, season_id: str) -> Changes:
        """Close a season and store its aggregates (see `season_aggregates`).

        UserError "season-has-live-session" while one of its sessions runs, "season-closed" when it is
        closed already.
        """
        with self._workspace.writing() as writing:
            season = writing.get(Season, season_id)
            if season.closed_at is not None:
                raise UserError("season-closed")
            sessions = writing.all(Session, season_id=season_id)
            if any(each.status in {SessionStatus.LIVE, SessionStatus.CLOSING} for each in sessions):
                raise UserError("season-has-live-session")
            ids = [session.id for session in sessions]
            items = writing.all(CapturedItem, session_id=ids)
            actions = [item for item in items if item.kind is ItemKind.ACTION]
            others = [item for item in items if item.kind is not ItemKind.ACTION]
            aggregates = season_aggregates(
                sessions,
                writing.all(Attendance, session_id=ids),
                [*others, *brought_up_to_date(writing, actions)],
            )
            writing.save(replace(season, closed_at=self._clock.now().utc_ms, aggregates=aggregates))
            return writing.commit()

    def reopen(self, season_id: str) -> Changes:
        """Open a closed season again; its aggregates are counted anew when it is closed.

        Does nothing when another window has just opened it.
        """
        with self._workspace.writing() as writing:
            season = writing.get(Season, season_id)
            if season.closed_at is not None:
                writing.save(replace(season, closed_at=None, aggregates={}))
            return writing.commit()
