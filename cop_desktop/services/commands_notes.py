"""The command line of two laptops: a session for a note-taker, their captures back, and their merge."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from cop_desktop.domain.exchange.merging_notes import Fate
from cop_desktop.services.clock import SystemClock
from cop_desktop.services.commands import session_named
from cop_desktop.services.exchanging import read_incoming
from cop_desktop.services.note_exchange import Looked, NoteExchange
from cop_desktop.store.workspace import open_workspace

ORDER = (
    Fate.NEW,
    Fate.CORRECTED_THERE,
    Fate.CORRECTED_BOTH,
    Fate.WITHDRAWN_THERE,
    Fate.WITHDRAWN_HERE,
    Fate.CORRECTED_HERE,
    Fate.SAME,
)
"""In which order fates are told."""


class Words(Protocol):
    """The words of one language."""

    def __call__(self, key: str, /, **values: object) -> str:
        """Say something."""

    def count(self, key: str, number: int, /, **values: object) -> str:
        """Say so many of something."""


def export_one(options: argparse.Namespace, path: Path, words: Words) -> str:
    """Write a session, or its captures, to a file; give back what was done, in words."""
    clock = SystemClock()
    with open_workspace(path, clock) as workspace:
        giving = NoteExchange(workspace, clock)
        if options.session is not None:
            session = session_named(workspace, options.session)
            giving.give_session(session.id, options.file, words("export.session"))
            return words("export.session-done", path=options.file)
        session = session_named(workspace, options.notes_of)
        number = giving.give_notes(session.id, options.file, words("export.notes"))
    return words.count("export.notes-done", number, path=options.file)


def merge_notes(options: argparse.Namespace, path: Path, words: Words) -> Iterator[str]:
    """Merge a file of captures, or with `--preview` tell what it would bring; give back what to say."""
    clock = SystemClock()
    incoming = read_incoming(options.file)
    ahead = options.ahead * 1000 if options.ahead is not None else None
    with open_workspace(path, clock) as workspace:
        merging = NoteExchange(workspace, clock)
        looked = merging.look(incoming, ahead)
        yield from looked_in_words(looked, words)
        if options.preview:
            yield words("merge.preview")
            return
        choices = {each.theirs.id: options.take == "there" for each in looked.asked} if options.take else None
        done = merging.merge(incoming, ahead, choices)
    if not (done.added or done.taken or done.kept or done.people):
        yield words("merge.nothing")
        return
    yield words.count("merge.added", done.added)
    if done.taken:
        yield words.count("merge.taken", done.taken)
    if done.kept:
        yield words.count("merge.kept", done.kept)
    if done.people:
        yield words.count("merge.people", done.people)


def looked_in_words(looked: Looked, words: Words) -> Iterator[str]:
    """Say what a file would bring: « 34 captures : 31 nouvelles, 2 corrigées ailleurs, 1 sans étape »."""
    parts = [words.count(f"merge.{fate}", looked.fates[fate]) for fate in ORDER if looked.fates.get(fate)]
    if looked.placeless:
        parts.append(words.count("merge.placeless", looked.placeless))
    total = words.count("merge.total", looked.total)
    yield words("merge.looked", total=total, parts=", ".join(parts)) if parts else total
    if looked.ahead_ms:
        seconds = round(abs(looked.ahead_ms) / 1000)
        yield words.count("merge.ahead" if looked.ahead_ms > 0 else "merge.behind", seconds)
