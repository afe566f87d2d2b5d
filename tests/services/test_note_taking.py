"""Who takes the notes: seen from another opening of the same file; and what was written last, withdrawn."""

from cop_desktop.domain.capture.place import Place
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.note_taking import GONE_MS, NoteTaker, NoteTaking
from cop_desktop.services.running import Running
from cop_desktop.services.undoing import Undoing
from cop_desktop.services.withdrawing import TWO_MINUTES, Withdrawing
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


def test_the_last_two_minutes_of_one_person_are_withdrawn_and_come_back(tmp_path):
    clock = HandClock()
    with make_world(tmp_path / "w.cop", clock) as workspace:
        capturing = Capturing(workspace, clock)

        def keep(text, who):
            capturing.capture(Draft(text, note_taker_id=person_id(who)), Place(SESSION))

        keep("il y a trois minutes", "Naomi")
        clock.forward(61)
        keep("il y a deux minutes", "Naomi")
        clock.forward(60)
        keep("d’une autre", "Solène")
        clock.forward(60)
        keep("à l’instant", "Naomi")

        def texts():
            return [item.text for item in capturing.feed(SESSION)]

        withdrawing = Withdrawing(workspace, clock)
        changes = withdrawing.last(SESSION, TWO_MINUTES, person_id("Naomi"))
        assert texts() == ["d’une autre", "il y a trois minutes"]
        Undoing(workspace).undo(changes)
        assert len(texts()) == 4
        kept = [capturing.feed(SESSION)[0].id]
        assert len(withdrawing.last(SESSION, TWO_MINUTES, among=kept).edits) == 1
        assert len(withdrawing.last(SESSION, TWO_MINUTES).edits) == 2
        assert texts() == ["il y a trois minutes"]
        assert not withdrawing.last(SESSION, TWO_MINUTES).kinds
