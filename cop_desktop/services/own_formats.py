"""Formats a team keeps of its own: saved from a plan, shared as a file, taken from a file; all or nothing.

They are kept by community: between communities nothing crosses.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cop_desktop.domain.agenda.as_format import as_format, key_from
from cop_desktop.domain.agenda_item import OwnFormat
from cop_desktop.domain.capture.cleaning import clean
from cop_desktop.domain.changes import Changes
from cop_desktop.domain.community import Community
from cop_desktop.domain.entity import new_id
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.exchange.faults import Fault
from cop_desktop.domain.exchange.plain import read_plain
from cop_desktop.domain.formats.checking import FormatsRefused
from cop_desktop.domain.formats.format import OWN_PREFIX, Format, FormatLibrary
from cop_desktop.domain.formats.reading import SCHEMA, read_format, read_formats
from cop_desktop.domain.session import Session
from cop_desktop.services.exchange_files import read_bytes, write_json
from cop_desktop.services.plan_view import planned_item, read_plan
from cop_desktop.store.reading import Reading
from cop_desktop.store.workspace import Workspace
from cop_desktop.store.writing import Writing


@dataclass(frozen=True)
class Taken:
    """What a file of formats brought: those added, and how many were there already."""

    changes: Changes
    added: tuple[Format, ...] = ()
    already: int = 0


class OwnFormats:
    """Use cases of one's own formats, over one workspace."""

    def __init__(self, workspace: Workspace, shipped: FormatLibrary) -> None:
        self._workspace = workspace
        self._shipped = shipped

    def save(self, item_id: str, name: str) -> Changes:
        """Keep an agenda item as a format of its community; the same name again replaces it.

        UserError "format-needs-name", `FormatsRefused` when a text states a number the plan decides, or is
        too long for the wall.
        """
        name = " ".join(clean(name).text.split())
        if not name:
            raise UserError("format-needs-name")
        with self._workspace.writing() as writing:
            planned = planned_item(writing, item_id)
            plan = read_plan(writing, planned.item.session_id, self._shipped)
            form = plan.formats.find(planned.item.format_key)
            definition = as_format(planned, form, name, key_from(name), plan.room)
            read_format(definition)
            community_id = writing.get(Session, planned.item.session_id).community_id
            there = writing.first(OwnFormat, community_id=community_id, key=definition["key"])
            if there is not None:
                made = writing.save(replace(there, definition=definition))
            else:
                made = writing.add(
                    OwnFormat(
                        id=new_id(), community_id=community_id, key=definition["key"], definition=definition
                    )
                )
            return writing.commit(made=made.id)

    def remove(self, community_id: str, format_key: str) -> Changes:
        """Take a format away from a community's; what was planned with it stays. UserError "not-found"."""
        with self._workspace.writing() as writing:
            writing.remove(_row(writing, community_id, format_key))
            return writing.commit()

    def give(self, community_id: str, format_key: str, path: Path) -> None:
        """Write one's own format to a new file. UserError "not-found", "file-exists"."""
        with self._workspace.reading() as reading:
            row = _row(reading, community_id, format_key)
        write_json(path, {"schema": SCHEMA}, [("formats", [dict(row.definition)])])

    def take(self, community_id: str, path: Path) -> Taken:
        """Add the formats of a file to those of a community: all of them, or none.

        One that is there already is not added again; another of the same key gets a key of its own.
        `FormatsRefused`, or `Refused` for what is no JSON, with the places.
        """
        plain = read_plain(read_bytes(path))
        found = read_file(plain)
        entries: list[dict[str, Any]] = plain["formats"]
        with self._workspace.writing() as writing:
            writing.get(Community, community_id)
            taken = {each.key: each for each in writing.all(OwnFormat, community_id=community_id)}
            added: list[Format] = []
            for form, entry in zip(found, entries, strict=True):
                if any(_same(each.definition, entry) for each in taken.values()):
                    continue
                key = _free(form.key, taken)
                row = OwnFormat(
                    id=new_id(), community_id=community_id, key=key, definition={**entry, "key": key}
                )
                taken[key] = writing.add(row)
                added.append(form)
            if not added:
                return Taken(Changes(), (), len(found))
            return Taken(writing.commit(), tuple(added), len(found) - len(added))


def read_file(plain: Any) -> tuple[Format, ...]:
    """Read what a file of formats to be taken holds; raises FormatsRefused with every fault."""
    if isinstance(plain, dict):
        plain = {"building_blocks": [], **plain}
    library = read_formats(plain)
    if library.blocks:
        raise FormatsRefused((Fault("building_blocks", "format.no-blocks"),))
    if not library.formats:
        raise FormatsRefused((Fault("formats", "format.at-least-one"),))
    return library.formats


def _row(reading: Reading | Writing, community_id: str, format_key: str) -> OwnFormat:
    key = format_key.removeprefix(OWN_PREFIX)
    row = reading.first(OwnFormat, community_id=community_id, key=key)
    if row is None:
        raise UserError("not-found", kind="own_format")
    return row


def _same(one: object, other: dict[str, Any]) -> bool:
    mine = dict(one) if isinstance(one, dict) else {}
    return json.dumps({**mine, "key": ""}, sort_keys=True) == json.dumps({**other, "key": ""}, sort_keys=True)


def _free(key: str, taken: dict[str, OwnFormat]) -> str:
    made, rank = key, 1
    while made in taken:
        rank += 1
        made = f"{key[:36]}_{rank}"
    return made
