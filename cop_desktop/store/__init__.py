"""The workspace file, and nothing else: SQLAlchemy stays behind this door."""

from cop_desktop.store.lean import left_out

with left_out({"asyncio": ("iscoroutine",), "importlib.metadata": ()}):
    import sqlalchemy.dialects.sqlite as _sqlite  # noqa: F401
