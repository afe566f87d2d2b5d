"""How each page is built over an open workspace: what it is given, and what it asks to go to."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QWidget

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import SessionStatus
from cop_desktop.qt.jobs import Jobs
from cop_desktop.qt.messages import Messages
from cop_desktop.qt.presenters.home import HomePresenter
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.settings import Settings
from cop_desktop.qt.theme import Theme
from cop_desktop.qt.undo import Undo
from cop_desktop.qt.workers import Workers

if TYPE_CHECKING:
    from cop_desktop.domain.run.view import RunView
    from cop_desktop.services.minutes_board import Board

ROOM = "room"
"""No place of the bar: the room is checked in the console, and one comes back to where it was asked."""


class Ground(NamedTuple):
    """What pages stand on; `services` is `app.Services`, `go(place, session_id)` shows another place."""

    services: Any
    workers: Workers
    undo: Undo
    messages: Messages
    jobs: Jobs
    theme: Theme
    clock: Clock
    settings: Settings
    go: Callable[[str, str], None]
    acts: Acts | None = None
    """What the palette offers; a page adds to it."""
    call_palette: Callable[[str], None] | None = None


class Built(NamedTuple):
    """A page, how it shows a session, its keys, and what it does when entered, left and closed.

    `may_close` answers whether the window may be closed now.
    """

    page: QWidget
    open: Callable[[str], None]
    hints: Callable[[], Any] = lambda: ()
    entered: Callable[[], None] = lambda: None
    left: Callable[[], None] = lambda: None
    may_close: Callable[[], bool] = lambda: True
    close: Callable[[], None] = lambda: None
    check: Callable[[Callable[[], None]], None] = lambda _back: None
    """Checks the room of the session shown, then goes back."""
    offer: Callable[[str, Changes], None] | None = None
    """Says what was done and offers to undo it, when the place undoes in an order of its own."""


Building = Generator[QWidget, None, Built]
"""Builds a page step by step: it gives the page after each step, and what it does once it is whole."""


def build_planner(ground: Ground) -> Building:
    """Build the page of one session's plan."""
    from cop_desktop.qt.presenters.planner import PlannerPresenter
    from cop_desktop.services.calibrating import Calibrating
    from cop_desktop.windows.calibration_line import CalibrationLine
    from cop_desktop.windows.format_files import FormatFiles
    from cop_desktop.windows.planner import PlannerPage
    from cop_desktop.windows.rehearsing_place import RehearsingPlace
    from cop_desktop.windows.room_in_plan import RoomInPlan
    from cop_desktop.windows.since_last import SinceLastCard

    services = ground.services
    presenter = PlannerPresenter(
        ground.workers, ground.undo, services.planning, services.sessions, services.people
    )
    page = PlannerPage(presenter, None, ground.theme, whole=False)  # the formats come with the first plan
    presenter.setParent(page)
    yield page
    for _ in page.rest:
        yield page
    since = SinceLastCard(presenter, services.since_last, ground.workers, ground.undo, ground.theme, page)
    page.ui.mainLayout.insertWidget(2, since)
    RoomInPlan(ground, page)
    RehearsingPlace(ground, page)
    line = CalibrationLine(page, Calibrating(services.workspace), ground.workers, ground.theme)
    if ground.acts is not None:
        ground.acts.add(line.acts)
    files = FormatFiles(
        page,
        lambda: services,
        ground.workers,
        ground.messages,
        ground.undo.offer,
        lambda: presenter.plan.community.id if presenter.plan is not None else "",
    )
    if ground.acts is not None:
        ground.acts.add(lambda _typed: files.acts(presenter) if page.isVisible() else iter(()))
    page.run_asked.connect(lambda session_id: ground.go("console", session_id))
    presenter.session_gone.connect(lambda: ground.go("home", ""))
    return Built(page, presenter.open, page.hints, page.enter, page.commit, close=page.commit)


def build_community(ground: Ground, home: HomePresenter) -> Building:
    """Build the sheet of the community Home shows; it follows when another one is chosen."""
    from cop_desktop.qt.presenters.community import CommunityPresenter
    from cop_desktop.windows.community import CommunityPage

    presenter = CommunityPresenter(lambda: ground.services, ground.workers, ground.messages, ground.undo)
    page = CommunityPage(presenter, ground.theme)
    presenter.setParent(page)
    yield page
    page.left.connect(lambda: ground.go("home", ""))

    def follow() -> None:
        if page.isVisible():
            page.open(home.community_id)

    def entered() -> None:
        page.open(home.community_id)
        page.enter()

    home.changed.connect(follow)
    return Built(page, lambda _session_id: None, page.hints, entered, page.commit, close=page.commit)


def build_console(ground: Ground) -> Building:
    """Build the console with the wall it drives."""
    from cop_desktop.windows.account_place import AccountPlace
    from cop_desktop.windows.running_place import RunningPlace

    place = RunningPlace(ground)
    yield place.console.page
    for _ in place.rest:
        yield place.console.page
    console = place.console.presenter
    account = AccountPlace(
        ground, place.console.page, lambda: console.session_id, lambda: _over(console.view)
    )
    place.console.page.menu_wanted.connect(account.fill_menu)
    return Built(
        place.console.page,
        place.open,
        lambda: [*place.console.page.hints(), *account.hint()],
        place.enter,
        may_close=lambda: not place.console.live,
        close=place.close,
        check=place.checking.check,
        offer=place.console.last.offer,
    )


def build_minutes(ground: Ground) -> Building:
    """Build the page of one session's minutes."""
    from cop_desktop.qt.presenters.minutes import MinutesPresenter
    from cop_desktop.windows.account_place import AccountPlace
    from cop_desktop.windows.minutes import Minutes
    from cop_desktop.windows.minutes_leaving import leaving_acts, sending_stages
    from cop_desktop.windows.minutes_pages import writing_stages

    services = ground.services
    presenter = MinutesPresenter(
        lambda: services,
        services.workspace.path,
        ground.workers,
        ground.jobs,
        ground.messages,
        ground.undo,
    )
    page = Minutes(presenter, ground.theme)
    presenter.setParent(page)
    yield page
    page.plug(writing_stages(presenter, ground.theme, page.go, page.look_through, page.tell))
    page.plug(
        sending_stages(
            page,
            presenter,
            ground.theme,
            services,
            ground.workers,
            ground.jobs,
            ground.messages,
            ground.undo,
            ground.clock,
        )
    )
    account = AccountPlace(ground, page, lambda: presenter.session_id, lambda: _held(presenter.board))
    page.ui.headLayout.insertWidget(page.ui.headLayout.indexOf(page.ui.exportButton), account.button())
    if ground.acts is not None:
        ground.acts.add(lambda _typed: leaving_acts(lambda: ground.go("minutes", ""), page.go))
    for _ in page.rest():
        yield page
    hints = lambda: [*page.hints(), *account.hint()]  # noqa: E731
    return Built(page, presenter.show_session, hints, page.entered, page.left, close=page.left)


def _over(view: RunView | None) -> bool:
    return view is not None and view.session_state is SessionStatus.HELD


def _held(board: Board | None) -> bool:
    return board is not None and board.session.status is SessionStatus.HELD


def import_pages() -> None:
    """On a thread: the pages are built faster when their modules are there."""
    import cop_desktop.qt.presenters.minutes_triage
    import cop_desktop.qt.presenters.minutes_write
    import cop_desktop.services.hand_edited
    import cop_desktop.services.minuting
    import cop_desktop.services.sending
    import cop_desktop.windows.account_place
    import cop_desktop.windows.calibration_line
    import cop_desktop.windows.format_files
    import cop_desktop.windows.minutes
    import cop_desktop.windows.minutes_leaving
    import cop_desktop.windows.minutes_pages
    import cop_desktop.windows.minutes_triage
    import cop_desktop.windows.minutes_write
    import cop_desktop.windows.planner
    import cop_desktop.windows.rehearsing_place
    import cop_desktop.windows.room_in_plan
    import cop_desktop.windows.running_place
    import cop_desktop.windows.since_last  # noqa: F401
