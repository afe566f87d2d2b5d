"""A session that begins on another day than planned: its date may follow, and nobody insists."""

import datetime as dt

from cop_desktop.windows.console_notices import OTHER_DAY_MS
from tests.console_hand import ALT, CTRL, KEY
from tests.console_world import DAY, SESSION


def date_of(room):
    return room.sessions.get(SESSION).date


def begin_a_day_late(room):
    room.pass_time(86_400)
    room.key(KEY.Key_PageDown)


def test_on_its_own_day_nothing_is_offered(room):
    room.key(KEY.Key_PageDown)
    assert room.view.running
    assert room.bar is None


def test_another_day_offers_the_date_quietly_and_one_key_takes_it(room, messages):
    begin_a_day_late(room)
    assert room.view.running, "never blocking"
    assert room.bar.key == "other_day"
    assert room.bar.quiet
    assert room.bar.strong == "Cette rencontre était prévue le jeudi 22\u00a0octobre."
    assert room.page.bar.choices[0].accessibleName() == "Mettre la date d’aujourd’hui"
    assert room.page.focusWidget() is room.field
    room.key(KEY.Key_1, ALT)
    assert date_of(room) == DAY + dt.timedelta(days=1)
    assert messages.heard[-1] == "La rencontre est datée du vendredi 23\u00a0octobre."
    assert room.bar is None
    assert room.view.running
    room.key(KEY.Key_Z, CTRL)
    assert date_of(room) == DAY
    assert messages.heard[-1] == "La rencontre a retrouvé sa date prévue."
    room.key(KEY.Key_Y, CTRL)
    assert date_of(room) == DAY + dt.timedelta(days=1)


def test_a_line_that_begins_with_a_digit_is_a_line(room):
    begin_a_day_late(room)
    room.write("1 personne arrivera plus tard")
    assert room.items()[0].text == "1 personne arrivera plus tard"
    assert date_of(room) == DAY


def test_it_is_not_insisted_upon(room):
    begin_a_day_late(room)
    assert room.page.bar._timer.interval() == OTHER_DAY_MS
    room.key(KEY.Key_Escape)
    assert room.bar is None
    room.pass_time(12 * 60)
    room.key(KEY.Key_PageDown)
    assert room.bar is None
    assert date_of(room) == DAY


def test_the_day_is_that_of_the_sessions_time_zone(room):
    """At 23 h 30 in Toronto it is the next day in UTC, and still the planned one in the room."""
    room.pass_time(10 * 3600 + 35 * 60)
    room.key(KEY.Key_PageDown)
    assert room.view.running
    assert room.bar is None
