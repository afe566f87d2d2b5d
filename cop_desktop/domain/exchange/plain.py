"""From bytes to plain JSON values, trusting nothing (RFC 8259; sizes chosen for 600 MB and 10 s)."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from typing import Any, Final

from cop_desktop.domain.exchange.faults import Fault, Refused, place

MOST_BYTES: Final = 128 * 1024 * 1024
"""Largest file read, in bytes."""
MOST_VALUES: Final = 1_500_000
"""Most commas, brackets and braces, for small values cost memory: ninety thousand captured items."""
DEEPEST: Final = 40
"""Deepest nesting of a file of ours is nine; anything beyond this is no exchange file."""
MOST_COUNTED: Final = 50
"""Faults met before giving up."""
LARGEST: Final = 2**63 - 1
"""Largest integer a database keeps."""
_UNFIT: Final = re.compile("[\ud800-\udfff\0]")


class _Wrong:
    """Stands where a value could not be accepted, until its place is known."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values


def read_plain(data: bytes) -> Any:
    """Read JSON, or raise `Refused` naming where it is not what a file of ours may be.

    Refused: more than 128 MB or one and a half million values, not UTF-8, not JSON, a key given twice, NaN
    and infinities, integers beyond 64 bits, NUL and half characters (lone surrogates), nesting beyond 40.
    """
    if len(data) > MOST_BYTES:
        raise Refused([Fault("", "too-large", {"megabytes": MOST_BYTES >> 20})])
    if sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise Refused([Fault("", "too-many-values", {"number": MOST_VALUES})])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused([Fault("", "not-utf-8", {"byte": error.start})]) from error
    try:
        found = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_integer,
            parse_float=_number,
            parse_constant=lambda name: _Wrong("number-not-finite", found=name),
        )
    except json.JSONDecodeError as error:
        where = {"line": error.lineno, "column": error.colno}
        raise Refused([Fault("", "not-json", where)]) from error
    except RecursionError as error:
        raise Refused([Fault("", "too-deep", {"number": DEEPEST})]) from error
    faults = _faults(found)
    if faults:
        raise Refused(faults)
    return found


def _object(pairs: list[tuple[str, Any]]) -> Any:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    seen: set[str] = set()
    twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return _Wrong("key-twice", key=_printable(twice))


def _integer(digits: str) -> Any:
    if len(digits) > 20 or not -LARGEST - 1 <= (number := int(digits)) <= LARGEST:
        return _Wrong("integer-too-large")
    return number


def _number(digits: str) -> Any:
    number = float(digits)
    return number if math.isfinite(number) else _Wrong("number-not-finite", found=digits[:20])


def _faults(root: Any) -> list[Fault]:
    """Walk in the order of the file, without recursion and holding one iterator per level."""
    faults: list[Fault] = []
    path: list[Any] = []
    levels: list[Iterator[tuple[Any, Any]]] = []
    value = root
    while len(faults) < MOST_COUNTED:
        inner: Iterator[tuple[Any, Any]] | None = None
        if isinstance(value, str):
            if _UNFIT.search(value):
                faults.append(Fault(_place(path), "unfit-character"))
        elif isinstance(value, _Wrong):
            faults.append(Fault(_place(path), value.code, value.values))
        elif isinstance(value, dict | list) and len(levels) >= DEEPEST:
            faults.append(Fault(_place(path[:3]), "too-deep", {"number": DEEPEST}))
        elif isinstance(value, dict):
            if any(map(_UNFIT.search, value)):
                faults.append(Fault(_place(path), "unfit-character"))
            inner = iter(value.items())
        elif isinstance(value, list):
            inner = enumerate(value)
        if inner is not None:
            levels.append(inner)
            path.append("")
        step: tuple[Any, Any] | None = None
        while levels and step is None:
            step = next(levels[-1], None)
            if step is None:
                levels.pop()
                path.pop()
        if step is None:
            break
        path[-1], value = step
    return faults


def _place(path: list[Any]) -> str:
    return place(*(step if isinstance(step, int) else _printable(step) for step in path))


def _printable(key: str) -> str:
    """A key as it may be shown: short, and of characters that can be printed."""
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in key[:60])
    return shown if len(key) <= 60 else f"{shown}…"
