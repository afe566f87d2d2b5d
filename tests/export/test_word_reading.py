"""Reading a Word file back: tracked changes, content controls, odd bookmarks."""

import io
import zipfile

import pytest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import UserError
from cop_desktop.export.reference import own_reference
from cop_desktop.export.word_reading import read_word

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A, B = "11111111-1111-5111-8111-111111111111", "22222222-2222-5222-8222-222222222222"


def name(block):
    return "cop_" + block.replace("-", "")


def start(rank, block):
    return f'<w:bookmarkStart w:id="{rank}" w:name="{name(block)}"/>'


def end(rank):
    return f'<w:bookmarkEnd w:id="{rank}"/>'


def run(text):
    return f"<w:r><w:t>{text}</w:t></w:r>"


def word(body):
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(own_reference(Language.FRENCH))) as source,
        zipfile.ZipFile(out, "w") as made,
    ):
        for part in source.namelist():
            content = source.read(part)
            if part == "word/document.xml":
                content = f"<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            made.writestr(part, content)
    return out.getvalue()


def read(body):
    return [(piece.text, piece.block_id, piece.continues) for piece in read_word(word(body), "x.docx")]


def test_tracked_changes_count_as_accepted():
    body = (
        f"<w:p>{start(1, A)}{run('Un ')}"
        '<w:del w:id="8" w:author="x"><w:r><w:tab/><w:delText>vieux </w:delText></w:r></w:del>'
        f'<w:ins w:id="9" w:author="x">{run("nouveau ")}</w:ins>'
        f'<w:moveFrom w:id="10">{run("parti ")}</w:moveFrom>'
        f'<w:moveTo w:id="11">{run("mot")}</w:moveTo>{end(1)}</w:p>'
    )
    assert read(body) == [("Un nouveau mot", A, "")]


def test_inside_content_controls_and_links():
    body = (
        f"<w:sdt><w:sdtContent><w:p>{start(1, A)}<w:hyperlink>{run('Un')}</w:hyperlink>"
        f"<w:sdt><w:sdtContent>{run(' mot')}</w:sdtContent></w:sdt>{end(1)}</w:p></w:sdtContent></w:sdt>"
    )
    assert read(body) == [("Un mot", A, "")]


def test_bookmarks_between_paragraphs_belong_to_the_next():
    assert read(f"{start(1, A)}<w:p>{run('Un')}{end(1)}</w:p>") == [("Un", A, "")]


def test_an_empty_bookmark_left_by_a_deletion_owns_nothing():
    body = f"<w:p>{start(1, A)}{end(1)}{start(2, B)}{run('Deux')}{end(2)}</w:p>"
    assert read(body) == [("Deux", B, "")]


def test_two_blocks_joined_belong_to_the_longer():
    body = f"<w:p>{start(1, A)}{run('Un')}{end(1)}{start(2, B)}{run(' et deux')}{end(2)}</w:p>"
    assert read(body) == [("Un et deux", B, "")]


def test_a_bookmark_over_two_paragraphs():
    body = f"<w:p>{start(1, A)}{run('Un')}</w:p><w:p>{run('deux')}{end(1)}</w:p><w:p>{run('trois')}</w:p>"
    assert read(body) == [("Un", A, ""), ("deux", "", A), ("trois", "", "")]


def test_rows_and_nested_tables():
    inner = f"<w:tbl><w:tr><w:tc><w:p>{run('dedans')}</w:p></w:tc></w:tr></w:tbl>"
    cell = f"<w:tc><w:p>{start(1, A)}{run('1')}{end(1)}</w:p></w:tc>"
    body = f"<w:tbl><w:tr>{cell}<w:tc><w:p>{run('Quoi')}</w:p>{inner}<w:p/></w:tc></w:tr></w:tbl>"
    ((text, block, _),) = read(body)
    assert (text.split(), block) == (["1", "Quoi", "dedans"], A)


def test_breaks_tabs_and_hard_hyphens():
    inside = "<w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
    assert read(f"<w:p><w:r>{inside}</w:r></w:p>") == [("a\nb\tc-d", "", "")]


def test_bookmarks_of_others_and_broken_ones_are_ignored():
    body = (
        f'<w:p><w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkStart w:id="2" w:name="cop_zzz"/>'
        f"{start(3, A)}{run('Un')}{end(1)}</w:p>"
    )
    assert read(body) == [("Un", A, "")]


@pytest.mark.parametrize("content", [b"", b"PK", b"<w:document/>"])
def test_what_is_no_word_file(content):
    with pytest.raises(UserError) as refused:
        read_word(content, "Compte rendu.docx")
    assert (refused.value.code, refused.value.values) == ("minutes-unreadable", {"name": "Compte rendu.docx"})


def test_a_body_that_is_not_sound():
    with pytest.raises(UserError, match="minutes-unreadable"):
        read_word(word("<w:p>"), "x.docx")
    with pytest.raises(UserError, match="minutes-unreadable"):
        read_word(word('<!DOCTYPE x [<!ENTITY a "b">]>'), "x.docx")
