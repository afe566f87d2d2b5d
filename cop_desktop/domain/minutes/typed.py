"""The words people wrote, among those of the program, when the two are in different languages.

Asked in another language than its session's, a document says its own words in its own language; what
people wrote keeps theirs, with its typography. Between the sentence a word of theirs is put in and the
making of runs, two letters nothing written can hold mark where theirs begins and ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

BEGINS, ENDS = "\x02", "\x03"
_MARK = re.compile(f"([{BEGINS}{ENDS}])")
_STOPS = ".!?…»”:"


def typed(text: str) -> str:
    """Mark a text as people's own; it must be clean already."""
    return f"{BEGINS}{text}{ENDS}" if text else ""


def within(text: str) -> str:
    """Mark words of the program that stand inside a text of people's own."""
    return f"{ENDS}{text}{BEGINS}"


def unmarked(text: str) -> str:
    """Take the marks away."""
    return _MARK.sub("", text) if BEGINS in text or ENDS in text else text


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """Cut a text where the words change hands: each part, and whether people wrote it."""
    theirs = False
    for part in _MARK.split(text):
        if part in (BEGINS, ENDS):
            theirs = part == BEGINS
        elif part:
            yield part, theirs


def capital(text: str) -> str:
    """Begin with a capital letter."""
    if text.startswith((BEGINS, ENDS)):
        return text[:1] + capital(text[1:])
    return text[:1].upper() + text[1:]


def bare(text: str) -> str:
    """Take away the full stop that ends a sentence."""
    if text.endswith(ENDS):
        return f"{bare(text[:-1])}{ENDS}"
    return text[:-1].rstrip() if text.endswith(".") and not text.endswith("..") else text


def unstopped(text: str) -> str:
    """Take away every full stop at the end."""
    return f"{unstopped(text[:-1])}{ENDS}" if text.endswith(ENDS) else text.rstrip(".")


def ended(text: str) -> str:
    """End a sentence with a full stop, unless something ends it already."""
    if text.endswith(ENDS):
        return text if text[-2] in _STOPS else f"{text[:-1]}.{ENDS}"
    return text if not text or text[-1] in _STOPS else f"{text}."
