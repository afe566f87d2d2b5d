"""What happens between two turns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Interjected:
    """Somebody says a word; the turn of who had the floor waits until it is given back."""

    round_id: str
    speaker_id: str
