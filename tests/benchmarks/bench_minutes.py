"""Minutes of 1,000 and of 10,000 items, against a hand-written string and a zip (speed.md §3).

python -m tests.benchmarks minutes

The floor is the shortest competent script that goes from the captured items to the same document: the
same words, styles, languages and bookmarks, byte for byte but for the numbers of bookmarks. Beside it,
for information, bare paragraphs of words given ready. All by the clock on the wall, medians, variants
interleaved, without collection of cycles, as in both processes of the program that make minutes.
"""

from __future__ import annotations

import datetime as dt
import gc
import io
import re
import statistics
import time
import uuid
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from xml.sax.saxutils import escape

from cop_desktop.domain.codes import ItemKind, Language
from cop_desktop.domain.entity import NAMESPACE
from cop_desktop.domain.minutes.composer import compose
from cop_desktop.domain.minutes.document import Document, to_json
from cop_desktop.domain.minutes.material import Material
from cop_desktop.export.reference import opened, own_reference, prepare
from cop_desktop.export.word import write_word
from cop_desktop.export.words import read_texts
from tests.benchmarks.row import Row, ratio, value
from tests.minutes_world import many

ITEMS_TIMED = 60_000
"""Short work is timed more often: other programs of the machine disturb it more."""
MADE_AT = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
WORDS = read_texts(Language.FRENCH)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RUN = '<w:r><w:rPr><w:lang w:val="fr-CA"/></w:rPr><w:t xml:space="preserve">'
_BARE, _BARE_END = '<w:p><w:r><w:t xml:space="preserve">', "</w:t></w:r></w:p>"
_LIST = re.compile(
    '(?:<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>.*?</w:p>)+'
    "|(?:<w:tr><w:trPr><w:cantSplit/></w:trPr>.*?</w:tr>)+"
)
_PLACES = {ItemKind.NOTE: "line", ItemKind.IDEA: "line", ItemKind.LEARNING: "kept", ItemKind.NEED: "kept"}
_NUMBER = re.compile(' w:id="[0-9]+"')


def zipped(body: str) -> bytes:
    """Pack a body as the one part of a Word file that floors write."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        document = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", document.encode(), compresslevel=3)
    return out.getvalue()


def from_words(document: Document) -> bytes:
    """Write ready words as bare paragraphs: one string, one zip."""
    lines = (text for _, text in document.pieces())
    return zipped("".join(f"{_BARE}{escape(line)}{_BARE_END}" for line in lines))


@cache
def template() -> tuple[list[str], list[str]]:
    """Give what does not depend on the number of items: around the four lists, and in a row of actions."""
    body = body_of(compose(many(20), WORDS))
    row = re.search("<w:tr><w:trPr><w:cantSplit/></w:trPr>(.*?)</w:tr>", body)
    assert row is not None
    return _LIST.split(body), re.findall("<w:tc>.*?</w:pPr>", row[1])


def from_items(held: Material) -> bytes:
    """Go from the items to the same body, for this material only: typeset at once, then fill in."""
    around, cells = template()
    names = {who: person.full_name for who, person in held.people.items()}
    lists: dict[ItemKind, list[str]] = {kind: [] for kind in _PLACES}
    lists[ItemKind.IDEA] = notes = lists[ItemKind.NOTE]
    rows: list[str] = []
    begun = f"minutes/{held.session.id}/"
    texts = escape(typeset("\n".join([item.text for item in held.items]))).split("\n")
    mark, run = '<w:bookmarkStart w:id="1" w:name="cop_', f'"/>{_RUN}'
    marked = '</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>'
    bullet = f'<w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>{mark}'
    first = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells[0]}{mark}"
    what, who, due, state = (f"{cell}{_RUN}" for cell in cells[1:])
    end = "</w:t></w:r></w:p></w:tc>"
    for item, text in zip(held.items, texts, strict=True):
        if item.kind is ItemKind.ACTION:
            name = uuid.uuid5(NAMESPACE, f"{begun}{item.id}/row").hex
            rows.append(
                f"{first}{name}{run}{len(rows) + 1}{marked}</w:tc>{what}{text[:-1]}{end}"
                f"{who}{names[item.owner_id or '']}{end}{due}À déterminer{end}{state}Ouverte{end}</w:tr>"
            )
        else:
            name = uuid.uuid5(NAMESPACE, f"{begun}{item.id}/{_PLACES[item.kind]}").hex
            lists[item.kind].append(f"{bullet}{name}{run}{text}{marked}")
    rows[-1] = rows[-1].replace("</w:pPr>", "<w:keepNext/></w:pPr>")
    before, between, *after = around
    between = between.replace('"4 actions', f'"{len(rows)} actions')
    learned, needs = lists[ItemKind.LEARNING], lists[ItemKind.NEED]
    parts = [before, *notes, between, *rows, after[0], *learned, after[1], *needs, after[2]]
    return zipped("".join(parts))


def typeset(text: str) -> str:
    """Apply the rules of French to a whole document at once, each as short and as fast as can be."""
    text = text.replace("'", "’").replace("19 novembre", "19\u00a0novembre")
    for mark in ":»%$":
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    for mark in ";!?":
        text = text.replace(f" {mark}", mark)
    text = text.replace("« ", "«\u00a0")
    text = re.sub(r"h(?<=\dh)(?=\d)", "\u00a0h\u00a0", text)
    return re.sub(r" \d\d\d(?<=\d \d\d\d)(?!\d)", lambda group: f"\u00a0{group[0][1:]}", text)


def body_of(document: Document) -> str:
    """Give the body of the file we write."""
    ours = io.BytesIO()
    write_word(document, ours, own_reference(Language.FRENCH), MADE_AT)
    return read(ours.getvalue()).partition("<w:body>")[2].partition("<w:sectPr")[0]


def read(content: bytes) -> str:
    """Read the body's part of a file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("word/document.xml").decode()


def check(held: Material, document: Document) -> None:
    """Refuse to compare what is not the same."""
    floor = read(from_items(held)).partition("<w:body>")[2].removesuffix("</w:body></w:document>")
    assert _NUMBER.sub("", floor) == _NUMBER.sub("", body_of(document))


def timed(work: Callable[[], object]) -> float:
    """Give the milliseconds one run takes."""
    start = time.perf_counter_ns()
    work()
    return (time.perf_counter_ns() - start) / 1e6


def measure(count: int) -> dict[str, float]:
    """Give medians in milliseconds, variants interleaved."""
    reference = own_reference(Language.FRENCH)
    held = many(count)
    document = compose(held, WORDS)
    check(held, document)

    def opening() -> None:
        word = opened(reference)
        prepare(word, Language.FRENCH)
        word.save(io.BytesIO())

    work: dict[str, Callable[[], object]] = {
        "from items": lambda: from_items(held),
        "from words": lambda: from_words(document),
        "opening": opening,
        "composing": lambda: compose(held, WORDS),
        "writing": lambda: write_word(document, io.BytesIO(), reference, MADE_AT),
        "whole": lambda: write_word(compose(held, WORDS), io.BytesIO(), reference, MADE_AT),
        "keeping": lambda: (to_json(document), document.fingerprints()),
    }
    taken: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(min(max(ITEMS_TIMED // count, 9), 41)):
        for name, what in work.items():
            taken[name].append(timed(what))
        gc.collect()
    return {name: statistics.median(each) for name, each in taken.items()}


def rows() -> list[Row]:
    """Give the rows of the table."""
    gc.disable()
    measure(100)
    small, large = measure(1_000), measure(10_000)
    return [*_of("1,000", small), *_of("10,000", large), _growth(small, large)]


def _of(count: str, one: dict[str, float]) -> Iterator[Row]:
    what = (
        f"minutes of {count} items, from items to file, less opening the reference, against the same by hand"
    )
    yield ratio(what, one["whole"] - one["opening"], one["from items"], "ms", 2.5)
    writing, bare = one["writing"] - one["opening"], one["from words"]
    what = f"minutes of {count} items: writing alone"
    yield value(what, writing, "ms", aside=f"{writing / bare:.2f} × bare paragraphs of ready words")
    yield value(f"minutes of {count} items: composing and typesetting", one["composing"], "ms")
    yield value(f"minutes of {count} items: what is kept of a version", one["keeping"], "ms")


def _growth(small: dict[str, float], large: dict[str, float]) -> Row:
    return ratio("minutes: 10,000 items against 1,000", large["whole"], small["whole"], "ms", 10)
