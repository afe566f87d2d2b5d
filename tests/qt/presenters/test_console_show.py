"""What the console says of a run, worked out by hand on the session of the pictures."""

import pytest

from cop_desktop.domain.codes import CaptureMoment, Language, Level
from cop_desktop.domain.run import commands as co
from cop_desktop.qt.presenters.console_place import place_of
from cop_desktop.qt.presenters.console_script import script_of
from cop_desktop.qt.presenters.console_show import console_face
from cop_desktop.qt.widgets.ring import RingState
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.running import Running
from tests.console_world import SESSION, HandClock, make_world, person_id, round_id

NBSP = "\u00a0"


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def run(tmp_path, clock, languages):
    workspace = make_world(tmp_path / "world.cop", clock)
    running = Running(workspace, clock)
    script = script_of(Capturing(workspace, clock).desk(SESSION))
    run_id = running.open_run(SESSION).run_id

    class Run:
        def do(self, make):
            view = running.view(run_id)
            answer = running.command(run_id, make(view.revisions[co.MAIN]))
            assert answer.refused is None

        def face(self):
            return console_face(running.view(run_id), script, {})

        def place(self):
            return place_of(running.view(run_id), script)

    yield Run()
    workspace.close()


def to_consultation(run, clock):
    clock.until(13, 0)
    run.do(lambda revision: co.Start(revision=revision))
    for hour, minute, second in ((13, 14, 0), (13, 25, 0), (13, 33, 0), (13, 46, 0), (13, 51, 30)):
        clock.until(hour, minute, second)
        run.do(lambda revision: co.Next(revision=revision))
    clock.until(13, 59, 38)


def test_the_instant_of_the_pictures(run, clock):
    to_consultation(run, clock)
    face = run.face()
    assert face.top.title == "Codéveloppement d’octobre : deux consultations"
    assert face.top.about == "Rives en sécurité urbaine · rencontre 13 · améliorer une situation"
    assert face.top.now == f"Il est 13{NBSP}h{NBSP}59"
    ring = face.round.ring
    assert (ring.above, ring.main, ring.below) == ("Il reste", f"13{NBSP}min", f"52{NBSP}s")
    assert face.round.under == f"sur 22{NBSP}min"
    assert (face.round.lead, face.round.name) == ("Étape 4 sur 6", "Consultation et exploration")
    assert face.round.private == "La demande de Maude"
    assert face.round.next_label == "Synthèse et plan d’action"
    assert face.thread.left == f"il reste 13{NBSP}min sur 22"
    assert face.turns.listener == "Maude écoute et note"
    assert len(face.turns.rows) == 8  # eight consultants; neither the client nor who facilitates


def test_overtime_is_counted_and_never_a_time_of_day(run, clock):
    to_consultation(run, clock)
    clock.until(14, 15, 40)
    ring = run.face().round.ring
    assert ring.state is RingState.OVERTIME
    assert (ring.above, ring.main, ring.below) == ("Dépassé de", f"2{NBSP}min", f"10{NBSP}s")
    assert ":" not in ring.main + ring.below


def test_a_hold_shows_neither_time_nor_lateness(run, clock):
    to_consultation(run, clock)
    run.do(lambda revision: co.Hold(revision=revision))
    face = run.face()
    assert (face.round.ring.main, face.top.late, face.thread.left) == ("", "", "")
    assert all(not item.time for item in face.thread.items)
    assert all(not row.under for row in face.turns.rows)


def test_the_place_follows_the_rounds(run, clock):
    assert run.place().moment is CaptureMoment.BEFORE
    to_consultation(run, clock)
    place = run.place()
    assert (place.moment, place.round_id) == (CaptureMoment.DURING, round_id("c1", "consultation"))
    assert (place.level, place.locked, place.offset_seconds) == (Level.ROOM, True, 488)
    assert place.speaker_id == person_id("Idriss")
    run.do(lambda revision: co.End(revision=revision))
    assert run.place().moment is CaptureMoment.AFTER
    assert not run.place().locked


def test_a_session_run_on_another_day_is_late_against_its_real_start_alone(run, clock):
    clock.forward(26 * 86_400)
    run.do(lambda revision: co.Start(revision=revision))
    assert run.face().top.late == "à l’heure"
    clock.forward(60 * 60)
    assert run.face().top.late == f"47{NBSP}min de retard"  # the first round lasts 13


def test_an_english_time_ends_a_sentence_by_itself(run, clock, languages):
    languages.switch(Language.ENGLISH)
    to_consultation(run, clock)
    run.do(lambda revision: co.End(revision=revision))
    told = repr(run.face())
    assert "p.m. Thank you." in told
    assert ".m.." not in told
