"""Revisions of the schema, one file each under `versions`, run by `store.migrating`."""
