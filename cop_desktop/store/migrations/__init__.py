"""Revisions of the schema, one file each under `versions`, run by `store.migrating`.

To change the schema: change the value in `domain` and its table in `store.tables`; add
`versions/r<number>_<what>.py` with `revision`, `down_revision` and `upgrade()` (tables that others
refer to are altered with `op.batch_alter_table`); raise `SCHEMA` in `store.header` and `REVISION` in
`store.creating`. The tests compare what the revisions make with what the tables say.
"""
