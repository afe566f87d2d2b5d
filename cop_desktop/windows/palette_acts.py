"""What the palette offers everywhere: places, sessions and communities."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from cop_desktop.domain.codes import SessionStatus
from cop_desktop.domain.session import Session
from cop_desktop.qt.dates import long_date
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.home import HomePresenter
from cop_desktop.qt.presenters.palette import Act, Group

PLACE_ICONS = {
    "home": "house", "planner": "list-checks", "console": "play", "minutes": "file-text",
    "community": "users",
}  # fmt: skip


def place_acts(titles: Mapping[str, Callable[[], str]], go: Callable[[str], None]) -> Iterator[Act]:
    """Offer the places, in the order of the bar: `titles` has those of the bar, with their rank as key."""
    says = {
        "home": translate("PaletteActs", "the next session, what is to be followed"),
        "planner": translate("PaletteActs", "the agenda of the session"),
        "console": translate("PaletteActs", "the session, live"),
        "minutes": translate("PaletteActs", "what was said, written and sent"),
        "community": translate("PaletteActs", "members, agreements, seasons"),
    }
    for rank, (key, title) in enumerate(titles.items(), start=1):
        yield Act(
            f"go:{key}",
            title(),
            lambda chosen=key: go(chosen),  # type: ignore[misc]
            says.get(key, ""),
            Group.GO,
            "" if key == "community" else f"Ctrl+{rank}",
            PLACE_ICONS.get(key, "compass"),
            "muted",
        )


def session_acts(home: HomePresenter, show: Callable[[str, str], None]) -> Iterator[Act]:
    """Offer the sessions of the community, each where it stands, and the other communities."""
    view = home.view
    if view is None:
        return
    for line in view.communities:
        community = line.community
        if community.id != home.community_id:
            yield Act(
                f"community:{community.id}",
                community.name,
                lambda chosen=community.id: home.choose_community(chosen),  # type: ignore[misc]
                translate("PaletteActs", "another community of this workspace"),
                Group.COMMUNITY,
                icon="users",
                tone="question",
                command=False,
            )
            continue
        for session in reversed(line.sessions):
            yield _session_act(session, show)


def _session_act(session: Session, show: Callable[[str, str], None]) -> Act:
    """A session goes to its plan, to its console when it is live, to its minutes once it was held."""
    number = translate("PaletteActs", "Session {0}").format(session.number)
    place, says = "planner", translate("PaletteActs", "its plan · {0}")
    if session.status in (SessionStatus.LIVE, SessionStatus.CLOSING):
        place, says = "console", translate("PaletteActs", "live · {0}")
    elif session.status is SessionStatus.HELD:
        place, says = "minutes", translate("PaletteActs", "its minutes · {0}")
    return Act(
        f"session:{session.id}",
        f"{number} · {session.title}" if session.title else number,
        lambda: show(place, session.id),
        says.format(long_date(session.date)),
        Group.COMMUNITY,
        icon="calendar",
        tone="question",
        command=False,
    )
