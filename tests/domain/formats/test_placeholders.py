"""Numbers and durations are said exactly as the rules of the file ask, in both languages."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import AddressForm, Language
from cop_desktop.domain.formats.numbers import duration, number
from cop_desktop.domain.formats.placeholders import Numbers, fill
from cop_desktop.domain.formats.reading import read_formats

DATA = json.loads(
    (Path(__file__).parents[3] / "resources" / "data" / "formats.json").read_text(encoding="utf-8")
)
LIBRARY = read_formats(DATA)


def told(key, round_key, name="instruction", language=Language.FRENCH, **numbers):
    form = LIBRARY.get(key)
    part, each = next((part, each) for part, each in form.rounds() if each.key == round_key)
    given_numbers = Numbers(
        **{"seconds": each.seconds, "per_person_seconds": each.per_person_seconds, **numbers}
    )
    return fill(getattr(each, name), form, part, each, given_numbers, language)


@pytest.mark.parametrize(
    "case", DATA["placeholder_rules"]["duration_examples"], ids=lambda case: str(case["seconds"])
)
def test_durations_are_those_of_the_rules(case):
    assert duration(case["seconds"], Language.FRENCH) == case["fr"]
    assert duration(case["seconds"], Language.ENGLISH) == case["en"]


@pytest.mark.parametrize("language", Language)
def test_the_examples_of_each_placeholder(language):
    for name, case in DATA["placeholders"].items():
        value, expected = case["example"]["value"], case["example"][language]
        if case["type"] == "duration":
            assert duration(value, language) == expected, name
        elif case["type"] == "number":
            assert number(value, language) == expected, name
        elif case["type"] == "figures":
            assert told("crowd_25_10", "countdown", "wall", language).endswith(f"{expected}!")
        else:
            assert f" {expected} " in told("crowd_25_10", "score", "wall", language)


def test_halves_up_to_ten_minutes_then_figures():
    assert duration(150, Language.FRENCH) == "deux minutes et demie"
    assert duration(150, Language.ENGLISH) == "two and a half minutes"
    assert duration(600, Language.FRENCH) == "dix minutes"
    assert duration(630, Language.ENGLISH) == "10 minutes 30 seconds"
    assert duration(30, Language.FRENCH) == "une demi-minute"
    assert duration(61, Language.FRENCH) == "61 secondes"


def test_a_placeholder_that_opens_a_sentence_has_a_capital():
    assert told("what3", "what").startswith("Une minute en solo")
    assert told("what3", "what", language=Language.ENGLISH).startswith("One minute alone")
    assert told("appreciative", "discover", "prompt", seconds=1200).startswith("Dix minutes par personne")
    assert "pendant une minute" in told("one_two_four_all", "one", "instruction") + told(
        "one_two_four_all", "one", "wall"
    )


def test_the_numbers_are_those_of_the_plan_and_not_of_the_file():
    assert "trois minutes" in told("one_two_four_all", "one", seconds=180) + told(
        "one_two_four_all", "one", "wall", seconds=180
    )
    assert "Additionnez les trois cotes" in told("crowd_25_10", "countdown", cycles={"scoring": 3})
    assert told("crowd_25_10", "countdown", cycles={"scoring": 3}).endswith("à partir de 15.")
    assert told("crowd_25_10", "countdown", "wall", cycles={"scoring": 4}).endswith("20!")
    assert "six stations" in told("speed_sharing", "brief", "wall", cycles={"station": 6})
    assert told("world_cafe", "welcome").startswith("Quatre personnes")


@given(st.integers(1, 4 * 3600), st.integers(5, 3600), st.integers(2, 8), st.sampled_from(AddressForm))
@settings(max_examples=60, deadline=None)
def test_no_brace_is_ever_left(seconds, per_person, cycles, address):
    for form in LIBRARY:
        numbers = Numbers(seconds, per_person, {part.key: part.cycles(cycles) for part in form.parts})
        for part, each in form.rounds():
            for text in (each.wall, each.instruction, each.prompt):
                for language in Language:
                    assert not re.search(r"[{}]", fill(text, form, part, each, numbers, language, address))
