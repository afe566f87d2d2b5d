"""The words of documents and of the command line: flat catalogues, one per language, without Qt."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.exchange.faults import Fault


class _Values(dict[str, object]):
    """Values of a sentence; one that is missing shows its name rather than hiding the sentence."""

    def __missing__(self, key: str) -> str:
        return f"{{{key}}}"


class Words:
    """The catalogue of one language; keys are dotted (`minutes.title`, `error.not-found`)."""

    def __init__(self, language: Language, texts: Mapping[str, str]) -> None:
        self.language = language
        self._texts = texts

    def __contains__(self, key: str) -> bool:
        return key in self._texts

    def __call__(self, key: str, /, **values: object) -> str:
        """Say `key` with its `{values}` filled; KeyError for a key that is in no catalogue."""
        text = self._texts[key]
        return text.format_map(_Values(values)) if values else text

    def count(self, key: str, number: int, /, **values: object) -> str:
        """Say `key.one` or `key.other` for `number` things, filled with `{number}` and the values.

        Zero is singular in French and plural in English.
        """
        one = number < 2 if self.language is Language.FRENCH else number == 1
        return self(f"{key}.{'one' if one else 'other'}", number=number, **values)

    def sentence(self, error: CopError) -> str:
        """Say an error in one sentence; a code without a sentence is named as it is.

        Of a damaged workspace that has backups, the sentence says which one to open.
        """
        key = f"error.{error.code}"
        if error.values.get("backups"):
            key += ".backed-up"
        if key not in self:
            return self("error.without-words", code=error.code)
        values = {name: self._faults(value) for name, value in error.values.items()}
        return self._texts[key].format_map(_Values(values))

    def _faults(self, value: object) -> object:
        """Say the faults of a file one after the other; any other value stays as it is."""
        if not (isinstance(value, tuple) and value and all(isinstance(each, Fault) for each in value)):
            return value
        return "; ".join(self.fault(each) for each in value)

    def fault(self, fault: Fault) -> str:
        """Say where a file is at fault and what was expected there."""
        what = self(f"fault.{fault.code}", **fault.values)
        return self("fault.at", place=fault.place, what=what) if fault.place else what


def read_words(language: Language) -> Words:
    """Read the catalogue of one language."""
    return Words(language, read_texts(language))


@cache
def read_texts(language: Language) -> dict[str, str]:
    """Read what was built from `resources/i18n/documents/*_<language>.json`, by key."""
    built = Path(__file__).parent.parent / "_built" / "data" / f"words_{language}.json"
    texts: dict[str, str] = json.loads(built.read_text(encoding="utf-8"))
    return texts
