"""From Enter to committed: the capture path against the raw sqlite3 insert-and-commit of the same row.

The floor has the same pragmas, the same table and indexes, the same transaction (BEGIN IMMEDIATE),
no row in the change feed and a rank known beforehand. Pairs are interleaved, each side on its own file.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import Session
from cop_desktop.store.dialect_sqlite import connect
from cop_desktop.store.rows import row_kind
from cop_desktop.store.workspace import Workspace, open_workspace
from tests.benchmarks.row import Row
from tests.store.helpers import START, ObedientClock, a_community, a_session

PAIRS = 600
WARM = 20
MANY = 50_000
TEXT = "Relancer l’organisme de liaison avant la fin du mois et prévenir l’équipe de suivi."


def an_item(session: Session, number: int) -> CapturedItem:
    """Make something as it is captured live."""
    return CapturedItem(
        id=new_id(),
        session_id=session.id,
        text=TEXT,
        captured_at_ms=START + number,
        offset_seconds=number % 900,
        position=number,
        tags=("suivi",),
    )


def raw_statement() -> str:
    """Say the floor's insert."""
    names = row_kind(CapturedItem).names
    return f"INSERT INTO captured_item ({','.join(names)}) VALUES ({','.join('?' * len(names))})"


def raw_cells(item: CapturedItem) -> tuple[Any, ...]:
    """Give the cells of an item as sqlite3 takes them."""
    cells = {**vars(item), "tags": '["suivi"]', "details": "{}"}
    return tuple(str(cell) if hasattr(cell, "value") else cell for cell in cells.values())


def a_workspace(path: Path, items: int) -> tuple[Workspace, Session]:
    """Make a workspace that already holds items."""
    workspace = open_workspace(path, ObedientClock(), create=True)
    with workspace.writing() as work:
        session = work.add(a_session(work.add(a_community())))
        for number in range(items):
            work.capture(an_item(session, number))
        work.commit()
    return workspace, session


class Side:
    """One size of workspace: ours and the floor's, each on its own file."""

    def __init__(self, folder: Path, items: int) -> None:
        self.items = items
        self.ours: list[float] = []
        self.floor: list[float] = []
        self._workspace, self._session = a_workspace(folder / f"ours{items}.cop", items)
        other, self._other_session = a_workspace(folder / f"floor{items}.cop", items)
        other.close()
        self._raw = connect(folder / f"floor{items}.cop")
        self._statement = raw_statement()

    def pair(self, number: int) -> None:
        """Time one capture of ours, then one of the floor."""
        item = an_item(self._session, self.items + number)
        start = time.perf_counter()
        with self._workspace.writing() as work:
            work.capture(replace(item, position=work.last_position(item.session_id) + 1))
            work.commit()
        self.ours.append(time.perf_counter() - start)
        cells = raw_cells(an_item(self._other_session, self.items + number))
        start = time.perf_counter()
        self._raw.execute("BEGIN IMMEDIATE")
        self._raw.execute(self._statement, cells)
        self._raw.execute("COMMIT")
        self.floor.append(time.perf_counter() - start)

    def ratio(self, part: float) -> float:
        """Compare the two sides."""
        return percentile(self.ours, part) / percentile(self.floor, part)

    def close(self) -> None:
        """Let go of the files."""
        self._workspace.close()
        self._raw.close()


def measured(folder: Path) -> list[Side]:
    """Time both sizes in turn."""
    sides = [Side(folder, items) for items in (0, MANY)]
    for number in range(PAIRS + WARM):
        for side in sides:
            side.pair(number)
    for side in sides:
        side.close()
        del side.ours[:WARM], side.floor[:WARM]
    return sides


def percentile(values: list[float], part: float) -> float:
    """Give the value below which this part lies."""
    return sorted(values)[int(part * (len(values) - 1))]


def told(seconds: float) -> str:
    """Write a duration in milliseconds."""
    return f"{seconds * 1000:.2f} ms"


def rows() -> list[Row]:
    """Measure on an empty workspace and on one of 50,000 items."""
    found: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        empty, full = measured(Path(folder))
    for side in (empty, full):
        for name, part, goal in (("p50", 0.5, 1.5), ("p99", 0.99, 2.0)):
            ratio = side.ratio(part)
            what = f"capture to committed, {side.items:,} items, {name}"
            ours, floor = told(percentile(side.ours, part)), told(percentile(side.floor, part))
            found.append(Row(what, ours, floor, f"{ratio:.2f}", f"≤ {goal} ×", ratio <= goal))
    mine, first = full.ratio(0.5), empty.ratio(0.5)
    what = f"capture at {MANY:,} items, its ratio against an empty workspace's"
    worse = mine / first
    found.append(Row(what, f"{mine:.2f}", f"{first:.2f}", f"{worse:.2f}", "≤ 1.1 ×", worse <= 1.1))
    return found
