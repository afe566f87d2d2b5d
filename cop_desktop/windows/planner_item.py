"""One item of the agenda: its two titles, who is helped, how often, how long, what protects it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from cop_desktop._built.ui_planner_item import Ui_PlannerItem
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.codes import Level, RoundKind
from cop_desktop.qt.language import Retranslated, translate
from cop_desktop.qt.presenters.capture_words import level_name
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_agenda import language_shown
from cop_desktop.qt.presenters.planner_words import length, read_length
from cop_desktop.qt.theme import Theme
from cop_desktop.services.merging import Seen
from cop_desktop.services.plan_view import SessionPlan
from cop_desktop.windows.planner_clash import ClashBar


class PlannerItem(Retranslated, QWidget):
    """Shows the chosen item."""

    round_asked = Signal()

    def __init__(self, presenter: PlannerPresenter, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_PlannerItem = Ui_PlannerItem()
        self.ui.setupUi(self)
        self._presenter = presenter
        self._theme = theme
        self._clients: list[QComboBox] = []
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self.ui.clientsPlace)
        self._grid.setContentsMargins(0, 0, 0, 0)
        ui = self.ui
        self.clash_bar = ClashBar(presenter, parent=self)
        ui.whole.insertWidget(0, self.clash_bar)
        self.clash_bar.before(ui.titleField)
        self.people_note = QLabel(self)
        self.people_note.setProperty("class", "small muted")
        self.people_note.setWordWrap(True)
        ui.whole.insertWidget(ui.whole.indexOf(ui.durationRow) + 1, self.people_note)
        self._plan_seen: SessionPlan | None = None
        self._seconds_shown = 0
        for field, name in ((ui.titleField, "title"), (ui.privateField, "private_title")):
            field.committed.connect(
                lambda key, text, name=name, field=field: presenter.edit_item(
                    key, seen=Seen({name: field.seen}), **{name: text.strip()}
                )
            )
        ui.fewerButton.clicked.connect(lambda: presenter.add_cycles(-1))
        ui.moreButton.clicked.connect(lambda: presenter.add_cycles(1))
        ui.lessButton.clicked.connect(lambda: presenter.lengthen(-1))
        ui.moreTimeButton.clicked.connect(lambda: presenter.lengthen(1))
        ui.durationField.editingFinished.connect(self._length)
        ui.fitButton.clicked.connect(presenter.fit_people)
        ui.protectedBox.clicked.connect(lambda on: self._edit(protected=on, if_time_allows=False))
        ui.ifTimeBox.clicked.connect(lambda on: self._edit(if_time_allows=on, protected=False))
        ui.levelBox.activated.connect(lambda: self._edit(level=Level(ui.levelBox.currentData())))
        ui.addRoundButton.clicked.connect(lambda: presenter.add_round(translate("Planner", "New round")))
        ui.removeButton.clicked.connect(presenter.remove)
        ui.roundLink.clicked.connect(self.round_asked)
        presenter.changed.connect(self._show)
        presenter.chosen_changed.connect(self._show)
        theme.changed.connect(self._themed)
        self._themed()
        self.retranslate()

    def retranslate(self) -> None:
        """Fill the list of levels in the language shown."""
        if not hasattr(self, "_grid"):
            return
        box = self.ui.levelBox
        box.clear()
        for level in Level:
            box.addItem(level_name(level), level.value)
        self._show()

    def focus_first(self) -> None:
        """Begin with the title for the room."""
        self.ui.titleField.setFocus()
        self.ui.titleField.selectAll()

    def _edit(self, **fields: Any) -> None:
        if self._presenter.item is not None:
            self._presenter.edit_item(self._presenter.item.id, **fields)

    def _length(self) -> None:
        item = self._presenter.item
        seconds = read_length(self.ui.durationField.text())
        if item is None:
            return
        if seconds is None or seconds <= 0:
            self.ui.durationField.setText(length(item.seconds))
        elif seconds != self._seconds_shown:
            self._presenter.set_length(item.id, seconds, seen=self._plan_seen)
            self._seconds_shown = seconds

    def _show(self) -> None:
        planned, plan, ui = self._presenter.item, self._presenter.plan, self.ui
        if planned is None or plan is None:
            return
        item, named = planned.item, self._presenter.named
        form = plan.formats.find(item.format_key)
        ui.contextLabel.setText(self._context(planned))
        ui.contextLabel.setToolTip(form.credit if form else "")
        shown = self._presenter.shown
        ui.titleField.load(item.id, named(shown(item.id, "title", item.title)))
        ui.privateField.load(item.id, named(shown(item.id, "private_title", item.private_title)))
        self._show_clients(planned)
        repeated = form.repeated if form else None
        ui.cyclesPlace.setVisible(repeated is not None)
        if repeated is not None and repeated.repeat is not None:
            ui.cyclesLabel.setText(repeated.repeat.label.say(language_shown()))
            ui.cyclesCount.setText(str(planned.cycles))
            ui.fewerButton.setEnabled(planned.cycles > repeated.repeat.least and self._presenter.shapeable)
            ui.moreButton.setEnabled(planned.cycles < repeated.repeat.most and self._presenter.shapeable)
        if not ui.durationField.hasFocus():
            self._plan_seen, self._seconds_shown = plan, shown(item.id, "seconds", planned.seconds)
            ui.durationField.setText(length(self._seconds_shown))
        turns = any(each.kind is RoundKind.TURNS for each in planned.rounds)
        ui.fitButton.setVisible(form is not None and turns and plan.people_in_circle > 0)
        ui.fitButton.setText(translate("Planner", "Fit to %n people", "", plan.people_in_circle))
        short = form is not None and 0 < plan.people_in_circle < form.least_people
        self.people_note.setVisible(short)
        if form is not None and short:
            said = translate(
                "Planner",
                "This format asks for at least %n people. Durations go no lower.",
                "",
                form.least_people,
            )
            self.people_note.setText(said)
        ui.protectedBox.setChecked(item.protected)
        ui.ifTimeBox.setChecked(item.if_time_allows)
        ui.levelBox.setCurrentIndex(ui.levelBox.findData(item.level.value))
        ui.roundLink.setVisible(len(planned.rounds) == 1)
        for widget in (
            ui.addRoundButton,
            ui.removeButton,
            ui.lessButton,
            ui.moreTimeButton,
            ui.durationField,
        ):
            widget.setEnabled(self._presenter.shapeable)
        ui.fitButton.setEnabled(self._presenter.shapeable)

    def _context(self, planned: PlannedItem) -> str:
        plan = self._presenter.plan
        form = plan.formats.find(planned.item.format_key) if plan else None
        said = [form.name.say(language_shown())] if form else []
        said.append(translate("Planner", "%n round(s)", "", len(planned.rounds)))
        return " · ".join(said)

    def _show_clients(self, planned: PlannedItem) -> None:
        """One list of people for each cycle of a format that helps a client."""
        plan = self._presenter.plan
        form = plan.formats.find(planned.item.format_key) if plan else None
        wanted = planned.cycles if form is not None and form.is_per_client else 0
        self.ui.clientsPlace.setVisible(wanted > 0)
        if plan is None or not wanted:
            return
        while len(self._clients) < wanted:
            self._add_client()
        lines = sorted(plan.attendance, key=lambda line: line.person.full_name.casefold())
        for cycle, box in enumerate(self._clients, start=1):
            label = self._labels[cycle - 1]
            shown = cycle <= wanted
            box.setVisible(shown)
            label.setVisible(shown)
            if not shown:
                continue
            said = translate("Planner", "Client") if wanted == 1 else translate("Planner", "Client {0}")
            label.setText(said.format(cycle))
            box.clear()
            box.addItem(translate("Planner", "To be chosen"), "")
            for line in lines:
                box.addItem(line.person.full_name, line.person.id)
            number = planned.cycle_numbers[cycle - 1]
            client = next((each.client_id for each in planned.rounds if each.cycle == number), None)
            box.setCurrentIndex(max(0, box.findData(client or "")))

    def _add_client(self) -> None:
        cycle = len(self._clients) + 1
        label = QLabel(self.ui.clientsPlace)
        label.setProperty("class", "small strong muted")
        box = QComboBox(self.ui.clientsPlace)
        label.setBuddy(box)
        box.activated.connect(
            lambda _index, of=cycle, which=box: self._set_client(of, which.currentData() or None)
        )
        self._grid.addWidget(label, cycle, 0)
        self._grid.addWidget(box, cycle, 1)
        self._grid.setColumnStretch(1, 1)
        QWidget.setTabOrder(self._clients[-1] if self._clients else self.ui.privateField, box)
        self._clients.append(box)
        self._labels.append(label)

    def _set_client(self, rank: int, person_id: str | None) -> None:
        planned = self._presenter.item
        if planned is not None and rank <= len(planned.cycle_numbers):
            self._presenter.set_client(planned.cycle_numbers[rank - 1], person_id)

    def _themed(self) -> None:
        theme, ui = self._theme, self.ui
        ui.privateIcon.setPixmap(theme.icon("lock", "muted", 16).pixmap(16, 16))
        for button, icon in (
            (ui.fewerButton, "minus"), (ui.moreButton, "plus"),
            (ui.lessButton, "minus"), (ui.moreTimeButton, "plus"),
        ):  # fmt: skip
            button.setIcon(theme.icon(icon))
