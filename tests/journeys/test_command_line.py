"""The command line as its users meet it: both languages, one sentence when refused, nothing half done."""

import hashlib
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from cop_desktop.__main__ import main
from cop_desktop.domain.exchange.references import own_id
from cop_desktop.domain.session import Session
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.commands_parser import asked_language
from cop_desktop.services.demo import make_demo

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources/data/sample-sessions.json"
COMMANDS = ("demo", "sessions", "minutes", "import", "export", "check", "backup")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.cop"
    make_demo(path, SystemClock())
    return path


@pytest.fixture
def cop(capsys, monkeypatch):
    """Ask the command line, in this process: status, output, what was said beside it."""
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")

    def ask(*arguments):
        try:
            status = main(list(map(str, arguments)))
        except SystemExit as done:
            status = done.code or 0
        said = capsys.readouterr()
        return status, said.out, said.err

    return ask


def program(*arguments, **more):
    """Start the real program."""
    environment = {**os.environ, **more.pop("env", {})}
    command = [sys.executable, "-m", "cop_desktop", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, cwd=ROOT, timeout=60, **more)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_speaks_each_language_and_only_it(cop, command):
    given = [command] if command else []
    french = cop("--language", "fr", *given, "--help")[1]
    english = cop("--language", "en", *given, "--help")[1]
    assert french.startswith("Utilisation\u00a0: cop-desktop")
    assert english.startswith("Usage: cop-desktop")
    assert french.count("Utilisation") == english.count("Usage") == 1
    for words in ("usage:", "show this", "positional", "FILE", "error", "help and"):
        assert words not in french
    assert "FICHIER" not in english
    assert cop(*given, "-h")[1] == french  # the locale is French
    assert re.search(r"\noptions\u00a0:\n", french)
    assert re.search(r"\noptions:\n", english)
    assert not re.search(r"[^\u00a0]:(?=\s)", french)
    named = re.findall(r"--[a-z]+", french)
    assert sorted(named) == sorted(re.findall(r"--[a-z]+", english))


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {"LANG": "fr_CA.UTF-8"}, "fr"),
        ([], {"LANG": "fr_CA.UTF-8", "LC_ALL": "en_CA.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "fr", "LANG": "C"}, "fr"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {}, "en"),
        (["--language", "en"], {"LANG": "fr_CA"}, "en"),
        (["check", "--language=fr"], {}, "fr"),
        (["--language"], {"LANG": "fr_CA"}, "fr"),
        (["--language", "la"], {"LANG": "fr_CA"}, "fr"),
    ],
)
def test_the_language_is_the_one_asked_for_else_that_of_the_system(arguments, environment, language):
    assert asked_language(arguments, environment) == language


def test_sessions_are_listed_for_people_and_for_programs(cop, demo):
    status, text, _ = cop("--workspace", demo, "sessions")
    assert status == 0
    assert "Communauté de pratique des Rives en sécurité urbaine (SU)" in text
    assert "n°\u00a015  2026-12-17  prévue  Codéveloppement de décembre" in text
    listed = json.loads(cop("sessions", "--json", "--workspace", demo)[1])
    assert [each["external_id"] for each in listed] == ["s1", "s2", "s4", "s3"]
    assert listed[0].keys() == {"id", "external_id", "community", "title", "date", "status"}
    assert listed[2]["status"] == "planned"
    assert listed[3]["community"] == "Eastern Ridge Literacy Exchange"


def test_minutes_find_a_session_by_the_name_that_made_its_identifier(cop, demo, tmp_path):
    """The file it came from called it « ma rencontre é »; the row has another name since."""
    workspace = shutil.copy(demo, tmp_path / "w.cop")
    made = own_id(Session, "ma rencontre é")
    with closing(sqlite3.connect(workspace)) as other:
        row = other.execute("SELECT * FROM session WHERE external_id = 's1'")
        names = [each[0] for each in row.description]
        values = dict(zip(names, row.fetchone(), strict=True)) | {
            "id": made,
            "external_id": "s9",
            "number": 99,
        }
        marks = ", ".join("?" * len(names))
        other.execute(f"INSERT INTO session VALUES ({marks})", list(values.values()))
        other.commit()
    given = ("--workspace", workspace, "minutes")
    assert cop(*given, "ma rencontre é", "-o", tmp_path / "un.docx")[0] == 0
    assert (tmp_path / "un.docx").exists()
    assert cop(*given, "une autre", "-o", tmp_path / "deux.docx")[0] == 2


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("", "est un dossier\u00a0: nommez le fichier à écrire"),
        ("/dev/null", "«\u00a0null\u00a0» n’est pas le nom d’un fichier Word"),
        ("b.pdf", "«\u00a0b.pdf\u00a0» n’est pas le nom d’un fichier Word"),
        ("out", "«\u00a0out\u00a0» n’est pas le nom d’un fichier Word"),
    ],
)
def test_minutes_go_to_a_word_file_only(cop, demo, tmp_path, target, said):
    before = sorted(tmp_path.rglob("*"))
    status, out, beside = cop("--workspace", demo, "minutes", "s1", "-o", tmp_path / target)
    assert (status, out) == (2, "")
    assert said in beside
    assert beside.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE run_event SET kind = 'round-ended' WHERE seq = 2",
        "DELETE FROM person WHERE id IN (SELECT person_id FROM attendance)",
    ],
)
def test_a_backup_of_a_damaged_workspace_is_kept_and_told(cop, demo, tmp_path, damage):
    workspace = shutil.copy(demo, tmp_path / "w.cop")
    with closing(sqlite3.connect(workspace)) as other:
        other.execute(damage)
        other.commit()
    listed = cop("--workspace", workspace, "check")
    copy = tmp_path / "copie.cop"
    status, out, beside = cop("--workspace", workspace, "backup", copy)
    assert status == listed[0] == 2
    assert "La sauvegarde est faite" in out
    assert set(listed[1].splitlines()) <= set(beside.splitlines())
    assert "endommagé" in beside
    assert cop("--workspace", copy, "check")[1] == listed[1]


def test_minutes_take_either_name_of_a_session(cop, demo, tmp_path):
    (one,) = [each for each in json.loads(cop("sessions", "--json", "--workspace", demo)[1])
              if each["external_id"] == "s1"]  # fmt: skip
    status, said, beside = cop("--workspace", demo, "minutes", "s1", "--output", tmp_path / "un.docx")
    assert status == 0
    assert "un.docx" in said
    assert beside == "1 élément attend une décision\u00a0: il n’est pas dans le compte rendu.\n"
    status, _, _ = cop("minutes", one["id"].upper(), "-o", tmp_path / "two.docx", "--workspace", demo)
    assert status == 0
    with zipfile.ZipFile(tmp_path / "un.docx") as word:
        assert "Médiation de banc" in word.read("word/document.xml").decode()


def test_the_minutes_speak_the_language_asked_for(cop, demo, tmp_path):
    status, said, _ = cop(
        "--workspace", demo, "minutes", "s1", "-o", tmp_path / "s1.docx", "--language", "en"
    )
    assert status == 0
    assert said.startswith("The minutes are written")
    with zipfile.ZipFile(tmp_path / "s1.docx") as word:
        assert 'w:val="en-CA"' in word.read("word/styles.xml").decode()


def test_a_workspace_goes_out_and_comes_back(cop, demo, tmp_path):
    everything, fresh = tmp_path / "tout.json", tmp_path / "neuf.cop"
    status, _, beside = cop("--workspace", demo, "export", everything, "--everything")
    assert status == 0
    assert "TOUT" in beside
    status, said, _ = cop("import", everything, "--workspace", fresh)
    assert status == 0
    assert "entrées ajoutées" in said
    status, said, _ = cop("--workspace", fresh, "import", everything)
    assert (status, said.startswith("Rien de nouveau")) == (0, True)
    again = cop("--workspace", fresh, "import", SAMPLE)
    assert again[1].startswith("Rien de nouveau")
    assert cop("--workspace", fresh, "check")[0] == 0
    assert cop("--workspace", fresh, "sessions")[1] == cop("--workspace", demo, "sessions")[1]
    status, said, _ = cop("--workspace", fresh, "backup", tmp_path / "copie.cop")
    assert status == 0
    assert cop("--workspace", tmp_path / "copie.cop", "check")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["sessions"], "Il n’y a pas d’espace de travail à cet endroit"),
        (["--workspace", "{folder}/x.cop", "minutes", "s1", "-o", "m.docx"], "Il n’y a pas d’espace de"),
        (["--workspace", "{demo}", "minutes", "s9", "-o", "m.docx"], "Aucune rencontre n’a l’identifiant"),
        (["--workspace", "{demo}", "minutes", "s1", "-o", "{folder}/no/m.docx"], "Le dossier"),
        (["--workspace", "{demo}", "minutes", "s1"], "il manque\u00a0: --output"),
        (["--workspace", "{demo}", "export", "{taken}"], "Il y a déjà un fichier «\u00a0taken\u00a0»"),
        (["--workspace", "{demo}", "export", "{folder}/no/x.json"], "ne peut pas être écrit"),
        (["--workspace", "{demo}", "backup", "{taken}"], "Un fichier porte déjà ce nom"),
        (["demo", "{taken}"], "Un fichier porte déjà ce nom"),
        (["--workspace", "{folder}/x.cop", "import", "{folder}/none.json"], "Il n’y a pas de fichier"),
        (["--workspace", "{folder}/x.cop", "import", "{folder}"], "n’est pas un fichier ordinaire"),
        (["--workspace", "{folder}/x.cop", "import", "{taken}"], "n’est pas en JSON (ligne 1, colonne 1)"),
        (["--workspace", "{taken}", "check"], "n’est pas un espace de travail de CoP Desktop"),
        (["danser"], "«\u00a0danser\u00a0» n’est pas une commande"),
        (["check", "--everything"], "ceci n’est pas compris\u00a0: --everything"),
        (["--language", "la", "check"], "«\u00a0la\u00a0» n’est pas un choix possible"),
        (["check", "--workspace"], "--workspace\u00a0: il faut une valeur"),
        (["--demo", "check"], "--demo s’emploie sans commande"),
    ],
)  # fmt: skip
def test_a_refusal_is_one_sentence_and_status_2(cop, demo, tmp_path, monkeypatch, arguments, sentence):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    taken = tmp_path / "taken"
    taken.write_text("à moi, et assez long pour ressembler à quelque chose. " * 4, encoding="utf-8")
    places = {"{folder}": tmp_path, "{demo}": demo, "{taken}": taken}
    given = arguments
    for name, place in places.items():
        given = [argument.replace(name, str(place)) for argument in given]
    before = hashlib.sha256(demo.read_bytes()).digest()
    status, said, beside = cop(*given)
    assert (status, said) == (2, "")
    assert sentence in beside
    assert beside.startswith("cop-desktop: ")
    assert beside.count("\n") == 1
    assert taken.read_text(encoding="utf-8").startswith("à moi")
    assert not (tmp_path / "x.cop").exists()
    assert hashlib.sha256(demo.read_bytes()).digest() == before


def test_a_refused_import_names_the_place_and_leaves_no_workspace(cop, tmp_path):
    plain = json.loads(SAMPLE.read_text("utf-8"))
    plain["sessions"][1]["agenda"][0]["rounds"][0]["kind"] = "valse"
    plain["people"][3]["organization_id"] = "nulle-part"
    spoiled = tmp_path / "spoiled.json"
    spoiled.write_text(json.dumps(plain), encoding="utf-8")
    status, _, said = cop("--workspace", tmp_path / "x.cop", "import", spoiled)
    assert status == 2
    assert "sessions[1].agenda[0].rounds[0].kind" in said
    plain["sessions"][1]["agenda"][0]["rounds"][0]["kind"] = "turns"
    spoiled.write_text(json.dumps(plain), encoding="utf-8")
    status, _, said = cop("--workspace", tmp_path / "x.cop", "import", spoiled)
    assert status == 2
    assert "people[3].organization_id" in said
    assert [each.name for each in tmp_path.iterdir()] == ["spoiled.json"]


def test_check_tells_what_is_damaged(cop, tmp_path):
    path = tmp_path / "w.cop"
    make_demo(path, SystemClock())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE run_event SET kind='resumed' WHERE seq=2")
        connection.commit()
    status, found, said = cop("--workspace", path, "check")
    assert status == 2
    assert found.count("Le journal d’une rencontre ne peut être relu.") == 3
    assert "L’espace de travail est endommagé" in said


def test_without_a_display_the_program_says_so(tmp_path):
    gone = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "", "LC_ALL": "C.UTF-8"}
    done = program("--workspace", tmp_path / "w.cop", env=gone)
    assert done.returncode == 3
    assert done.stderr.decode().startswith("cop-desktop: No display can be reached")
    assert done.stdout == b""
    assert not list(tmp_path.iterdir())


def test_a_reader_who_leaves_is_no_fault(demo):
    """`cop-desktop sessions | head -0`: nobody reads."""
    command = [sys.executable, "-m", "cop_desktop", "--workspace", str(demo), "sessions", "--json"]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as nobody:
        done = subprocess.run(command, stdout=nobody, stderr=subprocess.PIPE, cwd=ROOT, timeout=60)
    assert done.stderr == b""
    assert done.returncode == 141


@pytest.mark.skipif(sys.platform == "win32", reason="signals differ")
def test_an_interruption_leaves_nothing_half_done(tmp_path):
    """Ctrl+C while a large file is read: a sentence, and no workspace."""
    large = tmp_path / "large.json"
    people = [{"id": f"p{n}", "given_name": "Ève", "expertise": ["a", "b", "c"]} for n in range(60_000)]
    plain = {"schema": "sample-sessions/1", "communities": [], "people": people, "sessions": []}
    large.write_text(json.dumps(plain), encoding="utf-8")
    command = [
        sys.executable,
        "-c",
        INTERRUPTED,
        "--workspace",
        str(tmp_path / "w.cop"),
        "import",
        str(large),
    ]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"reading\n"
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=60)
    assert said.decode().startswith("Interrupted")
    assert running.returncode == 130
    assert [each.name for each in tmp_path.iterdir()] == ["large.json"]


INTERRUPTED = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job ignores it
from cop_desktop import __main__
from cop_desktop.services import exchange_files, exchanging
reading = exchange_files.read_bytes
def announced(path):
    print("reading", flush=True)
    return reading(path)
exchanging.read_bytes = announced
sys.exit(__main__.main(["--language", "en", *sys.argv[1:]]))
"""


def test_a_terminal_of_few_letters_still_gets_its_answer(demo):
    poor = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii:strict", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = program("--workspace", demo, "--language", "fr", "sessions", env=poor)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"Communaut? de pratique" in done.stdout
    listed = json.loads(program("--workspace", demo, "sessions", "--json", env=poor).stdout)
    assert listed[0]["community"].startswith("Communauté")


def test_a_file_name_that_is_no_text_is_still_a_file_name(tmp_path):
    name = os.fsdecode(b"caf\xe9.cop")
    done = program("demo", tmp_path / name, env={"LC_ALL": "fr_CA.UTF-8"})
    assert done.returncode == 0
    assert (tmp_path / name).exists()
    assert program("--workspace", tmp_path / name, "check").returncode == 0
    assert program("--workspace", tmp_path / name, "minutes", name, "-o", tmp_path / "m.docx").returncode == 2
