"""Groups on a real file: the season's encounters frozen, wishes kept private, draws asked for and refused."""

import dataclasses
import datetime as dt
import json
from pathlib import Path

import pytest

from cop_desktop.domain.errors import UserError
from cop_desktop.domain.grouping.encounters import met
from cop_desktop.domain.grouping.wishes import Fault
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.run import commands as co
from cop_desktop.domain.run import commands_kinds as ck
from cop_desktop.domain.run.refused import Reason
from cop_desktop.domain.session import Session
from cop_desktop.services import season_encounters
from cop_desktop.services.communities import Communities
from cop_desktop.services.exchanging import Exchanging, read_incoming
from cop_desktop.services.grouping import DrawSettings, Grouping
from cop_desktop.services.grouping_wishes import GroupingWishes
from cop_desktop.services.people import People
from cop_desktop.services.running import Running
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace
from tests.console_world import DAY, HandClock
from tests.formats_world import GIVEN, open_formats, session_of

NINE = 9


class Room:
    """A community of nine, its sessions run one after the other."""

    def __init__(self, path: Path) -> None:
        self.clock = HandClock()
        self.workspace, self.community = open_formats(path, self.clock, "fr", NINE)
        self.running = Running(self.workspace, self.clock)
        self.grouping = Grouping(self.running)
        self.wishes = GroupingWishes(self.workspace)
        self.people = {
            line.person.given_name: line.person.id
            for line in People(self.workspace, self.clock).roster(self.community)
        }

    def session(self, format_key="troika", date=DAY):
        """Plan a session of one format, and open its run; gives the id of the run."""
        session = session_of(self.workspace, self.clock, self.community, format_key)
        self.dated(session, date)
        return self.running.open_run(session).run_id

    def dated(self, session, date):
        with self.workspace.writing() as writing:
            writing.save(dataclasses.replace(writing.get(Session, session), date=date))
            writing.commit()

    def do(self, run_id, kind, **values):
        answer = self.running.command(run_id, kind(revision=self.revision(run_id), **values))
        assert answer.refused is None, answer.refused
        return answer

    def revision(self, run_id):
        return self.running.view(run_id).revisions["main"]

    def until_groups(self, run_id):
        while not self.running.view(run_id).groups:
            self.do(run_id, co.Next)
        return self.members(run_id)

    def members(self, run_id):
        return [set(each.member_ids) for each in self.running.view(run_id).groups]

    def encounters(self, run_id):
        plan = self.running.run(run_id).state.plan
        return {(each.one, each.other): each.times for each in plan.encounters}


@pytest.fixture
def room(tmp_path):
    made = Room(tmp_path / "groups.cop")
    yield made
    made.workspace.close()


def test_the_next_session_of_the_season_draws_those_who_have_not_met(room):
    first = room.session()
    trios = room.until_groups(first)
    room.do(first, co.End)
    second = room.session(date=DAY + dt.timedelta(days=30))
    assert room.encounters(second) == dict.fromkeys(met(tuple(sorted(each)) for each in trios), 1)
    again = room.until_groups(second)
    assert not met(again_of(again)) & met(again_of(trios))


def again_of(groups):
    return [tuple(sorted(each)) for each in groups]


def test_what_was_taken_back_or_dropped_is_no_encounter(room):
    first = room.session()
    room.until_groups(first)
    room.do(first, co.Undo)
    room.do(first, co.End)
    second = room.session(date=DAY + dt.timedelta(days=30))
    assert room.encounters(second) == {}
    room.until_groups(second)
    while room.running.view(second).groups:
        room.do(second, co.Skip)
    room.do(second, co.End)
    third = room.session(date=DAY + dt.timedelta(days=60))
    assert room.encounters(third) == {}


def test_another_season_and_what_comes_later_count_for_nothing(room):
    late = room.session(date=DAY + dt.timedelta(days=30))
    room.until_groups(late)
    room.do(late, co.End)
    assert room.encounters(room.session()) == {}
    communities = Communities(room.workspace, room.clock)
    year = dt.timedelta(days=365)
    season = communities.open_season(
        room.community, "Autre", starts_on=DAY + year, ends_on=DAY + 2 * year
    ).made
    run = room.session(date=DAY + year)
    with room.workspace.writing() as writing:
        session = writing.get(Session, room.running.run(run).state.plan.session_id)
        writing.save(dataclasses.replace(session, season_id=season))
        writing.commit()
    room.running.open_run(session.id)
    assert room.encounters(run) == {}


def test_a_past_session_is_read_once_whatever_is_asked_before_the_start(room, monkeypatch):
    first = room.session()
    room.until_groups(first)
    room.do(first, co.End)
    folds = []
    fold = season_encounters.fold_records
    monkeypatch.setattr(season_encounters, "fold_records", lambda *of: folds.append(of) or fold(*of))
    second = room.session(date=DAY + dt.timedelta(days=30))
    for _ in range(3):
        room.do(second, co.Arm)
        room.do(second, co.Undo)
    assert len(folds) == 1


def test_a_wish_counts_from_the_next_draw_and_is_undone_like_any_edit(room):
    one, other = room.people["Amélie"], room.people["Benoît"]
    run = room.session()
    kept = room.wishes.keep(room.community, other, one, together=True)
    assert any({one, other} <= each for each in room.until_groups(run))
    room.wishes.keep(room.community, one, other)
    assert [each.together for each in room.wishes.of(room.community)] == [False]
    later = room.session(date=DAY + dt.timedelta(days=30))
    assert room.running.run(later).state.plan.apart == (tuple(sorted((one, other))),)
    assert not any({one, other} <= each for each in room.until_groups(later))
    forgotten = room.wishes.forget(kept.made)
    assert room.wishes.of(room.community) == []
    Undoing(room.workspace).undo(forgotten)
    assert [each.id for each in room.wishes.of(room.community)] == [kept.made]
    with pytest.raises(UserError, match="groups-same-person"):
        room.wishes.keep(room.community, one, one)


def test_a_wish_is_forgotten_with_a_membership_and_comes_back_with_it(room):
    one, other, third = (room.people[each] for each in ("Amélie", "Benoît", "Carl"))
    room.wishes.keep(room.community, one, other)
    room.wishes.keep(room.community, other, third)
    left = People(room.workspace, room.clock).leave(room.community, one)
    assert [{each.one_id, each.other_id} for each in room.wishes.of(room.community)] == [{other, third}]
    Undoing(room.workspace).undo(left)
    assert len(room.wishes.of(room.community)) == 2


def test_wishes_travel_whole_or_not_at_all(room, tmp_path):
    room.wishes.keep(room.community, room.people["Amélie"], room.people["Benoît"])
    room.until_groups(room.session())
    exchanging = Exchanging(room.workspace, room.clock)
    exchanging.export_file(tmp_path / "shared.json")
    shared = json.loads((tmp_path / "shared.json").read_text("utf-8"))
    assert not shared.get("grouping_wishes")
    assert not shared.get("run_events")
    exchanging.export_file(tmp_path / "all.json", everything=True)
    with open_workspace(tmp_path / "other.cop", room.clock, create=True) as elsewhere:
        Exchanging(elsewhere, room.clock).bring(read_incoming(tmp_path / "all.json"))
        there = GroupingWishes(elsewhere).of(room.community)
    assert there == room.wishes.of(room.community)


def test_groups_written_down_of_a_session_held_without_the_program_count_too(room, tmp_path):
    """The sample session of 19 November 2026: pairs, then fours they merge in; a trio makes a five."""
    with open_workspace(tmp_path / "sample.cop", room.clock, create=True) as workspace:
        sample = Path(__file__).resolve().parents[2] / "resources/data/sample-sessions.json"
        Exchanging(workspace, room.clock).bring(read_incoming(sample))
        with workspace.reading() as reading:
            held = max(
                (each for each in reading.all(Session) if each.language.value == "fr"),
                key=lambda each: each.date,
            )
            later = dataclasses.replace(held, id="later", date=held.date + dt.timedelta(days=30))
            found = season_encounters.SeasonEncounters().before(reading, later)
    assert sorted(each.times for each in found) == [1] * (6 + 10)


KNOW = {
    "domain/grouping_wish.py", "domain/exchange/references.py", "domain/exchange/sharing.py",
    "domain/exchange/tables.py", "services/grouping_wishes.py", "services/people.py",
    "services/run_plan.py", "services/undoing.py", "store/rows.py",
}  # fmt: skip
"""The only files that know a wish: no wall, minutes, mail or title can show one."""


def test_no_surface_that_leaves_the_facilitator_knows_a_wish():
    package = Path(__file__).resolve().parents[2] / "cop_desktop"
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if "_built" not in path.parts and GroupingWish.__name__ in path.read_text("utf-8")
    }
    facilitator = ("windows/console", "qt/presenters/groups", "app.py")
    assert {each for each in found if not each.startswith(facilitator)} <= KNOW


def test_the_draw_asked_for_is_the_one_previewed_and_is_taken_back_at_once(room):
    run = room.session()
    before = room.until_groups(run)
    amelie, benoit, carl = (room.people[each] for each in ("Amélie", "Benoît", "Carl"))
    asked = DrawSettings(locked={amelie: 2}, hosts={1: benoit}, apart=((benoit, carl),), seed=1)
    shown = room.grouping.preview(run, settings=asked)
    room.grouping.draw_again(run, revision=room.revision(run), settings=asked)
    made = room.running.view(run).groups
    assert [each.member_ids for each in made] == [each.member_ids for each in shown]
    assert amelie in made[1].member_ids
    assert made[0].host_id == benoit
    assert not any({benoit, carl} <= each for each in room.members(run))
    room.do(run, co.Undo)
    assert room.members(run) == before


def test_other_sizes_and_numbers_of_groups(room):
    run = room.session()
    room.until_groups(run)
    five = {room.people[each]: 2 for each in GIVEN[:5]}
    settings = DrawSettings(size=4, locked=five)
    room.grouping.draw_again(run, revision=room.revision(run), settings=settings)
    assert set(five) == room.members(run)[1]
    for settings, sizes in ((DrawSettings(size=4), [5, 4]), (DrawSettings(count=4), [3, 2, 2, 2])):
        room.grouping.draw_again(run, revision=room.revision(run), settings=settings)
        assert [len(each) for each in room.members(run)] == sizes


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ({"count": 40}, "groups-bad-sizes"),
        ({"size": 3, "locked": 4}, "groups-locked-too-many"),
        ({"size": 3, "hosts": 4}, "groups-too-many-hosts"),
        ({"count": 1, "apart": True}, "groups-apart-impossible"),
    ],
)
def test_what_cannot_be_is_refused_with_the_names_and_changes_nothing(room, settings, code):
    run = room.session()
    before = room.until_groups(run)
    ids = [room.people[each] for each in GIVEN[:4]]
    asked = dict(settings)
    if "locked" in asked:
        asked["locked"] = dict.fromkeys(ids, 1) | {room.people[GIVEN[4]]: 1}
    if "hosts" in asked:
        asked["hosts"] = dict(enumerate(ids, start=1))
    if "apart" in asked:
        asked["apart"] = ((ids[0], ids[1]),)
    with pytest.raises(UserError) as refused:
        room.grouping.draw_again(run, revision=room.revision(run), settings=DrawSettings(**asked))
    assert refused.value.code in {code, "groups-unknown-place"}
    if code != "groups-bad-sizes":
        assert "Amélie" in refused.value.values["people"] or refused.value.code == "groups-unknown-place"
    assert room.members(run) == before


def test_every_fault_has_its_sentence_in_both_languages():
    words = Path(__file__).resolve().parents[2] / "resources/i18n/documents"
    for language in ("fr", "en"):
        said = json.loads((words / f"groups_{language}.json").read_text("utf-8"))
        assert {f"error.groups-{each.value.replace('_', '-')}" for each in Fault} <= said.keys()


def test_somebody_is_moved_exchanged_made_host_and_put_alone(room):
    run = room.session()
    room.until_groups(run)
    first, second, _ = (each.member_ids for each in room.running.view(run).groups)
    moved = room.grouping.move(run, first[0], 2, revision=room.revision(run))
    assert moved.refused is None
    assert [len(each) for each in room.members(run)] == [2, 4, 3]
    room.grouping.swap(run, first[1], second[0], revision=room.revision(run))
    assert second[0] in room.members(run)[0]
    assert first[1] in room.members(run)[1]
    room.grouping.host(run, second[0], revision=room.revision(run))
    assert room.running.view(run).groups[0].host_id == second[0]
    room.grouping.host(run, second[0], revision=room.revision(run), hosts=False)
    assert room.running.view(run).groups[0].host_id is None
    room.grouping.move(run, first[0], 4, revision=room.revision(run))
    assert [len(each) for each in room.members(run)] == [2, 3, 3, 1]
    room.grouping.move(run, first[0], 1, revision=room.revision(run))
    assert [len(each) for each in room.members(run)] == [3, 3, 3]


def test_what_makes_no_sense_is_refused_by_its_reason(room):
    run = room.session()
    assert room.grouping.groups(run) == ()
    room.do(run, co.Next)
    person = room.people["Amélie"]
    drawn = room.grouping.draw_again(run, revision=room.revision(run))
    assert drawn.refused is not None
    assert drawn.refused.reason is Reason.NO_GROUPS
    room.until_groups(run)
    nobody = room.grouping.move(run, "nobody", 1, revision=room.revision(run))
    assert nobody.refused is not None
    assert nobody.refused.reason is Reason.UNKNOWN_PERSON
    nowhere = room.grouping.move(run, person, 9, revision=room.revision(run))
    assert nowhere.refused is not None
    assert nowhere.refused.reason is Reason.BAD_GROUPS
    stale = room.grouping.move(run, person, 1, revision=0)
    assert stale.refused is not None
    assert stale.refused.reason is Reason.STALE


def test_groups_are_prepared_before_the_session_and_are_those_of_the_round(room):
    run = room.session()
    share = next(each.id for each in room.running.view(run).occurrences if each.grouping.value == "trios")
    room.grouping.draw_again(run, round_id=share, revision=room.revision(run))
    prepared = [set(each.member_ids) for each in room.grouping.groups(run, share)]
    room.running.open_run(room.running.run(run).state.plan.session_id)
    assert room.until_groups(run) == prepared


def test_during_a_break_between_tables_it_is_where_people_go_that_is_changed(room):
    run = room.session("world_cafe")
    room.until_groups(run)
    room.do(run, co.Next)
    going = room.running.view(run)
    assert going.groups_of != going.current_id
    person = going.groups[0].member_ids[-1]
    if person == going.groups[0].host_id:
        person = going.groups[0].member_ids[-2]
    answer = room.grouping.move(run, person, 2, revision=room.revision(run))
    assert answer.refused is None
    assert person in room.members(run)[1]
    room.do(run, co.Next)
    assert person in room.members(run)[1]


def test_another_process_reads_the_same_groups(room, tmp_path):
    run = room.session()
    groups = room.until_groups(run)
    room.do(run, ck.Regroup, seed=3)
    with open_workspace(tmp_path / "groups.cop", room.clock) as other:
        view = Running(other, room.clock).view(run)
        assert [set(each.member_ids) for each in view.groups] == room.members(run) != groups


def test_a_round_to_come_drawn_again_parts_those_it_had_put_together(room):
    run = room.session()
    ahead = next(
        each.id
        for each in room.running.view(run).occurrences
        if room.grouping.prepare(run, each.id, revision=room.revision(run)).refused is None
    )
    for seed in range(1, 13):
        before = met(each.member_ids for each in room.grouping.groups(run, ahead))
        settings = DrawSettings(seed=seed)
        answer = room.grouping.draw_again(run, revision=room.revision(run), round_id=ahead, settings=settings)
        assert answer.refused is None
        after = met(each.member_ids for each in room.grouping.groups(run, ahead))
        assert not before & after
