"""The stored form of a run: one row per run and one row per event."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.entity import Entity, Json


@dataclass(frozen=True, kw_only=True)
class RunRecord(Entity):
    """The run of a session; the heartbeat tells when the program was last alive.

    `heartbeat_ms` is UTC milliseconds; updating it is no part of the change feed. `note_taker_open`
    says that a note-taker's window follows the run, `note_taker_id` who writes there, when said, and
    `notes_heartbeat_ms` when that window was last alive.
    """

    session_id: str
    heartbeat_ms: int | None = None
    heartbeat_boot_id: str = ""
    note_taker_open: bool = False
    note_taker_id: str | None = None
    notes_heartbeat_ms: int | None = None


@dataclass(frozen=True, kw_only=True)
class EventRecord:
    """One event of the append-only log; `(run_id, seq)` is unique.

    `at_utc_ms` is UTC milliseconds, `mono_ns` monotonic nanoseconds of `boot_id`; `payload` holds
    ids, numbers and codes, never words.
    """

    run_id: str
    seq: int
    lane: str
    kind: str
    at_utc_ms: int
    mono_ns: int
    boot_id: str
    actor_id: str | None
    command_id: str
    payload: Json
