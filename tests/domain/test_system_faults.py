"""Every refusal of the operating system has a sentence of its own in both languages."""

import errno
import os

import pytest

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.system_faults import must_be_text, short, shown, system_fault
from cop_desktop.export.words import read_words

USUAL = ("ENOENT", "EACCES", "EPERM", "ENOSPC", "EROFS", "EISDIR", "ENOTDIR", "EEXIST", "ENAMETOOLONG", "EIO",
         "EBUSY", "ETXTBSY", "ELOOP", "EDQUOT")  # fmt: skip
FR, EN = (read_words(language) for language in (Language.FRENCH, Language.ENGLISH))


@pytest.mark.parametrize("name", USUAL)
@pytest.mark.parametrize("words", [FR, EN], ids=["fr", "en"])
def test_usual_refusals_say_what_to_do_next(words, name):
    number = getattr(errno, name)
    error = OSError(number, os.strerror(number), "/home/x/rencontres.cop")
    said = words.sentence(system_fault(error))
    assert "/home/x/rencontres.cop" in said
    assert os.strerror(number) not in said
    assert "{" not in said
    assert ";" in said  # what it is; what to do
    assert said.endswith(".")
    assert str(number) not in said
    assert "\n" not in said
    nameless = words.sentence(system_fault(OSError(number, os.strerror(number))))
    assert ";" in nameless
    assert "None" not in nameless


def test_they_are_told_apart():
    said = {FR.sentence(system_fault(OSError(getattr(errno, name), "", "x"))) for name in USUAL}
    assert len(said) == len(USUAL) - 2  # EACCES as EPERM, EBUSY as ETXTBSY


@pytest.mark.parametrize("words", [FR, EN], ids=["fr", "en"])
def test_an_unusual_one_gives_its_number(words):
    assert str(errno.EDOM) in words.sentence(system_fault(OSError(errno.EDOM, "Numerical argument"), "x"))
    assert "Numerical" not in words.sentence(system_fault(OSError(errno.EDOM, "Numerical argument"), "x"))


def test_a_path_that_is_no_utf_8_is_shown_and_refused_where_it_would_be_kept():
    path = os.fsdecode(b"/srv/caf\xe9.docx")
    assert shown(path) == r"/srv/caf\xe9.docx"
    assert shown("/srv/café.docx") == "/srv/café.docx"
    for words in (FR, EN):
        said = words.sentence(system_fault(OSError(errno.ENOENT, "", path)))
        assert r"caf\xe9.docx" in said
        said.encode()
    with pytest.raises(UserError, match="path-not-text") as told:
        must_be_text(path)
    assert r"caf\xe9.docx" in FR.sentence(told.value)
    must_be_text("/srv/café.docx")


def test_a_name_that_would_fill_the_screen_is_shown_in_part():
    assert len(short("a" * 5000)) == 121
    assert short("a" * 120) == "a" * 120
