"""From a session to the neutral document of its minutes, section by section.

The order is that of the Office québécois de la langue française (*compte rendu*): title, date and
place, who was there, opening, agenda, previous minutes, follow-up, the points, decisions, actions,
what was learned, other business, next session, closing.
"""

from __future__ import annotations

from cop_desktop.domain.codes import FrenchSpacing, ItemKind, Language, MinutesKind
from cop_desktop.domain.errors import UserError
from cop_desktop.domain.minutes import actions, points
from cop_desktop.domain.minutes.annex import annex
from cop_desktop.domain.minutes.decisions import decision_box
from cop_desktop.domain.minutes.document import Block, BlockKind, Document, Run
from cop_desktop.domain.minutes.frame import head, title
from cop_desktop.domain.minutes.harvest import harvest, parking
from cop_desktop.domain.minutes.making import Making
from cop_desktop.domain.minutes.material import Material, Words
from cop_desktop.domain.minutes.typed import ended
from cop_desktop.domain.minutes.typesetting import typeset_document
from cop_desktop.domain.minutes.when import as_date, as_time
from cop_desktop.domain.typography import time_words

OFFERED = (MinutesKind.SUMMARY, MinutesKind.DECISIONS)
"""The kinds of minutes that can be composed."""


def compose(
    material: Material,
    words: Words,
    *,
    kind: MinutesKind = MinutesKind.SUMMARY,
    language: Language | None = None,
    spacing: FrenchSpacing | None = None,
) -> Document:
    """Compose the minutes of a session, typeset in a language (by default the session's).

    `words` are those of that language. Raises `minutes-kind-unknown` for a kind not `OFFERED`.
    """
    return compose_from(Making(material, words, language or material.session.language), kind, spacing)


def compose_from(
    making: Making, kind: MinutesKind = MinutesKind.SUMMARY, spacing: FrenchSpacing | None = None
) -> Document:
    """Compose minutes already in the making: nothing is judged twice. Raises as `compose`."""
    if kind not in OFFERED:
        raise UserError("minutes-kind-unknown")
    words, session, community = making.words, making.material.session, making.material.community
    sections = _sections(making) if kind is MinutesKind.SUMMARY else _decisions_only(making)
    document = Document(
        session_id=session.id,
        kind=kind,
        language=making.language,
        title=title(making, kind),
        subject=making.anyone(session.title),
        author=community.name,
        header=community.name,
        status=_status(making),
        page_of=words["minutes.page_of"],
        keywords=tuple(word for word in (words[f"minutes.kind.{kind.value}"], community.domain) if word),
        typed_in=session.language if session.language is not making.language else None,
    )
    annexed = annex(making) if kind is MinutesKind.SUMMARY else []
    blocks = [*head(making, kind), *_numbered(sections), *annexed]
    sections.clear()
    return typeset_document(document, blocks, community.french_spacing if spacing is None else spacing)


def _sections(making: Making) -> list[Block]:
    return [
        *points.opening(making),
        *points.points(making),
        *_decisions(making),
        *_actions(making),
        *harvest(making),
        *_other_business(making),
        *_next_session(making),
        *_closing(making),
    ]


def _decisions_only(making: Making) -> list[Block]:
    decided = [one for one in making.of_kind(ItemKind.DECISION) if not one.item.procedural]
    boxes = [decision_box(making, one) for one in decided]
    section = (
        [making.heading("decisions", making.words["minutes.section.decisions"]), *boxes] if boxes else []
    )
    return [*section, *_actions(making), *_next_session(making), *_closing(making)]


def _decisions(making: Making) -> list[Block]:
    """Box the decisions no point holds, and list them all when there are several."""
    decided = [one for one in making.of_kind(ItemKind.DECISION) if not one.item.procedural]
    loose = points.unattached_decisions(making)
    blocks = [decision_box(making, one) for one in loose]
    if len(decided) > 1 and len(loose) < len(decided):
        for one in decided:
            number = Run(f"{one.number} ", strong=True, exact=True) if one.number else Run("")
            blocks.append(
                making.bullet(f"{one.item.id}/listed", number, Run(ended(one.sentence or one.title)))
            )
    if not blocks:
        return []
    return [making.heading("decisions", making.words["minutes.section.decisions"]), *blocks]


def _actions(making: Making) -> list[Block]:
    rows = actions.table(making)
    return [making.heading("actions", making.words["minutes.section.actions"]), *rows] if rows else []


def _other_business(making: Making) -> list[Block]:
    parked, loose = parking(making), points.outside(making)
    if parked or not loose:
        return parked + loose
    return [making.heading("parking", making.words["minutes.section.parking"]), *loose]


def _next_session(making: Making) -> list[Block]:
    sentence = _next_sentence(making)
    if not sentence:
        return []
    return [
        making.heading("next", making.words["minutes.section.next"]),
        making.paragraph("next/when", sentence),
    ]


def _next_sentence(making: Making) -> str:
    following, words = making.material.following, making.words
    if following is None:
        return _announced(making)
    when = words["minutes.next_when"].format(
        date=making.date(following.date, weekday=True),
        start=time_words(following.starts_at, making.language),
        end=time_words(following.ends_at, making.language),
    )
    place, subject = making.anyone(following.place), making.anyone(following.title)
    return _joined(making, when, place, subject)


def _announced(making: Making) -> str:
    """Tell the next session as the session itself announced it."""
    announced = making.material.session.next_session
    day = as_date(announced.get("date"))
    if day is None:
        return ""
    date = making.date(day, weekday=True)
    start = as_time(announced.get("starts_at") or announced.get("start"))
    if start is None:
        when = making.words["minutes.next_day"].format(date=date)
    else:
        start_words = time_words(start, making.language)
        when = making.words["minutes.next_when_start"].format(date=date, start=start_words)
    return _joined(making, when, making.anyone(str(announced.get("place") or "")), "")


def _joined(making: Making, when: str, place: str, subject: str) -> str:
    if place and subject:
        key = "minutes.next_session"
    elif place:
        key = "minutes.next_session_untitled"
    elif subject:
        key = "minutes.next_session_nowhere"
    else:
        return ended(when)
    return ended(making.words[key].format(when=when, place=place, title=subject))


def _closing(making: Making) -> list[Block]:
    session, words = making.material.session, making.words
    blocks = []
    if session.actual_end_ms is not None:
        time = making.clock_time(session.actual_end_ms)
        blocks.append(making.paragraph("ends", words["minutes.ends"].format(time=time)))
    if session.read_back_at_ms is not None:
        blocks.append(making.paragraph("read-back", words["minutes.read_back"]))
    if session.approved_on:
        date = making.date(session.approved_on)
        blocks.append(making.paragraph("approved", words["minutes.approved"].format(date=date)))
    return [making.heading("closing", words["minutes.section.closing"]), *blocks] if blocks else []


def _status(making: Making) -> str:
    session, words, following = making.material.session, making.words, making.material.following
    if session.approved_on:
        return words["minutes.status.approved"].format(date=making.date(session.approved_on))
    day = following.date if following else as_date(session.next_session.get("date"))
    if day is None:
        return words["minutes.status.draft"]
    return words["minutes.status.draft_until"].format(date=making.date(day))


def _numbered(blocks: list[Block]) -> list[Block]:
    """Number the sections: « 3. Calendrier »."""
    number, made = 0, []
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.level == 1:
            number += 1
            block = block._replace(runs=(Run(f"{number}. ", exact=True), *block.runs))
        made.append(block)
    return made
