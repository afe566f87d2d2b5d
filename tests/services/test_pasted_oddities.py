"""What is pasted in any field of a plan, a charter or a name is kept, made safe, as in capture."""

import pytest

from cop_desktop.domain.session import Session
from cop_desktop.services.communities import Communities
from cop_desktop.services.minuting import Minuting
from cop_desktop.services.people import People
from cop_desktop.services.planning import Planning
from cop_desktop.services.sessions import Sessions
from cop_desktop.store.workspace import open_workspace
from tests.exchange_world import Still

ODD = "Avant\0 \ud800 \u202ede \x0b\uffff après"
SAFE = "Avant\ufffd \ufffd de \ufffd\ufffd après"


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as opened:
        yield opened


def test_no_field_refuses_what_was_pasted_and_none_loses_it(workspace, tmp_path):
    communities, sessions = Communities(workspace, Still()), Sessions(workspace, Still())
    planning, people = Planning(workspace, Still()), People(workspace, Still())
    community = communities.create(ODD).made
    communities.edit(community, purpose=ODD, agreements=(ODD, "Écouter"))
    session = sessions.create(community, title=ODD).made
    sessions.edit(session, place=ODD, expected_outcomes=(ODD,))
    item = planning.insert(session, "codev", title=ODD).made
    planning.edit_item(item, private_title=ODD, summary=ODD)
    planning.add_item(session, ODD)
    first = planning.plan(session).items[0].rounds[0].id
    planning.edit_round(first, question=ODD, prompt=ODD)
    person = people.add(community, ODD, role_title=ODD).made
    people.set_organization(person, ODD)
    kept = communities.get(community)
    assert (kept.name, kept.purpose, kept.agreements) == (SAFE, SAFE, (SAFE, "Écouter"))
    with workspace.reading() as reading:
        told = reading.get(Session, session)
    assert (told.title, told.place, told.expected_outcomes) == (SAFE, SAFE, (SAFE,))
    planned = planning.plan(session).items
    assert {each.item.title for each in planned} == {SAFE}
    assert (planned[0].item.private_title, planned[0].rounds[0].question) == (SAFE, SAFE)
    assert [line.person.full_name for line in people.roster(community)] == [SAFE]
    assert Minuting(workspace, Still()).export(session, tmp_path / "m.docx").path.is_file()
