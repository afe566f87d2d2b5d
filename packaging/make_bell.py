"""Make resources/sounds/bell.wav: the partials of a small singing bowl, each dying away at its own pace.

python packaging/make_bell.py
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "sounds" / "bell.wav"
RATE = 22_050
"""Samples in a second."""
SECONDS = 2.2
NOTE = 466.16
"""Pitch of the bowl, in hertz (B flat)."""
PARTIALS = ((1.0, 0.62, 1.9), (2.003, 0.2, 2.6), (2.76, 0.22, 4.2), (5.4, 0.06, 8.0))
"""Ratio to the pitch, loudness, and how fast each dies away (per second)."""
ATTACK, RELEASE = 0.018, 0.25
"""Seconds over which it begins and ends, so that nothing clicks."""
LOUDNESS = 0.34
"""Share of the loudest a sound can be."""


def samples() -> list[int]:
    """Give the sound, 16 bits a sample."""
    made = []
    for index in range(round(RATE * SECONDS)):
        at = index / RATE
        sound = sum(
            loud * math.exp(-fade * at) * math.sin(2 * math.pi * NOTE * ratio * at)
            for ratio, loud, fade in PARTIALS
        )
        gate = min(1.0, at / ATTACK, (SECONDS - at) / RELEASE)
        made.append(round(32_767 * LOUDNESS * gate * sound))
    return made


def main() -> None:
    """Write the file."""
    made = samples()
    with wave.open(str(TARGET), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(made)}h", *made))


if __name__ == "__main__":
    main()
