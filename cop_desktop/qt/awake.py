"""Keep the screen awake while a session is live, where the system lets us; softly fail elsewhere."""

from __future__ import annotations

import contextlib
import logging
import threading

_log = logging.getLogger(__name__)


class Awake:
    """`hold()` when a session becomes live, `release()` when it ends; both may be called twice.

    The request to the system is made on a thread: asking a desktop over D-Bus may take seconds.
    """

    def __init__(self) -> None:
        self._over: threading.Event | None = None
        self._thread: threading.Thread | None = None

    @property
    def held(self) -> bool:
        """Tell whether the screen was asked to stay awake."""
        return self._over is not None

    def hold(self) -> None:
        """Ask the system to keep the screen on."""
        if self._over is None:
            self._over = threading.Event()
            self._thread = threading.Thread(target=_keep, args=(self._over,), name="awake", daemon=True)
            self._thread.start()

    def release(self) -> None:
        """Let the screen sleep again."""
        if self._over is not None and self._thread is not None:
            self._over.set()
            self._thread.join(timeout=2.0)
            self._over = self._thread = None


def may_stay_awake() -> bool:
    """Tell whether the system lets us keep the screen on; it may take seconds: ask on a thread."""
    from wakepy import keep

    logging.getLogger("wakepy").setLevel(logging.ERROR)
    active = False
    with keep.presenting(on_fail="pass") as mode:
        active = bool(mode.active)
    return active  # noqa: RET504 — the context may swallow what is raised in it


def _keep(over: threading.Event) -> None:
    from wakepy import keep

    # wakepy says on its logger which methods failed; a machine without any is an ordinary one.
    logging.getLogger("wakepy").setLevel(logging.ERROR)
    with contextlib.ExitStack() as stack:
        stack.enter_context(keep.presenting(on_fail="pass"))
        over.wait()
