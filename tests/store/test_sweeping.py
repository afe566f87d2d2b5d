"""What a killed program left goes, a day later, where we next open or write; nothing else ever does."""

import os

import pytest

from cop_desktop.domain.entity import new_id
from cop_desktop.domain.session import Session
from cop_desktop.services.demo import make_demo
from cop_desktop.services.exchanging import Exchanging
from cop_desktop.services.minuting import Minuting
from cop_desktop.store.sweeping import sweep
from cop_desktop.store.workspace import create_workspace, open_workspace
from tests.store.helpers import START, ObedientClock

DAY = 86_400


def left(folder, name, days=2.0, content=b"half"):
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_bytes(content)
    os.utime(file, (START / 1000 - days * DAY,) * 2)
    return file


def ours(folder, name, days=2.0):
    whole = f".{name}.{new_id()}"
    return [left(folder, whole, days), left(folder, f"{whole}-journal", days)]


def test_only_what_is_ours_and_a_day_old_goes(tmp_path):
    gone = [
        *ours(tmp_path, "w.cop"),
        *ours(tmp_path, "another.cop"),
        *ours(tmp_path, "w.cop", days=-400),  # dated later than now, by a clock set right since
        left(tmp_path, ".cop-ab12_z9x.tmp"),
    ]
    stays = [
        *ours(tmp_path, "w.cop", days=0.9),
        *ours(tmp_path, "export.json"),
        left(tmp_path, ".cop-ab12_z9x.tmp~"),
        left(tmp_path, ".cop-AB12-z9x.tmp"),
        left(tmp_path, "cop-ab12_z9x.tmp"),
        left(tmp_path, "w.cop"),
        left(tmp_path, "w.cop-journal"),
        left(tmp_path, f"w.cop.{new_id()}"),
        left(tmp_path, ".w.cop.0123abcd-0000-1000-8000-000000000000"),
        left(tmp_path, f".w.cop.{new_id()}.bak"),
        left(tmp_path, f".w.cop.{new_id().upper()}"),
    ]
    folder = tmp_path / f".w.cop.{new_id()}"
    folder.mkdir()
    link = tmp_path / f".w.cop.{new_id()}"
    link.symlink_to(stays[-1])
    for each in (folder, link):
        os.utime(each, (0, 0), follow_symlinks=False)
    sweep(tmp_path / "w.cop", START)
    assert not [each for each in gone if each.exists()]
    assert all(each.exists() for each in (*stays, folder, link))


def test_nothing_is_said_of_a_folder_that_is_not_there(tmp_path):
    sweep(tmp_path / "none" / "w.cop", START)


def opening(folder, clock):
    with open_workspace(folder / "w.cop", clock):
        pass


def creating(folder, clock):
    create_workspace(folder / "new.cop", clock).close()


def demonstrating(folder, clock):
    make_demo(folder / "demo.cop", clock)


def exporting(folder, clock):
    with open_workspace(folder / "elsewhere" / "w.cop", clock, create=True) as workspace:
        Exchanging(workspace, clock).export_file(folder / "w.json")


def backing_up(folder, clock):
    with open_workspace(folder / "elsewhere" / "w.cop", clock, create=True) as workspace:
        workspace.backup_to(folder / "copy.cop")


def writing_minutes(folder, clock):
    make_demo(folder / "elsewhere" / "w.cop", clock)
    with open_workspace(folder / "elsewhere" / "w.cop", clock) as workspace:
        with workspace.reading() as reading:
            session = reading.first(Session, external_id="s1")
        Minuting(workspace, clock).export(session.id, folder / "s1.docx")


@pytest.mark.parametrize("doing", [opening, creating, demonstrating, exporting, backing_up, writing_minutes])
def test_wherever_we_open_or_write(tmp_path, doing):
    clock = ObedientClock()
    with open_workspace(tmp_path / "w.cop", clock, create=True):
        rest = [*ours(tmp_path, "demo.cop"), left(tmp_path, ".cop-ab12_z9x.tmp")]
    doing(tmp_path, clock)
    assert not [each for each in rest if each.exists()]


def test_a_demonstration_of_any_name(tmp_path):
    rest = ours(tmp_path, "essai")
    make_demo(tmp_path / "essai", ObedientClock())
    assert not [each for each in rest if each.exists()]
