"""The words of minutes: the same in both languages, all there, in the typography of Québec."""

import json
import re
import string
from pathlib import Path

import pytest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.typography import french

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "i18n" / "documents"
WORDS = {
    language: json.loads((FOLDER / f"minutes_{language.value}.json").read_text(encoding="utf-8"))
    for language in Language
}
SOURCES = [
    *(ROOT / "cop_desktop" / "domain" / "minutes").glob("*.py"),
    *(ROOT / "cop_desktop" / "export").glob("*.py"),
    *(ROOT / "cop_desktop" / "services").glob("minut*.py"),
]


def blanks(text):
    return sorted(field for _, field, _, _ in string.Formatter().parse(text) if field)


def test_both_languages_say_the_same_things():
    french_words, english_words = WORDS[Language.FRENCH], WORDS[Language.ENGLISH]
    assert set(french_words) == set(english_words)
    assert [key for key in french_words if blanks(french_words[key]) != blanks(english_words[key])] == []


@pytest.mark.parametrize("key", sorted(WORDS[Language.FRENCH]))
def test_french_is_typeset(key):
    text = WORDS[Language.FRENCH][key]
    assert french(text) == text


def test_every_error_raised_has_its_sentence():
    raised = set()
    for source in SOURCES:
        raised |= set(
            re.findall(r'(?:UserError|EnvironmentFault)\("([a-z-]+)"', source.read_text(encoding="utf-8"))
        )
    ours = {code for code in raised if code.startswith(("minutes-", "reference-"))}
    assert len(ours) > 12
    assert {code for code in ours if f"error.{code}" not in WORDS[Language.FRENCH]} == set()


def test_every_word_asked_for_is_there():
    asked = set()
    for source in SOURCES:
        asked |= set(re.findall(r'"(minutes\.[a-z_.]+)"', source.read_text(encoding="utf-8")))
    assert {key for key in asked if key not in WORDS[Language.FRENCH]} == set()
