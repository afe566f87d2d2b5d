"""Unfold a format into round occurrences, with its texts told in the session's language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cop_desktop.domain.agenda.scaling import group_size_at, scaled_seconds
from cop_desktop.domain.agenda.turns import share_turns, speakers_among
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import AddressForm, Language, Level, RoundKind
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.formats.format import Format, Part, RoundForm
from cop_desktop.domain.formats.placeholders import Numbers, fill


@dataclass(frozen=True)
class Room:
    """For whom a format is unfolded: people in the circle (0: unknown), language, tu or vous."""

    people: int = 0
    language: Language = Language.FRENCH
    address: AddressForm = AddressForm.VOUS


def occurrence_id(agenda_item_id: str, part_key: str, cycle: int, round_key: str, copy: int = 1) -> str:
    """Make the id of a round occurrence; two processes make the same one (run-engine.md)."""
    return id_from(agenda_item_id, part_key, cycle, round_key, copy)


def unfold(
    form: Format,
    agenda_item_id: str,
    room: Room,
    *,
    cycles: int | None = None,
    factor: float = 1.0,
    level: Level | None = None,
) -> tuple[RoundOccurrence, ...]:
    """Make the occurrences of a format: parts in order, each as many times as it has cycles."""
    repeated = form.repeated
    chosen = {part.key: part.cycles(cycles if part is repeated else None) for part in form.parts}
    made: list[RoundOccurrence] = []
    for part in form.parts:
        for cycle in range(1, chosen[part.key] + 1):
            for each in part.rounds:
                seconds = scaled_seconds(form, each, room.people, factor)
                made.append(
                    RoundOccurrence(
                        id=occurrence_id(agenda_item_id, part.key, cycle, each.key),
                        agenda_item_id=agenda_item_id,
                        position=len(made),
                        kind=each.kind,
                        name=each.name.say(room.language, room.address),
                        seconds=seconds,
                        min_seconds=min(seconds, each.min_seconds or max(60, seconds // 2)),
                        part_key=part.key,
                        cycle=cycle,
                        round_key=each.key,
                        level=level or form.level,
                        protected=part.protected or each.protected,
                        if_time_allows=part.if_time_allows or each.if_time_allows,
                        calm_clock=form.calm_clock if each.calm_clock is None else each.calm_clock,
                        settings={
                            **each.settings,
                            "speakers": each.speakers,
                            "grouping": each.grouping,
                            "capture": list(each.capture),
                        },
                    )
                )
    return tuple(_told(form, occurrence, room, chosen) for occurrence in made)


def retell(
    form: Format,
    before: RoundOccurrence,
    after: RoundOccurrence,
    room: Room,
    *,
    cycles_before: Mapping[str, int],
    cycles: Mapping[str, int],
    room_before: Room | None = None,
    form_before: Format | None = None,
) -> RoundOccurrence:
    """Bring the numbers in the texts up to date, leaving alone every text changed by hand.

    `room_before` is for whom the texts were told, when it is not `room`; `form_before` the format with the
    settings the plan had then (`as_planned`), when `form` has those it has now.
    """
    was = _told(form_before or form, before, room_before or room, cycles_before)
    now = _told(form, after, room, cycles)
    texts = {
        name: getattr(now, name)
        for name in ("wall", "instruction", "prompt")
        if getattr(before, name) == getattr(was, name) and getattr(after, name) == getattr(before, name)
    }
    return replace(after, **texts)


def told_by(
    form: Format, occurrence: RoundOccurrence, room: Room, cycles: Mapping[str, int]
) -> RoundOccurrence:
    """Give a round with the texts its format tells, as if nobody had changed them."""
    return _told(form, occurrence, room, cycles)


def cycles_in(rounds: tuple[RoundOccurrence, ...]) -> dict[str, int]:
    """Count the cycles of each part among an item's rounds."""
    seen: dict[str, set[int]] = {}
    for each in rounds:
        seen.setdefault(each.part_key, set()).add(each.cycle)
    return {part_key: len(cycles) for part_key, cycles in seen.items()}


def numbers_of(
    form: Format, each: RoundForm, seconds: int, people: int, cycles: Mapping[str, int]
) -> Numbers:
    """Work out what a round of a plan puts in the braces."""
    per_person = each.per_person_seconds
    settings = {**each.settings, "speakers": each.speakers}
    speakers = speakers_among(people or form.reference_group, settings, group_size_at(form, each))
    if per_person is not None and speakers:
        laps = int(each.settings.get("laps", 1)) if each.kind is RoundKind.TURNS else 1
        per_person = share_turns(seconds, per_person, speakers, laps).base
    return Numbers(seconds, per_person, cycles)


def as_planned(form: Format, rounds: Iterable[RoundOccurrence]) -> Format:
    """Give a format the settings its rounds have in a plan: sizes of groups, time for each, stickers."""
    first: dict[tuple[str, str], RoundOccurrence] = {}
    for occurrence in rounds:
        first.setdefault((occurrence.part_key, occurrence.round_key), occurrence)
    parts = tuple(
        replace(
            part,
            rounds=tuple(
                _as_planned(each, first[part.key, each.key]) if (part.key, each.key) in first else each
                for each in part.rounds
            ),
        )
        for part in form.parts
    )
    return form if parts == form.parts else replace(form, parts=parts)


def _as_planned(each: RoundForm, occurrence: RoundOccurrence) -> RoundForm:
    planned = {key: occurrence.settings.get(key) for key in each.settings}
    settings = {key: value if planned[key] is None else planned[key] for key, value in each.settings.items()}
    per_person = settings.get("per_person_seconds")
    return replace(
        each,
        settings=settings,
        per_person_seconds=per_person if isinstance(per_person, int) else each.per_person_seconds,
    )


def _told(
    form: Format, occurrence: RoundOccurrence, room: Room, cycles: Mapping[str, int]
) -> RoundOccurrence:
    found = _form_of(form, occurrence)
    if found is None:
        return occurrence
    part, each = found[0], _as_planned(found[1], occurrence)
    numbers = numbers_of(form, each, occurrence.seconds, room.people, cycles)
    wall, instruction, prompt = (
        fill(text, form, part, each, numbers, room.language, room.address)
        for text in (each.wall, each.instruction, each.prompt)
    )
    return replace(occurrence, wall=wall, instruction=instruction, prompt=prompt)


def round_form(form: Format, occurrence: RoundOccurrence) -> RoundForm | None:
    """Find the round of a format from which an occurrence came; None when it was added by hand."""
    found = _form_of(form, occurrence)
    return found[1] if found is not None else None


def _form_of(form: Format, occurrence: RoundOccurrence) -> tuple[Part, RoundForm] | None:
    for part, each in form.rounds():
        if part.key == occurrence.part_key and each.key == occurrence.round_key:
            return part, each
    return None
