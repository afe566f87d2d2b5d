"""Numbers a text states by itself, in words or in figures, where the plan decides them.

"Pendant quatre minutes", "three dots each", "aux quatre stations": the plan may make them false, so a
placeholder must say them (`placeholder_rules` of the file of formats). An article is no number: « une idée ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from cop_desktop.domain.codes import Language


class Of(StrEnum):
    """What a number is of."""

    DURATION = "duration"
    DOTS = "dots"
    GROUP = "group_size"
    CYCLES = "cycles"
    SCALE = "scale"


@dataclass(frozen=True)
class Stated:
    """A number stated in a text; `value` is in seconds for a duration, the highest score for a scale."""

    of: Of
    value: int
    found: str


_WORDS: Final = {
    Language.FRENCH: [
        "zéro", "un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt",
    ],
    Language.ENGLISH: [
        "zero", "one|a|an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ],
}  # fmt: skip
_TENS: Final = {
    Language.FRENCH: {"trente": 30, "quarante": 40, "quarante-cinq": 45, "cinquante": 50, "soixante": 60},
    Language.ENGLISH: {"thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60},
}
_VALUES: Final[dict[Language, dict[str, int]]] = {
    language: {
        **{word: rank for rank, words in enumerate(_WORDS[language]) for word in words.split("|")},
        **_TENS[language],
    }
    for language in Language
}
_NUMBER: Final = {
    language: r"(?P<n>\d{1,5}|" + "|".join(sorted(map(re.escape, values), key=len, reverse=True)) + ")"
    for language, values in _VALUES.items()
}
_GAP: Final = "[\u00a0\u202f -]"
_UNITS: Final[dict[Language, tuple[tuple[str, int], ...]]] = {
    Language.FRENCH: ((r"heures?|h", 3600), (r"minutes?|min", 60), (r"secondes?|sec|s", 1)),
    Language.ENGLISH: ((r"hours?|h", 3600), (r"minutes?|min", 60), (r"seconds?|sec|s", 1)),
}
_HALVES: Final[dict[Language, tuple[tuple[str, int], ...]]] = {
    Language.FRENCH: (
        (r"demi-heures?", 1800), (r"quarts? d[’']heure", 900), (r"demi-minutes?", 30),
    ),
    Language.ENGLISH: (
        (r"half(?: an|-)? ?hours?", 1800), (r"quarter of an hour", 900), (r"half a minute", 30),
    ),
}  # fmt: skip
_LAST: Final = {
    Language.FRENCH: r"dernières?|premières?",
    Language.ENGLISH: r"last|final|first",
}
"""A moment told by its distance from an end of the round is the clock's, and stays true."""
_NOUNS: Final[dict[Language, dict[Of, str]]] = {
    Language.FRENCH: {
        Of.DOTS: r"points?|pastilles?|gommettes?|votes?|autocollants?|voix",
        Of.GROUP: r"personnes|membres|pairs",
        Of.CYCLES: r"tours|cycles|rondes|stations|affiches|tables|cotes|cotations|consultations|sujets|plages"
        r"|passages|clients|personnes clientes|échanges",
    },
    Language.ENGLISH: {
        Of.DOTS: r"dots?|stickers?|votes?",
        Of.GROUP: r"people|persons|members|peers",
        Of.CYCLES: r"rounds|turns|cycles|laps|stations|posters|tables|scores|consultations|topics|slots"
        r"|passes|clients|exchanges",
    },
}
_SHAPES: Final[dict[Language, tuple[tuple[str, int], ...]]] = {
    Language.FRENCH: (
        (r"(?:en|par) duos?", 2), (r"(?:en|par) trios?", 3), (r"(?:en|par) quatuors?", 4),
        (r"chaque duo|le duo", 2), (r"chaque trio|du trio", 3), (r"chaque quatuor|par quatuor", 4),
    ),
    Language.ENGLISH: (
        (r"in pairs", 2), (r"in threes|in trios", 3), (r"in fours", 4), (r"in fives", 5),
        (r"each pair", 2), (r"each trio|of the trio", 3), (r"each foursome", 4),
    ),
}  # fmt: skip
_GROUPS: Final = {
    Language.FRENCH: rf"(?:groupes? de|par|(?<!\d )à) {_NUMBER[Language.FRENCH]}"
    r"(?=[ ,.;:!?\u00a0]|$)(?! (?:minutes?|un\b))",
    Language.ENGLISH: rf"groups? of {_NUMBER[Language.ENGLISH]}",
}
_SCALES: Final = {
    Language.FRENCH: re.compile(r"\b(\d{1,3}) à (\d{1,3})\b(?! (?:personnes|minutes))"),
    Language.ENGLISH: re.compile(r"\b(\d{1,3})(?: to |–)(\d{1,3})\b(?! (?:people|persons|minutes))"),
}


def stated(text: str, language: Language) -> Iterator[Stated]:
    """Find the numbers a text states of what a plan decides, in the order of kinds."""
    yield from _durations(text, language)
    for of, nouns in _NOUNS[language].items():
        for found in _all(rf"\b{_NUMBER[language]}{_GAP}(?:{nouns})\b", text):
            value = _value(found["n"], language)
            if value > 1:
                yield Stated(of, value, found[0])
    for shape, size in _SHAPES[language]:
        for found in _all(rf"\b(?:{shape})\b", text):
            yield Stated(Of.GROUP, size, found[0])
    for found in _all(rf"\b{_GROUPS[language]}", text):
        value = _value(found["n"], language)
        if value > 1:
            yield Stated(Of.GROUP, value, found[0])
    for found in _SCALES[language].finditer(text):
        yield Stated(Of.SCALE, int(found[2]), found[0])


def _durations(text: str, language: Language) -> Iterator[Stated]:
    half = r"(?P<half> et demie)?" if language is Language.FRENCH else r"(?P<half> and a half)?"
    after = {
        Language.FRENCH: rf"{half}(?P<more>{_GAP}\d{{1,2}}{_GAP}secondes?)?",
        Language.ENGLISH: rf"(?P<more>{_GAP}\d{{1,2}}{_GAP}seconds?)?",
    }[language]
    last, taken = _LAST[language], []
    for shape, seconds in _HALVES[language]:
        for found in _all(rf"\b(?:{shape})\b", text):
            taken.append(found.span())
            yield Stated(Of.DURATION, seconds, found[0])
    for unit, seconds in _UNITS[language]:
        middle = _GAP if language is Language.FRENCH else f"{half}{_GAP}"
        pattern = (
            rf"(?P<last>\b(?:{last}) )?\b{_NUMBER[language]}{middle}"
            rf"(?P<late>(?:{last}){_GAP})?(?:{unit})\b{after}"
        )
        for found in _all(pattern, text):
            if found["last"] or found["late"] or any(s <= found.start() < e for s, e in taken):
                continue
            taken.append(found.span())
            value = _value(found["n"], language) * seconds + (seconds // 2 if found["half"] else 0)
            if found["more"]:
                value += int(re.sub(r"\D", "", found["more"]))
            yield Stated(Of.DURATION, value, found[0].strip())


def _all(pattern: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(pattern, text, re.IGNORECASE)


def _value(word: str, language: Language) -> int:
    return int(word) if word.isdigit() else _VALUES[language][word.lower()]
