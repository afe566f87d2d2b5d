"""A long document laid out a few sheets at a time, so that no layout keeps anybody waiting.

Each part ends where a sheet does, between two pieces: what began on its last sheet is laid out again
with what follows. A heading stays with what it heads, a decision in one piece.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextFrame, QTextTable

from cop_desktop.domain.minutes.document import Block, BlockKind, Document
from cop_desktop.qt.presenters.minutes_look import Look
from cop_desktop.qt.presenters.minutes_page import Page, columns_of

AT_ONCE = 60
"""Pieces laid out at a time."""
ALL = 1_000_000
_MOVED = 6
"""Lines a paragraph may have to be moved rather than leave one of them alone."""


class SheetPart(NamedTuple):
    """Some sheets: their text, and how many there are."""

    text: QTextDocument
    pages: int


def parts_of(document: Document, size: QSizeF, look: Look) -> Iterator[SheetPart]:
    """Lay a document out on sheets with room for a text of this size, in pixels."""
    columns = {
        block.id: columns_of(block, block.rows, look)
        for block in document.blocks
        if block.kind is BlockKind.TABLE
    }

    def laid_out(blocks: list[Block]) -> _Laid:
        page = Page(replace(document, blocks=tuple(blocks)), 0, ALL, look, columns)
        page.text.setUseDesignMetrics(True)
        page.text.setPageSize(size)
        page.text.pageCount()  # laid out whole first: a break put in before would lose what follows
        return _Laid(page)

    rest, most = list(document.blocks), AT_ONCE
    while True:
        taken, left = _parted(rest, most)
        laid = laid_out(taken)
        laid.keep_together()
        cut = laid.cut_row(taken)
        if cut and (before := _before(taken, cut)):
            laid = laid_out(before)  # the row is whole on the next sheet
            laid.keep_together()
            yield laid.part()
            rest, most = _rest(_from(taken, cut), left), AT_ONCE
            continue
        if not left:
            yield laid.part()
            return
        found = laid.last_end()
        if found is None:
            most *= 2  # a piece longer than all that was taken: take more
            continue
        piece, pages = found
        yield SheetPart(laid.text, pages)
        rest, most = _rest(_from(taken, piece), left), AT_ONCE


def _parted(blocks: list[Block], most: int) -> tuple[list[Block], list[Block]]:
    """Part some pieces from the others; a table is parted between two rows, and keeps its header."""
    count = 0
    for rank, block in enumerate(blocks):
        rows = max(1, len(block.rows))
        if count + rows <= most:
            count += rows
            continue
        here = max(2, most - count)
        if block.kind is not BlockKind.TABLE or len(block.rows) <= here:
            return (blocks[:rank], blocks[rank:]) if rank else (blocks[:1], blocks[1:])
        first = block._replace(rows=block.rows[:here])
        then = block._replace(rows=(block.rows[0], *block.rows[here:]))
        return [*blocks[:rank], first], [then, *blocks[rank + 1 :]]
    return blocks, []


def _from(blocks: list[Block], piece: str) -> list[Block]:
    """Give what there is from a piece on."""
    for rank, block in enumerate(blocks):
        if block.id == piece:
            return blocks[rank:]
        for place, row in enumerate(block.rows[1:], 1):
            if row.id == piece:
                return [block._replace(rows=(block.rows[0], *block.rows[place:])), *blocks[rank + 1 :]]
    raise LookupError(piece)


def _before(blocks: list[Block], piece: str) -> list[Block]:
    """Give what there is before a piece."""
    found: list[Block] = []
    for block in blocks:
        if block.id == piece:
            break
        ids = [row.id for row in block.rows]
        if piece in ids:
            return [*found, block._replace(rows=block.rows[: ids.index(piece)])]
        found.append(block)
    return found


def _rest(carried: list[Block], left: list[Block]) -> list[Block]:
    """Put what is laid out again before what was not yet: two parts of a table are one again."""
    if not carried or not left or carried[-1].id != left[0].id:
        return [*carried, *left]
    rows = (*carried[-1].rows, *left[0].rows[1:])
    return [*carried[:-1], carried[-1]._replace(rows=rows), *left[1:]]


class _Laid:
    """A part laid out, and which of its pieces stand on which sheet."""

    def __init__(self, page: Page) -> None:
        self.text, self._places = page.text, page.places
        self._height = page.text.pageSize().height()

    def part(self) -> SheetPart:
        """Give all of it."""
        return SheetPart(self.text, max(1, self.text.pageCount()))

    def keep_together(self) -> None:
        """Send each heading or box that a sheet cuts to the next one, from the first to the last."""
        block, headed = self.text.begin(), QTextBlock()
        while block.isValid():
            frame = QTextCursor(block).currentFrame()
            box = frame if isinstance(frame, QTextTable) and frame.rows() == 1 else None
            cut = box is not None and self._cut(box)
            alone = not isinstance(frame, QTextTable) and self._leaves_one_line(block)
            if headed.isValid() and (cut or alone or self._sheet(block) != self._sheet(headed)):
                _break_before(headed)  # what follows is laid out again
            elif alone:
                _break_before(block)
            elif cut and box is not None:
                _break_table(box)
            heading = block.blockFormat().headingLevel() > 0
            headed = (headed if headed.isValid() else block) if heading else QTextBlock()
            block = block.next()

    def cut_row(self, blocks: list[Block]) -> str:
        """Find the first row of a table that a sheet cuts; of its first row, what heads the table.

        Empty when there is none, or when it is longer than a sheet.
        """
        for rank, block in enumerate(blocks):
            if block.kind is not BlockKind.TABLE or block.id not in self._places:
                continue
            starts = [self._places[block.id], *(self._places[row.id] for row in block.rows[1:])]
            after = next((self._places[each.id] for each in blocks[rank + 1 :]), self.text.characterCount())
            for place, (start, end) in enumerate(zip(starts, [*starts[1:], after], strict=True)):
                if self._sheet(self.text.findBlock(start)) == self._ends(start, end):
                    continue
                if place > 1:
                    return block.rows[place].id
                first = rank
                while first and blocks[first - 1].kind is BlockKind.HEADING:
                    first -= 1
                return blocks[first].id if first else ""
        return ""

    def last_end(self) -> tuple[str, int] | None:
        """Find the last piece that begins a sheet, and which one; None when none but the first does."""
        starts = sorted((place, piece) for piece, place in self._places.items())
        for (place, piece), (before, _) in zip(reversed(starts), reversed(starts[:-1]), strict=False):
            sheet = self._sheet(self.text.findBlock(place))
            if sheet and self._ends(before, place) < sheet:
                return piece, sheet
        return None

    def _ends(self, start: int, end: int) -> int:
        """Tell on which sheet a piece ends."""
        block, sheet = self.text.findBlock(start), 0
        while block.isValid() and block.position() < end:
            sheet = max(sheet, self._sheet(block, last=True))
            block = block.next()
        return sheet

    def _sheet(self, block: QTextBlock, *, last: bool = False) -> int:
        layout = block.layout()
        line = layout.lineAt(max(0, layout.lineCount() - 1) if last else 0)
        top = self.text.documentLayout().blockBoundingRect(block).top() + (line.y() if line.isValid() else 0)
        return int((top + 1) / self._height)

    def _leaves_one_line(self, block: QTextBlock) -> bool:
        """Tell whether a sheet cuts a paragraph so that one line of it is alone, before or after."""
        first, last, lines = self._sheet(block), self._sheet(block, last=True), block.layout().lineCount()
        if first == last or lines > _MOVED:
            return False
        top = self.text.documentLayout().blockBoundingRect(block).top()
        ends = (first + 1) * self._height
        here = sum(top + block.layout().lineAt(rank).y() + 1 < ends for rank in range(lines))
        return here == 1 or lines - here == 1

    def _cut(self, frame: QTextFrame) -> bool:
        box = self.text.documentLayout().frameBoundingRect(frame)
        begins, ends = int((box.top() + 1) / self._height), int((box.bottom() - 1) / self._height)
        return begins != ends and box.height() < self._height


def _break_before(block: QTextBlock) -> None:
    shape = block.blockFormat()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    QTextCursor(block).setBlockFormat(shape)


def _break_table(table: QTextTable) -> None:
    shape = table.format()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    table.setFormat(shape)
