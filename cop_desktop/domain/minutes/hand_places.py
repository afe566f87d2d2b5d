"""Where each block of a written document comes from: which item, point, fact or person."""

from __future__ import annotations

from cop_desktop.domain.agenda_item import AgendaItem
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind, Level, MinutesKind, Mode
from cop_desktop.domain.minutes.annex import annex_ids
from cop_desktop.domain.minutes.composer import compose_from
from cop_desktop.domain.minutes.document import BlockKind, Document, comparable
from cop_desktop.domain.minutes.hand_frames import frames, mentioning
from cop_desktop.domain.minutes.hand_meant import Refusal, Why, when_meant, who_meant
from cop_desktop.domain.minutes.hand_parts import About, Part, cell_of, fact_parts, heading_text, row_parts
from cop_desktop.domain.minutes.hand_presence import LISTS
from cop_desktop.domain.minutes.making import Making, blocks_about
from cop_desktop.domain.minutes.naming import mentioned
from cop_desktop.domain.minutes.shelves import Part as Section
from cop_desktop.domain.minutes.shelves import part_of
from cop_desktop.domain.minutes.taking import (
    ITEMS,
    POINTS,
    Into,
    Take,
    item_with,
    point_with,
    presence_with,
    session_with,
    summary_lines,
)  # fmt: skip
from cop_desktop.domain.minutes.when import held_on

Answer = Take | Refusal
_STATUSES = ("open", "in_progress", "done", "carried_forward", "dropped")
_COMPUTED = ("title", "starts", "ends", "read-back", "approved")


class Places:
    """Says of each thing a hand did what the minutes can take of it, or why they cannot."""

    def __init__(self, written: Document, making: Making, kind: MinutesKind) -> None:
        self._making = making
        material = making.material
        self._people = tuple(material.people.values())
        self.earlier = {one.id: one for one in material.earlier if one.kind is ItemKind.ACTION}
        self._by_id = {**self.earlier, **{item.id: item for item in making.items}}
        self._points = {point.id: point for point in material.agenda}
        now = compose_from(making, kind)
        self._now = {piece: comparable(text) for piece, text in now.pieces()}
        self._said = frozenset(self._now.values())
        self._cells = {row.id: row.cells for block in written.blocks for row in block.rows[1:]}
        self._now_cells = {row.id: row.cells for block in now.blocks for row in block.rows[1:]}
        self._items = {
            block: item
            for item in self._by_id.values()
            for block in blocks_about(written.session_id, item.id)
        }
        self._frames = dict(frames(making, kind))
        self._lines = {
            making.id(f"{point.id}/summary/{rank}"): (point, rank)
            for point in material.agenda
            for rank in range(len(summary_lines(point.summary)))
        }
        self._purposes = {making.id(f"{point.id}/purpose"): point for point in material.agenda}
        self._headings = {making.id("heading", point.id): point for point in material.agenda}
        self.facts = {making.id("fact", key): key for key in (*LISTS, "date", "place", "purpose")}
        self._updated = {
            one.about_id for one in (*material.earlier, *material.items) if one.kind is ItemKind.ACTION_UPDATE
        }
        self._sections = self._under_headings(written)

    def _under_headings(self, written: Document) -> dict[str, tuple[str, AgendaItem | None]]:
        points = dict(self._headings)
        agenda = self._making.material.agenda
        opening = next((one for one in agenda if part_of(one) is Section.OPENING), None)
        if opening is not None:
            points[self._making.id("heading", "opening")] = opening
        sections: dict[str, tuple[str, AgendaItem | None]] = {}
        here: tuple[str, AgendaItem | None] = ("", None)
        for block in written.blocks:
            if block.kind is BlockKind.HEADING and block.level == 1:
                here = (block.text, points.get(block.id))
            for piece in (block.id, *(row.id for row in block.rows[1:])):
                sections[piece] = here
        return sections

    def section(self, block_id: str) -> str:
        """Give the heading a block stands under; of a row of actions, what is to be done."""
        if block_id in self._cells and (said := cell_of(self._cells[block_id], About.WORDS)):
            return said
        return self._sections.get(block_id, ("", None))[0]

    def says(self, text: str) -> bool:
        """Tell whether some block of the minutes as they are now says just this."""
        return comparable(text) in self._said

    def holds(self, block_id: str, part: Part) -> bool:
        """Tell whether a block of the minutes as they are now says a part of it as the hand does."""
        now = self._now.get(block_id)
        if now is None:
            return not part.theirs
        if block_id in self._now_cells:
            return comparable(cell_of(self._now_cells[block_id], part.about)) == comparable(part.theirs)
        return now == comparable(part.theirs)

    def there(self, block_id: str) -> bool:
        """Tell whether the minutes as they are now still have a block."""
        return block_id in self._now

    def kept(self, take: Take) -> bool:
        """Tell whether what would be taken is kept already, printed or not, as people agreed."""
        material = self._making.material
        if take.into is Into.SUMMARY:
            lines = summary_lines(self._points[take.target_id].summary)
            return bool(take.text) and set(take.text.split("\n")) <= set(lines)
        if take.into in ITEMS:
            item = self._by_id[take.target_id]
            return item_with(item, take) == item
        if take.into in POINTS:
            point = self._points[take.target_id]
            return point_with(point, take) == point
        if take.into is Into.PRESENCE:
            return any(
                one.id == take.target_id and presence_with(one, take) == one for one in material.attendance
            )
        return session_with(material.session, take) == material.session

    # What became of a block

    def parts(self, block_id: str, ours: str, theirs: str) -> list[tuple[Part, Answer]]:
        """Cut a changed block into what it says, each with what may be taken of it."""
        whole = Part(About.WORDS, ours, theirs)
        if block_id in self._lines:
            point, rank = self._lines[block_id]
            return [(whole, self._in_summary(point, self._told(theirs), rank))]
        item = self._items.get(block_id)
        if item is None:
            return [self._of_session(block_id, ours, theirs)]
        if block_id in self._cells:
            found = row_parts(self._cells[block_id], theirs)
            return [(part, self._of_action(item, part)) for part in found or ()] or [
                (whole, Refusal(Why.CELLS))
            ]
        return self._of_item(item, block_id, whole)

    def _of_item(self, item: CapturedItem, block_id: str, whole: Part) -> list[tuple[Part, Answer]]:
        frame, ours, theirs = self._frames.get(block_id), whole.ours, whole.theirs
        made: list[tuple[Part, Answer]] = []
        if frame is not None and frame.below and ours.count("\n") == theirs.count("\n") == 1:
            (ours, under), (theirs, below) = ours.split("\n"), theirs.split("\n")
            made = [
                (part, self._of_decision(item, part)) for part in fact_parts(self._making.words, under, below)
            ]
        found = frame.parts(ours, theirs) if frame is not None else None
        if found is None:
            return [(whole, Refusal(Why.DETAILS)), *made]
        said = [(part, self._words(item, part)) for part in found] + made
        return said or [(whole, Refusal(Why.DETAILS))]

    def _words(self, item: CapturedItem, part: Part) -> Take:
        if part.about is About.TITLE:
            return Take(Into.TITLE, item.id, self._told(part.theirs))
        room = self._making.judge.verdict(item).place.room
        return Take(Into.PUBLIC if room else Into.WORDING, item.id, self._told(part.theirs))

    def _of_decision(self, item: CapturedItem, part: Part) -> Answer:
        if part.about is About.WHO:
            return self._owner(item, part.theirs)
        if part.about is About.REVIEW:
            meant = when_meant(part.theirs, self._making, held_on(self._making.material.session))
            if isinstance(meant, Refusal):
                return meant
            return (
                Refusal(Why.NO_DATE, part.theirs)
                if meant.next_session
                else Take(Into.REVIEW, item.id, day=meant.day)
            )
        return Refusal(Why.DETAILS)

    def _of_action(self, item: CapturedItem, part: Part) -> Answer:
        words = self._making.words
        if part.about is About.WORDS:
            return self._words(item, part) if part.theirs.strip() else Refusal(Why.CELLS)
        if part.about is About.WHO:
            return self._owner(item, part.theirs)
        if part.about is About.NUMBER:
            return Refusal(Why.COMPUTED)
        if item.id in self._updated:
            return Refusal(Why.UPDATED)
        if part.about is About.WHEN:
            meant = when_meant(part.theirs, self._making, held_on(self._making.material.session))
            if isinstance(meant, Refusal):
                return meant
            return Take(Into.DUE, item.id, day=meant.day, following=meant.next_session)
        said = comparable(part.theirs).casefold()
        status = next(
            (one for one in _STATUSES if words[f"minutes.action_status.{one}"].casefold() == said), ""
        )
        return (
            Take(Into.STATUS, item.id, status) if status else Refusal(Why.NO_STATUS, comparable(part.theirs))
        )

    def _owner(self, item: CapturedItem, said: str) -> Answer:
        meant = who_meant(said, self._making)
        if isinstance(meant, Refusal):
            return meant
        helpers = item.details.get("helper_ids") or ()
        unprinted = [who for who in helpers if not self._making.naming.name(who)]
        named = (*meant.helper_ids, *(who for who in unprinted if who not in meant.helper_ids))
        changed = item.kind is ItemKind.ACTION and tuple(helpers) != named
        return Take(
            Into.OWNER,
            item.id,
            person_id=meant.person_id,
            group=meant.group,
            helper_ids=named if changed else None,
        )

    def _of_session(self, block_id: str, ours: str, theirs: str) -> tuple[Part, Answer]:
        making, session = self._making, self._making.material.session
        whole = Part(About.WORDS, ours, theirs)
        if block_id in self._headings:
            titles = Part(About.TITLE, heading_text(ours), heading_text(theirs))
            point = self._headings[block_id]
            return titles, self._public(Into.POINT_TITLE, point.id, titles.theirs)
        if block_id in self._purposes:
            return whole, Take(Into.POINT_PURPOSE, self._purposes[block_id].id, self._told(theirs))
        if block_id == making.id("subtitle"):
            return Part(About.TITLE, ours, theirs), self._public(Into.SESSION_TITLE, session.id, theirs)
        if self.facts.get(block_id) == "place":
            return self._place(ours, theirs)
        if block_id in self.facts:
            return whole, Refusal(Why.PLAN)
        if block_id == making.id("next/when"):
            return whole, Refusal(Why.NEXT_SESSION)
        computed = block_id in annex_ids(making) | {making.id(key) for key in _COMPUTED}
        return whole, Refusal(Why.COMPUTED if computed else Why.FIXED_HEADING)

    def _place(self, ours: str, theirs: str) -> tuple[Part, Answer]:
        session, words = self._making.material.session, self._making.words
        part = Part(About.PLACE, fact_value(ours), fact_value(theirs))
        said = comparable(part.theirs)
        if session.mode is Mode.REMOTE or not session.place or not said:
            return part, Refusal(Why.PLAN)
        if session.mode is Mode.HYBRID:
            before, _, after = comparable(words["minutes.place_and_remote"]).partition("{place}")
            if not (said.startswith(before) and said.endswith(after)):
                return part, Refusal(Why.PLAN)
            said = said.removeprefix(before).removesuffix(after)
        return part, self._public(Into.PLACE, session.id, said)

    def _public(self, into: Into, target_id: str, said: str) -> Answer:
        """Take what invitations and the wall say too, where nobody is named by a mention."""
        told = self._told(said)
        return Refusal(Why.NAMED) if mentioned(told) or not told else Take(into, target_id, told)

    def removed(self, block_id: str, gone: set[str]) -> Answer:
        """Say what becomes of a block taken away."""
        if block_id in self._lines:
            point, rank = self._lines[block_id]
            return self._in_summary(point, "", rank)
        item = self._items.get(block_id)
        if item is None:
            if block_id in self.facts:
                return Refusal(Why.PLAN)
            headings = block_id in self._headings
            return Refusal(Why.FIXED_HEADING if headings else Why.COMPUTED)
        if item.id in self.earlier:
            return Refusal(Why.STILL_OPEN)
        blocks = set(blocks_about(self._making.material.session.id, item.id))
        # Listed twice and taken away once, it was meant to stay.
        stays = not blocks & self._now.keys() <= gone
        return Refusal(Why.LISTED_TWICE) if stays else Take(Into.OUT, item.id)

    def added(self, after: str, text: str) -> Answer:
        """Say where a paragraph of a hand goes."""
        if after in self._lines:
            point, rank = self._lines[after]
            return self._in_summary(point, self._told(text), rank, inserted=True)
        held = self._sections.get(after, ("", None))[1]
        if held is None:
            return Refusal(Why.NOWHERE)
        rank = len(summary_lines(held.summary)) - 1
        return self._in_summary(held, self._told(text), rank, inserted=True)

    def _in_summary(self, point: AgendaItem, text: str, rank: int, *, inserted: bool = False) -> Answer:
        if point.level is Level.ROOM:
            return Refusal(Why.ROOM)
        return Take(Into.SUMMARY, point.id, text, rank, inserted)

    def _told(self, text: str) -> str:
        return "\n".join(mentioning(line, self._people) for line in text.split("\n") if line.strip())


def fact_value(text: str) -> str:
    """Give what a fact says, without its label."""
    label, found, value = text.partition("\t")
    return value if found else label
