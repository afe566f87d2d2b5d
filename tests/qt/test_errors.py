"""Reports hold types and our lines, never what anybody wrote."""

from __future__ import annotations

import logging
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QMessageLogger

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.errors import CopError
from cop_desktop.qt.errors import LOG_BYTES, LOG_FILES, Errors, report_text, sentence

CANARIES = ["514-555-0199", "Solène Vaugirard", "il a pleuré", "mot-de-passe", "/home/naomi"]


@pytest.fixture
def errors(qapp, tmp_path, may_warn):
    made = Errors()
    made.open_log(tmp_path / "log")
    made.install()
    yield made
    made.remove()


def _fault():
    secret = CANARIES[1]
    try:
        try:
            Changes().touch(*[CANARIES[2], []])  # our own frame, with what was written in its values
        except TypeError as error:
            raise ValueError(f"{CANARIES[0]} {secret} {CANARIES[3]}") from error
    except ValueError as error:
        return error
    raise AssertionError


def test_a_report_names_the_fault_and_nothing_of_anybody(errors, tmp_path):
    crashed = []
    errors.crashed.connect(crashed.append)
    errors.report(_fault())
    QCoreApplication.processEvents()
    text = crashed[0]
    assert "ValueError" in text
    assert "TypeError" in text
    assert "domain/changes.py" in text
    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "log").iterdir())
    assert "ValueError" in written
    for canary in CANARIES:
        assert canary not in text
        assert canary not in written


def test_hooks_of_python_threads_and_qt_all_report_without_values(errors, tmp_path):
    crashed = []
    errors.crashed.connect(crashed.append)
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)

    def fail() -> None:
        raise RuntimeError(CANARIES[0])

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    QCoreApplication.processEvents()
    QMessageLogger().warning(f"cannot read {CANARIES[4]}")
    logging.getLogger("other.library").warning("query failed for %s", CANARIES[1])
    logging.getLogger("cop_desktop.qt").warning("slow start %s", CANARIES[1])
    assert len(crashed) == 2
    written = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "log").iterdir())
    assert "RuntimeError" in written
    assert "slow start" in written
    assert "WARNING other.library" in written
    assert "query failed" not in written, "messages of others may hold anything"
    assert not [canary for canary in CANARIES if canary in written + "".join(crashed)]


def test_the_log_rotates_and_stays_small(errors, tmp_path):
    fault = _fault()
    for _ in range(6_000):
        errors.report(fault)
    QCoreApplication.processEvents()
    logs = sorted((tmp_path / "log").glob("cop-desktop.log*"))
    assert 1 < len(logs) <= LOG_FILES + 1
    assert max(path.stat().st_size for path in logs) <= LOG_BYTES


def test_a_folder_that_cannot_be_written_stops_nobody(qapp, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    errors = Errors()
    errors.open_log(blocked / "log")
    errors.install()
    errors.remove()


def test_sentences_follow_the_language(languages):
    from cop_desktop.domain.codes import Language

    french = sentence(CopError("not-found"))
    languages.switch(Language.ENGLISH)
    english = sentence(CopError("not-found"))
    assert french
    assert english
    assert french != english


def test_versions_are_said(qapp):
    text = report_text(_fault())
    assert "CoP Desktop " in text
    assert "Qt 6.11" in text
    assert "Python 3." in text
