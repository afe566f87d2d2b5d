"""The styles of a Word document, each with what it takes from those it is based on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from cop_desktop.domain.minutes.letterhead import Face, Side, Style
from cop_desktop.export.package_guard import parsed

_TWENTIETHS = 20.0
"""Twentieths of a point in a point: what lengths of Word text are counted in."""
EMU = 12_700
"""English metric units in a point: what pages and pictures of Word are counted in."""
_DEPTH = 12
"""Styles based on one another, at most: a file may go round in circles."""
_OFF = frozenset({"0", "false", "off", "none"})
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SIDES = {
    "center": Side.CENTER,
    "right": Side.RIGHT,
    "end": Side.RIGHT,
    "both": Side.BOTH,
    "distribute": Side.BOTH,
}


class Styles:
    """The style sheet of a document; `theme` is its theme part, which may name the fonts."""

    def __init__(self, root: Any, theme: bytes = b"") -> None:
        self._by_id = {style.get(qn("w:styleId"), ""): style for style in root.findall(qn("w:style"))}
        self._by_name = {}
        self._normal = ""
        for key, style in self._by_id.items():
            name = style.find(qn("w:name"))
            if name is not None:
                self._by_name[name.get(qn("w:val"), "").lower()] = key
            if style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true"}:
                self._normal = key
        defaults = root.find(qn("w:docDefaults"))
        self._run = None if defaults is None else defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
        self._text = None if defaults is None else defaults.find(f"{qn('w:pPrDefault')}/{qn('w:pPr')}")
        self._fonts = _theme_fonts(theme)

    def default(self) -> Style:
        """Give the style of text that has none."""
        return self._style(self._normal)

    def named(self, name: str) -> Style | None:
        """Give a style by its name, in lower case; None when there is none."""
        key = self._by_name.get(name)
        return None if key is None else self._style(key)

    def ruled(self, name: str) -> bool:
        """Tell whether paragraphs of a style have a border."""
        chain = self._chain(self._by_name.get(name, ""))
        return any(drawn_borders(style.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")) for style in chain)

    def paragraph(self, paragraph: Any) -> list[Any]:
        """List what is said of a paragraph's shape, the nearest last."""
        own = paragraph.find(qn("w:pPr"))
        said = [self._text, *(style.find(qn("w:pPr")) for style in self._chain(self._style_of(own)))]
        return [each for each in (*said, own) if each is not None]

    def face(self, paragraph: Any, run: Any | None = None) -> Face:
        """Tell how the letters of a run look (None: of the paragraph)."""
        own = None if run is None else run.find(qn("w:rPr"))
        character = None if own is None else own.find(qn("w:rStyle"))
        said = [self._run]
        said += [
            style.find(qn("w:rPr")) for style in self._chain(self._style_of(paragraph.find(qn("w:pPr"))))
        ]
        if character is not None:
            said += [style.find(qn("w:rPr")) for style in self._chain(character.get(qn("w:val"), ""))]
        return self._face([each for each in (*said, own) if each is not None])

    def _style(self, key: str) -> Style:
        chain = self._chain(key)
        runs = [each for style in chain if (each := style.find(qn("w:rPr"))) is not None]
        face = self._face([each for each in (self._run, *runs) if each is not None])
        shapes = [each for style in chain if (each := style.find(qn("w:pPr"))) is not None]
        if self._text is not None:
            shapes.insert(0, self._text)
        before, after = (last(shapes, "w:spacing", f"w:{name}") for name in ("before", "after"))
        return Style(face, side_of(shapes), points(before, None), points(after, None))

    def _style_of(self, shape: Any | None) -> str:
        named = None if shape is None else shape.find(qn("w:pStyle"))
        return self._normal if named is None else str(named.get(qn("w:val"), ""))

    def _chain(self, key: str) -> list[Any]:
        found: list[Any] = []
        while key in self._by_id and len(found) < _DEPTH:
            style = self._by_id[key]
            found.insert(0, style)
            based = style.find(qn("w:basedOn"))
            key = "" if based is None else based.get(qn("w:val"), "")
        return found

    def _face(self, said: list[Any]) -> Face:
        size = last(said, "w:sz", "w:val")
        colour = last(said, "w:color", "w:val") or ""
        return Face(
            family=self._family(said),
            size=float(size) / 2 if size and size.isdigit() else 0.0,
            bold=_on(said, "w:b"),
            italic=_on(said, "w:i"),
            underline=_on(said, "w:u"),
            caps=_on(said, "w:caps"),
            colour=colour_of(colour),
        )

    def _family(self, said: list[Any]) -> str:
        family = ""
        for each in said:
            fonts = each.find(qn("w:rFonts"))
            if fonts is None:
                continue
            themed = fonts.get(qn("w:asciiTheme")) or ""
            named = fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi"))
            family = self._fonts.get(themed[:5]) or named or family
        return family


def last(said: Iterable[Any], name: str, attribute: str) -> str | None:
    """Give an attribute as it is said last; None when it never is."""
    value = None
    for each in said:
        found = each.find(qn(name))
        if found is not None and found.get(qn(attribute)) is not None:
            value = found.get(qn(attribute))
    return value


def points(value: str | None, usual: float | None = 0.0) -> float | None:
    """Turn twentieths of a point into points."""
    try:
        return float(value or "") / _TWENTIETHS
    except ValueError:
        return usual


def side_of(said: Iterable[Any]) -> Side:
    """Tell where a paragraph stands between its margins."""
    return _SIDES.get(last(said, "w:jc", "w:val") or "", Side.LEFT)


def colour_of(text: str) -> str:
    """Give a colour of Word as `#RRGGBB`; empty for one it chooses itself."""
    return f"#{text}" if len(text) == 6 and all(one in "0123456789abcdefABCDEF" for one in text) else ""


def drawn_borders(borders: Any | None) -> bool:
    """Tell whether some border is drawn."""
    return borders is not None and any(
        each.get(qn("w:val"), "none") not in {"none", "nil"} for each in borders
    )


def _on(said: list[Any], name: str) -> bool:
    on = False
    for each in said:
        found = each.find(qn(name))
        if found is not None:
            on = found.get(qn("w:val"), "1").lower() not in _OFF
    return on


def _theme_fonts(theme: bytes) -> dict[str, str]:
    """Give the fonts of a theme, by the first letters of what names them (`major`, `minor`)."""
    if not theme:
        return {}
    try:
        root = parsed(theme)
    except etree.XMLSyntaxError:
        return {}
    fonts = {}
    for key in ("major", "minor"):
        latin = root.find(f".//{_A}{key}Font/{_A}latin")
        if latin is not None and latin.get("typeface"):
            fonts[key] = str(latin.get("typeface"))
    return fonts
