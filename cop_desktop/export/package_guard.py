"""What a Word file from elsewhere must be before anything opens it.

A small file can unpack into gigabytes, run code, or fetch something: such a file is refused with a
`UserError` before any parser sees it. Codes: `reference-not-word`, `reference-too-big`,
`reference-macro`, `reference-external`, `reference-unsafe`.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from lxml import etree

from cop_desktop.domain.errors import UserError

MEMBERS = 2_000
TOTAL = 50 * 1024 * 1024
"""Bytes, once unpacked."""
RATIO = 200
_SMALL = 64 * 1024
"""Members below this may be packed as tightly as they like: they are no bomb."""

CONTENT_TYPES = "[Content_Types].xml"
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_HYPERLINK = "/hyperlink"
_WEB = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_MACRO = re.compile(rb"macroEnabled|vbaProject|vbaData|activeX", re.IGNORECASE)


def guarded(content: bytes, name: str, *, text_only: bool = False) -> bytes:
    """Check a package and give it back as a document (a template becomes one); `name` is for messages.

    With `text_only`, the caller will read the text and nothing else: what would run or be fetched
    when Word opens the file does not matter.
    """
    if len(content) > TOTAL:
        raise UserError("reference-too-big", name=name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_shape(package, name)
            parts = _unpack(package, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, OSError) as fault:
        raise UserError("reference-not-word", name=name) from fault
    types = parts.get(CONTENT_TYPES)
    if types is None:
        raise UserError("reference-not-word", name=name)
    for part, text in parts.items():
        if part.endswith((".xml", ".rels", ".vml")) and any(doctype in text for doctype in _DOCTYPES):
            raise UserError("reference-unsafe", name=name)
    if text_only:
        return content
    if _MACRO.search(types) or any("vbaproject" in part.lower() for part in parts):
        raise UserError("reference-macro", name=name)
    for part, text in parts.items():
        if part.endswith(".rels"):
            _check_relationships(part, text, name)
    if _TEMPLATE in types:
        return _repacked(parts, {CONTENT_TYPES: types.replace(_TEMPLATE, _DOCUMENT)})
    if _DOCUMENT not in types:
        raise UserError("reference-not-word", name=name)
    return content


def _check_shape(package: zipfile.ZipFile, name: str) -> None:
    members = package.infolist()
    names = [member.filename for member in members]
    if len(members) > MEMBERS or sum(member.file_size for member in members) > TOTAL:
        raise UserError("reference-too-big", name=name)
    if len(set(names)) < len(names):
        raise UserError("reference-unsafe", name=name)
    for member in members:
        path = member.filename.replace("\\", "/")
        if path.startswith("/") or ":" in path or ".." in path.split("/") or "\x00" in path:
            raise UserError("reference-unsafe", name=name)
        if member.flag_bits & 0x1:  # encrypted
            raise UserError("reference-not-word", name=name)
        if member.file_size > _SMALL and member.file_size > RATIO * max(member.compress_size, 1):
            raise UserError("reference-too-big", name=name)


def _unpack(package: zipfile.ZipFile, name: str) -> dict[str, bytes]:
    """Read every member, and never more than was declared: headers may lie."""
    parts: dict[str, bytes] = {}
    for member in package.infolist():
        with package.open(member) as stream:
            content = stream.read(member.file_size + 1)
        if len(content) != member.file_size:
            raise UserError("reference-unsafe", name=name)
        parts[member.filename] = content
    return parts


def _check_relationships(part: str, text: bytes, name: str) -> None:
    try:
        relationships = parsed(text)
    except etree.XMLSyntaxError as fault:
        raise UserError("reference-not-word", name=name) from fault
    for relationship in relationships:
        if not isinstance(relationship.tag, str):
            continue
        target, kind = relationship.get("Target", ""), relationship.get("Type", "")
        external = relationship.get("TargetMode", "").lower() == "external"
        # A link one may click is no content fetched on opening; letterheads carry their site.
        if external and not (kind.endswith(_HYPERLINK) and _WEB.match(target)):
            raise UserError("reference-external", name=name)
        if "macro" in kind.lower() or "vba" in kind.lower():
            raise UserError("reference-macro", name=name)
        if not external and target.replace("\\", "/").count("../") > part.count("/"):
            raise UserError("reference-unsafe", name=name)


def parsed(text: bytes) -> etree._Element:
    """Parse XML without entities, DTD or network."""
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True)
    return etree.fromstring(text, parser)


def _repacked(parts: dict[str, bytes], changed: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for part, text in parts.items():
            package.writestr(part, changed.get(part, text))
    return out.getvalue()
