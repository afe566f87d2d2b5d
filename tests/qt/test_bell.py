"""The soft bell: the sound we ship, and who plays it."""

import sys
import types
import wave

from cop_desktop.qt.bell import LINUX_PLAYERS, Bell, bell_file


def player(folder, name, does):
    """Write a program that does this with the sound it is given."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return str(path)


def test_the_sound_is_soft_short_and_begins_and_ends_in_silence():
    with wave.open(str(bell_file())) as sound:
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert 1 <= sound.getnframes() / sound.getframerate() <= 3
        data = sound.readframes(sound.getnframes())
    loudness = [
        abs(int.from_bytes(data[at : at + 2], "little", signed=True)) for at in range(0, len(data), 2)
    ]
    assert 6_000 < max(loudness) < 16_000
    assert max(loudness[:20] + loudness[-20:]) < 400
    assert bell_file().stat().st_size < 120_000


def test_the_first_player_found_plays_it(tmp_path, qtbot):
    told = tmp_path / "told"
    there = {"paplay": player(tmp_path, "paplay", f'echo "$1" > "{told}"')}
    bell = Bell(find=there.get, platform="linux")
    assert bell.available
    assert bell.ring()
    assert bell.sounding
    qtbot.waitUntil(lambda: not bell.sounding)
    assert told.read_text().strip() == str(bell_file())


def test_one_that_fails_leaves_its_place_to_the_next(tmp_path, qtbot):
    told = tmp_path / "told"
    there = {
        "pw-play": player(tmp_path, "pw-play", "exit 1"),
        "paplay": str(tmp_path / "gone"),
        "aplay": player(tmp_path, "aplay", f'echo rang > "{told}"'),
    }
    bell = Bell(find=there.get, platform="linux")
    bell.ring()
    qtbot.waitUntil(lambda: told.exists() and not bell.sounding)


def test_when_all_fail_it_is_said(tmp_path, qtbot):
    there = {name: player(tmp_path, name, "exit 3") for name in LINUX_PLAYERS}
    bell = Bell(find=there.get, platform="linux")
    with qtbot.waitSignal(bell.failed):
        bell.ring()
    assert not bell.sounding


def test_it_never_waits_and_is_not_played_over_itself(tmp_path, qtbot):
    told = tmp_path / "told"
    there = {"aplay": player(tmp_path, "aplay", f'echo once >> "{told}"; exec sleep 60')}
    bell = Bell(find=there.get, platform="linux")
    bell.ring()
    bell.ring()
    qtbot.waitUntil(told.exists)
    assert bell.sounding
    bell.stop()
    assert not bell.sounding
    assert told.read_text().split() == ["once"]


def test_without_a_player_it_says_what_it_looked_for():
    bell = Bell(find=lambda _name: None, platform="linux")
    assert not bell.available
    assert not bell.ring()
    assert bell.looked_for == ("pw-play", "paplay", "aplay")
    assert Bell(find=lambda _name: None, platform="darwin").looked_for == ("afplay",)


def test_windows_plays_it_by_itself_and_does_not_wait(monkeypatch):
    asked = []
    winsound = types.SimpleNamespace(
        SND_FILENAME=1, SND_ASYNC=2, SND_NODEFAULT=4, PlaySound=lambda *given: asked.append(given)
    )
    monkeypatch.setitem(sys.modules, "winsound", winsound)
    bell = Bell(platform="win32")
    assert bell.available
    assert bell.ring()
    bell.stop()
    assert asked == [(str(bell_file()), 7), (None, 0)]


def test_windows_without_a_sound_card_says_so(monkeypatch, qtbot):
    def refuse(*_given):
        raise RuntimeError

    winsound = types.SimpleNamespace(SND_FILENAME=1, SND_ASYNC=2, SND_NODEFAULT=4, PlaySound=refuse)
    monkeypatch.setitem(sys.modules, "winsound", winsound)
    bell = Bell(platform="win32")
    with qtbot.waitSignal(bell.failed):
        assert not bell.ring()
