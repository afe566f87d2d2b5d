"""The package of a Word document, zipped with no clock: the same parts give the same bytes."""

from __future__ import annotations

import zipfile
from typing import IO

from docx.document import Document as WordDocument
from docx.opc.part import Part

from cop_desktop.export.word_picture import attribute

MARK = "cop:body"
"""The comment in whose place the body goes, which is text and never a tree."""

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKED = 3
"""Level of compression: higher ones take twice the time for a tenth of the size."""


def pack(word: WordDocument, body: str, target: IO[bytes]) -> None:
    """Write the package, putting the body where the mark is, with no clock in the archive.

    The parts are written as python-docx would, straight to the target: a first archive in memory
    would cost more than a thousand lines of minutes.
    """
    package = word.part.package
    parts = package.parts
    for part in parts:
        part.before_marshal()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:

        def member(name: str, content: bytes) -> None:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, _PACKED)

        member("[Content_Types].xml", _content_types(parts))
        member("_rels/.rels", _utf8(package.rels.xml))
        for part in parts:
            content = part.blob
            if part is word.part:
                content = content.replace(f"<!--{MARK}-->".encode(), body.encode("utf-8"), 1)
            member(part.partname.membername, content)
            if part.rels:
                member(part.partname.rels_uri.membername, _utf8(part.rels.xml))


def _content_types(parts: list[Part]) -> bytes:
    """Say what each part is, one by one."""
    named = "".join(
        f'<Override PartName="{attribute(part.partname)}" ContentType="{attribute(part.content_type)}"/>'
        for part in parts
    )
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{_DECLARATION}<Types xmlns="{space}">{defaults}{named}</Types>'.encode()


def _utf8(xml: str | bytes) -> bytes:
    return xml if isinstance(xml, bytes) else xml.encode("utf-8")
