"""The language of the room: words and hours of one language, whatever the interface speaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator

from cop_desktop.domain.codes import Language
from cop_desktop.qt.language import LOCALES, translate


@dataclass(frozen=True)
class Tongue:
    """How a wall says its own words; `locale` writes its hours and dates (None: the interface's)."""

    translate: Callable[[str, str], str]
    locale: QLocale | None = None


INTERFACE = Tongue(translate)
"""The language of whoever facilitates, as it is at each moment."""


class Tongues:
    """The tongues, each read from its catalogue (`catalogues` is their folder) the first time."""

    def __init__(self, catalogues: Path) -> None:
        self._catalogues = catalogues
        self._known: dict[Language, Tongue] = {}

    def __call__(self, language: Language) -> Tongue:
        """Give the tongue of a session."""
        if language not in self._known:
            self._known[language] = self._read(language)
        return self._known[language]

    def _read(self, language: Language) -> Tongue:
        catalogue = QTranslator()
        catalogue.load(f"cop_{LOCALES[language]}", str(self._catalogues))

        def said(context: str, source: str) -> str:
            return catalogue.translate(context, source) or source  # English is the source itself

        return Tongue(said, QLocale(LOCALES[language]))
