"""What every text of the 29 formats and blocks says is what the plan says, whoever comes and however long."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cop_desktop.domain.agenda.inserting import Room, numbers_of, unfold
from cop_desktop.domain.codes import AddressForm, Language, RoundKind
from cop_desktop.domain.formats.placeholders import ValueMissing, value_of
from cop_desktop.domain.formats.reading import read_formats
from cop_desktop.domain.formats.statements import Of, stated

FILE = Path(__file__).parents[3] / "resources" / "data" / "formats.json"
LIBRARY = read_formats(json.loads(FILE.read_text(encoding="utf-8")))
FORMS = list(LIBRARY)
SIZES = {"pairs": 2, "trios": 3, "fours": 4}


def allowed(form, part, each, numbers, of):
    """Every value of the plan that a text of this round may state."""
    found = set()
    for name in {
        Of.DURATION: ("minutes", "half", "per_person", "silent_first"),
        Of.DOTS: ("dots",),
        Of.GROUP: ("group_size",),
        Of.CYCLES: ("cycles",),
        Of.SCALE: ("scale",),
    }[of]:
        try:
            value = value_of(name, form, part, each, numbers)
        except ValueMissing:
            continue
        found.add(value["max"] if of is Of.SCALE else value)
    if of is Of.GROUP and each.grouping in SIZES:
        found.add(SIZES[each.grouping])
    if of is Of.CYCLES and each.kind is RoundKind.TURNS:
        found.add(each.settings["laps"])
    return found


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.format_key)
def test_no_text_contradicts_its_plan(form):
    told = 0
    part = form.repeated
    wanted = sorted({1, part.repeat.least, part.repeat.default, part.repeat.most}) if part else [None]
    for people in (5, 8, 13, 30):
        for cycles in wanted:
            for factor in (0.5, 1.0, 2.0):
                for language in Language:
                    for address in AddressForm:
                        told += check(form, Room(people, language, address), cycles, factor)
    filled = any("{" in f"{text.fr}{text.en}" for _, each in form.rounds() for text in texts_of(each))
    assert told > 0 or not filled


def texts_of(each):
    return each.wall, each.instruction, each.prompt


def check(form, room, cycles, factor):
    told = 0
    chosen = {each.key: each.cycles(cycles if each is form.repeated else None) for each in form.parts}
    forms = {(part.key, each.key): (part, each) for part, each in form.rounds()}
    for occurrence in unfold(form, "item", room, cycles=cycles, factor=factor):
        part, each = forms[occurrence.part_key, occurrence.round_key]
        numbers = numbers_of(form, each, occurrence.seconds, room.people, chosen)
        assert len(occurrence.wall) <= 60, occurrence.wall
        for text in (occurrence.wall, occurrence.instruction, occurrence.prompt, occurrence.name):
            assert "{" not in text
            for said in stated(text, room.language):
                told += 1
                values = allowed(form, part, each, numbers, said.of)
                if values or said.of is Of.DURATION:
                    assert said.value in values, (text, said, values)
    return told


@pytest.mark.parametrize("language", Language)
def test_every_number_told_by_a_placeholder_is_read_back(language):
    """The reader of numbers reads what the writer of numbers writes, in words and in figures."""
    from cop_desktop.domain.formats.numbers import duration, number

    for seconds in [*range(5, 125), *range(125, 700, 5), 900, 1200, 2700, 3600]:
        text = duration(seconds, language)
        assert [each.value for each in stated(f"x {text}.", language)] == [seconds], text
    for value in range(2, 21):
        text = f"{number(value, language)} stations"
        assert [(each.of, each.value) for each in stated(text, language)] == [(Of.CYCLES, value)]
