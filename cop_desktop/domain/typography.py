"""Typography of documents: spaces, quotation marks, dates and times, by language.

French follows the Office québécois de la langue française (Vitrine linguistique 22039): a
no-break space before ``: » % $ h`` and after ``«``; none before ``; ! ?``, or a thin one in the
mode of the same name. Everything here is pure and idempotent, and leaves addresses, code between
backquotes and digital times (13:30) as they are. What was captured is never rewritten: these rules
are for the text of a document being made.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from cop_desktop.domain.codes import FrenchSpacing, Language

NBSP = "\u00a0"
THIN = "\u202f"
HARD_HYPHEN = "\u2011"

_GAP = f"[ {NBSP}{THIN}]"
_PROTECTED = re.compile(
    r"(?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]’']"  # addresses, without the closing stop
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|`[^`]*`"
    r"|\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\{@[^{}]*\}"
)
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'")
_PAIR = re.compile(r'(?<![^\s(\[’«–—-])"([^"\n]*[^\s"])"(?!\w)')
_OPENING = re.compile(f"«{_GAP}*")
_CLOSING = re.compile(f"{_GAP}*»")
_COLON = re.compile(rf"(?<=[^\s:;«(\[]){_GAP}*:(?=\s|$)")
_HIGH = re.compile(rf"(?<=[^\s:;!?«(\[]){_GAP}*([;!?]+)(?=[\s»)\]”’.,…]|$)")
_UNIT = re.compile(rf"(?<=\d){_GAP}*([%$])(?!\w)")
_TIME = re.compile(
    rf"(?<![\w.,])([01]?\d|2[0-4]){_GAP}?[hH](?:{_GAP}?([0-5]?\d)(?![\d,.]\d|[\d:\ue000]|{_GAP}?[hH%$]))?(?!\w)"
)
_THOUSANDS = re.compile(rf"(?<![\w.,{NBSP}])(?<!\d )\d{{1,3}}(?:{_GAP}\d{{3}})+(?!{_GAP}?\d)")
_TOUCHABLE = re.compile(r"['\"«»:;!?%$\d]")
_TOUCHABLE_ENGLISH = re.compile(r"['\"\d]")
_DIGIT = re.compile(r"\d")
_HIDEABLE = re.compile(r"://|www\.|@|`|\d:\d|\ue000")
_DOUBLE_STOP = re.compile(r"(?<=[ap]\.m\.)\.(?!\.)")
_ENGLISH_HOUR = re.compile(r"\b(\d{1,2}(?::\d{2})?)[ \u00a0]?([ap])\.?m\b(\.?)", re.IGNORECASE)

_MONTHS = {
    Language.FRENCH: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    Language.ENGLISH: "January February March April May June July August September October November December",
}
_DAYS = {
    Language.FRENCH: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    Language.ENGLISH: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
}


def typeset(text: str, language: Language, spacing: FrenchSpacing = FrenchSpacing.OQLF) -> str:
    """Apply the typography of a language to running text; applying it twice changes nothing more."""
    return french(text, spacing) if language is Language.FRENCH else english(text)


def french(text: str, spacing: FrenchSpacing = FrenchSpacing.OQLF) -> str:
    """Typeset French of Québec; `spacing` decides what stands before `; ! ?`."""
    if not _TOUCHABLE.search(text):
        return text
    thin = spacing is FrenchSpacing.THIN
    if not _HIDEABLE.search(text):
        return _french(text, THIN if thin else "")
    return _outside(text, lambda part: _french(part, THIN if thin else ""))


def english(text: str) -> str:
    """Typeset Canadian English: curly quotation marks, `1:30 p.m.`."""
    if not _TOUCHABLE_ENGLISH.search(text):
        return text
    text = _ENGLISH_HOUR.sub(lambda hour: f"{hour[1]}{NBSP}{hour[2].lower()}.m.", text)
    return _outside(text, _english)


def _outside(text: str, change: Callable[[str], str]) -> str:
    """Change what lies outside addresses, code and digital times, seen as one text.

    Each protected passage stands as one private-use letter meanwhile, so that rules see what
    surrounds it without touching it.
    """
    kept: list[str] = []

    def hide(found: re.Match[str]) -> str:
        kept.append(found[0])
        return "\ue000"

    if "\ue000" in text:  # the letter is already in use: nothing can be hidden behind it
        return text
    hidden = _PROTECTED.sub(hide, text)
    changed = change(hidden)
    if not kept:
        return changed
    passages = iter(kept)
    return re.sub("\ue000", lambda _: next(passages), changed)


def _french(text: str, before_high: str) -> str:
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if '"' in text:
        text = _PAIR.sub(f"«{NBSP}\\1{NBSP}»", text)
    if "«" in text or "»" in text:
        text = _CLOSING.sub(f"{NBSP}»", _OPENING.sub(f"«{NBSP}", text))
        text = text.replace(f"«{NBSP}{NBSP}»", f"«{NBSP}»")
    if ":" in text:
        text = _COLON.sub(f"{NBSP}:", text)
    if ";" in text or "!" in text or "?" in text:
        text = _HIGH.sub(lambda mark: before_high + mark[1], text)
    if _DIGIT.search(text):
        if "%" in text or "$" in text:
            text = _UNIT.sub(f"{NBSP}\\1", text)
        if "h" in text or "H" in text:
            text = _times(text)
        text = _THOUSANDS.sub(lambda number: re.sub(_GAP, NBSP, number[0]), text)
    if "'" in text:  # one may now follow the letter of a time
        text = _APOSTROPHE.sub("’", text)
    return text


def _times(text: str) -> str:
    """Space times; a minute of zero taken away may leave another time beside it."""
    for _ in range(3):
        before, text = text, _TIME.sub(_spaced_time, text)
        if text == before:
            break
    return text


def _spaced_time(found: re.Match[str]) -> str:
    minutes = int(found[2]) if found[2] else 0
    tail = f"{NBSP}{minutes}" if minutes else ""
    return f"{int(found[1])}{NBSP}h{tail}"


def _english(text: str) -> str:
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if '"' in text:
        text = _PAIR.sub("“\\1”", text)
    return _DOUBLE_STOP.sub("", text) if ".m.." in text else text


def date_words(day: dt.date, language: Language, *, weekday: bool = False) -> str:
    """Write a date as in running text: « 1er mars 2027 », “March 1, 2027”."""
    month = _MONTHS[language].split()[day.month - 1]
    name = _DAYS[language].split()[day.weekday()]
    if language is Language.FRENCH:
        number = "1er" if day.day == 1 else str(day.day)
        return f"{name} {number} {month} {day.year}" if weekday else f"{number} {month} {day.year}"
    words = f"{month} {day.day}, {day.year}"
    return f"{name}, {words}" if weekday else words


def month_words(year: int, month: int, language: Language) -> str:
    """Write a month and its year: « février 2027 », “February 2027”."""
    return f"{_MONTHS[language].split()[month - 1]} {year}"


def time_words(time: dt.time, language: Language) -> str:
    """Write a time as in running text: « 13 h 30 », « 9 h 5 », « 14 h »; “1:30 p.m.”."""
    if language is Language.FRENCH:
        return f"{time.hour}{NBSP}h{NBSP}{time.minute}" if time.minute else f"{time.hour}{NBSP}h"
    half = "a.m." if time.hour < 12 else "p.m."
    return f"{time.hour % 12 or 12}:{time.minute:02}{NBSP}{half}"


def ordinal(number: int, language: Language) -> str:
    """Write a rank, feminine in French (a *rencontre*): « 1re », « 14e »; “14th”."""
    if language is Language.FRENCH:
        return "1re" if number == 1 else f"{number}e"
    tens, units = number % 100, number % 10
    suffix = "th" if tens in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(units, "th")
    return f"{number}{suffix}"


def keep_together(name: str) -> str:
    """Make a person's name's hyphens non-breaking."""
    return name.replace("-", HARD_HYPHEN)
