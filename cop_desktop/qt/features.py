"""Spare a start what PySide does for `from __feature__ import …`, which nothing here uses."""

from __future__ import annotations

from importlib import import_module

READS = "_mod_uses_pyside"


def leave_sources_unread() -> None:
    """Keep PySide from reading the source of every module imported from now on.

    It looks there for the word PySide6 (PYSIDE-2029), `linecache` keeps all it read, SQLAlchemy's
    megabytes included: a twentieth of each start. A PySide that does otherwise is left as it is.
    """
    try:
        feature = import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(feature, READS):
        setattr(feature, READS, lambda _module: False)
