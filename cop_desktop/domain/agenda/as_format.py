"""An agenda item as a format of one's own: what was learnt by preparing it once serves again.

A text nobody changed keeps the wording of its format, in both languages, its placeholders still in place. A
text changed by hand is kept as it is, in both; where it states the length of its round, a placeholder says it
from now on. What belongs to one session does not come: questions, private prompts written by hand, people.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any, Final

from cop_desktop.domain.agenda.inserting import Room, as_planned, cycles_in, told_by
from cop_desktop.domain.agenda.plan import PlannedItem
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.codes import Language, RoundKind
from cop_desktop.domain.formats.format import Format, Part, RoundForm, Text
from cop_desktop.domain.formats.reading import CAPTURED, GROUPINGS, SETTINGS, SPEAKERS
from cop_desktop.domain.formats.statements import Of, stated
from cop_desktop.domain.formats.texts import WALL_LENGTH

NO_WORDS: Final = "—"
_USUAL_PEOPLE: Final = 8


def key_from(name: str) -> str:
    """Make a key of a name: lower-case letters, digits and underscores."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    kept = re.sub(r"[^a-z0-9]+", "_", "".join(each for each in plain if not unicodedata.combining(each)))
    return (
        (kept.strip("_")[:36].strip("_") or "format") if kept[:1].isalpha() else f"f_{kept.strip('_')[:30]}"
    )


def as_format(planned: PlannedItem, form: Format | None, name: str, key: str, room: Room) -> dict[str, Any]:
    """Write an item in the shape of one entry of the file of formats; `form` is what it came from."""
    form = as_planned(form, planned.rounds) if form is not None else None
    parts = [_part(part_key, rounds, planned, form, room) for part_key, rounds in _parts(planned.rounds)]
    people = room.people or (form.reference_group if form is not None else 0) or _USUAL_PEOPLE
    whole = form is not None and not form.is_block
    least, most = (form.least_people, form.most_people) if form is not None and whole else (1, 1000)
    people = max(people, least)  # for fewer, a format keeps the lengths of the fewest it asks for
    return {
        "key": key,
        "name": _both(name),
        "purpose": _text(form.purpose) if form is not None and whole else _both(planned.item.purpose or name),
        **{key: said for key, said in _credits(form).items() if said},
        "group_size": {"min": least, "max": most, "ideal": min(most, max(least, people))},
        "reference_group": people,
        "default_confidentiality": planned.item.level.value,
        "calm_clock": all(each.calm_clock for each in planned.rounds),
        "blocks": parts,
    }


def _credits(form: Format | None) -> dict[str, str]:
    return {} if form is None else {"credit": form.credit, "rights": form.rights}


def _parts(rounds: Sequence[RoundOccurrence]) -> list[tuple[str, list[RoundOccurrence]]]:
    """Split the rounds into parts, each gone through once; rounds of one's own join their neighbours."""
    first = {part: min(each.cycle for each in rounds if each.part_key == part) for part in _keys(rounds)}
    found: list[tuple[str, list[RoundOccurrence]]] = []
    for each in rounds:
        if each.cycle != first[each.part_key]:
            continue
        if found and (each.part_key in ("", found[-1][0])):
            found[-1][1].append(each)
        elif each.part_key in [key for key, _ in found]:
            next(mine for key, mine in found if key == each.part_key).append(each)
        else:
            found.append((each.part_key or "main", [each]))
    return found


def _keys(rounds: Sequence[RoundOccurrence]) -> list[str]:
    return list(dict.fromkeys(each.part_key for each in rounds))


def _part(
    part_key: str, rounds: Sequence[RoundOccurrence], planned: PlannedItem, form: Format | None, room: Room
) -> dict[str, Any]:
    old = next((part for part in form.parts if part.key == part_key), None) if form is not None else None
    cycles = cycles_in(planned.rounds)
    keys: set[str] = set()
    made: dict[str, Any] = {"key": key_from(part_key)}
    if old is not None and old.repeat is not None:
        repeat = old.repeat
        made["repeat"] = {
            "per": repeat.per,
            "min": repeat.least,
            "max": repeat.most,
            "default": repeat.within(cycles.get(part_key, repeat.default)),
            "label": _text(repeat.label),
        }
    made["rounds"] = [_round(each, form, old, cycles, room, keys) for each in rounds]
    return made


def _round(
    each: RoundOccurrence,
    form: Format | None,
    part: Part | None,
    cycles: Mapping[str, int],
    room: Room,
    keys: set[str],
) -> dict[str, Any]:
    old = next((one for one in part.rounds if one.key == each.round_key), None) if part is not None else None
    if each.part_key == "":
        old = None
    told = told_by(form, each, room, cycles) if form is not None and old is not None else None
    made: dict[str, Any] = {
        "key": _free(each.round_key or key_from(each.name), keys),
        "name": _said(
            each.name, old.name if old else None, old is not None and _is(each.name, old.name, room)
        ),
        "kind": each.kind.value,
        "seconds": each.seconds,
        "speakers": _among(each.settings.get("speakers"), SPEAKERS, "whole_group"),
        "grouping": _among(each.settings.get("grouping"), GROUPINGS, "plenary"),
        "wall": _wording(each, "wall", old, told, room),
        "instruction": _wording(each, "instruction", old, told, room),
        "facilitator_prompt": _prompt(each, old, told),
        "capture": [one for one in each.settings.get("capture", ()) if one in CAPTURED],
        "protected": each.protected,
        "if_time_allows": each.if_time_allows,
        "calm_clock": each.calm_clock,
    }
    if each.min_seconds is not None:
        made["min_seconds"] = max(1, min(each.min_seconds, each.seconds))
    if old is not None and old.values_from:
        made["values_from"] = dict(old.values_from)
    for name in SETTINGS:
        if each.settings.get(name) is not None:
            made[name] = each.settings[name]
    if each.kind is RoundKind.TURNS:
        made = {"per_person_seconds": min(60, each.seconds), "laps": 1, "order": "seating", **made}
        made["per_person_seconds"] = min(int(made["per_person_seconds"]), each.seconds)
    return made


def _wording(
    each: RoundOccurrence, name: str, old: RoundForm | None, told: RoundOccurrence | None, room: Room
) -> dict[str, str]:
    said = str(getattr(each, name))
    if old is not None and told is not None and getattr(told, name) == said:
        return _text(getattr(old, name))
    said = _with_length(said.strip() or each.name, each.seconds, room.language)
    return _both(said[:WALL_LENGTH] if name == "wall" and not each.wall.strip() else said)


def _prompt(each: RoundOccurrence, old: RoundForm | None, told: RoundOccurrence | None) -> dict[str, str]:
    """A prompt written by hand is of one session, and private: only that of the format comes."""
    unchanged = old is not None and told is not None and told.prompt == each.prompt
    return _text(old.prompt) if old is not None and unchanged else _both(NO_WORDS)


def _with_length(text: str, seconds: int, language: Language) -> str:
    for said in stated(text, language):
        if said.of is Of.DURATION and said.value == seconds:
            text = text.replace(said.found, "{minutes}", 1)
    return text


def _is(name: str, text: Text, room: Room) -> bool:
    return name == text.say(room.language, room.address)


def _said(text: str, old: Text | None, unchanged: bool) -> dict[str, str]:  # noqa: FBT001
    return _text(old) if old is not None and unchanged else _both(text)


def _text(text: Text) -> dict[str, str]:
    return {"fr": text.fr, "en": text.en, **({"fr_tu": text.fr_tu} if text.fr_tu else {})}


def _both(text: str) -> dict[str, str]:
    return {"fr": text or NO_WORDS, "en": text or NO_WORDS}


def _among(value: object, known: frozenset[str], usual: str) -> str:
    return value if isinstance(value, str) and value in known else usual


def _free(key: str, taken: set[str]) -> str:
    made, rank = key, 1
    while made in taken:
        rank += 1
        made = f"{key[:36]}_{rank}"
    taken.add(made)
    return made
