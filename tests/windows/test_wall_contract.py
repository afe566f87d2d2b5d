"""The contract sentence is never overwritten unseen, nor lost when its steps go by."""

from dataclasses import replace

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.qt.presenters.wall_draft import About
from tests.console_hand import CTRL, KEY, SHIFT
from tests.wall_hand import CONSULTATION, CONTRACT, LEARNING, SYNTHESIS, walled

__all__ = ["walled"]
MINE = "Comment dire non sans se fermer?"
THEIRS = "Qui décide quand personne ne répond?"


def questions(room):
    with room.workspace.reading() as reading:
        return [reading.get(RoundOccurrence, each).question for each in (CONTRACT, CONSULTATION, SYNTHESIS)]


def write_elsewhere(room, text):
    """Another window writes the sentence; this one may not have read it yet."""
    with room.workspace.writing() as writing:
        for each in (CONTRACT, CONSULTATION, SYNTHESIS):
            writing.save(replace(writing.get(RoundOccurrence, each), question=text))
        writing.commit()


def begin(room):
    room.go_to(CONTRACT)
    room.key(KEY.Key_F, CTRL | SHIFT)
    room.strip.ui.sentenceEdit.selectAll()
    room.type(MINE)


def test_what_another_window_wrote_is_told_and_not_overwritten(walled):
    begin(walled)
    write_elsewhere(walled, THEIRS)
    walled.key(KEY.Key_Return)
    assert questions(walled) == [THEIRS] * 3
    ui = walled.strip.ui
    assert THEIRS in ui.hintLabel.text()
    assert ui.sentenceEdit.text() == MINE, "both wordings are there"
    walled.key(KEY.Key_Return)
    assert questions(walled) == [MINE] * 3
    assert walled.strip.draft.about is not About.CONTRACT


def test_the_other_wording_may_be_taken(walled):
    begin(walled)
    write_elsewhere(walled, THEIRS)
    walled.console.capture.reload_desk()
    walled.settle()
    walled.drafts.refresh()
    button = walled.strip.presets[0]
    assert THEIRS in walled.strip.ui.hintLabel.text(), "said before Enter is pressed"
    assert button.text() == "Prendre l’autre"
    button.setFocus()
    walled.key(KEY.Key_Space)
    assert questions(walled) == [THEIRS] * 3
    assert walled.strip.draft.about is not About.CONTRACT


def test_a_sentence_taken_away_elsewhere_is_not_put_back_unseen(walled):
    begin(walled)
    write_elsewhere(walled, "")
    walled.key(KEY.Key_Return)
    assert questions(walled) == [""] * 3
    assert "rien" in walled.strip.ui.hintLabel.text()


def test_a_sentence_half_typed_waits_when_its_steps_are_over(walled):
    begin(walled)
    walled.go_to(LEARNING)
    draft = walled.strip.draft
    assert (draft.about, draft.hint) == (About.LINE, MINE)
    walled.field.write("une ligne commencée")
    walled.strip.ui.lineButton.click()
    walled.settle()
    assert walled.field.line() == "une ligne commencée"
    assert walled.strip.draft.hint == MINE, "still there"
    walled.field.write("")
    walled.strip.ui.lineButton.click()
    walled.settle()
    assert MINE in walled.field.line()
    assert walled.strip.draft.about is About.NOTHING
    walled.key(KEY.Key_Return)
    kept = next(item for item in walled.items() if MINE in item.text)
    assert (kept.kind, kept.level) == (ItemKind.QUESTION, Level.ROOM)


def test_nothing_waits_of_a_sentence_that_was_shown_or_captured(walled):
    begin(walled)
    walled.key(KEY.Key_Return)
    walled.key(KEY.Key_F, CTRL | SHIFT)
    walled.go_to(LEARNING)
    assert walled.strip.draft.about is About.NOTHING
