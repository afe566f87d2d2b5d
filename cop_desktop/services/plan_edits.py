"""What the edits of an agenda share: place, keep, name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from cop_desktop.domain.agenda.inserting import Room, as_planned, cycles_in, occurrence_id, retell, unfold
from cop_desktop.domain.agenda.moving import changed, moved
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda.scaling import LONGEST
from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.cleaning import clean
from cop_desktop.domain.codes import RoundKind, SessionStatus
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.formats.format import Format
from cop_desktop.domain.session import Session
from cop_desktop.export.words import read_words
from cop_desktop.services.plan_view import SessionPlan, planned_item
from cop_desktop.store.reading import Reading
from cop_desktop.store.writing import Writing

ITEM_FIELDS = frozenset(
    ["title", "private_title", "purpose", "client_id", "protected", "if_time_allows", "level", "summary"]
)
ROUND_FIELDS = frozenset(
    [
        "name", "question", "instruction", "wall", "prompt", "seconds", "min_seconds", "level", "calm_clock",
        "protected", "if_time_allows", "client_id", "kind",
    ]
)  # fmt: skip
ROUND_SETTINGS = frozenset(
    [
        "capture",
        "per_person_seconds",
        "laps",
        "order",
        "carry_over",
        "wall_clock",
        "speakers",
        "grouping",
        "group_size",
        "host_ids",
    ]
)
SHORTEST = 15
"""No round is planned shorter by hand, in seconds."""


def shapeable(session: Session) -> None:
    """Refuse to change what a session is made of once it runs or is held."""
    if session.status is not SessionStatus.PLANNED:
        raise UserError("plan-is-running")


def round_at(reading: Reading, round_id: str) -> RoundOccurrence:
    """Read one round; raises UserError("not-found")."""
    found = reading.find(RoundOccurrence, round_id)
    if found is None:
        raise UserError("not-found", kind="round_occurrence")
    return found


def place(writing: Writing, items: Iterable[PlannedItem], item: AgendaItem, position: int | None) -> None:
    """Add an item to an agenda at an index (the end when None), moving the others down."""
    rows = [each.item for each in items]
    placed = moved([*rows, item], item.id, len(rows) if position is None else position)
    for each in changed(rows, placed):
        if each.id == item.id:
            writing.add(each)
        else:
            writing.save(each)


def insert_format(
    writing: Writing,
    plan: SessionPlan,
    form: Format,
    position: int | None,
    *,
    title: str = "",
    cycles: int | None = None,
    factor: float = 1.0,
    client_id: str | None = None,
) -> PlannedItem:
    """Put a format at an index of an agenda (the end when None), fitted to who is in the circle."""
    item_id = new_id()
    rounds = tuple(
        replace(each, client_id=client_id)
        for each in unfold(form, item_id, plan.room, cycles=cycles, factor=factor)
    )
    item = AgendaItem(
        id=item_id,
        session_id=plan.session.id,
        position=0,
        title=clean(title).text.strip() or title_for(form, plan, cycles),
        format_key=form.format_key,
        client_id=client_id,
        protected=all(each.protected for each in rounds),
        if_time_allows=all(each.if_time_allows for each in rounds),
        level=form.level,
    )
    place(writing, plan.items, item, position)
    for each in rounds:
        writing.add(each)
    return planned_item(writing, item_id)


def keep_rounds(
    writing: Writing,
    planned: PlannedItem,
    rounds: Sequence[RoundOccurrence],
    form: Format | None,
    room: Room,
    room_before: Room | None = None,
) -> None:
    """Store the rounds of an item as they now are; those that were not there are added.

    The numbers in texts nobody changed follow the lengths and the cycles. A round taken away earlier
    comes back in its old row, because its id is made from its place in the format.
    """
    was = {each.id: each for each in planned.rounds}
    before, now = cycles_in(planned.rounds), cycles_in(tuple(rounds))
    form_before = as_planned(form, planned.rounds) if form is not None else None
    form = as_planned(form, rounds) if form is not None else None
    for each in rounds:
        if each.id not in was:
            _bring(writing, each)
            continue
        told = each
        if form is not None:
            told = retell(
                form,
                was[each.id],
                each,
                room,
                cycles_before=before,
                cycles=now,
                room_before=room_before,
                form_before=form_before,
            )
        if told != was[each.id]:
            writing.save(told)


def free_round(
    item: AgendaItem, name: str, seconds: int, kind: RoundKind, *, copy: int, position: int
) -> RoundOccurrence:
    """Make a round that comes from no format."""
    return RoundOccurrence(
        id=occurrence_id(item.id, "", 1, "", copy),
        agenda_item_id=item.id,
        position=position,
        kind=kind,
        name=name,
        seconds=min(LONGEST, max(SHORTEST, seconds)),
        copy=copy,
        client_id=item.client_id,
        level=item.level,
        settings={"speakers": "whole_group", "grouping": "plenary", "capture": []},
    )


def with_its_floor(each: RoundOccurrence) -> RoundOccurrence:
    """Lower a round's floor to the length somebody chose by hand, when it is shorter."""
    if each.min_seconds is not None and each.seconds < each.min_seconds:
        return replace(each, min_seconds=each.seconds)
    return each


def title_for(form: Format, plan: SessionPlan, cycles: int | None) -> str:
    """Name a new item for the room: the format's name, or "Consultation 2" where one client is helped."""
    language = plan.session.language
    part = form.repeated
    if form.is_per_client and part is not None and part.cycles(cycles) == 1:
        keys = {each.format_key for each in plan.formats if each.is_per_client}
        rank = 1 + sum(each.cycles for each in plan.items if each.item.format_key in keys)
        return read_words(language)("plan.consultation", number=rank)
    return form.name.say(language, plan.community.address_form)


def needed(text: str, code: str = "item-needs-title") -> str:
    """Trim a title; raises UserError when nothing is left."""
    text = " ".join(clean(text).text.split())
    if not text:
        raise UserError(code)
    return text


def value_of(each: RoundOccurrence, name: str) -> object:
    """Read a field of a round, or one of its settings."""
    return each.settings.get(name) if name in ROUND_SETTINGS else getattr(each, name)


def only(fields: Mapping[str, object], allowed: Set[str]) -> None:
    """Refuse a field that is not to be edited: a fault of ours, not of the user."""
    if unknown := fields.keys() - allowed:
        raise TypeError(f"not to be edited here: {sorted(unknown)}")


def _bring(writing: Writing, each: RoundOccurrence) -> None:
    gone = writing.find(RoundOccurrence, each.id, deleted=True)
    if gone is None:
        writing.add(each)
    else:
        writing.save(replace(each, version=gone.version, deleted_at=None))
