"""Communities and their seasons."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from cop_desktop.domain.codes import AddressForm, DecisionMethod, FrenchSpacing, InclusiveStyle, Language
from cop_desktop.domain.entity import Entity, Json


@dataclass(frozen=True, kw_only=True)
class Community(Entity):
    """A community of practice: its charter, its words and its face.

    `code` prefixes decision numbers (`SU-14-02`); `cadence` is sessions per season;
    `colour` is `#rrggbb`; `reference_document_id` and `logo_id` name attachments.
    """

    name: str
    code: str = ""
    language: Language = Language.FRENCH
    domain: str = ""
    purpose: str = ""
    agreements: tuple[str, ...] = ()
    confidentiality_rule: str = ""
    purposes: tuple[str, ...] = ()
    address_form: AddressForm = AddressForm.VOUS
    inclusive_style: InclusiveStyle = InclusiveStyle.EPICENE
    french_spacing: FrenchSpacing = FrenchSpacing.OQLF
    default_decision_method: DecisionMethod = DecisionMethod.CONSENT
    cadence: int = 7
    founded_on: dt.date | None = None
    colour: str = ""
    logo_id: str | None = None
    reference_document_id: str | None = None
    translations: Json = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Season(Entity):
    """A year or so of sessions; closing one stores its aggregates."""

    community_id: str
    label: str
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    planned_sessions: int = 7
    closed_at: int | None = None
    aggregates: Json = field(default_factory=dict)
