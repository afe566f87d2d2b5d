"""Home, over a real workspace, by real keys."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import ItemKind, Language, SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.session import Session
from cop_desktop.qt.presenters.home import HomePresenter
from cop_desktop.qt.presenters.home_rows import when_words
from cop_desktop.qt.undo import Undo
from cop_desktop.services.communities import Communities
from cop_desktop.services.demo import make_demo
from cop_desktop.services.following import Following
from cop_desktop.services.overview import Overview
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

ZONE = dt.timezone(dt.timedelta(hours=-5))


class _Clock:
    """A clock one sets."""

    def __init__(self, *day: int) -> None:
        self.day = dt.datetime(*day, 20, 4, tzinfo=ZONE)

    def now(self) -> Instant:
        ms = int(self.day.timestamp() * 1000)
        return Instant(ms, ms * 1_000_000, "boot")


@pytest.fixture(scope="module")
def demo_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("home") / "demo.cop"
    make_demo(path, _Clock(2026, 11, 26))
    return path


@pytest.fixture
def clock():
    return _Clock(2026, 11, 26)


@pytest.fixture
def workspace(demo_file, tmp_path, clock):
    path = tmp_path / "demo.cop"
    path.write_bytes(demo_file.read_bytes())
    with open_workspace(path, clock) as opened:
        yield opened


@pytest.fixture
def desk(workspace, clock, workers, messages, languages, theme, qtbot):
    """Home on screen, with what it stands on."""
    from cop_desktop.windows.home import Home

    services = SimpleNamespace(
        overview=Overview(workspace, clock),
        communities=Communities(workspace, clock),
        sessions=Sessions(workspace, clock),
        following=Following(workspace),
    )
    undo = Undo(workers, messages, Undoing(workspace))
    presenter = HomePresenter(lambda: services, workers, messages, undo)
    page = Home(presenter, theme)
    qtbot.addWidget(page)
    page.resize(1366, 680)
    page.show()
    presenter.load()
    workers.settle()
    qtbot.waitUntil(lambda: page.isActiveWindow())
    asked = []
    presenter.asked.connect(lambda place, session: asked.append((place, session)))
    yield SimpleNamespace(
        page=page, presenter=presenter, workers=workers, undo=undo, asked=asked, services=services,
        workspace=workspace,
    )  # fmt: skip
    page.hide()


def _press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def _sessions(desk, **equal):
    with desk.workspace.reading() as reading:
        return reading.all(Session, order_by=("number",), **equal)


def test_home_shows_the_season_the_next_session_and_what_waits(desk):
    page = desk.page
    assert [bead.view.number for bead in page.season.beads] == ["13", "14", "15"]
    assert page.ui.dateLabel.text().replace("\u00a0", " ") == "Jeudi 17 décembre, de 13 h à 16 h"
    assert page.ui.whenLabel.text() == "dans 21 jours"
    assert page.ui.seasonLabel.text() == "Saison 2026-2027 · 2 rencontres tenues sur 7"
    follow = page.ui.followView.rows.rows
    assert follow[0].title.replace("\u00a0", " ") == "Compte rendu du 19 novembre"
    assert [row.verb for row in follow] == ["Rédiger"] + ["Fait"] * 5
    assert page.ui.followView.hasFocus(), "the cursor starts on the first thing to follow"


def test_nothing_of_the_room_is_shown_in_its_own_words(desk):
    with desk.workspace.reading() as reading:
        room = [item.text for item in reading.all(CapturedItem, level="room") if item.text]
    shown = [
        row.spoken for view in (desk.page.ui.followView, desk.page.ui.notedView) for row in view.rows.rows
    ]
    assert len(room) > 5
    assert not [text for text in room for row in shown if text in row]
    assert any("Donner suite à la consultation 2" in row for row in shown), "its public sentence is"


def test_arrows_and_enter_open_the_minutes_then_end_an_action_with_a_way_back(desk, messages):
    view = desk.page.ui.followView
    _press(view, Qt.Key.Key_Return)
    held = _sessions(desk, number=14)[0]
    assert desk.asked == [("minutes", held.id)]
    _press(view, Qt.Key.Key_Down, Qt.Key.Key_Return)
    desk.workers.settle()
    first = view.rows.rows[1].title
    assert len(view.rows.rows) == 5
    assert "Inviter une personne" not in first
    assert messages.heard == ["Action faite"]
    desk.undo.undo()
    desk.workers.settle()
    assert len(view.rows.rows) == 6
    assert "Inviter une personne" in view.rows.rows[1].title


def test_prepare_and_run_ask_for_the_session_of_the_card(desk):
    planned = _sessions(desk, number=15)[0]
    desk.page.prepare_button.setFocus()
    _press(desk.page.prepare_button, Qt.Key.Key_Space)
    desk.page.run_button.setFocus()
    _press(desk.page.run_button, Qt.Key.Key_Space)
    assert desk.asked == [("planner", planned.id), ("console", planned.id)]


def test_beads_are_reached_by_arrows_and_show_their_session(desk):
    beads = desk.page.season.beads
    beads[2].setFocus()
    _press(beads[2], Qt.Key.Key_Left)
    assert beads[1].hasFocus()
    _press(beads[1], Qt.Key.Key_Return)
    desk.workers.settle()
    page = desk.page
    assert page.ui.sessionHeading.text() == "Rencontre 14, tenue"
    assert page.minutes_button.isVisible()
    assert not page.run_button.isVisible(), "what was held is not run again"
    interface = QAccessible.queryAccessibleInterface(page.season.beads[1])
    assert interface.text(QAccessible.Text.Name).startswith("Rencontre 14, jeudi 19")
    assert interface.role() == QAccessible.Role.Button


def test_a_community_is_created_with_a_name_alone(desk):
    page = desk.page
    page.ui.newCommunityButton.setFocus()
    _press(page.ui.newCommunityButton, Qt.Key.Key_Space)
    assert page.ui.newCommunityName.hasFocus()
    QTest.keyClicks(page.ui.newCommunityName, "Bibliotheques vivantes")
    _press(page.ui.newCommunityName, Qt.Key.Key_Return)
    desk.workers.settle()
    with desk.workspace.reading() as reading:
        made = reading.first(Community, name="Bibliotheques vivantes")
    assert made is not None
    assert made.language is Language.FRENCH
    assert desk.presenter.community_id == made.id
    assert page.ui.dateLabel.text() == "Aucune rencontre prévue"
    assert page.new_button.isVisible()


def test_escape_gives_up_the_new_community(desk):
    page = desk.page
    _press(page.ui.newCommunityButton, Qt.Key.Key_Space)
    QTest.keyClicks(page.ui.newCommunityName, "Rien")
    _press(page.ui.newCommunityName, Qt.Key.Key_Escape)
    desk.workers.settle()
    assert page.ui.newCommunityButton.isVisible()
    assert page.ui.newCommunityButton.hasFocus()
    with desk.workspace.reading() as reading:
        assert reading.count(Community) == 2


def test_ctrl_n_creates_a_session_and_goes_to_plan_it(desk):
    QTest.keyClick(desk.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    desk.workers.settle()
    made = _sessions(desk, number=16)[0]
    assert desk.asked == [("planner", made.id)]
    assert [bead.view.number for bead in desk.page.season.beads] == ["13", "14", "15", "16"]


def test_a_session_asked_for_twice_is_made_once(desk):
    before = len(_sessions(desk))
    for _ in range(2):
        QTest.keyClick(desk.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for _ in range(2):
        desk.page.new_button.click()
    desk.workers.settle()
    assert len(_sessions(desk)) == before + 1
    QTest.keyClick(desk.page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(desk.page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.workers.settle()
    assert len(_sessions(desk)) == before + 2


def test_what_was_edited_elsewhere_is_not_deleted_unseen(desk, workspace, clock, messages):
    session, before = desk.presenter.session, len(_sessions(desk))
    Sessions(workspace, clock).edit(session.id, title="Tout autre chose")
    said = []
    messages.said.connect(said.append)
    desk.presenter.delete_session()
    desk.workers.settle()
    assert len(_sessions(desk)) == before
    assert said[-1].text == "La rencontre 15 a été modifiée ailleurs entre-temps\u00a0: elle est gardée."
    assert said[-1].action_label == "Supprimer quand même"
    assert desk.page.ui.titleLabel.toolTip() == "Tout autre chose", "what was written elsewhere is shown"
    said[-1].action()
    desk.workers.settle()
    assert len(_sessions(desk)) == before - 1
    assert said[-1].action_label == "Annuler"


def test_a_session_deleted_twice_goes_once_and_says_nothing_else(desk, messages):
    before = len(_sessions(desk))
    desk.presenter.delete_session()
    desk.presenter.delete_session()
    desk.workers.settle()
    assert len(_sessions(desk)) == before - 1
    assert messages.heard == ["Rencontre 15 supprimée"]


def test_duplicate_copies_the_plan(desk):
    desk.presenter.duplicate_session()
    desk.workers.settle()
    copy = _sessions(desk, number=16)[0]
    assert copy.status is SessionStatus.PLANNED
    assert desk.asked == [("planner", copy.id)]
    assert len(desk.services.overview.parts(copy.id)) == 6


def test_delete_is_at_once_and_undone(desk, messages):
    desk.page._fill_menu()
    delete = next(action for action in desk.page._menu.actions() if "Supprimer" in action.text())
    delete.trigger()
    desk.workers.settle()
    assert [session.number for session in _sessions(desk, status=SessionStatus.PLANNED)] == []
    assert messages.heard == ["Rencontre 15 supprimée"]
    assert [bead.view.number for bead in desk.page.season.beads] == ["13", "14"]
    desk.undo.undo()
    desk.workers.settle()
    assert [bead.view.number for bead in desk.page.season.beads] == ["13", "14", "15"]


def test_the_demonstration_past_its_date_is_still_offered(desk, clock):
    clock.day = dt.datetime(2027, 1, 30, 9, 0, tzinfo=ZONE)
    desk.presenter.load()
    desk.workers.settle()
    assert desk.page.ui.whenLabel.text() == "prévue il y a 44 jours"
    assert desk.page.run_button.isVisible()
    assert desk.page.ui.sessionHeading.text() == "Prochaine rencontre"
    assert desk.page.season.beads[2].view.state == "next"


def test_another_community_is_chosen_by_keys(desk):
    view = desk.page.ui.communitiesView
    view.setFocus()
    _press(view, Qt.Key.Key_Down)
    desk.workers.settle()
    assert desk.page.ui.communityTitle.text() == "Eastern Ridge Literacy Exchange"
    assert desk.page.ui.followView.rows.rows[0].title.replace("\u00a0", " ").startswith("Compte rendu")


def test_what_another_process_writes_appears(desk, clock):
    with open_workspace(desk.workspace.path, clock) as other:
        desk.workers.follow(desk.workspace)
        desk.workers.settle()
        Sessions(other, clock).create(desk.presenter.community_id)
        desk.workers.settle()
        desk.workers.settle()
    assert len(desk.page.season.beads) == 4


def test_home_speaks_english_at_once(desk, languages):
    languages.switch(Language.ENGLISH)
    QCoreApplication.processEvents()
    page = desk.page
    assert page.prepare_button.text() == "Prepare"
    assert page.ui.whenLabel.text() == "in 21 days"
    assert page.ui.dateLabel.text().replace("\u00a0", " ") == "Thursday, December 17, 1 p.m. to 4 p.m."
    assert page.ui.followHeading.text().replace("&", "") == "To follow"
    assert page.season.beads[2].view.spoken.startswith("Session 15, Thursday")


def test_every_row_is_spoken_in_full(desk):
    view = desk.page.ui.followView
    index = view.rows.index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    row = view.rows.rows[1]
    assert all(part in spoken for part in (row.title, row.sub, row.verb))


def test_on_a_display_of_1024_pixels_nothing_is_cut_in_the_middle_of_a_row(desk):
    page, ui = desk.page, desk.page.ui
    page.resize(1022, 655)
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    assert ui.followCard.width() > 0.4 * ui.cardsLayout.geometry().width()
    assert ui.notedView.verticalScrollBar().maximum() == 0, "only whole rows"
    assert ui.titleLabel.toolTip() == "Codéveloppement de décembre\u00a0: deux consultations"
    assert ui.placeLabel.fontMetrics().horizontalAdvance(ui.placeLabel.text()) <= ui.placeLabel.width()


def test_a_session_held_before_its_date_is_not_still_to_come():
    day = dt.date(2026, 12, 24)
    held = Session(id="s", community_id="c", number=1, title="", date=day, status=SessionStatus.HELD,
                   starts_at=dt.time(13), ends_at=dt.time(16))  # fmt: skip
    assert when_words(held, dt.date(2026, 11, 22)) == ""
    assert when_words(held, dt.date(2026, 12, 27)) != ""


def test_no_decision_kind_is_forgotten_by_the_icons():
    from cop_desktop.qt.presenters.home_rows import KIND_ICONS
    from cop_desktop.services.overview import NOTED_KINDS

    assert set(NOTED_KINDS) == set(KIND_ICONS)
    assert ItemKind.DECISION in NOTED_KINDS


def test_empty_cards_keep_their_headings_at_the_top_and_the_rail_its_place(desk):
    page = desk.page
    assert page.ui.content.sizePolicy().retainSizeWhenHidden()
    QTest.mouseClick(page.ui.newCommunityButton, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.ui.newCommunityName, "Cercle des archivistes")
    _press(page.ui.newCommunityName, Qt.Key.Key_Return)
    desk.workers.settle()
    QCoreApplication.processEvents()
    ui = page.ui
    assert ui.nothingToFollow.isVisible()
    assert ui.followHeading.mapTo(ui.followCard, ui.followHeading.rect().topLeft()).y() < 40
    assert ui.notedHeading.mapTo(ui.notedCard, ui.notedHeading.rect().topLeft()).y() < 40


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Communauté de pratique des Rives en sécurité urbaine", "Rives en sécurité urbaine"),
        ("Rives Urban Safety Community of Practice", "Rives Urban Safety"),
        ("Communauté de pratique d’Estrie", "Estrie"),
        ("Communauté de pratique", "Communauté de pratique"),
        ("Réseau des bibliothèques", "Réseau des bibliothèques"),
    ],
)
def test_long_names_are_shortened_by_what_they_share(name, short):
    from cop_desktop.qt.presenters.home_rows import short_name

    assert short_name(name) == short


def test_while_the_communities_are_read_nothing_stands_in_the_middle_of_the_rail(
    workspace, clock, workers, messages, theme, qtbot
):
    from cop_desktop.windows.home import Home

    services = SimpleNamespace(overview=Overview(workspace, clock))
    presenter = HomePresenter(
        lambda: services, workers, messages, Undo(workers, messages, Undoing(workspace))
    )
    page = Home(presenter, theme)
    qtbot.addWidget(page)
    page.resize(1366, 680)
    page.show()
    assert not page.ui.newCommunityButton.isVisible()
    presenter.load()
    workers.settle()
    assert page.ui.newCommunityButton.isVisible()
    below = page.ui.newCommunityButton.y() - page.ui.communitiesView.geometry().bottom()
    assert 0 < below < 20
    page.hide()


def test_in_a_community_just_made_the_cursor_is_on_the_next_thing_to_do(desk):
    page = desk.page
    _press(page.ui.newCommunityButton, Qt.Key.Key_Space)
    QTest.keyClicks(page.ui.newCommunityName, "Les voisins")
    _press(page.ui.newCommunityName, Qt.Key.Key_Return)
    desk.workers.settle()
    assert page.new_button.hasFocus()
    _press(page.new_button, Qt.Key.Key_Space)
    desk.workers.settle()
    assert desk.asked[-1][0] == "planner"


def test_tab_goes_by_what_one_does_the_season_being_one_stop(desk):
    page, ui = desk.page, desk.page.ui
    assert ui.followView.hasFocus()
    met = []
    for _ in range(7):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        met.append(page.focusWidget())
    assert met == [
        page.season.beads[2],
        page.prepare_button,
        page.run_button,
        page.menu_button,
        ui.notedView,
        ui.communitiesView,
        ui.newCommunityButton,
    ]
    page.season.beads[2].setFocus()
    QTest.keyClick(page.season.beads[2], Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert ui.followView.hasFocus(), "and back"
    page.season.beads[2].setFocus()
    _press(page.season.beads[2], Qt.Key.Key_Left)
    _press(page.season.beads[1], Qt.Key.Key_Return)
    desk.workers.settle()
    page.ui.followView.setFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert page.season.beads[1].hasFocus(), "Tab comes back to the session whose card is shown"


def test_f2_the_gear_and_enter_on_a_community_open_its_sheet(desk):
    page = desk.page
    _press(page, Qt.Key.Key_F2)
    page.ui.sheetButton.setFocus()
    _press(page.ui.sheetButton, Qt.Key.Key_Space)
    page.ui.communitiesView.setFocus()
    _press(page.ui.communitiesView, Qt.Key.Key_Return)
    assert desk.asked == [("community", "")] * 3


def test_in_a_narrow_window_words_come_before_margins(desk, languages):
    page, ui = desk.page, desk.page.ui
    languages.switch(Language.ENGLISH)
    page.resize(1022, 655)
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    assert ui.dateLabel.fontMetrics().horizontalAdvance(ui.dateLabel.text()) <= ui.dateLabel.width()
    assert ui.dateLabel.text().replace("\u00a0", " ") == "Thu., Dec. 17, 1 p.m. to 4 p.m."
    assert page.menu_button.geometry().right() < ui.sessionCard.width()
    assert ui.communityTitle.text() == "Rives en sécurité urbaine"
    page.resize(1366, 680)
    QCoreApplication.processEvents()
    QCoreApplication.processEvents()
    assert ui.dateLabel.text().replace("\u00a0", " ") == "Thursday, December 17, 1 p.m. to 4 p.m."
