"""People of a community and who comes to a session. Names live in `Person` alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cop_desktop.domain.capture.cleaning import clean, cleaned_fields
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import AttendanceStatus, Language, MembershipKind, PrivacyPurpose, SessionRole
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.minutes.material import consenting
from cop_desktop.domain.people import Membership, Organization, Person, PrivacyConsent
from cop_desktop.domain.session import Attendance, Session
from cop_desktop.services.consent_texts import consent_text
from cop_desktop.services.merging import Guard, Seen, gone
from cop_desktop.services.roster import AttendanceLine, RosterLine, attendance_of, members_of, roster_of
from cop_desktop.services.today import today
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing

_PERSON = frozenset(
    ["given_name", "family_name", "organization_id", "role_title", "language", "email", "phone"]
)


class People:
    """What may be done about people; every write is one unit of work."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def roster(self, community_id: str) -> list[RosterLine]:
        """Read those who belong to a community today, by family name."""
        with self._workspace.reading() as reading:
            return roster_of(reading, community_id, today(self._clock))

    def attending(self, session_id: str) -> list[AttendanceLine]:
        """Read who is expected, coming, remote or excused at a session, in the order of the list."""
        with self._workspace.reading() as reading:
            return attendance_of(reading, session_id)

    def add(
        self,
        community_id: str,
        name: str,
        *,
        kind: MembershipKind = MembershipKind.MEMBER,
        session_id: str | None = None,
        **fields: Any,
    ) -> Changes:
        """Add a person to a community from a name alone; `made` is the person's id.

        The last word is the family name ("Amélie Sansregret"); "Sansregret, Amélie" is understood.
        With `session_id` they are expected there too. Raises UserError("person-needs-name").
        """
        given, family = split_name(name)
        fields = _checked(fields)
        with self._workspace.writing() as writing:
            community = writing.get(Community, community_id)
            person = Person(
                id=new_id(),
                **{"language": community.language, **fields, "given_name": given, "family_name": family},
            )
            writing.add(person)
            writing.add(
                Membership(
                    id=new_id(),
                    community_id=community_id,
                    person_id=person.id,
                    kind=kind,
                    joined_on=today(self._clock),
                )
            )
            if session_id is not None:
                role = SessionRole.PARTICIPANT if kind is MembershipKind.MEMBER else SessionRole(kind)
                _attend(writing, session_id, person.id, AttendanceStatus.EXPECTED, role)
            return writing.commit(made=person.id)

    def edit(self, person_id: str, *, seen: Seen | None = None, **fields: Any) -> Changes:
        """Change given_name, family_name, organization_id, role_title, language, email or phone.

        Raises UserError("person-needs-name"), and Conflict when a field is no more as `seen`.
        """
        fields = _checked(fields)
        with self._workspace.writing() as writing:
            gone(writing.find(Person, person_id, deleted=True), seen)
            person = self._guard(writing).merged(writing.get(Person, person_id), fields, seen)
            if not person.full_name:
                raise UserError("person-needs-name")
            writing.save(person)
            return writing.commit()

    def rename(self, person_id: str, name: str, *, seen: Seen | None = None) -> Changes:
        """Give a person another name, parted as in `add`.

        `seen` holds `full_name` as it was when the name was being mended: Conflict when another was given
        since. Raises UserError("person-needs-name").
        """
        given, family = split_name(name)
        with self._workspace.writing() as writing:
            gone(writing.find(Person, person_id, deleted=True), seen)
            person = writing.get(Person, person_id)
            renamed = replace(person, given_name=given, family_name=family)
            now, wanted = {"full_name": person.full_name}, {"full_name": renamed.full_name}
            self._guard(writing).check(person, now, wanted, seen)
            writing.save(renamed)
            return writing.commit()

    def set_organization(self, person_id: str, name: str, *, seen: Seen | None = None) -> Changes:
        """Say where a person works, by name; the organization is made when it is new.

        `seen` holds its name as `organization`: Conflict when it is another one by now.
        """
        name = " ".join(clean(name).text.split())
        with self._workspace.writing() as writing:
            gone(writing.find(Person, person_id, deleted=True), seen)
            person = writing.get(Person, person_id)
            held = writing.find(Organization, person.organization_id) if person.organization_id else None
            now, wanted = {"organization": held.name if held else ""}, {"organization": name}
            self._guard(writing).check(person, now, wanted, seen)
            organization = writing.first(Organization, name=name) if name else None
            if name and organization is None:
                organization = writing.add(Organization(id=new_id(), name=name))
            writing.save(replace(person, organization_id=organization.id if organization else None))
            return writing.commit()

    def leave(self, community_id: str, person_id: str) -> Changes:
        """End a membership today; the person and all they did remain (leaving is not erasure).

        Who was to be in a group with them, or not, is forgotten.
        """
        with self._workspace.writing() as writing:
            for membership in writing.all(Membership, community_id=community_id, person_id=person_id):
                if membership.left_on is None:
                    writing.save(replace(membership, left_on=today(self._clock)))
            for wish in writing.all(GroupingWish, community_id=community_id):
                if person_id in (wish.one_id, wish.other_id):
                    writing.remove(wish)
            return writing.commit()

    def set_attendance(
        self,
        session_id: str,
        person_id: str,
        *,
        status: AttendanceStatus | None = None,
        role: SessionRole | None = None,
        seen: Seen | None = None,
    ) -> Changes:
        """Say how a person attends (expected, present, remote, excused, absent) and in which role.

        Conflict when the status or the role asked for is no more as `seen`, or when somebody else has
        taken the person off the list.
        """
        wanted = {name: each for name, each in (("status", status), ("role", role)) if each is not None}
        with self._workspace.writing() as writing:
            writing.get(Session, session_id)
            listed = writing.all(Attendance, deleted=True, session_id=session_id, person_id=person_id)
            now = next((each for each in listed if each.deleted_at is None), None)
            if now is not None:
                self._guard(writing).merged(now, wanted, seen)
            elif listed:
                gone(listed[-1], seen)
            _attend(writing, session_id, person_id, status, role)
            return writing.commit()

    def agree_to_be_named(self, *people: str, granted: bool, language: Language) -> Changes:
        """Keep people's answers about being named in minutes: given today, or withdrawn today.

        The answer is the person's (Act P-39.1, s. 14): it holds in every community. Who already answered
        so is left as they are. `language` is that of the sentence shown, which is kept with its version.
        """
        day, purpose = today(self._clock), PrivacyPurpose.NAMED_IN_MINUTES
        text = consent_text(purpose, language)
        with self._workspace.writing() as writing:
            for who in people:
                writing.get(Person, who)
                held = writing.all(PrivacyConsent, person_id=who, purpose=purpose)
                if (who in consenting(held)) is granted:
                    continue
                today_s = next((each for each in held if each.granted and each.withdrawn_on == day), None)
                if not granted:
                    for each in held:
                        if each.granted and each.withdrawn_on is None:
                            writing.save(replace(each, withdrawn_on=day))
                elif today_s is not None:  # withdrawn by mistake
                    writing.save(replace(today_s, withdrawn_on=None, text_version=text.version))
                else:
                    answer = PrivacyConsent(
                        id=new_id(),
                        person_id=who,
                        purpose=purpose,
                        granted=True,
                        given_on=day,
                        text_version=text.version,
                    )
                    writing.add(answer)
            return writing.commit()

    def expect_all(self, session_id: str) -> Changes:
        """Expect every member of the community who is not yet on the session's list."""
        with self._workspace.writing() as writing:
            session = writing.get(Session, session_id)
            listed = {each.person_id for each in writing.all(Attendance, session_id=session_id)}
            for membership in members_of(writing, session.community_id, session.date):
                if membership.person_id not in listed:
                    _attend(writing, session_id, membership.person_id, AttendanceStatus.EXPECTED, None)
            return writing.commit()

    def unexpect(self, session_id: str, person_id: str, *, seen: Seen | None = None) -> Changes:
        """Take a person off a session's list (not the same as excused).

        `seen` holds `status` and `role`: Conflict when one was changed since.
        """
        with self._workspace.writing() as writing:
            for attendance in writing.all(Attendance, session_id=session_id, person_id=person_id):
                if seen is not None:
                    now = {name: getattr(attendance, name) for name in seen.values}
                    self._guard(writing).check(attendance, now, dict.fromkeys(now), seen)
                writing.remove(attendance)
            return writing.commit()

    def _guard(self, reading: Reading) -> Guard:
        return Guard(reading, self._workspace.device)


def split_name(name: str) -> tuple[str, str]:
    """Part a name into given and family names; raises UserError("person-needs-name")."""
    name = clean(name).text
    if "," in name:
        family, _, given = (part.strip() for part in name.partition(","))
        given, family = (given, family) if given else (family, "")
    else:
        given, _, family = " ".join(name.split()).rpartition(" ")
        given, family = (given, family) if given else (family, "")
    if not given:
        raise UserError("person-needs-name")
    return given, family


def _attend(
    writing: Writing,
    session_id: str,
    person_id: str,
    status: AttendanceStatus | None,
    role: SessionRole | None,
) -> None:
    attendance = writing.first(Attendance, session_id=session_id, person_id=person_id)
    if attendance is not None:
        changed = replace(attendance, status=status or attendance.status, role=role or attendance.role)
        if changed != attendance:
            writing.save(changed)
        return
    last = writing.first(Attendance, order_by=("-position",), session_id=session_id)
    writing.add(
        Attendance(
            id=new_id(),
            session_id=session_id,
            person_id=person_id,
            status=status or AttendanceStatus.EXPECTED,
            role=role or SessionRole.PARTICIPANT,
            position=last.position + 1 if last else 0,
        )
    )


def _checked(fields: dict[str, Any]) -> dict[str, Any]:
    if unknown := fields.keys() - _PERSON:
        raise TypeError(f"not a field of a person: {sorted(unknown)}")
    return cleaned_fields(fields)
