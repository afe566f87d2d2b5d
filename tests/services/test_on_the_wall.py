"""The contract sentence and the harvest, on a real file."""

from dataclasses import replace

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.codes import CaptureMoment, Level, MembershipKind
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Membership
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.on_the_wall import OnTheWall
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from tests.console_hand import clock, world
from tests.console_world import QUESTION, SESSION, round_id

__all__ = ["clock", "world"]
SAID = "Que faire quand personne ne répond?"


def questions(workspace, item="c1"):
    with workspace.reading() as reading:
        keys = ("clarification", "contract", "consultation", "synthesis", "learning")
        return [reading.get(RoundOccurrence, round_id(item, key)).question for key in keys]


def test_three_steps_tell_it_and_it_is_taken_back_whole(world):
    changes = OnTheWall(world).say_contract(round_id("c1", "contract"), SAID)
    assert questions(world) == ["", SAID, SAID, SAID, ""]
    assert questions(world, "c2") == [""] * 5
    redo = Undoing(world).undo(changes)
    assert questions(world) == ["", "", QUESTION, "", ""]
    Undoing(world).undo(redo)
    assert questions(world) == ["", SAID, SAID, SAID, ""]
    OnTheWall(world).say_contract(round_id("c1", "contract"), " ")
    assert questions(world) == [""] * 5


def test_names_of_the_session_are_left_out(world):
    OnTheWall(world).say_contract(round_id("c1", "contract"), "Comment Maude peut-elle aider @Idriss?")
    assert questions(world)[2] == "Comment … peut-elle aider …?"


def test_too_long_changes_nothing(world):
    with pytest.raises(UserError) as told:
        OnTheWall(world).say_contract(round_id("c1", "contract"), "é" * 111)
    assert (told.value.code, told.value.values) == ("contract-too-long", {"length": 111, "limit": 110})
    assert questions(world)[2] == QUESTION


@pytest.mark.parametrize("where", [round_id("c1", "expose"), round_id("welcome", "one"), "nowhere"])
def test_elsewhere_there_is_no_contract(world, where):
    with pytest.raises(UserError, match="contract-not-here"):
        OnTheWall(world).say_contract(where, SAID)


def test_a_copied_plan_does_not_take_the_sentence_along(world, clock):
    OnTheWall(world).say_contract(round_id("c1", "contract"), SAID)
    made = Sessions(world, clock).duplicate(SESSION).made
    with world.reading() as reading:
        items = tuple(each.id for each in reading.all(AgendaItem, session_id=made))
        copied = reading.all(RoundOccurrence, agenda_item_id=items)
    assert len(copied) > 12
    assert not [each.question for each in copied if each.question]


def test_the_harvest_of_a_round_is_filtered(world, clock):
    capturing = Capturing(world, clock)

    def write(text, key, level=None):
        place = Place(
            SESSION, CaptureMoment.DURING, round_id=round_id(*key), agenda_item_id=None,
            level=Level.ROOM if key[0] == "c1" else Level.MEMBERS, locked=key[0] == "c1",
        )  # fmt: skip
        return capturing.capture(Draft(text, level=level), place)

    write("de la salle", ("c1", "consultation"))
    write("pour les membres", ("closing", "one"))
    write("à tous vents", ("closing", "one"), Level.SHAREABLE)
    write("entre nous", ("closing", "one"), Level.ROOM)
    service = OnTheWall(world)
    hidden = service.harvest(SESSION, round_id("c1", "consultation"))
    assert (hidden.lines, hidden.withheld) == ((), 1)
    shown = service.harvest(SESSION, round_id("closing", "one"))
    assert [line.text for line in shown.lines if line.chosen] == ["pour les membres", "à tous vents"]
    assert shown.withheld == 1
    with world.writing() as writing:
        member = writing.all(Membership)[0]
        writing.save(replace(member, kind=MembershipKind.GUEST))
        writing.commit()
    shown = service.harvest(SESSION, round_id("closing", "one"))
    assert [line.text for line in shown.lines if line.chosen] == ["à tous vents"]
