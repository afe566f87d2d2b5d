"""The page of each stage of minutes, made when it is first gone to."""

from __future__ import annotations

from collections.abc import Callable

from cop_desktop.qt.presenters.minutes import MinutesPresenter
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.minutes_stages import Factory, Stage, StagePage

Go = Callable[[Stage], None]
"""Goes to a stage."""


def writing_stages(
    presenter: MinutesPresenter,
    theme: Theme,
    go: Go,
    browse: Callable[[], None],
    tell: Callable[[], None],
) -> dict[Stage, Factory]:
    """Give the stages that sort and write; `browse` shows all that was captured, `tell` the tally."""

    def triage() -> StagePage:
        from cop_desktop.qt.presenters.minutes_triage import TriagePresenter
        from cop_desktop.windows.minutes_triage import MinutesTriage

        sorting = TriagePresenter(presenter)
        page = MinutesTriage(sorting, theme)
        sorting.setParent(page)
        sorting.all_answered.connect(lambda: go(Stage.WRITE))
        sorting.changed.connect(tell)
        page.write_asked.connect(lambda: go(Stage.WRITE))
        page.browse_asked.connect(browse)
        return StagePage(
            page,
            page.entered,
            page.hints,
            exports=False,
            tally=page.tally,
            complete=lambda: sorting.done() == len(sorting.cases),
        )

    def write() -> StagePage:
        from cop_desktop.qt.presenters.minutes_write import WritePresenter
        from cop_desktop.windows.minutes_write import MinutesWrite

        writing = WritePresenter(presenter)
        page = MinutesWrite(writing, theme)
        writing.setParent(page)
        return StagePage(page, page.entered, page.hints, page.left)

    return {Stage.TRIAGE: triage, Stage.WRITE: write}
