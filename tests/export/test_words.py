"""The words of the command line: the same in both languages, whole, and in the French of Québec."""

import ast
import json
import re
import string
from pathlib import Path

import pytest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.exchange.faults import Fault, Refused
from cop_desktop.domain.exchange.references import REFERENCES
from cop_desktop.export.words import read_words

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = ROOT / "resources/i18n/documents"
CLI = {language: json.loads((DOCUMENTS / f"cli_{language}.json").read_text("utf-8")) for language in Language}
SOURCES = [
    *(ROOT / "cop_desktop/domain/exchange").glob("*.py"),
    *(ROOT / "cop_desktop/services").glob("exchang*.py"),
    *(ROOT / "cop_desktop/services").glob("commands*.py"),
    ROOT / "cop_desktop/services/demo.py",
    ROOT / "cop_desktop/__main__.py",
]


def braces(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_say_the_same_things_with_the_same_values():
    assert CLI["fr"].keys() == CLI["en"].keys()
    for key, text in CLI["fr"].items():
        assert text.strip()
        assert braces(text) == braces(CLI["en"][key]), key


def test_french_is_spaced_and_spelled_as_in_quebec():
    for key, text in CLI["fr"].items():
        assert "'" not in text, key
        assert not re.search(r"[^\u00a0]»|«[^\u00a0]", text), key
        assert not re.search(r" [:;!?»]|\u00a0[;!?]", text), key
        without_times = re.sub(r"\d\d(:\d\d)+", "", text)
        assert not re.search(r"[^\u00a0]:", without_times), key


def called(names):
    """The first argument of every call by one of these names, in our sources."""
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and getattr(node.func, "id", getattr(node.func, "attr", "")) in names
            ):
                yield from (each.value for each in node.args[:2] if isinstance(each, ast.Constant))


@pytest.mark.parametrize("language", list(Language))
def test_every_code_has_its_sentence(language):
    words = read_words(language)
    errors = set(called({"UserError", "EnvironmentFault", "CopError", "NoDisplay"}))
    assert {"session-unknown", "file-missing", "export-too-large", "no-qt"} <= errors
    assert not [code for code in errors if f"error.{code}" not in words]
    misuses = {code for code in called({"Misused"}) if isinstance(code, str)}
    assert not [code for code in misuses if code not in words]
    faults = {code for code in called({"Fault", "fault", "_Wrong"}) if isinstance(code, str) and "-" in code}
    assert {"rounds-overlap", "key-twice", "schema-unknown"} <= faults
    assert not [code for code in faults if f"fault.{code}" not in words]
    kinds = {kind.__name__ for fields in REFERENCES.values() for kind in fields.values()}
    assert not [kind for kind in kinds if f"fault.reference.{kind}" not in words]


def test_numbers_agree_with_what_they_count():
    french, english = read_words(Language.FRENCH), read_words(Language.ENGLISH)
    assert french.count("import.done", 0) == "0 entrée ajoutée."
    assert english.count("import.done", 0) == "0 rows added."
    assert french.count("import.done", 2) == "2 entrées ajoutées."
    assert english.count("import.done", 1) == "1 row added."


def test_a_code_without_words_and_a_value_without_name_are_still_said():
    words = read_words(Language.ENGLISH)
    assert words.sentence(CopError("never-heard-of")) == "Something did not work (code never-heard-of)."
    assert words.sentence(CopError("file-missing")) == "There is no file “{name}” there."
    refused = Refused(
        [Fault("a[1]", "one-of", {"codes": "x, y"}), Fault("", "too-large", {"megabytes": 3})], 7
    )
    assert words.sentence(refused) == (
        "Nothing was imported; the first 2 faults, of 7: a[1]: expected: x, y; the file exceeds 3 MB."
    )
