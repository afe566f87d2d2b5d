"""Making groups during a session: draw again, move somebody, choose a host, prepare a round to come.

Groups form by themselves when a round that splits people starts (`domain.run.forming`); what is here is
what a person asks for. Everything is one command of the run (`Regroup`), so one undo; the groups of the
current round are in `RunView.groups`, and `Rotate` is given as any command.
"""

from __future__ import annotations

from collections.abc import Sequence

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.grouping.wishes import Impossible
from cop_desktop.domain.people import Person
from cop_desktop.domain.run.asking_groups import (
    AS_PLANNED,
    DrawSettings,
    drawn_as_asked,
    with_host,
    with_moved,
    with_swapped,
)
from cop_desktop.domain.run.circle import circle, present_groups, splits
from cop_desktop.domain.run.commands_kinds import Regroup
from cop_desktop.domain.run.events_kinds import Grouped, Merged, Rotated
from cop_desktop.domain.run.faults import LogFault
from cop_desktop.domain.run.forming import formed
from cop_desktop.domain.run.groups import Group
from cop_desktop.domain.run.refused import Reason, Refused
from cop_desktop.domain.run.snapshot_groups import grouped_round
from cop_desktop.domain.run.state import Occurrence, State
from cop_desktop.services.running import Answer, Running

__all__ = ["AS_PLANNED", "DrawSettings", "Grouping"]


class Grouping:
    """Use cases of groups; those that take a revision write (writer thread), the others read memory.

    `round_id` None is the current round (in a break between tables, the one people go to); a round to come
    is prepared. A refusal is in the answer (`Reason.NO_GROUPS`: the round splits nobody), as for any
    command; UserError "groups-…" says which wish cannot be met (`domain.grouping.wishes.Fault`, hyphenated;
    `people`: the names it is about).
    """

    def __init__(self, running: Running) -> None:
        self._running = running

    def groups(self, run_id: str, round_id: str | None = None) -> tuple[Group, ...]:
        """Give the groups of a round as they are, or as prepared: those present only, no empty one."""
        state, occurrence = self._round(run_id, round_id)
        return present_groups(occurrence.groups, circle(state)) if occurrence is not None else ()

    def preview(
        self, run_id: str, round_id: str | None = None, settings: DrawSettings = AS_PLANNED
    ) -> tuple[Group, ...]:
        """Tell the groups that `draw_again` would make, without making them; none if the round has none."""
        state, occurrence = self._round(run_id, round_id)
        if occurrence is None or not splits(occurrence):
            return ()
        return self._drawn(state, occurrence, settings)

    def prepare(
        self,
        run_id: str,
        round_id: str,
        *,
        revision: int,
        actor_id: str | None = None,
        command_id: str | None = None,
    ) -> Answer:
        """Make now the groups a round to come would start with, so that they are corrected before it does."""
        state, occurrence = self._round(run_id, round_id)
        if occurrence is None or not splits(occurrence):
            return self._refused(run_id, Reason.NO_GROUPS)
        fact = formed(state, round_id)
        made = fact.groups if isinstance(fact, Grouped | Merged | Rotated) else occurrence.groups
        return self._put(run_id, round_id, made, revision, actor_id, command_id)

    def draw_again(
        self,
        run_id: str,
        *,
        revision: int,
        round_id: str | None = None,
        settings: DrawSettings = AS_PLANNED,
        actor_id: str | None = None,
        command_id: str | None = None,
    ) -> Answer:
        """Draw other groups; the same settings and seed give the same draw as `preview` showed."""
        made = self.preview(run_id, round_id, settings)
        return self._put(run_id, round_id, made, revision, actor_id, command_id)

    def move(
        self,
        run_id: str,
        person_id: str,
        number: int,
        *,
        revision: int,
        round_id: str | None = None,
        actor_id: str | None = None,
        command_id: str | None = None,
    ) -> Answer:
        """Put somebody in the group of that number; one more than the last makes a new group.

        A group left empty is gone; whoever is left alone stays so, until somebody says otherwise.
        """
        state, occurrence = self._round(run_id, round_id)
        try:
            made = with_moved(state, occurrence, person_id, number) if occurrence is not None else ()
        except LogFault as fault:
            return self._refused(run_id, fault.reason)
        return self._put(run_id, round_id, made, revision, actor_id, command_id)

    def swap(
        self,
        run_id: str,
        one_id: str,
        other_id: str,
        *,
        revision: int,
        round_id: str | None = None,
        actor_id: str | None = None,
        command_id: str | None = None,
    ) -> Answer:
        """Let two people change places."""
        state, occurrence = self._round(run_id, round_id)
        try:
            made = with_swapped(state, occurrence, one_id, other_id) if occurrence is not None else ()
        except LogFault as fault:
            return self._refused(run_id, fault.reason)
        return self._put(run_id, round_id, made, revision, actor_id, command_id)

    def host(
        self,
        run_id: str,
        person_id: str,
        *,
        revision: int,
        hosts: bool = True,
        round_id: str | None = None,
        actor_id: str | None = None,
        command_id: str | None = None,
    ) -> Answer:
        """Let somebody be the host of the group they are in, instead of whoever was; or no more."""
        state, occurrence = self._round(run_id, round_id)
        try:
            made = with_host(state, occurrence, person_id, hosts=hosts) if occurrence is not None else ()
        except LogFault as fault:
            return self._refused(run_id, fault.reason)
        return self._put(run_id, round_id, made, revision, actor_id, command_id)

    def _round(self, run_id: str, round_id: str | None) -> tuple[State, Occurrence | None]:
        state = self._running.run(run_id).state
        if round_id is not None:
            return state, state.occurrences.get(round_id)
        return state, grouped_round(state, state.current) if state.current is not None else None

    def _drawn(self, state: State, occurrence: Occurrence, settings: DrawSettings) -> tuple[Group, ...]:
        made = drawn_as_asked(state, occurrence, settings)
        if isinstance(made, Impossible):
            code = f"groups-{made.fault.value.replace('_', '-')}"
            raise UserError(code, people=", ".join(self._names(made.people)))
        return made

    def _names(self, ids: Sequence[str]) -> list[str]:
        with self._running.workspace.reading() as reading:
            found = {each.id: each.given_name for each in reading.all(Person, id=tuple(ids))} if ids else {}
        return [found[each] for each in ids if each in found]

    def _put(
        self,
        run_id: str,
        round_id: str | None,
        groups: tuple[Group, ...],
        revision: int,
        actor_id: str | None,
        command_id: str | None,
    ) -> Answer:
        if round_id is None:
            _, occurrence = self._round(run_id, None)
            round_id = occurrence.planned.id if occurrence is not None else None
        command = Regroup(
            revision=revision,
            command_id=command_id or new_id(),
            actor_id=actor_id,
            round_id=round_id,
            groups=groups,
        )
        return self._running.command(run_id, command)

    def _refused(self, run_id: str, reason: Reason) -> Answer:
        return Answer(run_id, Changes(), Refused(reason), self._running.view(run_id))
