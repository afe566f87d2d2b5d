"""A picture in the text of a Word document, as XML, with its words for whoever does not see it."""

from __future__ import annotations

from typing import NamedTuple
from xml.sax.saxutils import escape

from cop_desktop.domain.minutes.document import clean

_TWENTIETH = 635
"""EMU in a twentieth of a point."""
_MOST = 6.5 * 914_400
"""No wider than this, in EMU."""
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    f'xmlns:pic="{_PICTURE}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


class Picture(NamedTuple):
    """A picture of the package: its relationship, and its size in pixels."""

    key: str
    width: int
    height: int


def attribute(text: str) -> str:
    """Write the value of an attribute."""
    return escape(clean(text), {'"': "&quot;", "\n": " ", "\t": " "})


def picture_xml(picture: Picture, description: str, width: int) -> str:
    """Write a picture in line with the text; `width` of the text is in twentieths of a point."""
    wide = round(min(_MOST, width * _TWENTIETH))
    high = round(wide * picture.height / max(1, picture.width))
    said, key = attribute(description), attribute(picture.key)
    named = f'id="1" name="{key}" descr="{said}"'
    return (
        f'<w:drawing><wp:inline {_SPACES} distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{wide}" cy="{high}"/><wp:docPr {named}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE}"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
