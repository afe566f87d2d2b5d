"""A few letters are somebody, or a day."""

import datetime as dt

import pytest

from cop_desktop.domain.answers import days_meant, people_meant
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.codes import Language

TODAY = dt.date(2026, 10, 22)  # a Thursday
PEOPLE = (
    Known("idriss", "Idriss", "Gendron"),
    Known("genevieve", "Geneviève", "Tousignant-Kaur"),
    Known("genest", "Genest", "Roy"),
    Known("jsq", "Jean-Sébastien", "Quirion"),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gen", ["genevieve", "genest", "idriss"]),
        ("@geneviève t", ["genevieve"]),
        ("kaur", ["genevieve"]),
        ("seb", ["jsq"]),
        ("jsq", ["jsq"]),
        ("xyz", []),
    ],
)
def test_letters_are_somebody_whoever_is_here_first(typed, meant):
    assert [each.id for each in people_meant(typed, PEOPLE, {"genevieve", "idriss"})] == meant


def test_no_letter_is_anybody():
    assert len(people_meant("", PEOPLE, set())) == 4


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("", None),
        ("p", None),
        ("v", dt.date(2026, 10, 23)),
        ("5n", dt.date(2026, 11, 5)),
        ("5 nov", dt.date(2026, 11, 5)),
        ("1n", dt.date(2026, 11, 1)),
        ("fin n", dt.date(2026, 11, 30)),
        ("deux s", dt.date(2026, 11, 5)),
        ("2026-11-19", dt.date(2026, 11, 19)),
        ("d'ici vendredi", dt.date(2026, 10, 23)),
    ],
)
def test_letters_are_a_day(typed, day):
    assert days_meant(typed, TODAY, Language.FRENCH)[0][1] == day


@pytest.mark.parametrize(
    ("typed", "day"), [("n", None), ("fr", dt.date(2026, 10, 23)), ("5 nov", dt.date(2026, 11, 5))]
)
def test_letters_are_a_day_in_english(typed, day):
    assert days_meant(typed, TODAY, Language.ENGLISH)[0][1] == day


def test_a_number_alone_is_the_next_such_day():
    assert next(day for _, day in days_meant("5", TODAY, Language.FRENCH)) == dt.date(2026, 11, 5)


@pytest.mark.parametrize("typed", ["31 f", "xyz", "32", "mardi 22 octobre"])
def test_what_is_no_day_is_none(typed):
    assert days_meant(typed, TODAY, Language.FRENCH) == []
