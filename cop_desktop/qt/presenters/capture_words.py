"""Words, icons and colours of the kinds and levels of what is captured."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.codes import ItemKind, Level
from cop_desktop.qt.language import translate


@dataclass(frozen=True)
class KindLook:
    """How a kind is drawn: an icon of the resources, a token for it and one for its ground."""

    icon: str
    ink: str
    ground: str


LOOKS: dict[ItemKind, KindLook] = {
    ItemKind.NOTE: KindLook("notebook-pen", "muted", "sunken"),
    ItemKind.IDEA: KindLook("lightbulb", "idea", "ideaSoft"),
    ItemKind.QUESTION: KindLook("circle-question-mark", "question", "questionSoft"),
    ItemKind.LEARNING: KindLook("graduation-cap", "calm", "calmSoft"),
    ItemKind.TESTIMONY: KindLook("quote", "idea", "ideaSoft"),
    ItemKind.NEED: KindLook("hand-heart", "action", "actionSoft"),
    ItemKind.PRACTICE: KindLook("sprout", "calm", "calmSoft"),
    ItemKind.RESOURCE: KindLook("book-open", "question", "questionSoft"),
    ItemKind.EXPERIMENT: KindLook("flask-conical", "idea", "ideaSoft"),
    ItemKind.DECISION: KindLook("gavel", "calm", "calmSoft"),
    ItemKind.ACTION: KindLook("circle-check", "action", "actionSoft"),
    ItemKind.CONCERN: KindLook("message-square-warning", "over", "overSoft"),
    ItemKind.PARKING: KindLook("circle-parking", "muted", "sunken"),
    ItemKind.TRAINING: KindLook("presentation", "question", "questionSoft"),
    ItemKind.ACTION_UPDATE: KindLook("check-check", "action", "actionSoft"),
}


def kind_name(kind: ItemKind) -> str:
    """Name a kind, as on a chip."""
    return {
        ItemKind.NOTE: translate("Capture", "Note"),
        ItemKind.IDEA: translate("Capture", "Idea"),
        ItemKind.QUESTION: translate("Capture", "Question"),
        ItemKind.LEARNING: translate("Capture", "Learning"),
        ItemKind.TESTIMONY: translate("Capture", "Testimony"),
        ItemKind.NEED: translate("Capture", "Need"),
        ItemKind.PRACTICE: translate("Capture", "Practice"),
        ItemKind.RESOURCE: translate("Capture", "Resource"),
        ItemKind.EXPERIMENT: translate("Capture", "Experiment"),
        ItemKind.DECISION: translate("Capture", "Decision"),
        ItemKind.ACTION: translate("Capture", "Action"),
        ItemKind.CONCERN: translate("Capture", "Concern"),
        ItemKind.PARKING: translate("Capture", "Parking lot"),
        ItemKind.TRAINING: translate("Capture", "Training"),
        ItemKind.ACTION_UPDATE: translate("Capture", "Action update"),
    }[kind]


def undo_words(kind: ItemKind, time: str) -> str:
    """Say what Ctrl+Z would take away: « retirer l’idée de 13 h 59 »."""
    return {
        ItemKind.NOTE: translate("Capture", "remove the note of {0}"),
        ItemKind.IDEA: translate("Capture", "remove the idea of {0}"),
        ItemKind.QUESTION: translate("Capture", "remove the question of {0}"),
        ItemKind.LEARNING: translate("Capture", "remove the learning of {0}"),
        ItemKind.TESTIMONY: translate("Capture", "remove the testimony of {0}"),
        ItemKind.NEED: translate("Capture", "remove the need of {0}"),
        ItemKind.PRACTICE: translate("Capture", "remove the practice of {0}"),
        ItemKind.RESOURCE: translate("Capture", "remove the resource of {0}"),
        ItemKind.EXPERIMENT: translate("Capture", "remove the experiment of {0}"),
        ItemKind.DECISION: translate("Capture", "remove the decision of {0}"),
        ItemKind.ACTION: translate("Capture", "remove the action of {0}"),
        ItemKind.CONCERN: translate("Capture", "remove the concern of {0}"),
        ItemKind.PARKING: translate("Capture", "remove the parked topic of {0}"),
        ItemKind.TRAINING: translate("Capture", "remove the training of {0}"),
        ItemKind.ACTION_UPDATE: translate("Capture", "remove the update of {0}"),
    }[kind].format(time)


def removed_words(kind: ItemKind) -> str:
    """Say in the toast what was taken away: « Idée supprimée »."""
    return {
        ItemKind.NOTE: translate("Capture", "Note removed"),
        ItemKind.IDEA: translate("Capture", "Idea removed"),
        ItemKind.QUESTION: translate("Capture", "Question removed"),
        ItemKind.LEARNING: translate("Capture", "Learning removed"),
        ItemKind.TESTIMONY: translate("Capture", "Testimony removed"),
        ItemKind.NEED: translate("Capture", "Need removed"),
        ItemKind.PRACTICE: translate("Capture", "Practice removed"),
        ItemKind.RESOURCE: translate("Capture", "Resource removed"),
        ItemKind.EXPERIMENT: translate("Capture", "Experiment removed"),
        ItemKind.DECISION: translate("Capture", "Decision removed"),
        ItemKind.ACTION: translate("Capture", "Action removed"),
        ItemKind.CONCERN: translate("Capture", "Concern removed"),
        ItemKind.PARKING: translate("Capture", "Parked topic removed"),
        ItemKind.TRAINING: translate("Capture", "Training removed"),
        ItemKind.ACTION_UPDATE: translate("Capture", "Update removed"),
    }[kind]


LEVEL_ICONS = {Level.ROOM: "lock", Level.MEMBERS: "users", Level.SHAREABLE: "globe"}


def level_name(level: Level) -> str:
    """Say how far what is typed will travel."""
    return {
        Level.ROOM: translate("Capture", "Stays in the room"),
        Level.MEMBERS: translate("Capture", "For members"),
        Level.SHAREABLE: translate("Capture", "To be shared"),
    }[level]
