"""What is being prepared for the wall, as the console shows it to whoever facilitates, and to nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from cop_desktop.domain.capture.showing import Scope
from cop_desktop.qt.wall.face import Face


class About(StrEnum):
    """What a draft is of; `LINE` is one quiet line with one button."""

    NOTHING = "nothing"
    LINE = "line"
    CONTRACT = "contract"
    MESSAGE = "message"
    HARVEST = "harvest"


@dataclass(frozen=True)
class DraftLine:
    """One line of the harvest that may go up; `why` says why it was left out at first, or cut."""

    id: str
    icon: str
    token: str
    text: str
    chosen: bool
    why: str = ""


@dataclass(frozen=True)
class ScopeChoice:
    """One stretch of the session whose harvest may go up; `enabled` when it has a line."""

    scope: Scope
    words: str
    current: bool
    enabled: bool


@dataclass(frozen=True)
class Draft:
    """The private strip of the console.

    `face` is what the room would see; `ready` whether it may go up; `hint` says what stands in the
    way (`trouble`) or what was left out. Of a quiet line, `title` and `hint` are its words, `action`
    the words of its button and `key` its key. `other` is the words of the button that leaves what another
    window wrote meanwhile. `typed` is the text to put in the field when it opens.
    """

    about: About = About.NOTHING
    title: str = ""
    hint: str = ""
    trouble: bool = False
    typed: str = ""
    presets: tuple[str, ...] = ()
    lines: tuple[DraftLine, ...] = ()
    scopes: tuple[ScopeChoice, ...] = ()
    face: Face | None = None
    ready: bool = False
    action: str = ""
    key: str = ""
    other: str = ""

    @property
    def open(self) -> bool:
        """Tell whether something waits to be shown, or not."""
        return self.about in (About.CONTRACT, About.MESSAGE, About.HARVEST)
