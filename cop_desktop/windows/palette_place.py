"""The palette of the main window: its registry, its field in the top bar, what it offers everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cop_desktop.qt.presenters.home import HomePresenter
from cop_desktop.qt.presenters.palette import Acts
from cop_desktop.qt.theme import Theme
from cop_desktop.windows.main_window import MainWindow
from cop_desktop.windows.palette_acts import place_acts, session_acts
from cop_desktop.windows.palette_host import PaletteHost, TopField

WIDE = 264


def put_palette(
    window: MainWindow,
    theme: Theme,
    home: HomePresenter,
    titles: Mapping[str, Callable[[], str]],
    show: Callable[[str, str], None],
) -> tuple[Acts, PaletteHost]:
    """Give a window its palette; `titles` names its places, `show(place, session_id)` goes to one."""
    acts = Acts()
    host = PaletteHost(window, theme, acts)
    host.keys_asked.connect(window.show_keyboard)
    field = TopField(theme, WIDE, host.open, window)
    top = window.ui.topLayout
    top.insertWidget(top.indexOf(window.ui.menuButton), field)
    top.insertSpacing(top.indexOf(window.ui.menuButton), 8)
    acts.add(lambda _typed: place_acts(titles, window.place_asked.emit))
    acts.add(lambda _typed: session_acts(home, show))
    return acts, host
