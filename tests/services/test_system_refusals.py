"""What the system refuses on the command line is one sentence, in the language asked for."""

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cop_desktop.services.clock import SystemClock
from cop_desktop.services.demo import make_demo

LONG = "a" * 300


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("refusals")
    make_demo(folder / "w.cop", SystemClock())
    (folder / "loop").symlink_to("loop")
    return folder


def asked(folder, *arguments, language="fr", out=subprocess.PIPE):
    done = subprocess.run(
        [sys.executable, "-m", "cop_desktop", "--language", language, *arguments],
        cwd=folder, stdout=out, stderr=subprocess.PIPE, text=True, encoding="utf-8", timeout=60, check=False,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )  # fmt: skip
    return done.returncode, done.stderr


def there(folder):
    return sorted(each.name for each in folder.iterdir() if not each.name.endswith("-journal"))


W = ("--workspace", "w.cop")
REFUSED = [
    (("demo", f"{LONG}.cop"), "nom est trop long"),
    (("demo", "w.cop/x.cop"), "et non un dossier"),
    (("demo", "loop/x.cop"), "lien mène à lui-même"),
    (("demo", "."), "porte déjà ce nom"),
    (("demo", ""), "porte déjà ce nom"),
    (("demo", "/"), "porte déjà ce nom"),
    ((*W, "export", "."), "Il y a déjà un fichier « . »"),
    ((*W, "export", ""), "Il y a déjà un fichier « . »"),
    ((*W, "export", "/"), "Il y a déjà un fichier « / »"),
    ((*W, "backup", ""), "porte déjà ce nom"),
    ((*W, "backup", "/"), "porte déjà ce nom"),
    ((*W, "import", "a\n\x1b[2Jb"), r"« a\x0a\x1b[2Jb »"),
    (("a\nb",), r"« a\nb »"),
    (("--workspace", f"{LONG}.cop", "sessions"), "nom est trop long"),
    (("--workspace", "w.cop/x", "sessions"), "et non un dossier"),
    (("--workspace", "loop", "sessions"), "lien mène à lui-même"),
    ((*W, "export", "none/x.json"), "il n’y a rien à cet endroit"),
    ((*W, "export", f"{LONG}.json"), "nom est trop long"),
    ((*W, "import", LONG), "nom est trop long"),
    ((*W, "import", "loop"), "lien mène à lui-même"),
    ((*W, "import", "."), "« . » n’est pas un fichier ordinaire"),
    ((*W, "backup", LONG), "nom est trop long"),
    ((*W, "minutes", "s1", "--output", f"{LONG}.docx"), "nom est trop long"),
    ((*W, "minutes", "s1", "--output", "."), "est un dossier : nommez le fichier à écrire"),
    ((*W, "minutes", "s1", "--output", "loop/x.docx"), "lien mène à lui-même"),
    ((*W, "minutes", "s1", "--output", os.fsdecode(b"caf\xe9.docx")), r"caf\xe9.docx » n’est pas en UTF-8"),
    ((*W, "minutes", os.fsdecode(b"s\xe9"), "--output", "x.docx"), r"« s\xe9 »"),
]
ENGLISH = re.compile("|".join(re.escape(os.strerror(number)) for number in errno.errorcode))


@pytest.mark.parametrize(("arguments", "said"), REFUSED, ids=lambda each: str(each)[:50])
def test_one_sentence_and_nothing_made(place, arguments, said):
    before = there(place)
    status, told = asked(place, *arguments)
    assert status == 2
    assert said.replace("« ", "«\u00a0").replace(" »", "\u00a0»").replace(" :", "\u00a0:") in told
    assert told.count("\n") == 1
    assert not ENGLISH.search(told)
    assert there(place) == before


def test_an_answer_nobody_can_be_given(place):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        assert asked(place, *W, "sessions", out=full)[0] == 2
        assert "le disque est plein; libérez" in asked(place, *W, "sessions", out=full)[1]
        assert "the disk is full; free" in asked(place, *W, "sessions", out=full, language="en")[1]


def test_a_window_over_a_name_that_is_no_utf_8_says_so(place, monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    status, told = asked(place, "--workspace", os.fsdecode(b"caf\xe9.cop"))
    assert status == 2
    assert told.startswith("cop-desktop: Le nom «\u00a0caf\\xe9.cop\u00a0» n’est pas en UTF-8")
    assert told.count("\n") == 1


def test_a_workspace_whose_name_is_no_utf_8_can_be_asked_and_checked(place):
    name = os.fsdecode(b"caf\xe9.cop")
    done = subprocess.run(
        [sys.executable, "-m", "cop_desktop", "--language", "fr", "demo", name],
        cwd=place, capture_output=True, timeout=60, check=True,
    )  # fmt: skip
    assert done.stdout.decode().endswith("prêt : caf\\xe9.cop\n".replace(" :", "\u00a0:"))
    assert asked(place, "--workspace", name, "check") == (0, "")
    (place / name).unlink()
