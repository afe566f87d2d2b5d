"""Files spoiled by chance: refused in one sentence, or imported; nothing else ever escapes."""

import copy
import json
import random
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.exchange.faults import Refused
from cop_desktop.export.words import read_words
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = json.loads((ROOT / "resources/data/sample-sessions.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def everything(tmp_path_factory):
    """The sample, exported whole."""
    folder = tmp_path_factory.mktemp("all")
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        exchanging = Exchanging(workspace, Still())
        exchanging.bring(parse_incoming(json.dumps(SAMPLE).encode()))
        exchanging.export_file(folder / "all.json", everything=True)
    return json.loads((folder / "all.json").read_text("utf-8"))


def bring_all(data, folder):
    incoming = parse_incoming(data)
    with open_workspace(folder / "w.cop", Still(), create=True) as workspace:
        Exchanging(workspace, Still()).bring(incoming)


JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**70), 2**70),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(
        ["2026-10-22", "13:00", "p-maude", "s1", "room", "held", "{@p-maude}", "", "\0", "9999-12-31"]
    ),
    st.just([]),
    st.just({}),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=4), st.integers(), max_size=2),
)


def spoiled(plain, spoil, junk):
    """Put junk in the place of a value, somewhere, or take the value away, or write it twice."""
    plain = copy.deepcopy(plain)
    for value in junk:
        at = plain
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            key = spoil.choice(keys)
            inner = at[key]
            if isinstance(inner, dict | list) and inner and spoil.random() < 0.85:
                at = inner
                continue
            break
        match spoil.randrange(4):
            case 0:
                del at[key]
            case 1 if isinstance(at, list):
                at.append(copy.deepcopy(inner))
            case _:
                at[key] = value
        if not plain:
            break
    return plain


def import_spoiled(plain, seed, junk, folder):
    """Either it is imported, or one sentence says why not."""
    data = json.dumps(spoiled(plain, random.Random(seed), junk)).encode()
    (folder / "w.cop").unlink(missing_ok=True)
    said = ""
    try:
        bring_all(data, folder)
    except CopError as error:
        said = read_words(Language.FRENCH).sentence(error)
    return said


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), junk=st.lists(JUNK, min_size=1, max_size=3))
def test_a_spoiled_sample_is_refused_or_imported_never_more(seed, junk, tmp_path):
    assert "\n" not in import_spoiled(SAMPLE, seed, junk, tmp_path)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32), junk=st.lists(JUNK, min_size=1, max_size=3))
def test_a_spoiled_exchange_is_refused_or_imported_never_more(seed, junk, everything, tmp_path):
    assert "\n" not in import_spoiled(everything, seed, junk, tmp_path)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 2**32))
def test_spoiled_bytes_are_refused_or_read_never_more(seed, everything):
    spoil = random.Random(seed)
    data = bytearray(json.dumps(everything if spoil.random() < 0.5 else SAMPLE, ensure_ascii=False).encode())
    for _ in range(spoil.randrange(1, 4)):
        at = spoil.randrange(len(data))
        match spoil.randrange(3):
            case 0:
                del data[at : at + spoil.randrange(1, 2000)]
            case 1:
                data[at] = spoil.randrange(256)
            case _:
                data[at:at] = spoil.choice(
                    [b"[" * 3000, b"{", b'"', b",", b"\\ud800", b"NaN", b"1e400", b"\0"]
                )
    with suppress(Refused):
        parse_incoming(bytes(data))
