"""Who takes the notes: seen from another opening of the same file; and what was written last, withdrawn."""

from cop_desktop.domain.capture.place import Place
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.note_taking import GONE_MS, TWO_MINUTES, NoteTaker, NoteTaking
from cop_desktop.services.running import Running
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from tests.console_world import SESSION, HandClock, make_world, person_id


def test_a_window_that_opens_and_leaves_is_known_elsewhere(tmp_path):
    clock = HandClock()
    with (
        make_world(tmp_path / "w.cop", clock) as here,
        open_workspace(tmp_path / "w.cop", clock) as there,
    ):
        Running(here, clock).open_run(SESSION)
        assert NoteTaking(here, clock).of(SESSION) == NoteTaker()
        window = NoteTaking(there, clock)
        changes = window.open(SESSION, person_id("Naomi"))
        assert changes.touch("run_record")
        assert NoteTaking(here, clock).of(SESSION) == NoteTaker(True, person_id("Naomi"), "Naomi")
        window.leave(SESSION)
        assert NoteTaking(here, clock).of(SESSION) == NoteTaker(False, person_id("Naomi"), "Naomi")
        window.open(SESSION)  # the name is remembered for the session
        assert NoteTaking(here, clock).of(SESSION).name == "Naomi"


def test_a_killed_window_is_gone_after_three_beats_and_beats_are_no_change(tmp_path):
    clock = HandClock()
    with make_world(tmp_path / "w.cop", clock) as workspace:
        Running(workspace, clock).open_run(SESSION)
        taking = NoteTaking(workspace, clock)
        taking.open(SESSION)
        with workspace.reading() as reading:
            before = reading.last_change()
        for _ in range(4):
            clock.forward(5)
            taking.beat(SESSION)
        assert taking.of(SESSION).there
        with workspace.reading() as reading:
            assert reading.last_change() == before
        clock.forward((GONE_MS - 1) / 1000)
        assert taking.of(SESSION).there
        clock.forward(0.001)
        assert not taking.of(SESSION).there
        taking.beat(SESSION)  # it was only asleep
        assert taking.of(SESSION).there


def test_what_a_window_wrote_in_two_minutes_is_taken_back_and_comes_back(tmp_path):
    clock = HandClock()
    with make_world(tmp_path / "w.cop", clock) as workspace:
        capturing = Capturing(workspace, clock)

        def keep(text):
            return capturing.capture(Draft(text), Place(SESSION)).item.id

        mine = [keep("il y a trois minutes")]
        clock.forward(60)
        mine.append(keep("il y a plus de deux minutes"))
        clock.forward(61)
        keep("d’une autre fenêtre")
        clock.forward(60)
        mine.append(keep("à l’instant"))

        def texts():
            return [item.text for item in capturing.feed(SESSION)]

        taking = NoteTaking(workspace, clock)
        changes = taking.take_back(SESSION, TWO_MINUTES, mine)
        assert texts() == ["d’une autre fenêtre", "il y a plus de deux minutes", "il y a trois minutes"]
        Undoing(workspace).undo(changes)
        assert len(texts()) == 4
        assert len(taking.take_back(SESSION, TWO_MINUTES + 60, mine).edits) == 2  # a minute of it was held
        assert texts() == ["d’une autre fenêtre", "il y a trois minutes"]
        assert not taking.take_back(SESSION, TWO_MINUTES, mine).kinds
