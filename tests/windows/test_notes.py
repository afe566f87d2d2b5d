"""The note-taker's window beside the console: two openings of one file, real keys."""

from PySide6.QtWidgets import QApplication, QLabel

from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.domain.run import commands as co
from cop_desktop.windows.notes import Fold
from tests.console_hand import ALT, CTRL, KEY, SHIFT
from tests.console_world import SESSION, person_id, round_id
from tests.notes_hand import notes as notes


def test_it_follows_the_run_and_says_time_in_words(room, notes):
    room.go_to(round_id("c1", "consultation"))
    room.key(KEY.Key_Return, CTRL)
    notes.settle()
    face = notes.page.presenter.view
    assert face.current_id == round_id("c1", "consultation")
    ui = notes.window.ui
    assert ui.stepLabel.text() == "Étape 4 sur 6"
    assert (ui.aboveLabel.text(), ui.leftLabel.text(), ui.ofLabel.text()) == (
        "Il reste",
        "22\u00a0min",
        "sur 22",
    )
    assert ui.roundLabel.text() == "Consultation et exploration"
    assert ui.nextLabel.text() == "Ensuite\u00a0: Synthèse et plan d’action"
    assert ui.listenerLabel.text() == "Maude écoute et note"
    assert [head.title for head in notes.heads()] == ["Consultation et exploration"]
    assert notes.heads()[0].current


def test_what_is_written_bears_the_name_and_the_stamp_of_the_round(room, notes):
    notes.page.presenter.write_as(person_id("Naomi"))
    room.go_to(round_id("c1", "consultation"))
    room.key(KEY.Key_Return, CTRL)
    notes.settle()
    notes.write("ii cartographier les signalements @. ")
    [item] = room.items()
    assert (item.kind, item.level, item.note_taker_id) == (ItemKind.IDEA, Level.ROOM, person_id("Naomi"))
    assert item.round_id == round_id("c1", "consultation")
    assert item.source_id == room.view.turns.speaker_id
    row = notes.window.card.steps.feed.row(0)
    assert row.about == "dit par Geneviève"
    assert row.time.startswith("Naomi · ")
    assert row.level_icon == "lock"
    room.settle()
    assert room.page.capture.feed.rows() == 1
    assert notes.window.ui.writerButton.text() == "Naomi écrit · Solène anime"


def test_rows_hang_under_the_step_they_were_written_in(room, notes):
    notes.write("avant d’ouvrir")
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    notes.write("bonjour")
    room.go_to(round_id("approval", "one"))
    notes.settle()
    assert [head.title for head in notes.heads()] == [
        "Approbation et suivi", "Accueil et tour d’arrivée", "Avant l’ouverture",
    ]  # fmt: skip
    assert [head.current for head in notes.heads()] == [True, False, False]


def test_nothing_of_the_run_can_be_asked_but_who_comes_and_goes(room, notes):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    before = room.view.seq
    notes.key(KEY.Key_PageDown)
    notes.key(KEY.Key_Space, CTRL)
    notes.key(KEY.Key_Z, CTRL)
    for build in (
        lambda view: co.Next(revision=view.revisions[co.MAIN]),
        lambda view: co.Hold(revision=view.revisions[co.MAIN]),
        lambda view: co.Undo(revision=view.revisions[co.MAIN]),
    ):
        notes.page.presenter.ask(build)
    notes.settle()
    room.settle()
    assert room.view.seq == before
    notes.page.presenter.ask(
        lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=person_id("Amélie"))
    )
    notes.settle()
    room.settle()
    assert not next(each for each in room.view.people if each.id == person_id("Amélie")).present


def test_f8_folds_the_field_and_keeps_nothing_of_what_is_typed(room, notes):
    notes.type("ceci ne devrait pas")
    notes.key(KEY.Key_F8)
    assert notes.window.folded is Fold.SILENT
    assert not notes.field.isVisible()
    notes.type("ni cela ")
    notes.key(KEY.Key_Return)
    notes.key(KEY.Key_F8)
    assert notes.field.isVisible()
    assert notes.field.hasFocus()
    assert notes.field.empty()
    notes.key(KEY.Key_Z, CTRL)
    assert notes.field.empty()
    assert room.items() == []
    notes.write("on reprend")
    assert [item.text for item in room.items()] == ["on reprend"]


def test_f9_takes_back_two_minutes_of_this_window_alone(room, notes):
    notes.write("il y a longtemps")
    notes.clock.forward(130)
    room.write("de la console")
    notes.write("à retirer")
    notes.key(KEY.Key_F9)
    assert [item.text for item in room.items()] == ["de la console", "il y a longtemps"]
    assert notes.window.card.steps.rows() == 2
    notes.key(KEY.Key_Z, CTRL)
    assert len(room.items()) == 3
    notes.key(KEY.Key_F9, seconds=200)
    assert len(room.items()) == 3
    assert notes.heard[-1] == "Rien n’a été écrit ici dans les deux dernières minutes."


def test_a_hold_folds_the_field_and_what_was_being_typed_comes_back_with_it(room, notes):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    notes.write("juste avant")
    notes.type("une phrase commencée")
    room.console.presenter.ask(lambda view: co.Hold(revision=view.revisions[co.MAIN]))
    room.settle()
    notes.settle()
    assert notes.window.folded is Fold.HELD
    assert (notes.window.ui.leftLabel.isVisible(), notes.window.ui.aboveLabel.text()) == (
        False,
        "On prend le temps",
    )
    notes.clock.forward(14 * 60)
    notes.key(KEY.Key_F9)
    assert room.items() == []
    room.console.presenter.ask(lambda view: co.Release(revision=view.revisions[co.MAIN]))
    room.settle()
    notes.settle()
    assert notes.window.folded is None
    assert notes.field.line() == "une phrase commencée"
    assert notes.field.hasFocus()


def test_alt_arrows_move_and_f2_corrects(room, notes):
    notes.write("un")
    notes.write("deux")
    notes.key(KEY.Key_Down)
    notes.key(KEY.Key_Down)
    notes.key(KEY.Key_Up, ALT)
    assert [item.text for item in room.items()] == ["un", "deux"]
    notes.key(KEY.Key_F2)
    assert notes.field.line() == "nn un"
    notes.field.write("uns")
    notes.key(KEY.Key_Return)
    assert room.items()[0].text == "uns"


def test_the_console_knows_while_the_window_lives(room, notes):
    assert notes.taking.of(SESSION).there
    notes.window.close()
    notes.settle()
    assert not notes.taking.of(SESSION).there


def test_a_departure_is_marked_by_keys(room, notes):
    room.go_to(round_id("welcome", "one"))
    notes.settle()
    notes.come_forward()
    notes.qtbot.keyClick(notes.field, KEY.Key_A, CTRL | SHIFT)
    assert notes.page.arrivals.isVisible()
    notes.qtbot.keyClicks(notes.page.arrivals.ui.nameField, "am")
    notes.qtbot.keyClick(notes.page.arrivals.ui.nameField, KEY.Key_Return)
    notes.settle()
    room.settle()
    assert not next(each for each in room.view.people if each.id == person_id("Amélie")).present
    assert room.field.empty()


def test_nothing_private_of_the_plan_is_in_the_window_nor_in_its_title(room, notes):
    room.go_to(round_id("c1", "consultation"))
    notes.settle()
    said = [label.text() + label.toolTip() for label in notes.window.findChildren(QLabel)]
    said += [notes.window.windowTitle(), notes.window.accessibleName()]
    told = "\n".join(said)
    assert notes.window.windowTitle() == (
        "Prise de notes · Rives en sécurité urbaine · Rencontre 13 · jeudi 22\u00a0octobre"
    )
    for private in ("La demande de Maude", "Communiquer des renseignements", "Plusieurs tours courts"):
        assert private not in told


def test_the_window_changes_language_as_it_is(room, notes, languages):
    from cop_desktop.domain.codes import Language

    room.go_to(round_id("welcome", "one"))
    notes.settle()
    notes.write("bonjour")
    languages.switch(Language.ENGLISH)
    QApplication.processEvents()
    assert notes.window.ui.silentButton.text() == "Not to be written"
    assert notes.window.ui.diskLabel.text().replace("\u00a0", " ") == "Everything is on disk · 1 item"
    assert notes.window.windowTitle().startswith("Notes · Rives")
    assert notes.heads()[0].note.startswith("since ")


def test_a_lone_letter_is_a_letter_here(room, notes):
    notes.type("b")
    notes.field._lone.alone.emit()  # what a clicker's press would end with
    assert notes.field.line() == "b"
