"""Home: which community, which session, what to follow; asks the services, shows nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import ChangedElsewhere, CopError
from cop_desktop.domain.session import Session
from cop_desktop.qt.errors import FAULT, sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers

if TYPE_CHECKING:
    from cop_desktop.services.communities import Communities
    from cop_desktop.services.following import Following
    from cop_desktop.services.overview import Follow, HomeView, Overview, Part
    from cop_desktop.services.sessions import Sessions

KINDS = frozenset(
    {"community", "season", "session", "agenda_item", "round_occurrence", "captured_item", "person",
     "minutes_version", "run_record"}
)  # fmt: skip
"""Kinds of row whose changes Home shows."""


class HomeServices(Protocol):
    """The use cases Home asks for."""

    @property
    def overview(self) -> Overview:
        """What Home shows."""

    @property
    def communities(self) -> Communities:
        """Creating a community."""

    @property
    def sessions(self) -> Sessions:
        """Creating, duplicating, deleting a session."""

    @property
    def following(self) -> Following:
        """Ending an action."""


class HomePresenter(QObject):
    """`services` is called on the workers' threads: the workspace may still be opening."""

    changed = Signal()
    """`view` was read again."""
    card_changed = Signal()
    """`session` or `parts` changed."""
    asked = Signal(str, str)
    """A place, and the session to show there."""
    not_made = Signal(str)
    """The name of a community that could not be made."""
    settled = Signal()
    """A community was made or named: the frame may show its name."""

    def __init__(
        self, services: Callable[[], HomeServices], workers: Workers, messages: Messages, undo: Undo
    ) -> None:
        super().__init__()
        self._services = services
        self._workers = workers
        self._messages = messages
        self._undo = undo
        self._community_id = ""
        self._session_id = ""
        self._reading = False
        self._again = False
        self._making = False
        self.view: HomeView | None = None
        self.session: Session | None = None
        self.parts: tuple[Part, ...] = ()
        workers.changed.connect(self._see)

    @property
    def community_id(self) -> str:
        """The community shown; empty before the first."""
        shown = self.view.shown if self.view else None
        return shown.community.id if shown else ""

    def load(self) -> None:
        """Read Home; asked again while reading, it is read once more afterwards."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        wanted = self._community_id
        self._workers.read(lambda: self._services().overview.home(wanted), self._show, self._not_read)

    def choose_community(self, community_id: str) -> None:
        """Show another community."""
        if community_id != self.community_id:
            self._community_id, self._session_id = community_id, ""
            self.load()

    def choose_session(self, session_id: str) -> None:
        """Show another session on the card."""
        self._session_id = session_id
        self._show_card()

    def create_community(self, name: str, language: Language) -> None:
        """Make a community from its name alone."""

        def made(changes: Changes) -> None:
            self._community_id, self._session_id = changes.made, ""

        def refused(error: CopError) -> None:
            self._messages.say(Level.ERROR, sentence(error), replaces=error.code)
            self.not_made.emit(name)

        self._workers.write(
            lambda: self._services().communities.create(name, language=language), then=made, failed=refused
        )

    def create_session(self) -> None:
        """Make a session proposed from the last one, and go and plan it."""
        community = self.community_id
        if community:
            self._make(lambda: self._services().sessions.create(community))

    def duplicate_session(self) -> None:
        """Copy the plan of the session shown to a next one, and go and plan it."""
        session = self.session
        if session is not None:
            self._make(lambda: self._services().sessions.duplicate(session.id))

    def delete_session(self) -> None:
        """Put the session shown aside, at once, with « Annuler »; edited elsewhere meanwhile, ask first."""
        session = self.session
        if session is not None:
            self.session = None  # asked twice, it goes once
            self._delete(session, session)

    def _delete(self, session: Session, seen: Session | None) -> None:
        text = translate("Home", "Session {0} deleted").format(session.number)

        def deleted(changes: Changes) -> None:
            self._session_id = ""
            self._messages.withdraw("delete")
            self._undo.offer(text, changes)

        def refused(error: CopError) -> None:
            if isinstance(error, ChangedElsewhere):
                said = translate("Home", "Session {0} was changed elsewhere meanwhile: it is kept.")
                label = translate("Home", "Delete it anyway")
                self._messages.say(
                    Level.WARNING, said.format(session.number), label,
                    lambda: self._delete(session, None), replaces="delete",
                )  # fmt: skip
            elif error.code != FAULT:
                self._messages.say(Level.ERROR, sentence(error), replaces="delete")
            self.load()

        self._workers.write(lambda: self._services().sessions.remove(session.id, seen=seen), deleted, refused)

    def prepare(self) -> None:
        """Go and plan the session shown."""
        self._ask("planner")

    def run(self) -> None:
        """Go and run the session shown."""
        self._ask("console")

    def write_minutes(self) -> None:
        """Go and write the minutes of the session shown."""
        self._ask("minutes")

    def open_sheet(self) -> None:
        """Go to the community itself: its charter, its members, its seasons."""
        if self.community_id:
            self.asked.emit("community", "")

    def follow(self, key: str) -> None:
        """Do what the verb of a thing to follow says."""
        kind, _, which = key.partition("/")
        if kind == "live":
            self.asked.emit("console", which)
        elif kind == "minutes":
            self.asked.emit("minutes", which)
        else:
            self._end_action(which)

    def _end_action(self, item_id: str) -> None:
        shown = self.view.shown if self.view else None
        wanted: Follow | None = next(
            (each for each in (shown.follow if shown else ()) if each.item and each.item.id == item_id), None
        )
        if wanted is None or wanted.item is None:
            return
        item = wanted.item
        text = translate("Home", "Action done")
        self._workers.write(
            lambda: self._services().following.done(item),
            then=lambda changes: self._undo.offer(text, changes),
        )

    def _ask(self, place: str) -> None:
        if self.session is not None:
            self.asked.emit(place, self.session.id)

    def _make(self, use_case: Callable[[], Changes]) -> None:
        """Make a session, once however often it is asked for, and go and plan it."""
        if self._making:
            return
        self._making = True

        def made(changes: Changes) -> None:
            self._making = False
            self._session_id = changes.made
            self.asked.emit("planner", changes.made)

        def refused(error: CopError) -> None:
            self._making = False
            if error.code != FAULT:
                self._messages.say(Level.ERROR, sentence(error), replaces=error.code)

        self._workers.write(use_case, made, refused)

    @Slot(object)
    def _see(self, changes: Changes) -> None:
        if changes.touch(*KINDS):
            self.load()

    def _show(self, view: HomeView) -> None:
        self._reading = False
        self.view = view
        if view.shown is not None:
            self._community_id = view.shown.community.id
        self.changed.emit()
        self._show_card()
        if self._again:
            self._again = False
            self.load()

    def _not_read(self, error: CopError) -> None:
        self._reading = self._again = False
        self.tell(error)

    def tell(self, error: CopError) -> None:
        """Say what is wrong with the workspace, in place of what was said of it before."""
        self._messages.say(Level.ERROR, sentence(error), replaces="home")

    def _show_card(self) -> None:
        shown = self.view.shown if self.view else None
        sessions = shown.season.sessions if shown else ()
        session = next((each for each in sessions if each.id == self._session_id), None)
        if session is None and shown is not None:
            session = shown.next or (sessions[-1] if sessions else None)
        self.session = session
        if session is None:
            self.parts = ()
            self.card_changed.emit()
            return
        self._workers.read(
            lambda: (session.id, self._services().overview.parts(session.id)), self._show_parts
        )

    def _show_parts(self, read: tuple[str, tuple[Part, ...]]) -> None:
        session_id, parts = read
        if self.session is not None and self.session.id == session_id:
            self.parts = parts
            self.card_changed.emit()
