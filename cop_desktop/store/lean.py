"""Import a library without the modules it names and we never use.

SQLAlchemy imports asyncio and importlib.metadata for its asynchronous engines and its plugins: 25 to
35 ms of each start for what no workspace needs. They are imported all the same, by whoever uses
something of them first.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import ModuleType
from typing import Any


class _Later(ModuleType):
    """Stands for a module until something of it is asked for; every answer is the module's own."""

    def __init__(self, name: str, functions: Sequence[str]) -> None:
        super().__init__(name)
        for function in functions:
            setattr(self, function, self._calling(function))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)
        return getattr(self._real(), name)

    def _calling(self, function: str) -> Callable[..., Any]:
        return lambda *given, **named: getattr(self._real(), function)(*given, **named)

    def _real(self) -> ModuleType:
        give_back(self)
        return importlib.import_module(self.__name__)


def give_back(stand_in: ModuleType) -> None:
    """Let the module itself be imported by the next one who names it."""
    if sys.modules.get(stand_in.__name__) is stand_in:
        del sys.modules[stand_in.__name__]


@contextmanager
def left_out(modules: Mapping[str, Sequence[str]]) -> Iterator[None]:
    """Import something in this context without these modules, unless they are already there.

    For each, the functions that are kept at import, to be called later, if ever.
    """
    made = [_Later(name, functions) for name, functions in modules.items() if name not in sys.modules]
    for each in made:
        sys.modules[each.__name__] = each
        package, _, last = each.__name__.rpartition(".")
        if package:
            setattr(importlib.import_module(package), last, each)
    try:
        yield
    finally:
        for each in made:
            give_back(each)
