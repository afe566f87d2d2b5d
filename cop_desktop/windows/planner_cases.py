"""Cases of a session: who would bring one, which is chosen, and behind a lock the line and the sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCompleter, QListWidgetItem, QPushButton, QWidget

from cop_desktop._built.ui_planner_cases import Ui_PlannerCases
from cop_desktop.domain.capture.cleaning import folded
from cop_desktop.domain.codes import CaseKind
from cop_desktop.qt.form import key_text, name
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.widgets.case_row import CHOSEN, NOTE, ROW, TALL, UNDER, CaseRow
from cop_desktop.services.cases import CaseLine
from cop_desktop.services.merging import Seen
from cop_desktop.windows.planner_clash import ClashBar

MOST_ROWS = 5
"""Candidates seen before the list scrolls."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KINDS = {Qt.Key.Key_1: CaseKind.PROBLEM, Qt.Key.Key_2: CaseKind.PROJECT, Qt.Key.Key_3: CaseKind.CONCERN}
_SHEET = ("line", "situation", "attempts", "request")


class PlannerCases(Retranslated, QWidget):
    """The lock closes by itself each time the card is left; closed, no private word is in the window."""

    def __init__(self, presenter: PlannerPresenter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_PlannerCases = Ui_PlannerCases()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._theme = theme
        self._current = ""
        self._filling = False
        ui = self.ui
        ui.list.setItemDelegate(CaseRow(theme, ui.list))
        ui.list.installEventFilter(self)
        ui.list.currentItemChanged.connect(lambda _now, _before: self._moved())
        ui.addField.returnPressed.connect(self._add)
        ui.addField.textEdited.connect(lambda _typed: ui.unknownLabel.hide())
        ui.chooseButton.clicked.connect(self._choose)
        for button in (ui.chooseButton, ui.lockButton):
            button.installEventFilter(self)  # Enter presses them, as Space does
        ui.lockButton.toggled.connect(lambda _open: self._show())
        self.clash_bar = ClashBar(presenter, about_cases=True, parent=ui.sheet)
        ui.sheetLayout.insertWidget(0, self.clash_bar)
        self.clash_bar.before(ui.kindBox)
        self._fields = {each: getattr(ui, f"{each}Field") for each in _SHEET}
        for each in _SHEET[1:]:
            self._fields[each].set_lines(1, 5)
        for which, field in self._fields.items():
            field.committed.connect(
                lambda key, text, which=which, field=field: presenter.edit_case(
                    key, seen=Seen({which: field.seen}), **{which: text.strip()}
                )
            )
        ui.kindBox.activated.connect(lambda _index: self._set_kind(CaseKind(ui.kindBox.currentData())))
        presenter.cases_changed.connect(self._show)
        theme.changed.connect(self._themed)
        self.retranslate()
        self._themed()

    @property
    def unlocked(self) -> bool:
        """Tell whether private words are shown."""
        return self.ui.lockButton.isChecked()

    def focus_first(self) -> None:
        """Begin with the candidates; with a name when there is none yet."""
        (self.ui.list if self._presenter.board.lines else self.ui.addField).setFocus()

    def toggle_lock(self) -> None:
        """Open or close the lock."""
        self.ui.lockButton.toggle()

    def retranslate(self) -> None:
        """Say everything made in code again."""
        if not hasattr(self, "_fields"):
            return
        kinds = self.ui.kindBox
        kinds.clear()
        for kind in CaseKind:
            kinds.addItem(kind_name(kind), kind.value)
        self._keys = translate(
            "PlannerCases", "{0}: choose or free · 1, 2, 3: kind · {1}: order · {2}: take off · {3}: lock"
        )
        self._keys = self._keys.format(
            key_text("Return"),
            key_text("Alt+Up").rpartition("+")[0] + "+↑↓",
            key_text("Del"),
            key_text("Ctrl+L"),
        )
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Serve the keys of the list."""
        if watched is self.ui.list and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._key(event)
        if isinstance(watched, QPushButton) and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            if event.type() == QEvent.Type.KeyPress:
                watched.click()
            return event.type() == QEvent.Type.KeyPress
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the cases when they are looked at."""
        super().showEvent(event)
        self._presenter.watch_cases(watching=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Store what was being typed, close the lock and forget what was behind it."""
        for field in self._fields.values():
            field.commit()
        self.ui.lockButton.setChecked(False)
        self._presenter.watch_cases(watching=False)
        super().hideEvent(event)

    # Inside

    def _key(self, event: QKeyEvent) -> bool:
        line, key = self._line(), Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if line is None:
            return False
        if held == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            at = self.ui.list.currentRow() + (-1 if key == Qt.Key.Key_Up else 1)
            self._presenter.move_case(line.case, max(0, at))
        elif held:
            return False
        elif key in _ENTER:
            self._choose()
        elif key in _KINDS:
            self._set_kind(_KINDS[key])
        elif key == Qt.Key.Key_Delete:
            if not event.isAutoRepeat():
                self._presenter.remove_case(line.case)
        else:
            return False
        return True

    def _line(self) -> CaseLine | None:
        lines = self._presenter.board.lines
        return next((each for each in lines if each.case.id == self._current), None)

    def _add(self) -> None:
        """Take a name of the list of people, or the beginning of one that is only one person's."""
        plan, typed = self._presenter.plan, folded(self.ui.addField.text().strip())
        people = [line.person for line in plan.attendance] if plan is not None else []
        exact = [each for each in people if folded(each.full_name) == typed]
        found = exact or [each for each in people if typed and folded(each.full_name).startswith(typed)]
        self.ui.unknownLabel.setVisible(bool(typed) and len(found) != 1)
        if len(found) != 1:
            return
        QTimer.singleShot(0, self.ui.addField, self.ui.addField.clear)  # after the completer wrote the name
        there = [each.case.id for each in self._presenter.board.lines if each.person.id == found[0].id]
        if there:
            self._current = there[0]
            self._show()
        else:
            self._presenter.add_case(found[0].id)

    def _choose(self) -> None:
        line = self._line()
        if line is not None and line.public:
            self._presenter.free_case(line.case)
        elif line is not None:
            self._presenter.choose_case(line.case)

    def _set_kind(self, kind: CaseKind) -> None:
        line = self._line()
        if line is not None:
            self._presenter.set_kind(line.case, kind)

    def _moved(self) -> None:
        item = self.ui.list.currentItem()
        if not self._filling and item is not None:
            self._current = str(item.data(Qt.ItemDataRole.UserRole))
            self._show_sheet()

    def _show(self) -> None:
        lines, ui = self._presenter.board.lines, self.ui
        ids = [each.case.id for each in lines]
        made, self._presenter.made_case = self._presenter.made_case, ""
        self._current = (
            made if made in ids else self._current if self._current in ids else next(iter(ids), "")
        )
        self._filling = True
        ui.list.clear()
        for line in lines:
            ui.list.addItem(self._item(line))
        self._filling = False
        if self._current:
            ui.list.setCurrentRow(ids.index(self._current))
        tall = sum(TALL if self.unlocked and each.case.line else ROW for each in lines[:MOST_ROWS])
        ui.list.setFixedHeight(tall + 4)
        chosen = sum(bool(each.public) for each in lines)
        ui.countLabel.setText(
            translate("PlannerCases", "{0} chosen of {1}").format(chosen, len(lines)) if lines else ""
        )
        for widget in (ui.list, ui.chooseButton, ui.lockButton):
            widget.setVisible(bool(lines))
        nobody = translate("PlannerCases", "No case yet: name who would bring one, then press Enter.")
        ui.keysLabel.setText(self._keys if lines else nobody)
        ui.keysLabel.setVisible(not self.unlocked)
        ui.hintLabel.setVisible(not self.unlocked)  # the sheet takes their room
        ui.addField.setVisible(not self.unlocked)
        self._show_names()
        self._show_sheet()

    def _item(self, line: CaseLine) -> QListWidgetItem:
        """Make a row; its private line is not even in it while the lock is closed."""
        item = QListWidgetItem(line.person.full_name)
        note = line.public or kind_name(line.case.kind)
        under = self._presenter.named(line.case.line) if self.unlocked else ""
        item.setData(Qt.ItemDataRole.UserRole, line.case.id)
        item.setData(NOTE, note)
        item.setData(UNDER, under)
        item.setData(CHOSEN, bool(line.public))
        said = ", ".join(filter(None, (line.person.full_name, note, under)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item

    def _show_names(self) -> None:
        plan = self._presenter.plan
        names = [line.person.full_name for line in plan.attendance] if plan is not None else []
        held = self.ui.addField.completer()
        if held is not None and held.property("names") == names:
            return
        completer = QCompleter(names, self.ui.addField)
        completer.setProperty("names", names)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.ui.addField.setCompleter(completer)

    def _show_sheet(self) -> None:
        line, ui = self._line(), self.ui
        ui.sheet.setVisible(line is not None and self.unlocked)
        said = translate("PlannerCases", "Close the lock") if self.unlocked else ""
        said = said or translate("PlannerCases", "Open the lock")
        ui.lockButton.setText(f" {said}")
        name(ui.lockButton, said)
        if line is None:
            return
        given = line.person.given_name or line.person.full_name
        if line.public:
            words = translate("PlannerCases", "Take {0} out of {1}").format(given, line.public)
        else:
            words = translate("PlannerCases", "Choose {0} for the next consultation").format(given)
        ui.chooseButton.setText(words)
        ui.kindBox.setCurrentIndex(ui.kindBox.findData(line.case.kind.value))
        shown, named = self._presenter.shown, self._presenter.named
        for which, field in self._fields.items():
            text = named(shown(line.case.id, which, getattr(line.case, which))) if self.unlocked else ""
            field.load(line.case.id if self.unlocked else "", text)

    def _themed(self) -> None:
        self.ui.lockButton.setIcon(self._theme.icon("lock", "ink"))
        self.ui.lockButton.setIconSize(QSize(16, 16))
        self.ui.list.viewport().update()


def kind_name(kind: CaseKind) -> str:
    """What a case is about, in a word."""
    return {
        CaseKind.PROBLEM: translate("PlannerCases", "Problem"),
        CaseKind.PROJECT: translate("PlannerCases", "Project"),
        CaseKind.CONCERN: translate("PlannerCases", "Concern"),
    }[kind]
