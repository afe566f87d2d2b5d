"""Undo puts rows back, and never somebody else's."""

import dataclasses
import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import ChangedElsewhere
from cop_desktop.domain.session import Session
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace


class StoppedClock:
    def now(self):
        return Instant(1_795_000_000_000, 1, "boot")


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "w.cop", StoppedClock(), create=True) as opened:
        yield opened


@pytest.fixture
def undoing(workspace):
    return Undoing(workspace)


def added(workspace, *values):
    with workspace.writing() as work:
        stored = [work.add(value) for value in values]
        return (*stored, work.commit())


def a_community(**fields):
    return Community(**{"id": new_id(), "name": "Suivi", **fields})


def test_an_addition_undone_and_done_again(workspace, undoing):
    community, changes = added(workspace, a_community())
    undone = undoing.undo(changes)
    assert undone.kinds == {"community"}
    with workspace.reading() as read:
        assert read.find(Community, community.id) is None
    redone = undoing.undo(undone)
    with workspace.reading() as read:
        assert read.get(Community, community.id) == dataclasses.replace(community, version=3)
    undoing.undo(redone)
    with workspace.reading() as read:
        assert read.count(Community) == 0


def test_an_edit_undone(workspace, undoing):
    community, _ = added(workspace, a_community(name="Avant"))
    with workspace.writing() as work:
        once = work.save(dataclasses.replace(community, name="Pendant"))
        work.save(dataclasses.replace(once, name="Après"))
        changes = work.commit()
    undone = undoing.undo(changes)
    with workspace.reading() as read:
        assert read.get(Community, community.id).name == "Avant"
    undoing.undo(undone)
    with workspace.reading() as read:
        assert read.get(Community, community.id).name == "Après"


def test_a_deletion_undone(workspace, undoing):
    community, _ = added(workspace, a_community())
    with workspace.writing() as work:
        work.remove(community)
        changes = work.commit()
    undoing.undo(changes)
    with workspace.reading() as read:
        assert read.get(Community, community.id).name == community.name


def test_what_was_made_and_unmade_at_once(workspace, undoing):
    with workspace.writing() as work:
        work.remove(work.add(a_community()))
        changes = work.commit()
    undoing.undo(changes)
    with workspace.reading() as read:
        assert read.count(Community) == 0


def test_another_hand_is_never_undone_and_nothing_else_either(workspace, undoing):
    first, second, changes = added(workspace, a_community(), a_community())
    with workspace.writing() as work:
        theirs = work.save(dataclasses.replace(first, name="À elle"))
        work.commit()
    with pytest.raises(ChangedElsewhere) as told:
        undoing.undo(changes)
    assert told.value.theirs == theirs
    with workspace.reading() as read:
        assert read.get(Community, first.id) == theirs
        assert read.get(Community, second.id) == second


def test_undoing_what_was_already_undone(workspace, undoing):
    *_, changes = added(workspace, a_community())
    undoing.undo(changes)
    with pytest.raises(ChangedElsewhere):
        undoing.undo(changes)


def test_a_capture_undone(workspace, undoing):
    community, _ = added(workspace, a_community())
    session = Session(
        id=new_id(),
        community_id=community.id,
        number=1,
        title="x",
        date=dt.date(2026, 11, 22),
        starts_at=dt.time(9),
        ends_at=dt.time(10),
    )
    added(workspace, session)
    item = CapturedItem(id=new_id(), session_id=session.id, captured_at_ms=1, text="à retirer")
    with workspace.writing() as work:
        work.capture(item)
        changes = work.commit()
    undoing.undo(changes)
    with workspace.reading() as read:
        assert read.all(CapturedItem, session_id=session.id) == []


steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "edit", "remove", "restore"]), st.integers(0, 3), st.text("abé", max_size=3)
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_all_that_was_done_can_be_undone_and_done_again(workspace, undoing, doing):
    """n steps and n undos are nothing; n redos bring everything back."""

    def state():
        with workspace.reading() as read:
            return {c.id: dataclasses.replace(c, version=0) for c in read.all(Community)}

    before = state()
    ids = [new_id() for _ in range(4)]
    history = []
    for step, which, text in doing:
        with workspace.writing() as work:
            there = work.find(Community, ids[which], deleted=True)
            if step == "add" and there is None:
                work.add(a_community(id=ids[which], name=text))
            elif there is not None and step == "edit":
                work.save(dataclasses.replace(there, name=text))
            elif there is not None and step == "remove":
                work.remove(there)
            elif there is not None and step == "restore":
                work.restore(there)
            history.append(work.commit())
    after = state()
    undone = [undoing.undo(changes) for changes in reversed(history)]
    assert state() == before
    for changes in reversed(undone):
        undoing.undo(changes)
    assert state() == after
