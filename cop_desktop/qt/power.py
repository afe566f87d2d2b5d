"""Whether the computer runs on its battery, where the system tells it in files."""

from __future__ import annotations

from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
"""One folder for each supply of a Linux machine: `type`, then `online` or `status`."""


def plugged_in(folder: Path = SUPPLIES) -> bool | None:
    """Tell whether the computer is plugged in; None when the system does not say, as on other platforms."""
    try:
        supplies = sorted(folder.iterdir())
    except OSError:
        return None
    statuses = set()
    for supply in supplies:
        kind = _read(supply / "type")
        if kind in ("Mains", "USB") and _read(supply / "online") == "1":
            return True
        if kind == "Battery" and _read(supply / "scope") != "Device":  # a mouse has one too
            statuses.add(_read(supply / "status"))
    if "Discharging" in statuses:
        return False
    return True if statuses & {"Charging", "Full", "Not charging"} else None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
