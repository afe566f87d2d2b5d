"""One workspace on screen, composed as the real program composes it, and driven by keys."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from cop_desktop.app import Program
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import Language
from cop_desktop.domain.community import Community
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.settings import Settings
from cop_desktop.qt.single import SingleWindow
from cop_desktop.services.demo import make_demo
from cop_desktop.store.workspace import open_workspace

START = dt.datetime(2026, 12, 17, 13, 0, tzinfo=dt.timezone(dt.timedelta(hours=-5)))


class _Clock:
    """A clock one moves."""

    def __init__(self):
        self.ns = int(START.timestamp()) * 1_000_000_000

    def now(self):
        return Instant(self.ns // 1_000_000, self.ns, "boot")


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("desktop") / "demo.cop"
    make_demo(path, _Clock())
    return path


@pytest.fixture
def program(qapp, theme, languages, tmp_path, monkeypatch):
    """The program; `program.show(path)` opens a window and waits for its rows."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    errors, clock = Errors(), _Clock()
    made = Program(qapp, errors, Settings(tmp_path / "window.ini"), languages, theme, clock)

    def show(path, **more):
        assert made.open(path, **more)
        desktop = made._desktop
        desktop.window.resize(1366, 768)
        _until(lambda: desktop._begun)
        _settle(desktop)
        return desktop

    yield SimpleNamespace(show=show, clock=clock, languages=languages, program=made)
    errors.remove()
    desktop = made._desktop
    if desktop is not None and desktop.window.isVisible():
        if desktop._shown is not None:
            desktop._shown._sure = True
        desktop.window.close()


@pytest.fixture
def demo(demo_file, tmp_path):
    return shutil.copy(demo_file, tmp_path / "demo.cop")


def _until(done):
    deadline = QDeadlineTimer(10_000)
    while not deadline.hasExpired():
        if done():
            return
        QCoreApplication.processEvents()
    raise AssertionError("never")


def _settle(desktop):
    for _ in range(3):
        desktop.workers.settle()
        QCoreApplication.processEvents()


def _keys(desktop, *sequences):
    for sequence in sequences:
        QTest.keySequence(desktop.window.focusWidget() or desktop.window, QKeySequence(sequence))
        _settle(desktop)


def test_from_home_to_plan_session_and_minutes_by_keys(program, demo):
    desktop = program.show(demo)
    window = desktop.window
    assert window.present == "home"
    _keys(desktop, "Ctrl+2")
    assert window.present == "planner"
    assert window.page("planner").presenter.plan.session.number == 15
    _keys(desktop, "Ctrl+3")
    assert window.present == "console"
    console = desktop._shown._built["console"].page
    assert console.isVisible()
    QTest.keyClicks(window.focusWidget(), "nn une chose dite")
    _keys(desktop, "Return")
    _keys(desktop, "PgDown")
    assert window.present == "console"
    _keys(desktop, "Ctrl+4")
    assert window.present == "minutes"
    _keys(desktop, "Ctrl+1")
    assert window.present == "home"
    follow = window.page("home").ui.followView.rows.rows
    assert follow[0].verb == "Reprendre", "the session is live: Home leads back to it"


def test_from_home_the_minutes_are_those_of_the_last_session_held(program, demo):
    """The session to come has none yet: a coordinator would send a page that says nothing."""
    desktop = program.show(demo)
    window = desktop.window
    _keys(desktop, "Ctrl+4")
    assert window.page("minutes").ui.titleLabel.text() == "Compte rendu de la 14e rencontre"
    _keys(desktop, "Ctrl+1", "Ctrl+2")
    assert window.page("planner").presenter.plan.session.number == 15
    _keys(desktop, "Ctrl+4")
    assert window.page("minutes").ui.titleLabel.text() == "Compte rendu de la 15e rencontre"
    _keys(desktop, "Ctrl+1")
    window.page("home").season.chosen.emit(next(bead.view.key for bead in window.page("home").season._beads))
    _settle(desktop)
    _keys(desktop, "Ctrl+4")
    assert window.page("minutes").ui.titleLabel.text() == "Compte rendu de la 13e rencontre"


def test_closing_a_live_session_asks_once_and_the_next_start_takes_it_up(program, demo):
    desktop = program.show(demo)
    _keys(desktop, "Ctrl+3", "PgDown")
    desktop.window.close()
    assert desktop.window.isVisible()
    toast = desktop.window.messages.toasts[-1]
    assert "Une rencontre est en cours" in toast.message.text
    assert toast.action.text() == "Fermer quand même"
    desktop.window.close()
    assert not desktop.window.isVisible()
    program.program._desktop = None
    again = program.show(demo)
    _settle(again)
    assert again.window.present == "console"


def test_an_empty_workspace_welcomes_and_a_name_is_enough(program, tmp_path):
    desktop = program.show(None)
    assert desktop.window.present == "welcome"
    page = desktop.window.page("welcome")
    assert page.ui.nameField.hasFocus()
    QTest.keyClicks(page.ui.nameField, "Les voisins")
    QTest.keyClick(page.ui.nameField, Qt.Key.Key_Return)
    _settle(desktop)
    assert desktop.window.present == "home"
    assert desktop.window.ui.communityButton.text() == "Les voisins"
    assert (tmp_path / "data" / "cop-desktop" / "communities.cop").is_file()
    desktop.window.close()
    path = tmp_path / "data" / "cop-desktop" / "communities.cop"
    with open_workspace(path, program.clock) as workspace, workspace.reading() as reading:
        assert [each.name for each in reading.all(Community)] == ["Les voisins"]


def test_the_example_opens_in_place_of_the_welcome(program):
    first = program.show(None)
    QTest.mouseClick(first.window.page("welcome").ui.exampleButton, Qt.MouseButton.LeftButton)
    desktop = program.program._desktop
    assert desktop is not first
    _until(lambda: desktop._begun)
    _settle(desktop)
    assert not first.window.isVisible()
    assert desktop.window.present == "home"
    assert desktop.window.ui.communityButton.text() == "Rives en sécurité urbaine"


def test_opening_the_file_that_is_shown_changes_nothing(program, demo):
    desktop = program.show(demo)
    assert program.program.open(demo)
    assert program.program._desktop is desktop
    assert desktop.window.isVisible()


def test_a_file_that_is_not_ours_is_said_and_left_as_it_was(program, tmp_path):
    path = tmp_path / "letter.cop"
    path.write_bytes(b"Dear all, this is no workspace." * 40)
    before = path.read_bytes()
    desktop = program.show(path)
    assert desktop.window.present == "welcome"
    assert len(desktop.window.messages.toasts) == 1
    assert desktop.window.messages.toasts[0].message.text
    assert path.read_bytes() == before


def test_language_changes_everywhere_at_once(program, demo):
    desktop = program.show(demo)
    _keys(desktop, "Ctrl+2", "Ctrl+1")
    program.languages.switch(Language.ENGLISH)
    _settle(desktop)
    buttons = [button.text() for button in desktop.window._buttons.values()]
    assert buttons == ["Home", "Plan", "Run", "Minutes"]
    assert desktop.window.page("home").prepare_button.text() == "Prepare"


def test_the_menu_holds_what_exists(program, demo):
    desktop = program.show(demo)
    desktop.window._fill_menu()
    texts = [action.text() for action in desktop.window._menu.actions() if action.text()]
    assert texts[:2] == ["Français", "English"]
    assert {"Clair", "Sombre", "Comme le système", "Ouvrir un espace…", "Nouvel espace…"} <= set(texts)
    assert {"Clavier", "À propos et licences", "Quitter"} <= set(texts)


def test_the_window_comes_back_where_it_was(program, demo, tmp_path):
    desktop = program.show(demo)
    desktop.window.resize(1200, 700)
    desktop.window.close()
    assert (tmp_path / "window.ini").is_file()
    again = program.program
    again._desktop = None
    assert again.open(demo)
    assert again._desktop.window.height() == 700, "as wide as the offscreen display allows"
    _until(lambda: again._desktop._begun)
    _settle(again._desktop)


def test_a_second_process_raises_the_window_and_ends(qapp, tmp_path):
    path = tmp_path / "demo.cop"
    single, raised = SingleWindow(path), []
    single.raise_asked.connect(lambda: raised.append(True))
    assert single.take()
    single.listen()
    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
        "app = QCoreApplication([]); from cop_desktop.qt.single import SingleWindow\n"
        "sys.exit(0 if SingleWindow(Path(sys.argv[1])).take() else 7)\n"
    )
    other = subprocess.Popen([sys.executable, "-c", code, str(path)])
    while other.poll() is None:
        QCoreApplication.processEvents()
    assert other.returncode == 7
    assert raised == [True]
    single.release()
    assert subprocess.run([sys.executable, "-c", code, str(path)], check=False).returncode == 0


def _join(desktop):
    while desktop.jobs._under_way:
        for job in list(desktop.jobs._under_way):
            job.join()
        QCoreApplication.processEvents()


@pytest.mark.parametrize("steps", [1, 3])
def test_a_place_entered_while_it_is_being_made_is_whole_and_takes_what_is_typed(program, demo, steps):
    desktop = program.show(demo)
    shown, window = desktop._shown, desktop.window
    shown._to_build.clear()  # nothing is made ahead but by this hand
    for place, key in (("planner", "Ctrl+2"), ("console", "Ctrl+3"), ("minutes", "Ctrl+4")):
        for _ in range(steps):
            assert not window.make(place)
        assert window.made(place) is None
        assert place not in shown._built
        _keys(desktop, key)
        assert window.present == place
        if place == "planner":
            _keys(desktop, "Ctrl+Shift+C")
            assert shown._built[place].page.cases_card.isVisible()
        elif place == "console":
            QTest.keyClicks(window.focusWidget(), "nn une chose dite")
            assert shown._built[place].page.capture.field.line() == "nn une chose dite"
        else:
            _keys(desktop, "Ctrl+Right")
            assert shown._built[place].page.stage.value == "write"


def test_ahead_one_step_is_taken_at_each_beat(program, demo):
    """No turn of the event loop makes more than one piece of a page."""
    desktop = program.show(demo)
    shown, window = desktop._shown, desktop.window
    make, steps = window.make, []
    window.make = lambda place: steps.append(place) or make(place)
    beats = 0
    while shown._to_build:
        shown._ahead.timeout.emit()
        beats += 1
    assert len(steps) == beats
    assert min(steps.count(place) for place in ("planner", "console", "minutes")) >= 5


def test_language_and_look_may_change_while_places_are_being_made(program, demo, dark_theme):
    desktop = program.show(demo)
    shown, tongues = desktop._shown, (Language.ENGLISH, Language.FRENCH)
    beats = 0
    while shown._to_build:
        shown._ahead.timeout.emit()
        program.languages.switch(tongues[beats % 2])
        dark_theme.set_scheme(("dark", "light")[beats % 2])
        _settle(desktop)
        beats += 1
    program.languages.switch(Language.ENGLISH)
    for place, key in (("planner", "Ctrl+2"), ("console", "Ctrl+3"), ("minutes", "Ctrl+4")):
        _keys(desktop, key)
        assert desktop.window.present == place
    assert shown._built["planner"].page.ui.runButton.text().strip() == "Run"
    assert shown._built["console"].page.wall_button.text() == "Wall"
    assert shown._built["minutes"].page.ui.cancelButton.text() == "Cancel"


def test_places_asked_for_twice_ahead_are_built_once(program, demo, qtbot):
    desktop = program.show(demo)
    shown, built = desktop._shown, []
    shown.built_ahead.connect(lambda: built.append(True))
    shown.build_ahead()
    qtbot.waitUntil(lambda: bool(built))
    shown.build_ahead()
    assert not shown._ahead.isActive()
    assert not shown._to_build


def test_while_a_session_runs_a_backup_is_taken_every_hour(program, demo, qtbot):
    """The timer of the window asks; each hour of a live session has its copy."""
    desktop = program.show(demo)
    folder = demo.parent / "backups"
    qtbot.waitUntil(desktop._backups.isActive)
    desktop._backups.timeout.emit()
    _join(desktop)
    before = set(folder.iterdir())
    _keys(desktop, "Ctrl+3")
    QTest.keyClicks(desktop.window.focusWidget(), "nn une chose dite")
    _keys(desktop, "Return", "PgDown")
    program.clock.ns += 3_601_000_000_000
    desktop._backups.timeout.emit()
    _join(desktop)
    assert len(set(folder.iterdir()) - before) == 1


@pytest.mark.parametrize("table", ["expertise", "captured_item"])
def test_a_damaged_workspace_is_shown_and_left_as_it_is(program, demo, qtbot, table):
    """One table cannot be read: Home meets it, or it is looked for when idle; nothing is written after."""
    with closing(sqlite3.connect(demo)) as other:
        root = other.execute("SELECT rootpage FROM sqlite_master WHERE name=?", [table]).fetchone()[0]
        size = other.execute("PRAGMA page_size").fetchone()[0]
    with demo.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * size)
    before = demo.read_bytes()
    desktop = program.show(demo)
    _until(lambda: desktop._opening.ready)
    desktop._ready_store()
    qtbot.waitUntil(lambda: bool(desktop.window.messages.toasts), timeout=20_000)
    assert "endommagé" in desktop.window.messages.toasts[-1].message.text
    home = desktop.window.page("home")
    home.ask_community_name()
    QTest.keyClicks(home.ui.newCommunityName, "Neuve")
    QTest.keyClick(home.ui.newCommunityName, Qt.Key.Key_Return)
    _settle(desktop)
    assert not home.ui.newCommunityName.isHidden()
    assert home.ui.newCommunityName.text() == "Neuve"
    assert "endommagé" in desktop.window.messages.toasts[-1].message.text
    assert "enregistré" not in desktop.window.ui.savedLabel.text().replace("rien n’est enregistré", "")
    assert "endommagé" in desktop.window.ui.savedLabel.text()
    assert desktop.window.ui.savedIcon.isHidden()
    assert demo.read_bytes() == before
