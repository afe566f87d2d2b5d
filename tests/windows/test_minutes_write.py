"""Writing minutes with real keys over a real workspace."""

import docx
import pytest
from PySide6.QtCore import Qt

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.codes import Language, MinutesChoice
from cop_desktop.windows.minutes_stages import Stage
from tests.windows.minutes_hand import CTRL

CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ENTER, DOWN, UP, F6, F2 = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F6, Qt.Key.Key_F2


@pytest.fixture
def writing(hand):
    """On the point where the calendar was decided."""
    hand.show("s2")
    hand.page.go(Stage.WRITE)
    hand.workers.settle()
    go_to(hand, "Ronde")
    return hand


def go_to(hand, beginning):
    for _ in range(8):
        if hand.ui.pointLabel.text().startswith(beginning):
            return
        hand.press(DOWN, modifier=CTRL)
    raise AssertionError(beginning)


def rows(hand):
    return hand.ui.linesView.rows.rows


def point(hand):
    return hand.stage._presenter.point


def page_text(hand):
    return hand.ui.pageView.toPlainText().replace("\xa0", " ")


def summary(hand):
    with hand.workspace.reading() as reading:
        return reading.get(AgendaItem, point(hand).id).summary


def committed(hand):
    """Typing stopped: what was typed is saved by itself."""
    hand.ui.summaryField._idle.timeout.emit()
    hand.workers.settle()


def test_points_are_on_a_thread_true_to_their_minutes(writing):
    thread = writing.ui.pointsThread
    stops = [view for view in thread._views if view.key]
    assert len(stops) == 6, "the break is a length, no stop"
    lengths = dict(zip([view.title[:5] for view in thread._views], thread._lengths(), strict=True))
    assert lengths["1-2-4"] > lengths["Ronde"] > lengths["Appro"]
    assert lengths["1-2-4"] / lengths["Ronde"] == pytest.approx(35 / 30, abs=0.1)
    assert [view.word for view in stops] == ["à écrire"] * 4 + ["en cours", "à écrire"]
    assert writing.ui.lengthLabel.text().replace("\xa0", " ") == "30 min"


def test_a_summary_saves_by_itself_and_the_page_follows(writing):
    assert writing.ui.summaryField.hasFocus()
    writing.type("La proposition est reçue avec soulagement.")
    committed(writing)
    assert summary(writing) == "La proposition est reçue avec soulagement."
    assert "La proposition est reçue avec soulagement." in page_text(writing)
    assert [cursor.selectedText() for cursor in writing.ui.pageView._washed] == [
        "La proposition est reçue avec soulagement."
    ]
    assert writing.ui.countLabel.text().replace("\xa0", " ") == "6 mots"
    words = {view.title: view.word for view in writing.ui.pointsThread._views}
    writing.press(UP, modifier=CTRL)
    words = {view.title[:5]: view.word for view in writing.ui.pointsThread._views}
    assert words["Ronde"] == "écrit"


def test_nothing_typed_is_lost_by_going_elsewhere_or_exporting_at_once(writing):
    writing.type("Un mot.")
    held = point(writing).id
    writing.press(UP, modifier=CTRL)
    assert not writing.ui.pointLabel.text().startswith("Ronde")
    with writing.workspace.reading() as reading:
        assert reading.get(AgendaItem, held).summary == "Un mot."
    go_to(writing, "Ronde")
    assert writing.ui.summaryField.toPlainText() == "Un mot."
    writing.type(" Et un autre.")
    writing.press(Qt.Key.Key_E, modifier=CTRL_SHIFT)
    writing.qtbot.waitUntil(lambda: any(writing.out.glob("*.docx")), timeout=15_000)
    writing.qtbot.waitUntil(lambda: writing.presenter.job is None, timeout=15_000)
    (path,) = writing.out.iterdir()
    assert any("Un mot. Et un autre." in paragraph.text for paragraph in docx.Document(path).paragraphs)


def test_enter_on_a_line_adds_it_as_it_would_be_read(writing):
    assert [row.state for row in rows(writing)][:2] == ["en liste", "en liste"]
    writing.press(F6)
    assert writing.ui.linesView.hasFocus()
    writing.press(ENTER)
    said = writing.ui.summaryField.toPlainText().replace("\xa0", " ").replace("\u2011", "-")
    assert said.startswith("Proposition (Geneviève Tousignant-Kaur) : quatre activités")
    assert summary(writing)
    assert [row.state for row in rows(writing)][:2] == ["résumé", "résumé"]
    assert "encadrée" in [row.state for row in rows(writing)]
    assert writing.ui.linesView.hasFocus()


def test_a_line_put_in_without_a_name_then_added_is_listed_no_more(writing):
    writing.press(Qt.Key.Key_Left, modifier=CTRL)
    assert writing.page.stage is Stage.WRITE, "in a field, Ctrl and arrows go along words"
    writing.page.go(Stage.TRIAGE)
    writing.press(ENTER)  # the proposal, without a name
    writing.page.go(Stage.WRITE)
    assert rows(writing)[0].state == "en liste"
    writing.press(F6, ENTER)
    assert "Geneviève" not in summary(writing)
    assert rows(writing)[0].state == "résumé"
    assert page_text(writing).count("quatre activités, une par saison") == 1


def test_lines_are_hidden_shown_and_given_back(writing):
    writing.press(F6)
    key = writing.ui.linesView.current_key
    line = writing.presenter.line(key)
    writing.press(Qt.Key.Key_Delete)
    assert writing.presenter.line(key).item.minutes_choice is MinutesChoice.OUT
    assert rows(writing)[0].state == "exclu"
    assert "quatre activités, une par saison" not in page_text(writing)
    writing.press(Qt.Key.Key_I)
    assert rows(writing)[0].state == "en liste"
    writing.press(Qt.Key.Key_U)
    assert writing.presenter.line(key).item.minutes_choice is MinutesChoice.UNDECIDED
    assert writing.presenter.line(key).item.text == line.item.text


def test_alt_arrows_change_the_order_of_the_minutes_alone(writing):
    writing.press(F6)
    keys = [row.key for row in rows(writing)]
    before = [writing.presenter.line(key).item.position for key in keys]
    writing.press(DOWN, modifier=ALT)
    writing.qtbot.keyClick(writing.ui.linesView, DOWN, ALT)
    writing.qtbot.keyClick(writing.ui.linesView, UP, ALT)  # quicker than the disk
    writing.workers.settle()
    after = [row.key for row in rows(writing)]
    assert after == [keys[1], keys[0], *keys[2:]]
    assert writing.ui.linesView.current_key == keys[0]
    assert [writing.presenter.line(key).item.position for key in keys] == before
    text = page_text(writing)
    assert text.index("Les organismes communautaires") < text.index("quatre activités, une par saison")
    assert not writing.said, "an order of ours is no conflict"


def test_f2_gives_words_for_the_minutes_and_esc_none(writing):
    writing.press(F6, DOWN)
    key = writing.ui.linesView.current_key
    captured = writing.presenter.line(key).item.text
    writing.press(F2)
    assert writing.ui.wordingField.hasFocus()
    writing.type("Quelle part pour les organismes?")
    writing.press(Qt.Key.Key_Escape)
    assert writing.presenter.line(key).item.wording == ""
    writing.press(F2)
    writing.type("Quelle part pour les organismes?")
    writing.press(ENTER)
    assert writing.ui.linesView.hasFocus()
    item = writing.presenter.line(key).item
    assert (item.wording, item.text) == ("Quelle part pour les organismes?", captured)
    assert "Quelle part pour les organismes?" in page_text(writing)
    assert next(row for row in rows(writing) if row.key == key).title == captured


def test_what_somebody_else_wrote_is_not_overwritten(writing):
    writing.type("Le mien")
    with writing.workspace.reading() as reading:
        row = reading.get(AgendaItem, point(writing).id)
    writing.change(row, summary="Le leur.")
    writing.workers.settle()
    assert writing.ui.summaryField.toPlainText() == "Le mien", "what is being typed stays"
    committed(writing)
    assert summary(writing) == "Le leur."
    assert "Le leur." in writing.said[-1].text
    writing.said[-1].action()
    writing.workers.settle()
    assert summary(writing) == "Le mien"


def test_ones_own_saves_never_conflict_however_fast(writing):
    for letter in ("U", "n", " ", "m", "o", "t"):
        writing.type(letter)
        writing.ui.summaryField._idle.timeout.emit()  # before the page was read again
    writing.workers.settle()
    assert summary(writing) == "Un mot"
    assert not writing.said


def test_a_point_of_the_room_has_no_summary_to_write(hand):
    hand.show("s1")
    hand.page.go(Stage.WRITE)
    hand.workers.settle()
    go_to(hand, "Consultation 1")
    assert not hand.ui.summaryField.isVisible()
    assert "12 lignes restent dans la salle" in hand.ui.roomLabel.text().replace("\xa0", " ")
    shown = " ".join(row.title for row in rows(hand)) + page_text(hand)
    assert "Médiation de banc" in shown
    for secret in ("parc central", "plaintes", "écouter les personnes dont on parle"):
        assert secret not in shown
    assert hand.ui.linesView.hasFocus()
    hand.press(ENTER)
    assert hand.stage._presenter.point.stored == ""


def test_f6_goes_round(writing):
    writing.press(F6)
    assert writing.ui.linesView.hasFocus()
    writing.press(F6)
    assert writing.ui.pageView.hasFocus()
    writing.press(F6)
    assert writing.ui.summaryField.hasFocus()


def test_the_thread_is_made_of_buttons(writing):
    first = writing.ui.pointsThread._points[0]
    first.setFocus()
    writing.qtbot.keyClick(first, DOWN)
    writing.workers.settle()
    assert writing.ui.pointLabel.text().startswith("Approbation")
    assert "à écrire" in first.accessibleName()


def test_the_language_switches_live_and_what_is_typed_stays(writing):
    writing.type("Un mot")
    writing.languages.switch(Language.ENGLISH)
    writing.workers.settle()
    assert writing.ui.summaryField.toPlainText() == "Un mot"
    assert {row.state for row in rows(writing)} <= {"listed", "boxed", "left out", "summary"}


def test_both_themes_paint(writing, dark_theme):
    assert not writing.page.grab().isNull()


def test_the_thread_of_stages_stays_where_it_is(writing, qtbot):
    thread = writing.page.ui.stageThread
    there = thread.x()
    writing.page.go(Stage.TRIAGE)
    writing.workers.settle()
    qtbot.waitUntil(lambda: not writing.page.ui.exportButton.isVisible())
    writing.page.layout().activate()
    assert abs(thread.x() - there) <= 4, "but for the weight of the word of the present stage"
