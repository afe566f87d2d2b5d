"""A canary in every text field of every row, found again in whatever leaves the room.

Nothing here lists the fields that hold text: they are walked, so that a new one is seeded by itself and
is found by the tests until somebody has decided what becomes of it.
"""

from __future__ import annotations

import dataclasses
import re
import typing

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import DETAIL_KEYS, CapturedItem
from cop_desktop.domain.codes import Level, MinutesChoice
from cop_desktop.domain.exchange.references import INNER, REFERENCES
from cop_desktop.domain.exchange.rows import fields_of, is_json
from cop_desktop.domain.session import Session

NOT_SAID = {"id", "timezone", "format_key", "colour", "sha256", "media_type", "heartbeat_boot_id"}
"""Fields that hold an identifier or a code which the program itself needs to go on working."""
SETTINGS = ("speakers", "order", "grouping", "capture", "note", "resume_at")
LISTED = {"evidence", "objections"}
_CANARY = re.compile(r"kanari(\d{4})z")


class Aviary:
    """Gives canaries, and knows what each one stands for: `Room CapturedItem.text`."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def canary(self, what: str) -> str:
        """Make a canary, one for each thing it stands for."""
        number = next((key for key, known in self.of.items() if known == what), "")
        if not number:
            number = f"{len(self.of):04}"
            self.of[number] = what
        return f"kanari{number}z"

    def found(self, *texts: str | bytes) -> set[str]:
        """Name what is found in some texts, whatever its case."""
        said = "\n".join(each if isinstance(each, str) else each.decode("utf-8", "replace") for each in texts)
        return {self.of[number] for number in _CANARY.findall(said.lower())}

    def seeded(self, rows: list[typing.Any]) -> list[typing.Any]:
        """Seed every row; those of a room bear canaries of the room."""
        agenda = {row.id for row in rows if isinstance(row, AgendaItem) and row.level is Level.ROOM}
        return [self._seeded(row, room=_of_the_room(row, agenda)) for row in rows]

    def _seeded(self, row: typing.Any, *, room: bool) -> typing.Any:
        kind = type(row)
        place = f"{'Room ' if room else ''}{kind.__name__}"
        changed: dict[str, typing.Any] = {}
        for field in fields_of(kind):
            if field.name in NOT_SAID or field.name in REFERENCES[kind]:
                continue
            what = f"{place}.{field.name}"
            if field.type is str:
                changed[field.name] = self.canary(what)
            elif field.type is bytes:
                changed[field.name] = self.canary(what).encode()
            elif typing.get_origin(field.type) is tuple:
                changed[field.name] = (self.canary(what),)
            elif is_json(field.type):
                changed[field.name] = self._json(row, field.name, what)
        if isinstance(row, CapturedItem):
            changed |= {"public_level": Level.MEMBERS, "minutes_choice": MinutesChoice.IN}
        return dataclasses.replace(row, **changed)

    def _json(self, row: typing.Any, name: str, what: str) -> dict[str, typing.Any]:
        if isinstance(row, CapturedItem):
            said: dict[str, typing.Any] = {}
            for key in set(DETAIL_KEYS[row.kind]) - INNER.keys():
                parts = ("type", "text", "resolution", "note") if key in LISTED else ()
                entry = {part: self.canary(f"{what}.{key}.{part}") for part in parts}
                said[key] = [entry] if entry else self.canary(f"{what}.{key}")
            named = {key: value for key, value in row.details.items() if key in INNER}
            worded = {key: self.canary(f"{what}.worded.{key}") for key in said}
            more = {"worded": worded, "note": self.canary(f"{what}.note")}
            return {**said, **named, **more, "asked_on": self.canary(f"{what}.asked_on")}
        if isinstance(row, RoundOccurrence):
            return {key: self.canary(f"{what}.{key}") for key in SETTINGS}
        if isinstance(row, Session):
            kept = {"date": "2027-01-21", "starts_at": "13:30"}
            return {**kept, **{key: self.canary(f"{what}.{key}") for key in ("place", "note")}}
        return {key: self.canary(f"{what}.{key}") for key in ("facilitator_prompt", "note")}


def _of_the_room(row: typing.Any, agenda: set[str]) -> bool:
    if isinstance(row, AgendaItem):
        return row.id in agenda
    if isinstance(row, RoundOccurrence):
        return row.agenda_item_id in agenda
    return isinstance(row, CapturedItem) and row.level is Level.ROOM
