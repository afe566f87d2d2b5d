"""Plans of rescue in words: what each does, when the session then ends, why one is impossible."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cop_desktop.domain.run.commands_kinds import Rescue
from cop_desktop.domain.run.rescue import Length, Obstacle, Preview, Rescues
from cop_desktop.qt.dates import NBSP, day_month, local_time, one_stop
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_script import Script

MINUTE_MS = 60_000
_AND = re.compile(r" (?:et|and|&) |, | : |: | – | \(")
"""Where the rest of a long name begins."""
SAID = 3
"""How many rounds are named before the others are counted."""


@dataclass(frozen=True)
class BarPart:
    """One round on the scale: `words` longest first, of which the first that fits is drawn."""

    minutes: float
    words: tuple[str, ...]
    token: str


@dataclass(frozen=True)
class PlanFace:
    """One plan: `possible` or not; `token` is the colour of `ends`; `spoken` says it all."""

    plan: Rescue
    title: str
    detail: str
    ends: str
    token: str
    possible: bool
    parts: tuple[BarPart, ...]
    end_minutes: float
    spoken: str


@dataclass(frozen=True)
class RescueFace:
    """The panel: `whole_minutes` is what all the bars are a share of, and `end_word` names the line."""

    title: str
    sub: str
    late: bool
    plans: tuple[PlanFace, ...]
    whole_minutes: float
    end_word: str


def rescue_face(found: Rescues, script: Script, now_ms: int, behind: int | None = None) -> RescueFace:
    """Say the plans; `now_ms` is where the scale begins (UTC milliseconds).

    `behind` is the lateness shown at the top, in seconds: one is late for the timetable, and beyond the end.
    """
    plans = tuple(_plan(each, found, script, now_ms) for each in found.plans)
    ends = [found.planned_end_ms, found.estimated_end_ms, *(each.end_ms for each in found.plans)]
    return RescueFace(
        one_stop(_title(found, script, behind)),
        _sub(found),
        found.late_ms > 0,
        plans,
        max(1.0, (max(ends) - now_ms) / MINUTE_MS),
        local_time(found.planned_end_ms, script.zone),
    )


def minutes_of(ms: int) -> int:
    """Whole minutes, as lateness is told: rounded down, one at least."""
    return max(1, abs(ms) // MINUTE_MS)


def beyond(found: Rescues, behind: int | None) -> str:
    """Say by how much the end is too late: « 10 minutes de retard », when that is the lateness shown."""
    count = minutes_of(found.late_ms)
    if behind is None or behind // 60 == count:
        return translate("Rescue", "%n minute(s) late", "", count)
    return translate("Rescue", "%n minute(s) beyond the end", "", count)


def _title(found: Rescues, script: Script, behind: int | None) -> str:
    count, end = minutes_of(found.late_ms), local_time(found.planned_end_ms, script.zone)
    if found.late_ms < 0:
        return translate("Rescue", "%n minute(s) to spare before {0}.", "", count).format(end)
    if found.firm_end:
        return translate("Rescue", "{0}; the room is ours until {1}.").format(beyond(found, behind), end)
    return translate("Rescue", "{0}; the end is planned at {1}.").format(beyond(found, behind), end)


def _sub(found: Rescues) -> str:
    wall = translate("Rescue", "The wall says nothing of it.")
    if found.late_ms < 0:
        return f"{translate('Rescue', 'Where should this time go?')} {wall}"
    kept = [
        each.was_ms
        for plan in found.plans[:1]
        for each in plan.lengths
        if each.kept and each.round_id in found.closing
    ]
    if not kept:
        return wall
    length = round(sum(kept) / MINUTE_MS)
    closing = translate("Rescue", "The closing keeps its %n minute(s) in any case.", "", length)
    return f"{closing} {wall}"


def _plan(preview: Preview, found: Rescues, script: Script, now_ms: int) -> PlanFace:
    possible = preview.obstacle is None
    ends = translate("Rescue", "ends at {0}").format(local_time(preview.end_ms, script.zone))
    over = preview.end_ms - found.planned_end_ms >= MINUTE_MS
    title, detail = _words(preview, found, script)
    detail = one_stop(detail) if possible else _why(preview)
    return PlanFace(
        preview.plan,
        title,
        detail,
        ends,
        "over" if over else "calm",
        possible,
        _parts(preview, script, possible=possible),
        (found.planned_end_ms - now_ms) / MINUTE_MS,
        one_stop(f"{title}, {ends}. {detail}"),
    )


def _words(preview: Preview, found: Rescues, script: Script) -> tuple[str, str]:
    """Title a plan and say what it does."""
    changed = [each for each in preview.lengths if each.was_ms != each.now_ms]
    late = minutes_of(found.late_ms)
    match preview.plan:
        case Rescue.SHAVE:
            title = translate("Rescue", "Tighten the %n step(s) left", "", len(changed))
            if not changed:
                title = translate("Rescue", "Tighten what is left")
            return title, _changes(changed, script)
        case Rescue.DROP:
            return _dropping(preview, script)
        case Rescue.RUN_OVER:
            moved = local_time(preview.planned_end_ms, script.zone)
            detail = translate("Rescue", "The planned end becomes {0}; nothing is made shorter.")
            return translate("Rescue", "Run %n minute(s) over", "", late), detail.format(moved)
        case Rescue.GIVE_HERE:
            title = translate("Rescue", "Give them to this step", "")
            return title, _changes(changed, script)
        case Rescue.SPREAD:
            title = translate("Rescue", "Spread them over the %n step(s) to come", "", len(changed))
            if not changed:
                title = translate("Rescue", "Spread them over what comes")
            return title, _changes(changed, script)
        case Rescue.END_EARLIER:
            moved = local_time(preview.planned_end_ms, script.zone)
            detail = translate("Rescue", "The planned end becomes {0}; nothing is made longer.")
            return translate("Rescue", "End earlier"), detail.format(moved)


def _dropping(preview: Preview, script: Script) -> tuple[str, str]:
    names = _dropped_names(preview.dropped, script)
    if not names:
        return translate("Rescue", "Drop a step"), ""
    quoted = translate("Rescue", "“{0}”").format(names[0])
    title = translate("Rescue", "Drop {0}").format(quoted)
    if len(names) > 1:
        title = translate("Rescue", "Drop %n things", "", len(names))
    back = translate("Rescue", "It comes back by itself in the next plan.")
    if script.desk.next_on is not None:
        back = translate("Rescue", "It comes back by itself in the plan of {0}.")
        back = back.format(day_month(script.desk.next_on))
    said = [*names[:SAID]]
    if len(names) > SAID:
        said.append(translate("Rescue", "and %n more", "", len(names) - SAID))
    return title, f"{' · '.join(said)}. {back}" if len(names) > 1 else back


def _dropped_names(dropped: Sequence[str], script: Script) -> list[str]:
    """Name what is dropped: an item by its title, a cycle by its number when all of it goes, else steps."""
    gone, names = set(dropped), []
    for round_id in dropped:
        item, row = script.item_of(round_id), script.rounds.get(round_id)
        name = script.step_title(round_id)
        if item is not None and row is not None:
            mine = [each for each in script.desk.rounds if each.agenda_item_id == item.id]
            cycle = [each for each in mine if (each.part_key, each.cycle) == (row.part_key, row.cycle)]
            if len(mine) > 1 and {each.id for each in mine} <= gone:
                name = item.title
            elif len(cycle) > 1 and row.cycle > 1 and {each.id for each in cycle} <= gone:
                name = translate("Rescue", "{0}, cycle {1}").format(item.title, row.cycle)
        if name not in names:
            names.append(name)
    return names


def _changes(changed: Sequence[Length], script: Script) -> str:
    said = [
        f"{short_name(script.round_name(each.round_id))}{NBSP}{_minutes(each.was_ms)}{NBSP}→{NBSP}"
        f"{_minutes(each.now_ms)}"
        for each in changed[:SAID]
    ]
    if len(changed) > SAID:
        said.append(translate("Rescue", "and %n more", "", len(changed) - SAID))
    return " · ".join(said)


def _why(preview: Preview) -> str:
    if preview.obstacle is Obstacle.FIRM_END:
        return translate("Rescue", "Impossible: the end is firm (the room is booked).")
    return {
        Obstacle.AT_THE_LEAST: translate("Rescue", "Impossible: what is left is as short as it can be."),
        Obstacle.ALL_KEPT: translate("Rescue", "Impossible: nothing that is left may be dropped."),
        Obstacle.NO_ROUND: translate("Rescue", "Impossible: no step is under way."),
        Obstacle.NOTHING_TO_COME: translate("Rescue", "Impossible: only the closing is left."),
    }[preview.obstacle or Obstacle.NO_ROUND]


def short_name(name: str) -> str:
    """Name a step by what comes first in it: « Consultation » for « Consultation et exploration »."""
    return _AND.split(name, maxsplit=1)[0].strip() or name


def _minutes(ms: int) -> str:
    """« 15 »; « 1 min 30 » for a short step made shorter by quarters of a minute."""
    quarters = round(ms / 15_000)
    if quarters % 4 == 0 or quarters > 20:
        return str(round(ms / MINUTE_MS))
    whole, rest = divmod(quarters * 15, 60)
    return f"{whole}{NBSP}min{NBSP}{rest:02}" if whole else f"{rest}{NBSP}s"


def _parts(preview: Preview, script: Script, *, possible: bool) -> tuple[BarPart, ...]:
    found = []
    for each in preview.lengths:
        if each.now_ms <= 0:
            continue
        count, name = f"{-(-each.now_ms // MINUTE_MS)}{NBSP}min", script.round_name(each.round_id)
        short = short_name(name)
        brief = f"{short[:4]}." if len(short) > 6 else short
        token = "track" if not possible else "calm" if each.kept else "muted"
        found.append(
            BarPart(
                each.now_ms / MINUTE_MS,
                (
                    f"{name} {count}",
                    f"{short} {count}",
                    f"{brief} {count}",
                    count,
                    count.removesuffix(f"{NBSP}min"),
                ),
                token,
            )
        )
    return tuple(found)
