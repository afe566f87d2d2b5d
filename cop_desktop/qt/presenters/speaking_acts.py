"""What one person may be given in a session: the floor, a word, a hand, to pass, to go, to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.run.view import PersonView, RunView, SeatState, SeatView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console import ConsolePresenter
from cop_desktop.qt.presenters.console_arrivals import Asking
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.qt.presenters.palette import Act
from cop_desktop.qt.presenters.speaking_order import drawn, movable

LEAST = 2
"""Letters typed before people are offered one by one."""
SPEECH = ("give", "word", "hand", "pass")
ICONS = {"give": "mic", "word": "message-square-quote", "hand": "hand", "pass": "arrow-right"}


@dataclass(frozen=True)
class PersonAct:
    """One thing that can be done with somebody; `build` makes the command of it."""

    key: str
    speaker_id: str
    words: str
    build: Callable[[RunView], co.Command]


def person_acts(view: RunView, script: Script, speaker_id: str) -> tuple[PersonAct, ...]:
    """List what can be done now with somebody who has a seat, or is in the room."""
    seat = view.turns.seat(speaker_id) if view.turns is not None else None
    person = next((each for each in view.people if each.id == speaker_id), None)
    if view.ended_at_ms is not None:
        return ()
    made = [*_speech(view, script, speaker_id, seat, person)]
    name = script.speaker(speaker_id)
    if person is not None and person.present:
        made.append(_act("leave", translate("Speaking", "{0} leaves").format(name), co.Leave, speaker_id))
    elif person is not None:
        comes = translate("Speaking", "{0} arrives").format(name)
        afar = translate("Speaking", "{0} joins from afar").format(name)
        made.append(_act("arrive", comes, co.Arrive, speaker_id))
        made.append(_act("remote", afar, co.Arrive, speaker_id, remote=True))
    return tuple(made)


def draw_again(view: RunView) -> co.Command | Reason:
    """Make the command that draws those to come again."""
    if view.turns is None:
        return Reason.NO_TURNS
    line = drawn(view)
    if line is None:
        return Reason.ALREADY
    return co.Reorder(revision=view.revisions[co.MAIN], speaker_ids=line)


def to_nobody(view: RunView) -> co.Command | Reason:
    """Make the command that leaves the floor empty."""
    if view.turns is None:
        return Reason.NO_TURNS
    return co.Yield(revision=view.revisions[co.MAIN], nobody=True)


class HandActs:
    """A source of acts for whoever takes the notes: hands, and nothing else of the turns."""

    def __init__(self, presenter: Asking) -> None:
        self._presenter = presenter

    def __call__(self, typed: str) -> Iterator[Act]:
        """Offer to raise or lower each person’s hand, once some letters are typed."""
        view, script = self._presenter.view, self._presenter.script
        if view is None or script is None or view.turns is None or len(typed) < LEAST:
            return
        for seat in view.turns.seats:
            yield from _offered(self._presenter, person_acts(view, script, seat.speaker_id), ("hand",))


class SpeakingActs:
    """A source of acts for the palette, while a round of turns goes on."""

    def __init__(self, presenter: ConsolePresenter) -> None:
        self._presenter = presenter

    def __call__(self, typed: str) -> Iterator[Act]:
        """Give what can be done with the turns; with each person once some letters are typed."""
        view, script = self._presenter.view, self._presenter.script
        if view is None or script is None or view.turns is None or view.held or not self._presenter.live:
            return
        if movable(view):
            yield Act(
                "speaking:draw",
                translate("Speaking", "Draw the order of turns again"),
                lambda: self._presenter.ask(draw_again),
                translate("Speaking", "those to come, by chance; whoever spoke has spoken"),
                icon="rotate-ccw",
                also=translate("Speaking", "random shuffle"),
            )
        if view.turns.speaker_id is not None or view.turns.pool_open:
            yield Act(
                "speaking:nobody",
                translate("Speaking", "Nobody has the floor"),
                lambda: self._presenter.ask(to_nobody),
                translate("Speaking", "a silence that counts in nobody’s turn"),
                icon="ear",
                near=1,
            )
        if len(typed) >= LEAST:
            yield from self._people(view, script)

    def _people(self, view: RunView, script: Script) -> Iterator[Act]:
        assert view.turns is not None
        seats = [seat.speaker_id for seat in view.turns.seats]
        others = [each.id for each in view.people if each.present and each.id not in seats]
        for speaker_id in (*seats, *others):
            yield from _offered(self._presenter, person_acts(view, script, speaker_id), SPEECH)


def _offered(presenter: Asking, acts: Sequence[PersonAct], keys: Sequence[str]) -> Iterator[Act]:
    for act in acts:
        if act.key in keys:
            yield Act(
                f"{act.key}:{act.speaker_id}",
                act.words,
                partial(presenter.ask, act.build),
                _consequences()[act.key],
                icon=ICONS[act.key],
                command=False,
                near=1,
            )


def _speech(
    view: RunView, script: Script, speaker_id: str, seat: SeatView | None, person: PersonView | None
) -> Iterator[PersonAct]:
    """List what concerns the floor, in the order in which it is most often wanted."""
    turns, name = view.turns, script.speaker(speaker_id)
    if turns is None:
        return
    seated = seat is not None and seat.state is not SeatState.AWAY
    here = seated or (person is not None and person.present)
    speaks = speaker_id == turns.speaker_id
    if seated and not view.held and (not speaks or turns.interjecting is not None):
        back = turns.interjecting is not None and speaker_id == turns.next_id
        said = (
            translate("Speaking", "Give the floor back to {0}")
            if back
            else translate("Speaking", "Give {0} the floor")
        )
        yield _act("give", said.format(name), co.Yield, speaker_id)
    waits = turns.next_id if turns.interjecting is not None else turns.speaker_id
    if here and not view.held and not speaks and waits not in (None, speaker_id):
        said = translate("Speaking", "{0} says a short word").format(name)
        yield _act("word", said, co.Interject, speaker_id)
    if seat is not None and seated and not speaks:
        up = translate("Speaking", "{0} raises a hand")
        said = translate("Speaking", "{0} lowers the hand") if seat.hand else up
        yield _act("hand", said.format(name), co.RaiseHand, speaker_id, raised=not seat.hand)
    if seated and not view.held and turns.interjecting != speaker_id:
        yield _act("pass", translate("Speaking", "{0} passes").format(name), co.Pass, speaker_id)


_NAMED: dict[type[co.Command], str] = {co.Yield: "to", co.Leave: "person_id", co.Arrive: "person_id"}
"""How each command calls whom it is about; `speaker_id` unless said."""


def _act(key: str, words: str, kind: type[co.Command], who: str, **more: bool) -> PersonAct:
    named = {_NAMED.get(kind, "speaker_id"): who, **more}
    return PersonAct(key, who, words, lambda view: kind(revision=view.revisions[co.MAIN], **named))  # type: ignore[arg-type]


def _consequences() -> dict[str, str]:
    return {
        "give": translate("Speaking", "the one who speaks has spoken"),
        "word": translate("Speaking", "the turn under way waits, its time too"),
        "hand": translate("Speaking", "the order stays"),
        "pass": translate("Speaking", "offered again at the end of the turn"),
    }
