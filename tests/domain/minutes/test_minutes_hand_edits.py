"""What a hand did, told from the pieces found and the document written."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.minutes.hand_edits import Found, hand_edits
from tests.minutes_world import action, minutes, note

DOCUMENT = minutes(note("Un.", id="1"), note("Deux.", id="2"), note("Trois.", id="3"), action("Agir."))
PIECES = [Found(text, block) for block, text in DOCUMENT.pieces()]
LINE = next(rank for rank, piece in enumerate(PIECES) if piece.text == "Deux.")


def edits(pieces):
    found = hand_edits(DOCUMENT, pieces)
    return len(found.changed), len(found.added), len(found.removed)


def test_nothing_done():
    assert not hand_edits(DOCUMENT, PIECES)


def test_spaces_hyphens_and_looks_do_not_count():
    saved = [
        Found(p.text.replace("\xa0", " ").replace("\u2011", "-").replace("\n", "  "), p.block_id)
        for p in PIECES
    ]
    assert edits(saved) == (0, 0, 0)


def test_a_block_that_lost_its_bookmark_is_known_by_its_words():
    lost = [Found(p.text) if rank == LINE else p for rank, p in enumerate(PIECES)]
    assert edits(lost) == (0, 0, 0)
    assert edits([Found(p.text) for p in PIECES]) == (0, 0, 0)


def test_moved_is_unchanged():
    moved = [*PIECES[:LINE], *PIECES[LINE + 1 :], PIECES[LINE]]
    assert edits(moved) == (0, 0, 0)


def test_copied_is_added():
    assert edits([*PIECES, Found("Deux.", PIECES[LINE].block_id)]) == (0, 1, 0)


def test_emptied_is_removed_and_empty_paragraphs_do_not_count():
    emptied = [Found("", p.block_id) if rank == LINE else p for rank, p in enumerate(PIECES)]
    assert edits([*emptied, Found("  "), Found("")]) == (0, 0, 1)


def test_a_paragraph_typed_at_the_end_of_a_block_is_added_even_inside_its_bookmark():
    block = PIECES[LINE].block_id
    typed = [*PIECES[: LINE + 1], Found("Tapé.", "", block), *PIECES[LINE + 1 :]]
    found = hand_edits(DOCUMENT, typed)
    assert [(one.text, one.after_block_id) for one in found.added] == [("Tapé.", block)]
    assert not found.changed


def test_a_block_cut_in_two_is_changed_once():
    block = PIECES[LINE].block_id
    cut = [*PIECES[:LINE], Found("De", block), Found("ux.", "", block), *PIECES[LINE + 1 :]]
    assert edits(cut) == (1, 0, 0)


def test_something_before_the_title():
    (added,) = hand_edits(DOCUMENT, [Found("En tête."), *PIECES]).added
    assert added.after_block_id == ""


@given(st.integers(0, 10_000))
@settings(max_examples=150, deadline=None)
def test_every_change_is_counted_once(seed):
    """Any number of changes, additions and removals, done at random places, is told exactly."""
    dice = random.Random(seed)
    pieces, wanted = [], [0, 0, 0]
    for rank, piece in enumerate(PIECES):
        act = dice.choice(["keep", "change", "remove", "add"])
        if act == "change":
            pieces.append(Found(f"{piece.text} changé {rank}", piece.block_id))
            wanted[0] += 1
        elif act == "remove":
            wanted[2] += 1
        else:
            pieces.append(piece)
        if act == "add":
            pieces.append(Found(f"Ajout {rank}"))
            wanted[1] += 1
    assert edits(pieces) == tuple(wanted)
