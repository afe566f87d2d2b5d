"""What Home says: from values to rows in the language shown."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from cop_desktop.domain.codes import DecisionMethod, ItemKind, SessionStatus
from cop_desktop.domain.session import Session
from cop_desktop.qt import dates
from cop_desktop.qt.language import translate
from cop_desktop.qt.models.rows import Row
from cop_desktop.qt.widgets.parts_line import PartView
from cop_desktop.qt.widgets.season_line import BeadState, BeadView, SeasonLineView
from cop_desktop.services.overview import (
    CommunityLine,
    CommunityView,
    Follow,
    FollowKind,
    HomeView,
    Noted,
    Part,
)

KIND_ICONS = {
    ItemKind.DECISION: ("gavel", "calm"),
    ItemKind.ACTION: ("circle-check", "action"),
    ItemKind.EXPERIMENT: ("flask-conical", "question"),
    ItemKind.PRACTICE: ("sprout", "calm"),
    ItemKind.LEARNING: ("lightbulb", "idea"),
}
TOKENS = ("calm", "question", "idea", "action")
"""Colours given in turn to communities that chose none."""
_COMMON = re.compile(
    r"^communauté de pratiques? (des |de la |de l’|de l'|du |de |d’|d'|en )?"
    r"|^community of practice (of |for |on )?(the )?|,? community of practice$",
    re.IGNORECASE,
)
BEADS_SHOWN = 9
"""At most this many beads in the rail: a longer season shows its end."""


def title_of(session: Session) -> str:
    """Name a session: its title, or its number when it has none."""
    return session.title or translate("Home", "Session {0}").format(session.number)


def short_name(name: str) -> str:
    """Leave out what every community is: « Communauté de pratique des », `Community of Practice`."""
    short = _COMMON.sub("", name).strip(" -–—:,")
    return (short[:1].upper() + short[1:]) if len(short) > 2 else name


def community_rows(view: HomeView) -> list[Row]:
    """Make the rows of the rail; each community keeps its colour when others are added."""
    elders = sorted(view.communities, key=lambda line: (str(line.community.founded_on), line.community.id))
    ranks = {line.community.id: rank for rank, line in enumerate(elders)}
    return [_community_row(line, ranks[line.community.id]) for line in view.communities]


def community_token(view: HomeView, community_id: str) -> str:
    """Name the colour of a community that chose none."""
    return next((row.token for row in community_rows(view) if row.key == community_id), TOKENS[0])


def _community_row(line: CommunityLine, rank: int) -> Row:
    if line.next is None:
        sub = translate("Home", "No session planned")
    else:
        sub = translate("Home", "Next: {0}").format(dates.weekday_date(line.next.date))
    states = [_bead_state(session, line.next).value for session in line.sessions]
    states += ["to_come"] * (line.planned - len(states))
    return Row(
        line.community.id,
        short_name(line.community.name),
        sub,
        token=TOKENS[rank % len(TOKENS)],
        beads=tuple(states[-BEADS_SHOWN:]),
        colour=line.community.colour,
    )


def season_line(view: CommunityView, now: dt.date) -> SeasonLineView:
    """Make what the season's line shows."""
    season = view.season
    return SeasonLineView(
        season.starts_on,
        season.ends_on,
        now,
        heading=translate("Home", "The thread of the season"),
        today_word=translate("Dates", "today"),
        training_word=translate("Home", "training"),
        beads=tuple(_bead(session, view.next) for session in season.sessions),
        hung=season.trainings,
    )


def season_words(view: CommunityView) -> str:
    """« Saison 2026-2027 · 3 rencontres tenues sur 7 »."""
    held = sum(session.status is SessionStatus.HELD for session in view.season.sessions)
    count = translate("Home", "%n session(s) held of {0}", "", held).format(view.season.planned)
    if not view.season.label:
        return count
    return translate("Home", "Season {0} · {1}").format(view.season.label, count)


def when_words(session: Session, now: dt.date) -> str:
    """« dans 21 jours », « en cours », « prévue il y a 3 jours », « tenue il y a 3 jours »."""
    if session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}:
        return translate("Home", "under way")
    away = dates.from_today(session.date, now)
    if session.status is SessionStatus.PLANNED and session.date < now:
        return translate("Home", "planned {0}").format(away)
    if session.status is SessionStatus.HELD and session.date > now:
        return ""  # held before its date: nothing is to come
    return away


def card_heading(session: Session, coming: Session | None) -> str:
    """Say what the session of the card is."""
    if session.status is SessionStatus.HELD:
        return translate("Home", "Session {0}, held").format(session.number)
    if session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}:
        return translate("Home", "Session {0}, under way").format(session.number)
    if coming is not None and session.id == coming.id:
        return translate("Home", "Next session")
    return translate("Home", "Session {0}, planned").format(session.number)


def card_date(session: Session) -> str:
    """« Jeudi 17 décembre, de 13 h à 16 h »."""
    span = dates.span(session.starts_at, session.ends_at)
    return translate("Home", "{0}, {1}").format(dates.capital(dates.long_date(session.date)), span)


def short_card_date(session: Session) -> str:
    """« Jeu. 17 déc., de 13 h à 16 h », where the whole date has no room."""
    span = dates.span(session.starts_at, session.ends_at)
    return translate("Home", "{0}, {1}").format(dates.capital(dates.weekday_date(session.date)), span)


def parts_views(session: Session, parts: tuple[Part, ...]) -> tuple[list[PartView], str, str]:
    """Make the stretches of a session's thread, the word of what is left over, and what is spoken."""
    slot = _minutes(session.ends_at) - _minutes(session.starts_at)
    views = [PartView(part.seconds, "" if part.is_break else part.title, _token(part)) for part in parts]
    left = slot - round(sum(part.seconds for part in parts) / 60)
    spare = ""
    if left > 0:
        spare = translate("Home", "%n min to spare", "", left)
        views.append(PartView(left * 60, "", "line"))
    elif left < 0:
        spare = translate("Home", "%n min too many", "", -left)
    spoken = ", ".join(f"{part.title} {round(part.seconds / 60)} min" for part in parts)
    return [view for view in views if view.seconds > 0], spare, spoken


def follow_row(follow: Follow, now: dt.date) -> Row:
    """Make the row of a thing to follow, with the verb that ends it."""
    session = follow.session
    if follow.kind is FollowKind.LIVE:
        sub = translate("Home", "It goes on where it was left")
        verb = translate("Home", "Resume")
        return Row(f"live/{session.id}", title_of(session), sub, "play", "calm", verb)
    if follow.kind is FollowKind.MINUTES:
        title = translate("Home", "Minutes of {0}").format(dates.day_month(session.date))
        verb = translate("Home", "Write")
        return Row(f"minutes/{session.id}", title, title_of(session), "file-text", "question", verb)
    item = follow.item
    due = item.due_on if item else None
    who = follow.owner
    if item is not None and item.owner_is_group:
        who = translate("Home", "the whole group")
    who = who or translate("Home", "to be determined")
    if due is not None and due < now:
        when = translate("Home", "due {0}").format(dates.from_today(due, now))
    elif due is not None:
        when = translate("Home", "by {0}").format(dates.weekday_date(due))
    elif item is not None and item.due_next_session:
        when = translate("Home", "by the next session")
    else:
        when = translate("Home", "no date")
    key = f"action/{item.id}" if item else ""
    sub = f"{who} · {when}"
    return Row(
        key, follow.text, sub, "circle-check", "action", translate("Home", "Done", "an action is done")
    )


def noted_row(noted: Noted, session: Session) -> Row:
    """Make the row of something noted."""
    item = noted.item
    icon, token = KIND_ICONS.get(item.kind, ("pen-line", "muted"))
    title = f"{item.number} · {noted.text}" if item.number else noted.text
    zone = ZoneInfo(session.timezone)
    asides = (_noted_fact(noted), dates.local_time(item.captured_at_ms, zone))
    return Row(item.id, title, "", icon, token, asides=asides, strong=item.kind is ItemKind.DECISION)


def noted_heading(session: Session) -> str:
    """« Rencontre 14 · jeudi 19 novembre »."""
    return translate("Home", "Session {0} · {1}").format(session.number, dates.long_date(session.date))


def today_words(view: HomeView) -> str:
    """« Jeudi 26 novembre »."""
    return dates.capital(dates.long_date(view.today))


def _noted_fact(noted: Noted) -> str:
    item = noted.item
    if item.kind is ItemKind.DECISION:
        return {
            DecisionMethod.CONSENT.value: translate("Home", "By consent"),
            DecisionMethod.CONSENSUS.value: translate("Home", "By consensus"),
            DecisionMethod.MAJORITY.value: translate("Home", "By majority"),
            DecisionMethod.ADVICE.value: translate("Home", "After advice"),
            DecisionMethod.DELEGATED.value: translate("Home", "By delegation"),
        }.get(item.method, "")
    if item.due_on is not None and noted.owner:
        return f"{noted.owner} · {dates.weekday_date(item.due_on)}"
    if item.review_on is not None:
        return translate("Home", "review on {0}").format(dates.short_date(item.review_on))
    return noted.owner


def _bead_state(session: Session, coming: Session | None) -> BeadState:
    if session.status is SessionStatus.HELD:
        return BeadState.HELD
    if coming is not None and session.id == coming.id:
        return BeadState.NEXT
    return BeadState.TO_COME


def _bead(session: Session, coming: Session | None) -> BeadView:
    state = _bead_state(session, coming)
    told = {
        BeadState.HELD: translate("Home", "held"),
        BeadState.NEXT: translate("Home", "next"),
        BeadState.TO_COME: translate("Home", "to come"),
    }[state]
    day = dates.short_date(session.date)
    spoken = translate("Home", "Session {0}, {1}, {2}, {3}").format(
        session.number, dates.long_date(session.date), title_of(session), told
    )
    return BeadView(session.id, session.date, str(session.number), state, day, title_of(session), spoken)


def _token(part: Part) -> str:
    if part.is_break:
        return "line"
    return "calm" if part.is_format else "muted"


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute
