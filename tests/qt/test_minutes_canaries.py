"""Forty canaries and more in a codéveloppement: none in Word, PDF, mail, file names and subjects.

Every text of every row is a canary; those allowed out are the ones minutes may hold.
"""

import dataclasses
import email
import email.policy
import io
import shutil
import subprocess
import zipfile

import pytest

from cop_desktop.domain.codes import Level, MinutesKind, RecipientGroup
from cop_desktop.domain.people import Person
from cop_desktop.qt.minutes_pdf import write_pdf
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.reviewing import Reviewing
from cop_desktop.services.sending import Sending
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still
from tests.services.test_canaries import MINUTES, PUBLIC_SENTENCE, aviary

__all__ = ["aviary"]

SUBJECT = {"Community.name"}
LETTER = SUBJECT | {"Session.next_session.place"}
ADDRESSES = {"Person.given_name", "Person.family_name"}
FILE_NAMES = {"Community.code"}


@pytest.fixture
def leaving(aviary, qapp, theme, tmp_path):
    """Write Word, PDF and a draft per group of a session whose every text is a canary."""
    birds, path, session = aviary
    copy = tmp_path / "ws" / "w.cop"
    copy.parent.mkdir(mode=0o700)
    shutil.copy(path, copy)
    out = tmp_path / "out"
    out.mkdir()
    with open_workspace(copy, Still()) as workspace:
        with workspace.writing() as writing:
            for rank, person in enumerate(writing.all(Person)):
                writing.save(dataclasses.replace(person, email=f"p{rank}@exemple.org"))
            writing.commit()
        minuting, sending = Minuting(workspace, Still()), Sending(workspace, Still())
        word = minuting.proposed_name(session, out)
        minuting.export(session, word)
        pdf = sending.write_pdf(session, write_pdf).path
        drafts = [
            sending.draft(session, group.audience, [each.id for each in group.people]).path
            for group in sending.desk(session).groups
            if group.people
        ]
        review = Reviewing(workspace).review(session, MinutesKind.SUMMARY, None)
    assert drafts
    return birds, word, pdf, drafts, review


def test_there_are_more_than_forty_of_the_room(aviary):
    birds, path, session = aviary
    room = [what for what in birds.of.values() if what.startswith("Room ")]
    assert len(room) >= 40
    with open_workspace(path, Still()) as workspace:
        board = Minuting(workspace, Still()).board(session)
    assert any(line.item.level is Level.ROOM for line in board.lines)


def test_none_is_in_word_names_or_what_is_read_over(leaving):
    birds, word, pdf, drafts, review = leaving
    with zipfile.ZipFile(word) as package:
        assert birds.found(*(package.read(name) for name in package.namelist())) <= MINUTES
    names = [each.name for each in word.parent.iterdir()]
    assert {each.suffix for each in word.parent.iterdir()} == {".docx", ".pdf", ".eml"}
    assert birds.found(*names) <= FILE_NAMES
    assert birds.found(*review.names) <= ADDRESSES
    assert {each.name for each in (word, pdf, *drafts)} == set(names)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_none_is_in_the_pdf(leaving):
    birds, _, pdf, _, _ = leaving
    told = [
        subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
        for command in (
            ["pdftotext", "-raw", str(pdf), "-"],
            ["pdfinfo", "-meta", str(pdf)],
            ["pdfinfo", str(pdf)],
        )
    ]
    text = b"".join(told).replace(b"\n", b"").replace(b"\xe2\x80\x90", b"")
    found = birds.found(text)
    assert found <= MINUTES
    assert found & PUBLIC_SENTENCE, "and what may leave is read there"
    assert birds.found(pdf.read_bytes()) <= MINUTES


def test_none_is_in_a_draft(leaving):
    birds, word, pdf, drafts, _ = leaving
    for path in drafts:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert birds.found(message["Subject"]) <= SUBJECT
        assert birds.found(message.get_body().get_content()) <= LETTER
        people = str(message["To"] or message["Bcc"])
        assert birds.found(people) <= ADDRESSES
        others = [f"{key}: {value}" for key, value in message.items() if key not in {"To", "Bcc", "Subject"}]
        assert birds.found(*others) == set()
        for part in message.iter_attachments():
            assert birds.found(part.get_filename(), str(part.items())) <= FILE_NAMES
            content = part.get_content()
            assert content in {word.read_bytes(), pdf.read_bytes()}
            if part.get_filename().endswith(".docx"):
                with zipfile.ZipFile(io.BytesIO(content)) as package:
                    assert birds.found(*(package.read(name) for name in package.namelist())) <= MINUTES


def test_every_audience_has_words_of_its_own(leaving):
    _, _, _, drafts, _ = leaving
    bodies = {
        email.message_from_bytes(path.read_bytes(), policy=email.policy.default).get_body().get_content()
        for path in drafts
    }
    assert len(bodies) == len(drafts) <= len(RecipientGroup)
