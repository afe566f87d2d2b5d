"""A log that does not fold."""

from __future__ import annotations

from cop_desktop.domain.errors import UserError
from cop_desktop.domain.run.refused import Reason


class LogFault(UserError):
    """An event that cannot follow those before it."""

    def __init__(self, reason: Reason, **values: object) -> None:
        super().__init__("run-log-broken", reason=reason.value, **values)
        self.reason = reason
