"""Who comes and who goes, as one list: those expected and not there first, a guest by name alone last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from cop_desktop.domain.capture.cleaning import folded
from cop_desktop.domain.capture.people import Known
from cop_desktop.domain.codes import AttendanceStatus
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run.view import PersonView, RunView
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_line import Build, Carry
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.services.arriving import Arriving

AWAY = (AttendanceStatus.EXCUSED, AttendanceStatus.ABSENT)
SHORTEST_GUEST = 2
"""Letters from which what is typed may be somebody's name."""


class Act(StrEnum):
    """What Enter does to somebody."""

    ARRIVE = "arrive"
    COME_BACK = "come_back"
    LEAVE = "leave"
    GUEST = "guest"


class Asking(Protocol):
    """The presenter of a run: its view, the words of its session, and how it is asked."""

    @property
    def view(self) -> RunView | None:
        """The last view shown."""

    @property
    def script(self) -> Script | None:
        """The words of the session."""

    def ask(self, build: Build, carry: Carry | None = None) -> None:
        """Put a command in line."""


@dataclass(frozen=True)
class Choice:
    """One line of the list: `name`, and at the right `note`, what Enter does.

    `other` is what Shift and Enter do: from afar, or for who is there, the other way of being there.
    `remote` is how they are, or were announced, to be there.
    """

    act: Act
    person_id: str
    name: str
    note: str
    other: str
    remote: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name}, {self.note}"


def choices(view: RunView, script: Script, typed: str = "") -> tuple[Choice, ...]:
    """List who may come or go; `typed` keeps those one of whose names begins so, word by word.

    A guest is offered when nobody answers, or when what is typed is written as a name.
    """
    found = _everybody(view, script)
    words = folded(typed).split()
    kept = [each for each in found if all(_begins(each.name, word) for word in words)]
    name = " ".join(typed.split())
    known = any(folded(each.name) == folded(name) for each in found)
    if len(name) >= SHORTEST_GUEST and not known and (not kept or name[0].isupper()):
        kept.append(_guest(name))
    return tuple(kept)


def carry_out(presenter: Asking, arriving: Arriving, choice: Choice, *, other: bool = False) -> None:
    """Do what a choice says; `other` is what Shift and Enter do."""
    who, remote = choice.person_id, choice.remote != other
    if choice.act is Act.LEAVE and not other:
        presenter.ask(lambda view: co.Leave(revision=view.revisions[co.MAIN], person_id=who))
        return
    if choice.act is not Act.GUEST:
        presenter.ask(lambda view: co.Arrive(revision=view.revisions[co.MAIN], person_id=who, remote=remote))
        return
    presenter.ask(
        lambda view: co.Arrive(
            revision=view.revisions[co.MAIN], person_id=new_id(), remote=remote, speaks=True
        ),
        lambda run_id, command, at: arriving.guest(run_id, choice.person_id, command, at),
    )


def _everybody(view: RunView, script: Script) -> list[Choice]:
    """Order: expected and not there, gone for a moment, excused or not on the list, then who is there."""
    announced = {each.person_id: each.status for each in script.desk.attendance}
    here = {each.id: each for each in view.people}
    left = {each.person_id for each in script.desk.attendance if each.left_at_ms is not None}

    def rank(known: Known) -> int:
        person = here.get(known.id)
        if person is not None and person.present:
            return 3
        if announced.get(known.id, AttendanceStatus.ABSENT) in AWAY:
            return 2
        return 1 if known.id in left else 0

    line = sorted(script.desk.people, key=rank)  # within a rank, the order of the session's list
    goes = _leaves if view.started_at_ms is not None else _not_here_yet
    makes: dict[int, Callable[[Known, PersonView | None], Choice]] = {
        0: _arrives, 1: _comes_back, 2: _arrives, 3: goes,
    }  # fmt: skip
    return [makes[rank(each)](each, here.get(each.id)) for each in line]


def _arrives(known: Known, person: PersonView | None) -> Choice:
    remote = person is not None and person.remote
    return Choice(
        Act.ARRIVE,
        known.id,
        known.full_name,
        _joins() if remote else translate("ConsoleArrivals", "arrives"),
        _in_the_room() if remote else _from_afar(),
        remote,
    )


def _comes_back(known: Known, person: PersonView | None) -> Choice:
    remote = person is not None and person.remote
    said = translate("ConsoleArrivals", "comes back")
    return Choice(
        Act.COME_BACK, known.id, known.full_name, said, _in_the_room() if remote else _from_afar(), remote
    )


def _leaves(known: Known, person: PersonView | None) -> Choice:
    remote = person is not None and person.remote
    said = translate("ConsoleArrivals", "leaves")
    return Choice(
        Act.LEAVE, known.id, known.full_name, said, _in_the_room() if remote else _from_afar(), remote
    )


def _not_here_yet(known: Known, person: PersonView | None) -> Choice:
    """Before the opening nobody leaves: whoever was expected is not here yet."""
    return replace(_leaves(known, person), note=translate("ConsoleArrivals", "not here yet"))


def _guest(name: str) -> Choice:
    said = translate("ConsoleArrivals", "Add {0} as a guest").format(name)
    return Choice(Act.GUEST, name, said, translate("ConsoleArrivals", "arrives"), _from_afar())


def _joins() -> str:
    return translate("ConsoleArrivals", "joins remotely")


def _from_afar() -> str:
    return translate("ConsoleArrivals", "remotely")


def _in_the_room() -> str:
    return translate("ConsoleArrivals", "in the room")


def _begins(name: str, word: str) -> bool:
    parts = folded(name).replace("-", " ").split()
    return any(part.startswith(word) for part in (*parts, *folded(name).split()))
