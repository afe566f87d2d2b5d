"""The groups of a session from the console: asked for, corrected by hand, prepared for a step to come.

Groups form by themselves when a step starts; everything here is one command of the run, so one undo.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.circle import SPLITTING
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.groups_show import GroupsCard, groups_card, prepared_card, to_prepare
from cop_desktop.qt.presenters.groups_wished import GroupsWished
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.services.grouping import DrawSettings, Grouping
from cop_desktop.services.running import Answer

Ask = Callable[[str, str | None, co.Command], Answer]
"""Carries out what is asked: (run, round or None for the current one, command)."""


class GroupsPresenter(QObject):
    """Follows the console; `changed` gives a `GroupsCard`, or None when there is nothing to show."""

    changed = Signal(object)
    moved = Signal(str)
    """A person was moved, here: their id."""

    def __init__(
        self,
        console: ConsolePresenter,
        grouping: Grouping,
        wishes: GroupsWished,
        projector: ProjectorPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._grouping = grouping
        self.wishes = wishes
        self._projector = projector
        self._prepared = ""
        self._locked: dict[str, set[str]] = {}
        self._draws = 0
        self._card: GroupsCard | None = None
        self._waits = ""
        console.view_changed.connect(self._follow)
        console.obeyed.connect(self._obeyed)
        console.refused.connect(self._forget_waiting)
        projector.face_changed.connect(lambda _face: self.refresh())
        projector.preview_changed.connect(lambda _face: self.refresh())

    @property
    def card(self) -> GroupsCard | None:
        """What is shown."""
        return self._card

    @property
    def preparing(self) -> bool:
        """Tell whether the groups of a step to come are shown."""
        return self._card is not None and not self._card.live

    @property
    def offer(self) -> str:
        """Name the step whose groups may be prepared now; empty when none, or it is being done."""
        view, script = self._console.view, self._console.script
        coming = to_prepare(view) if view is not None else None
        if coming is None or script is None or self.preparing:
            return ""
        return script.step_title(coming.id)

    @Slot()
    def refresh(self) -> None:
        """Make the card again, as after a change of language."""
        if self._console.view is not None:
            self._follow(self._console.view)

    @Slot()
    def draw(self) -> None:
        """Draw other groups; those who are locked stay where they are."""
        card = self._card
        if card is None:
            self._console.refused.emit(Reason.NO_GROUPS)
            return
        self._draws += 1
        kept = self._locked.get(card.round_id, set())
        places = {each.id: row.number for row in card.rows for each in row.people if each.id in kept}
        hosts = {row.number: each.id for row in card.rows for each in row.people if each.host}
        settings = DrawSettings(
            locked=places or None,
            hosts=hosts or None,
            apart=self.wishes.pairs(together=False),
            together=self.wishes.pairs(together=True),
            seed=self._draws,
        )
        self._ask(
            lambda run_id, round_id, command: self._grouping.draw_again(
                run_id,
                revision=command.revision,
                round_id=round_id,
                settings=settings,
                command_id=command.command_id,
            )
        )

    def move(self, person_id: str, number: int) -> None:
        """Put somebody in a group; one more than the last number makes a new one."""
        self._waits = person_id
        self._ask(
            lambda run_id, round_id, command: self._grouping.move(
                run_id,
                person_id,
                number,
                revision=command.revision,
                round_id=round_id,
                command_id=command.command_id,
            )
        )

    def step(self, person_id: str, by: int) -> None:
        """Put somebody in the group before (-1) or after (1), going round at the ends."""
        rows = self._card.rows if self._card is not None else ()
        at = next((rank for rank, row in enumerate(rows) if any(p.id == person_id for p in row.people)), None)
        if at is not None and len(rows) > 1:
            self.move(person_id, rows[(at + by) % len(rows)].number)

    def swap(self, one_id: str, other_id: str) -> None:
        """Let two people change places."""
        self._ask(
            lambda run_id, round_id, command: self._grouping.swap(
                run_id,
                one_id,
                other_id,
                revision=command.revision,
                round_id=round_id,
                command_id=command.command_id,
            )
        )

    def host(self, person_id: str, *, hosts: bool) -> None:
        """Let somebody host the group they are in, or no more."""
        self._ask(
            lambda run_id, round_id, command: self._grouping.host(
                run_id,
                person_id,
                revision=command.revision,
                hosts=hosts,
                round_id=round_id,
                command_id=command.command_id,
            )
        )

    def lock(self, person_id: str) -> None:
        """Let somebody stay where they are at the next draw, or no more; nothing is written."""
        if self._card is not None:
            self._locked.setdefault(self._card.round_id, set()).symmetric_difference_update({person_id})
            self.refresh()

    @Slot()
    def rotate(self) -> None:
        """Let the groups of the current step move on once."""
        self._console.ask(
            lambda view: ck.Rotate(revision=view.revisions[co.MAIN]) if view.groups else Reason.NO_GROUPS
        )

    @Slot()
    def prepare(self) -> None:
        """Show the groups of the next step that splits people, drawn if nobody did; asked again, leave."""
        view = self._console.view
        if self.preparing:
            self._prepared = ""
            self.refresh()
            return
        coming = to_prepare(view) if view is not None else None
        if coming is None:
            self._console.refused.emit(Reason.NO_GROUPS)
            return
        self._prepared = coming.id
        if self._card_ahead(coming.id):
            self.refresh()
            return
        round_id = coming.id
        self._console.ask(
            lambda now: ck.Regroup(revision=now.revisions[co.MAIN], round_id=round_id),
            lambda run_id, command, _at: self._grouping.prepare(
                run_id, round_id, revision=command.revision, command_id=command.command_id
            ),
        )

    def _card_ahead(self, round_id: str) -> bool:
        return bool(self._grouping.groups(self._console.run_id, round_id))

    def _ask(self, asked: Ask) -> None:
        card = self._card
        if card is None:
            self._console.refused.emit(Reason.NO_GROUPS)
            return
        round_id = card.round_id
        self._console.ask(
            lambda view: ck.Regroup(revision=view.revisions[co.MAIN], round_id=round_id),
            lambda run_id, command, _at: asked(run_id, round_id, command),
        )

    def _follow(self, view: RunView) -> None:
        script = self._console.script
        card = None
        if script is not None:
            if self._prepared and self._over(view):
                self._prepared = ""
            if self._prepared:
                groups = self._grouping.groups(self._console.run_id, self._prepared)
                kept = self._locked.get(self._prepared, set())
                card = prepared_card(view, script, groups, self._prepared, kept)
            if card is None:
                kept = self._locked.get(view.groups_of or "", set())
                card = groups_card(view, script, kept, on_wall=self._projector.groups_up)
        if card != self._card:
            self._card = card
            self.changed.emit(card)

    def _over(self, view: RunView) -> bool:
        """Tell whether the step prepared has begun, or is no longer one that splits people."""
        found = view.occurrence(self._prepared)
        if found is None or found.grouping not in SPLITTING:
            return True
        return found.started_at_ms is not None or found.id == view.current_id

    def _obeyed(self, command: co.Command) -> None:
        waits, self._waits = self._waits, ""
        if waits and isinstance(command, ck.Regroup):
            self.moved.emit(waits)

    def _forget_waiting(self, _reason: object) -> None:
        self._waits = ""
