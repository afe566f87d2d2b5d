"""What a group votes upon: captured items, as the console and as the wall may say them; and its topics.

Nothing of level `room` has words for the wall. An order taken after a vote becomes the question of each
topic to come; what somebody wrote there since is never overwritten unseen.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.people import shown_names
from cop_desktop.domain.capture.showing import showing_of
from cop_desktop.domain.capture.writing import shown
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import ItemKind, Level, RoundKind, RoundState
from cop_desktop.domain.errors import UserError
from cop_desktop.services.capture_desk import read_desk
from cop_desktop.services.merging import Conflict

if TYPE_CHECKING:
    from cop_desktop.services.capture_desk import Desk
    from cop_desktop.store.workspace import Workspace

VOTED = (ItemKind.QUESTION, ItemKind.IDEA, ItemKind.NEED, ItemKind.PRACTICE, ItemKind.TRAINING)
"""Kinds that are voted upon; in a poll also notes taken before it: they are its statements."""


@dataclass(frozen=True)
class Option:
    """One thing that may be voted upon; `public` is empty when the wall may not say it.

    `chosen`: on the ballot unless one says otherwise; what names somebody is not.
    """

    id: str
    text: str
    public: str
    chosen: bool = True


@dataclass(frozen=True)
class Topic:
    """One cycle to come of the part that follows a vote; `question` is what its rounds ask by now."""

    cycle: int
    round_ids: tuple[str, ...]
    question: str = ""


@dataclass(frozen=True)
class VoteBoard:
    """What a vote may be about. `kind` is that of an option typed during it."""

    round_id: str
    options: tuple[Option, ...] = ()
    topics: tuple[Topic, ...] = ()
    kind: ItemKind = ItemKind.IDEA
    texts: Mapping[str, str] = field(default_factory=dict)
    public: Mapping[str, str] = field(default_factory=dict)


class Voting:
    """Use cases over one workspace; each is one unit of work."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def board(self, round_id: str, ballot: Collection[str] = (), before: Sequence[str] = ()) -> VoteBoard:
        """Read what a vote may be about; `ballot` is what it is about, `before` what its last pass was.

        UserError "not-found" when there is no such round.
        """
        with self._workspace.reading() as reading:
            vote = reading.get(RoundOccurrence, round_id)
            item = reading.get(AgendaItem, vote.agenda_item_id)
            desk = read_desk(reading, item.session_id)
            items = reading.all(
                CapturedItem, session_id=item.session_id, order_by=("position", "captured_at_ms")
            )
        public, plain = _public(items, desk)
        names = shown_names(desk.people)
        said = {each.id: " ".join(shown(each.text, names).split()) for each in items}
        wanted = _candidates(vote, items, desk.rounds, ballot, before)
        options = tuple(
            Option(
                each.id,
                said[each.id],
                public.get(each.id, ""),
                each.id in before if before else each.id in plain,
            )
            for each in wanted
        )
        known = {*ballot, *(each.id for each in wanted)}
        return VoteBoard(
            round_id,
            options,
            _topics(vote, desk.rounds),
            _typed_kind(vote, wanted),
            {key: said[key] for key in said if key in known},
            {key: public[key] for key in public if key in known},
        )

    def take_order(self, topics: Sequence[Topic], questions: Sequence[str]) -> Changes:
        """Let each topic ask its question; `topics` hold what they asked when they were read.

        Topics beyond the last question are left as they are. Raises Conflict, with the round, when one
        asks something else by now or has begun: nothing is then written.
        """
        with self._workspace.writing() as writing:
            for topic, question in zip(topics, questions, strict=False):
                for round_id in topic.round_ids:
                    row = writing.find(RoundOccurrence, round_id)
                    if row is None:
                        raise UserError("not-found", kind="round_occurrence")
                    if row.state is not RoundState.PENDING or row.question.strip() not in (
                        topic.question,
                        question,
                    ):
                        raise Conflict(row, ("question",))
                    if row.question != question:
                        writing.save(replace(row, question=question))
            return writing.commit()


def _public(items: Sequence[CapturedItem], desk: Desk) -> tuple[dict[str, str], set[str]]:
    """Give the words the wall may say, and which of them name nobody."""
    room_items = {each.id for each in desk.agenda if each.level is Level.ROOM}
    room = {each.id for each in desk.rounds if each.level is Level.ROOM or each.agenda_item_id in room_items}
    told = showing_of(items, desk.people, room, guests=False, room_items=room_items)
    return {line.item_id: line.text for line in told.lines}, {
        line.item_id for line in told.lines if line.chosen
    }


def _candidates(
    vote: RoundOccurrence,
    items: Iterable[CapturedItem],
    rounds: Sequence[RoundOccurrence],
    ballot: Collection[str],
    before: Sequence[str],
) -> list[CapturedItem]:
    """List what was captured in the agenda item before the vote or for it; without any, in the session."""
    poll = vote.kind is RoundKind.POLL
    early = {
        each.id
        for each in rounds
        if each.agenda_item_id == vote.agenda_item_id
        and (each.position < vote.position or each.id == vote.id)
        and each.kind is not RoundKind.POLL
    }

    def votable(each: CapturedItem) -> bool:
        if each.id in ballot or each.id in before:
            return True
        statement = poll and each.kind is ItemKind.NOTE and each.round_id in early
        return each.kind in VOTED or statement

    kept = [each for each in items if votable(each)]
    here = [
        each
        for each in kept
        if each.id in ballot
        or each.id in before
        or each.round_id in early
        or (each.round_id == vote.id and each.kind in VOTED)
    ]
    if here or poll:
        return here
    return [each for each in kept if each.kind is not ItemKind.NOTE]


def _topics(vote: RoundOccurrence, rounds: Sequence[RoundOccurrence]) -> tuple[Topic, ...]:
    """Find the cycles to come of the extendable part that follows a vote, none of them begun."""
    after = [
        each
        for each in rounds
        if each.agenda_item_id == vote.agenda_item_id
        and each.part_key != vote.part_key
        and each.position > vote.position
    ]
    part = next((each.part_key for each in after if each.kind is RoundKind.EXTENDABLE), None)
    if part is None:
        return ()
    cycles: dict[int, list[RoundOccurrence]] = {}
    for each in after:
        if each.part_key == part:
            cycles.setdefault(each.cycle, []).append(each)
    return tuple(
        Topic(cycle, tuple(each.id for each in rows), rows[0].question.strip())
        for cycle, rows in sorted(cycles.items())
        if all(each.state is RoundState.PENDING for each in rows)
    )


def _typed_kind(vote: RoundOccurrence, options: Sequence[CapturedItem]) -> ItemKind:
    """Choose the kind of an option typed: that of most of the others."""
    kinds = [each.kind for each in options]
    if kinds:
        return max(set(kinds), key=lambda kind: (kinds.count(kind), -list(ItemKind).index(kind)))
    return ItemKind.NOTE if vote.kind is RoundKind.POLL else ItemKind.IDEA
