"""Backups come every hour of a session, and every half day otherwise."""

import datetime as dt
from dataclasses import replace

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import Session
from cop_desktop.services.keeping import back_up
from cop_desktop.store.workspace import open_workspace

HOUR = 3_600_000


class Hands:
    """A clock moved by hand."""

    ms = 1_795_188_600_000

    def now(self):
        return Instant(self.ms, 0, "boot")


@pytest.mark.parametrize("status", list(SessionStatus))
def test_every_hour_of_a_session(tmp_path, status):
    clock = Hands()
    with open_workspace(tmp_path / "w.cop", clock, create=True) as workspace:
        community = Community(id=new_id(), name="Rives")
        session = Session(
            id=new_id(), community_id=community.id, number=1, title="", date=dt.date(2026, 11, 20),
            starts_at=dt.time(10), ends_at=dt.time(12),
        )  # fmt: skip
        with workspace.writing() as writing:
            writing.add(community)
            writing.add(replace(session, status=status))
            writing.commit()
        taken = []
        for _ in range(26):  # half hours
            taken.append(back_up(workspace) is not None)
            clock.ms += HOUR // 2
    live = status in {SessionStatus.LIVE, SessionStatus.CLOSING}
    assert sum(taken) == (13 if live else 2)
    assert taken[0]
