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
SETTINGS = (
    "per_person_seconds",
    "carry_over",
    "laps",
    "order",
    "wall_clock",
    "turn_unit",
    "group_size",
    "merge_from",
    "silent_first",
    "scale",
    "dots_per_person",
    "extensions",
    "free_choice",
    "anonymous",
)
"""What only some kinds use; what is expected of each is `fault.format.<name>`."""
_NEEDED = {
    RoundKind.TURNS: ("per_person_seconds", "laps", "order"),
    RoundKind.EXTENDABLE: ("extensions",),
    RoundKind.DOT_VOTE: ("dots_per_person",),
    RoundKind.POLL: ("scale",),
}
"""What a kind cannot run without."""
_ROUND = frozenset(
    [
        "key", "name", "kind", "seconds", "min_seconds", "speakers", "grouping", "wall", "instruction",
        "facilitator_prompt", "capture", "protected", "if_time_allows", "calm_clock", "values_from",
    ]
) | frozenset(SETTINGS)  # fmt: skip
_PART = frozenset(["key", "rounds", "repeat", "protected", "if_time_allows"])
_FORMAT = frozenset(
    [
        "key", "name", "purpose", "blocks", "group_size", "reference_group", "default_confidentiality",
        "calm_clock", "credit", "rights", "evidence", "default_total_seconds",
    ]
)  # fmt: skip
SHORTEST, LONGEST = 5, 4 * 3600
"""Seconds of one round."""
MOST_CYCLES = 20
"""How often a part may be gone through, at most."""
MOST_PEOPLE = 1000
LONGEST_WHOLE = 12 * 3600
"""Seconds of a whole format at its greatest number of cycles: nobody meets longer in a day."""
MOST_PARTS = 40
"""Parts of a format, and rounds of a part, at most."""


def read_formats(data: object, *, held: bool = False) -> FormatLibrary:
    """Read a whole file of formats; raises FormatsRefused with every fault found.

    `held`: its texts were looked over before (those we ship are, by the tests), and are not again.
    """
    faults = Faults()
    root = Node(data, "", faults)
    root.one_of("schema", {SCHEMA})
    formats = tuple(_format(node) for node in root.nodes("formats"))
    blocks = tuple(_block(node) for node in root.nodes("building_blocks"))
    faults.unique("formats", [form.key for form in formats])
    faults.unique("building_blocks", [form.key for form in blocks])
    for place, forms in () if held else (("formats", formats), ("building_blocks", blocks)):
        for index, form in enumerate(forms):
            if not any(each.place.startswith(f"{place}[{index}]") for each in faults.found):
                check_texts(form, f"{place}[{index}]", faults)
    if faults.found:
        raise FormatsRefused(tuple(faults.found))
    return FormatLibrary(formats, blocks)


def read_format(data: object, place: str = "") -> Format:
    """Read one format by itself, as a team keeps its own; raises FormatsRefused with every fault found."""
    faults = Faults()
    form = _format(Node(data, place, faults))
    if not faults.found:
        check_texts(form, place, faults)
    if faults.found:
        raise FormatsRefused(tuple(faults.found))
    return form


def _format(node: Node) -> Format:
    before = len(node.faults.found)
    node.only(_FORMAT)
    size = node.node("group_size")
    size.only(frozenset(["min", "max", "ideal"]))
    children = _not_too_many(node, "blocks")
    parts = tuple(_part(child) for child in children)
    node.faults.unique(node.at("blocks"), [part.key for part in parts])
    if not parts:
        node.fault("blocks", "format.at-least-one")
    least = size.whole("min", least=1, most=MOST_PEOPLE)
    most = size.whole("max", least=least, most=MOST_PEOPLE)
    form = Format(
        key=node.key("key"),
        name=_text(node, "name"),
        purpose=_text(node, "purpose"),
        parts=parts,
        level=Level(node.one_of("default_confidentiality", set(Level)) or Level.ROOM),
        calm_clock=node.flag("calm_clock"),
        reference_group=node.whole("reference_group", least=1, most=MOST_PEOPLE),
        least_people=least,
        most_people=most,
        ideal_people=size.whole("ideal", least=1, most=MOST_PEOPLE),
        credit=node.string("credit", default=""),
        rights=node.string("rights", default=""),
    )
    total = node.get("default_total_seconds")
    if len(node.faults.found) > before:
        return form
    if total is not None and total != form.seconds():
        node.fault("default_total_seconds", "format.total", seconds=form.seconds())
    if form.seconds(MOST_CYCLES) > LONGEST_WHOLE:
        node.fault("blocks", "format.too-long", hours=LONGEST_WHOLE // 3600)
    return form


def _not_too_many(node: Node, name: str) -> list[Node]:
    children = node.nodes(name)
    if len(children) > MOST_PARTS:
        node.fault(name, "format.too-many", most=MOST_PARTS)
    return children[:MOST_PARTS]


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
    node.only(_PART)
    rounds = tuple(_round(child) for child in _not_too_many(node, "rounds"))
    node.faults.unique(node.at("rounds"), [each.key for each in rounds])
    if not rounds:
        node.fault("rounds", "format.at-least-one")
    earlier: set[str] = set()
    for index, each in enumerate(rounds):
        merged = each.settings.get("merge_from")
        if merged is not None and merged not in earlier:
            node.fault(f"rounds[{index}].merge_from", "format.merge_from")
        earlier.add(each.key)
    return Part(
        key=node.key("key"),
        rounds=rounds,
        repeat=_repeat(node.node("repeat")) if node.get("repeat") is not None else None,
        protected=node.flag("protected", default=False),
        if_time_allows=node.flag("if_time_allows", default=False),
    )


def _repeat(node: Node) -> Repeat:
    node.only(frozenset(["per", "min", "max", "default", "label"]))
    least = node.whole("min", least=1, most=MOST_CYCLES)
    most = node.whole("max", least=least, most=MOST_CYCLES)
    room = most if node.get("max") == most else MOST_CYCLES  # one fault is not told as two
    default = node.whole("default", least=least, most=room)
    return Repeat(node.key("per"), least, most, default, _text(node, "label"))


def _round(node: Node) -> RoundForm:
    kind = RoundKind(node.one_of("kind", set(RoundKind)) or RoundKind.COUNTDOWN)
    node.only(_ROUND)
    seconds = node.whole("seconds", least=SHORTEST, most=LONGEST)
    room = seconds if node.get("seconds") == seconds else LONGEST  # one fault is not told as three
    settings: dict[str, Any] = {}
    for name in SETTINGS:
        if node.get(name) is None:
            continue
        settings[name] = node.get(name)
        if not _fits(name, settings[name], room):
            node.fault(name, f"format.{name}")
    for name in _NEEDED.get(kind, ()):
        if name not in settings:
            node.fault(name, f"format.{name}")
    per_person = settings.get("per_person_seconds")
    least = None
    if node.get("min_seconds") is not None:
        least = node.whole("min_seconds", least=1, most=room)
    sources = node.get("values_from")
    if sources is not None and not (
        isinstance(sources, Mapping) and all(isinstance(each, str) for each in sources.values())
    ):
        node.fault("values_from", "type.object")
        sources = None
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
        values_from=dict(sources or {}),
        settings=settings,
    )


def _fits(name: str, value: Any, seconds: int) -> bool:
    whole = isinstance(value, int) and not isinstance(value, bool)
    match name:
        case "per_person_seconds":
            return whole and SHORTEST <= value <= seconds
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
            return whole and 2 <= value <= MOST_PEOPLE
        case "silent_first":
            return whole and 0 < value < seconds
        case "scale":
            low, high = (value.get("min"), value.get("max")) if isinstance(value, Mapping) else (None, None)
            if type(low) is not int or type(high) is not int:
                return False
            return set(value) == {"min", "max"} and 0 <= low < high <= 100
        case "extensions":
            whole = isinstance(value, list) and all(type(each) is int for each in value)
            lengths = value if whole else []
            falling = lengths == sorted(set(lengths), reverse=True)
            return bool(lengths) and falling and lengths[-1] >= SHORTEST and lengths[0] <= LONGEST
        case "free_choice" | "anonymous":
            return isinstance(value, bool)
    return isinstance(value, str)


def _text(node: Node, name: str) -> Text:
    child = node.node(name)
    child.only(frozenset(["fr", "en", "fr_tu"]))
    return Text(child.string("fr"), child.string("en"), child.string("fr_tu", default=""))
