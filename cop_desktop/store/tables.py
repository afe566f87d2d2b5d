"""The tables of a workspace: one per stored value, with the value's own field names.

Core tables, so that reading costs no object-relational mapping; `mapping` adds it for edits.
Nothing here belongs to one database: what a query says differently is in `dialect` alone.
Foreign keys are checked at commit, so rows of one unit of work may come in any order.
"""

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
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    Time,
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


def _id(
    name: str, parent: str = "", *, cascade: bool = False, needed: bool = False, **more: Any
) -> Column[Any]:
    """Refer to a row; `cascade` when the child makes no sense without it."""
    on_delete = "CASCADE" if cascade else None
    key = ForeignKey(f"{parent}.id", ondelete=on_delete, deferrable=True, initially="DEFERRED", **more)
    return Column(name, ID, key, nullable=not needed)


def _child_of(parent: str, name: str = "") -> Column[Any]:
    """Refer to the row without which this one makes no sense."""
    return _id(name or f"{parent}_id", parent, cascade=True, needed=True)


def _text(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, Text, nullable=optional)


def _code(name: str, *, optional: bool = False) -> Column[Any]:
    """Keep a member of a closed list by its value: a list that grows needs no migration."""
    return Column(name, String(40), nullable=optional)


def _count(name: str, *, optional: bool = False) -> Column[Any]:
    return Column(name, Integer, nullable=optional)


def _ms(name: str, *, optional: bool = True) -> Column[Any]:
    """Keep an instant in UTC milliseconds."""
    return Column(name, BigInteger, nullable=optional)


def _flag(name: str) -> Column[Any]:
    return Column(name, Boolean, nullable=False)


def _day(name: str, *, optional: bool = True) -> Column[Any]:
    return Column(name, Date, nullable=optional)


def _json(name: str) -> Column[Any]:
    return Column(name, JSON, nullable=False)


def _entity(name: str, *columns: Any) -> Table:
    """Make the table of an `Entity`: what all have in common, then its own columns."""
    return Table(
        name,
        METADATA,
        Column("id", ID, primary_key=True),
        Column("version", Integer, nullable=False),
        _text("external_id", optional=True),
        _ms("deleted_at"),
        *columns,
        Index(None, "external_id"),
    )


_entity(
    "community",
    _text("name"),
    _text("code"),
    _code("language"),
    _text("domain"),
    _text("purpose"),
    _json("agreements"),
    _text("confidentiality_rule"),
    _json("purposes"),
    _code("address_form"),
    _code("inclusive_style"),
    _code("french_spacing"),
    _code("default_decision_method"),
    _count("cadence"),
    _day("founded_on"),
    _text("colour"),
    _id("logo_id", "attachment", use_alter=True),
    _id("reference_document_id", "attachment", use_alter=True),
    _json("translations"),
)
_entity(
    "season",
    _child_of("community"),
    _text("label"),
    _day("starts_on"),
    _day("ends_on"),
    _count("planned_sessions"),
    _ms("closed_at"),
    _json("aggregates"),
    Index(None, "community_id"),
)
_entity("organization", _text("name"))
_entity(
    "person",
    _text("given_name"),
    _text("family_name"),
    _id("organization_id", "organization"),
    _text("role_title"),
    _code("language"),
    _text("email"),
    _text("phone"),
    Index(None, "organization_id"),
)
_entity(
    "membership",
    _child_of("community"),
    _child_of("person"),
    _code("kind"),
    _day("joined_on"),
    _day("left_on"),
    Index(None, "community_id"),
    Index(None, "person_id"),
)
_entity(
    "privacy_consent",
    _child_of("person"),
    _code("purpose"),
    _flag("granted"),
    _day("given_on"),
    _day("withdrawn_on"),
    _text("text_version"),
    Index(None, "person_id"),
)
_entity("expertise", _child_of("person"), _code("kind"), _text("text"), Index(None, "person_id"))
_entity(
    "session",
    _child_of("community"),
    _id("season_id", "season"),
    _count("number"),
    _text("title"),
    _code("language"),
    _day("date", optional=False),
    Column("starts_at", Time, nullable=False),
    Column("ends_at", Time, nullable=False),
    _text("timezone"),
    _flag("firm_end"),
    _text("place"),
    _code("mode"),
    _code("purpose"),
    _text("purpose_text"),
    _json("expected_outcomes"),
    _code("default_decision_method"),
    _code("status"),
    _ms("actual_start_ms"),
    _ms("actual_end_ms"),
    _json("next_session"),
    _day("approved_on"),
    Index(None, "community_id", "number"),
    Index(None, "season_id"),
    Index(None, "date"),
)
_entity(
    "attendance",
    _child_of("session"),
    _child_of("person"),
    _code("status"),
    _code("role"),
    _count("position"),
    _ms("arrived_at_ms"),
    _ms("left_at_ms"),
    Index(None, "session_id"),
    Index(None, "person_id"),
)
_entity(
    "attachment",
    _id("community_id", "community", cascade=True),
    _id("session_id", "session", cascade=True),
    _text("name"),
    _text("media_type"),
    Column("sha256", String(64), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Index(None, "community_id"),
    Index(None, "session_id"),
)
_entity(
    "minutes_version",
    _child_of("session"),
    _count("number"),
    _code("kind"),
    _code("language"),
    _json("document"),
    _json("fingerprints"),
    Column("sha256", String(64), nullable=False),
    _text("path"),
    _ms("written_at_ms", optional=False),
    Index(None, "session_id"),
)
_entity(
    "agenda_item",
    _child_of("session"),
    _count("position"),
    _text("title"),
    _text("private_title"),
    _text("format_key"),
    _text("purpose"),
    _id("client_id", "person"),
    _flag("protected"),
    _flag("if_time_allows"),
    _code("level"),
    _json("carried_action_ids"),
    _text("summary"),
    Index(None, "session_id", "position"),
    Index(None, "client_id"),
)
_entity(
    "round_occurrence",
    _child_of("agenda_item"),
    _count("position"),
    _code("kind"),
    _text("name"),
    _count("seconds"),
    _count("min_seconds", optional=True),
    _text("part_key"),
    _count("cycle"),
    _text("round_key"),
    _count("copy"),
    _id("client_id", "person"),
    _text("question"),
    _text("instruction"),
    _text("wall"),
    _text("prompt"),
    _code("level"),
    _flag("protected"),
    _flag("if_time_allows"),
    _flag("calm_clock"),
    _json("settings"),
    _code("state"),
    _ms("started_at_ms"),
    _ms("ended_at_ms"),
    _count("active_seconds", optional=True),
    Index(None, "agenda_item_id", "position"),
    Index(None, "client_id"),
)
_entity(
    "own_format",
    _id("community_id", "community", cascade=True),
    _text("key"),
    _json("definition"),
    Index(None, "community_id"),
)
_entity(
    "captured_item",
    _child_of("session"),
    _id("agenda_item_id", "agenda_item"),
    _id("round_id", "round_occurrence"),
    _code("moment"),
    _code("kind"),
    _text("text"),
    _text("title"),
    _ms("captured_at_ms", optional=False),
    _count("offset_seconds", optional=True),
    _count("position"),
    _id("note_taker_id", "person"),
    _id("source_id", "person"),
    _code("attribution"),
    _code("level"),
    _text("public_title", optional=True),
    _text("public_text", optional=True),
    _code("public_level", optional=True),
    _code("minutes_choice"),
    _text("wording"),
    _json("tags"),
    _day("purge_on"),
    _text("status"),
    _id("owner_id", "person"),
    _flag("owner_is_group"),
    _day("due_on"),
    _flag("due_next_session"),
    _day("review_on"),
    _text("number"),
    _text("method"),
    _flag("procedural"),
    _text("maturity"),
    _count("votes", optional=True),
    _text("url"),
    _id("origin_id", "captured_item"),
    _id("about_id", "captured_item"),
    _json("details"),
    Index(None, "session_id", "position"),
    Index(None, "agenda_item_id"),
    Index(None, "round_id"),
    Index(None, "note_taker_id"),
    Index(None, "source_id"),
    Index(None, "owner_id"),
    Index(None, "origin_id"),
    Index(None, "about_id"),
    Index(None, "purge_on"),
)
_entity(
    "run_record",
    _child_of("session"),
    _ms("heartbeat_ms"),
    _text("heartbeat_boot_id"),
    Index(None, "session_id"),
)
RUN_EVENT = Table(
    "run_event",
    METADATA,
    Column(
        "run_id",
        ID,
        ForeignKey("run_record.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _text("lane"),
    _text("kind"),
    _ms("at_utc_ms", optional=False),
    _ms("mono_ns", optional=False),
    _text("boot_id"),
    _text("actor_id", optional=True),
    _text("command_id"),
    _json("payload"),
)
CHANGE = Table(
    "change",
    METADATA,
    Column("id", COUNTER, primary_key=True),
    _ms("at_utc", optional=False),
    _text("device"),
    _text("kind"),
    Column("row_id", ID, nullable=False),
    Column("version", Integer, nullable=False),
    _flag("deleted"),
)
