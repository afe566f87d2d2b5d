"""The JSON Schema of `cop-exchange/1`, derived from the rows so that it cannot fall behind them."""

from __future__ import annotations

import datetime as dt
import typing
from enum import StrEnum
from typing import Any

from cop_desktop.domain.exchange.rows import Field, Row, fields_of, is_json
from cop_desktop.domain.exchange.tables import CONTENTS, RUN_EVENTS, SCHEMA, TABLES
from cop_desktop.domain.run_log import EventRecord

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LONGEST_ID = 200
"""Characters of an id of another program, at most."""
LONGEST_CONTENT = 4 * -(-25 * 1024 * 1024 // 3)
"""Characters of base64 of an attachment, at most: it holds 25 MB."""
_TIME = {"type": "string", "format": "time-of-day"}
_LATEST_MS = 253_402_300_799_999
"""The last millisecond of the year 9999, UTC."""


def exchange_schema() -> dict[str, Any]:
    """Build the schema published as `cop-exchange-1.schema.json`."""
    tables = {key: _rows(kind) for key, kind in TABLES.items()} | {RUN_EVENTS: _rows(EventRecord)}
    return {
        "$schema": DIALECT,
        "$id": "urn:cop-desktop:cop-exchange-1",
        "title": "CoP Desktop exchange form, version 1",
        "description": (
            "Every table a user writes. A field left out has the default named here. An id that is not a "
            "UUID becomes one (UUIDv5) when imported, wherever it is named. Texts mention people as {@id}. "
            "contents: 'shared' leaves confidential matter out (what is of the room but its public "
            "sentences, working titles, private prompts, who was helped, run logs, consents, "
            "what people did not consent to share), 'everything' holds it all; 'session' is one session for "
            "who takes its notes on another laptop, 'notes' what was captured there, to be merged."
        ),
        "type": "object",
        "required": ["schema", "contents"],
        "properties": {
            "schema": {"const": SCHEMA},
            "contents": {"enum": list(CONTENTS)},
            "notice": {"type": "string"},
            "written_at": {"type": "string"},
            "session_id": {"$ref": "#/$defs/id"},
            "written_at_ms": {"type": "integer", "minimum": 0, "maximum": _LATEST_MS},
            "round_starts": {
                "type": "object",
                "additionalProperties": {"type": "integer", "minimum": 0, "maximum": _LATEST_MS},
            },
            **tables,
        },
        "additionalProperties": False,
        "$defs": {"id": {"type": "string", "minLength": 1, "maxLength": LONGEST_ID}},
    }


def _rows(kind: type[Row]) -> dict[str, Any]:
    fields = fields_of(kind)
    return {
        "type": "array",
        "description": (kind.__doc__ or "").strip().splitlines()[0],
        "items": {
            "type": "object",
            "required": [field.name for field in fields if field.required],
            "properties": {field.name: _property(field) for field in fields},
            "additionalProperties": False,
        },
    }


def _property(field: Field) -> dict[str, Any]:
    schema = _typed(field)
    if field.nullable:
        schema = {"anyOf": [schema, {"type": "null"}]} if "$ref" in schema or "enum" in schema else {
            **schema,
            "type": [schema["type"], "null"],
        }  # fmt: skip
    if not field.required and isinstance(field.default, str | int | bool):
        schema = {**schema, "default": getattr(field.default, "value", field.default)}
    return schema


def _typed(field: Field) -> dict[str, Any]:
    hint, name = field.type, field.name
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [code.value for code in hint]}
    if is_id(name):
        return {"$ref": "#/$defs/id"}
    if hint is str:
        return {"type": "string", "format": "timezone"} if name == "timezone" else {"type": "string"}
    if hint is bool:
        return {"type": "boolean"}
    if hint is int:
        low, high = bounds(name)
        return {"type": "integer", "minimum": low, "maximum": high}
    if hint is dt.date:
        return {"type": "string", "format": "date"}
    if hint is dt.time:
        return dict(_TIME)
    if hint is bytes:
        return {
            "type": "string",
            "format": "base64",
            "contentEncoding": "base64",
            "maxLength": LONGEST_CONTENT,
        }
    if typing.get_origin(hint) is tuple:
        return {"type": "array", "items": {"type": "string"}}
    if is_json(hint):
        return {"type": "object"}
    raise TypeError(f"no schema for {name}: {hint}")


def is_id(name: str) -> bool:
    """Tell whether a field holds the id of a row."""
    return name.endswith("id") and name not in {"external_id", "boot_id", "heartbeat_boot_id"}


def bounds(name: str) -> tuple[int, int]:
    """Least and greatest value of a field that holds an integer, from what it counts."""
    if name.endswith("_ms") or name in {"deleted_at", "closed_at"}:
        return 0, _LATEST_MS
    if name == "mono_ns":
        return -(2**63), 2**63 - 1
    if name in {"seq", "cycle", "copy"}:
        return 1, 2**31 - 1
    return (0, 2**31 - 1) if name != "position" else (-(2**31), 2**31 - 1)
