"""The shipped file is read whole; a bad one is refused with each fault's place and what was expected."""

import copy
import json
from pathlib import Path

import pytest

from cop_desktop.domain.codes import AddressForm, Language, Level, RoundKind
from cop_desktop.domain.formats.checking import FormatsRefused
from cop_desktop.domain.formats.reading import read_formats

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
        ("formats", {}, "formats", "a list"),
        ("formats.0", "codev", "formats[0]", "an object"),
        ("formats.0.key", "Co Dev", "formats[0].key", "lower-case"),
        ("formats.1.key", "codev", "formats[1].key", "already used"),
        ("formats.0.name.en", "  ", "formats[0].name.en", "a text"),
        ("formats.0.default_confidentiality", "secret", "formats[0].default_confidentiality", "room"),
        ("formats.0.group_size.max", 2, "formats[0].group_size.max", "4 or more"),
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
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_place_and_what_was_expected(data, place, value, said_at, expected):
    bad = copy.deepcopy(data)
    spoil(bad, place, value)
    with pytest.raises(FormatsRefused) as refused:
        read_formats(bad)
    assert [fault for fault in refused.value.faults if fault.place == said_at and expected in fault.expected]
    assert refused.value.values["count"] == len(refused.value.faults)


@pytest.mark.parametrize("junk", [None, [], "formats", 3, {}, {"formats": [None], "building_blocks": [{}]}])
def test_junk_is_refused_and_never_crashes(junk):
    with pytest.raises(FormatsRefused):
        read_formats(junk)


def test_all_the_faults_are_said_at_once(data):
    bad = copy.deepcopy(data)
    spoil(bad, "formats.0.blocks.0.rounds.0.seconds", 0)
    spoil(bad, "formats.3.purpose.fr", "")
    with pytest.raises(FormatsRefused) as refused:
        read_formats(bad)
    assert {"formats[0].blocks[0].rounds[0].seconds", "formats[3].purpose.fr"} <= {
        fault.place for fault in refused.value.faults
    }
