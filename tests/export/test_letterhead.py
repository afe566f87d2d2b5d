"""The sheet of a Word document: what is read of it, and what is said not to be."""

import io

import docx
import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from cop_desktop.domain.minutes.letterhead import Grid, Line, Missing, Number, Picture, Side, Stretch
from cop_desktop.export.letterhead_reading import letterhead_in, letterhead_of
from tests import letterheads
from tests.minutes_world import minutes, note

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def words(strip):
    lines = [
        line
        for each in strip
        for line in (
            [each] if isinstance(each, Line) else [c for r in each.rows for cell in r for c in cell.lines]
        )
    ]
    return ["".join(p.text for p in line.pieces if isinstance(p, Stretch)) for line in lines]


def saved(word):
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def test_page_margins_head_foot_and_fonts():
    sheet = letterhead_of(minutes(note("Oui.")), letterheads.simple())
    assert [round(each) for each in (sheet.width, sheet.height, sheet.left, sheet.top)] == [595, 842, 85, 99]
    (head,) = [each for each in sheet.heads[""].strip if each.pieces]
    picture, *said = head.pieces
    assert isinstance(picture, Picture)
    assert round(picture.height) == 34
    assert "".join(each.text for each in said) == "\tRegroupement des\u00a0Rives"
    assert (said[-1].face.bold, said[-1].face.size, said[-1].face.colour) == (True, 14, "#8C1E3C")
    assert (425.2, Side.RIGHT) in [(round(place, 1), side) for place, side in head.tabs]
    assert head.rules == ("", "#8C1E3C")
    foot = sheet.feet[""].strip
    assert words(foot)[0].startswith("Projet\tPage ")
    numbers = [p.number for p in foot[0].pieces if isinstance(p, Stretch) and p.number]
    assert numbers == [Number.PAGE, Number.PAGES]
    assert foot[1].side is Side.CENTER
    assert sheet.styles["body"].face.family == "Liberation Serif"
    assert sheet.styles["body"].face.size == 11.5
    assert sheet.styles["heading1"].face.colour == "#8C1E3C"
    assert sheet.missing == {Missing.BORDER}, "the title of this model is underlined by a border"


def test_first_page_table_floating_picture_and_what_is_not_carried():
    sheet = letterhead_of(minutes(note("Oui.")), letterheads.rich())
    grid = next(each for each in sheet.heads["first"].strip if isinstance(each, Grid))
    assert len(grid.widths) == 3
    assert "Direction de l’inclusion" in words([grid])
    assert words(sheet.heads[""].strip) == ["Ville de Mont-Aubépine, suite"]
    (placed,) = sheet.feet[""].placed
    assert [round(each) for each in (placed.left, placed.top)] == [510, 709]
    assert sheet.feet["first"].placed == ()
    assert Missing.SHAPE in sheet.missing
    assert sheet.edge(sheet.heads, 0) is sheet.heads["first"]
    assert sheet.edge(sheet.heads, 1) is sheet.heads[""]


@pytest.mark.parametrize(
    ("xml", "missing"),
    [
        (f"<w:r {_W}><w:object/></w:r>", Missing.OBJECT),
        (
            f'<w:fldSimple {_W} w:instr=" DATE \\\\@ d "><w:r><w:t>3 mai</w:t></w:r></w:fldSimple>',
            Missing.FIELD,
        ),
        (f"<w:r {_W}><w:drawing/></w:r>", None),
    ],
)
def test_each_thing_left_in_word_is_named(xml, missing):
    word = docx.Document()
    word.sections[0].header.paragraphs[0].text = "Ville"
    word.sections[0].header.paragraphs[0]._p.append(parse_xml(xml))
    found = letterhead_in(saved(word)).missing - {Missing.BORDER}
    assert found == ({missing} if missing else set())


def test_columns_and_borders_of_pages_are_named():
    word = docx.Document()
    section = word.sections[0]._sectPr
    section.find(qn("w:cols")).set(qn("w:num"), "2")
    section.append(parse_xml(f'<w:pgBorders {_W}><w:top w:val="single" w:sz="4"/></w:pgBorders>'))
    assert letterhead_in(saved(word)).missing >= {Missing.COLUMNS, Missing.BORDER}
