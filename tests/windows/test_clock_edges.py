"""The edge cases of the clock, through the real windows: sleep, a clock moved, nights, forgotten starts."""

import datetime as dt

import pytest

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import decide as deciding
from cop_desktop.domain.run.decide import name_of
from cop_desktop.domain.session import Session
from cop_desktop.qt.presenters.console_refusals import command_name
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.widgets.ink import ink_of
from tests.console_hand import ALT, CTRL, KEY, SHIFT, Room
from tests.console_world import SESSION, round_id


def plain(text):
    return text.replace("\u00a0", " ")


def tick(room, seconds=0.0, wall=0.0):
    """Let this much time pass, the wall clock moved as well, before the ticker is heard again."""
    room.clock.forward(seconds)
    room.clock.ms += round(wall * 1000)
    room.console.presenter._ticker.ticked.emit(room.clock.now())


def left(room):
    """What the console and the wall show to be left."""
    ring = room.page.round.ring.ring()
    return plain(f"{ring.main} {ring.below}").strip(), room.projector.face.clock.digits


# Sleep


def test_after_sleep_both_screens_are_right_and_the_bar_asks(room):
    room.key(KEY.Key_PageDown)
    tick(room, 1)
    tick(room, 192)
    assert plain(room.bar.strong) == "L’ordinateur a dormi 3 min 12 s."
    assert [plain(each.label) for each in room.bar.choices] == ["Ne pas compter ces 3 min 12 s", "Garder"]
    assert left(room) == ("9 min 47 s", "10")
    room.key(KEY.Key_1, ALT)
    assert left(room) == ("12 min 58 s", "13")
    assert room.view.paused_seconds == 0
    room.key(KEY.Key_Z, CTRL)
    assert room.view.remaining_seconds == 13 * 60 - 192 - 3


def test_counted_by_default(room):
    room.key(KEY.Key_PageDown)
    tick(room, 1)
    tick(room, 192)
    room.key(KEY.Key_2, ALT)
    assert room.view.active_seconds == 194
    assert room.bar is None


def test_asleep_twice_before_an_answer_is_asked_about_together(room):
    room.key(KEY.Key_PageDown)
    tick(room, 1)
    tick(room, 100)
    tick(room, 1)
    tick(room, 92)
    assert plain(room.bar.choices[0].label) == "Ne pas compter ces 3 min 12 s"
    room.key(KEY.Key_1, ALT, seconds=0)
    assert room.view.active_seconds == 2


def test_what_slept_is_asked_about_no_more_once_something_else_runs(room):
    """Else the answer would take these minutes from the step that follows, or from a pause."""
    room.key(KEY.Key_PageDown)
    tick(room, 1)
    tick(room, 192)
    room.key(KEY.Key_Space, CTRL)
    assert room.bar is None
    room.key(KEY.Key_Space, CTRL)
    assert room.view.active_seconds == 194


def test_neither_a_pause_nor_a_hold_asks(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_Space, CTRL)
    tick(room, 192)
    assert room.bar is None
    room.key(KEY.Key_F7)
    tick(room, 192)
    assert room.bar is None


def test_a_window_that_stood_still_for_thirty_seconds_shows_the_right_time_at_once(room, qtbot):
    """A ticker that counted would be thirty seconds off (FreeShow #593, #2274)."""
    wall = WallCanvas(ink_of("light"))
    qtbot.addWidget(wall)
    room.projector.face_changed.connect(wall.show_face)
    room.key(KEY.Key_PageDown)
    room.pass_time(13 * 60 - 100)
    tick(room, 30)
    assert left(room) == ("1 min 10 s", "1:10")
    assert wall.face().clock.digits == "1:10"
    for _ in range(20):  # late by a fifth of a second each time: nothing adds up
        tick(room, 1.2)
    assert left(room) == ("46 s", "46")


# The wall clock moved


def test_a_clock_put_forward_changes_nothing_but_the_forecast_and_is_told_once(room):
    room.key(KEY.Key_PageDown)
    tick(room, 1)
    before, end = room.view, room.view.estimated_end_ms
    tick(room, 1, wall=3480)
    assert plain(room.bar.strong) == "L’horloge de l’ordinateur a avancé de 58 min."
    assert room.bar.quiet
    assert room.view.remaining_seconds == before.remaining_seconds - 1
    assert room.view.estimated_end_ms == end + 3480_000
    room.page.bar.dismiss()
    tick(room, 1)
    assert room.bar is None


def test_a_clock_put_back_does_not_give_time_back(room):
    """Three minutes back, two minutes into a step: « −23 h 49 » elsewhere (Ontime)."""
    room.key(KEY.Key_PageDown)
    room.pass_time(120)
    tick(room, 1, wall=-180)
    assert plain(room.bar.strong) == "L’horloge de l’ordinateur a reculé de 3 min."
    assert left(room) == ("10 min 59 s", "11")


# Nights


def at_toronto(day, hour, minute, *, fold=0):
    from zoneinfo import ZoneInfo

    moment = dt.datetime(*day, hour, minute, tzinfo=ZoneInfo("America/Toronto"), fold=fold)
    return round(moment.timestamp() * 1000)


def night(room, theme, workers, messages, qtbot, day, begins, ends):
    """The same session on another night, opened half an hour before it begins."""
    room.close()
    room.sessions.edit(SESSION, date=dt.date(*day), starts_at=begins, ends_at=ends)
    starts = at_toronto(day, begins.hour, begins.minute)
    room.clock.forward((starts - 1_800_000 - room.clock.ms) / 1000)
    return Room(room.workspace, room.clock, theme, workers, messages, qtbot)


def test_the_night_when_summer_time_ends(room, theme, workers, messages, qtbot):
    day = (2026, 11, 1)
    again = night(room, theme, workers, messages, qtbot, day, dt.time(0, 30), dt.time(3))
    assert again.view.starts_at_ms == at_toronto(day, 0, 30)
    assert again.view.planned_end_ms - again.view.starts_at_ms == 3.5 * 3_600_000
    again.pass_time(1800)
    again.key(KEY.Key_PageDown, seconds=0)
    again.pass_time(90 * 60)
    assert plain(again.page.ui.nowLabel.text()) == "Il est 1 h"
    assert again.view.active_seconds == 90 * 60
    assert again.bar is None or again.bar.key != "clock"
    again.close()


def test_the_night_when_summer_time_begins(room, theme, workers, messages, qtbot):
    day = (2027, 3, 14)
    again = night(room, theme, workers, messages, qtbot, day, dt.time(1, 30), dt.time(4))
    assert again.view.planned_end_ms - again.view.starts_at_ms == 1.5 * 3_600_000
    again.pass_time(1800)
    again.key(KEY.Key_PageDown, seconds=0)
    again.pass_time(35 * 60)
    assert plain(again.page.ui.nowLabel.text()) == "Il est 3 h 5"
    assert again.view.active_seconds == 35 * 60
    again.close()


def test_over_midnight(room, theme, workers, messages, qtbot):
    day = (2026, 11, 20)
    again = night(room, theme, workers, messages, qtbot, day, dt.time(23), dt.time(23, 59))
    again.pass_time(1800)
    again.key(KEY.Key_PageDown, seconds=0)
    again.key(KEY.Key_Up, ALT, seconds=0)
    again.pass_time(75 * 60)
    assert plain(again.page.ui.nowLabel.text()) == "Il est 0 h 15"
    assert again.view.active_seconds == 75 * 60
    again.key(KEY.Key_PageDown)
    assert again.view.current_id == round_id("approval", "one")
    with again.workspace.reading() as reading:
        assert reading.get(Session, SESSION).date == dt.date(*day)
    again.close()


# A start that was forgotten


def test_the_step_really_began_four_minutes_ago(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(60)
    room.key(KEY.Key_S, CTRL | SHIFT)
    assert room.bar.number[1] == 4
    assert [plain(each.label) for each in room.bar.choices] == ["Corriger", "Annuler"]
    room.key(KEY.Key_Return)
    assert room.view.active_seconds == 302
    room.key(KEY.Key_Z, CTRL)
    assert room.view.active_seconds == 63


def test_the_whole_session_really_began_earlier(room):
    room.clock.until(13, 5)
    room.key(KEY.Key_PageDown, seconds=0)
    room.pass_time(600)
    room.key(KEY.Key_PageDown)
    room.pass_time(60)
    began, active = room.view.started_at_ms, room.view.active_seconds
    room.key(KEY.Key_S, CTRL | SHIFT, seconds=0)
    room.type("5")
    room.page.bar.choose(1)
    room.settle()
    assert room.view.started_at_ms == began - 300_000
    assert room.view.active_seconds == active
    assert room.view.occurrences[0].active_seconds == 600 + 1 + 300
    assert plain(room.console.last.words()) == "annuler : le départ devancé"
    room.key(KEY.Key_Z, CTRL)
    assert room.view.started_at_ms == began


def test_a_session_nobody_started_began_when_one_says(room):
    room.clock.until(13, 7)
    room.pass_time(0)
    room.key(KEY.Key_S, CTRL | SHIFT, seconds=0)
    assert room.bar.number[1] == 7
    room.key(KEY.Key_Return, seconds=0)
    assert room.view.active_seconds == 420
    assert room.view.behind_clock_seconds == 0


# Overtime, and taking back


def test_a_pause_in_overtime_keeps_the_overtime(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(13 * 60 + 40)
    room.key(KEY.Key_Space, CTRL, seconds=0)
    room.pass_time(300)
    assert room.view.remaining_seconds == -40
    assert plain(room.page.round.ring.ring().main) == "40 s"
    room.key(KEY.Key_Space, CTRL, seconds=0)
    room.pass_time(5)
    assert room.view.remaining_seconds == -45


@pytest.mark.parametrize("kind", deciding._HANDLERS, ids=lambda kind: kind.__name__)
def test_what_ctrl_z_takes_back_is_named(languages, kind):
    assert command_name(name_of(kind)) != command_name("")


def test_ctrl_z_names_what_it_takes_back_one_after_the_other(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_Up, ALT)
    room.key(KEY.Key_Space, CTRL)
    room.key(KEY.Key_F7)
    room.console.presenter.ask(lambda view: co.Release(revision=view.revisions[co.MAIN]))
    room.settle()
    said = []
    for _ in range(5):
        said.append(plain(room.console.last.words()))
        room.key(KEY.Key_Z, CTRL)
    assert said == [
        "annuler : la reprise",
        "annuler : le temps pris",
        "annuler : la pause",
        "annuler : les minutes ajoutées ou retirées",
        "annuler : le départ d’une étape",
    ]
    assert room.view.current_id is None
