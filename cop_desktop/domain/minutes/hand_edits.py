"""What a hand changed in a file: the pieces found in it, against the document it was written from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cop_desktop.domain.minutes.document import Document, comparable, fingerprint


@dataclass(frozen=True)
class Found:
    """One paragraph, or one row of a table, as it stands in the file.

    `block_id` is the block whose bookmark starts in it; `continues` tells that a bookmark opened in
    an earlier piece still runs over this one.
    """

    text: str
    block_id: str = ""
    continues: str = ""


@dataclass(frozen=True)
class Changed:
    """A block whose text is no longer what was written."""

    block_id: str
    before: str
    after: str


@dataclass(frozen=True)
class Added:
    """A paragraph that comes from a hand, and the block it follows (empty: at the beginning)."""

    text: str
    after_block_id: str


@dataclass(frozen=True)
class HandEdits:
    """What a hand did to a file; `moved` are the fewest blocks that explain the `order` found.

    `order` is empty when nothing moved.
    """

    changed: tuple[Changed, ...] = ()
    added: tuple[Added, ...] = ()
    removed: tuple[Changed, ...] = ()
    moved: tuple[str, ...] = ()
    order: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything was done."""
        return bool(self.changed or self.added or self.removed or self.moved)


def hand_edits(written: Document, found: Sequence[Found]) -> HandEdits:
    """Compare what was written with what is found.

    Only words count, not spaces nor looks. A block whose bookmark was lost is still known by its
    words; a block split in two is a changed block; one moved elsewhere is known where it stands.
    """
    before = dict(written.pieces())
    prints = {block: fingerprint(text) for block, text in before.items()}
    held: dict[str, list[str]] = {}
    where: dict[str, int] = {}
    loose: list[tuple[str, str, int]] = []
    last = ""
    for rank, piece in enumerate(found):
        if piece.block_id in before and piece.block_id not in held:
            held[piece.block_id] = [piece.text]
            where[piece.block_id] = rank
            last = piece.block_id
        elif piece.continues in held and fingerprint(held[piece.continues][0]) != prints[piece.continues]:
            held[piece.continues].append(piece.text)
        elif comparable(piece.text):
            loose.append((piece.text, last, rank))
    missing = {prints[block]: block for block in reversed(before) if block not in held}
    added = []
    for text, after, rank in loose:
        block = missing.pop(fingerprint(text), "")
        if block:
            held[block] = [text]
            where[block] = rank
        else:
            added.append(Added(text, after))
    changed = [
        Changed(block, before[block], "\n".join(texts))
        for block, texts in held.items()
        if fingerprint("\n".join(texts)) != prints[block] and comparable("\n".join(texts))
    ]
    emptied = {
        block for block, texts in held.items() if comparable(before[block]) and not comparable("".join(texts))
    }
    removed = [
        Changed(block, text, "")
        for block, text in before.items()
        if comparable(text) and (block not in held or block in emptied)
    ]
    gone = {one.block_id for one in removed}
    order = tuple(sorted((block for block in where if block not in gone), key=lambda block: where[block]))
    moved = _moved(order, before)
    return HandEdits(tuple(changed), tuple(added), tuple(removed), moved, order if moved else ())


def _moved(order: Sequence[str], before: Iterable[str]) -> tuple[str, ...]:
    """Name the fewest blocks to put elsewhere for the order written to become the one found."""
    rank = {block: place for place, block in enumerate(before)}
    tails: list[int] = []
    length: list[int] = []
    for block in order:
        at = bisect_left(tails, rank[block])
        tails[at : at + 1] = [rank[block]]
        length.append(at + 1)
    stay: set[str] = set()
    wanted, below = len(tails), len(rank)
    for block, long in zip(reversed(order), reversed(length), strict=True):
        if long == wanted and rank[block] < below:
            stay.add(block)
            wanted, below = wanted - 1, rank[block]
    return tuple(block for block in order if block not in stay)
