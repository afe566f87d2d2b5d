"""The agenda of a sample session: items and rounds, with the texts of their formats."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import AddressForm, Language, Level, RoundKind, RoundState
from cop_desktop.domain.entity import id_from
from cop_desktop.domain.exchange.gathering import Gathering, Path, our_id, our_mentions, our_reference
from cop_desktop.domain.exchange.references import own_id
from cop_desktop.domain.formats.format import Format, FormatLibrary, Part, RoundForm
from cop_desktop.domain.formats.placeholders import Numbers, ValueMissing, fill
from cop_desktop.domain.people import Person

Json = dict[str, Any]
_SETTINGS = {
    "speakers": "speakers",
    "grouping": "grouping",
    "per_person_seconds": "per_person_seconds",
    "laps": "laps",
    "turn_order": "order",
    "turn_unit": "turn_unit",
    "carry_over": "carry_over",
    "wall_clock": "wall_clock",
    "group_size": "group_size",
    "dots_per_person": "dots_per_person",
    "voters": "voters",
}
"""Key of a round of the file, key of the settings of an occurrence."""
_OUR_NAMES = {"client_id": "client_id", "agenda_item_id": "agenda_item_id"}


@dataclass(frozen=True)
class Room:
    """For whom texts are told."""

    language: Language
    address: AddressForm


def instant_ms(text: str | None) -> int | None:
    """Read an instant with its offset as UTC milliseconds; None when there is none."""
    return None if text is None else round(dt.datetime.fromisoformat(text).timestamp() * 1000)


def in_order(plain: list[Json]) -> list[tuple[int, Json]]:
    """Sort by `order`, keeping the place in the file."""
    return sorted(enumerate(plain), key=lambda pair: (pair[1].get("order", pair[0]), pair[0]))


def convert_agenda(
    session: Json, session_id: str, path: Path, room: Room, formats: FormatLibrary, gathering: Gathering
) -> list[tuple[RoundOccurrence, Json, Path]]:
    """Add the agenda of a session; give back its rounds in order, as stored and as in the file."""
    rounds: list[tuple[RoundOccurrence, Json, Path]] = []
    for position, (index, each) in enumerate(in_order(session.get("agenda", []))):
        here = (*path, "agenda", index)
        form = formats.find(each.get("format_key", ""))
        item = _item(each, session_id, position, form, room)
        gathering.add(item, here, {"carried_action_ids": "action_ids", **_OUR_NAMES})
        plain_rounds = each.get("rounds") or _only_round(each, item)
        forms = dict(_matched(plain_rounds, form, room.language))
        cycles = {"cycles": max((one.get("cycle", 1) for one in plain_rounds), default=1)}
        for rank, (round_index, one) in enumerate(in_order(plain_rounds)):
            occurrence = _occurrence(one, item, rank, form, forms.get(round_index), room, cycles["cycles"])
            round_path = (*here, "rounds", round_index)
            gathering.add(occurrence, round_path, _OUR_NAMES)
            rounds.append((occurrence, one, round_path))
    return rounds


def _only_round(plain: Json, item: AgendaItem) -> list[Json]:
    """Make one round of the length of an item that has none: here, rounds alone have a length.

    `planned_minutes` says nothing more when there are rounds: it is their sum.
    """
    if not plain.get("planned_minutes"):
        return []
    only = id_from(RoundOccurrence.__name__, item.id, "planned_minutes")
    seconds = round(plain["planned_minutes"] * 60)
    return [{"id": only, "name": item.title, "kind": RoundKind.COUNTDOWN, "planned_seconds": seconds}]


def _item(plain: Json, session_id: str, position: int, form: Format | None, room: Room) -> AgendaItem:
    """Make an agenda item; a title confidential in the file, or that of a case, becomes the working title."""
    usual_level = form.level if form else Level.MEMBERS
    silent = "title_confidentiality" not in plain and usual_level is Level.ROOM and "client_id" in plain
    confidential = silent or plain.get("title_confidentiality") == Level.ROOM
    usual = form.name.say(room.language, room.address) if form else ""
    title = plain.get("public_title") or (usual if confidential else plain["title"])
    return AgendaItem(
        **our_id(AgendaItem, plain["id"]),
        session_id=session_id,
        position=position,
        title=our_mentions(title),
        private_title=our_mentions(plain["title"]) if confidential or title != plain["title"] else "",
        format_key=plain.get("format_key", ""),
        purpose=our_mentions(plain.get("purpose", "")),
        client_id=our_reference(Person, plain.get("client_id")),
        protected=plain.get("protected", False),
        if_time_allows=plain.get("if_time_allows", False),
        level=Level.ROOM if confidential else usual_level,
        carried_action_ids=tuple(own_id(CapturedItem, each) for each in plain.get("action_ids", [])),
    )


def _occurrence(
    plain: Json,
    item: AgendaItem,
    position: int,
    form: Format | None,
    found: tuple[Part, RoundForm] | None,
    room: Room,
    cycles: int,
) -> RoundOccurrence:
    """Make one round, as planned and as it went; its texts come from the round of its format."""
    settings: Json = {}
    if found is not None:
        settings = {**found[1].settings, "capture": list(found[1].capture)}
    settings |= {ours: plain[theirs] for theirs, ours in _SETTINGS.items() if theirs in plain}
    if plain.get("groups"):
        settings["groups"] = [[own_id(Person, each) for each in group] for group in plain["groups"]]
    if plain.get("proposer_id"):
        settings["proposer_id"] = own_id(Person, plain["proposer_id"])
    occurrence = RoundOccurrence(
        **our_id(RoundOccurrence, plain["id"]),
        agenda_item_id=item.id,
        position=position,
        kind=RoundKind(plain["kind"]),
        name=our_mentions(plain["name"]),
        seconds=plain["planned_seconds"],
        min_seconds=plain.get("min_seconds"),
        part_key=found[0].key if found else "",
        cycle=plain.get("cycle", 1),
        round_key=found[1].key if found else "",
        client_id=our_reference(Person, plain.get("client_id")),
        question=our_mentions(plain.get("question", "")),
        level=item.level,
        protected=plain.get("protected", item.protected or bool(found and found[1].protected)),
        if_time_allows=plain.get("if_time_allows", bool(found and found[1].if_time_allows)),
        calm_clock=_calm(form, found),
        settings=settings,
        started_at_ms=instant_ms(plain.get("started_at")),
        ended_at_ms=instant_ms(plain.get("ended_at")),
        active_seconds=plain.get("actual_seconds"),
        state=RoundState.DONE if plain.get("ended_at") else RoundState.PENDING,
    )
    return occurrence if form is None or found is None else _told(occurrence, form, found, room, cycles)


def _calm(form: Format | None, found: tuple[Part, RoundForm] | None) -> bool:
    if form is None:
        return False
    return form.calm_clock if found is None or found[1].calm_clock is None else found[1].calm_clock


def _told(
    occurrence: RoundOccurrence, form: Format, found: tuple[Part, RoundForm], room: Room, cycles: int
) -> RoundOccurrence:
    """Fill the texts with the numbers of this very plan."""
    part, each = found
    each = replace(each, settings={**each.settings, **occurrence.settings})
    per_person = occurrence.settings.get("per_person_seconds", each.per_person_seconds)
    numbers = Numbers(occurrence.seconds, per_person, {part.key: cycles})
    texts: dict[str, str] = {}
    for name, text in (("wall", each.wall), ("instruction", each.instruction), ("prompt", each.prompt)):
        try:
            texts[name] = fill(text, form, part, each, numbers, room.language, room.address)
        except ValueMissing:
            continue
    return replace(occurrence, **texts)  # type: ignore[arg-type]


def _matched(
    rounds: list[Json], form: Format | None, language: Language
) -> Iterator[tuple[int, tuple[Part, RoundForm]]]:
    """Find the round of the format that each round of the file is.

    By its name in either language; else, when the numbers of rounds agree, by its rank; else by its
    kind and who speaks, when only one round of the format is like it.
    """
    if form is None:
        return
    forms = list(form.rounds())
    free = list(forms)
    left: list[tuple[int, Json]] = []
    for index, plain in in_order(rounds):
        named = [pair for pair in free if _folded(plain["name"]) in _names(pair[1], language)]
        if named:
            free.remove(named[0])
            yield index, named[0]
        else:
            left.append((index, plain))
    if len(forms) == len(rounds) and len(left) == len(free):
        yield from ((index, pair) for (index, _), pair in zip(left, free, strict=True))
        return
    for index, plain in left:
        alike = [pair for pair in free if _alike(plain, pair[1])]
        if len(alike) == 1:
            free.remove(alike[0])
            yield index, alike[0]


def _names(form: RoundForm, language: Language) -> set[str]:
    return {_folded(form.name.say(each)) for each in (language, *Language)}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _alike(plain: Json, form: RoundForm) -> bool:
    return bool(plain["kind"] == form.kind and plain.get("speakers", form.speakers) == form.speakers)
