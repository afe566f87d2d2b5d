"""The planner, on a real file, by keys and by mouse."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AttendanceStatus, Language, Level, SessionRole, SessionStatus
from cop_desktop.qt.presenters.planner import PlannerPresenter, stepped
from cop_desktop.qt.presenters.planner_words import length, read_length, read_time
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.widgets.agenda_drag import FORMAT_MIME
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.planner import PlannerPage

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)
NAMES = [
    "Amélie Sansregret", "Carl-Antoine Dessureault", "Félix-Olivier Grandmaison", "Geneviève Tousignant-Kaur",
    "Idriss Benyoussef", "Jean-Sébastien Quirion-Nguyen", "Maude Lanthier-Roy", "Naomi Dubé-Laforge",
    "Rosalinde Pineault",
]  # fmt: skip
NBSP = "\u00a0"


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


class World:
    """A workspace, its services and the page."""

    def __init__(self, workspace, workers, messages, theme):
        self.workspace, self.workers, self.messages = workspace, workers, messages
        self.communities = Communities(workspace, Still())
        self.sessions = Sessions(workspace, Still())
        self.people = People(workspace, Still())
        self.planning = Planning(workspace, Still())
        self.community = self.communities.create("Rives").made
        self.ids = {name: self.people.add(self.community, name).made for name in NAMES}
        self.session = self.sessions.create(
            self.community, title="Codév de décembre", date=dt.date(2026, 12, 17)
        ).made
        self.sessions.edit(self.session, firm_end=True)
        undo = Undo(workers, messages, Undoing(workspace))
        self.presenter = PlannerPresenter(workers, undo, self.planning, self.sessions, self.people)
        self.page = PlannerPage(self.presenter, self.planning.formats, theme)
        for keys, then in (("Ctrl+Z", undo.undo), ("Ctrl+Shift+Z", undo.redo)):  # the window's own keys
            QShortcut(QKeySequence(keys), self.page).activated.connect(then)

    def open(self, width=1366, height=680):
        self.page.resize(width, height)
        self.page.show()
        QTest.qWaitForWindowExposed(self.page)
        self.page.activateWindow()
        self.presenter.open(self.session)
        self.settle()
        self.page.resize(width, height)  # once the rail has gone, where it goes
        self.settle()
        return self

    def settle(self):
        """Until nothing is being written or read: a write asks for the plan to be read again."""
        for _ in range(3):
            self.workers.settle()
            QApplication.processEvents()

    def evening(self):
        """The plan of the picture: 175 minutes, two consultations."""
        for key in ("block:checkin", "block:followup", "codev", "block:pause", "codev", "block:checkout"):
            item = self.planning.insert(self.session, key).made
            seconds = {"codev": 3900, "block:pause": 900}.get(key, 600)
            self.planning.stretch_item(item, seconds)
        return self

    @property
    def plan(self):
        return self.planning.plan(self.session)

    def titles(self):
        return [each.item.title for each in self.plan.items]

    def press(self, keys, widget=None):
        """Real key presses, on what has the focus."""
        pressed = QKeySequence(keys)[0]
        target = widget or QApplication.focusWidget() or self.page
        QTest.keyClick(target, pressed.key(), pressed.keyboardModifiers())
        self.settle()

    def type(self, text):
        """Keys with accents too, which QTest.keyClicks refuses."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(QApplication.focusWidget(), key)
        self.settle()

    def choose(self, row_id):
        self.page.thread_view.go(row_id)
        self.settle()


@pytest.fixture
def world(tmp_path, qtbot, theme, languages, messages, workers):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        made = World(workspace, workers, messages, theme)
        qtbot.addWidget(made.page)
        yield made
        made.page.hide()
        made.settle()
        workers.close()


def test_the_whole_meeting_is_visible_at_the_size_of_a_laptop_and_every_height_is_true(world):
    world.evening().open()
    page, thread = world.page, world.page.thread_view
    assert page.size().width() == 1366
    assert page.size().height() == 680
    assert page.ui.threadArea.verticalScrollBar().maximum() == 0
    scale = thread.column.scale
    for planned, card in zip(world.plan.items, thread.column.cards, strict=True):
        assert card.height == pytest.approx(planned.seconds / 60 * scale)
        inside = sum(segment.height for segment in card.segments)
        for each, segment in zip(planned.rounds, card.segments, strict=False):
            assert segment.height / inside == pytest.approx(each.seconds / planned.seconds)
    assert thread.column.slot_end - thread.column.planned_end == pytest.approx(5 * scale)
    labels = [s.label for card in thread.column.cards for s in card.segments]
    assert None not in labels, "the six rounds of each consultation keep their names"


def test_the_strip_answers_three_questions(world):
    world.evening().open()
    ui = world.page.ui
    assert ui.totalLabel.text() == f"175{NBSP}min sur 180"
    assert ui.leftLabel.text() == f"5{NBSP}min de jeu · fin ferme à 16{NBSP}h"
    assert ui.fitLabel.text() == "2 consultations entrent"
    assert ui.fitMore.text() == f"une 3e dépasserait de 60{NBSP}min"
    assert ui.whoLabel.text() == "9 attendues"
    world.presenter.insert("codev")
    world.settle()
    assert ui.fitLabel.text() == "2 consultations entrent"
    assert "de trop" in ui.leftLabel.text()


def test_words_follow_the_language_live(world, languages):
    world.evening().open()
    languages.switch(Language.ENGLISH)
    world.settle()
    ui = world.page.ui
    assert ui.totalLabel.text() == f"175{NBSP}min of 180"
    assert ui.fitMore.text() == f"a 3rd would run 60{NBSP}min over"
    assert ui.searchField.placeholderText() == "Find a format"
    assert world.page.rail.model.index(0).data() == "Professional co-development"
    assert world.page.round_card.calm_chip.text().strip() == "Calm clock"
    languages.switch(Language.FRENCH)
    world.settle()
    assert ui.fitLabel.text() == "2 consultations entrent"


def test_a_format_is_found_without_accents_and_inserted_by_enter(world):
    world.open()
    world.press("Ctrl+F", world.page)
    assert QApplication.focusWidget() is world.page.ui.searchField
    world.type("troika")
    assert world.page.rail.model.rowCount() == 1
    world.press("Return")
    assert world.titles() == ["Consultation en troïka"]
    assert world.presenter.item.item.format_key == "troika", "what was inserted is chosen"
    world.page.ui.searchField.setText("zzz")
    assert not world.page.ui.galleryEmpty.isHidden()


def test_blocks_go_after_what_is_chosen_or_before_the_closing(world):
    world.evening().open()
    world.page.ui.blocksTab.click()
    assert world.page.rail.model.rowCount() == 9
    world.press("Ctrl+F", world.page)
    world.type("points")
    world.press("Return")
    assert world.titles()[-2:] == ["Vote par points", "Tour de clôture"]
    world.choose(world.plan.items[0].rounds[0].id)
    world.press("Ctrl+F", world.page)
    world.press("Return")
    assert world.titles()[1] == "Vote par points"


def test_only_what_suits_the_people_and_the_time(world):
    world.evening().open()
    world.page.ui.peopleChip.click()
    assert "crowd_25_10" in shown(world)
    assert "case_clinic" not in shown(world), "six at most, nine come"
    world.page.ui.timeChip.click()
    assert shown(world) == [], "nothing lasts five minutes"


def shown(world):
    gallery = world.page.rail.model
    return [gallery.format_at(gallery.index(row)).key for row in range(gallery.rowCount())]


def test_arrows_go_through_items_and_rounds(world):
    world.evening().open()
    world.page.enter()
    plan = world.plan
    codev = plan.items[2]
    expected = [plan.items[0].rounds[0].id, plan.items[1].rounds[0].id, codev.id, codev.rounds[0].id]
    seen = []
    for _ in range(4):
        world.press("Down")
        seen.append(world.presenter.chosen)
    assert seen == expected
    assert world.page.card is world.page.round_card
    world.press("Up")
    assert world.page.card is world.page.item_card
    world.press("End")
    assert world.presenter.chosen == plan.items[-1].rounds[0].id
    world.press("Home")
    assert world.presenter.chosen == expected[0]


def test_alt_arrows_move_and_stretch_and_every_press_counts(world):
    world.evening().open()
    world.choose(world.plan.items[0].rounds[0].id)
    thread = world.page.thread_view
    piece = thread.piece(world.presenter.chosen)
    for _ in range(3):
        QTest.keyClick(
            piece, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        )
    world.settle()
    assert world.plan.items[0].seconds == 13 * 60, "three quick presses, three minutes"
    world.press("Alt+Shift+Up")
    assert world.plan.items[0].seconds == 12 * 60
    world.press("Alt+Down")
    assert world.titles()[:2] == ["Suivi des actions", "Tour d’arrivée"]
    assert QApplication.focusWidget().row_id == world.presenter.chosen, "the focus stays on what moved"
    world.press("Alt+Up")
    assert world.titles()[0] == "Tour d’arrivée"
    codev = world.plan.items[2]
    world.choose(codev.rounds[3].id)
    world.press("Alt+Up")
    assert world.plan.items[2].rounds[2].id == codev.rounds[3].id, "a round moves within its item"
    world.choose(codev.id)
    world.press("Alt+Shift+Down")
    assert world.plan.items[2].seconds == 66 * 60


def test_delete_is_undone_from_the_toast_and_by_key(world):
    world.evening().open()
    world.choose(world.plan.items[3].rounds[0].id)
    world.press("Del")
    assert "Pause" not in world.titles()
    assert any("Pause" in said for said in world.messages.heard)
    world.press("Ctrl+Z")
    assert world.titles()[3] == "Pause"
    world.press("Ctrl+Z")
    assert world.titles()[3] == "Pause", "nothing of this window is left to undo"
    codev = world.plan.items[2]
    world.choose(codev.rounds[2].id)
    world.press("Del")
    assert len(world.plan.items[2].rounds) == 5
    assert world.presenter.chosen == codev.rounds[3].id
    world.press("Ctrl+Z")
    world.press("Ctrl+Shift+Z")
    assert len(world.plan.items[2].rounds) == 5


def test_several_steps_on_the_same_row_are_undone_one_by_one(world):
    world.evening().open()
    world.choose(world.plan.items[0].rounds[0].id)
    for keys in ("Alt+Shift+Down", "Alt+Shift+Down", "Alt+Down"):
        world.press(keys)
    for _ in range(3):
        world.press("Ctrl+Z")
    assert world.titles()[0] == "Tour d’arrivée"
    assert world.plan.items[0].seconds == 600


def drag(world, piece, start, end):
    """A real drag with the left button, in the piece's coordinates."""
    QTest.mousePress(piece, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for share in (0.3, 0.7, 1.0):
        at = start + QPoint(0, round((end.y() - start.y()) * share))
        event_at = QPointF(at)
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove, event_at, QPointF(piece.mapToGlobal(at)), Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(piece, move)
    QTest.mouseRelease(piece, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    world.settle()


def test_a_card_is_dragged_to_another_place(world):
    world.evening().open()
    thread = world.page.thread_view
    piece = thread.piece(world.plan.items[3].rounds[0].id)
    drag(world, piece, QPoint(40, 10), QPoint(40, 10 - piece.y()))
    assert world.titles()[0] == "Pause"


def test_an_edge_is_dragged_to_another_length(world):
    world.evening().open()
    thread = world.page.thread_view
    piece = thread.piece(world.plan.items[3].rounds[0].id)
    edge = piece.height() - 1
    drag(world, piece, QPoint(40, edge), QPoint(40, edge + round(10 * thread.column.scale)))
    assert world.plan.items[3].seconds == 25 * 60
    assert world.titles()[3] == "Pause"


def test_a_format_is_dropped_between_two_items(world):
    world.evening().open()
    thread = world.page.thread_view
    data = QMimeData()
    data.setData(FORMAT_MIME, b"block:dots")
    y = thread.column.cards[2].top + 2
    drop = QDropEvent(
        QPointF(100, y),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    thread.dropEvent(drop)
    world.settle()
    assert world.titles()[2] == "Vote par points"


def test_enter_edits_and_leaving_the_field_saves(world):
    world.evening().open()
    consultation = world.plan.items[2].rounds[3]
    world.choose(consultation.id)
    world.press("Return")
    card = world.page.round_card
    assert QApplication.focusWidget() is card.ui.questionField
    world.type("Quelles pistes?")
    world.press("Tab")
    assert world.plan.round(consultation.id)[1].question == "Quelles pistes?"
    assert card.ui.stepLabel.text() == "étape 4 sur 6"
    assert card.ui.turnsWho.text() == "8 personnes parlent"
    assert card.ui.turnsEach.text() == f"2 tours de 1{NBSP}min{NBSP}15{NBSP}s"


def test_what_is_being_typed_is_neither_lost_nor_put_elsewhere(world):
    world.evening().open()
    first, second = world.plan.items[2].rounds[:2]
    world.choose(first.id)
    world.press("Return")
    world.type("Pour la première")
    world.page.thread_view.go(second.id)
    world.settle()
    assert world.plan.round(first.id)[1].question == "Pour la première"
    assert world.plan.round(second.id)[1].question == ""
    world.press("Return")
    world.type("À moitié")
    world.planning.edit_round(first.id, prompt="Ailleurs")
    world.presenter.reload()
    world.settle()
    assert world.page.round_card.ui.questionField.toPlainText() == "À moitié"
    world.page.commit()
    world.settle()
    assert world.plan.round(second.id)[1].question == "À moitié"


def test_typing_that_stops_is_saved_without_a_button(world, qtbot):
    world.evening().open()
    first = world.plan.items[0].rounds[0]
    world.choose(first.id)
    world.press("Return")
    world.type("Ça va?")
    with qtbot.waitSignal(world.workers.saved, timeout=20_000):
        pass
    world.settle()
    assert world.plan.round(first.id)[1].question == "Ça va?"


def test_people_in_texts_are_references(world):
    world.evening().open()
    item = world.plan.items[2]
    world.choose(item.id)
    card = world.page.item_card
    card.ui.privateField.setFocus()
    world.type("Le cas de @Amélie")
    world.press("Return")
    stored = world.plan.item(item.id).item.private_title
    assert stored == f"Le cas de {{@{world.ids['Amélie Sansregret']}}}"
    world.page.enter()
    world.settle()
    assert card.ui.privateField.text() == "Le cas de @Amélie Sansregret"


def test_a_duration_is_typed(world):
    world.evening().open()
    each = world.plan.items[0].rounds[0]
    world.choose(each.id)
    field = world.page.round_card.ui.durationField
    field.setFocus()
    field.selectAll()
    world.type("12")
    world.press("Return")
    assert world.plan.round(each.id)[1].seconds == 720
    field.selectAll()
    world.type("n’importe quoi")
    world.press("Return")
    assert world.plan.round(each.id)[1].seconds == 720
    assert field.text() == f"12{NBSP}min"
    world.page.round_card.ui.moreTimeButton.click()
    world.settle()
    assert world.plan.round(each.id)[1].seconds == 780


def test_base_time_lowered_is_said(world):
    world.evening().open()
    learning = world.plan.items[2].rounds[5]
    world.planning.edit_round(learning.id, seconds=300)
    world.presenter.reload()
    world.choose(learning.id)
    assert world.page.round_card.ui.turnsEach.text() == (
        f"33{NBSP}s par personne, moins que les 1{NBSP}min{NBSP}10{NBSP}s habituels"
    )


def test_level_calm_clock_and_kinds(world):
    world.evening().open()
    each = world.plan.items[2].rounds[3]
    world.choose(each.id)
    card = world.page.round_card
    assert card.level_chip.text().strip() == "Reste dans la salle"
    card.calm_chip.click()
    world.settle()
    card.level_menu.aboutToShow.emit()
    card.level_menu.actions()[1].trigger()
    world.settle()
    card.kind_menu.aboutToShow.emit()
    idea = next(action for action in card.kind_menu.actions() if action.isChecked())
    idea.trigger()
    world.settle()
    now = world.plan.round(each.id)[1]
    assert (now.calm_clock, now.level) == (False, Level.MEMBERS)
    assert len(now.settings["capture"]) == 2


def test_the_card_of_an_item_its_client_and_its_cycles(world):
    world.evening().open()
    item = world.plan.items[2]
    world.choose(item.id)
    card = world.page.item_card
    assert world.page.card is card
    client = card._clients[0]
    client.setCurrentIndex(client.findText("Maude Lanthier-Roy"))
    client.activated.emit(client.currentIndex())
    world.settle()
    assert world.plan.item(item.id).item.client_id == world.ids["Maude Lanthier-Roy"]
    card.ui.moreButton.click()
    world.settle()
    assert world.plan.item(item.id).cycles == 2
    assert len([box for box in card._clients if not box.isHidden()]) == 2
    card.ui.protectedBox.click()
    world.settle()
    assert world.plan.item(item.id).item.protected
    card.ui.ifTimeBox.click()
    world.settle()
    kept = world.plan.item(item.id).item
    assert (kept.protected, kept.if_time_allows) == (False, True), "one excludes the other"
    card.ui.titleField.setFocus()
    card.ui.titleField.selectAll()
    world.press("Del")
    world.press("Return")
    assert world.plan.item(item.id).item.title == "Consultation 1", "a title is needed"
    assert world.messages.heard[-1] == "Il faut un titre pour la salle."


def test_f4_goes_from_a_round_to_its_item_and_back(world):
    world.evening().open()
    each = world.plan.items[0].rounds[0]
    world.choose(each.id)
    world.press("F4")
    assert world.page.card is world.page.item_card
    world.press("F4")
    assert world.page.card is world.page.round_card


def test_an_item_of_ones_own(world):
    world.evening().open()
    world.choose(world.plan.items[1].rounds[0].id)
    world.press("Ctrl+N")
    assert world.titles()[2] == "Nouveau point"
    assert world.page.card is world.page.item_card
    world.page.item_card.focus_first()
    world.type("Visite du jardin")
    world.press("Return")
    assert world.titles()[2] == "Visite du jardin"


def test_private_matter_is_nowhere_the_room_could_read(world):
    world.evening()
    secret, prompt = "Canari Saint-Zotique", "Canari aide-mémoire"
    item = world.plan.items[2]
    world.planning.edit_item(item.id, private_title=secret, client_id=world.ids["Amélie Sansregret"])
    world.planning.edit_round(item.rounds[0].id, prompt=prompt)
    world.open(1920, 992)
    world.choose(item.rounds[0].id)
    face = repr(world.page.round_card.room.face())
    assert "Consultation 1" in face or "Exposé" in face
    for canary in (secret, prompt, "Amélie", "Sansregret"):
        assert canary not in face
        assert canary not in world.page.windowTitle()
    agenda = repr(world.page.thread_view.agenda)
    assert secret not in agenda, "behind its lock on the thread"


def test_facts_of_the_session(world):
    world.evening().open()
    world.press("Ctrl+I", world.page)
    card = world.page.session_card
    assert world.page.card is card
    for field, typed in (
        (card.ui.startField, "13h30"),
        (card.ui.endField, "16:15"),
        (card.ui.placeField, "Salle 2"),
    ):
        field.setFocus()
        field.selectAll()
        world.type(typed)
        world.press("Return")
    card.ui.firmBox.click()
    card.ui.modeBox.setCurrentIndex(2)
    card.ui.modeBox.activated.emit(2)
    world.settle()
    session = world.sessions.get(world.session)
    assert (session.starts_at, session.ends_at, session.place) == (
        dt.time(13, 30),
        dt.time(16, 15),
        "Salle 2",
    )
    assert not session.firm_end
    assert session.mode.value == "hybrid"
    assert world.page.ui.totalLabel.text() == f"175{NBSP}min sur 165"
    card.ui.endField.setFocus()
    card.ui.endField.selectAll()
    world.type("12 h")
    world.press("Return")
    assert world.sessions.get(world.session).ends_at == dt.time(16, 15)
    assert world.messages.heard[-1] == "La fin doit venir après le début."
    withdrawn = []
    world.messages.withdrawn.connect(withdrawn.append)
    card.ui.endField.selectAll()
    world.type("16 h 30")
    world.press("Return")
    assert withdrawn == ["planner"], "the sentence goes with the mistake"


def test_people_are_added_excused_and_given_a_role(world):
    world.evening().open()
    world.press("Ctrl+Shift+A", world.page)
    card = world.page.people_card
    assert QApplication.focusWidget() is card.ui.addField
    world.type("Hugo Bérubé-Mansour")
    world.press("Return")
    assert world.page.ui.whoLabel.text() == "10 attendues"
    names = [card.model.index(row).data() for row in range(card.model.rowCount())]
    assert names == sorted([*NAMES, "Hugo Bérubé-Mansour"], key=str.casefold)
    card.ui.list.setFocus()
    card.ui.list.setCurrentIndex(card.model.index(names.index("Hugo Bérubé-Mansour")))
    world.press("Space")
    assert world.page.ui.whoMore.text() == "1 excusée"
    menu = card.menu_for(card.model.index(0))
    next(action for action in menu.actions() if action.text() == "Animation").trigger()
    next(action for action in menu.actions() if action.text() == "Présente").trigger()
    world.settle()
    line = next(each for each in world.people.attending(world.session) if each.person.given_name == "Amélie")
    assert (line.attendance.role, line.attendance.status) == (
        SessionRole.FACILITATOR,
        AttendanceStatus.PRESENT,
    )
    assert world.plan.people_in_circle == 8
    spoken = card.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Amélie Sansregret, Présente, animation · présente"
    world.press("F2")
    QApplication.focusWidget().selectAll()
    world.type("Hugo Bérubé")
    world.press("Return")
    assert world.people.attending(world.session)[-1].person.family_name == "Bérubé"
    card.ui.list.setFocus()
    world.press("Del")
    assert len(world.plan.attendance) == 9
    world.press("Ctrl+Z")
    assert len(world.plan.attendance) == 10


def test_people_have_their_own_column_on_a_large_screen(world):
    world.evening().open(1920, 992)
    page = world.page
    assert page.people_card.parent() is page.ui.side
    assert page.people_card.isVisible()
    assert page.ui.peopleButton.isHidden()
    world.choose(world.plan.items[2].rounds[3].id)
    assert page.round_card.room.isVisible()
    page.resize(1366, 680)
    world.settle()
    assert not page.people_card.isVisible()
    assert not page.round_card.room.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1024, 680), (960, 512), (1366, 680)])
def test_a_small_window_scrolls_and_cuts_nothing(world, width, height):
    world.evening().open(width, height)
    page = world.page
    assert (page.width(), page.height()) == (width, height)
    world.choose(world.plan.items[2].rounds[3].id)
    assert page.round_card.width() <= page.ui.cardArea.viewport().width()
    assert page.thread_view.width() <= page.ui.threadArea.viewport().width()
    for widget in (page.ui.card, page.ui.strip, page.ui.runButton):
        corner = widget.mapTo(page, widget.rect().bottomRight())
        assert corner.x() < width, widget.objectName()


def test_in_a_narrow_window_rail_and_card_take_turns(world):
    world.evening().open(1024, 680)
    ui = world.page.ui
    assert not ui.rail.isVisible()
    assert ui.card.isVisible()
    world.press("Ctrl+F", world.page)
    assert ui.rail.isVisible()
    assert not ui.card.isVisible()
    world.type("troika")
    world.press("Return")
    assert "Consultation en troïka" in world.titles()
    assert not ui.rail.isVisible()
    assert ui.card.isVisible()
    ui.formatsButton.click()
    world.press("Esc")
    assert not ui.rail.isVisible()


def test_a_short_item_is_named_once_chosen_and_zoom_names_them_all(world):
    world.evening()
    short = world.planning.insert(world.session, "block:agenda", 1).made
    world.open()
    thread = world.page.thread_view
    row = world.plan.item(short).rounds[0].id
    low = thread.piece(row).height()
    assert low < 10, "two minutes keep their true height"
    world.choose(row)
    assert thread.piece(row).height() >= 20
    scale = thread.column.scale
    for _ in range(6):
        world.press("Ctrl++", world.page)
    assert thread.column.scale > 3.5 * scale
    assert world.page.ui.threadArea.verticalScrollBar().maximum() > 0
    world.press("Ctrl+0", world.page)
    assert thread.column.scale == pytest.approx(scale)


def test_what_another_process_writes_is_shown(world):
    world.evening().open()
    world.planning.add_item(world.session, "Ajouté ailleurs")
    world.presenter._something_changed(type("C", (), {"touch": lambda self, *kinds: True})())
    world.settle()
    assert len(world.page.thread_view.agenda.items) == 7


def test_the_empty_plan_has_one_sentence_and_one_button(world):
    world.open()
    page = world.page
    assert page.empty.isVisible()
    assert page.ui.totalLabel.text() == f"0{NBSP}min sur 180"
    page.empty.begin.click()
    world.settle()
    assert world.titles() == ["Tour d’arrivée"]
    assert not page.empty.isVisible()
    assert page.thread_view.isVisible()


def test_a_live_session_is_not_reshaped_here(world):
    from dataclasses import replace

    from cop_desktop.domain.session import Session

    world.evening()
    with world.workspace.writing() as writing:
        writing.save(replace(writing.get(Session, world.session), status=SessionStatus.LIVE))
        writing.commit()
    world.open()
    world.choose(world.plan.items[0].rounds[0].id)
    for keys in ("Alt+Down", "Alt+Shift+Down", "Del", "Ctrl+N"):
        world.press(keys)
    assert world.titles()[0] == "Tour d’arrivée"
    assert world.plan.items[0].seconds == 600
    assert not world.page.round_card.ui.moreTimeButton.isEnabled()


def test_run_asks_for_this_session(world, qtbot):
    world.evening().open()
    with qtbot.waitSignal(world.page.run_asked) as asked:
        world.page.ui.runButton.click()
    assert asked.args == [world.session]


def test_a_screen_reader_meets_every_row_with_its_name(world):
    world.evening().open()
    thread = QAccessible.queryAccessibleInterface(world.page.thread_view)
    children = [thread.child(index) for index in range(thread.childCount())]
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert len(names) == 6 + 12
    assert f"Tour d’arrivée, 10{NBSP}min" in names
    assert any(name.startswith("Consultation et exploration") for name in names)
    assert any("protégé" in name for name in names if name.startswith("Pause"))
    assert all(child.state().focusable for child in children)
    assert {child.role() for child in children} == {QAccessible.Role.RadioButton}
    pause = next(child for child in children if child.text(QAccessible.Text.Name).startswith("Pause"))
    pause.actionInterface().doAction("Toggle")
    world.settle()
    assert world.presenter.item.item.title == "Pause"
    chosen = [child.text(QAccessible.Text.Name) for child in children if child.state().checked]
    assert [name.split(",")[0] for name in chosen] == ["Pause"]


def test_tab_goes_from_the_agenda_to_the_card(world):
    world.evening().open()
    world.choose(world.plan.items[3].rounds[0].id)
    world.page.ui.addItemButton.setFocus()
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.thread_view.piece(world.presenter.chosen)
    world.press("Tab")
    assert world.page.round_card.isAncestorOf(QApplication.focusWidget())
    world.press("Shift+Tab")
    assert QApplication.focusWidget() is world.page.thread_view.piece(world.presenter.chosen)


def test_a_session_that_is_gone_leaves_an_empty_page(world):
    world.evening().open()
    world.sessions.remove(world.session)
    world.presenter.reload()
    world.settle()
    assert world.page.ui.titleLabel.text() == "Aucune rencontre ouverte"
    assert not world.page.ui.runButton.isEnabled()


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("22", 1320),
        (f"22{NBSP}min", 1320),
        ("1:30", 90),
        ("1 min 30", 90),
        ("90 s", 90),
        ("2,5", 150),
        ("x", None),
        ("", None),
    ],
)
def test_lengths_are_read_as_typed(typed, seconds):
    assert read_length(typed) == seconds


def test_lengths_are_read_back_as_written():
    for seconds in (15, 45, 60, 90, 600, 3900):
        assert read_length(length(seconds)) == seconds


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("13 h 30", dt.time(13, 30)),
        ("9h", dt.time(9)),
        ("13:30", dt.time(13, 30)),
        ("1:30 p.m.", dt.time(13, 30)),
        ("12 am", dt.time(0)),
        (f"16{NBSP}h", dt.time(16)),
        ("25 h", None),
        ("bientôt", None),
    ],
)
def test_hours_are_read_as_typed(typed, time):
    assert read_time(typed) == time


def test_steps_are_minutes_then_quarters():
    assert [stepped(600, 1), stepped(180, 1), stepped(180, -1), stepped(60, 1), stepped(15, -1)] == [
        660, 240, 165, 75, 15,
    ]  # fmt: skip


def test_the_client_comes_after_the_private_title_on_the_tab_key(world):
    item = world.planning.insert(world.session, "codev").made
    world.open()
    world.choose(item)
    world.press("Return")
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.item_card.ui.privateField
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.item_card._clients[0]
    world.presenter.add_cycles(1)
    world.settle()
    world.press("Tab")
    assert QApplication.focusWidget() is world.page.item_card._clients[1]


def test_a_start_put_off_past_the_end_takes_the_end_along(world):
    world.open()
    card = world.page.session_card
    for typed, start, end in (("18h", 18, 21), ("19h", 19, 21), ("21h", 21, 23)):
        card.ui.startField.setFocus()
        card.ui.startField.selectAll()
        world.type(typed)
        world.press("Tab")
        assert (world.plan.session.starts_at, world.plan.session.ends_at) == (dt.time(start), dt.time(end))
    card.ui.startField.setFocus()
    card.ui.startField.selectAll()
    world.type("23h30")
    world.press("Tab")
    assert world.plan.session.ends_at == dt.time(23, 59)


def test_a_search_finds_blocks_and_formats_from_either_tab(world):
    world.open()
    ui, model = world.page.ui, world.page.rail.model
    ui.searchField.setFocus()
    world.type("pause")
    assert model.format_at(ui.gallery.currentIndex()).format_key == "block:pause"
    world.press("Return")
    assert world.titles() == ["Pause"]
    ui.searchField.clear()
    assert not model.format_at(model.index(0)).is_block
    world.type("zzz")
    assert not ui.gallery.isVisible()
    assert ui.galleryEmpty.geometry().top() < ui.searchField.geometry().bottom() + 120


@pytest.mark.parametrize("hand", ["two presses at once", "held down", "double click"])
def test_a_format_asked_for_in_haste_is_inserted_once_and_again_when_meant(world, hand):
    world.open()
    gallery = world.page.ui.gallery
    gallery.setFocus()
    if hand == "double click":
        at = gallery.visualRect(gallery.currentIndex()).center()
        QTest.mouseClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(gallery.viewport(), Qt.MouseButton.LeftButton, pos=at)
    elif hand == "held down":
        for again in (False, True, True):
            press = QKeyEvent(
                QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again
            )
            QApplication.sendEvent(gallery, press)
            world.settle()
    else:
        for _ in range(2):
            QTest.keyClick(gallery, Qt.Key.Key_Return)
    world.settle()
    assert len(world.titles()) == 1
    world.press("Return", gallery)
    assert len(world.titles()) == 2, "pressed again once it is there, it is meant"
    world.press("Ctrl+Z")
    world.press("Ctrl+Z")
    assert world.titles() == []


def test_what_a_card_announces_is_what_enter_inserts_and_what_fits(world):
    for name in NAMES[:3]:
        world.people.set_attendance(world.session, world.ids[name], status=AttendanceStatus.EXCUSED)
    world.open()
    ui, model = world.page.ui, world.page.rail.model
    keys = [model.format_at(model.index(row)).format_key for row in range(model.rowCount())]
    card = keys.index("codev")
    said = model.index(card).data(Qt.ItemDataRole.AccessibleTextRole)
    world.presenter.insert("codev")
    world.settle()
    [planned] = world.plan.items
    assert length(planned.seconds) in said
    before = ui.fitLabel.text()
    world.presenter.remove()
    world.settle()
    assert ui.fitLabel.text() == before


def test_plus_and_minus_stretch_too(world):
    world.planning.insert(world.session, "block:pause")
    world.open()
    [row] = world.page.thread_view.agenda.rows()
    world.choose(row)
    assert ("+ −", "étirer") in world.page.hints()[:4], "the foot names them where they act"
    world.type("++-")
    assert world.plan.items[0].seconds == 16 * 60
    world.press("Ctrl+F")
    assert world.page.hints()[0][1] == "insérer"


def test_who_agrees_to_be_named_in_the_minutes_is_kept_from_the_list(world):
    world.open()
    world.page.people_card.ui.list.setFocus()
    people = world.page.people_card
    menu = people.menu_for(people.model.index(0))
    [one] = [each for each in menu.actions() if each.text() == "Accepte que son nom figure au compte rendu"]
    assert not one.isChecked()
    one.trigger()
    world.settle()
    assert [line.named for line in people.model.lines] == [True] + [False] * 8
    menu = people.menu_for(people.model.index(3))
    [everyone] = [each for each in menu.actions() if each.text().startswith("Toutes les personnes")]
    everyone.trigger()
    world.settle()
    assert all(line.named for line in people.model.lines)
