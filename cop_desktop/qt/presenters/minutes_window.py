"""The stretch of a long document that a page shows: around the piece being written, and no more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from cop_desktop.domain.minutes.document import Block, Document

LEAD = 3
"""One piece in so many of a page stands before the one it is about."""


class Stretch(NamedTuple):
    """What of a document is shown; `begun`: there is something before it."""

    document: Document
    begun: bool


def stretch(document: Document, about: str, most: int) -> Stretch:
    """Leave out what is too far before a piece (a block, or the row of a table) to be shown with it.

    A document without this piece, or short enough up to it, is shown from its beginning.
    """
    first = _rank(document, about) - most // LEAD
    if not about or first <= 0 or first + most // LEAD < most:
        return Stretch(document, begun=False)
    blocks, rank = list(document.blocks), 0
    for place, block in enumerate(blocks):
        size = max(1, len(block.rows))
        if rank + size > first:
            skipped = first - rank
            if skipped and block.rows:
                block = block._replace(rows=(block.rows[0], *block.rows[skipped + 1 :]))
            return Stretch(replace(document, blocks=(block, *blocks[place + 1 :])), begun=True)
        rank += size
    return Stretch(document, begun=False)


def first_of(document: Document, pieces: Collection[str]) -> str:
    """Find the first of some pieces that a document holds; empty when it holds none."""
    wanted = set(pieces)
    for block in document.blocks:
        found = next((each for each in _ids(block) if each in wanted), "")
        if found:
            return found
    return ""


def _ids(block: Block) -> tuple[str, ...]:
    return (block.id, *(row.id for row in block.rows[1:]))


def _rank(document: Document, piece: str) -> int:
    """Count what stands before a piece; 0 when it is not there."""
    rank = 0
    for block in document.blocks:
        ids = _ids(block)
        if piece in ids:
            return rank + ids.index(piece)
        rank += len(ids)
    return 0
