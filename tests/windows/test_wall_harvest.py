"""What was captured is seen, chosen, then shown by pages: real keys, a real file."""

from PySide6.QtCore import Qt

from cop_desktop.domain.codes import ItemKind
from cop_desktop.qt.presenters.wall_draft import About
from cop_desktop.qt.wall.face import HarvestFace, RoundFace, words_of
from tests.console_hand import CTRL, KEY
from tests.console_world import SESSION, round_id
from tests.wall_hand import CONSULTATION, capture_at_closing, face, folded, harvest_key, walled

__all__ = ["walled"]


def test_the_harvest_is_seen_chosen_then_shown_and_hidden(walled):
    capture_at_closing(
        walled, "ii une idée à garder", "nn rappeler {@nobody}", "aa @Naomi appelle la Ville", "nn secret !s"
    )
    harvest_key(walled)
    assert folded(walled)
    lines = walled.strip.draft.lines
    texts = [line.text for line in lines]
    assert not [text for text in texts if "secret" in text]
    assert "1" in walled.strip.ui.hintLabel.text()
    chosen = [line.text for line in lines if line.chosen]
    assert "une idée à garder" in chosen
    assert not [line for line in lines if "Naomi" in line.text and line.chosen]
    assert isinstance(face(walled), RoundFace), "nothing is up yet"
    walled.key(KEY.Key_Return)
    shown = face(walled)
    assert isinstance(shown, HarvestFace)
    assert [line.text for line in shown.lines] == chosen
    assert not folded(walled)
    assert walled.page.focusWidget() is walled.field
    assert walled.strip.draft.about is About.LINE
    walled.qtbot.mouseClick(walled.strip.ui.lineButton, Qt.MouseButton.LeftButton)
    assert isinstance(face(walled), RoundFace)


def test_space_leaves_a_line_out_and_escape_shows_nothing(walled):
    capture_at_closing(walled, "ii première", "ii seconde")
    harvest_key(walled)
    walled.key(KEY.Key_Space)
    assert [line.chosen for line in walled.strip.draft.lines] == [False, True]
    walled.key(KEY.Key_Down)
    walled.key(KEY.Key_Space)
    assert not walled.strip.ui.showButton.isEnabled()
    walled.key(KEY.Key_Return)
    assert isinstance(face(walled), RoundFace)
    walled.key(KEY.Key_Up)
    walled.key(KEY.Key_Space)
    walled.key(KEY.Key_Escape)
    assert isinstance(face(walled), RoundFace)
    assert not folded(walled)
    harvest_key(walled)
    assert [line.chosen for line in walled.strip.draft.lines] == [True, True], "left out for one time only"


def test_what_was_captured_in_a_room_round_never_goes_up(walled):
    walled.go_to(CONSULTATION)
    walled.write("ii une piste pour elle")
    harvest_key(walled)
    assert walled.strip.draft.about is About.NOTHING
    assert "salle" in walled.messages.heard[-1]
    assert isinstance(face(walled), RoundFace)


def test_a_long_harvest_takes_several_pages_turned_by_key_and_by_clicker(walled):
    texts = [
        f"une ligne de longueur ordinaire, que la salle lit de loin, la {n} de toutes" for n in range(14)
    ]
    capture_at_closing(walled, *(f"ii {text}" for text in texts))
    harvest_key(walled)
    assert "pages" in walled.strip.ui.hintLabel.text()
    seen = walled.strip.preview.face().lines
    for _ in range(13):
        walled.key(KEY.Key_Down)
    assert walled.strip.preview.face().lines != seen, "the preview follows the line one is on"
    walled.key(KEY.Key_Return)
    pages = [face(walled).lines]
    here = walled.view.current_id
    while walled.projector.turn_page(1):
        pages.append(face(walled).lines)
    assert [line.text for page in pages for line in page] == texts
    assert len({face(walled).size}) == 1
    while walled.projector.turn_page(-1):
        pass
    walled.key(KEY.Key_PageDown, CTRL)
    assert face(walled).lines == pages[1]
    assert f"page 2 sur {len(pages)}" in walled.strip.draft.hint
    walled.key(KEY.Key_PageUp, CTRL)
    assert face(walled).lines == pages[0]

    # The clicker: a bounce turns one page only, and the last page comes before any step.
    walled.key(KEY.Key_PageDown)
    walled.key(KEY.Key_PageDown, seconds=0.2)
    assert face(walled).lines == pages[1]
    walled.key(KEY.Key_PageUp)
    assert face(walled).lines == pages[0]
    for page in pages[1:]:
        walled.key(KEY.Key_PageDown)
        assert face(walled).lines == page
    walled.key(KEY.Key_PageDown, seconds=0.2)
    assert walled.bar is None, "the bounce of the last turn asks nothing"
    assert walled.view.current_id == here
    walled.key(KEY.Key_PageDown)
    assert walled.bar is not None, "then it is the key of the next step again"
    assert walled.view.current_id == here


def test_the_harvest_of_the_step_of_its_item_or_of_the_session_is_chosen_by_arrows(walled):
    walled.go_to(round_id("welcome", "one"))
    walled.write("ii dite en arrivant")
    walled.write("nn entre nous !s")
    walled.go_to(CONSULTATION)
    walled.write("ii une piste pour elle")
    capture_at_closing(walled, "ii dite en partant")
    harvest_key(walled)

    def listed():
        return [line.text for line in walled.strip.draft.lines]

    scopes = walled.strip.scopes
    assert [button.text() for button in scopes] == [
        "Cette étape (1)",
        "Ce point (1)",
        "La rencontre jusqu’ici (2)",
    ]
    assert listed() == ["dite en partant"]
    walled.key(KEY.Key_Right)
    walled.key(KEY.Key_Right)
    assert listed() == ["dite en arrivant", "dite en partant"], "nothing of a room round, nothing of the room"
    assert "2 restent dans la salle" in walled.strip.draft.hint
    assert scopes[2].isChecked()
    walled.key(KEY.Key_Space)
    walled.key(KEY.Key_Left)
    walled.key(KEY.Key_Left)
    walled.qtbot.mouseClick(scopes[2], Qt.MouseButton.LeftButton)
    assert [line.chosen for line in walled.strip.draft.lines] == [False, True], "a choice stays"
    assert walled.page.focusWidget() is walled.strip.ui.linesList
    assert isinstance(face(walled), RoundFace), "nothing is up yet"
    walled.key(KEY.Key_Return)
    assert words_of(face(walled)) == ("Récolte", "la rencontre jusqu’ici", "dite en partant")


def test_in_a_step_that_stays_in_the_room_the_session_is_offered_and_not_the_step(walled):
    walled.go_to(round_id("welcome", "one"))
    walled.write("ii dite en arrivant")
    walled.go_to(CONSULTATION)
    walled.write("ii une piste pour elle")
    harvest_key(walled)
    assert [line.text for line in walled.strip.draft.lines] == ["dite en arrivant"]
    assert [button.isEnabled() for button in walled.strip.scopes] == [False, False, True]


def test_a_line_too_long_for_the_wall_is_cut_and_said_so(walled):
    capture_at_closing(walled, "nn " + "une phrase qui ne finit pas, " * 20)
    harvest_key(walled)
    [line] = walled.strip.draft.lines
    assert "longue" in line.why
    assert line.text.endswith("finit pas,"), "whole on the console"
    walled.key(KEY.Key_Return)
    [shown] = face(walled).lines
    assert shown.text.endswith("finit pas…") or shown.text.endswith("…")
    assert len(shown.text) < len(line.text)


def test_a_letter_typed_on_the_harvest_is_the_beginning_of_a_line(walled):
    capture_at_closing(walled, "ii première", "ii seconde")
    harvest_key(walled)
    walled.key(KEY.Key_Space)
    walled.type("tiens")
    assert walled.field.line() == "tiens"
    walled.write("nn  !m")
    harvest_key(walled)
    chosen = [line.chosen for line in walled.strip.draft.lines]
    assert chosen[0] is False, "what was left out is still left out"
    assert len(chosen) >= 2


def test_nothing_captured_is_said(walled):
    walled.go_to(CONSULTATION)
    harvest_key(walled)
    assert walled.strip.draft.about is About.NOTHING
    assert "capté" in walled.messages.heard[-1]


def test_kinds_of_the_harvest_keep_their_icon(walled):
    capture_at_closing(walled, "dd on garde la formule")
    [item] = walled.items()
    assert item.kind is ItemKind.DECISION
    harvest_key(walled)
    assert walled.strip.draft.lines[0].icon == "gavel"
    assert walled.console.presenter.session_id == SESSION
