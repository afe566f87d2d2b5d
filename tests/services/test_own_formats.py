"""A format of one's own: saved from a plan, planned again, shared, taken; a bad file leaves nothing."""

import datetime as dt
import json
from importlib.resources import files

import pytest

from cop_desktop.domain.agenda.as_format import key_from
from cop_desktop.domain.agenda_item import OwnFormat
from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import Language
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.faults import Refused
from cop_desktop.domain.formats.checking import FormatsRefused
from cop_desktop.domain.formats.reading import read_format
from cop_desktop.services.communities import Communities
from cop_desktop.services.exchanging import Exchanging, parse_incoming
from cop_desktop.services.format_library import shipped_formats
from cop_desktop.services.own_formats import OwnFormats
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)
SHIPPED = shipped_formats()


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as opened:
        yield opened


@pytest.fixture
def community(workspace):
    made = Communities(workspace, Still()).create("Rives").made
    for name in ("Amélie", "Carl", "Félix", "Geneviève", "Idriss", "Jean", "Maude", "Naomi"):
        People(workspace, Still()).add(made, name)
    return made


@pytest.fixture
def session(workspace, community):
    return Sessions(workspace, Still()).create(community, title="Rencontre", date=dt.date(2026, 12, 17)).made


@pytest.fixture
def planning(workspace):
    return Planning(workspace, Still())


@pytest.fixture
def own(workspace):
    return OwnFormats(workspace, SHIPPED)


def insert(planning, session, key, **more):
    return planning.insert(session, key, **more).made


@pytest.mark.parametrize("form", list(SHIPPED), ids=lambda form: form.format_key)
def test_every_format_can_be_kept_as_ones_own_and_planned_the_same(planning, session, own, form):
    item = insert(planning, session, form.format_key)
    own.save(item, "Notre formule")
    plan = planning.plan(session)
    kept = plan.formats.get("own:notre_formule")
    again = insert(planning, session, "own:notre_formule")
    plan = planning.plan(session)
    first, second = plan.item(item), plan.item(again)

    def told(planned):
        return [
            (each.kind, each.name, each.seconds, each.wall, each.instruction, each.prompt, each.level)
            for each in planned.rounds
        ]

    assert told(second) == told(first)
    assert kept.name.say(Language.ENGLISH) == "Notre formule"
    assert second.item.format_key == "own:notre_formule"


def test_placeholders_stay_where_nobody_changed_the_words(planning, session, own):
    item = insert(planning, session, "one_two_four_all")
    alone = next(each for each in planning.plan(session).item(item).rounds if each.round_key == "one")
    planning.edit_round(alone.id, seconds=180)
    own.save(item, "Plus lent")
    kept = planning.plan(session).formats.get("own:plus_lent")
    again = insert(planning, session, "own:plus_lent")
    rounds = planning.plan(session).item(again).rounds
    assert next(each for each in rounds if each.round_key == "one").seconds == 180
    assert "trois minutes" in " ".join(f"{each.wall} {each.instruction}" for each in rounds)
    assert "{minutes}" in " ".join(f"{e.wall.fr}{e.instruction.fr}" for _, e in kept.rounds())
    assert "{minutes}" in " ".join(f"{e.wall.en}{e.instruction.en}" for _, e in kept.rounds())


def test_words_of_ones_own_come_but_nothing_of_one_session(planning, session, own, workspace):
    item = planning.add_item(session, "Cercle des lectures", 600).made
    [only] = planning.plan(session).item(item).rounds
    planning.edit_round(
        only.id,
        instruction="Pendant dix minutes, lisez à voix haute.",
        question="Que dit Maude?",
        prompt="Maude est fragile",
        wall="Lisons.",
    )
    own.save(item, "Lectures")
    with workspace.reading() as reading:
        [row] = reading.all(OwnFormat)
    text = json.dumps(row.definition, ensure_ascii=False)
    assert "Maude" not in text
    assert "Pendant {minutes}, lisez" in text, "the length is told by the plan from now on"
    longer = planning.insert(session, "own:lectures", factor=2.0).made
    assert (
        planning.plan(session).item(longer).rounds[0].instruction == "Pendant 20 minutes, lisez à voix haute."
    )


def test_a_number_the_plan_decides_is_refused_with_its_place(planning, session, own, workspace):
    item = insert(planning, session, "one_two_four_all")
    alone = next(each for each in planning.plan(session).item(item).rounds if each.round_key == "one")
    planning.edit_round(alone.id, instruction="Pendant quatre minutes, écrivez.")
    with pytest.raises(FormatsRefused) as refused:
        own.save(item, "Faux")
    assert refused.value.faults[0].place.endswith("instruction.fr")
    with workspace.reading() as reading:
        assert reading.count(OwnFormat) == 0
    with pytest.raises(UserError, match="format-needs-name"):
        own.save(item, "   ")


def test_the_same_name_replaces_and_undo_brings_back(planning, session, own, workspace):
    item = insert(planning, session, "block:checkin")
    own.save(item, "Notre accueil")
    [only] = planning.plan(session).item(item).rounds
    planning.edit_round(only.id, wall="Bonjour à vous.")
    changes = own.save(item, "Notre accueil")
    assert (
        planning.plan(session).formats.get("own:notre_accueil").parts[0].rounds[0].wall.fr
        == "Bonjour à vous."
    )
    Undoing(workspace).undo(changes)
    assert (
        planning.plan(session).formats.get("own:notre_accueil").parts[0].rounds[0].wall.fr
        != "Bonjour à vous."
    )
    removed = own.remove(planning.plan(session).community.id, "own:notre_accueil")
    assert planning.plan(session).formats.find("own:notre_accueil") is None
    assert planning.plan(session).item(item) is not None
    Undoing(workspace).undo(removed)
    assert planning.plan(session).formats.find("own:notre_accueil") is not None


def test_shared_as_a_file_and_taken_elsewhere_once(tmp_path, planning, session, own, community, workspace):
    item = insert(planning, session, "codev")
    own.save(item, "Codév court")
    file = tmp_path / "codev.json"
    own.give(community, "own:codev_court", file)
    with pytest.raises(UserError, match="file-exists"):
        own.give(community, "own:codev_court", file)
    assert own.take(community, file).already == 1, "it came from here"
    other = Communities(workspace, Still()).create("Autre").made
    with workspace.reading() as reading:
        assert reading.count(OwnFormat, community_id=other) == 0, "between communities nothing crosses"
    taken = own.take(other, file)
    assert [each.name.fr for each in taken.added] == ["Codév court"]
    assert own.take(other, file).changes.kinds == frozenset()
    plain = json.loads(file.read_text("utf-8"))
    plain["formats"][0]["calm_clock"] = False
    (tmp_path / "b.json").write_text(json.dumps(plain), "utf-8")
    own.take(other, tmp_path / "b.json")
    with workspace.reading() as reading:
        keys = sorted(each.key for each in reading.all(OwnFormat, community_id=other))
    assert keys == ["codev_court", "codev_court_2"]
    Undoing(workspace).undo(taken.changes)


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda f: f["blocks"][0]["rounds"][0].update(seconds=-5), "formats[1].blocks[0].rounds[0].seconds"),
        (lambda f: f["blocks"][0]["rounds"][0].pop("kind"), "formats[1].blocks[0].rounds[0].kind"),
        (lambda f: f["blocks"][0]["repeat"].update(max=10**9), "formats[1].blocks[0].repeat.max"),
        (
            lambda f: f["blocks"][0]["rounds"][0]["instruction"].update(en="For five minutes."),
            "formats[1].blocks[0].rounds[0].instruction.en",
        ),
    ],
)
def test_one_bad_format_of_a_file_and_none_is_taken(tmp_path, own, community, workspace, spoil, place):
    text = (files("cop_desktop") / "_built" / "data" / "formats.json").read_text(encoding="utf-8")
    good, bad = json.loads(text)["formats"][0], json.loads(text)["formats"][0]
    bad["key"] = "worse"
    bad.pop("default_total_seconds")
    spoil(bad)
    file = tmp_path / "f.json"
    file.write_text(json.dumps({"schema": "formats/1", "formats": [good, bad]}), "utf-8")
    with pytest.raises(FormatsRefused) as refused:
        own.take(community, file)
    assert place in [each.place for each in refused.value.faults]
    with workspace.reading() as reading:
        assert reading.count(OwnFormat) == 0


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"schema": "formats/1", "formats": []}', "{", '{"schema": "x"}']
)
def test_junk_is_refused(tmp_path, own, community, text):
    file = tmp_path / "f.json"
    file.write_text(text, "utf-8")
    with pytest.raises((FormatsRefused, Refused)):
        own.take(community, file)


@pytest.mark.parametrize("name", ["Notre cercle d’été", "25/10", "Œuvres & cie", "中文", "x" * 90, "--", "É"])
def test_any_name_makes_a_key(planning, session, own, name):
    item = insert(planning, session, "block:checkin")
    own.save(item, name)
    assert read_format({**_definition(planning, session), "key": key_from(name)}).key == key_from(name)


def _definition(planning, session):
    with planning.workspace.reading() as reading:
        return dict(reading.all(OwnFormat)[0].definition)


def test_blocks_of_a_file_are_not_left_out_unseen(tmp_path, own, community):
    text = (files("cop_desktop") / "_built" / "data" / "formats.json").read_text(encoding="utf-8")
    (tmp_path / "f.json").write_text(text, "utf-8")
    with pytest.raises(FormatsRefused) as refused:
        own.take(community, tmp_path / "f.json")
    assert [each.place for each in refused.value.faults] == ["building_blocks"]


def test_an_exchange_file_with_a_bad_format_of_ones_own_is_refused(
    tmp_path, planning, session, own, workspace
):
    own.save(insert(planning, session, "codev"), "Codév")
    Exchanging(workspace, Still()).export_file(tmp_path / "all.json", everything=True)
    plain = json.loads((tmp_path / "all.json").read_text("utf-8"))
    plain["own_formats"][0]["definition"]["blocks"][0]["rounds"][0]["seconds"] = -5
    with open_workspace(tmp_path / "other.cop", Still(), create=True) as other:
        with pytest.raises(Refused) as refused:
            Exchanging(other, Still()).bring(parse_incoming(json.dumps(plain).encode()))
        with other.reading() as reading:
            assert reading.count(OwnFormat) == 0
    assert [each.place for each in refused.value.faults] == [
        "own_formats[0].definition.blocks[0].rounds[0].seconds"
    ]
