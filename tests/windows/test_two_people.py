"""Two windows on one session: what one may not ask is said there, and two consoles never do a thing twice."""

import pytest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run import commands as co
from cop_desktop.qt.workers import Workers
from cop_desktop.store.workspace import open_workspace
from tests.console_hand import CTRL, KEY, Room
from tests.console_world import round_id
from tests.notes_hand import notes as notes


@pytest.fixture
def second(room, theme, messages, qtbot):
    """Another console of the same file, as in a second process; it does not hear yet of the first."""
    workspace = open_workspace(room.workspace.path, room.clock)
    workers = Workers(messages)
    made = Room(workspace, room.clock, theme, workers, messages, qtbot)
    yield made
    made.close()
    workers.close()
    workspace.close()


def press(room, *key):
    """Press in this window: the other one had the keyboard."""
    room.page.activateWindow()
    QApplication.processEvents()
    room.key(*key)


def said(bar):
    assert bar is not None, "nothing was said"
    return bar.strong


def test_two_consoles_press_next_at_once(room, second, languages):
    press(room, KEY.Key_PageDown)
    second.running.refresh(second.running.open_run(second.session).run_id)
    second.console.presenter.refresh()
    here = room.view.current_id
    assert second.view.current_id == here
    room.pass_time(900)
    press(room, KEY.Key_PageDown)
    went = room.view.current_id
    assert went != here
    second.console.presenter.refresh()  # its clock ticks on, its log does not yet
    press(second, KEY.Key_PageDown)
    assert second.view.current_id == went, "one step, not two; and the second now sees it"
    assert said(second.bar) == "Une autre fenêtre a été plus rapide\u00a0: regardez avant de recommencer."
    press(second, KEY.Key_Space, CTRL)
    room.settle()
    assert [each.command for each in room.running.run(room.running.open_run(room.session).run_id).commands][
        -1
    ] == "pause", "then both act"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.FRENCH, "Seule la personne qui anime peut faire cela\u00a0: demandez-lui."),
        (Language.ENGLISH, "Only whoever leads the session may do this: ask them."),
    ],
)
def test_who_takes_the_notes_is_told_what_is_not_theirs_to_ask(room, notes, languages, language, words):
    languages.switch(language)
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    before = room.view.seq
    notes.page.presenter.ask(lambda view: co.End(revision=view.revisions[co.MAIN]))
    notes.settle()
    assert notes.heard[-1] == words
    room.settle()
    assert room.view.seq == before
    assert room.view.current_id == round_id("welcome", "one")
