"""Colours by the name of their token, for whatever is painted by hand.

A painted widget asks for `Ink`, a function from the name of a token (`calm`, `track`…) to a colour:
the window's theme gives its own, the wall has one of its own because the room is lit even when the
desk is dark. Resources are registered by whoever imports `_built`, a floor above.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtGui import QColor

from cop_desktop.qt.theme import read_resource

Ink = Callable[[str], QColor]


def ink_of(scheme: str) -> Ink:
    """Give the colours of `light` or `dark` as the tokens say; KeyError for an unknown scheme or name."""
    tokens: dict[str, str] = json.loads(read_resource(":/style/tokens.json"))[scheme]
    colours = {name: QColor(value) for name, value in tokens.items()}

    def ink(name: str) -> QColor:
        return colours[name]

    return ink
