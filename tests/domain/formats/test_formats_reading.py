"""The shipped file is read whole; a bad one is refused with each fault's place and what was expected."""

import copy
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import AddressForm, Language, Level, RoundKind
from cop_desktop.domain.formats.checking import FormatsRefused
from cop_desktop.domain.formats.reading import read_format, read_formats
from cop_desktop.export.words import read_words

FILE = Path(__file__).parents[3] / "resources" / "data" / "formats.json"


@pytest.fixture(scope="module")
def data():
    return json.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def library(data):
    return read_formats(data)


def test_twenty_formats_nine_blocks_and_all_their_rounds(library, data):
    assert (len(library.formats), len(library.blocks)) == (20, 9)
    assert sum(1 for form in library for _ in form.rounds()) == 119
    assert {each.kind for form in library for _, each in form.rounds()} == set(RoundKind)
    for form, raw in zip(library.formats, data["formats"], strict=True):
        assert form.seconds() == raw["default_total_seconds"]


def test_a_format_keeps_what_its_file_says(library):
    codev = library.get("codev")
    consultation = next(each for _, each in codev.rounds() if each.key == "consultation")
    assert codev.level is Level.ROOM
    assert codev.calm_clock
    assert codev.is_per_client
    assert consultation.settings["laps"] == 2
    assert consultation.settings["carry_over"] == "pool"
    assert consultation.capture == ("idea", "practice", "resource")
    assert library.get("block:pause").parts[0].protected
    assert library.find("block:nothing") is None
    assert not library.get("troika").is_per_client, "a trio always has three clients: nothing to choose"
    lean = library.get("lean_coffee")
    assert lean.repeated is not None
    assert lean.repeated.repeat.per == "topic"
    assert lean.seconds(1) == lean.seconds(4) - 3 * lean.repeated.seconds


def test_tu_where_the_community_says_tu(library):
    expose = next(each for _, each in library.get("codev").rounds() if each.key == "expose")
    assert "attendez" in expose.prompt.say(Language.FRENCH, AddressForm.VOUS)
    assert "attends" in expose.prompt.say(Language.FRENCH, AddressForm.TU)
    assert "hope" in expose.prompt.say(Language.ENGLISH, AddressForm.TU)


def spoil(tree, place, value):
    """Put a value (or take it away: ...) at a path like formats.0.blocks.0.rounds.3.seconds."""
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    for step in way:
        tree = tree[step]
    if value is ...:
        del tree[last]
    else:
        tree[last] = value


@pytest.mark.parametrize(
    ("place", "value", "said_at", "expected"),
    [
        ("schema", "formats/9", "schema", "formats/1"),
        ("formats", {}, "formats", "list"),
        ("formats.0", "codev", "formats[0]", "object"),
        ("formats.0.key", "Co Dev", "formats[0].key", "lower-case"),
        ("formats.1.key", "codev", "formats[1].key", "already used"),
        ("formats.0.name.en", "  ", "formats[0].name.en", "a text"),
        ("formats.0.default_confidentiality", "secret", "formats[0].default_confidentiality", "room"),
        ("formats.0.group_size.max", 2, "formats[0].group_size.max", "4 to 1000"),
        ("formats.0.default_total_seconds", 60, "formats[0].default_total_seconds", "3900"),
        ("formats.0.blocks", [], "formats[0].blocks", "at least one"),
        ("formats.0.blocks.0.repeat.default", 9, "formats[0].blocks[0].repeat.default", "1 to 3"),
        ("formats.0.blocks.0.rounds.3.seconds", "22", "formats[0].blocks[0].rounds[3].seconds", "whole"),
        ("formats.0.blocks.0.rounds.3.seconds", True, "formats[0].blocks[0].rounds[3].seconds", "whole"),
        ("formats.0.blocks.0.rounds.3.kind", "circus", "formats[0].blocks[0].rounds[3].kind", "turns"),
        ("formats.0.blocks.0.rounds.3.laps", 7, "formats[0].blocks[0].rounds[3].laps", "1 to 3"),
        ("formats.0.blocks.0.rounds.3.laps", ..., "formats[0].blocks[0].rounds[3].laps", "1 to 3"),
        ("formats.0.blocks.0.rounds.3.min_seconds", 9999,
         "formats[0].blocks[0].rounds[3].min_seconds", "1320"),
        ("formats.0.blocks.0.rounds.0.capture", ["gossip"], "formats[0].blocks[0].rounds[0].capture", "note"),
        ("formats.0.blocks.0.rounds.0.capture", [3], "formats[0].blocks[0].rounds[0].capture", "note"),
        ("formats.0.blocks.0.rounds.0.wall.fr", "x" * 61, "formats[0].blocks[0].rounds[0].wall.fr", "60"),
        ("formats.0.blocks.0.rounds.0.wall.fr", "À {dots}", "formats[0].blocks[0].rounds[0].wall", "{dots}"),
        ("formats.0.blocks.0.rounds.0.instruction.en", "For {minutes}",
         "formats[0].blocks[0].rounds[0].instruction", "same placeholders"),
        ("formats.1.blocks.0.rounds.3.merge_from", "later",
         "formats[1].blocks[0].rounds[3].merge_from", "earlier"),
        ("formats.1.blocks.0.rounds.3.group_size", 1,
         "formats[1].blocks[0].rounds[3].group_size", "2 or more"),
        ("building_blocks.8.seconds", -1, "building_blocks[8].seconds", "whole"),
        ("formats.0.blocks.0.rounds.3.seconds", -60, "formats[0].blocks[0].rounds[3].seconds", "5 to 14400"),
        ("formats.0.blocks.0.rounds.3.seconds", 10**9,
         "formats[0].blocks[0].rounds[3].seconds", "5 to 14400"),
        ("formats.0.blocks.0.rounds.3.seconds", ..., "formats[0].blocks[0].rounds[3].seconds", "5 to 14400"),
        ("formats.0.blocks.0.rounds.3.seconds", 1320.0, "formats[0].blocks[0].rounds[3].seconds", "whole"),
        ("formats.0.blocks.0.rounds.3.per_person_seconds", 9000,
         "formats[0].blocks[0].rounds[3].per_person_seconds", "no longer than the round"),
        ("formats.0.blocks.0.rounds.3.second", 600, "formats[0].blocks[0].rounds[3].second", "not known"),
        ("formats.0.blocks.0.rounds.3.kind", ..., "formats[0].blocks[0].rounds[3].kind", "turns"),
        ("formats.0.blocks.0.repeat.max", ..., "formats[0].blocks[0].repeat.max", "1 to 20"),
        ("formats.0.blocks.0.repeat.max", 10**6, "formats[0].blocks[0].repeat.max", "1 to 20"),
        ("formats.0.blocks.0.repeat.max", 0, "formats[0].blocks[0].repeat.max", "1 to 20"),
        ("formats.0.blocks.0.repeat.min", 4, "formats[0].blocks[0].repeat.max", "4 to 20"),
        ("formats.13.blocks.1.repeat.max", 20, "formats[13].blocks", "12 hours"),
        ("formats.8.blocks.1.rounds.0.extensions", [60, 120],
         "formats[8].blocks[1].rounds[0].extensions", "shorter"),
        ("formats.8.blocks.1.rounds.0.extensions", ...,
         "formats[8].blocks[1].rounds[0].extensions", "shorter"),
        ("formats.0.blocks.0.rounds.0.instruction.fr", "Pendant quatre minutes, écoutez.",
         "formats[0].blocks[0].rounds[0].instruction.fr", "quatre minutes"),
        ("formats.0.blocks.0.rounds.0.instruction.en", "For 4 minutes, listen.",
         "formats[0].blocks[0].rounds[0].instruction.en", "4 minutes"),
        ("formats.0.blocks.0.rounds.0.facilitator_prompt.fr_tu", "Tu as deux minutes et demie.",
         "formats[0].blocks[0].rounds[0].facilitator_prompt.fr_tu", "deux minutes et demie"),
        ("formats.0.blocks.0.rounds.0.facilitator_prompt.fr_tu", "Tu as {minutes}.",
         "formats[0].blocks[0].rounds[0].facilitator_prompt", "same placeholders"),
        ("formats.1.blocks.0.rounds.3.instruction.en", "Sit in threes.",
         "formats[1].blocks[0].rounds[3].instruction.en", "in threes"),
        ("formats.0.blocks.0.rounds.0.instruction.fr", "Durée : {minute}",
         "formats[0].blocks[0].rounds[0].instruction", "nothing gives a value"),
        ("formats.0.blocks.0.rounds.0.instruction.fr", "Durée : {minutes",
         "formats[0].blocks[0].rounds[0].instruction.fr", "brace"),
        ("formats.0.name.fr", "Codev {minutes}", "formats[0].name.fr", "never filled"),
        ("formats.0.purpose.en", "Help somebody in half an hour.", "formats[0].purpose.en", "half an hour"),
        ("formats.0.purpose.en", "x" * 601, "formats[0].purpose.en", "600"),
        ("formats.6.blocks.1.rounds.1.values_from", {"max": "nowhere/none"},
         "formats[6].blocks[1].rounds[1].values_from.max", "gives this value"),
        ("formats.6.blocks.1.rounds.1.values_from", {"max": 3},
         "formats[6].blocks[1].rounds[1].values_from", "object"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place_and_what_was_expected(data, place, value, said_at, expected):
    bad = copy.deepcopy(data)
    spoil(bad, place, value)
    with pytest.raises(FormatsRefused) as refused:
        read_formats(bad)
    words = read_words(Language.ENGLISH)
    assert [f for f in refused.value.faults if f.place == said_at and expected in words.fault(f)]
    assert refused.value.values["number"] == len(refused.value.faults)
    for language in Language:  # a whole sentence, with the place, in either
        said = read_words(language).sentence(refused.value)
        assert said_at in said or len(refused.value.faults) > 5
        assert "{" not in re.sub(r"\{(dots|minutes?)\}", "", said)


@pytest.mark.parametrize("junk", [None, [], "formats", 3, {}, {"formats": [None], "building_blocks": [{}]}])
def test_junk_is_refused_and_never_crashes(junk):
    with pytest.raises(FormatsRefused):
        read_formats(junk)


@pytest.mark.parametrize("most", [None, "3", 10**6])
def test_a_number_of_cycles_nobody_knows_does_not_put_the_others_in_question(data, most):
    bad = copy.deepcopy(data)
    spoil(bad, "formats.0.blocks.0.repeat.default", 2)
    spoil(bad, "formats.0.blocks.0.repeat.max", most)
    with pytest.raises(FormatsRefused) as refused:
        read_formats(bad)
    assert [each.place for each in refused.value.faults] == ["formats[0].blocks[0].repeat.max"]


def test_all_the_faults_are_said_at_once(data):
    bad = copy.deepcopy(data)
    spoil(bad, "formats.0.blocks.0.rounds.0.seconds", 0)
    spoil(bad, "formats.3.purpose.fr", "")
    with pytest.raises(FormatsRefused) as refused:
        read_formats(bad)
    assert {"formats[0].blocks[0].rounds[0].seconds", "formats[3].purpose.fr"} <= {
        fault.place for fault in refused.value.faults
    }


def dots(data):
    """Say where the block of the dot vote is."""
    return next(i for i, each in enumerate(data["building_blocks"]) if each["kind"] == "dot_vote")


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [("fr", "Posez vos trois points.", "trois points"), ("en", "Place your 3 dots.", "3 dots")],
)
def test_a_number_a_placeholder_governs_is_refused_in_words_and_in_figures(data, language, text, found):
    bad = copy.deepcopy(data)
    at = dots(bad)
    spoil(bad, f"building_blocks.{at}.instruction.{language}", text)
    with pytest.raises(FormatsRefused) as refused:
        read_formats(bad)
    said = [read_words(Language.ENGLISH).fault(fault) for fault in refused.value.faults]
    assert any(found in each and f"building_blocks[{at}].instruction" in each for each in said)


def test_a_wall_too_long_only_with_the_numbers_of_some_plan_is_refused(data):
    bad = copy.deepcopy(data)
    wall = "Pendant {minutes}, écoutons la personne qui parle ici."
    spoil(bad, "formats.0.blocks.0.rounds.0.wall", {"fr": wall, "en": "For {minutes}, listen."})
    spoil(bad, "formats.0.blocks.0.rounds.0.seconds", 305)
    del bad["formats"][0]["default_total_seconds"]
    with pytest.raises(FormatsRefused) as refused:
        read_formats(bad)
    assert [each.place for each in refused.value.faults] == ["formats[0].blocks[0].rounds[0].wall.fr"]


def everywhere(tree, way=()):
    """Name every place of a tree."""
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in inside:
        yield (*way, key)
        yield from everywhere(value, (*way, key))


JUNK = (
    None,
    -1,
    0,
    10**12,
    1.5,
    True,
    "",
    "  ",
    "x" * 5000,
    "{",
    "{nothing}",
    [],
    {},
    [None],
    {"fr": 3},
    "deux minutes",
)


@given(st.data())
@settings(max_examples=250, deadline=None)
def test_whatever_is_spoiled_is_accepted_whole_or_refused_with_its_place(draw):
    """Any value at any place of a good format: read, or refused; never a crash, nothing half-read."""
    tree = json.loads(FILE.read_text(encoding="utf-8"))["formats"]
    form = draw.draw(st.sampled_from(tree))
    place = draw.draw(st.sampled_from(list(everywhere(form))))
    value = draw.draw(st.sampled_from([*JUNK, ...]))
    at = form
    for step in place[:-1]:
        at = at[step]
    if value is ...:
        del at[place[-1]]
    else:
        at[place[-1]] = value
    read, faults = None, ()
    try:
        read = read_format(form)
    except FormatsRefused as refused:
        faults = refused.faults
    assert (read is None) == bool(faults)
    for fault in faults:
        assert all(read_words(language).fault(fault) for language in Language)
    if read is not None:
        assert all(5 <= each.seconds <= 4 * 3600 for _, each in read.rounds())
        assert list(read.rounds())
