"""What the minutes of a session hold besides what was said: planned against actual times, if asked for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a choice, off for the sessions that are there."""
    with op.batch_alter_table("session") as session:
        session.add_column(
            sa.Column("times_annexed", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("session") as session:
        session.alter_column("times_annexed", server_default=None)
