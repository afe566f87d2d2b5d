"""A workspace in which everything that can be stored is stored: every kind, level, code and event."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
import typing
import uuid
from enum import StrEnum

from hypothesis import strategies as st

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import ItemKind, Level, RoundKind
from cop_desktop.domain.exchange.references import INNER, REFERENCES
from cop_desktop.domain.exchange.rows import fields_of, is_json
from cop_desktop.domain.exchange.tables import TABLES
from cop_desktop.domain.people import Person
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide import decide, opening
from cop_desktop.domain.run.events import FACTS, to_record
from cop_desktop.domain.run.fold import advance, fold
from cop_desktop.domain.run.plan import Encounter, Grouping, Plan, PlannedPerson, PlannedRound, TurnSettings
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attachment

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)


class Still:
    """A clock that stands still."""

    def now(self):
        return Instant(NOW, 0, "boot")


TEXT = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(-1e9, 1e9) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=5,
)
FREE = st.dictionaries(TEXT.filter(lambda key: key not in INNER), JSON, max_size=3)
OFTEN = 3
"""Rows of most tables."""


PALETTE = st.fixed_dictionaries(
    {
        str: st.lists(TEXT, min_size=3, max_size=6),
        int: st.lists(st.integers(1, 2**31 - 1), min_size=2, max_size=3),
        "ms": st.lists(st.integers(0, 4_000_000_000_000), min_size=2, max_size=3),
        dt.date: st.lists(st.dates(dt.date(1900, 1, 1), dt.date(9000, 12, 31)), min_size=2, max_size=3),
        dt.time: st.lists(st.times(), min_size=2, max_size=3),
        bytes: st.lists(st.binary(max_size=40), min_size=2, max_size=2),
        dict: st.lists(FREE, min_size=2, max_size=4),
    }
)
"""Values Hypothesis chooses; where each is used follows a seed, which is fifty times faster."""


def _value(field, palette, pick):
    hint = field.type
    if field.nullable and pick.random() < 0.3:
        return None
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return pick.choice(list(hint))
    if field.name == "timezone":
        return pick.choice(["America/Toronto", "America/Halifax", "UTC"])
    if hint is bool:
        return pick.random() < 0.5
    if hint is int and (field.name.endswith("_ms") or field.name in {"deleted_at", "closed_at"}):
        return pick.choice(palette["ms"])
    if typing.get_origin(hint) is tuple:
        return tuple(pick.sample(palette[str], 2))
    return pick.choice(palette[dict if is_json(hint) else hint])


def _reference(field, ids, pick):
    if typing.get_origin(field.type) is tuple:
        return tuple(pick.sample(ids, pick.randrange(3)))
    return None if field.nullable and pick.random() < 0.3 else pick.choice(ids)


class World(list):
    """Rows, told shortly: Hypothesis writes its arguments out."""

    def __repr__(self):
        return f"World({len(self)} rows, {self[0]})"


@st.composite
def rows(draw):
    """Rows of every table, whose references all name rows among them (deleted ones included)."""
    palette, pick = draw(PALETTE), random.Random(draw(st.integers(0, 2**32)))

    def new_id():
        return str(uuid.UUID(int=pick.getrandbits(128), version=4))

    ids = {kind: [new_id() for _ in range(OFTEN)] for kind in TABLES.values()}
    ids[CapturedItem] = [new_id() for _ in range(len(ItemKind) * len(Level))]
    found = []
    for kind, own in ids.items():
        for index, row_id in enumerate(own):
            fields = {}
            for field in fields_of(kind):
                target = REFERENCES[kind].get(field.name)
                fields[field.name] = (
                    _reference(field, ids[target], pick) if target else _value(field, palette, pick)
                )
            fields["id"] = row_id
            if kind is CapturedItem:
                fields["kind"] = list(ItemKind)[index // len(Level)]
                fields["level"] = list(Level)[index % len(Level)]
                fields["text"] += f" {{@{pick.choice(ids[Person])}}}"
                fields["details"] = {**fields["details"], "helper_ids": [ids[Person][0]]}
            if kind is Attachment:
                fields["sha256"] = hashlib.sha256(fields["content"]).hexdigest()
            found.append(kind(**fields))
    return World(found)


def logs(stored):
    """Give the first run of these rows a log in which everything that can happen happens."""
    run_id = next(row.id for row in stored if isinstance(row, RunRecord))
    return [to_record(run_id, event) for event in eventful(run_id)]


class _Told:
    """A run, told command after command, each of which must be accepted."""

    def __init__(self, run_id, plan):
        self.seconds = 0
        self.run = fold(run_id, [opening(plan, self.at(), str(uuid.uuid4()))])

    def at(self):
        return Instant(NOW + self.seconds * 1000, self.seconds * 10**9, "boot")

    def __call__(self, kind, lane=co.MAIN, after=30, **fields):
        self.seconds += after
        command = kind(revision=self.run.revisions.get(lane, 0), **{"lane": lane, **fields})
        events = decide(self.run, command, self.at())
        assert isinstance(events, list), (kind, events)
        self.run = advance(self.run, events)


def eventful(run_id):
    """A log with every kind of event in it, every operation on the plan, and commands undone and redone."""
    people = [str(uuid.UUID(int=n + 1, version=4)) for n in range(4)]
    names = [str(uuid.UUID(int=n + 100, version=4)) for n in range(8)]

    def planned(name, kind=RoundKind.COUNTDOWN, **more):
        return PlannedRound(id=name, agenda_item_id=names[7], kind=kind, seconds=600, **more)

    turns = TurnSettings(per_person_seconds=60, laps=2)
    plan = Plan(
        session_id=names[6],
        starts_at_ms=NOW,
        ends_at_ms=NOW + 7_200_000,
        rounds=(
            planned(names[0]),
            planned(names[1], RoundKind.TURNS, turns=turns),
            planned(names[2], RoundKind.BREAK),
            planned(names[3], RoundKind.STOPWATCH),
            planned(names[4], protected=True),
        ),
        people=tuple(PlannedPerson(id=each) for each in people[:3]),
        encounters=(Encounter(one=people[0], other=people[1], times=2),),
        apart=((people[0], people[1]),),
        together=((people[1], people[2]),),
    )
    tell = _Told(run_id, plan)
    tell(co.Arm)
    tell(co.Arm, round_id=names[3])
    tell(co.Start, round_id=names[0])
    tell(co.BackdateStart, seconds=20)
    tell(co.Pause)
    tell(co.Resume)
    tell(co.Adjust, seconds=60)
    tell(co.Undo)
    tell(co.Redo)
    tell(co.Undo)
    tell(co.Insert, block=planned(str(uuid.UUID(int=200, version=4))), place=co.Place.HERE)
    tell(co.Next)
    tell(co.StartTimer, seconds=120, lane=co.AUXILIARY)
    tell(co.Pause, lane=co.AUXILIARY)
    tell(co.Resume, lane=co.AUXILIARY)
    tell(co.Adjust, seconds=30, lane=co.AUXILIARY)
    tell(co.Next, lane=co.AUXILIARY)
    tell(co.Hold)
    tell(co.Release)
    tell(co.DiscountGap, milliseconds=5000)
    tell(co.Start, round_id=names[1])
    tell(co.Yield)
    tell(co.Interject, speaker_id=people[2])
    tell(co.Yield)
    tell(co.RaiseHand, speaker_id=people[2])
    tell(co.Pass)
    tell(co.Reorder, speaker_ids=(people[2], people[0]))
    tell(co.Arrive, person_id=people[3], remote=True)
    tell(co.Leave, person_id=people[1])
    last = names[4]
    tell(
        co.ChangePlan,
        operations=(
            co.InsertRound(block=planned(str(uuid.UUID(int=201, version=4))), after_id=last),
            co.DropRound(round_id=names[3]),
            co.RestoreRound(round_id=names[3]),
            co.MoveRound(round_id=names[3], after_id=last),
            co.ResizeRound(round_id=names[3], seconds=300),
        ),
    )
    tell(co.Recover, choice=co.RecoveryChoice.GO_ON, heartbeat_ms=tell.at().utc_ms)
    tell(co.Skip, round_id=names[2])
    tell(co.Next)
    tell(co.Back)
    tell(co.Reopen, round_id=names[0])
    _in_groups(tell, planned, last)
    _by_hands(tell, planned, last)
    tell(co.End)
    happened = {type(event.fact) for event in tell.run.log}
    assert happened == set(FACTS.values()), {each.__name__ for each in set(FACTS.values()) - happened}
    return tell.run.log


def _in_groups(tell, planned, last):
    """Play pairs that merge in fours, and two rounds at tables."""
    pairs, fours, first, second = (str(uuid.UUID(int=n, version=4)) for n in range(300, 304))
    at_tables = {"kind": RoundKind.ROTATION, "grouping": Grouping.TABLES, "part_key": "tables"}
    blocks = (
        planned(pairs, RoundKind.NESTED, grouping=Grouping.PAIRS, group_size=2),
        planned(fours, RoundKind.NESTED, grouping=Grouping.FOURS, merge_from_id=pairs),
        planned(first, **at_tables),
        planned(second, **at_tables, cycle=2, cycles=2),
    )
    tell(co.ChangePlan, operations=tuple(co.InsertRound(block=each, after_id=last) for each in blocks[::-1]))
    tell(co.Start, round_id=pairs)
    for _ in blocks[1:]:
        tell(co.Next)


def _by_hands(tell, planned, last):
    """Play a topic that hands prolong, and a vote counted and shown."""
    topic, vote, option = (str(uuid.UUID(int=n, version=4)) for n in range(310, 313))
    blocks = (
        planned(topic, RoundKind.EXTENDABLE, extensions=(180, 120)),
        planned(vote, RoundKind.DOT_VOTE, dots_per_person=3),
    )
    tell(co.ChangePlan, operations=tuple(co.InsertRound(block=each, after_id=last) for each in blocks[::-1]))
    tell(co.Start, round_id=topic)
    tell(ck.ExtendVote, up=2, side=1)
    tell(co.Next)
    tell(ck.SetBallot, option_ids=(option,))
    tell(ck.Tally, totals=(ck.OptionCount(option_id=option, counts=(5,)),))
    tell(ck.Reveal)


def keep(workspace, stored, events=()):
    """Store rows as they are, and a log."""
    with workspace.writing() as writing:
        for kind in TABLES.values():
            writing.bring(row for row in stored if type(row) is kind)
        writing.append(*events)
        return writing.commit()
