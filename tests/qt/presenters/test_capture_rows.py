"""The row of a captured item: what was said of it before Enter is still seen after."""

import datetime as dt
from types import SimpleNamespace

import pytest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Language, Level
from cop_desktop.qt.presenters.capture_rows import row_of


@pytest.fixture
def desk(languages):
    languages.switch(Language.FRENCH)
    rounds = (SimpleNamespace(id="open", level=Level.MEMBERS), SimpleNamespace(id="codev", level=Level.ROOM))
    session = SimpleNamespace(date=dt.date(2026, 12, 29))
    return SimpleNamespace(rounds=rounds, names={"open": "Récolte", "codev": "Contrat"}, session=session)


def about(desk, **fields):
    item = CapturedItem(id="1", session_id="s", text="Des mots.", captured_at_ms=0, **fields)
    return row_of(item, desk, dt.UTC, {})


def test_a_level_that_is_not_the_rule_of_the_place_is_shown(desk):
    assert about(desk, round_id="open").about == "Récolte"
    assert about(desk, round_id="open", level=Level.ROOM).about == "Récolte · reste dans la salle"
    assert about(desk, round_id="open", level=Level.SHAREABLE).about == "Récolte · à diffuser"
    assert about(desk, level=Level.ROOM).about.endswith("reste dans la salle")


def test_in_a_room_round_the_rule_is_spoken_and_not_repeated_on_each_row(desk):
    row = about(desk, round_id="codev", level=Level.ROOM)
    assert row.about == "Contrat"
    assert row.spoken.endswith("reste dans la salle")


def test_a_date_of_another_year_says_it(desk):
    assert about(desk, round_id="open", due_on=dt.date(2027, 11, 30)).about.endswith("30\xa0nov. 2027")
