"""`replace` for the values of a run, as `dataclasses.replace` is but for its cost: a fold makes thousands.

The standard one looks at every field and calls `__init__`; ours copies. It is for dataclasses without slots,
without `__post_init__` and without `init=False` fields, which those of the engine are; the type checker holds
the names and types of what is changed, as it does for the standard one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import replace as replace
else:
    T = TypeVar("T")
    _new, _set = object.__new__, object.__setattr__

    def replace(value: T, /, **changes: Any) -> T:
        """Give the same value with some fields changed."""
        made = _new(type(value))
        _set(made, "__dict__", value.__dict__ | changes)
        return made
