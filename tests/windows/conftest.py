"""The console of the windows' tests."""

from tests.console_hand import clock, room, world
from tests.windows.minutes_hand import demo_minutes, hand

__all__ = ["clock", "demo_minutes", "hand", "room", "world"]
