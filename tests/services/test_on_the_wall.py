"""The contract sentence and the harvest, on a real file."""

from dataclasses import replace

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.capture.showing import Scope
from cop_desktop.domain.codes import CaptureMoment, Level, MembershipKind
from cop_desktop.domain.entity import id_from
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
    hidden = service.harvest(SESSION, round_id("c1", "consultation"))[Scope.ROUND]
    assert (hidden.lines, hidden.withheld) == ((), 1)
    shown = service.harvest(SESSION, round_id("closing", "one"))[Scope.ROUND]
    assert [line.text for line in shown.lines if line.chosen] == ["pour les membres", "à tous vents"]
    assert shown.withheld == 1
    with world.writing() as writing:
        member = writing.all(Membership)[0]
        writing.save(replace(member, kind=MembershipKind.GUEST))
        writing.commit()
    shown = service.harvest(SESSION, round_id("closing", "one"))[Scope.ROUND]
    assert [line.text for line in shown.lines if line.chosen] == ["à tous vents"]


def test_a_harvest_is_that_of_a_round_of_its_item_or_of_the_session(world, clock):
    """An item of three rounds, one of which stays in the room, and what is written between them."""
    capturing = Capturing(world, clock)
    item = id_from("world", "item", "c1")
    with world.writing() as writing:
        writing.save(replace(writing.get(AgendaItem, item), level=Level.MEMBERS))
        for key in ("synthesis", "learning"):
            writing.save(replace(writing.get(RoundOccurrence, round_id("c1", key)), level=Level.MEMBERS))
        writing.commit()

    def write(text, key=None, of_item=None, moment=CaptureMoment.DURING):
        place = Place(
            SESSION, moment, round_id=round_id(*key) if key else None,
            agenda_item_id=of_item, level=Level.MEMBERS, locked=False,
        )  # fmt: skip
        capturing.capture(Draft(text), place)

    write("avant tout", moment=CaptureMoment.BEFORE)
    write("d’un tour de la salle", ("c1", "consultation"), item)
    write("de la synthèse", ("c1", "synthesis"), item)
    write("des apprentissages", ("c1", "learning"), item)
    write("entre deux", None, item, CaptureMoment.BETWEEN)
    write("entre deux de la salle", None, id_from("world", "item", "c2"), CaptureMoment.BETWEEN)
    write("de la clôture", ("closing", "one"), id_from("world", "item", "closing"))

    def told(scope, round_key=("c1", "learning")):
        showing = OnTheWall(world).harvest(SESSION, round_id(*round_key))[scope]
        return [line.text for line in showing.lines], showing.withheld

    assert told(Scope.ROUND) == (["des apprentissages"], 0)
    assert told(Scope.ITEM) == (["de la synthèse", "des apprentissages", "entre deux"], 1)
    assert told(Scope.SESSION) == (
        ["avant tout", "de la synthèse", "des apprentissages", "entre deux", "de la clôture"], 2,
    )  # fmt: skip
    assert told(Scope.ROUND, ("c1", "consultation")) == ([], 1)
    assert set(OnTheWall(world).harvest(SESSION, None)) == {Scope.SESSION}
