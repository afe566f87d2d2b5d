"""The words a hand changed in a sentence, and no others."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.minutes.word_changes import MOST, changed_words

WORDS = st.lists(st.sampled_from(["la", "médiation", "se", "reprend", "trois", "soirs"]), max_size=9)


def texts(ours, theirs):
    gone, come = changed_words(ours, theirs)
    return [ours[a:b] for a, b in gone], [theirs[a:b] for a, b in come]


def test_words_changed_added_and_taken_away_are_told_apart():
    assert texts("Trois soirs par mois.", "Quatre soirs par mois.") == (["Trois"], ["Quatre"])
    assert texts("Trois soirs.", "Trois soirs. On verra bien.") == ([], ["On verra bien."])
    assert texts("Trois longs soirs.", "Trois soirs.") == (["longs"], [])
    assert texts("", "Un mot.") == ([], ["Un mot."])
    assert texts("Rien ne change.", "Rien ne change.") == ([], [])


@settings(max_examples=80, deadline=None)
@given(WORDS, WORDS)
def test_what_is_not_marked_is_the_same_on_both_sides(ours, theirs):
    first, second = " ".join(ours), " ".join(theirs)
    gone, come = changed_words(first, second)

    def left(text, stretches):
        for start, end in reversed(stretches):
            text = text[:start] + text[end:]
        return text.split()

    assert left(first, gone) == left(second, come)


def test_a_very_long_sentence_is_marked_whole():
    long = "mot " * (MOST + 1)
    assert texts(long, "court") == ([long], ["court"])
