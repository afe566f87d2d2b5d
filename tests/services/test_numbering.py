"""Decisions take their numbers when the session ends, in order of adoption, and keep them."""

import datetime as dt

import pytest

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.place import Place
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import CaptureMoment, ItemKind, Level, RoundKind
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import id_from, new_id
from cop_desktop.domain.run.commands import End, Start
from cop_desktop.domain.session import Session
from cop_desktop.services.capture_desk import Draft
from cop_desktop.services.capturing import Capturing
from cop_desktop.services.running import Running
from cop_desktop.store.workspace import open_workspace

C, S, AGENDA, POINT = id_from("c"), id_from("s"), id_from("agenda"), id_from("point")
START = int(dt.datetime(2026, 10, 22, 17, 0, tzinfo=dt.UTC).timestamp() * 1000)


class Hands:
    ms = START

    def now(self):
        self.ms += 1000
        return Instant(self.ms, self.ms * 1_000_000, "boot")


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "workspace.cop", Hands(), create=True) as opened:
        with opened.writing() as writing:
            writing.add(Community(id=C, name="Rives", code="SU"))
            writing.add(
                Session(
                    id=S, community_id=C, number=14, title="Besoins", date=dt.date(2026, 10, 22),
                    starts_at=dt.time(13), ends_at=dt.time(16),
                )
            )  # fmt: skip
            writing.add(
                AgendaItem(
                    id=AGENDA, session_id=S, position=0, title="Ordre du jour", format_key="block:agenda"
                )
            )
            writing.add(AgendaItem(id=POINT, session_id=S, position=1, title="Calendrier"))
            writing.add(
                RoundOccurrence(
                    id=id_from("r"), agenda_item_id=POINT, position=0, kind=RoundKind.COUNTDOWN,
                    name="Consentement", seconds=600,
                )
            )  # fmt: skip
            writing.commit()
        yield opened


def decide(workspace, text, *, point=POINT, level=Level.MEMBERS):
    place = Place(
        session_id=S,
        agenda_item_id=point,
        round_id=None,
        moment=CaptureMoment.DURING,
        level=level,
    )
    draft = Draft(id=new_id(), kind=ItemKind.DECISION, text=text)
    return Capturing(workspace, workspace._clock).capture(draft, place).item  # one clock, that goes on


def numbers(workspace):
    with workspace.reading() as reading:
        items = reading.all(CapturedItem, session_id=S, order_by=("captured_at_ms", "id"))
        return {item.text: item.number for item in items}


def end(workspace):
    running = Running(workspace, Hands())
    run_id = running.open_run(S).run_id
    for command in (Start, End):
        view = running.view(run_id)
        running.command(run_id, command(revision=view.revisions["main"]))


def test_numbers_come_at_the_end_in_order_of_adoption(workspace):
    decide(workspace, "adopter l'ordre du jour", point=AGENDA)
    decide(workspace, "première")
    decide(workspace, "gardée ici", level=Level.ROOM)
    decide(workspace, "deuxième")
    assert set(numbers(workspace).values()) == {""}, "provisional until the closing"
    end(workspace)
    assert numbers(workspace) == {
        "adopter l'ordre du jour": "",
        "première": "SU-14-01",
        "gardée ici": "",
        "deuxième": "SU-14-02",
    }


def test_one_written_after_the_end_takes_the_next_number_at_once(workspace):
    decide(workspace, "première")
    end(workspace)
    assert decide(workspace, "oubliée").number == "SU-14-02"
    assert numbers(workspace)["première"] == "SU-14-01"


def test_what_is_decided_on_the_agenda_is_procedural(workspace):
    assert decide(workspace, "adopter", point=AGENDA).procedural
    assert not decide(workspace, "tenir quatre formations").procedural
