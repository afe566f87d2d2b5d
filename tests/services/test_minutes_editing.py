"""What is decided and written for minutes: captured words never change, and nobody is overwritten."""

import dataclasses
import datetime as dt
import shutil

import pytest

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Language, Level, MinutesChoice
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.triage import AnswerKind
from cop_desktop.domain.session import Session
from cop_desktop.export.reference import own_reference
from cop_desktop.services.demo import make_demo
from cop_desktop.services.merging import Conflict, Seen
from cop_desktop.services.minutes_editing import MinutesEditing
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.cop"
    make_demo(path, Still())
    return path


@pytest.fixture
def workspace(demo, tmp_path):
    path = tmp_path / "ws" / "demo.cop"
    path.parent.mkdir(mode=0o700)
    shutil.copy(demo, path)
    with open_workspace(path, Still()) as opened:
        yield opened


@pytest.fixture
def editing(workspace):
    return MinutesEditing(workspace)


def stored(workspace, external_id, kind=CapturedItem):
    with workspace.reading() as reading:
        return reading.first(kind, external_id=external_id)


def board(workspace, external_id="s2"):
    return Minuting(workspace, Still()).board(stored(workspace, external_id, Session).id)


def text_of(workspace, external_id="s2"):
    return "\n".join(text for _, text in board(workspace, external_id).document.pieces())


def case_of(workspace, item_id, external_id="s2"):
    return next(case for case in board(workspace, external_id).triage.cases if case.item.id == item_id)


def edit(workspace, row, **fields):
    """Somebody else writes."""
    with workspace.writing() as writing:
        writing.save(dataclasses.replace(writing.get(type(row), row.id), **fields))
        writing.commit()


def test_an_answer_prints_what_it_showed_and_is_undone(workspace, editing):
    item = stored(workspace, "s2-i19")
    case = case_of(workspace, item.id)
    assert case.doubt.value == "name"
    answer = case.answer(AnswerKind.NAMELESS)
    changes = editing.decide(item.id, answer.fields, seen=Seen({"minutes_choice": item.minutes_choice}))
    assert answer.read in text_of(workspace)
    assert stored(workspace, "s2-i19").text == item.text
    assert case_of(workspace, item.id).given is AnswerKind.NAMELESS
    Undoing(workspace).undo(changes)
    assert case_of(workspace, item.id).given is None


def test_an_answer_over_somebody_elses_is_refused(workspace, editing):
    item = stored(workspace, "s2-i19")
    edit(workspace, item, minutes_choice=MinutesChoice.OUT)
    with pytest.raises(Conflict) as refused:
        editing.decide(
            item.id,
            {"minutes_choice": MinutesChoice.IN},
            seen=Seen({"minutes_choice": MinutesChoice.UNDECIDED}),
        )
    assert refused.value.names == ("minutes_choice",)
    assert stored(workspace, "s2-i19").minutes_choice is MinutesChoice.OUT
    editing.decide(item.id, {"minutes_choice": MinutesChoice.IN})
    assert stored(workspace, "s2-i19").minutes_choice is MinutesChoice.IN, "one may insist"


def test_choosing_in_the_list_is_checked_too(workspace, tmp_path):
    item, minuting = stored(workspace, "s2-i19"), Minuting(workspace, Still())
    edit(workspace, item, minutes_choice=MinutesChoice.OUT)
    with pytest.raises(Conflict):
        minuting.choose([item.id], MinutesChoice.IN, seen=Seen({"minutes_choice": MinutesChoice.UNDECIDED}))
    with workspace.reading() as reading:
        community = reading.get(Community, stored(workspace, "s2", Session).community_id)
    sheet = tmp_path / "Papier.docx"
    sheet.write_bytes(own_reference(Language.FRENCH))
    with pytest.raises(Conflict):
        minuting.use_letterhead(community.id, sheet, seen=Seen({"reference_document_id": "another"}))


def test_what_was_taken_away_elsewhere_is_not_answered(workspace, editing):
    item = stored(workspace, "s2-i19")
    with workspace.writing() as writing:
        writing.remove(item)
        writing.commit()
    with pytest.raises(Conflict):
        editing.decide(item.id, {"minutes_choice": MinutesChoice.IN}, seen=Seen())


def test_only_what_is_decided_may_be_given(workspace, editing):
    with pytest.raises(ValueError, match="text"):
        editing.decide(stored(workspace, "s2-i19").id, {"text": "Autre chose."})


def test_words_for_the_minutes_keep_people_as_references(workspace, editing):
    item = stored(workspace, "s2-i19")
    editing.reword(item.id, " Geneviève Tousignant-Kaur propose quatre activités. ")
    kept = stored(workspace, "s2-i19")
    assert (kept.text, kept.minutes_choice) == (item.text, MinutesChoice.IN)
    assert kept.wording.startswith("{@")
    assert "Geneviève Tousignant\u2011Kaur propose quatre activités." in text_of(workspace)
    editing.reword(item.id, "Quatre activités.")
    assert stored(workspace, "s2-i19").minutes_choice is MinutesChoice.ANONYMOUS
    editing.reword(item.id, "")
    kept = stored(workspace, "s2-i19")
    assert (kept.wording, kept.minutes_choice) == ("", MinutesChoice.UNDECIDED)


def test_what_stays_in_the_room_goes_out_by_a_second_sentence_alone(workspace, editing):
    with workspace.reading() as reading:
        session = reading.first(Session, external_id="s1")
        room = next(
            each
            for each in reading.all(CapturedItem, session_id=session.id, level=Level.ROOM)
            if each.kind.value == "learning" and not each.public_text
        )
    with pytest.raises(UserError) as refused:
        editing.decide(room.id, {"minutes_choice": MinutesChoice.IN})
    assert refused.value.code == "minutes-item-stays"
    editing.reword(room.id, "On écoute d’abord.")
    with workspace.reading() as reading:
        kept = reading.get(CapturedItem, room.id)
    assert (kept.text, kept.level, kept.public_level) == (room.text, Level.ROOM, Level.MEMBERS)
    printed = text_of(workspace, "s1")
    assert "On écoute d’abord." in printed
    assert room.text not in printed
    editing.reword(room.id, "")
    assert "On écoute d’abord." not in text_of(workspace, "s1")


def test_a_summary_is_written_and_never_overwrites_another(workspace, editing):
    point = next(each for each in board(workspace).points if each.title.startswith("Ronde"))
    editing.summarize(
        point.id, "Solène propose.\nGeneviève Tousignant-Kaur appuie.", seen=Seen({"summary": ""})
    )
    with workspace.reading() as reading:
        kept = reading.get(AgendaItem, point.id)
    assert "{@" in kept.summary
    assert "Solène propose." in text_of(workspace)
    again = next(each for each in board(workspace).points if each.id == point.id)
    assert again.summary.endswith("Geneviève Tousignant-Kaur appuie.")
    with pytest.raises(Conflict):
        editing.summarize(point.id, "Autre.", seen=Seen({"summary": ""}))


def test_order_in_the_minutes_leaves_the_capture_alone(workspace, editing):
    point = next(each for each in board(workspace).points if each.title.startswith("Ronde"))
    lines = [line.item for line in point.lines]
    turned = [lines[1], lines[0], *lines[2:]]
    editing.put_in_order([one.id for one in turned], {one.id: one.minutes_position for one in lines})
    after = next(each for each in board(workspace).points if each.id == point.id)
    assert [line.item.id for line in after.lines] == [one.id for one in turned]
    assert [line.item.position for line in after.lines] == [one.position for one in turned]
    printed = text_of(workspace)
    assert printed.index("Les organismes communautaires") < printed.index("quatre activités, une par saison")
    with pytest.raises(Conflict):
        editing.put_in_order([one.id for one in lines], {one.id: None for one in lines})


def test_an_action_is_completed(workspace, editing):
    with workspace.reading() as reading:
        session = reading.first(Session, external_id="s2")
        action = next(
            each for each in reading.all(CapturedItem, session_id=session.id) if each.kind.value == "action"
        )
    edit(workspace, action, owner_id=None, due_on=None)
    assert case_of(workspace, action.id).missing == ("owner", "due")
    editing.complete(action.id, owner_is_group=True)
    assert case_of(workspace, action.id).missing == ("due",)
    editing.complete(action.id, due_on=dt.date(2027, 1, 15))
    assert action.id not in {case.item.id for case in board(workspace).triage.cases}
