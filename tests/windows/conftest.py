"""The console of the windows' tests."""

from tests.console_hand import clock, room, world
from tests.votes_world import coffee, counting, vote_room
from tests.windows.minutes_hand import demo_minutes, hand

__all__ = ["clock", "coffee", "counting", "demo_minutes", "hand", "room", "vote_room", "world"]
