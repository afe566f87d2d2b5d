"""What the palette offers who takes the notes: their keys, who arrives, who leaves; no more of the run."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_arrivals import Act as Does
from cop_desktop.qt.presenters.console_arrivals import Choice, carry_out, choices
from cop_desktop.qt.presenters.notes import FollowPresenter
from cop_desktop.qt.presenters.palette import COMMANDS, Act
from cop_desktop.services.arriving import Arriving
from cop_desktop.windows.notes import BACK, PEOPLE, SILENT, TAGS, WRITER, Notes

ICONS = {
    Does.ARRIVE: "armchair",
    Does.COME_BACK: "armchair",
    Does.LEAVE: "door-open",
    Does.GUEST: "user-plus",
}


class NotesActs:
    """A source of acts for the palette of a note-taker's window."""

    def __init__(self, window: Notes, presenter: FollowPresenter, arriving: Arriving) -> None:
        self._window = window
        self._presenter = presenter
        self._arriving = arriving

    def __call__(self, typed: str) -> Iterator[Act]:
        """Give what can be done now; those who may arrive come before those who may leave."""
        people = list(self._people(typed))
        yield from (act for act in people if not act.key.startswith(Does.LEAVE.value))
        yield from self._keyed()
        yield from (act for act in people if act.key.startswith(Does.LEAVE.value))

    def _people(self, typed: str) -> Iterator[Act]:
        view, script = self._presenter.view, self._presenter.script
        if view is None or script is None or typed.startswith(COMMANDS):
            return
        named = typed if typed[:1].isupper() else ""
        for choice in (*choices(view, script), *choices(view, script, named)[-1:]):
            guest = choice.act is Does.GUEST
            leaves = choice.act is Does.LEAVE
            goes = translate("NotesActs", "{0} leaves")
            if view.started_at_ms is None:
                goes = translate("NotesActs", "{0} is not here yet")
            said = {
                Does.LEAVE: goes,
                Does.GUEST: "{0}",
            }.get(choice.act, translate("NotesActs", "Seat {0}"))
            yield Act(
                f"{choice.act.value}:{choice.person_id}",
                said.format(choice.name),
                self._doing(choice),
                translate("NotesActs", "turns and seats follow; the wall says nothing"),
                icon=ICONS[choice.act],
                tone="muted" if leaves else "calm",
                command=False,
                typed=guest,
                near=9 if guest else 0 if leaves else -1,
            )

    def _doing(self, choice: Choice) -> Callable[[], None]:
        return lambda: carry_out(self._presenter, self._arriving, choice)

    def _keyed(self) -> Iterator[Act]:
        window = self._window
        if window.folded is None:
            yield Act(
                "notes:write",
                translate("NotesActs", "Write"),
                window.card.field.setFocus,
                translate("NotesActs", "the cursor goes to the field"),
                shortcut="Ctrl+L",
                icon="pen-line",
            )
            yield Act(
                "notes:tags",
                translate("NotesActs", "Tags of what was written"),
                window.tags_asked.emit,
                translate("NotesActs", "words to find it by"),
                shortcut=TAGS,
                icon="tag",
            )
        yield Act(
            "notes:people",
            translate("NotesActs", "Arrivals and departures"),
            window.people_asked.emit,
            translate("NotesActs", "the whole list; turns and seats follow"),
            shortcut=PEOPLE,
            icon="door-open",
        )
        yield Act(
            "notes:silent",
            window.ui.silentButton.text(),
            window.silent_asked.emit,
            translate("NotesActs", "the field folds away; nothing typed is kept"),
            shortcut=SILENT,
            icon="eye-off",
            enabled=window.ui.silentButton.isEnabled(),
        )
        yield Act(
            "notes:back",
            window.ui.backButton.text(),
            window.back_asked.emit,
            translate("NotesActs", "what was written here goes; it can be undone"),
            shortcut=BACK,
            icon="undo-2",
        )
        yield Act(
            "notes:undo",
            translate("NotesActs", "Undo"),
            window.undo_asked.emit,
            translate("NotesActs", "what you did last"),
            shortcut="Ctrl+Z",
            icon="undo-2",
        )
        yield Act(
            "notes:writer",
            translate("NotesActs", "Choose who writes here"),
            window.choose_writer,
            translate("NotesActs", "every line tells who wrote it"),
            shortcut=WRITER,
            icon="user",
        )
