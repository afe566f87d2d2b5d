"""The neutral document: what minutes say, before any file format.

Every block has a stable identifier, the UUIDv5 of what it stands for, so that the same block is
known again in a file edited by hand, and from one export to the next.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from cop_desktop.domain.codes import Language, MinutesKind
from cop_desktop.domain.entity import Json
from cop_desktop.domain.minutes.drawing import Drawing, drawing_from_json, drawing_to_json

SHAPE = "cop-minutes/1"
"""Name of the JSON form kept in `minutes_version`."""


class BlockKind(StrEnum):
    """What a block is; writers give each kind one style."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    FACT = "fact"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    DECISION = "decision"
    TABLE = "table"
    PICTURE = "picture"

    __hash__ = str.__hash__  # that of Enum is written in Python, and asked for every block


class Run(NamedTuple):
    """A stretch of text of one look: `strong` is bold, `quiet` is secondary, `line` starts a new line.

    `exact` text is written as it is: names, codes, ISO dates. `typed` text is in the language people
    wrote in, where it is not the document's.
    """

    text: str
    strong: bool = False
    quiet: bool = False
    line: bool = False
    exact: bool = False
    typed: bool = False


class Row(NamedTuple):
    """One row of a table; the first row of a table is its header. `typed` ranks cells as for a run."""

    id: str
    cells: tuple[str, ...]
    typed: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The cells, one per line."""
        return "\n".join(self.cells)


class Block(NamedTuple):
    """One paragraph or one table.

    `level` is of a heading (1 to 3). `widths` are the relative widths of a table's columns,
    `caption` and `description` its alternative text. In a `FACT` the first run is the label. A `PICTURE`
    is a `drawing`, and `description` says it to whoever does not see it.
    """

    id: str
    kind: BlockKind
    runs: tuple[Run, ...] = ()
    level: int = 1
    rows: tuple[Row, ...] = ()
    widths: tuple[int, ...] = ()
    caption: str = ""
    description: str = ""
    drawing: Drawing | None = None

    @property
    def text(self) -> str:
        """The text as a reader of the file finds it; of a table, its header."""
        if self.kind is BlockKind.TABLE:
            return self.rows[0].text if self.rows else ""
        if len(self.runs) == 1:
            return self.runs[0].text
        texts = [f"\n{run.text}" if run.line else run.text for run in self.runs]
        if self.kind is BlockKind.FACT:
            texts.insert(1, "\t")
        return "".join(texts)


@dataclass(frozen=True)
class Document:
    """Minutes ready to be written in any format.

    `header` stands at the top of each page; `status` at the foot ("draft, to be approved on…").
    `typed_in` is the language people wrote in, when it is not the document's.
    """

    session_id: str
    kind: MinutesKind
    language: Language
    title: str
    subject: str
    author: str
    header: str
    status: str
    page_of: str
    keywords: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = field(default=(), repr=False)
    typed_in: Language | None = None

    def pieces(self) -> Iterator[tuple[str, str]]:
        """Give the id and the text of each block and, for a table, of each of its rows."""
        for block in self.blocks:
            yield block.id, block.text
            for row in block.rows[1:]:
                yield row.id, row.text

    def fingerprints(self) -> dict[str, str]:
        """Map each piece to the digest of its text."""
        return {piece: fingerprint(text) for piece, text in self.pieces()}


def comparable(text: str) -> str:
    """Bring a text to what counts when deciding whether a hand changed it.

    Word processors turn spaces and hyphens into one another while saving: these do not count.
    """
    text = unicodedata.normalize("NFC", text).replace("\u2011", "-").replace("\u00ad", "")
    return " ".join(text.split())


def fingerprint(text: str) -> str:
    """Digest a text: the first 32 hexadecimal digits of SHA-256 of its comparable form."""
    return hashlib.sha256(comparable(text).encode("utf-8", "replace")).hexdigest()[:32]


_ODD = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Make a text writable in XML: nothing disappears, what cannot be written becomes U+FFFD.

    Line ends become LF; vertical tab and form feed are line ends too.
    """
    if text.isprintable() or not _ODD.search(text):
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n")
    return _ILLEGAL.sub("\ufffd", text)


def to_json(document: Document) -> dict[str, Any]:
    """Turn a document into plain values."""
    return {
        "schema": SHAPE,
        "session_id": document.session_id,
        "kind": document.kind.value,
        "language": document.language.value,
        "title": document.title,
        "subject": document.subject,
        "author": document.author,
        "header": document.header,
        "status": document.status,
        "page_of": document.page_of,
        "keywords": list(document.keywords),
        "blocks": [_block_to_json(block) for block in document.blocks],
        **({"typed_in": document.typed_in.value} if document.typed_in else {}),
    }


def _block_to_json(block: Block) -> dict[str, Any]:
    value: dict[str, Any] = {"id": block.id, "kind": block.kind.value}
    if block.kind is BlockKind.HEADING:
        value["level"] = block.level
    if block.runs:
        value["runs"] = [_run_to_json(run) for run in block.runs]
    if block.kind is BlockKind.TABLE:
        value["rows"] = [_row_to_json(row) for row in block.rows]
        value["widths"] = list(block.widths)
        value["caption"] = block.caption
        value["description"] = block.description
    if block.drawing is not None:
        value["description"] = block.description
        value["drawing"] = drawing_to_json(block.drawing)
    return value


def _row_to_json(row: Row) -> dict[str, Any]:
    value: dict[str, Any] = {"id": row.id, "cells": list(row.cells)}
    if row.typed:
        value["typed"] = list(row.typed)
    return value


def _run_to_json(run: Run) -> dict[str, Any]:
    return {"text": run.text, **{name: True for name, held in zip(_LOOKS, run[1:], strict=True) if held}}


_LOOKS = Run._fields[1:]


def from_json(value: Json) -> Document:
    """Rebuild a document from what `to_json` made."""
    return Document(
        session_id=value["session_id"],
        kind=MinutesKind(value["kind"]),
        language=Language(value["language"]),
        title=value["title"],
        subject=value["subject"],
        author=value["author"],
        header=value["header"],
        status=value["status"],
        page_of=value["page_of"],
        keywords=tuple(value["keywords"]),
        blocks=tuple(_block_from_json(block) for block in value["blocks"]),
        typed_in=Language(value["typed_in"]) if value.get("typed_in") else None,
    )


def _block_from_json(value: Json) -> Block:
    return Block(
        id=value["id"],
        kind=BlockKind(value["kind"]),
        runs=tuple(Run(**run) for run in value.get("runs", ())),
        level=value.get("level", 1),
        rows=tuple(
            Row(row["id"], tuple(row["cells"]), tuple(row.get("typed", ()))) for row in value.get("rows", ())
        ),
        widths=tuple(value.get("widths", ())),
        caption=value.get("caption", ""),
        description=value.get("description", ""),
        drawing=drawing_from_json(value["drawing"]) if "drawing" in value else None,
    )
