"""The words of documents, by language; nothing here knows Qt."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from cop_desktop.domain.codes import Language
from cop_desktop.domain.minutes.material import Words


@cache
def document_words(language: Language) -> Words:
    """Read the words documents are written with in one language."""
    source = files("cop_desktop") / "_built" / "data" / f"words_{language.value}.json"
    words: dict[str, str] = json.loads(source.read_text(encoding="utf-8"))
    return words
