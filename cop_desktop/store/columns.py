"""The kinds of column, and the table every `Entity` has: what `tables` is written with."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    Uuid,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID = Uuid(as_uuid=False).with_variant(String(36), "sqlite")
"""A UUID as lower-case text of 36 characters; PostgreSQL keeps it natively."""

COUNTER = BigInteger().with_variant(Integer(), "sqlite")
"""A number given by the database, rising."""


def refer(
    name: str, parent: str = "", *, cascade: bool = False, needed: bool = False, **more: Any
) -> Column[Any]:
    """Refer to a row; `cascade` when the child makes no sense without it."""
    on_delete = "CASCADE" if cascade else None
    key = ForeignKey(f"{parent}.id", ondelete=on_delete, deferrable=True, initially="DEFERRED", **more)
    return Column(name, ID, key, nullable=not needed)


def child_of(parent: str, name: str = "") -> Column[Any]:
    """Refer to the row without which this one makes no sense."""
    return refer(name or f"{parent}_id", parent, cascade=True, needed=True)


def text(name: str, *, optional: bool = False) -> Column[Any]:
    """Keep words of any length."""
    return Column(name, Text, nullable=optional)


def code(name: str, *, optional: bool = False) -> Column[Any]:
    """Keep a member of a closed list by its value: a list that grows needs no migration."""
    return Column(name, String(40), nullable=optional)


def count(name: str, *, optional: bool = False) -> Column[Any]:
    """Keep a whole number."""
    return Column(name, Integer, nullable=optional)


def ms(name: str, *, optional: bool = True) -> Column[Any]:
    """Keep an instant in UTC milliseconds."""
    return Column(name, BigInteger, nullable=optional)


def flag(name: str) -> Column[Any]:
    """Keep yes or no."""
    return Column(name, Boolean, nullable=False)


def day(name: str, *, optional: bool = True) -> Column[Any]:
    """Keep a date without a time."""
    return Column(name, Date, nullable=optional)


def json(name: str) -> Column[Any]:
    """Keep lists and dictionaries of plain values."""
    return Column(name, JSON, nullable=False)


def entity(name: str, *columns: Any) -> Table:
    """Make the table of an `Entity`: what all have in common, then its own columns."""
    return Table(
        name,
        METADATA,
        Column("id", ID, primary_key=True),
        Column("version", Integer, nullable=False),
        text("external_id", optional=True),
        ms("deleted_at"),
        *columns,
        Index(None, "external_id"),
    )
