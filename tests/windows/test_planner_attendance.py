"""One changed attendance: turns and times follow, one sentence says so, one undo takes it all back."""

from cop_desktop.domain.codes import AttendanceStatus, Language, SessionRole
from tests.windows.planner_hand import NAMES, NBSP, world  # noqa: F401


def lengths(made):
    return [each.seconds for planned in made.plan.items for each in planned.rounds]


def expected(made, *names):
    for name in names:
        made.people.set_attendance(made.session, made.ids[name], status=AttendanceStatus.EXPECTED)


def test_who_is_excused_shortens_the_turns_and_it_is_said_with_a_way_back(world, messages):  # noqa: F811
    expected(world, *NAMES)
    item = world.planning.insert(world.session, "codev").made
    world.open()
    before = lengths(world)
    world.presenter.attend(world.ids[NAMES[0]], status=AttendanceStatus.EXCUSED)
    world.settle()
    assert world.plan.people_in_circle == 8
    assert lengths(world) != before
    assert sum(lengths(world)) < sum(before)
    [shown] = [each for each in messages.heard if "personnes" in each]
    minutes = sum(lengths(world)) // 60
    hour = f"13{NBSP}h{NBSP}{minutes}" if minutes < 60 else f"14{NBSP}h{NBSP}{minutes - 60}"
    consultation = next(
        each.seconds // 60 for each in world.plan.item(item).rounds if each.round_key == "consultation"
    )
    assert shown.startswith(
        f"8 personnes{NBSP}: «{NBSP}Consultation et exploration{NBSP}» passe à {consultation}{NBSP}min"
    )
    assert shown.endswith(f"fin prévue à {hour}")
    world.press("Ctrl+Z", world.page)
    assert lengths(world) == before
    assert world.plan.people_in_circle == 9


def test_a_length_set_by_hand_stays_and_the_turns_are_told(world, messages):  # noqa: F811
    expected(world, *NAMES)
    item = world.planning.insert(world.session, "codev").made
    world.planning.stretch_item(item, 45 * 60)
    world.open()
    before = lengths(world)
    world.presenter.attend(world.ids[NAMES[0]], role=SessionRole.FACILITATOR)
    world.settle()
    assert lengths(world) == before
    told = [each for each in messages.heard if "personnes" in each]
    assert [each for each in told if "tour" in each]


def test_a_length_set_by_hand_to_what_it_was_stays_until_fitted_again(world, messages):  # noqa: F811
    expected(world, *NAMES)
    item = world.planning.insert(world.session, "codev").made
    world.open()
    turns = next(each for each in world.plan.item(item).rounds if each.round_key == "consultation")
    world.planning.edit_round(turns.id, seconds=turns.seconds)
    world.presenter.attend(world.ids[NAMES[0]], status=AttendanceStatus.EXCUSED)
    world.settle()
    now = {each.id: each for each in world.plan.item(item).rounds}
    assert now[turns.id].seconds == turns.seconds
    assert any(each.seconds != turns.seconds for each in now.values() if each.round_key == "learning")
    world.planning.fit_people(item)
    world.presenter.attend(world.ids[NAMES[1]], status=AttendanceStatus.EXCUSED)
    world.settle()
    now = {each.id: each for each in world.plan.item(item).rounds}
    assert now[turns.id].seconds < turns.seconds


def test_what_changes_nothing_says_nothing(world, messages):  # noqa: F811
    expected(world, *NAMES)
    world.planning.insert(world.session, "block:pause")
    world.open()
    world.presenter.attend(world.ids[NAMES[0]], status=AttendanceStatus.REMOTE)
    world.presenter.attend(world.ids[NAMES[1]], status=AttendanceStatus.EXCUSED)
    world.settle()
    assert not messages.heard


def test_in_english_too(world, messages, languages):  # noqa: F811
    languages.switch(Language.ENGLISH)
    expected(world, *NAMES)
    world.planning.insert(world.session, "codev")
    world.open()
    world.presenter.unexpect(world.ids[NAMES[0]])
    world.settle()
    [shown] = [each for each in messages.heard if "people" in each]
    assert shown.startswith("Taken off the list. 8 people: “")
    assert "; the plan ends at 2:" in shown
    languages.switch(Language.FRENCH)
