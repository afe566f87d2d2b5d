"""Minutes in Word: the file's structure, accessibility, sameness, and odd characters."""

import datetime as dt
import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import Language, MinutesChoice
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.composer import compose
from cop_desktop.domain.minutes.document import Block, BlockKind, Document, Run
from cop_desktop.export.package_guard import parsed
from cop_desktop.export.reference import own_reference
from cop_desktop.export.word import write_word
from cop_desktop.export.word_reading import read_word
from cop_desktop.export.words import read_texts
from tests.minutes_world import action, decision, many, material, minutes, note, session

MADE_AT = dt.datetime(2026, 11, 20, 15, 30, tzinfo=dt.UTC)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c63606060f80f0001040100a5f645f40000000049454e44ae426082"
)


def written(document, reference=None, **how):
    out = io.BytesIO()
    write_word(document, out, reference or own_reference(document.language), MADE_AT, **how)
    return out.getvalue()


def opened(content):
    return docx.Document(io.BytesIO(content))


@pytest.fixture
def document():
    return minutes(note("Quatre activités."), decision(), action("Inviter."), action("Écrire."))


def test_real_styles(document):
    word = opened(written(document))
    styles = {p.text: p.style.name for p in word.paragraphs}
    assert styles["Compte rendu de la 14e rencontre"] == "Title"
    assert styles["Nos besoins de formation"] == "Subtitle"
    assert styles["1. Ouverture"] == "Heading 1"
    assert styles["Date\tLe jeudi 19\xa0novembre 2026, de 13\xa0h\xa030 à 15\xa0h\xa030"] == "CoP Facts"
    assert next(name for text, name in styles.items() if text.startswith("Décision SU")) == "CoP Decision"


def test_a_table_with_a_repeated_header_rows_that_stay_whole_and_words_for_who_cannot_see_it(document):
    word = opened(written(document))
    (table,) = word.tables
    rows = table._tbl.tr_lst
    assert [row.trPr.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False]
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    properties = table._tbl.tblPr
    assert properties.find(qn("w:tblCaption")).get(qn("w:val")) == "Actions"
    assert "2 actions" in properties.find(qn("w:tblDescription")).get(qn("w:val"))
    assert not list(table._tbl.iter(qn("w:vMerge"), qn("w:gridSpan")))


@pytest.mark.parametrize(("language", "tag"), [(Language.FRENCH, "fr-CA"), (Language.ENGLISH, "en-CA")])
def test_the_language_is_everywhere(language, tag):
    word = opened(written(minutes(note("Oui."), session=session(language=language))))
    default = word.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert default.get(qn("w:val")) == tag
    runs = [run for p in word.paragraphs for run in p._p.iter(qn("w:r")) if run.find(qn("w:t")) is not None]
    assert {run.find(f".//{qn('w:lang')}").get(qn("w:val")) for run in runs} == {tag}
    assert word.core_properties.language == tag


def test_properties_header_and_foot(document):
    word = opened(written(document))
    properties = word.core_properties
    assert properties.title == "Compte rendu de la 14e rencontre"
    assert properties.subject == "Nos besoins de formation"
    assert properties.author == "Communauté des Rives"
    assert properties.keywords == "compte rendu, Sécurité urbaine"
    assert (properties.created, properties.last_modified_by) == (MADE_AT, "")
    assert "Communauté des Rives" in word.sections[0].header.paragraphs[0].text
    foot = word.sections[0].footer.paragraphs[0]
    assert foot.text == "Projet\tPage 1 sur 1"
    assert [one.text.strip() for one in foot._p.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_a_logo_carries_words_for_who_cannot_see_it(document):
    word = opened(written(document, logo=PNG))
    (picture,) = word.sections[0].header._element.iter(qn("wp:docPr"))
    assert picture.get("descr") == "Communauté des Rives"


def test_every_block_lies_in_its_bookmark(document):
    word = opened(written(document))
    names = [mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))]
    assert names == ["cop_" + piece.replace("-", "") for piece, _ in document.pieces()]
    assert all(len(name) == 36 for name in names)
    ids = [mark.get(qn("w:id")) for mark in word.element.body.iter(qn("w:bookmarkStart"))]
    assert ids == [mark.get(qn("w:id")) for mark in word.element.body.iter(qn("w:bookmarkEnd"))]


def test_the_same_bytes_twice(document):
    content = written(document)
    assert content == written(document)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert {one.date_time for one in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_is_read_is_what_was_written(document):
    found = {piece.block_id: piece.text for piece in read_word(written(document), "x.docx")}
    assert {piece: text.replace("\u2011", "-") for piece, text in document.pieces()} == found


def plain(text):
    blocks = (Block("00000000-0000-5000-8000-000000000001", BlockKind.PARAGRAPH, (Run(text),)),)
    base = minutes()
    return Document(
        session_id="s", kind=base.kind, language=base.language, title=text, subject=text, author=text,
        header=text, status=text, page_of="Page {page} sur {pages}", keywords=(text,), blocks=blocks,
    )  # fmt: skip


@given(
    st.text(st.characters(codec=None), max_size=80)
    | st.text(alphabet="\x00\x0b\ud800\ufffe\u202e\r\n\t&<>\"']", max_size=20)
)
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_a_file_and_no_character_vanishes(text):
    content = written(plain(text))
    (piece,) = [one for one in read_word(content, "x.docx") if one.block_id]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    assert len(piece.text) == len(lines)
    kept = [(a, b) for a, b in zip(lines, piece.text, strict=True) if a != b]
    assert all(b == "\ufffd" or (a, b) == ("\u2011", "-") for a, b in kept)
    opened(content)


def test_pasted_oddities_in_minutes_become_visible_marks():
    document = minutes(note("a\x00b\ud800c\x0bd", id="odd", minutes_choice=MinutesChoice.IN))
    assert any(piece.text == "a\ufffdb\ufffdc\nd" for piece in read_word(written(document), "x"))


def test_progress_is_told_and_cancel_stops():
    document = minutes(*many(600).items)
    told = []
    written(document, on_progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == len(list(document.pieces()))
    assert len(told) > 1
    with pytest.raises(UserError, match="minutes-cancelled"):
        written(document, cancelled=lambda: len(told) > 0)


def letterhead(**parts):
    """Make an organization's document: python-docx's own, with something in its header."""
    word = docx.Document()
    word.add_paragraph("Ce texte du modèle disparaît.")
    word.sections[0].header.paragraphs[0].text = parts.get("header", "Ville de Val-Boréal")
    if "footer" in parts:
        word.sections[0].footer.paragraphs[0].text = parts["footer"]
    for name in ("List Bullet", "Subtitle"):
        word.styles[name].element.getparent().remove(word.styles[name].element)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def test_over_a_letterhead_what_it_says_stays_and_what_it_lacks_is_lent(document):
    word = opened(written(document, letterhead(footer="1, rue de la Mairie")))
    assert word.sections[0].header.paragraphs[0].text == "Ville de Val-Boréal"
    assert [p.text for p in word.sections[0].footer.paragraphs] == [
        "Projet\tPage 1 sur 1",
        "1, rue de la Mairie",
    ]
    assert "disparaît" not in "\n".join(p.text for p in word.paragraphs)
    names = {style.name for style in word.styles}
    assert {"CoP Decision", "CoP Facts", "List Bullet", "Subtitle"} <= names
    bullet = word.styles["List Bullet"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    numbering = word.part.numbering_part.element
    assert bullet in {one.get(qn("w:numId")) for one in numbering.findall(qn("w:num"))}
    assert {
        piece.block_id for piece in read_word(written(document, letterhead()), "x") if piece.block_id
    } == {piece for piece, _ in document.pieces()}


def test_a_letterhead_with_a_first_page_of_its_own_says_on_it_that_this_is_a_draft(document):
    reference = docx.Document(io.BytesIO(letterhead()))
    reference.sections[0].different_first_page_header_footer = True
    reference.sections[0].first_page_footer.paragraphs[0].text = "1, rue de la Mairie"
    reference.settings.odd_and_even_pages_header_footer = True
    held = io.BytesIO()
    reference.save(held)
    section = opened(written(document, held.getvalue())).sections[0]
    first = [p.text for p in section.first_page_footer.paragraphs]
    assert first[0].startswith("Projet")
    assert first[1] == "1, rue de la Mairie"
    for foot in (section.footer, section.even_page_footer):
        assert foot.paragraphs[0].text.startswith("Projet")


def test_every_part_is_sound_xml(document):
    with zipfile.ZipFile(io.BytesIO(written(document, letterhead()))) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                parsed(package.read(name))


def kept(paragraph):
    """Tell whether a paragraph keeps the next one with it."""
    return paragraph.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None


def test_the_last_line_never_stands_alone_on_a_page():
    word = opened(written(minutes(note("Oui."), session=session(approved_on=dt.date(2026, 12, 17)))))
    *_, before, last = [p._p for p in word.paragraphs]
    assert (kept(before), kept(last)) == (True, False)
    assert word.paragraphs[-2].text.startswith("La rencontre prend fin")


def test_a_heading_after_a_table_takes_its_last_row_along(document):
    word = opened(written(document))
    (table,) = word.tables
    rows = [[kept(p) for p in row.iter(qn("w:p"))] for row in table._tbl.tr_lst]
    assert rows[1:] == [[False] * 5, [True] * 5]


def test_what_people_wrote_keeps_its_language():
    held = material(note("Quatre activités : oui."), action("Inviter."))
    document = compose(held, read_texts(Language.ENGLISH), language=Language.ENGLISH)
    word = opened(written(document))
    paragraphs = [
        *word.paragraphs,
        *(p for row in word.tables[0].rows[1:] for c in row.cells for p in c.paragraphs),
    ]
    found = {
        run.text.strip(): run._r.find(f".//{qn('w:lang')}").get(qn("w:val"))
        for p in paragraphs
        for run in p.runs
        if run.text.strip()
    }
    assert (
        found["Quatre activités\xa0: oui."]
        == found["Inviter"]
        == found["Mairie, salle des Érables"]
        == "fr-CA"
    )
    assert found["Opening"] == found["Open"] == found[", and remotely"] == "en-CA"
    place = next(p for p in word.paragraphs if p.text.startswith("Place"))
    assert place.text == "Place\tMairie, salle des Érables, and remotely"
    assert {piece: text.replace("\u2011", "-") for piece, text in document.pieces()} == {
        one.block_id: one.text for one in read_word(written(document), "") if one.block_id
    }
