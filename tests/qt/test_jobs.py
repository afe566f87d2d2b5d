"""Long work: progress, Cancel, errors; on a thread or in a child process."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from cop_desktop.domain.errors import CopError
from cop_desktop.qt.jobs import Jobs


@pytest.fixture
def jobs(messages):
    made = Jobs(messages)
    yield made
    made.close()


def _wait(job, milliseconds=20_000):
    loop = QEventLoop()
    job.ended.connect(loop.quit)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_progress_then_the_result(jobs):
    told, came, listening = [], [], threading.Event()

    def work(progress):
        listening.wait(5)
        for step in range(1, 5):
            progress.told(step / 4)
        return "done"

    job = jobs.run("Exporting", work, came.append)
    job.progressed.connect(told.append)
    listening.set()
    _wait(job)
    assert came == ["done"]
    assert told == [0.25, 0.5, 0.75, 1.0]


def test_cancel_stops_at_the_next_step(jobs):
    begun, go_on, steps, came, cancelled = threading.Event(), threading.Event(), [], [], []

    def work(progress):
        begun.set()
        go_on.wait(5)
        for step in range(1000):
            progress.told(step / 1000)
            steps.append(step)

    job = jobs.run("Exporting", work, came.append)
    job.cancelled.connect(lambda: cancelled.append(True))
    assert begun.wait(5)
    job.cancel()
    go_on.set()
    _wait(job)
    assert cancelled == [True]
    assert came == steps == []


def test_an_error_is_said(jobs, messages, languages):
    def work(_progress):
        raise CopError("not-found")

    _wait(jobs.run("Exporting", work, lambda _: None))
    assert len(messages.heard) == 1


def test_a_child_process_gives_its_output_or_its_sentence(jobs, messages, tmp_path):
    came = []
    _wait(jobs.run_child("Checking", ["--help"], came.append))
    assert "cop-desktop" in came[0]
    missing = str(tmp_path / "nothing.cop")
    failed = []
    _wait(jobs.run_child("Checking", ["--workspace", missing, "check"], came.append, failed.append))
    assert len(came) == 1
    assert failed[0].code == "said"
    assert failed[0].values["text"]
