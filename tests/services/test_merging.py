"""Two openings of one file: what one has written since the other looked is never overwritten unasked."""

import datetime as dt

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AttendanceStatus, Level, SessionRole
from cop_desktop.domain.errors import ChangedElsewhere, UserError
from cop_desktop.services.communities import Communities
from cop_desktop.services.merging import Conflict, Seen
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.seasons import Seasons
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


class Desk:
    """One program on the file."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.communities = Communities(workspace, Still())
        self.people = People(workspace, Still())
        self.sessions = Sessions(workspace, Still())
        self.planning = Planning(workspace, Still())
        self.seasons = Seasons(workspace, Still())
        self.undoing = Undoing(workspace)


@pytest.fixture
def desks(tmp_path):
    with (
        open_workspace(tmp_path / "w.cop", Still(), create=True) as one,
        open_workspace(tmp_path / "w.cop", Still()) as other,
    ):
        yield Desk(one), Desk(other)


@pytest.fixture
def session(desks):
    mine, _ = desks
    community = mine.communities.create("Rives").made
    for name in ("Amélie S", "Carl D", "Félix G", "Idriss B", "Maude L"):
        mine.people.add(community, name)
    made = mine.sessions.create(community, title="Décembre", date=dt.date(2026, 12, 17)).made
    for key in ("block:checkin", "codev", "block:checkout"):
        mine.planning.insert(made, key)
    return made


def test_a_text_changed_elsewhere_is_not_overwritten_and_the_rest_is_merged(desks, session):
    mine, hers = desks
    each = mine.planning.plan(session).items[1].rounds[0]
    seen = Seen({"question": each.question})
    hers.planning.edit_round(each.id, seen=seen, question="La sienne?")
    hers.planning.edit_round(each.id, seen=Seen({"prompt": each.prompt}), prompt="Écouter")
    with pytest.raises(Conflict) as told:
        mine.planning.edit_round(each.id, seen=seen, question="La mienne?")
    assert told.value.names == ("question",)
    assert told.value.theirs.question == "La sienne?"
    mine.planning.edit_round(each.id, seen=Seen({"wall": each.wall}), wall="À moi")
    now = mine.planning.plan(session).round(each.id)[1]
    assert (now.question, now.prompt, now.wall) == ("La sienne?", "Écouter", "À moi")
    mine.planning.edit_round(each.id, seen=Seen({"question": "La sienne?"}), question="La mienne?")
    assert hers.planning.plan(session).round(each.id)[1].question == "La mienne?"


def test_both_writing_the_same_is_no_conflict(desks, session):
    mine, hers = desks
    item = mine.planning.plan(session).items[0].item
    seen = Seen({"title": item.title})
    hers.planning.edit_item(item.id, seen=seen, title="Accueil des membres")
    mine.planning.edit_item(item.id, seen=seen, title="Accueil  des membres ")


def test_one_s_own_writes_are_never_a_conflict(desks, session):
    """Three presses before the screen has followed: what was shown is old, and nobody else has written."""
    mine, hers = desks
    plan = mine.planning.plan(session)
    each, item = plan.items[1].rounds[0], plan.items[0].item
    for seconds in (300, 360, 420):
        mine.planning.edit_round(each.id, seen=Seen({"seconds": each.seconds}, plan.as_of), seconds=seconds)
    for to in (1, 2):
        mine.planning.move_item(item.id, to, seen=plan)
    mine.planning.remove_item(plan.items[1].id, seen=plan)
    hers.planning.edit_item(item.id, title="À elle")
    assert len(mine.planning.plan(session).items) == 2


@pytest.mark.parametrize(
    ("fields", "theirs"),
    [
        ({"seconds": 600}, {"seconds": 420}),
        ({"level": Level.ROOM}, {"level": Level.SHAREABLE}),
        ({"capture": ["idea"]}, {"capture": ["need", "note"]}),
    ],
)
def test_a_choice_made_elsewhere_is_not_overwritten(desks, session, fields, theirs):
    mine, hers = desks
    plan = mine.planning.plan(session)
    each = plan.items[1].rounds[0]
    ((name, _),) = fields.items()
    old = each.settings[name] if name == "capture" else getattr(each, name)
    hers.planning.edit_round(each.id, **theirs)
    with pytest.raises(Conflict):
        mine.planning.edit_round(each.id, seen=Seen({name: old}, plan.as_of), **fields)


def test_an_item_s_level_is_not_given_over_what_a_round_was_given_elsewhere(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    item = plan.items[1]
    assert item.item.level is not Level.SHAREABLE
    hers.planning.edit_round(item.rounds[2].id, level=Level.SHAREABLE)
    seen = Seen({"level": item.item.level}, plan.as_of)
    with pytest.raises(Conflict):
        mine.planning.edit_item(item.id, seen=seen, shown=plan, level=Level.MEMBERS)
    assert mine.planning.plan(session).items[1].rounds[2].level is Level.SHAREABLE


SHAPES = {
    "stretch": lambda desk, plan: desk.planning.stretch_item(plan.items[1].id, 1800, seen=plan),
    "fit": lambda desk, plan: desk.planning.fit_people(plan.items[1].id, seen=plan),
    "remove": lambda desk, plan: desk.planning.remove_item(plan.items[1].id, seen=plan),
    "remove round": lambda desk, plan: desk.planning.remove_round(plan.items[1].rounds[0].id, seen=plan),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_is_stretched_or_removed_under_another_hand(desks, session, shape):
    mine, hers = desks
    plan = mine.planning.plan(session)
    for name in ("Naomi D", "Jean Q", "Rosa P"):
        mine.people.add(plan.community.id, name, session_id=session)
    hers.planning.edit_round(plan.items[1].rounds[0].id, seconds=900)
    before = hers.planning.plan(session).items
    with pytest.raises(Conflict):
        SHAPES[shape](mine, plan)
    assert hers.planning.plan(session).items == before
    SHAPES[shape](mine, mine.planning.plan(session))
    assert hers.planning.plan(session).items != before


def test_a_text_written_elsewhere_stops_a_removal_and_no_stretching(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    hers.planning.edit_round(plan.items[1].rounds[0].id, question="Neuve?")
    with pytest.raises(Conflict):
        mine.planning.remove_item(plan.items[1].id, seen=plan)
    mine.planning.stretch_item(plan.items[1].id, 1800, seen=plan)


def test_a_round_added_elsewhere_is_not_taken_off_with_its_item(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    hers.planning.add_round(plan.items[0].id, "Une de plus")
    with pytest.raises(Conflict):
        mine.planning.remove_item(plan.items[0].id, seen=plan)


def test_cycles_edited_elsewhere_are_not_taken_away(desks, session):
    mine, hers = desks
    item = mine.planning.plan(session).items[1].id
    mine.planning.set_cycles(item, 2)
    plan = mine.planning.plan(session)
    hers.planning.edit_round(plan.item(item).rounds[-1].id, question="À elle?")
    with pytest.raises(Conflict):
        mine.planning.set_cycles(item, 1, seen=plan)
    hers.planning.set_cycles(item, 3)
    with pytest.raises(Conflict) as told:
        mine.planning.set_cycles(item, 2, seen=plan)
    assert told.value.names == ("cycle",)


def test_an_order_given_elsewhere_is_not_undone_by_a_move(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    first, second, last = (each.id for each in plan.items)
    hers.planning.move_item(last, 0)
    with pytest.raises(Conflict) as told:
        mine.planning.move_item(first, 1, seen=plan)
    assert told.value.names == ("position",)
    assert [each.id for each in mine.planning.plan(session).items] == [last, first, second]
    rounds = plan.item(second).rounds
    hers.planning.move_round(rounds[-1].id, 0)
    with pytest.raises(Conflict):
        mine.planning.move_round(rounds[0].id, 2, seen=plan)


def test_what_came_elsewhere_does_not_stop_a_move(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    hers.planning.insert(session, "block:pause")
    hers.planning.edit_item(plan.items[0].id, title="Bienvenue")
    mine.planning.move_item(plan.items[0].id, 1, seen=plan)
    assert mine.planning.plan(session).items[1].item.title == "Bienvenue"


def test_a_client_chosen_elsewhere_stays(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    item, (one, two, *_) = plan.items[1], [line.person.id for line in plan.attendance]
    hers.planning.set_client(item.id, 1, one)
    with pytest.raises(Conflict):
        mine.planning.set_client(item.id, 1, two, seen=Seen({"client_id": None}, plan.as_of))


def test_words_for_what_was_taken_off_elsewhere_can_bring_it_back(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    item, each = plan.items[1], plan.items[1].rounds[1]
    hers.planning.remove_item(item.id)
    with pytest.raises(Conflict) as told:
        mine.planning.edit_round(each.id, seen=Seen({"question": ""}), question="Encore?")
    assert told.value.names == ("deleted_at",)
    mine.planning.bring_back(item.id, (each.id,), [other.id for other in item.rounds])
    mine.planning.edit_round(each.id, question="Encore?")
    back = mine.planning.plan(session).item(item.id)
    assert len(back.rounds) == len(item.rounds)
    assert back.rounds[1].question == "Encore?"


def test_facts_of_a_session(desks, session):
    mine, hers = desks
    hers.sessions.edit(session, place="Salle 2", title="À elle")
    with pytest.raises(Conflict):
        mine.sessions.edit(session, seen=Seen({"place": ""}), place="Salle 1")
    mine.sessions.edit(session, seen=Seen({"starts_at": dt.time(13)}), starts_at=dt.time(12))
    seen = mine.sessions.get(session)
    assert (seen.place, seen.starts_at) == ("Salle 2", dt.time(12))
    hers.sessions.edit(session, purpose_text="Autre")
    with pytest.raises(Conflict):
        mine.sessions.remove(session, seen=seen)
    mine.sessions.remove(session, seen=mine.sessions.get(session))


def test_communities_and_seasons(desks, session):
    mine, hers = desks
    (community,) = mine.communities.all()
    hers.communities.edit(community.id, purpose="À elle")
    with pytest.raises(Conflict):
        mine.communities.edit(community.id, seen=Seen({"purpose": ""}), purpose="À moi")
    with pytest.raises(Conflict):
        mine.communities.remove(community.id, seen=community)
    mine.communities.edit(community.id, seen=Seen({"domain": ""}), domain="Santé")
    assert mine.communities.get(community.id).purpose == "À elle"
    (season,) = mine.communities.seasons(community.id)
    hers.communities.edit_season(season.id, label="La sienne")
    with pytest.raises(Conflict):
        mine.communities.edit_season(season.id, seen=Seen({"label": season.label}), label="La mienne")
    mine.seasons.close(season.id)
    with pytest.raises(UserError, match="season-closed"):
        hers.seasons.close(season.id)
    hers.seasons.reopen(season.id)
    assert mine.seasons.reopen(season.id).kinds == frozenset(), "the other window has just done it"


def test_people_and_who_comes(desks, session):
    mine, hers = desks
    line = mine.people.attending(session)[0]
    who = line.person.id
    hers.people.rename(who, "Amélie Sansregret")
    with pytest.raises(Conflict):
        mine.people.rename(who, "Amélie Saint-Regret", seen=Seen({"full_name": line.person.full_name}))
    mine.people.edit(who, seen=Seen({"role_title": ""}), role_title="Ergo")
    hers.people.set_organization(who, "CLSC")
    with pytest.raises(Conflict):
        mine.people.set_organization(who, "CHU", seen=Seen({"organization": ""}))
    assert mine.people.attending(session)[0].person.full_name == "Amélie Sansregret"

    hers.people.set_attendance(session, who, status=AttendanceStatus.EXCUSED)
    seen = Seen({"status": AttendanceStatus.EXPECTED, "role": SessionRole.PARTICIPANT})
    with pytest.raises(Conflict):
        mine.people.set_attendance(session, who, status=AttendanceStatus.REMOTE, seen=seen)
    with pytest.raises(Conflict):
        mine.people.unexpect(session, who, seen=seen)
    mine.people.set_attendance(session, who, role=SessionRole.FACILITATOR, seen=seen)
    kept = mine.people.attending(session)[0].attendance
    assert (kept.status, kept.role) == (AttendanceStatus.EXCUSED, SessionRole.FACILITATOR)
    hers.people.unexpect(session, who)
    with pytest.raises(Conflict) as told:
        mine.people.set_attendance(session, who, role=SessionRole.GUEST, seen=seen)
    assert told.value.names == ("deleted_at",)
    assert who not in {each.person.id for each in mine.people.attending(session)}


# Undo


def test_undo_leaves_what_another_hand_wrote_in_other_fields(desks, session):
    mine, hers = desks
    each = mine.planning.plan(session).items[1].rounds[0]
    done = mine.planning.edit_round(each.id, question="La mienne?")
    hers.planning.edit_round(each.id, prompt="La sienne")
    mine.undoing.undo(done)
    now = mine.planning.plan(session).round(each.id)[1]
    assert (now.question, now.prompt) == (each.question, "La sienne")


def test_undo_never_undoes_another_s_edit_and_says_so(desks, session):
    mine, hers = desks
    each = mine.planning.plan(session).items[1].rounds[0]
    done = mine.planning.edit_round(each.id, question="La mienne?")
    hers.planning.edit_round(each.id, question="La sienne?")
    with pytest.raises(ChangedElsewhere) as told:
        mine.undoing.undo(done)
    assert told.value.code == "undo-changed-elsewhere"
    assert mine.planning.plan(session).round(each.id)[1].question == "La sienne?"


def test_undoing_an_insertion_does_not_take_away_what_was_hung_on_it(desks, session):
    mine, hers = desks
    done = mine.planning.insert(session, "block:pause")
    hers.planning.add_round(done.made, "À elle")
    with pytest.raises(ChangedElsewhere):
        mine.undoing.undo(done)
    assert [each.name for each in mine.planning.plan(session).item(done.made).rounds][-1] == "À elle"


def test_undoing_a_person_does_not_take_away_whom_another_chose(desks, session):
    mine, hers = desks
    plan = mine.planning.plan(session)
    done = mine.people.add(plan.community.id, "Naomi D", session_id=session)
    hers.planning.set_client(plan.items[1].id, 1, done.made)
    with pytest.raises(ChangedElsewhere):
        mine.undoing.undo(done)
