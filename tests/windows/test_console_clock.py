"""The small timer, the bell, the hidden clock, the reminder: real windows, a clock by hand."""

import pytest
from PySide6.QtWidgets import QMenu

from cop_desktop.qt.bell import Bell
from cop_desktop.qt.settings import Settings
from cop_desktop.qt.wall.canvas import WallCanvas
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.console_clock import ConsoleClock
from tests.console_hand import ALT, CTRL, KEY, SHIFT, Room
from tests.console_world import round_id


class Loud(Bell):
    """Counts what it would have played."""

    def __init__(self):
        super().__init__(find=lambda name: f"/usr/bin/{name}", platform="linux")
        self.rung = self.stopped = 0

    def ring(self):
        self.rung += 1
        return True

    def stop(self):
        self.stopped += 1


def clocked(room, theme, messages, settings, qtbot, bell=None):
    room.bell = bell or Loud()
    room.around = ConsoleClock(room.console, room.projector, theme, messages, settings, room.bell)
    room.messages = messages
    room.wall = WallCanvas(ink_of("light"))
    room.wall.resize(960, 540)
    qtbot.addWidget(room.wall)
    room.projector.face_changed.connect(room.wall.show_face)
    room.wall.show_face(room.projector.face)
    room.around.add_canvas(room.wall)
    room.console.presenter.refresh()
    return room


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "window.ini")


@pytest.fixture
def room(room, theme, messages, settings, qtbot):
    return clocked(room, theme, messages, settings, qtbot)


def plain(text):
    return text.replace("\u00a0", " ")


def label(action):
    return plain(action.text()).removeprefix("&")


def choose(room, words):
    """Choose in the menu of the timer by its words."""
    menu = room.around.control.menu()
    action = next(each for each in menu.actions() if label(each).partition("\t")[0] == words)
    action.trigger()
    menu.close()
    room.settle()


def timer_words(room):
    line = room.around.control.line
    return plain(line.text()).strip() if line.isVisible() else ""


# The timer


def test_its_key_and_the_figure_of_a_length_start_it(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_U, CTRL | SHIFT)
    menu = next(each for each in room.page.findChildren(QMenu) if each.isVisible())
    assert label(menu.activeAction()) == "1 minute", "Enter alone starts the shortest"
    room.qtbot.keyClick(menu, KEY.Key_3)
    room.settle()
    assert timer_words(room) == "Minuterie · 3 min"


def test_it_is_started_from_its_key_and_moves_nothing_of_the_schedule(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_U, CTRL | SHIFT)
    menu = next(each for each in room.page.findChildren(QMenu) if each.isVisible())
    lengths = [label(each) for each in menu.actions()][:4]
    menu.close()
    assert lengths == ["1 minute", "2 minutes", "3 minutes", "5 minutes"]
    before = room.view
    choose(room, "3 minutes")
    after = room.view
    assert timer_words(room) == "Minuterie · 3 min"
    assert (after.current_id, after.remaining_seconds) == (before.current_id, before.remaining_seconds)
    room.pass_time(20)
    assert timer_words(room) == "Minuterie · 2 min 40"
    assert room.around.control.line.accessibleName().replace("\u00a0", " ") == "Minuterie 3 min"


def test_another_length_is_typed(room):
    room.key(KEY.Key_PageDown)
    choose(room, "Autre durée…")
    assert room.bar.number == (1, 10, 180)
    room.type("7")
    room.key(KEY.Key_Return)
    assert room.view.timer.planned_seconds == 420


def test_pause_plus_minus_and_away(room):
    room.key(KEY.Key_PageDown)
    choose(room, "5 minutes")
    choose(room, "Pause")
    room.pass_time(60)
    assert timer_words(room).endswith("en pause")
    assert room.view.timer.remaining_seconds == 300
    choose(room, "Reprendre")
    choose(room, "Une minute de plus")
    assert room.view.timer.remaining_seconds == 360
    choose(room, "Une minute de moins")
    assert room.view.timer.remaining_seconds == 300
    choose(room, "Ranger la minuterie")
    assert room.view.timer is None
    assert timer_words(room) == ""


def test_its_end_is_told_once_and_nothing_else_moves(room):
    room.key(KEY.Key_PageDown)
    choose(room, "1 minute")
    room.pass_time(59)
    before = room.view.current_id
    room.pass_time(2)
    assert plain(room.bar.strong) == "La minuterie de 1 min est terminée."
    assert timer_words(room) == "Minuterie : c’est l’heure"
    assert room.view.current_id == before
    assert room.view.timer is not None
    room.key(KEY.Key_1, ALT)
    assert room.view.timer.remaining_seconds == 60
    room.pass_time(30)
    assert room.bar is None
    room.pass_time(31)
    room.key(KEY.Key_2, ALT)
    assert room.view.timer is None


def test_ctrl_z_takes_it_back_by_its_own_lane_and_names_it(room):
    room.key(KEY.Key_PageDown)
    choose(room, "3 minutes")
    assert plain(room.console.last.words()) == "annuler : le départ de la minuterie"
    room.key(KEY.Key_Z, CTRL)
    assert room.view.timer is None
    assert room.view.current_id is not None
    room.key(KEY.Key_Z, CTRL | SHIFT)
    assert room.view.timer is not None
    room.key(KEY.Key_Z, CTRL)
    room.key(KEY.Key_Z, CTRL)
    assert room.view.current_id is None


def test_nobody_is_told_that_the_room_sees_it_while_the_wall_has_no_place_for_it(room, messages):
    room.key(KEY.Key_PageDown)
    choose(room, "5 minutes")
    room.key(KEY.Key_B, CTRL | SHIFT)
    room.key(KEY.Key_F12, CTRL)
    assert messages.heard[-1] == "La salle verra la minuterie dès que le mur aura de la place."
    room.key(KEY.Key_B, CTRL | SHIFT)
    room.key(KEY.Key_F12, CTRL)
    room.key(KEY.Key_F12, CTRL)
    assert messages.heard[-1] == "La salle voit la minuterie."


def test_it_survives_a_kill_and_the_wall_sees_it_if_asked(room, theme, workers, messages, settings, qtbot):
    room.key(KEY.Key_PageDown)
    choose(room, "5 minutes")
    assert room.wall.beside.timer == ""
    room.key(KEY.Key_F12, CTRL)
    assert plain(room.wall.beside.timer) == "Minuterie · 5 min"
    room.pass_time(200)
    assert plain(room.wall.beside.timer) == "Minuterie · 1:39"
    room.close()
    room.clock.forward(20)
    again = clocked(
        Room(room.workspace, room.clock, theme, workers, messages, qtbot), theme, messages, settings, qtbot
    )
    again.settle()
    assert again.view.timer.remaining_seconds == 79
    assert again.wall.beside.timer == ""
    again.close()


def test_the_next_timer_is_not_on_the_wall_because_the_one_before_was(room):
    room.key(KEY.Key_PageDown)
    choose(room, "5 minutes")
    room.key(KEY.Key_F12, CTRL)
    room.key(KEY.Key_F7)
    room.key(KEY.Key_1, ALT)
    assert plain(room.wall.beside.timer) == "Minuterie · 5 min", "a hold hides it, and gives it back"
    choose(room, "Ranger la minuterie")
    choose(room, "3 minutes")
    assert room.wall.beside.timer == ""


def test_it_is_not_shown_in_a_hold_nor_offered(room):
    room.key(KEY.Key_PageDown)
    choose(room, "1 minute")
    room.key(KEY.Key_F12, CTRL)
    room.key(KEY.Key_F7)
    assert timer_words(room) == ""
    assert not room.around.control.button.isVisible()
    assert room.wall.beside.timer == ""
    room.pass_time(90)
    assert room.bell.rung == 0
    assert room.bar is None
    room.key(KEY.Key_U, CTRL | SHIFT)
    assert plain(room.bar.strong) == "On prend le temps : reprenez d’abord."
    room.page.bar.dismiss()
    room.key(KEY.Key_1, ALT)
    assert timer_words(room) == "Minuterie : c’est l’heure"


# The bell


def cross_the_end(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(13 * 60 - 2)
    room.bell.rung = 0
    room.pass_time(3)


def test_it_is_seen_and_not_heard_until_that_is_chosen(room):
    cross_the_end(room)
    assert room.wall.beside.bell
    assert room.page.room.ui.liveLabel.text() == "Cloche"
    assert room.bell.rung == 0
    room.pass_time(7)
    assert not room.wall.beside.bell
    assert room.page.room.ui.liveLabel.text() != "Cloche"


def test_it_is_heard_once_it_is_chosen_and_the_choice_is_kept(room, settings):
    room.around.switch_aloud()
    assert settings.value("bell/aloud") == "on"
    cross_the_end(room)
    assert room.bell.rung == 1
    room.pass_time(1)
    assert room.bell.rung == 1


def test_at_two_minutes_it_is_seen_only(room):
    room.around.switch_aloud()
    room.key(KEY.Key_PageDown)
    room.bell.rung = 0
    room.pass_time(11 * 60 - 2)
    room.pass_time(3)
    assert room.wall.beside.bell
    assert room.bell.rung == 0


def test_the_key_rings_now(room):
    room.key(KEY.Key_PageDown)
    room.key(KEY.Key_G, CTRL | SHIFT)
    assert room.bell.rung == 1
    assert room.wall.beside.bell


def test_never_in_a_hold_and_a_hold_makes_it_stop(room):
    room.around.switch_aloud()
    room.key(KEY.Key_PageDown)
    room.pass_time(13 * 60 - 10)
    room.bell.rung = 0
    room.key(KEY.Key_G, CTRL | SHIFT)
    room.key(KEY.Key_F7)
    assert room.bell.stopped == 1
    assert not room.wall.beside.bell
    room.pass_time(60)
    room.key(KEY.Key_G, CTRL | SHIFT)
    assert room.bell.rung == 1
    assert not room.wall.beside.bell
    assert room.page.room.ui.liveLabel.text() != "Cloche"


def test_without_a_player_the_choice_is_greyed_and_says_why(room, theme, messages, settings, qtbot):
    room.around.bell._find, room.around.bell._found = lambda _name: None, None
    menu = room.page.more_button.menu()
    menu.aboutToShow.emit()
    wall = menu.findChild(QMenu, "wallMenu")
    action = next(each for each in wall.actions() if each.text().startswith("Entendre la cloche"))
    assert not action.isEnabled()
    assert "pw-play, paplay, aplay" in action.text()
    act = next(each for each in room.around.acts("") if each.key == "bell:aloud")
    assert not act.enabled


# The hidden clock


def test_the_wall_shows_no_clock_while_time_is_counted(room, settings):
    room.key(KEY.Key_PageDown)
    assert room.projector.face.clock is not None
    room.page.room.show_wall("full_screen")
    room.projector.toggle_clock()
    assert room.projector.face.clock is None
    assert room.page.room.ui.liveLabel.text() == "Sans horloge"
    assert settings.value("wall/no_clock") == room.console.presenter.session_id
    room.pass_time(13 * 60 - 60)
    assert room.projector.face.header.slot is None
    assert room.projector.face.thread.colour == "calm"
    assert room.view.remaining_seconds == 60
    room.pass_time(61)
    assert not room.wall.beside.bell
    assert room.page.room.ui.liveLabel.text() == "Cloche"
    room.key(KEY.Key_PageDown)
    assert room.view.current_id == round_id("approval", "one")
    assert room.projector.face.clock is None
    room.projector.toggle_clock()
    assert room.projector.face.clock is not None


def test_the_choice_outlives_a_restart_for_this_session(room, theme, workers, messages, settings, qtbot):
    room.key(KEY.Key_PageDown)
    room.projector.toggle_clock()
    room.close()
    made = Room.__new__(Room)
    Room.__init__(made, room.workspace, room.clock, theme, workers, messages, qtbot)
    clocked(made, theme, messages, settings, qtbot)
    made.console.presenter.opened.emit(made.view)
    assert made.projector.settings.clock_hidden
    made.close()


# The reminder


def test_you_have_not_started_is_said_once_and_one_key_starts(room):
    room.clock.until(13, 1)
    room.pass_time(0)
    assert room.bar is None
    room.clock.until(13, 2, 5)
    room.pass_time(0)
    assert plain(room.bar.strong) == "Vous n’avez pas commencé."
    assert room.bar.quiet
    assert "13 h" in plain(room.bar.text)
    room.key(KEY.Key_Escape)
    room.pass_time(120)
    assert room.bar is None
    assert room.projector.face.line == "Bienvenue. On commence bientôt."


def test_one_key_says_that_it_began_on_time(room):
    room.clock.until(13, 4)
    room.pass_time(0)
    room.key(KEY.Key_2, ALT, seconds=0)
    assert room.view.active_seconds == 240
    assert room.bar is None or room.bar.key != "reminder"


def test_nothing_running_after_a_step_is_said(room):
    room.key(KEY.Key_PageDown)
    room.pass_time(600)
    room.key(KEY.Key_D, CTRL | SHIFT)
    room.pass_time(100)
    assert room.bar is None
    room.pass_time(100)
    assert plain(room.bar.strong) == "Rien n’est en marche."
    room.key(KEY.Key_2, ALT, seconds=0)
    assert room.view.running
    assert 200 <= room.view.active_seconds <= 203


def test_no_reminder_in_a_hold_nor_on_another_day(room):
    room.clock.until(12, 59)
    room.key(KEY.Key_F7, seconds=0)
    room.clock.until(13, 10)
    room.pass_time(0)
    assert room.bar is None
    room.key(KEY.Key_1, ALT)
    room.page.bar.dismiss()
    room.pass_time(24 * 3600)
    assert room.bar is None or room.bar.key != "reminder"
