"""Hands, dots and sheets at the console: what is typed becomes commands; the wall waits for the totals."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from cop_desktop.domain.changes import Changes
from cop_desktop.domain.codes import RoundKind, RoundState
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.decide_votes import majority
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import OccurrenceView, RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters import votes_words as words
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.votes_counting import CountingDesk
from cop_desktop.qt.presenters.votes_face import About, VotesPanel, read_hands
from cop_desktop.qt.presenters.votes_sheets import Sheets
from cop_desktop.qt.wall.face_votes import kept_count, results_shown
from cop_desktop.qt.workers import Workers
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.running import Running
from cop_desktop.services.voting import VoteBoard, Voting

PLENARY = (RoundKind.COUNTDOWN, RoundKind.STOPWATCH)
"""Steps beside a vote in which nothing else needs the place of the panel."""


class VotesPresenter(CountingDesk):
    """Follows the run of the console; `panel_changed` carries a `VotesPanel`."""

    def __init__(
        self,
        console: ConsolePresenter,
        running: Running,
        voting: Voting,
        capturing: Capturing,
        projector: ProjectorPresenter,
        workers: Workers,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(console, running, voting, capturing, projector, workers, parent)
        console.view_changed.connect(self._follow)
        console.obeyed.connect(self._obeyed)
        console.refused.connect(lambda _why: self._not_written())
        projector.settings_changed.connect(lambda _settings: self.refresh())
        workers.changed.connect(self._changed)

    @property
    def called(self) -> bool:
        """Tell whether the panel is there because it was asked for."""
        return self._wanted is True

    def toggle(self) -> None:
        """Show the panel of the vote this agenda item has, or put it away."""
        view = self._view
        if view is None or (view.hands is None and view.tally is None) or view.held:
            self.refused.emit(translate("Votes", "There is no vote in this agenda item."))
            return
        self._wanted = self._panel.about is About.NOTHING
        self.refresh()

    # A show of hands

    def type(self, text: str) -> None:
        """Read what is being typed in the field."""
        self._typed, self._trouble = text, ""
        self.refresh()

    def enter(self) -> None:
        """Take what was typed: thumbs, an option, a sheet."""
        about = self._panel.about
        if about is About.HANDS:
            self.count_hands()
        elif about is About.BALLOT:
            self._add_option()
        elif about is About.SHEETS:
            self._take_sheet()

    def count_hands(self) -> None:
        """Let the hands typed prolong the topic, or close it."""
        view, read = self._view, read_hands(self._typed)
        if view is None or view.hands is None:
            return
        if view.hands.next_seconds is None:
            self._typed = ""
            self._console.next_pressed()
            return
        if read is None or not any(read):
            return
        up, side, down = read
        stay = not majority(up, side, down) and not self._console.interlude.passes(view)
        shown = view.current_id
        self._clear()
        self._console.ask(
            lambda now: (
                ck.ExtendVote(revision=now.revisions[co.MAIN], up=up, side=side, down=down, stay=stay)
                if now.current_id == shown
                else None
            )
        )

    def ask_hands(self) -> None:
        """Ask the room for its thumbs, or show the topic again."""
        self._projector.ask_hands(asked=not self._projector.settings.hands_asked)

    # What it gave

    def show_room(self, *, sure: bool = False) -> None:
        """Show the totals, asked once; then show them again, or put them away."""
        tally, view = self._tally(), self._view
        if tally is None or view is None:
            return
        if tally.revealed:
            self._projector.show_results(shown=not results_shown(view, self._projector.settings))
            return
        if self._sheets.waiting == 1:
            self._trouble = translate(
                "Votes", "One sheet alone would be recognized: type another one, or take it back (↑)."
            )
            self.refresh()
            return
        if not sure:
            self.asked.emit(
                translate("Votes", "Show the results to the room?"),
                translate("Votes", "They cannot be hidden again, nor this be taken back."),
                lambda: self.show_room(sure=True),
            )
            return
        self._write_sheets(all_of_them=True)
        round_id = tally.round_id
        self._console.ask(
            lambda now: (
                Reason.NOTHING_COUNTED
                if now.tally is None or not any(each.total for each in now.tally.options)
                else ck.Reveal(revision=now.revisions[co.MAIN], round_id=round_id)
            )
        )

    # Following

    def _made(self) -> VotesPanel:
        view = self._view
        if view is None or view.held or view.ended_at_ms is not None or view.started_at_ms is None:
            return VotesPanel()
        if not self._shown(view):
            return VotesPanel()
        if view.hands is not None and view.current_state is not RoundState.ARMED:
            script = self._console.script
            following = script.step_title(view.next_id) if script is not None and view.next_id else ""
            asked = self._projector.settings.hands_asked
            return words.hands_panel(view, self._typed, following, asked=asked)
        tally, board = self._tally(), self._board
        if tally is None:
            return VotesPanel()
        texts = board.texts if board is not None else {}
        if tally.revealed:
            up = results_shown(view, self._projector.settings)
            taken = board is not None and self._order_taken(tally, board)
            kept = kept_count(view, tally)
            return words.results_panel(tally, board, texts, kept, up=up, taken=taken)
        if not tally.options or self._preparing:
            empty = VoteBoard(tally.round_id)
            panel = words.ballot_panel(tally, board or empty, self._chosen(), reading=board is None)
            return replace(panel, hint=self._trouble or panel.hint, trouble=bool(self._trouble))
        if tally.poll:
            return words.sheets_panel(tally, texts, self._sheets.waiting, self._trouble, "")
        return words.dots_panel(view, tally, texts)

    def _shown(self, view: RunView) -> bool:
        """Tell whether the panel has its place in this step, as asked for or as the step wants it."""
        if self._wanted is not None:
            return self._wanted
        current, tally = view.current, view.tally
        if current is None:
            return False
        if current.kind in (RoundKind.EXTENDABLE, RoundKind.DOT_VOTE, RoundKind.POLL):
            return True
        vote = view.occurrence(tally.round_id) if tally is not None else None
        return vote is not None and current.kind in PLENARY and _beside(view, current, vote)

    def _follow(self, view: RunView) -> None:
        before, self._view = self._view, view
        if before is None or before.run_id != view.run_id:
            self._held_back, self._sheets, self._board, self._read = {}, Sheets(), None, ()
        if before is None or before.current_id != view.current_id:
            self._wanted, self._order, self._preparing = None, None, False
            if self._typed:
                self._clear()
        self._follow_sheets(view)
        self._look(view)
        self.refresh()

    def _look(self, view: RunView, *, again: bool = False) -> None:
        """Read what the vote is about, when it is another one, or its ballot changed."""
        tally = view.tally
        if tally is None:
            return
        ballot = tuple(each.option_id for each in tally.options)
        key = (tally.round_id, ballot)
        if key == self._read and not again:
            return
        self._read = key
        before = _last_ballot(self._running, view, tally.round_id) if not ballot else ()
        self._workers.read(
            lambda: self._voting.board(tally.round_id, ballot, before), self._take_board, lambda _error: None
        )

    def _take_board(self, board: VoteBoard) -> None:
        tally = self._tally()
        if tally is None or board.round_id != tally.round_id:
            return
        self._board = board
        self._projector.show_options(board.public)
        self.refresh()

    def _changed(self, changes: Changes) -> None:
        if self._view is not None and changes.touch("captured_item", "round_occurrence", "agenda_item"):
            self._look(self._view, again=True)

    def _obeyed(self, command: co.Command, view: RunView) -> None:
        if isinstance(command, ck.Tally) and self._written is not None:
            self._written.kept()
            self._written = None
            self.refresh()
        elif isinstance(command, ck.Reveal) and view.tally is not None:
            self._projector.show_results(shown=True)
            texts = self._board.texts if self._board is not None else {}
            self.announced.emit(words.results_said(view.tally, texts))
            if self._board is not None and not any(each.question for each in self._board.topics):
                self.take_order()  # what was voted for first is talked about first
        elif isinstance(command, ck.ExtendVote):
            self._projector.ask_hands(asked=False)
            if view.hands is not None and majority(command.up, command.side, command.down):
                self.announced.emit(translate("Votes", "The topic goes on."))


def _beside(view: RunView, current: OccurrenceView, vote: OccurrenceView) -> bool:
    """Tell whether a step is just before a vote, or after it in the same pass of its part."""
    if view.next_id == vote.id:
        return True
    order = [each.id for each in view.occurrences]
    after = order.index(current.id) > order.index(vote.id)
    return after and (current.part_key, current.cycle) == (vote.part_key, vote.cycle)


def _last_ballot(running: Running, view: RunView, round_id: str) -> tuple[str, ...]:
    """Give what the pass before voted upon: the same, most likely."""
    state = running.run(view.run_id).state
    vote = state.occurrences[round_id].planned
    held = [
        each
        for each in state.in_order()
        if (each.planned.agenda_item_id, each.planned.part_key) == (vote.agenda_item_id, vote.part_key)
        and each.planned.kind is vote.kind
        and each.planned.cycle < vote.cycle
        and each.ballot
    ]
    return held[-1].ballot if held else ()
