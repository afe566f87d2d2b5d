"""The two stages by which minutes leave, and the bar of a file a hand edited, plugged into their shell."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QBoxLayout

from cop_desktop.domain.clock import Clock
from cop_desktop.qt.jobs import Jobs
from cop_desktop.qt.language import translate
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.presenters.minutes_sending import SendingPresenter
from cop_desktop.qt.presenters.palette import Act, Group
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers
from cop_desktop.windows import minutes_dialogs as dialogs
from cop_desktop.windows.minutes_edited import EditedBar
from cop_desktop.windows.minutes_stages import Stage, StagePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from cop_desktop.windows.minutes import Minutes
    from cop_desktop.windows.minutes_stages import Factory


def today(clock: Clock) -> dt.date:
    """Give the day it is where the program runs."""
    return dt.datetime.fromtimestamp(clock.now().utc_ms / 1000, tz=dt.UTC).astimezone().date()


def sending_stages(
    page: Minutes,
    minutes: MinutesPresenter,
    theme: Theme,
    services: Any,
    workers: Workers,
    jobs: Jobs,
    messages: Messages,
    undo: Undo,
    clock: Clock,
    open_file: Callable[[Path], bool] = dialogs.open_file,
) -> dict[Stage, Factory]:
    """Make what reads minutes over and sends them; the pages are built when they are first gone to."""
    presenter = SendingPresenter(
        lambda: services, minutes, workers, jobs, messages, undo, open_file, partial(today, clock)
    )
    presenter.setParent(page)
    layout = page.layout()
    assert isinstance(layout, QBoxLayout)
    layout.insertWidget(1, EditedBar(presenter, theme, page))

    def review() -> StagePage:
        from cop_desktop.windows.minutes_review import MinutesReview

        made = MinutesReview(
            presenter, theme, partial(dialogs.ask_letterhead, page), lambda: page.go(Stage.SEND)
        )
        return StagePage(made, made.entered, made.hints, exports=False)

    def send() -> StagePage:
        from cop_desktop.windows.minutes_send import MinutesSend

        made = MinutesSend(presenter, theme)
        return StagePage(made, made.entered, made.hints, exports=False, complete=made.complete)

    return {Stage.REVIEW: review, Stage.SEND: send}


def leaving_acts(come: Callable[[], None], go: Callable[[Stage], None]) -> list[Act]:
    """Give the palette what reads minutes over and sends them; `come` goes to the minutes first."""

    def to(stage: Stage) -> None:
        come()
        go(stage)

    return [
        Act(
            "minutes:review",
            translate("Sending", "Reread the minutes"),
            partial(to, Stage.REVIEW),
            translate("Sending", "page by page, then Word and PDF"),
            Group.GO,
            icon="file-text",
            also="pdf word",
        ),
        Act(
            "minutes:send",
            translate("Sending", "Send the minutes"),
            partial(to, Stage.SEND),
            translate("Sending", "a mail per group, prepared with its files"),
            Group.GO,
            icon="mail",
            also="mail courriel",
        ),
    ]
