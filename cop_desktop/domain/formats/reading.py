"""Read a file of formats (`formats/1`) into frozen values, or say what is wrong and where.

Every fault is gathered before refusing, each with its place (`formats[3].blocks[0].rounds[2].seconds`) and
what was expected there, so that a person who wrote a format by hand can mend it in one go.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cop_desktop.domain.codes import Level, RoundKind
from cop_desktop.domain.formats.checking import Faults, FormatsRefused, Node
from cop_desktop.domain.formats.format import Format, FormatLibrary, Part, Repeat, RoundForm, Text
from cop_desktop.domain.formats.texts import check_texts

SCHEMA = "formats/1"
SPEAKERS = frozenset(
    [
        "client",
        "consultants",
        "everyone_in_turn",
        "facilitator",
        "inner_circle",
        "outer_circle",
        "pairs",
        "presenter",
        "proposer",
        "silent",
        "small_groups",
        "volunteer",
        "whole_group",
    ]
)
GROUPINGS = frozenset(
    ["plenary", "individual", "pairs", "trios", "fours", "small_groups", "stations", "tables", "inner_outer"]
)
CAPTURED = frozenset(
    [
        "note",
        "idea",
        "question",
        "learning",
        "testimony",
        "need",
        "practice",
        "resource",
        "experiment",
        "decision",
        "action",
        "concern",
        "parking",
        "training",
    ]
)
_SETTINGS = {
    "per_person_seconds": "seconds, 5 or more",
    "carry_over": "none, next, pool or share",
    "laps": "1 to 3",
    "order": "seating, random or free",
    "wall_clock": "round, turn or none",
    "turn_unit": "person or group",
    "group_size": "2 or more",
    "merge_from": "the key of an earlier round",
    "silent_first": "seconds, less than the round",
    "scale": "{min, max}, min below max",
    "dots_per_person": "2 or more",
    "extensions": "seconds, each shorter than the one before",
    "free_choice": "true or false",
    "anonymous": "true or false",
}


def read_formats(data: object) -> FormatLibrary:
    """Read a whole file of formats; raises FormatsRefused with every fault found."""
    faults = Faults()
    root = Node(data, "", faults)
    root.one_of("schema", {SCHEMA})
    formats = tuple(_format(node) for node in root.nodes("formats"))
    blocks = tuple(_block(node) for node in root.nodes("building_blocks"))
    faults.unique("formats", [form.key for form in formats])
    faults.unique("building_blocks", [form.key for form in blocks])
    for place, forms in (("formats", formats), ("building_blocks", blocks)):
        for index, form in enumerate(forms):
            check_texts(form, f"{place}[{index}]", faults)
    if faults.found:
        raise FormatsRefused(tuple(faults.found))
    return FormatLibrary(formats, blocks)


def _format(node: Node) -> Format:
    size = node.node("group_size")
    parts = tuple(_part(child) for child in node.nodes("blocks"))
    node.faults.unique(node.at("blocks"), [part.key for part in parts])
    if not parts:
        node.fault("blocks", "at least one block")
    least, most = size.whole("min", least=1), size.whole("max", least=1)
    if most < least:
        size.fault("max", f"{least} or more")
    form = Format(
        key=node.key("key"),
        name=_text(node, "name"),
        purpose=_text(node, "purpose"),
        parts=parts,
        level=Level(node.one_of("default_confidentiality", set(Level), Level.MEMBERS)),
        calm_clock=node.flag("calm_clock"),
        reference_group=node.whole("reference_group", least=1),
        least_people=least,
        most_people=most,
        ideal_people=size.whole("ideal", least=1),
        credit=node.string("credit", default=""),
        rights=node.string("rights", default=""),
    )
    total = node.get("default_total_seconds")
    if total is not None and not node.faults.found and total != form.seconds():
        node.fault("default_total_seconds", f"{form.seconds()}, the sum of the rounds")
    return form


def _block(node: Node) -> Format:
    each = _round(node)
    return Format(
        key=each.key,
        name=each.name,
        purpose=each.instruction,
        parts=(Part(each.key, (each,), None, each.protected, each.if_time_allows),),
        calm_clock=bool(each.calm_clock),
        is_block=True,
    )


def _part(node: Node) -> Part:
    rounds = tuple(_round(child) for child in node.nodes("rounds"))
    node.faults.unique(node.at("rounds"), [each.key for each in rounds])
    if not rounds:
        node.fault("rounds", "at least one round")
    earlier: set[str] = set()
    for index, each in enumerate(rounds):
        merged = each.settings.get("merge_from")
        if merged is not None and merged not in earlier:
            node.fault(f"rounds[{index}].merge_from", _SETTINGS["merge_from"])
        earlier.add(each.key)
    return Part(
        key=node.key("key"),
        rounds=rounds,
        repeat=_repeat(node.node("repeat")) if node.get("repeat") is not None else None,
        protected=node.flag("protected", default=False),
        if_time_allows=node.flag("if_time_allows", default=False),
    )


def _repeat(node: Node) -> Repeat:
    least = node.whole("min", least=1)
    most = node.whole("max", least=least)
    default = node.whole("default", least=least)
    if default > most:
        node.fault("default", f"{least} to {most}")
    return Repeat(node.key("per"), least, most, default, _text(node, "label"))


def _round(node: Node) -> RoundForm:
    kind = RoundKind(node.one_of("kind", set(RoundKind), RoundKind.COUNTDOWN))
    seconds = node.whole("seconds", least=5)
    settings: dict[str, Any] = {}
    for name, expected in _SETTINGS.items():
        if node.get(name) is None:
            continue
        settings[name] = node.get(name)
        if not _fits(name, settings[name], seconds):
            node.fault(name, expected)
    if kind is RoundKind.TURNS:
        for name in ("per_person_seconds", "laps", "order"):
            if name not in settings:
                node.fault(name, _SETTINGS[name])
    per_person = settings.get("per_person_seconds")
    least = node.whole("min_seconds", least=1) if node.get("min_seconds") is not None else None
    if least is not None and least > seconds:
        node.fault("min_seconds", f"{seconds} or less")
    sources = node.get("values_from") or {}
    return RoundForm(
        key=node.key("key"),
        name=_text(node, "name"),
        kind=kind,
        seconds=seconds,
        speakers=node.one_of("speakers", SPEAKERS),
        grouping=node.one_of("grouping", GROUPINGS),
        wall=_text(node, "wall"),
        instruction=_text(node, "instruction"),
        prompt=_text(node, "facilitator_prompt"),
        capture=tuple(node.strings("capture", among=CAPTURED)),
        per_person_seconds=per_person if isinstance(per_person, int) else None,
        min_seconds=least,
        protected=node.flag("protected", default=False),
        if_time_allows=node.flag("if_time_allows", default=False),
        calm_clock=node.flag("calm_clock") if node.get("calm_clock") is not None else None,
        values_from=dict(sources) if isinstance(sources, Mapping) else {},
        settings=settings,
    )


def _fits(name: str, value: Any, seconds: int) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    match name:
        case "per_person_seconds":
            return whole and value >= 5
        case "laps":
            return whole and 1 <= value <= 3
        case "carry_over":
            return value in ("none", "next", "pool", "share")
        case "order":
            return value in ("seating", "random", "free")
        case "wall_clock":
            return value in ("round", "turn", "none")
        case "turn_unit":
            return value in ("person", "group")
        case "group_size" | "dots_per_person":
            return whole and value >= 2
        case "silent_first":
            return whole and 0 < value < seconds
        case "scale":
            low, high = (value.get("min"), value.get("max")) if isinstance(value, Mapping) else (None, None)
            return isinstance(low, int) and isinstance(high, int) and low < high
        case "extensions":
            lengths = (
                value if isinstance(value, list) and all(isinstance(each, int) for each in value) else []
            )
            return bool(lengths) and lengths[-1] > 0 and lengths == sorted(set(lengths), reverse=True)
        case "free_choice" | "anonymous":
            return isinstance(value, bool)
    return isinstance(value, str)


def _text(node: Node, name: str) -> Text:
    child = node.node(name)
    return Text(child.string("fr"), child.string("en"), child.string("fr_tu", default=""))
