"""The strip of the planner: total against the slot, how many clients fit, who comes."""

from __future__ import annotations

from PySide6.QtCore import Qt

from cop_desktop._built.ui_planner import Ui_Planner
from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.domain.formats.format import Format
from cop_desktop.qt.dates import time_of_day
from cop_desktop.qt.form import set_class
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_words import cycles_fit, facts, length, one_more
from cop_desktop.qt.widgets.planner_slot import SlotBar
from cop_desktop.services.plan_view import SessionPlan


def left_words(plan: SessionPlan) -> tuple[str, str]:
    """« 5 min de jeu » or « 12 min de trop », with its token; nothing when the plan fills its slot."""
    if not plan.budget.left:
        return "", "muted"
    if plan.budget.over:
        return translate("Planner", "{0} too long").format(length(plan.budget.over)), "over"
    return translate("Planner", "{0} of play").format(length(plan.budget.left)), "muted"


def show_title(ui: Ui_Planner, plan: SessionPlan, title: str) -> None:
    """Write title and facts, cut with « … » where there is no room; the tooltip has them whole.

    A title that would be cut is written a size smaller first.
    """
    set_class(ui.titleLabel, "title")
    if ui.titleLabel.fontMetrics().horizontalAdvance(title) > max(120, ui.titleLabel.width()):
        set_class(ui.titleLabel, "title", "long")
    for label, text in ((ui.titleLabel, title), (ui.factsLabel, facts(plan.session))):
        room = max(120, label.width())
        label.setToolTip(text)
        label.setText(label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room))


def show_strip(ui: Ui_Planner, bar: SlotBar, plan: SessionPlan, current: Format | None) -> None:
    """Answer the three questions; `current` is the gallery's format, told when the plan repeats none."""
    budget, session = plan.budget, plan.session
    ui.totalLabel.setText(
        translate("Planner", "{0} of {1}").format(length(budget.planned), budget.slot // 60)
    )
    words = (
        translate("Planner", "firm end at {0}") if session.firm_end else translate("Planner", "ends at {0}")
    )
    end = words.format(time_of_day(session.ends_at))
    ui.leftLabel.setText(" · ".join(filter(None, (left_words(plan)[0], end))))
    bar.show_slot(budget.planned, budget.slot, time_of_day(session.starts_at), time_of_day(session.ends_at))
    _show_fit(ui, plan, current)
    _show_who(ui, plan)


def _show_fit(ui: Ui_Planner, plan: SessionPlan, current: Format | None) -> None:
    fit = plan.fit or (plan.fit_of(current) if current is not None else None)
    for widget in (ui.fitIcon, ui.fitLabel, ui.fitMore):
        widget.setVisible(fit is not None)
    if fit is None:
        return
    ui.fitLabel.setText(cycles_fit(fit.per, fit.fit))
    if fit.planned < fit.fit and fit.spare >= 60:
        ui.fitMore.setText(translate("Planner", "with {0} to spare").format(length(fit.spare)))
    else:
        ui.fitMore.setText(one_more(fit.per, fit.fit + 1, fit.beyond))


def _show_who(ui: Ui_Planner, plan: SessionPlan) -> None:
    status = AttendanceStatus
    present, remote, excused = (plan.count(each) for each in (status.PRESENT, status.REMOTE, status.EXCUSED))
    coming = plan.count(status.EXPECTED) + present + remote
    ui.whoLabel.setText(translate("Planner", "%n expected", "", coming))
    said = [
        translate("Planner", "%n present", "", present) if present else "",
        translate("Planner", "%n remote", "", remote) if remote else "",
        translate("Planner", "%n excused", "", excused) if excused else "",
    ]
    in_circle = translate("Planner", "%n in the circle", "", plan.people_in_circle)
    ui.whoMore.setText(" · ".join(filter(None, said)) or in_circle)
