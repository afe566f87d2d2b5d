"""What the console says where somebody else takes the notes: what comes next, and what was noted."""

from __future__ import annotations

from dataclasses import dataclass

from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.codes import ItemKind
from cop_desktop.domain.run.view import RunView
from cop_desktop.qt.dates import NBSP, local_time
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.console_script import Script
from cop_desktop.services.note_taking import NoteTaker


@dataclass(frozen=True)
class NextStep:
    """The step that follows: its title, « 8 min · vers 14 h 13 », and its own prompt."""

    title: str
    about: str
    prompt: str


@dataclass(frozen=True)
class StripFace:
    """The quiet strip: who takes the notes, what they have of this step, and their last item."""

    who: str
    about: str
    kind: ItemKind | None
    last: str


def next_step(view: RunView, script: Script) -> NextStep | None:
    """Say the step that follows; None when there is none, or the session is over."""
    following = view.next
    if following is None or view.ended_at_ms is not None:
        return None
    whole = max(0, following.planned_seconds + following.adjust_seconds)
    left = view.remaining_seconds if view.current_id is not None else None
    about = f"{round(whole / 60)}{NBSP}min"
    if left is not None and view.started_at_ms is not None and not view.held:
        at = local_time(view.at_utc_ms + max(0, left) * 1000, script.zone)
        about = translate("Notes", "{0} · towards {1}").format(about, at)
    said = script.rounds.get(following.id)
    return NextStep(script.step_title(following.id), about, said.prompt.strip() if said else "")


def strip_face(
    taker: NoteTaker, in_step: int, saved: str, newest: CapturedItem | None, words: str
) -> StripFace:
    """Say the strip; `words` is the newest item with its mentions as names."""
    named = translate("Notes", "{0} takes the notes").format(taker.name)
    who = named if taker.name else translate("Notes", "Somebody takes the notes")
    about = (
        translate("Notes", "%n item(s) in this step", "", in_step)
        if in_step
        else translate("Notes", "Nothing yet in this step")
    )
    said = " · ".join(part for part in (about, saved) if part)
    if newest is None:
        return StripFace(who, said, None, translate("Notes", "Nothing was captured yet."))
    return StripFace(who, said, newest.kind, " ".join(words.split()))
