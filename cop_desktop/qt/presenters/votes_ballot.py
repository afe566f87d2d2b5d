"""What is voted upon: chosen among what was captured, ordered, added to; then the order the topics take."""

from __future__ import annotations

from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.errors import CopError
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.view_kinds import TallyView
from cop_desktop.qt.errors import sentence
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.votes_desk import VoteDesk
from cop_desktop.qt.wall.face_votes import ranked
from cop_desktop.services.capture_desk import Captured, Draft
from cop_desktop.services.voting import VoteBoard


class BallotDesk(VoteDesk):
    """Chooses and orders; nothing is asked of the run before it is put to the vote."""

    def choose(self, option_id: str) -> None:
        """Put an option on the ballot, or take it off."""
        order = self._chosen()
        self._order = [each for each in order if each != option_id]
        if option_id not in order:
            self._order.append(option_id)
        self.refresh()

    def move(self, option_id: str, by: int) -> None:
        """Move a chosen option on the ballot."""
        order = self._chosen()
        if option_id in order:
            at = order.index(option_id)
            order.insert(max(0, min(len(order) - 1, at + by)), order.pop(at))
            self._order = order
            self.refresh()

    def put_to_vote(self, *, sure: bool = False) -> None:
        """Set the ballot; asked once when totals would go with what is no longer on it."""
        tally = self._tally()
        order = tuple(self._chosen())
        if tally is None or not order:
            return
        lost = sum(each.total for each in tally.options if each.option_id not in order)
        if tally.poll and tally.options and order != tuple(each.option_id for each in tally.options):
            lost += self._sheets.waiting
        if lost and not sure:
            self.asked.emit(
                translate("Votes", "Counted totals will go."),
                translate("Votes", "They are those of what is no longer voted upon."),
                lambda: self.put_to_vote(sure=True),
            )
            return
        if lost:
            self._sheets.forget()
        self._preparing, self._order = False, None
        round_id = tally.round_id
        self._console.ask(
            lambda now: (
                None
                if now.tally is not None and tuple(each.option_id for each in now.tally.options) == order
                else ck.SetBallot(revision=now.revisions[co.MAIN], round_id=round_id, option_ids=order)
            )
        )
        self.refresh()

    def prepare(self) -> None:
        """Go back to what is voted upon, or leave it as it was."""
        self._preparing, self._order = not self._preparing, None
        self._clear()
        self.refresh()

    def _add_option(self) -> None:
        board, place, text = self._board, self._console.place_now(), self._typed
        if board is None or place is None or not text.strip():
            return
        draft = Draft(text, kind=board.kind)
        self._order = [*self._chosen(), draft.id]
        self._clear()
        where: Place = place
        self._workers.write(
            lambda: self._capturing.capture(draft, where), self._option_added, self._option_refused
        )

    def _option_added(self, made: Captured) -> None:
        self.captured.emit(made)
        self.refresh()

    def _option_refused(self, error: CopError) -> None:
        self._order = self._order[:-1] if self._order else self._order
        self._trouble = sentence(error)
        self.refresh()

    def take_order(self, *, sure: bool = False) -> None:
        """Let the topics to come ask the first options, in order; what was written there is asked about."""
        tally, board = self._tally(), self._board
        if tally is None or board is None or not board.topics:
            return
        questions = self._questions(tally, board)
        written = [
            topic for topic, question in zip(board.topics, questions, strict=False)
            if topic.question not in ("", question)
        ]  # fmt: skip
        if written and not sure:
            self.asked.emit(
                translate("Votes", "%n topic(s) already ask something else.", "", len(written)),
                translate("Votes", "Taking this order writes over it; it can be taken back."),
                lambda: self.take_order(sure=True),
            )
            return
        topics = board.topics
        self._workers.write(
            lambda: self._voting.take_order(topics, questions), self.ordered.emit, self._failed
        )

    def _questions(self, tally: TallyView, board: VoteBoard) -> tuple[str, ...]:
        said = [board.public.get(each.option_id, "") for each in ranked(tally.options) if each.total]
        return tuple(text for text in said if text)[: len(board.topics)]

    def _order_taken(self, tally: TallyView, board: VoteBoard) -> bool:
        questions = self._questions(tally, board)
        return bool(questions) and all(
            topic.question == question for topic, question in zip(board.topics, questions, strict=False)
        )
