"""Whether a file has the shape its schema asks for; what is wrong is said with its place."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from cop_desktop.domain.exchange.faults import MOST_TOLD, Fault, Refused, place
from cop_desktop.domain.exchange.quick import surely_fits
from cop_desktop.domain.exchange.schema import LONGEST_ID
from cop_desktop.domain.exchange.tables import SCHEMA

EXCHANGE = "cop-exchange-1"
SAMPLE = "sample-sessions-1"
MOST_COUNTED = 100
"""Faults counted before giving up: a file of another kind has thousands."""
YEARS = range(1900, 9001)
"""Years that dates may fall in: a calendar can be reckoned around them."""

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?")
_ZONE = re.compile(r"[A-Za-z0-9_+-]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}")


def schema_of(plain: Any) -> str:
    """Tell by which schema a file is to be read; raises `Refused` for one that is none of ours."""
    named = plain.get("schema") if isinstance(plain, dict) else None
    if named == SCHEMA:
        return EXCHANGE
    if isinstance(named, str) and named.startswith("sample-sessions/"):
        return SAMPLE
    raise Refused([Fault("schema", "schema-unknown", {"expected": SCHEMA})])


def validate(plain: Any, name: str) -> None:
    """Raise `Refused`, with the first faults in the order of the file, unless the schema accepts it."""
    if name == EXCHANGE and surely_fits(plain, FORMATS):
        return
    found: list[ValidationError] = []
    for error in validator(name).iter_errors(plain):
        found.append(error)
        if len(found) >= MOST_COUNTED:
            break
    if found:
        faults = [_fault(error) for error in sorted(found, key=_rank)[:MOST_TOLD]]
        raise Refused(faults, len(found))


def validator(name: str) -> Draft202012Validator:
    """Make the validator of a published schema: 5.0 is no integer, and every format named is checked."""
    published = files("cop_desktop") / "_built" / "data" / "schemas" / f"{name}.schema.json"
    schema: dict[str, Any] = json.loads(published.read_text(encoding="utf-8"))
    types = Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: isinstance(value, int) and not isinstance(value, bool)
    )
    checker = FormatChecker(formats=())
    for name, test in FORMATS.items():
        checker.checkers[name] = (test, ())
    strict: Any = validators.extend(Draft202012Validator, type_checker=types)  # type: ignore[no-untyped-call]
    return strict(schema, format_checker=checker)  # type: ignore[no-any-return]


def _is_date(text: object) -> bool:
    if not isinstance(text, str) or not _DATE.fullmatch(text):
        return not isinstance(text, str)
    return _parses(dt.date.fromisoformat, text) and int(text[:4]) in YEARS


def _is_time(text: object) -> bool:
    if not isinstance(text, str) or not _TIME.fullmatch(text):
        return not isinstance(text, str)
    return _parses(dt.time.fromisoformat, text)


def _is_instant(text: object) -> bool:
    if not isinstance(text, str):
        return True
    if not _parses(dt.datetime.fromisoformat, text):
        return False
    instant = dt.datetime.fromisoformat(text)
    return instant.tzinfo is not None and 1970 < instant.year < YEARS.stop


def _is_zone(text: object) -> bool:
    if not isinstance(text, str) or not _ZONE.fullmatch(text):
        return not isinstance(text, str)
    return _parses(ZoneInfo, text)


def _is_base64(text: object) -> bool:
    return not isinstance(text, str) or _parses(_decode, text)


def _decode(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _parses(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except (ValueError, binascii.Error, ZoneInfoNotFoundError, OSError):
        return False
    return True


FORMATS: Mapping[str, Callable[[object], bool]] = {
    "date": _is_date,
    "time-of-day": _is_time,
    "date-time": _is_instant,
    "timezone": _is_zone,
    "base64": _is_base64,
}


def _rank(error: ValidationError) -> tuple[tuple[int, int, str], ...]:
    """Sort by place in the file: numbers by value, names by name."""
    return tuple(
        (0, step, "") if isinstance(step, int) else (1, 0, str(step)) for step in error.absolute_path
    )


def _fault(error: ValidationError) -> Fault:
    """Say one fault: its place, and what the schema expected there."""
    if error.validator == "anyOf" and error.context:
        error = max(error.context, key=lambda each: (len(each.absolute_path), each.validator != "type"))
    where = list(error.absolute_path)
    rule = str(error.validator)
    wanted: Any = error.validator_value
    given: Any = error.instance
    match rule:
        case "required":
            return Fault(place(*where, error.message.split("'")[1]), "missing")
        case "additionalProperties":
            known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
            strange = next((name for name in given if name not in known), "")
            return Fault(place(*where, _shown(strange)), "unknown-name")
        case "type":
            names = [wanted] if isinstance(wanted, str) else [name for name in wanted if name != "null"]
            return Fault(place(*where), f"type.{names[0]}")
        case "enum":
            return Fault(place(*where), "one-of", {"codes": ", ".join(map(str, wanted))})
        case "const":
            return Fault(place(*where), "one-of", {"codes": wanted})
        case "format":
            return Fault(place(*where), f"format.{wanted}")
        case "minimum" | "maximum":
            return Fault(place(*where), rule, {"number": wanted})
        case "minLength" | "maxLength":
            return Fault(place(*where), "length", {"number": wanted if rule == "maxLength" else LONGEST_ID})
        case _:
            return Fault(place(*where), "shape")


def _shown(name: str) -> str:
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in name[:60])
    return shown if len(name) <= 60 else f"{shown}…"
