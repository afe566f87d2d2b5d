"""The formats shipped with the program, read without Qt."""

from __future__ import annotations

import json
from importlib.resources import files

from cop_desktop.domain.formats.format import FormatLibrary
from cop_desktop.domain.formats.reading import read_formats


def shipped_formats() -> FormatLibrary:
    """Read the 20 formats and 9 building blocks; raises FormatsRefused were the file ever wrong."""
    built = files("cop_desktop") / "_built" / "data" / "formats.json"
    return read_formats(json.loads(built.read_text(encoding="utf-8")))
