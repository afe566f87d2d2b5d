"""What of the harvest goes up: of which stretch of the session, and which lines of it."""

from __future__ import annotations

from collections.abc import Mapping

from cop_desktop.domain.capture.showing import Line, Scope, Showing
from cop_desktop.qt.presenters import wall_draft_words as words
from cop_desktop.qt.presenters.capture_words import LOOKS
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.wall_draft import About, Draft, DraftLine, ScopeChoice
from cop_desktop.qt.wall.face import HarvestLine
from cop_desktop.qt.wall.face_clock import HarvestShown
from cop_desktop.qt.wall.paging import cut, pages_of

ORDER = (Scope.ROUND, Scope.ITEM, Scope.SESSION)


class HarvestChoice:
    """Holds what may go up and what was chosen of it; a line keeps its choice whatever one looks at."""

    def __init__(self) -> None:
        self._round_id: str | None = None
        self._told: Mapping[Scope, Showing] = {}
        self._scope = Scope.ROUND
        self._switched: frozenset[str] = frozenset()
        self._looked = ""
        self._made: tuple[tuple[object, ...], HarvestShown] | None = None

    def take(self, round_id: str | None, told: Mapping[Scope, Showing], *, again: bool) -> bool:
        """Take what was read; the narrowest stretch with a line. False: nothing at all may go up.

        `again`: it is looked at a second time, and keeps its choices.
        """
        same = again and round_id == self._round_id
        if not same:
            self._switched, self._looked = frozenset(), ""
        self._round_id, self._told, self._made = round_id, told, None
        open_to = [each for each in ORDER if each in told and told[each].lines]
        if not (same and self._scope in open_to):
            self._scope = open_to[0] if open_to else Scope.SESSION
        return bool(open_to)

    @property
    def withheld(self) -> int:
        """Count what stays in the room: of the round, or of the session when there is none."""
        return next((self._told[each].withheld for each in ORDER if each in self._told), 0)

    def switch(self, line_id: str) -> None:
        """Let a line go up, or leave it out."""
        self._switched = self._switched ^ {line_id}

    def look(self, line_id: str) -> None:
        """See the page of a line."""
        self._looked = line_id

    def choose(self, scope: Scope) -> None:
        """Take another stretch, if it has a line."""
        if scope in self._told and self._told[scope].lines:
            self._scope = scope

    def step(self, by: int) -> None:
        """Take the next stretch that has a line, wider (1) or narrower (-1)."""
        at = ORDER.index(self._scope) + by
        while 0 <= at < len(ORDER):
            if ORDER[at] in self._told and self._told[ORDER[at]].lines:
                self._scope = ORDER[at]
                return
            at += by

    def shown(self) -> HarvestShown:
        """Make what would go up, its first page first."""
        lines = [line for line in self._lines() if self._chosen(line)]
        key = (self._round_id, self._scope, *((line.kind, line.text) for line in lines))
        if self._made is None or self._made[0] != key:
            texts = [cut(line.text) for line in lines]
            ends, size = pages_of(texts)
            up = tuple(
                HarvestLine(LOOKS[line.kind].icon, text) for line, text in zip(lines, texts, strict=True)
            )
            several = len(ends) > 1
            made = HarvestShown(
                self._round_id, up, self._scope, ends if several else (), size if several else 0
            )
            self._made = key, made
        return self._made[1]

    def draft(self, projector: ProjectorPresenter) -> Draft:
        """Show the lines one may choose, and the page of the one looked at."""
        shown, showing = self.shown(), self._told.get(self._scope, Showing())
        lines = tuple(
            DraftLine(
                line.item_id,
                LOOKS[line.kind].icon,
                LOOKS[line.kind].ink,
                line.text,
                self._chosen(line),
                words.why_left_out(
                    named=line.named, for_members=line.for_members, cut=cut(line.text) != line.text
                ),
            )
            for line in showing.lines
        )
        count = len(shown.lines)
        return Draft(
            About.HARVEST,
            words.harvest_title(),
            words.harvest_hint(count, showing.withheld, shown.pages),
            lines=lines,
            face=projector.face_with(harvest=_at(shown, self._rank()), message="") if count else None,
            ready=bool(count),
            scopes=self._scopes(),
        )

    def _scopes(self) -> tuple[ScopeChoice, ...]:
        told = [each for each in ORDER if each in self._told]
        return tuple(
            ScopeChoice(
                each, words.scope_name(each, len(self._told[each].lines)), each is self._scope,
                bool(self._told[each].lines),
            )
            for each in told
        )  # fmt: skip

    def _lines(self) -> tuple[Line, ...]:
        return self._told.get(self._scope, Showing()).lines

    def _chosen(self, line: Line) -> bool:
        return line.chosen != (line.item_id in self._switched)

    def _rank(self) -> int:
        """Give the rank, among the lines that go up, of the one looked at, or of the next that does."""
        rank = 0
        for line in self._lines():
            if line.item_id == self._looked:
                return rank
            rank += self._chosen(line)
        return 0


def _at(shown: HarvestShown, rank: int) -> HarvestShown:
    """Open the page a line is on."""
    page = next((at for at, end in enumerate(shown.ends) if rank < end), shown.pages - 1)
    return HarvestShown(shown.round_id, shown.lines, shown.scope, shown.ends, shown.size, page)
