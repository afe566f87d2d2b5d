"""One sentence for what a changed attendance changed: who is in the circle, what lasts how long, the end."""

from __future__ import annotations

from cop_desktop.domain.agenda.attending import Changed
from cop_desktop.qt.dates import time_of_day
from cop_desktop.qt.language import translate
from cop_desktop.qt.presenters.planner_words import length
from cop_desktop.services.attendance_change import AttendanceChanges


def attendance_words(changes: AttendanceChanges) -> str:
    """« 9 personnes : « Consultation et exploration » passe à 25 min; fin prévue à 15 h 58 »; else empty."""
    if not changes.told:
        return ""
    people = translate("AttendanceChange", "%n people", "", changes.people)
    what = _what(changes.told[0])
    if others := len(changes.told) - 1:
        what = translate("AttendanceChange", "{0}, and %n more", "", others).format(what)
    if changes.ends_at is None or not changes.told[0].longer:
        return translate("AttendanceChange", "{0}: {1}").format(people, what)
    end = time_of_day(changes.ends_at.time())
    return translate("AttendanceChange", "{0}: {1}; the plan ends at {2}").format(people, what, end)


def _what(changed: Changed) -> str:
    if changed.longer:
        said = translate("AttendanceChange", "“{0}” now takes {1}")
        return said.format(changed.name, length(changed.seconds))
    said = translate("AttendanceChange", "“{0}”, %n turn(s) of {1}", "", changed.laps)
    return said.format(changed.name, length(changed.lap))
