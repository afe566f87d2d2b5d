"""Whatever is pasted can be stored, searched and written to XML, and nothing vanishes unsaid."""

import unicodedata
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.capture.cleaning import LIMIT, clean, folded, lines_of, split_long

ANY = st.text(alphabet=st.characters(exclude_categories=()), max_size=80)


@settings(max_examples=300, deadline=None)
@given(ANY)
def test_what_is_kept_is_good_xml_and_good_utf8(text):
    kept = clean(text)
    element = ET.Element("t")
    element.text = kept.text
    assert ET.fromstring(ET.tostring(element, encoding="utf-8")).text in (kept.text, kept.text or None)
    kept.text.encode("utf-8")
    assert unicodedata.is_normalized("NFC", kept.text)
    assert clean(kept.text) == type(kept)(kept.text)


@settings(max_examples=300, deadline=None)
@given(ANY)
def test_a_change_is_counted_or_there_is_none(text):
    kept = clean(text)
    if not kept.changed:
        plain = text.replace("\r\n", "\n")
        for end in "\r\x85\u2028\u2029":
            plain = plain.replace(end, "\n")
        assert kept.text == unicodedata.normalize("NFC", plain)


def test_each_oddity_is_said():
    kept = clean("a\x00b\ud800c\ufffe\uffff\x9dd \u202egnp.exe\u2066\te\u0301")
    assert kept.text == "a\ufffdb\ufffdc\ufffd\ufffd\ufffdd gnp.exe\té"
    assert (kept.replaced, kept.bidi) == (5, 2)


@settings(max_examples=100, deadline=None)
@given(ANY)
def test_folding_keeps_every_place(text):
    assert len(folded(text)) == len(text)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="abé \n", max_size=300), st.integers(5, 40))
def test_a_long_text_in_pieces_loses_no_word(text, limit):
    pieces = split_long(text, limit)
    assert all(0 < len(piece) <= limit for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_megabyte_is_cut_at_spaces():
    pieces = split_long("mot " * 262_144)
    assert max(map(len, pieces)) <= LIMIT
    assert all(piece.startswith("mot") and piece.endswith("mot") for piece in pieces)


def test_lines_pasted_are_those_that_say_something():
    assert lines_of("un\r\n\r\n  deux \u2028trois\n") == ["un", "deux", "trois"]


def test_the_marks_of_a_pasted_list_are_not_words():
    pasted = "- un\n• deux\n* trois\n1.\tquatre\no\tcinq\n–\tsix\n\uf0b7 sept\n•\n"
    assert lines_of(pasted) == ["un", "deux", "trois", "quatre", "cinq", "six", "sept"]
    for kept in ("- 5 degrés", "-5", "3.5 heures", "1. quatre", "o Canada", "*mot*", "— Oui, dit-elle"):
        assert lines_of(kept) == [kept]
