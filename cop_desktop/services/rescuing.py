"""When time runs short: plans of rescue previewed, a cycle more or less. What is applied is one command."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cop_desktop.domain.agenda.inserting import occurrence_id, retell, unfold
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import RoundState
from cop_desktop.domain.formats.format import Format, FormatLibrary, Part
from cop_desktop.domain.run.commands_kinds import AddCycle, DropCycle
from cop_desktop.domain.run.freezing import freeze_round
from cop_desktop.domain.run.plan import PlannedRound
from cop_desktop.domain.run.refused import Reason, Refused
from cop_desktop.domain.run.rescue import Rescues, rescues
from cop_desktop.domain.run.segments import Moment
from cop_desktop.domain.run.state import Occurrence, Run
from cop_desktop.domain.session import Session
from cop_desktop.services.format_library import with_own
from cop_desktop.services.plan_view import items_of
from cop_desktop.services.retelling import cycles_of, library, rooms_of
from cop_desktop.services.running import Answer, Running
from cop_desktop.store.reading import Reading

MOST = 12
"""A part that no known format bounds is gone through so many times at most."""


@dataclass(frozen=True)
class Bounds:
    """How often a part may be gone through; `per` is what of: a client, a topic, a station or the like."""

    least: int
    most: int
    per: str


def bounds_of(form: Format | None, part_key: str) -> Bounds | None:
    """Tell the bounds of a part; None when its format says that it is not repeated."""
    if form is None:
        return Bounds(1, MOST, "")
    part = next((each for each in form.parts if each.key == part_key), None)
    if part is None or part.repeat is None:
        return None
    return Bounds(part.repeat.least, part.repeat.most, part.repeat.per)


class Rescuing:
    """Use cases over a run; `plans` asks nothing of the disk, the others write (writer thread)."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._workspace = running.workspace

    def plans(self, run_id: str, now: Instant) -> Rescues | None:
        """Draw the plans as of now; None during a hold and once the session is over."""
        state = self._running.run(run_id).state
        return rescues(state, Moment(state.axis.run_time(now), now.utc_ms))

    def bounds(self, session_id: str) -> dict[tuple[str, str], Bounds]:
        """Tell which parts of a session are repeated, by agenda item and part, and how often they may be.

        A part of no known format is one when it has several cycles. Reader thread; UserError "not-found".
        """
        found: dict[tuple[str, str], Bounds] = {}
        with self._workspace.reading() as reading:
            formats = _formats(reading, reading.get(Session, session_id))
            for planned in items_of(reading, session_id):
                form = formats.find(planned.item.format_key)
                for each in planned.rounds:
                    bounds = bounds_of(form, each.part_key)
                    if bounds is not None and (form is not None or each.cycle > 1):
                        found[planned.id, each.part_key] = bounds
        return found

    def add_cycle(self, run_id: str, item_id: str, part_key: str, command: AddCycle, at: Instant) -> Answer:
        """Go through a part once more: its rounds come with their words, in the same transaction.

        `command` comes with no rounds. Refused when the format allows no more. UserError "not-found".
        """
        run = self._running.run(run_id)
        line = _part(run, item_id, part_key)
        done = [each for each in line if not _dropped(each)]
        with self._workspace.reading() as reading:
            item = reading.get(AgendaItem, item_id)
            form = _formats(reading, reading.get(Session, item.session_id)).find(item.format_key)
            bounds = bounds_of(form, part_key)
            cycles = {each.planned.cycle for each in done}
            if not done or bounds is None or len(cycles) >= bounds.most:
                return self._refused(run_id, Reason.MOST_CYCLES, at)
            cycle = max(cycles) + 1
            again = [each.planned for each in line if _dropped(each) and each.planned.cycle == cycle]
            rows = [] if again else _rows(reading, run, item, form, part_key, cycle)
        rounds = again or [_frozen(item, each, cycle) for each in rows]
        command = replace(command, rounds=tuple(rounds))
        if not rows:
            return self._running.command(run_id, command, at)
        return self._running.carry_out(run_id, command, rows[0], at, *rows[1:])

    def drop_cycle(self, run_id: str, command: DropCycle, at: Instant) -> Answer:
        """Drop the last cycle of a part; refused when its format needs that many."""
        run = self._running.run(run_id)
        with self._workspace.reading() as reading:
            item = reading.get(AgendaItem, command.agenda_item_id)
            form = _formats(reading, reading.get(Session, item.session_id)).find(item.format_key)
        bounds = bounds_of(form, command.part_key)
        cycles = cycles_of(run.state, item.id).get(command.part_key, 0)
        if bounds is None or cycles <= bounds.least:
            return self._refused(run_id, Reason.LAST_CYCLE, at)
        return self._running.command(run_id, command, at)

    def _refused(self, run_id: str, reason: Reason, at: Instant) -> Answer:
        return Answer(run_id, Changes(), Refused(reason), self._running.view(run_id, at))


def _part(run: Run, item_id: str, part_key: str) -> list[Occurrence]:
    return [
        each
        for each in run.state.in_order()
        if (each.planned.agenda_item_id, each.planned.part_key) == (item_id, part_key)
    ]


def _dropped(occurrence: Occurrence) -> bool:
    return occurrence.state is RoundState.SKIPPED and not occurrence.segments


def _frozen(item: AgendaItem, row: RoundOccurrence, cycle: int) -> PlannedRound:
    return freeze_round(
        row,
        cycles=cycle,
        protected=item.protected,
        if_time_allows=item.if_time_allows,
        client_id=item.client_id,
    )


def _formats(reading: Reading, session: Session) -> FormatLibrary:
    return with_own(reading, session.community_id, library())


def _rows(
    reading: Reading, run: Run, item: AgendaItem, form: Format | None, part_key: str, cycle: int
) -> list[RoundOccurrence]:
    """Make the rows of a cycle more: the words of the format, the lengths of the cycle before.

    Without a format they are those of the cycle before, with nobody helped and no question of its own.
    """
    before = reading.all(RoundOccurrence, order_by=("position",), agenda_item_id=item.id, part_key=part_key)
    last = max(each.cycle for each in before if each.cycle < cycle)
    model = [each for each in before if each.cycle == last]
    cycles = {**cycles_of(run.state, item.id)}
    cycles[part_key] = cycles.get(part_key, 0) + 1
    part: Part | None = None
    if form is not None:
        part = next((each for each in form.parts if each.key == part_key), None)
    if form is None or part is None:
        return [_copy(each, item.id, cycle) for each in model]
    room = rooms_of(reading, run.state)[0]
    usual = {
        each.round_key: each
        for each in unfold(form, item.id, room, cycles=cycle, level=item.level)
        if (each.part_key, each.cycle) == (part_key, cycle)
    }
    rows = [
        (made, replace(made, seconds=each.seconds, min_seconds=each.min_seconds))
        for each in model
        if (made := usual.get(each.round_key)) is not None
    ]
    return [retell(form, made, row, room, cycles_before=cycles, cycles=cycles) for made, row in rows]


def _copy(row: RoundOccurrence, item_id: str, cycle: int) -> RoundOccurrence:
    return RoundOccurrence(
        id=occurrence_id(item_id, row.part_key, cycle, row.round_key, row.copy),
        agenda_item_id=item_id,
        position=row.position,
        kind=row.kind,
        name=row.name,
        seconds=row.seconds,
        min_seconds=row.min_seconds,
        part_key=row.part_key,
        cycle=cycle,
        round_key=row.round_key,
        copy=row.copy,
        instruction=row.instruction,
        wall=row.wall,
        prompt=row.prompt,
        level=row.level,
        protected=row.protected,
        if_time_allows=row.if_time_allows,
        calm_clock=row.calm_clock,
        settings=row.settings,
    )
