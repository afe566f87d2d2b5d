"""What was captured in a sample session, of every kind, with the moment it belongs to."""

from __future__ import annotations

from typing import Any

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import DETAIL_KEYS, CapturedItem
from cop_desktop.domain.codes import Attribution, CaptureMoment, ItemKind, Level
from cop_desktop.domain.exchange.gathering import Gathering, Path, our_id, our_mentions, our_reference
from cop_desktop.domain.exchange.references import INNER, own_id
from cop_desktop.domain.exchange.sample_people import day
from cop_desktop.domain.exchange.sample_rounds import instant_ms
from cop_desktop.domain.people import Person

Json = dict[str, Any]
_NAMES = {
    "note_taker_id": "captured_by",
    "round_id": "round_id",
    "about_id": "action_id",
}
_TEXTS = {ItemKind.DECISION: "statement", ItemKind.EXPERIMENT: "hypothesis"}
"""Where a kind keeps its sentence, when it has no `text`."""
_DETAILS = {*(key for keys in DETAIL_KEYS.values() for key in keys), "review_flag", "statement"}


def convert_items(
    session: Json,
    session_id: str,
    path: Path,
    rounds: list[RoundOccurrence],
    bounds: tuple[int | None, int | None],
    gathering: Gathering,
) -> None:
    """Add the items of a session; `bounds` are the start and the end of the session in UTC milliseconds."""
    by_id = {each.id: each for each in rounds}
    for index, plain in enumerate(session.get("items", [])):
        captured_ms = instant_ms(plain["captured_at"]) or 0
        during = by_id.get(our_reference(RoundOccurrence, plain.get("round_id")) or "")
        item = _item(plain, session_id, index, captured_ms)
        item |= _moment(captured_ms, during, plain, rounds, bounds)
        level = Level(plain.get("confidentiality", Level.MEMBERS))
        if during is not None and during.level is Level.ROOM:
            level = Level.ROOM  # whatever its kind: nothing is raised by import (domain.md §7)
        gathering.add(CapturedItem(**item, level=level), (*path, "items", index), _NAMES)


def _moment(
    captured_ms: int,
    during: RoundOccurrence | None,
    plain: Json,
    rounds: list[RoundOccurrence],
    bounds: tuple[int | None, int | None],
) -> Json:
    """Tell where in the session the item was captured, and after how many active seconds."""
    if during is not None:
        offset = None
        if during.started_at_ms is not None:
            offset = max(0, (captured_ms - during.started_at_ms) // 1000)
            if during.active_seconds is not None:
                offset = min(offset, during.active_seconds)
        return {
            "moment": CaptureMoment.DURING,
            "round_id": during.id,
            "agenda_item_id": during.agenda_item_id,
            "offset_seconds": offset,
        }
    begun, ended = bounds
    moment = CaptureMoment.BETWEEN
    if begun is None or captured_ms < begun:
        moment = CaptureMoment.BEFORE
    elif ended is not None and captured_ms >= ended:
        moment = CaptureMoment.AFTER
    named = our_reference(AgendaItem, plain.get("agenda_item_id"))
    return {
        "moment": moment,
        "round_id": our_reference(RoundOccurrence, plain.get("round_id")),
        "agenda_item_id": named or _last_begun(captured_ms, rounds, moment),
        "offset_seconds": None,
    }


def _last_begun(captured_ms: int, rounds: list[RoundOccurrence], moment: CaptureMoment) -> str | None:
    """Between two rounds, an item belongs to the agenda item that was under way."""
    begun = [each for each in rounds if each.started_at_ms is not None and each.started_at_ms <= captured_ms]
    return begun[-1].agenda_item_id if begun and moment is CaptureMoment.BETWEEN else None


def _item(plain: Json, session_id: str, position: int, captured_ms: int) -> Json:
    kind = ItemKind(plain["kind"])
    text = plain.get("text") or plain.get(_TEXTS.get(kind, "text"), "") or plain.get("statement", "")
    public = {name: plain.get(name) for name in ("public_title", "public_text")}
    return {
        **our_id(CapturedItem, plain["id"]),
        "session_id": session_id,
        "position": position,
        "kind": kind,
        "text": our_mentions(text),
        "title": our_mentions(plain.get("title", "")),
        "captured_at_ms": captured_ms,
        "note_taker_id": our_reference(Person, plain.get("captured_by")),
        "source_id": our_reference(Person, plain.get("source_id")),
        "attribution": Attribution(plain.get("attribution", Attribution.ANONYMOUS)),
        **{name: None if value is None else our_mentions(value) for name, value in public.items()},
        "public_level": Level(plain["public_level"]) if plain.get("public_level") else None,
        "tags": tuple(plain.get("tags", [])),
        "status": plain.get("status", ""),
        "owner_id": our_reference(Person, plain.get("owner_id")),
        "due_on": day(plain.get("due_on")),
        "review_on": day(plain.get("review_on")),
        "number": plain.get("number", ""),
        "method": plain.get("method", ""),
        "procedural": plain.get("procedural", False),
        "maturity": plain.get("maturity", ""),
        "votes": plain.get("votes"),
        "url": plain.get("url", ""),
        "origin_id": our_reference(CapturedItem, plain.get("origin_id")),
        "about_id": our_reference(CapturedItem, plain.get("action_id")),
        "details": _details(plain, text),
    }


def _details(plain: Json, text: str) -> Json:
    """Gather the fields only some kinds have; a sentence that became the text is not told twice.

    One that belongs to another kind is kept too, and told nowhere: a file loses nothing here.
    """
    details: Json = {}
    for key in sorted(_DETAILS & plain.keys()):
        value = plain[key]
        if key in INNER:
            value = _ids(value, key)
        elif key not in _TEXTS.values() or value != text:
            value = our_mentions(value)
        else:
            continue
        details[key] = value
    return details


def _ids(value: Any, key: str) -> Any:
    if isinstance(value, list):
        return [own_id(INNER[key], each) for each in value]
    return our_reference(INNER[key], value)
