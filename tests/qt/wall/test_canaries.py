"""Forty canaries in every text field a session has: none is ever on the wall."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.showing import showing_of
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Level, RoundKind, SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.domain.session import Session
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.wall.face import Face, HarvestLine, words_of
from cop_desktop.qt.wall.face_clock import HarvestShown, WallSettings
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.session_words import SessionWords, session_words
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.services.exchanging import parse_incoming
from cop_desktop.windows.projector import ProjectorWindow
from cop_desktop.windows.wall_preview import said_of
from tests.canaries import Aviary
from tests.qt.wall.groups_views import FIRST, hosted, view_of_groups
from tests.qt.wall.views import PLAN, view

CANARY = "Serin"
SAMPLE = Path(__file__).resolve().parents[3] / "resources/data/sample-sessions.json"
PUBLIC = {"name", "question", "wall", "title"}


def canaried() -> SessionWords:
    """Public words made from values whose every other text is a canary."""
    community = Community(
        id="c",
        name="Rives",
        code=f"{CANARY} code",
        domain=f"{CANARY} domaine",
        purpose=f"{CANARY} mission",
        confidentiality_rule="Ce qui se dit ici reste ici.",
    )
    session = Session(
        id="s",
        community_id="c",
        number=13,
        title="Codéveloppement d’octobre",
        date=dt.date(2026, 10, 22),
        starts_at=dt.time(13),
        ends_at=dt.time(16),
        place=f"{CANARY} lieu",
        purpose_text=f"{CANARY} visée",
        expected_outcomes=(f"{CANARY} résultat",),
        next_session={"date": "2026-11-19", "starts_at": "13:30", "place": f"{CANARY} lieu"},
    )
    items, rounds = [], []
    for position, (key, name, item, minutes) in enumerate(PLAN):
        owner = key.split("-")[0]
        if not any(each.id == owner for each in items):
            items.append(
                AgendaItem(
                    id=owner,
                    session_id="s",
                    position=position,
                    title=item or name,
                    private_title=f"{CANARY} titre de travail",
                    purpose=f"{CANARY} but",
                    summary=f"{CANARY} résumé",
                    client_id=f"{CANARY} cliente",
                    level=Level.ROOM,
                )
            )
        rounds.append(
            RoundOccurrence(
                id=key,
                agenda_item_id=owner,
                position=position,
                kind=RoundKind.BREAK if key == "pause" else RoundKind.TURNS,
                name=name,
                seconds=minutes * 60,
                question="Que faire?",
                wall="À tour de rôle.",
                instruction=f"{CANARY} consigne",
                prompt=f"{CANARY} aide-mémoire",
                client_id=f"{CANARY} cliente",
                level=Level.ROOM,
                settings={"speakers": f"{CANARY} paroles"},
            )
        )
    return session_words(community, session, items, rounds, people=9)


def every_face(words: SessionWords) -> list[Face]:
    views = [view(key, remaining) for key, *_ in PLAN for remaining in (400, 100, 30, -10)]
    views += [replace(each, held=True) for each in views[:4]]
    views.append(view(None, 0, session_state=SessionStatus.HELD))
    return [face_of(None, words), *(face_of(each, words) for each in views)]


@pytest.mark.usefixtures("languages")
def test_no_canary_on_any_face_nor_in_what_the_console_says_of_it() -> None:
    words = canaried()
    assert CANARY not in repr(words)
    said = {word for face in every_face(words) for word in (*words_of(face), *said_of(face))}
    assert any("Que faire?" in word for word in said)
    assert not [word for word in said if CANARY in word]


@pytest.mark.usefixtures("languages", "theme")
def test_no_canary_in_the_title_nor_in_the_accessible_name_of_the_window(qtbot) -> None:
    window = ProjectorWindow(ink_of("light"))
    qtbot.addWidget(window)
    presenter = ProjectorPresenter()
    presenter.face_changed.connect(window.show_face)
    presenter.show_words(canaried())
    window.set_session(presenter.public_title, live=True)
    for key, *_ in PLAN:
        presenter.show_view(view(key, 300))
        told = window.windowTitle() + window.canvas.accessibleName() + window.accessibleName()
        assert CANARY not in told
    assert window.windowTitle() == "Codéveloppement d’octobre — Écran de projection"
    assert "Pause" not in window.canvas.accessibleName()


def test_no_person_is_named() -> None:
    """Seats are shapes: ids of speakers do not reach a face."""
    for face in every_face(canaried()):
        assert "'p0'" not in repr(face)
        assert "speaker" not in repr(face)


def test_steps_are_counted_within_one_client() -> None:
    words = canaried()
    assert (words.rounds["c1-3"].step, words.rounds["c1-3"].steps) == (4, 6)
    assert (words.rounds["c2-0"].step, words.rounds["c2-0"].steps) == (1, 6)
    assert (words.rounds["pause"].step, words.rounds["pause"].steps) == (1, 1)


@pytest.mark.usefixtures("languages", "theme")
def test_groups_say_first_names_alone() -> None:
    """Who sits with whom is known to the room; ids, roles and private words are not on the wall."""
    words = replace(canaried(), first_names={f"p{at}": FIRST[at] for at in range(13)})
    seen = view_of_groups(13, 4, Grouping.TABLES, groups=hosted(13, 4, moved=True), remote=(2,))
    face = face_of(seen, words)
    assert isinstance(face, GroupsFace)
    said = (*words_of(face), *said_of(face))
    assert not [word for word in said if CANARY in word]
    assert CANARY not in repr(face)
    assert not [f"p{at}" for at in range(13) if f"'p{at}'" in repr(face)]
    names = {each.name for card in face.cards for each in card.members}
    assert names == set(FIRST[:13])


WALL = {
    "Community.name",
    "Community.confidentiality_rule",
    "Session.title",
    *(f"{room}AgendaItem.title" for room in ("", "Room ")),
    *(f"{room}RoundOccurrence.{name}" for room in ("", "Room ") for name in ("name", "question", "wall")),
}


@pytest.mark.usefixtures("languages")
def test_of_every_field_a_row_has_only_those_listed_reach_a_face() -> None:
    """Fields are walked: one that is added later is seeded by itself."""
    birds = Aviary()
    rows = [placed.row for placed in parse_incoming(SAMPLE.read_bytes()).rows]
    session = next(each for each in rows if isinstance(each, Session) and each.external_id == "s1")
    seeded = birds.seeded(rows)

    def of(kind: type) -> list:
        return [each for each in seeded if type(each) is kind]

    items = [each for each in of(AgendaItem) if each.session_id == session.id]
    own = {each.id for each in items}
    rounds = [each for each in of(RoundOccurrence) if each.agenda_item_id in own]
    there = next(each for each in of(Session) if each.id == session.id)
    community = next(each for each in of(Community) if each.id == session.community_id)
    words = session_words(community, there, items, rounds, people=9)
    assert birds.found(repr(words)) == WALL
    shown = zip((key for key, *_ in PLAN), words.rounds.values(), strict=False)
    faces = every_face(replace(words, rounds=dict(shown)))
    said = [word for face in faces for word in (*words_of(face), *said_of(face))]
    assert birds.found(*said, *map(repr, faces)) <= WALL
    assert "Room RoundOccurrence.question" in birds.found(*said)


@pytest.mark.usefixtures("languages")
def test_of_what_was_captured_only_what_may_leave_reaches_a_page() -> None:
    """Every field of every captured item is seeded, of the room and not; the preview is what goes up."""
    birds = Aviary()
    rows = [placed.row for placed in parse_incoming(SAMPLE.read_bytes()).rows]
    items = [row for row in birds.seeded(rows) if isinstance(row, CapturedItem)]
    room = {row.id for row in rows if isinstance(row, RoundOccurrence) and row.level is Level.ROOM}
    told = {
        "written for others": showing_of(items, (), room, guests=False),
        "as captured": showing_of(
            [replace(each, public_text=None) for each in items], (), room, guests=False
        ),
    }
    said = {}
    for which, showing in told.items():
        shown = HarvestShown("c1-3", tuple(HarvestLine("sprout", line.text) for line in showing.lines))
        face = face_of(view(), canaried(), WallSettings(harvest=shown))
        said[which] = birds.found(*words_of(face), *said_of(face), repr(face), repr(showing))
    assert said["written for others"] == {"CapturedItem.public_text", "Room CapturedItem.public_text"}
    assert said["as captured"] == {"CapturedItem.text"}
    assert told["as captured"].withheld > 0


@pytest.mark.usefixtures("languages")
def test_a_message_shows_what_was_typed_and_nothing_of_the_session() -> None:
    face = face_of(view(), canaried(), WallSettings(message="Un instant."))
    assert words_of(face) == ("Un instant.",)
    assert CANARY not in repr(face)
