"""What a file to be shared may hold (domain.md §7): nothing of the room but its public sentences.

Left out: items of level `room`, or captured in a room, but for their version written for others;
working titles; private prompts; who was helped, who spoke and who carries what in a room; the
words of the plan of a room (question, instruction, purpose) and its summary, which minutes leave out
too; quotations and items flagged for review, unless somebody decided that they go in; public
sentences whose level nobody chose; who said what, unless it is told by name; names, roles and organizations
of people who did not consent to the directory, e-mails of those who did not consent to share them,
every telephone number and every record of consent; wishes about groups; run logs (they name speakers);
cases and their sheets; minutes already written (they may name people who have withdrawn since) and to
whom they went; files, but for a community's logo and reference document; what was deleted; foreign
identifiers, but those of sessions and communities.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from cop_desktop.domain.agenda_item import AgendaItem, OwnFormat, RoundOccurrence
from cop_desktop.domain.captured_item import DECISION_NUMBER, DETAIL_KEYS, CapturedItem, quoted_as
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.codes import Attribution, Level, MinutesChoice, PrivacyPurpose, SessionStatus
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import Entity, Json
from cop_desktop.domain.exchange.pruning import pruned
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.people import Expertise, Organization, Person, PrivacyConsent
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attachment, MinutesSending, MinutesVersion, Session

_MENTION_ASIDE: Final = re.compile(r"\s*\(\{@[^{}\s]+\}\)|\{@[^{}\s]+\}")
_ROOM_SETTINGS: Final = frozenset(
    {
        "per_person_seconds",
        "laps",
        "order",
        "carry_over",
        "wall_clock",
        "speakers",
        "grouping",
        "group_size",
        "merge_from",
        "turn_unit",
        "extensions",
        "scale",
        "silent_first",
        "seconds_by_hand",
        "dots_per_person",
        "anonymous",
        "free_choice",
        "capture",
        "resume_at",
    }
)
"""Settings of a round of a room that say nothing of anybody, as long as they hold numbers and codes."""
_SETTINGS: Final = _ROOM_SETTINGS | {"groups", "host_ids", "proposer_id", "speaker_ids", "voters"}
_NEXT_SESSION: Final = frozenset({"date", "number", "place", "session_id", "starts_at"})
"""Keys of free JSON that travel; a file from elsewhere may have brought others."""
_CODE: Final = re.compile(r"[a-z][a-z_]{0,29}|\d\d:\d\d")
_NO_WORDS: Final = "—"


@dataclass(frozen=True)
class Secrets:
    """What decides, for each row, whether it may be shared."""

    consents: frozenset[tuple[str, PrivacyPurpose]]
    room_agenda: frozenset[str]
    room_rounds: frozenset[str]
    branding: frozenset[str]

    def allows(self, person_id: str, purpose: PrivacyPurpose) -> bool:
        """Tell whether a person consents to a purpose today."""
        return (person_id, purpose) in self.consents


def shared_rows(rows: Iterable[Entity]) -> list[Entity]:
    """Choose and rewrite what may be shared; what then names nothing is left out as well.

    Give tombstones too: a room taken off the agenda since still keeps what was captured in it.
    """
    found = list(rows)
    everything = [row for row in found if row.deleted_at is None]
    secrets = _secrets(everything, [row for row in found if row.deleted_at is not None])
    kept: list[Entity] = []
    for row in everything:
        rule = _RULES.get(type(row))
        shared = row if rule is None else rule(row, secrets)
        if shared is not None:
            names_itself = isinstance(shared, Session | Community)
            kept.append(shared if names_itself else replace(shared, external_id=None))
    kept = pruned(kept)
    working = {row.organization_id for row in kept if isinstance(row, Person)}
    return [row for row in kept if not isinstance(row, Organization) or row.id in working]


def _secrets(rows: list[Entity], gone: list[Entity]) -> Secrets:
    latest: dict[tuple[str, PrivacyPurpose], PrivacyConsent] = {}
    for row in rows:
        if isinstance(row, PrivacyConsent):
            key = (row.person_id, row.purpose)
            if key not in latest or _given(latest[key]) <= _given(row):
                latest[key] = row
    granted = {key for key, row in latest.items() if row.granted and row.withdrawn_on is None}
    ever = [*rows, *gone]
    agenda = {row.id for row in ever if isinstance(row, AgendaItem) and row.level is Level.ROOM}
    rounds = [row for row in ever if isinstance(row, RoundOccurrence)]
    room = {row.id for row in rounds if row.level is Level.ROOM or row.agenda_item_id in agenda}
    agenda |= {row.agenda_item_id for row in rounds if row.level is Level.ROOM}
    branding = {
        each
        for row in rows
        if isinstance(row, Community)
        for each in (row.logo_id, row.reference_document_id)
    }
    return Secrets(
        frozenset(granted), frozenset(agenda), frozenset(room), frozenset(each for each in branding if each)
    )


def _given(consent: PrivacyConsent) -> dt.date:
    return consent.given_on or dt.date.min


def _person(person: Person, secrets: Secrets) -> Person:
    email = person.email if secrets.allows(person.id, PrivacyPurpose.SHARE_EMAIL) else ""
    if secrets.allows(person.id, PrivacyPurpose.DIRECTORY):
        return replace(person, email=email, phone="")
    return Person(id=person.id, version=person.version, given_name="", language=person.language)


def _expertise(row: Expertise, secrets: Secrets) -> Expertise | None:
    return row if secrets.allows(row.person_id, PrivacyPurpose.DIRECTORY) else None


def _session(session: Session, _: Secrets) -> Session:
    """A run does not travel, so a session under way is one that was held."""
    session = replace(session, next_session=_known(session.next_session, _NEXT_SESSION))
    if session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}:
        return replace(session, status=SessionStatus.HELD)
    return session


def _agenda_item(item: AgendaItem, secrets: Secrets) -> AgendaItem:
    if item.id in secrets.room_agenda:
        return replace(item, private_title="", client_id=None, purpose="", summary="")
    return replace(item, private_title="")


def _round(each: RoundOccurrence, secrets: Secrets) -> RoundOccurrence:
    if each.id not in secrets.room_rounds:
        return replace(each, prompt="", settings=_known(each.settings, _SETTINGS))
    settings = {
        key: value
        for key, value in _known(each.settings, _ROOM_SETTINGS).items()
        if _says_nothing_of_anybody(value)
    }
    return replace(each, prompt="", question="", instruction="", wall="", client_id=None, settings=settings)


def _known(values: Json, keys: Iterable[str]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key in keys}


def _says_nothing_of_anybody(value: Any) -> bool:
    """Tell whether a setting is made of numbers, codes and times of day alone."""
    if isinstance(value, str):
        return _CODE.fullmatch(value) is not None
    if isinstance(value, dict):
        return all(map(_says_nothing_of_anybody, (*value, *value.values())))
    return all(map(_says_nothing_of_anybody, value)) if isinstance(value, list | tuple) else True


def _item(item: CapturedItem, secrets: Secrets) -> CapturedItem | None:
    in_room = item.round_id in secrets.room_rounds or item.agenda_item_id in secrets.room_agenda
    if item.level is Level.ROOM or in_room:
        return _public_version(item)
    decided_in = item.minutes_choice in {MinutesChoice.IN, MinutesChoice.ANONYMOUS}
    if _to_be_judged(item) and not decided_in:
        return None
    asked_first = bool(item.details.get("shareable_consent_needed"))
    unnamed = quoted_as(item) == "anonymous"
    item = replace(item, details=_known(item.details, (*DETAIL_KEYS[item.kind], "review_flag")))
    named = item.attribution is Attribution.NAMED and item.minutes_choice is not MinutesChoice.ANONYMOUS
    if asked_first or unnamed:
        kept = {"shareable_consent_needed": True} if asked_first else item.details
        item = replace(_without_mentions(item), details=kept)
        return replace(item, source_id=None, attribution=Attribution.ANONYMOUS)
    return item if named else replace(item, source_id=None)


def _to_be_judged(item: CapturedItem) -> bool:
    quoted = bool(item.details.get("quote")) and not quoted_as(item)
    return quoted or bool(item.details.get("review_flag"))


def _without_mentions(item: CapturedItem) -> CapturedItem:
    """Naming someone in what may travel asks that person: until then, nobody is named."""
    texts: dict[str, Any] = {
        name: _MENTION_ASIDE.sub("", value)
        for name in ("text", "title", "wording", "public_text", "public_title")
        if isinstance(value := getattr(item, name), str)
    }
    return replace(item, **texts)


def _public_version(item: CapturedItem) -> CapturedItem | None:
    """The sentence written for others, in place of every other word of the item; None when there is none."""
    if not item.public_text and not item.public_title:
        return None
    decided_in = item.minutes_choice in {MinutesChoice.IN, MinutesChoice.ANONYMOUS}
    level = item.public_level or (Level.MEMBERS if decided_in else Level.ROOM)
    if level is Level.ROOM:
        return None
    return CapturedItem(
        id=item.id,
        version=item.version,
        session_id=item.session_id,
        agenda_item_id=item.agenda_item_id,
        round_id=item.round_id,
        moment=item.moment,
        kind=item.kind,
        text=item.public_text or "",
        title=item.public_title or "",
        captured_at_ms=item.captured_at_ms,
        offset_seconds=item.offset_seconds,
        position=item.position,
        level=level,
        minutes_choice=item.minutes_choice,
        status=_code(item.status),
        due_on=item.due_on,
        due_next_session=item.due_next_session,
        review_on=item.review_on,
        number=item.number if DECISION_NUMBER.fullmatch(item.number) else "",
        procedural=item.procedural,
        maturity=_code(item.maturity),
    )


def _code(text: str) -> str:
    """Keep a code, such as the program gives, and drop anything a hand may have typed instead."""
    return text if _CODE.fullmatch(text) else ""


def _own_format(own: OwnFormat, _: Secrets) -> OwnFormat:
    return replace(own, definition=_without_prompts(own.definition))


def _without_prompts(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: dict.fromkeys(("fr", "en"), _NO_WORDS)
            if key == "facilitator_prompt"
            else _without_prompts(each)
            for key, each in value.items()
        }
    return [_without_prompts(each) for each in value] if isinstance(value, list) else value


def _attachment(attachment: Attachment, secrets: Secrets) -> Attachment | None:
    return attachment if attachment.id in secrets.branding else None


def _never(_row: Entity, _: Secrets) -> None:
    return None


_RULES: Final[dict[type[Entity], Callable[[Any, Secrets], Entity | None]]] = {
    Person: _person,
    Expertise: _expertise,
    Session: _session,
    AgendaItem: _agenda_item,
    RoundOccurrence: _round,
    CapturedItem: _item,
    OwnFormat: _own_format,
    Attachment: _attachment,
    PrivacyConsent: _never,
    ClientCase: _never,
    GroupingWish: _never,
    MinutesVersion: _never,
    MinutesSending: _never,
    RunRecord: _never,
}
"""What becomes of a row of each class; those without a rule travel as they are."""
