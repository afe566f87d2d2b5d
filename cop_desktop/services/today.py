"""The calendar day, from the injected clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from cop_desktop.domain.clock import Clock

HOME_ZONE = "America/Toronto"
"""Zone of a community until a session says otherwise (Québec)."""


def today(clock: Clock, zone: str = HOME_ZONE) -> dt.date:
    """Read the date it is now in a zone (IANA name)."""
    return dt.datetime.fromtimestamp(clock.now().utc_ms / 1000, ZoneInfo(zone)).date()
