"""What the strip of single-screen mode says: the room reads it too, so it is made of public words alone."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.codes import ItemKind, RoundKind, RoundState
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.dates import local_time, minutes
from cop_desktop.qt.language import translate
from cop_desktop.qt.wall.session_words import SessionWords


@dataclass(frozen=True)
class StripFace:
    """The time of day, what is left, and what the button does next; `held` shows nothing but the doors."""

    time: str = ""
    left: str = ""
    next: str = ""
    held: bool = False


def strip_face(view: RunView | None, words: SessionWords | None, *, clock_hidden: bool = False) -> StripFace:
    """Make the strip of this instant; without a run or its words it is empty."""
    if view is None or words is None:
        return StripFace()
    if view.held:
        return StripFace(held=True)
    left = "" if clock_hidden else _left(view)
    return StripFace(local_time(view.at_utc_ms, words.zone), left, _next(view, words))


def public_name(round_id: str | None, beside: str | None, words: SessionWords | None) -> str:
    """Name a round by what the wall may call it: its own name beside one of its item, else its item's."""
    said = words.rounds.get(round_id or "") if words is not None else None
    if said is None:
        return ""
    near = words.rounds.get(beside or "") if words is not None else None
    within = near is not None and near.item_title == said.item_title
    return said.name if within and said.name else said.item_title or said.name


def neutral(key: str, view: RunView, words: SessionWords | None) -> str:
    """Say in words the room may read what the bar of the console says; empty for what has none."""
    if key == "again":
        name = public_name(view.next_id, view.current_id, words)
        return translate("SingleScreen", "Once more: {0}").format(name)
    if key == "end":
        return translate("SingleScreen", "Once more to end")
    if key == "reopen":
        name = public_name(view.previous_id, view.current_id, words)
        return translate("SingleScreen", "Go back to {0}").format(name)
    return translate("SingleScreen", "Nothing was changed") if key == "refused" else ""


def write_here(kind: ItemKind) -> str:
    """Say in the empty field what an unprefixed line becomes in this round."""
    known = {
        ItemKind.IDEA: translate("SingleScreen", "Write an idea…"),
        ItemKind.ACTION: translate("SingleScreen", "Write an action…"),
        ItemKind.DECISION: translate("SingleScreen", "Write a decision…"),
        ItemKind.QUESTION: translate("SingleScreen", "Write a question…"),
        ItemKind.LEARNING: translate("SingleScreen", "Write a learning…"),
        ItemKind.NEED: translate("SingleScreen", "Write a need…"),
        ItemKind.NOTE: translate("SingleScreen", "Write a note…"),
    }
    return known.get(kind, translate("SingleScreen", "Write what is said…"))


def _left(view: RunView) -> str:
    """Say whole minutes, rounded up as on the wall; nothing counts up."""
    state, left = view.current_state, view.remaining_seconds
    if state is RoundState.PAUSED:
        return translate("SingleScreen", "on pause")
    if state is not RoundState.RUNNING or left is None or view.current_kind is RoundKind.STOPWATCH:
        return ""
    if left <= 0:
        return translate("SingleScreen", "finishing")
    return translate("SingleScreen", "{0} left").format(minutes(left))


def _next(view: RunView, words: SessionWords) -> str:
    if view.ended_at_ms is not None:
        return ""
    if view.started_at_ms is None or view.current_state is RoundState.ARMED:
        return translate("SingleScreen", "Begin")
    if view.next_id is None:
        return translate("SingleScreen", "End the session")
    return public_name(view.next_id, view.current_id, words) or translate("SingleScreen", "Next step")
