"""How the people of a round are split: together, in pairs, at tables…; how many, and who hosts."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cop_desktop.domain.agenda.turns import COMING
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.freezing import freeze_round
from cop_desktop.domain.run.plan import Grouping
from cop_desktop.qt.dates import NBSP
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner import PlannerPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.planner_people import check

SIZES = range(3, 13)
"""People in a group that may be chosen by hand."""
SIZED = frozenset({Grouping.SMALL_GROUPS, Grouping.TABLES})
HOSTED = frozenset({Grouping.TABLES, Grouping.STATIONS, Grouping.INNER_OUTER})
"""Ways of being split where somebody stays, or sits in the middle."""
_TOGETHER = (Grouping.PLENARY, Grouping.INNER_OUTER)
_GROUPS = (Grouping.PAIRS, Grouping.TRIOS, Grouping.FOURS, Grouping.SMALL_GROUPS)
OFFERED = {
    RoundKind.NESTED: _GROUPS,
    RoundKind.ROTATION: (Grouping.TABLES, Grouping.STATIONS),
    RoundKind.COUNTDOWN: (*_TOGETHER, *_GROUPS, Grouping.TABLES),
    RoundKind.STOPWATCH: (*_TOGETHER, *_GROUPS, Grouping.TABLES),
    RoundKind.EXTENDABLE: (Grouping.PLENARY, *_GROUPS),
}
"""What a kind of round lets one choose; in the others people are as their format says."""
_SPEAKERS = {Grouping.PLENARY: "whole_group", Grouping.PAIRS: "pairs"}
_FOLLOW = frozenset({"whole_group", "pairs", "small_groups"})
"""Who speaks, where it is but another word for how people are split."""


class SplitChip(QPushButton):
    """A chip with its menu; hidden where the kind of round leaves no choice."""

    def __init__(self, presenter: PlannerPresenter, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._theme = theme
        self._round: RoundOccurrence | None = None
        self.setProperty("class", "chip quietchip")
        self.setIconSize(QSize(16, 16))
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    def show_round(self, each: RoundOccurrence) -> None:
        """Show how the people of a round are split."""
        self._round = each
        frozen = freeze_round(each)
        said = split_name(frozen.grouping, frozen.group_size)
        hosts = len(frozen.host_ids) if frozen.grouping in HOSTED else 0
        if hosts:
            said = f"{said} · {hosts_name(frozen.grouping, hosts)}"
        self.setVisible(each.kind in OFFERED)
        self.setText(NBSP + said)
        self.setIcon(self._theme.icon("users", "ink", 16))
        self.setAccessibleName(translate("Planner", "How people are split: {0}").format(said))
        self.setToolTip(translate("Planner", "How people are split"))

    def _fill(self) -> None:
        self._menu.clear()
        each = self._round
        if each is None:
            return
        frozen = freeze_round(each)
        for grouping in OFFERED.get(each.kind, ()):
            on = frozen.grouping is grouping
            if grouping in SIZED:
                sizes = self._menu.addMenu(split_name(grouping, 0))
                for size in SIZES:
                    action = sizes.addAction(translate("Planner", "%n people", "", size))
                    check(action, on=on and frozen.group_size == size)
                    action.triggered.connect(partial(self._choose, grouping, size))
                continue
            action = self._menu.addAction(split_name(grouping, 0))
            check(action, on=on)
            action.triggered.connect(partial(self._choose, grouping, 0))
        if frozen.grouping in HOSTED:
            self._menu.addSeparator()
            self._fill_hosts(frozen.grouping, frozen.host_ids)

    def _fill_hosts(self, grouping: Grouping, hosts: tuple[str, ...]) -> None:
        plan = self._presenter.plan
        title = (
            translate("Planner", "Who begins in the centre")
            if grouping is Grouping.INNER_OUTER
            else translate("Planner", "Who hosts: stays when the others move")
        )
        menu = self._menu.addMenu(title)
        for line in plan.attendance if plan is not None else ():
            if line.attendance.status not in COMING:
                continue
            action = menu.addAction(line.person.full_name)
            check(action, on=line.person.id in hosts)
            action.triggered.connect(partial(self._switch_host, line.person.id))

    def _choose(self, grouping: Grouping, size: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        each, plan = self._round, self._presenter.plan
        if each is None:
            return
        fields: dict[str, object] = {"grouping": grouping.value}
        named = {Grouping.PAIRS: 2, Grouping.TRIOS: 3, Grouping.FOURS: 4}.get(grouping, size)
        if named:
            fields["group_size"] = named
        if each.settings.get("speakers") in _FOLLOW:
            fields["speakers"] = _SPEAKERS.get(grouping, "small_groups")
        self._presenter.edit_round(each.id, seen=plan, **fields)

    def _switch_host(self, person_id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        each, plan = self._round, self._presenter.plan
        if each is None:
            return
        hosts = list(freeze_round(each).host_ids)
        after = [who for who in hosts if who != person_id]
        if person_id not in hosts:
            after.append(person_id)
        self._presenter.edit_round(each.id, seen=plan, host_ids=after)


def split_name(grouping: Grouping, size: int) -> str:
    """Name a way of being split; `size` 0 leaves the number out."""
    if grouping is Grouping.SMALL_GROUPS and size:
        return translate("Planner", "Groups of %n", "", size)
    if grouping is Grouping.TABLES and size:
        return translate("Planner", "Tables of %n", "", size)
    return {
        Grouping.PLENARY: translate("Planner", "All together"),
        Grouping.INDIVIDUAL: translate("Planner", "Each alone"),
        Grouping.PAIRS: translate("Planner", "In pairs"),
        Grouping.TRIOS: translate("Planner", "In threes"),
        Grouping.FOURS: translate("Planner", "In fours"),
        Grouping.SMALL_GROUPS: translate("Planner", "In groups of…"),
        Grouping.TABLES: translate("Planner", "At tables of…"),
        Grouping.STATIONS: translate("Planner", "At stations"),
        Grouping.INNER_OUTER: translate("Planner", "In two circles"),
    }[grouping]


def hosts_name(grouping: Grouping, count: int) -> str:
    """Count those who stay, or who begin in the middle."""
    if grouping is Grouping.INNER_OUTER:
        return translate("Planner", "%n in the centre", "", count)
    return translate("Planner", "%n host(s)", "", count)
