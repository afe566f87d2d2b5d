"""From a plan to what the agenda draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QLocale

from cop_desktop.domain.agenda.plan import PlannedItem, at
from cop_desktop.domain.codes import Language, RoundKind
from cop_desktop.qt.dates import NBSP, time_of_day
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_words import hour, length
from cop_desktop.qt.widgets.agenda_layout import Agenda, ItemRow, RoundRow
from cop_desktop.services.plan_view import SessionPlan


def agenda_of(plan: SessionPlan, named: Callable[[str], str]) -> Agenda:
    """Make the agenda of a plan; `named` tells mentions with names."""
    start = at(plan.session, plan.session.starts_at).astimezone(dt.UTC)
    zone = at(plan.session, plan.session.starts_at).tzinfo

    def hour_after(seconds: int) -> str:
        return short_time(hour((start + dt.timedelta(seconds=seconds)).astimezone(zone)))

    items = tuple(_item(plan, planned, named) for planned in plan.items)
    return Agenda(items, plan.budget.slot, hour_after, plan.session.firm_end)


def short_time(time: dt.time) -> str:
    """« 13 h 20 »; `1:20`, and `2 p.m.` on the hour: the column of hours is narrow."""
    said = time_of_day(time)
    if language_shown() is Language.ENGLISH and time.minute:
        return said.split(NBSP)[0]
    return said


def language_shown() -> Language:
    """The language of the interface, from the locale in force."""
    french = QLocale().language() == QLocale.Language.French
    return Language.FRENCH if french else Language.ENGLISH


def _item(plan: SessionPlan, planned: PlannedItem, named: Callable[[str], str]) -> ItemRow:
    item = planned.item
    rounds = tuple(RoundRow(each.id, each.name, each.seconds, each.cycle) for each in planned.rounds)
    lines: list[tuple[str, str]] = []
    clients = dict.fromkeys(each.client_id for each in planned.rounds if each.client_id)
    for client in clients:
        person = plan.people.get(client)
        if person is not None:
            lines.append(("user", person.given_name))
    if item.private_title:
        lines.append(("lock", translate("Planner", "Working title")))
    marks = []
    if item.carried_action_ids:
        marks.append("rotate-ccw")
    if planned.protected:
        marks.append("shield-check")
    elif item.if_time_allows:
        marks.append("scissors")
    said = [named(item.title), length(planned.seconds)]
    if planned.protected:
        said.append(translate("Planner", "protected"))
    if item.if_time_allows:
        said.append(translate("Planner", "if time allows"))
    return ItemRow(
        id=item.id,
        title=_title(planned, named),
        rounds=rounds,
        lines=tuple(lines),
        marks=tuple(marks),
        is_break=bool(rounds) and all(each.kind is RoundKind.BREAK for each in planned.rounds),
        strong=len(rounds) > 1,
        spoken=", ".join(said),
    )


def _title(planned: PlannedItem, named: Callable[[str], str]) -> str:
    title = named(planned.item.title)
    count = len(planned.item.carried_action_ids)
    if not count:
        return title
    return f"{title} · " + translate("Planner", "%n open", "", count)
