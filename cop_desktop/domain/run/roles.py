"""Who may ask what of a run: by the role in which a window was opened, whichever process it is of.

Whoever facilitates leads: they may ask everything. Whoever takes the notes sees the room too: they seat
somebody, let them go, raise a hand for them. The clock, the order of the steps, the human moment and the end
stay with whoever leads.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cop_desktop.domain.codes import SessionRole
from cop_desktop.domain.run import commands as co

MAY: Final[Mapping[SessionRole, frozenset[type[co.Command]]]] = MappingProxyType(
    {
        SessionRole.NOTE_TAKER: frozenset({co.Arrive, co.Leave, co.RaiseHand, co.Undo, co.Redo}),
    }
)
"""Commands of the roles that may not ask everything; `Undo` and `Redo` are of one's own commands alone."""


def may_ask(role: SessionRole, kind: type[co.Command]) -> bool:
    """Tell whether a role may ask this of a run."""
    if role is SessionRole.FACILITATOR:
        return True
    return kind in MAY.get(role, frozenset())
