"""Sorting minutes: one item at a time, an answer chosen, kept, put off or undone; shows nothing.

Long because every gesture is about the item chosen, and what it does says which is chosen next.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from cop_desktop.domain.answers import days_meant, people_meant
from cop_desktop.domain.codes import Language
from cop_desktop.domain.minutes.triage import AnswerKind, Case, Doubt, given_answer
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters import triage_words as words
from cop_desktop.qt.presenters.minutes import MinutesPresenter

if TYPE_CHECKING:
    from cop_desktop.services.minutes_board import Board, Line
    from cop_desktop.services.minutes_editing import MinutesEditing

GROUP = "*"
"""Stands for the whole group among those who may answer for an action."""


class TriagePresenter(QObject):
    """Holds the items to judge while the session is shown: one answered stays in the list, ticked."""

    changed = Signal()
    """The items, or the current one, are others."""
    rewording = Signal(str)
    """The current item is to be reworded, beginning with these words."""
    all_answered = Signal()
    """The last item waiting was answered."""

    def __init__(self, minutes: MinutesPresenter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._session_id = ""
        self._known: dict[str, Case] = {}
        self._chosen: dict[str, AnswerKind] = {}
        self._waved: set[str] = set()
        self._asking: dict[str, bool] = {}
        self._last = ""
        self.current = ""
        minutes.changed.connect(self._read)
        self._read()

    # What is shown

    @property
    def board(self) -> Board | None:
        """The board the items were read from."""
        return self._minutes.board

    @property
    def cases(self) -> list[Case]:
        """The items to judge, in the order of their reasons."""
        return list(self._known.values())

    def case(self, key: str = "") -> Case | None:
        """Find an item to judge; by default the current one."""
        return self._known.get(key or self.current)

    def line(self, key: str = "") -> Line | None:
        """Find the line of an item; by default of the current one."""
        return self._minutes.line(key or self.current)

    def given(self, key: str) -> AnswerKind | None:
        """Tell which answer an item was given."""
        return self._known[key].given

    def answered(self, key: str) -> bool:
        """Tell whether an item waits no more."""
        return self._known[key].given is not None or key in self._waved

    def waved(self, key: str) -> bool:
        """Tell whether an item was passed with what it has."""
        return key in self._waved

    def done(self) -> int:
        """Count the items answered."""
        return sum(self.answered(key) for key in self._known)

    def chosen(self) -> AnswerKind | None:
        """Give the answer Enter would keep for the current item."""
        case = self.case()
        return None if case is None else self._chosen.get(self.current) or case.given or case.proposed

    def asking(self) -> bool | None:
        """Tell whether a word is to be prepared to whom the current item is about; None: nobody is asked."""
        case = self.case()
        if case is None or not case.ask or self.chosen() is AnswerKind.OUT:
            return None
        return self._asking.get(self.current, case.asking)

    def asked_name(self) -> str:
        """Give the given name of whoever may be asked about the current item."""
        case, board = self.case(), self.board
        people = board.people if board is not None else ()
        return next((each.given_name for each in people if case and each.id == case.ask), "")

    # What is asked

    def go(self, key: str) -> None:
        """Make an item the current one."""
        if key in self._known and key != self.current:
            self.current = key
            self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the item before, or after."""
        keys = list(self._known)
        if self.current in keys:
            at = min(max(keys.index(self.current) + by, 0), len(keys) - 1)
            self.go(keys[at])

    def later(self) -> None:
        """Put the current item off: go to the next one that waits."""
        self._go_on(wave=False)

    def choose(self, kind: AnswerKind) -> None:
        """Choose an answer for the current item; Enter keeps it."""
        case = self.case()
        if case is None or case.answer(kind) is None:
            return
        self._chosen[self.current] = kind
        self.changed.emit()
        if kind is AnswerKind.REWORD:
            self.rewording.emit(self._first_words(case))

    def ask(self, *, wanted: bool) -> None:
        """Have a word prepared to whoever the current item is about, or not; what Enter keeps says so."""
        if self.asking() not in {None, wanted}:
            self._asking[self.current] = wanted
            self.changed.emit()

    def keep(self) -> None:
        """Keep the answer chosen for the current item, and go on."""
        case, kind = self.case(), self.chosen()
        if case is None:
            if not self._known:
                self.all_answered.emit()
            return
        if kind is AnswerKind.REWORD:
            if case.given is not AnswerKind.REWORD:
                self.rewording.emit(self._first_words(case))
                return
            self._go_on()
            return
        answer, ask = case.answer(kind), self._ask_of(case)
        if answer is None or (kind is case.given and ask in {None, case.asking}):
            self._go_on()
            return
        self._write(
            case,
            lambda seen: self._editing().decide(case.item.id, answer.fields, seen=seen, ask=ask),
            list(answer.fields),
        )

    def reword(self, text: str, title: str | None = None) -> None:
        """Give the current item its words for the minutes, and its title; go on."""
        case = self.case()
        if case is None or not text.strip():
            return
        ask = self._ask_of(case)
        self._write(
            case,
            lambda seen: self._editing().reword(case.item.id, text, seen=seen, ask=ask, title=title),
            ["minutes_choice", "public_text" if case.room else "wording", "public_title"],
        )

    def give_up_rewording(self) -> None:
        """Come back to the answer proposed."""
        self._chosen.pop(self.current, None)
        self.changed.emit()

    def owner_meant(self, typed: str) -> tuple[str, str] | None:
        """Give whom some letters mean: an id (`GROUP`: everybody) and a name."""
        if not typed.strip() or self.board is None:
            return None
        group = translate("Minutes", "Whole group")
        if group.lower().startswith(typed.strip().lower()) or typed.strip() == GROUP:
            return GROUP, group
        found = people_meant(typed, self.board.people, ())
        return (found[0].id, found[0].full_name) if found else None

    def due_meant(self, typed: str) -> tuple[dt.date | None, str] | None:
        """Give which day some letters mean (None: the next session), and how it is said."""
        if not typed.strip() or self.board is None:
            return None
        french = QLocale().language() == QLocale.Language.French
        language = Language.FRENCH if french else Language.ENGLISH
        found = days_meant(typed, self.board.session.date, language)
        if not found:
            return None
        said, day = found[0]
        return day, words.due_words(said, day)

    def complete(self, owner: str, due: str) -> None:
        """Give the current action what was typed, and go on; nothing typed leaves it as it is."""
        case = self.case()
        if case is None:
            return
        who, when = self.owner_meant(owner), self.due_meant(due)
        if who is None and when is None:
            self._waved.add(self.current)
            self._go_on()
            return
        is_group = who is not None and who[0] == GROUP
        self._write(
            case,
            lambda seen: self._editing().complete(
                case.item.id,
                owner_id=None if who is None or is_group else who[0],
                owner_is_group=is_group,
                due_on=when[0] if when else None,
                due_next_session=when is not None and when[0] is None,
                seen=seen,
            ),
            ["owner_id", "owner_is_group", "due_on", "due_next_session"],
        )

    # What is written

    def _ask_of(self, case: Case) -> bool | None:
        """Tell what an answer says of asking: None when nobody can be asked, never of what is left out."""
        return None if not case.ask else bool(self.asking())

    def _editing(self) -> MinutesEditing:
        """Give the service, on the writer's thread."""
        return self._minutes.services().minutes_editing

    def _write(self, case: Case, use_case: words.UseCase, fields: list[str]) -> None:
        """Send an answer; the next item is shown at once, the one refused comes back."""
        key, before = case.item.id, self._known[case.item.id]
        self._last = key

        def failed() -> None:
            self._waved.discard(key)
            self._known[key] = before
            self.current = key
            self.changed.emit()

        seen = {name: getattr(case.item, name) for name in fields}
        self._minutes.edits.write(words.edit_name(), use_case, seen, since=self._minutes.since, failed=failed)
        self._chosen.pop(key, None)
        self._waved.add(key)
        self._go_on()

    def _go_on(self, *, wave: bool = True) -> None:
        """Go to the next item that waits, the first ones after the last."""
        keys = list(self._known)
        at = keys.index(self.current) if self.current in keys else -1
        waiting = [key for key in (*keys[at + 1 :], *keys[: at + 1]) if not self.answered(key)]
        if waiting:
            self.current = waiting[0]
            self.changed.emit()
            return
        if wave:
            self.changed.emit()
            self.all_answered.emit()

    def _first_words(self, case: Case) -> str:
        """Begin a rewording with the words there are, else with what would be read without a name."""
        line = self.line(case.item.id)
        if line is not None and line.wording and case.given is AnswerKind.REWORD:
            return line.wording
        nameless = case.answer(AnswerKind.NAMELESS)
        said = nameless.read if nameless else ""
        title = self.first_title()
        return said.removeprefix(title).removeprefix(" — ") if title else said

    def first_title(self) -> str:
        """Begin the rewording of a title with what would be read without a name; empty: it has none."""
        case, line = self.case(), self.line()
        if case is None or line is None or not (case.item.public_title if case.room else line.title):
            return ""
        nameless = case.answer(AnswerKind.NAMELESS)
        title, dash, _ = (nameless.read if nameless else "").partition(" — ")
        return title if dash else line.title_read

    # What comes back

    @Slot()
    def _read(self) -> None:
        board = self.board
        if board is None:
            if self._known:
                self._known, self.current = {}, ""
                self.changed.emit()
            return
        if board.session.id != self._session_id:
            self._session_id = board.session.id
            self._known, self._chosen, self._waved, self.current = {}, {}, set(), ""
            self._asking = {}
        found = {case.item.id: case for case in board.triage.cases}
        undone = [
            key
            for key, case in found.items()
            if case.given is None and key in self._known and self._known[key].given is not None
        ]
        there = {line.item.id for line in (*board.lines, *board.earlier)}
        kept = [found.get(key, self._settled(case)) for key, case in self._known.items() if key in there]
        new = [case for key, case in found.items() if key not in self._known]
        order = {doubt: rank for rank, doubt in enumerate(Doubt)}
        self._known = {
            case.item.id: case for case in sorted((*kept, *new), key=lambda case: order[case.doubt])
        }
        for key in undone:
            self._waved.discard(key)
        if undone:
            self.current = undone[-1]
        if self.current not in self._known:
            waiting = [key for key in self._known if not self.answered(key)]
            self.current = next(iter(waiting or self._known), "")
        self.changed.emit()

    def _settled(self, case: Case) -> Case:
        """Give an item that is in doubt no more: its own answer took the doubt away."""
        if case.doubt is Doubt.ACTION:
            return replace(case, given=AnswerKind.NAMED)
        line = self.line(case.item.id)
        kind = given_answer(line.item, case.answers, room=case.room) if line is not None else None
        return replace(case, given=kind or AnswerKind.REWORD)
