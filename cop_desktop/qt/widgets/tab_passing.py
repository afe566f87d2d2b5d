"""A page that gives its cursor to a part of it, and lets Tab go on all the same."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class TabPassing(QWidget):
    """A page with a focus proxy inside it; met on Tab's way, such a page would send Tab back to that part."""

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: FBT001
        """Look for the next stop as if there were no proxy."""
        proxy = self.focusProxy()
        if proxy is None:
            return super().focusNextPrevChild(onward)
        self.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget that it may be taken away
        moved = super().focusNextPrevChild(onward)
        self.setFocusProxy(proxy)
        return moved
