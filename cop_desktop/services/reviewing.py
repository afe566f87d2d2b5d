"""What one looks at last before minutes leave: the whole document, who it names, what stays behind."""

from __future__ import annotations

from dataclasses import dataclass, field

from cop_desktop.domain.codes import Language, MinutesChoice, MinutesKind
from cop_desktop.domain.minutes.annex import annex_ids
from cop_desktop.domain.minutes.composer import compose_from
from cop_desktop.domain.minutes.document import BlockKind, Document, comparable
from cop_desktop.domain.minutes.letterhead import Letterhead
from cop_desktop.domain.session import Attachment
from cop_desktop.export.letterhead_reading import letterhead_of
from cop_desktop.export.package_guard import guarded
from cop_desktop.services.minutes_board import making_of
from cop_desktop.services.minutes_material import gather
from cop_desktop.store.workspace import Workspace


@dataclass(frozen=True)
class Review:
    """The document as it would be written now, and what it says of people.

    `names` are those printed; `in_room` counts what no sentence for others was written of, `left_out`
    what was chosen or judged to be left out, `waiting` what nobody judged yet: none of it is written.
    `letterhead` names the community's Word document (empty: ours), `sheet` is what it has around the text
    (None: ours); `logo` is its picture.
    """

    document: Document
    names: tuple[str, ...]
    decisions: int
    actions: int
    in_room: int
    left_out: int
    waiting: int
    letterhead: str
    sheet: Letterhead | None = field(repr=False)
    logo: bytes = field(repr=False)


class Reviewing:
    """Reads minutes over, one session at a time; writes nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def review(self, session_id: str, kind: MinutesKind, language: Language | None) -> Review:
        """Compose the minutes of a session and say what leaves with them; CopError "not-found"."""
        with self._workspace.reading() as reading:
            material = gather(reading, session_id)
            community = material.community
            logo = reading.find(Attachment, community.logo_id) if community.logo_id else None
            sheet = (
                reading.find(Attachment, community.reference_document_id)
                if community.reference_document_id
                else None
            )
        making = making_of(material, language)
        verdicts = [verdict for _, verdict in making.verdicts]
        document = compose_from(making, kind)
        text = comparable("\n".join(text for _, text in document.pieces()))
        people = sorted(material.people.values(), key=lambda one: (one.family_name, one.given_name))
        locked = sum(verdict.locked for verdict in verdicts)
        out = sum(verdict.effective is MinutesChoice.OUT for verdict in verdicts)
        annexed = annex_ids(making)
        paper = None
        if sheet is not None:
            paper = letterhead_of(document, guarded(sheet.content, sheet.name), sheet.name)
        pictured = logo is not None and logo.media_type in {"image/png", "image/jpeg"}
        return Review(
            document=document,
            names=tuple(one.full_name for one in people if comparable(one.full_name) in text),
            decisions=sum(block.kind is BlockKind.DECISION for block in document.blocks),
            actions=sum(max(len(each.rows) - 1, 0) for each in document.blocks if each.id not in annexed),
            in_room=locked,
            left_out=out - locked,
            waiting=sum(verdict.undecided for verdict in verdicts),
            letterhead=sheet.name if sheet else "",
            sheet=paper,
            logo=logo.content if logo and pictured else b"",
        )
