"""What a head or a foot of a Word document holds: lines, pictures, tables; the rest is named as missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from cop_desktop.domain.minutes.letterhead import (
    Cell,
    Face,
    Grid,
    Letterhead,
    Line,
    Missing,
    Number,
    Picture,
    Placed,
    Side,
    Stretch,
    Strip,
)
from cop_desktop.export.letterhead_styles import EMU, Styles, colour_of, drawn_borders, last, points, side_of

_SHARE = 100_000
"""What a whole side is counted in when a picture is cropped."""
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_V = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_READABLE = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM")
_NUMBERS = {"PAGE": Number.PAGE, "NUMPAGES": Number.PAGES, "SECTIONPAGES": Number.PAGES}
_TAB_SIDES = {"center": Side.CENTER, "right": Side.RIGHT, "end": Side.RIGHT, "left": Side.LEFT}
_LENGTH = re.compile(r"(width|height):([\d.]+)(pt|in|cm|mm|px)?")
_UNITS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "px": 0.75}
_HOLDERS = {qn(f"w:{name}") for name in ("hyperlink", "ins", "smartTag", "sdt", "sdtContent")}


class PartReader:
    """Reads one head or foot; `missing` gathers what it does not give, `placed` the pictures that float."""

    def __init__(self, part: Any, styles: Styles, page: Letterhead, missing: set[Missing]) -> None:
        self._part = part
        self._styles = styles
        self._page = page
        self._missing = missing
        self.placed: list[Placed] = []

    def strip(self, root: Any) -> Strip:
        """Give what stands in an element, in order."""
        found: list[Line | Grid] = []
        for child in root:
            if child.tag == qn("w:p"):
                found.append(self._line(child))
            elif child.tag == qn("w:tbl"):
                found.append(self._grid(child))
            elif child.tag == qn("w:sdt"):
                content = child.find(qn("w:sdtContent"))
                found += self.strip(content) if content is not None else ()
        return tuple(found)

    def _grid(self, table: Any) -> Grid:
        widths = [
            points(column.get(qn("w:w"))) or 0.0
            for column in table.iterfind(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
        ]
        borders = [table.find(f"{qn('w:tblPr')}/{qn('w:tblBorders')}"), *table.iter(qn("w:tcBorders"))]
        if any(drawn_borders(each) for each in borders):
            self._missing.add(Missing.BORDER)
        rows = tuple(
            tuple(self._cell(cell) for cell in row.findall(qn("w:tc"))) for row in table.findall(qn("w:tr"))
        )
        count = max((sum(cell.span for cell in row) for row in rows), default=0)
        return Grid((*widths, *([0.0] * count))[:count], tuple(row for row in rows if row))

    def _cell(self, cell: Any) -> Cell:
        shape = cell.find(qn("w:tcPr"))
        said = [] if shape is None else [shape]
        span = last(said, "w:gridSpan", "w:val") or "1"
        lines: list[Line] = []
        for each in self.strip(cell):
            if isinstance(each, Line):
                lines.append(each)
            else:  # a table within a table: its lines, one under the other
                lines += [line for row in each.rows for inner in row for line in inner.lines]
        ground = colour_of(last(said, "w:shd", "w:fill") or "")
        return Cell(tuple(lines), max(1, int(span) if span.isdigit() else 1), ground)

    def _line(self, paragraph: Any) -> Line:
        said = self._styles.paragraph(paragraph)
        tabs: dict[float, Side] = {}
        rules = {"top": "", "bottom": ""}
        for each in said:
            for tab in each.iterfind(f"{qn('w:tabs')}/{qn('w:tab')}"):
                place = points(tab.get(qn("w:pos"))) or 0.0
                tabs.pop(place, None)
                if tab.get(qn("w:val")) != "clear":
                    tabs[place] = _TAB_SIDES.get(tab.get(qn("w:val"), ""), Side.LEFT)
            for side in rules:
                rule = each.find(f"{qn('w:pBdr')}/{qn(f'w:{side}')}")
                if rule is not None:
                    drawn = rule.get(qn("w:val"), "none") not in {"none", "nil"}
                    rules[side] = (colour_of(rule.get(qn("w:color"), "")) or "#000000") if drawn else ""
        left, right, first, hanging = (
            points(last(said, "w:ind", f"w:{name}")) or 0.0
            for name in ("left", "right", "firstLine", "hanging")
        )
        spacing = last(said, "w:spacing", "w:line")
        rule_of = last(said, "w:spacing", "w:lineRule") or "auto"
        proportional = rule_of == "auto" and spacing and spacing.isdigit() and int(spacing) > 0
        return Line(
            pieces=tuple(self._pieces(paragraph)),
            side=side_of(said),
            tabs=tuple(sorted(tabs.items())),
            indent=(left, right, first - hanging),
            before=points(last(said, "w:spacing", "w:before")) or 0.0,
            after=points(last(said, "w:spacing", "w:after")) or 0.0,
            spacing=int(spacing) / 240 if proportional and spacing else 1.0,
            rules=(rules["top"], rules["bottom"]),
            face=self._styles.face(paragraph),
        )

    # What stands in a line

    def _pieces(self, paragraph: Any) -> Iterator[Stretch | Picture]:
        instruction, asking, kept = "", False, True
        for run in self._runs(paragraph):
            if run.tag == qn("w:fldSimple"):
                number = self._number(run.get(qn("w:instr"), ""))
                inner = list(run.iter(qn("w:r")))
                face = self._styles.face(paragraph, inner[0] if inner else None)
                text = "".join(each.text or "" for each in run.iter(qn("w:t")))
                yield Stretch(text, face, number)
                continue
            face = self._styles.face(paragraph, run)
            for piece in run:
                how = piece.get(qn("w:fldCharType")) if piece.tag == qn("w:fldChar") else ""
                if how == "begin":
                    instruction, asking = "", True
                elif how and asking:  # its instruction is whole; what follows is what it last showed
                    asking, number = False, self._number(instruction)
                    if number is not None:
                        yield Stretch("", face, number)
                    kept = number is None
                if how == "end":
                    kept = True
                elif piece.tag == qn("w:instrText"):
                    instruction += piece.text or ""
                elif kept and not asking and not how:
                    yield from self._piece(piece, face)

    def _runs(self, holder: Any) -> Iterator[Any]:
        for child in holder:
            if child.tag in {qn("w:r"), qn("w:fldSimple")}:
                yield child
            elif child.tag in _HOLDERS:
                yield from self._runs(child)

    def _number(self, instruction: str) -> Number | None:
        words = instruction.split()
        number = _NUMBERS.get(words[0].upper()) if words else None
        if words and number is None and words[0].upper() != "HYPERLINK":
            self._missing.add(Missing.FIELD)
        return number

    def _piece(self, piece: Any, face: Face) -> Iterator[Stretch | Picture]:
        tag = piece.tag
        if tag == qn("w:t"):
            yield Stretch(piece.text or "", face)
        elif tag in {qn("w:tab"), qn("w:ptab")}:
            yield Stretch("\t", face)
        elif tag in {qn("w:br"), qn("w:cr")}:
            yield Stretch("\n", face)
        elif tag == qn("w:noBreakHyphen"):
            yield Stretch("\u2011", face)
        elif tag == qn("w:drawing"):
            yield from self._drawing(piece)
        elif tag == qn("w:pict"):
            yield from self._old_picture(piece)
        elif tag == f"{_MC}AlternateContent":
            chosen = piece.find(f"{_MC}Choice")
            for each in chosen if chosen is not None else ():
                yield from self._piece(each, face)
        elif tag in {qn("w:object"), qn("w:control")}:
            self._missing.add(Missing.OBJECT)
        elif tag == qn("w:sym"):
            self._missing.add(Missing.PICTURE)

    def _drawing(self, drawing: Any) -> Iterator[Picture]:
        for holder in drawing:
            pictures = list(holder.iter(f"{_PIC}pic"))
            graphic = holder.find(f"{_A}graphic/{_A}graphicData")
            if len(pictures) != 1 or graphic is None or pictures[0].getparent() is not graphic:
                self._missing.add(Missing.SHAPE)
                continue
            picture = self._picture(pictures[0], holder.find(f"{_WP}extent"))
            if picture is None:
                self._missing.add(Missing.PICTURE)
            elif holder.tag == f"{_WP}anchor":
                self.placed.append(self._place(holder, picture))
            else:
                yield picture

    def _picture(self, pictured: Any, extent: Any | None) -> Picture | None:
        blip = pictured.find(f"{_PIC}blipFill/{_A}blip")
        content = b"" if blip is None else self._content(blip.get(qn("r:embed")))
        if not content or extent is None:
            return None
        cut = pictured.find(f"{_PIC}blipFill/{_A}srcRect")
        left, top, right, bottom = (
            0.0 if cut is None else min(0.9, max(0.0, int(cut.get(side, "0")) / _SHARE)) for side in "ltrb"
        )
        width, height = (int(extent.get(side, "0")) / EMU for side in ("cx", "cy"))
        return Picture(content, width, height, (left, top, right, bottom))

    def _old_picture(self, pict: Any) -> Iterator[Picture]:
        """Read a picture as Word wrote them before 2007; what is drawn that way is not carried."""
        data = pict.find(f".//{_V}imagedata")
        shape = None if data is None else data.getparent()
        look = "" if shape is None else str(shape.get("style", ""))
        sizes = {name: float(size) * _UNITS[unit or "px"] for name, size, unit in _LENGTH.findall(look)}
        content = b"" if data is None else self._content(data.get(qn("r:id")))
        if content and sizes.keys() == {"width", "height"} and "position:absolute" not in look:
            yield Picture(content, sizes["width"], sizes["height"])
        else:
            self._missing.add(Missing.SHAPE if data is None or content else Missing.PICTURE)

    def _content(self, key: str | None) -> bytes:
        related = self._part.rels.get(key) if key else None
        if related is None or related.is_external:
            return b""
        content = bytes(related.target_part.blob)
        return content if content.startswith(_READABLE) else b""

    def _place(self, anchor: Any, picture: Picture) -> Placed:
        page = self._page
        spans = {
            "page": (0.0, page.width, 0.0, page.height),
            "": (page.left, page.width - page.right, page.top, page.height - page.bottom),
        }
        found = []
        for axis, name, size in ((0, "positionH", picture.width), (2, "positionV", picture.height)):
            position = anchor.find(f"{_WP}{name}")
            relative = "" if position is None else position.get("relativeFrom", "")
            start, end = spans["page" if relative == "page" else ""][axis : axis + 2]
            if axis == 2 and relative in {"paragraph", "line"}:
                start = page.head_at if self._part.partname.startswith("/word/header") else end
            offset = None if position is None else position.find(f"{_WP}posOffset")
            align = None if position is None else position.find(f"{_WP}align")
            if offset is not None:
                found.append(start + int(offset.text or 0) / EMU)
            else:
                how = "" if align is None else align.text or ""
                gap = end - start - size
                found.append(start + gap * {"center": 0.5, "right": 1.0, "bottom": 1.0}.get(how, 0.0))
        return Placed(picture, found[0], found[1])
