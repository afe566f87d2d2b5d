"""People in minutes: name, role, or nothing, and the parentheses with them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import Attribution, MinutesChoice
from cop_desktop.domain.minutes.naming import told
from tests.minutes_world import minutes, note, text_of

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
    ],
)
def test_mentions(text, read):
    assert told(text, lambda who: NAMES.get(who, ""), "quelqu’un") == read


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
