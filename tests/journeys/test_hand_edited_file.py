"""A Word file edited by hand: titles, names, dates, presences are taken; then it is lost, and damaged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from tests.journeys import office_hand
from tests.journeys.day import LAPTOP, cop, rows
from tests.journeys.desk import Desk, SetDesk, missing, until

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(missing()), reason=f"no {', '.join(missing())} on this machine"),
]

NAME = "Compte rendu SU-14 2026-11-19"
SAID = {
    "fr": ("Compte rendu", "a été modifié à la main", "devient la personne responsable",
           "Personne ici ne s’appelle «\u00a0Zoé Tremblay\u00a0»", "n’est plus là où il a été écrit",
           "ne se lit plus comme un document Word"),
    "en": ("Minutes", "was edited by hand", "becomes the person responsible for it",
           "Nobody here is called “Zoé Tremblay”", "is no longer where it was written",
           "can no longer be read as a Word file"),
}  # fmt: skip


@pytest.fixture
def place(set_desk: SetDesk, tmp_path: Path) -> Iterator[Desk]:
    with set_desk(tmp_path, LAPTOP) as one:
        yield one


def cell(word: docx.document.Document, what: str, column: int, text: str) -> None:
    row = next(row for table in word.tables for row in table.rows if what in row.cells[1].text)
    paragraph = row.cells[column].paragraphs[0]
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text


def by_hand(path: Path) -> None:
    """Another person, another day, another title, somebody who could not come."""
    word = docx.Document(str(path))
    for paragraph in word.paragraphs:
        for run in paragraph.runs:
            if "Nos besoins de formation 2027" in run.text:
                run.text = "Nos besoins de 2027"
            if "Rosalinde Pineault, " in run.text:
                run.text = run.text.replace("Rosalinde Pineault, ", "")
    led = next(one for one in word.paragraphs if one.text.startswith("Animation"))
    led.insert_paragraph_before("Absences motivées\tRosalinde Pineault")
    cell(word, "Confirmer la date", 2, "Idriss Benyoussef")
    cell(word, "Confirmer la date", 3, "18 décembre 2026")
    cell(word, "Inviter deux juristes", 2, "Zoé Tremblay")
    word.save(str(path))


def owners(workspace: Path) -> dict[str, tuple[str | None, str | None]]:
    """Who answers for the actions of the session, and by when."""
    found = rows(
        workspace,
        "SELECT i.text, p.given_name, i.due_on FROM captured_item i"
        " JOIN session s ON s.id = i.session_id LEFT JOIN person p ON p.id = i.owner_id"
        " WHERE s.external_id = 's2' AND i.kind = 'action'",
    )
    return {text.split()[0]: (who, day) for text, who, day in found}


def presence(workspace: Path) -> str:
    return rows(
        workspace,
        "SELECT a.status FROM attendance a JOIN session s ON s.id = a.session_id"
        " JOIN person p ON p.id = a.person_id WHERE s.external_id = 's2' AND p.given_name = 'Rosalinde'",
    )[0][0]


def title(workspace: Path) -> str:
    return rows(workspace, "SELECT title FROM session WHERE external_id = 's2'")[0][0]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_a_hand_meant_is_taken_by_one_key_and_a_file_lost_or_damaged_is_said(
    place: Desk, workspace: Path, tmp_path: Path, language: str
) -> None:
    page, edited, owner, nobody, gone, damaged = SAID[language]
    word = tmp_path / f"{NAME}.docx"
    cop("--workspace", workspace, "minutes", "s2", "--output", word)
    by_hand(word)
    if office_hand.AVAILABLE and language == "fr":  # what LibreOffice makes of it while saving
        office_hand.save_again(word, tmp_path / "office", tmp_path / "profile").replace(word)
    as_left = word.read_bytes()
    word.with_name(f".~lock.{word.name}#").write_text("still open in LibreOffice")
    assert owners(workspace)["Confirmer"] == ("Naomi", "2026-12-11")

    program = place.start("--workspace", workspace, "--language", language)
    until(lambda: place.windows("CoP Desktop"))
    place.names_with(page)
    place.press("ctrl+4")
    place.names_with(edited)
    place.press("F7")
    told = place.names_with(owner) or place.names()
    assert nobody in told
    place.press("Return")
    until(lambda: owners(workspace)["Confirmer"] == ("Idriss", "2026-12-18"))
    assert owners(workspace)["Inviter"] == ("Idriss", "2027-01-15"), "nobody is invented"
    assert presence(workspace) == "excused"
    assert title(workspace) == "Nos besoins de 2027"
    place.press("alt+2")  # ours beside, with what was taken
    beside = tmp_path / f"{NAME} v2.docx"
    until(lambda: beside.is_file() and beside.stat().st_size)
    assert "18" in str([cell.text for table in docx.Document(str(beside)).tables for cell in table._cells])
    until(lambda: (tmp_path / f"{NAME} v2.pdf").is_file())
    assert word.read_bytes() == as_left

    beside.rename(tmp_path / "ailleurs.docx")
    place.press("ctrl+1", "ctrl+4")
    place.names_with(gone)
    beside.write_bytes(b"PK\x03\x04 torn")
    place.press("ctrl+1", "ctrl+4")
    place.names_with(damaged)
    assert beside.read_bytes() == b"PK\x03\x04 torn"
    assert program.poll() is None
