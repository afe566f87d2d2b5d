"""Values in braces, told with the plan's own numbers (`placeholders` of the file of formats)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cop_desktop.domain.codes import AddressForm, Language
from cop_desktop.domain.formats.format import Format, Part, RoundForm, Text
from cop_desktop.domain.formats.numbers import duration, number

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
DURATIONS = frozenset({"per_person", "half", "minutes", "silent_first"})
NUMBERS = frozenset({"dots", "group_size", "cycles"})
FIGURES = frozenset({"max"})
RANGES = frozenset({"scale"})
KNOWN = DURATIONS | NUMBERS | FIGURES | RANGES
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?…]\s+|\n\s*|: «\u00a0)$")


@dataclass(frozen=True)
class Numbers:
    """What one round of a plan puts in the braces.

    `seconds` and `per_person_seconds` are those planned; `cycles` is the number chosen, by part key.
    """

    seconds: int
    per_person_seconds: int | None = None
    cycles: Mapping[str, int] | None = None


class ValueMissing(LookupError):
    """A text asks for a value that neither its round nor `values_from` gives."""


def value_of(
    name: str, form: Format, part: Part, each: RoundForm, numbers: Numbers
) -> int | Mapping[str, int]:
    """Read the value of a placeholder; raises ValueMissing."""
    if name == "minutes":
        return numbers.seconds
    if name == "half":
        return numbers.seconds // 2
    if name == "per_person" and numbers.per_person_seconds is not None:
        return numbers.per_person_seconds
    source_part, source = _source(name, form, part, each)
    if name == "cycles" and source_part.repeat is not None:
        return _cycles(source_part, numbers)
    if name == "max" and source is not None and "scale" in source.settings:
        return _cycles(source_part, numbers) * int(source.settings["scale"]["max"])
    setting = {"dots": "dots_per_person"}.get(name, name)
    if source is not None and setting in source.settings:
        value = source.settings[setting]
        return value if isinstance(value, Mapping) else int(value)
    raise ValueMissing(name)


def fill(
    text: Text,
    form: Format,
    part: Part,
    each: RoundForm,
    numbers: Numbers,
    language: Language,
    address: AddressForm = AddressForm.VOUS,
) -> str:
    """Tell a text of a round with its values in place; one that opens a sentence has a capital."""
    wording = text.say(language, address)

    def tell(found: re.Match[str]) -> str:
        said = _say(found[1], value_of(found[1], form, part, each, numbers), language)
        opens = _SENTENCE_OPENS.search(wording[: found.start()]) is not None
        return said[:1].upper() + said[1:] if opens else said

    return PLACEHOLDER.sub(tell, wording)


def _say(name: str, value: int | Mapping[str, int], language: Language) -> str:
    if isinstance(value, Mapping):
        to = "à" if language is Language.FRENCH else "to"
        return f"{value['min']} {to} {value['max']}"
    if name in DURATIONS:
        return duration(value, language)
    return number(value, language) if name in NUMBERS else str(value)


def _source(name: str, form: Format, part: Part, each: RoundForm) -> tuple[Part, RoundForm | None]:
    """Find where a value is read: on the round itself, or where `values_from` sends."""
    address = each.values_from.get(name)
    if address is None:
        return part, each
    part_key, _, round_key = address.partition("/")
    for other in form.parts:
        if other.key == part_key:
            return other, next((r for r in other.rounds if r.key == round_key), None)
    raise ValueMissing(name)


def _cycles(part: Part, numbers: Numbers) -> int:
    chosen = (numbers.cycles or {}).get(part.key)
    return part.cycles(chosen)
