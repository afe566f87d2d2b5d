"""Who speaks and who follows, for a room where some are on line (look.md, hybrid).

Names are on by default when somebody is remote, off otherwise. A round that stays in the room names
nobody: whoever calls asks for no band there.
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


def band_of(view: RunView, words: SessionWords, settings: WallSettings, tongue: Tongue) -> Band | None:
    """Say who has the floor; None when nobody has it, or names are not said."""
    turns = view.turns
    if turns is None or turns.speaker_id is None or not names_shown(view, settings):
        return None
    name = _name_of(turns.speaker_id, words, tongue)
    if not name:
        return None
    translate = tongue.translate
    seat = turns.seat(turns.speaker_id)
    after = _name_of(turns.next_id, words, tongue)
    following = Next(translate("Wall", "Next"), after) if after else None
    return Band(name, translate("Wall", "has the floor"), seat is not None and seat.remote, following)


def _name_of(speaker_id: str | None, words: SessionWords, tongue: Tongue) -> str:
    if speaker_id is None:
        return ""
    if speaker_id.startswith(GROUP):
        translate = tongue.translate
        return translate("Wall", "Group {0}").format(speaker_id.removeprefix(GROUP))
    return words.names.get(speaker_id, "")
