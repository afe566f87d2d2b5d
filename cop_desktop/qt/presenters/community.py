"""The sheet of a community: asks the services, keeps a way back from every change, shows nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.people import Person
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers
from cop_desktop.services.communities import season_label
from cop_desktop.services.merging import Conflict, Seen

if TYPE_CHECKING:
    from cop_desktop.services.communities import Communities
    from cop_desktop.services.community_sheet import CommunitySheet, CommunitySheets
    from cop_desktop.services.people import People
    from cop_desktop.services.seasons import Seasons

KINDS = frozenset({"community", "season", "session", "person", "membership", "organization"})
"""Kinds of row whose changes the sheet shows."""


class CommunityServices(Protocol):
    """The use cases the sheet asks for."""

    @property
    def sheets(self) -> CommunitySheets:
        """Reading the sheet."""

    @property
    def communities(self) -> Communities:
        """Charter and seasons."""

    @property
    def people(self) -> People:
        """Members."""

    @property
    def seasons(self) -> Seasons:
        """The end of a season."""


class CommunityPresenter(QObject):
    """`services` is called on the workers' threads."""

    changed = Signal()
    """`sheet` was read again, or a refused change must be shown as it was."""
    gone = Signal()
    """The community is no longer there."""

    def __init__(
        self, services: Callable[[], CommunityServices], workers: Workers, messages: Messages, undo: Undo
    ) -> None:
        super().__init__()
        self._services = services
        self._workers = workers
        self._messages = messages
        self._undo = undo
        self._community_id = ""
        self._reading = self._again = self._opening = False
        self._unkept: dict[tuple[str, str], Any] = {}
        self.sheet: CommunitySheet | None = None
        workers.changed.connect(self._see)

    def open(self, community_id: str) -> None:
        """Show a community; an empty id leaves the one shown."""
        if community_id and community_id != self._community_id:
            self._community_id = community_id
            self.sheet = None
        self.load()

    def load(self) -> None:
        """Read the sheet; asked again while reading, it is read once more afterwards."""
        if not self._community_id:
            return
        if self._reading:
            self._again = True
            return
        self._reading = True
        wanted = self._community_id
        self._workers.read(lambda: self._services().sheets.read(wanted), self._show, self._missing)

    # The charter

    def edit(self, *, seen: dict[str, Any] | None = None, **fields: Any) -> None:
        """Change fields of the charter; `seen` is what was before the eyes of whoever typed."""
        wanted = self._community_id
        self._typed(
            translate("Community", "the community"),
            lambda was: self._services().communities.edit(wanted, seen=was, **fields),
            wanted,
            seen,
        )

    # Members

    def add_person(self, name: str) -> None:
        """Make a member from a name alone."""
        wanted = self._community_id
        self._write(translate("Community", "new member"), lambda: self._services().people.add(wanted, name))

    def rename_person(self, person_id: str, name: str, seen: str) -> None:
        """Mend a name."""
        self._typed(
            translate("Community", "name"),
            lambda was: self._services().people.rename(person_id, name, seen=was),
            person_id,
            {"full_name": seen},
        )

    def edit_person(self, person_id: str, *, seen: dict[str, Any], **fields: Any) -> None:
        """Change an e-mail address or a role."""
        self._typed(
            translate("Community", "the member"),
            lambda was: self._services().people.edit(person_id, seen=was, **fields),
            person_id,
            seen,
        )

    def set_organization(self, person_id: str, name: str) -> None:
        """Say where a person works."""
        self._write(
            translate("Community", "organization"),
            lambda: self._services().people.set_organization(person_id, name),
        )

    def leave(self, person: Person) -> None:
        """End a membership, at once, with « Annuler »; what the person did remains."""
        wanted = self._community_id
        self._write(
            translate("Community", "{0} is no longer a member").format(person.full_name),
            lambda: self._services().people.leave(wanted, person.id),
            offer=True,
        )

    # Seasons

    def open_season(self) -> None:
        """Open the season that follows; its name and its days may be changed."""
        sheet = self.sheet
        if sheet is None or self._opening:
            return
        self._opening = True  # until the sheet shows it: asked twice, one season opens
        label = season_label(sheet.next_starts)
        self._write(
            translate("Community", "Season {0} opened").format(label),
            lambda: self._services().communities.open_season(
                sheet.community.id, label, starts_on=sheet.next_starts, ends_on=sheet.next_ends
            ),
            offer=True,
        )

    def edit_season(self, season_id: str, **fields: Any) -> None:
        """Change a season's name or days."""
        self._write(
            translate("Community", "the season"),
            lambda: self._services().communities.edit_season(season_id, **fields),
        )

    def close_season(self, season_id: str, label: str) -> None:
        """Close a season and keep what it gave, with « Annuler »."""
        self._write(
            translate("Community", "Season {0} closed").format(label),
            lambda: self._services().seasons.close(season_id),
            offer=True,
        )

    def reopen_season(self, season_id: str, label: str) -> None:
        """Open a closed season again, with « Annuler »."""
        self._write(
            translate("Community", "Season {0} open again").format(label),
            lambda: self._services().seasons.reopen(season_id),
            offer=True,
        )

    # Behind the scenes

    def _write(self, text: str, use_case: Callable[[], Changes], *, offer: bool = False) -> None:
        def then(changes: Changes) -> None:
            self._messages.withdraw("community")  # what was refused before has been put right
            (self._undo.offer if offer else self._undo.record)(text, changes)

        self._workers.write(use_case, then=then, failed=self._refused)

    def _typed(
        self,
        text: str,
        use_case: Callable[[Seen | None], Changes],
        subject: str,
        seen: dict[str, Any] | None,
    ) -> None:
        """Store what was typed over what was seen; changed elsewhere meanwhile, one of both is chosen."""
        values = {name: self._unkept.pop((subject, name), value) for name, value in (seen or {}).items()}

        def failed(error: CopError) -> None:
            for name, value in values.items():
                self._unkept[subject, name] = value  # what was refused was never in the store
            if not isinstance(error, Conflict):
                self._refused(error)
                return
            theirs = " · ".join(_said(getattr(error.row, name, "")) for name in error.names)
            said = translate("Community", "Changed elsewhere meanwhile, and kept: “{0}”").format(theirs)
            label = translate("Community", "Keep mine")
            self._messages.say(Level.ERROR, said, label, keep, replaces="community")
            self._unkept.clear()
            self.load()

        def keep() -> None:
            self._write(text, lambda: use_case(None))

        self._workers.write(
            lambda: use_case(Seen(values) if seen is not None else None),
            then=lambda changes: self._written(text, changes),
            failed=failed,
        )

    def _written(self, text: str, changes: Changes) -> None:
        self._messages.withdraw("community")
        self._undo.record(text, changes)

    def _refused(self, error: CopError) -> None:
        self._opening = False
        self._messages.say(Level.ERROR, sentence(error), replaces="community")
        self.changed.emit()

    @Slot(object)
    def _see(self, changes: Changes) -> None:
        if changes.touch(*KINDS):
            self.load()

    def _show(self, sheet: CommunitySheet) -> None:
        self._reading = False
        again, self._again = self._again, False
        if again or sheet.community.id != self._community_id:
            self.load()
        if sheet.community.id == self._community_id:
            self.sheet = sheet
            self._opening = self._opening and again
            self.changed.emit()

    def _missing(self, error: CopError) -> None:
        """Leave a community that is gone; what could not be read now is still there."""
        self._reading = self._again = False
        if error.code != "not-found":
            self._messages.say(Level.ERROR, sentence(error), replaces="community")
            return
        self._community_id, self.sheet = "", None
        self.gone.emit()


def _said(value: object) -> str:
    """Tell a stored text, or a list of texts."""
    return " / ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
