"""Files from elsewhere: what is refused before anything opens it."""

import contextlib
import datetime as dt
import io
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import UserError
from cop_desktop.export.package_guard import guarded
from cop_desktop.export.reference import own_reference, read_reference
from cop_desktop.export.word import write_word
from tests.minutes_world import minutes, note

MADE = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
TYPES = "[Content_Types].xml"
RELS = "word/_rels/document.xml.rels"
LINK = (
    '<Relationship Id="x1" TargetMode="External" Target="{target}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/></Relationships>'
)


def rebuilt(changes=None, more=None):
    out = io.BytesIO()
    own = io.BytesIO(own_reference(Language.FRENCH))
    with zipfile.ZipFile(own) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            content = source.read(name)
            package.writestr(name, (changes or {}).get(name, lambda text: text)(content))
        for name, content in (more or {}).items():
            package.writestr(name, content)
    return out.getvalue()


def linked(kind, target):
    link = LINK.format(kind=kind, target=target).encode()
    return rebuilt({RELS: lambda text: text.replace(b"</Relationships>", link)})


def doctype(encoding):
    head = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>'
    return rebuilt(more={"word/other.xml": head.encode(encoding)})


def lying():
    """Declare a member far smaller than it is."""
    content = rebuilt(more={"word/big.bin": b"x" * 100_000})
    return content.replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "reference-not-word"),
        (b"PK\x03\x04 nothing", "reference-not-word"),
        (rebuilt({TYPES: lambda _: b"<Types/>"}), "reference-not-word"),
        (rebuilt(more={f"word/{rank}.bin": b"" for rank in range(2_001)}), "reference-too-big"),
        (rebuilt(more={"word/bomb.bin": b"\0" * 60_000_000}), "reference-too-big"),
        (rebuilt(more={"word/tight.bin": b"\0" * 20_000_000}), "reference-too-big"),
        (rebuilt(more={"word/vbaProject.bin": b"x"}), "reference-macro"),
        (
            rebuilt({TYPES: lambda text: text.replace(b"document.main", b"document.macroEnabled.main")}),
            "reference-macro",
        ),
        (linked("attachedTemplate", "https://example.org/x.dotm"), "reference-external"),
        (linked("image", "https://example.org/x.png"), "reference-external"),
        (linked("hyperlink", "file:///etc/passwd"), "reference-external"),
        (rebuilt(more={"../out.xml": b"<x/>"}), "reference-unsafe"),
        (rebuilt(more={"/out.xml": b"<x/>"}), "reference-unsafe"),
        (rebuilt(more={"word\\..\\..\\out.xml": b"<x/>"}), "reference-unsafe"),
        (rebuilt(more={"C:/out.xml": b"<x/>"}), "reference-unsafe"),
        (doctype("utf-8"), "reference-unsafe"),
        (doctype("utf-16"), "reference-unsafe"),
        (lying(), "reference-not-word"),
    ],
)
def test_refused(content, code, tmp_path):
    path = tmp_path / "Papier.docx"
    path.write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_reference(path)
    assert refused.value.code == code
    assert refused.value.values["name"] == "Papier.docx"


def test_a_sound_document_is_given_back_as_it_is():
    content = own_reference(Language.FRENCH)
    assert guarded(content, "x") == content


def test_a_template_is_opened_as_a_document(tmp_path):
    template = rebuilt({TYPES: lambda text: text.replace(b"document.main+xml", b"template.main+xml")})
    path = tmp_path / "Papier.dotx"
    path.write_bytes(template)
    docx.Document(io.BytesIO(read_reference(path)))


def test_a_link_to_a_site_is_no_danger():
    guarded(linked("hyperlink", "https://example.org"), "x")


def test_missing(tmp_path):
    with pytest.raises(UserError, match="reference-missing"):
        read_reference(tmp_path / "no.docx")
    with pytest.raises(UserError, match="reference-missing"):
        read_reference(tmp_path)


@given(st.binary(max_size=300), st.integers(0, 4_000))
@settings(max_examples=150, deadline=None)
def test_any_damage_is_refused_or_harmless(noise, where):
    sound = own_reference(Language.FRENCH)
    with contextlib.suppress(UserError):
        guarded(sound[:where] + noise + sound[where + len(noise) :], "x")


@pytest.mark.parametrize(
    ("part", "change"),
    [
        (
            "word/document.xml",
            lambda text: text.replace(b"</w:body>", b'<w:sectPr><w:pgSz w:w="abc"/></w:sectPr></w:body>'),
        ),
        ("header", lambda _: b"<x/>"),
    ],
)
def test_what_only_breaks_once_written_over_is_refused_by_name_too(part, change):
    """A guard cannot know all that python-docx stumbles on: it is said as well, and nothing is written."""
    with zipfile.ZipFile(io.BytesIO(own_reference(Language.FRENCH))) as own:
        found = [name for name in own.namelist() if name.startswith(part) or f"word/{part}" in name]
    assert found
    content = guarded(rebuilt(dict.fromkeys(found, change)), "odd.docx")
    target = io.BytesIO()
    with pytest.raises(UserError, match="reference-not-word") as refused:
        write_word(minutes(note("x")), target, content, MADE, name="odd.docx")
    assert refused.value.values["name"] == "odd.docx"
    assert target.getvalue() == b""


@pytest.mark.parametrize("logo", [b"x", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a"])
def test_a_logo_that_is_no_picture_keeps_nobody_from_having_minutes(logo):
    target = io.BytesIO()
    write_word(minutes(note("Une note.")), target, own_reference(Language.FRENCH), MADE, logo=logo)
    said = [each.text for each in docx.Document(io.BytesIO(target.getvalue())).paragraphs]
    assert any("Une note." in text for text in said)
