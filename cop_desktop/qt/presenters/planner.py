"""What the planner asks of the services.

Edits go to the writer's thread in order, and are worked out there on the plan as it then is: two quick
presses on « + » add twice, whatever the screen shows meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cop_desktop.domain.agenda.scaling import round_to_step
from cop_desktop.domain.changes import Changes
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_cases import PlannerCases
from cop_desktop.qt.presenters.planner_clashes import Why
from cop_desktop.services.merging import Seen
from cop_desktop.services.plan_view import SessionPlan

Sight = Seen | SessionPlan | None


class PlannerPresenter(PlannerCases):
    """One session's plan, and everything that may be asked of it."""

    def insert(self, format_key: str, index: int | None = None) -> None:
        """Insert a format or a block, and choose it."""
        at = self.insertion_index() if index is None else index
        session_id = self._session_id
        self._write(
            translate("Planner", "insertion"),
            lambda: self._planning.insert(session_id, format_key, at),
            choose_made=True,
        )

    def add_item(self, title: str) -> None:
        """Add an item of one's own, and choose it."""
        at, session_id = self.insertion_index(), self._session_id
        self._write(
            translate("Planner", "new item"),
            lambda: self._planning.add_item(session_id, title, 600, at),
            choose_made=True,
        )

    def add_round(self, name: str) -> None:
        """Add a round to the chosen item."""
        if self.item is not None:
            item_id = self.item.id
            self._write(
                translate("Planner", "new round"),
                lambda: self._planning.add_round(item_id, name),
                choose_made=True,
            )

    def edit_item(self, item_id: str, *, seen: Sight = None, **fields: Any) -> None:
        """Change fields of an item; `seen` is what a field being typed in held, or the plan chosen from."""
        text = translate("Planner", "item")
        if "level" not in fields:
            self._edit(text, item_id, fields, seen, self._planning.edit_item)
            return

        def use_case(plan: SessionPlan | None) -> Changes:
            was = plan.item(item_id) if plan is not None else None
            level = Seen({"level": was.item.level}, plan.as_of) if plan is not None and was else None
            return self._planning.edit_item(item_id, seen=level, shown=plan, **fields)

        self._act(text, item_id, use_case, mine=fields)

    def edit_round(self, round_id: str, *, seen: Sight = None, **fields: Any) -> None:
        """Change fields of a round; `seen` as for an item."""
        self._edit(translate("Planner", "round"), round_id, fields, seen, self._planning.edit_round)

    def edit_session(self, *, seen: Sight = None, **fields: Any) -> None:
        """Change facts of the session; `seen` as for an item."""
        said = translate("Planner", "facts of the session")
        self._edit(said, self._session_id, fields, seen, self._sessions.edit)

    def set_client(self, cycle: int, person_id: str | None) -> None:
        """Say who is helped in a cycle of the chosen item."""
        if self.item is None:
            return
        item_id = self.item.id

        def use_case(plan: SessionPlan | None) -> Changes:
            was = plan.item(item_id) if plan is not None else None
            helped = [each.client_id for each in was.rounds if each.cycle == cycle] if was else []
            seen = Seen({"client_id": helped[0]}, plan.as_of) if plan is not None and helped else None
            return self._planning.set_client(item_id, cycle, person_id, seen=seen)

        first = next((each.id for each in self.item.rounds if each.cycle == cycle), item_id)
        self._act(translate("Planner", "client"), first, use_case, mine={"client_id": person_id})

    def add_cycles(self, by: int) -> None:
        """Add or take cycles of the chosen item."""
        if self.item is not None:
            item_id, session_id = self.item.id, self._session_id

            def use_case(seen: SessionPlan | None) -> Changes:
                planned = self._planning.plan(session_id).item(item_id)
                return self._planning.set_cycles(item_id, (planned.cycles if planned else 1) + by, seen=seen)

            wanted = self.item.cycles + by
            self._act(
                translate("Planner", "number of cycles"),
                item_id,
                use_case,
                mine={"cycles": wanted},
                again=lambda seen: self._planning.set_cycles(item_id, wanted, seen=seen),
            )

    def fit_people(self) -> None:
        """Fit the chosen item's turn rounds to those who come."""
        if self.item is not None:
            item_id = self.item.id
            self._act(
                translate("Planner", "fit to the people"),
                item_id,
                lambda seen: self._planning.fit_people(item_id, seen=seen),
                why=Why.LENGTHS,
            )

    def move(self, by: int) -> None:
        """Move what is chosen up (-1) or down (1)."""
        chosen, session_id = self.chosen, self._session_id

        def use_case(seen: SessionPlan | None) -> Changes:
            plan = self._planning.plan(session_id)
            found = plan.round(chosen)
            if found is not None and len(found[0].rounds) > 1:
                to = max(0, found[0].rounds.index(found[1]) + by)
                return self._planning.move_round(chosen, to, seen=seen)
            item_id = found[0].id if found is not None else chosen
            return self._planning.move_item(item_id, max(0, plan.index(item_id) + by), seen=seen)

        if chosen:
            self._act(translate("Planner", "move"), chosen, use_case, why=Why.ORDER)

    def move_to(self, moved_id: str, index: int) -> None:
        """Put an item, or a round within its item, at an index."""
        is_round = self.plan is not None and self.plan.round(moved_id) is not None
        service = self._planning.move_round if is_round else self._planning.move_item
        self._act(
            translate("Planner", "move"),
            moved_id,
            lambda seen: service(moved_id, index, seen=seen),
            why=Why.ORDER,
        )

    def lengthen(self, steps: int) -> None:
        """Stretch or shrink what is chosen by steps: a minute, or a quarter below three minutes."""
        chosen, session_id, shown = self.chosen, self._session_id, self.plan

        def use_case(seen: SessionPlan | None) -> Changes:
            plan = self._planning.plan(session_id)
            found = plan.round(chosen)
            planned = plan.item(chosen)
            if found is not None:
                return self._lasts(chosen, stepped(found[1].seconds, steps), seen)
            return self._lasts(chosen, (planned.seconds if planned else 0) + 60 * steps, seen)

        if chosen and shown is not None:
            each, planned = shown.round(chosen), shown.item(chosen)
            asked = (
                stepped(each[1].seconds, steps) if each else (planned.seconds if planned else 0) + 60 * steps
            )
            self._act(
                translate("Planner", "duration"),
                chosen,
                use_case,
                mine={"seconds": asked},
                again=lambda seen: self._lasts(chosen, asked, seen),
            )

    def set_length(self, changed_id: str, seconds: int, *, seen: SessionPlan | None = None) -> None:
        """Give an item or a round a length; `seen` is the plan as it was when the length was being typed."""
        self._act(
            translate("Planner", "duration"),
            changed_id,
            lambda shown: self._lasts(changed_id, seconds, shown),
            mine={"seconds": seconds},
            seen=seen,
        )

    def remove(self) -> None:
        """Take what is chosen off the agenda, with an undo toast."""
        if self.plan is None or not self.chosen:
            return
        chosen, following = self.chosen, self._neighbour()
        if self.round is not None and self.item is not None and len(self.item.rounds) > 1:
            said = translate("Planner", "Round removed: {0}").format(self.round.name)
            self._take_off(said, chosen, self._planning.remove_round)
        elif self.item is not None:
            said = translate("Planner", "Removed: {0}").format(self.named(self.item.item.title))
            self._take_off(said, self.item.id, self._planning.remove_item)
        self._choose_next = following

    def _take_off(self, said: str, removed_id: str, service: Callable[..., Changes]) -> None:
        self._act(said, removed_id, lambda seen: service(removed_id, seen=seen), why=Why.REMOVAL, offer=True)

    def _lasts(self, changed_id: str, seconds: int, shown: SessionPlan | None) -> Changes:
        """Give an item or a round a length, as it was shown."""
        found = shown.round(changed_id) if shown is not None else None
        if shown is None or found is None:
            return self._planning.stretch_item(changed_id, seconds, seen=shown)
        seen = Seen({"seconds": found[1].seconds}, shown.as_of)
        return self._planning.edit_round(changed_id, seen=seen, seconds=seconds)

    def undo(self) -> None:
        """Undo the last step."""
        self._undo.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        self._undo.redo()

    def run(self) -> None:
        """Ask to run this session."""
        if self._session_id:
            self.run_asked.emit(self._session_id)


def stepped(seconds: int, steps: int) -> int:
    """Lengthen by steps: a minute from three minutes on, a quarter of a minute below."""
    for _ in range(abs(steps)):
        step = 60 if seconds > 180 or (seconds == 180 and steps > 0) else 15
        seconds = max(15, round_to_step(seconds + (step if steps > 0 else -step)))
    return seconds
