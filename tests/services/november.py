"""The demonstration in a file of one test's own, and its November session with its minutes written."""

import shutil

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.session import Session
from cop_desktop.services.demo import make_demo
from cop_desktop.services.minuting import Minuting
from cop_desktop.store.workspace import open_workspace


class StillClock:
    """Always the same instant: 2026-11-20 at 15:30 UTC."""

    def now(self):
        return Instant(utc_ms=1_795_188_600_000, mono_ns=0, boot_id="boot")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.cop"
    make_demo(path, StillClock())
    return path


@pytest.fixture
def workspace(demo, tmp_path):
    path = tmp_path / "ws" / "demo.cop"
    path.parent.mkdir(mode=0o700)
    shutil.copy(demo, path)
    with open_workspace(path, StillClock()) as opened:
        yield opened


@pytest.fixture
def session(workspace):
    with workspace.reading() as reading:
        return reading.first(Session, external_id="s2")


@pytest.fixture
def written(workspace, session, tmp_path):
    """The minutes of the November session, written."""
    path = tmp_path / "Compte rendu.docx"
    Minuting(workspace, StillClock()).export(session.id, path)
    return path
