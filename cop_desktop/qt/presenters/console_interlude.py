"""What may stand between « next » and the next step, once: the read-back before the closing round."""

from __future__ import annotations

from typing import Protocol

from cop_desktop.domain.run.view import RunView


class Interlude(Protocol):
    """Asked at each « next »; while it is open, « next » leaves it and « back » closes it."""

    @property
    def is_open(self) -> bool:
        """Tell whether it is shown."""

    def passes(self, view: RunView) -> bool:
        """Tell whether to go on now; False when it has stopped the run, or only takes itself away."""

    def close(self) -> None:
        """Take it away without going on."""


class NoInterlude:
    """Nothing stands between."""

    is_open = False

    def passes(self, _view: RunView) -> bool:
        """Always go on."""
        return True

    def close(self) -> None:
        """Nothing to take away."""
