"""What a room check concludes and what is remembered of it, place by place."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from dataclasses import dataclass

from cop_desktop.qt.dates import short_date
from cop_desktop.qt.language import translate
from cop_desktop.qt.settings import Settings
from cop_desktop.qt.wall.face import TextSize

USUAL_IMAGE_M = 0.81
"""Height of the image of a 65-inch screen, in metres: what the distances of the look were worked out for."""
READS_TO_M = 6.0
"""How far the smallest words of the wall read on that image (20′ of arc), in metres; `look.md`."""


def size_for(distance_m: float, image_m: float = USUAL_IMAGE_M) -> TextSize:
    """Choose the size of the wall's letters for the last row's distance and the image's height, in metres."""
    needed = distance_m / (READS_TO_M * image_m / USUAL_IMAGE_M)
    if needed <= TextSize.NORMAL.factor:
        return TextSize.NORMAL
    return TextSize.LARGE if needed <= TextSize.LARGE.factor else TextSize.VERY_LARGE


def too_far(distance_m: float, image_m: float = USUAL_IMAGE_M) -> bool:
    """Tell whether even « Très grand » does not reach the last row."""
    return distance_m > READS_TO_M * image_m / USUAL_IMAGE_M * TextSize.VERY_LARGE.factor


def image_height(millimetres: float) -> float:
    """Give the height of the image in metres: the display's own when it is a size a screen may have.

    A projector says nothing of its image, or says anything.
    """
    return millimetres / 1000 if 400 <= millimetres <= 1500 else USUAL_IMAGE_M


@dataclass(frozen=True)
class Checked:
    """A room that was checked: when, what was chosen for its last row, and what was found.

    `display` is the size of the projector's own display, in pixels (`1920x1080`; empty: this screen was the
    only one). `plugged` and `awake` are None when the machine did not say.
    """

    on: dt.date
    size: TextSize
    distance_m: int
    display: str = ""
    plugged: bool | None = None
    awake: bool | None = None


class RoomMemory:
    """Remembers checks by place, in the settings of this machine; no name of a place is written there."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def last(self, place: str) -> Checked | None:
        """Give the last check of a place; None when there is none, or the place has no name."""
        key = _key(place)
        parts = self._settings.value(key).split() if key else []
        found = dict(part.split("=", 1) for part in parts[3:] if "=" in part)
        try:
            return Checked(
                dt.date.fromisoformat(parts[0]),
                TextSize(parts[1]),
                int(parts[2]),
                found.get("display", ""),
                _told(found.get("plugged", "")),
                _told(found.get("awake", "")),
            )
        except (IndexError, ValueError):
            return None

    def keep(self, place: str, checked: Checked) -> bool:
        """Remember a check; False when the place has no name to remember it by."""
        key = _key(place)
        if key:
            text = f"{checked.on.isoformat()} {checked.size.value} {checked.distance_m}"
            told = (("display", checked.display), ("plugged", checked.plugged), ("awake", checked.awake))
            for what, found in told:
                if found not in (None, ""):
                    text += f" {what}={found}"
            self._settings.set_value(key, text)
            self._settings.save()
        return bool(key)


def found_words(found: Checked | None, today: dt.date) -> str:
    """Say when a place was checked and what was found; empty when it never was."""
    if found is None:
        return ""
    letters = {
        TextSize.NORMAL: translate("RoomChecking", "normal letters"),
        TextSize.LARGE: translate("RoomChecking", "large letters"),
        TextSize.VERY_LARGE: translate("RoomChecking", "very large letters"),
    }
    what = [
        translate("RoomChecking", "last row at {0} m").format(found.distance_m),
        letters[found.size],
        translate("RoomChecking", "projector of {0}").format(found.display.replace("x", "\u00a0×\u00a0"))
        if found.display
        else translate("RoomChecking", "one display only"),
    ]
    if found.plugged is False:
        what.append(translate("RoomChecking", "on battery"))
    if found.awake is False:
        what.append(translate("RoomChecking", "screen that may go to sleep"))
    on = translate("RoomChecking", "Checked here on {0}").format(short_date(found.on, now=today))
    return translate("RoomChecking", "{0}: {1}.").format(on, ", ".join(what))


def _told(text: str) -> bool | None:
    return {"True": True, "False": False}.get(text)


def _key(place: str) -> str:
    """Write a place as a key: however it is spaced or capitalized, and without its name."""
    plain = " ".join(unicodedata.normalize("NFKC", place).casefold().split())
    return f"room/{hashlib.sha256(plain.encode()).hexdigest()[:16]}" if plain else ""
