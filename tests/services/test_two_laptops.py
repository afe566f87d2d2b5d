"""Two laptops with no network: captures come back by file, land in the right rounds, and never twice."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from cop_desktop.domain.capture.grammar import Guest
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import CaptureMoment, ItemKind, Level
from cop_desktop.domain.entity import id_from, new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.faults import Refused
from cop_desktop.domain.exchange.merging_notes import Fate
from cop_desktop.domain.people import Person
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.exchanging import Exchanging, parse_incoming, read_incoming
from cop_desktop.services.note_exchange import NoteExchange
from cop_desktop.services.running import Running
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from tests.console_world import SESSION, HandClock, make_world, person_id, round_id

ONE = round_id("welcome", "one")


class Laptop:
    """One laptop: its workspace, its clock, its run."""

    def __init__(self, workspace, clock):
        self.workspace, self.clock = workspace, clock
        self.capturing = Capturing(workspace, clock)
        self.running = Running(workspace, clock)
        self.notes = NoteExchange(workspace, clock)
        self.run_id = ""

    def ask(self, kind, **more):
        self.run_id = self.run_id or self.running.open_run(SESSION).run_id
        revision = self.running.view(self.run_id).revisions.get(co.MAIN, 0)
        answer = self.running.command(self.run_id, kind(revision=revision, **more))
        assert answer.refused is None, answer.refused
        return answer.view

    def write(self, text, place=None, **more):
        kept = self.capturing.capture(Draft(text, **more), place or Place(SESSION))
        return kept.item

    def items(self):
        return {each.id: each for each in self.capturing.feed(SESSION)}

    def item(self, item):
        return self.items()[item.id]


@pytest.fixture
def here(tmp_path):
    clock = HandClock()
    workspace = make_world(tmp_path / "here.cop", clock)
    yield Laptop(workspace, clock)
    workspace.close()


@pytest.fixture
def there(tmp_path, here):
    """The note-taker's laptop, which got the session beforehand."""
    here.notes.give_session(SESSION, tmp_path / "session.json", "for Théo")
    clock = HandClock(ms=here.clock.ms, mono_ms=9_000)
    workspace = open_workspace(tmp_path / "there.cop", clock, create=True)
    Exchanging(workspace, clock).bring(read_incoming(tmp_path / "session.json"))
    yield Laptop(workspace, clock)
    workspace.close()


@pytest.fixture
def give(tmp_path, there):
    def give():
        file = tmp_path / f"{new_id()}.json"
        there.notes.give_notes(SESSION, file)
        return read_incoming(file)

    return give


def later(seconds, *laptops):
    for each in laptops:
        each.clock.forward(seconds)


def test_the_session_that_travels_has_its_plan_and_names_but_nothing_private(tmp_path, here, there):
    text = (tmp_path / "session.json").read_text("utf-8")
    plain = json.loads(text)
    assert plain["contents"] == "session"
    assert not [each for each in plain["round_occurrences"] if each.get("prompt")]
    assert not {"client_cases", "privacy_consents", "run_records", "organizations"} & plain.keys()
    assert not [each for each in plain["people"] if each.keys() & {"email", "phone", "role_title"}]
    assert {each.id for each in there.running.open_run(SESSION).view.occurrences} == {
        each.id for each in here.running.open_run(SESSION).view.occurrences
    }, "both laptops know the same rounds"


def test_a_session_under_way_travels_as_one_to_come(tmp_path, here):
    later(600, here)
    here.ask(co.Next)
    here.write("déjà noté")
    here.notes.give_session(SESSION, tmp_path / "live.json")
    with open_workspace(tmp_path / "late.cop", here.clock, create=True) as workspace:
        Exchanging(workspace, here.clock).bring(read_incoming(tmp_path / "live.json"))
        late = Laptop(workspace, here.clock)
        assert late.running.open_runs() == []
        assert late.ask(co.Next).current_id == ONE
        late.write("à côté", Place(SESSION, CaptureMoment.DURING, None, ONE, 3))
        late.notes.give_notes(SESSION, tmp_path / "back.json")
    looked = here.notes.look(read_incoming(tmp_path / "back.json"))
    assert looked.fates == {Fate.SAME: 1, Fate.NEW: 1}


def test_without_a_clock_there_each_capture_lands_by_its_instant(here, there, give):
    before = there.write("avant l’ouverture")
    later(600, here, there)
    here.ask(co.Next)
    later(120, here, there)
    during = there.write("pendant l’accueil")
    here.ask(co.Pause)
    later(60, here, there)
    paused = there.write("pendant la pause")
    here.ask(co.Resume)
    here.ask(co.Hold)
    later(60, here, there)
    held = there.write("pendant qu’on prend le temps")
    later(5, here, there)
    here.ask(co.Release)
    second = here.ask(co.Next).current_id
    later(30, here, there)
    after_next = there.write("à l’étape suivante")
    later(5, here, there)
    here.ask(co.End)
    later(30, here, there)
    over = there.write("après la fin")
    looked = here.notes.look(give())
    assert (looked.total, looked.fates, looked.placeless) == (6, {Fate.NEW: 6}, 0)
    assert looked.by_instant == 6
    assert here.notes.merge(give()).added == 6
    landed = {item.text: (item.moment, item.round_id, item.offset_seconds) for item in here.items().values()}
    assert landed[before.text] == (CaptureMoment.BEFORE, None, None)
    assert landed[during.text] == (CaptureMoment.DURING, ONE, 120)
    assert landed[paused.text] == (CaptureMoment.DURING, ONE, 120)
    assert landed[held.text][:2] == (CaptureMoment.DURING, ONE)
    assert landed[after_next.text] == (CaptureMoment.DURING, second, 30)
    assert landed[over.text] == (CaptureMoment.AFTER, None, None)


def test_what_her_own_run_stamped_stays_as_stamped(here, there, give):
    later(600, here, there)
    here.ask(co.Next)
    there.ask(co.Next)
    later(100, here, there)
    second = here.ask(co.Next).current_id
    mine = there.write("elle est restée à l’étape", Place(SESSION, CaptureMoment.DURING, None, ONE, 95))
    here.notes.merge(give())
    kept = here.item(mine)
    assert (kept.round_id, kept.offset_seconds) == (ONE, 95)
    assert kept.agenda_item_id is not None
    assert second != ONE


def test_a_clock_ahead_is_told_by_the_steps_both_began_or_by_hand(here, there, give):
    there.clock.ms += 600_000  # ten minutes ahead, by no sleep at all
    later(600, here, there)
    here.ask(co.Next)
    there.ask(co.Next)
    later(300, here, there)
    here.ask(co.Next)
    there.ask(co.Next)
    later(20, here, there)
    late = there.write("dans la deuxième", Place(SESSION, CaptureMoment.BETWEEN))
    looked = here.notes.look(give())
    assert looked.ahead_ms == 600_000
    met = looked.met[0].theirs
    assert met.round_id == here.running.view(here.run_id).current_id
    assert met.captured_at_ms == late.captured_at_ms - 600_000
    by_hand = here.notes.look(give(), 900_000)
    assert by_hand.met[0].theirs.round_id == ONE, "told by hand, the hand counts"


def test_a_file_written_later_than_now_tells_of_a_clock_ahead(here, there, give):
    there.clock.ms += 240_000
    there.write("une ligne")
    assert here.notes.look(give()).ahead_ms == there.clock.ms - here.clock.ms
    with pytest.raises(UserError, match="notes-clock-too-far"):
        here.notes.look(give(), 10**9)


def test_nothing_comes_twice(here, there, give):
    there.write("une fois", kind=ItemKind.DECISION)
    assert here.notes.merge(give()).added == 1
    again = here.notes.merge(give())
    assert (again.added, again.taken, again.kept, again.people, again.changes.kinds) == (
        0,
        0,
        0,
        0,
        frozenset(),
    )
    there.write("et puis")
    assert here.notes.look(give()).fates == {Fate.SAME: 1, Fate.NEW: 1}
    assert here.notes.merge(give()).added == 1


def test_corrected_there_is_offered_and_taken_when_nothing_changed_here(here, there, give):
    mine = there.write("Le kiosque ouvrira en mai")
    here.notes.merge(give())
    there.capturing.correct(there.item(mine), Draft("Le kiosque ouvrira en juin"))
    [met] = here.notes.look(give()).asked
    assert (met.fate, met.ours.text, met.theirs.text) == (
        Fate.CORRECTED_THERE, "Le kiosque ouvrira en mai", "Le kiosque ouvrira en juin",
    )  # fmt: skip
    assert here.item(mine).text == "Le kiosque ouvrira en mai", "looking changes nothing"
    assert here.notes.merge(give()).taken == 1
    assert here.item(mine).text == "Le kiosque ouvrira en juin"
    assert here.notes.look(give()).asked == ()


def test_corrected_on_both_sides_ours_stays_until_somebody_chooses(here, there, give):
    mine = there.write("Le kiosque ouvrira en mai")
    here.notes.merge(give())
    here.capturing.correct(here.item(mine), Draft("Le kiosque ouvrira le 1er mai"))
    assert here.notes.look(give()).fates == {Fate.CORRECTED_HERE: 1}, "unchanged there: nothing to ask"
    there.capturing.correct(there.item(mine), Draft("Le kiosque ouvrira en juin"))
    [met] = here.notes.look(give()).asked
    assert met.fate is Fate.CORRECTED_BOTH
    assert here.notes.merge(give()).kept == 1
    assert here.item(mine).text == "Le kiosque ouvrira le 1er mai"
    assert here.notes.look(give()).asked == (), "chosen once, not asked again"
    there.capturing.correct(there.item(mine), Draft("Le kiosque ouvrira en juillet"))
    done = here.notes.merge(give(), choices={mine.id: True})
    assert done.taken == 1
    assert here.item(mine).text == "Le kiosque ouvrira en juillet"


def test_what_was_withdrawn_there_travels_no_further(tmp_path, here, there, give):
    mine = there.write("Un nom qu’on regrette")
    here.notes.merge(give())
    there.capturing.remove(there.item(mine))
    incoming = give()
    assert "regrette" not in repr(incoming), "what was taken back is not in the file"
    assert here.notes.look(incoming).fates == {Fate.WITHDRAWN_THERE: 1}
    here.notes.merge(incoming)
    assert mine.id not in here.items()
    fresh = there.write("jamais vue ici")
    there.capturing.remove(there.item(fresh))
    assert here.notes.merge(give()).added == 0


def test_the_room_stays_the_room(here, there, give):
    later(600, here, there)
    consultation = next(
        each
        for each in here.running.open_run(SESSION).view.occurrences
        if each.id != ONE and each.kind == "turns"
    )
    with here.workspace.writing() as writing:
        from cop_desktop.domain.agenda_item import RoundOccurrence

        row = writing.get(RoundOccurrence, consultation.id)
        writing.save(replace(row, level=Level.ROOM))
        writing.commit()
    said = there.write("un vécu", Place(SESSION, CaptureMoment.DURING, None, consultation.id, 5))
    open_one = there.write("confié", Place(SESSION, CaptureMoment.DURING, None, ONE, 5), level=Level.ROOM)
    assert said.level is Level.MEMBERS, "her plan did not know"
    here.notes.merge(give())
    assert here.item(said).level is Level.ROOM
    assert here.item(open_one).level is Level.ROOM
    assert here.notes.look(give()).asked == (), "her copy being less closed is no correction"


def test_people_are_known_by_id_and_a_guest_met_there_is_brought(here, there, give):
    guest = Guest(new_id(), "Ana Ruiz")
    item = there.write(
        f"{{@{guest.id}}} propose à {{@{person_id('Naomi')}}} de venir", guests=(guest,), source_id=guest.id
    )
    looked = here.notes.look(give())
    assert [each.full_name for each in looked.people] == ["Ana Ruiz"]
    done = here.notes.merge(give())
    assert done.people == 1
    assert here.item(item).source_id == guest.id
    with here.workspace.reading() as reading:
        assert reading.get(Person, guest.id).full_name == "Ana Ruiz"
        assert reading.count(Attendance, session_id=SESSION, person_id=guest.id) == 1
        assert reading.count(Person, given_name="Naomi") == 1


def test_a_merge_is_undone_whole_and_may_be_done_again(here, there, give):
    guest = Guest(new_id(), "Ana Ruiz")
    there.write("un", guests=(guest,), source_id=guest.id)
    mine = there.write("deux")
    here.notes.merge(give())
    there.capturing.correct(there.item(mine), Draft("deux, corrigé"))
    there.write("trois")
    done = here.notes.merge(give())
    assert (done.added, done.taken) == (1, 1)
    Undoing(here.workspace).undo(done.changes)
    assert {each.text for each in here.items().values()} == {"un", "deux"}
    for each in list(here.items().values()):
        here.capturing.remove(each)
    looked = here.notes.look(give())
    assert looked.withdrawn, "everything the file holds was taken away here"
    assert here.notes.merge(give()).taken == 3
    assert {each.text for each in here.items().values()} == {"un", "deux, corrigé", "trois"}


def test_one_withdrawn_here_does_not_come_back_by_itself(here, there, give):
    gone, _stays = there.write("à retirer"), there.write("à garder")
    here.notes.merge(give())
    here.capturing.remove(here.item(gone))
    assert here.notes.merge(give()).taken == 0
    assert gone.id not in here.items()
    assert here.notes.merge(give(), bring_back=True).taken == 1


def test_in_the_harvest_each_takes_the_place_of_its_hour(here, there, give):
    first = here.write("premier")
    later(60, here, there)
    second = there.write("deuxième")
    later(60, here, there)
    third = here.write("troisième")
    here.notes.merge(give())
    feed = [each.id for each in here.capturing.feed(SESSION)][::-1]
    assert feed == [first.id, second.id, third.id]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda plain: plain.update(contents="shared"), "contents"),
        (
            lambda plain: plain["captured_items"][1].update(session_id=id_from("x")),
            "captured_items[1].session_id",
        ),
        (
            lambda plain: plain["captured_items"][1].update(id=plain["captured_items"][0]["id"]),
            "captured_items[0].id",
        ),
        (lambda plain: plain["captured_items"][1].update(kind="gossip"), "captured_items[1].kind"),
        (
            lambda plain: plain["captured_items"][1].update(captured_at_ms=-1),
            "captured_items[1].captured_at_ms",
        ),
        (lambda plain: plain["captured_items"][1].pop("captured_at_ms"), "captured_items[1].captured_at_ms"),
        (lambda plain: plain.update(round_starts={"a": "noon"}), "round_starts.a"),
        (lambda plain: plain.update(organizations=[{"id": "o", "name": "n"}]), "organizations[0].id"),
    ],
)
def test_a_bad_file_is_refused_with_its_place_and_nothing_of_it_is_kept(tmp_path, here, there, spoil, place):
    there.write("un")
    there.write("deux")
    file = tmp_path / "notes.json"
    there.notes.give_notes(SESSION, file)
    plain = json.loads(file.read_text("utf-8"))
    spoil(plain)
    with pytest.raises(Refused) as refused:
        here.notes.merge(parse_incoming(json.dumps(plain).encode()))
    assert place in [fault.place for fault in refused.value.faults]
    assert here.items() == {}


def test_captures_of_a_session_unknown_here_and_captures_to_be_imported_are_refused(
    tmp_path, here, there, give
):
    there.write("un")
    with open_workspace(tmp_path / "other.cop", here.clock, create=True) as other:
        with pytest.raises(UserError, match="notes-session-unknown"):
            NoteExchange(other, here.clock).merge(give())
        with pytest.raises(Refused) as refused:
            Exchanging(other, here.clock).bring(give())
    assert refused.value.faults[0].code == "notes-to-merge"


def test_decisions_of_a_session_that_is_over_are_numbered_once(here, there, give):
    later(600, here, there)
    here.ask(co.Next)
    here.ask(co.End)
    decided = there.write("on garde la formule", kind=ItemKind.DECISION)
    here.notes.merge(give())
    number = here.item(decided).number
    assert number.endswith("-01")
    here.notes.merge(give())
    assert here.item(decided).number == number
    with here.workspace.reading() as reading:
        assert reading.get(Session, SESSION).id
        assert reading.count(CapturedItem, session_id=SESSION) == 1
