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


class PlannerSession(Retranslated, QWidget):
    """Shows the facts and asks for them to be changed as soon as a field is left."""

    def __init__(self, presenter: PlannerPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui: Ui_PlannerSession = Ui_PlannerSession()
        self.ui.setupUi(self)
        self._presenter = presenter
        ui = self.ui
        ui.purposeField.set_lines(2, 4)
        ui.titleField.committed.connect(lambda _key, text: presenter.edit_session(title=text.strip()))
        ui.placeField.committed.connect(lambda _key, text: presenter.edit_session(place=text.strip()))
        ui.purposeField.committed.connect(
            lambda _key, text: presenter.edit_session(purpose_text=text.strip())
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
        ui.titleField.load(session.id, named(session.title))
        ui.placeField.load(session.id, session.place)
        ui.purposeField.load(session.id, named(session.purpose_text))
        if not ui.dateField.hasFocus():
            ui.dateField.setDate(QDate(session.date.year, session.date.month, session.date.day))
        ui.startField.load(session.id, time_of_day(session.starts_at))
        ui.endField.load(session.id, time_of_day(session.ends_at))
        ui.firmBox.setChecked(session.firm_end)
        ui.modeBox.setCurrentIndex(ui.modeBox.findData(session.mode.value))
        ui.purposeBox.setCurrentIndex(ui.purposeBox.findData(session.purpose.value))

    def _date(self) -> None:
        plan, date = self._presenter.plan, self.ui.dateField.date()
        wanted = dt.date(date.year(), date.month(), date.day())
        if plan is not None and wanted != plan.session.date:
            self._presenter.edit_session(date=wanted)

    def _time(self, field: str, text: str) -> None:
        """Store an hour that can be read; the other is shown again as it was when the field is left.

        A session moved past its end keeps its length, as in a calendar.
        """
        wanted, plan = read_time(text), self._presenter.plan
        if wanted is None or plan is None:
            return
        fields = {field: wanted}
        if field == "starts_at" and wanted >= plan.session.ends_at:
            fields["ends_at"] = _later(wanted, slot_seconds(plan.session))
        self._presenter.edit_session(**fields)

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
