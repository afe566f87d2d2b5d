"""What the palette offers where one writes: any kind, any level (look.md, Capture prefixes)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cop_desktop.domain.capture.kinds import PREFIXES
from cop_desktop.domain.codes import Level
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.capture_words import LEVEL_ICONS, LOOKS, kind_name, level_name
from cop_desktop.qt.presenters.palette import COMMANDS, Act
from cop_desktop.windows.capture_card import CaptureCard

LEVELS = ((Level.ROOM, "!s"), (Level.MEMBERS, "!m"), (Level.SHAREABLE, "!d"))


class CaptureActs:
    """A source of acts, while the field is there: once a letter is typed, so that people come first."""

    def __init__(self, card: CaptureCard) -> None:
        self._card = card

    def __call__(self, typed: str) -> Iterator[Act]:
        """Offer the kinds and the levels of what is being typed."""
        card = self._card
        if not typed.strip() or typed.startswith(COMMANDS) or not card.isVisible():
            return
        what = translate("CaptureActs", "what is being typed becomes one")
        for letters, kind in PREFIXES.items():
            yield Act(
                f"kind:{kind.value}",
                kind_name(kind),
                partial(card.pick, kind),
                what,
                shortcut=letters,
                icon=LOOKS[kind].icon,
                tone=LOOKS[kind].ink,
                also=letters,
                command=False,
                near=2,
            )
        for level, mark in LEVELS:
            yield Act(
                f"level:{level.value}",
                level_name(level),
                partial(card.level_chosen.emit, level),
                translate("CaptureActs", "how far what is being typed will travel"),
                shortcut=mark,
                icon=LEVEL_ICONS[level],
                tone="muted",
                also=mark,
                command=False,
                enabled=level is Level.ROOM or not card.locked,
                near=2,
            )
