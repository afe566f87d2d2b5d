"""Words to people: one draft each, with their sentences, read by the mail parser."""

import dataclasses
import datetime as dt
import email
import email.policy
import shutil

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AddressForm, Level
from cop_desktop.domain.community import Community
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.triage import AnswerKind, Doubt
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import Session
from cop_desktop.services.asking import Asking
from cop_desktop.services.demo import make_demo
from cop_desktop.services.minutes_editing import MinutesEditing
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

TODAY = dt.date(2026, 11, 20)


class StillClock:
    """Always the same instant: 2026-11-20 at 15:30 UTC."""

    def now(self):
        return Instant(utc_ms=1_795_188_600_000, mono_ns=0, boot_id="boot")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.cop"
    make_demo(path, StillClock())
    return path


@pytest.fixture
def workspace(demo, tmp_path):
    path = tmp_path / "ws" / "demo.cop"
    path.parent.mkdir(mode=0o700)
    shutil.copy(demo, path)
    with open_workspace(path, StillClock()) as opened:
        with opened.writing() as writing:
            for rank, person in enumerate(writing.all(Person)):
                writing.save(dataclasses.replace(person, email=f"p{rank}@exemple.org"))
            writing.commit()
        yield opened


@pytest.fixture
def asked(workspace):
    """The first item of November somebody's consent is missing for, kept without a name, and asked about."""
    with workspace.reading() as reading:
        session = reading.first(Session, external_id="s2")
    case = next(
        each
        for each in Minuting(workspace, StillClock()).board(session.id).triage.cases
        if each.doubt is Doubt.CONSENT
    )
    assert case.ask
    fields = case.answer(AnswerKind.NAMELESS).fields
    changes = MinutesEditing(workspace).decide(case.item.id, fields, ask=True)
    return session, case, changes


def test_a_word_says_the_sentence_with_the_name_and_asks(workspace, asked, tmp_path):
    session, case, _ = asked
    asking = Asking(workspace)
    (word,) = asking.waiting(session.id)
    assert (word.count, word.asked_on) == (1, None)
    made = asking.draft(session.id, case.ask, tmp_path, TODAY)
    assert made.path.name == "Mot à une personne 2026-11-19.eml", "no file is named after anybody"
    message = email.message_from_bytes(made.path.read_bytes(), policy=email.policy.default)
    (to,) = message["To"].addresses
    assert (to.display_name, to.addr_spec) == (word.name, word.email)
    assert message["X-Unsent"] == "1"
    assert message["Bcc"] is None
    assert not list(message.iter_attachments())
    text = message.get_body().get_content()
    with workspace.reading() as reading:
        person = reading.get(Person, case.ask)
    assert text.startswith(f"Bonjour {person.given_name},")
    assert person.full_name in text.replace("\u2011", "-")
    assert "Es-tu d’accord?" in text
    assert "D’ici là" in text, "without the name until then"
    assert asking.waiting(session.id)[0].asked_on == TODAY
    printed = "\n".join(t for _, t in Minuting(workspace, StillClock()).compose(session.id).pieces())
    assert case.item.text.partition(":")[2].strip()[:20] not in printed or person.full_name not in printed


def test_the_same_word_made_again_is_the_same_file(workspace, asked, tmp_path):
    session, case, _ = asked
    asking = Asking(workspace)
    (tmp_path / "Mot à une personne 2026-11-19.eml").write_text("à quelqu’un d’autre", encoding="utf-8")
    first = asking.draft(session.id, case.ask, tmp_path, TODAY).path
    assert first.name == "Mot à une personne 2026-11-19 v2.eml"
    assert asking.draft(session.id, case.ask, tmp_path, TODAY).path == first
    assert len(list(tmp_path.glob("*.eml"))) == 2


@pytest.mark.parametrize("odd", ["zzz", 5, [1], {"a": 1}, "2026-13-45"])
def test_a_day_no_file_should_have_brought_is_no_day(workspace, asked, odd):
    session, case, _ = asked
    with workspace.writing() as writing:
        item = writing.get(CapturedItem, case.item.id)
        writing.save(dataclasses.replace(item, details={**item.details, "asked_on": odd}))
        writing.commit()
    (word,) = Asking(workspace).waiting(session.id)
    assert word.asked_on is None


def test_the_community_says_vous(workspace, asked, tmp_path):
    session, case, _ = asked
    with workspace.writing() as writing:
        community = writing.get(Community, session.community_id)
        writing.save(dataclasses.replace(community, address_form=AddressForm.VOUS))
        writing.commit()
    made = Asking(workspace).draft(session.id, case.ask, tmp_path, TODAY)
    assert (
        "Êtes-vous d’accord? Un mot de réponse suffit. D’ici là"
        in email.message_from_bytes(made.path.read_bytes(), policy=email.policy.default)
        .get_body()
        .get_content()
    )


def test_it_lies_beside_the_minutes_when_there_are_some(workspace, asked, tmp_path):
    session, case, _ = asked
    there = tmp_path / "Comptes rendus"
    there.mkdir()
    Minuting(workspace, StillClock()).export(session.id, there / "Compte rendu.docx")
    assert Asking(workspace).draft(session.id, case.ask, tmp_path, TODAY).path.parent == there


def test_undone_with_its_answer(workspace, asked):
    session, _, changes = asked
    Undoing(workspace).undo(changes)
    assert Asking(workspace).waiting(session.id) == ()


def test_without_an_address_one_asks_aloud(workspace, asked, tmp_path):
    session, case, _ = asked
    with workspace.writing() as writing:
        writing.save(dataclasses.replace(writing.get(Person, case.ask), email=""))
        writing.commit()
    assert Asking(workspace).waiting(session.id)[0].email == ""
    with pytest.raises(UserError) as refused:
        Asking(workspace).draft(session.id, case.ask, tmp_path, TODAY)
    assert refused.value.code == "asking-no-address"


def test_what_became_of_the_room_since_is_asked_of_nobody(workspace, asked, tmp_path):
    session, case, _ = asked
    with workspace.writing() as writing:
        item = writing.get(CapturedItem, case.item.id)
        writing.save(dataclasses.replace(item, level=Level.ROOM))
        writing.commit()
    assert Asking(workspace).waiting(session.id) == ()
    with pytest.raises(UserError):
        Asking(workspace).draft(session.id, case.ask, tmp_path, TODAY)
