"""Minutes in PDF: what a reader of PDF finds in it."""

import io
import re
import shutil
import subprocess

import pytest

from cop_desktop.export.letterhead_reading import letterhead_of
from cop_desktop.qt.minutes_pdf import with_language, write_pdf
from cop_desktop.qt.minutes_sheets import Sheets
from tests import letterheads
from tests.minutes_world import action, decision, many, minutes, note, text_of

POPPLER = shutil.which("pdftotext") and shutil.which("pdffonts") and shutil.which("pdfinfo")


@pytest.fixture
def written(qapp, theme, tmp_path):
    def write(document, reference=None):
        stream = io.BytesIO()
        write_pdf(document, b"", stream, letterhead_of(document, reference) if reference else None)
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


@pytest.mark.skipif(not POPPLER, reason="poppler-utils is not installed")
@pytest.mark.parametrize("count", [600, 1500])
def test_a_long_one_says_everything_once_and_in_order(written, count):
    text = told("pdftotext", "-layout", str(written(minutes(*many(count).items))), "-").replace("\u00a0", " ")
    assert sorted(map(int, re.findall(r"Point (\d+) ?:", text))) == list(range(count))
    pages = [page for page in text.split("\f") if page.strip()]
    assert all(f"Page {rank} sur {len(pages)}" in page for rank, page in enumerate(pages, 1))


@pytest.mark.skipif(not POPPLER, reason="poppler-utils is not installed")
def test_no_row_is_cut(written):
    for lines in range(8, 40, 3):
        rows = [action(f"Debut{rank} " + "mot " * 30 + f"fin{rank}.") for rank in range(12)]
        made = minutes(*[note(f"Ligne {rank}.") for rank in range(lines)], *rows)
        pages = told("pdftotext", "-layout", str(written(made)), "-").split("\f")
        where = {word: page for page, text in enumerate(pages) for word in re.findall(r"\w+", text)}
        for rank in range(12):
            assert where[f"Debut{rank}"] == where[f"fin{rank}"], (lines, rank)


@pytest.mark.skipif(not POPPLER, reason="poppler-utils is not installed")
def test_an_organizations_sheet_is_on_every_page(written):
    path = written(document(), letterheads.simple())
    pages = [page for page in told("pdftotext", "-layout", str(path), "-").split("\f") if page.strip()]
    assert len(pages) > 2
    for rank, page in enumerate(pages, 1):
        assert "Regroupement des" in page
        assert "12, rue de l’Écluse" in page
        assert f"Page {rank} sur {len(pages)}" in page, "our foot is there too, as in Word"
        assert "Communauté des Rives" not in page, "their head takes the place of ours"
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told("pdfinfo", str(path)))
    assert [round(float(each)) for each in size.groups()] == [595, 842], "A4"
    images = told("pdfimages", "-list", str(path)).splitlines()[2:]
    assert len(images) >= len(pages)
    text = "".join(pages)
    assert all(len(re.findall(rf"Ligne {rank}\b", text)) == 1 for rank in range(40))


@pytest.mark.skipif(not POPPLER, reason="poppler-utils is not installed")
def test_a_first_page_of_its_own_stays_on_the_first_page(written):
    pages = told("pdftotext", "-layout", str(written(document(), letterheads.rich())), "-").split("\f")
    first, second = pages[0], pages[1]
    assert "Direction de l’inclusion" in first
    assert "450 555-0147" in first
    assert "Pied de la première page" in first
    assert "suite" not in first
    assert "Ville de Mont-Aubépine, suite" in second
    assert "Pied de toutes les pages" in second
    assert "Direction" not in second
    assert "ZONE DE TEXTE" not in first, "said in the window: not carried"


def test_giving_up_leaves_no_file_and_is_heard_between_pages(qapp, theme):
    class GivenUp(Exception):
        pass

    seen = []

    def on_page(done, pages):
        seen.append((done, pages))
        if done == 2:
            raise GivenUp

    stream = io.BytesIO()
    with pytest.raises(GivenUp):
        write_pdf(document(), b"", stream, None, on_page)
    assert stream.getvalue() == b""
    assert [done for done, _ in seen] == [0, 0, 1, 2]
