"""A quick look at a large file: what surely has the shape of the schema need not be shown to it.

The general validator takes ten seconds for fifty thousand rows, this one half a second. It only ever
says yes to what the schema accepts (a property test compares them); else the validator names the faults.
"""

from __future__ import annotations

import datetime as dt
import typing
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from cop_desktop.domain.exchange.rows import Field, Row, fields_of, is_json
from cop_desktop.domain.exchange.schema import LONGEST_CONTENT, LONGEST_ID, bounds, is_id
from cop_desktop.domain.exchange.tables import CONTENTS, RUN_EVENTS, SCHEMA, TABLES
from cop_desktop.domain.run_log import EventRecord

Test = Callable[[Any], bool]
_HEAD: Final = frozenset({"notice", "written_at"})


def surely_fits(plain: Any, formats: Mapping[str, Test]) -> bool:
    """Tell whether a file of the exchange form has its schema's shape; False when that is uncertain."""
    if not isinstance(plain, dict) or plain.get("schema") != SCHEMA:
        return False
    if plain.get("contents") not in CONTENTS:
        return False
    kinds: dict[str, type[Row]] = {**TABLES, RUN_EVENTS: EventRecord}
    for key, value in plain.items():
        if key in kinds:
            if not isinstance(value, list) or not _all_fit(kinds[key], value, formats):
                return False
        elif key not in {"schema", "contents"} and not (key in _HEAD and isinstance(value, str)):
            return False
    return True


def _all_fit(kind: type[Row], rows: list[Any], formats: Mapping[str, Test]) -> bool:
    tests = {field.name: _test(field, formats) for field in fields_of(kind)}
    needed = {field.name for field in fields_of(kind) if field.required}
    for row in rows:
        if type(row) is not dict or not needed <= row.keys():
            return False
        for name, value in row.items():
            test = tests.get(name)
            if test is None or not test(value):
                return False
    return True


def _test(field: Field, formats: Mapping[str, Test]) -> Test:
    test = _plain_test(field, formats)
    return (lambda value: value is None or test(value)) if field.nullable else test


def _plain_test(field: Field, formats: Mapping[str, Test]) -> Test:
    hint, name = field.type, field.name
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        codes = frozenset(code.value for code in hint)
        return lambda value: type(value) is str and value in codes
    if is_id(name):
        return lambda value: type(value) is str and 0 < len(value) <= LONGEST_ID
    if hint is int:
        low, high = bounds(name)
        return lambda value: type(value) is int and low <= value <= high
    if hint is bool:
        return lambda value: type(value) is bool
    if typing.get_origin(hint) is tuple:
        return lambda value: type(value) is list and all(type(each) is str for each in value)
    if is_json(hint):
        return lambda value: type(value) is dict
    special = {dt.date: "date", dt.time: "time-of-day", bytes: "base64"}.get(hint)
    if special is None and name == "timezone":
        special = "timezone"
    if special is None:
        return lambda value: type(value) is str
    shaped = formats[special]
    longest = LONGEST_CONTENT if hint is bytes else LONGEST_ID
    return lambda value: type(value) is str and len(value) <= longest and shaped(value)
