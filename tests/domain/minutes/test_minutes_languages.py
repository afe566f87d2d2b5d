"""Minutes in another language than their session's: what people wrote keeps its own."""

import dataclasses

import pytest

from cop_desktop.domain.codes import FrenchSpacing, ItemKind, Language
from cop_desktop.domain.minutes.composer import compose
from cop_desktop.domain.minutes.document import BlockKind, from_json, to_json
from cop_desktop.domain.minutes.typed import bare, capital, ended, parts, typed, unmarked, within
from cop_desktop.export.words import read_texts
from tests.minutes_world import action, decision, item, material, note, session, text_of

NBSP = "\u00a0"


def in_english(*items, **changes):
    held = material(*items, **changes)
    return compose(held, read_texts(Language.ENGLISH), language=Language.ENGLISH)


def runs_of(document, start):
    block = next(one for one in document.blocks if one.text.startswith(start))
    return [(run.text, run.typed) for run in block.runs]


def test_headings_are_the_documents_and_sentences_their_authors():
    document = in_english(note("L'équipe : à 13h30"), session=session(title="Besoins : l'an 2"))
    assert document.typed_in is Language.FRENCH
    assert document.title == "Minutes of the 14th session"
    assert document.subject == f"Besoins{NBSP}: l’an 2"
    assert runs_of(document, "L’équipe") == [(f"L’équipe{NBSP}: à 13{NBSP}h{NBSP}30", True)]
    assert runs_of(document, "Place") == [
        ("Place", False), ("Mairie, salle des Érables", True), (", and remotely", False)
    ]  # fmt: skip
    headings = [one.runs for one in document.blocks if one.kind is BlockKind.HEADING]
    assert [(run.text, run.typed) for run in headings[0]] == [("1. ", False), ("Opening", False)]
    assert [(run.text, run.typed) for run in headings[2]][1:] == [("Calendrier de formation", True)]


def test_a_sentence_of_both_is_cut_where_the_words_change_hands():
    document = in_english(item(ItemKind.QUESTION, "À quel prix ?"), decision("Tenir l'atelier."))
    assert runs_of(document, "Question") == [("Question: ", False), ("À quel prix?", True)]
    statement = runs_of(document, "Decision SU")
    assert statement[1:3] == [(" ", False), ("Tenir l’atelier.", True)]
    assert statement[-1][0].startswith("Adopted by consent.")


def test_the_table_says_which_cells_people_wrote():
    document = in_english(action("Inviter l'équipe à 9h."))
    row = document.blocks[-3].rows[1]
    assert row.cells[1] == f"Inviter l’équipe à 9{NBSP}h"
    assert row.typed == (1,)
    assert row.cells[4] == "Open"


def test_in_the_sessions_language_nothing_is_cut():
    held = material(note("Oui."), action())
    document = compose(held, read_texts(Language.FRENCH))
    assert document.typed_in is None
    assert not any(run.typed for block in document.blocks for run in block.runs)
    assert not any(row.typed for block in document.blocks for row in block.rows)


def test_somebody_unnamed_is_told_in_the_documents_language():
    document = in_english(note("Vu avec {@p-inconnue} hier."))
    assert runs_of(document, "Vu avec") == [
        ("Vu avec ", True), (read_texts(Language.ENGLISH)["minutes.somebody"], False), (" hier.", True)
    ]  # fmt: skip


def test_marks_never_reach_the_document_even_typed_by_a_hand():
    items = (note("a\x02b\x03c : d"), decision("x\x03y", details={"rationale": "z\x02"}), action("\x03t"))
    document = in_english(*items, session=session(title="\x02u", purpose_text="v\x03\x02w"))
    everything = "".join((text_of(document), document.subject, document.header, document.title))
    assert not {"\x02", "\x03"} & set(everything)
    assert "a\ufffdb\ufffdc" in everything


def test_the_same_document_comes_back_from_json():
    document = in_english(note("Oui."), action(), item(ItemKind.QUESTION, "Non ?"))
    assert from_json(to_json(document)) == document


def test_the_blocks_are_those_of_the_other_language():
    items = (note("Oui."), note("Non."), decision(), action())
    french = compose(material(*items), read_texts(Language.FRENCH))
    assert [one.id for one in french.blocks] == [one.id for one in in_english(*items).blocks]


def test_thin_spaces_go_to_what_was_written_in_french():
    held = material(note("Vraiment !"))
    held = dataclasses.replace(
        held, community=dataclasses.replace(held.community, french_spacing=FrenchSpacing.THIN)
    )
    document = compose(held, read_texts(Language.ENGLISH), language=Language.ENGLISH)
    assert runs_of(document, "Vraiment") == [("Vraiment\u202f!", True)]


@pytest.mark.parametrize(
    ("text", "shorn", "closed"), [("Oui.", "Oui", "Oui."), ("Oui", "Oui", "Oui."), ("Oui!", "Oui!", "Oui!")]
)
def test_stops_are_seen_through_the_marks(text, shorn, closed):
    assert bare(typed(text)) == typed(shorn)
    assert ended(typed(text)) == typed(closed)
    assert unmarked(typed(text)) == text
    assert capital(typed(text.lower())) == typed(text)


def test_parts():
    assert list(parts(f"a {typed('b' + within('c') + 'd')}")) == [
        ("a ", False), ("b", True), ("c", False), ("d", True)
    ]  # fmt: skip
    assert typed("") == ""
