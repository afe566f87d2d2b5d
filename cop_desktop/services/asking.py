"""Words to people: may they be named, or quoted, in the minutes? One draft each, made of their sentences.

A draft is a file a mail program opens; nothing is sent by the program. It is addressed to one person, and
shows that person nothing but what they said, named as they would be.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from glob import escape
from pathlib import Path

from cop_desktop.domain.captured_item import ASKED, CapturedItem
from cop_desktop.domain.codes import AddressForm, Language, MinutesChoice
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.addressing import Recipient, is_address
from cop_desktop.domain.minutes.asking import Question, questions
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.when import held_on
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import MinutesVersion
from cop_desktop.domain.typography import date_words, ordinal, typeset
from cop_desktop.export import saving
from cop_desktop.export.mail import draft
from cop_desktop.services.minutes_board import making_of
from cop_desktop.services.minutes_material import gather
from cop_desktop.services.sending import Made
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace


@dataclass(frozen=True)
class WordTo:
    """Somebody to be asked: about how many sentences, and the day a word was prepared (None: it waits).

    Without an `email`, they are asked aloud.
    """

    person_id: str
    name: str
    email: str
    count: int
    asked_on: dt.date | None


class Asking:
    """Words to people, one session at a time."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def waiting(self, session_id: str) -> tuple[WordTo, ...]:
        """List who is to be asked, or was, in the order of the minutes."""
        with self._workspace.reading() as reading:
            items = reading.all(CapturedItem, session_id=session_id)
            if not any(ASKED in item.details for item in items):
                return ()
            making = _making(reading, session_id)
        held: dict[str, list[Question]] = {}
        for question in questions(making):
            held.setdefault(question.who, []).append(question)
        return tuple(_word(making.material.people[who], about) for who, about in held.items())

    def draft(self, session_id: str, person_id: str, folder: Path, today: dt.date) -> Made:
        """Write a word to somebody beside the minutes (in `folder` when there are none), and keep its day.

        Refused: "asking-nothing", "asking-no-address", and the codes of `write_beside`.
        """
        with self._workspace.reading() as reading:
            making = _making(reading, session_id)
            about = [each for each in questions(making) if each.who == person_id]
            version = reading.first(MinutesVersion, order_by=("-number",), session_id=session_id)
        if not about:
            raise UserError("asking-nothing")
        person = making.material.people[person_id]
        if not is_address(person.email):
            raise UserError("asking-no-address", name=person.full_name)
        content = _letter(making, person, about)
        words, session = making.words, making.material.session
        name = words["mail.ask.file"].format(date=held_on(session).isoformat())  # no file name repeats a name
        if version is not None and Path(version.path).parent.is_dir():
            folder = Path(version.path).parent
        target = _place(folder / saving.safe_name(name, ".eml"), content)
        saving.write_beside(target, lambda stream: stream.write(content))
        with self._workspace.writing() as writing:
            for each in about:
                item = writing.get(CapturedItem, each.item.id)
                writing.save(replace(item, details={**item.details, ASKED: today.isoformat()}))
            return Made(writing.commit(), target)


def _place(target: Path, content: bytes) -> Path:
    """Find the same word already there, else a free name: a word to somebody else stays."""
    there = sorted(target.parent.glob(f"{escape(target.stem)}*{target.suffix}"))
    same = next((path for path in there if path.read_bytes() == content), None)
    return same or (saving.next_free(target) if target.exists() else target)


def _making(reading: Reading, session_id: str) -> Making:
    material = gather(reading, session_id)
    return making_of(material, material.session.language)


def _word(person: Person, about: list[Question]) -> WordTo:
    days = [each.asked_on for each in about]
    day = dt.date.fromisoformat(max(days)) if all(days) else None
    address = person.email.strip() if is_address(person.email) else ""
    return WordTo(person.id, person.full_name, address, len(about), day)


def _letter(making: Making, person: Person, about: list[Question]) -> bytes:
    """Word the draft in the session's language: each sentence as it would be read, and one question."""
    session, community, words = making.material.session, making.material.community, making.words
    language = session.language
    form = "tu" if community.address_form is AddressForm.TU and language is Language.FRENCH else "vous"
    rank = ordinal(session.number, language)
    date = date_words(held_on(session), language, weekday=True)
    how = "quote" if all(each.quotes for each in about) else "name"
    many = "many" if len(about) > 1 else "one"
    lines = [
        words["mail.ask.hello"].format(name=person.given_name),
        words[f"mail.ask.{how}.{form}"].format(rank=rank, date=date),
        *(words["mail.ask.sentence"].format(text=each.sentence) for each in about),
    ]
    until = words[f"mail.ask.agree.{form}"]
    if all(each.item.minutes_choice is not MinutesChoice.IN for each in about):
        until += " " + words[f"mail.ask.until.{many}.{form}"]
    lines.append(until)
    body = [typeset(line, language, community.french_spacing) for line in lines]
    text = "\n\n".join([*body, f"{words['mail.ask.bye']}\n{community.name}"]) + "\n"
    subject = typeset(words["mail.ask.subject"].format(rank=rank), language, community.french_spacing)
    to = Recipient(person.id, person.full_name, person.email.strip(), shares=True)
    return draft(subject, text, language, [to], [])
