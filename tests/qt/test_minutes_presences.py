"""Who came, in Word and in PDF, in both languages: present and excused, nobody « absent »."""

import dataclasses
import io
import shutil
import subprocess

import docx
import pytest

from cop_desktop.domain.codes import AttendanceStatus, Language
from cop_desktop.export.reference import own_reference
from cop_desktop.export.word import write_word
from cop_desktop.qt.minutes_pdf import write_pdf
from tests.export.test_word_writing import MADE_AT
from tests.minutes_world import material, minutes, note, session

SAID = {
    Language.FRENCH: ("Présences", "Absences motivées", "Absent"),
    Language.ENGLISH: ("Present", "Regrets", "Absent"),
}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
@pytest.mark.parametrize("language", list(Language))
def test_present_excused_and_nobody_absent(qapp, theme, tmp_path, language):
    first, second, third, *rest = material().attendance
    attendance = (
        first,
        dataclasses.replace(second, status=AttendanceStatus.EXCUSED),
        dataclasses.replace(third, status=AttendanceStatus.ABSENT),
        *rest,
    )
    document = minutes(note("Oui."), attendance=attendance, session=session(language=language))
    word, pdf = io.BytesIO(), tmp_path / "m.pdf"
    write_word(document, word, own_reference(language), MADE_AT)
    with pdf.open("wb") as stream:
        write_pdf(document, b"", stream)
    lines = [each.text for each in docx.Document(word).paragraphs]
    told = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True).stdout
    present, excused, absent = SAID[language]
    for text in ("\n".join(lines), told.decode()):
        assert present in text
        assert excused in text
        assert absent not in text.replace(excused, "")
