"""The reference document minutes are written over: ours, or an organization's own letterhead.

Its styles, page, header and footer are kept; its body is replaced. A style it lacks is copied from
ours, by name, so that any Word document will do.
"""

from __future__ import annotations

import copy
import io
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from lxml import etree

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.export.package_guard import guarded

STYLES = {
    "title": "title",
    "subtitle": "subtitle",
    "heading1": "heading 1",
    "heading2": "heading 2",
    "heading3": "heading 3",
    "bullet": "list bullet",
    "fact": "cop facts",
    "decision": "cop decision",
    "cell": "cop cell",
    "cell_head": "cop cell head",
    "table": "cop table",
    "quiet": "cop quiet",
    "label": "cop label",
    "header": "header",
    "footer": "footer",
}
"""Names of the styles used, in lower case; Word keeps built-in names in English in every language."""

LANGUAGE_TAGS = {Language.FRENCH: "fr-CA", Language.ENGLISH: "en-CA"}


def own_reference(language: Language) -> bytes:
    """Read our own reference document in a language."""
    return (
        files("cop_desktop") / "_built" / "data" / "reference" / f"minutes_{language.value}.docx"
    ).read_bytes()


def read_reference(path: Path) -> bytes:
    """Read an organization's .docx or .dotx, checked.

    UserError "reference-missing", or one of the codes of the guard; EnvironmentFault
    "reference-missing" when the disk refuses.
    """
    try:
        if path.exists() and not path.is_file():  # a folder, a pipe, a device without end
            raise UserError("reference-missing", name=path.name)
        if path.stat().st_size > 60 * 1024 * 1024:
            raise UserError("reference-too-big", name=path.name)
        content = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError) as fault:
        raise UserError("reference-missing", name=path.name) from fault
    except OSError as fault:
        raise EnvironmentFault("reference-missing", name=path.name) from fault
    guarded_content = guarded(content, path.name)
    opened(guarded_content, path.name)
    return guarded_content


def opened(content: bytes, name: str = "") -> WordDocument:
    """Open a checked package with python-docx; UserError "reference-not-word"."""
    try:
        document = docx.Document(io.BytesIO(content))
    except (ValueError, KeyError, AttributeError, PackageNotFoundError, etree.XMLSyntaxError) as fault:
        raise UserError("reference-not-word", name=name) from fault
    root = document.element
    if root.nsmap.get("w") != qn("w:p")[1:].partition("}")[0] or root.body is None:
        raise UserError("reference-not-word", name=name)
    return document


def prepare(document: WordDocument, language: Language) -> dict[str, str]:
    """Give a reference every style minutes need, and its language; map our keys to its style ids."""
    tag = LANGUAGE_TAGS[language]
    _set_language(document, tag)
    held = dict(_by_name(document))
    missing = [key for key, name in STYLES.items() if name not in held]
    if missing:
        ours = opened(own_reference(language))
        theirs = dict(_by_name(ours))
        for key in missing:
            held[STYLES[key]] = _borrow(document, ours, theirs[STYLES[key]], held)
    return {key: held[name].get(qn("w:styleId"), "") for key, name in STYLES.items()}


def _by_name(document: WordDocument) -> Iterator[tuple[str, Any]]:
    for style in document.styles.element.findall(qn("w:style")):
        name = style.find(qn("w:name"))
        if name is not None:
            yield name.get(qn("w:val"), "").lower(), style


def _borrow(document: WordDocument, ours: WordDocument, style: Any, held: dict[str, Any]) -> Any:
    """Copy one of our styles; what it is based on is theirs when they have it."""
    copied = copy.deepcopy(style)
    names = {one.get(qn("w:styleId")): name for name, one in _by_name(ours)}
    for link in ("w:basedOn", "w:next"):
        for found in copied.findall(qn(link)):
            based = held.get(names.get(found.get(qn("w:val")), ""))
            if based is None:
                copied.remove(found)
            else:
                found.set(qn("w:val"), based.get(qn("w:styleId")))
    copied.attrib.pop(qn("w:default"), None)
    numbered = copied.find(f".//{qn('w:numId')}")
    if numbered is not None:
        numbered.set(qn("w:val"), _borrow_list(document, ours))
    document.styles.element.append(copied)
    return copied


def _borrow_list(document: WordDocument, ours: WordDocument) -> str:
    """Copy our one list definition into a document, and give the id it has there."""
    source = ours.part.numbering_part.element
    abstract = copy.deepcopy(source.find(qn("w:abstractNum")))
    numbering = _numbering(document)
    key = qn("w:abstractNumId")
    rank = str(max((int(one.get(key)) for one in numbering.findall(qn("w:abstractNum"))), default=-1) + 1)
    abstract.set(key, rank)
    definitions = numbering.findall(qn("w:num"))
    number = str(max((int(one.get(qn("w:numId"))) for one in definitions), default=0) + 1)
    definition = copy.deepcopy(source.find(qn("w:num")))
    definition.set(qn("w:numId"), number)
    definition.find(key).set(qn("w:val"), rank)
    if definitions:
        definitions[0].addprevious(abstract)
    else:
        numbering.append(abstract)
    numbering.append(definition)
    return number


def _numbering(document: WordDocument) -> Any:
    for relationship in document.part.rels.values():
        if relationship.reltype == RELATIONSHIP_TYPE.NUMBERING:
            return relationship.target_part.element
    root = parse_xml(f'<w:numbering xmlns:w="{document.element.nsmap["w"]}"/>')
    part = XmlPart(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, root, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    return root


def _set_language(document: WordDocument, tag: str) -> None:
    """Write the language into the document's defaults and, where it has one, its normal style."""
    styles = document.styles.element
    holder = styles
    for name in ("w:docDefaults", "w:rPrDefault", "w:rPr"):
        found = holder.find(qn(name))
        if found is None:
            found = holder.makeelement(qn(name))
            holder.insert(0, found)
        holder = found
    languages = holder.findall(qn("w:lang"))
    if not languages:
        languages = [etree.SubElement(holder, qn("w:lang"))]
    default = [style for style in styles.findall(qn("w:style")) if style.get(qn("w:default")) == "1"]
    for style in default:
        languages += style.findall(f"{qn('w:rPr')}/{qn('w:lang')}")
    for language in languages:
        language.set(qn("w:val"), tag)
