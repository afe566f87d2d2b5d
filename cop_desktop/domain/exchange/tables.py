"""The tables an exchange file holds, in the order in which rows may be added."""

from __future__ import annotations

from typing import Final

from cop_desktop.domain.agenda_item import AgendaItem, OwnFormat, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.client_case import ClientCase
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.entity import Entity
from cop_desktop.domain.grouping_wish import GroupingWish
from cop_desktop.domain.people import Expertise, Membership, Organization, Person, PrivacyConsent
from cop_desktop.domain.run_log import RunRecord
from cop_desktop.domain.session import Attachment, Attendance, MinutesSending, MinutesVersion, Session

SCHEMA: Final = "cop-exchange/1"

SHARED, EVERYTHING, ONE_SESSION, NOTES = CONTENTS = ("shared", "everything", "session", "notes")
"""What a file holds: what may be shared, all of it, one session for a note-taker, what was captured there."""

TABLES: Final[dict[str, type[Entity]]] = {
    "attachments": Attachment,
    "communities": Community,
    "seasons": Season,
    "organizations": Organization,
    "people": Person,
    "memberships": Membership,
    "privacy_consents": PrivacyConsent,
    "expertise": Expertise,
    "grouping_wishes": GroupingWish,
    "own_formats": OwnFormat,
    "sessions": Session,
    "attendance": Attendance,
    "agenda_items": AgendaItem,
    "round_occurrences": RoundOccurrence,
    "client_cases": ClientCase,
    "captured_items": CapturedItem,
    "minutes_versions": MinutesVersion,
    "minutes_sendings": MinutesSending,
    "run_records": RunRecord,
}
"""Key in the file, class of the rows. Run events are kept beside them, under `run_events`."""

RUN_EVENTS: Final = "run_events"
