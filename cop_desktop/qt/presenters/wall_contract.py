"""The contract sentence being typed: what its rounds held then, what another window wrote meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cop_desktop.domain.agenda.contract import steps_told
from cop_desktop.domain.agenda_item import RoundOccurrence


class ContractTyped:
    """Of one contract at a time; `rounds` gives those of the session as last read."""

    def __init__(self, rounds: Callable[[], Sequence[RoundOccurrence]]) -> None:
        self._rounds = rounds
        self._refused: str | None = None
        self.contract: RoundOccurrence | None = None
        self.seen: dict[str, str] = {}
        """What each round asked when the sentence began to be typed."""
        self.left = ""
        """A sentence typed and never shown, whose steps are over."""

    def begin(self, contract: RoundOccurrence) -> None:
        """Remember what is there as one begins to type."""
        self.contract, self._refused = contract, None
        self.seen = {each.id: each.question for each in self.told(contract)}

    def told(self, contract: RoundOccurrence) -> tuple[RoundOccurrence, ...]:
        """Give the steps that read the sentence."""
        return steps_told(contract, self._rounds())

    def sentence(self, contract: RoundOccurrence) -> str:
        """Give the sentence there is."""
        told = self.told(contract)
        return told[0].question.strip() if told else ""

    def refuse(self, row: RoundOccurrence) -> None:
        """A writing was refused: another window was first."""
        self._refused = row.question.strip()

    def theirs(self, typed: str) -> str | None:
        """What another window wrote since one began to type (empty: took away); None when nothing."""
        if self.contract is None:
            return None
        known = {typed.strip(), *(each.strip() for each in self.seen.values())}
        now = [each.question.strip() for each in self.told(self.contract)]
        return next((each for each in now if each not in known), self._refused)

    def lose(self, typed: str, captured: str) -> None:
        """Its steps are over: keep what was typed, unless it is shown or captured already."""
        text = typed.strip()
        if text and text != captured.strip() and text not in {each.strip() for each in self.seen.values()}:
            self.left = text
