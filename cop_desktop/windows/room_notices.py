"""What the console's bar says about the displays of the room."""

from __future__ import annotations

from collections.abc import Callable

from cop_desktop.qt.language import translate
from cop_desktop.windows.console_bar import Choice, Notice

ONE_DISPLAY = "one_display"


def one_display_notice(
    panel: Callable[[], object] | None, single: Callable[[], object], window: Callable[[], object]
) -> Notice:
    """Say that the projector is probably duplicated, and offer the ways out; `panel` None: not offered."""
    choices = [
        (translate("RoomNotices", "Single screen"), single),
        (translate("RoomNotices", "Window to share"), window),
        (translate("RoomNotices", "Displays…"), panel),
    ]
    return Notice(
        ONE_DISPLAY,
        "monitor",
        translate("RoomNotices", "One display only."),
        translate("RoomNotices", "The projector probably repeats this screen."),
        tuple(
            Choice(label, _answer(then), primary=then is single)
            for label, then in choices
            if then is not None
        ),
        quiet=True,
    )


def single_words() -> str:
    """Name single-screen mode in the menu."""
    return translate("RoomNotices", "The wall over this window (single screen)")


def _answer(then: Callable[[], object]) -> Callable[[int], None]:
    def answered(_value: int) -> None:
        then()

    return answered
