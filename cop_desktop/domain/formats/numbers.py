"""Numbers and durations in words, as `placeholder_rules` of the file of formats ask.

A number is written in words from one to ten, then in figures. A duration is in words for whole and half
minutes up to ten minutes; under two minutes otherwise in seconds; else in minutes and seconds, in figures.
"""

from __future__ import annotations

from cop_desktop.domain.codes import Language

_FRENCH = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix")
_ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(value: int, language: Language, *, feminine: bool = False) -> str:
    """Write a whole number: words from one to ten, figures beyond and for zero."""
    if not 1 <= value <= 10:
        return str(value)
    if language is Language.ENGLISH:
        return _ENGLISH[value]
    return "une" if feminine and value == 1 else _FRENCH[value]


def duration(seconds: int, language: Language) -> str:
    """Write a length of time given in whole seconds."""
    minutes, rest = divmod(seconds, 60)
    if rest in {0, 30} and seconds <= 600 and seconds > 0:
        return _words(minutes, half=rest == 30, language=language)
    if seconds < 120:
        return _seconds(seconds, language)
    if rest == 0:
        return f"{minutes} minutes"
    return f"{minutes} minutes {_seconds(rest, language)}"


def _words(minutes: int, *, half: bool, language: Language) -> str:
    if minutes == 0:
        return "une demi-minute" if language is Language.FRENCH else "half a minute"
    many = minutes > 1
    if language is Language.FRENCH:
        text = f"{number(minutes, language, feminine=True)} minute{'s' if many else ''}"
        return f"{text} et demie" if half else text
    if half:
        return f"{number(minutes, language)} and a half minutes"
    return f"{number(minutes, language)} minute{'s' if many else ''}"


def _seconds(seconds: int, language: Language) -> str:
    word = "seconde" if language is Language.FRENCH else "second"
    one = seconds < 2 if language is Language.FRENCH else seconds == 1
    return f"{seconds} {word}{'' if one else 's'}"
