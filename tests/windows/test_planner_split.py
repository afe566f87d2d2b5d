"""How the people of a round are split, in the plan: a chip, its menu, and what the run then freezes."""

from cop_desktop.domain.codes import RoundKind
from cop_desktop.domain.run.freezing import freeze_round
from cop_desktop.domain.run.plan import Grouping
from tests.windows.planner_hand import NBSP, world

__all__ = ["world"]


def opened(world, format_key, test):
    """Open the plan on the first round of a format that passes a test; gives its id and the chip."""
    item = world.planning.insert(world.session, format_key).made
    world.open()
    planned = next(each for each in world.plan.items if each.item.id == item)
    each = next(each for each in planned.rounds if test(each))
    world.choose(each.id)
    return each.id, world.page.round_card.split_chip


def offered(menu):
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def frozen(world, round_id):
    return freeze_round(world.plan.round(round_id)[1])


def nested(each):
    return each.kind is RoundKind.NESTED


def test_the_chip_says_how_people_are_split(world):
    _, chip = opened(world, "one_two_four_all", nested)
    assert chip.isVisible()
    assert chip.text() == f"{NBSP}En duos"
    assert chip.accessibleName() == f"Comment on se répartit{NBSP}: En duos"
    assert set(offered(chip.menu())) == {"En duos", "En trios", "En quatuors", "En groupes de…"}


def test_another_way_is_what_the_run_freezes_and_is_taken_back(world):
    round_id, chip = opened(world, "one_two_four_all", nested)
    offered(chip.menu())["En trios"].trigger()
    world.settle()
    assert (frozen(world, round_id).grouping, frozen(world, round_id).group_size) == (Grouping.TRIOS, 3)
    assert chip.text() == f"{NBSP}En trios"
    world.press("Ctrl+Z")
    assert frozen(world, round_id).grouping is Grouping.PAIRS
    assert chip.text() == f"{NBSP}En duos"


def test_a_size_is_chosen(world):
    round_id, chip = opened(world, "one_two_four_all", nested)
    sizes = offered(chip.menu())["En groupes de…"].menu()
    next(each for each in sizes.actions() if each.text().startswith("5")).trigger()
    world.settle()
    assert (frozen(world, round_id).grouping, frozen(world, round_id).group_size) == (
        Grouping.SMALL_GROUPS,
        5,
    )
    assert chip.text() == f"{NBSP}Groupes de 5"


def test_a_plain_round_may_be_split_and_who_speaks_follows(world):
    round_id, chip = opened(world, "aar", lambda each: each.round_key == "why")
    assert chip.text() == f"{NBSP}Tout le groupe ensemble"
    offered(chip.menu())["En duos"].trigger()
    world.settle()
    assert frozen(world, round_id).grouping is Grouping.PAIRS
    assert world.plan.round(round_id)[1].settings["speakers"] == "pairs"


def test_hosts_are_named_where_people_move(world):
    round_id, chip = opened(world, "world_cafe", lambda each: each.kind is RoundKind.ROTATION)
    assert chip.text() == f"{NBSP}Tables de 4"
    hosts = offered(chip.menu())[f"Qui accueille{NBSP}: reste quand les autres se déplacent"].menu()
    assert len(hosts.actions()) == 9
    for name in ("Naomi Dubé-Laforge", "Amélie Sansregret"):
        menu = offered(chip.menu())[f"Qui accueille{NBSP}: reste quand les autres se déplacent"].menu()
        next(each for each in menu.actions() if each.text() == name).trigger()
        world.settle()
    assert frozen(world, round_id).host_ids == (
        world.ids["Naomi Dubé-Laforge"],
        world.ids["Amélie Sansregret"],
    )
    assert chip.text() == f"{NBSP}Tables de 4 · 2 hôtes"
    menu = offered(chip.menu())[f"Qui accueille{NBSP}: reste quand les autres se déplacent"].menu()
    next(each for each in menu.actions() if each.text() == "Amélie Sansregret").trigger()
    world.settle()
    assert frozen(world, round_id).host_ids == (world.ids["Naomi Dubé-Laforge"],)


def test_turns_breaks_and_silence_leave_no_choice(world):
    _, chip = opened(world, "one_two_four_all", lambda each: each.kind is RoundKind.SILENT)
    assert not chip.isVisible()
    turns = next(each for each in world.plan.items[0].rounds if each.kind is RoundKind.TURNS)
    world.choose(turns.id)
    assert not chip.isVisible()
