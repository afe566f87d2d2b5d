"""A format of facilitation as frozen values: parts that repeat, rounds in order, texts in two languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from cop_desktop.domain.codes import AddressForm, Language, Level, RoundKind

BLOCK_PREFIX = "block:"
"""An agenda item made from a building block has `block:<key>` as its format key."""
OWN_PREFIX = "own:"
"""And one made from a format of the community's own, `own:<key>`."""


@dataclass(frozen=True)
class Text:
    """One text in both languages; `fr_tu` replaces `fr` where the community says tu."""

    fr: str = ""
    en: str = ""
    fr_tu: str = ""

    def say(self, language: Language, address: AddressForm = AddressForm.VOUS) -> str:
        """Choose the wording, its placeholders still in place."""
        if language is Language.ENGLISH:
            return self.en
        return self.fr_tu if self.fr_tu and address is AddressForm.TU else self.fr


@dataclass(frozen=True)
class Repeat:
    """How often a part may be gone through: once per client, topic or station."""

    per: str
    least: int
    most: int
    default: int
    label: Text

    def within(self, cycles: int) -> int:
        """Bring a number of cycles back between the least and the most."""
        return min(self.most, max(self.least, cycles))


@dataclass(frozen=True)
class RoundForm:
    """One round of a format. `seconds` is the file's; `settings` holds what only some kinds use."""

    key: str
    name: Text
    kind: RoundKind
    seconds: int
    speakers: str
    grouping: str
    wall: Text
    instruction: Text
    prompt: Text
    capture: tuple[str, ...] = ()
    per_person_seconds: int | None = None
    min_seconds: int | None = None
    protected: bool = False
    if_time_allows: bool = False
    calm_clock: bool | None = None
    values_from: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)

    @property
    def floor(self) -> int:
        """Shortest length in seconds: as given, else half, at least 60 s (run-engine.md)."""
        if self.min_seconds is not None:
            return self.min_seconds
        return min(self.seconds, max(60, self.seconds // 2))


@dataclass(frozen=True)
class Part:
    """A group of rounds of a format, gone through once or per client, topic or station."""

    key: str
    rounds: tuple[RoundForm, ...]
    repeat: Repeat | None = None
    protected: bool = False
    if_time_allows: bool = False

    @property
    def seconds(self) -> int:
        """Length of one cycle, in seconds, as in the file."""
        return sum(each.seconds for each in self.rounds)

    def cycles(self, wanted: int | None = None) -> int:
        """Tell how often the part is gone through, for a wanted number or by default."""
        if self.repeat is None:
            return 1
        return self.repeat.default if wanted is None else self.repeat.within(wanted)


@dataclass(frozen=True)
class Format:
    """A format, or a building block (a one-round format: `is_block`)."""

    key: str
    name: Text
    purpose: Text
    parts: tuple[Part, ...]
    level: Level = Level.MEMBERS
    calm_clock: bool = False
    reference_group: int = 0
    least_people: int = 1
    most_people: int = 1000
    ideal_people: int = 0
    credit: str = ""
    rights: str = ""
    is_block: bool = False
    is_own: bool = False

    @property
    def format_key(self) -> str:
        """The key an agenda item keeps: `codev`, `block:checkin`, or `own:our_circle`."""
        prefix = BLOCK_PREFIX if self.is_block else OWN_PREFIX if self.is_own else ""
        return f"{prefix}{self.key}"

    @property
    def repeated(self) -> Part | None:
        """The part whose number of cycles can be chosen, if there is one."""
        for part in self.parts:
            if part.repeat is not None and part.repeat.least < part.repeat.most:
                return part
        return None

    @property
    def is_per_client(self) -> bool:
        """Tell whether each cycle helps one person, and how many may be chosen."""
        part = self.repeated
        return part is not None and part.repeat is not None and part.repeat.per == "client"

    def seconds(self, cycles: int | None = None) -> int:
        """Length in seconds as in the file, for a number of cycles (the default when None)."""
        repeated = self.repeated
        return sum(part.seconds * part.cycles(cycles if part is repeated else None) for part in self.parts)

    def rounds(self) -> Iterator[tuple[Part, RoundForm]]:
        """Go through the rounds, each with its part, cycles not unfolded."""
        for part in self.parts:
            for each in part.rounds:
                yield part, each


@dataclass(frozen=True)
class FormatLibrary:
    """All formats and building blocks of one file, in its order, and a community's `own` beside them."""

    formats: tuple[Format, ...] = ()
    blocks: tuple[Format, ...] = ()
    own: tuple[Format, ...] = ()

    def __iter__(self) -> Iterator[Format]:
        yield from self.own
        yield from self.formats
        yield from self.blocks

    def find(self, format_key: str) -> Format | None:
        """Find by the key an agenda item keeps; None when it is not of this library."""
        return next((each for each in self if each.format_key == format_key), None)

    def get(self, format_key: str) -> Format:
        """Find by the key an agenda item keeps; raises KeyError."""
        found = self.find(format_key)
        if found is None:
            raise KeyError(format_key)
        return found
