"""From a session to a neutral document: sections, order, people, actions."""

import dataclasses
import datetime as dt
import uuid

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.codes import (
    AttendanceStatus,
    Attribution,
    FrenchSpacing,
    ItemKind,
    Language,
    Level,
    MinutesChoice,
    MinutesKind,
    SessionStatus,
)
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.actions import WIDTHS
from cop_desktop.domain.minutes.composer import compose
from cop_desktop.domain.minutes.document import BlockKind, from_json, to_json
from cop_desktop.domain.minutes.making import Identifiers
from cop_desktop.export.words import read_texts
from tests.minutes_world import action, decision, item, material, minutes, note, session, text_of

NBSP = "\u00a0"


def headings(document, level=1):
    return [b.text for b in document.blocks if b.kind is BlockKind.HEADING and b.level == level]


def everything():
    return (
        item(ItemKind.DECISION, "Adopter l’ordre du jour.", "a-1", procedural=True, method="consent"),
        item(
            ItemKind.DECISION,
            "Approuver le compte rendu du 22 octobre.",
            "a-2",
            procedural=True,
            method="consent",
        ),
        item(
            ItemKind.ACTION_UPDATE, "Trousse.", "a-2", details={"new_status": "done", "outcome": "Déposée."}
        ),
        note("Quatre activités sont proposées."),
        item(ItemKind.QUESTION, "À quel prix?"),
        decision(),
        decision("Réviser la grille.", number="SU-14-02"),
        action(),
        item(ItemKind.LEARNING, "Écouter d’abord."),
        item(ItemKind.NEED, "Médiation.", votes=9),
        item(ItemKind.NEED, "Loi 25.", votes=12),
        item(ItemKind.PARKING, "Les caméras."),
    )


def test_the_sections_in_order():
    document = minutes(*everything(), session=session(next_session={"date": "2026-12-17", "place": "Ici"}))
    assert headings(document) == [
        "1. Ouverture",
        "2. Consultation 1",
        "3. Calendrier de formation",
        "4. Décisions",
        "5. Actions",
        "6. Apprentissages, pratiques et besoins",
        "7. Divers et stationnement d’idées",
        "8. Prochaine rencontre",
        "9. Clôture",
    ]
    assert headings(document, 2) == [
        "Adoption de l’ordre du jour",
        "Approbation du compte rendu précédent",
        "Suivi des actions",
        "Ce que nous retenons",
        "Besoins, par ordre de points",
    ]


def test_the_same_in_english():
    document = minutes(*everything(), session=session(language=Language.ENGLISH))
    assert headings(document)[0] == "1. Opening"
    assert document.title == "Minutes of the 14th session"
    assert f"Thursday, November\xa019, 2026, 1:30{NBSP}p.m. to 3:30{NBSP}p.m." in text_of(document)


def test_head_and_times():
    read = text_of(minutes())
    assert "Compte rendu de la 14e rencontre" in read
    assert f"Le jeudi 19\xa0novembre 2026, de 13{NBSP}h{NBSP}30 à 15{NBSP}h{NBSP}30" in read
    assert f"La rencontre commence à 13{NBSP}h{NBSP}30." in read
    assert f"La rencontre prend fin à 15{NBSP}h{NBSP}30." in read


def test_presences_are_alphabetical_without_accents_and_nobody_is_printed_absent():
    held = material()
    statuses = {"p-idriss": AttendanceStatus.ABSENT, "p-emile": AttendanceStatus.REMOTE}
    attendance = tuple(
        dataclasses.replace(one, status=statuses.get(one.person_id, one.status)) for one in held.attendance
    )
    read = text_of(minutes(attendance=attendance))
    assert "Présences\tÉmile Éthier (à distance), Maude Lanthier‑Roy" in read
    assert "Idriss" not in read
    assert "bsent" not in read.replace("Absences motivées", "")
    excused = tuple(dataclasses.replace(one, status=AttendanceStatus.EXCUSED) for one in held.attendance)
    assert "Absences motivées\tIdriss Benyoussef, Émile Éthier" in text_of(minutes(attendance=excused))


def test_whoever_is_not_to_be_named_is_counted():
    read = text_of(minutes(consents=material().consents[:1]))
    assert "Présences\tMaude Lanthier‑Roy, 2 autres personnes" in read
    assert "Présences\t3 personnes" in text_of(minutes(consents=())), "others than nobody are just people"


def test_a_decision_is_boxed_with_number_method_owner_and_review():
    made = decision(
        review_on=dt.date(2027, 6, 17),
        details={
            "rationale": "Points obtenus",
            "evidence": [{"type": "tacit", "text": "Vécu."}],
            "objections": [{"text": "Coût", "resolution": "Part réduite"}],
        },
    )
    box = next(b for b in minutes(made).blocks if b.kind is BlockKind.DECISION)
    assert box.text == (
        "Décision SU-14-01. Tenir quatre activités.\nAdoptée par consentement. "
        f"Responsable{NBSP}: Idriss Benyoussef. À réviser le 17\xa0juin 2027. Motif{NBSP}: Points obtenus. "
        f"Appuis{NBSP}: Vécu (savoir d’expérience). Objection intégrée{NBSP}: Coût — Part réduite."
    )


def test_a_procedural_decision_has_no_number_and_is_in_no_list():
    made = item(
        ItemKind.DECISION, "Adopter l’ordre du jour.", procedural=True, method="consent", number="SU-14-09"
    )
    document = minutes(made)
    assert "Le groupe convient par consentement d’adopter l’ordre du jour." in text_of(document)
    assert "SU-14-09" not in text_of(document)
    assert not [b for b in document.blocks if b.kind is BlockKind.DECISION]


def table(document):
    return next((b for b in document.blocks if b.kind is BlockKind.TABLE), None)


def test_the_table_of_actions_by_due_date():
    document = minutes(
        action("Tard.", due_on=dt.date(2027, 2, 1)),
        action("Tôt.", due_on=dt.date(2026, 12, 1), owner_id=None, owner_is_group=True),
        action("Sans date.", due_on=None, owner_id=None),
    )
    assert [row.cells for row in table(document).rows] == [
        ("N°", "Quoi", "Qui", "Échéance", "Statut"),
        ("1", "Tôt", "Tout le groupe", "2026‑12‑01", "Ouverte"),
        ("2", "Tard", "Idriss Benyoussef", "2027‑02‑01", "Ouverte"),
        ("3", "Sans date", "À déterminer", "À déterminer", "Ouverte"),
    ]
    assert table(document).description == "3 actions : numéro, quoi, qui, échéance, statut".replace(
        " :", f"{NBSP}:"
    )


def test_earlier_actions_stay_until_an_update_closes_them():
    before = action("Vieille action.", id="old", session_id="earlier")
    assert table(minutes(earlier=(before,))).rows[1].cells[1] == "Vieille action"
    done = item(ItemKind.ACTION_UPDATE, "Fait.", about_id="old", details={"new_status": "done"})
    assert table(minutes(done, earlier=(before,))) is None
    moved = item(
        ItemKind.ACTION_UPDATE,
        "",
        about_id="old",
        details={"new_status": "in_progress", "new_due_on": "2027-03-01"},
    )
    later = minutes(moved, earlier=(before,))
    assert table(later).rows[1].cells[3:] == ("2027‑03‑01", "En cours")


def test_an_update_without_words_of_its_own_tells_what_it_is_about():
    before = action("Vieille action.", id="old", session_id="earlier")
    update = item(ItemKind.ACTION_UPDATE, "", "a-2", about_id="old", details={"new_status": "done"})
    made = dataclasses.replace(update, title="Vieille action")
    assert f"Vieille action{NBSP}: terminée." in text_of(minutes(made, earlier=(before,)))


def test_an_update_tells_nothing_of_an_action_that_was_kept_out():
    update = item(ItemKind.ACTION_UPDATE, "", "a-2", about_id="old", details={"new_status": "done"})
    for kept_out in (
        action("Chose tue.", id="old", session_id="earlier", minutes_choice=MinutesChoice.OUT),
        action("Chose tue avec Maude.", id="old", session_id="earlier"),
        action("x", id="old", session_id="earlier", level=Level.ROOM, public_text="Chose tue."),
    ):
        assert "hose tue" not in text_of(minutes(update, earlier=(kept_out,)))
    told = action("Chose dite.", id="old", session_id="earlier")
    assert f"Chose dite{NBSP}: terminée." in text_of(minutes(update, earlier=(told,)))


def test_an_outcome_tells_people_as_they_agreed():
    update = item(
        ItemKind.ACTION_UPDATE, "Guide lu.", "a-2", details={"outcome": "Relu par {@p-emile}"},
        attribution=Attribution.NAMED,
    )  # fmt: skip
    said = text_of(minutes(update))
    assert "Émile" in said
    assert "{@" not in said


def test_a_name_typed_in_what_supports_an_item_is_to_be_judged():
    for details in (
        {"rationale": "Maude l’a demandé."},
        {"evidence": [{"type": "tacit", "text": "Vécu par Maude."}]},
        {"objections": [{"text": "Trop tôt", "resolution": "Idriss attendra."}]},
    ):
        made = decision(details=details)
        assert "Tenir quatre" not in text_of(minutes(made)), details
        chosen = dataclasses.replace(made, minutes_choice=MinutesChoice.IN)
        assert "Tenir quatre" in text_of(minutes(chosen))


def test_a_point_with_a_room_in_it_does_not_say_what_it_was_for():
    asked = {"purpose": "Le parc central", "summary": "Écrit pour tout le monde."}
    points = (AgendaItem(id="a-9", session_id="s", position=9, title="Cercle", format_key="circle", **asked),)
    room = RoundOccurrence(
        id="r-9", agenda_item_id="a-9", position=0, kind="turns", name="Tour", seconds=60, level=Level.ROOM
    )
    said = text_of(minutes(agenda=points, rounds={"r-9": room}))
    assert "Écrit pour tout le monde." in said
    assert "Le parc central" not in said
    assert "Le parc central" in text_of(minutes(agenda=points, rounds={}))


def test_whoever_was_helped_is_not_named_beside_an_action_of_the_room():
    made = action(
        "Rencontrer les deux groupes du kiosque.",
        point="a-3",
        round_id="r-3",
        owner_id="p-maude",
        public_text="Donner suite à la consultation 1.",
        public_level=Level.MEMBERS,
        attribution=Attribution.NAMED,
    )
    cells = table(minutes(made)).rows[1].cells
    assert cells[1:3] == ("Donner suite à la consultation 1", "Personne cliente")
    by_another = dataclasses.replace(made, owner_id="p-emile")
    assert table(minutes(by_another)).rows[1].cells[2] == "Émile Éthier"


def test_of_a_room_item_only_the_public_sentence_travels():
    made = item(
        ItemKind.PRACTICE,
        "CANARI",
        "a-3",
        title="CANARI",
        source_id="p-maude",
        attribution=Attribution.NAMED,
        wording="CANARI",
        url="https://canari.example",
        tags=("CANARI",),
        method="CANARI",
        status="CANARI",
        maturity="promising",
        public_title="Médiation de banc",
        public_text="Revenir au même endroit.",
        public_level=Level.SHAREABLE,
        minutes_choice=MinutesChoice.IN,
        details={"evidence": [{"type": "tacit", "text": "CANARI"}], "how": "CANARI", "contact_id": "p-maude"},
    )
    held = to_json(minutes(made))
    assert "CANARI" not in str(held)
    assert "canari" not in str(held)
    assert "Revenir au même endroit." in text_of(minutes(made))
    assert "Le parc central" not in str(held)


def test_nothing_that_goes_in_is_dropped_by_any_section():
    for kind in ItemKind:
        for point in ("a-1", "a-2", "a-4", "a-5", None):
            made = item(kind, "Phrase témoin", point, minutes_choice=MinutesChoice.IN)
            assert "Phrase témoin" in text_of(minutes(made)), (kind, point)
            procedural = dataclasses.replace(made, procedural=True)
            assert "hrase témoin" in text_of(minutes(procedural)), (kind, point)


def test_action_minutes_hold_decisions_and_actions_only():
    document = minutes(*everything(), kind=MinutesKind.DECISIONS)
    assert headings(document) == ["1. Décisions", "2. Actions", "3. Clôture"]
    with pytest.raises(UserError, match="minutes-kind-unknown"):
        minutes(kind=MinutesKind.OFFICIAL)


def test_state_at_the_foot():
    assert minutes().status == "Projet"
    assert (
        minutes(session=session(approved_on=dt.date(2026, 12, 1))).status
        == "Approuvé le 1er\xa0décembre 2026"
    )
    following = session(id="next", number=15, date=dt.date(2026, 12, 17), status=SessionStatus.PLANNED)
    assert minutes(following=following).status == "Projet, à approuver le 17\xa0décembre 2026"


def test_thin_spaces_when_the_community_wants_them():
    held = material(note("Quoi ?"))
    words = read_texts(Language.FRENCH)
    assert "Quoi\u202f?" in text_of(compose(held, words, spacing=FrenchSpacing.THIN))
    assert "Quoi?" in text_of(compose(held, words))


def test_blocks_keep_their_identity_when_something_else_changes():
    before = {b.id: b for b in minutes(*everything()).blocks}
    after = {b.id: b for b in minutes(note("Nouveau.", id="new"), *everything()).blocks}
    assert set(before) < set(after)
    assert all(uuid.UUID(block).version == 5 for block in after)
    assert len({piece for piece, _ in minutes(*everything()).pieces()}) == len(
        list(minutes(*everything()).pieces())
    )


def test_through_json_and_back():
    document = minutes(*everything())
    assert from_json(to_json(document)) == document


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
@settings(max_examples=60, deadline=None)
def test_any_text_composes_and_survives_json(texts):
    items = [note(text, id=f"n-{rank}", minutes_choice=MinutesChoice.IN) for rank, text in enumerate(texts)]
    document = minutes(*items)
    assert from_json(to_json(document)) == document
    assert len(document.fingerprints()) == len(list(document.pieces()))


def test_identifiers_are_the_workspaces_own():
    """A block keeps its identifier from one version of the program to the next: files are known by it."""
    assert Identifiers("minutes", "s")("i-1", "row") == id_from("minutes", "s", "i-1", "row")
    document = minutes(note("Oui.", id="i-1"))
    assert id_from("minutes", document.session_id, "i-1/line") in {block.id for block in document.blocks}


def test_a_mention_of_nobody_stays_as_it_was_typed():
    document = minutes(note("Proposé par @. hier"))
    assert "Proposé par @. hier" in text_of(document)


def test_a_date_holds_on_one_line_between_the_margins_of_a_letterhead():
    text, cell_margins, size = 432, 10.8, 10.5  # points: six inches, both sides of a cell, its font
    georgia = size * (8 * 0.613 + 2 * 0.374)  # eight digits, two hyphens
    assert WIDTHS[3] / sum(WIDTHS) * text - cell_margins > georgia
