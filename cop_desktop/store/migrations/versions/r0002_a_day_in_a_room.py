"""Cases and their sheets, read-back, order in the minutes, to whom they went, who takes notes."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.Uuid(as_uuid=False).with_variant(sa.String(36), "sqlite")


def _key(table: str, column: str, parent: str, *, cascade: bool = False) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{parent}.id"],
        name=f"fk_{table}_{column}",
        ondelete="CASCADE" if cascade else None,
        deferrable=True,
        initially="DEFERRED",
    )


def _entity(name: str, *columns: Any, indexes: tuple[str, ...]) -> None:
    op.create_table(
        name,
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for index in ("external_id", *indexes):
        op.create_index(f"ix_{name}_{index}", name, [index])


def upgrade() -> None:
    """Add two tables and a few columns."""
    _entity(
        "client_case",
        sa.Column("session_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("agenda_item_id", ID, nullable=True),
        sa.Column("situation", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Text(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        _key("client_case", "session_id", "session", cascade=True),
        _key("client_case", "person_id", "person", cascade=True),
        _key("client_case", "agenda_item_id", "agenda_item"),
        indexes=("session_id", "person_id", "agenda_item_id"),
    )
    _entity(
        "minutes_sending",
        sa.Column("session_id", ID, nullable=False),
        sa.Column("minutes_version_id", ID, nullable=False),
        sa.Column("audience", sa.String(40), nullable=False),
        sa.Column("recipient_ids", sa.JSON(), nullable=False),
        sa.Column("files", sa.JSON(), nullable=False),
        sa.Column("drafted_at_ms", sa.BigInteger(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        _key("minutes_sending", "session_id", "session", cascade=True),
        _key("minutes_sending", "minutes_version_id", "minutes_version", cascade=True),
        indexes=("session_id", "minutes_version_id"),
    )
    op.add_column("session", sa.Column("read_back_at_ms", sa.BigInteger(), nullable=True))
    op.add_column("captured_item", sa.Column("minutes_position", sa.Integer(), nullable=True))
    with op.batch_alter_table("run_record") as run:
        run.add_column(sa.Column("note_taker_open", sa.Boolean(), nullable=False, server_default=sa.false()))
        run.add_column(sa.Column("note_taker_id", ID, nullable=True))
        run.add_column(sa.Column("notes_heartbeat_ms", sa.BigInteger(), nullable=True))
        run.create_foreign_key(
            "fk_run_record_note_taker_id",
            "person",
            ["note_taker_id"],
            ["id"],
            deferrable=True,
            initially="DEFERRED",
        )
    with op.batch_alter_table("run_record") as run:
        run.alter_column("note_taker_open", server_default=None)
    op.create_index("ix_run_record_note_taker_id", "run_record", ["note_taker_id"])
