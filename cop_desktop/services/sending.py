"""Sending minutes: a PDF beside the Word file, a mail draft per group of people, and what was sent.

Nothing is sent by the program: a draft is a file a mail program opens. What a file holds is what may
leave; a draft says the rank and the day of the session, and nothing said in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import Language, PrivacyPurpose, RecipientGroup
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes import frame
from cop_desktop.domain.minutes.addressing import Group, groups
from cop_desktop.domain.minutes.document import Document, from_json
from cop_desktop.domain.minutes.letterhead import Letterhead
from cop_desktop.domain.minutes.when import as_date, held_on
from cop_desktop.domain.people import Membership, Person, PrivacyConsent
from cop_desktop.domain.session import Attachment, Attendance, MinutesSending, MinutesVersion, Session
from cop_desktop.domain.typography import date_words, time_words, typeset
from cop_desktop.export import saving
from cop_desktop.export.letterhead_reading import letterhead_of
from cop_desktop.export.mail import Enclosed, draft
from cop_desktop.export.package_guard import guarded
from cop_desktop.export.words import read_texts
from cop_desktop.services.minutes_board import making_of
from cop_desktop.services.minutes_files import SHEET
from cop_desktop.services.minutes_material import gather
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from cop_desktop.services.asking import Asking

PDF = "pdf"
"""Key of a kept document: path and SHA-256 of the PDF written of it."""
RenderPdf = Callable[[Document, bytes, IO[bytes], Letterhead | None], None]
"""Writes a document as PDF, with a logo or none, on an organization's sheet or on ours."""


@dataclass(frozen=True)
class Files:
    """What goes out: the version, its Word file, its PDF (None: not written, or changed since).

    `edited` tells that a hand changed the Word file and nobody said yet which version circulates.
    """

    version: MinutesVersion
    word: Path
    pdf: Path | None
    there: bool
    edited: bool

    @property
    def ready(self) -> bool:
        """Tell whether the Word file may be attached."""
        return self.there and not self.edited


@dataclass(frozen=True)
class Sent:
    """A draft made earlier, with the names of the people it was addressed to.

    `changed` names the files it carries that are no more on the disk as they left.
    """

    sending: MinutesSending
    names: tuple[str, ...]
    changed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Desk:
    """All that sending shows: what goes out, to whom, what was already drafted (latest first)."""

    session: Session
    files: Files | None
    groups: tuple[Group, ...]
    sent: tuple[Sent, ...]


@dataclass(frozen=True)
class Made:
    """A file made: a PDF or a draft."""

    changes: Changes
    path: Path


class Sending:
    """Everything that makes minutes leave, one session at a time."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    @cached_property
    def asking(self) -> Asking:
        """Words to people who are to be asked."""
        from cop_desktop.services.asking import Asking

        return Asking(self._workspace)

    def desk(self, session_id: str) -> Desk:
        """Read what may be sent, to whom, and what was; CopError "not-found"."""
        with self._workspace.reading() as reading:
            session = reading.get(Session, session_id)
            version = _last(reading, session_id)
            sendings = reading.all(MinutesSending, order_by=("-drafted_at_ms",), session_id=session_id)
            found = _groups(reading, session)
            wanted = {who for sending in sendings for who in sending.recipient_ids}
            people = reading.all(Person, id=wanted) if wanted else []
            folders = {
                each.id: Path(each.path).parent for each in reading.all(MinutesVersion, session_id=session_id)
            }
        names = {person.id: person.full_name for person in people}
        sent = tuple(
            Sent(one, tuple(names[who] for who in one.recipient_ids if who in names), _changed(one, folders))
            for one in sendings
        )
        return Desk(session, _files(version) if version else None, found, sent)

    def write_pdf(self, session_id: str, render: RenderPdf) -> Made:
        """Write the PDF of the version last written, beside its Word file, under the same name.

        A PDF there already that is not ours as we wrote it is not overwritten: ours takes a free name.
        UserError "sending-no-file", and the codes of `write_beside`.
        """
        with self._workspace.reading() as reading:
            version = _last(reading, session_id)
            if version is None:
                raise UserError("sending-no-file")
            logo = _logo(reading, session_id)
            reference = _reference(reading, version)
            known = {
                (str(pdf.get("path")), str(pdf.get("sha256")))
                for each in reading.all(MinutesVersion, session_id=session_id)
                if isinstance(pdf := each.document.get(PDF), dict)
            }
        target = Path(version.path).with_suffix(".pdf")
        found = saving.digest(target)
        if (found and (str(target), found) not in known) or saving.open_elsewhere(target):
            target = saving.next_free(target)
        document = from_json(version.document)
        sheet = letterhead_of(document, *reference, logo) if reference else None
        sha256 = saving.write_beside(target, lambda stream: render(document, logo, stream, sheet))
        with self._workspace.writing() as writing:
            now = writing.get(MinutesVersion, version.id)
            written = {**now.document, PDF: {"path": str(target), "sha256": sha256}}
            writing.save(replace(now, document=written))
            return Made(writing.commit(), target)

    def draft(self, session_id: str, audience: RecipientGroup, who: Collection[str]) -> Made:
        """Write a mail draft to some people of a group beside the minutes, and keep that it was made.

        Refused: "sending-no-file", "sending-file-gone", "sending-edited", "sending-nobody".
        """
        with self._workspace.reading() as reading:
            session = reading.get(Session, session_id)
            version = _last(reading, session_id)
            group = next((one for one in _groups(reading, session) if one.audience is audience), None)
        if version is None:
            raise UserError("sending-no-file")
        files = _files(version)
        if not files.there:
            raise UserError("sending-file-gone", name=files.word.name)
        if files.edited:
            raise UserError("sending-edited", name=files.word.name)
        chosen = [each for each in group.people if each.id in who] if group else []
        if not chosen:
            raise UserError("sending-nobody")
        with self._workspace.reading() as reading:
            subject, text = _letter(reading, files, audience)
        paths = [files.word, *([files.pdf] if files.pdf else [])]
        enclosed = [Enclosed(path.name, path.read_bytes()) for path in paths]
        content = draft(subject, text, session.language, chosen, enclosed)
        name = f"{read_texts(session.language)[f'mail.file.{audience.value}']} - {files.word.stem}"
        target = files.word.with_name(saving.safe_name(name, ".eml"))
        if target.exists() and target.read_bytes() != content:
            target = saving.next_free(target)
        saving.write_beside(target, lambda stream: stream.write(content))
        sending = MinutesSending(
            id=new_id(),
            session_id=session_id,
            minutes_version_id=version.id,
            audience=audience,
            recipient_ids=tuple(each.id for each in chosen),
            files={path.name: saving.digest(path) for path in paths},
            drafted_at_ms=self._clock.now().utc_ms,
        )
        with self._workspace.writing() as writing:
            writing.add(sending)
            return Made(writing.commit(made=sending.id), target)

    def mark_sent(self, sending_id: str, day: dt.date | None) -> Changes:
        """Say on which day a draft was sent; None: it was not, after all."""
        with self._workspace.writing() as writing:
            writing.save(replace(writing.get(MinutesSending, sending_id), sent_on=day))
            return writing.commit()

    def approve(self, session_id: str, day: dt.date | None) -> Changes:
        """Say on which day the minutes were approved; None: they are a draft."""
        with self._workspace.writing() as writing:
            writing.save(replace(writing.get(Session, session_id), approved_on=day))
            return writing.commit()


def _changed(sending: MinutesSending, folders: Mapping[str, Path]) -> frozenset[str]:
    """Name the files of a draft that are still beside one another, and not as they left."""
    folder = folders.get(sending.minutes_version_id)
    if folder is None:
        return frozenset()
    now = {name: saving.digest(folder / name) for name in sending.files if (folder / name).is_file()}
    return frozenset(name for name, sha256 in now.items() if sha256 and sha256 != sending.files[name])


def _last(reading: Reading, session_id: str) -> MinutesVersion | None:
    return reading.first(MinutesVersion, order_by=("-number",), session_id=session_id)


def _logo(reading: Reading, session_id: str) -> bytes:
    material = gather(reading, session_id)
    logo = reading.find(Attachment, material.community.logo_id) if material.community.logo_id else None
    return logo.content if logo and logo.media_type in {"image/png", "image/jpeg"} else b""


def _reference(reading: Reading, version: MinutesVersion) -> tuple[bytes, str] | None:
    """Give the letterhead a version was written on, checked, with its name; None: our own page."""
    key = version.document.get(SHEET)
    if key is None:  # kept before sheets were
        key = gather(reading, version.session_id).community.reference_document_id
    sheet = reading.find(Attachment, str(key)) if key else None
    return (guarded(sheet.content, sheet.name), sheet.name) if sheet else None


def _files(version: MinutesVersion) -> Files:
    word = Path(version.path)
    found = saving.digest(word) if word.is_file() else ""
    kept = version.document.get(PDF)
    pdf = None
    if isinstance(kept, dict):
        path = Path(str(kept.get("path")))
        if path.is_file() and saving.digest(path) == kept.get("sha256"):
            pdf = path
    return Files(version, word, pdf, bool(found), bool(found) and found != version.sha256)


def _groups(reading: Reading, session: Session) -> tuple[Group, ...]:
    memberships = reading.all(Membership, community_id=session.community_id)
    attendance = reading.all(Attendance, order_by=("position",), session_id=session.id)
    ids = {one.person_id for one in memberships} | {one.person_id for one in attendance}
    people = {each.id: each for each in reading.all(Person, id=ids)} if ids else {}
    consents = reading.all(PrivacyConsent, person_id=ids, purpose=PrivacyPurpose.SHARE_EMAIL) if ids else []
    return groups(memberships, attendance, people, consents, held_on(session))


def _letter(reading: Reading, files: Files, audience: RecipientGroup) -> tuple[str, str]:
    """Word the subject and the body in the session's language: short, and nothing said in the session."""
    material = gather(reading, files.version.session_id)
    session, community = material.session, material.community
    language, kind = session.language, files.version.kind
    words = read_texts(language)
    title = frame.title(making_of(material, language), kind)
    lines = [
        words["mail.hello"],
        words[f"mail.{audience.value}"].format(
            what=words[f"mail.what.{kind.value}"],
            date=date_words(held_on(session), language, weekday=True),
            files=words[f"mail.files.{'two' if files.pdf else 'one'}"],
        ),
    ]
    following = material.following
    due = following.date if following else as_date(session.next_session.get("date"))
    until = words["mail.until"].format(date=date_words(due, language)) if due else words["mail.reply"]
    lines.append(words["mail.reply"] if session.approved_on else until)
    if following is not None:
        when = words["minutes.next_when"].format(
            date=date_words(following.date, language, weekday=True),
            start=time_words(following.starts_at, language),
            end=time_words(following.ends_at, language),
        )
        lines.append(words["mail.next"].format(when=_within(when, language)))
    body = [typeset(line, language, community.french_spacing) for line in lines]
    sign = f"{words['mail.bye']}\n{community.name}"
    subject = words["mail.subject"].format(title=title, community=community.name)
    return subject, "\n\n".join([*body, sign]) + "\n"


def _within(when: str, language: Language) -> str:
    """Put a date inside a sentence: « le jeudi », but "Thursday"."""
    return when[:1].lower() + when[1:] if language is Language.FRENCH else when
