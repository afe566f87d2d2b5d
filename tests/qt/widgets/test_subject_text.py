"""A subject is set whole, large and balanced."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.qt.widgets.lettering import serif
from cop_desktop.qt.widgets.subject_text import SubjectText, break_lines, set_subject

QUESTION = "Qu’est-ce qui nous a surpris dans notre pratique ce mois-ci?"


def widest(lines: tuple[str, ...], size: int) -> float:
    return max(QFontMetricsF(serif(size)).horizontalAdvance(line) for line in lines)


@given(st.lists(st.text("abcdeé-’", min_size=1, max_size=12), min_size=1, max_size=25), st.integers(5, 60))
@settings(max_examples=200, deadline=None)
def test_breaking_keeps_every_word_whole_and_in_order(words: list[str], room: int) -> None:
    lines = break_lines(words, lambda text: float(len(text)), room)
    assert " ".join(lines).split(" ") == words
    longest = max(len(word) for word in words)
    assert all(len(line) <= max(room, longest) for line in lines)


@given(st.lists(st.text("abc", min_size=1, max_size=6), min_size=3, max_size=14))
@settings(max_examples=100, deadline=None)
def test_no_line_more_than_needed(words: list[str]) -> None:
    room = 16
    greedy, used = 1, 0
    for word in words:
        if used and used + 1 + len(word) > room:
            greedy, used = greedy + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    assert len(break_lines(words, lambda text: float(len(text)), room)) == greedy


def test_no_word_is_left_alone() -> None:
    lines = break_lines(["quatre", "mots", "de", "taille", "égale", "ici"], lambda text: float(len(text)), 26)
    assert len(lines[-1].split()) > 1


def test_a_line_ends_on_a_colon_when_it_can() -> None:
    words = ["Codéveloppement", "d’octobre\xa0:", "deux", "consultations"]
    lines = break_lines(words, lambda text: float(len(text)), 21)
    assert lines == ("Codéveloppement", "d’octobre\u00a0:", "deux consultations")


@pytest.mark.parametrize(("width", "height"), [(1120, 480), (700, 480), (1120, 200), (500, 300)])
def test_the_largest_size_that_fits(qapp: object, theme: object, width: int, height: int) -> None:
    chosen = set_subject(QUESTION, width, height, 108, 30)
    assert widest(chosen.lines, chosen.size) <= width
    assert chosen.height <= height
    if chosen.size < 108:
        larger = set_subject(QUESTION, width, height, chosen.size + 1, chosen.size + 1)
        assert larger.height > height or widest(larger.lines, larger.size) > width


def test_words_with_a_hyphen_are_never_broken(qapp: object, theme: object) -> None:
    for width in range(300, 1200, 60):
        for line in set_subject(QUESTION, width, 480, 108, 40).lines:
            assert not line.endswith("-")
    shown = " ".join(set_subject(QUESTION, 500, 480, 108, 40).lines)
    assert "mois-ci?" in shown
    assert "Qu’est-ce" in shown


def test_characters_the_fonts_lack_are_replaced(qapp: object, theme: object) -> None:
    lines = set_subject("Pourquoi\u202f? Ce mois\u2011ci", 2000, 480, 108, 40).lines
    assert lines == ("Pourquoi\u00a0? Ce mois-ci",)


def test_an_empty_subject_is_nothing(qapp: object, theme: object) -> None:
    assert set_subject("", 500, 300, 108, 70).lines == ()


def test_no_width_at_all_ends_nothing(qapp: object, theme: object) -> None:
    """What fails inside a layout of a small window would end the whole program."""
    for room in (0, -20):
        assert set_subject("Une question", room, 100, 34, 17).lines == ("Une", "question")
    assert SubjectText(ink_of("light"), 34, 17).heightForWidth(0) >= 0


def test_the_widget_is_named_by_its_question_and_grows_with_it(qapp: object, theme: object) -> None:
    widget = SubjectText(ink_of("light"), 32, 22)
    widget.set_text("Court?")
    short = widget.heightForWidth(400)
    widget.set_text(QUESTION)
    assert widget.accessibleName() == QUESTION
    assert widget.heightForWidth(400) > short
    widget.resize(400, 90)
    assert not widget.grab().isNull()


def test_no_word_of_a_sentence_is_alone_on_a_line_between_others(qapp: object, theme: object) -> None:
    setting = set_subject("Parlons-en. Au signal, on vote\u00a0: continuer ou changer.", 1120, 568, 108, 70)
    assert len(setting.lines) == 4
    assert "continuer" not in setting.lines
