"""Who speaks and who follows, for a room where some are on line (look.md, hybrid).

Names are on by default when somebody is remote, off otherwise. A round that stays in the room names
nobody. The open discussion after the turns is said in every room: it names nobody by itself.
"""

from __future__ import annotations

from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.wall.face import Band, Next
from cop_desktop.qt.wall.face_clock import WallSettings
from cop_desktop.qt.wall.session_words import SessionWords
from cop_desktop.qt.wall.tongue import Tongue

GROUP = "group:"
"""How the run names a group that has the floor."""


def names_shown(view: RunView, settings: WallSettings) -> bool:
    """Tell whether names are said: as chosen, else when somebody is remote."""
    if settings.names is not None:
        return settings.names
    return any(person.present and person.remote for person in view.people)


def band_of(
    view: RunView, words: SessionWords, settings: WallSettings, tongue: Tongue, *, room: bool = False
) -> Band | None:
    """Say who has the floor; None when nobody has it, or names are not said (`room`: they never are)."""
    turns, translate = view.turns, tongue.translate
    if turns is None:
        return None
    named = not room and names_shown(view, settings)
    after = _name_of(turns.next_id, words, tongue) if named else ""
    following = Next(translate("Wall", "Next"), after) if after else None
    if turns.pool_open:
        return Band(translate("Wall", "Open discussion"), "", next=following)
    if turns.speaker_id is None or not named:
        return None
    name = _name_of(turns.speaker_id, words, tongue)
    if not name:
        return None
    seat = turns.seat(turns.speaker_id)
    person = next((each for each in view.people if each.id == turns.speaker_id), None)
    remote = seat.remote if seat is not None else person is not None and person.remote
    return Band(name, translate("Wall", "has the floor"), remote, following)


def _name_of(speaker_id: str | None, words: SessionWords, tongue: Tongue) -> str:
    if speaker_id is None:
        return ""
    if speaker_id.startswith(GROUP):
        translate = tongue.translate
        return translate("Wall", "Group {0}").format(speaker_id.removeprefix(GROUP))
    return words.names.get(speaker_id, "")
