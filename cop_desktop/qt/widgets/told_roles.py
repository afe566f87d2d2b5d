"""What painted widgets are to a screen reader, which would find them without a role."""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLES: Final = {
    "AgendaThread": QAccessible.Role.Grouping,
    "ConsoleRescue": QAccessible.Role.Grouping,
    "HoldPage": QAccessible.Role.Grouping,
    "UprightThread": QAccessible.Role.List,
}
"""By class, as Qt asks for it."""


@cache
def tell_roles() -> None:
    """Let Qt know them; asked again, it does nothing more."""
    QAccessible.installFactory(_made)


def _made(kind: str, thing: QObject) -> QAccessibleInterface | None:
    role = ROLES.get(kind)
    return QAccessibleWidget(thing, role) if role is not None and isinstance(thing, QWidget) else None
