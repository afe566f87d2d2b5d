"""The head and the foot of an organization's sheet, drawn on each page of minutes.

Lengths of the sheet are in points; what is drawn is in pixels of 1/96 inch, as the sheets are.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from cop_desktop.domain.minutes.letterhead import (
    Edge,
    Face,
    Grid,
    Letterhead,
    Line,
    Number,
    Picture,
    Side,
    Stretch,
)
from cop_desktop.qt.letterhead_fonts import PIXELS, font_of

_CELL = 5.4 * PIXELS
"""What Word leaves at the left and right of a cell."""
SIDES = {
    Side.LEFT: Qt.AlignmentFlag.AlignLeft,
    Side.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Side.RIGHT: Qt.AlignmentFlag.AlignRight,
    Side.BOTH: Qt.AlignmentFlag.AlignJustify,
}
_TABS = {
    Side.LEFT: QTextOption.TabType.LeftTab,
    Side.CENTER: QTextOption.TabType.CenterTab,
    Side.RIGHT: QTextOption.TabType.RightTab,
    Side.BOTH: QTextOption.TabType.LeftTab,
}


class LetterheadPainter:
    """Draws heads and feet; the number of pages may be told once it is known."""

    def __init__(self, letterhead: Letterhead) -> None:
        self._sheet = letterhead

    def text_area(self) -> QRectF:
        """Give where the text of minutes stands: between the tallest head and the tallest foot."""
        sheet = self._sheet
        heads = [self._edge(edge, 0, "0").height for edge in sheet.heads.values()]
        feet = [self._edge(edge, 0, "0").height for edge in sheet.feet.values()]
        top = max(sheet.top * PIXELS, sheet.head_at * PIXELS + max(heads, default=0.0))
        foot = max(sheet.bottom * PIXELS, sheet.foot_at * PIXELS + max(feet, default=0.0))
        height = max(96.0, sheet.height * PIXELS - top - foot)
        width = max(96.0, (sheet.width - sheet.left - sheet.right) * PIXELS)
        return QRectF(sheet.left * PIXELS, top, width, height)

    def paint(self, painter: QPainter, page: int, pages: str) -> None:
        """Draw the head and the foot of a page (0 is the first)."""
        sheet = self._sheet
        for edge, foot in ((sheet.edge(sheet.heads, page), False), (sheet.edge(sheet.feet, page), True)):
            for placed in edge.placed:
                size = QSizeF(placed.picture.width * PIXELS, placed.picture.height * PIXELS)
                where = QRectF(QPointF(placed.left * PIXELS, placed.top * PIXELS), size)
                painter.drawImage(where, _image(placed.picture))
            drawn = self._edge(edge, page + 1, pages)
            top = sheet.head_at * PIXELS
            if foot:
                top = (sheet.height - sheet.foot_at) * PIXELS - drawn.height
            painter.save()
            painter.translate(QPointF(sheet.left * PIXELS, top))
            drawn.paint(painter)
            painter.restore()

    def _edge(self, edge: Edge, page: int, pages: str) -> _Drawn:
        width = (self._sheet.width - self._sheet.left - self._sheet.right) * PIXELS
        return _Drawn(edge, max(96.0, width), page, pages)


class _Drawn:
    """One head or foot, laid out."""

    def __init__(self, edge: Edge, width: float, page: int, pages: str) -> None:
        self._numbers = {Number.PAGE: str(page), Number.PAGES: pages}
        self._text = QTextDocument()
        self._text.setUseDesignMetrics(True)
        self._text.setDocumentMargin(0)
        frame = QTextFrameFormat()
        frame.setMargin(0)
        frame.setPadding(0)
        self._text.rootFrame().setFrameFormat(frame)
        self._text.setTextWidth(width)
        self._pictures = 0
        self._rules: list[tuple[int, tuple[str, str]]] = []
        cursor = QTextCursor(self._text)
        begun = False
        for each in edge.strip:
            if isinstance(each, Line):
                self._line(cursor, each, width, again=begun)
            else:
                self._grid(cursor, each, width)
            begun = True
        self.height = self._text.size().height() if edge.strip else 0.0

    def paint(self, painter: QPainter) -> None:
        """Draw it from the present origin."""
        self._text.drawContents(painter)
        layout = self._text.documentLayout()
        for place, (above, below) in self._rules:
            box = layout.blockBoundingRect(self._text.findBlock(place))
            for colour, height in ((above, box.top() - 2), (below, box.bottom() + 1)):
                if colour:
                    painter.setPen(QPen(QColor(colour), 1))
                    painter.drawLine(QPointF(box.left(), height), QPointF(box.right(), height))

    def _line(self, cursor: QTextCursor, line: Line, width: float, *, again: bool) -> None:
        shape, look = QTextBlockFormat(), _look(line.face)
        shape.setAlignment(SIDES[line.side])
        left, right, first = (each * PIXELS for each in line.indent)
        shape.setLeftMargin(left)
        shape.setRightMargin(right)
        shape.setTextIndent(first)
        shape.setTopMargin(line.before * PIXELS)
        shape.setBottomMargin(line.after * PIXELS)
        shape.setLineHeight(line.spacing * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        within = width - right
        shape.setTabPositions(
            [
                QTextOption.Tab(min(place * PIXELS, within), _TABS[side])
                for place, side in line.tabs
                if place > 0
            ]
        )
        if again:
            cursor.insertBlock(shape, look)
        else:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(look)
        if any(line.rules):
            self._rules.append((cursor.position(), line.rules))
        for piece in line.pieces:
            if isinstance(piece, Stretch):
                self._stretch(cursor, piece)
            else:
                self._picture(cursor, piece)

    def _stretch(self, cursor: QTextCursor, stretch: Stretch) -> None:
        text = self._numbers[stretch.number] if stretch.number else stretch.text
        if stretch.face.caps:
            text = text.upper()
        cursor.insertText(text.replace("\n", "\u2028"), _look(stretch.face))

    def _picture(self, cursor: QTextCursor, picture: Picture) -> None:
        self._pictures += 1
        name = f"picture:{self._pictures}"
        image = _image(picture)
        if image.isNull():
            return
        self._text.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        shown = QTextImageFormat()
        shown.setName(name)
        shown.setWidth(picture.width * PIXELS)
        shown.setHeight(picture.height * PIXELS)
        cursor.insertImage(shown)

    def _grid(self, cursor: QTextCursor, grid: Grid, width: float) -> None:
        columns = len(grid.widths)
        if not grid.rows or not columns:
            return
        shape = QTextTableFormat()
        shape.setBorder(0)
        shape.setCellSpacing(0)
        shape.setCellPadding(0)
        shape.setLeftMargin(0)
        whole = sum(grid.widths) * PIXELS
        share = min(1.0, width / whole) if whole else 1.0
        fixed = QTextLength.Type.FixedLength
        shape.setColumnWidthConstraints(
            [
                QTextLength(fixed, each * PIXELS * share) if each else QTextLength(fixed, width / columns)
                for each in grid.widths
            ]
        )
        table = cursor.insertTable(len(grid.rows), columns, shape)
        for rank, row in enumerate(grid.rows):
            at = 0
            for cell in row:
                if at >= columns:
                    break
                span = min(cell.span, columns - at)
                if span > 1:
                    table.mergeCells(rank, at, 1, span)
                self._cell(
                    table, rank, at, cell.lines, cell.ground, sum(grid.widths[at : at + span]) * PIXELS
                )
                at += span
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _cell(
        self, table: QTextTable, row: int, column: int, lines: tuple[Line, ...], ground: str, width: float
    ) -> None:
        cell = table.cellAt(row, column)
        shape = QTextTableCellFormat()
        shape.setLeftPadding(_CELL if column else 0)
        shape.setRightPadding(_CELL)
        if ground:
            shape.setBackground(QBrush(QColor(ground)))
        cell.setFormat(shape)
        cursor = cell.firstCursorPosition()
        for rank, line in enumerate(lines):
            self._line(cursor, line, width, again=rank > 0)


def _look(face: Face) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(font_of(face))
    look.setForeground(QColor(face.colour or "#000000"))
    return look


def _image(picture: Picture) -> QImage:
    image = QImage.fromData(picture.content)
    left, top, right, bottom = picture.crop
    if any(picture.crop) and not image.isNull():
        width, height = image.width(), image.height()
        return image.copy(
            round(left * width),
            round(top * height),
            max(1, round((1 - left - right) * width)),
            max(1, round((1 - top - bottom) * height)),
        )
    return image
