"""Files written whole or not at all, beside what is there."""

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cop_desktop.domain.errors import EnvironmentFault, UserError
from cop_desktop.export import saving
from cop_desktop.export.reference import read_reference


def test_written_then_named(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    sha256 = saving.write_beside(path, lambda stream: stream.write(b"new"))
    assert path.read_bytes() == b"new"
    assert saving.digest(path) == sha256
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "minutes-disk-full"),
        (errno.EACCES, "minutes-cannot-write"),
        (errno.EIO, "system-at"),
    ],
)
@pytest.mark.parametrize("when", ["write", "fsync"])
def test_a_fault_leaves_what_was_there(tmp_path, monkeypatch, number, code, when):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def fail(*_):
        raise OSError(number, "no")

    if when == "fsync":
        monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(EnvironmentFault) as refused:
        saving.write_beside(path, fail if when == "write" else lambda stream: stream.write(b"new"))
    assert refused.value.code == code
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_open_elsewhere_as_windows_says_it(tmp_path, monkeypatch):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def refuse(*_):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError) as refused:
        saving.write_beside(path, lambda stream: stream.write(b"new"))
    assert refused.value.code == "minutes-open-elsewhere"
    assert refused.value.values["proposed"] == "a v2.docx"
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.docx"]


def test_no_folder(tmp_path):
    with pytest.raises(UserError, match="minutes-no-folder"):
        saving.write_beside(tmp_path / "no" / "a.docx", lambda stream: stream.write(b""))


@pytest.mark.parametrize("mark", ["~$mpte rendu.docx", "~$Compte rendu.docx", ".~lock.Compte rendu.docx#"])
def test_marks_of_an_open_file(tmp_path, mark):
    path = tmp_path / "Compte rendu.docx"
    assert not saving.open_elsewhere(path)
    (tmp_path / mark).write_bytes(b"")
    assert saving.open_elsewhere(path)


def test_the_next_free_name(tmp_path):
    path = tmp_path / "Compte rendu.docx"
    assert saving.next_free(path).name == "Compte rendu v2.docx"
    (tmp_path / "Compte rendu v2.docx").write_bytes(b"")
    assert saving.next_free(path).name == "Compte rendu v3.docx"
    assert saving.next_free(tmp_path / "Compte rendu v2.docx").name == "Compte rendu v3.docx"


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_names_any_system_takes(text):
    name = saving.safe_name(text, ".docx")
    assert not set(name) & set('<>:"/\\|?*')
    assert name.strip() == name
    assert len(name) <= 126
    assert name.split(".", maxsplit=1)[0].lower() not in {"con", "nul", "com1", ""} or name.startswith("_")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_or_a_pipe_is_neither_read_nor_replaced(tmp_path):
    pipe = tmp_path / "pipe.docx"
    os.mkfifo(pipe)
    for each in (pipe, Path("/dev/zero")):
        with pytest.raises(EnvironmentFault, match="minutes-unreadable"):
            saving.digest(each)
        with pytest.raises(UserError, match="reference-missing"):
            read_reference(each)
