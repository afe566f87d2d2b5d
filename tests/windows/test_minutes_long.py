"""Long minutes read over and written without the window waiting; an organization's sheet; words to people."""

import dataclasses
import shutil
import subprocess
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt, QTimer

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Language, Level
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import MinutesVersion
from cop_desktop.qt.minutes_sheets import Sheets
from cop_desktop.windows.minutes_stages import Stage
from tests import letterheads
from tests.windows.test_minutes_sending import demo, desk, press, stage, wait_mail, workspace, write

__all__ = ["demo", "desk", "workspace"]
ITEMS = 1_000
AT_A_TURN = 4
"""Sheets laid out at most in one turn of the window (what it takes is measured by the benchmarks)."""


@pytest.fixture
def long_one(desk):
    """A thousand notes in the November session."""
    with desk.workspace.writing() as writing:
        point = writing.first(CapturedItem, session_id=desk.session).agenda_item_id
        for rank in range(ITEMS):
            writing.add(
                CapturedItem(
                    id=new_id(),
                    session_id=desk.session,
                    agenda_item_id=point,
                    kind=ItemKind.NOTE,
                    text=f"Ligne {rank} : la médiation se reprend trois soirs.",
                    level=Level.MEMBERS,
                    position=5_000 + rank,
                    captured_at_ms=1_795_000_000_000 + rank,
                )
            )
        writing.commit()
    desk.presenter.load()
    desk.workers.settle()
    return desk


def grown(view, qtbot):
    """Turn the loop of events until every sheet is there, and tell how many more came at each turn."""
    counts = [view.count]
    beat = QTimer()
    beat.timeout.connect(lambda: counts.append(view.count))
    beat.start(0)
    qtbot.waitUntil(lambda: view.whole, timeout=30_000)
    return [after - before for before, after in pairwise([*counts, view.count]) if after > before]


def test_all_of_it_is_read_over_a_few_sheets_at_each_turn(long_one):
    page = stage(long_one, Stage.REVIEW)
    view = page.ui.sheetsView
    came = grown(view, long_one.qtbot)
    assert view.count > 15
    assert max(came) <= AT_A_TURN, came
    assert f"{view.count} pages" in page.ui.countLabel.text().replace("\xa0", " ")
    press(long_one, Qt.Key.Key_End)
    assert page.ui.pageLabel.text() == f"Page {view.count} sur {view.count}"
    assert "La page continue" not in view.accessibleDescription()
    press(long_one, Qt.Key.Key_Home)
    assert page.ui.pageLabel.text().startswith("Page 1 sur")


def test_the_pdf_says_how_far_it_is_and_is_given_up_at_one_key(long_one, monkeypatch):
    shares = []
    long_one.presenter.running.connect(lambda: shares.append(long_one.presenter.share))
    painted = Sheets.paint

    def give_up(self, painter, sheet):
        painted(self, painter, sheet)
        if sheet == 3:
            long_one.presenter.cancel()  # asked from anywhere, heard before the next page

    stage(long_one, Stage.REVIEW)
    monkeypatch.setattr(Sheets, "paint", give_up)
    long_one.page.ui.stages.currentWidget().ui.sheetsView.hide()  # it paints too
    long_one.presenter.propose(lambda path: long_one.presenter.export_to(path))
    long_one.workers.settle()
    long_one.qtbot.waitUntil(lambda: any("abandonné" in each.text for each in long_one.said), timeout=30_000)
    long_one.qtbot.waitUntil(lambda: long_one.presenter.job is None, timeout=30_000)
    assert list(long_one.out.glob("*.docx"))
    assert not list(long_one.out.glob("*.pdf"))
    assert not list(long_one.out.glob(".cop-*"))
    assert any(0 < share < 1 for share in shares)


def test_the_sheet_of_an_organization_is_seen_and_what_word_alone_has_is_said(desk, tmp_path):
    page = stage(desk, Stage.REVIEW)
    assert not page.ui.missingLabel.isVisible()
    path = tmp_path / "Papier.docx"
    path.write_bytes(letterheads.rich())
    desk.presenter.use_letterhead(path)
    desk.workers.settle()
    desk.workers.settle()
    assert page.ui.sheetLabel.text() == "Word et PDF sur Papier.docx"
    assert page.ui.missingLabel.isVisible()
    assert "zones de texte et dessins" in page.ui.missingLabel.text()
    desk.languages.switch(Language.ENGLISH)
    desk.qtbot.waitUntil(lambda: "text boxes" in page.ui.missingLabel.text())
    write(desk)
    with desk.workspace.reading() as reading:
        assert reading.first(MinutesVersion, session_id=desk.session).document["sheet"]
    (pdf,) = desk.out.glob("*.pdf")
    if shutil.which("pdftotext"):
        told = subprocess.run(
            ["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=60
        ).stdout
        assert "Direction de l’inclusion" in told.decode(), "and it is in the PDF"


def test_a_word_to_somebody_is_one_enter_among_the_groups(desk):
    with desk.workspace.writing() as writing:
        item = next(each for each in writing.all(CapturedItem, session_id=desk.session) if each.source_id)
        writing.save(dataclasses.replace(item, details={**item.details, "asked_on": ""}))
        writing.commit()
    write(desk)
    page = stage(desk, Stage.SEND)
    last = page._tops()[-1]
    assert last.text(0).startswith("Mot à ")
    assert "préparé" not in last.text(0)
    page.ui.groupsTree.setCurrentItem(last)
    assert "personne d’autre" in page.ui.addressLabel.text()
    press(desk, Qt.Key.Key_Return)
    wait_mail(desk, 1)
    assert desk.handed[0].name.startswith("Mot à ")
    desk.workers.settle()
    assert page._tops()[-1].text(0).endswith("préparé")
