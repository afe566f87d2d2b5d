"""The stages minutes go through, and the page of each: what the shell asks of it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from cop_desktop.qt.language import translate


class Stage(StrEnum):
    """What is done of minutes, in order; a stage without a page is not shown."""

    TRIAGE = "triage"
    WRITE = "write"
    REVIEW = "review"
    SEND = "send"


class StagePage(NamedTuple):
    """The page of a stage, what it does when entered and left, and its keys for the foot.

    The session is that of the presenter of the minutes, whose `changed` says that there is another.
    `left` stores what is being typed and then does what it is given. `exports`: the page leaves room
    in the header for the button that writes the Word file; `tally` is a word said there instead.
    """

    page: QWidget
    entered: Callable[[], None]
    hints: Callable[[], list[tuple[str, str]]]
    left: Callable[[Callable[[], None]], None] = lambda then: then()
    exports: bool = True
    tally: Callable[[], str] = str
    complete: Callable[[], bool] = lambda: False


Factory = Callable[[], StagePage]
"""Makes the page of a stage, when it is first gone to."""


def stage_word(stage: Stage) -> str:
    """Name a stage, as a verb."""
    return {
        Stage.TRIAGE: translate("Minutes", "Sort"),
        Stage.WRITE: translate("Minutes", "Write"),
        Stage.REVIEW: translate("Minutes", "Reread"),
        Stage.SEND: translate("Minutes", "Send"),
    }[stage]


def stage_spoken(stage: Stage, rank: int, count: int) -> str:
    """Say a stage and its rank to a screen reader."""
    return translate("Minutes", "{0}, stage {1} of {2}").format(stage_word(stage), rank, count)
