"""What a sheet of an organization has around and under the text of minutes, before any way of drawing it.

Read from a Word document (`export.letterhead_reading`), drawn on the pages of a PDF. Lengths are in points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Missing(StrEnum):
    """What a Word sheet may hold that a PDF of ours has not."""

    SHAPE = "shape"
    """Text boxes, drawings, watermarks."""
    PICTURE = "picture"
    """Pictures in a format that cannot be read here (EMF, WMF)."""
    OBJECT = "object"
    """Embedded objects, charts."""
    FIELD = "field"
    """Fields other than the numbers of pages: they show what they last showed in Word."""
    BORDER = "border"
    """Borders of tables and of pages."""
    COLUMNS = "columns"
    """Text in several columns."""


class Side(StrEnum):
    """Where a line stands between its margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    BOTH = "both"


class Number(StrEnum):
    """A number known only once pages are laid out."""

    PAGE = "page"
    PAGES = "pages"


class Face(NamedTuple):
    """How letters look; an empty family or colour, a size of 0: nothing is said of it."""

    family: str = ""
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    colour: str = ""


class Stretch(NamedTuple):
    """Some text of one face, or a number in its place."""

    text: str
    face: Face = Face()
    number: Number | None = None


class Picture(NamedTuple):
    """A picture standing in a line; `crop` is cut off each side (left, top, right, bottom), in shares."""

    content: bytes
    width: float
    height: float
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


class Placed(NamedTuple):
    """A picture at a place of the sheet, from its top left corner."""

    picture: Picture
    left: float
    top: float


class Line(NamedTuple):
    """One paragraph. `tabs` are (place, side); `rules` the colours of the lines above and below it."""

    pieces: tuple[Stretch | Picture, ...] = ()
    side: Side = Side.LEFT
    tabs: tuple[tuple[float, Side], ...] = ()
    indent: tuple[float, float, float] = (0.0, 0.0, 0.0)
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    rules: tuple[str, str] = ("", "")
    face: Face = Face()


class Cell(NamedTuple):
    """One cell: its lines, how many columns it takes, its ground."""

    lines: tuple[Line, ...]
    span: int = 1
    ground: str = ""


class Grid(NamedTuple):
    """A table without borders: the widths of its columns, its rows of cells."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]


Strip = tuple[Line | Grid, ...]
"""A head or a foot."""


class Edge(NamedTuple):
    """A head or a foot, and the pictures placed on the sheet with it."""

    strip: Strip = ()
    placed: tuple[Placed, ...] = ()


class Style(NamedTuple):
    """How paragraphs of one kind look; None: nothing is said of it."""

    face: Face = Face()
    side: Side = Side.LEFT
    before: float | None = None
    after: float | None = None


@dataclass(frozen=True)
class Letterhead:
    """A sheet: its size, its margins, how far heads and feet are from its ends, and what they hold.

    `heads` and `feet` are those of all sheets (""), of the `first` and of the `even` ones, when those
    have theirs. `styles` are by the names of ours (title, heading1, body…). `missing`: not drawn.
    """

    width: float = 612.0
    height: float = 792.0
    left: float = 72.0
    right: float = 72.0
    top: float = 72.0
    bottom: float = 72.0
    head_at: float = 36.0
    foot_at: float = 36.0
    heads: Mapping[str, Edge] = field(default_factory=dict, repr=False)
    feet: Mapping[str, Edge] = field(default_factory=dict, repr=False)
    styles: Mapping[str, Style] = field(default_factory=dict, repr=False)
    missing: frozenset[Missing] = frozenset()

    def edge(self, edges: Mapping[str, Edge], sheet: int) -> Edge:
        """Give the head or the foot of a sheet; 0 is the first."""
        if sheet == 0 and "first" in edges:
            return edges["first"]
        if sheet % 2 and "even" in edges:
            return edges["even"]
        return edges.get("", Edge())
