"""Minutes of 1,000 and of 10,000 items, against a hand-written string and a zip (speed.md §3).

python -m tests.benchmarks minutes

Two floors, both the shortest competent script: one goes from the captured items to a Word file saying
the same words as ours, one is given these words ready and only writes them. All by the clock on the
wall, medians, variants interleaved.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import statistics
import time
import zipfile
from collections.abc import Callable, Iterator
from xml.sax.saxutils import escape, unescape

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Language, SessionRole
from cop_desktop.domain.minutes.composer import compose
from cop_desktop.domain.minutes.document import Document, to_json
from cop_desktop.domain.minutes.material import Material
from cop_desktop.export.reference import opened, own_reference, prepare
from cop_desktop.export.word import write_word
from cop_desktop.export.word_reading import read_word
from cop_desktop.export.words import read_texts
from tests.benchmarks.row import Row, ratio, value
from tests.minutes_world import many

ITEMS_TIMED = 60_000
"""Short work is timed more often: other programs of the machine disturb it more."""
MADE_AT = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
WORDS = read_texts(Language.FRENCH)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_P, _T = '<w:p><w:pPr><w:pStyle w:val="', '"/></w:pPr><w:r><w:t xml:space="preserve">'
_CELL, _NEXT = (
    '<w:tc><w:p><w:r><w:t xml:space="preserve">',
    '</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t xml:space="preserve">',
)
_END = "</w:t></w:r></w:p>"
_MARKUP = (
    ("\x01", f"{_P}bullet{_T}"), ("\x02", _END), ("\x03", f"<w:tr>{_CELL}"), ("\x04", _NEXT),
    ("\x05", f"{_END}</w:tc></w:tr>"), ("\x06", _P), ("\x0e", _T),
    ("\x0f", "<w:tbl>"), ("\x10", "</w:tbl>"),
)  # fmt: skip
"""What the letters a floor writes with stand for: escaping comes before, markup after."""


def zipped(body: str) -> bytes:
    """Pack a body as the one part of a Word file that floors write."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        document = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", document.encode(), compresslevel=3)
    return out.getvalue()


def from_words(document: Document) -> bytes:
    """Write ready words the shortest way: one string, one zip; a paragraph or a row each."""
    parts = []
    for block in document.blocks:
        if block.rows:
            rows = (_NEXT.join(map(escape, row.cells)) for row in block.rows)
            parts.append("".join(f"<w:tr>{_CELL}{row}{_END}</w:tc></w:tr>" for row in rows))
        else:
            runs = '</w:t></w:r><w:r><w:t xml:space="preserve">'.join(escape(run.text) for run in block.runs)
            parts.append(f"{_P}{block.kind.value}{_T}{runs}{_END}")
    return zipped("".join(parts))


def from_items(held: Material) -> bytes:
    """Go from the items to the same words, for this material only: group, join, typeset and escape at once.

    What is the same whatever the number of items is written as it is read in the file.
    """
    people = {
        role: sorted(
            (person.family_name.replace("É", "E"), person.full_name.replace("-", "\u2011"))
            for person in (held.people[one.person_id] for one in held.attendance if one.role is role)
        )
        for role in (SessionRole.PARTICIPANT, SessionRole.FACILITATOR)
    }
    present, led = (", ".join(name for _, name in named) for named in people.values())
    names = {who: person.full_name.replace("-", "\u2011") for who, person in held.people.items()}
    notes: list[CapturedItem] = []
    learned: list[CapturedItem] = []
    needs: list[CapturedItem] = []
    actions: list[CapturedItem] = []
    shelves = {
        ItemKind.NOTE: notes,
        ItemKind.IDEA: notes,
        ItemKind.LEARNING: learned,
        ItemKind.NEED: needs,
        ItemKind.ACTION: actions,
    }
    for item in held.items:
        shelves[item.kind].append(item)
    actions.sort(key=lambda item: item.id)

    def bullets(items: list[CapturedItem]) -> str:
        return "".join([f"\x01{item.text}\x02" for item in items])

    table = "".join(
        [
            f"\x03{rank}\x04{item.text[:-1]}\x04{names[item.owner_id or '']}\x04À déterminer\x04Ouverte\x05"
            for rank, item in enumerate(actions, 1)
        ]
    )
    session = held.session
    text = (
        f"\x06title\x0eCompte rendu de la {session.number}e rencontre\x02"
        f"\x06subtitle\x0e{session.title}\x02"
        "\x06fact\x0eDate\tLe jeudi 19 novembre 2026, de 13h30 à 15h30\x02"
        f"\x06fact\x0eLieu\t{session.place}, et à distance\x02"
        f"\x06fact\x0ePrésences\t{present}\x02\x06fact\x0eAnimation\t{led}\x02"
        f"\x06fact\x0eVisée\t{session.purpose_text}\x02"
        "\x06heading\x0e1. Ouverture\x02\x06paragraph\x0eLa rencontre commence à 13h30.\x02"
        f"\x06heading\x0e2. {held.agenda[2].title}\x02\x06paragraph\x0e{WORDS['minutes.stays_in_room']}\x02"
        f"\x06heading\x0e3. {held.agenda[3].title}\x02{bullets(notes)}"
        "\x06heading\x0e4. Actions\x02"
        f"\x0f\x03N°\x04Quoi\x04Qui\x04Échéance\x04Statut\x05{table}\x10"
        "\x06heading\x0e5. Apprentissages, pratiques et besoins\x02"
        f"\x06heading\x0eCe que nous retenons\x02{bullets(learned)}"
        f"\x06heading\x0eBesoins\x02{bullets(needs)}"
        "\x06heading\x0e6. Clôture\x02\x06paragraph\x0eLa rencontre prend fin à 15h30.\x02"
    )
    text = escape(typeset(text))
    for mark, markup in _MARKUP:
        text = text.replace(mark, markup)
    return zipped(text)


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


def read(content: bytes) -> list[str]:
    """Read what the file of a floor says, a line per paragraph or row."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        xml = package.read("word/document.xml").decode()
    lines = xml.replace(_NEXT, "\n").replace("<w:p><w:pPr>", "</w:p>").split("</w:p>")
    return [text for text in (unescape(re.sub("<[^>]*>", "", line)) for line in lines) if text]


def check(held: Material, document: Document) -> None:
    """Refuse to compare what does not say the same."""
    ours = io.BytesIO()
    write_word(document, ours, own_reference(Language.FRENCH), MADE_AT)
    words = [text for _, text in document.pieces()]
    found = [piece.text for piece in read_word(ours.getvalue(), "")]
    assert [text.replace("\u2011", "-") for text in words] == found, "ours"
    assert read(from_items(held)) == words, "the floor"


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
    return {name: statistics.median(each) for name, each in taken.items()}


def rows() -> list[Row]:
    """Give the rows of the table."""
    measure(100)
    small, large = measure(1_000), measure(10_000)
    return [*_of("1,000", small), *_of("10,000", large), _growth(small, large)]


def _of(count: str, one: dict[str, float]) -> Iterator[Row]:
    what = f"minutes of {count} items, from items to file, less opening the reference, against the same"
    yield ratio(what, one["whole"] - one["opening"], one["from items"], "ms", 2.5)
    what = f"minutes of {count} items: writing alone, against string and zip of ready words"
    yield ratio(what, one["writing"] - one["opening"], one["from words"], "ms", 2.5)
    yield value(f"minutes of {count} items: composing and typesetting", one["composing"], "ms")
    yield value(f"minutes of {count} items: what is kept of a version", one["keeping"], "ms")


def _growth(small: dict[str, float], large: dict[str, float]) -> Row:
    return ratio("minutes: 10,000 items against 1,000", large["whole"], small["whole"], "ms", 10)
