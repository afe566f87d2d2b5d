"""A rehearsal prepared from a real file: every shipped format, through every round; when it is refused."""

import datetime as dt
from dataclasses import replace

import pytest

from cop_desktop.domain.codes import RoundKind, SessionStatus
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.run.rehearsal import Rehearsal, Scene
from cop_desktop.domain.session import Session
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.rehearsing import Rehearsing
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.console_world import SESSION, HandClock, make_world

VOTES = {RoundKind.DOT_VOTE, RoundKind.POLL}


@pytest.fixture
def clock():
    return HandClock()


def of_people(path, clock, count):
    workspace = open_workspace(path, clock, create=True)
    community = Communities(workspace, clock).create("Rives").made
    for rank in range(count):
        People(workspace, clock).add(community, f"Personne-{rank} Nom")
    return workspace, community


@pytest.mark.parametrize("people", [5, 13])
def test_every_format_is_rehearsed_from_its_first_round_to_its_last(tmp_path, clock, people):
    workspace, community = of_people(tmp_path / "w.cop", clock, people)
    with workspace:
        planning, rehearsing = Planning(workspace, clock), Rehearsing(workspace)
        keys = [each.format_key for each in planning.formats if not each.format_key.startswith("block:")]
        assert len(keys) == 20
        for key in keys:
            session = Sessions(workspace, clock).create(community, date=dt.date(2026, 12, 17)).made
            planning.insert(session, key)
            rehearsal = Rehearsal(rehearsing.prepare(session).plan, clock)
            seen = []
            while rehearsal.forward():
                seen.append(rehearsal.stop)
                view = rehearsal.view()
                if rehearsal.stop.scene is Scene.SHOWN:
                    assert view.tally.revealed, key
            began = [each.round_id for each in seen if each.scene is Scene.BEGINNING]
            assert began == [each.id for each in rehearsal.plan.rounds], key
            assert seen[-1].scene is Scene.THANKS, key
            shown = {each.round_id for each in seen if each.scene is Scene.SHOWN}
            assert shown == {each.id for each in rehearsal.plan.rounds if each.kind in VOTES}, key
            assert sum(each.scene is Scene.HOLD for each in seen) == 1, key


def test_it_is_refused_while_any_session_runs_and_when_nothing_is_planned(tmp_path, clock):
    with make_world(tmp_path / "w.cop", clock) as workspace:
        rehearsing = Rehearsing(workspace)
        assert len(rehearsing.prepare(SESSION).plan.rounds) == 16
        with workspace.reading() as reading:
            other = next(each for each in reading.all(Session) if each.id != SESSION)
        with pytest.raises(UserError, match="rehearsal-empty"):
            rehearsing.prepare(other.id)
        with workspace.writing() as writing:
            writing.save(replace(other, status=SessionStatus.LIVE))
            writing.commit()
        with pytest.raises(UserError, match="rehearsal-live"):
            rehearsing.prepare(SESSION)
