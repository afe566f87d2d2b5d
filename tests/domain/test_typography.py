"""Typography of documents: the published cases, properties, and agreement with Babel."""

import datetime as dt
import json
from importlib.resources import files

import pytest
from babel.dates import format_date, format_time
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import FrenchSpacing, Language
from cop_desktop.domain.typography import (
    NBSP,
    THIN,
    date_words,
    english,
    french,
    month_words,
    ordinal,
    time_words,
    typeset,
    typeset_all,
)

SAMPLE = files("cop_desktop") / "_built" / "data" / "sample-sessions.json"
CASES = json.loads(SAMPLE.read_text(encoding="utf-8"))["typography_cases"]["cases"]

FRAGMENTS = st.sampled_from(
    ["\"", "'", "«", "»", ":", ";", "!", "?", "%", "$", "h", " ", NBSP, THIN, "(", ")", ".", ",", "13:30",
     "13h05", "9 h 5", "2 400", "012", "7", "0", "mot", "l'eau", "https://ex.org/a:b?c;d", "a@ex.org",
     "`a ;b`", "{@p-1}", "\n", "-", "…", "’", "”"]
)  # fmt: skip
TEXTS = st.lists(FRAGMENTS, max_size=12).map("".join) | st.text(max_size=40)


ENDS = st.sampled_from(["9h00 h", "13h5", "\x00", "a\n\x00\nb", "x :", ": y", '"oui', 'non"', "`", "9h"])
"""What would change if a rule reached into the next text."""


def test_there_are_twelve_cases():
    assert len(CASES) == 12


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["typed"])
@pytest.mark.parametrize("mode", list(FrenchSpacing))
def test_published_cases(case, mode):
    assert french(case["typed"], mode) == case[mode.value]


@given(TEXTS, st.sampled_from(FrenchSpacing))
@example('":;', FrenchSpacing.THIN)
@settings(max_examples=600, deadline=None)
def test_french_is_idempotent(text, mode):
    once = french(text, mode)
    assert french(once, mode) == once


@given(
    st.lists(
        TEXTS
        | st.sampled_from(["9h00 h", "13h5", "\x00", "a\n\x00\nb", "x :", ": y", '"oui', 'non"', "`", "9h"])
    ),
    st.sampled_from(Language),
    st.sampled_from(FrenchSpacing),
)
@settings(max_examples=400, deadline=None)
def test_many_at_once_are_as_each_alone(texts, language, spacing):
    assert typeset_all(texts, language, spacing) == [typeset(text, language, spacing) for text in texts]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_english_is_idempotent(text):
    assert english(english(text)) == english(text)


@given(st.text(alphabet="abc xyzé.,-", max_size=30))
@settings(max_examples=100, deadline=None)
def test_words_without_marks_are_left_alone(text):
    assert french(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "voir https://exemple.org/a;b?c=1!d",
        "13:30",
        "`x ; y`",
        "moi@exemple.org",
        "SU-14-02",
        "a:b",
        "{@p:1}",
    ],
)
def test_addresses_code_and_times_are_not_touched(text):
    assert french(text) == text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("de 9h à 10h15 !", f"de 9{NBSP}h à 10{NBSP}h{NBSP}15!"),
        ("« oui »", f"«{NBSP}oui{NBSP}»"),
        ("au (514) 555 0199", "au (514) 555 0199"),
        ("12 345 678 $", f"12{NBSP}345{NBSP}678{NBSP}$"),
        ("l'été d'avant", "l’été d’avant"),
        ("voir https://ex.org/a ; puis", "voir https://ex.org/a; puis"),
        ("(?)", "(?)"),
    ],
)
def test_french_in_running_text(typed, expected):
    assert french(typed) == expected


def test_english():
    assert english('at 1:30 pm it\'s "on"') == f"at 1:30{NBSP}p.m. it’s “on”"
    assert english("from 9 a.m.") == f"from 9{NBSP}a.m."


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)))
@settings(max_examples=200, deadline=None)
def test_dates_agree_with_babel(day):
    french_date = format_date(day, "EEEE d MMMM y", locale="fr_CA")
    if day.day == 1:
        french_date = french_date.replace(" 1 ", " 1er ", 1)
    assert date_words(day, Language.FRENCH, weekday=True) == french_date
    assert date_words(day, Language.ENGLISH) == format_date(day, "MMMM d, y", locale="en_CA")
    assert date_words(day, Language.ENGLISH, weekday=True) == format_date(
        day, "EEEE, MMMM d, y", locale="en_CA"
    )
    assert month_words(day.year, day.month, Language.FRENCH) == format_date(day, "MMMM y", locale="fr_CA")


def test_the_first_of_the_month():
    assert date_words(dt.date(2027, 3, 1), Language.FRENCH) == "1er mars 2027"
    assert date_words(dt.date(2026, 11, 22), Language.FRENCH) == "22 novembre 2026"


@given(st.times())
@settings(max_examples=100, deadline=None)
def test_times(time):
    in_english = format_time(time, "h:mm a", locale="en_CA").replace(THIN, NBSP).replace(" ", NBSP)
    assert time_words(time, Language.ENGLISH) == in_english
    in_french = time_words(time, Language.FRENCH)
    assert french(in_french) == in_french


@pytest.mark.parametrize(("hour", "minute", "words"), [(13, 30, "13 h 30"), (9, 5, "9 h 5"), (14, 0, "14 h")])
def test_french_times(hour, minute, words):
    assert time_words(dt.time(hour, minute), Language.FRENCH) == words.replace(" ", NBSP)


def test_ranks():
    assert [ordinal(n, Language.FRENCH) for n in (1, 2, 14)] == ["1re", "2e", "14e"]
    assert [ordinal(n, Language.ENGLISH) for n in (1, 2, 3, 11, 14, 22)] == [
        "1st",
        "2nd",
        "3rd",
        "11th",
        "14th",
        "22nd",
    ]
