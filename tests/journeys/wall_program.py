"""A console and its wall, as small as they can be: the process of the journey on two displays.

F5 in the console opens or closes the wall; every piece of news is one line on the output.
"""

from __future__ import annotations

import sys

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPlainTextEdit

import cop_desktop._built  # noqa: F401 — registers the resources
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.theme import load_fonts
from cop_desktop.qt.widgets.ink import ink_of
from cop_desktop.windows.wall import TheWall
from tests.qt.wall.views import session_words, view


def tell(text: str) -> None:
    print(text, flush=True)


def main() -> int:
    app = QApplication(["cop-desktop"])
    app.setQuitOnLastWindowClosed(False)
    load_fonts()
    console = QPlainTextEdit()
    console.setWindowTitle("Console")
    console.resize(900, 500)
    console.show()
    presenter = ProjectorPresenter()
    wall = TheWall(app, presenter, ink_of("light"), console.screen)
    wall.watch(console)
    wall.lost.connect(lambda: tell("lost"))
    wall.found.connect(lambda: tell("found"))
    wall.refused.connect(lambda why: tell(f"refused {why}"))
    wall.shown_changed.connect(lambda shown: tell(f"shown {shown}"))
    wall.second_press_wanted.connect(lambda: tell("second press"))
    wall.next_asked.connect(lambda: tell("next"))
    wall.back_asked.connect(lambda: tell("back"))
    wall.black_asked.connect(presenter.toggle_black)
    wall.black_asked.connect(lambda: tell("black"))
    presenter.show_words(session_words())
    presenter.show_view(view())
    QShortcut(QKeySequence("F5"), console).activated.connect(wall.toggle)
    QShortcut(QKeySequence("F6"), console).activated.connect(wall.open_window)
    tell("ready")
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
