"""Check the texts of a format: braces that can be filled, no number the plan may contradict, a short wall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product

from cop_desktop.domain.codes import AddressForm, Language, RoundKind
from cop_desktop.domain.formats.checking import Faults
from cop_desktop.domain.formats.format import Format, Part, RoundForm, Text
from cop_desktop.domain.formats.placeholders import (
    KNOWN,
    NUMBERS,
    PLACEHOLDER,
    Numbers,
    ValueMissing,
    fill,
    value_of,
)
from cop_desktop.domain.formats.statements import Of, Stated, stated

WALL_LENGTH = 60
"""Characters the wall shows at eight metres (look/targets/README.md)."""
_LOOSE = re.compile(r"[{}]")
_SIZES = {"pairs": 2, "trios": 3, "fours": 4}
_WORDINGS = ("fr", "en", "fr_tu")


def check_texts(form: Format, place: str, faults: Faults) -> None:
    """Check every text; of what is projected, the length too, once filled as plans may fill it."""
    for name, text in (("name", form.name), ("purpose", form.purpose)):
        if not form.is_block:
            _check_plain(text, f"{place}.{name}".lstrip("."), faults)
    for part_index, part in enumerate(form.parts):
        where = f"{place}.blocks[{part_index}]".lstrip(".")
        if part.repeat is not None:
            _check_plain(part.repeat.label, f"{where}.repeat.label", faults)
        for index, each in enumerate(part.rounds):
            at = place if form.is_block else f"{where}.rounds[{index}]"
            _check_sources(form, part, each, f"{at}.values_from", faults)
            _check_plain(each.name, f"{at}.name", faults)
            before = len(faults.found)
            _check_text(each.wall, form, part, each, f"{at}.wall", faults)
            if len(faults.found) == before:
                _check_length(form, part, each, f"{at}.wall", faults)
            _check_text(each.instruction, form, part, each, f"{at}.instruction", faults)
            _check_text(each.prompt, form, part, each, f"{at}.facilitator_prompt", faults)


def contradicted(form: Format, part: Part, each: RoundForm, said: Stated) -> bool:
    """Tell whether the plan governs a number that a text states by itself, and may make it false."""
    match said.of:
        case Of.DURATION:
            return True
        case Of.DOTS:
            return _governs(form, part, each, "dots")
        case Of.SCALE:
            return _governs(form, part, each, "scale")
        case Of.GROUP:
            size = each.settings.get("group_size", _SIZES.get(each.grouping))
            return size is not None and said.value != size
    laps = each.settings.get("laps") if each.kind is RoundKind.TURNS else None
    if laps is not None and said.value == laps:
        return False
    repeated = [other.repeat for other in form.parts if other.repeat is not None]
    return laps is not None or any(one.least < one.most or said.value != one.default for one in repeated)


def _governs(form: Format, part: Part, each: RoundForm, name: str) -> bool:
    try:
        value_of(name, form, part, each, Numbers(each.seconds, each.per_person_seconds))
    except ValueMissing:
        return False
    return True


def _wordings(text: Text) -> Iterator[tuple[str, str, Language]]:
    for name in _WORDINGS:
        wording = getattr(text, name)
        if wording:
            yield name, wording, Language.ENGLISH if name == "en" else Language.FRENCH


def _check_plain(text: Text, place: str, faults: Faults) -> None:
    """A text that is never filled: no braces, and no length of time."""
    for name, wording, language in _wordings(text):
        if _LOOSE.search(wording):
            faults.add(f"{place}.{name}", "format.no-braces")
        for said in stated(wording, language):
            if said.of is Of.DURATION:
                faults.add(f"{place}.{name}", "format.states", found=said.found)


def _check_sources(form: Format, part: Part, each: RoundForm, place: str, faults: Faults) -> None:
    numbers = Numbers(each.seconds, each.per_person_seconds)
    for name in each.values_from:
        try:
            if name not in KNOWN:
                raise ValueMissing(name)
            value_of(name, form, part, each, numbers)
        except ValueMissing:
            faults.add(f"{place}.{name}", "format.source")


def _check_text(text: Text, form: Format, part: Part, each: RoundForm, place: str, faults: Faults) -> None:
    asked = {name: set(PLACEHOLDER.findall(wording)) for name, wording, _ in _wordings(text)}
    if len({frozenset(names) for names in asked.values()}) > 1:
        faults.add(place, "format.same-placeholders")
    numbers = Numbers(each.seconds, each.per_person_seconds)
    for name in sorted(set().union(*asked.values())):
        try:
            if name not in KNOWN:
                raise ValueMissing(name)
            value = value_of(name, form, part, each, numbers)
        except ValueMissing:
            faults.add(place, "format.placeholder", name=name)
            continue
        if name in NUMBERS and isinstance(value, int) and value < 2:
            faults.add(place, "format.placeholder-least", name=name)
    for name, wording, language in _wordings(text):
        if _LOOSE.search(PLACEHOLDER.sub("", wording)):
            faults.add(f"{place}.{name}", "format.brace")
        for said in stated(wording, language):
            if contradicted(form, part, each, said):
                faults.add(f"{place}.{name}", "format.states", found=said.found)


def _check_length(form: Format, part: Part, each: RoundForm, place: str, faults: Faults) -> None:
    for language in Language:
        said = [
            fill(each.wall, form, part, each, numbers, language, address)
            for numbers, address in product(_plans(form, each), AddressForm)
        ]
        if max(map(len, said)) > WALL_LENGTH:
            faults.add(f"{place}.{language}", "format.wall-length", number=WALL_LENGTH)


def _plans(form: Format, each: RoundForm) -> Iterator[Numbers]:
    """Give the numbers of plans: lengths from the shortest to double, fewest to most cycles."""
    repeated: list[Mapping[str, int]] = [
        {part.key: part.cycles(wanted) for part in form.parts} for wanted in (1, None, 99)
    ]
    for seconds, cycles in product({each.floor, each.seconds, each.seconds * 2}, repeated):
        yield Numbers(seconds, each.per_person_seconds, cycles)
