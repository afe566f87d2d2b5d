"""The day minutes state is the day the session was really held."""

import datetime as dt

from cop_desktop.domain.codes import Language
from tests.minutes_world import START_MS, minutes, note, session

NBSP = "\u00a0"
HOUR = 3_600_000
LATER = START_MS + 3 * 24 * HOUR + 9 * HOUR  # 2026-11-22 22:30 in Toronto, the 23rd in UTC


def stated(**changes):
    document = minutes(note("Oui."), session=session(**changes))
    return next(one for one in document.blocks if one.text.startswith("Date")).text.partition("\t")[2]


def test_on_the_planned_day_the_planned_hours():
    assert stated(actual_start_ms=START_MS + HOUR // 2) == (
        f"Le jeudi 19{NBSP}novembre 2026, de 13{NBSP}h{NBSP}30 à 15{NBSP}h{NBSP}30"
    )


def test_on_another_day_that_day_in_the_sessions_zone_and_its_real_hours():
    assert stated(actual_start_ms=LATER, actual_end_ms=LATER + HOUR) == (
        f"Le dimanche 22{NBSP}novembre 2026, de 22{NBSP}h{NBSP}30 à 23{NBSP}h{NBSP}30"
    )


def test_not_over_it_says_no_end():
    assert (
        stated(actual_start_ms=LATER, actual_end_ms=None)
        == f"Le dimanche 22{NBSP}novembre 2026, à 22{NBSP}h{NBSP}30"
    )


def test_in_english_too():
    document = minutes(
        note("Yes."),
        session=session(
            language=Language.ENGLISH, actual_start_ms=LATER, actual_end_ms=None, timezone="America/Winnipeg"
        ),
    )
    assert "Sunday, November\u00a022, 2026, 9:30\u00a0p.m." in "\n".join(one.text for one in document.blocks)


def test_never_begun_it_is_the_planned_day():
    assert stated(actual_start_ms=None, actual_end_ms=None, date=dt.date(2026, 12, 1)).startswith(
        f"Le mardi 1er{NBSP}décembre 2026"
    )
