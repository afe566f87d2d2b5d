"""Minutes laid out a few sheets at a time: the same sheets whatever is taken at once, no line left alone."""

import pytest

from cop_desktop.qt import minutes_sheet_parts
from cop_desktop.qt.minutes_sheets import Sheets
from tests.minutes_world import action, many, minutes, note


def sheets_of_lines(text):
    """Tell, of each paragraph, on which sheet each of its lines stands."""
    height, layout, block = text.pageSize().height(), text.documentLayout(), text.begin()
    while block.isValid():
        top, lines = layout.blockBoundingRect(block).top(), block.layout()
        yield [int((top + lines.lineAt(rank).y() + 1) / height) for rank in range(lines.lineCount())]
        block = block.next()


@pytest.mark.parametrize("lines", range(8, 40, 3))
def test_no_line_of_a_paragraph_is_alone_on_its_sheet(qapp, theme, lines):
    long = [note(f"Point {rank} " + "mot " * 55) for rank in range(12)]
    made = Sheets(minutes(*[note(f"Ligne {rank}.") for rank in range(lines)], *long))
    for part in made._parts:
        for where in sheets_of_lines(part.text):
            assert len(set(where)) < 2 or min(where.count(where[0]), where.count(where[-1])) > 1


@pytest.mark.parametrize("once", [25, 60, 400])
def test_what_is_taken_at_once_changes_no_sheet(qapp, theme, monkeypatch, once):
    rows = [action(f"Inviter {rank} " + "mot " * (rank % 25)) for rank in range(120)]
    document = minutes(*many(150).items, *rows)
    usual = Sheets(document).count
    monkeypatch.setattr(minutes_sheet_parts, "AT_ONCE", once)
    assert Sheets(document).count == usual
