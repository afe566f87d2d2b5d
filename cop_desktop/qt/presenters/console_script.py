"""The words of a session for the console alone: private ones included, people by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.capture.people import shown_names
from cop_desktop.domain.codes import ItemKind, Level, RoundState
from cop_desktop.domain.run.view import OccurrenceView
from cop_desktop.qt.language import translate
from cop_desktop.services.capture_desk import Desk


@dataclass(frozen=True)
class Script:
    """What the rounds, the items and the people of a session are called."""

    desk: Desk
    zone: ZoneInfo
    rounds: Mapping[str, RoundOccurrence]
    items: Mapping[str, AgendaItem]
    names: Mapping[str, str]

    def round_name(self, round_id: str | None) -> str:
        """Name a round; a round inserted a moment ago may not have come with its words yet."""
        found = self.rounds.get(round_id or "")
        return found.name if found else translate("Console", "Round")

    def item_of(self, round_id: str | None) -> AgendaItem | None:
        """Give the agenda item of a round."""
        found = self.rounds.get(round_id or "")
        return self.items.get(found.agenda_item_id) if found else None

    def step_title(self, round_id: str | None) -> str:
        """Name a round as a next step: an item of one round by the item's title."""
        found, item = self.rounds.get(round_id or ""), self.item_of(round_id)
        if found is None or item is None:
            return self.round_name(round_id)
        alone = sum(each.agenda_item_id == item.id for each in self.rounds.values()) == 1
        return item.title if alone else found.name

    def speaker(self, speaker_id: str | None) -> str:
        """Name who speaks: a person, or « Groupe 2 »."""
        if speaker_id is None:
            return ""
        if speaker_id.startswith("group:"):
            return translate("Console", "Group {0}").format(speaker_id.removeprefix("group:"))
        return self.names.get(speaker_id, translate("Console", "Somebody"))

    def client(self, round_id: str | None) -> str | None:
        """Give the person helped in a round."""
        found, item = self.rounds.get(round_id or ""), self.item_of(round_id)
        return (found.client_id if found else None) or (item.client_id if item else None)

    def room(self, round_id: str | None) -> bool:
        """Tell whether what is captured in a round stays in the room."""
        found, item = self.rounds.get(round_id or ""), self.item_of(round_id)
        return any(each is not None and each.level is Level.ROOM for each in (found, item))

    def kinds(self, round_id: str | None) -> tuple[ItemKind, ...]:
        """Give the kinds a round asks for, those we know of."""
        found = self.rounds.get(round_id or "")
        asked = found.settings.get("capture", ()) if found else ()
        known = {kind.value: kind for kind in ItemKind}
        return tuple(known[each] for each in asked if each in known)

    def step(self, current: OccurrenceView) -> tuple[int, int]:
        """Count a round among those of its item and cycle."""
        found = self.rounds.get(current.id)
        if found is None:
            return 1, 1
        together = [
            each.id
            for each in self.desk.rounds
            if (each.agenda_item_id, each.part_key, each.cycle)
            == (found.agenda_item_id, found.part_key, found.cycle)
            and (each.state is not RoundState.SKIPPED or each.id == current.id)  # dropped: not counted
        ]
        return together.index(current.id) + 1, len(together)


def script_of(desk: Desk) -> Script:
    """Make the script of a session from its desk."""
    return Script(
        desk=desk,
        zone=ZoneInfo(desk.session.timezone),
        rounds={each.id: each for each in desk.rounds},
        items={each.id: each for each in desk.agenda},
        names=shown_names(desk.people),
    )
