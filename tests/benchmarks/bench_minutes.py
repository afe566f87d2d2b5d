"""Writing the minutes of 1,000 and of 10,000 items, against a hand-written string and a zip (speed.md §3).

python -m tests.benchmarks minutes
"""

from __future__ import annotations

import datetime as dt
import io
import statistics
import time
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from tests.benchmarks.row import Row, ratio

ROUNDS = 7
MADE_AT = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def floor(document: object) -> bytes:
    """Write the same words the shortest way: one string, one zip; a paragraph or a row each."""
    from cop_desktop.domain.minutes.document import Document

    assert isinstance(document, Document)
    parts = [f"<w:document {_W}><w:body>"]
    for block in document.blocks:
        if block.rows:
            parts.append("<w:tbl>")
            for row in block.rows:
                cells = "".join(
                    f'<w:tc><w:p><w:r><w:t xml:space="preserve">{escape(cell)}</w:t></w:r></w:p></w:tc>'
                    for cell in row.cells
                )
                parts.append(f"<w:tr>{cells}</w:tr>")
            parts.append("</w:tbl>")
        else:
            runs = "".join(
                f'<w:r><w:t xml:space="preserve">{escape(run.text)}</w:t></w:r>' for run in block.runs
            )
            style = f'<w:pPr><w:pStyle w:val="{block.kind.value}"/></w:pPr>'
            parts.append(f"<w:p>{style}{runs}</w:p>")
    parts.append("</w:body></w:document>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", "".join(parts).encode())
    return out.getvalue()


def timed(work: Callable[[], object]) -> float:
    """Give the milliseconds of CPU one run takes."""
    start = time.process_time_ns()
    work()
    return (time.process_time_ns() - start) / 1e6


def measure(count: int) -> dict[str, float]:
    """Give medians in milliseconds, variants interleaved: floor, opening, writing, composing."""
    from cop_desktop.domain.codes import Language
    from cop_desktop.domain.minutes.composer import compose
    from cop_desktop.export.reference import opened, own_reference, prepare
    from cop_desktop.export.word import write_word
    from cop_desktop.export.words import read_texts
    from tests.minutes_world import many

    words = read_texts(Language.FRENCH)
    reference = own_reference(Language.FRENCH)
    held = many(count)
    document = compose(held, words)

    def opening() -> None:
        word = opened(reference)
        prepare(word, Language.FRENCH)
        word.save(io.BytesIO())

    work: dict[str, Callable[[], object]] = {
        "floor": lambda: floor(document),
        "opening": opening,
        "writing": lambda: write_word(document, io.BytesIO(), reference, MADE_AT),
        "composing": lambda: compose(many(count) if count < 2_000 else held, words),
    }
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, what in work.items():
            taken[name].append(timed(what))
    return {name: statistics.median(each) for name, each in taken.items()}


def rows() -> list[Row]:
    """Give the rows of the table."""
    measure(100)
    small, large = measure(1_000), measure(10_000)
    table = []
    for count, one in (("1,000", small), ("10,000", large)):
        writing = one["writing"] - one["opening"]
        what = f"minutes of {count} items: writing, less opening the reference, against string and zip"
        table.append(ratio(what, writing, one["floor"], "ms", 2.5))
        whole = one["composing"] + one["writing"] - one["opening"]
        what = f"minutes of {count} items: composing, typesetting and writing, against string and zip"
        table.append(ratio(what, whole, one["floor"], "ms", 2.5))
    totals = [one["writing"] + one["composing"] for one in (large, small)]
    table.append(ratio("minutes: 10,000 items against 1,000", *totals, "ms", 10))
    return table
