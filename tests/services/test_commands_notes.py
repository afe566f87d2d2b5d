"""The command line of two laptops, in both languages; and whatever a file of captures may hold."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop_desktop.__main__ import main
from cop_desktop.domain.capture.grammar import Guest
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.exchanging import Exchanging, parse_incoming, read_incoming
from cop_desktop.services.note_exchange import NoteExchange
from cop_desktop.store.workspace import open_workspace
from tests.console_world import SESSION, HandClock, make_world


@pytest.fixture
def files(tmp_path):
    """Two workspaces of one session; two captures on the other laptop, one with a guest met there."""
    clock = HandClock()
    here, there = tmp_path / "here.cop", tmp_path / "there.cop"
    with make_world(here, clock) as workspace:
        NoteExchange(workspace, clock).give_session(SESSION, tmp_path / "s.json")
    with open_workspace(there, clock, create=True) as workspace:
        Exchanging(workspace, clock).bring(read_incoming(tmp_path / "s.json"))
        guest = Guest(new_id(), "Ana Ruiz")
        capturing = Capturing(workspace, clock)
        capturing.capture(Draft(f"{{@{guest.id}}} viendra", guests=(guest,)), Place(SESSION))
        capturing.capture(Draft("on garde la formule", kind=ItemKind.DECISION), Place(SESSION))
    return tmp_path, here, there


def say(capsys, *arguments, status=0):
    assert main([str(each) for each in arguments]) == status
    told = capsys.readouterr()
    return (told.out + told.err).replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_given_previewed_and_merged(files, capsys, language):
    folder, here, there = files
    file = folder / "notes.json"
    given_back = say(capsys, "export", "--notes", SESSION, file, "--workspace", there, "--language", language)
    assert ("2 captures écrites" if language == "fr" else "2 captures written") in given_back
    looked = say(capsys, "merge", "--preview", file, "--workspace", here, "--language", language)
    two = {"fr": "2 captures : 2 nouvelles.", "en": "2 captures: 2 new."}[language]
    assert two in looked
    assert {"fr": "Rien n’a été changé.", "en": "Nothing was changed."}[language] in looked
    done = say(capsys, "merge", file, "--ahead", "60", "--workspace", here, "--language", language)
    assert {"fr": "avance de 60 secondes", "en": "60 seconds ahead"}[language] in done
    assert {"fr": "2 captures ajoutées.", "en": "2 captures added."}[language] in done
    again = say(capsys, "merge", file, "--workspace", here, "--language", language)
    assert {"fr": "tout était déjà là", "en": "all here already"}[language] in again
    both = say(
        capsys, "export", "--notes", SESSION, "--everything", folder / "x.json", "--workspace", here,
        "--language", language, status=2,
    )  # fmt: skip
    assert "--everything" in both
    assert not (folder / "x.json").exists()
    refused = say(capsys, "import", file, "--workspace", here, "--language", language, status=2)
    assert {"fr": "à fusionner", "en": "to be merged"}[language] in refused


JUNK = (None, -1, 0, 10**18, 1.5, True, "", "x", "{", [], {}, [None], {"a": 3}, "2026-13-40")


def everywhere(tree, way=()):
    """Name every place of a tree."""
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in inside:
        yield (*way, key)
        yield from everywhere(value, (*way, key))


@given(st.data())
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_spoiled_is_refused_or_merged_whole(files, data):
    folder, here, there = files
    clock, file = HandClock(), folder / "spoiled.json"
    if not file.exists():
        with open_workspace(there, clock) as workspace:
            NoteExchange(workspace, clock).give_notes(SESSION, file)
    plain = json.loads(Path(file).read_text("utf-8"))
    place = data.draw(st.sampled_from(list(everywhere(plain))))
    value = data.draw(st.sampled_from([*JUNK, ...]))
    at = plain
    for step in place[:-1]:
        at = at[step]
    if value is ...:
        del at[place[-1]]
    else:
        at[place[-1]] = value
    with open_workspace(shutil.copy(here, folder / "fuzz.cop"), clock) as workspace:
        merging = NoteExchange(workspace, clock)
        refused = False
        try:
            incoming = parse_incoming(json.dumps(plain).encode())
            looked = merging.look(incoming)
            new = sum(each.ours is None for each in looked.met)
            assert merging.merge(incoming).added == new
        except UserError:
            refused = True
        with workspace.reading() as reading:
            kept = reading.all(CapturedItem)
        assert not (refused and kept), "refused, and nothing of it is here"
        assert all(item.session_id == SESSION for item in kept)
