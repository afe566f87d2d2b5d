"""Colours by the name of their token, for whatever is painted by hand.

A painted widget asks for `Ink`, a function from the name of a token (`calm`, `track`…) to a colour:
the window's theme gives its own, the wall has one of its own because the room is lit even when the
desk is dark. Resources are registered by whoever imports `_built`, a floor above.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QColor

Ink = Callable[[str], QColor]


def read_resource(path: str) -> bytes:
    """Read a compiled resource such as `:/style/tokens.json`; FileNotFoundError when it is not there."""
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(path)
    try:
        return bytes(file.readAll().data())
    finally:
        file.close()


def ink_of(scheme: str) -> Ink:
    """Give the colours of `light` or `dark` as the tokens say; KeyError for an unknown scheme or name."""
    tokens: dict[str, str] = json.loads(read_resource(":/style/tokens.json"))[scheme]
    colours = {name: QColor(value) for name, value in tokens.items()}

    def ink(name: str) -> QColor:
        return colours[name]

    return ink
