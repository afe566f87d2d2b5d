"""The annex of minutes: planned against actual as a picture; real runs, files reopened, no hold in them."""

import io
import re
import subprocess
import sys
import zipfile
from dataclasses import replace

import docx
import pytest
from PySide6.QtGui import QImage

from cop_desktop.domain.codes import Language, MinutesKind, SessionStatus
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.document import BlockKind, from_json, to_json
from cop_desktop.domain.minutes.drawing import length_words
from cop_desktop.domain.minutes.hand_meant import Why
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.session import Session
from cop_desktop.qt.account_paint import png_of
from cop_desktop.qt.minutes_pdf import write_pdf
from cop_desktop.services.hand_edited import HandEdited
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.reviewing import Reviewing
from cop_desktop.services.running import Running
from cop_desktop.services.sessions import Sessions
from tests.console_world import SESSION, HandClock, make_world
from tests.services.november import StillClock, demo, session, workspace

__all__ = ["demo", "session", "workspace"]
DESCR = re.compile(r'<wp:docPr [^>]*descr="([^"]*)"')


def plain(text):
    return text.replace("\u00a0", " ")


def lived(path, *, hold: bool):
    """Run the codéveloppement of October to its end, with or without fourteen minutes held in a round."""
    clock = HandClock()
    made = make_world(path, clock)
    running = Running(made, clock)
    run = running.open_run(SESSION).run_id

    def give(kind, **more):
        answer = running.command(run, kind(revision=running.run(run).revisions["main"], **more))
        assert answer.refused is None, answer.refused

    clock.until(13, 7)
    give(co.Start)
    for rank in range(len(running.view(run).occurrences)):
        clock.forward(300)
        if rank == 5:
            if hold:
                give(co.Hold)
                clock.forward(840)
                give(co.Release)
            clock.forward(60)
            give(co.Pause)
            clock.forward(120)
            give(co.Resume)
        give(co.Next if rank + 1 < len(running.view(run).occurrences) else co.End)
    Sessions(made, clock).edit(SESSION, times_annexed=True)
    return made


@pytest.fixture
def asked(workspace, session):
    """The minutes of November are to show times, as asked for."""
    Sessions(workspace, StillClock()).edit(session.id, times_annexed=True)
    return Minuting(workspace, StillClock(), png_of)


def parts_of(path):
    with zipfile.ZipFile(path) as package:
        pictures = [package.read(name) for name in package.namelist() if name.startswith("word/media/")]
        return package.read("word/document.xml").decode(), pictures


def test_it_is_off_until_asked_for(qapp, theme, workspace, session, tmp_path):
    path = tmp_path / "m.docx"
    Minuting(workspace, StillClock(), png_of).export(session.id, path)
    xml, pictures = parts_of(path)
    assert "w:drawing" not in xml
    assert pictures == []
    assert "durées prévues" not in xml


def test_the_points_of_the_annex_are_not_counted_as_actions(workspace, session):
    def actions():
        return Reviewing(workspace).review(session.id, MinutesKind.SUMMARY, None).actions

    before = actions()
    Sessions(workspace, StillClock()).edit(session.id, times_annexed=True)
    assert actions() == before > 0


def test_the_word_file_holds_the_picture_and_says_it(qapp, theme, asked, session, tmp_path):
    path = tmp_path / "m.docx"
    asked.export(session.id, path)
    word = docx.Document(str(path))
    xml, (png,) = parts_of(path)
    assert len(word.inline_shapes) == 1
    picture = QImage.fromData(png)
    assert (picture.width(), picture.dotsPerMeterX()) == (1950, 11811)
    said = plain(DESCR.search(xml)[1])
    assert said.startswith("Deux fils à la même échelle")
    assert "Les étapes devaient prendre 2 h; elles ont pris 2 h." in said
    assert "La rencontre a commencé à l’heure." in said
    table = word.tables[-1]
    assert [cell.text for cell in table.rows[0].cells] == ["N°", "Point", "Prévu", "Réel", "Écart"]
    rows = [[plain(cell.text) for cell in row.cells] for row in table.rows[1:]]
    assert rows[1] == [
        "2",
        "Approbation du compte rendu et suivi des actions",
        "10 min",
        "11 min 30 s",
        "1 min 30 s de plus",
    ]
    assert rows[4][4] == "Comme prévu"
    headings = [each.text for each in word.paragraphs if each.style.name == "Heading 1"]
    assert plain(headings[-1]) == "Annexe : durées prévues et durées réelles"
    breaks = [each for each in word.paragraphs if each._p.xpath("w:pPr/w:pageBreakBefore")]
    assert [each.text for each in breaks] == [headings[-1]]
    again = io.BytesIO()
    asked_twice = tmp_path / "again.docx"
    asked.export(session.id, asked_twice)
    again.write(asked_twice.read_bytes())
    assert again.getvalue() == path.read_bytes()


def test_the_command_line_paints_the_same_picture(qapp, theme, asked, workspace, session, tmp_path):
    ours, theirs = tmp_path / "m.docx", tmp_path / "line.docx"
    asked.export(session.id, ours)
    path = workspace.path
    workspace.close()
    command = [sys.executable, "-m", "cop_desktop", "--workspace", str(path), "minutes", session.id]
    done = subprocess.run([*command, "--output", str(theirs)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert parts_of(theirs)[1] == parts_of(ours)[1]


def test_in_english_and_in_pdf(qapp, theme, asked, session, tmp_path):
    document = asked.compose(session.id, language=Language.ENGLISH)
    (picture,) = (each for each in document.blocks if each.kind is BlockKind.PICTURE)
    assert picture.description.startswith("Two threads on the same scale")
    assert picture.drawing.texts == ("Planned", "Actual")
    assert from_json(to_json(document)) == document
    with_it, without = io.BytesIO(), io.BytesIO()
    write_pdf(document, b"", with_it)
    bare = tuple(each for each in document.blocks if each.kind is not BlockKind.PICTURE)
    write_pdf(replace(document, blocks=bare), b"", without)
    assert b"/Subtype /Image" in with_it.getvalue()
    assert b"/Subtype /Image" not in without.getvalue()


def test_a_session_with_a_hold_and_without_one_give_the_same_annex(qapp, theme, tmp_path):
    told = []
    for hold in (False, True):
        (tmp_path / str(hold)).mkdir()
        made = lived(tmp_path / str(hold) / "w.cop", hold=hold)
        with made:
            minuting = Minuting(made, StillClock(), png_of)
            document = minuting.compose(SESSION)
            begin = next(r for r, each in enumerate(document.blocks) if "durées prévues" in each.text)
            path = tmp_path / str(hold) / "m.docx"
            minuting.export(SESSION, path)
            told.append((document.blocks[begin:], parts_of(path)[1]))
            with made.reading() as reading:
                assert reading.get(Session, SESSION).status is SessionStatus.HELD
    assert told[0][0] == told[1][0]
    assert told[0][1] == told[1][1]
    assert len(told[0][1]) == 1
    text = plain(" ".join(each.text for each in told[1][0]))
    assert "La rencontre a commencé 7 min en retard." in text
    assert "Les pauses en cours d’étape ont pris 2 min." in text
    assert "14 min" not in text


def test_nothing_in_it_is_of_anybody_nor_private(qapp, theme, tmp_path):
    with lived(tmp_path / "w.cop", hold=True) as made:
        path = tmp_path / "m.docx"
        Minuting(made, StillClock(), png_of).export(SESSION, path)
        xml = parts_of(path)[0]
    annex = xml[xml.index("durées prévues et durées réelles") :]
    for word in ("Maude", "Idriss", "renseignements sans nuire", "Naomi", "Protégez l’écoute"):
        assert word not in annex
    assert "Consultation 1" in annex


def test_a_hand_edited_file_is_kept_and_the_annex_takes_no_edit(
    qapp, theme, asked, workspace, session, tmp_path
):
    path = tmp_path / "m.docx"
    asked.export(session.id, path)
    assert asked.read_back(path, session.id).as_written
    word = docx.Document(str(path))
    word.save(str(path))  # another program saved it: other bytes, the same words
    read = asked.read_back(path, session.id)
    assert not read.as_written
    assert not read.edits
    cell = word.tables[-1].rows[2].cells[3].paragraphs[0]
    cell.runs[0].text = "12 min"
    heading = next(each for each in word.paragraphs if each.text.startswith("3. Vote par points"))
    heading.runs[-1].text = heading.runs[-1].text.replace("Vote par points", "Vote")
    word.save(str(path))
    hands = HandEdited(workspace, StillClock())
    differences = hands.compare(session.id).differences
    found = {one.refusal.why if one.refusal else None for one in differences}
    assert found == {None, Why.COMPUTED}
    by_hand = path.read_bytes()
    with pytest.raises(UserError, match="minutes-changed-by-hand") as refused:
        asked.export(session.id, path)
    beside = path.with_name(str(refused.value.values["proposed"]))
    asked.export(session.id, beside)
    assert path.read_bytes() == by_hand
    assert len(parts_of(beside)[1]) == 1


def test_lengths_in_words():
    assert [plain(length_words(ms)) for ms in (0, 30_000, 90_000, 600_000, 3_600_000, 6_600_000)] == [
        "0 min", "30 s", "1 min 30 s", "10 min", "1 h", "1 h 50 min",
    ]  # fmt: skip
