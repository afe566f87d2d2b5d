"""Who is never, or always, drawn with whom: for whoever facilitates alone, and taken back like the rest."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.grouping.wishes import pair
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.workers import Workers
from cop_desktop.services.grouping_wishes import GroupingWishes


class GroupsWished(QObject):
    """Keeps the wishes of the community of the session shown; they count from the next draw."""

    def __init__(
        self,
        console: ConsolePresenter,
        wishes: GroupingWishes,
        workers: Workers,
        last: LastActions,
        messages: Messages,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._console = console
        self._service = wishes
        self._workers = workers
        self._last = last
        self._messages = messages
        self._kept: tuple[GroupingWish, ...] = ()
        console.opened.connect(lambda _view: self._read())
        console.words_changed.connect(lambda _words: self._read())
        workers.changed.connect(self._changed)

    def pairs(self, *, together: bool) -> tuple[tuple[str, str], ...]:
        """Give the pairs to keep apart, or together, among those who are here or expected."""
        view = self._console.view
        known = {person.id for person in view.people} if view is not None else set()
        return tuple(
            (each.one_id, each.other_id)
            for each in self._kept
            if each.together is together and {each.one_id, each.other_id} <= known
        )

    def wished(self, one_id: str, other_id: str, *, together: bool) -> bool:
        """Tell whether two people have that wish."""
        found = self._find(one_id, other_id)
        return found is not None and found.together is together

    def switch(self, one_id: str, other_id: str, *, together: bool) -> None:
        """Keep two people apart, or together; asked again, as any others."""
        community = self._community
        found = self._find(one_id, other_id)
        if not community:
            return
        if found is not None and found.together is together:
            wish_id = found.id
            self._workers.write(lambda: self._service.forget(wish_id), self._written)
        else:
            self._workers.write(
                lambda: self._service.keep(community, one_id, other_id, together=together), self._written
            )

    @property
    def _community(self) -> str:
        script = self._console.script
        return script.desk.session.community_id if script is not None else ""

    def _find(self, one_id: str, other_id: str) -> GroupingWish | None:
        wanted = pair(one_id, other_id)
        return next((each for each in self._kept if (each.one_id, each.other_id) == wanted), None)

    def _written(self, changes: Changes) -> None:
        self._last.remember(
            lambda: translate("Groups", "take back the wish about two people"),
            lambda: translate("Groups", "Wish about two people taken back"),
            lambda: translate("Groups", "Wish about two people kept again"),
            changes,
        )
        said = translate("Groups", "Wish kept, in private; it counts from the next draw.")
        label = translate("Groups", "Undo")
        self._messages.say(Level.INFO, said, label, self._last.undo, replaces="undo")

    def _read(self) -> None:
        community = self._community
        if community:
            self._workers.read(lambda: tuple(self._service.of(community)), self._take)

    def _take(self, wishes: tuple[GroupingWish, ...]) -> None:
        self._kept = wishes

    def _changed(self, changes: Changes) -> None:
        if changes.touch("grouping_wish"):
            self._read()
