"""Ours, the environment's and the user's faults are different things.

A `CopError` has a `code`, the key of a sentence in the catalogues, and `values` to fill it; it is
shown as it is. Anything else that escapes is a fault of ours and goes to the one place that reports.
"""

from __future__ import annotations


class CopError(Exception):
    """Something that can be said to the user in one sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class UserError(CopError):
    """What was given cannot be used: a file, a value, a request."""


class EnvironmentFault(CopError):
    """The disk, the permissions, the network or another program stands in the way."""


class ChangedElsewhere(CopError):
    """Another window, process or machine was first; `theirs` is the row as it is now."""

    def __init__(self, theirs: object) -> None:
        super().__init__("changed-elsewhere")
        self.theirs = theirs


class SequenceTaken(CopError):
    """Another writer has already written this `seq` of this run: fold the log again, then decide again."""

    def __init__(self) -> None:
        super().__init__("sequence-taken")
