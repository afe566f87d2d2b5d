"""The stretch of a document shown around a piece holds it, whatever stands before it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.minutes.document import Block, BlockKind, Row
from cop_desktop.qt.presenters.minutes_window import first_of, stretch
from tests.minutes_world import minutes

MOST = 9


def ids(blocks):
    return [each for block in blocks for each in (block.id, *(row.id for row in block.rows[1:]))]


def document(sizes):
    """Blocks of these sizes: 0 is a paragraph, more is a table of so many rows under its header."""
    blocks = [
        Block(
            f"t{n}",
            BlockKind.TABLE,
            rows=tuple(Row(f"t{n}-{r}" if r else "", ("a",)) for r in range(size + 1)),
        )
        if size
        else Block(f"p{n}", BlockKind.PARAGRAPH)
        for n, size in enumerate(sizes)
    ]
    return replace(minutes(), blocks=tuple(blocks))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 25), min_size=1, max_size=12), st.data())
def test_the_piece_is_among_those_shown_and_nothing_after_it_is_lost(sizes, data):
    whole = document(sizes)
    piece = data.draw(st.sampled_from(ids(whole.blocks)))
    shown, begun = stretch(whole, piece, MOST)
    found = ids(shown.blocks)
    assert piece in found[:MOST]
    assert found[found.index(piece) :] == ids(whole.blocks)[ids(whole.blocks).index(piece) :]
    assert begun is (shown.blocks != whole.blocks)


def test_a_piece_that_is_nowhere_shows_the_beginning():
    whole = document([0, 30, 0])
    assert stretch(whole, "nowhere", MOST) == (whole, False)
    assert stretch(whole, "", MOST) == (whole, False)
    assert first_of(whole, ["nowhere", "t1-20", "t1-3"]) == "t1-3"
    assert first_of(whole, ["nowhere"]) == ""
