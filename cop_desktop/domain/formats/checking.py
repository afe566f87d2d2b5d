"""Walk a JSON tree, gathering faults with their place and what was expected there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from cop_desktop.domain.errors import UserError

_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
SHOWN = 5
"""Faults said in one sentence; the rest are counted."""


@dataclass(frozen=True)
class Fault:
    """One fault: where, and what was expected."""

    place: str
    expected: str

    def __str__(self) -> str:
        return f"{self.place}: {self.expected}"


class FormatsRefused(UserError):
    """A file of formats cannot be used; `faults` says where and what was expected."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(
            "formats-refused",
            place=faults[0].place,
            expected=faults[0].expected,
            count=len(faults),
            faults="; ".join(map(str, faults[:SHOWN])),
        )
        self.faults = faults


@dataclass
class Faults:
    """What was found wrong so far."""

    found: list[Fault] = field(default_factory=list)

    def add(self, place: str, expected: str) -> None:
        """Note a fault."""
        self.found.append(Fault(place or "the file", expected))

    def unique(self, place: str, keys: Iterable[str]) -> None:
        """Fault every key seen twice."""
        seen: set[str] = set()
        for index, key in enumerate(keys):
            if key and key in seen:
                self.add(f"{place}[{index}].key", f"a key other than “{key}”, already used")
            seen.add(key)


class Node:
    """One value of the tree and the way to it; a wrong type is a fault, then an empty value."""

    def __init__(self, value: object, place: str, faults: Faults) -> None:
        self.faults = faults
        self.place = place
        if not isinstance(value, Mapping):
            faults.add(place, "an object")
            value = {}
        self._value: Mapping[str, Any] = value

    def at(self, name: str) -> str:
        """Name the place of a member."""
        return f"{self.place}.{name}" if self.place else name

    def fault(self, name: str, expected: str) -> None:
        """Note a fault of a member."""
        self.faults.add(self.at(name), expected)

    def get(self, name: str) -> Any:
        """Read a member as it is; None when absent."""
        return self._value.get(name)

    def node(self, name: str) -> Node:
        """Read an object."""
        return Node(self.get(name), self.at(name), self.faults)

    def nodes(self, name: str) -> list[Node]:
        """Read a list of objects."""
        value = self.get(name)
        if not isinstance(value, list):
            self.fault(name, "a list")
            return []
        return [Node(each, f"{self.at(name)}[{index}]", self.faults) for index, each in enumerate(value)]

    def string(self, name: str, *, default: str | None = None) -> str:
        """Read a text that is not blank; `default` when it may be absent."""
        value = self.get(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value.strip():
            self.fault(name, "a text")
            return ""
        return value

    def key(self, name: str) -> str:
        """Read a key: lower-case letters, digits and underscores."""
        value = self.get(name)
        if not isinstance(value, str) or not _KEY.fullmatch(value):
            self.fault(name, "a key in lower-case letters, digits and _")
            return ""
        return value

    def strings(self, name: str, *, among: Set[str]) -> list[str]:
        """Read a list of codes of a closed list."""
        value = self.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, str) and each in among for each in value):
            self.fault(name, f"a list of: {', '.join(sorted(among))}")
            return []
        return list(value)

    def one_of(self, name: str, among: Iterable[str], default: str | None = None) -> str:
        """Read a code of a closed list; `default` when it is absent."""
        value = self.get(name)
        if value is None and default is not None:
            return default
        allowed = sorted(map(str, among))
        if not isinstance(value, str) or value not in allowed:
            self.fault(name, f"one of: {', '.join(allowed)}")
            return default or ""
        return value

    def whole(self, name: str, *, least: int) -> int:
        """Read a whole number, `least` or more."""
        value = self.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            self.fault(name, f"a whole number, {least} or more")
            return least
        return value

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """Read true or false."""
        value = self.get(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, bool):
            self.fault(name, "true or false")
            return bool(default)
        return value
