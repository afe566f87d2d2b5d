"""What the note-taker's window says of groups: who is with whom, beside each name."""

import pytest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run import commands as co
from cop_desktop.qt.presenters.console_script import script_of
from cop_desktop.qt.presenters.notes_face import notes_face
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.running import Running
from tests.console_world import HandClock
from tests.formats_world import open_formats, session_of


@pytest.fixture
def face(tmp_path, languages):
    """The notes of a session of 1-2-4-all, so many steps further."""
    clock = HandClock()
    workspace, community = open_formats(tmp_path / "n.cop", clock, Language.FRENCH, 13)
    session = session_of(workspace, clock, community, "one_two_four_all")
    running = Running(workspace, clock)
    script = script_of(Capturing(workspace, clock).desk(session))
    run_id = running.open_run(session).run_id

    def ask(command):
        view = running.view(run_id)
        assert running.command(run_id, command(revision=view.revisions[co.MAIN])).refused is None

    def after(steps):
        ask(co.Start)
        for _ in range(steps):
            ask(co.Next)
        return notes_face(running.view(run_id), script)

    after.ask = ask
    after.now = lambda: notes_face(running.view(run_id), script)
    yield after
    workspace.close()


def test_people_are_listed_group_by_group(face):
    shown = face(2)
    assert (shown.who, shown.count) == ("En duos", "6 groupes")
    assert len(shown.rows) == 13
    notes = [row.note for row in shown.rows]
    assert notes == sorted(notes)
    assert set(notes) == {f"Groupe {number}" for number in range(1, 7)}
    assert shown.rows[0].spoken == f"{shown.rows[0].name}, Groupe 1"


def test_together_alone_or_held_there_is_no_group(face):
    assert not any(row.note for row in face(1).rows)
    face.ask(co.Next)
    assert face.now().rows[0].note == "Groupe 1"
    face.ask(co.Hold)
    assert not any(row.note for row in face.now().rows)
