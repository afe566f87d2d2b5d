"""A Word file edited by hand: what changed block by block, and the offers made about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import MinutesChoice
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes.by_hand import adopted
from cop_desktop.domain.minutes.choices import DISCUSSION
from cop_desktop.domain.minutes.differing import differences
from cop_desktop.domain.minutes.document import from_json, to_json
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.taking import (
    ITEMS,
    POINTS,
    Difference,
    Into,
    Take,
    item_with,
    point_with,
    presence_with,
    session_with,
    summary_with,
)  # fmt: skip
from cop_desktop.domain.session import Attendance, MinutesVersion, Session
from cop_desktop.export import saving
from cop_desktop.export.word_reading import Marks, marks_of
from cop_desktop.services.minutes_board import making_of
from cop_desktop.services.minutes_files import BY_HAND, SHEET, LastFile
from cop_desktop.services.minutes_material import gather
from cop_desktop.services.minuting import Minuting
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing


@dataclass(frozen=True)
class Comparison:
    """The file last written for a session, edited by hand, and every block in which it differs.

    `fault` is why it cannot be compared, a code: "minutes-gone", "minutes-unreadable" or
    "minutes-unknown-file"; there are then no differences. `sha256` is of the file as it was read, `marks`
    counts what it holds besides words.
    """

    last: LastFile
    differences: tuple[Difference, ...] = ()
    fault: str = ""
    sha256: str = ""
    marks: Marks = field(default_factory=Marks)

    @property
    def path(self) -> Path:
        """Where the edited file is."""
        return self.last.path


class HandEdited:
    """What becomes of the file of a session that a hand edited; the file itself is never touched."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock
        self._minuting = Minuting(workspace, clock)

    def compare(self, session_id: str) -> Comparison | None:
        """Say how the file last written differs, or why it cannot be told; None when no word of it does."""
        last = self._minuting.last_file(session_id)
        if last is None:
            return None
        if last.read is None:
            return Comparison(last, fault=last.fault)
        if last.read.as_written or not last.read.edits:
            return None
        version = last.read.version
        with self._workspace.reading() as reading:
            making = making_of(gather(reading, session_id), version.language)
        found = differences(from_json(version.document), last.read.edits, making, version.kind)
        sha256, marks = saving.digest(last.path), Marks()
        with suppress(UserError, OSError):
            marks = marks_of(last.path.read_bytes(), last.path.name)
        return Comparison(last, found, sha256=sha256, marks=marks)

    def found_at(self, session_id: str, path: Path) -> Changes:
        """Say where a file renamed or moved is now; its version then points there.

        UserError "minutes-unreadable", "minutes-unknown-file" when it is not a file of this session.
        """
        path = path.absolute()
        read = self._minuting.read_back(path, session_id)
        with self._workspace.writing() as writing:
            newest = writing.first(MinutesVersion, order_by=("-number",), session_id=session_id)
            version = newest if newest is not None and newest.path != str(path) else None
            if version is not None and read.version.session_id == session_id:
                writing.save(replace(version, path=str(path)))
            return writing.commit(made=read.version.id)

    def keep_theirs(self, session_id: str) -> Changes:
        """Let the edited file be the reference: it is known as it is, and not asked about again.

        UserError "minutes-unreadable" when it cannot be read any more; nothing is done when it is ours.
        """
        last = self._minuting.last_file(session_id)
        if last is None or last.read is None:
            raise UserError("minutes-unreadable", name=last.path.name if last else "")
        if last.read.as_written:
            return Changes()
        version = last.read.version
        document = adopted(from_json(version.document), last.read.edits)
        kept = replace(
            last.version,
            id=new_id(),
            version=0,
            external_id=None,
            kind=version.kind,
            language=version.language,
            document={**to_json(document), BY_HAND: True, SHEET: version.document.get(SHEET, "")},
            fingerprints=document.fingerprints(),
            sha256=saving.digest(last.path),
            written_at_ms=self._clock.now().utc_ms,
        )
        with self._workspace.writing() as writing:
            newest = writing.first(MinutesVersion, order_by=("-number",), session_id=session_id)
            writing.add(replace(kept, number=newest.number + 1 if newest else 1))
            return writing.commit(made=kept.id)

    def take(self, session_id: str, keys: Collection[str], sha256: str = "") -> Changes:
        """Take some differences into the minutes, all or none; what was captured does not change.

        `sha256` is of the file as it was shown: UserError "minutes-changed-again" when it is another by now.
        """
        comparison = self.compare(session_id)
        if comparison is not None and sha256 and comparison.sha256 != sha256:
            raise UserError("minutes-changed-again", name=comparison.path.name)
        found = comparison.differences if comparison else ()
        takes = [one.take for one in found if one.key in keys and one.take and not one.taken]
        with self._workspace.writing() as writing:
            for take in takes:
                if take.into is not Into.SUMMARY:
                    _take_one(writing, session_id, take)
            points = dict.fromkeys(take.target_id for take in takes if take.into is Into.SUMMARY)
            if points:
                making = making_of(gather(writing, session_id), None)
            for point_id in points:
                mine = [one for one in takes if one.into is Into.SUMMARY and one.target_id == point_id]
                _take_summary(writing, making, point_id, mine)
            return writing.commit()


def _take_one(writing: Writing, session_id: str, take: Take) -> None:
    """Put what is taken where it is kept."""
    if take.into in ITEMS:
        writing.save(item_with(writing.get(CapturedItem, take.target_id), take))
    elif take.into in POINTS:
        writing.save(point_with(writing.get(AgendaItem, take.target_id), take))
    elif take.into is not Into.PRESENCE:
        writing.save(session_with(writing.get(Session, take.target_id), take))
    elif take.inserted and take.person_id:
        last = max((one.position for one in writing.all(Attendance, session_id=session_id)), default=-1)
        new = Attendance(id=new_id(), session_id=session_id, person_id=take.person_id, position=last + 1)
        writing.add(presence_with(new, take))
    else:
        writing.save(presence_with(writing.get(Attendance, take.target_id), take))


def _take_summary(writing: Writing, making: Making, point_id: str, takes: Iterable[Take]) -> None:
    """Change a summary; the notes of its point stay in or out as the file that was edited had them.

    A summary stands for the notes: the first words of one would otherwise put them out, and the last
    word taken away would bring them in.
    """
    point = writing.get(AgendaItem, point_id)
    summary = summary_with(point.summary, takes)
    if bool(summary) != bool(point.summary.strip()):
        for item, verdict in making.verdicts:
            held = making.material.agenda_item(item)
            mine = held is not None and held.id == point_id and item.kind in DISCUSSION
            if mine and item.minutes_choice is MinutesChoice.UNDECIDED and not verdict.undecided:
                now = writing.get(CapturedItem, item.id)
                if not verdict.locked:
                    writing.save(replace(now, minutes_choice=verdict.effective))
    writing.save(replace(point, summary=summary))
