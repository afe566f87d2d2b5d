"""Reading a Word file back: its paragraphs and rows, with the bookmarks they carry.

Text struck out by tracked changes does not count, text they insert does.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.hand_edits import Found
from cop_desktop.export.package_guard import guarded, parsed
from cop_desktop.export.word_body import BOOKMARK

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_P, _TBL, _TR, _TC = f"{_W}p", f"{_W}tbl", f"{_W}tr", f"{_W}tc"
_T, _TAB, _BR, _CR, _HYPHEN = f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"
_START, _END, _NAME, _ID = f"{_W}bookmarkStart", f"{_W}bookmarkEnd", f"{_W}name", f"{_W}id"
_SKIPPED = {
    f"{_W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "tcPr", "trPr", "tblPr", "instrText", "sectPr")
} | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_TRACKED = tuple(f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_THROUGH = {f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}


@dataclass
class _Piece:
    """A paragraph or a row being read: its text, and where bookmarks start and end in it."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    starts: list[tuple[str, str, int]] = field(default_factory=list)  # id, name, where
    ends: list[tuple[str, int]] = field(default_factory=list)

    def say(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)


def read_word(content: bytes, name: str) -> list[Found]:
    """Read a file's pieces in order; UserError "minutes-unreadable" when it is no sound Word file."""
    try:
        with zipfile.ZipFile(io.BytesIO(guarded(content, name, text_only=True))) as package:
            root = parsed(package.read(_main_part(package)))
    except (UserError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as fault:
        raise UserError("minutes-unreadable", name=name) from fault
    body = root.find(f"{_W}body")
    if body is None:
        raise UserError("minutes-unreadable", name=name)
    return _owned(list(_pieces(body)))


@dataclass(frozen=True)
class Marks:
    """What a file holds besides words: comments, and changes tracked and not yet accepted or refused."""

    comments: int = 0
    tracked: int = 0


def marks_of(content: bytes, name: str) -> Marks:
    """Count what a hand left in a file besides words; UserError "minutes-unreadable"."""
    try:
        with zipfile.ZipFile(io.BytesIO(guarded(content, name, text_only=True))) as package:
            main = _main_part(package)
            root = parsed(package.read(main))
            beside = main.rpartition("/")[0] + "/comments.xml"
            remarks = parsed(package.read(beside)) if beside in package.namelist() else None
    except (UserError, KeyError, zipfile.BadZipFile, etree.XMLSyntaxError) as fault:
        raise UserError("minutes-unreadable", name=name) from fault
    tracked = sum(1 for _ in root.iter(*_TRACKED))
    return Marks(0 if remarks is None else sum(1 for _ in remarks.iter(f"{_W}comment")), tracked)


def _main_part(package: zipfile.ZipFile) -> str:
    """Find the part that holds the text: word/document.xml, wherever a program put it."""
    for relationship in parsed(package.read("_rels/.rels")):
        if str(relationship.get("Type", "")).endswith("/officeDocument"):
            return str(relationship.get("Target", "")).lstrip("/")
    return "word/document.xml"


def _pieces(holder: etree._Element) -> Iterator[_Piece]:
    """Cut a body into paragraphs and rows; bookmarks that stand between two belong to the next."""
    waiting = _Piece()
    for child in holder:
        if child.tag == _P:
            yield _with(waiting, _gather(child, _Piece()))
            waiting = _Piece()
        elif child.tag == _TBL:
            for row in child.iter(_TR):
                if next(row.iterancestors(_TBL)) is child:
                    yield _with(waiting, _gather_row(row))
                    waiting = _Piece()
        elif child.tag in _THROUGH:
            for piece in _pieces(child):
                yield _with(waiting, piece)
                waiting = _Piece()
        else:
            _mark(child, waiting)
    if waiting.starts or waiting.ends:
        yield waiting


def _with(waiting: _Piece, piece: _Piece) -> _Piece:
    piece.starts[:0] = waiting.starts
    piece.ends[:0] = waiting.ends
    return piece


def _gather_row(row: etree._Element) -> _Piece:
    """Read a row: its cells one per line, each on one line whatever stands in it."""
    piece = _Piece()
    cells = [cell for cell in row.iter(_TC) if next(cell.iterancestors(_TR)) is row]
    for number, cell in enumerate(cells):
        if number:
            piece.say("\n")
        begins = len(piece.text)
        for rank, paragraph in enumerate(cell.iter(_P)):
            if rank:
                piece.say(" ")
            _gather(paragraph, piece)
        piece.text[begins:] = [text.replace("\n", " ") for text in piece.text[begins:]]
    return piece


def _gather(node: etree._Element, piece: _Piece) -> _Piece:
    for child in node:
        tag = child.tag
        if tag == _T:
            piece.say(child.text or "")
        elif tag in {_TAB, _BR, _CR}:
            piece.say("\t" if tag == _TAB else "\n")
        elif tag == _HYPHEN:
            piece.say("-")
        elif tag in {_START, _END}:
            _mark(child, piece)
        elif tag not in _SKIPPED and isinstance(tag, str):
            _gather(child, piece)
    return piece


def _mark(node: etree._Element, piece: _Piece) -> None:
    if node.tag == _START and str(node.get(_NAME, "")).startswith(BOOKMARK):
        piece.starts.append((str(node.get(_ID)), str(node.get(_NAME)), piece.length))
    elif node.tag == _END:
        piece.ends.append((str(node.get(_ID)), piece.length))


def _owned(pieces: list[_Piece]) -> list[Found]:
    """Give each piece the block whose bookmark covers most of it; an empty bookmark owns nothing."""
    ends = {id_: (rank, where) for rank, piece in enumerate(pieces) for id_, where in piece.ends}
    found: list[Found] = []
    running: dict[str, int] = {}
    for rank, piece in enumerate(pieces):
        covering: list[tuple[int, str]] = []
        for id_, name, where in piece.starts:
            last, until = ends.get(id_, (rank, piece.length))
            covered = (until if last == rank else piece.length) - where
            block = _block_id(name)
            if block and (covered > 0 or last > rank or not piece.length):
                covering.append((covered, block))
            if block and last > rank:
                running[block] = last
        owner = max(covering, default=(0, ""))[1]
        continues = next((block for block, last in running.items() if last >= rank and block != owner), "")
        found.append(Found("".join(piece.text), owner, continues))
    return found


def _block_id(name: str) -> str:
    try:
        return str(uuid.UUID(name.removeprefix(BOOKMARK)))
    except ValueError:
        return ""
