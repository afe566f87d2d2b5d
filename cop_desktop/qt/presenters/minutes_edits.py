"""Edits of minutes on their way to the disk: with what was seen, undoable, and overwriting nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Level, Messages
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers

if TYPE_CHECKING:
    from cop_desktop.services.merging import Seen

_MENTION = re.compile(r"\{@[^{}]+\}")
UseCase = Callable[["Seen | None"], Changes]
"""Edits, given what was seen; None insists."""


class MinutesEdits(QObject):
    """What was changed elsewhere meanwhile is kept and told; one key writes ours over it."""

    def __init__(
        self, workers: Workers, messages: Messages, undo: Undo, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workers = workers
        self._messages = messages
        self._undo = undo

    def write(
        self,
        text: str,
        use_case: UseCase,
        seen: Mapping[str, Any],
        *,
        since: int | None = None,
        then: Callable[[], None] = lambda: None,
        failed: Callable[[], None] = lambda: None,
    ) -> None:
        """Run a use case; `text` names it for Ctrl+Z, `seen` maps fields to what they held on the screen.

        `since` is the last line of the change feed the screen had read.
        """
        from cop_desktop.services.merging import Conflict, Seen

        def written(changes: Changes) -> None:
            self._messages.withdraw("minutes-edit")
            self._undo.record(text, changes)
            then()

        def insist() -> None:
            self._workers.write(lambda: use_case(None), then=written, failed=refused)

        def refused(error: CopError) -> None:
            failed()
            if not isinstance(error, Conflict):
                self._messages.say(Level.ERROR, sentence(error), replaces="minutes-edit")
                return
            if error.names == ("deleted_at",):
                said = translate("Minutes", "It was taken away elsewhere meanwhile.")
                self._messages.say(Level.WARNING, said, replaces="minutes-edit")
                return
            theirs = next((v for v in (getattr(error.row, n, "") for n in error.names) if v), "")
            said = translate("Minutes", "Changed elsewhere meanwhile, and kept.")
            if isinstance(theirs, str) and error.names[0] in {"summary", "wording", "public_text"}:
                said = translate("Minutes", "Changed elsewhere meanwhile, and kept: “{0}”").format(
                    " ".join(_MENTION.sub("@…", theirs).split())[:160]
                )
            label = translate("Minutes", "Keep mine")
            self._messages.say(Level.WARNING, said, label, insist, replaces="minutes-edit")

        self._workers.write(lambda: use_case(Seen(dict(seen), since)), then=written, failed=refused)
