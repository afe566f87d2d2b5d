"""Typesetting a document: every text clean, with the typography of the language it is in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cop_desktop.domain.codes import FrenchSpacing, Language
from cop_desktop.domain.minutes.document import Block, Document, Row, Run, clean
from cop_desktop.domain.minutes.typed import parts, unmarked
from cop_desktop.domain.typography import typeset_all

Texts = Mapping[str, str]
"""Each text typeset, by what it was."""


def typeset_document(document: Document, blocks: list[Block], spacing: FrenchSpacing) -> Document:
    """Clean every text of a document and apply the typography of its language, runs marked exact apart.

    What people wrote in another language keeps its own typography, in runs of their own. The blocks to
    come are changed in their list, one by one: thousands do not stand twice.
    """
    if document.typed_in is not None:
        blocks[:] = map(_parted, blocks)
    ours, theirs = _gathered(blocks)
    facts = (document.title, document.status)
    named = (document.subject, document.header)
    theirs.update(dict.fromkeys(map(unmarked, named), ""))
    ours.update(dict.fromkeys(facts, ""))
    made = _typeset(ours, document.language, spacing)
    kept = _typeset(theirs, document.typed_in or document.language, spacing)
    title, status = (made[text] for text in facts)
    subject, header = (kept[unmarked(text)] for text in named)
    for rank, block in enumerate(blocks):
        blocks[rank] = _changed(block, made, kept)
    return replace(
        document,
        title=title,
        subject=subject,
        author=clean(document.author),
        header=header,
        status=status,
        keywords=tuple(map(clean, document.keywords)),
        blocks=tuple(blocks),
    )


def _gathered(blocks: Iterable[Block]) -> tuple[dict[str, str], dict[str, str]]:
    """Gather the texts to typeset, once each: the document's, and those people wrote in another language."""
    ours: dict[str, str] = {}
    theirs: dict[str, str] = {}
    for block in blocks:
        for run in block.runs:
            (theirs if run.typed else ours)[run.text] = ""
        for row in block.rows:
            for rank, cell in enumerate(row.cells):
                (theirs if rank in row.typed else ours)[cell] = ""
        if block.rows:
            ours[block.caption] = ours[block.description] = ""
        elif block.drawing is not None:
            ours.update(dict.fromkeys((block.description, *block.drawing.texts), ""))
    return ours, theirs


def _typeset(texts: dict[str, str], language: Language, spacing: FrenchSpacing) -> Texts:
    return dict(zip(texts, typeset_all(list(map(clean, texts)), language, spacing), strict=True))


def _changed(block: Block, made: Texts, kept: Texts) -> Block:
    if block.rows:
        rows = tuple([_changed_row(row, made, kept) for row in block.rows])
        caption, description = made[block.caption], made[block.description]
        return block._replace(rows=rows, caption=caption, description=description)
    if block.drawing is not None:
        labels = [made[text] for text in block.drawing.texts]
        drawing = block.drawing._replace(planned_label=labels[0], actual_label=labels[1])
        return block._replace(description=made[block.description], drawing=drawing)
    runs = [Run(_text(run, made, kept), *run[1:]) for run in block.runs]
    return Block(block.id, block.kind, tuple(runs), block.level)


def _text(run: Run, made: Texts, kept: Texts) -> str:
    if run.exact:
        return clean(run.text)
    return kept[run.text] if run.typed else made[run.text]


def _changed_row(row: Row, made: Texts, kept: Texts) -> Row:
    if not row.typed:
        return Row(row.id, tuple([made[cell] for cell in row.cells]))
    cells = (kept[cell] if rank in row.typed else made[cell] for rank, cell in enumerate(row.cells))
    return Row(row.id, tuple(cells), row.typed)


def _parted(block: Block) -> Block:
    """Give what people wrote runs and cells of its own."""
    if block.rows:
        rows = tuple(
            Row(row.id, tuple(map(unmarked, row.cells)), tuple(_theirs(row.cells))) for row in block.rows
        )
        return block._replace(rows=rows)
    return block._replace(runs=tuple(part for run in block.runs for part in _parted_run(run)))


def _theirs(cells: Iterable[str]) -> Iterable[int]:
    return (rank for rank, cell in enumerate(cells) if any(typed for _, typed in parts(cell)))


def _parted_run(run: Run) -> Iterable[Run]:
    """Cut a run where the words change hands; only the first part begins a new line."""
    for rank, (text, theirs) in enumerate(parts(run.text)):
        yield run._replace(text=text, typed=theirs, line=run.line and rank == 0)
