"""A decision being adopted: proposed while it is read, adopted as it was read, with what was objected."""

from dataclasses import replace

import pytest

from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import DecisionMethod, ItemKind, Level
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.deciding import Deciding
from cop_desktop.services.merging import Conflict
from cop_desktop.services.undoing import Undoing
from tests.console_world import SESSION, HandClock, make_world


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def world(tmp_path, clock):
    workspace = make_world(tmp_path / "world.cop", clock)
    yield workspace
    workspace.close()


@pytest.fixture
def capture(world, clock):
    capturing = Capturing(world, clock)

    def made(text, kind=ItemKind.DECISION, **more):
        clock.forward(1)
        return capturing.capture(Draft(text, kind=kind, **more), Place(SESSION)).item

    return made


def item(world, key):
    with world.reading() as reading:
        return reading.get(CapturedItem, key)


def test_a_decision_is_a_proposal_until_it_is_adopted_and_undo_makes_it_one_again(world, capture):
    decision = capture("Se voir le jeudi.")
    deciding = Deciding(world)
    deciding.propose(decision.id, DecisionMethod.CONSENSUS)
    assert (item(world, decision.id).status, item(world, decision.id).method) == ("proposed", "consensus")
    changes = deciding.adopt(decision.id, DecisionMethod.CONSENT)
    assert (item(world, decision.id).status, item(world, decision.id).method) == ("adopted", "consent")
    Undoing(world).undo(changes)
    assert (item(world, decision.id).status, item(world, decision.id).method) == ("proposed", "consensus")


def test_what_was_rewritten_since_the_room_read_it_is_not_adopted(world, capture):
    decision = capture("Se voir le jeudi.")
    with world.writing() as writing:
        writing.save(replace(item(world, decision.id), text="Se voir le lundi."))
        writing.commit()
    with pytest.raises(Conflict):
        Deciding(world).adopt(decision.id, DecisionMethod.CONSENT, source="Se voir le jeudi.")
    assert item(world, decision.id).status == "adopted", "as it was born; nothing was written"


def test_objections_captured_meanwhile_are_about_it(world, capture, clock):
    before = capture("Trop tôt.", ItemKind.CONCERN)
    decision = capture("Se voir le jeudi.")
    clock.forward(5)
    since = clock.ms
    objection = capture("Le jeudi est pris.", ItemKind.CONCERN)
    linked = capture("Déjà lié.", ItemKind.CONCERN, about_id=before.id)
    Deciding(world).adopt(decision.id, DecisionMethod.CONSENT, since_ms=since)
    assert item(world, objection.id).about_id == decision.id
    assert item(world, before.id).about_id is None
    assert item(world, linked.id).about_id == before.id
    [proposal] = Deciding(world).proposals(SESSION)
    assert proposal.objections == 1


def test_what_stays_in_the_room_has_no_words_for_it_and_the_rejected_are_not_proposed(world, capture):
    capture("Secret.", level=Level.ROOM)
    gone = capture("Refusée.")
    with world.writing() as writing:
        writing.save(replace(item(world, gone.id), status="rejected"))
        writing.commit()
    [secret] = Deciding(world).proposals(SESSION)
    assert (secret.text, secret.public) == ("Secret.", "")
