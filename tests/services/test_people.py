"""A person from a name alone; who is expected, present, excused, and in which role."""

import datetime as dt

import pytest

from cop_desktop.domain.clock import Instant
from cop_desktop.domain.codes import AttendanceStatus, Language, MembershipKind, SessionRole
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.people import Organization, PrivacyConsent
from cop_desktop.services.communities import Communities
from cop_desktop.services.people import People, split_name
from cop_desktop.services.sessions import Sessions
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
def community(workspace):
    return Communities(workspace, Still()).create("Rives").made


@pytest.fixture
def people(workspace):
    return People(workspace, Still())


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Amélie Sansregret", ("Amélie", "Sansregret")),
        ("Sansregret, Amélie", ("Amélie", "Sansregret")),
        ("  Amélie ", ("Amélie", "")),
        ("Jean Sébastien Quirion-Nguyen", ("Jean Sébastien", "Quirion-Nguyen")),
        ("Sansregret,", ("Sansregret", "")),
    ],
)
def test_a_name_is_parted(typed, parts):
    assert split_name(typed) == parts


def test_a_person_is_added_by_name_and_expected_where_asked(people, community, workspace):
    session = Sessions(workspace, Still()).create(community).made
    added = people.add(community, "Amélie Sansregret", session_id=session)
    people.add(community, "Bao Tran", kind=MembershipKind.GUEST, session_id=session, email="bao@example.org")
    assert [line.person.full_name for line in people.roster(community)] == ["Amélie Sansregret", "Bao Tran"]
    assert [(line.person.given_name, line.attendance.role) for line in people.attending(session)] == [
        ("Amélie", SessionRole.PARTICIPANT), ("Bao", SessionRole.GUEST),
    ]  # fmt: skip
    with pytest.raises(UserError, match="person-needs-name"):
        people.add(community, " ")
    Undoing(workspace).undo(added)
    assert [line.person.given_name for line in people.roster(community)] == ["Bao"]
    assert len(people.attending(session)) == 1


def test_attendance_and_roles(people, community, workspace):
    amelie = people.add(community, "Amélie").made
    session = Sessions(workspace, Still()).create(community).made
    people.set_attendance(session, amelie, status=AttendanceStatus.EXCUSED)
    people.set_attendance(session, amelie, role=SessionRole.NOTE_TAKER)
    (line,) = people.attending(session)
    assert (line.attendance.status, line.attendance.role) == (
        AttendanceStatus.EXCUSED,
        SessionRole.NOTE_TAKER,
    )
    hugo = people.add(community, "Hugo").made
    assert len(people.attending(session)) == 1
    people.expect_all(session)
    assert {line.person.id for line in people.attending(session)} == {amelie, hugo}
    off = people.unexpect(session, hugo)
    assert len(people.attending(session)) == 1
    Undoing(workspace).undo(off)
    assert len(people.attending(session)) == 2
    people.unexpect(session, hugo)
    people.set_attendance(session, hugo, status=AttendanceStatus.REMOTE)
    assert len(people.attending(session)) == 2, "taken off, then put back"


def test_details_are_edited_and_a_person_who_left_is_no_longer_expected(people, community, workspace):
    amelie = people.add(community, "Amélie").made
    people.edit(amelie, family_name="Sansregret", role_title="Conseillère")
    people.set_organization(amelie, "Ville de Val-Boréal")
    people.set_organization(people.add(community, "Hugo").made, "Ville de Val-Boréal")
    with workspace.reading() as reading:
        assert reading.count(Organization) == 1
    with pytest.raises(UserError, match="person-needs-name"):
        people.edit(amelie, given_name="", family_name="")
    people.leave(community, amelie)
    with workspace.reading() as reading:
        assert reading.count(Organization) == 1
    session = Sessions(workspace, Still()).create(community, date=dt.date(2026, 12, 17)).made
    assert [line.person.given_name for line in people.attending(session)] == ["Hugo"]


def test_agreeing_to_be_named_is_kept_withdrawn_and_given_again(people, workspace, community):
    session = Sessions(workspace, Still()).create(community).made
    amelie, noemie = (
        people.add(community, name, session_id=session).made for name in ("Amélie S", "Noémie C")
    )

    def named():
        return {line.person.given_name for line in people.attending(session) if line.named}

    assert named() == set(), "nobody is named unasked"
    given = people.agree_to_be_named(amelie, noemie, granted=True, language=Language.FRENCH)
    assert named() == {"Amélie", "Noémie"}
    people.agree_to_be_named(noemie, granted=False, language=Language.FRENCH)
    assert named() == {"Amélie"}
    people.agree_to_be_named(noemie, granted=True, language=Language.FRENCH)
    assert named() == {"Amélie", "Noémie"}
    assert people.agree_to_be_named(amelie, granted=True, language=Language.FRENCH).kinds == frozenset()
    people.agree_to_be_named(noemie, granted=False, language=Language.FRENCH)
    with workspace.reading() as reading:
        [kept] = reading.all(PrivacyConsent, person_id=noemie)
    assert (kept.granted, kept.withdrawn_on) == (True, dt.date(2026, 11, 22)), "what was agreed stays written"
    assert given.kinds == {"privacy_consent"}
