"""A laptop and a projector on the offscreen platform: opens the wall, tells where all is, as JSON.

Run as a process, since a platform is chosen once per process:
`offscreen_desk.py open|window|moved|removed|usual|stranger`.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QPlainTextEdit

import cop_desktop._built  # noqa: F401 — registers the resources
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.screens import display_of
from cop_desktop.qt.theme import load_fonts
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.wall import TheWall
from tests.qt.wall.views import session_words, view


def corners(area: QRect) -> list[int]:
    return [area.x(), area.y(), area.width(), area.height()]


def main(act: str) -> None:
    app = QApplication(["cop-desktop"])
    load_fonts()
    laptop, projector = app.screens()
    console = QPlainTextEdit()
    console.setGeometry(laptop.geometry())
    console.show()
    console.activateWindow()
    console.setFocus()
    presenter = ProjectorPresenter()
    key = display_of(projector).key
    usual = {"usual": key.to_text(), "stranger": replace(key, name="another").to_text()}.get(act, "")
    wall = TheWall(app, presenter, ink_of("light"), console.screen, usual)
    wall.watch(console)
    told: dict[str, object] = {}
    wall.refused.connect(lambda why: told.__setitem__("refused", why))
    wall.chosen.connect(lambda key: told.__setitem__("chosen", json.loads(key)["name"]))
    presenter.show_words(session_words())
    presenter.show_view(view())
    if act == "window":
        wall.open_window()
    elif act in ("usual", "stranger"):
        wall.reopen()
    else:
        wall.toggle()
    app.processEvents()
    if act == "moved":
        console.setGeometry(projector.geometry())
        console.windowHandle().setScreen(projector)
        assert wall.follower.settling, "a move of the console is not seen"
        wall.follower.decide()
    if act == "removed":
        app.screenRemoved.emit(projector)
        told["gone_at_once"] = not wall.window.isVisible()
        told["settling"] = wall.follower.settling
        wall.follower.decide()  # the display is still there: it was a hiccup of the cable
    app.processEvents()
    told |= {
        "screens": [corners(laptop.geometry()), corners(projector.geometry())],
        "wall": corners(wall.window.geometry()),
        "visible": wall.window.isVisible(),
        "full": wall.window.isFullScreen(),
        "title": wall.window.windowTitle(),
        "console": console.isVisible(),
        "why": wall.follower.placement.why.value,
        "painted": wall.window.canvas.grab().toImage().pixelColor(5, 5).name(),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
