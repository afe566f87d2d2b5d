"""Making minutes: choices, the composed document, files, and what hands did to them.

A file is written beside its target and takes its name in one step. A file changed since we wrote
it, one we did not write, or one open elsewhere, is never overwritten: the error proposes a name.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import Language, MinutesChoice, MinutesKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import CopError, EnvironmentFault, UserError
from cop_desktop.domain.minutes.actions import left_out
from cop_desktop.domain.minutes.choices import Judge
from cop_desktop.domain.minutes.composer import OFFERED, compose_from
from cop_desktop.domain.minutes.document import Document, from_json, to_json
from cop_desktop.domain.minutes.hand_edits import HandEdits, hand_edits
from cop_desktop.domain.minutes.when import held_on
from cop_desktop.domain.session import Attachment, MinutesVersion, Session
from cop_desktop.domain.system_faults import must_be_text
from cop_desktop.export import saving
from cop_desktop.export.reference import read_reference
from cop_desktop.export.word import Paint, Progress, write_word
from cop_desktop.export.word_reading import read_word
from cop_desktop.export.words import read_texts
from cop_desktop.services.merging import Guard, Seen
from cop_desktop.services.minutes_board import Board, Line, board_of, making_of
from cop_desktop.services.minutes_files import (
    SHEET,
    Exported,
    LastFile,
    ReadBack,
    is_by_hand,
    reference_for,
)
from cop_desktop.services.minutes_material import gather
from cop_desktop.store.reading import Reading
from cop_desktop.store.sweeping import sweep
from cop_desktop.store.workspace import Workspace

ATTACHMENT_BYTES = 25 * 1024 * 1024
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

__all__ = ["OFFERED", "Board", "Exported", "LastFile", "Line", "Minuting", "ReadBack"]


class Minuting:
    """Everything that makes minutes, one session at a time."""

    def __init__(self, workspace: Workspace, clock: Clock, paint: Paint | None = None) -> None:
        """Make minutes of a workspace; `paint` draws what is a picture in a file (None: left out)."""
        self._workspace = workspace
        self._clock = clock
        self._paint = paint

    def board(
        self,
        session_id: str,
        *,
        kind: MinutesKind = MinutesKind.SUMMARY,
        language: Language | None = None,
    ) -> Board:
        """Read a session's items with their choices, and compose its minutes; "not-found"."""
        with self._workspace.reading() as reading:
            material = gather(reading, session_id)
            last = _last(reading.all(MinutesVersion, session_id=session_id))
            sheet = _attachment(reading, material.community.reference_document_id)
            since = reading.last_change()
        return board_of(material, kind, language, last, sheet.name if sheet else "", since)

    def undecided(self, session_id: str) -> tuple[Line, ...]:
        """List what the program cannot judge and nobody has decided yet."""
        return self.board(session_id).undecided

    def choose(
        self, item_ids: Collection[str], choice: MinutesChoice, *, seen: Seen | None = None
    ) -> Changes:
        """Decide for some items; `UNDECIDED` gives them back to their default.

        UserError "minutes-item-stays" when one is of the room and has no sentence for others; Conflict
        when the choice of one is no more as `seen`.
        """
        with self._workspace.writing() as writing:
            items = [writing.get(CapturedItem, item_id) for item_id in item_ids]
            if choice in {MinutesChoice.IN, MinutesChoice.ANONYMOUS}:
                _refuse_locked(writing, items)
            guard = Guard(writing, self._workspace.device)
            for item in items:
                writing.save(guard.merged(item, {"minutes_choice": choice}, seen))
            return writing.commit()

    def compose(
        self,
        session_id: str,
        *,
        kind: MinutesKind = MinutesKind.SUMMARY,
        language: Language | None = None,
    ) -> Document:
        """Compose a session's minutes as a neutral document, typeset; "not-found"."""
        with self._workspace.reading() as reading:
            material = gather(reading, session_id)
        return compose_from(making_of(material, language), kind)

    def export(
        self,
        session_id: str,
        path: Path,
        *,
        kind: MinutesKind = MinutesKind.SUMMARY,
        language: Language | None = None,
        reference: Path | None = None,
        on_progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Exported:
        """Write a session's minutes to a Word file, and keep what was written.

        `reference` is an organization's .docx or .dotx; by default the community's, or ours. Codes
        raised: "minutes-changed-by-hand", "minutes-not-ours", "minutes-open-elsewhere" (each with
        `proposed`, a free name), "minutes-no-folder", "minutes-cannot-write", "minutes-disk-full",
        "minutes-cancelled", "reference-…", "not-found". When one is raised no file was touched.
        """
        path = path.absolute()
        with self._workspace.reading() as reading:
            material = gather(reading, session_id)
            logo = _attachment(reading, material.community.logo_id)
            letterhead = _attachment(reading, material.community.reference_document_id)
        must_be_text(path)
        self.check_target(path)
        making = making_of(material, language)
        document = compose_from(making, kind)
        base, sheet = reference_for(reference, letterhead, document.language)
        instant = self._clock.now().utc_ms
        made_at = dt.datetime.fromtimestamp(instant / 1000, tz=dt.UTC)

        def write(stream: IO[bytes]) -> None:
            picture = logo.content if logo and logo.media_type in {"image/png", "image/jpeg"} else b""
            write_word(
                document,
                stream,
                base,
                made_at,
                name=sheet,
                logo=picture,
                paint=self._paint,
                on_progress=on_progress,
                cancelled=cancelled,
            )

        version = MinutesVersion(
            id=new_id(),
            session_id=session_id,
            number=1,
            kind=kind,
            language=document.language,
            document={**to_json(document), SHEET: letterhead.id if letterhead and not reference else ""},
            fingerprints=document.fingerprints(),
            sha256="",
            path=str(path),
            written_at_ms=instant,
        )
        kept: list[Changes] = []

        def keep(sha256: str) -> None:
            self.check_target(path)
            kept.append(self._keep(replace(version, sha256=sha256)))

        sweep(path, instant)
        try:
            saving.write_beside(path, write, before=keep)
        except BaseException:
            if kept:
                self._take_back(version.id)
            raise
        with self._workspace.reading() as reading:
            version = reading.get(MinutesVersion, version.id)
        waiting = sum(verdict.undecided for _, verdict in making.verdicts) + len(left_out(making))
        return Exported(kept[0], path, version, waiting)

    def _keep(self, version: MinutesVersion) -> Changes:
        """Keep what is about to stand under its name, before it does.

        The other way round, a full disk or a killed program would leave a file of ours that looks
        like somebody else's.
        """
        with self._workspace.writing() as writing:
            last = writing.first(MinutesVersion, order_by=("-number",), session_id=version.session_id)
            writing.add(replace(version, number=last.number + 1 if last else 1))
            return writing.commit(made=version.id)

    def _take_back(self, version_id: str) -> None:
        """Forget a version whose file could not take its name; a disk that refuses leaves it, harmless."""
        with suppress(CopError), self._workspace.writing() as writing:
            writing.remove(writing.get(MinutesVersion, version_id))
            writing.commit()

    def check_target(self, path: Path) -> None:
        """Refuse a target that must not be overwritten; the error's `proposed` is a free name beside it."""
        path = path.absolute()
        proposed = {"name": path.name, "proposed": saving.next_free(path).name}
        if saving.open_elsewhere(path):
            raise UserError("minutes-open-elsewhere", **proposed)
        found = saving.digest(path)
        if not found:
            return
        with self._workspace.reading() as reading:
            ours = reading.all(MinutesVersion, path=str(path))
        if not ours:
            raise UserError("minutes-not-ours", **proposed)
        if all(version.sha256 != found or is_by_hand(version) for version in ours):
            raise UserError("minutes-changed-by-hand", **proposed)

    def read_back(self, path: Path, session_id: str) -> ReadBack:
        """Tell what hands changed, added and removed in a file written for a session.

        UserError "minutes-unreadable", "minutes-unknown-file".
        """
        path = path.absolute()
        with self._workspace.reading() as reading:
            versions = reading.all(MinutesVersion, order_by=("-number",), session_id=session_id)
        sha256 = saving.digest(path)
        same = next((version for version in versions if version.sha256 == sha256), None)
        if same is not None:
            return ReadBack(same, True, HandEdits())
        if not sha256:
            raise UserError("minutes-unreadable", name=path.name)
        try:
            content = path.read_bytes()
        except OSError as refused:
            raise UserError("minutes-unreadable", name=path.name) from refused
        found = read_word(content, path.name)
        blocks = {piece.block_id for piece in found}
        here = [version for version in versions if version.path == str(path)] or versions
        version = max(here, key=lambda one: (len(blocks & set(one.fingerprints)), one.number), default=None)
        if version is None or not blocks & set(version.fingerprints):
            raise UserError("minutes-unknown-file", name=path.name)
        return ReadBack(version, False, hand_edits(from_json(version.document), found))

    def last_file(self, session_id: str) -> LastFile | None:
        """Read back the file last written for a session; None when none ever was."""
        with self._workspace.reading() as reading:
            version = _last(reading.all(MinutesVersion, session_id=session_id))
        if version is None:
            return None
        path = Path(version.path)
        there, read, fault = path.is_file(), None, "minutes-gone"
        if there:
            try:
                read, fault = self.read_back(path, session_id), ""
            except (UserError, EnvironmentFault) as refused:
                fault = refused.code
        proposed = self.proposed_name(session_id, path.parent, kind=version.kind)
        return LastFile(version, path, there, read, proposed, fault)

    def use_letterhead(self, community_id: str, path: Path | None, *, seen: Seen | None = None) -> Changes:
        """Keep an organization's document as a community's letterhead; None goes back to ours.

        Codes of `read_reference`, and "reference-too-big" above 25 MB; Conflict when the
        `reference_document_id` is no more as `seen`.
        """
        sheet: Attachment | None = None
        if path is not None:
            content = read_reference(path)
            if len(content) > ATTACHMENT_BYTES:
                raise UserError("reference-too-big", name=path.name)
            sheet = Attachment(
                id=new_id(),
                community_id=community_id,
                name=path.name,
                media_type=WORD_TYPE,
                sha256=hashlib.sha256(content).hexdigest(),
                content=content,
            )
        with self._workspace.writing() as writing:
            community = writing.get(Community, community_id)
            if sheet is not None:
                writing.add(sheet)
            chosen = sheet.id if sheet else None
            guard = Guard(writing, self._workspace.device)
            writing.save(guard.merged(community, {"reference_document_id": chosen}, seen))
            return writing.commit()

    def proposed_name(
        self, session_id: str, folder: Path, *, kind: MinutesKind = MinutesKind.SUMMARY
    ) -> Path:
        """Propose a file for a session's minutes: kind, rank and date, and nothing said in the session.

        The name of our last file when it may be overwritten, else a free one.
        """
        with self._workspace.reading() as reading:
            session = reading.get(Session, session_id)
            community = reading.get(Community, session.community_id)
        rank = f"{community.code}-{session.number:02}" if community.code else f"{session.number:02}"
        words = read_texts(session.language)
        name = f"{words[f'minutes.file.{kind.value}']} {rank} {held_on(session).isoformat()}"
        path = folder / saving.safe_name(name, ".docx")
        try:
            self.check_target(path)
        except UserError:
            return saving.next_free(path)
        return path


def _refuse_locked(reading: Reading, items: Collection[CapturedItem]) -> None:
    for session_id in {item.session_id for item in items}:
        judge = Judge(gather(reading, session_id))
        if any(judge.verdict(item).locked for item in items if item.session_id == session_id):
            raise UserError("minutes-item-stays")


def _last(versions: list[MinutesVersion]) -> MinutesVersion | None:
    return max(versions, key=lambda version: version.number, default=None)


def _attachment(reading: Reading, attachment_id: str | None) -> Attachment | None:
    return reading.find(Attachment, attachment_id) if attachment_id else None
