"""What the minutes of a session hold besides what was said, and who is to be in one group with whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.Uuid(as_uuid=False).with_variant(sa.String(36), "sqlite")


def upgrade() -> None:
    """Add a choice, off for the sessions that are there, and the table of wishes about groups."""
    _wishes()
    with op.batch_alter_table("session") as session:
        session.add_column(
            sa.Column("times_annexed", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("session") as session:
        session.alter_column("times_annexed", server_default=None)


def _wishes() -> None:
    parents = {"community_id": "community", "one_id": "person", "other_id": "person"}
    op.create_table(
        "grouping_wish",
        sa.Column("id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("deleted_at", sa.BigInteger(), nullable=True),
        *(sa.Column(name, ID, nullable=False) for name in parents),
        sa.Column("together", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_grouping_wish"),
        *(
            sa.ForeignKeyConstraint(
                [name],
                [f"{parent}.id"],
                name=f"fk_grouping_wish_{name}",
                ondelete="CASCADE",
                deferrable=True,
                initially="DEFERRED",
            )
            for name, parent in parents.items()
        ),
    )
    for name in ("external_id", *parents):
        op.create_index(f"ix_grouping_wish_{name}", "grouping_wish", [name])
