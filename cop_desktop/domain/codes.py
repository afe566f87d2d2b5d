"""Closed lists of codes stored in a workspace; the words shown for them live in forms and catalogues."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """Languages of the interface, of a community, of a document."""

    FRENCH = "fr"
    ENGLISH = "en"


class AddressForm(StrEnum):
    """How a French-speaking community addresses its members."""

    TU = "tu"
    VOUS = "vous"


class FrenchSpacing(StrEnum):
    """Spacing before `; ! ?` in French documents (OQLF, Vitrine linguistique 22039)."""

    OQLF = "oqlf"
    THIN = "thin"


class InclusiveStyle(StrEnum):
    """How minutes name mixed groups; what people typed is never rewritten."""

    EPICENE = "epicene"
    DOUBLETS = "doublets"
    PARENTHESES = "parentheses"
    MIDDLE_DOT = "middle_dot"


class Level(StrEnum):
    """How far something captured may travel; `ROOM` never leaves the room."""

    ROOM = "room"
    MEMBERS = "members"
    SHAREABLE = "shareable"


class Attribution(StrEnum):
    """How the source of a captured item is told in what is generated."""

    NAMED = "named"
    ROLE = "role"
    ANONYMOUS = "anonymous"


class ItemKind(StrEnum):
    """Kinds of captured item."""

    NOTE = "note"
    IDEA = "idea"
    QUESTION = "question"
    LEARNING = "learning"
    TESTIMONY = "testimony"
    NEED = "need"
    PRACTICE = "practice"
    RESOURCE = "resource"
    EXPERIMENT = "experiment"
    DECISION = "decision"
    ACTION = "action"
    CONCERN = "concern"
    PARKING = "parking"
    TRAINING = "training"
    ACTION_UPDATE = "action_update"


class CaptureMoment(StrEnum):
    """When an item was captured, relative to the rounds of its session."""

    BEFORE = "before"
    DURING = "during"
    BETWEEN = "between"
    AFTER = "after"


class MinutesChoice(StrEnum):
    """What the coordinator decided for an item; `UNDECIDED` falls back on the default of its kind."""

    IN = "in"
    OUT = "out"
    ANONYMOUS = "anonymous"
    UNDECIDED = "undecided"


class SessionStatus(StrEnum):
    """Life of a session; *approved* belongs to its minutes."""

    PLANNED = "planned"
    LIVE = "live"
    CLOSING = "closing"
    HELD = "held"


class Mode(StrEnum):
    """How people meet."""

    IN_PERSON = "in_person"
    REMOTE = "remote"
    HYBRID = "hybrid"


class Purpose(StrEnum):
    """Why a session is held; `FREE` carries its own words."""

    TAKE_UP_GUIDELINES = "take_up_guidelines"
    CLARIFY_NOTIONS = "clarify_notions"
    HARMONIZE_PRACTICE = "harmonize_practice"
    SHARED_UNDERSTANDING = "shared_understanding"
    IMPROVE_SITUATION = "improve_situation"
    FREE = "free"


class AttendanceStatus(StrEnum):
    """Announced (`EXPECTED`, `EXCUSED`…) before a session, observed during it."""

    EXPECTED = "expected"
    PRESENT = "present"
    REMOTE = "remote"
    EXCUSED = "excused"
    ABSENT = "absent"


class SessionRole(StrEnum):
    """What a person does in one session."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    NOTE_TAKER = "note_taker"
    TIMEKEEPER = "timekeeper"
    GUEST = "guest"
    EXPERT = "expert"


class MembershipKind(StrEnum):
    """How a person belongs to a community."""

    MEMBER = "member"
    GUEST = "guest"
    EXPERT = "expert"


class PrivacyPurpose(StrEnum):
    """What a person consents to, one by one (Act P-39.1, s. 14)."""

    DIRECTORY = "directory"
    SHARE_EMAIL = "share_email_with_members"
    NAMED_IN_MINUTES = "named_in_minutes"
    PHOTO = "photo"
    TESTIMONY = "testimony"


class ExpertiseKind(StrEnum):
    """What a person declares."""

    KNOWS = "knows"
    OFFERS = "offers"
    SEEKS = "seeks"


class RoundKind(StrEnum):
    """The ten kinds of round; `run-engine` rules by kind live in `domain.run`."""

    COUNTDOWN = "countdown"
    TURNS = "turns"
    SILENT = "silent"
    NESTED = "nested"
    EXTENDABLE = "extendable"
    STOPWATCH = "stopwatch"
    BREAK = "break"
    ROTATION = "rotation"
    DOT_VOTE = "dot_vote"
    POLL = "poll"


class RoundState(StrEnum):
    """State of a round occurrence; warning and overtime are derived, never stored."""

    PENDING = "pending"
    ARMED = "armed"
    RUNNING = "running"
    PAUSED = "paused"
    DONE = "done"
    SKIPPED = "skipped"


class DecisionMethod(StrEnum):
    """How a group decided."""

    CONSENT = "consent"
    CONSENSUS = "consensus"
    MAJORITY = "majority"
    ADVICE = "advice"
    DELEGATED = "delegated"


class CaseKind(StrEnum):
    """What a case is about: the three P of codéveloppement (Payette and Champagne)."""

    PROBLEM = "problem"
    PROJECT = "project"
    CONCERN = "concern"


class RecipientGroup(StrEnum):
    """To whom one draft of minutes is addressed."""

    MEMBERS = "members"
    GUESTS = "guests"
    OTHERS = "others"


class MinutesKind(StrEnum):
    """Templates of minutes."""

    SUMMARY = "compte_rendu"
    OFFICIAL = "proces_verbal"
    DECISIONS = "releve_de_decisions"
    FULL = "full"
