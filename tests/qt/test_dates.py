"""Dates and times on screen, by domain.md §5, compared with Babel for the words."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import Language
from cop_desktop.qt import dates

NB = "\u00a0"


@pytest.mark.parametrize(
    ("time", "french", "english"),
    [
        (dt.time(13, 30), f"13{NB}h{NB}30", f"1:30{NB}p.m."),
        (dt.time(9, 5), f"9{NB}h{NB}5", f"9:05{NB}a.m."),
        (dt.time(14, 0), f"14{NB}h", f"2{NB}p.m."),
        (dt.time(0, 0), f"0{NB}h", f"12{NB}a.m."),
        (dt.time(12, 0), f"12{NB}h", f"12{NB}p.m."),
    ],
)
def test_times_of_day(languages, time, french, english):
    assert dates.time_of_day(time) == french
    languages.switch(Language.ENGLISH)
    assert dates.time_of_day(time) == english


def test_dates_in_words(languages):
    day = dt.date(2026, 12, 17)
    assert dates.long_date(day) == f"jeudi 17{NB}décembre"
    assert dates.weekday_date(day) == f"jeu. 17{NB}déc."
    assert dates.long_date(dt.date(2026, 12, 1), year=True) == f"mardi 1er{NB}décembre 2026"
    assert dates.short_date(dt.date(2027, 5, 20)) == f"20{NB}mai", "a whole month keeps no point"
    languages.switch(Language.ENGLISH)
    assert dates.long_date(day) == f"Thursday, December{NB}17"
    assert dates.weekday_date(day) == f"Thu., Dec.{NB}17"
    assert dates.short_date(dt.date(2027, 5, 20)) == f"May{NB}20"


def test_the_year_is_said_of_a_date_half_a_year_away(languages):
    session = dt.date(2026, 12, 29)
    languages.switch(Language.FRENCH)
    assert dates.weekday_date(dt.date(2027, 11, 30), near=session) == f"mar. 30{NB}nov. 2027"
    assert dates.weekday_date(dt.date(2027, 1, 1), near=session) == f"ven. 1er{NB}janv."
    languages.switch(Language.ENGLISH)
    assert dates.weekday_date(dt.date(2027, 11, 30), near=session) == f"Tue., Nov.{NB}30, 2027"
    assert dates.short_date(dt.date(2027, 1, 1), near=session) == f"Jan.{NB}1"


@settings(max_examples=60, deadline=None)
@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)))
def test_long_french_dates_are_those_of_cldr(day):
    from PySide6.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale("fr_CA"))
    try:
        ours = dates.long_date(day, year=True).replace(NB, " ")
    finally:
        QLocale.setDefault(before)
    assert ours.replace("1er ", "1 ") == format_date(day, "EEEE d MMMM y", locale="fr_CA")


def test_no_character_that_our_fonts_lack(languages):
    for language in Language:
        languages.switch(language)
        said = dates.span(dt.time(9, 5), dt.time(16, 0)) + dates.duration(95) + dates.minutes(61)
        said += dates.long_date(dt.date(2026, 3, 1), year=True)
        assert "\u202f" not in said
        assert " h" not in said.replace(NB, "_"), "an hour never breaks"


def test_minutes_are_rounded_up_and_durations_say_hours(languages):
    assert [dates.minutes(s) for s in (0, 1, 60, 61)] == [f"{m}{NB}min" for m in (0, 1, 1, 2)]
    assert dates.duration(90) == f"1{NB}h{NB}30"
    assert dates.duration(180) == f"3{NB}h"
    languages.switch(Language.ENGLISH)
    assert dates.duration(90) == f"1{NB}h{NB}30{NB}min"


def test_near_days_have_names(languages):
    day = dt.date(2026, 11, 26)
    near = [dates.from_today(day + dt.timedelta(days=n), day) for n in (-1, 0, 1, 21)]
    assert near == ["hier", "aujourd’hui", "demain", "dans 21 jours"]
