"""The evening: a session is held; Word, PDF and a mail per group by keys; then a hand, and three answers.

The program is real, driven at a display; what it leaves is read by python-docx, by the mail parser and,
where it is installed, by poppler.
"""

from __future__ import annotations

import email
import email.policy
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import docx
import pytest

from cop_desktop.domain.codes import AttendanceStatus, PrivacyPurpose, SessionRole
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.people import Person, PrivacyConsent
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.clock import SystemClock
from cop_desktop.store.workspace import open_workspace
from tests.journeys.day import LAPTOP, rows
from tests.journeys.desk import Desk, SetDesk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"not installed: {', '.join(missing())}"),
]

NAME = "Compte rendu SU-14 2026-11-19"
MOST_KEYS = 12


class Said(NamedTuple):
    """What a screen reader says on the way, in one language."""

    language: str
    search: str
    stage: str
    tally: str
    summary: str
    write: str
    named: str
    members: str
    prepared: str


FRENCH = Said(
    "fr", "Chercher ou agir", "temps 1 sur", "{} sur 4", "Résumé", "Écrire Word et PDF", "personnes nommées",
    "Membres · 12 personnes", "préparé",
)  # fmt: skip
ENGLISH = Said(
    "en", "Search or act", "stage 1 of", "{} of 4", "Summary", "Write Word and PDF", "people named",
    "Members · 12 people", "prepared",
)  # fmt: skip


@dataclass
class Evening:
    """The program on the workspace of a community with a guest, and how many keys were pressed."""

    place: Desk
    workspace: Path
    keys: list[str] = field(default_factory=list)

    def press(self, *keys: str) -> None:
        self.keys += keys
        self.place.press(*keys)

    def open(self, said: Said | None = None) -> None:
        """Open the program on the minutes of the session last held."""
        said = said or FRENCH
        self.program = self.place.start("--workspace", self.workspace, "--language", said.language)
        until(lambda: self.place.windows("CoP Desktop"))
        self.place.names_with(said.search)
        self.keys.clear()
        self.press("ctrl+4")
        self.place.names_with(said.stage)

    def answer(self, said: Said) -> None:
        """Keep, one after the other, what is proposed of what asks for judgement."""
        self.place.names_with(said.tally.format(0))
        for rank in range(1, 5):
            self.press("Return")
            self.place.names_with(said.tally.format(rank) if rank < 4 else said.summary)

    def send(self, said: Said) -> tuple[Path, ...]:
        """From the end of a session to Word, PDF and a mail to members and guests, by keys."""
        self.open(said)
        self.answer(said)
        self.to(said.write)
        self.place.names_with(said.named)
        self.press("Return")
        word, pdf = self.file(".docx"), self.file(".pdf")
        self.place.names_with(said.members)
        self.press("Return")
        members = self.file(".eml", name=f"Courriel aux membres - {NAME}")
        self.place.names_with(said.prepared)
        self.press("Return")
        guests = self.file(".eml", name=f"Courriel aux personnes invitées - {NAME}")
        self.place.measured.append(f"from the end to Word, PDF and 2 mails: {len(self.keys)} keys")
        assert len(self.keys) <= MOST_KEYS, self.keys
        return word, pdf, members, guests

    def to(self, said: str) -> None:
        """Go on from stage to stage until a screen reader would say these words."""
        for _ in range(4):
            before = self.place.names()
            if said in before:
                return
            self.press("ctrl+Next")
            until(lambda before=before: self.place.names() != before)
        self.place.names_with(said)

    def file(self, suffix: str, *, name: str = NAME) -> Path:
        """Wait for a file."""
        path = self.place.home / f"{name}{suffix}"
        return until(lambda: path if path.is_file() and path.stat().st_size else None)


@pytest.fixture
def evening(set_desk: SetDesk, workspace: Path, tmp_path: Path) -> Iterator[Evening]:
    with open_workspace(workspace, SystemClock()) as opened, opened.writing() as writing:
        session = writing.first(Session, external_id="s2")
        assert session is not None
        guest = writing.add(
            Person(id=new_id(), given_name="Noor", family_name="Invitée", email="noor@ex.org")
        )
        writing.add(
            Attendance(
                id=new_id(),
                session_id=session.id,
                person_id=guest.id,
                status=AttendanceStatus.PRESENT,
                role=SessionRole.GUEST,
            )
        )
        for one in writing.all(PrivacyConsent, purpose=PrivacyPurpose.SHARE_EMAIL)[:1]:
            writing.save(replace(one, granted=False))
        writing.commit()
    with set_desk(tmp_path, LAPTOP) as place:
        yield Evening(place, workspace)


def opened(path: Path) -> email.message.EmailMessage:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert isinstance(message, email.message.EmailMessage)
    return message


def by_hand(path: Path) -> bytes:
    """Edit as a coordinator does: a sentence longer, a paragraph more."""
    word = docx.Document(str(path))
    paragraphs = word.paragraphs
    at = next(rank for rank, one in enumerate(paragraphs) if "déjà donné trois fois." in one.text)
    paragraphs[at].runs[-1].text += " Une autre date est possible."
    paragraphs[at + 1].insert_paragraph_before("Un mot de la coordination.")
    word.save(str(path))
    return path.read_bytes()


def test_from_a_held_session_to_a_mail_per_group_then_a_hand(evening: Evening) -> None:
    place = evening.place
    word, pdf, members, guests = evening.send(FRENCH)
    assert docx.Document(str(word)).core_properties.title == "Compte rendu de la 14e rencontre"
    if shutil.which("pdftotext"):
        told = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=60)
        assert "Compte rendu de la 14e rencontre" in told.stdout.decode()
    for path, count in ((members, 12), (guests, 1)):
        message = opened(path)
        assert message["X-Unsent"] == "1"
        shown = message["Bcc"] if message["To"] is None else message["To"]
        assert len(shown.addresses) == count
        files = {each.get_filename(): each.get_content() for each in message.iter_attachments()}
        assert files == {word.name: word.read_bytes(), pdf.name: pdf.read_bytes()}
    assert opened(members)["To"] is None, "one person does not share their address"
    until(lambda: len(rows(evening.workspace, "SELECT id FROM minutes_sending")) == 2)
    place.kill(evening.program)

    edited = by_hand(word)
    evening.open()
    place.names_with("a été modifié à la main")
    evening.press("F7")
    place.names_with("Un mot de la coordination.")
    evening.press("Return")  # take their words
    place.names_with("dans le compte rendu")
    summaries = until(lambda: rows(evening.workspace, "SELECT summary FROM agenda_item WHERE summary != ''"))
    assert "Un mot de la coordination." in str(summaries)
    evening.press("Tab", "Tab", "space")  # ours beside theirs
    beside = evening.file(".docx", name=f"{NAME} v2")
    assert "Une autre date est possible." in "\n".join(
        one.text for one in docx.Document(str(beside)).paragraphs
    )
    evening.file(".pdf", name=f"{NAME} v2")
    place.names_without("Voir ce qui change")
    assert word.read_bytes() == edited

    word = docx.Document(str(beside))
    word.paragraphs[-1].runs[-1].text += " Merci."
    word.save(str(beside))
    edited_beside = beside.read_bytes()
    evening.press("ctrl+1", "ctrl+4")  # the file is looked at each time one comes
    place.names_with("a été modifié à la main")
    evening.press("F7")
    place.names_with("Garder ce fichier")
    evening.press("Tab", "space")  # keep theirs: it becomes the reference
    place.names_without("Voir ce qui change")
    evening.to("Préparer le courriel")
    place.names_with("Membres · 12 personnes")
    evening.press("Return")
    mail = evening.file(".eml", name=f"Courriel aux membres - {NAME} v2")
    files = {each.get_filename(): each.get_content() for each in opened(mail).iter_attachments()}
    assert files[beside.name] == edited_beside == beside.read_bytes()
    place.kill(evening.program)
    evening.open()
    evening.to("Préparer le courriel")
    assert "modifié à la main" not in place.names(), "it is not asked again"


def test_the_same_keys_in_english(evening: Evening) -> None:
    """The program speaks English; what leaves is in the language of the session."""
    _, _, members, _ = evening.send(ENGLISH)
    assert opened(members)["Subject"].startswith("Compte rendu de la 14e rencontre")
