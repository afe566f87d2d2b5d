"""Minutes in PDF: the same sheets as on the screen, in a file archives accept (PDF/A-1b).

Fonts are embedded by `QPdfWriter`, which says the title but not the language: the catalogue is written
again at the end of the file with both, as PDF allows (incremental update, ISO 32000-1, 7.5.6).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import IO

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from cop_desktop.domain.codes import Language
from cop_desktop.domain.minutes.document import Document
from cop_desktop.domain.minutes.letterhead import Letterhead
from cop_desktop.qt.letterhead_fonts import PIXELS
from cop_desktop.qt.minutes_sheets import Sheets

RESOLUTION = 1200
"""Dots per inch to which coordinates are rounded."""
_TAGS = {Language.FRENCH: "fr-CA", Language.ENGLISH: "en-CA"}
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_SIZE = re.compile(rb"/Size (\d+)")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ID = re.compile(rb"/ID\s*\[[^\]]*\]")
_INFO = re.compile(rb"/Info \d+ 0 R")


def write_pdf(
    document: Document,
    logo: bytes,
    stream: IO[bytes],
    letterhead: Letterhead | None = None,
    on_page: Callable[[int, int], None] = lambda _done, _pages: None,
) -> None:
    """Write minutes as PDF, on ours or an organization's sheet; on any thread, with a QGuiApplication.

    `on_page` is told how many pages are written, out of how many; what it raises ends the work.
    """
    turning = QEventLoop()  # gives a thread of Python what the timers of a text layout ask for
    on_page(0, 0)
    sheets = Sheets(document, logo, letterhead=letterhead)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_A1b)
    writer.setResolution(RESOLUTION)
    writer.setTitle(document.title)
    writer.setAuthor(document.author)
    writer.setCreator("CoP Desktop")
    page = QPageSize(QSizeF(sheets.width / PIXELS, sheets.height / PIXELS), QPageSize.Unit.Point)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    try:
        scale = writer.width() / sheets.width
        for sheet in range(sheets.count):
            on_page(sheet, sheets.count)
            if sheet:
                writer.newPage()
            painter.save()
            painter.scale(scale, scale)
            sheets.paint(painter, sheet)
            painter.restore()
        on_page(sheets.count, sheets.count)
    finally:
        painter.end()
        turning.exit()
    stream.write(with_language(bytes(buffer.data().data()), _TAGS[document.language]))


def with_language(content: bytes, tag: str) -> bytes:
    """Say the language of a PDF, and that its title is to be shown; one of a shape unknown is left."""
    end = content.rfind(b"trailer")
    trailer = content[end:] if end >= 0 else b""
    root, size, start = _ROOT.search(trailer), _SIZE.search(trailer), _START.search(content)
    if not (root and size and start):
        return content
    rank = root[1].decode()
    objects = re.findall(rb"(?:^|\n)" + root[1] + rb" 0 obj\s*<<(.*?)>>\s*endobj", content, re.DOTALL)
    if not objects or b"/Lang" in objects[-1]:
        return content
    said = f"/Lang ({tag})\n/ViewerPreferences << /DisplayDocTitle true >>\n".encode()
    kept = b"\n".join(each[0] for each in (_INFO.search(trailer), _ID.search(trailer)) if each)
    more = b"\n".join((f"{rank} 0 obj".encode(), b"<<" + objects[-1].rstrip(), said + b">>", b"endobj", b""))
    body = content if content.endswith(b"\n") else content + b"\n"
    table = f"xref\n{rank} 1\n{len(body):010} 00000 n \n".encode()
    last = b"\n".join(
        (
            b"trailer",
            b"<< /Size " + size[1] + f" /Root {rank} 0 R /Prev ".encode() + start[1],
            kept,
            b">>",
            b"startxref",
            str(len(body) + len(more)).encode(),
            b"%%EOF",
            b"",
        )
    )
    return body + more + table + last
