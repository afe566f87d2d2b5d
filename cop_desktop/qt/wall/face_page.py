"""What takes the place of the round for a while: a message to the room, a harvest."""

from __future__ import annotations

from cop_desktop.domain.capture.showing import Scope
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.wall.face import Face, HarvestFace, Header, MessageFace, Slot
from cop_desktop.qt.wall.face_clock import HarvestShown, WallSettings, thread_of_view
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
    slot = None
    if shown.pages > 1:
        slot = Slot(translate("Wall", "Page {0} of {1}").format(shown.page + 1, shown.pages), quiet=True)
    head = Header(translate("Wall", "Harvest"), _harvested(shown, words, tongue), slot=slot)
    return HarvestFace(head, shown.shown, thread, shown.size)


def _harvested(shown: HarvestShown, words: SessionWords, tongue: Tongue) -> str:
    """Name what is harvested by its public title."""
    translate = tongue.translate
    if shown.scope is Scope.SESSION:
        return translate("Wall", "the session so far")
    said = words.rounds.get(shown.round_id or "")
    if said is None:
        return ""
    first, second = said.name, said.item_title
    return (second or first) if shown.scope is Scope.ITEM else first or second


def presets(tongue: Tongue) -> tuple[str, ...]:
    """List the messages most often needed, in the language of the room; none speaks of lateness."""
    translate = tongue.translate
    return (
        translate("Wall", "We resume in two minutes."),
        translate("Wall", "Let’s come back to the large circle."),
        translate("Wall", "Two minutes of quiet, to write."),
    )
