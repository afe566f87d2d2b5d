"""A workspace found damaged: it is shown as far as it can be read, and left byte for byte as it is."""

import sqlite3
from contextlib import closing

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Language
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import EnvironmentFault
from cop_desktop.export.words import read_words
from cop_desktop.store.workspace import open_workspace
from tests.store.helpers import a_community, a_session, an_item


@pytest.fixture
def made(path, clock):
    """A workspace with something in it, closed."""
    with open_workspace(path, clock, create=True) as workspace, workspace.writing() as work:
        session = work.add(a_session(work.add(a_community())))
        for number in range(200):
            work.capture(an_item(session, text=f"note {number}"))
        work.commit()
    return path


def damage(path, table="captured_item"):
    with closing(sqlite3.connect(path)) as other:
        root = other.execute("SELECT rootpage FROM sqlite_master WHERE name=?", [table]).fetchone()[0]
        size = other.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)


def refused_to_write(workspace) -> str:
    try:
        with workspace.writing() as work:
            work.add(a_community())
            work.commit()
    except EnvironmentFault as told:
        return told.code
    return "written"


def test_what_was_told_damaged_is_written_to_no_more(made, clock):
    damage(made)
    before = made.read_bytes()
    with open_workspace(made, clock) as workspace:
        assert not workspace.damaged
        with pytest.raises(EnvironmentFault), workspace.reading() as read:
            read.all(CapturedItem)
        assert workspace.damaged
        assert refused_to_write(workspace) == "workspace-corrupt"
        with workspace.reading() as read:
            assert read.count(Community) == 1, "what can be read still is"
    assert made.read_bytes() == before


def test_damage_nobody_has_met_is_looked_for_when_idle(made, clock):
    damage(made, "expertise")
    before = made.read_bytes()
    with open_workspace(made, clock) as workspace:
        with pytest.raises(EnvironmentFault) as told:
            workspace.ready_later()
        assert told.value.code == "workspace-corrupt"
        assert refused_to_write(workspace) == "workspace-corrupt"
    assert made.read_bytes() == before
    assert not (made.parent / "backups").exists(), "a damaged workspace takes no place among the backups"


def test_the_backups_are_named_only_when_there_are_some(made, clock):
    def told_of() -> object:
        with open_workspace(made, clock) as workspace:
            with pytest.raises(EnvironmentFault) as told, workspace.reading() as read:
                read.all(CapturedItem)
            return told.value.values.get("backups")

    whole = made.read_bytes()
    damage(made)
    assert not told_of()
    made.write_bytes(whole)
    with open_workspace(made, clock) as workspace:
        kept = workspace.backup_if_due()
    damage(made)
    assert told_of() == kept.name
    with made.open("r+b") as file:
        file.truncate(made.stat().st_size - 5000)
    with pytest.raises(EnvironmentFault) as told:
        open_workspace(made, clock)
    assert told.value.values["backups"] == kept.name


@pytest.mark.parametrize("language", list(Language))
def test_the_sentence_names_a_backup_only_when_there_is_one(language):
    words = read_words(language)
    alone = words.sentence(EnvironmentFault("workspace-corrupt", name="a.cop", backups=""))
    backed_up = words.sentence(EnvironmentFault("workspace-corrupt", name="a.cop", backups="a-2026.cop"))
    assert "backups" not in alone
    assert "backups" in backed_up
    assert "a-2026.cop" in backed_up
    assert alone == words.sentence(EnvironmentFault("workspace-corrupt"))
