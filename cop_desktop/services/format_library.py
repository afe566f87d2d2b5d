"""The formats shipped with the program and those of a community, read without Qt."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda_item import OwnFormat
from cop_desktop.domain.formats.checking import FormatsRefused
from cop_desktop.domain.formats.format import Format, FormatLibrary
from cop_desktop.domain.formats.reading import read_format, read_formats

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading


@cache
def shipped_formats() -> FormatLibrary:
    """Read, once, the 20 formats and 9 building blocks; raises FormatsRefused were the file ever wrong."""
    built = files("cop_desktop") / "_built" / "data" / "formats.json"
    return read_formats(json.loads(built.read_text(encoding="utf-8")), held=True)


def with_own(reading: Reading, community_id: str, shipped: FormatLibrary) -> FormatLibrary:
    """Add to the shipped formats those of a community; one that can no longer be read is left out."""
    rows = reading.all(OwnFormat, community_id=community_id, order_by=("key", "id"))
    own = tuple(form for row in rows if (form := _form(row)) is not None)
    return replace(shipped, own=own) if own or shipped.own else shipped


def _form(row: OwnFormat) -> Format | None:
    try:
        return replace(read_format(dict(row.definition)), key=row.key, is_own=True)
    except FormatsRefused:
        return None
