"""The edges of a mail draft: no address, one without, letters of every alphabet, files that changed since."""

import dataclasses
import email
import email.policy
import re

import pytest

from cop_desktop.domain.codes import RecipientGroup
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Person
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.sending import Sending
from tests.services.test_sending import StillClock, addressed, demo, draft, pdf, session, workspace

__all__ = ["demo", "session", "workspace"]
NAMES = ("Éloïse Ñandú-Łuczak", "O’Brien, Seán", "王 小明", 'Zoë "Zed" Ångström')


@pytest.fixture
def written(workspace, session, tmp_path):
    path = tmp_path / "Compte rendu – été, « 14e » (Ünï).docx"
    Minuting(workspace, StillClock()).export(session.id, path)
    return path


def opened(path):
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def test_nobody_has_an_address(workspace, session, written):
    with workspace.writing() as writing:
        for person in writing.all(Person):
            writing.save(dataclasses.replace(person, email=""))
        writing.commit()
    groups = Sending(workspace, StillClock()).desk(session.id).groups
    assert groups
    assert all(not group.people and group.without for group in groups)
    with pytest.raises(UserError) as refused:
        Sending(workspace, StillClock()).draft(session.id, RecipientGroup.MEMBERS, [])
    assert refused.value.code == "sending-nobody"
    assert not list(written.parent.glob("*.eml"))


def test_one_has_none_and_is_named_to_who_sends(workspace, session, written):
    addressed(workspace)
    with workspace.writing() as writing:
        someone = writing.first(Person, family_name="Dubé-Laforge")
        writing.save(dataclasses.replace(someone, email="pas une adresse"))
        writing.commit()
    group, made = draft(workspace, session)
    assert group.without == (someone.full_name,)
    assert someone.full_name not in made.path.read_text("utf-8")
    shown = opened(made.path)["Bcc"]
    assert len(shown.addresses) == len(group.people)


def test_letters_of_every_alphabet_come_back_as_they_were(workspace, session, written):
    addressed(workspace)
    with workspace.writing() as writing:
        people = writing.all(Person, order_by=("family_name",))
        for person, name in zip(people, NAMES, strict=False):
            given, _, family = name.partition(" ")
            writing.save(dataclasses.replace(person, given_name=given, family_name=family))
        writing.commit()
    made_pdf = Sending(workspace, StillClock()).write_pdf(session.id, pdf).path
    group, made = draft(workspace, session)
    raw = made.path.read_bytes()
    head = raw.partition(b"\r\n\r\n")[0]
    assert head.isascii(), "headers are words any mail program reads"
    assert all(len(line) <= 998 for line in raw.split(b"\r\n"))
    message = opened(made.path)
    assert not message.defects
    assert message["Subject"].startswith("Compte rendu de la 14e rencontre")
    told = {each.display_name for each in message["Bcc"].addresses}
    assert told == {each.name for each in group.people}
    assert set(NAMES) & told
    files = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert files == {written.name: written.read_bytes(), made_pdf.name: made_pdf.read_bytes()}
    kinds = [part.get_content_type() for part in message.iter_attachments()]
    assert kinds[1] == "application/pdf"
    assert re.search(rb"filename\*(?:0\*)?=utf-8''", raw), "names of files as RFC 2231 has them"
    assert message["Content-Language"] == "fr-CA"
    assert "é" in message.get_body().get_content()


def test_a_file_that_changed_since_it_left_is_told(workspace, session, written):
    addressed(workspace)
    sending = Sending(workspace, StillClock())
    made_pdf = sending.write_pdf(session.id, pdf).path
    draft(workspace, session)
    assert sending.desk(session.id).sent[0].changed == frozenset()
    made_pdf.write_bytes(made_pdf.read_bytes() + b" ")
    assert sending.desk(session.id).sent[0].changed == {made_pdf.name}
    assert sending.desk(session.id).files.pdf is None, "it is not attached any more: another is written"
    written.write_bytes(written.read_bytes() + b" ")
    assert sending.desk(session.id).sent[0].changed == {made_pdf.name, written.name}
    with pytest.raises(UserError) as refused:
        draft(workspace, session)
    assert refused.value.code == "sending-edited"
