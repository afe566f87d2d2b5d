"""Two planner windows on one file, each with its own threads, by keys: nothing is overwritten unasked."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AttendanceStatus, Language, PrivacyPurpose
from cop_desktop.domain.people import PrivacyConsent
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers
from cop_desktop.services.communities import Communities
from cop_desktop.services.consent_texts import consent_text
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.planner import PlannerPage

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)
NBSP = "\u00a0"


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


class Window:
    """One program on the file: its workspace, its threads, its planner."""

    def __init__(self, path, theme):
        self.workspace = open_workspace(path, Still(), create=True)
        self.messages, self.heard = Messages(), []
        self.messages.said.connect(lambda message: self.heard.append(message.text))
        self.workers = Workers(self.messages)
        self.workers.follow(self.workspace)
        self.planning = Planning(self.workspace, Still())
        self.sessions = Sessions(self.workspace, Still())
        self.people = People(self.workspace, Still())
        self.undo = Undo(self.workers, self.messages, Undoing(self.workspace))
        self.presenter = PlannerPresenter(self.workers, self.undo, self.planning, self.sessions, self.people)
        self.page = PlannerPage(self.presenter, self.planning.formats, theme)
        for keys, then in (("Ctrl+Z", self.undo.undo), ("Ctrl+Shift+Z", self.undo.redo)):
            QShortcut(QKeySequence(keys), self.page).activated.connect(then)

    def show(self, session, width=1366):
        self.session = session
        self.page.resize(width, 760)
        self.page.show()
        QTest.qWaitForWindowExposed(self.page)
        self.presenter.open(session)
        self.settle()

    def settle(self):
        for _ in range(3):
            self.workers.settle()
            QApplication.processEvents()

    def choose(self, row_id):
        self.page.activateWindow()
        self.page.thread_view.go(row_id)
        self.settle()

    def to(self, widget):
        self.page.activateWindow()
        QApplication.processEvents()
        widget.setFocus()
        assert QApplication.focusWidget() is widget

    def press(self, keys):
        pressed = QKeySequence(keys)[0]
        QTest.keyClick(QApplication.focusWidget(), pressed.key(), pressed.keyboardModifiers())
        self.settle()

    def type(self, text, widget=None):
        """Keys of a keyboard, accents too; in `widget`, as in a program that has the keyboard of its own."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget or QApplication.focusWidget(), key)

    def stored(self, round_id):
        return self.planning.plan(self.session).round(round_id)[1]

    def close(self):
        self.page.hide()
        self.workers.close()
        self.workspace.close()
        self.page.deleteLater()


@pytest.fixture
def windows(tmp_path, qapp, theme, languages):
    """Mine and hers, on the same session; a round of the second item is chosen in both."""
    path = tmp_path / "w.cop"
    mine, hers = Window(path, theme), Window(path, theme)
    community = Communities(mine.workspace, Still()).create("Rives").made
    for name in ("Amélie S", "Carl D", "Félix G", "Idriss B", "Maude L"):
        mine.people.add(community, name)
    session = mine.sessions.create(community, title="Décembre", date=dt.date(2026, 12, 17)).made
    for key in ("block:checkin", "codev", "block:checkout"):
        mine.planning.insert(session, key)
    for window in (mine, hers):
        window.show(session)
    mine.round = mine.planning.plan(session).items[1].rounds[1].id
    yield mine, hers
    for window in (mine, hers):
        window.close()


def both_type(mine, hers):
    """I begin to type in a question; she types in the same, and is stored first."""
    mine.choose(mine.round)
    field = mine.page.round_card.ui.questionField
    mine.to(field)
    mine.type("La mienne?")
    hers.presenter.choose(mine.round)
    theirs = hers.page.round_card.ui.questionField
    hers.type("La sienne?", theirs)
    theirs.commit()
    hers.settle()
    assert hers.stored(mine.round).question == "La sienne?"
    assert QApplication.focusWidget() is field
    return field


def test_the_same_question_typed_in_two_windows_keeps_both_wordings(windows):
    mine, hers = windows
    field = both_type(mine, hers)
    mine.settle()
    field.commit()
    mine.settle()
    bar = mine.page.round_card.clash_bar
    assert bar.isVisible()
    assert bar.sentence.text() == (
        f"Question (Clarification){NBSP}: changement fait ailleurs entre-temps. Rien n’a été écrasé."
    )
    assert bar.mine.text() == f"La vôtre{NBSP}: La mienne?"
    assert bar.theirs.text() == f"L’autre{NBSP}: La sienne?"
    assert (bar.keep.text(), bar.take.text()) == ("Garder la mienne", "Prendre l’autre")
    assert bar.sentence.text() in bar.accessibleName()
    assert field.toPlainText() == "La mienne?", "what was typed stays"
    assert mine.stored(mine.round).question == "La sienne?", "and nothing was overwritten"
    assert mine.heard == []


def test_mine_is_kept_by_keys_with_what_was_typed_last(windows):
    mine, hers = windows
    field = both_type(mine, hers)
    mine.to(field)
    mine.press("Tab")
    bar = mine.page.round_card.clash_bar
    assert bar.isVisible()
    assert field.toPlainText() == "La mienne?"
    mine.to(field)
    mine.press("Ctrl+End")
    mine.type(" Oui.")
    mine.to(mine.page.round_card.ui.nameField)
    mine.press("Shift+Tab")
    mine.press("Shift+Tab")
    assert QApplication.focusWidget() is bar.keep
    mine.press("Space")
    assert mine.stored(mine.round).question == "La mienne? Oui."
    assert not bar.isVisible()
    hers.settle()
    hers.to(hers.page.round_card.ui.wallField)
    assert hers.page.round_card.ui.questionField.toPlainText() == "La mienne? Oui."


def test_the_other_is_taken_by_keys(windows):
    mine, hers = windows
    field = both_type(mine, hers)
    mine.to(field)
    mine.press("Tab")
    bar = mine.page.round_card.clash_bar
    mine.to(mine.page.round_card.ui.nameField)
    mine.press("Shift+Tab")
    assert QApplication.focusWidget() is bar.take
    mine.press("Space")
    assert not bar.isVisible()
    assert field.toPlainText() == "La sienne?"
    mine.to(field)
    mine.type("Oui: ")
    mine.press("Tab")
    assert mine.stored(mine.round).question == "Oui: La sienne?", "from there on, the other is what is seen"


def test_the_choice_is_seen_however_far_down_one_was_typing(windows):
    mine, hers = windows
    mine.page.resize(1366, 520)
    mine.choose(mine.round)
    field = mine.page.round_card.ui.promptField
    mine.to(field)
    area = mine.page.ui.cardArea
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert area.verticalScrollBar().value() > 0
    mine.type("Le mien. ")
    hers.planning.edit_round(mine.round, prompt="Le sien")
    field.commit()
    mine.settle()
    bar = mine.page.round_card.clash_bar
    assert not bar.visibleRegion().isEmpty()
    assert not bar.keep.visibleRegion().isEmpty()


def test_words_stay_while_one_goes_elsewhere_and_comes_back(windows):
    mine, hers = windows
    field = both_type(mine, hers)
    other = mine.planning.plan(mine.session).items[1].rounds[2].id
    mine.choose(other)
    mine.settle()
    assert mine.page.round_card.clash_bar.isVisible(), "the choice follows, and says where it is"
    assert field.toPlainText() == ""
    mine.choose(mine.round)
    assert field.toPlainText() == "La mienne?"


def test_other_fields_of_the_same_round_are_merged_in_silence(windows):
    mine, hers = windows
    mine.choose(mine.round)
    mine.to(mine.page.round_card.ui.questionField)
    mine.type("La mienne?")
    hers.presenter.choose(mine.round)
    theirs = hers.page.round_card.ui.promptField
    theirs.selectAll()
    hers.type("Le sien", theirs)
    theirs.commit()
    hers.settle()
    mine.press("Tab")
    now = mine.stored(mine.round)
    assert (now.question, now.prompt) == ("La mienne?", "Le sien")
    assert not mine.page.round_card.clash_bar.isVisible()


def test_typing_on_is_no_conflict_with_oneself(windows):
    mine, _ = windows
    mine.choose(mine.round)
    field = mine.page.round_card.ui.questionField
    mine.to(field)
    for letters in ("Qui ", "décide", " ", " ici? "):
        mine.type(letters)
        field.commit()
        mine.settle()
    name = mine.page.round_card.ui.nameField
    mine.to(name)
    name.selectAll()
    mine.press("Del")
    mine.press("Return")  # refused: a round needs a name
    mine.type("Clarté")
    mine.press("Return")
    now = mine.stored(mine.round)
    assert (now.question, now.name) == ("Qui décide  ici?", "Clarté")
    assert not mine.page.round_card.clash_bar.isVisible()


def test_words_for_a_round_taken_off_elsewhere_bring_it_back(windows):
    mine, hers = windows
    mine.choose(mine.round)
    mine.to(mine.page.round_card.ui.questionField)
    mine.type("Encore là?")
    hers.presenter.choose(mine.round)
    hers.presenter.remove()
    hers.settle()
    mine.settle()
    mine.page.commit()
    mine.settle()
    bars = [mine.page.round_card.clash_bar, mine.page.item_card.clash_bar, mine.page.session_card.clash_bar]
    (bar,) = [each for each in bars if each.isVisible()]
    assert "Vos mots sont gardés ici" in bar.sentence.text()
    assert "Encore là?" in bar.mine.text()
    mine.to(bar.keep)
    mine.press("Space")
    assert mine.stored(mine.round).question == "Encore là?"


def test_a_length_typed_while_another_gives_one(windows):
    mine, hers = windows
    mine.choose(mine.round)
    field = mine.page.round_card.ui.durationField
    mine.to(field)
    field.selectAll()
    mine.type("22")
    hers.presenter.set_length(mine.round, 600)
    hers.settle()
    mine.settle()
    mine.press("Return")
    bar = mine.page.round_card.clash_bar
    assert bar.isVisible()
    assert (bar.mine.text(), bar.theirs.text()) == (
        f"La vôtre{NBSP}: 22{NBSP}min",
        f"L’autre{NBSP}: 10{NBSP}min",
    )
    assert mine.stored(mine.round).seconds == 600
    mine.to(bar.keep)
    mine.press("Space")
    assert mine.stored(mine.round).seconds == 1320
    assert not bar.isVisible()


def test_a_date_one_has_only_looked_at_is_not_written_back(windows):
    mine, hers = windows
    mine.to(mine.page.session_card.ui.dateField)
    hers.presenter.edit_session(date=dt.date(2026, 12, 18))
    hers.settle()
    mine.settle()
    mine.press("Tab")
    assert mine.sessions.get(mine.session).date == dt.date(2026, 12, 18)


def test_what_was_edited_elsewhere_is_not_deleted_unasked(windows):
    mine, hers = windows
    mine.choose(mine.round)
    hers.planning.edit_round(mine.round, question="Toute neuve?")
    mine.press("Del")
    bar = mine.page.round_card.clash_bar
    assert bar.isVisible()
    assert bar.keep.text() == "Retirer quand même"
    assert mine.stored(mine.round).question == "Toute neuve?"
    mine.to(bar.keep)
    mine.press("Space")
    assert mine.planning.plan(mine.session).round(mine.round) is None


def test_an_order_given_elsewhere_is_not_lost_by_a_move(windows):
    mine, hers = windows
    first, _, last = (each.id for each in mine.planning.plan(mine.session).items)
    mine.choose(first)
    mine.page.thread_view.setFocus()
    hers.planning.move_item(last, 0)
    mine.press("Alt+Down")
    assert mine.planning.plan(mine.session).items[0].id == last
    bar = mine.page.round_card.clash_bar
    bar = bar if bar.isVisible() else mine.page.item_card.clash_bar
    assert bar.isVisible()
    mine.to(bar.keep)
    mine.press("Space")
    assert [each.id for each in mine.planning.plan(mine.session).items].index(first) == 2


def test_a_name_mended_in_two_windows(windows):
    mine, hers = windows
    people = mine.page.people_card
    mine.page._toggle("people")
    mine.to(people.ui.list)
    people.ui.list.setCurrentIndex(people.model.index(0))
    mine.press("F2")
    mine.type("Amélie Sansregret")
    who = people.model.lines[0].person.id
    hers.people.rename(who, "Amélie Saint-Regret")
    hers.people.add(hers.presenter.plan.community.id, "Aaron A", session_id=mine.session)
    mine.settle()
    assert people.ui.list.state() is QAbstractItemView.State.EditingState, "the list waits for the name"
    mine.press("Return")
    assert people.clash_bar.isVisible()
    assert people.clash_bar.mine.text() == f"La vôtre{NBSP}: Amélie Sansregret"
    assert people.clash_bar.theirs.text() == f"L’autre{NBSP}: Amélie Saint-Regret"
    mine.to(people.clash_bar.keep)
    mine.press("Space")
    assert mine.presenter.plan.people[who].full_name == "Amélie Sansregret"
    assert not people.clash_bar.isVisible()


def test_an_answer_given_elsewhere_is_not_overwritten_from_an_open_menu(windows):
    mine, hers = windows
    people = mine.page.people_card
    mine.page._toggle("people")
    index = people.model.index(0)
    who = people.model.line_at(index).person.id
    menu = people.menu_for(index)
    hers.people.set_attendance(mine.session, who, status=AttendanceStatus.EXCUSED)
    mine.settle()
    next(each for each in menu.actions() if each.text() == "À distance").trigger()
    mine.settle()
    kept = {each.person.id: each.attendance.status for each in mine.people.attending(mine.session)}
    assert kept[who] is AttendanceStatus.EXCUSED
    assert people.clash_bar.isVisible()
    mine.to(people.clash_bar.take)
    mine.press("Space")
    assert not people.clash_bar.isVisible()


def test_undo_is_refused_in_words_when_another_has_written_since(windows):
    mine, hers = windows
    mine.choose(mine.round)
    mine.to(mine.page.round_card.ui.questionField)
    mine.type("La mienne?")
    mine.press("Tab")
    hers.planning.edit_round(mine.round, question="La sienne?")
    mine.choose(mine.round)
    mine.page.thread_view.setFocus()
    mine.press("Ctrl+Z")
    assert mine.stored(mine.round).question == "La sienne?"
    assert [text for text in mine.heard if text.startswith("Rien n’a été annulé")]
    assert not [text for text in mine.heard if text.startswith("Annulé")]


def test_what_is_agreed_to_is_the_sentence_shown_and_its_version_is_kept(windows):
    mine, _ = windows
    people = mine.page.people_card
    index = people.model.index(0)
    said = consent_text(PrivacyPurpose.NAMED_IN_MINUTES, Language.FRENCH)
    action = next(each for each in people.menu_for(index).actions() if each.text() == said.text)
    action.trigger()
    mine.settle()
    with mine.workspace.reading() as reading:
        (kept,) = reading.all(PrivacyConsent)
    assert kept.text_version == said.version == "named_in_minutes/fr/1"


def test_a_format_says_how_many_people_it_asks_for(windows):
    mine, _ = windows
    item = mine.planning.plan(mine.session).items[1]
    mine.choose(item.id)
    note = mine.page.item_card.people_note
    assert not note.isVisible()
    for line in mine.planning.plan(mine.session).attendance[:3]:
        mine.presenter.attend(line.person.id, status=AttendanceStatus.EXCUSED)
    mine.settle()
    assert note.isVisible()
    assert (
        note.text()
        == f"Cette formule demande au moins 4{NBSP}personnes. Les durées ne descendent pas plus bas."
    )
