"""Wishes about groups, kept for all the sessions of a community: these two apart, these two together."""

from __future__ import annotations

from dataclasses import replace

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.grouping.wishes import pair
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.people import Person
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace


class GroupingWishes:
    """Use cases of wishes; those that write return `Changes`, whose edits undo reverses.

    A wish counts from the next draw of a session not begun: the plan of a session under way is frozen.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of(self, community_id: str) -> list[GroupingWish]:
        """List the wishes of a community, in a fixed order."""
        with self._workspace.reading() as reading:
            return wishes_of(reading, community_id)

    def keep(self, community_id: str, one_id: str, other_id: str, *, together: bool = False) -> Changes:
        """Keep two people apart, or `together`; a pair has one wish, the last.

        UserError "not-found", "groups-same-person".
        """
        if one_id == other_id:
            raise UserError("groups-same-person")
        one, other = pair(one_id, other_id)
        wish_id = id_from("grouping_wish", community_id, one, other)
        with self._workspace.writing() as writing:
            writing.get(Community, community_id)
            for each in (one, other):
                writing.get(Person, each)
            known = writing.find(GroupingWish, wish_id, deleted=True)
            if known is None:
                wish = GroupingWish(
                    id=wish_id, community_id=community_id, one_id=one, other_id=other, together=together
                )
                writing.add(wish)
            elif known.deleted_at is not None or known.together != together:
                writing.save(replace(known, deleted_at=None, together=together))
            return writing.commit(made=wish_id)

    def forget(self, wish_id: str) -> Changes:
        """Draw two people as any others again; UserError "not-found"."""
        with self._workspace.writing() as writing:
            writing.remove(writing.get(GroupingWish, wish_id))
            return writing.commit()


def wishes_of(reading: Reading, community_id: str) -> list[GroupingWish]:
    """List the wishes of a community, in a fixed order."""
    return reading.all(GroupingWish, community_id=community_id, order_by=("one_id", "other_id"))
