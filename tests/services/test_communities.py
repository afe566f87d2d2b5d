"""A name alone makes a community; its charter is edited, its seasons follow."""

import datetime as dt

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AddressForm, Language
from cop_desktop.domain.errors import UserError
from cop_desktop.services.communities import Communities, code_from_name
from cop_desktop.services.undoing import Undoing
from cop_desktop.store.workspace import open_workspace

NOW = int(dt.datetime(2026, 11, 22, 18, 0, tzinfo=dt.UTC).timestamp() * 1000)


class Still:
    def now(self):
        return Instant(NOW, 0, "boot")


@pytest.fixture
def workspace(tmp_path):
    with open_workspace(tmp_path / "w.cop", Still(), create=True) as opened:
        yield opened


@pytest.fixture
def communities(workspace):
    return Communities(workspace, Still())


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Communauté de pratique des Rives en sécurité urbaine", "RSU"),
        ("Eastern Ridge Literacy Exchange", "ERL"),
        ("Écoute", "ECO"),
        ("La communauté de pratique", "LCDP"),
        ("漢字", "C"),
    ],
)
def test_a_code_comes_from_the_words_that_carry_sense(name, code):
    assert code_from_name(name) == code


def test_a_name_alone_is_enough(communities):
    first = communities.create("  Sécurité   urbaine ")
    second = communities.create("Santé unifiée", language=Language.ENGLISH)
    one, two = communities.get(first.made), communities.get(second.made)
    assert (one.name, one.code, one.language) == ("Sécurité urbaine", "SU", Language.FRENCH)
    assert (two.code, two.language, two.founded_on) == ("SU2", Language.ENGLISH, dt.date(2026, 11, 22))
    assert [each.name for each in communities.all()] == ["Santé unifiée", "Sécurité urbaine"]
    with pytest.raises(UserError, match="community-needs-name"):
        communities.create("   ")


def test_the_charter_is_edited_and_two_communities_never_share_a_code(communities, workspace):
    made = communities.create("Sécurité urbaine").made
    communities.create("Littératie")
    edited = communities.edit(
        made, purpose="Apprendre", address_form=AddressForm.TU, agreements=("On écoute",)
    )
    assert communities.get(made).address_form is AddressForm.TU
    with pytest.raises(UserError, match="community-code-taken"):
        communities.edit(made, code="LIT")
    with pytest.raises(TypeError):
        communities.edit(made, version=9)
    Undoing(workspace).undo(edited)
    assert communities.get(made).purpose == ""


def test_a_community_put_aside_comes_back(communities, workspace):
    made = communities.create("Sécurité urbaine").made
    gone = communities.remove(made)
    assert communities.all() == []
    Undoing(workspace).undo(gone)
    assert [each.id for each in communities.all()] == [made]


def test_seasons_the_latest_first(communities):
    made = communities.create("Sécurité urbaine").made
    communities.open_season(made, "", starts_on=dt.date(2025, 8, 1), ends_on=dt.date(2026, 7, 31))
    communities.open_season(made, "Deuxième", starts_on=dt.date(2026, 8, 1), ends_on=dt.date(2027, 7, 31))
    seasons = communities.seasons(made)
    assert [each.label for each in seasons] == ["Deuxième", "2025-2026"]
    assert seasons[0].planned_sessions == 7
    communities.edit_season(seasons[0].id, planned_sessions=9)
    assert communities.seasons(made)[0].planned_sessions == 9
