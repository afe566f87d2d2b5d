"""The document a file edited by hand holds: ours, with the words of that hand in place of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from cop_desktop.domain.entity import id_from
from cop_desktop.domain.minutes.document import Block, BlockKind, Document, Row, Run
from cop_desktop.domain.minutes.hand_edits import Added, HandEdits

_B = TypeVar("_B", Block, Row)


def adopted(written: Document, edits: HandEdits) -> Document:
    """Put what a hand changed, added, removed and moved into the document its file was written from."""
    after = {one.block_id: one.after for one in edits.changed}
    gone = {one.block_id for one in edits.removed}
    added: dict[str, list[Added]] = {}
    for one in edits.added:
        added.setdefault(one.after_block_id, []).append(one)
    blocks = list(_typed(written, added.pop("", ())))
    place = {block: rank for rank, block in enumerate(edits.order)}
    for block in _arranged(written.blocks, place):
        pieces = [block.id, *(row.id for row in block.rows[1:])]
        if block.kind is BlockKind.TABLE:
            if block.id not in gone:
                blocks.append(_table(block, after, gone, place))
        elif block.id not in gone:
            blocks.append(_said(block, after[block.id]) if block.id in after else block)
        for piece in pieces:
            blocks.extend(_typed(written, added.pop(piece, ())))
    return replace(written, blocks=tuple(blocks))


def _arranged(held: Sequence[_B], place: Mapping[str, int]) -> list[_B]:
    """Put blocks, or rows, in the order they were found in; what was not found stays where it was."""
    if not place:
        return list(held)
    found = iter(sorted((one for one in held if one.id in place), key=lambda one: place[one.id]))
    return [next(found) if one.id in place else one for one in held]


def _typed(written: Document, added: Iterable[Added]) -> Iterator[Block]:
    for rank, one in enumerate(added):
        made = id_from("minutes", written.session_id, "by-hand", one.after_block_id, rank, one.text)
        yield Block(made, BlockKind.PARAGRAPH, (Run(one.text, exact=True),))


def _table(block: Block, after: dict[str, str], gone: set[str], place: Mapping[str, int]) -> Block:
    head, *rows = block.rows
    rows = _arranged(rows, place)
    if block.id in after:
        head = _row(head, after[block.id])
    kept = (_row(row, after[row.id]) if row.id in after else row for row in rows if row.id not in gone)
    return block._replace(rows=(head, *kept))


def _row(row: Row, text: str) -> Row:
    """Put a text, one line per cell, into a row that keeps its number of cells."""
    count = len(row.cells)
    cells = text.split("\n", count - 1)
    return Row(row.id, (*cells, *[""] * (count - len(cells))))


def _said(block: Block, text: str) -> Block:
    """Keep the looks of the runs that begin a block as they were; the rest is one run."""
    kept: list[Run] = []
    rest = text
    for rank, run in enumerate(block.runs):
        if block.kind is BlockKind.FACT and rank == 1:
            rest = rest.removeprefix("\t")
        begins = f"\n{run.text}" if run.line else run.text
        if not (run.text and rest.startswith(begins)) or rest == begins:
            line = rest.startswith("\n")
            look = run._replace(text=rest.removeprefix("\n"), line=line, exact=True, typed=False)
            return block._replace(runs=(*kept, look))
        kept.append(run._replace(exact=True))
        rest = rest[len(begins) :]
    return block._replace(runs=(*kept, Run(rest, exact=True)) if rest else tuple(kept))
