"""Minutes in PDF: what a reader of PDF finds in it."""

import io
import re
import shutil
import subprocess

import pytest

from cop_desktop.qt.minutes_pdf import with_language, write_pdf
from cop_desktop.qt.minutes_sheets import Sheets
from tests.minutes_world import action, decision, many, minutes, note, text_of

POPPLER = shutil.which("pdftotext") and shutil.which("pdffonts") and shutil.which("pdfinfo")


@pytest.fixture
def written(qapp, theme, tmp_path):
    def write(document):
        stream = io.BytesIO()
        write_pdf(document, b"", stream)
        path = tmp_path / "minutes.pdf"
        path.write_bytes(stream.getvalue())
        return path

    return write


def told(*command):
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


def document():
    lines = [note(f"Ligne {rank} : la médiation se reprend à 13h30, trois soirs.") for rank in range(40)]
    return minutes(*lines, decision(), *[action(f"Inviter la personne {rank}.") for rank in range(30)])


def test_it_says_its_language_and_shows_its_title(written):
    path = written(document())
    content = path.read_bytes()
    catalogues = re.findall(rb"(\d+) 0 obj\s*<<[^>]*?/Type /Catalog.*?endobj", content, re.DOTALL)
    assert len(set(catalogues)) == 1
    assert b"/Lang (fr-CA)" in content
    assert b"/DisplayDocTitle true" in content
    assert b"pdfaid" in content
    start = int(re.findall(rb"startxref\s+(\d+)", content)[-1])
    where = re.match(rb"xref\n(\d+) 1\n(\d{10}) 00000 n \n", content[start:])
    assert content[int(where[2]) :].startswith(where[1] + b" 0 obj"), "the table finds the catalogue"
    assert with_language(content, "en-CA") == content, "said once"
    assert with_language(b"%PDF-1.4 of another shape", "fr-CA") == b"%PDF-1.4 of another shape"


@pytest.mark.skipif(not POPPLER, reason="poppler-utils is not installed")
def test_a_reader_of_pdf_finds_every_line_once_and_every_page_its_foot(written):
    made = document()
    path = written(made)
    text = told("pdftotext", "-layout", str(path), "-")
    pages = [page for page in text.split("\f") if page.strip()]
    assert len(pages) == Sheets(made).count > 2
    for rank, page in enumerate(pages):
        assert f"Page {rank + 1} sur {len(pages)}" in page
        assert "Communauté des Rives" in page
        assert made.status in page.replace("\u00a0", " ") or "Projet" in page
    for rank in range(40):
        assert len(re.findall(rf"Ligne {rank}\b", text)) == 1
    for rank in range(30):
        assert len(re.findall(rf"personne {rank}\b", text)) == 1
    heads = [page for page in pages if "Échéance" in page]
    assert len(heads) == len([page for page in pages if "Inviter la personne" in page]), "the header repeats"
    assert "13 h 30" in text.replace("\u00a0", " ")
    fonts = told("pdffonts", str(path)).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\s(yes)\s+(yes|no)\s+(yes)\s", line) for line in fonts), "every font is embedded"
    assert made.title in told("pdfinfo", str(path))


@pytest.mark.skipif(not POPPLER, reason="poppler-utils is not installed")
def test_no_heading_ends_a_page_and_no_decision_is_cut(written):
    for lines in range(8, 34):
        notes = [note(f"Ligne {rank}.") for rank in range(lines)]
        made = minutes(*notes, decision("Tenir. " * 60), *[action(f"Inviter {rank}.") for rank in range(9)])
        pages = told("pdftotext", "-layout", str(written(made)), "-").split("\f")
        held = [page for page in pages if "Tenir." in page]
        assert len(held) == 1, lines
        for page in pages:
            body = [line for line in page.splitlines() if line.strip()]
            assert not body or not re.match(r"\d\. ", body[-2]), (lines, body[-2])


@pytest.mark.skipif(not POPPLER, reason="poppler-utils is not installed")
def test_a_long_one_is_whole(written):
    held = many(600)
    made = minutes(*held.items)
    text = told("pdftotext", str(written(made)), "-")
    assert all(f"Point {rank} " in text.replace("\u00a0", " ") for rank in range(600))
    assert text_of(made)
