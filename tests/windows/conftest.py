"""The console of the windows' tests."""

from tests.console_hand import clock, room, world

__all__ = ["clock", "room", "world"]
