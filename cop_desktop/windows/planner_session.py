"""The facts of a session: date, times, place, mode, purpose, firm end."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QComboBox, QWidget

from cop_desktop._built.ui_planner_session import Ui_PlannerSession
from cop_desktop.domain.agenda.plan import slot_seconds
from cop_desktop.domain.codes import Mode, Purpose
from cop_desktop.qt.dates import time_of_day
from cop_desktop.qt.language import Retranslated
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.presenters.planner_words import mode_name, purpose_name, read_time
from cop_desktop.services.merging import Seen
from cop_desktop.services.plan_view import SessionPlan
from cop_desktop.windows.planner_clash import ClashBar


class PlannerSession(Retranslated, QWidget):
    """Shows the facts and asks for them to be changed as soon as a field is left."""

    def __init__(self, presenter: PlannerPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_PlannerSession = Ui_PlannerSession()
        self.ui.setupUi(self)
        self._presenter = presenter
        ui = self.ui
        ui.purposeField.set_lines(2, 4)
        self.clash_bar = ClashBar(presenter, parent=self)
        ui.whole.insertWidget(0, self.clash_bar)
        self.clash_bar.before(ui.titleField)
        self._date_seen: SessionPlan | None = None
        self._date_shown = dt.date.min
        for field, name in (
            (ui.titleField, "title"), (ui.placeField, "place"), (ui.purposeField, "purpose_text"),
        ):  # fmt: skip
            field.committed.connect(
                lambda _key, text, name=name, field=field: presenter.edit_session(
                    seen=Seen({name: field.seen}), **{name: text.strip()}
                )
            )
        ui.dateField.editingFinished.connect(self._date)
        ui.startField.committed.connect(lambda _key, text: self._time("starts_at", text))
        ui.endField.committed.connect(lambda _key, text: self._time("ends_at", text))
        ui.firmBox.clicked.connect(lambda on: presenter.edit_session(firm_end=on))
        ui.modeBox.activated.connect(lambda: presenter.edit_session(mode=Mode(ui.modeBox.currentData())))
        ui.purposeBox.activated.connect(self._purpose)
        presenter.changed.connect(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        """Fill the lists in the language shown."""
        if not hasattr(self, "_presenter"):
            return
        _fill(self.ui.modeBox, [(mode_name(mode), mode.value) for mode in Mode])
        _fill(self.ui.purposeBox, [(purpose_name(each), each.value) for each in Purpose])
        french = QLocale().language() == QLocale.Language.French
        self.ui.dateField.setLocale(QLocale())
        self.ui.dateField.setDisplayFormat("d MMMM yyyy" if french else "MMMM d, yyyy")
        self._show()

    def focus_first(self) -> None:
        """Begin with the title."""
        self.ui.titleField.setFocus()

    def _show(self) -> None:
        plan = self._presenter.plan
        self.setEnabled(plan is not None)
        if plan is None:
            return
        session, ui, named = plan.session, self.ui, self._presenter.named
        shown = self._presenter.shown
        ui.titleField.load(session.id, named(shown(session.id, "title", session.title)))
        ui.placeField.load(session.id, shown(session.id, "place", session.place))
        ui.purposeField.load(session.id, named(shown(session.id, "purpose_text", session.purpose_text)))
        if not ui.dateField.hasFocus():
            self._date_seen, self._date_shown = plan, shown(session.id, "date", session.date)
            ui.dateField.setDate(QDate(*self._date_shown.timetuple()[:3]))
        ui.startField.load(session.id, time_of_day(shown(session.id, "starts_at", session.starts_at)))
        ui.endField.load(session.id, time_of_day(shown(session.id, "ends_at", session.ends_at)))
        ui.firmBox.setChecked(session.firm_end)
        ui.modeBox.setCurrentIndex(ui.modeBox.findData(session.mode.value))
        ui.purposeBox.setCurrentIndex(ui.purposeBox.findData(session.purpose.value))

    def _date(self) -> None:
        date = self.ui.dateField.date()
        wanted = dt.date(date.year(), date.month(), date.day())
        if self._date_seen is not None and wanted != self._date_shown:
            self._date_shown = wanted
            self._presenter.edit_session(seen=self._date_seen, date=wanted)

    def _time(self, field: str, text: str) -> None:
        """Store an hour that can be read; the other is shown again as it was when the field is left.

        A session moved past its end keeps its length, as in a calendar.
        """
        wanted, plan = read_time(text), self._presenter.plan
        if wanted is None or plan is None:
            return
        typed_in = self.ui.startField if field == "starts_at" else self.ui.endField
        fields, seen = {field: wanted}, {field: read_time(typed_in.seen) or getattr(plan.session, field)}
        if field == "starts_at" and wanted >= plan.session.ends_at:
            fields["ends_at"] = _later(wanted, slot_seconds(plan.session))
            seen["ends_at"] = plan.session.ends_at
        self._presenter.edit_session(seen=Seen(seen), **fields)

    def _purpose(self) -> None:
        self._presenter.edit_session(purpose=Purpose(self.ui.purposeBox.currentData()))


def _later(time: dt.time, seconds: int) -> dt.time:
    """The time of day so much later, on the same day: 23:59 at the latest."""
    minutes = min(24 * 60 - 1, time.hour * 60 + time.minute + seconds // 60)
    return dt.time(minutes // 60, minutes % 60)


def _fill(box: QComboBox, rows: list[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    for text, value in rows:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
