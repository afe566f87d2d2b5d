"""The body of a Word document, as XML written straight from the blocks.

Text is written out rather than built as a tree: ten thousand rows cost what writing them costs.
Each block lies in a bookmark `cop_<32 hexadecimal digits>` of its identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from xml.sax.saxutils import escape

from cop_desktop.domain.minutes.document import Block, BlockKind, Row, Run, clean
from cop_desktop.export.word_picture import Picture, attribute, picture_xml

BOOKMARK = "cop_"
STEP = 250
"""How many pieces are written at a time: an export may be given up between two."""
_FIRST_BOOKMARK = 10_000
"""Above the numbers of what a letterhead's header may hold."""

_SPECIAL = re.compile("[&<>\x00-\x1f\x7f\u2011\ud800-\udfff\ufffe\uffff]")
_T = '<w:t xml:space="preserve">'
_BREAKS = {"\n": "<w:br/>", "\t": "<w:tab/>", "\u2011": "<w:noBreakHyphen/>"}
_KEPT = "<w:keepNext/>"
_NEW_PAGE = "<w:keepNext/><w:pageBreakBefore/>"
_TAB_RUN = "<w:r><w:tab/></w:r>"
_SPLIT = re.compile("([\n\t\u2011])")


def text_xml(text: str) -> str:
    """Write the inside of a run; nothing is lost, what XML forbids becomes U+FFFD."""
    if not _SPECIAL.search(text):
        return f"{_T}{text}</w:t>"
    text = escape(clean(text))
    if not _SPLIT.search(text):
        return f"{_T}{text}</w:t>"
    return "".join(_BREAKS.get(piece) or f"{_T}{piece}</w:t>" for piece in _SPLIT.split(text) if piece)


class BodyWriter:
    """Writes blocks with the style ids of one reference, in one language, on lines of one width.

    `width` is in twentieths of a point. `typed_in` is the language of what people wrote, if another.
    `pictures` are in the package, by the ids of their blocks; a drawing without one is not shown.
    """

    def __init__(
        self,
        styles: Mapping[str, str],
        language: str,
        width: int,
        typed_in: str = "",
        pictures: Mapping[str, Picture] | None = None,
    ) -> None:
        self._pictures = pictures or {}
        self._styles = {key: attribute(style) for key, style in styles.items()}
        self._width = width
        self._bookmark = _FIRST_BOOKMARK
        quiet, label = (f'<w:rStyle w:val="{self._styles[key]}"/>' for key in ("quiet", "label"))
        looks = {
            (False, False): "",
            (True, False): "<w:b/><w:bCs/>",
            (False, True): quiet,
            (True, True): label,
        }
        self._starts = {
            (*look, typed): f'<w:r><w:rPr>{told}<w:lang w:val="{tag}"/></w:rPr>'
            for typed, tag in ((False, language), (True, typed_in or language))
            for look, told in looks.items()
        }
        self._plain, self._typed = (self._starts[False, False, typed] for typed in (False, True))
        self._heads = {
            BlockKind.PARAGRAPH: "<w:p>",
            BlockKind.PICTURE: "<w:p>",
            **{kind: self._head(kind.value) for kind in BlockKind if kind.value in styles},
        }
        self._headings = {level: self._head(f"heading{level}") for level in (1, 2, 3)}

    def _head(self, key: str, kept: str = "") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{self._styles[key]}"/>{kept}</w:pPr>'

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[tuple[int, str]]:
        """Write blocks one after the other, some at a time, with how many pieces they are.

        The last one never stands alone on a page: it keeps the one before with it.
        """
        before_last = blocks[-2] if len(blocks) > 1 else None
        texts: list[str] = []
        for block, after in zip_longest(blocks, blocks[1:]):
            if block.kind is BlockKind.PICTURE and block.id not in self._pictures:
                continue
            if block.kind is BlockKind.TABLE:
                yield len(texts), "".join(texts)
                texts.clear()
                yield from self._table(block)
                continue
            kept = _KEPT if block is before_last else ""
            if after is not None and after.id in self._pictures:
                kept = _NEW_PAGE  # LibreOffice leaves a heading alone before a picture, whatever it asks
            texts.append(self._paragraph(block, kept))
            if len(texts) == STEP:
                yield STEP, "".join(texts)
                texts.clear()
        if blocks and blocks[-1].kind is BlockKind.TABLE:
            texts.append("<w:p/>")  # a body ends with a paragraph
        yield len(texts), "".join(texts)

    def _paragraph(self, block: Block, kept: str = "") -> str:
        kind = block.kind
        heading = kind is BlockKind.HEADING
        head = self._headings[min(block.level, 3)] if heading else self._heads[kind]
        if kept:
            head = f"{head.removesuffix('</w:pPr>')}{'' if '<w:pPr>' in head else '<w:pPr>'}{kept}</w:pPr>"
        runs = [self._run(run) for run in block.runs]
        if kind is BlockKind.FACT:
            runs.insert(1, _TAB_RUN)
        inside = "".join(runs)
        if kind is BlockKind.PICTURE:
            head = f"<w:p><w:pPr>{_KEPT}</w:pPr>"  # its legend is under it
            inside = f"<w:r>{picture_xml(self._pictures[block.id], block.description, self._width)}</w:r>"
        self._bookmark += 1
        rank = self._bookmark
        return (
            f'{head}<w:bookmarkStart w:id="{rank}" w:name="{BOOKMARK}{block.id.replace("-", "")}"/>'
            f'{inside}<w:bookmarkEnd w:id="{rank}"/></w:p>'
        )

    def _run(self, run: Run) -> str:
        line = "<w:br/>" if run.line else ""
        special = run.strong or run.quiet or run.typed
        start = self._starts[run.strong, run.quiet, run.typed] if special else self._plain
        return f"{start}{line}{text_xml(run.text)}</w:r>"

    def _table(self, block: Block) -> Iterator[tuple[int, str]]:
        shares = block.widths or (1,) * len(block.rows[0].cells)
        widths = [share * self._width // sum(shares) for share in shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        yield (
            0,
            (
                f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._styles["table"]}"/>'
                f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
                '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
                f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{attribute(block.caption)}"/>'
                f'<w:tblDescription w:val="{attribute(block.description)}"/></w:tblPr>'
                f"<w:tblGrid>{grid}</w:tblGrid>"
            ),
        )
        yield 1, self._row(block.id, block.rows[0], self._cells(widths, "cell_head"), "<w:tblHeader/>")
        cells = self._cells(widths, "cell")
        rows = block.rows[1:]
        for start in range(0, len(rows) - 1, STEP):
            some = rows[start : min(start + STEP, len(rows) - 1)]
            yield len(some), "".join([self._row(row.id, row, cells, "") for row in some])
        for row in rows[-1:]:
            yield 1, self._row(row.id, row, self._cells(widths, "cell", _KEPT), "")
        yield 0, "</w:tbl>"

    def _cells(self, widths: list[int], style: str, kept: str = "") -> list[str]:
        """Write what comes before the run of each cell.

        The last row is kept with what follows: LibreOffice leaves a heading at the foot of a page when
        a table stands right before it, whatever the heading asks.
        """
        return [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{self._head(style, kept)}'
            for width in widths
        ]

    def _row(self, piece_id: str, row: Row, cells: list[str], repeated: str) -> str:
        self._bookmark += 1
        rank = self._bookmark
        texts = [f"{self._plain}{text_xml(cell)}" for cell in row.cells]
        for column in row.typed:
            texts[column] = f"{self._typed}{text_xml(row.cells[column])}"
        inside = "</w:r></w:p></w:tc>".join(map(str.__add__, cells[1:], texts[1:]))
        return (
            f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells[0]}"
            f'<w:bookmarkStart w:id="{rank}" w:name="{BOOKMARK}{piece_id.replace("-", "")}"/>'
            f'{texts[0]}</w:r><w:bookmarkEnd w:id="{rank}"/></w:p></w:tc>'
            f"{inside}</w:r></w:p></w:tc></w:tr>"
        )
