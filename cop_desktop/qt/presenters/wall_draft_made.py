"""Makes the drafts: what was typed or chosen, and the face the room would see of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cop_desktop.domain.agenda.contract import LONGEST, Sentence
from cop_desktop.domain.agenda_item import RoundOccurrence
from cop_desktop.qt.presenters import wall_draft_words as words
from cop_desktop.qt.presenters.projector import ProjectorPresenter
from cop_desktop.qt.presenters.wall_draft import About, Draft
from cop_desktop.qt.wall.face import Face
from cop_desktop.qt.wall.face_clock import thread_of_view
from cop_desktop.qt.wall.face_of import planned_face
from cop_desktop.qt.wall.face_page import presets

MESSAGE_MOST = 140
"""Longest message to the room, in characters."""


def one_line(text: str) -> str:
    """Make one line of a text, without blanks around it."""
    return " ".join(text.split())


def contract_draft(
    projector: ProjectorPresenter,
    told: Sequence[RoundOccurrence],
    sentence: Sentence,
    typed: str,
    kept: str,
    trouble: str,
    theirs: str | None = None,
) -> Draft:
    """Show a sentence as the room would read it; `kept` is the one there, `trouble` why it was refused.

    `theirs` is what another window wrote meanwhile, empty when it took the sentence away.
    """
    if theirs is not None and not trouble:
        trouble = words.contract_changed(theirs)
    return Draft(
        About.CONTRACT,
        words.contract_title(),
        trouble or words.contract_hint(len(sentence.text), LONGEST, sentence.named),
        trouble=bool(trouble) or sentence.too_long,
        typed=typed,
        face=_contract_face(projector, told, sentence.text),
        ready=not sentence.too_long and bool(sentence.text or kept),
        other=words.take_other() if theirs is not None else "",
    )


def message_draft(projector: ProjectorPresenter, typed: str) -> Draft:
    """Show a message as the room would read it, whatever is up now."""
    text = one_line(typed)
    long = len(text) > MESSAGE_MOST
    return Draft(
        About.MESSAGE,
        words.message_title(),
        words.message_hint(len(text), MESSAGE_MOST),
        trouble=long,
        typed=typed,
        presets=presets(projector.tongue),
        face=projector.face_with(message=text, harvest=None),
        ready=bool(text) and not long,
    )


def _contract_face(
    projector: ProjectorPresenter, told: Sequence[RoundOccurrence], sentence: str
) -> Face | None:
    """Make the face of the step one is in, as the sentence would make it begin."""
    view, known = projector.view, projector.words
    if view is None or known is None or not told or told[0].id not in known.rounds:
        return None
    following = known.rounds[told[1].id].name if len(told) > 1 and told[1].id in known.rounds else ""
    said = replace(known.rounds[told[0].id], question=sentence)
    thread = thread_of_view(view, quiet=True)
    return planned_face(said, told[0].seconds, (), thread, following, projector.tongue)
