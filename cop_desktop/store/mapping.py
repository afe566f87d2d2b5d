"""Rows that can be edited: the object-relational mapping of the tables, made when first needed.

Every edit goes through it, so that `version_id_col` guards it: the second of two writers finds no
row at the version it read.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import Any

from sqlalchemy.orm import configure_mappers, registry

from cop_desktop.domain.entity import Entity
from cop_desktop.store.rows import ENTITIES, row_kind

_MAPPING = threading.Lock()
"""One thread maps; another that needs the classes meanwhile waits for the same ones."""


def editable_rows() -> dict[type[Entity], type[Any]]:
    """Map each kind of value to the class of its editable rows."""
    with _MAPPING:
        return _mapped()


@cache
def _mapped() -> dict[type[Entity], type[Any]]:
    mapped = registry()
    classes: dict[type[Entity], type[Any]] = {}
    for kind in ENTITIES:
        table = row_kind(kind).table
        classes[kind] = type(f"{kind.__name__}Row", (), {})
        mapped.map_imperatively(classes[kind], table, version_id_col=table.c.version)
    configure_mappers()
    return classes
