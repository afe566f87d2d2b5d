"""Walk a JSON tree, gathering faults with their place and what was expected there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.faults import MOST_TOLD, Fault

_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
LONGEST_TEXT = 600
"""Characters of one text at most: an instruction has one to three lines."""


class FormatsRefused(UserError):
    """A file of formats cannot be used: nothing of it was; `faults` says where and what was expected."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        told = faults[:MOST_TOLD]
        code = "formats-refused" if len(faults) <= len(told) else "formats-refused-among"
        super().__init__(code, faults=told, told=len(told), number=len(faults))
        self.faults = faults


@dataclass
class Faults:
    """What was found wrong so far."""

    found: list[Fault] = field(default_factory=list)

    def add(self, place: str, code: str, **values: object) -> None:
        """Note a fault; its words are `fault.<code>`."""
        self.found.append(Fault(place, code, values))

    def unique(self, place: str, keys: Iterable[str]) -> None:
        """Fault every key seen twice."""
        seen: set[str] = set()
        for index, key in enumerate(keys):
            if key and key in seen:
                self.add(f"{place}[{index}].key", "format.key-used", key=key)
            seen.add(key)


class Node:
    """One value of the tree and the way to it; a wrong type is a fault, then an empty value."""

    def __init__(self, value: object, place: str, faults: Faults) -> None:
        self.faults = faults
        self.place = place
        if not isinstance(value, Mapping):
            faults.add(place, "type.object")
            value = {}
        self._value: Mapping[str, Any] = value

    def at(self, name: str) -> str:
        """Name the place of a member."""
        return f"{self.place}.{name}" if self.place else name

    def fault(self, name: str, code: str, **values: object) -> None:
        """Note a fault of a member."""
        self.faults.add(self.at(name), code, **values)

    def only(self, known: Set[str]) -> None:
        """Fault every member nobody knows here: a misspelt name would silently count for nothing."""
        for name in self._value:
            if name not in known:
                self.fault(str(name)[:60], "unknown-name")

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
            self.fault(name, "type.array")
            return []
        return [Node(each, f"{self.at(name)}[{index}]", self.faults) for index, each in enumerate(value)]

    def string(self, name: str, *, default: str | None = None) -> str:
        """Read a text that is not blank; `default` when it may be absent."""
        value = self.get(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or not value.strip():
            self.fault(name, "format.text")
            return ""
        if len(value) > LONGEST_TEXT:
            self.fault(name, "length", number=LONGEST_TEXT)
            return ""
        return value

    def key(self, name: str) -> str:
        """Read a key: lower-case letters, digits and underscores."""
        value = self.get(name)
        if not isinstance(value, str) or not _KEY.fullmatch(value):
            self.fault(name, "format.key")
            return ""
        return value

    def strings(self, name: str, *, among: Set[str]) -> list[str]:
        """Read a list of codes of a closed list."""
        value = self.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(each, str) and each in among for each in value):
            self.fault(name, "format.list-of", codes=", ".join(sorted(among)))
            return []
        return list(value)

    def one_of(self, name: str, among: Iterable[str], default: str | None = None) -> str:
        """Read a code of a closed list; `default` when it is absent."""
        value = self.get(name)
        if value is None and default is not None:
            return default
        allowed = sorted(map(str, among))
        if not isinstance(value, str) or value not in allowed:
            self.fault(name, "one-of", codes=", ".join(allowed))
            return default or ""
        return value

    def whole(self, name: str, *, least: int, most: int) -> int:
        """Read a whole number from `least` to `most`."""
        value = self.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.fault(name, "format.whole", least=least, most=most)
            return least
        return value

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        """Read true or false."""
        value = self.get(name)
        if value is None and default is not None:
            return default
        if not isinstance(value, bool):
            self.fault(name, "type.boolean")
            return bool(default)
        return value
