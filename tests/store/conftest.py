"""Workspaces on real files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_desktop.domain.community import Community
from cop_desktop.domain.session import Session
from cop_desktop.store.workspace import Workspace, open_workspace
from tests.store.helpers import ObedientClock, a_community, a_session


@pytest.fixture
def clock() -> ObedientClock:
    return ObedientClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "communities.cop"


@pytest.fixture
def workspace(path: Path, clock: ObedientClock) -> Iterator[Workspace]:
    with open_workspace(path, clock, create=True) as opened:
        yield opened


@pytest.fixture
def community(workspace: Workspace) -> Community:
    with workspace.writing() as work:
        made = work.add(a_community())
        work.commit()
    return made


@pytest.fixture
def session(workspace: Workspace, community: Community) -> Session:
    with workspace.writing() as work:
        made = work.add(a_session(community))
        work.commit()
    return made
