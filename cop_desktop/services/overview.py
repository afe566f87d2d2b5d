"""What Home shows: communities, the season, the session at hand, what to follow, what was last noted.

Two readings of a few indexed queries each. Nothing of level `room` is given in its own words: Home is
often open on a screen that everybody sees.

What it gives are named tuples: a frozen dataclass takes ten times as long to define, and Home waits.
Longer than most files for the same reason: each more of them to be found and read is waited for.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from cop_desktop.domain.agenda_item import AgendaItem, RoundOccurrence
from cop_desktop.domain.captured_item import CapturedItem
from cop_desktop.domain.clock import Clock
from cop_desktop.domain.codes import ItemKind, Level, RoundKind, SessionStatus
from cop_desktop.domain.community import Community, Season
from cop_desktop.domain.people import Person
from cop_desktop.domain.session import MinutesVersion, Session
from cop_desktop.services.today import today

if TYPE_CHECKING:
    from cop_desktop.store.reading import Reading
    from cop_desktop.store.workspace import Workspace

OPEN_ACTIONS = ("open", "in_progress", "carried_forward")
"""Statuses of an action still to be done (domain.md §4)."""
MINUTES_LOOKED_FOR = 3
"""Among the last sessions held, how many are asked whether their minutes were written."""
NOTED_KINDS = (ItemKind.DECISION, ItemKind.ACTION, ItemKind.EXPERIMENT, ItemKind.PRACTICE, ItemKind.LEARNING)
"""Kinds shown as last noted: the last one of each; a tall window shows more of them."""
SCHOOL_YEAR_STARTS = (8, 1)
_MENTION = re.compile(r"\{@([^}\s]+)\}")


class CommunityLine(NamedTuple):
    """One community of the rail: its current season as beads, and when it meets next."""

    community: Community
    sessions: tuple[Session, ...]
    planned: int
    next: Session | None


class SeasonView(NamedTuple):
    """The season of the session at hand: from a day to a day, its sessions and trainings."""

    label: str
    starts_on: dt.date
    ends_on: dt.date
    planned: int
    sessions: tuple[Session, ...]
    trainings: tuple[tuple[dt.date, str], ...] = ()


class Part(NamedTuple):
    """One item of an agenda, for the thread of a session: `seconds` is the sum of its rounds."""

    title: str
    seconds: int
    is_format: bool
    is_break: bool


class FollowKind(StrEnum):
    """Things to follow, and therefore the verb that ends each."""

    LIVE = "live"
    MINUTES = "minutes"
    ACTION = "action"


class Follow(NamedTuple):
    """One thing to follow: a session (live, or whose minutes are to be written) or an open action."""

    kind: FollowKind
    session: Session
    item: CapturedItem | None = None
    text: str = ""
    owner: str = ""


class Noted(NamedTuple):
    """One of the last things noted: its public words, who carries it."""

    item: CapturedItem
    text: str
    owner: str


class CommunityView(NamedTuple):
    """Everything Home shows of one community."""

    community: Community
    season: SeasonView
    next: Session | None
    follow: tuple[Follow, ...]
    noted: tuple[Noted, ...]
    noted_in: Session | None


class HomeView(NamedTuple):
    """Everything Home shows but the card of the session chosen."""

    today: dt.date
    communities: tuple[CommunityLine, ...]
    shown: CommunityView | None


class Overview:
    """Reads what Home shows."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace = workspace
        self._clock = clock

    def home(self, community_id: str = "") -> HomeView:
        """Read Home for a community; for the one that meets next when it is empty or gone."""
        now = today(self._clock)
        with self._workspace.reading() as reading:
            communities = reading.all(Community, order_by=("name",))
            seasons = reading.all(Season, order_by=("starts_on",))
            sessions = reading.all(Session, order_by=("date", "starts_at", "number"))
            lines = tuple(_line(each, seasons, sessions, now) for each in communities)
            line = _chosen(lines, community_id, now)
            shown = _community(reading, line, seasons, sessions, now) if line else None
        return HomeView(now, lines, shown)

    def parts(self, session_id: str) -> tuple[Part, ...]:
        """Read a session's agenda for its thread, by titles the room may read."""
        with self._workspace.reading() as reading:
            items = reading.all(AgendaItem, order_by=("position",), session_id=session_id)
            rounds = reading.all(RoundOccurrence, agenda_item_id=[item.id for item in items]) if items else []
        found = []
        for item in items:
            own = [each for each in rounds if each.agenda_item_id == item.id]
            found.append(
                Part(
                    item.title,
                    sum(each.seconds for each in own),
                    bool(item.format_key) and not item.format_key.startswith("block:"),
                    bool(own) and all(each.kind is RoundKind.BREAK for each in own),
                )
            )
        return tuple(found)


def next_session(sessions: Iterable[Session], now: dt.date) -> Session | None:
    """Choose the session to run: the live one, else the first to come, else the last that never was.

    A planned session whose date is past is still to be held: nobody forbids to run it late, and the
    demonstration is run on any day.
    """
    planned = []
    for session in sessions:
        if session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}:
            return session
        if session.status is SessionStatus.PLANNED:
            planned.append(session)
    coming = [session for session in planned if session.date >= now]
    if coming:
        return coming[0]
    return planned[-1] if planned else None


def _line(
    community: Community, seasons: list[Season], sessions: list[Session], now: dt.date
) -> CommunityLine:
    own = [session for session in sessions if session.community_id == community.id]
    coming = next_session(own, now)
    season, within = _season_of(community, seasons, own, coming, now)
    planned = season.planned_sessions if season else community.cadence
    return CommunityLine(community, tuple(within), max(planned, len(within)), coming)


def _season_of(
    community: Community, seasons: list[Season], own: list[Session], coming: Session | None, now: dt.date
) -> tuple[Season | None, list[Session]]:
    """Take the season of the next session, else of the last one, else the one under way."""
    reference = coming or (own[-1] if own else None)
    mine = [season for season in seasons if season.community_id == community.id]
    if reference is None:
        under_way = [s for s in mine if s.closed_at is None and (s.starts_on is None or s.starts_on <= now)]
        return (under_way[-1] if under_way else None), []
    within = [session for session in own if session.season_id == reference.season_id]
    return next((season for season in mine if season.id == reference.season_id), None), within


def _chosen(lines: tuple[CommunityLine, ...], community_id: str, now: dt.date) -> CommunityLine | None:
    for line in lines:
        if line.community.id == community_id:
            return line

    def soon(line: CommunityLine) -> tuple[int, int]:
        if line.next is None:
            return (2, 0)
        if line.next.status is not SessionStatus.PLANNED:
            return (-1, 0)
        days = (line.next.date - now).days
        return (0, days) if days >= 0 else (1, -days)

    return min(lines, key=soon, default=None)


def _community(
    reading: Reading, line: CommunityLine, seasons: list[Season], sessions: list[Session], now: dt.date
) -> CommunityView:
    from cop_desktop.domain.next_session import dated
    from cop_desktop.services.standing import still_open

    community = line.community
    own = [session for session in sessions if session.community_id == community.id]
    held = [session for session in own if session.status is SessionStatus.HELD]
    last = held[-1] if held else None
    # One pass over the items of every community: looking sessions up one by one takes ten times as long.
    actions = reading.all(CapturedItem, order_by=("due_on",), kind=ItemKind.ACTION, status=OPEN_ACTIONS)
    here = {session.id for session in own}
    actions = dated(still_open(reading, [action for action in actions if action.session_id in here]), own)
    noted = dated(_last_noted(reading, last), own) if last else []
    trainings = (
        reading.all(CapturedItem, kind=ItemKind.TRAINING, session_id=[s.id for s in line.sessions])
        if line.sessions
        else []
    )
    names = _names(reading, [*actions, *noted])
    season, _within = _season_of(community, seasons, own, line.next, now)
    return CommunityView(
        community,
        _season_view(season, line, trainings, now),
        line.next,
        tuple(_to_follow(reading, own, held, actions, names)),
        tuple(Noted(item, _spoken(item, names), names.get(item.owner_id or "", "")) for item in noted),
        last,
    )


def _to_follow(
    reading: Reading,
    own: list[Session],
    held: list[Session],
    actions: list[CapturedItem],
    names: dict[str, str],
) -> Iterable[Follow]:
    for session in own:
        if session.status in {SessionStatus.LIVE, SessionStatus.CLOSING}:
            yield Follow(FollowKind.LIVE, session)
    for session in reversed(held[-MINUTES_LOOKED_FOR:]):
        approved = session.approved_on is not None
        if not approved and not reading.count(MinutesVersion, session_id=session.id):
            yield Follow(FollowKind.MINUTES, session)
    by_id = {session.id: session for session in own}
    dated = sorted(actions, key=lambda item: (item.due_on is None, item.due_on or dt.date.max))
    for item in dated:
        text = _spoken(item, names)
        if text:
            yield Follow(
                FollowKind.ACTION, by_id[item.session_id], item, text, names.get(item.owner_id or "", "")
            )


def _last_noted(reading: Reading, session: Session) -> list[CapturedItem]:
    """Take the last of each kind that matters: at most one row is read for each."""
    found: list[CapturedItem] = []
    for kind in NOTED_KINDS:
        item = reading.first(
            CapturedItem,
            order_by=("-captured_at_ms",),
            session_id=session.id,
            kind=kind,
            procedural=False,
            level=(Level.MEMBERS, Level.SHAREABLE),
        )
        if item is not None:
            found.append(item)
    return sorted(found, key=lambda item: -item.captured_at_ms)


def _names(reading: Reading, items: list[CapturedItem]) -> dict[str, str]:
    """Read the given names of those who carry, or are mentioned in, these items."""
    wanted = {item.owner_id for item in items if item.owner_id}
    for item in items:
        wanted.update(_MENTION.findall(f"{item.text} {item.title} {item.public_text or ''}"))
    if not wanted:
        return {}
    return {person.id: person.given_name for person in reading.all(Person, id=sorted(wanted))}


def _spoken(item: CapturedItem, names: dict[str, str]) -> str:
    """Give the words of an item that may be read by others; empty when there are none."""
    if item.level is Level.ROOM:
        text = item.public_title or item.public_text or ""
    else:
        text = item.title or item.text
    text = _MENTION.sub(lambda match: names.get(match[1], ""), text)
    return " ".join(re.sub(r"\(\s*\)", "", text).split())


def _season_view(
    season: Season | None, line: CommunityLine, trainings: list[CapturedItem], now: dt.date
) -> SeasonView:
    """Bound the season's line: two weeks before its first session, to the end of its spring."""
    first = line.sessions[0].date if line.sessions else now
    last = line.sessions[-1].date if line.sessions else now
    year = first.year if (first.month, first.day) >= SCHOOL_YEAR_STARTS else first.year - 1
    starts = (season and season.starts_on) or dt.date(year, *SCHOOL_YEAR_STARTS)
    ends = (season and season.ends_on) or starts + dt.timedelta(days=364)
    margin = dt.timedelta(days=16)
    begins = max(starts, min(first - margin, starts + dt.timedelta(days=33)))
    begins = min(begins, first - margin)
    finishes = max(last + margin, ends - dt.timedelta(days=40))
    hung = []
    for item in trainings:
        month = str(item.details.get("month", ""))
        title = _spoken(item, {})
        if re.fullmatch(r"\d{4}-\d{2}", month) and title:
            day = dt.date(int(month[:4]), max(1, min(12, int(month[5:]))), 15)
            if begins <= day <= finishes:
                hung.append((day, title))
    label = season.label if season else ""
    return SeasonView(label, begins, finishes, line.planned, line.sessions, tuple(sorted(hung)))
