"""The first schema.

Written once: what changes later is another revision, even when this file would be easier to edit.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.Uuid(as_uuid=False).with_variant(sa.String(36), "sqlite")
COUNTER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _column(
    name: str,
    kind: Any,
    *,
    parent: str = "",
    optional: bool = False,
    cascade: bool = False,
    later: bool = False,
) -> tuple[sa.Column[Any], dict[str, Any]]:
    """Describe a column, and the key it holds: `later` when tables refer to each other in a circle."""
    return sa.Column(name, kind, nullable=optional), {"parent": parent, "cascade": cascade, "later": later}


def _table(
    name: str,
    *described: tuple[sa.Column[Any], dict[str, Any]],
    primary: tuple[str, ...],
    indexes: tuple[tuple[str, ...], ...] = (),
    entity: bool = False,
) -> None:
    columns: list[Any] = []
    if entity:
        columns += [
            sa.Column("id", ID, nullable=False),
            sa.Column("version", sa.Integer(), nullable=False),
            sa.Column("external_id", sa.Text(), nullable=True),
            sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        ]
    columns += [column for column, _ in described]
    keys = [
        sa.ForeignKeyConstraint(
            [column.name],
            [f"{key['parent']}.id"],
            name=f"fk_{name}_{column.name}",
            ondelete="CASCADE" if key["cascade"] else None,
            deferrable=True,
            initially="DEFERRED",
            use_alter=key["later"],
        )
        for column, key in described
        if key["parent"]
    ]
    op.create_table(name, *columns, sa.PrimaryKeyConstraint(*primary, name=f"pk_{name}"), *keys)
    for index in indexes:
        op.create_index(f"ix_{name}_{'_'.join(index)}", name, list(index))


def upgrade() -> None:
    """Make every table."""
    _table(
        "change",
        _column("id", COUNTER),
        _column("at_utc", sa.BigInteger()),
        _column("device", sa.Text()),
        _column("kind", sa.Text()),
        _column("row_id", ID),
        _column("version", sa.Integer()),
        _column("deleted", sa.Boolean()),
        primary=("id",),
    )
    _table(
        "community",
        _column("name", sa.Text()),
        _column("code", sa.Text()),
        _column("language", sa.String(40)),
        _column("domain", sa.Text()),
        _column("purpose", sa.Text()),
        _column("agreements", sa.JSON()),
        _column("confidentiality_rule", sa.Text()),
        _column("purposes", sa.JSON()),
        _column("address_form", sa.String(40)),
        _column("inclusive_style", sa.String(40)),
        _column("french_spacing", sa.String(40)),
        _column("default_decision_method", sa.String(40)),
        _column("cadence", sa.Integer()),
        _column("founded_on", sa.Date(), optional=True),
        _column("colour", sa.Text()),
        _column("logo_id", ID, optional=True, parent="attachment", later=True),
        _column("reference_document_id", ID, optional=True, parent="attachment", later=True),
        _column("translations", sa.JSON()),
        primary=("id",),
        indexes=(("external_id",),),
        entity=True,
    )
    _table(
        "organization",
        _column("name", sa.Text()),
        primary=("id",),
        indexes=(("external_id",),),
        entity=True,
    )
    _table(
        "own_format",
        _column("community_id", ID, optional=True, parent="community", cascade=True),
        _column("key", sa.Text()),
        _column("definition", sa.JSON()),
        primary=("id",),
        indexes=(("community_id",), ("external_id",)),
        entity=True,
    )
    _table(
        "person",
        _column("given_name", sa.Text()),
        _column("family_name", sa.Text()),
        _column("organization_id", ID, optional=True, parent="organization"),
        _column("role_title", sa.Text()),
        _column("language", sa.String(40)),
        _column("email", sa.Text()),
        _column("phone", sa.Text()),
        primary=("id",),
        indexes=(("external_id",), ("organization_id",)),
        entity=True,
    )
    _table(
        "season",
        _column("community_id", ID, parent="community", cascade=True),
        _column("label", sa.Text()),
        _column("starts_on", sa.Date(), optional=True),
        _column("ends_on", sa.Date(), optional=True),
        _column("planned_sessions", sa.Integer()),
        _column("closed_at", sa.BigInteger(), optional=True),
        _column("aggregates", sa.JSON()),
        primary=("id",),
        indexes=(("community_id",), ("external_id",)),
        entity=True,
    )
    _table(
        "expertise",
        _column("person_id", ID, parent="person", cascade=True),
        _column("kind", sa.String(40)),
        _column("text", sa.Text()),
        primary=("id",),
        indexes=(("external_id",), ("person_id",)),
        entity=True,
    )
    _table(
        "membership",
        _column("community_id", ID, parent="community", cascade=True),
        _column("person_id", ID, parent="person", cascade=True),
        _column("kind", sa.String(40)),
        _column("joined_on", sa.Date(), optional=True),
        _column("left_on", sa.Date(), optional=True),
        primary=("id",),
        indexes=(("community_id",), ("external_id",), ("person_id",)),
        entity=True,
    )
    _table(
        "privacy_consent",
        _column("person_id", ID, parent="person", cascade=True),
        _column("purpose", sa.String(40)),
        _column("granted", sa.Boolean()),
        _column("given_on", sa.Date(), optional=True),
        _column("withdrawn_on", sa.Date(), optional=True),
        _column("text_version", sa.Text()),
        primary=("id",),
        indexes=(("external_id",), ("person_id",)),
        entity=True,
    )
    _table(
        "session",
        _column("community_id", ID, parent="community", cascade=True),
        _column("season_id", ID, optional=True, parent="season"),
        _column("number", sa.Integer()),
        _column("title", sa.Text()),
        _column("language", sa.String(40)),
        _column("date", sa.Date()),
        _column("starts_at", sa.Time()),
        _column("ends_at", sa.Time()),
        _column("timezone", sa.Text()),
        _column("firm_end", sa.Boolean()),
        _column("place", sa.Text()),
        _column("mode", sa.String(40)),
        _column("purpose", sa.String(40)),
        _column("purpose_text", sa.Text()),
        _column("expected_outcomes", sa.JSON()),
        _column("default_decision_method", sa.String(40)),
        _column("status", sa.String(40)),
        _column("actual_start_ms", sa.BigInteger(), optional=True),
        _column("actual_end_ms", sa.BigInteger(), optional=True),
        _column("next_session", sa.JSON()),
        _column("approved_on", sa.Date(), optional=True),
        primary=("id",),
        indexes=(("community_id", "number"), ("date",), ("external_id",), ("season_id",)),
        entity=True,
    )
    _table(
        "agenda_item",
        _column("session_id", ID, parent="session", cascade=True),
        _column("position", sa.Integer()),
        _column("title", sa.Text()),
        _column("private_title", sa.Text()),
        _column("format_key", sa.Text()),
        _column("purpose", sa.Text()),
        _column("client_id", ID, optional=True, parent="person"),
        _column("protected", sa.Boolean()),
        _column("if_time_allows", sa.Boolean()),
        _column("level", sa.String(40)),
        _column("carried_action_ids", sa.JSON()),
        _column("summary", sa.Text()),
        primary=("id",),
        indexes=(("client_id",), ("external_id",), ("session_id", "position")),
        entity=True,
    )
    _table(
        "attachment",
        _column("community_id", ID, optional=True, parent="community", cascade=True),
        _column("session_id", ID, optional=True, parent="session", cascade=True),
        _column("name", sa.Text()),
        _column("media_type", sa.Text()),
        _column("sha256", sa.String(64)),
        _column("content", sa.LargeBinary()),
        primary=("id",),
        indexes=(("community_id",), ("external_id",), ("session_id",)),
        entity=True,
    )
    _table(
        "attendance",
        _column("session_id", ID, parent="session", cascade=True),
        _column("person_id", ID, parent="person", cascade=True),
        _column("status", sa.String(40)),
        _column("role", sa.String(40)),
        _column("position", sa.Integer()),
        _column("arrived_at_ms", sa.BigInteger(), optional=True),
        _column("left_at_ms", sa.BigInteger(), optional=True),
        primary=("id",),
        indexes=(("external_id",), ("person_id",), ("session_id",)),
        entity=True,
    )
    _table(
        "minutes_version",
        _column("session_id", ID, parent="session", cascade=True),
        _column("number", sa.Integer()),
        _column("kind", sa.String(40)),
        _column("language", sa.String(40)),
        _column("document", sa.JSON()),
        _column("fingerprints", sa.JSON()),
        _column("sha256", sa.String(64)),
        _column("path", sa.Text()),
        _column("written_at_ms", sa.BigInteger()),
        primary=("id",),
        indexes=(("external_id",), ("session_id",)),
        entity=True,
    )
    _table(
        "run_record",
        _column("session_id", ID, parent="session", cascade=True),
        _column("heartbeat_ms", sa.BigInteger(), optional=True),
        _column("heartbeat_boot_id", sa.Text()),
        primary=("id",),
        indexes=(("external_id",), ("session_id",)),
        entity=True,
    )
    _table(
        "round_occurrence",
        _column("agenda_item_id", ID, parent="agenda_item", cascade=True),
        _column("position", sa.Integer()),
        _column("kind", sa.String(40)),
        _column("name", sa.Text()),
        _column("seconds", sa.Integer()),
        _column("min_seconds", sa.Integer(), optional=True),
        _column("part_key", sa.Text()),
        _column("cycle", sa.Integer()),
        _column("round_key", sa.Text()),
        _column("copy", sa.Integer()),
        _column("client_id", ID, optional=True, parent="person"),
        _column("question", sa.Text()),
        _column("instruction", sa.Text()),
        _column("wall", sa.Text()),
        _column("prompt", sa.Text()),
        _column("level", sa.String(40)),
        _column("protected", sa.Boolean()),
        _column("if_time_allows", sa.Boolean()),
        _column("calm_clock", sa.Boolean()),
        _column("settings", sa.JSON()),
        _column("state", sa.String(40)),
        _column("started_at_ms", sa.BigInteger(), optional=True),
        _column("ended_at_ms", sa.BigInteger(), optional=True),
        _column("active_seconds", sa.Integer(), optional=True),
        primary=("id",),
        indexes=(("agenda_item_id", "position"), ("client_id",), ("external_id",)),
        entity=True,
    )
    _table(
        "run_event",
        _column("run_id", ID, parent="run_record", cascade=True),
        _column("seq", sa.Integer()),
        _column("lane", sa.Text()),
        _column("kind", sa.Text()),
        _column("at_utc_ms", sa.BigInteger()),
        _column("mono_ns", sa.BigInteger()),
        _column("boot_id", sa.Text()),
        _column("actor_id", sa.Text(), optional=True),
        _column("command_id", sa.Text()),
        _column("payload", sa.JSON()),
        primary=("run_id", "seq"),
    )
    _table(
        "captured_item",
        _column("session_id", ID, parent="session", cascade=True),
        _column("agenda_item_id", ID, optional=True, parent="agenda_item"),
        _column("round_id", ID, optional=True, parent="round_occurrence"),
        _column("moment", sa.String(40)),
        _column("kind", sa.String(40)),
        _column("text", sa.Text()),
        _column("title", sa.Text()),
        _column("captured_at_ms", sa.BigInteger()),
        _column("offset_seconds", sa.Integer(), optional=True),
        _column("position", sa.Integer()),
        _column("note_taker_id", ID, optional=True, parent="person"),
        _column("source_id", ID, optional=True, parent="person"),
        _column("attribution", sa.String(40)),
        _column("level", sa.String(40)),
        _column("public_title", sa.Text(), optional=True),
        _column("public_text", sa.Text(), optional=True),
        _column("public_level", sa.String(40), optional=True),
        _column("minutes_choice", sa.String(40)),
        _column("wording", sa.Text()),
        _column("tags", sa.JSON()),
        _column("purge_on", sa.Date(), optional=True),
        _column("status", sa.Text()),
        _column("owner_id", ID, optional=True, parent="person"),
        _column("owner_is_group", sa.Boolean()),
        _column("due_on", sa.Date(), optional=True),
        _column("due_next_session", sa.Boolean()),
        _column("review_on", sa.Date(), optional=True),
        _column("number", sa.Text()),
        _column("method", sa.Text()),
        _column("procedural", sa.Boolean()),
        _column("maturity", sa.Text()),
        _column("votes", sa.Integer(), optional=True),
        _column("url", sa.Text()),
        _column("origin_id", ID, optional=True, parent="captured_item"),
        _column("about_id", ID, optional=True, parent="captured_item"),
        _column("details", sa.JSON()),
        primary=("id",),
        indexes=(
            ("about_id",),
            ("agenda_item_id",),
            ("external_id",),
            ("note_taker_id",),
            ("origin_id",),
            ("owner_id",),
            ("purge_on",),
            ("round_id",),
            ("session_id", "position"),
            ("source_id",),
        ),
        entity=True,
    )
    if op.get_bind().dialect.supports_alter:
        for name in ("logo_id", "reference_document_id"):
            op.create_foreign_key(
                f"fk_community_{name}",
                "community",
                "attachment",
                [name],
                ["id"],
                deferrable=True,
                initially="DEFERRED",
            )
