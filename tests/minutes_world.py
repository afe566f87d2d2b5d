"""A session made by hand for the tests of minutes: values only, no workspace."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import (
    AttendanceStatus,
    Attribution,
    ItemKind,
    Language,
    Level,
    MinutesKind,
    Mode,
    PrivacyPurpose,
    RoundKind,
    SessionRole,
    SessionStatus,
)
from cop_desktop.domain.community import Community
from cop_desktop.domain.minutes.composer import compose
from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.material import Material
from cop_desktop.domain.people import Person, PrivacyConsent
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.export.words import read_texts

START_MS = 1_795_113_000_000  # 2026-11-19 13:30 in Toronto

PEOPLE = {
    "p-maude": ("Maude", "Lanthier-Roy", "Conseillère", SessionRole.PARTICIPANT),
    "p-idriss": ("Idriss", "Benyoussef", "Conseiller", SessionRole.PARTICIPANT),
    "p-emile": ("Émile", "Éthier", "Analyste", SessionRole.PARTICIPANT),
    "p-solene": ("Solène", "Vaugirard", "Animatrice", SessionRole.FACILITATOR),
}


def community(**changes: Any) -> Community:
    return replace(
        Community(id="com-1", name="Communauté des Rives", code="SU", domain="Sécurité urbaine"), **changes
    )


def session(**changes: Any) -> Session:
    made = Session(
        id="00000000-0000-4000-8000-000000000014",
        community_id="com-1",
        number=14,
        title="Nos besoins de formation",
        date=dt.date(2026, 11, 19),
        starts_at=dt.time(13, 30),
        ends_at=dt.time(15, 30),
        place="Mairie, salle des Érables",
        mode=Mode.HYBRID,
        purpose_text="Nommer les besoins de formation.",
        status=SessionStatus.HELD,
        actual_start_ms=START_MS,
        actual_end_ms=START_MS + 7_200_000,
    )
    return replace(made, **changes)


AGENDA = (
    AgendaItem(id="a-1", session_id="s", position=0, title="Accueil", format_key="block:checkin"),
    AgendaItem(id="a-2", session_id="s", position=1, title="Suivi", format_key="block:followup"),
    AgendaItem(
        id="a-3",
        session_id="s",
        position=2,
        title="Consultation 1",
        private_title="Le parc central",
        format_key="codev",
        client_id="p-maude",
        level=Level.ROOM,
    ),
    AgendaItem(id="a-4", session_id="s", position=3, title="Calendrier de formation", format_key="consent"),
    AgendaItem(id="a-5", session_id="s", position=4, title="Clôture", format_key="block:checkout"),
)

ROUNDS = {
    "r-3": RoundOccurrence(
        id="r-3",
        agenda_item_id="a-3",
        position=0,
        kind=RoundKind.COUNTDOWN,
        name="Exposé",
        seconds=480,
        client_id="p-maude",
        level=Level.ROOM,
    ),
}


def item(kind: ItemKind, text: str = "", point: str | None = "a-4", **changes: Any) -> CapturedItem:
    """Make an item; its id comes from its text unless one is given."""
    made = CapturedItem(
        id=changes.pop("id", f"i-{kind.value}-{text[:24]}"),
        session_id=session().id,
        agenda_item_id=point,
        kind=kind,
        text=text,
        captured_at_ms=START_MS,
    )
    return replace(made, **changes)


def note(text: str, **changes: Any) -> CapturedItem:
    return item(ItemKind.NOTE, text, **changes)


def decision(text: str = "Tenir quatre activités.", **changes: Any) -> CapturedItem:
    facts = {"number": "SU-14-01", "method": "consent", "status": "adopted", "owner_id": "p-idriss"}
    return item(ItemKind.DECISION, text, **{**facts, **changes})


def action(text: str = "Inviter deux juristes.", **changes: Any) -> CapturedItem:
    facts = {"owner_id": "p-idriss", "due_on": dt.date(2027, 1, 15), "status": "open"}
    return item(ItemKind.ACTION, text, **{**facts, **changes})


def consent(who: str, *, granted: bool = True, day: int = 1, withdrawn: bool = False) -> PrivacyConsent:
    given = dt.date(2026, 1, day)
    return PrivacyConsent(
        id=f"c-{who}-{day}",
        person_id=who,
        purpose=PrivacyPurpose.NAMED_IN_MINUTES,
        granted=granted,
        given_on=given,
        withdrawn_on=given if withdrawn else None,
    )


def material(*items: CapturedItem, **changes: Any) -> Material:
    people = {
        who: Person(id=who, given_name=given, family_name=family, role_title=role)
        for who, (given, family, role, _) in PEOPLE.items()
    }
    attendance = tuple(
        Attendance(
            id=f"at-{who}", session_id="s", person_id=who, status=AttendanceStatus.PRESENT, role=facts[3]
        )
        for who, facts in PEOPLE.items()
    )
    made = Material(
        community=community(),
        session=session(),
        agenda=AGENDA,
        rounds=ROUNDS,
        items=items,
        attendance=attendance,
        people=people,
        consents=tuple(consent(who) for who in PEOPLE),
    )
    return replace(made, **changes)


def minutes(*items: CapturedItem, kind: MinutesKind = MinutesKind.SUMMARY, **changes: Any) -> Document:
    held = material(*items, **changes)
    return compose(held, read_texts(held.session.language), kind=kind)


def text_of(document: Document) -> str:
    """Give everything a reader sees, one line per piece."""
    return "\n".join(text for _, text in document.pieces())


def many(count: int) -> Material:
    """Make a session of many items of every printed kind, in French."""
    kinds = (ItemKind.NOTE, ItemKind.ACTION, ItemKind.IDEA, ItemKind.LEARNING, ItemKind.NEED)
    items = tuple(
        item(
            kinds[rank % len(kinds)],
            f"Point {rank} : l'équipe reprend la médiation de banc à 13h30, trois soirs sur cinq.",
            id=f"00000000-0000-4000-8000-{rank:012}",
            position=rank,
            owner_id="p-idriss" if kinds[rank % len(kinds)] is ItemKind.ACTION else None,
        )
        for rank in range(count)
    )
    return material(*items)


__all__ = [
    "AGENDA", "Attribution", "ItemKind", "Language", "Level", "action", "community", "consent", "decision",
    "item", "many", "material", "minutes", "note", "session", "text_of",
]  # fmt: skip
