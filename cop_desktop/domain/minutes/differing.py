"""What a hand did to a file, thing by thing in the order of the document, with what may be taken of it."""

from __future__ import annotations

from collections.abc import Iterator

from cop_desktop.domain.codes import MinutesKind, SessionStatus
from cop_desktop.domain.minutes.document import Document, comparable
from cop_desktop.domain.minutes.hand_edits import Added, Changed, HandEdits
from cop_desktop.domain.minutes.hand_meant import Refusal, Why
from cop_desktop.domain.minutes.hand_parts import About, Part
from cop_desktop.domain.minutes.hand_places import Answer, Places, fact_value
from cop_desktop.domain.minutes.hand_presence import LISTS, Presence, presences
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.taking import Difference, How, Into, Take


def differences(
    written: Document, edits: HandEdits, making: Making, kind: MinutesKind
) -> tuple[Difference, ...]:
    """List what a hand did in the order of the document, with what the minutes can take of it."""
    return tuple(_Listing(written, edits, making, kind).all())


class _Listing:
    def __init__(self, written: Document, edits: HandEdits, making: Making, kind: MinutesKind) -> None:
        self._written, self._edits, self._making = written, edits, making
        self._places = Places(written, making, kind)
        self._lists = {block: key for block, key in self._places.facts.items() if key in LISTS}

    def all(self) -> Iterator[Difference]:
        written = dict(self._written.pieces())
        order = {"": -1, **{piece: rank for rank, piece in enumerate(written)}}
        found = [*self._people(), *self._changed(), *self._removed(), *self._added()]
        found += [
            (
                block,
                Difference(
                    f"moved/{block}", How.MOVED, self._places.section(block), written[block], written[block],
                    refusal=Refusal(Why.MOVED),
                ),
            )
            for block in self._edits.moved
        ]  # fmt: skip
        found.sort(key=lambda pair: order.get(pair[0], -1))
        return (one for _, one in found)

    def _changed(self) -> Iterator[tuple[str, Difference]]:
        places = self._places
        for one in self._edits.changed:
            if one.block_id in self._lists:
                continue
            for part, answer in places.parts(one.block_id, one.before, one.after):
                key = f"changed/{one.block_id}/{part.about}"
                yield (
                    one.block_id,
                    self._difference(
                        key, How.CHANGED, one.block_id, part, answer, held=places.holds(one.block_id, part)
                    ),
                )

    def _removed(self) -> Iterator[tuple[str, Difference]]:
        gone = {each.block_id for each in self._edits.removed}
        for one in self._edits.removed:
            if one.block_id in self._lists:
                continue
            answer = self._places.removed(one.block_id, gone)
            part = Part(About.WORDS, one.before, "")
            held = not self._places.there(one.block_id)
            yield (
                one.block_id,
                self._difference(
                    f"removed/{one.block_id}", How.REMOVED, one.block_id, part, answer, held=held
                ),
            )

    def _added(self) -> Iterator[tuple[str, Difference]]:
        for rank, one in enumerate(self._edits.added):
            if self._labelled(one):
                continue
            answer = self._places.added(one.after_block_id, one.text)
            part = Part(About.WORDS, "", one.text)
            yield (
                one.after_block_id,
                self._difference(
                    f"added/{rank}",
                    How.ADDED,
                    one.after_block_id,
                    part,
                    answer,
                    held=self._places.says(one.text),
                ),
            )

    def _difference(
        self, key: str, how: How, block_id: str, part: Part, answer: Answer, *, held: bool
    ) -> Difference:
        take, refusal = (answer, None) if isinstance(answer, Take) else (None, answer)
        taken = held or (take is not None and self._places.kept(take))
        section = self._places.section(block_id)
        return Difference(key, how, section, part.ours, part.theirs, take, taken, part.about, refusal)

    # Who was there

    def _people(self) -> Iterator[tuple[str, Difference]]:
        ours = {
            self._lists[block]: fact_value(text)
            for block, text in self._written.pieces()
            if block in self._lists
        }
        theirs = dict(ours)
        touched: list[Changed] = [*self._edits.changed, *self._edits.removed]
        for one in touched:
            if one.block_id in self._lists:
                theirs[self._lists[one.block_id]] = fact_value(one.after)
        for added in self._edits.added:
            if key := self._labelled(added):
                theirs[key] = self._value(added, key)
        if ours == theirs:
            return
        blocks = {key: block for block, key in self._lists.items()}
        found = list(presences(self._making, ours, theirs))
        for key in () if found else [each for each in ours if ours[each] != theirs[each]]:
            part = Part(About.PRESENCE, ours[key], theirs[key])
            yield (
                blocks[key],
                self._difference(f"presence/{key}", How.CHANGED, "", part, Refusal(Why.COMPUTED), held=False),
            )
        for each in found:
            block = blocks[each.list]
            where = block if each.list in ours else blocks["present"]
            yield where, self._presence(each)

    def _presence(self, one: Presence) -> Difference:
        key = f"presence/{one.list}/{one.ours}/{one.theirs}"
        part = Part(About.PRESENCE, one.ours, one.theirs)
        if one.refusal is not None:
            return self._difference(key, How.CHANGED, "", part, one.refusal, held=False)
        if self._making.material.session.status is SessionStatus.LIVE:  # the run says who comes and goes
            return self._difference(key, How.CHANGED, "", part, Refusal(Why.PLAN), held=False)
        held = next(
            (each for each in self._making.material.attendance if each.person_id == one.person_id), None
        )
        take = Take(
            Into.PRESENCE,
            held.id if held else one.person_id,
            inserted=held is None,
            person_id=one.person_id,
            status=one.status,
            role=one.role,
        )
        return self._difference(key, How.CHANGED, "", part, take, held=False)

    def _labelled(self, added: Added) -> str:
        """Name the list a paragraph of a hand is, when it begins with its label."""
        written = {block for block, _ in self._written.pieces()}
        for block, key in self._lists.items():
            label = comparable(self._making.words[f"minutes.fact.{key}"])
            if block not in written and comparable(added.text).startswith(label):
                return key
        return ""

    def _value(self, added: Added, key: str) -> str:
        label = comparable(self._making.words[f"minutes.fact.{key}"])
        return comparable(added.text).removeprefix(label).lstrip(" :")
