"""Candidates, choice and preparation of a codéveloppement, on a real file."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import CaseKind, SessionStatus
from cop_desktop.domain.errors import UserError
from cop_desktop.services.cases import Cases
from cop_desktop.services.communities import Communities
from cop_desktop.services.merging import Conflict, Seen
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)
SECRET = "Le conflit de la ruelle"


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


class World:
    def __init__(self, workspace):
        self.workspace = workspace
        self.planning = Planning(workspace, Still())
        self.cases = Cases(self.planning)
        self.people = People(workspace, Still())
        self.undoing = Undoing(workspace)
        community = Communities(workspace, Still()).create("Rives").made
        self.session = Sessions(workspace, Still()).create(community, date=dt.date(2026, 12, 17)).made
        names = ("Amélie S", "Naomi D", "Idriss B", "Maude L")
        self.who = [self.people.add(community, name, session_id=self.session).made for name in names]

    @property
    def plan(self):
        return self.planning.plan(self.session)

    @property
    def lines(self):
        return self.cases.board(self.session).lines

    def candidate(self, rank, line="", **fields):
        case = self.cases.add(self.session, self.who[rank]).made
        if line or fields:
            self.cases.edit(case, line=line, **fields)
        return case

    def everything(self):
        with self.workspace.reading() as reading:
            kinds = {type(each) for planned in self.plan.items for each in (planned.item, *planned.rounds)}
            rows = [each for kind in kinds for each in reading.all(kind)]
        cases = [line.case for line in self.lines]
        return {each.id: _bare(each) for each in (*rows, *cases)}


def _bare(row):
    return {name: value for name, value in vars(row).items() if name != "version"}


@pytest.fixture
def world(tmp_path):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as workspace:
        yield World(workspace)


def test_candidates_are_kept_in_order_with_their_kind_and_line(world):
    first, second = world.candidate(0, SECRET, kind=CaseKind.CONCERN), world.candidate(1)
    world.cases.move(second, 0)
    assert [line.case.id for line in world.lines] == [second, first]
    assert (world.lines[1].case.kind, world.lines[1].case.line) == (CaseKind.CONCERN, SECRET)
    assert [line.person.given_name for line in world.lines] == ["Naomi", "Amélie"]
    assert [line.public for line in world.lines] == ["", ""]


def test_a_choice_takes_the_first_free_consultation_and_its_public_title_says_nothing(world):
    item = world.planning.insert(world.session, "codev").made
    case = world.candidate(0, SECRET)
    assert world.cases.choose(case).made == item
    planned = world.plan.item(item)
    assert (planned.item.title, planned.item.private_title) == ("Consultation 1", SECRET)
    assert {each.client_id for each in (planned.item, *planned.rounds)} == {world.who[0]}
    assert world.lines[0].public == "Consultation 1"
    assert SECRET not in repr([each.name for each in planned.rounds])


def test_when_none_is_free_one_is_inserted_before_the_closing(world):
    for key in ("block:checkin", "block:checkout"):
        world.planning.insert(world.session, key)
    for rank in range(3):
        world.cases.choose(world.candidate(rank))
    titles = [each.item.title for each in world.plan.items]
    assert titles[1:-1] == ["Consultation 1", "Consultation 2", "Consultation 3"]
    assert [each.item.client_id for each in world.plan.items[1:-1]] == world.who[:3]


def test_two_cycles_of_one_item_help_two_people(world):
    item = world.planning.insert(world.session, "codev", cycles=2).made
    cases = [world.candidate(0, "un"), world.candidate(1, "deux")]
    assert {world.cases.choose(each).made for each in cases} == {item}
    planned = world.plan.item(item)
    assert {(each.cycle, each.client_id) for each in planned.rounds} == {
        (1, world.who[0]),
        (2, world.who[1]),
    }
    assert (planned.item.client_id, planned.item.private_title) == (None, "un · deux")
    world.cases.unchoose(cases[0])
    assert world.plan.item(item).item.private_title == "deux"


def test_one_undo_takes_a_choice_back_with_what_it_inserted(world):
    world.planning.insert(world.session, "block:checkin")
    case = world.candidate(0, SECRET)
    before = world.everything()
    changes = world.cases.choose(case)
    back = world.undoing.undo(changes)
    assert world.everything() == before
    world.undoing.undo(back)
    assert world.lines[0].public == "Consultation 1"


def test_a_choice_is_freed_and_the_sheet_stays(world):
    sheet = {"situation": "Deux groupes", "attempts": "Une médiation", "request": "Comment ouvrir?"}
    case = world.candidate(0, SECRET, **sheet)
    item = world.cases.choose(case).made
    world.cases.unchoose(case)
    planned = world.plan.item(item)
    assert (planned.item.client_id, planned.item.private_title) == (None, "")
    assert {each.client_id for each in planned.rounds} == {None}
    kept = world.lines[0].case
    assert (kept.situation, kept.attempts, kept.request) == tuple(sheet.values())


def test_the_working_title_follows_the_line_but_never_what_was_typed_by_hand(world):
    case = world.candidate(0, "avant")
    item = world.cases.choose(case).made
    world.cases.edit(case, line="après")
    assert world.plan.item(item).item.private_title == "après"
    world.planning.edit_item(item, private_title="à la main")
    world.cases.edit(case, line="encore")
    world.cases.unchoose(case)
    assert world.plan.item(item).item.private_title == "à la main"


def test_who_was_given_the_consultation_elsewhere_keeps_it(world):
    case = world.candidate(0, SECRET)
    item = world.cases.choose(case).made
    world.planning.set_client(item, 1, world.who[1])
    assert world.lines[0].public == ""
    world.cases.unchoose(case)
    assert world.plan.item(item).item.client_id == world.who[1]


def test_a_candidate_taken_off_frees_the_consultation_and_undo_brings_all_back(world):
    case = world.candidate(0, SECRET, request="Aidez-moi")
    item = world.cases.choose(case).made
    before = world.everything()
    changes = world.cases.remove(case)
    assert world.lines == ()
    assert world.plan.item(item).item.client_id is None
    world.undoing.undo(changes)
    assert world.everything() == before


def test_nothing_typed_by_another_window_is_overwritten(world):
    case = world.candidate(0, "la mienne")
    with open_workspace(world.workspace.path, Still()) as other:
        Cases(Planning(other, Still())).edit(case, line="la leur", seen=Seen({"line": "la mienne"}))
    with pytest.raises(Conflict) as clash:
        world.cases.edit(case, line="encore la mienne", seen=Seen({"line": "la mienne"}))
    assert clash.value.names == ("line",)
    assert world.lines[0].case.line == "la leur"


def test_a_live_session_takes_a_choice_but_no_new_consultation(world):
    world.planning.insert(world.session, "codev")
    first, second = world.candidate(0), world.candidate(1)
    with world.workspace.writing() as writing:
        session = world.plan.session
        writing.save(type(session)(**{**vars(session), "status": SessionStatus.LIVE}))
        writing.commit()
    world.cases.choose(first)
    with pytest.raises(UserError, match="plan-is-running"):
        world.cases.choose(second)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from("+-x"), st.integers(0, 3)), max_size=12))
def test_whatever_is_chosen_everyone_helped_has_one_place_and_undo_goes_all_the_way(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("cases") / "w.cop"
    with open_workspace(path, Still(), create=True) as workspace:
        world = World(workspace)
        cases = [world.candidate(rank, f"cas {rank}") for rank in range(4)]
        start, done = world.everything(), []
        for act, rank in steps:
            if act == "x" and rank < len(world.lines):
                done.append(world.cases.move(cases[rank], 0))
            else:
                done.append(
                    world.cases.choose(cases[rank]) if act == "+" else world.cases.unchoose(cases[rank])
                )
            chosen = [line for line in world.lines if line.public]
            helped = [each.item.client_id for each in world.plan.items if each.item.client_id]
            assert sorted(helped) == sorted(line.person.id for line in chosen)
            titles = {each.item.client_id: each.item.private_title for each in world.plan.items}
            assert all(titles[line.person.id] == line.case.line for line in chosen)
        for changes in reversed(done):
            world.undoing.undo(changes)
        assert world.everything() == start


def test_who_already_has_a_consultation_keeps_it_for_their_case(world):
    first = world.planning.insert(world.session, "codev").made
    free = world.planning.insert(world.session, "codev").made
    world.planning.set_client(free, 1, world.who[2])
    case = world.candidate(2, SECRET, situation="la suite")
    assert world.cases.choose(case).made == free
    assert world.plan.item(first).item.client_id is None
    assert world.plan.item(free).item.private_title == SECRET
    again = world.candidate(2, "une autre demande")
    assert world.cases.choose(again).made == first
