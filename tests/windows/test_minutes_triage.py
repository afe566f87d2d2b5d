"""Sorting minutes with real keys over a real workspace."""

from dataclasses import replace

import docx
import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Language, Level, MinutesChoice
from cop_desktop.domain.minutes.triage import AnswerKind
from cop_desktop.domain.session import Session
from cop_desktop.qt.presenters.triage_words import ready_words
from cop_desktop.windows.minutes_stages import Stage
from tests.windows.minutes_hand import CTRL

CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ENTER, SPACE, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down


def rows(hand):
    return hand.ui.casesView.rows.rows


def states(hand):
    return [row.state for row in rows(hand)]


def plain(text):
    return text.replace("\xa0", " ").replace("\u2011", "-")


def incomplete(hand):
    """An action nobody answers for."""
    with hand.workspace.writing() as writing:
        action = next(each for each in writing.all(CapturedItem) if each.text.startswith("Inviter deux jur"))
        writing.save(replace(action, owner_id=None, due_on=None, due_next_session=False))
        writing.commit()
    return action.external_id


def test_only_what_needs_judgement_is_asked_and_the_rest_is_one_line(hand):
    hand.show("s2")
    assert hand.page.stage is Stage.TRIAGE
    assert [row.title for row in rows(hand)] == [
        "Nom dans le texte", "Petit cercle", "Accord à demander", "Accord à demander",
    ]  # fmt: skip
    assert hand.ui.judgeCount.text() == "4"
    assert hand.ui.readyCount.text() == "27"
    assert plain(hand.ui.readyLabel.text()).startswith("3 décisions, 3 actions, 5 besoins, 2 formations")
    assert plain(hand.ui.stayLabel.text()) == "0 reste dans la salle"
    assert "Geneviève Tousignant-Kaur</span>" in hand.ui.capturedLabel.text()
    assert hand.page.ui.tallyLabel.text() == "0 sur 4"
    assert not hand.page.ui.exportButton.isVisible()


def test_enter_keeps_what_is_proposed_and_ends_in_writing(hand):
    hand.show("s2")
    hand.press(ENTER)
    assert hand.stored("s2-i19").minutes_choice is MinutesChoice.ANONYMOUS
    assert states(hand) == ["sans nom", "", "", ""]
    assert hand.page.ui.tallyLabel.text() == "1 sur 4"
    hand.press(ENTER, ENTER)
    assert hand.page.stage is Stage.TRIAGE
    hand.press(ENTER)
    assert hand.page.stage is Stage.WRITE


def test_digits_choose_and_each_answer_says_what_would_be_read(hand):
    hand.show("s2")
    before = hand.stored("s2-i19")
    assert plain(hand.ui.namedCard.toolTip()).startswith("Proposition (Geneviève Tousignant-Kaur) :")
    assert plain(hand.ui.namelessCard.toolTip()).startswith("Proposition : quatre")
    hand.press(Qt.Key.Key_4)
    assert hand.ui.outCard.isChecked()
    assert hand.stored("s2-i19").minutes_choice is MinutesChoice.UNDECIDED, "only Enter keeps"
    hand.press(Qt.Key.Key_2, ENTER)
    after = hand.stored("s2-i19")
    assert (after.minutes_choice, after.text) == (MinutesChoice.IN, before.text)
    text = "\n".join(text for _, text in hand.presenter.board.document.pieces())
    assert "Proposition (Geneviève Tousignant‑Kaur)" in text


def test_space_puts_off_and_arrows_go_through(hand):
    hand.show("s2")
    hand.press(SPACE, SPACE)
    assert hand.ui.casesView.current_key == rows(hand)[2].key
    assert states(hand) == ["", "", "", ""]
    hand.press(Qt.Key.Key_Up)
    assert hand.ui.reasonLabel.text() == "Petit cercle"
    hand.press(DOWN, DOWN, SPACE)
    assert hand.ui.casesView.current_key == rows(hand)[0].key, "the first that waits comes again"


def test_ctrl_z_undoes_and_comes_back_to_it(hand):
    hand.show("s2")
    hand.press(ENTER, ENTER)
    hand.undo.undo()
    hand.workers.settle()
    assert states(hand) == ["sans nom", "", "", ""]
    assert hand.ui.casesView.current_key == rows(hand)[1].key


def test_a_word_to_whoever_may_be_named_is_one_key_and_undone_with_its_answer(hand):
    hand.show("s2")
    assert not hand.ui.askCheck.isVisible(), "nobody is asked about a name somebody typed"
    hand.press(DOWN, DOWN)
    key = hand.ui.casesView.current_key
    assert hand.ui.askCheck.isVisible()
    assert hand.ui.askCheck.isChecked()
    assert plain(hand.ui.askCheck.text()).startswith("Préparer un mot à ")
    hand.press(Qt.Key.Key_4)
    assert not hand.ui.askCheck.isVisible(), "what is left out is asked of nobody"
    hand.press(Qt.Key.Key_1, ENTER)

    def asked():
        with hand.workspace.reading() as reading:
            return "asked_on" in reading.get(CapturedItem, key).details

    assert asked()
    hand.undo.undo()
    hand.workers.settle()
    assert not asked()
    assert hand.ui.casesView.current_key == key
    hand.press(Qt.Key.Key_M, ENTER)
    assert not asked()
    assert "sans nom" in states(hand)


def test_a_title_is_reworded_beside_its_sentence(hand):
    with hand.workspace.writing() as writing:
        item = writing.first(CapturedItem, external_id="s2-i19")
        writing.save(replace(item, title="L’offre de Geneviève"))
        writing.commit()
    hand.show("s2")
    hand.press(Qt.Key.Key_3)
    assert hand.ui.wordingTitleField.isVisible()
    assert "Geneviève" not in hand.ui.wordingTitleField.text()
    hand.ui.wordingTitleField.setText("Quatre activités")
    hand.press(ENTER)
    kept = hand.stored("s2-i19")
    assert (kept.public_title, kept.title) == ("Quatre activités", "L’offre de Geneviève")
    text = "\n".join(text for _, text in hand.presenter.board.document.pieces())
    assert "Quatre activités" in text
    assert "L’offre" not in text


def test_rewording_gives_words_for_the_minutes_and_leaves_the_captured_ones(hand):
    hand.show("s2")
    before = hand.stored("s2-i19").text
    hand.press(Qt.Key.Key_3)
    assert hand.ui.wordingField.hasFocus()
    assert plain(hand.ui.wordingField.toPlainText()).startswith("Proposition : quatre")
    hand.type("Quatre activités sont proposées.")
    hand.press(ENTER)
    after = hand.stored("s2-i19")
    assert (after.wording, after.text) == ("Quatre activités sont proposées.", before)
    assert states(hand)[0] == "récrit"
    assert hand.ui.casesView.hasFocus()
    hand.press(Qt.Key.Key_3)
    hand.press(Qt.Key.Key_Escape)
    assert not hand.ui.wordingField.isVisible()
    assert hand.ui.namelessCard.isChecked()


def test_digits_typed_in_a_wording_are_words(hand):
    hand.show("s2")
    hand.press(Qt.Key.Key_3)
    hand.type("1 2 3 4 p")
    hand.press(ENTER)
    assert hand.stored("s2-i19").wording == "1 2 3 4 p"
    assert hand.page.stage is Stage.TRIAGE
    assert not hand.page.browsing


def test_what_stays_in_the_room_is_offered_a_sentence_and_never_listed_by_its_words(hand):
    hand.show("s1")
    room = [row for row in rows(hand) if row.title == "Reste dans la salle"]
    assert len(room) == 6
    secret = "Avant d’aménager, il faut écouter"
    assert not any(secret in row.sub for row in rows(hand))
    hand.press(ENTER)
    assert [hand.ui.namelessCard.isVisible(), hand.ui.rewordCard.isVisible()] == [False, True]
    assert hand.ui.outCard.isChecked()
    assert plain(hand.ui.stayLabel.text()) == "14 restent dans la salle"
    key = hand.ui.casesView.current_key
    hand.press(Qt.Key.Key_3)
    assert hand.ui.wordingField.toPlainText() == "", "one begins with nothing: it is a second sentence"
    hand.type("On écoute d’abord.")
    hand.press(ENTER)
    with hand.workspace.reading() as reading:
        kept = reading.get(CapturedItem, key)
    assert (kept.public_text, kept.level.value) == ("On écoute d’abord.", "room")
    assert next(row for row in rows(hand) if row.key == key).state == "récrit"
    text = "\n".join(text for _, text in hand.presenter.board.document.pieces())
    assert "On écoute d’abord." in text
    assert kept.text not in text


def in_a_room(hand, **fields):
    """Something of a consultation, with words for others."""
    with hand.workspace.writing() as writing:
        item = next(each for each in writing.all(CapturedItem) if each.text.startswith("Avant d’aménager"))
        writing.save(replace(item, public_level=Level.MEMBERS, **fields))
        writing.commit()
    return item.external_id


@pytest.mark.parametrize(
    ("keys", "title", "state"),
    [
        ((ENTER,), "Le mot d’une personne du groupe", "sans nom"),
        ((Qt.Key.Key_2, ENTER), "Le mot de Rosalinde", "avec son nom"),
        ((Qt.Key.Key_3, Qt.Key.Key_Tab, ENTER), "Écouter", "récrit"),
    ],
)
def test_a_name_in_the_title_others_read_of_a_room_has_every_answer(hand, keys, title, state):
    key = in_a_room(hand, public_title="Le mot de Rosalinde", public_text="On écoute.")
    hand.show("s1")
    assert rows(hand)[0].title == "Nom dans le texte"
    for each in keys:
        if each is Qt.Key.Key_Tab:
            assert hand.ui.wordingTitleField.text() == "Le mot d’une personne du groupe"
            hand.ui.wordingTitleField.selectAll()
            hand.ui.wordingTitleField.setFocus()
            hand.type("Écouter")
        hand.press(each)
    kept = hand.stored(key)
    assert (kept.public_title, kept.public_text) == (title, "On écoute.")
    assert kept.text.startswith("Avant d’aménager")
    assert rows(hand)[0].state == state


@pytest.mark.parametrize(
    ("text", "reason", "proposed", "read"),
    [
        ("« On ne m’avait jamais écoutée. »", "Citation", "sans nom", "écoutée"),
        (
            "La Ville de Mont-Aubépine attend un avis.",
            "Organisation dans le texte",
            "sans nom",
            "attend un avis",
        ),
    ],
    ids=["quotation", "organization"],
)
@pytest.mark.parametrize("answer", ["keep", "reword", "out"])
def test_a_quotation_and_an_organization_are_judged_by_keys(hand, text, reason, proposed, read, answer):
    key = noted(hand, text)
    hand.show("s2")
    row = next(row for row in rows(hand) if row.key == key)
    assert row.title == reason
    hand.ui.casesView.go_to(key)
    assert hand.ui.reasonLabel.text() == reason
    assert plain(hand.ui.capturedLabel.text()).count("<span") == 1, "what is in doubt is marked"
    with hand.workspace.reading() as reading:
        before = reading.get(CapturedItem, key)
    assert before.minutes_choice is MinutesChoice.UNDECIDED
    if answer == "keep":
        hand.press(ENTER)
    elif answer == "reword":
        hand.press(Qt.Key.Key_3)
        hand.ui.wordingField.selectAll()
        hand.type("Un avis est attendu.")
        hand.press(ENTER)
    else:
        hand.press(Qt.Key.Key_4, ENTER)
    with hand.workspace.reading() as reading:
        after = reading.get(CapturedItem, key)
    assert after.text == text, "captured words never change"
    printed = plain("\n".join(words for _, words in hand.presenter.board.document.pieces()))
    assert (read in printed) is (answer == "keep")
    assert ("Un avis est attendu." in printed) is (answer == "reword")
    assert "Mont-Aubépine attend" not in printed
    hand.undo.undo()
    hand.workers.settle()
    assert next(row for row in rows(hand) if row.key == key).state == ""


def noted(hand, text):
    """A note of the session, in none of its rooms."""
    with hand.workspace.writing() as writing:
        note = next(
            each
            for each in writing.all(CapturedItem)
            if each.external_id.startswith("s2-") and each.kind is ItemKind.NOTE and each.source_id is None
        )
        writing.save(replace(note, text=text, details={}))
        writing.commit()
    return note.id


def test_an_action_is_completed_by_a_few_letters(hand):
    name = incomplete(hand)
    hand.show("s2")
    hand.press(DOWN, DOWN, DOWN, DOWN)
    assert hand.ui.reasonLabel.text() == "Action sans responsable ni date"
    hand.press(Qt.Key.Key_Tab) if not hand.ui.ownerField.hasFocus() else None
    hand.ui.ownerField.setFocus()
    hand.type("ma")
    assert hand.ui.ownerMeant.text() == "Maude Lanthier-Roy"
    hand.press(Qt.Key.Key_Tab)
    assert hand.ui.dueField.hasFocus()
    hand.type("pro")
    assert hand.ui.dueMeant.text() == "prochaine rencontre"
    hand.press(ENTER)
    kept = hand.stored(name)
    assert kept.owner_id
    assert (kept.due_on, kept.due_next_session) == (None, True)
    assert states(hand)[-1] == "complète"


def test_an_action_may_stay_to_be_determined(hand):
    name = incomplete(hand)
    hand.show("s2")
    hand.press(ENTER, ENTER, ENTER, ENTER)
    assert hand.page.stage is Stage.TRIAGE
    hand.press(ENTER)
    assert hand.page.stage is Stage.WRITE
    assert hand.stored(name).owner_id is None


def test_an_answer_given_elsewhere_is_not_overwritten_unsaid(hand):
    hand.show("s2")
    hand.press(Qt.Key.Key_2)
    hand.change(hand.stored("s2-i19"), minutes_choice=MinutesChoice.OUT)
    hand.qtbot.keyClick(hand.page.focusWidget(), ENTER)
    hand.workers.settle()
    assert hand.stored("s2-i19").minutes_choice is MinutesChoice.OUT
    assert "Changé ailleurs" in hand.said[-1].text
    assert hand.ui.casesView.current_key == hand.stored("s2-i19").id
    hand.said[-1].action()
    hand.workers.settle()
    assert hand.stored("s2-i19").minutes_choice is MinutesChoice.IN


def test_p_looks_through_everything_and_back(hand):
    hand.show("s2")
    hand.press(Qt.Key.Key_P)
    assert hand.page.ui.stages.currentWidget() is hand.page.ui.browsePage
    assert hand.page.ui.itemsView.hasFocus()
    hand.press(Qt.Key.Key_P)
    assert hand.page.stage is Stage.TRIAGE
    assert hand.ui.casesView.hasFocus()


def test_the_keyboard_is_there_before_anything_is_read(hand):
    """A place is entered while its session is still being read."""
    with hand.workspace.reading() as reading:
        session = reading.first(Session, external_id="s2")
    hand.presenter.show_session(session.id)
    hand.page.entered()
    assert hand.presenter.board is None
    assert hand.ui.casesView.hasFocus()
    hand.workers.settle()
    assert hand.ui.casesView.hasFocus()
    hand.press(DOWN)
    assert hand.ui.reasonLabel.text() == "Petit cercle"


def test_nothing_to_judge_is_said_and_enter_goes_on(hand):
    hand.show("s4")
    assert hand.ui.caseStack.currentWidget() is hand.ui.nothingCard
    hand.press(ENTER)
    assert hand.page.stage is Stage.WRITE


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_PageDown])
def test_stages_are_gone_through_by_key(hand, key):
    hand.show("s2")
    hand.press(key, modifier=CTRL)
    assert hand.page.stage is Stage.WRITE
    assert hand.page.ui.exportButton.isVisible()
    first = hand.page.ui.stageThread._stages[0]
    assert not first.view.done, "what is passed with something to judge is not ticked"
    hand.page.go(Stage.TRIAGE)
    hand.press(ENTER, ENTER, ENTER, ENTER)
    assert hand.page.stage is Stage.WRITE
    assert first.view.done


def test_export_from_there_says_once_what_waits(hand):
    hand.show("s1")
    hand.press(Qt.Key.Key_E, modifier=CTRL_SHIFT)
    assert hand.page.ui.waitingBar.isVisible()
    assert hand.ui.casesView.hasFocus()
    assert list(hand.out.iterdir()) == []
    hand.press(Qt.Key.Key_E, modifier=CTRL_SHIFT)
    hand.qtbot.waitUntil(lambda: any(hand.out.glob("*.docx")), timeout=15_000)
    hand.qtbot.waitUntil(lambda: hand.presenter.job is None, timeout=15_000)
    (path,) = hand.out.iterdir()
    assert docx.Document(path).paragraphs


def test_the_language_switches_live(hand):
    hand.show("s2")
    hand.languages.switch(Language.ENGLISH)
    hand.workers.settle()
    assert rows(hand)[0].title == "Name in the text"
    assert hand.ui.namelessCard.text() == "Without a name"
    assert hand.ui.stayLabel.text() == "0 stay in the room"


def test_an_answer_shown_as_given_stays_so_when_shown_again(hand):
    hand.show("s2")
    hand.press(Qt.Key.Key_4, ENTER)
    hand.show("s1")
    hand.show("s2")
    assert states(hand)[0] == "exclu"
    case = hand.stage._presenter.cases[0]
    assert case.given is AnswerKind.OUT


def test_no_number_is_left_without_its_word(languages):
    languages.switch(Language.FRENCH)
    said = ready_words({ItemKind.DECISION: 3, ItemKind.ACTION: 1, ItemKind.NOTE: 13})
    assert said == "3\u00a0décisions, 1\u00a0action, 13\u00a0autres."
