"""Minutes in Word: a neutral document written over a reference document.

The same document, reference and instant give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import io
import struct
from collections.abc import Callable, Iterator
from typing import IO, Any

from docx.document import Document as WordDocument
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.image.image import Image
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import Section, _Footer
from docx.shared import Emu
from lxml import etree

from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.document import Document, clean
from cop_desktop.domain.minutes.drawing import Drawing
from cop_desktop.export.reference import LANGUAGE_TAGS, opened, prepare
from cop_desktop.export.word_body import BodyWriter, text_xml
from cop_desktop.export.word_package import MARK, pack
from cop_desktop.export.word_picture import Picture

Progress = Callable[[int, int], None]
"""Told how many pieces are written, out of how many."""
Paint = Callable[[Drawing], bytes]
"""Paints a drawing, and gives it as PNG."""

_LETTER = 9360
"""Text width of our own page, in twentieths of a point."""
_NO_PICTURE = (
    UnrecognizedImageError,
    UnexpectedEndOfFileError,
    InvalidImageStreamError,
    ValueError,
    KeyError,
    struct.error,
)
_LOGO_HEIGHT = Emu(457_200)  # half an inch


def write_word(
    document: Document,
    target: IO[bytes],
    reference: bytes,
    made_at: dt.datetime,
    *,
    name: str = "",
    logo: bytes = b"",
    paint: Paint | None = None,
    on_progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write minutes over a reference already checked by the guard; `name` is its own, for messages.

    `logo` (PNG or JPEG) goes in an empty header. Without `paint` there are no pictures. Raises
    UserError "minutes-cancelled" as soon as `cancelled()` is true, and "reference-not-word" when the
    reference cannot be opened.
    """
    word = opened(reference)
    try:
        styles = prepare(word, document.language)
        _empty(word)
        section = word.sections[-1]
        width = _text_width(section)
        _fill_header(section, document, styles["header"], width, logo)
        for footer in _feet(word, section):
            _fill_footer(footer, document, styles["footer"], width)
        _describe(word, document, made_at)
    except (ValueError, KeyError, AttributeError, TypeError, IndexError) as fault:
        raise UserError("reference-not-word", name=name) from fault
    tag = LANGUAGE_TAGS[document.language]
    typed_in = LANGUAGE_TAGS[document.typed_in] if document.typed_in else tag
    writer = BodyWriter(styles, tag, width, typed_in, _pictures(word, document, paint))
    pack(word, _body(document, writer, on_progress, cancelled), target)


def _pictures(word: WordDocument, document: Document, paint: Paint | None) -> dict[str, Picture]:
    """Paint the drawings of a document, and put them in the package."""
    made: dict[str, Picture] = {}
    for block in document.blocks if paint is not None else ():
        if block.drawing is not None and paint is not None:
            key, image = word.part.get_or_add_image(io.BytesIO(paint(block.drawing)))
            made[block.id] = Picture(key, image.px_width, image.px_height)
    return made


def _body(
    document: Document,
    writer: BodyWriter,
    on_progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> str:
    parts: list[str] = []
    total = len(document.blocks) + sum(max(len(block.rows) - 1, 0) for block in document.blocks)
    done = 0
    for pieces, text in writer.blocks(document.blocks):
        parts.append(text)
        done += pieces
        if cancelled is not None and cancelled():
            raise UserError("minutes-cancelled")
        if on_progress is not None and pieces:
            on_progress(min(done, total), total)
    if cancelled is not None and cancelled():
        raise UserError("minutes-cancelled")
    if on_progress is not None:
        on_progress(total, total)
    return "".join(parts)


def _empty(word: WordDocument) -> None:
    """Take everything out of the body but one page description, and mark where ours goes.

    It is the last one, with the headers and feet it had from the sections before it.
    """
    body = word.element.body
    sections = list(body.iter(qn("w:sectPr")))
    last = sections[-1] if sections else etree.SubElement(body, qn("w:sectPr"))
    linked: dict[tuple[str, str], Any] = {}
    for section in sections:
        for name in ("w:headerReference", "w:footerReference"):
            linked.update({(name, one.get(qn("w:type"), "")): one for one in section.findall(qn(name))})
    for (name, kind), reference in reversed(linked.items()):
        if all(one.get(qn("w:type"), "") != kind for one in last.findall(qn(name))):
            last.insert(0, reference)
    for child in list(body):
        if child is not last:
            body.remove(child)
    body.insert(0, etree.Comment(MARK))
    if last.getparent() is not body:
        body.append(last)


def _describe(word: WordDocument, document: Document, made_at: dt.datetime) -> None:
    """Fill the core properties; what the reference said of itself goes."""
    properties = word.core_properties
    instant = made_at.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)
    properties.title = clean(document.title)[:255]
    properties.subject = clean(document.subject)[:255]
    properties.author = clean(document.author)[:255]
    properties.keywords = clean(", ".join(document.keywords))[:255]
    properties.language = LANGUAGE_TAGS[document.language]
    properties.content_status = clean(document.status)[:255]
    properties.comments = properties.category = properties.identifier = ""
    properties.last_modified_by = ""
    properties.revision = 1
    properties.created = properties.modified = instant


def _text_width(section: Section) -> int:
    if not section.page_width:
        return _LETTER
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    width = (section.page_width - margins) // 635  # a twentieth of a point is 635 EMU
    return int(width) if width > 1_000 else _LETTER


def _fill_header(section: Section, document: Document, style: str, width: int, logo: bytes) -> None:
    """Put the logo and the community's name in an empty header; an organization's own is left alone."""
    header = section.header
    if header.is_linked_to_previous:
        header.is_linked_to_previous = False  # there is none: make one
    root = header._element  # noqa: SLF001 - python-docx gives no other way to a header's XML
    if _says_something(root):
        return
    paragraph = header.paragraphs[0]
    _replace(paragraph._p, _line(style, width, "", "" if _is_picture(logo) else text_xml(document.header)))  # noqa: SLF001
    if _is_picture(logo):
        run = header.paragraphs[0].insert_paragraph_before().add_run()
        picture = run.add_picture(io.BytesIO(logo), height=_LOGO_HEIGHT)
        described = picture._inline.docPr  # noqa: SLF001
        described.set("descr", clean(document.header))
        described.set("name", "Logo")
        line = parse_xml(_line(style, width, "", ""))
        line.append(run._r)  # noqa: SLF001
        line.append(parse_xml(_namespaced(f"<w:r><w:tab/>{text_xml(document.header)}</w:r>")))
        for old in header.paragraphs:
            root.remove(old._p)  # noqa: SLF001
        root.append(line)


def _is_picture(logo: bytes) -> bool:
    """Tell whether a logo can be read; one that cannot keeps nobody from having minutes."""
    try:
        return bool(logo) and Image.from_blob(logo).px_width > 0
    except _NO_PICTURE:
        return False


def _feet(word: WordDocument, section: Section) -> Iterator[_Footer]:
    """List the feet that are shown: every page says whether the minutes are a draft."""
    yield section.footer
    if section.different_first_page_header_footer:
        yield section.first_page_footer
    if word.settings.odd_and_even_pages_header_footer:
        yield section.even_page_footer


def _fill_footer(footer: _Footer, document: Document, style: str, width: int) -> None:
    """Give a foot the state of the minutes and the page; an organization's own foot keeps what it says."""
    if footer.is_linked_to_previous:
        footer.is_linked_to_previous = False
    root = footer._element  # noqa: SLF001
    page, _, rest = document.page_of.partition("{page}")
    between, _, last = rest.partition("{pages}")
    numbers = f"{_text(page)}{_field('PAGE')}{_text(between)}{_field('NUMPAGES')}{_text(last)}"
    if not _says_something(root):
        _replace(footer.paragraphs[0]._p, _line(style, width, text_xml(document.status), numbers))  # noqa: SLF001
        return
    instructions = " ".join(
        [one.text or "" for one in root.iter(qn("w:instrText"))]
        + [one.get(qn("w:instr"), "") for one in root.iter(qn("w:fldSimple"))]
    )
    ours = _line(style, width, text_xml(document.status), "" if "PAGE" in instructions else numbers)
    root.insert(0, parse_xml(ours))


def _says_something(root: Any) -> bool:
    tags = ("w:drawing", "w:pict", "w:object", "w:fldSimple", "w:instrText", "w:tbl")
    return any((one.text or "").strip() for one in root.iter(qn("w:t"))) or any(
        next(root.iter(qn(tag)), None) is not None for tag in tags
    )


def _line(style: str, width: int, left: str, right: str) -> str:
    """Write a line with something at its left and, on a tab at the margin, something at its right."""
    at_right = f"<w:r><w:tab/></w:r>{right}" if right else ""
    at_left = f"<w:r>{left}</w:r>" if left else ""
    if right and not right.startswith("<w:r>"):
        at_right = f"<w:r><w:tab/>{right}</w:r>"
    return _namespaced(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:tabs><w:tab w:val="clear" w:pos="4680"/>'
        f'<w:tab w:val="right" w:pos="{width}"/></w:tabs></w:pPr>{at_left}{at_right}</w:p>'
    )


def _namespaced(xml: str) -> str:
    """Declare the prefix of a piece of XML."""
    start, _, rest = xml.partition(">")
    return f'{start} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{rest}'


def _text(text: str) -> str:
    return f"<w:r>{text_xml(text)}</w:r>" if text else ""


def _field(instruction: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _replace(old: Any, new: str) -> None:
    old.getparent().replace(old, parse_xml(new))
