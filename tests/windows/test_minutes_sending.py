"""The stages by which minutes leave, with real keys over a real workspace."""

import dataclasses
import datetime as dt
import email
import email.policy
import shutil
from types import SimpleNamespace

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QTreeWidget

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AttendanceStatus, Language, MinutesKind, PrivacyPurpose, SessionRole
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.people import Person, PrivacyConsent
from cop_desktop.domain.session import Attendance, MinutesSending, MinutesVersion, Session
from cop_desktop.qt.jobs import Jobs
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.widgets.wrapped_words import CHANGED
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.demo import make_demo
from cop_desktop.services.hand_edited import HandEdited
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.reviewing import Reviewing
from cop_desktop.services.sending import Sending
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from cop_desktop.windows.minutes import Minutes
from cop_desktop.windows.minutes_edited import EditedBar
from cop_desktop.windows.minutes_leaving import sending_stages
from cop_desktop.windows.minutes_stages import Stage

TODAY = dt.date(2026, 11, 20)


class StillClock:
    """Always the same instant: 2026-11-20 at 15:30 UTC."""

    def now(self):
        return Instant(utc_ms=1_795_188_600_000, mono_ns=0, boot_id="boot")


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
    with open_workspace(path, SystemClock()) as opened:
        with opened.writing() as writing:
            for rank, person in enumerate(writing.all(Person, order_by=("family_name",))):
                writing.save(dataclasses.replace(person, email=f"p{rank}@exemple.org"))
            for consent in writing.all(PrivacyConsent, purpose=PrivacyPurpose.SHARE_EMAIL):
                writing.remove(consent)
            session = writing.first(Session, external_id="s2")
            for rank in range(2):
                guest = Person(
                    id=new_id(), given_name="Invitée", family_name=str(rank), email=f"i{rank}@ex.org"
                )
                writing.add(guest)
                writing.add(
                    Attendance(
                        id=new_id(),
                        session_id=session.id,
                        person_id=guest.id,
                        status=AttendanceStatus.PRESENT,
                        role=SessionRole.GUEST,
                    )
                )
            writing.commit()
        yield opened


@pytest.fixture
def desk(qtbot, theme, languages, workspace, workers, messages, tmp_path):
    """The minutes of the November session as the program shows them, its dialogs answered."""
    clock = StillClock()
    services = SimpleNamespace(
        minuting=Minuting(workspace, clock),
        undoing=Undoing(workspace),
        sending=Sending(workspace, clock),
        reviewing=Reviewing(workspace),
        hand_edited=HandEdited(workspace, clock),
    )
    jobs = Jobs(messages)
    undo = Undo(workers, messages, services.undoing)
    out = tmp_path / "Comptes rendus"
    out.mkdir()
    presenter = MinutesPresenter(lambda: services, workspace.path, workers, jobs, messages, undo, out)
    page = Minutes(presenter, theme)
    handed, said = [], []
    messages.said.connect(said.append)
    page.plug(
        sending_stages(
            page, presenter, theme, services, workers, jobs, messages, undo, clock,
            lambda path: handed.append(path) or True,
        )
    )  # fmt: skip
    qtbot.addWidget(page)
    page.resize(1366, 680)
    page.show()
    page.activateWindow()
    with workspace.reading() as reading:
        session = reading.first(Session, external_id="s2").id
    presenter.show_session(session)
    workers.settle()
    page.entered()
    workers.settle()
    made = SimpleNamespace(
        page=page, presenter=presenter, workers=workers, workspace=workspace, out=out, undo=undo,
        said=said, handed=handed, session=session, qtbot=qtbot, services=services, languages=languages,
        bar=page.findChild(EditedBar),
    )  # fmt: skip
    yield made
    if made.bar.dialog is not None:
        made.bar.dialog.close()
    jobs.close()


def stage(desk, which):
    desk.page.go(which)
    desk.workers.settle()
    return desk.page._pages[which].page


def press(desk, key, modifier=Qt.KeyboardModifier.NoModifier):
    widget = desk.page.window().focusWidget()
    desk.qtbot.keyClick(widget, key, modifier)
    desk.workers.settle()


def write(desk):
    """Enter on the page read over; wait for both files."""
    stage(desk, Stage.REVIEW)
    press(desk, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: bool(list(desk.out.glob("*.pdf"))), timeout=15_000)
    desk.qtbot.waitUntil(lambda: desk.page.stage is Stage.SEND, timeout=15_000)
    desk.workers.settle()
    return next(desk.out.glob("*.docx"))


def wait_mail(desk, count):
    desk.qtbot.waitUntil(lambda: len(desk.handed) == count, timeout=15_000)
    desk.workers.settle()


def take_back(desk, text):
    """What was just said has « Annuler », which takes it back."""
    said = desk.said[-1]
    assert (said.text, said.action_label) == (text, "Annuler")
    said.action()
    desk.workers.settle()


def test_one_reads_every_page_over_and_who_is_named(desk):
    page = stage(desk, Stage.REVIEW)
    assert page.ui.sheetsView.count >= 2
    assert page.ui.sheetsView.hasFocus()
    assert "Idriss Benyoussef" in page.ui.namesLabel.text()
    assert (
        page.ui.countLabel.text().startswith("1\u00a0décision") or "1 décision" in page.ui.countLabel.text()
    )
    before = page.ui.sheetsView.verticalScrollBar().value()
    press(desk, Qt.Key.Key_PageDown)
    assert page.ui.sheetsView.verticalScrollBar().value() > before
    press(desk, Qt.Key.Key_End)
    assert page.ui.pageLabel.text() == f"Page {page.ui.sheetsView.count} sur {page.ui.sheetsView.count}"
    assert "Compte rendu de la 14e" in page.ui.sheetsView.accessibleDescription()


def test_kind_and_language_change_what_is_seen_and_written(desk):
    page = stage(desk, Stage.REVIEW)
    page.ui.languageBox.setFocus()
    press(desk, Qt.Key.Key_Down)
    desk.qtbot.keyClick(page.ui.languageBox, Qt.Key.Key_Down)
    page.ui.languageBox.activated.emit(list(Language).index(Language.ENGLISH))
    desk.workers.settle()
    assert "Minutes of the" in page.ui.sheetsView.accessibleDescription()
    page.ui.kindBox.activated.emit(1)
    desk.workers.settle()
    assert desk.presenter.kind is MinutesKind.DECISIONS
    page.ui.sheetsView.setFocus()
    word = write(desk)
    text = "\n".join(each.text for each in docx.Document(str(word)).paragraphs)
    assert "Decision" in text


def test_enter_writes_word_and_pdf_and_goes_on_to_sending(desk):
    word = write(desk)
    assert word.with_suffix(".pdf").read_bytes().startswith(b"%PDF-")
    assert desk.page.stage is Stage.SEND
    assert word.name in desk.said[-1].text
    assert ".pdf" in desk.said[-1].text
    with desk.workspace.reading() as reading:
        (version,) = reading.all(MinutesVersion, session_id=desk.session)
    assert version.document["pdf"]["path"] == str(word.with_suffix(".pdf"))


def test_one_enter_drafts_the_mail_of_each_group(desk):
    write(desk)
    page = desk.page._pages[Stage.SEND].page
    groups = page.ui.groupsTree.topLevelItemCount()
    assert groups >= 2
    assert page.ui.groupsTree.hasFocus()
    for rank in range(groups):
        press(desk, Qt.Key.Key_Return)
        wait_mail(desk, rank + 1)
    with desk.workspace.reading() as reading:
        sendings = reading.all(MinutesSending, session_id=desk.session)
    assert len({each.audience for each in sendings}) == groups
    for path in desk.handed:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert message["To"] is None
        assert len(message["Bcc"].addresses) >= 1
        assert {each.get_filename()[-4:] for each in message.iter_attachments()} == {"docx", ".pdf"}
    assert page.ui.sentTree.topLevelItemCount() == groups


def test_two_enters_at_once_draft_one_mail_to_a_group(desk):
    write(desk)
    page = desk.page._pages[Stage.SEND].page
    last = page.ui.groupsTree.topLevelItem(page.ui.groupsTree.topLevelItemCount() - 1)
    page.ui.groupsTree.setCurrentItem(last)
    for _ in range(2):
        page.ui.draftButton.click()
    wait_mail(desk, 1)
    with desk.workspace.reading() as reading:
        assert reading.count(MinutesSending, session_id=desk.session) == 1


def test_space_unticks_one_person_and_says_what_was_sent(desk):
    write(desk)
    page = desk.page._pages[Stage.SEND].page
    press(desk, Qt.Key.Key_Down)
    gone = page.ui.groupsTree.currentItem().text(0)
    press(desk, Qt.Key.Key_Space)
    assert page.ui.groupsTree.currentItem().checkState(0) is Qt.CheckState.Unchecked
    press(desk, Qt.Key.Key_Return)
    wait_mail(desk, 1)
    message = email.message_from_bytes(desk.handed[0].read_bytes(), policy=email.policy.default)
    assert all(each.addr_spec not in gone for each in message["Bcc"].addresses)
    press(desk, Qt.Key.Key_F6)
    assert page.ui.sentTree.hasFocus()
    press(desk, Qt.Key.Key_Space)
    with desk.workspace.reading() as reading:
        (sending,) = reading.all(MinutesSending, session_id=desk.session)
    assert sending.sent_on == TODAY
    assert page.ui.sentCheck.isChecked()
    take_back(desk, "Noté comme envoyé le 20\u00a0nov.")
    assert not page.ui.sentCheck.isChecked()
    with desk.workspace.reading() as reading:
        assert reading.get(MinutesSending, sending.id).sent_on is None


def test_addresses_show_only_when_all_share_and_one_is_told(desk):
    page = stage(desk, Stage.SEND)
    assert "Cci" in page.ui.addressLabel.text()
    with desk.workspace.writing() as writing:
        for person in writing.all(Person):
            writing.add(
                PrivacyConsent(
                    id=new_id(), person_id=person.id, purpose=PrivacyPurpose.SHARE_EMAIL, granted=True,
                )
            )  # fmt: skip
        writing.commit()
    page.entered()
    desk.workers.settle()
    assert "Cci" not in page.ui.addressLabel.text()


def test_the_day_of_approval_is_kept(desk):
    page = stage(desk, Stage.SEND)
    page.ui.approvedCheck.setFocus()
    press(desk, Qt.Key.Key_Space)
    with desk.workspace.reading() as reading:
        assert reading.get(Session, desk.session).approved_on == TODAY
    assert page.ui.approvedEdit.isEnabled()
    take_back(desk, "Noté comme approuvé le 20\u00a0nov.")
    with desk.workspace.reading() as reading:
        assert reading.get(Session, desk.session).approved_on is None
    assert not page.ui.approvedCheck.isChecked()


def test_nothing_is_offered_before_there_is_a_file(desk):
    page = stage(desk, Stage.SEND)
    assert not page.ui.draftButton.isEnabled()
    press(desk, Qt.Key.Key_Return)
    assert desk.handed == []
    assert "Pas encore de fichier" in page.ui.wordLabel.text()


# What a hand did


def edit(path):
    word = docx.Document(str(path))
    paragraphs = word.paragraphs
    at = next(rank for rank, one in enumerate(paragraphs) if "déjà donné trois fois." in one.text)
    paragraphs[at].runs[-1].text += " Une autre date est possible."
    paragraphs[at + 1].insert_paragraph_before("Un mot de la coordination.")
    next(one for one in paragraphs if one.text.startswith("Lieu")).runs[-1].text = "Ailleurs"
    word.save(str(path))
    return path.read_bytes()


@pytest.fixture
def edited(desk):
    """The bar over minutes whose Word file a hand edited, as seen on coming back to the page."""
    word = write(desk)
    desk.by_hand = edit(word)
    desk.word = word
    desk.page.entered()
    desk.workers.settle()
    desk.workers.settle()
    return desk


def see(desk):
    press(desk, Qt.Key.Key_F7)
    dialog = desk.bar.dialog
    assert dialog.isVisible()
    return dialog


def marked(row, column):
    """The words of a cell told apart because they changed."""
    return [row.text(column)[start:end] for start, end in row.data(column, CHANGED) or ()]


def test_a_hand_is_seen_and_shown_block_by_block(edited):
    assert edited.bar.isVisible()
    dialog = see(edited)
    tree = dialog.ui.blocksTree
    assert isinstance(tree, QTreeWidget)
    rows = [tree.topLevelItem(rank) for rank in range(tree.topLevelItemCount())]
    assert [row.text(2) for row in rows] == [
        "Ailleurs",
        "Offre\u00a0: un atelier sur la désescalade, déjà donné trois fois. Une autre date est possible.",
        "Un mot de la coordination.",
    ]
    assert rows[0].data(0, Qt.ItemDataRole.CheckStateRole) is None, "some were there from afar: it is kept"
    assert rows[0].text(0) == "Lieu\nGardé avec la rencontre : corrigez-le dans le plan."
    assert "passage vous est laissé" in dialog.ui.takenLabel.text()
    assert [marked(row, 2) for row in rows] == [["Ailleurs"], ["Une autre date est possible."], []]
    assert [marked(row, 1) for row in rows[1:]] == [[], []], "nothing of ours went"
    assert dialog.ui.takeButton.isEnabled()


def test_their_words_are_taken_at_one_key_and_undone(edited):
    dialog = see(edited)
    edited.qtbot.keyClick(dialog.ui.blocksTree, Qt.Key.Key_Return)
    edited.workers.settle()
    edited.workers.settle()
    text = "\n".join(text for _, text in edited.services.minuting.compose(edited.session).pieces())
    assert "Une autre date est possible." in text
    assert "Un mot de la coordination." in text
    assert not dialog.ui.takeButton.isEnabled(), "all that can be taken is"
    assert edited.word.read_bytes() == edited.by_hand
    edited.undo.undo()
    edited.workers.settle()
    text = "\n".join(text for _, text in edited.services.minuting.compose(edited.session).pieces())
    assert "Un mot de la coordination." not in text


def test_their_file_is_kept_and_one_is_not_asked_again(edited):
    dialog = see(edited)
    for last in (False, True):
        dialog.ui.keepButton.click()
        edited.workers.settle()
        edited.workers.settle()
        assert not edited.bar.isVisible()
        assert not dialog.isVisible()
        if not last:
            edited.undo.undo()
            edited.workers.settle()
            edited.workers.settle()
            assert edited.bar.isVisible(), "undone, it is asked again"
    page = stage(edited, Stage.SEND)
    assert page.ui.draftButton.isEnabled()
    page.ui.draftButton.click()  # no window is active here after a dialog; keys are pressed elsewhere
    wait_mail(edited, 1)
    message = email.message_from_bytes(edited.handed[0].read_bytes(), policy=email.policy.default)
    files = {each.get_filename(): each.get_content() for each in message.iter_attachments()}
    assert files[edited.word.name] == edited.by_hand
    assert edited.word.read_bytes() == edited.by_hand


def test_a_file_gone_is_looked_for_where_one_says(edited, tmp_path):
    moved = tmp_path / "CR final.docx"
    edited.word.rename(moved)
    edited.bar._presenter.load()
    edited.workers.settle()
    assert edited.bar.isVisible()
    assert "n’est plus là" in edited.bar._said.text()
    asked = []
    edited.bar.ask_where = lambda last: asked.append(last) or moved
    edited.bar.see()
    edited.workers.settle()
    edited.workers.settle()
    assert asked == [edited.word]
    assert "CR final.docx" in edited.bar._said.text()
    assert "modifié à la main" in edited.bar._said.text()


def test_a_damaged_file_is_said_and_ours_goes_beside_at_one_key(edited):
    edited.word.write_bytes(b"PK damaged")
    edited.bar._presenter.load()
    edited.workers.settle()
    assert "ne se lit plus" in edited.bar._said.text()
    assert " v2.docx" in edited.bar.see_button.text()
    edited.bar.see()
    edited.workers.settle()
    edited.qtbot.waitUntil(lambda: len(list(edited.out.glob("*.docx"))) == 2, timeout=15_000)
    edited.qtbot.waitUntil(lambda: edited.presenter.job is None, timeout=15_000)
    edited.workers.settle()
    assert edited.word.read_bytes() == b"PK damaged"


def test_what_was_changed_again_meanwhile_is_shown_and_not_taken(edited):
    dialog = see(edited)
    word = docx.Document(str(edited.word))
    next(one for one in word.paragraphs if one.text == "Un mot de la coordination.").runs[0].text = "Autre."
    word.save(str(edited.word))
    edited.qtbot.keyClick(dialog.ui.blocksTree, Qt.Key.Key_Return)
    edited.workers.settle()
    edited.workers.settle()
    tree = dialog.ui.blocksTree
    assert "Autre." in [tree.topLevelItem(rank).text(2) for rank in range(tree.topLevelItemCount())]
    text = "\n".join(text for _, text in edited.services.minuting.compose(edited.session).pieces())
    assert "Un mot de la coordination." not in text
    assert "vient d’être modifié encore" in edited.said[-1].text


def test_ours_goes_beside_under_another_name(edited):
    dialog = see(edited)
    shortcut = next(each for each in dialog.findChildren(QShortcut) if each.key() == QKeySequence("Alt+2"))
    shortcut.activated.emit()  # no window is active here
    edited.workers.settle()
    edited.qtbot.waitUntil(lambda: len(list(edited.out.glob("*.docx"))) == 2, timeout=15_000)
    edited.qtbot.waitUntil(lambda: edited.presenter.job is None, timeout=15_000)
    edited.workers.settle()
    edited.qtbot.waitUntil(lambda: len(list(edited.out.glob("*.pdf"))) == 2, timeout=15_000)
    edited.workers.settle()
    assert edited.word.with_name(f"{edited.word.stem} v2.docx").is_file()
    assert edited.word.read_bytes() == edited.by_hand
    assert not edited.bar.isVisible()


def test_later_leaves_everything_as_it_is(edited):
    see(edited).ui.laterButton.click()
    edited.workers.settle()
    assert not edited.bar.isVisible()
    edited.bar.see()
    assert edited.bar.dialog.focusWidget() is edited.bar.dialog.ui.blocksTree, "one begins with the blocks"
    edited.bar.dialog.ui.laterButton.click()
    page = stage(edited, Stage.SEND)
    assert not page.ui.draftButton.isEnabled(), "which version goes out is still to be chosen"
    assert edited.word.name in page.ui.wordLabel.text()


def test_every_word_follows_the_language(desk):
    page = stage(desk, Stage.SEND)
    desk.languages.switch(Language.ENGLISH)
    desk.workers.settle()
    assert page.ui.draftButton.text() == "Prepare the mail"
    assert page.ui.groupsTree.topLevelItem(0).text(0).startswith("Members")
