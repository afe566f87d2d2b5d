"""The sheet of a Word document: its page, its head and its foot, its fonts, as minutes are written on it.

The document is first written over as minutes are, without a body, so that head and foot hold what they
hold in the Word file. What cannot be drawn elsewhere than in Word is named, not drawn (`Missing`).
"""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.section import Section, _Footer, _Header

from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.letterhead import Edge, Letterhead, Missing, Style
from cop_desktop.export.letterhead_parts import PartReader
from cop_desktop.export.letterhead_styles import EMU, Styles, drawn_borders
from cop_desktop.export.reference import STYLES, opened
from cop_desktop.export.word import write_word

_EPOCH = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_KEYS = ("title", "subtitle", "heading1", "heading2", "heading3")


def letterhead_of(document: Document, reference: bytes, name: str = "", logo: bytes = b"") -> Letterhead:
    """Read the sheet minutes are written on; the reference was checked by the guard.

    UserError "reference-not-word" when it cannot be opened.
    """
    written = io.BytesIO()
    write_word(replace(document, blocks=()), written, reference, _EPOCH, name=name, logo=logo)
    return letterhead_in(written.getvalue(), name)


def letterhead_in(content: bytes, name: str = "") -> Letterhead:
    """Read the sheet of a Word document already checked; UserError "reference-not-word"."""
    word = opened(content, name)
    try:
        return _read(word)
    except (ValueError, KeyError, AttributeError, TypeError, IndexError) as fault:
        raise UserError("reference-not-word", name=name) from fault


def _read(word: WordDocument) -> Letterhead:
    section = word.sections[-1]
    styles = Styles(word.styles.element, _theme(word))
    missing: set[Missing] = set()
    shape = Letterhead()
    page = Letterhead(
        width=_points(section.page_width, shape.width),
        height=_points(section.page_height, shape.height),
        left=_points(section.left_margin, shape.left),
        right=_points(section.right_margin, shape.right),
        top=_points(section.top_margin, shape.top),
        bottom=_points(section.bottom_margin, shape.bottom),
        head_at=_points(section.header_distance, shape.head_at),
        foot_at=_points(section.footer_distance, shape.foot_at),
    )
    columns = section._sectPr.find(qn("w:cols"))  # noqa: SLF001 - python-docx says nothing of columns
    if columns is not None and int(columns.get(qn("w:num"), "1") or 1) > 1:
        missing.add(Missing.COLUMNS)
    if drawn_borders(section._sectPr.find(qn("w:pgBorders"))):  # noqa: SLF001
        missing.add(Missing.BORDER)
    heads, feet = {}, {}
    for kind, head, foot in _edges(word, section):
        heads[kind] = _edge(head, styles, page, missing)
        feet[kind] = _edge(foot, styles, page, missing)
    if any(styles.ruled(STYLES[key]) for key in _KEYS):
        missing.add(Missing.BORDER)
    return replace(page, heads=heads, feet=feet, styles=_styles_of_text(styles), missing=frozenset(missing))


def _edges(word: WordDocument, section: Section) -> list[tuple[str, _Header, _Footer]]:
    found: list[tuple[str, _Header, _Footer]] = [("", section.header, section.footer)]
    if section.different_first_page_header_footer:
        found.append(("first", section.first_page_header, section.first_page_footer))
    if word.settings.odd_and_even_pages_header_footer:
        found.append(("even", section.even_page_header, section.even_page_footer))
    return found


def _edge(part: _Header | _Footer, styles: Styles, page: Letterhead, missing: set[Missing]) -> Edge:
    if part.is_linked_to_previous:
        return Edge()
    reader = PartReader(part.part, styles, page, missing)
    return Edge(reader.strip(part._element), tuple(reader.placed))  # noqa: SLF001


def _styles_of_text(styles: Styles) -> dict[str, Style]:
    found = {key: styles.named(STYLES[key]) for key in _KEYS}
    return {"body": styles.default(), **{key: style for key, style in found.items() if style is not None}}


def _theme(word: WordDocument) -> bytes:
    for relationship in word.part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.THEME and not relationship.is_external:
            return bytes(relationship.target_part.blob)
    return b""


def _points(length: Any, usual: float) -> float:
    return usual if length is None else float(length) / EMU
