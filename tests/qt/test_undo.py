"""Undo by the service: each step reverses what is in force, and is said."""

from __future__ import annotations

import pytest

from cop_desktop.domain.changes import Changes, Edit
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import ChangedElsewhere
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.undo import Undo


class _Undoing:
    """Swaps before and after, as the real service does, and remembers the order."""

    def __init__(self):
        self.asked = []
        self.fail = False

    def undo(self, changes):
        if self.fail:
            raise ChangedElsewhere(None)
        self.asked.append(changes)
        swapped = tuple(Edit(edit.after, edit.before or edit.after) for edit in changes.edits)
        return Changes(changes.kinds, swapped)


def _changes(name):
    after = Community(id=name, name=name)
    return Changes(frozenset({"community"}), (Edit(Community(id=name, name="before"), after),))


@pytest.fixture
def undoing():
    return _Undoing()


@pytest.fixture
def undo(workers, messages, undoing, languages):
    return Undo(workers, messages, undoing)


def test_undo_then_redo_then_undo_each_reverse_the_last_result(undo, workers, undoing):
    undo.record("one", _changes("one"))
    for press in (undo.undo, undo.redo, undo.undo):
        press()
        workers.settle()
    names = [changes.edits[0].after.name for changes in undoing.asked]
    assert names == ["one", "before", "one"]


def test_two_quick_presses_undo_two_steps(undo, workers, undoing):
    undo.record("one", _changes("one"))
    undo.record("two", _changes("two"))
    undo.undo()
    undo.undo()
    workers.settle()
    assert [changes.edits[0].after.name for changes in undoing.asked] == ["two", "one"]


def test_a_deletion_is_said_with_a_way_back(qapp, workers, undoing, languages):
    messages, said = Messages(), []
    messages.said.connect(said.append)
    undo = Undo(workers, messages, undoing)
    undo.offer("Rencontre 15 supprimée", _changes("one"))
    assert said[0].text == "Rencontre 15 supprimée"
    assert said[0].action_label == "Annuler"
    said[0].action()
    workers.settle()
    assert len(undoing.asked) == 1


def test_what_somebody_else_changed_is_said_not_overwritten(undo, workers, undoing, messages):
    undo.record("one", _changes("one"))
    undoing.fail = True
    undo.undo()
    workers.settle()
    assert undoing.asked == []
    assert len(messages.heard) == 1, "why it was not, and never that it was"
    undoing.fail = False
    undo.redo()
    workers.settle()
    assert undoing.asked == [], "there is nothing to do again"
    undo.undo()
    workers.settle()
    assert len(undoing.asked) == 1


def test_nothing_to_undo_says_nothing(undo, workers, messages):
    undo.undo()
    undo.redo()
    workers.settle()
    assert messages.heard == []
