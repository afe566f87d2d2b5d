"""What the planner asks of the services.

Edits go to the writer's thread in order, and are worked out there on the plan as it then is: two quick
presses on « + » add twice, whatever the screen shows meanwhile.
"""

from __future__ import annotations

from typing import Any

from cop_desktop.domain.agenda.scaling import round_to_step
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_state import PlannerState


class PlannerPresenter(PlannerState):
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

    def edit_item(self, item_id: str, **fields: Any) -> None:
        """Change fields of an item."""
        stored = self._stored(fields)
        self._write(translate("Planner", "item"), lambda: self._planning.edit_item(item_id, **stored))

    def edit_round(self, round_id: str, **fields: Any) -> None:
        """Change fields of a round."""
        stored = self._stored(fields)
        self._write(translate("Planner", "round"), lambda: self._planning.edit_round(round_id, **stored))

    def edit_session(self, **fields: Any) -> None:
        """Change facts of the session."""
        session_id, stored = self._session_id, self._stored(fields)
        self._write(
            translate("Planner", "facts of the session"), lambda: self._sessions.edit(session_id, **stored)
        )

    def set_client(self, cycle: int, person_id: str | None) -> None:
        """Say who is helped in a cycle of the chosen item."""
        if self.item is not None:
            item_id = self.item.id
            self._write(
                translate("Planner", "client"), lambda: self._planning.set_client(item_id, cycle, person_id)
            )

    def add_cycles(self, by: int) -> None:
        """Add or take cycles of the chosen item."""
        if self.item is not None:
            item_id = self.item.id

            def use_case() -> Changes:
                planned = self._planning.plan(self._session_id).item(item_id)
                return self._planning.set_cycles(item_id, (planned.cycles if planned else 1) + by)

            self._write(translate("Planner", "number of cycles"), use_case)

    def fit_people(self) -> None:
        """Fit the chosen item's turn rounds to those who come."""
        if self.item is not None:
            item_id = self.item.id
            self._write(translate("Planner", "fit to the people"), lambda: self._planning.fit_people(item_id))

    def move(self, by: int) -> None:
        """Move what is chosen up (-1) or down (1)."""
        chosen, session_id = self.chosen, self._session_id

        def use_case() -> Changes:
            plan = self._planning.plan(session_id)
            found = plan.round(chosen)
            if found is not None and len(found[0].rounds) > 1:
                return self._planning.move_round(chosen, max(0, found[0].rounds.index(found[1]) + by))
            item_id = found[0].id if found is not None else chosen
            return self._planning.move_item(item_id, max(0, plan.index(item_id) + by))

        if chosen:
            self._write(translate("Planner", "move"), use_case)

    def move_to(self, moved_id: str, index: int) -> None:
        """Put an item, or a round within its item, at an index."""
        is_round = self.plan is not None and self.plan.round(moved_id) is not None

        def use_case() -> Changes:
            if is_round:
                return self._planning.move_round(moved_id, index)
            return self._planning.move_item(moved_id, index)

        self._write(translate("Planner", "move"), use_case)

    def lengthen(self, steps: int) -> None:
        """Stretch or shrink what is chosen by steps: a minute, or a quarter below three minutes."""
        chosen, session_id = self.chosen, self._session_id

        def use_case() -> Changes:
            plan = self._planning.plan(session_id)
            found = plan.round(chosen)
            if found is not None:
                return self._planning.edit_round(chosen, seconds=stepped(found[1].seconds, steps))
            planned = plan.item(chosen)
            return self._planning.stretch_item(chosen, (planned.seconds if planned else 0) + 60 * steps)

        if chosen:
            self._write(translate("Planner", "duration"), use_case)

    def set_length(self, changed_id: str, seconds: int) -> None:
        """Give an item or a round a length."""
        is_round = self.plan is not None and self.plan.round(changed_id) is not None

        def use_case() -> Changes:
            if is_round:
                return self._planning.edit_round(changed_id, seconds=seconds)
            return self._planning.stretch_item(changed_id, seconds)

        self._write(translate("Planner", "duration"), use_case)

    def remove(self) -> None:
        """Take what is chosen off the agenda, with an undo toast."""
        if self.plan is None or not self.chosen:
            return
        chosen, following = self.chosen, self._neighbour()
        if self.round is not None and self.item is not None and len(self.item.rounds) > 1:
            said = translate("Planner", "Round removed: {0}").format(self.round.name)
            self._write(said, lambda: self._planning.remove_round(chosen), offer=True)
        elif self.item is not None:
            said = translate("Planner", "Removed: {0}").format(self.named(self.item.item.title))
            item_id = self.item.id
            self._write(said, lambda: self._planning.remove_item(item_id), offer=True)
        self._choose_next = following

    def add_person(self, name: str) -> None:
        """Add a person to the community, from a name alone, and expect them."""
        if self.plan is not None:
            community, session_id = self.plan.community.id, self._session_id
            self._write(
                translate("Planner", "new person"),
                lambda: self._people.add(community, name, session_id=session_id),
            )

    def rename_person(self, person_id: str, name: str) -> None:
        """Mend a name."""
        self._write(translate("Planner", "name"), lambda: self._people.rename(person_id, name))

    def attend(
        self, person_id: str, *, status: AttendanceStatus | None = None, role: SessionRole | None = None
    ) -> None:
        """Say how a person attends, or in which role."""
        session_id = self._session_id
        self._write(
            translate("Planner", "attendance"),
            lambda: self._people.set_attendance(session_id, person_id, status=status, role=role),
        )

    def agree_to_be_named(self, *people: str, granted: bool) -> None:
        """Keep people's answers about being named in minutes."""
        self._write(
            translate("Planner", "agreement to be named"),
            lambda: self._people.agree_to_be_named(*people, granted=granted),
        )

    def unexpect(self, person_id: str) -> None:
        """Take a person off the list of this session."""
        session_id = self._session_id
        self._write(
            translate("Planner", "Taken off the list"),
            lambda: self._people.unexpect(session_id, person_id),
            offer=True,
        )

    def expect_all(self) -> None:
        """Expect every member."""
        session_id = self._session_id
        self._write(translate("Planner", "attendance"), lambda: self._people.expect_all(session_id))

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
