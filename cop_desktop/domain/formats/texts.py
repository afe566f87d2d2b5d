"""Check the texts of a format: braces that can be filled, a wall sentence short enough."""

from __future__ import annotations

from cop_desktop.domain.codes import AddressForm, Language
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

WALL_LENGTH = 60
"""Characters the wall shows at eight metres (look/targets/README.md)."""


def check_texts(form: Format, place: str, faults: Faults) -> None:
    """Check the braces of every text, and the length of what is projected once they are filled."""
    for part_index, part in enumerate(form.parts):
        for index, each in enumerate(part.rounds):
            where = place if form.is_block else f"{place}.blocks[{part_index}].rounds[{index}]".lstrip(".")
            before = len(faults.found)
            _check_text(each.wall, form, part, each, f"{where}.wall", faults)
            if len(faults.found) == before:
                _check_length(form, part, each, f"{where}.wall", faults)
            _check_text(each.instruction, form, part, each, f"{where}.instruction", faults)
            _check_text(each.prompt, form, part, each, f"{where}.facilitator_prompt", faults)


def _check_text(text: Text, form: Format, part: Part, each: RoundForm, place: str, faults: Faults) -> None:
    asked = set(PLACEHOLDER.findall(text.fr))
    if asked != set(PLACEHOLDER.findall(text.en)):
        faults.add(place, "the same placeholders in both languages")
    numbers = Numbers(each.seconds, each.per_person_seconds)
    for name in sorted(asked | set(PLACEHOLDER.findall(text.en)) | set(PLACEHOLDER.findall(text.fr_tu))):
        try:
            if name not in KNOWN:
                raise ValueMissing(name)
            value = value_of(name, form, part, each, numbers)
        except ValueMissing:
            faults.add(place, f"a value for {{{name}}}")
            continue
        if name in NUMBERS and isinstance(value, int) and value < 2:
            faults.add(place, f"2 or more for {{{name}}}")


def _check_length(form: Format, part: Part, each: RoundForm, place: str, faults: Faults) -> None:
    numbers = Numbers(each.seconds, each.per_person_seconds)
    for language in Language:
        said = [fill(each.wall, form, part, each, numbers, language, address) for address in AddressForm]
        if max(map(len, said)) > WALL_LENGTH:
            faults.add(f"{place}.{language}", f"{WALL_LENGTH} characters at most")
