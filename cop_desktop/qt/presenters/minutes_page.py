"""The page as it will be written, drawn from the neutral document: white paper whatever the theme."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from cop_desktop.domain.minutes.document import Block, BlockKind, Document, Row, Run
from cop_desktop.domain.minutes.drawing import Drawing
from cop_desktop.qt.account_paint import HEIGHT, WIDTH, picture_of
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.minutes_look import CALM, INK, LINE, MUTED, OURS, SOFT, Kind, Look

PIECES = 200
"""A longer page is shown up to there: the window must not wait for ten thousand lines."""
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

    `padding` is around it, in pixels; `most` pieces are shown, then a line says that it goes on; when it is
    `begun`, a first one says that something stands before. `columns` are the widths of tables of which the
    document holds a part only, by their ids.
    """

    def __init__(
        self,
        document: Document,
        padding: int = 30,
        most: int = PIECES,
        look: Look = OURS,
        columns: Mapping[str, list[QTextLength]] | None = None,
        *,
        begun: bool = False,
    ) -> None:
        self._most = most
        self._look = look
        self._columns = columns or {}
        self.text = QTextDocument()
        self.places: dict[str, int] = {}
        self.text.setDefaultFont(look.body.font())
        self.text.setDocumentMargin(0)
        frame = QTextFrameFormat()
        frame.setMargin(0)
        frame.setPadding(padding)
        self.text.rootFrame().setFrameFormat(frame)
        self._cursor = QTextCursor(self.text)
        self._begun = False
        self._after_table = False
        labels = [
            block.runs[0].text for block in document.blocks if block.kind is BlockKind.FACT and block.runs
        ]
        wide = QFontMetrics(look.font(look.body.size, bold=True))
        self._label = max([_LABEL, *(wide.horizontalAdvance(label) + _GAP for label in labels)])
        self._cursor.beginEditBlock()
        if begun:
            self._note(translate("Minutes", "The beginning is not shown here; the file has all of it."))
        self._write(document)
        self._cursor.endEditBlock()

    def _write(self, document: Document) -> None:
        left = self._most
        for block in document.blocks:
            left -= max(1, len(block.rows))
            if left < 0 and self._begun:
                self._note(translate("Minutes", "The page goes on; the file holds it whole."))
                return
            if block.kind is BlockKind.TABLE:
                self._table(block, max(2, left + len(block.rows)))
            elif block.kind is BlockKind.DECISION:
                self._box(block)
            elif block.drawing is not None:
                self._picture(block, block.drawing)
            else:
                self._paragraph(block)

    def _note(self, text: str) -> None:
        self._paragraph(Block("", BlockKind.PARAGRAPH, (Run(text, quiet=True),)))

    def _next(self, shape: QTextBlockFormat) -> None:
        if self._begun and not self._after_table:
            self._cursor.insertBlock(shape, QTextCharFormat())
        else:
            self._cursor.setBlockFormat(shape)
        self._begun, self._after_table = True, False

    def _part_tables(self) -> None:
        """Make what stands between two tables as low as can be."""
        if self._after_table:
            shape = QTextBlockFormat()
            shape.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            self._cursor.setBlockFormat(shape)
        self._begun = self._after_table = True

    def _paragraph(self, block: Block) -> None:
        self._next(self._shape(block))
        self.places[block.id] = self._cursor.position()
        if block.kind is BlockKind.BULLET:
            self._cursor.insertText("•\u2002", self._letters(block, Run("")))
        self._runs(self._cursor, block)

    def _picture(self, block: Block, drawing: Drawing) -> None:
        """Show a drawing, at the resolution of print: the PDF takes it from here."""
        self._next(self._shape(block))
        self.places[block.id] = self._cursor.position()
        self.text.addResource(QTextDocument.ResourceType.ImageResource, QUrl(block.id), picture_of(drawing))
        shown = QTextImageFormat()
        shown.setName(block.id)
        shown.setWidth(WIDTH)
        shown.setHeight(HEIGHT)
        shown.setToolTip(block.description)
        self._cursor.insertImage(shown)

    def _runs(self, cursor: QTextCursor, block: Block) -> None:
        for rank, run in enumerate(block.runs):
            tab = "\t" if block.kind is BlockKind.FACT and rank == 1 else ""
            line = "\u2028" if run.line else ""
            text = run.text.replace("\n", "\u2028")
            cursor.insertText(f"{tab}{line}{text}", self._letters(block, run))

    def _box(self, block: Block) -> None:
        """Draw a decision: a bar at its left, a soft ground."""
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setTopMargin(8)
        shape.setBottomMargin(12)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        self._part_tables()
        table = self._cursor.insertTable(1, 1, shape)
        cell = table.cellAt(0, 0)
        ground = QTextTableCellFormat()
        ground.setBackground(QColor(SOFT))
        ground.setPadding(10)
        ground.setLeftBorder(4)
        ground.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        ground.setLeftBorderBrush(QBrush(QColor(CALM)))
        cell.setFormat(ground)
        cursor = cell.firstCursorPosition()
        shape_of_text = self._shape(block)
        shape_of_text.setBottomMargin(0)
        cursor.setBlockFormat(shape_of_text)
        self.places[block.id] = cursor.position()
        self._runs(cursor, block)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _table(self, block: Block, most: int) -> None:
        rows = block.rows[:most]
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        shape.setCellSpacing(0)
        shape.setHeaderRowCount(1)
        shape.setTopMargin(2)
        shape.setBottomMargin(24)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        shape.setColumnWidthConstraints(self._columns.get(block.id) or columns_of(block, rows, self._look))
        self._part_tables()
        table = self._cursor.insertTable(len(rows), len(block.rows[0].cells), shape)
        ruled = [_ruled(head=True), _ruled(), _ruled(foot=True)]
        for rank, row in enumerate(rows):
            self.places[block.id if rank == 0 else row.id] = table.cellAt(rank, 0).firstPosition()
            look = QTextCharFormat()
            look.setFont(self._look.font(self._look.small, bold=rank == 0))
            look.setForeground(QColor(CALM if rank == 0 else INK))
            rules = ruled[0 if rank == 0 else 2 if rank == len(rows) - 1 else 1]
            for column, cell in enumerate(row.cells):
                held = table.cellAt(rank, column)
                held.setFormat(rules)
                held.firstCursorPosition().insertText(cell, look)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)

    def _kind(self, block: Block) -> Kind:
        look = self._look
        if block.kind is BlockKind.TITLE:
            return look.title
        if block.kind is BlockKind.SUBTITLE:
            return look.subtitle
        return look.heading(block.level) if block.kind is BlockKind.HEADING else look.body

    def _shape(self, block: Block) -> QTextBlockFormat:
        shape, kind = QTextBlockFormat(), self._kind(block)
        shape.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        shape.setTopMargin(kind.before)
        shape.setBottomMargin(kind.after)
        shape.setAlignment(kind.side)
        if block.kind is BlockKind.HEADING:
            shape.setHeadingLevel(min(block.level, 3))
        elif block.kind is BlockKind.FACT:
            shape.setAlignment(Qt.AlignmentFlag.AlignLeft)
            shape.setLeftMargin(self._label)
            shape.setTextIndent(-self._label)
            shape.setTabPositions([QTextOption.Tab(self._label, QTextOption.TabType.LeftTab)])
            shape.setTopMargin(0)
            shape.setBottomMargin(4)
        elif block.kind is BlockKind.BULLET:
            shape.setLeftMargin(20)
            shape.setTextIndent(-14)
            shape.setTopMargin(0)
            shape.setBottomMargin(3)
        return shape

    def _letters(self, block: Block, run: Run) -> QTextCharFormat:
        look, kind = QTextCharFormat(), self._kind(block)
        colour, font = kind.colour, kind.font()
        if kind is self._look.body:
            font = self._look.font(kind.size, bold=run.strong)
            if run.quiet:
                colour = MUTED
                if not run.strong:
                    font.setPixelSize(self._look.small)
        look.setFont(font)
        look.setForeground(QColor(colour))
        return look


def _ruled(*, head: bool = False, foot: bool = False) -> QTextTableCellFormat:
    """Rule a row: thin under each, stronger around the table and under its header."""
    shape = QTextTableCellFormat()
    shape.setPadding(_CELL)
    solid = QTextFrameFormat.BorderStyle.BorderStyle_Solid
    if head:
        shape.setTopBorder(1.5)
        shape.setTopBorderStyle(solid)
        shape.setTopBorderBrush(QBrush(QColor(CALM)))
    shape.setBottomBorder(1.5 if foot else 1)
    shape.setBottomBorderStyle(solid)
    shape.setBottomBorderBrush(QBrush(QColor(CALM if head or foot else LINE)))
    return shape


def columns_of(block: Block, rows: tuple[Row, ...], look: Look) -> list[QTextLength]:
    """Give short columns what their words need, and share the rest out among the others."""
    head, plain = (QFontMetrics(look.font(look.small, bold=bold)) for bold in (True, False))
    needed = [
        max(
            head.horizontalAdvance(block.rows[0].cells[column]),
            *(_wide(text, plain) for text in {row.cells[column] for row in rows[1:]}),
            0,
        )
        for column in range(len(block.rows[0].cells))
    ]
    return [
        QTextLength(QTextLength.Type.FixedLength, width + _SLACK)
        if width <= _SHORT
        else QTextLength(QTextLength.Type.VariableLength, 0)
        for width in needed
    ]


def _wide(text: str, metrics: QFontMetrics) -> int:
    """Measure a cell; a long one is not measured: its column is not short."""
    return metrics.horizontalAdvance(text) if len(text) < _SHORT else _SHORT + 1
