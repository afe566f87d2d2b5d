"""What the room sees, from what the run is: receives views, gives faces.

The console's presenter sends each view of the run to `show_view` and the session's public words to
`show_words`; the projector, and « La salle voit » on the console, listen to `face_changed`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from cop_desktop.domain.codes import Language
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.presenters.projector_votes import followed
from cop_desktop.qt.wall.face import BlackFace, Face, TextSize
from cop_desktop.qt.wall.face_band import names_shown
from cop_desktop.qt.wall.face_clock import DecisionShown, HarvestShown, WallSettings
from cop_desktop.qt.wall.face_groups import partition
from cop_desktop.qt.wall.face_of import face_of
from cop_desktop.qt.wall.groups import GroupsFace
from cop_desktop.qt.wall.read_back import ReadBackShown
from cop_desktop.qt.wall.session_words import SessionWords
from cop_desktop.qt.wall.tongue import INTERFACE, Tongue
from cop_desktop.qt.wall.votes import PagedVote


class ProjectorPresenter(QObject):
    """Holds the last view, the public words and the settings; emits a face only when it differs.

    `preview_changed` carries what the room would see without the black screen. Faces speak the
    session's language; `spoken` is the face said in the language of whoever facilitates.
    """

    face_changed = Signal(object)
    preview_changed = Signal(object)
    settings_changed = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        tongues: Callable[[Language], Tongue] = lambda _language: INTERFACE,
    ) -> None:
        super().__init__(parent)
        self._tongues = tongues
        self._view: RunView | None = None
        self._words: SessionWords | None = None
        self._settings = WallSettings()
        self._groups_turned = False
        self._options: Mapping[str, str] = {}
        self._face: Face = BlackFace()
        self._preview: Face = BlackFace()
        self._spoken: Face = BlackFace()

    @property
    def face(self) -> Face:
        """What the room sees now; black before any session is shown."""
        return self._face

    @property
    def spoken(self) -> Face:
        """What the room sees, in the words of the interface."""
        return self._spoken

    @property
    def tongue(self) -> Tongue:
        """The language of the room."""
        return self._tongues(self._words.language) if self._words is not None else INTERFACE

    @property
    def settings(self) -> WallSettings:
        """What was chosen for the wall."""
        return self._settings

    @property
    def view(self) -> RunView | None:
        """The last view of the run."""
        return self._view

    @property
    def words(self) -> SessionWords | None:
        """The public words of the session."""
        return self._words

    def face_with(self, **changes: Any) -> Face:
        """Make the face the room would see if these settings were chosen; nothing goes up."""
        if self._words is None:
            return BlackFace()
        return face_of(self._view, self._words, replace(self._settings, black=False, **changes), self.tongue)

    @property
    def live(self) -> bool:
        """Tell whether a session runs: closing the wall then takes a second press."""
        view = self._view
        return view is not None and view.started_at_ms is not None and view.ended_at_ms is None

    @property
    def public_title(self) -> str:
        """The session's title as the room may read it; empty before one is shown."""
        return self._words.public_title if self._words is not None else ""

    @Slot(object)
    def show_words(self, words: SessionWords | None) -> None:
        """Take the public words of a session; None closes it and blackens the wall."""
        self._words = replace(words, options=self._options) if words is not None else None
        if words is None:
            self._view = None
            self.take_down()
        self.refresh()

    @Slot(object)
    def show_view(self, view: RunView | None) -> None:
        """Take a view of the run; None before it is opened. A hold that begins lifts the black screen."""
        before, self._view = self._view, view
        if view is not None and view.held and (before is None or not before.held):
            self.set_black(False)
        if view is None or view.held or before is None or before.current_id != view.current_id:
            self.take_down()
        self._follow_groups(before, view)
        self._settings = followed(self._settings, before, view)
        self.refresh()

    def _follow_groups(self, before: RunView | None, view: RunView | None) -> None:
        """Show the groups of a step that has others than the one before; within a step nothing comes back."""
        if view is None or (before is not None and before.current_id == view.current_id):
            return
        self._groups_turned = False
        away = self._settings.groups_away
        if away and before is not None and partition(before.groups) == partition(view.groups):
            return
        self._settings = replace(self._settings, groups_away=False, groups_page=0)

    @property
    def groups_up(self) -> bool:
        """Tell whether the room reads its groups, or would without the black screen."""
        return isinstance(self._preview, GroupsFace)

    @Slot()
    def switch_groups(self) -> None:
        """Put the groups away and leave the question, or show them again from their first page."""
        away = self.groups_up
        self._groups_turned = False
        self._choose(replace(self._settings, groups_away=away, groups_page=0))

    def set_letters(self, size: TextSize) -> None:
        """Take the letters of the last row: groups are shared between pages by them."""
        self._choose(replace(self._settings, letters=size, groups_page=0, vote_page=0))

    def put_up(self, message: str = "", harvest: HarvestShown | None = None) -> None:
        """Show a message or a harvest in place of the round: until withdrawn, a next step, or a hold."""
        self._choose(replace(self._settings, message=message, harvest=harvest))

    @Slot()
    def take_down(self) -> None:
        """Withdraw the message or the harvest: the round is seen again."""
        self.put_up()

    @property
    def pages(self) -> int:
        """Count the pages of what the room sees: harvest, groups, a vote; 0 when it sees none of them."""
        if isinstance(self._face, GroupsFace | PagedVote):
            return self._face.pages
        shown = self._settings.harvest
        seen = shown is not None and not self._settings.message and not self._settings.black
        return shown.pages if shown is not None and seen else 0

    def turn_page(self, by: int, *, clicker: bool = False) -> bool:
        """Turn the pages of what is up; False at its ends, and when none is seen.

        The `clicker` goes through the groups once: then it is the step that it goes on with.
        """
        if isinstance(self._face, GroupsFace):
            return self._turn_groups(self._face, by, clicker=clicker)
        if isinstance(self._face, PagedVote):
            at = self._face.at + by
            turned = 0 <= at < self._face.pages
            if turned:
                self._choose(replace(self._settings, vote_page=at))
            return turned
        shown = self._settings.harvest
        if shown is None or not 0 <= shown.page + by < self.pages:
            return False
        self._choose(replace(self._settings, harvest=replace(shown, page=shown.page + by)))
        return True

    def _turn_groups(self, face: GroupsFace, by: int, *, clicker: bool) -> bool:
        if not 0 <= face.at + by < face.pages or (clicker and by > 0 and self._groups_turned):
            return False
        self._groups_turned = self._groups_turned or face.at + by == face.pages - 1
        self._choose(replace(self._settings, groups_page=face.at + by))
        return True

    @Slot()
    def switch_names(self) -> None:
        """Say who speaks, or no more; at first names are said when somebody is remote."""
        if self._view is not None:
            self._choose(replace(self._settings, names=not names_shown(self._view, self._settings)))

    @Slot()
    def toggle_black(self) -> None:
        """Blacken the wall, or show it again."""
        self._choose(replace(self._settings, black=not self._settings.black))

    @Slot(bool)
    def set_black(self, black: bool) -> None:  # noqa: FBT001 — a slot of Qt
        """Blacken the wall or show it."""
        self._choose(replace(self._settings, black=black))

    def show_options(self, options: Mapping[str, str]) -> None:
        """Take what is voted upon as the room may read it, by the ids of captured items."""
        if options != self._options:
            self._options = dict(options)
            self.show_words(self._words)

    def ask_hands(self, *, asked: bool) -> None:
        """Ask the room for its thumbs, or show the round again."""
        self._choose(replace(self._settings, hands_asked=asked))

    def show_results(self, *, shown: bool) -> None:
        """Show the totals of a vote once revealed, or put them away until the next step."""
        self._choose(replace(self._settings, results=shown, vote_page=0))

    def show_decision(self, shown: DecisionShown | None) -> None:
        """Put the decision being adopted up, or take it away."""
        self._choose(replace(self._settings, decision=shown))

    def show_read_back(self, shown: ReadBackShown | None) -> None:
        """Put a page of the read-back up, or take it away."""
        self._choose(replace(self._settings, read_back=shown))

    @Slot()
    def toggle_clock(self) -> None:
        """Hide the clock while time is still counted, or show it again."""
        self._choose(replace(self._settings, clock_hidden=not self._settings.clock_hidden))

    @Slot()
    def toggle_seconds(self) -> None:
        """Show seconds all along, or only below two minutes; formats with a calm clock keep theirs."""
        self._choose(replace(self._settings, seconds=not self._settings.seconds))

    @Slot()
    def refresh(self) -> None:
        """Make the face again, as after a change of language."""
        face: Face = BlackFace()
        preview, spoken = face, face
        if self._words is not None and not self._strangers():
            settings, tongue = replace(self._settings, black=False), self.tongue
            preview = face_of(self._view, self._words, settings, tongue)
            if not self._settings.black:
                face = preview
                same = tongue.locale is None or tongue.locale == QLocale()
                spoken = face if same else face_of(self._view, self._words, settings)
        if preview != self._preview:
            self._preview = preview
            self.preview_changed.emit(preview)
        if face != self._face or spoken != self._spoken:
            self._face, self._spoken = face, spoken
            self.face_changed.emit(face)

    def _strangers(self) -> bool:
        """Tell whether the view and the words belong to two sessions, as while another one opens."""
        if self._view is None or self._words is None or not self._words.rounds or not self._view.occurrences:
            return False
        return not any(each.id in self._words.rounds for each in self._view.occurrences)

    def _choose(self, settings: WallSettings) -> None:
        if settings == self._settings:
            return
        self._settings = settings
        self.settings_changed.emit(settings)
        self.refresh()
