"""People in minutes: name, role, or nothing, and the parentheses with them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import Attribution, Language, MinutesChoice
from cop_desktop.domain.minutes.naming import Naming, told
from cop_desktop.export.words import read_texts
from tests.minutes_world import material, minutes, note, text_of

NAMES = {"a": "Ana", "b": "Bob", "x": ""}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Offre ({@a}) : un atelier.", "Offre (Ana) : un atelier."),
        ("Offre ({@x}) : un atelier.", "Offre : un atelier."),
        ("Offre ({@x} et {@a}).", "Offre (Ana)."),
        ("Offre ({@a}, {@x} et {@b}).", "Offre (Ana et Bob)."),
        ("Offre ({@x}, {@x} et {@x}).", "Offre."),
        ("({@x}) Offre", " Offre"),
        ("Avec {@a}.", "Avec Ana."),
        ("Avec {@x}.", "Avec quelqu’un."),
        ("Oui (voir {@x}).", "Oui."),
        ("Oui (le bilan de {@x}, en mai).", "Oui (le bilan de quelqu’un, en mai)."),
        ("rien (du tout)", "rien (du tout)"),
        ("{@x} propose un atelier.", "Quelqu’un propose un atelier."),
        (
            "Bien reçu. {@x} propose un atelier à {@x}.",
            "Bien reçu. Quelqu’un propose un atelier à quelqu’un.",
        ),
        ("« {@x} viendra », dit {@a}.", "« Quelqu’un viendra », dit Ana."),
    ],
)
def test_mentions(text, read):
    assert told(text, lambda who: NAMES.get(who, ""), "quelqu’un") == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("L’idée de {@x}.", "L’idée d’une personne du groupe."),
        ("On croit que {@x} viendra.", "On croit qu’une personne du groupe viendra."),
        ("De {@x}, une question.", "D’une personne du groupe, une question."),
        ("L’idée de {@a}.", "L’idée de Ana."),
        ("Une idée, {@x}.", "Une idée, une personne du groupe."),
    ],
)
def test_a_word_is_elided_before_somebody(text, read):
    assert told(text, lambda who: NAMES.get(who, ""), "une personne du groupe") == read


@given(st.text(alphabet="ab ({@x})et,;", max_size=40))
@settings(max_examples=200, deadline=None)
def test_no_mark_of_a_mention_is_left(text):
    read = told(text.replace("{@", "{@x}{@"), lambda _: "", "quelqu’un")
    assert "{@x}" not in read


def test_named_with_consent_then_by_role_then_not_at_all():
    said = note("Une proposition ({@p-maude}) est reçue.", attribution=Attribution.NAMED)
    assert "(Maude Lanthier‑Roy)" in text_of(minutes(said))
    chosen = note(
        "Une proposition ({@p-maude}).", attribution=Attribution.NAMED, minutes_choice=MinutesChoice.IN
    )
    assert "(Conseillère)" in text_of(minutes(chosen, consents=()))
    anonymous = note("Une proposition ({@p-maude}).", minutes_choice=MinutesChoice.ANONYMOUS)
    read = text_of(minutes(anonymous))
    assert "Une proposition." in read


def test_choosing_in_never_names_without_consent():
    made = note("Vu.", source_id="p-maude", attribution=Attribution.NAMED, minutes_choice=MinutesChoice.IN)
    assert "Maude" not in text_of(minutes(made, consents=()))


def test_the_attribution_is_of_whoever_spoke_and_others_are_told_as_they_agreed():
    """Most items have no source: their default attribution must not hide whom they are about."""
    assert note("x").attribution is Attribution.ANONYMOUS
    about = note("{@p-maude} écrit à la Ville.", minutes_choice=MinutesChoice.IN)
    assert "Maude Lanthier‑Roy écrit à la Ville." in text_of(minutes(about))
    read = text_of(minutes(about, consents=()))
    assert "Maude" not in read
    spoken = note("{@p-maude} écrit à la Ville.", source_id="p-maude", minutes_choice=MinutesChoice.IN)
    assert "Conseillère" not in text_of(minutes(spoken))
    assert "Maude Lanthier‑Roy écrit" not in text_of(minutes(spoken))
    assert "Une personne du groupe écrit à la Ville." in text_of(minutes(spoken))


def test_whoever_a_room_hides_is_told_by_nobody():
    naming = Naming(material(), read_texts(Language.FRENCH))
    assert naming.teller(Attribution.NAMED, MinutesChoice.IN)("p-maude") == "Maude Lanthier‑Roy"
    assert naming.teller(Attribution.NAMED, MinutesChoice.IN, {"p-maude"})("p-maude") == ""
