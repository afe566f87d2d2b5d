"""What takes the place of the round for a while: a message to the room, the harvest of a round."""

from __future__ import annotations

from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.wall.face import Face, HarvestFace, Header, MessageFace
from cop_desktop.qt.wall.face_clock import WallSettings, thread_of_view
from cop_desktop.qt.wall.session_words import SessionWords
from cop_desktop.qt.wall.tongue import Tongue


def page_of(view: RunView | None, words: SessionWords, settings: WallSettings, tongue: Tongue) -> Face:
    """Make the page; the message comes first, and neither ever says how late one is."""
    translate = tongue.translate
    begun = view is not None and view.started_at_ms is not None
    thread = thread_of_view(view, quiet=True) if view is not None and begun else None
    shown = settings.harvest
    if settings.message or shown is None:
        return MessageFace(settings.message, thread)
    said = words.rounds.get(shown.round_id)
    name = "" if said is None else said.name or said.item_title
    return HarvestFace(Header(translate("Wall", "Harvest"), name), shown.lines, thread)


def presets(tongue: Tongue) -> tuple[str, ...]:
    """List the messages most often needed, in the language of the room; none speaks of lateness."""
    translate = tongue.translate
    return (
        translate("Wall", "We resume in two minutes."),
        translate("Wall", "Let’s come back to the large circle."),
        translate("Wall", "Two minutes of quiet, to write."),
    )
