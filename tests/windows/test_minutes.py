"""The minutes page, with real keys over a real workspace."""

import shutil
from types import SimpleNamespace

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QTextLength
from PySide6.QtWidgets import QWidget

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import Language, MinutesChoice
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import MinutesVersion, Session
from cop_desktop.export.reference import own_reference
from cop_desktop.qt.jobs import Job, Jobs
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.undo import Undo
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.demo import make_demo
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.minutes import Minutes

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.cop"
    make_demo(path, SystemClock())
    return path


@pytest.fixture
def workspace(demo, tmp_path):
    path = tmp_path / "ws" / "demo.cop"
    path.parent.mkdir(mode=0o700)
    shutil.copy(demo, path)
    opened = open_workspace(path, SystemClock())
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot, theme, languages, workspace, workers, messages, tmp_path):
    """The page as the program makes it, its dialogs answered by `answers`."""
    clock = SystemClock()
    services = SimpleNamespace(minuting=Minuting(workspace, clock), undoing=Undoing(workspace))
    jobs = Jobs(messages)
    undo = Undo(workers, messages, services.undoing)
    out = tmp_path / "Comptes rendus"
    out.mkdir()
    presenter = MinutesPresenter(lambda: services, workspace.path, workers, jobs, messages, undo, out)
    said = []
    messages.said.connect(said.append)
    answers = SimpleNamespace(file=lambda proposed: proposed, letterhead=lambda: None, folders=[], asked=[])

    def choose(proposed):
        answers.asked.append(proposed)
        return answers.file(proposed)

    page = Minutes(presenter, theme, choose, lambda: answers.letterhead(), answers.folders.append)
    qtbot.addWidget(page)
    page.resize(1366, 680)
    page.show()
    page.activateWindow()
    made = SimpleNamespace(
        page=page, ui=page.ui, presenter=presenter, workers=workers, workspace=workspace, out=out,
        undo=undo, jobs=jobs, said=said, answers=answers, languages=languages, qtbot=qtbot, theme=theme,
    )  # fmt: skip
    yield made
    jobs.close()


def session_of(desk, external_id):
    with desk.workspace.reading() as reading:
        return reading.first(Session, external_id=external_id).id


def show(desk, external_id):
    desk.presenter.show_session(session_of(desk, external_id))
    desk.workers.settle()
    desk.ui.itemsView.setFocus()
    return desk


def stored(desk, external_id):
    with desk.workspace.reading() as reading:
        return reading.first(CapturedItem, external_id=external_id)


def press(desk, key, modifier=Qt.KeyboardModifier.NoModifier):
    desk.qtbot.keyClick(desk.ui.itemsView, key, modifier)
    desk.workers.settle()


def rows(desk):
    return desk.ui.itemsView.rows.rows


def current(desk):
    return next(row for row in rows(desk) if row.key == desk.ui.itemsView.current_key)


def page_text(desk):
    return desk.ui.pageView.toPlainText()


def export(desk):
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_E, CTRL_SHIFT)
    desk.workers.settle()
    desk.qtbot.waitUntil(lambda: desk.presenter.job is None, timeout=15_000)
    desk.workers.settle()


def versions(desk):
    with desk.workspace.reading() as reading:
        return reading.all(MinutesVersion)


def test_what_must_be_judged_comes_first_and_what_stays_in_the_room_is_only_counted(desk):
    show(desk, "s1")
    shown = rows(desk)
    assert (shown[0].title, shown[0].tally) == ("Demandent votre jugement", "1")
    assert current(desk).title == "« Je repars moins seule avec mon parc. »"
    assert current(desk).sub == "À revoir"
    assert [row.title.replace("\xa0", " ") for row in shown if row.icon == "lock"] == [
        "12 éléments restent dans la salle",
        "8 éléments restent dans la salle",
    ]
    everything = " ".join([row.title + row.sub for row in shown] + [page_text(desk)])
    for secret in (
        "parc central",
        "Le conseil municipal demande",
        "plaintes",
        "Communiquer des renseignements sans",
    ):
        assert secret not in everything


def test_one_key_decides_and_the_page_follows(desk):
    show(desk, "s2")
    item = stored(desk, "s2-i16")
    desk.ui.itemsView.go_to(item.id)
    assert item.text in page_text(desk)
    press(desk, Qt.Key.Key_O)
    assert stored(desk, "s2-i16").minutes_choice is MinutesChoice.OUT
    assert (current(desk).state, current(desk).decided) == ("exclu", True)
    assert item.text not in page_text(desk)
    assert desk.ui.outButton.isChecked()
    press(desk, Qt.Key.Key_A)
    assert stored(desk, "s2-i16").minutes_choice is MinutesChoice.ANONYMOUS
    press(desk, Qt.Key.Key_I)
    assert stored(desk, "s2-i16").minutes_choice is MinutesChoice.IN
    press(desk, Qt.Key.Key_U)
    assert stored(desk, "s2-i16").minutes_choice is MinutesChoice.UNDECIDED
    assert (current(desk).state, current(desk).decided) == ("inclus", False)
    assert desk.ui.itemsView.current_key == item.id


def test_a_name_comes_and_goes_with_the_choice(desk):
    show(desk, "s2")
    desk.ui.itemsView.go_to(stored(desk, "s2-i19").id)
    assert "Proposition (Geneviève" in page_text(desk)
    assert "Geneviève" in desk.ui.readLabel.text()
    press(desk, Qt.Key.Key_A)
    assert "Proposition : quatre" in page_text(desk).replace("\xa0", " ")
    assert "Geneviève" not in desk.ui.readLabel.text()


def test_ctrl_z_takes_a_choice_back(desk):
    show(desk, "s2")
    desk.ui.itemsView.go_to(stored(desk, "s2-i16").id)
    press(desk, Qt.Key.Key_O)
    desk.undo.undo()
    desk.workers.settle()
    assert stored(desk, "s2-i16").minutes_choice is MinutesChoice.UNDECIDED
    assert current(desk).state == "inclus"


def test_arrows_pass_over_headings(desk):
    show(desk, "s2")
    seen = []
    for _ in range(6):
        seen.append(desk.ui.itemsView.current_key)
        press(desk, Qt.Key.Key_Down)
    assert all(seen)
    assert len(set(seen)) == 6


def test_buttons_do_what_their_keys_do(desk):
    show(desk, "s2")
    desk.ui.itemsView.go_to(stored(desk, "s2-i16").id)
    desk.qtbot.mouseClick(desk.ui.outButton, Qt.MouseButton.LeftButton)
    desk.workers.settle()
    assert stored(desk, "s2-i16").minutes_choice is MinutesChoice.OUT


def test_a_choice_made_elsewhere_is_shown(desk):
    show(desk, "s2")
    item = stored(desk, "s2-i16")
    desk.workers.write(lambda: desk.presenter.services().minuting.choose([item.id], MinutesChoice.OUT))
    desk.workers.settle()
    desk.workers.settle()
    assert next(row for row in rows(desk) if row.key == item.id).state == "exclu"


def test_word_at_one_key(desk):
    show(desk, "s2")
    export(desk)
    (path,) = desk.out.iterdir()
    assert path.name == "Compte rendu SU-14 2026-11-19.docx"
    assert docx.Document(path).paragraphs[0].text == "Compte rendu de la 14e rencontre"
    assert len(versions(desk)) == 1
    assert desk.said[-1].text.replace("\xa0", " ") == f"Écrit : {path.name}"
    desk.said[-1].action()
    assert desk.answers.folders == [desk.out]
    assert "tel qu’il a été écrit" in desk.ui.fileLabel.text()
    assert desk.ui.folderButton.isVisible()


def test_what_waits_is_said_once_before_the_first_export(desk):
    show(desk, "s1")
    desk.ui.itemsView.go_to(stored(desk, "s1-i34").id)
    export(desk)
    assert list(desk.out.iterdir()) == []
    assert desk.answers.asked == []
    assert desk.ui.waitingBar.isVisible()
    assert "1 élément demande votre jugement" in desk.ui.waitingLabel.text().replace("\xa0", " ")
    assert desk.ui.itemsView.current_key == stored(desk, "s1-i35").id
    export(desk)
    assert len(list(desk.out.iterdir())) == 1
    assert not desk.ui.waitingBar.isVisible()


def test_once_judged_nothing_is_asked(desk):
    show(desk, "s1")
    export(desk)
    press(desk, Qt.Key.Key_A)
    assert not desk.ui.waitingBar.isVisible()
    export(desk)
    (path,) = desk.out.iterdir()
    assert any("moins seule" in paragraph.text for paragraph in docx.Document(path).paragraphs)


def test_a_small_display_keeps_the_page_readable(desk):
    show(desk, "s2")
    desk.page.resize(1024, 640)
    desk.qtbot.waitUntil(lambda: desk.ui.pageView.width() >= 380)


def test_giving_up_the_dialog_writes_nothing(desk):
    show(desk, "s2")
    desk.answers.file = lambda _proposed: None
    export(desk)
    assert list(desk.out.iterdir()) == []


def test_a_name_without_its_suffix_gets_it(desk):
    show(desk, "s2")
    desk.answers.file = lambda proposed: proposed.with_name("SU-14 du 19 nov. 2026")
    export(desk)
    assert [path.name for path in desk.out.iterdir()] == ["SU-14 du 19 nov. 2026.docx"]


def test_a_file_edited_by_hand_is_told_kept_and_written_beside(desk):
    show(desk, "s2")
    export(desk)
    (path,) = desk.out.iterdir()
    word = docx.Document(path)
    word.paragraphs[-1].runs[-1].text += " Merci à toutes et à tous."
    word.save(path)
    by_hand = path.read_bytes()
    desk.page.entered()
    desk.workers.settle()
    said = desk.ui.fileLabel.text().replace("\xa0", " ")
    assert "modifié à la main (1 changement)" in said
    assert "le prochain fichier sera « Compte rendu SU-14 2026-11-19 v2.docx »" in said
    assert "Changé : La rencontre prend fin à 15 h 30. Merci" in said
    desk.answers.file = lambda _proposed: path  # somebody insists on the same name
    export(desk)
    assert path.read_bytes() == by_hand
    assert (
        desk.said[-1].action_label.replace("\xa0", " ") == "Écrire « Compte rendu SU-14 2026-11-19 v2.docx »"
    )
    desk.said[-1].action()
    desk.qtbot.waitUntil(lambda: desk.presenter.job is None, timeout=15_000)
    desk.workers.settle()
    assert sorted(one.name for one in desk.out.iterdir()) == [
        "Compte rendu SU-14 2026-11-19 v2.docx",
        "Compte rendu SU-14 2026-11-19.docx",
    ]
    assert path.read_bytes() == by_hand


def test_another_kind(desk):
    show(desk, "s2")
    desk.ui.kindBox.setFocus()
    desk.qtbot.keyClick(desk.ui.kindBox, Qt.Key.Key_Down)
    desk.ui.kindBox.activated.emit(desk.ui.kindBox.currentIndex())
    desk.workers.settle()
    assert desk.ui.titleLabel.text() == "Relevé de décisions de la 14e rencontre"
    assert "Ouverture" not in page_text(desk)
    export(desk)
    assert next(desk.out.iterdir()).name == "Relevé de décisions SU-14 2026-11-19.docx"


def test_a_letterhead_is_kept_with_the_community(desk, tmp_path):
    show(desk, "s2")
    sheet = tmp_path / "Papier.docx"
    sheet.write_bytes(own_reference(Language.FRENCH))
    desk.answers.letterhead = lambda: sheet
    desk.page.browse.letterheads.want()
    desk.workers.settle()
    assert desk.ui.sheetLabel.text() == "Papier.docx"
    menu = desk.page.browse.letterheads
    menu.aboutToShow.emit()
    assert [(each.text(), each.isChecked()) for each in menu.actions()][:2] == [
        ("Page de CoP Desktop", False), ("Papier.docx", True),
    ]  # fmt: skip
    desk.answers.letterhead = lambda: tmp_path / "absent.docx"
    desk.page.browse.letterheads.want()
    desk.workers.settle()
    assert "introuvable" in desk.said[-1].text
    desk.presenter.use_letterhead(None)
    desk.workers.settle()
    assert desk.ui.sheetLabel.text() == "page de CoP Desktop"


def more_items(desk, external_id, count):
    session = session_of(desk, external_id)
    with desk.workspace.writing() as writing:
        for rank in range(count):
            writing.capture(
                CapturedItem(id=new_id(), session_id=session, text=f"Note {rank}.", captured_at_ms=rank)
            )
        writing.commit()


def test_a_long_export_goes_through_a_process_of_its_own(desk):
    more_items(desk, "s2", 320)
    show(desk, "s2")
    kinds = []
    desk.jobs.began.connect(lambda job: kinds.append(type(job).__name__))
    export(desk)
    desk.qtbot.waitUntil(lambda: desk.presenter.job is None, timeout=30_000)
    assert kinds == ["ChildJob"]
    (path,) = desk.out.iterdir()
    desk.workers.settle()
    assert len(versions(desk)) == 1
    assert any(paragraph.text == "Note 319." for paragraph in docx.Document(path).paragraphs)


def test_a_long_export_tells_the_share_of_blocks_written(desk):
    more_items(desk, "s2", 3_000)
    show(desk, "s2")
    shares = []
    desk.jobs.began.connect(lambda job: job.progressed.connect(shares.append))
    desk.presenter.running.connect(lambda: shown.append(desk.ui.progressBar.value()))
    shown = []
    export(desk)
    desk.qtbot.waitUntil(lambda: desk.presenter.job is None, timeout=30_000)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert max(shown) == 100, "the bar follows"
    desk.workers.settle()
    assert len(versions(desk)) == 1


def test_cancel_leaves_nothing(desk):
    more_items(desk, "s2", 320)
    show(desk, "s2")
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_E, CTRL_SHIFT)
    desk.qtbot.waitUntil(lambda: desk.presenter.job is not None, timeout=15_000)
    desk.presenter.cancel()
    desk.qtbot.waitUntil(lambda: desk.presenter.job is None, timeout=15_000)
    desk.workers.settle()
    assert list(desk.out.iterdir()) == []
    assert "annulé" in desk.said[-1].text


def test_what_a_process_of_its_own_refuses_is_said_in_the_language_shown(desk):
    more_items(desk, "s2", 320)
    show(desk, "s2")
    desk.answers.file = lambda proposed: proposed.parent / "nowhere" / proposed.name
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_E, CTRL_SHIFT)
    desk.qtbot.waitUntil(lambda: bool(desk.said), timeout=30_000)
    assert desk.said[-1].text == "Le dossier «\xa0nowhere\xa0» n’existe pas."


def test_escape_gives_up_a_long_export_half_written(desk):
    more_items(desk, "s2", 3_000)
    show(desk, "s2")
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_E, CTRL_SHIFT)
    desk.qtbot.waitUntil(lambda: list(desk.out.glob(".cop-*")) != [], timeout=30_000)
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.presenter.job is None, timeout=15_000)
    assert list(desk.out.iterdir()) == []
    assert "annulé" in desk.said[-1].text


def test_the_cursor_is_in_the_list_after_an_export_asked_on_the_button(desk):
    show(desk, "s2")
    desk.ui.exportButton.setFocus()
    desk.qtbot.keyClick(desk.ui.exportButton, Qt.Key.Key_Space)
    desk.qtbot.waitUntil(lambda: list(desk.out.glob("*.docx")) != [], timeout=15_000)
    desk.qtbot.waitUntil(lambda: desk.presenter.job is None, timeout=15_000)
    assert desk.ui.itemsView.hasFocus()


def test_progress_shows_only_when_it_takes_long(desk):
    show(desk, "s2")
    desk.presenter.job = Job("…")
    desk.presenter.share = 0.4
    desk.presenter.running.emit()
    assert not desk.ui.progress.isVisible()
    assert not desk.ui.exportButton.isEnabled()
    assert desk.page._slow.isActive()
    desk.page._slow.timeout.emit()
    assert desk.ui.progress.isVisible()
    assert desk.ui.progressBar.value() == 40
    desk.presenter.job = None
    desk.presenter.running.emit()
    assert not desk.ui.progress.isVisible()
    assert desk.ui.exportButton.isEnabled()


def test_nothing_captured(desk):
    show(desk, "s4")
    assert desk.ui.itemsStack.currentWidget() is desk.ui.emptyLabel
    assert not desk.ui.detail.isVisible()
    assert "Compte rendu de la 15e rencontre" in page_text(desk)


def test_the_language_switches_live(desk):
    show(desk, "s1")
    desk.languages.switch(Language.ENGLISH)
    desk.qtbot.waitUntil(lambda: rows(desk)[0].title == "They need your judgement")
    assert desk.ui.inButton.text() == "Include"
    assert "Ctrl+Shift+E" in [key for key, _ in desk.page.hints()]
    assert "Compte rendu de la 13e rencontre" in page_text(desk)  # the session's own language
    desk.languages.switch(Language.FRENCH)
    desk.qtbot.waitUntil(lambda: rows(desk)[0].title == "Demandent votre jugement")
    assert [key for key, _ in desk.page.hints()][-1] == "Ctrl+Maj+E"


def test_ten_thousand_items_do_not_stop_the_window(desk):
    more_items(desk, "s2", 3_000)
    show(desk, "s2")
    assert len(rows(desk)) > 3_000
    assert "complet" in page_text(desk)


def test_every_control_speaks(desk):
    show(desk, "s2")
    for control in desk.page.findChildren(QWidget):
        if (
            control.focusPolicy() & Qt.FocusPolicy.TabFocus
            and control.isVisible()
            and control.objectName()
            and not control.objectName().startswith("qt_")
        ):
            text = control.text() if hasattr(control, "text") else ""
            assert control.accessibleName() or text, control.objectName()
    spoken = desk.ui.itemsView.model().data(
        desk.ui.itemsView.currentIndex(), Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken.startswith("inclus, ")


def test_f6_goes_to_the_page_and_back(desk):
    show(desk, "s2")
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_F6)
    assert desk.ui.pageView.hasFocus()
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_F6)
    assert desk.ui.itemsView.hasFocus()


def test_both_themes_paint(desk, dark_theme):
    show(desk, "s2")
    assert not desk.page.grab().isNull()


def test_no_label_runs_into_what_follows_it_and_no_column_cuts_its_words(desk):
    show(desk, "s1")
    text = desk.ui.pageView.document()
    block = text.begin()
    while "Absences motivées" not in block.text():
        block = block.next()
    label = QFontMetrics(block.begin().fragment().charFormat().font()).horizontalAdvance("Absences motivées")
    assert block.blockFormat().leftMargin() > label
    (table,) = (frame for frame in text.rootFrame().childFrames() if frame.columns() == 5)
    due = QFontMetrics(table.cellAt(0, 3).firstCursorPosition().blockCharFormat().font())
    kinds = [one.type() for one in table.format().columnWidthConstraints()]
    assert kinds[3] == QTextLength.Type.FixedLength
    assert kinds[1] == kinds[2] == QTextLength.Type.VariableLength, "long ones share what is left"
    assert table.format().columnWidthConstraints()[3].rawValue() >= due.horizontalAdvance("2026-12-04")
