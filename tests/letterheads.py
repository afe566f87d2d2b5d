"""Word documents of organizations that do not exist, to write minutes on."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Cm, Emu, Pt, RGBColor

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TEXT_BOX = (
    f'<w:r {_W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:80pt;height:20pt">'
    "<v:textbox><w:txbxContent><w:p><w:r><w:t>DANS UNE ZONE DE TEXTE</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)


def picture(width: int = 160, height: int = 60, colour: tuple[int, int, int] = (140, 30, 60)) -> bytes:
    """Make a PNG of one colour with a white bar."""
    row = b"\0" + b"".join(
        bytes((255, 255, 255) if width // 3 < x < width // 2 else colour) for x in range(width)
    )

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(row * height))
        + chunk(b"IEND", b"")
    )


def simple() -> bytes:
    """A4, a logo and a name on a ruled line, an address at the foot, a serif font, headings in red."""
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3)
    section.top_margin, section.bottom_margin = Cm(3.5), Cm(2.5)
    normal: Any = word.styles["Normal"]
    normal.font.name, normal.font.size = "Liberation Serif", Pt(11.5)
    for level in (1, 2, 3):
        heading: Any = word.styles[f"Heading {level}"]
        heading.font.name, heading.font.color.rgb = "Liberation Serif", RGBColor(0x8C, 0x1E, 0x3C)
        fonts = heading.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
    head = section.header.paragraphs[0]
    head.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT)
    head.add_run().add_picture(io.BytesIO(picture()), height=Cm(1.2))
    said = head.add_run("\tRegroupement des\u00a0Rives")
    said.font.bold, said.font.size, said.font.color.rgb = True, Pt(14), RGBColor(0x8C, 0x1E, 0x3C)
    head._p.get_or_add_pPr().append(
        parse_xml(f'<w:pBdr {_W}><w:bottom w:val="single" w:sz="8" w:space="4" w:color="8C1E3C"/></w:pBdr>')
    )
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    address = foot.add_run("12, rue de l’Écluse, Mont-Aubépine (Québec)  ·  rives.example")
    address.font.size = Pt(8.5)
    return _saved(word)


def rich() -> bytes:
    """Letter paper, a first page of its own with a table of three cells, a floating picture, a text box."""
    word = docx.Document()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.left_margin, section.right_margin = Cm(2.5), Cm(2.5)
    first = section.first_page_header
    table = first.add_table(1, 3, Cm(16.5))
    left, middle, right = table.rows[0].cells
    left.paragraphs[0].add_run().add_picture(io.BytesIO(picture(90, 90, (20, 60, 120))), height=Cm(1.6))
    middle.paragraphs[0].add_run("Ville de Mont-Aubépine").bold = True
    middle.add_paragraph("Direction de l’inclusion")
    right.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    right.paragraphs[0].add_run("450 555-0147")
    first.paragraphs[0]._p.append(parse_xml(_TEXT_BOX))
    later = section.header.paragraphs[0]
    later.add_run("Ville de Mont-Aubépine, suite")
    foot = section.footer.paragraphs[0]
    foot.add_run("Pied de toutes les pages, sauf la première")
    held = foot.add_run()
    held.add_picture(io.BytesIO(picture(60, 60, (20, 60, 120))), height=Cm(1))
    _float(held, Cm(18), Cm(25))
    section.first_page_footer.paragraphs[0].add_run("Pied de la première page")
    return _saved(word)


def _float(run: Any, left: int, top: int) -> None:
    """Make the picture of a run float at a place of the page."""
    inline = run._r.find(f".//{qn('wp:inline')}")
    extent = inline.find(qn("wp:extent"))
    anchor = parse_xml(
        '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1"'
        ' locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{Emu(left)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{Emu(top)}</wp:posOffset></wp:positionV>'
        "</wp:anchor>"
    )
    anchor.append(extent)
    anchor.append(parse_xml(
        '<wp:wrapNone xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"/>'
    ))  # fmt: skip
    for child in list(inline):
        anchor.append(child)
    inline.getparent().replace(inline, anchor)


def _saved(word: Any) -> bytes:
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()
