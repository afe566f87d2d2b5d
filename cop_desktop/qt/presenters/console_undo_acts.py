"""Taking back and doing again, in the palette: what the keys of undo do, by name."""

from __future__ import annotations

from collections.abc import Iterator

from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_undo import LastActions
from cop_desktop.qt.presenters.palette import Act


class UndoActs:
    """A source of acts, while there is something to take back or to do again."""

    def __init__(self, last: LastActions) -> None:
        self._last = last

    def __call__(self, _typed: str) -> Iterator[Act]:
        """Offer them, named by what they undo."""
        words = self._last.words()
        if words:
            yield Act(
                "console:undo",
                words[:1].upper() + words[1:],
                self._last.undo,
                translate("Speaking", "as if it had never been done; what was written stays where it is"),
                shortcut="Ctrl+Z",
                icon="undo-2",
                tone="muted",
                also=translate("Speaking", "undo take back last action"),
                near=2,
            )
        if self._last.can_redo:
            yield Act(
                "console:redo",
                translate("Speaking", "Do again what was taken back"),
                self._last.redo,
                translate("Speaking", "as long as nothing else was done since"),
                shortcut="Ctrl+Shift+Z",
                icon="rotate-ccw",
                tone="muted",
                also=translate("Speaking", "redo"),
                near=2,
            )
