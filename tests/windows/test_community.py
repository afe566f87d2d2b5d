"""« La communauté » and the exchange files in the real window, by real keys."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from cop_desktop.app import Program
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import Language
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.people import Organization, Person
from cop_desktop.qt.errors import Errors
from cop_desktop.qt.settings import Settings
from cop_desktop.services.demo import make_demo
from tests.windows.files_hand import drop, settle


class _Clock:
    def now(self):
        ms = int(dt.datetime(2026, 11, 26, 20, tzinfo=dt.UTC).timestamp() * 1000)
        return Instant(ms, ms * 1_000_000, "boot")


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("community") / "demo.cop"
    make_demo(path, _Clock())
    return path


@pytest.fixture
def desk(demo_file, qapp, qtbot, theme, languages, tmp_path, monkeypatch):
    """The program over the demonstration, Home shown."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    errors = Errors()
    program = Program(qapp, errors, Settings(tmp_path / "window.ini"), languages, theme, _Clock())
    assert program.open(shutil.copy(demo_file, tmp_path / "demo.cop"))
    desktop = program._desktop
    desktop.window.resize(1366, 768)
    made = SimpleNamespace(
        desktop=desktop, window=desktop.window, languages=languages, tmp=tmp_path, qtbot=qtbot
    )
    qtbot.waitUntil(lambda: desktop._begun)
    settle(made)
    yield made
    errors.remove()
    if desktop.window.isVisible():
        desktop.window.close()


def keys(desk, *sequences):
    for sequence in sequences:
        QTest.keySequence(desk.window.focusWidget() or desk.window, QKeySequence(sequence))
        settle(desk)


def write(desk, field, text, leave="Tab"):
    field.setFocus()
    field.selectAll()
    for rank, line in enumerate(text.split("\n")):
        if rank:
            QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClicks(field, line)
    keys(desk, leave)


def rows(desk, kind, **equal):
    with desk.desktop._opening().workspace.reading() as reading:
        return reading.all(kind, **equal)


@pytest.fixture
def page(desk):
    """The sheet of the community, opened by F2."""
    keys(desk, "F2")
    assert desk.window.present == "community"
    return desk.window.page("community")


def test_f2_opens_the_charter_on_its_name_and_escape_leads_home(desk, page):
    assert page.ui.nameField.hasFocus()
    assert page.ui.nameField.text() == "Communauté de pratique des Rives en sécurité urbaine"
    keys(desk, "Esc")
    assert desk.window.present == "home"


def test_what_is_typed_in_the_charter_is_kept_shown_everywhere_and_undone(desk, page):
    ui = page.ui
    write(desk, ui.nameField, "Les riverains")
    write(desk, ui.codeField, "lr")
    write(desk, ui.purposeField, "Apprendre entre pairs")
    write(desk, ui.agreementsField, "On commence a l'heure\n\n  On ecoute ")
    ui.languageBox.setFocus()
    kept = {each.name: each for each in rows(desk, Community)}["Les riverains"]
    assert (kept.code, kept.purpose) == ("LR", "Apprendre entre pairs")
    assert kept.agreements == ("On commence a l'heure", "On ecoute")
    assert desk.window.ui.communityButton.text() == "Les riverains"
    keys(desk, "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert ui.nameField.text() == "Communauté de pratique des Rives en sécurité urbaine"
    assert ui.codeField.text() == "SU"
    assert ui.agreementsField.toPlainText() == ""


def test_a_code_that_is_taken_is_refused_shown_as_it_was_and_the_sentence_goes_with_the_mistake(desk, page):
    other = next(each.code for each in rows(desk, Community) if each.code != "SU")
    write(desk, page.ui.codeField, other)
    toast = desk.window.messages.toasts[-1]
    assert other in toast.message.text
    assert page.ui.codeField.text() == "SU"
    write(desk, page.ui.codeField, "RSU")
    assert desk.window.messages.toasts == []
    assert {each.code for each in rows(desk, Community)} == {"RSU", other}


def test_what_another_window_wrote_meanwhile_is_kept_until_one_chooses(desk, page):
    from cop_desktop.services.communities import Communities
    from cop_desktop.store.workspace import open_workspace

    ui = page.ui
    community = next(each for each in rows(desk, Community) if each.code == "SU")
    ui.purposeField.setFocus()
    QTest.keyClicks(ui.purposeField, "Le mien")
    with open_workspace(desk.desktop.path, _Clock()) as other:
        Communities(other, _Clock()).edit(community.id, purpose="Le leur", code="AUTRE")
    settle(desk)
    keys(desk, "Tab")
    assert rows(desk, Community, id=community.id)[0].purpose == "Le leur"
    toast = desk.window.messages.toasts[-1]
    assert "Le leur" in toast.message.text
    assert toast.busy is None
    assert not toast.timer.isActive(), "it waits for an answer"
    write(desk, ui.codeField, "SU2")
    assert rows(desk, Community, id=community.id)[0].code == "SU2", "that one was seen"
    write(desk, ui.purposeField, "Le mien")
    assert rows(desk, Community, id=community.id)[0].purpose == "Le mien", "theirs was seen by then"


def test_mine_is_kept_by_the_button_of_the_message(desk, page):
    from cop_desktop.services.communities import Communities
    from cop_desktop.store.workspace import open_workspace

    community = next(each for each in rows(desk, Community) if each.code == "SU")
    page.ui.ruleField.setFocus()
    QTest.keyClicks(page.ui.ruleField, "Le mien")
    with open_workspace(desk.desktop.path, _Clock()) as other:
        Communities(other, _Clock()).edit(community.id, confidentiality_rule="Le leur")
    keys(desk, "Tab")
    toast = desk.window.messages.toasts[-1]
    assert toast.action.text() == "Garder la mienne"
    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    settle(desk)
    assert rows(desk, Community, id=community.id)[0].confidentiality_rule.startswith("Le mien")
    assert page.ui.ruleField.text().startswith("Le mien")


def test_a_code_refused_by_enter_is_then_mended(desk, page):
    other = next(each.code for each in rows(desk, Community) if each.code != "SU")
    write(desk, page.ui.codeField, other, leave="Return")
    write(desk, page.ui.codeField, "RSU", leave="Return")
    assert {each.code for each in rows(desk, Community)} == {"RSU", other}
    assert desk.window.messages.toasts == []


def test_colour_language_and_cadence_by_keys(desk, page):
    ui = page.ui
    ui.colourRow.dots[0].setFocus()
    keys(desk, "Right", "Right")
    assert ui.colourRow.dots[2].hasFocus()
    assert ui.colourRow.dots[2].isChecked()
    assert not ui.colourRow.dots[1].isChecked()
    write(desk, ui.cadenceBox, "9")
    ui.languageBox.setFocus()
    keys(desk, "Down")
    kept = next(each for each in rows(desk, Community) if each.code == "SU")
    assert (kept.colour, kept.cadence, kept.language) == ("#2B5A8A", 9, Language.ENGLISH)
    assert not ui.addressBox.isVisible(), "« tu » and « vous » are French"


def test_a_member_is_added_completed_and_leaves_with_a_way_back(desk, page):
    ui, before = page.ui, len(page.ui.membersView.rows.rows)
    ui.addField.setFocus()
    QTest.keyClicks(ui.addField, "Zoe Nouvelle")
    keys(desk, "Return")
    assert len(ui.membersView.rows.rows) == before + 1
    assert ui.personField.text() == "Zoe Nouvelle", "the one just added is the one shown"
    write(desk, ui.organizationField, "MRC du Lac")
    write(desk, ui.emailField, "zoe@example.org")
    person = next(each for each in rows(desk, Person) if each.family_name == "Nouvelle")
    assert person.email == "zoe@example.org"
    assert [each.name for each in rows(desk, Organization, id=person.organization_id)] == ["MRC du Lac"]
    ui.membersView.setFocus()
    keys(desk, "Del")
    assert len(ui.membersView.rows.rows) == before
    assert desk.window.messages.toasts[-1].message.text == "Zoe Nouvelle n’est plus membre"
    keys(desk, "Ctrl+Z")
    assert len(ui.membersView.rows.rows) == before + 1
    assert rows(desk, Person, id=person.id), "leaving is not erasure"


def test_a_season_is_closed_after_a_question_and_undone(desk, page):
    ui, view = page.ui, page.ui.seasonsView
    view.setFocus()
    keys(desk, "Return")
    assert ui.confirmPlace.isVisible()
    assert ui.closeButton.hasFocus()
    assert page.ui.area.verticalScrollBar().maximum() < 80, "the page hardly moves"
    keys(desk, "Esc")
    assert not ui.confirmPlace.isVisible()
    assert desk.window.present == "community", "Escape answers the question first"
    assert view.hasFocus()
    assert rows(desk, Season)[0].closed_at is None
    keys(desk, "Return", "Space")
    closed = next(each for each in rows(desk, Season) if each.closed_at is not None)
    assert closed.aggregates["sessions_held"] == 2
    assert view.rows.rows[0].verb == "Rouvrir"
    assert not ui.labelField.isEnabled()
    toast = desk.window.messages.toasts[-1]
    assert toast.message.text == f"Saison {closed.label} close"
    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    settle(desk)
    assert all(each.closed_at is None and each.aggregates == {} for each in rows(desk, Season))
    assert view.rows.rows[0].verb == "Clore"


@pytest.mark.parametrize("written", [False, True], ids=["at once", "once written"])
def test_a_season_closed_by_a_key_pressed_twice_stays_closed(desk, page, written):
    view = page.ui.seasonsView
    view.setFocus()
    keys(desk, "Return")
    for _ in range(2):
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Return)
        if written:
            settle(desk)
    settle(desk)
    assert [each for each in rows(desk, Season) if each.closed_at is not None]
    assert view.rows.rows[0].verb == "Rouvrir"
    assert not page.ui.confirmPlace.isVisible()
    desk.qtbot.waitUntil(lambda: not page.seasons.changing, timeout=20_000)
    keys(desk, "Return")
    assert view.rows.rows[0].verb == "Clore", "it opens again by a press of its own"


def test_a_season_asked_for_twice_opens_once(desk, page):
    for _ in range(2):
        QTest.keyClick(page.ui.openButton, Qt.Key.Key_Return)
    settle(desk)
    assert [row.title for row in page.ui.seasonsView.rows.rows] == ["Saison 2027-2028", "Saison 2026-2027"]
    QTest.keyClick(page.ui.openButton, Qt.Key.Key_Return)
    settle(desk)
    assert len(page.ui.seasonsView.rows.rows) == 3, "the next one may be opened once the first is seen"


def test_a_season_is_opened_named_and_its_days_are_kept_in_order(desk, page):
    ui = page.ui
    assert ui.openButton.text() == "Ouvrir la saison 2027-2028"
    ui.openButton.setFocus()
    keys(desk, "Space")
    assert [row.title for row in ui.seasonsView.rows.rows] == ["Saison 2027-2028", "Saison 2026-2027"]
    assert ui.labelField.text() == "2027-2028"
    write(desk, ui.labelField, "An 2")
    made = next(each for each in rows(desk, Season) if each.label == "An 2")
    assert (made.starts_on, made.ends_on) == (dt.date(2027, 8, 1), dt.date(2028, 7, 31))
    ui.endsField.setFocus()
    ui.endsField.setDate(dt.date(2026, 1, 1))
    keys(desk, "Return")
    assert "finir après" in desk.window.messages.toasts[-1].message.text
    ui.endsField.setFocus()
    ui.endsField.setDate(dt.date(2028, 6, 30))
    keys(desk, "Return")
    assert next(each for each in rows(desk, Season) if each.label == "An 2").ends_on == dt.date(2028, 6, 30)
    assert not [each for each in desk.window.messages.toasts if "finir" in each.message.text]


def test_the_sheet_speaks_english_at_once_and_follows_the_community_chosen(desk, page):
    desk.languages.switch(Language.ENGLISH)
    settle(desk)
    assert page.ui.headLabel.text() == "The community"
    assert page.ui.methodBox.itemText(0) == "by consent"
    assert page.ui.openButton.text() == "Open season 2027-2028"
    other = next(each for each in rows(desk, Community) if each.code != "SU")
    desk.window.community_chosen.emit(other.id)
    settle(desk)
    assert page.ui.nameField.text() == other.name
    keys(desk, "Ctrl+2")
    assert desk.window.page("planner").presenter.plan.session.community_id == other.id


def test_one_column_in_a_narrow_window_and_nothing_is_cut(desk, page):
    desk.window.resize(1024, 700)
    settle(desk)
    assert page.ui.seasonsCard.y() > page.ui.charterCard.y()
    assert page.ui.content.width() <= page.ui.area.viewport().width()
    few = page.ui.agreementsField.height()
    desk.window.resize(1920, 1080)
    settle(desk)
    assert page.ui.agreementsField.height() > 2 * few, "a tall window shows more of the texts"
    desk.window.resize(1366, 768)
    settle(desk)
    assert page.ui.area.verticalScrollBar().maximum() == 0, "all of it on a laptop"
    assert page.ui.membersCard.x() > page.ui.charterCard.x()


def test_what_is_being_typed_is_kept_when_the_window_closes(desk, page):
    page.ui.purposeField.setFocus()
    QTest.keyClicks(page.ui.purposeField, "Jusqu'au bout")
    path = desk.desktop.path
    desk.window.close()
    from cop_desktop.store.workspace import open_workspace

    with open_workspace(path, _Clock()) as workspace, workspace.reading() as reading:
        assert "Jusqu'au bout" in [each.purpose for each in reading.all(Community)]


# Exchange files


def export(desk, name, *, everything=False):
    path = desk.tmp / name
    desk.desktop.exchange.give(path, everything=everything)
    desk.qtbot.waitUntil(lambda: desk.desktop.exchange._job is None, timeout=30_000)
    return path


def test_export_says_what_it_holds_and_never_writes_over_a_file(desk):
    path = export(desk, "tout.json", everything=True)
    assert json.loads(path.read_text(encoding="utf-8"))["contents"] == "everything"
    assert "contient tout" in desk.window.messages.toasts[-1].message.text
    shared = export(desk, "partage.json")
    assert json.loads(shared.read_text(encoding="utf-8"))["contents"] == "shared"
    assert "sans ce qui est confidentiel" in desk.window.messages.toasts[-1].message.text
    before = shared.read_bytes()
    export(desk, "partage.json", everything=True)
    assert shared.read_bytes() == before
    assert desk.window.messages.toasts[-1].message.level.value == "error"


def test_a_file_dropped_on_the_window_is_brought_in_and_shown(desk):
    path = export(desk, "tout.json", everything=True)
    document = json.loads(path.read_text(encoding="utf-8"))
    document["communities"][0] |= {
        "id": "00000000-0000-4000-8000-000000000001",
        "code": "XX",
        "name": "Venue",
    }
    for table in list(document):
        if isinstance(document[table], list) and table != "communities":
            del document[table]
    document["communities"] = [{**document["communities"][0], "logo_id": None, "reference_document_id": None}]
    path.write_text(json.dumps(document), encoding="utf-8")
    assert not drop(desk.window, desk.tmp / "lettre.docx"), "only what is ours is taken"
    assert drop(desk.window, path)
    desk.qtbot.waitUntil(lambda: desk.desktop.exchange._job is None, timeout=30_000)
    settle(desk)
    assert desk.window.messages.toasts[-1].message.text.startswith("1 entrée ajoutée")
    assert "Venue" in [row.title for row in desk.window.page("home").ui.communitiesView.rows.rows]


def test_a_file_that_is_not_ours_is_refused_in_one_sentence(desk):
    path = desk.tmp / "autre.json"
    path.write_text("[1, 2]", encoding="utf-8")
    desk.desktop.exchange.bring(path)
    desk.qtbot.waitUntil(lambda: desk.desktop.exchange._job is None, timeout=30_000)
    toast = desk.window.messages.toasts[-1]
    assert toast.message.level.value == "error"
    assert not toast.message.text.startswith("cop-desktop")


def test_long_work_is_shown_with_cancel_and_cancelled_leaves_nothing(desk):
    path = desk.tmp / "abandon.json"
    exchange = desk.desktop.exchange
    exchange.give(path)
    exchange._slow.timeout.emit()
    toast = desk.window.messages.toasts[-1]
    assert toast.busy is not None
    assert not toast.timer.isActive(), "it lasts as long as the work"
    assert toast.action.text() == "Annuler"
    QTest.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: exchange._job is None, timeout=30_000)
    assert desk.window.messages.toasts[-1].message.text == "Abandonné\u00a0: rien n’a été changé."
    assert list(desk.tmp.glob("*abandon*")) == []


def test_the_menu_asks_for_a_file(desk):
    desk.window._fill_menu()
    texts = [action.text() for action in desk.window._menu.actions()]
    assert "Importer…" in texts
    next(action for action in desk.window._menu.actions() if action.text() == "Importer…").trigger()
    dialog = desk.window.findChild(QFileDialog)
    assert dialog.windowTitle() == "Importer un fichier d’échange"
    dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
