"""Reads the runs written by hand and compares what they replay to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.run import fold as folding
from cop_desktop.domain.run import snapshot
from cop_desktop.domain.run.events import Event, from_record
from cop_desktop.domain.run.view import RunView
from cop_desktop.domain.run_log import EventRecord

RUNS = Path(__file__).parents[2] / "golden" / "runs"
NAMES = sorted(each.stem for each in RUNS.glob("*.json"))


def load(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((RUNS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def instant(golden: dict[str, Any], entry: dict[str, Any], key: str) -> Instant:
    """Both clocks at an entry: `t` (or `at`) seconds by the wall, `mono` seconds by the other."""
    seconds = entry[key]
    mono = entry.get("mono", seconds)
    return Instant(
        golden["utc0"] + round(seconds * 1000), round(mono * 1_000_000_000), entry.get("boot", "boot-1")
    )


def events(golden: dict[str, Any]) -> list[Event]:
    made: list[Event] = []
    command = 0
    for seq, entry in enumerate(golden["events"], 1):
        command += not entry.get("same", False)
        at = instant(golden, entry, "t")
        record = EventRecord(
            run_id="golden",
            seq=seq,
            lane="main",
            kind=entry["kind"],
            at_utc_ms=at.utc_ms,
            mono_ns=at.mono_ns,
            boot_id=at.boot_id,
            actor_id=None,
            command_id=f"c{command}",
            payload={"command": entry["command"], **entry["payload"]},
        )
        made.append(from_record(record))
    return made


def check(name: str) -> None:
    """Replay one run and compare it, expectation by expectation."""
    golden = load(name)
    log = events(golden)
    for expected in golden["expected"]:
        run = folding.fold("golden", log[: expected.get("upto", len(log))])
        shown = snapshot.view(run, instant(golden, expected, "at"))
        assert told(golden, shown, expected) == {
            key: value for key, value in expected.items() if key not in ("at", "mono", "boot", "upto")
        }, (name, expected["at"])


def told(golden: dict[str, Any], shown: RunView, expected: dict[str, Any]) -> dict[str, Any]:
    """What the view says of the things this expectation is about."""
    origin = golden["utc0"]

    def seconds(utc_ms: int | None) -> float | None:
        return None if utc_ms is None else (utc_ms - origin) / 1000

    current = shown.current
    says: dict[str, Any] = {
        "remaining": shown.remaining_seconds,
        "active": shown.active_seconds,
        "paused": shown.paused_seconds,
        "adjust": shown.adjust_seconds,
        "phase": shown.phase.value,
        "state": shown.current_state,
        "started": seconds(current.started_at_ms) if current is not None else None,
        "estimated_end": seconds(shown.estimated_end_ms),
        "behind_start": shown.behind_start_seconds,
        "used": {each.speaker_id: each.used_seconds for each in shown.turns.seats} if shown.turns else {},
        "groups": {str(each.number): list(each.member_ids) for each in shown.groups},
        "hands": {"used": shown.hands.used, "next": shown.hands.next_seconds, "up": shown.hands.up}
        if shown.hands is not None
        else None,
        "rounds": {
            each.id: {
                "active": each.active_seconds,
                "started": seconds(each.started_at_ms),
                "ended": seconds(each.ended_at_ms),
            }
            for each in shown.occurrences
            if each.id in expected.get("rounds", {})
        },
    }
    return {key: says[key] for key in expected if key in says}
