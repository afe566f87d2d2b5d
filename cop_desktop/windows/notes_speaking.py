"""What whoever takes the notes does with the people of the list: hands, and who comes and goes."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cop_desktop.qt.presenters.notes import FollowPresenter
from cop_desktop.qt.presenters.speaking_acts import PersonAct, person_acts
from cop_desktop.windows.notes import Notes

THEIRS = frozenset({"hand", "leave", "arrive", "remote"})
"""The floor is given by whoever leads."""


class NotesSpeaking(QObject):
    """Lets a screen reader act on the rows of the window."""

    def __init__(self, window: Notes, presenter: FollowPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._presenter = presenter
        window.rows.offer(lambda who: tuple((act.key, act.words) for act in self._acts(who)))
        window.rows.acted.connect(self._act)

    def _acts(self, person_id: str) -> tuple[PersonAct, ...]:
        view, script = self._presenter.view, self._presenter.script
        if view is None or script is None:
            return ()
        return tuple(act for act in person_acts(view, script, person_id) if act.key in THEIRS)

    def _act(self, key: str, person_id: str) -> None:
        for act in self._acts(person_id):
            if act.key == key:
                self._presenter.ask(act.build)
