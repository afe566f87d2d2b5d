"""The words of a file a hand edited: how much, what taking each thing does, why something is not taken."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cop_desktop.domain.codes import AttendanceStatus, SessionRole
from cop_desktop.domain.minutes.hand_meant import Refusal, Why
from cop_desktop.domain.minutes.hand_parts import About
from cop_desktop.domain.minutes.taking import Difference, How, Into, Take
from cop_desktop.qt.dates import short_date
from cop_desktop.qt.language import translate

if TYPE_CHECKING:
    from cop_desktop.services.hand_edited import Comparison


def edited_words(comparison: Comparison) -> str:
    """Say that a hand edited the file, and how much; or why it cannot be told."""
    name = comparison.path.name
    if comparison.fault == "minutes-gone":
        return translate("Sending", "“{0}” is no longer where it was written.").format(name)
    if comparison.fault == "minutes-unknown-file":
        return translate(
            "Sending", "“{0}” is another document now, which CoP Desktop did not write. It stays as it is."
        ).format(name)
    if comparison.fault:
        return translate("Sending", "“{0}” can no longer be read as a Word file. It stays as it is.").format(
            name
        )
    return translate("Sending", "“{0}” was edited by hand ({1}). It stays as it is.").format(
        name, ", ".join(_counts(comparison))
    )


def _counts(comparison: Comparison) -> list[str]:
    said = {
        How.CHANGED: lambda many: translate("Sending", "%n changed", "", many),
        How.ADDED: lambda many: translate("Sending", "%n added", "", many),
        How.REMOVED: lambda many: translate("Sending", "%n removed", "", many),
        How.MOVED: lambda many: translate("Sending", "%n moved", "", many),
    }
    counts = {how: sum(one.how is how for one in comparison.differences) for how in How}
    return [said[how](many) for how, many in counts.items() if many]


def marks_words(comparison: Comparison) -> str:
    """Say what their file holds besides words, which stays in it."""
    marks, said = comparison.marks, []
    if marks.comments:
        said.append(translate("Sending", "%n comment(s)", "", marks.comments))
    if marks.tracked:
        said.append(translate("Sending", "%n tracked change(s)", "", marks.tracked))
    if not said:
        return ""
    return translate("Sending", "Their file also holds {0}: they stay in it.").format(", ".join(said))


def about_words(about: About) -> str:
    """Name the part of a block a difference is about; nothing for its words."""
    return {
        About.TITLE: translate("Sending", "Title"),
        About.WHO: translate("Sending", "Who"),
        About.WHEN: translate("Sending", "By when"),
        About.REVIEW: translate("Sending", "Review"),
        About.STATUS: translate("Sending", "Status"),
        About.NUMBER: translate("Sending", "Number"),
        About.PLACE: translate("Sending", "Place"),
    }.get(about, "")


def take_words(one: Difference) -> str:
    """Say what taking it would do, or why it is not taken."""
    if one.taken:
        return translate("Sending", "in the minutes")
    if one.take is not None:
        return _into(one.take)
    return why_words(one.refusal) if one.refusal else translate("Sending", "only in their file")


def _into(take: Take) -> str:
    if take.into is Into.OWNER:
        return _owner(take)
    if take.into is Into.DUE and take.following:
        return translate("Sending", "due at the next session, which it follows")
    if take.into in {Into.DUE, Into.REVIEW}:
        return _dated(take.into, take.day)
    if take.into is Into.PRESENCE:
        return _presence(take)
    return {
        Into.WORDING: translate("Sending", "becomes the wording of the item"),
        Into.PUBLIC: translate("Sending", "becomes the sentence for others"),
        Into.TITLE: translate("Sending", "becomes the item’s title in the minutes"),
        Into.SUMMARY: translate("Sending", "goes into the summary of the point"),
        Into.OUT: translate("Sending", "the item is left out"),
        Into.STATUS: translate("Sending", "becomes the status of the action"),
        Into.POINT_TITLE: translate("Sending", "becomes the title of the point, in the plan too"),
        Into.POINT_PURPOSE: translate("Sending", "becomes what the point is for"),
        Into.SESSION_TITLE: translate("Sending", "becomes the title of the session, in the plan too"),
        Into.PLACE: translate("Sending", "becomes the place of the session"),
    }[take.into]


def _owner(take: Take) -> str:
    if take.group:
        return translate("Sending", "the whole group is responsible for it")
    if take.person_id is None:
        return translate("Sending", "nobody is responsible for it yet: to be determined")
    return translate("Sending", "becomes the person responsible for it")


def _dated(into: Into, day: dt.date | None) -> str:
    if into is Into.REVIEW:
        if day is None:
            return translate("Sending", "no review date from now on")
        return translate("Sending", "becomes the review date: {0}").format(short_date(day))
    if day is None:
        return translate("Sending", "no due date yet: to be determined")
    return translate("Sending", "becomes the due date: {0}").format(short_date(day))


def _presence(take: Take) -> str:
    if take.status is AttendanceStatus.EXCUSED:
        return translate("Sending", "kept as excused")
    if take.role is SessionRole.GUEST:
        return translate("Sending", "kept as a guest who attended")
    if take.status is AttendanceStatus.REMOTE:
        return translate("Sending", "kept as present remotely")
    return translate("Sending", "kept as present")


def why_words(refusal: Refusal) -> str:
    """Say why something is not taken and what to do, in one sentence."""
    return _WHY[refusal.why]().format(refusal.what)


_WHY = {
    Why.COMPUTED: lambda: translate(
        "Sending", "Worked out by the program: only their file can say it this way."
    ),
    Why.PLAN: lambda: translate("Sending", "Kept with the session: correct it in the plan."),
    Why.NEXT_SESSION: lambda: translate(
        "Sending", "Taken from the plan of the next session: correct it there."
    ),
    Why.FIXED_HEADING: lambda: translate(
        "Sending", "This heading is the program’s own: only their file can word it this way."
    ),
    Why.NOBODY: lambda: translate(
        "Sending", "Nobody here is called “{0}”: add this person first, or write the name in full."
    ),
    Why.SEVERAL: lambda: translate(
        "Sending", "Several people are called “{0}”: say which one in the notes."
    ),
    Why.NO_DATE: lambda: translate(
        "Sending", "“{0}” is not a single date: write it like 2026-12-03, or give it in the notes."
    ),
    Why.NO_STATUS: lambda: translate(
        "Sending", "“{0}” is not a status of an action: choose one in the notes."
    ),
    Why.UPDATED: lambda: translate(
        "Sending", "A follow-up noted in the session says so: correct that follow-up in the notes."
    ),
    Why.UNLISTED: lambda: translate(
        "Sending", "{0} is no longer listed anywhere: say in the plan whether excused or absent."
    ),
    Why.ROLE: lambda: translate(
        "Sending", "Who facilitated and who took notes is kept in the plan: correct it there."
    ),
    Why.COUNTED: lambda: translate(
        "Sending", "“{0}” counts people who did not agree to be named: correct the list in the plan."
    ),
    Why.FULL_NAMES: lambda: translate("Sending", "People are named in full: only their file can say “{0}”."),
    Why.DETAILS: lambda: translate(
        "Sending", "What stands around the sentence is kept with the item: correct it in the notes."
    ),
    Why.ROOM: lambda: translate(
        "Sending", "Nothing is written under a point that stays in the room: only their file can hold it."
    ),
    Why.NOWHERE: lambda: translate(
        "Sending", "It stands under no point of the agenda: put it under one in their file to take it."
    ),
    Why.LISTED_TWICE: lambda: translate(
        "Sending", "It appears in two places and was removed from one: remove it from both to leave it out."
    ),
    Why.STILL_OPEN: lambda: translate(
        "Sending", "An action from an earlier session, still open: close it in the notes and it will go."
    ),
    Why.MOVED: lambda: translate(
        "Sending", "Moved: the order is set at the stage where minutes are written."
    ),
    Why.NAMED: lambda: translate(
        "Sending",
        "Invitations and the wall say it too, and it names somebody: "
        "write it in the plan if they agree.",
    ),
    Why.CELLS: lambda: translate(
        "Sending", "The row no longer has its five columns: put them back in their file to take it."
    ),
}  # fmt: skip


def side(text: str, how: How) -> str:
    """Show one side of a difference; nothing there is said."""
    if text.strip():
        label, found, value = text.partition("\t") if how is How.CHANGED else (text, "", "")
        return translate("Sending", "{0}: {1}").format(label, value) if found else text
    return translate("Sending", "(nothing)")
