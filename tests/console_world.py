"""A codéveloppement session of 22 October 2026 in a real file, as in the pictures of the console."""

import datetime as dt
from dataclasses import dataclass

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import (
    AttendanceStatus,
    ItemKind,
    Level,
    Purpose,
    RoundKind,
    SessionRole,
)
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.people import Membership, Person
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.store.workspace import open_workspace

DAY = dt.date(2026, 10, 22)
SESSION, COMMUNITY = id_from("world", "session"), id_from("world", "community")
PEOPLE = (
    "Idriss",
    "Geneviève",
    "Carl-Antoine",
    "Naomi",
    "Félix-Olivier",
    "Rosalinde",
    "Jean-Sébastien",
    "Amélie",
)
CODEV = (
    ("expose", "Exposé", RoundKind.COUNTDOWN, 8),
    ("clarification", "Clarification", RoundKind.COUNTDOWN, 13),
    ("contract", "Contrat de consultation", RoundKind.STOPWATCH, 6),
    ("consultation", "Consultation et exploration", RoundKind.TURNS, 22),
    ("synthesis", "Synthèse et plan d’action", RoundKind.COUNTDOWN, 8),
    ("learning", "Apprentissages et régulation", RoundKind.COUNTDOWN, 10),
)
QUESTION = "Comment ouvrir un dialogue entre les deux groupes sans que la Ville ait l’air de choisir un camp?"
WALL = "À tour de rôle : une réaction, un vécu ou une piste."
PROMPT = "Plusieurs tours courts valent mieux qu’un seul long; invitez les personnes qu’on a peu entendues."


def at(hour: int, minute: int, second: int = 0) -> int:
    """An instant of the day in Toronto (EDT), in UTC milliseconds."""
    moment = dt.datetime(2026, 10, 22, hour + 4, minute, second, tzinfo=dt.UTC)
    return int(moment.timestamp() * 1000)


@dataclass
class HandClock:
    """A clock moved by hand."""

    ms: int = at(12, 55)
    mono_ms: int = 5_000_000

    def now(self) -> Instant:
        return Instant(self.ms, self.mono_ms * 1_000_000, "boot")

    def forward(self, seconds: float) -> None:
        self.ms += round(seconds * 1000)
        self.mono_ms += round(seconds * 1000)

    def until(self, hour: int, minute: int, second: int = 0) -> None:
        self.forward((at(hour, minute, second) - self.ms) / 1000)


def person_id(name: str) -> str:
    return id_from("world", "person", name)


def round_id(item: str, key: str) -> str:
    return id_from("world", "round", item, key)


def make_world(path, clock):
    """Open a new workspace holding the session; the caller closes it."""
    workspace = open_workspace(path, clock, create=True)
    with workspace.writing() as writing:
        writing.add(
            Community(
                id=COMMUNITY,
                name="Rives en sécurité urbaine",
                confidentiality_rule="Ce qui se dit ici reste ici",
            )
        )
        for number, day in ((13, DAY), (14, dt.date(2026, 11, 19))):
            writing.add(
                Session(
                    id=SESSION if number == 13 else id_from("world", "next"), community_id=COMMUNITY,
                    number=number, title="Codéveloppement d’octobre : deux consultations", date=day,
                    starts_at=dt.time(13), ends_at=dt.time(16), purpose=Purpose.IMPROVE_SITUATION,
                )
            )  # fmt: skip
        everybody = (*PEOPLE, "Maude", "Solène")
        for position, name in enumerate(everybody):
            writing.add(Person(id=person_id(name), given_name=name, family_name=f"N{name[0]}"))
            writing.add(
                Membership(
                    id=id_from("world", "member", name), community_id=COMMUNITY, person_id=person_id(name)
                )
            )
            writing.add(
                Attendance(
                    id=id_from("world", "attendance", name), session_id=SESSION, person_id=person_id(name),
                    position=position, status=AttendanceStatus.PRESENT,
                    role=SessionRole.FACILITATOR if name == "Solène" else SessionRole.PARTICIPANT,
                )
            )  # fmt: skip
        _agenda(writing)
        writing.commit()
    return workspace


def _agenda(writing) -> None:
    def item(key, position, title, **more):
        writing.add(
            AgendaItem(
                id=id_from("world", "item", key), session_id=SESSION, position=position, title=title, **more
            )
        )

    def one(key, name, minutes, kind=RoundKind.COUNTDOWN, **more):
        writing.add(
            RoundOccurrence(
                id=round_id(key, "one"), agenda_item_id=id_from("world", "item", key), position=1, kind=kind,
                name=name, seconds=minutes * 60, **more,
            )
        )  # fmt: skip

    item("welcome", 1, "Accueil et tour d’arrivée")
    one("welcome", "Accueil et tour d’arrivée", 13, wall="Un mot pour arriver.")
    item("approval", 2, "Approbation et suivi")
    one("approval", "Approbation et suivi", 10)
    for position, key, client, private in (
        (3, "c1", "Maude", "La demande de Maude"),
        (5, "c2", "Idriss", "Communiquer des renseignements sans nuire"),
    ):
        item(
            key, position, f"Consultation {1 if key == 'c1' else 2}", private_title=private,
            format_key="codev", client_id=person_id(client), level=Level.ROOM,
        )  # fmt: skip
        for place, (step, name, kind, minutes) in enumerate(CODEV, start=1):
            if key == "c2":
                minutes = {"contract": 5, "clarification": 12}.get(step, minutes)
            turns = kind is RoundKind.TURNS
            writing.add(
                RoundOccurrence(
                    id=round_id(key, step), agenda_item_id=id_from("world", "item", key), position=place,
                    kind=kind, name=name, seconds=minutes * 60, part_key="main", round_key=step,
                    client_id=person_id(client), level=Level.ROOM, calm_clock=True,
                    question=QUESTION if step == "consultation" and key == "c1" else "",
                    prompt=PROMPT if step == "consultation" else "Protégez l’écoute.",
                    wall=WALL if turns else f"{name}, ensemble.",
                    instruction="La personne cliente écoute et note." if turns else "",
                    settings={
                        "per_person_seconds": 150, "laps": 2, "order": "seating", "carry_over": "pool",
                        "speakers": "consultants", "capture": ["idea", "practice", "resource"],
                    } if turns else {"capture": [ItemKind.NOTE.value]},
                )
            )  # fmt: skip
    item("break", 4, "Pause", protected=True)
    one("break", "Pause", 15, RoundKind.BREAK, protected=True)
    item("closing", 6, "Décision et clôture", protected=True)
    one("closing", "Décision et clôture", 10, protected=True)
