"""The page as it will be written, drawn from the neutral document: white paper whatever the theme."""

from __future__ import annotations

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from cop_desktop.domain.minutes.document import Block, BlockKind, Document, Row, Run
from cop_desktop.qt.language import translate

FAMILIES = ["Calibri", "Carlito", "CoP Sans"]
PIECES = 200
"""A longer page is shown up to there: the window must not wait for ten thousand lines."""

INK, MUTED, CALM, LINE, SOFT, WASH = "#1B2A30", "#4A5A61", "#17605E", "#DDD5C7", "#EFF5F3", "#DDEBE7"
_SIZES = {BlockKind.TITLE: 28, BlockKind.SUBTITLE: 16}
_HEADINGS = {1: (20, CALM, 18), 2: (16, INK, 11), 3: (15, MUTED, 9)}
_TEXT, _SMALL = 15, 13
_LABEL = 138
"""Where the facts begin at the least, in pixels."""
_GAP = 12
_CELL = 4
_SLACK = 18
"""Added to the widest cell of a short column: padding, and what glyphs of another font take."""
_SHORT = 110
"""A column no cell of which is wider has the width of its widest cell, in pixels."""


class Page:
    """A document to be shown, and where each piece of it begins.

    `padding` is around it, in pixels; `most` pieces are shown, then a line says that it goes on.
    """

    def __init__(self, document: Document, padding: int = 30, most: int = PIECES) -> None:
        self._most = most
        self.text = QTextDocument()
        self.places: dict[str, int] = {}
        self.text.setDefaultFont(_font(_TEXT, bold=False))
        self.text.setDocumentMargin(0)
        frame = QTextFrameFormat()
        frame.setMargin(0)
        frame.setPadding(padding)
        self.text.rootFrame().setFrameFormat(frame)
        self._cursor = QTextCursor(self.text)
        self._begun = False
        labels = [
            block.runs[0].text for block in document.blocks if block.kind is BlockKind.FACT and block.runs
        ]
        wide = QFontMetrics(_font(_TEXT, bold=True))
        self._label = max([_LABEL, *(wide.horizontalAdvance(label) + _GAP for label in labels)])
        self._cursor.beginEditBlock()
        self._write(document)
        self._cursor.endEditBlock()

    def _write(self, document: Document) -> None:
        left = self._most
        for block in document.blocks:
            left -= max(1, len(block.rows))
            if left < 0 and self._begun:
                note = translate("Minutes", "The page goes on; the file holds it whole.")
                self._paragraph(Block("", BlockKind.PARAGRAPH, (Run(note, quiet=True),)))
                return
            if block.kind is BlockKind.TABLE:
                self._table(block, max(2, left + len(block.rows)))
            elif block.kind is BlockKind.DECISION:
                self._box(block)
            else:
                self._paragraph(block)

    def _next(self, shape: QTextBlockFormat) -> None:
        if self._begun:
            self._cursor.insertBlock(shape, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(shape)
        self._begun = True

    def _paragraph(self, block: Block) -> None:
        self._next(_shape(block, self._label))
        self.places[block.id] = self._cursor.position()
        if block.kind is BlockKind.BULLET:
            self._cursor.insertText("•\u2002", _look(block, Run("")))
        self._runs(self._cursor, block)

    def _runs(self, cursor: QTextCursor, block: Block) -> None:
        for rank, run in enumerate(block.runs):
            tab = "\t" if block.kind is BlockKind.FACT and rank == 1 else ""
            line = "\u2028" if run.line else ""
            text = run.text.replace("\n", "\u2028")
            cursor.insertText(f"{tab}{line}{text}", _look(block, run))

    def _box(self, block: Block) -> None:
        """Draw a decision: a bar at its left, a soft ground."""
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setTopMargin(8)
        shape.setBottomMargin(12)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._cursor.insertTable(1, 1, shape)
        self._begun = True
        cell = table.cellAt(0, 0)
        ground = QTextTableCellFormat()
        ground.setBackground(QColor(SOFT))
        ground.setPadding(10)
        ground.setLeftBorder(4)
        ground.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        ground.setLeftBorderBrush(QBrush(QColor(CALM)))
        cell.setFormat(ground)
        cursor = cell.firstCursorPosition()
        shape_of_text = _shape(block, self._label)
        shape_of_text.setBottomMargin(0)
        cursor.setBlockFormat(shape_of_text)
        self.places[block.id] = cursor.position()
        self._runs(cursor, block)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _table(self, block: Block, most: int) -> None:
        rows = block.rows[:most]
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellPadding(_CELL)
        shape.setCellSpacing(0)
        shape.setHeaderRowCount(1)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(_columns(block, rows))
        table = self._cursor.insertTable(len(rows), len(block.rows[0].cells), shape)
        self._begun = True
        for rank, row in enumerate(rows):
            self.places[block.id if rank == 0 else row.id] = table.cellAt(rank, 0).firstPosition()
            look = QTextCharFormat()
            look.setFont(_font(_SMALL, bold=rank == 0))
            look.setForeground(QColor(CALM if rank == 0 else INK))
            for column, cell in enumerate(row.cells):
                table.cellAt(rank, column).firstCursorPosition().insertText(cell, look)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)


def _font(size: int, *, bold: bool) -> QFont:
    font = QFont(FAMILIES)
    font.setPixelSize(size)
    font.setBold(bold)
    return font


def _columns(block: Block, rows: tuple[Row, ...]) -> list[QTextLength]:
    """Give short columns what their words need, and share the rest out among the others."""
    head, plain = (QFontMetrics(_font(_SMALL, bold=bold)) for bold in (True, False))
    needed = [
        max(
            (head if rank == 0 else plain).horizontalAdvance(row.cells[column])
            for rank, row in enumerate(rows)
        )
        for column in range(len(block.rows[0].cells))
    ]
    return [
        QTextLength(QTextLength.Type.FixedLength, width + _SLACK)
        if width <= _SHORT
        else QTextLength(QTextLength.Type.VariableLength, 0)
        for width in needed
    ]


def _shape(block: Block, label: int) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setBottomMargin(8)
    if block.kind is BlockKind.TITLE:
        shape.setBottomMargin(2)
    elif block.kind is BlockKind.SUBTITLE:
        shape.setBottomMargin(14)
    elif block.kind is BlockKind.HEADING:
        shape.setTopMargin(_HEADINGS[min(block.level, 3)][2])
        shape.setBottomMargin(4)
        shape.setHeadingLevel(min(block.level, 3))
    elif block.kind is BlockKind.FACT:
        shape.setLeftMargin(label)
        shape.setTextIndent(-label)
        shape.setTabPositions([QTextOption.Tab(label, QTextOption.TabType.LeftTab)])
        shape.setBottomMargin(4)
    elif block.kind is BlockKind.BULLET:
        shape.setLeftMargin(20)
        shape.setTextIndent(-14)
        shape.setBottomMargin(3)
    return shape


def _look(block: Block, run: Run) -> QTextCharFormat:
    look = QTextCharFormat()
    size, colour, bold = _TEXT, INK, run.strong
    if block.kind in _SIZES:
        size = _SIZES[block.kind]
        bold = block.kind is BlockKind.TITLE
        colour = INK if bold else MUTED
    elif block.kind is BlockKind.HEADING:
        size, colour, _ = _HEADINGS[min(block.level, 3)]
        bold = True
    elif run.quiet:
        colour = MUTED
        size = _TEXT if run.strong else _SMALL
    look.setFont(_font(size, bold=bold))
    look.setForeground(QColor(colour))
    return look
