"""Text from anywhere, made safe to keep: what had to be changed is counted, so that it can be said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

REPLACEMENT = "\ufffd"
LIMIT = 100_000
"""Longest text of one captured item, in characters."""

_BROKEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0 and C1 but tab, line feed, CR and NEL
    "\ud800-\udfff"  # lone surrogates
    "\ufdd0-\ufdef\ufffe\uffff"  # never characters; two of them are illegal in XML 1.0
    "]"
)
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LIST_MARK = re.compile(
    "^\\s*(?:[•·▪◦‣●○■□\uf0b7]\\s*|[-–*][ \u00a0]+(?=[^\\W\\d_])|(?:[-–—*o]|\\d{1,3}[.)])[ \u00a0]*\t\\s*)"
)
"""What Word, a mail or a page puts before each line of a list; « - 5 » may be a number, and stays."""
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


@dataclass(frozen=True)
class Cleaned:
    """A text that can be stored, searched and written to Word, and what that took.

    `replaced` counts characters turned into U+FFFD; `bidi` counts direction controls taken out.
    """

    text: str
    replaced: int = 0
    bidi: int = 0

    @property
    def changed(self) -> bool:
        """Whether something visible or meaningful had to change (composed accents are neither)."""
        return bool(self.replaced or self.bidi)


def clean(text: str) -> Cleaned:
    """Make a text safe; cleaning twice is cleaning once.

    Line ends become U+000A; NUL, other controls, lone surrogates and what XML 1.0 (§2.2) refuses
    become U+FFFD; direction controls, which can make a line read as what it is not, are taken
    out (Unicode TR 36 §3.2); the rest is composed (NFC).
    """
    text = _LINE_ENDS.sub("\n", text)
    text, replaced = _BROKEN.subn(REPLACEMENT, text)
    text, bidi = _BIDI.subn("", text)
    return Cleaned(unicodedata.normalize("NFC", text), replaced, bidi)


def cleaned_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Make safe every text of some fields, lists of texts included; other values stay as they are."""
    return {name: _cleaned(value) for name, value in fields.items()}


def _cleaned(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return clean(value).text
    return tuple(map(_cleaned, value)) if isinstance(value, tuple) else value


def lines_of(text: str) -> list[str]:
    """Split what was pasted into one text per line that says something, without the marks of a list."""
    lines = (_LIST_MARK.sub("", line).strip() for line in clean(text).text.split("\n"))
    return [line for line in lines if line]


def split_long(text: str, limit: int = LIMIT) -> list[str]:
    """Cut a text into pieces of at most `limit` characters, at a line or a space when there is one.

    Joined, the pieces hold every character of the text but the white space at the cuts.
    """
    pieces: list[str] = []
    rest = text
    while len(rest) > limit:
        half = limit // 2
        cut = max(rest.rfind("\n", half, limit), 0) or max(rest.rfind(" ", half, limit), 0) or limit
        pieces.append(rest[:cut].strip())
        rest = rest[cut:]
    pieces.append(rest.strip())
    return [piece for piece in pieces if piece]


def folded(text: str) -> str:
    """Fold case and accents, one character for one: spans found in it hold in the text."""
    return "".join(_fold_one(char) for char in text)


@lru_cache(maxsize=4096)
def _fold_one(char: str) -> str:
    if char in "’ʼ":
        return "'"
    if char in "\u00a0\u202f\u2009\t":
        return " "
    if char in "\u2010\u2011":
        return "-"
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char
