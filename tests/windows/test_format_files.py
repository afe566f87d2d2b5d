"""A format of one's own in the real window: kept from the plan, inserted, shared, dropped, refused."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from cop_desktop.app import Program
from cop_desktop.domain.agenda_item import OwnFormat
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import Language
from cop_desktop.domain.session import Session
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.settings import Settings
from cop_desktop.services.demo import make_demo
from tests.windows.files_hand import drop, settle, toast


class _Clock:
    def now(self):
        ms = int(dt.datetime(2026, 11, 26, 20, tzinfo=dt.UTC).timestamp() * 1000)
        return Instant(ms, ms * 1_000_000, "boot")


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("formats") / "demo.cop"
    make_demo(path, _Clock())
    return path


@pytest.fixture
def desk(demo_file, qapp, qtbot, theme, languages, tmp_path, monkeypatch):
    """The plan of the next session, its first item chosen."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    errors = Errors()
    program = Program(qapp, errors, Settings(tmp_path / "window.ini"), languages, theme, _Clock())
    assert program.open(shutil.copy(demo_file, tmp_path / "demo.cop"))
    desktop = program._desktop
    desktop.window.resize(1366, 768)
    made = SimpleNamespace(desktop=desktop, window=desktop.window, tmp=tmp_path, qtbot=qtbot)
    qtbot.waitUntil(lambda: desktop._begun)
    settle(made)
    made.workspace = desktop._opening().workspace
    with made.workspace.reading() as reading:
        made.session = reading.first(Session, external_id="s4")
    desktop._shown.go("planner", made.session.id)
    settle(made)
    made.planner = desktop.window.page("planner")
    presenter = made.planner.presenter
    presenter.choose(presenter.plan.items[0].id)
    settle(made)
    yield made
    errors.remove()
    if desktop.window.isVisible():
        desktop.window.close()


def act(desk, key):
    found = {each.act.key: each.act for each in desk.desktop._shown.acts.find("", "format:")}
    assert key in found, list(found)
    return found[key]


def keep(desk, name):
    act(desk, "format:save").do()
    dialog = desk.window.findChild(QInputDialog)
    dialog.setTextValue(name)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle(desk)


def own(desk):
    with desk.workspace.reading() as reading:
        return [each.key for each in reading.all(OwnFormat, order_by=("key",))]


def test_kept_from_the_plan_and_first_in_the_gallery(desk):
    keep(desk, "Notre accueil")
    assert own(desk) == ["notre_accueil"]
    assert toast(desk).text == "Notre accueil est parmi vos formules, en tête de la galerie"
    model = desk.planner.rail.model
    assert model.data(model.index(0)) == "Notre accueil"
    before = len(desk.planner.presenter.plan.items)
    desk.planner.presenter.insert("own:notre_accueil")
    settle(desk)
    assert len(desk.planner.presenter.plan.items) == before + 1
    toast_before = own(desk)
    act(desk, "format:remove:notre_accueil").do()
    settle(desk)
    assert own(desk) == []
    toast(desk).action()
    settle(desk)
    assert own(desk) == toast_before


def test_shared_and_dropped(desk, languages):
    languages.switch(Language.ENGLISH)
    keep(desk, "Our welcome")
    form = desk.planner.presenter.plan.formats.own[0]
    files = desk.desktop.files.formats
    files.give(form, desk.tmp / "welcome.json")
    settle(desk)
    assert toast(desk).text == "welcome.json is written: drop it on the window of whoever is to have it."
    drop(desk.window, desk.tmp / "welcome.json")
    settle(desk)
    assert toast(desk).text == "1 format of the file: already among yours."
    act(desk, "format:remove:our_welcome").do()
    settle(desk)
    drop(desk.window, desk.tmp / "welcome.json")
    settle(desk)
    assert toast(desk).text == "Among your formats: Our welcome"
    assert own(desk) == ["our_welcome"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            Language.FRENCH,
            "formats[0].blocks[0].rounds[0].seconds\u00a0: attendu\u00a0: un nombre entier, de 5 à 14400",
        ),
        (Language.ENGLISH, "formats[0].blocks[0].rounds[0].seconds: expected: a whole number, 5 to 14400"),
    ],
)
def test_a_bad_file_is_refused_with_its_place_and_nothing_of_it_is_taken(desk, languages, language, said):
    keep(desk, "Notre accueil")
    form = desk.planner.presenter.plan.formats.own[0]
    desk.desktop.files.formats.give(form, desk.tmp / "f.json")
    settle(desk)
    act(desk, "format:remove:notre_accueil").do()
    settle(desk)
    plain = json.loads((desk.tmp / "f.json").read_text("utf-8"))
    plain["formats"][0]["blocks"][0]["rounds"][0]["seconds"] = -60
    (desk.tmp / "bad.json").write_text(json.dumps(plain), "utf-8")
    languages.switch(language)
    drop(desk.window, desk.tmp / "bad.json")
    settle(desk)
    assert toast(desk).level.value == "error"
    assert said in toast(desk).text
    assert own(desk) == []


def test_a_number_in_the_words_of_the_plan_is_refused_when_it_is_kept(desk):
    presenter = desk.planner.presenter
    each = presenter.item.rounds[0]
    presenter.edit_round(each.id, instruction="Pendant quatre minutes et demie, parlez.")
    settle(desk)
    keep(desk, "Faux")
    assert toast(desk).level.value == "error"
    assert "«\u00a0quatre minutes et demie\u00a0»" in toast(desk).text
    assert own(desk) == []
