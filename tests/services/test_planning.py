"""Sessions and their agendas on a real file: made, copied, edited, undone."""

import datetime as dt
from dataclasses import replace

import pytest

from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import (
    AddressForm,
    AttendanceStatus,
    Level,
    RoundKind,
    SessionRole,
    SessionStatus,
)
from cop_desktop.domain.errors import CopError, UserError
from cop_desktop.domain.session import Session
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)
NAMES = ["Amélie", "Carl", "Félix", "Geneviève", "Idriss", "Jean", "Maude", "Naomi", "Rosalinde"]


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as opened:
        yield opened


@pytest.fixture
def community(workspace):
    return Communities(workspace, Still()).create("Rives").made


@pytest.fixture
def sessions(workspace):
    return Sessions(workspace, Still())


@pytest.fixture
def planning(workspace):
    return Planning(workspace, Still())


@pytest.fixture
def session(sessions, community, workspace):
    people = People(workspace, Still())
    for name in NAMES:
        people.add(community, name)
    return sessions.create(community, title="Codév de décembre", date=dt.date(2026, 12, 17)).made


def shape(planning, session):
    """The agenda as (title, minutes of each round)."""
    return [
        (each.item.title, [round_.seconds / 60 for round_ in each.rounds])
        for each in planning.plan(session).items
    ]


# Sessions


def test_a_first_session_has_sensible_facts(sessions, community):
    made = sessions.get(sessions.create(community).made)
    assert (made.number, made.starts_at, made.ends_at) == (1, dt.time(13), dt.time(16))
    assert made.date == dt.date(2026, 12, 7), "a fortnight later is a Sunday: Monday"
    assert made.season_id is not None


def test_the_next_one_is_like_the_last(sessions, session, community, workspace):
    facilitator = People(workspace, Still()).attending(session)[0].person.id
    People(workspace, Still()).set_attendance(session, facilitator, role=SessionRole.FACILITATOR)
    sessions.edit(session, place="Salle 1", starts_at=dt.time(9, 30), ends_at=dt.time(11), firm_end=True)
    following = sessions.get(sessions.create(community).made)
    assert (following.number, following.date) == (2, dt.date(2027, 1, 28)), "same weekday, the season's pace"
    assert (following.starts_at, following.place) == (dt.time(9, 30), "Salle 1")
    roles = {
        line.person.id: line.attendance.role for line in People(workspace, Still()).attending(following.id)
    }
    assert roles[facilitator] is SessionRole.FACILITATOR
    assert len(roles) == 9


def test_an_end_before_the_start_is_refused(sessions, session):
    with pytest.raises(UserError, match="session-ends-before-it-starts"):
        sessions.edit(session, ends_at=dt.time(12))
    assert sessions.get(session).ends_at == dt.time(16)


def test_a_copy_brings_the_plan_and_leaves_what_is_private(sessions, planning, session, workspace):
    item = planning.insert(session, "codev").made
    planning.edit_item(
        item, private_title="Le bruit rue X", client_id=planning.plan(session).attendance[0].person.id
    )
    first = planning.plan(session).items[0].rounds[0]
    planning.edit_round(first.id, question="Quoi de neuf?", seconds=600)
    copied = sessions.duplicate(session)
    plan = planning.plan(copied.made)
    assert plan.session.number == 2
    assert plan.session.status is SessionStatus.PLANNED
    (planned,) = plan.items
    assert (planned.item.title, planned.item.private_title, planned.item.client_id) == (
        "Consultation 1",
        "",
        None,
    )
    assert planned.rounds[0].question == "Quoi de neuf?"
    assert planned.rounds[0].seconds == 600
    assert planned.rounds[0].client_id is None
    assert planned.rounds[0].id != first.id
    assert len(plan.attendance) == 9
    Undoing(workspace).undo(copied)
    with pytest.raises(CopError, match="not-found"):
        planning.plan(copied.made)


def test_a_session_put_aside_comes_back_whole_and_a_live_one_stays(
    sessions, planning, session, community, workspace
):
    planning.insert(session, "block:pause")
    gone = sessions.remove(session)
    assert sessions.of(community) == []
    Undoing(workspace).undo(gone)
    assert shape(planning, session) == [("Pause", [15])]
    with workspace.writing() as writing:
        writing.save(replace(writing.get(Session, session), status=SessionStatus.LIVE))
        writing.commit()
    with pytest.raises(UserError, match="session-is-live"):
        sessions.remove(session)
    with pytest.raises(UserError, match="plan-is-running"):
        planning.insert(session, "codev")


# Agenda


def test_a_format_goes_in_fitted_to_who_comes(planning, session, workspace):
    planning.insert(session, "block:checkin")
    made = planning.insert(session, "codev", 0).made
    plan = planning.plan(session)
    assert [each.item.title for each in plan.items] == ["Consultation 1", "Tour d’arrivée"]
    codev = plan.item(made)
    assert codev.item.level is Level.ROOM
    assert {each.level for each in codev.rounds} == {Level.ROOM}
    assert codev.rounds[3].seconds == 25 * 60, "eight consultants"
    assert plan.items[1].seconds == 9 * 60
    assert plan.items[1].item.level is Level.MEMBERS
    assert (plan.people_in_circle, plan.budget.slot) == (9, 3 * 3600)
    assert plan.fit.fit == 2
    with pytest.raises(UserError, match="format-unknown"):
        planning.insert(session, "karaoke")


def test_texts_are_told_in_the_sessions_language_and_form_of_address(
    planning, sessions, session, community, workspace
):
    Communities(workspace, Still()).edit(community, address_form=AddressForm.TU)
    item = planning.insert(session, "codev").made
    assert "attends" in planning.plan(session).item(item).rounds[0].prompt
    sessions.edit(session, language="en")
    item = planning.insert(session, "codev").made
    assert planning.plan(session).item(item).rounds[0].name == "Presenting the situation"
    assert planning.plan(session).item(item).item.title == "Consultation 2"


def test_positions_stay_whole_whatever_is_inserted_moved_removed(planning, session, workspace):
    first = planning.add_item(session, "Un").made
    third = planning.add_item(session, "Trois", 300).made
    planning.add_item(session, "Deux", position=1)
    assert shape(planning, session) == [("Un", [10]), ("Deux", [10]), ("Trois", [5])]
    moved = planning.move_item(third, 0)
    assert [title for title, _ in shape(planning, session)] == ["Trois", "Un", "Deux"]
    gone = planning.remove_item(first)
    assert [title for title, _ in shape(planning, session)] == ["Trois", "Deux"]
    undoing = Undoing(workspace)
    undoing.undo(gone)
    assert shape(planning, session) == [("Trois", [5]), ("Un", [10]), ("Deux", [10])]
    undoing.undo(moved)
    assert [title for title, _ in shape(planning, session)] == ["Un", "Deux", "Trois"]
    assert [each.item.position for each in planning.plan(session).items] == [0, 1, 2]


def test_titles_public_and_private(planning, session):
    item = planning.add_item(session, "Accueil").made
    planning.edit_item(item, title="  Accueil  des  membres ", private_title="Le cas de {@x}", protected=True)
    kept = planning.plan(session).item(item)
    assert (kept.item.title, kept.item.private_title, kept.protected) == (
        "Accueil des membres",
        "Le cas de {@x}",
        True,
    )
    with pytest.raises(UserError, match="item-needs-title"):
        planning.edit_item(item, title=" ")
    with pytest.raises(TypeError):
        planning.edit_item(item, position=4)


def test_a_round_is_edited_and_its_numbers_follow(planning, session, workspace):
    item = planning.insert(session, "one_two_four_all").made
    one = next(each for each in planning.plan(session).item(item).rounds if each.round_key == "one")
    assert "une minute" in one.instruction + one.wall
    edited = planning.edit_round(
        one.id, seconds=180, question="Qui?", level=Level.SHAREABLE, calm_clock=True, capture=["idea", "need"]
    )
    now = planning.plan(session).round(one.id)[1]
    assert "trois minutes" in now.instruction + now.wall
    assert (now.seconds, now.question, now.level, now.calm_clock) == (180, "Qui?", Level.SHAREABLE, True)
    assert now.settings["capture"] == ["idea", "need"]
    assert now.settings["speakers"] == "silent"
    planning.edit_round(one.id, seconds=1)
    assert planning.plan(session).round(one.id)[1].seconds == 15
    assert planning.plan(session).round(one.id)[1].min_seconds == 15
    with pytest.raises(CopError, match="changed-elsewhere"):
        Undoing(workspace).undo(edited)


def test_clients_by_cycle(planning, session):
    item = planning.insert(session, "codev", cycles=2).made
    amelie, carl, *_ = [line.person.id for line in planning.plan(session).attendance]
    planning.set_client(item, 1, amelie)
    planning.set_client(item, 2, carl)
    kept = planning.plan(session).item(item)
    assert [each.client_id for each in kept.rounds] == [amelie] * 6 + [carl] * 6
    assert kept.item.client_id is None
    planning.set_client(item, 2, amelie)
    assert planning.plan(session).item(item).item.client_id == amelie


def test_cycles_come_and_go_and_keep_what_was_written(planning, session, workspace):
    item = planning.insert(session, "codev").made
    before = planning.plan(session).item(item).rounds
    planning.edit_round(before[0].id, question="Écrite à la main")
    added = planning.set_cycles(item, 3)
    assert len(planning.plan(session).item(item).rounds) == 18
    assert planning.plan(session).item(item).rounds[0].question == "Écrite à la main"
    planning.set_cycles(item, 2)
    planning.set_cycles(item, 9)
    kept = planning.plan(session).item(item)
    assert len(kept.rounds) == 18, "within the format's limits, rows taken away come back"
    assert [each.position for each in kept.rounds] == list(range(18))
    assert added.edits
    with pytest.raises(UserError, match="format-without-cycles"):
        planning.set_cycles(planning.insert(session, "triz").made, 2)


def test_a_cycle_taken_away_is_undone_whole(planning, session, workspace):
    item = planning.insert(session, "lean_coffee").made
    was = planning.plan(session).item(item)
    fewer = planning.set_cycles(item, 1)
    assert planning.plan(session).item(item).cycles == 1
    Undoing(workspace).undo(fewer)
    now = planning.plan(session).item(item)
    assert [(each.id, each.position, each.seconds) for each in now.rounds] == [
        (each.id, each.position, each.seconds) for each in was.rounds
    ]


def test_stretching_an_item_and_a_round(planning, session, workspace):
    item = planning.insert(session, "codev").made
    planning.stretch_item(item, 90 * 60)
    assert planning.plan(session).item(item).seconds == 90 * 60
    planning.stretch_item(item, 60)
    lengths = [each.seconds for each in planning.plan(session).item(item).rounds]
    assert lengths == [240, 360, 150, 750, 240, 330] or all(length >= 60 for length in lengths)
    assert sum(lengths) < 40 * 60


def test_rounds_follow_the_people_when_asked(planning, session, workspace):
    item = planning.insert(session, "block:checkin").made
    people = People(workspace, Still())
    for line in planning.plan(session).attendance[:4]:
        people.set_attendance(session, line.person.id, status=AttendanceStatus.EXCUSED)
    assert planning.plan(session).item(item).seconds == 540
    planning.fit_people(item)
    assert planning.plan(session).item(item).seconds == 300


def test_free_rounds_and_the_last_one_takes_its_item(planning, session, workspace):
    item = planning.add_item(session, "Atelier", 1200).made
    second = planning.add_round(item, "Retour", 300, kind=RoundKind.STOPWATCH).made
    first = planning.plan(session).item(item).rounds[0].id
    planning.move_round(second, 0)
    assert [each.id for each in planning.plan(session).item(item).rounds] == [second, first]
    planning.remove_round(second)
    third = planning.add_round(item, "Encore").made
    assert third not in {first, second}
    planning.remove_round(third)
    planning.remove_round(first)
    assert planning.plan(session).items == ()
    with workspace.reading() as reading:
        assert reading.count(RoundOccurrence, agenda_item_id=item) == 0


def test_nothing_is_kept_of_a_refused_edit(planning, session, workspace):
    with workspace.reading() as reading:
        before = reading.last_change()
    for refused in (
        lambda: planning.insert(session, "karaoke"),
        lambda: planning.add_item(session, " "),
        lambda: planning.edit_item("nobody", title="x"),
        lambda: planning.edit_round("nobody", seconds=60),
        lambda: planning.remove_item("nobody"),
    ):
        with pytest.raises(CopError):
            refused()
    with workspace.reading() as reading:
        assert reading.last_change() == before


def test_numbers_in_the_texts_follow_the_settings_of_the_plan(planning, session):
    """The size of the tables is said at the welcome, by another round: both follow what the plan says."""
    item = planning.insert(session, "world_cafe").made
    rounds = planning.plan(session).item(item).rounds
    assert rounds[0].instruction.startswith("Quatre personnes")
    talk = next(each for each in rounds if each.round_key == "talk")
    planning.edit_round(talk.id, group_size=5)
    assert planning.plan(session).item(item).rounds[0].instruction.startswith("Cinq personnes")
    planning.edit_round(rounds[0].id, instruction="Installez-vous.")
    planning.edit_round(talk.id, group_size=6)
    assert planning.plan(session).item(item).rounds[0].instruction == "Installez-vous."
