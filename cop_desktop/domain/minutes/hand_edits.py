"""What a hand changed in a file: the pieces found in it, against the document it was written from."""

from __future__ import annotations

from collections.abc import Sequence
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
    """What a hand did to a file."""

    changed: tuple[Changed, ...] = ()
    added: tuple[Added, ...] = ()
    removed: tuple[Changed, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything was done."""
        return bool(self.changed or self.added or self.removed)


def hand_edits(written: Document, found: Sequence[Found]) -> HandEdits:
    """Compare what was written with what is found.

    Only words count, not spaces nor looks. A block whose bookmark was lost is still known by its
    words; a block split in two is a changed block; one moved elsewhere is unchanged.
    """
    before = dict(written.pieces())
    prints = {block: fingerprint(text) for block, text in before.items()}
    held: dict[str, list[str]] = {}
    loose: list[tuple[str, str]] = []
    last = ""
    for piece in found:
        if piece.block_id in before and piece.block_id not in held:
            held[piece.block_id] = [piece.text]
            last = piece.block_id
        elif piece.continues in held and fingerprint(held[piece.continues][0]) != prints[piece.continues]:
            held[piece.continues].append(piece.text)
        elif comparable(piece.text):
            loose.append((piece.text, last))
    missing = {prints[block]: block for block in reversed(before) if block not in held}
    added = []
    for text, after in loose:
        block = missing.pop(fingerprint(text), "")
        if block:
            held[block] = [text]
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
    return HandEdits(tuple(changed), tuple(added), tuple(removed))
