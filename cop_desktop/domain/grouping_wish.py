"""Who is not to be drawn in one group, or always is: told to whoever facilitates, and to nobody else."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.entity import Entity


@dataclass(frozen=True, kw_only=True)
class GroupingWish(Entity):
    """Two people of a community to keep apart in the draws, or `together`; no reason is kept.

    Never on the wall, in minutes, in a shared file or in one for another laptop. `one_id` is the lesser
    of the two ids: a pair has one wish at most.
    """

    community_id: str
    one_id: str
    other_id: str
    together: bool = False
