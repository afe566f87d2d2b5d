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
from collections.abc import Callable, Sequence

from cop_desktop.domain.codes import FrenchSpacing, Language

NBSP = "\u00a0"
THIN = "\u202f"
HARD_HYPHEN = "\u2011"

_GAPS = f" {NBSP}{THIN}"
_GAP = f"[{_GAPS}]"
# Every rule begins with the mark it is about, so that a text without it is skipped at the speed of a
# search for one letter; what must stand before the mark is looked at behind it.
_PROTECTED = re.compile(
    r"(?:https?://|www\.)[^\s<>«»\"]*[^\s<>«»\".,;:!?)\]’']"  # addresses, without the closing stop
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|`[^`]*`"
    r"|\b\d{1,2}:\d{2}(?::\d{2})?\b"
    r"|\{@[^{}]*\}"
)
_APOSTROPHE = re.compile(r"'(?<=[^\W\d_]')")
_PAIR = re.compile(r'"(?<![^\s(\[’«–—-]")([^"\n]*[^\s"])"(?!\w)')
_OPENING = re.compile(f"«{_GAP}*")
_CLOSING = re.compile("(»)")
_COLON_SPACED = re.compile(r" :(?=\s|$)(?<=[^\s:;«(\[] :)")
_COLON = re.compile(rf"(:)(?=\s|$)(?<![^{_GAPS}]{NBSP}:)")
_HIGH = re.compile(r"([;!?][;!?]*)(?=[\s»)\]”’.,…]|$)")
_UNIT = re.compile(r"([%$])(?!\w)")
_TIME = re.compile(
    rf"([0-9](?<![\w.,]\d)(?:(?<=[01])\d|(?<=2)[0-4])?){_GAP}?[hH]"
    rf"(?:{_GAP}?([0-5]?\d)(?![\d,.]\d|[\d:\ue000]|{_GAP}?[hH%$]))?(?!\w)"
)
_TIME_TIGHT = re.compile(
    rf"h(?:(?<=[^\w.,][1-9]h)|(?<=[^\w.,]1\dh)|(?<=[^\w.,]2[0-4]h))"
    rf"(?=[1-5]\d(?![\d,.]\d|[\d:\ue000]|{_GAP}?[hH%$])(?!\w))"
)
_SPACED_HOUR = "".join(rf"(?<![^\w.,]{hour}{NBSP}h)" for hour in ("[1-9]", r"1\d", "2[0-4]"))
_THOUSANDS = re.compile(rf"[0-9](?<![\w.,{NBSP}]\d)(?<!\d \d)\d{{0,2}}(?:{_GAP}\d{{3}})+(?!{_GAP}?\d)")
_GROUPS = [re.compile(rf"{gap}\d{{3}}(?<=\d{gap}\d{{3}})") for gap in _GAPS]
_HOUR = re.compile(rf"h(?<=[0-9]h)|h(?<=[0-9]{_GAP}h)(?:{_SPACED_HOUR}|(?!{NBSP}[1-5]\d))")
_HOUR_ANY = re.compile(rf"[hH](?:(?<=[0-9][hH])|(?<=[0-9]{_GAP}[hH]))")
_DIGITAL = re.compile(r":\d(?<=\d:\d)")
_DOUBLE_STOP = re.compile(r"(?<=[ap]\.m\.)\.(?!\.)")
_ENGLISH_HOUR = re.compile(r"([0-9](?<!\w\d)\d?(?::\d{2})?)[ \u00a0]?([ap])\.?m\b(\.?)", re.IGNORECASE)
_APART = "\n\x00\n"
"""Between texts typeset as one: no rule reaches over the end of a line."""

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


def typeset_all(texts: Sequence[str], language: Language, spacing: FrenchSpacing) -> list[str]:
    """Typeset many texts, each as `typeset` would.

    French ones are read as one long text, rule by rule: a rule costs little where it finds nothing,
    and calling it does not. Those that hold what must not be touched are taken one by one.
    """
    if language is not Language.FRENCH:
        return [english(text) for text in texts]
    joined = _APART.join(texts)
    made = list(texts)
    whole: Sequence[int] = range(len(made))
    if joined.count("\x00") != len(made) - 1:  # one holds the letter itself
        whole = ()
    elif _hideable(joined):
        whole = [rank for rank, text in enumerate(made) if not _hideable(text)]
        joined = _APART.join(made[rank] for rank in whole)
    if len(whole) < len(made):
        apart = set(range(len(made))).difference(whole)
        for rank in apart:
            made[rank] = french(made[rank], spacing)
    if whole:
        done = _french(joined, THIN if spacing is FrenchSpacing.THIN else "").split(_APART)
        if len(whole) == len(made):
            return done
        for rank, text in zip(whole, done, strict=True):
            made[rank] = text
    return made


def french(text: str, spacing: FrenchSpacing = FrenchSpacing.OQLF) -> str:
    """Typeset French of Québec; `spacing` decides what stands before `; ! ?`."""
    before_high = THIN if spacing is FrenchSpacing.THIN else ""
    if not _hideable(text):
        return _french(text, before_high)
    return _outside(text, lambda part: _french(part, before_high))


def english(text: str) -> str:
    """Typeset Canadian English: curly quotation marks, `1:30 p.m.`."""
    if "m" in text or "M" in text:
        text = _ENGLISH_HOUR.sub(lambda hour: f"{hour[1]}{NBSP}{hour[2].lower()}.m.", text)
    return _outside(text, _english) if _hideable(text) else _english(text)


def _hideable(text: str) -> bool:
    """Tell whether a text may hold an address, code or a digital time, which nothing may touch."""
    return (
        "@" in text
        or "`" in text
        or "://" in text
        or "www." in text
        or "\ue000" in text
        or (":" in text and _DIGITAL.search(text) is not None)
    )


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
        text = _spaced(_CLOSING, _OPENING.sub(f"«{NBSP}", text), NBSP, "")
        text = text.replace(f"«{NBSP}{NBSP}»", f"«{NBSP}»")
    if ":" in text:
        text = _spaced(_COLON, _COLON_SPACED.sub(f"{NBSP}:", text), NBSP, ":;«([")
    if ";" in text or "!" in text or "?" in text:
        text = _spaced(_HIGH, text, before_high, ":;!?«([")
    if "%" in text or "$" in text:
        text = _spaced(_UNIT, text, NBSP, None)
    text = _times(_TIME_TIGHT.sub(f"{NBSP}h{NBSP}", text))
    if any(group.search(text) for group in _GROUPS):
        text = _THOUSANDS.sub(lambda number: re.sub(_GAP, NBSP, number[0]), text)
    if "'" in text:  # one may now follow the letter of a time
        text = _APOSTROPHE.sub("’", text)
    return text


def _spaced(mark: re.Pattern[str], text: str, space: str, unlike: str | None) -> str:
    """Put a space before marks, in the place of those there are.

    Not after one of `unlike`, nor after a blank, nor at the beginning; without `unlike`, after a digit
    only; with none in it, everywhere.
    """
    pieces = mark.split(text)
    if len(pieces) == 1:
        return text
    for rank in range(0, len(pieces) - 1, 2):
        before = pieces[rank].rstrip(_GAPS)
        last = before[-1:]
        if unlike is None:
            wanted = last.isdecimal()
        else:
            wanted = not unlike or (bool(last) and last not in unlike and not last.isspace())
        if wanted:
            pieces[rank] = before + space
    return "".join(pieces)


def _times(text: str) -> str:
    """Space times; a minute of zero taken away may leave another time beside it."""
    for _ in range(3):
        text, again = _times_once(text)
        if not again:
            break
    return text


def _times_once(text: str) -> tuple[str, bool]:
    """Look for times where an hour's letter follows a digit, and tell whether a zero was taken away."""
    made: list[str] = []
    written, again = 0, False
    for letter in (_HOUR_ANY if "H" in text else _HOUR).finditer(text):
        end = letter.end()
        found = _TIME.search(text, max(end - 4, written))
        if found is None or not found.start() < end <= found.end():
            continue
        minutes = int(found[2] or 0)
        again = again or bool(found[2] and not minutes)
        tail = f"{NBSP}{minutes}" if minutes else ""
        made += text[written : found.start()], f"{int(found[1])}{NBSP}h{tail}"
        written = found.end()
    return "".join((*made, text[written:])) if made else text, again


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
