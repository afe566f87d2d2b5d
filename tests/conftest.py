"""What every test shares: fresh forms, our look and language, and nothing left behind."""

from __future__ import annotations

import gc
import importlib.util
import logging
import os
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
FULL_EVERY = 20
"""After how many tests with windows everything is collected, not what is recent alone."""


def pytest_sessionstart(session: pytest.Session) -> None:
    """What is stale or missing must fail loudly (COP_STALE=allow lets an editing session go on)."""
    if os.environ.get("COP_STALE") == "allow":
        return
    spec = importlib.util.spec_from_file_location("build_ui", ROOT / "packaging" / "build_ui.py")
    assert spec is not None
    assert spec.loader is not None
    build_ui = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(build_ui)
    if build_ui.stale():
        pytest.exit("forms are stale: run python packaging/build_ui.py", returncode=3)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test's windows are destroyed before the next begins, and as in the program never by another thread.

    One that stayed would hear every change of look and language of the tests after it.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    gc.disable()
    done = yield
    _destroy_windows()
    gc.enable()
    return done


def _destroy_windows() -> None:
    """What its signals call keeps a window alive, where no collector looks: Qt destroys it first."""
    from PySide6.QtCore import QEvent

    app = _application()
    for widget in app.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(2 if gc.get_count()[2] > FULL_EVERY else 1)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["cop-desktop"]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str], pytestconfig: pytest.Config) -> Any:
    """The application with our resources: style, fonts, catalogues."""
    from PySide6.QtWidgets import QApplication

    import cop_desktop._built  # noqa: F401  (registers the resources)

    app = QApplication.instance() or QApplication(qapp_args)
    app.setQuitOnLastWindowClosed(False)
    return app


@pytest.fixture(scope="session")
def look(qapp: Any) -> Any:
    """Our look, made once: it styles the whole application."""
    from cop_desktop.qt.theme import Scheme, Theme

    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def theme(look: Any) -> Iterator[Any]:
    """Our look, light; a test that darkens it puts it back (`dark_theme` does)."""
    yield look
    if look.receivers("2changed()"):
        look.changed.disconnect()  # who heard it goes with the test


@pytest.fixture
def dark_theme(theme: Any) -> Iterator[Any]:
    """Our look, dark, for one test."""
    from cop_desktop.qt.theme import Scheme

    theme.set_scheme(Scheme.DARK)
    yield theme
    theme.set_scheme(Scheme.LIGHT)


@pytest.fixture
def languages(qapp: Any) -> Iterator[Any]:
    """The languages, French at first; back to plain English afterwards."""
    from PySide6.QtCore import QLocale

    from cop_desktop.domain.codes import Language
    from cop_desktop.qt.language import Languages

    before = QLocale()
    made = Languages(qapp, ROOT / "cop_desktop" / "_built" / "data", Language.FRENCH)
    yield made
    made.remove()
    QLocale.setDefault(before)


@pytest.fixture
def messages(qapp: Any) -> Any:
    """Where errors and toasts are said; `messages.heard` lists the texts."""
    from cop_desktop.qt.messages import Messages

    made = Messages()
    made.heard = []
    made.said.connect(lambda message: made.heard.append(message.text))
    return made


@pytest.fixture
def workers(messages: Any) -> Iterator[Any]:
    """The two threads; `workers.settle()` runs them to their end."""
    from cop_desktop.qt.workers import Workers

    made = Workers(messages)
    yield made
    made.close()


@pytest.fixture
def may_warn() -> None:
    """Asked for by a test that means to log warnings."""


@pytest.fixture(autouse=True)
def nothing_left(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A window still open, a warning logged or a thread still running: failure.

    A test that means to log a warning asks for `may_warn`.
    """
    threads = set(threading.enumerate())
    windows = {id(window) for window in _visible_windows()}
    yield
    left = [window for window in _visible_windows() if id(window) not in windows]
    for window in left:
        window.hide()
    assert not left, f"windows left open: {left}"
    said = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not said or "may_warn" in request.fixturenames, (
        f"warnings logged: {[r.getMessage() for r in said]}"
    )
    running = [t for t in threading.enumerate() if t not in threads and t.is_alive() and not t.daemon]
    assert not running, f"threads left running: {running}"


def _visible_windows() -> list[Any]:
    app = _application()
    return [w for w in app.topLevelWidgets() if w.isVisible()] if app is not None else []


def _application() -> Any:
    widgets = sys.modules.get("PySide6.QtWidgets")
    return widgets.QApplication.instance() if widgets is not None else None
